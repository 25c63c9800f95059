"""Calendar files: what they hold, as calendar programs read it."""

import collections
import datetime
import hashlib
import re

import icalendar
import recurring_ical_events

from timetables.listings import Listed

DAY = datetime.timedelta(days=1)
# The properties of an event that say when it is.
DATES = ("UID", "RECURRENCE-ID", "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE",
         "STATUS")


def path(kind, id):
    return f"calendars/{kind}/{id}.ics"


def files(site):
    return [file for file in site.files if file.endswith(".ics")]


def digests(site):
    return {file: hashlib.sha256(site.bytes(file)).hexdigest() for file in files(site)}


def unfolded(contents):
    return re.sub(rb"\r\n[ \t]", b"", contents).decode("utf-8").split("\r\n")


def events(contents):
    """How often each event stands in a calendar, by the lines that say when it is."""
    found, lines = collections.Counter(), None
    for line in unfolded(contents):
        if line == "BEGIN:VEVENT":
            lines = []
        elif line == "END:VEVENT":
            found[tuple(sorted(lines))] += 1
            lines = None
        elif lines is not None and re.split("[:;]", line, maxsplit=1)[0] in DATES:
            lines.append(line)
    return found


def occurrences(contents, first, last):
    """The dated events from one day to another, each with the component that says it."""
    calendar = icalendar.Calendar.from_ical(contents)
    found = recurring_ical_events.of(calendar).between(first, last + DAY)
    # What began the day before and ends in the window is not of the window.
    return [event for event in found if first <= event["DTSTART"].dt.date() <= last]


def listed(event):
    start, end = (event[name].dt.replace(tzinfo=None) for name in ("DTSTART", "DTEND"))
    cancelled = event.get("STATUS") == "CANCELLED"
    return Listed(start, end, "cancelled" if cancelled else "planned")
