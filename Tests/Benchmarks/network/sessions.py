"""The timetables of `timetable.py` once more, written out: Hugo has no means to expand them.

What is said there in words is said here in Python, once for each pattern: on which days an
activity takes place, and which of these are cancelled or moved."""

import dataclasses
import datetime
import functools
import re
import zoneinfo

from network import timetable
from network.vocabularies import CALENDAR

TODAY = datetime.date(2026, 11, 21)
LISTED_DAYS = 28
LEAST_LISTED = 6
DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WHY_CLOSED = "Christmas and New Year"


def day(text):
    return datetime.date.fromisoformat(text)


TERMS = [(day(first), day(last))
         for first, last in re.findall(r"dates: (\S+) to (\S+) }", CALENDAR)]
BANK_HOLIDAYS = {day(text) for text in
                 re.findall(r"\d{4}-\d\d-\d\d", CALENDAR.split("bank-holidays:")[1])}
CLOSED = (day("2026-12-24"), day("2027-01-03"))


@dataclasses.dataclass
class Session:
    on: datetime.date
    planned: datetime.date = None
    cancelled: bool = False
    online: bool = False
    why: str = ""


@dataclasses.dataclass
class Row:
    """One line of a timetable, as a calendar says it: a rule (RFC 5545) and the days that it names
    on which nothing takes place; or, without a rule, one day."""

    sessions: list
    id: str = ""
    rule: str = ""
    excepted: list = dataclasses.field(default_factory=list)


def weekly(first, last, weekdays, weeks=1):
    monday = first - datetime.timedelta(first.weekday())
    found = []
    while monday <= last:
        found += [monday + datetime.timedelta(weekday) for weekday in weekdays]
        monday += datetime.timedelta(7 * weeks)
    return [one for one in found if first <= one <= last]


