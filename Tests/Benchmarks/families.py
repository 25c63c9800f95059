"""A made-up network of any size that reads like a real one, the same each time.

    families.py FOLDER [--entries 1000]

It grows from the example content: each service takes after one of the example's and says what
services of its kind say there, in another order, at another place, with other people and things.
So words are as common and as rare as in real text, which is what a search is made of.
FOLDER/content is valid; entries are services, activities and hubs together.
"""

import argparse
import pathlib
import random
import re
import shutil

from families_words import (
    AUDIENCES, DAYS, FIRST, GENERAL, HEADINGS, LANDMARKS, LAST, MANNERS, PEOPLE, ROOMS, SECTORS,
    STREETS, THINGS, TIMES)

ROOT = pathlib.Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "content"

LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)|<([^>]*)>")
# A link to a record of the example's, which is not in this network.
RECORD_LINK = re.compile(r"\[([^\]]*)\]\((?:service|hub|activity|page):[^)]*\)")
FIELD = re.compile(r"([a-z][a-z-]*):(?: (.*))?$")
WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")


def identifier(title):
    kept = (letter if letter.isascii() and letter.isalnum() else "-" for letter in
            title.lower().replace("’", "").replace("è", "e"))
    return "-".join(part for part in "".join(kept).split("-") if part)


def capital(text):
    return text[:1].upper() + text[1:]


class Record:
    """A record of the example's: its fields as they are written, and the sentences of its body."""

    def __init__(self, path, names):
        head, body = path.read_text(encoding="utf-8").removeprefix("---\n").split("\n---\n", 1)
        self.id = path.stem
        self.written = {}
        for line in head.split("\n"):
            if match := FIELD.match(line):
                name = match[1]
                self.written[name] = line
            else:
                self.written[name] += "\n" + line
        self.sentences, self.points = [], []
        for line in body.split("\n"):
            line = LINK.sub(lambda link: link[1] or link[2], line).replace("**", "").replace("_", "")
            # An address, a number or a table is the example's own.
            if re.search(r"\d{3}|[|@#]|\[!|https?:|^\s*$", line):
                continue
            line = WEEKDAY.sub("{day}", names.sub("{hub}", line)).replace("Warrington", "{town}")
            if match := re.match(r"(?:[-*]|\d+\.) (.*)", line):
                # What is here on which day is the example's own too.
                if not re.search(r"\{", match[1]):
                    self.points.append(match[1])
            else:
                parts = re.split(r"(?<=[.?!]) +", line.removeprefix("> "))
                self.sentences += [part for part in parts if part and 2 < len(part.split()) < 40]

    def value(self, name):
        return self.written.get(name, "").partition(": ")[2].strip("\"'")

    def items(self, name):
        return [item.strip() for item in self.value(name).strip("[]").split(",") if item.strip()]


class Example:
    """The example network, by the kinds of service that it knows."""

    def __init__(self):
        hubs = [path for path in sorted((EXAMPLE / "hubs").glob("*.md"))]
        titles = [re.search("^title: (.*)$", path.read_text(), re.M)[1] for path in hubs]
        shorter = [title.removesuffix(" Family Hub") for title in titles]
        names = re.compile("|".join(map(re.escape, titles + shorter)))
        read = lambda kind: [Record(path, names) for path in sorted((EXAMPLE / kind).glob("*.md"))]
        self.services = read("services")
        self.hubs = [hub for hub in read("hubs") if not hub.value("confidential")]
        self.providers = read("providers")
        self.activities = {}
        for activity in read("activities"):
            self.activities.setdefault(activity.value("service"), []).append(activity)
        # What services of one category say, and those of its parent.
        self.sentences, self.points = {}, {}
        for service in self.services:
            texts = [service, *self.activities.get(service.id, [])]
            for category in service.items("categories"):
                for key in (category, category.split("/")[0]):
                    for text in texts:
                        self.sentences.setdefault(key, []).extend(text.sentences)
                        self.points.setdefault(key, []).extend(text.points)


