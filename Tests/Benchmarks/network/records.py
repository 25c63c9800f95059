"""The records. Each function takes a record's number and answers its path and its text: once for
hubsite, once for Hugo, with the same front matter and the same body but for three things. Hugo's
links are addresses; what hubsite finds out for its lists is told to Hugo as terms, and what it
finds out of timetables as dates."""

import functools
import random

from families_words import PEOPLE, listed as listed_words
from network import sessions, sizes, text, timetable
from network.vocabularies import AGES, CATEGORY_IDS, NEED_IDS, identifier

COSTS = ["free", "£2.50 per family", "£1 per child", "free"]
ACCESS = ["drop-in", "book", "self-referral", "professional-referral"]
SERVICE_KINDS = ["Stay and play", "Baby massage", "Healthy start", "Talking together",
                 "Drop-in advice", "Story time", "First aid for parents", "Sleep support",
                 "Messy play", "Parents’ course"]
KEYWORDS = listed_words("""toddler, crawling, worried, lonely, crying, rain, benefits, debt, school,
    teeth, weaning, siblings, twins, stammer, behaviour, bedtime, bullying, courses, volunteering,
    gardening""")

# The opening hours of every hub once more, for the structured data.
OPEN = """open:
  - weekdays: [Monday, Tuesday, Wednesday, Thursday, Friday, Saturday]
    opens: "09:00"
    closes: "17:00"
  - { weekdays: [Sunday], opens: "09:00", closes: "17:00" }
closure: { first: "2026-12-24", last: "2027-01-03" }
"""


def chance(size, kind, number):
    return random.Random(f"{size.seed} {kind} {number}")


def listed(items):
    return "[" + ", ".join(items) + "]"


def service_title(size, number):
    draw = chance(size, "title", number)
    return f"{draw.choice(SERVICE_KINDS)} in {draw.choice(text.PLACES)} {number}"


def service(size, number):
    draw = chance(size, "services", number)
    title = service_title(size, number)
    id = identifier(title)
    first = number % size.hubs
    hubs = [sizes.hub(n) for n in sorted({first, (first + 1) % size.hubs})]
    categories = sorted(draw.sample(CATEGORY_IDS, draw.choice([1, 2])))
    ages, cost, access = draw.choice(list(AGES)), draw.choice(COSTS), draw.choice(ACCESS)
    email = f"service{number}@example.org"
    team = f"The {title} team"
    before = f"""---
title: {title}
summary: {draw.choice(text.SUMMARIES)}
provider: {sizes.provider(number % size.providers)}
"""
    after = f"""ages: {ages}
cost: {cost}
access: {access}
delivery: [in-person, phone]
hubs: {listed(hubs)}
needs: {listed(sorted(draw.sample(NEED_IDS, draw.choice([1, 2]))))}
languages: [en, pl]
eligibility: Families who live in the area
how-to-get-help: Come to the hub, or ask {draw.choice(PEOPLE)} to ring you.
contact:
  name: {team}
  phone: 01632 960{number % 1000:03}
  email: {email}
  website: https://example.org/{id}
  hours: Monday to Friday, 9am to 5pm
booking:
  url: https://example.org/book/{id}
  note: Please tell us about any access needs
keywords: {listed(draw.sample(KEYWORDS, 4))}
reviewed: 2026-09-01
owner: {email}
"""
    body = text.long_body(draw, f"hub:{hubs[0]}")
    offers = (["free"] if cost == "free" else []) + (["drop-in"] if access == "drop-in" else [])
    parents = sorted({path.split("/")[0] for path in categories})
    children = [path.split("/")[1] for path in categories]
    localities = {hub_locality(size, n) for n in (first, (first + 1) % size.hubs)}
    calendar = "outputs: [html, calendar]\n" if number in with_activity(size) else ""
    terms = f"""topics: {listed(categories)}
{calendar}providers: [{sizes.provider(number % size.providers)}]
ages-met: {listed(AGES[ages])}
offers: {listed(offers)}
localities: {listed(sizes.locality(n) for n in sorted(localities))}
"""
    return (f"services/{id}.md",
            f"{before}categories: {listed(categories)}\n{after}---\n{body}",
            # A term of Hugo's has no parent.
            f"{before}categories: {listed(parents + children)}\n"
            f"{after}{terms}---\n{body.replace('(hub:' + hubs[0] + ')', f'(/hubs/{hubs[0]}/)')}")


