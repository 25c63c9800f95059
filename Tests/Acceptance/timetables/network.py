"""Any content folder, read independently of the program as far as dates need it."""

import datetime
import functools
import pathlib
import re
from dataclasses import dataclass, field

import yaml

from timetables import phrases

ALWAYS = (datetime.date.min, datetime.date.max)


def parse(text):
    """YAML in which every value is a text; a plain value may hold what only a quoted one may."""
    try:
        return yaml.load(text, yaml.CBaseLoader) or {}
    except yaml.YAMLError:
        return yaml.load("\n".join(map(quoted, text.split("\n"))), yaml.CBaseLoader) or {}


def quoted(line):
    match = re.fullmatch(r"(\s*(?:- +)*[a-z][a-z-]*: +)([^\s'\"\[{|>#].*?)(\s+#.*|\s*)", line)
    if not match or not (": " in match[2] or match[2][0] in "@%`"):
        return line
    return match[1] + "'" + match[2].replace("'", "''") + "'" + match[3]


def records(folder, kind):
    """Each record of a kind by its id, with its fields; translations left out."""
    found = {}
    for path in sorted((folder / kind).rglob("*.md")):
        id = path.relative_to(folder / kind).as_posix().removesuffix(".md")
        if "." not in id:
            text = path.read_text(encoding="utf-8-sig").replace("\r\n", "\n")
            found[id] = parse(re.match(r"---\n(.*?\n)---(?:\n|$)", text, re.DOTALL)[1])
    return found


def listed(value):
    """A list, or one value in its place."""
    return value if isinstance(value, list) else [value] if value else []


def said(value):
    return value in ("yes", "true")


@dataclass
class Calendar:
    terms: list
    holidays: list
    bank_holidays: set

    def is_term_time(self, day):
        return any(first <= day <= last for first, last in self.terms)

    def is_school_holiday(self, day):
        if self.holidays:
            return any(first <= day <= last for first, last in self.holidays)
        ranges = self.terms + self.holidays
        return (bool(ranges) and not self.is_term_time(day)
                and min(first for first, _ in ranges) <= day <= max(last for _, last in ranges))


@dataclass
class Row:
    """A row of `when`: a recurrence with its bounds, or single dates."""

    time: tuple
    dates: list = field(default_factory=list)
    recurrence: phrases.Recurrence | None = None
    during: phrases.During = phrases.During("all year")
    start: datetime.date | None = None
    until: datetime.date | None = None
    count: int | None = None
    keeps_bank_holidays: bool = False


@dataclass
class Change:
    day: datetime.date
    at: int | None
    is_cancelled: bool
    to: datetime.date | None
    time: tuple | None
    place: str | None
    reason: str


@dataclass
class Hub:
    id: str
    title: str
    locality: str
    closures: list
    is_confidential: bool


@dataclass
class Activity:
    id: str
    title: str
    service: str | None
    categories: list
    place: str
    rows: list
    changes: list
    published: tuple
    is_sensitive: bool
    # The day on which a calendar of a pattern that has no first day begins, if it is one.
    calendar_start: datetime.date

    def is_published(self, today):
        return self.published[0] <= today <= self.published[1]


class Network:
    def __init__(self, folder):
        folder = pathlib.Path(folder)
        self.time_zone = parse((folder / "network.yaml").read_text(encoding="utf-8")).get(
            "time-zone", "Europe/London")
        self.calendars = {
            path.stem: calendar(parse(path.read_text(encoding="utf-8")))
            for path in sorted((folder / "calendars").glob("*.yaml"))}
        self.hubs = {id: hub(id, fields) for id, fields in records(folder, "hubs").items()}
        self.services = records(folder, "services")
        self._activities = [
            activity(id, fields, self.services)
            for id, fields in records(folder, "activities").items()]

    def calendar(self, name):
        if name is None:
            (only,) = self.calendars.values()
            return only
        return self.calendars[name]

    def bank_holidays(self, name):
        """Those of a calendar, or where none is named those of all."""
        if name is not None:
            return self.calendars[name].bank_holidays
        return set().union(*(each.bank_holidays for each in self.calendars.values()))

    @functools.cached_property
    def every_activity(self):
        """All whose dates may be told: what happens at a refuge never leaves the program."""
        return [each for each in self._activities
                if each.place not in self.hubs or not self.hubs[each.place].is_confidential]

    @functools.cached_property
    def secret_activities(self):
        return [each for each in self._activities if each not in self.every_activity]

    def activities(self, today):
        return [each for each in self.every_activity if each.is_published(today)]


def calendar(fields):
    def ranges(name):
        return [phrases.date_range(row["dates"]) for row in listed(fields.get(name))]

    return Calendar(ranges("terms"), ranges("holidays"),
                    {phrases.date(text) for text in listed(fields.get("bank-holidays"))})


def hub(id, fields):
    closures = [(phrases.date_range(row["on"]), row.get("why", ""))
                for row in listed(fields.get("closed"))]
    return Hub(id, fields["title"], fields.get("locality"), closures,
               said(fields.get("confidential")))


def place(value):
    return value["name"] if isinstance(value, dict) else value


def activity(id, fields, services):
    service = fields.get("service")
    categories = fields.get("categories") or services.get(service, {}).get("categories")
    published = tuple(phrases.date(fields[name]) if fields.get(name) else otherwise
                      for name, otherwise in zip(("publish-from", "publish-until"), ALWAYS))
    if said(fields.get("draft")):
        published = (datetime.date.max, datetime.date.min)
    # Nobody should come to what is paused or has ended: its pattern is told, but no dates.
    rests = services.get(service, {}).get("status") in ("paused", "ended")
    return Activity(
        id, fields["title"], service, listed(categories), place(fields["where"]),
        [] if rests else [row(each) for each in fields["when"]],
        [change(each) for each in listed(fields.get("changes"))], published,
        said(services.get(service, {}).get("sensitive")),
        phrases.date(fields["reviewed"]) if any(
            "every" in each and "from" not in each for each in fields["when"]) and
        fields.get("reviewed") else datetime.date.min)


def row(fields):
    def read(name, reader, otherwise=None):
        return reader(fields[name]) if fields.get(name) else otherwise

    return Row(
        time=phrases.time_range(fields["time"]),
        dates=[phrases.date(text) for text in listed(fields.get("on"))],
        recurrence=read("every", phrases.recurrence),
        during=read("during", phrases.during, phrases.During("all year")),
        start=read("from", phrases.date), until=read("until", phrases.date),
        count=read("for", phrases.count), keeps_bank_holidays=said(fields.get("bank-holidays")))


def change(fields):
    def read(name, reader):
        return reader(fields[name]) if fields.get(name) else None

    return Change(
        day=phrases.date(fields.get("cancelled") or fields["moved"]), at=read("at", phrases.clock),
        is_cancelled="cancelled" in fields, to=read("to", phrases.date),
        time=read("time", phrases.time_range), place=read("where", place),
        reason=fields.get("why", ""))
