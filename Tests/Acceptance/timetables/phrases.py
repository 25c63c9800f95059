"""The words in which content says days and times, as content-model.md defines them.

Written from that page alone, so that it can disagree with the program. What it does not know it
refuses: a phrase that is read wrongly in silence would prove nothing.
"""

import datetime
import re
from typing import NamedTuple

WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september",
          "october", "november", "december"]
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1}
NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
           "eleven", "twelve"]


class Recurrence(NamedTuple):
    """Days of the week (0 is Monday): each `weeks` weeks, or the `ordinals` of them in a month."""

    weekdays: tuple
    weeks: int = 1
    ordinals: tuple = ()


class During(NamedTuple):
    part: str
    calendar: str | None = None


def words(text):
    return " ".join(text.lower().split())


def date(text):
    text = words(text)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return datetime.date.fromisoformat(text)
    weekday = rf"(?:(?:{'|'.join(WEEKDAYS)}),? )?"
    month = "|".join(MONTHS)
    match = re.fullmatch(rf"{weekday}(\d\d?)(?:st|nd|rd|th)? ({month}),? (\d{{4}})", text)
    if not match:
        raise ValueError(f"not a date: {text}")
    return datetime.date(int(match[3]), MONTHS.index(match[2]) + 1, int(match[1]))


def date_range(text):
    first, _, last = words(text).partition(" to ")
    return date(first), date(last or first)


def clock(text):
    """Minutes since midnight."""
    text = words(text)
    if text in ("midday", "noon", "12 noon", "12 midday"):
        return 12 * 60
    if text in ("midnight", "12 midnight"):
        return 0
    match = re.fullmatch(r"(\d\d?)(?::(\d\d))? ?(am|pm)?", text)
    if not match or not (match[2] or match[3]):
        raise ValueError(f"not a time: {text}")
    hour, minute = int(match[1]), int(match[2] or 0)
    if match[3]:
        hour = hour % 12 + (12 if match[3] == "pm" else 0)
    return hour * 60 + minute


def time_range(text):
    """Minutes since midnight; midnight at the end is the next one."""
    start, separator, end = words(text).partition(" to ")
    if not separator:
        raise ValueError(f"not a time range: {text}")
    start, end = clock(start), clock(end) or 24 * 60
    if end <= start:
        raise ValueError(f"ends before it starts: {text}")
    return start, end


def weekdays(text):
    """A day, a list of days, or days from one to another."""
    groups = {"day": range(7), "weekday": range(5), "weekdays": range(5), "weekend": (5, 6),
              "weekends": (5, 6)}
    if text in groups:
        return tuple(groups[text])

    def index(name):
        return WEEKDAYS.index(name.removesuffix("s"))

    found = set()
    for part in re.split(r", and |, | and ", text):
        first, _, last = part.partition(" to ")
        first = index(first)
        last = index(last) if last else first
        if last < first:
            raise ValueError(f"backwards: {text}")
        found |= set(range(first, last + 1))
    return tuple(sorted(found))


def recurrence(text):
    text = words(text).removeprefix("every ")
    if match := re.fullmatch(r"other (?:week on )?(.*)", text):
        return Recurrence(weekdays(match[1]), weeks=2)
    if match := re.fullmatch(r"(\w+) weeks? on (.*)", text):
        count = int(match[1]) if match[1].isdigit() else NUMBERS.index(match[1]) + 1
        return Recurrence(weekdays(match[2]), weeks=count)
    ordinal = rf"(?:{'|'.join(ORDINALS)})"
    separator = r"(?:, and |, | and )"
    if match := re.fullmatch(
            rf"({ordinal}(?:{separator}{ordinal})*) (.*) of the month", text):
        ordinals = tuple(ORDINALS[word] for word in re.findall(ordinal, match[1]))
        return Recurrence(weekdays(match[2]), ordinals=ordinals)
    return Recurrence(weekdays(text))


def during(text):
    match = re.fullmatch(
        r"(term time|school holidays|all year)(?: of ([a-z0-9-]+))?", words(text))
    if not match:
        raise ValueError(f"not a part of the year: {text}")
    return During(match[1], match[2])


def count(text):
    match = re.fullmatch(r"(\w+)(?: sessions?)?", words(text))
    return int(match[1]) if match[1].isdigit() else NUMBERS.index(match[1]) + 1