def service_of(size, number):
    """One of the services that the hub of the activity of this number has."""
    hub, turn = number % size.hubs, number // size.hubs
    return hub + size.hubs * (turn * 2 % max(1, size.services // size.hubs))


@functools.cache
def with_activity(size):
    return {service_of(size, number) for number in range(size.activities)}


def activity(size, number):
    draw = chance(size, "activities", number)
    hub, turn = number % size.hubs, number // size.hubs
    of = service_title(size, service_of(size, number))
    title = f"{of.rsplit(' ', 1)[0]} with {draw.choice(PEOPLE)} {number}"
    thing = draw.choice(text.THINGS)
    front_matter = f"""---
title: {title}
summary: {draw.choice(text.SUMMARIES)}
service: {identifier(of)}
where: {sizes.hub(hub)}
{timetable.fields(turn)}places: 12
bring: {thing[0].upper()}{thing[1:]} if you have it
reviewed: 2026-09-01
owner: hello@example.org
"""
    body = text.short_body(draw)
    return (f"activities/{identifier(title)}.md", f"{front_matter}---\n{body}",
            f"{front_matter}outputs: [html, calendar]\n{sessions.fields(turn)}---\n{body}")


def hub_locality(size, number):
    return number % size.localities


def hub(size, number):
    draw = chance(size, "hubs", number)
    id = sizes.hub(number)
    written = f"""---
title: {text.PLACES[number * 7 % len(text.PLACES)]} Family Hub {number}
summary: {draw.choice(text.SUMMARIES)}
locality: {sizes.locality(hub_locality(size, number))}
address: [{number + 1} Example Street]
town: Exampleton
postcode: WA5 1AB
place: 53.{3500 + number * 37 % 1000}, -2.{5500 + number * 53 % 2000}
phone: 01632 960{number % 1000:03}
email: {id}@example.org
opening-hours:
  - {{ days: Monday to Saturday, from-to: 9am to 5pm }}
  - {{ days: Sunday, from-to: 9am to 5pm }}
closed:
  - {{ on: 2026-12-24 to 2027-01-03, why: Christmas and New Year }}
accessibility:
  step-free-entrance: yes
  hearing-loop: partial — at reception only
  baby-changing: yes
reviewed: 2026-09-01
owner: {id}@example.org
---
{text.long_body(draw, "https://example.org/map")}"""
    return f"hubs/{id}.md", written, written.replace("reviewed:", OPEN + "reviewed:", 1)


def provider(size, number):
    draw = chance(size, "providers", number)
    id = sizes.provider(number)
    written = f"""---
title: Provider {number} of {text.PLACES[number * 11 % len(text.PLACES)]}
summary: {draw.choice(text.SUMMARIES)}
kind: {["council", "NHS", "charity", "school"][number % 4]}
website: https://example.org/{id}
---
{text.short_body(draw)}"""
    return f"providers/{id}.md", written, written


def locality(size, number):
    draw = chance(size, "localities", number)
    place = text.PLACES[number * 13 % len(text.PLACES)]
    written = f"""---
title: {place} {number}
summary: {draw.choice(text.SUMMARIES)}
areas: [{place}, {place} End]
---
{text.short_body(draw)}"""
    return f"localities/{sizes.locality(number)}.md", written, written


def page(size, number):
    draw = chance(size, "pages", number)
    title = "About" if number == 0 else f"Help with {draw.choice(KEYWORDS)} {number}"
    written = f"""---
title: {title}
summary: {draw.choice(text.SUMMARIES)}
---
{text.long_body(draw, "https://example.org/map")}"""
    return f"pages/{identifier(title)}.md", written, written


def news(size, number):
    draw = chance(size, "news", number)
    title = f"News from {draw.choice(text.PLACES)} {number}"
    written = f"""---
title: {title}
summary: {draw.choice(text.SUMMARIES)}
date: 2026-{number % 10 + 1:02}-{number % 28 + 1:02}
---
{text.short_body(draw)}"""
    return f"news/{identifier(title)}.md", written, written


def home(size, number):
    written = f"---\ntitle: Help for families\n---\n{text.short_body(chance(size, 'home', number))}"
    return "pages/index.md", written, written


# The kinds, by the name of their number in `Sizes`.
KINDS = {"services": service, "activities": activity, "hubs": hub, "providers": provider,
         "localities": locality, "pages": page, "news": news, "home": home}