def first_and_third(first, last, weekday):
    return [one for one in weekly(first, last, [weekday]) if (one.day - 1) // 7 in (0, 2)]


def is_held(one, *, in_term):
    return one not in BANK_HOLIDAYS and (
        not in_term or any(first <= one <= last for first, last in TERMS))


def row(id, rule, days, *, in_term=False):
    held = [one for one in days if is_held(one, in_term=in_term)]
    return Row([Session(one) for one in held], id, rule,
               [one for one in days if one not in held and one < held[-1]])


def rows_of_pattern(pattern):
    """What `timetable.PATTERNS[pattern]` says, its changes left aside."""
    if pattern == 0:
        days = weekly(day("2026-09-07"), day("2027-07-16"), [0, 3])
        return [row("mo-th", "FREQ=WEEKLY;BYDAY=MO,TH;WKST=MO", days, in_term=True)]
    if pattern == 1:
        days = weekly(day("2026-09-08"), day("2027-07-21"), [1], weeks=2)
        return [row("2w-tu", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;WKST=MO", days, in_term=True)]
    if pattern == 2:
        days = weekly(day("2026-09-02"), day("2027-07-14"), [2])
        return [row("we", "FREQ=WEEKLY;BYDAY=WE;WKST=MO", days),
                Row([Session(day("2026-12-06"))]), Row([Session(day("2027-03-07"))])]
    if pattern == 3:
        # 20 sessions; two Fridays are bank holidays.
        days = weekly(day("2026-10-02"), day("2027-02-26"), [4])
        return [row("fr", "FREQ=WEEKLY;BYDAY=FR;WKST=MO", days)]
    days = first_and_third(day("2026-09-05"), day("2027-07-17"), 5)
    return [row("1sa-3sa", "FREQ=MONTHLY;BYDAY=1SA,3SA", days)]


def changed(pattern, session):
    """The session as the changes of the pattern have it."""
    on, why = f"{session.on:%m-%d}", {
        0: {"11-30": "The room is being painted", "12-07": "The paint is still wet"},
        1: {"12-01": "We are at a conference"},
        2: {"12-09": "The heating is being mended"},
        3: {"11-27": "Staff training", "12-04": "Staff training"},
        4: {"12-05": "The Christmas fair needs the room"},
    }[pattern]
    if on not in why:
        return session
    if on == "12-07":
        return Session(day("2026-12-13"), planned=session.on, why=why[on])
    return Session(session.on, online=on == "12-09", cancelled=on != "12-09", why=why[on])


def closed(session):
    first, last = CLOSED
    if first <= session.on <= last:
        return Session(session.on, cancelled=True, why=WHY_CLOSED)
    return session


@functools.cache
def rows(pattern, with_changes):
    """The lines of the timetable, each with all its sessions as they take place."""
    found = rows_of_pattern(pattern)
    for one in found:
        if with_changes:
            one.sessions = [changed(pattern, session) for session in one.sessions]
        one.sessions = [closed(session) for session in one.sessions]
    return found


def listed(rows):
    """Those of the next four weeks; if fewer than six of them take place, up to the sixth."""
    found, held = [], 0
    for session in sorted((session for row in rows for session in row.sessions),
                          key=lambda session: session.on):
        late = session.on >= TODAY + datetime.timedelta(LISTED_DAYS)
        if session.on >= TODAY and not (late and held >= LEAST_LISTED):
            found.append(session)
            held += not session.cancelled
    return found


def weekdays(sessions):
    """The days of the week on which it takes place in the next four weeks."""
    last = TODAY + datetime.timedelta(LISTED_DAYS)
    found = {session.on.weekday() for session in sessions
             if session.on < last and not session.cancelled}
    return [DAYS[one] for one in sorted(found)]


def session_fields(session):
    fields = [f'on: "{session.on}"']
    if session.planned:
        fields.append(f'planned: "{session.planned}"')
    fields += [f"{name}: true" for name in ("cancelled", "online") if getattr(session, name)]
    if session.why:
        fields.append(f"why: {session.why}")
    return f"{{ {', '.join(fields)} }}"


def rule_fields(row, starts):
    """What a calendar says of one line of the timetable."""
    first, clock = row.sessions[0].planned or row.sessions[0].on, starts.replace(":", "")
    if not row.rule:
        return f'  - {{ id: {first:%Y%m%d}-{clock}, first: "{first}" }}\n'
    last = datetime.datetime.combine(row.sessions[-1].on, datetime.time.fromisoformat(starts),
                                     zoneinfo.ZoneInfo("Europe/London"))
    until = last.astimezone(datetime.timezone.utc)
    excepted = ", ".join(f'"{one}"' for one in row.excepted)
    changes = ", ".join(session_fields(one) for one in row.sessions if one.why)
    return f"""  - id: {row.id}-{clock}-{first:%Y%m%d}
    first: "{first}"
    rule: {row.rule};UNTIL={until:%Y%m%dT%H%M%SZ}
    except: [{excepted}]
    changes: [{changes}]
"""


def fields(number):
    """What Hugo is told of the timetable of the hub's activity of this number."""
    starts, ends, hours = timetable.times(number)
    found = rows(number % len(timetable.PATTERNS), number % 3 == 0)
    sessions = listed(found)
    return f"""starts: "{starts}"
ends: "{ends}"
hours: {hours}
days: [{", ".join(weekdays(sessions))}]
sessions:
{"".join(f"  - {session_fields(session)}" + chr(10) for session in sessions)}calendar:
{"".join(rule_fields(row, starts) for row in found)}"""


def number_listed(size):
    """How many sessions the whole network has in the next four weeks."""
    last = TODAY + datetime.timedelta(LISTED_DAYS)
    turns = (number // size.hubs for number in range(size.activities))
    return sum(count_before(last, turn % len(timetable.PATTERNS), turn % 3 == 0) for turn in turns)


@functools.cache
def count_before(last, pattern, with_changes):
    return sum(session.on < last for session in listed(rows(pattern, with_changes)))
