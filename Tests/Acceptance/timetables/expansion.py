"""The dated sessions that content means: an oracle, simple before it is quick."""

import datetime
import functools
import itertools
from typing import NamedTuple

from dateutil import rrule

DAY = datetime.timedelta(days=1)


class Session(NamedTuple):
    """One session in the network's own time; `planned` is when it was to start."""

    start: datetime.datetime
    end: datetime.datetime
    planned: datetime.datetime
    status: str
    reason: str
    place: str

    @property
    def takes_place(self):
        return self.status != "cancelled"


def moment(day, minutes):
    return datetime.datetime.combine(day, datetime.time()) + datetime.timedelta(minutes=minutes)


def pattern_days(recurrence, start, end):
    """The days of a recurrence from `start` on, by the calendar alone."""
    weekdays = [rrule.weekdays[day] for day in recurrence.weekdays]
    if recurrence.ordinals:
        weekdays = [day(n) for n in recurrence.ordinals for day in weekdays]
        rule = rrule.rrule(rrule.MONTHLY, dtstart=moment(start, 0), until=moment(end, 0),
                           byweekday=weekdays)
        return [each.date() for each in rule]
    # Weeks count from the one that holds the first such day, and begin on Monday.
    while start.weekday() not in recurrence.weekdays:
        start += DAY
    rule = rrule.rrule(rrule.WEEKLY, interval=recurrence.weeks, wkst=rrule.MO,
                       dtstart=moment(start, 0), until=moment(end, 0), byweekday=weekdays)
    return [each.date() for each in rule]


def row_days(network, row, first, last):
    if not row.recurrence:
        return sorted(set(row.dates))
    start = row.start or first
    days = pattern_days(row.recurrence, start, min(row.until or last, last))
    part, name = row.during
    if part == "term time":
        days = filter(network.calendar(name).is_term_time, days)
    elif part == "school holidays":
        days = filter(network.calendar(name).is_school_holiday, days)
    if not row.keeps_bank_holidays:
        bank_holidays = network.bank_holidays(name)
        days = (day for day in days if day not in bank_holidays)
    return list(itertools.islice(days, row.count))


def closure(network, place, day):
    """The reason for which a hub is shut on a day, or None; other places are never shut."""
    if place in network.hubs:
        for (first, last), reason in network.hubs[place].closures:
            if first <= day <= last:
                return reason
    return None


def session(network, activity, day, time):
    start, end = time
    planned = moment(day, start)
    place, status, reason = activity.place, "planned", ""
    for change in activity.changes:
        if change.day != day or change.at not in (None, start):
            continue
        reason = change.reason
        if change.is_cancelled:
            status = "cancelled"
            break
        status = "moved"
        day, (start, end) = change.to or day, change.time or time
        place = change.place or place
        break
    if status != "cancelled":
        shut = closure(network, place, day)
        if shut is not None:
            status, reason = "cancelled", shut
    return Session(moment(day, start), moment(day, end), planned, status, reason, place)


def expand(network, activity, first, last):
    """The sessions of an activity that are on a day from `first` to `last`, in order of time."""
    # A year on either side holds whatever may be moved into the window.
    margin = 366 * DAY
    planned = set()
    for row in activity.rows:
        for day in row_days(network, row, first - margin, last + margin):
            planned.add((day, row.time))
    sessions = (session(network, activity, day, time) for day, time in planned)
    return sorted(each for each in sessions if first <= each.start.date() <= last)


def listed(sessions, today):
    """The sessions that a page lists: those of four weeks, and more until six take place."""
    window = [s for s in sessions if today <= s.start.date() <= today + 27 * DAY]
    later = [s for s in sessions
             if today + 27 * DAY < s.start.date() <= today + 365 * DAY]
    while later and sum(s.takes_place for s in window) < 6:
        window.append(later.pop(0))
    return window


class Expansion:
    """All sessions of a network from one day to another, each activity expanded once."""

    def __init__(self, network, first, last):
        self.network, self.first, self.last = network, first, last

    @functools.cached_property
    def sessions(self):
        return {activity.id: expand(self.network, activity, self.first, self.last)
                for activity in self.network.every_activity}

    def listed(self, activity, today):
        assert self.first <= today and today + 365 * DAY <= self.last
        return listed(self.sessions[activity.id], today)
