"""A whole network with hundreds of activities that repeat in every way that content allows.

Always the same for the same arguments. The two years hold four clock changes, a leap day, two year
ends and months without a fifth Monday.
"""

import datetime
import random
import sys
import pathlib

import yaml

from timetables import expansion, network

FIRST, LAST = datetime.date(2026, 9, 1), datetime.date(2028, 8, 31)
DAY = datetime.timedelta(days=1)
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
HUBS = ["ash", "beech", "cedar", "elm", "fir", "hazel", "larch", "rowan"]
SECRET = "yew"
LOCALITIES = ["north", "south"]
SERVICES = [f"service-{n}" for n in range(24)]
CATEGORIES = {"play": ["baby-groups", "clubs"], "health": ["clinics", "talking"]}

# What a calendar file must escape, and what must not be cut where a line is folded.
REASONS = ["The boiler is being mended", "Staff training; back soon, all being well",
           "La chaudière est cassée — désolé", "Ремонт, до скорого", "C:\\keys are lost",
           "“Big” & <small> repairs", "🎈 The room is booked for a party 🎈", "消防訓練のため"]
TITLES = ["Stay & play", "Crèche, with songs; and stories", "Rhyme time \\o/", "Łódź café",
          "Baby’s first <steps>", "Грай і співай: дитяча група для найменших та їхніх батьків",
          "Music 🎵 and movement 🎵 for families who like to be loud together", "Homework club"]

# Terms of two councils that differ, as neighbours' do; the third lists its holidays itself.
TERMS = {
    "cheshire": ["2026-09-02 to 2026-10-23", "2026-11-02 to 2026-12-18",
                 "2027-01-04 to 2027-02-12", "2027-02-22 to 2027-03-25",
                 "2027-04-12 to 2027-05-28", "2027-06-07 to 2027-07-21",
                 "2027-09-02 to 2027-10-22", "2027-11-01 to 2027-12-17",
                 "2028-01-04 to 2028-02-11", "2028-02-21 to 2028-03-31",
                 "2028-04-18 to 2028-05-26", "2028-06-05 to 2028-07-20"],
    "mersey": ["2026-09-03 to 2026-10-16", "2026-10-26 to 2026-12-18",
               "2027-01-05 to 2027-02-19", "2027-03-01 to 2027-04-02",
               "2027-04-19 to 2027-07-23", "2027-09-06 to 2027-12-17",
               "2028-01-05 to 2028-02-25", "2028-02-29 to 2028-04-07",
               "2028-04-24 to 2028-07-21"],
    "welsh": ["2026-09-01 to 2026-10-23", "2026-11-02 to 2026-12-22",
              "2027-01-06 to 2027-03-19", "2027-04-05 to 2027-07-20",
              "2027-09-02 to 2027-12-21", "2028-01-06 to 2028-07-19"],
}
HOLIDAYS = {"welsh": ["2026-10-24 to 2026-11-01", "2026-12-23 to 2027-01-05",
                      "2027-03-20 to 2027-04-04", "2027-07-21 to 2027-09-01",
                      # A day between the year's end and the new term is no holiday here.
                      "2027-12-22 to 2028-01-04", "2028-07-20 to 2028-08-31"]}
BANK_HOLIDAYS = {
    "cheshire": ["2026-12-25", "2026-12-28", "2027-01-01", "2027-03-26", "2027-03-29",
                 "2027-05-03", "2027-05-31", "2027-08-30", "2027-12-27", "2027-12-28",
                 "2028-01-03", "2028-04-14", "2028-04-17", "2028-05-01", "2028-05-29",
                 "2028-08-28"],
    "mersey": ["2026-12-25", "2026-12-28", "2027-01-01", "2027-03-26", "2027-03-29",
               "2027-12-27", "2028-01-03"],
    "welsh": ["2026-12-25", "2027-01-01", "1 March 2027", "2027-03-26", "1 March 2028",
              "29 February 2028"],
}


class Dumper(yaml.SafeDumper):
    """YAML without `&` and `*`, which content does not use."""

    def ignore_aliases(self, data):
        return True


