"""A made-up network of any size, the same each time, for hubsite and for Hugo.

    corpus.py FOLDER [--services 10000]

FOLDER/hubsite is a site without a theme, FOLDER/hugo a whole one: the same records and the same
bodies, each with the front matter that its generator reads.
"""

import argparse
import pathlib
import random
import shutil

HUBS = 50
PROVIDERS = 40
LOCALITIES = ["East", "South", "West"]
PLACES = """Ashgrove Birchfield Cedarwood Dovecote Elmtree Fernhill Greenbank Hawthorn Ivybridge
    Juniper Kingsway Larkfield Millbrook Northgate Oakwood""".split()
CATEGORIES = {
    "Activities and groups": ["Baby groups", "Holiday clubs", "Music and dance", "Stay and play"],
    "Family support": ["Money and benefits", "Parenting", "Reducing conflict", "Separation"],
    "Health": ["Hearing and sight", "Mental health", "Oral health", "Weight and food"],
    "Pregnancy and birth": ["Feeding", "Health visiting", "Maternity", "Registering a birth"],
    "Additional needs": ["Autism", "Short breaks", "Speech and language", "Visual impairment"],
    "Learning and work": ["Childcare", "Courses", "English classes", "Getting a job"],
}
NEEDS = """Autism, Learning disability, Hearing impairment, Visual impairment, Physical disability,
    Speech and language, Social and emotional, Complex health""".split(",")
AGES = ["pregnancy to 2", "0 to 5", "6 months to 2 years", "5 to 11", "8 and over", "all ages"]
COSTS = ["free", "£2.50 per family", "£1 per child", "free"]
ACCESS = ["drop-in", "book", "self-referral", "professional-referral"]
KINDS = ["Stay and play", "Baby massage", "Healthy start", "Talking together", "Drop-in advice",
         "Story time", "First aid for parents", "Sleep support", "Messy play", "Parents’ course"]
WORDS = """a about after all and any at baby bring can centre child children come family first for
    friendly from group happy health help here hub in is it learn listen local make meet more need
    new of offer on our parent play quiet room session share small song staff start support
    talk team the time to together toys visit warm we week welcome with you your""".split()


def identifier(title):
    kept = (letter if letter.isascii() and letter.isalnum() else "-" for letter in title.lower())
    return "-".join(part for part in "".join(kept).split("-") if part)


def sentence(chance, words):
    text = " ".join(chance.choice(WORDS) for _ in range(words))
    return text[0].upper() + text[1:] + "."


def body(chance, link):
    """About 1.3 kB: two headings, emphasis, a link, a list, a table, a quotation, numbers."""
    return f"""{sentence(chance, 12)} *{sentence(chance, 6)}* {sentence(chance, 14)} See
[how to find us]({link}) before you set out. **{sentence(chance, 5)}** {sentence(chance, 10)}

## What happens

{sentence(chance, 22)} {sentence(chance, 18)} {sentence(chance, 15)}

- {sentence(chance, 8)}
- {sentence(chance, 9)}
- {sentence(chance, 7)}
- {sentence(chance, 8)}

> {sentence(chance, 12)}
> {sentence(chance, 8)}

## Before you come

1. {sentence(chance, 7)}
2. {sentence(chance, 9)}
3. {sentence(chance, 8)}

| Day | Time | Room |
| --- | --- | --- |
| Monday | 9:30am to 11am | {sentence(chance, 3)} |
| Wednesday | 1pm to 2:30pm | {sentence(chance, 3)} |
| Friday | 10am to midday | {sentence(chance, 4)} |

{sentence(chance, 20)} {sentence(chance, 16)} {sentence(chance, 12)}
"""