class Network:
    """Everything that a generated network holds, and the words to say it with."""

    def __init__(self, folder, entries, seed=1):
        self.folder = folder
        self.chance = random.Random(seed)
        self.example = Example()
        self.ids = {}
        self.sectors = [sector.split() for sector in SECTORS.split(",")]
        self.places = [first + last for first in FIRST for last in LAST]
        self.chance.shuffle(self.places)
        self.make_localities(min(len(self.sectors), 4 + entries // 250))
        self.make_hubs(max(4, entries // 40))
        left = entries - len(self.hubs)
        self.services = []
        self.write_services(left * 45 // 100)
        self.write_activities(left - left * 45 // 100)
        self.write_rest()

    # Words

    def unique(self, kind, title):
        """The id for a title; the second of one title is told apart by a number."""
        taken = self.ids.setdefault(kind, {})
        name = identifier(title)
        taken[name] = taken.get(name, 0) + 1
        return name if taken[name] == 1 else f"{name}-{taken[name]}"

    def common(self, items):
        """One of the items, the first ones far more often: as words are in life."""
        return items[int(len(items) * self.chance.random() ** 3)]

    def filled(self, text, hub):
        values = {
            "Person": lambda: self.common(PEOPLE), "day": lambda: self.chance.choice(DAYS),
            "thing": lambda: self.common(THINGS), "room": lambda: self.chance.choice(hub.rooms),
            "landmark": lambda: self.common(LANDMARKS), "street": lambda: hub.street,
            "place": lambda: self.chance.choice(
                self.places if self.chance.random() < 0.25 else hub.locality.areas),
            "name": lambda: self.chance.choice(self.places),
            "town": lambda: hub.locality.title, "hub": lambda: hub.short}
        return capital(re.sub(r"\{(\w+)\}", lambda name: values[name[1]](), text))

    def sentence(self, categories, hub):
        kind = self.chance.random()
        category = self.chance.choice(categories)
        if kind < 0.45:
            text = self.chance.choice(self.example.sentences[category])
        elif kind < 0.6:
            text = self.chance.choice(self.example.sentences[category.split("/")[0]])
        else:
            text = self.common(GENERAL) if kind < 0.7 else self.chance.choice(GENERAL)
        return self.filled(text, hub)

    def paragraph(self, categories, hub, words):
        sentences = []
        while sum(len(sentence.split()) for sentence in sentences) < words:
            sentence = self.sentence(categories, hub)
            if sentence not in sentences:
                sentences.append(sentence)
        return " ".join(sentences)

    def body(self, categories, hub, words):
        """Some 80 to 200 words in two or three parts, one of them often a list."""
        text = self.paragraph(categories, hub, words // 3) + "\n"
        points = [point for category in categories
                  for point in self.example.points.get(category.split("/")[0], [])]
        for number, heading in enumerate(self.chance.sample(HEADINGS, 2)):
            text += f"\n## {heading}\n\n"
            if number == 0 and len(points) >= 3:
                chosen = sorted(set(self.chance.sample(points, 3)))
                text += "".join(f"- {self.filled(point, hub)}\n" for point in chosen)
            else:
                text += self.paragraph(categories, hub, words // 3) + "\n"
        return text

    # Records

    def write(self, path, text):
        path = self.folder / "content" / path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def make_localities(self, count):
        self.localities = []
        for number in range(count):
            district, digit, latitude, longitude = self.sectors[number]
            areas = [self.places.pop() for _ in range(6)]
            locality = type("Locality", (), {})()
            locality.title, locality.id = areas[0], identifier(areas[0])
            locality.areas, locality.sector = areas, f"{district} {digit}"
            locality.centre = float(latitude), float(longitude)
            self.localities.append(locality)
            self.write(f"localities/{locality.id}.md", f"""---
title: {locality.title}
summary: Family hubs and groups in {locality.title}, {areas[1]} and {areas[2]}.
areas: [{", ".join(areas)}]
postcode-sectors: [{locality.sector}]
reviewed: 2026-09-14
owner: hubs@example.org
---
Everything for families in {", ".join(areas[:-1])} and {areas[-1]}. You can use any hub you like.
""")

    def make_hubs(self, count):
        self.hubs = []
        for number in range(count):
            locality = self.localities[number % len(self.localities)]
            hub = type("Hub", (), {})()
            hub.locality, hub.short = locality, self.places.pop()
            hub.title = f"{hub.short} {self.chance.choice(['Family Hub'] * 4 + ['Children’s Centre'])}"
            hub.id = self.unique("hubs", hub.short)
            hub.street = f"{self.places.pop()} {self.chance.choice(STREETS)}"
            hub.rooms = self.chance.sample(ROOMS, 4)
            # Each room is let once for each time of each day.
            hub.free = [(day, time, room) for day in DAYS[:5] for time in TIMES for room in hub.rooms]
            self.chance.shuffle(hub.free)
            self.hubs.append(hub)
            like = self.chance.choice(self.example.hubs)
            latitude, longitude = (round(degrees + self.chance.uniform(-0.02, 0.02), 4)
                                   for degrees in locality.centre)
            said = [self.filled(text, hub) for text in self.chance.sample(
                like.sentences, min(4, len(like.sentences)))]
            said += [self.filled(text, hub) for text in self.chance.sample(GENERAL, 6)]
            self.write(f"hubs/{hub.id}.md", f"""---
title: {hub.title}
summary: {self.filled("A place for families on {street}, near {landmark}, with {thing} and {thing}.", hub)}
locality: {locality.id}
address: [{hub.title}, {self.chance.randint(1, 200)} {hub.street}]
town: {locality.title}
postcode: {locality.sector}{self.chance.choice("ABDEFGH")}{self.chance.choice("JLNPQRS")}
place: {latitude}, {longitude}
phone: 01632 960{number % 1000:03}
email: {hub.id}@example.org
opening-hours:
  - days: Monday to Friday
    from-to: 9am to 5pm
{like.written["accessibility"]}
getting-here: {self.filled("The bus from {place} stops by {landmark}.", hub)}
reviewed: 2026-09-21
owner: hubs@example.org
---
{" ".join(said)}
""")

    def title(self, like, hub):
        name = like.value("title")
        if self.chance.random() < 0.35 and like.items("keywords"):
            name = capital(self.chance.choice(like.items("keywords")))
            name += self.chance.choice([" group", " support", " advice", " sessions", " club", ""])
        lower = name if name.split()[0][1:].lower() != name.split()[0][1:] else (
            name[0].lower() + name[1:])
        town = self.chance.choice(hub.locality.areas)
        return self.chance.choice([
            lambda: f"{name} in {town}", lambda: f"{name} at {hub.short}",
            lambda: f"{town} {lower}", lambda: f"{name} for {self.common(AUDIENCES)} in {town}",
            lambda: f"{name} for {self.common(AUDIENCES)} at {hub.short}",
            lambda: f"{self.chance.choice(MANNERS)} {lower} for {self.common(AUDIENCES)}",
            lambda: f"{self.chance.choice(MANNERS)} {lower} in {town}"])()

    def write_services(self, count):
        kept = ("categories", "ages", "cost", "access", "needs", "languages", "sensitive",
                "eligibility", "how-to-get-help", "keywords")
        for number in range(count):
            like = self.chance.choice(self.example.services)
            hubs = self.chance.sample(self.hubs, min(len(self.hubs), self.chance.choice([1, 1, 2, 3])))
            service = type("Service", (), {})()
            service.like, service.hubs = like, hubs
            service.title = self.title(like, hubs[0])
            service.id = self.unique("services", service.title)
            service.categories = like.items("categories")
            self.services.append(service)
            said = [text for text in like.sentences if 8 <= len(text.split()) <= 20]
            summary = like.value("summary")
            if said and self.chance.random() < 0.5:
                summary = self.filled(self.chance.choice(said), hubs[0])
            fields = RECORD_LINK.sub(
                r"\1", "\n".join(like.written[name] for name in kept if name in like.written))
            if self.chance.random() < 0.3:
                fields = re.sub("(?m)^cost: .*(\n .*)*", "cost: £{}.50 per family".format(
                    self.chance.randint(1, 5)), fields)
            self.write(f"services/{service.id}.md", f"""---
title: {service.title}
summary: {summary}
provider: {self.chance.choice(self.example.providers).id}
{fields}
delivery: [in-person{self.chance.choice(["", "", ", phone", ", online"])}]
hubs: [{", ".join(hub.id for hub in hubs)}]
contact:
  name: {self.common(PEOPLE)} {self.chance.choice(self.places)}
  phone: 01632 960{number % 1000:03}
  email: {service.id[:40].strip("-")}@example.org
booking:
  phone: 01632 960{number % 1000:03}
reviewed: 2026-{self.chance.randint(3, 10):02}-{self.chance.randint(1, 28):02}
owner: service{number}@example.org
---
{self.body(service.categories, hubs[0], self.chance.randint(80, 200))}""")

    def write_activities(self, count):
        open_services = [service for service in self.services
                         if service.like.value("sensitive") != "yes"]
        for number in range(count):
            service = open_services[number % len(open_services)]
            hub = self.chance.choice(service.hubs)
            if not hub.free:
                hub = max(self.hubs, key=lambda hub: len(hub.free))
            day, time, room = hub.free.pop()
            like = self.chance.choice(self.example.activities.get(service.like.id) or [service.like])
            name = service.title
            for place in (*hub.locality.areas, *(other.short for other in service.hubs)):
                name = re.sub(rf" (in|at) {place}$", "", name)
            title = self.chance.choice([
                f"{name} at {hub.short}", f"{name} on {day}s", f"{day} {name[0].lower()}{name[1:]}"])
            said = [self.filled(text, hub) for text in self.chance.sample(
                like.sentences, min(2, len(like.sentences)))]
            part = "mornings" if "am" in time[:5] else "afternoons"
            extra = ""
            if self.chance.random() < 0.4:
                extra = f"bring: {capital(self.common(THINGS))}\n"
            self.write(f"activities/{self.unique('activities', title)}.md", f"""---
title: {title}
summary: {self.filled(f"On {day} {part} in the {room} at {hub.short}, with {{thing}} and {{thing}}.", hub)}
service: {service.id}
where: {hub.id}
room: {room}
when:
  - every: {day}
    time: {time}
    during: {self.chance.choice(["term time", "all year"])}
    from: 2026-09-07
{extra}reviewed: 2026-10-19
owner: activity{number}@example.org
---
{" ".join(said)} {self.paragraph(service.categories, hub, self.chance.randint(40, 110))}
""")

    def write_rest(self):
        for kind in ("vocabularies", "calendars"):
            shutil.copytree(EXAMPLE / kind, self.folder / "content" / kind)
        shutil.copy(EXAMPLE / "network.yaml", self.folder / "content/network.yaml")
        for provider in self.example.providers:
            # Their pages speak of the example's own hubs and services.
            fields = "\n".join(provider.written.values())
            self.write(f"providers/{provider.id}.md",
                       f"---\n{fields}\n---\n{' '.join(provider.sentences).replace('{hub}', 'us')}\n")
        for page in ("index", "about", "contact", "complaints", "languages", "privacy", "help-now",
                     "accessibility-statement"):
            title = capital(page.replace("-", " ")) if page != "index" else "What do you need?"
            self.write(f"pages/{page}.md", f"---\ntitle: {title}\nreviewed: 2026-10-01\n"
                       f"owner: web@example.org\n---\nFamilies can ask us anything.\n")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--entries", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    shutil.rmtree(options.folder / "content", ignore_errors=True)
    Network(options.folder, options.entries, options.seed)


if __name__ == "__main__":
    main()