class Generator:
    def __init__(self, folder, activities, calendars, seed):
        self.content = pathlib.Path(folder) / "content"
        self.random = random.Random(seed)
        self.calendars = calendars
        self.activities = activities

    def write(self, name, fields, body=None):
        path = self.content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        text = yaml.dump(fields, Dumper=Dumper, sort_keys=False, allow_unicode=True, width=10_000)
        path.write_text(text if body is None else f"---\n{text}---\n{body}\n", encoding="utf-8")

    def record(self, kind, id, title, /, **fields):
        self.write(f"{kind}/{id}.md", {
            "title": title, "summary": "It says what it is.", **fields,
            "reviewed": "2026-09-01"}, "Come and say hello.")

    # The network around the activities.

    def network(self):
        self.write("network.yaml", {
            "name": "Generated Network", "url": "https://generated.example.org",
            "language": "en", "time-zone": "Europe/London", "review-every": "10 years",
            "contact": {"phone": "01632 960000", "email": "hello@example.org"},
            "navigation": [{"label": "What’s on", "page": "/whats-on/"}]})
        self.record("pages", "index", "Help for families")
        self.record("providers", "council", "The council", kind="council")
        for name in ("needs", "languages", "access-features"):
            self.write(f"vocabularies/{name}.yaml", [{"id": "en", "title": "English"}])
        self.write("vocabularies/age-bands.yaml", [
            {"id": "under-fives", "title": "Under fives", "ages": "0 to 5"}])
        self.write("vocabularies/synonyms.yaml", {"tots": "toddlers"})
        self.write("vocabularies/categories.yaml", [
            {"id": parent, "title": parent.capitalize(), "within": [
                {"id": child, "title": child.capitalize()} for child in children]}
            for parent, children in CATEGORIES.items()])
        for id in LOCALITIES:
            self.record("localities", id, id.capitalize(), **{"postcode-sectors": ["WA3 6"]})
        for id in self.calendars:
            fields = {"name": id.capitalize(),
                      "terms": [{"name": f"Term {n}", "dates": dates}
                                for n, dates in enumerate(TERMS[id], 1)]}
            if id in HOLIDAYS:
                fields["holidays"] = [{"name": f"Holidays {n}", "dates": dates}
                                      for n, dates in enumerate(HOLIDAYS[id], 1)]
            self.write(f"calendars/{id}.yaml", fields | {"bank-holidays": BANK_HOLIDAYS[id]})
        for n, id in enumerate(HUBS):
            self.record("hubs", id, f"{id.capitalize()} Family Hub",
                        locality=LOCALITIES[n % 2], town="Warrington", postcode="WA3 6AB",
                        address=f"{n + 1} Oak Street", closed=self.closures())
        self.record("hubs", SECRET, "A safe place", locality="north", confidential="yes",
                    town="Warrington", postcode="WA3 6ZX", address="99 Hidden Lane")
        for n, id in enumerate(SERVICES):
            parent = self.random.choice(sorted(CATEGORIES))
            special = {19: {"sensitive": "yes"},
                       20: {"status": "paused", "status-note": "Back in spring."},
                       21: {"status": "ended", "status-note": "Goodbye."}}.get(n, {})
            self.record("services", id, f"Service {n}", provider="council", **special,
                        categories=[f"{parent}/{self.random.choice(CATEGORIES[parent])}"],
                        ages="0 to 5", cost="free", access="drop-in", delivery="in-person",
                        hubs="all")

    def closures(self):
        found = [{"on": "2026-12-24 to 2027-01-03", "why": "Christmas, then New Year"},
                 {"on": "24 December 2027 to 3 January 2028", "why": self.random.choice(REASONS)}]
        if self.random.random() < 0.5:
            found.append({"on": "2028-02-29", "why": "Leap day"})
        for _ in range(self.random.randrange(4)):
            day = self.day()
            found.append({"on": self.written(day), "why": self.random.choice(REASONS)})
            last = day + self.random.randrange(1, 12) * DAY
            if self.random.random() < 0.5:
                found[-1]["on"] += f" to {self.written(last)}"
        return found

    # Phrases.

    def day(self, first=FIRST, last=LAST):
        return first + self.random.randrange((last - first).days + 1) * DAY

    def written(self, day):
        return self.random.choice([day.isoformat(), f"{day.day} {day:%B %Y}"])

    def days(self, most=3):
        chosen = sorted(self.random.sample(range(7), self.random.randrange(1, most + 1)))
        names = [DAYS[n] for n in chosen]
        return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"

    def every(self):
        ordinal = self.random.choice(["first", "second", "third", "fourth", "fifth", "last"])
        return self.random.choice([
            self.days, self.days, self.days,
            lambda: "Monday to Thursday", lambda: "weekday", lambda: "day",
            lambda: f"other {self.days(1)}", lambda: f"other {self.days(2)}",
            lambda: f"{self.random.randrange(2, 7)} weeks on {self.days(2)}",
            lambda: f"{ordinal} {self.random.choice(DAYS)} of the month",
            lambda: f"{ordinal} {self.random.choice(DAYS)} of the month",
            lambda: f"first and third {self.random.choice(DAYS)} of the month",
            lambda: f"second and last {self.random.choice(DAYS)} of the month",
        ])()

    def time(self, minutes=(0, 15, 30, 45)):
        start = self.random.randrange(7, 20) * 60 + self.random.choice(minutes)
        end = start + self.random.choice([30, 45, 60, 90, 120, 180])
        if self.random.random() < 0.03:
            return "10pm to midnight"
        return f"{self.clock(start)} to {self.clock(end)}"

    def clock(self, minutes):
        hour, minute = divmod(minutes, 60)
        if minutes == 12 * 60:
            return self.random.choice(["midday", "12 noon", "12:00"])
        if self.random.random() < 0.2:
            return f"{hour:02}:{minute:02}"
        half = "am" if hour < 12 else "pm"
        return f"{(hour - 1) % 12 + 1}{f':{minute:02}' if minute else ''}{half}"

    def during(self):
        chosen = self.random.choice(["term time", "term time", "school holidays", "all year",
                                     None, None])
        if chosen is None:
            return None
        if len(self.calendars) > 1 and chosen != "all year":
            return f"{chosen} of {self.random.choice(self.calendars)}"
        return chosen

    # Activities.

    def row(self):
        if self.random.random() < 0.12:
            dates = sorted({self.day() for _ in range(self.random.randrange(1, 6))})
            return {"on": [self.written(day) for day in dates], "time": self.time()}
        fields = {"every": self.every(), "time": self.time()}
        if during := self.during():
            fields["during"] = during
        start = self.day(LAST.replace(2026, 9, 1), LAST.replace(2028, 3, 1))
        often = fields["every"] in ("day", "weekday", "Monday to Thursday")
        bound = self.random.choice(["until", "until", "for", None])
        if often and bound is None:
            bound = "until"
        if bound == "for" or "other" in fields["every"] or "weeks" in fields["every"] \
                or self.random.random() < 0.7:
            fields["from"] = self.written(start)
        if bound == "for":
            fields["for"] = f"{self.random.randrange(1, 21)} sessions"
        elif bound == "until":
            first = start if "from" in fields else FIRST
            if often:
                fields["from"] = self.written(start)
                first = start
            span = self.random.randrange(14, 90 if often else 500)
            fields["until"] = self.written(first + span * DAY)
        if self.random.random() < 0.15:
            fields["bank-holidays"] = "yes"
        return fields

    def rows(self):
        found = [self.row() for _ in range(self.random.choice([1, 1, 1, 2, 3]))]
        if self.random.random() < 0.1:
            # A second row that gives the same days and starts, and perhaps another end.
            start = found[0]["time"].split(" to ")[0]
            twin = dict(found[0])
            if self.random.random() < 0.5:
                twin["time"] = f"{start} to midnight"
            if self.random.random() < 0.5:
                twin.pop("during", None)
            found.append(twin)
        return found

    def changes(self, fields, known):
        """Changes to days that are planned, to which nothing else moves."""
        activity = network.activity("any", {"title": "Any", **fields}, {})
        planned = {}
        for row in activity.rows:
            for day in expansion.row_days(known, row, FIRST, LAST):
                planned.setdefault(day, {}).setdefault(row.time[0], row.time)
        found, taken = [], set(planned)
        days = sorted(planned)
        shut = [day for day in days if expansion.closure(known, fields["where"], day) is not None] \
            if isinstance(fields["where"], str) else []
        chosen = set(self.random.sample(days, min(len(days), self.random.choice([0, 0, 1, 2, 5]))))
        chosen |= set(self.random.sample(shut, min(len(shut), self.random.randrange(2))))
        for day in sorted(chosen):
            change = {"why": self.random.choice(REASONS)}
            starts = sorted(planned[day])
            if len(starts) > 1 or self.random.random() < 0.1:
                change["at"] = self.clock(self.random.choice(starts))
            if self.random.random() < 0.4:
                found.append({"cancelled": self.written(day)} | change)
                continue
            parts = self.random.choice([["to"], ["to"], ["time"], ["where"], ["to", "time"],
                                        ["to", "time", "where"]])
            if "to" in parts:
                to = next((to for to in (day + self.random.randrange(-9, 20) * DAY
                                         for _ in range(20))
                           if to not in taken and FIRST <= to <= LAST), None)
                if to is None:
                    parts = ["time"]
                else:
                    taken.add(to)
                    change["to"] = self.written(to)
            # Two sessions can't both move to one time.
            if "time" in parts and ("at" in change or len(starts) == 1):
                change["time"] = self.time(minutes=(5, 10, 20, 25, 35, 40, 50, 55))
            if "where" in parts or len(change) == 1 + ("at" in change):
                change["where"] = self.where()
            found.append({"moved": self.written(day)} | change)
        return found

    def where(self):
        return self.random.choice([
            lambda: self.random.choice(HUBS), lambda: self.random.choice(HUBS),
            lambda: self.random.choice(HUBS), lambda: "online",
            lambda: {"name": "The old barn, upstairs", "address": "1 Farm Lane",
                     "postcode": "WA3 6AD"}])()

    def generate(self):
        self.network()
        known = network.Network(self.content)
        for n in range(self.activities):
            fields = {"where": SECRET if n % 100 == 50 else self.where(), "when": self.rows()}
            if changes := self.changes(fields, known):
                fields["changes"] = changes
            if self.random.random() < 0.9:
                # The last two have none.
                fields["service"] = self.random.choice(SERVICES[:-2])
            else:
                parent = self.random.choice(sorted(CATEGORIES))
                fields |= {"provider": "council", "ages": "0 to 5", "cost": "free",
                           "access": "drop-in",
                           "categories": [f"{parent}/{self.random.choice(CATEGORIES[parent])}"]}
            self.record("activities", f"activity-{n:03}",
                        f"{self.random.choice(TITLES)} {n}", **fields)
        return self.content


def generate(folder, *, activities=500, calendars=("cheshire", "mersey", "welsh"), seed=20260901):
    """Writes `content/` into a folder and answers with its path."""
    return Generator(folder, activities, list(calendars), seed).generate()


if __name__ == "__main__":
    print(generate(sys.argv[1]))