class Service:
    def __init__(self, chance, number, hubs, providers, categories, needs):
        self.title = f"{chance.choice(KINDS)} in {chance.choice(PLACES)} {number}"
        self.id = identifier(self.title)
        self.summary = sentence(chance, 14)
        self.provider = chance.choice(providers)
        self.categories = sorted(chance.sample(categories, chance.choice([1, 2])))
        self.ages = chance.choice(AGES)
        self.cost = chance.choice(COSTS)
        self.access = chance.choice(ACCESS)
        self.hubs = sorted(chance.sample(hubs, 2))
        self.needs = sorted(chance.sample(needs, chance.choice([1, 2])))
        self.phone = f"01632 960{number % 1000:03}"
        self.email = f"service{number}@example.org"
        self.keywords = chance.sample(WORDS, 4)
        self.link_hub = self.hubs[0]
        self.seed = chance.random()

    def front_matter(self, *, for_hugo):
        # Hugo reads YAML: what is a word of YAML's own stays a text only with quotation marks.
        quoted = (lambda text: f'"{text}"') if for_hugo else (lambda text: text)
        listed = lambda items: "[" + ", ".join(items) + "]"
        categories = self.categories
        if for_hugo:
            # A term of Hugo's has no parent: it is spared the parents' lists.
            categories = [path.split("/")[1] for path in categories]
        return f"""---
title: {quoted(self.title)}
summary: {quoted(self.summary)}
provider: {self.provider}
categories: {listed(categories)}
ages: {self.ages}
cost: {self.cost}
access: {self.access}
delivery: [in-person, phone]
hubs: {listed(self.hubs)}
needs: {listed(self.needs)}
languages: [en, pl]
eligibility: Families who live in the area
contact:
  name: The {quoted(self.title) if not for_hugo else self.title} team
  phone: {quoted(self.phone)}
  email: {self.email}
  website: https://example.org/{self.id}
  hours: Monday to Friday, 9am to 5pm
booking:
  url: https://example.org/book/{self.id}
  note: Please tell us about any access needs
keywords: {listed(self.keywords)}
reviewed: 2026-09-01
owner: {self.email}
---
"""

    def body(self, *, for_hugo):
        link = f"/hubs/{self.link_hub}/" if for_hugo else f"hub:{self.link_hub}"
        return body(random.Random(self.seed), link)


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def write_records(folder, chance, hubs, providers, *, for_hugo):
    for number, (hub, title) in enumerate(hubs.items()):
        locality = LOCALITIES[number % len(LOCALITIES)].lower()
        write(folder / f"hubs/{hub}.md", f"""---
title: {title}
summary: {sentence(chance, 10)}
locality: {locality}
address: [{number + 1} Example Street]
town: Exampleton
postcode: "WA5 1AB"
place: "53.3895, -2.6248"
phone: "01632 960{number:03}"
email: {hub}@example.org
opening-hours:
  - days: Monday to Friday
    from-to: 9am to 5pm
---
{body(chance, "https://example.org/map")}""")
    for number, (provider, title) in enumerate(providers.items()):
        write(folder / f"providers/{provider}.md", f"""---
title: {title}
summary: {sentence(chance, 10)}
kind: {["council", "NHS", "charity", "school"][number % 4]}
website: https://example.org/{provider}
---
{sentence(chance, 30)}
""")
    for locality in LOCALITIES:
        write(folder / f"localities/{locality.lower()}.md", f"""---
title: {locality}
summary: {sentence(chance, 10)}
areas: [Exampleton, {locality} End]
---
{sentence(chance, 30)}
""")
    page = folder / ("about.md" if for_hugo else "pages/about.md")
    write(page, f"---\ntitle: About\n---\n{sentence(chance, 40)}\n")


def write_vocabularies(folder):
    def item(id, title, more=""):
        return f"- id: {id}\n  title: {title}\n{more}"

    categories = ""
    for parent, children in CATEGORIES.items():
        categories += item(identifier(parent), parent, "  within:\n")
        for child in children:
            categories += f"    - id: {identifier(child)}\n      title: {child}\n"
    write(folder / "categories.yaml", categories)
    write(folder / "needs.yaml", "".join(item(identifier(n), n.strip()) for n in NEEDS))
    write(folder / "languages.yaml", item("en", "English") + item("pl", "Polish"))
    write(folder / "age-bands.yaml",
          item("babies", "Babies", "  ages: pregnancy to 2\n")
          + item("under-fives", "Under fives", "  ages: 0 to 5\n")
          + item("school-age", "School age", "  ages: 5 to 11\n")
          + item("teenagers", "Teenagers", "  ages: 11 to 19\n"))
    write(folder / "access-features.yaml",
          item("step-free", "Step-free entrance") + item("hearing-loop", "Hearing loop"))


NETWORK = """name: Example Family Hubs
url: https://hubs.example.org
language: en
time-zone: Europe/London
contact:
  phone: 01632 960000
  email: hello@example.org
  hours: Monday to Friday, 9am to 5pm
navigation:
  - label: Services
    page: services
  - label: Hubs
    page: hubs
  - label: About
    page: about
emergency: In an emergency, call 999.
review-every: 12 months
"""


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--services", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()

    chance = random.Random(options.seed)
    hubs = {f"hub-{n:02}": f"{PLACES[n % len(PLACES)]} Family Hub {n}" for n in range(HUBS)}
    providers = {f"provider-{n:02}": f"Provider {n}" for n in range(PROVIDERS)}
    categories = [f"{identifier(parent)}/{identifier(child)}"
                  for parent, children in CATEGORIES.items() for child in children]
    needs = [identifier(need) for need in NEEDS]
    services = [Service(chance, number, list(hubs), list(providers), categories, needs)
                for number in range(options.services)]

    shutil.rmtree(options.folder, ignore_errors=True)
    hugo = options.folder / "hugo"
    shutil.copytree(pathlib.Path(__file__).parent / "hugo", hugo)
    for folder, for_hugo in [(options.folder / "hubsite/content", False),
                             (hugo / "content", True)]:
        write_records(folder, random.Random(options.seed), hubs, providers, for_hugo=for_hugo)
        for service in services:
            write(folder / f"services/{service.id}.md",
                  service.front_matter(for_hugo=for_hugo) + service.body(for_hugo=for_hugo))
    write(options.folder / "hubsite/content/network.yaml", NETWORK)
    write_vocabularies(options.folder / "hubsite/content/vocabularies")


if __name__ == "__main__":
    main()
