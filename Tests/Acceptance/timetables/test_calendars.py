"""Calendar files as RFC 5545 wants them and as Outlook, Google and Apple read them."""

import datetime
import re
import zoneinfo

import icalendar
import pytest
import vobject

from conftest import FIXTURES, TODAY, copy_site, run
from timetables import calendars, generate

UTC = datetime.timezone.utc
HOUR = datetime.timedelta(hours=1)
DAY = datetime.timedelta(days=1)


@pytest.fixture(scope="session")
def contents(calendar_site):
    """Every calendar file, with its bytes."""
    found = {file: calendar_site.bytes(file) for file in calendars.files(calendar_site)}
    assert "calendars/all.ics" in found and len(found) > 60
    return found


@pytest.fixture(scope="session")
def parsed(contents):
    """Those of activities and one of each other kind, which hold the same events again."""
    kinds = {file.split("/")[1]: file for file in contents}
    return {file: icalendar.Calendar.from_ical(bytes) for file, bytes in contents.items()
            if "/activities/" in file or file in kinds.values()}


def test_lines_are_folded_and_end_as_they_must(contents):
    for file, bytes in contents.items():
        *lines, last = bytes.split(b"\r\n")
        assert last == b"", f"{file}: the last line is not ended"
        for number, line in enumerate(lines, 1):
            assert len(line) <= 75, (file, number)
            assert line and b"\n" not in line and b"\r" not in line, (file, number)
            line.decode("utf-8")  # A fold that cuts a character fails here.


def test_no_control_character_is_in_a_calendar(contents):
    for file, bytes in contents.items():
        assert not re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", bytes), file


def test_icalendar_reads_every_calendar_without_an_error(parsed):
    for file, calendar in parsed.items():
        for component in calendar.walk():
            assert not component.errors, (file, component.errors)
        assert calendar["VERSION"] == "2.0" and calendar["PRODID"], file


def test_vobject_reads_every_calendar_of_an_activity(contents):
    for file, bytes in contents.items():
        if "/activities/" in file:
            calendar = vobject.readOne(bytes.decode("utf-8"))
            calendar.validate(raiseException=True)


def test_every_event_has_what_rfc_5545_requires(parsed):
    for file, calendar in parsed.items():
        for event in calendar.events:
            for name in ("UID", "DTSTAMP", "DTSTART", "SUMMARY"):
                assert name in event and not isinstance(event[name], list), (file, name)
            assert event["DTSTAMP"].dt.utcoffset() == 0 * HOUR, file
            assert ("DTEND" in event) != ("DURATION" in event), file
            assert event["DTSTART"].dt.tzinfo, file


def test_identities_are_unique(parsed):
    """A UID stands for one series; only its single sessions may say it again."""
    for file, calendar in parsed.items():
        seen = [(event["UID"], event["RECURRENCE-ID"].dt if "RECURRENCE-ID" in event else None)
                for event in calendar.events]
        assert len(seen) == len(set(seen)), file
        series = {uid for uid, recurrence in seen if recurrence is None}
        assert {uid for uid, _ in seen} == series, f"{file}: a session without its series"


def test_identities_are_unique_over_the_network(parsed):
    owners = {}
    for file, calendar in parsed.items():
        if "/activities/" in file:
            for uid in {event["UID"] for event in calendar.events}:
                assert owners.setdefault(uid, file) == file


def test_changed_sessions_are_sessions_of_their_series(parsed):
    """A RECURRENCE-ID that the series does not hold is dropped by some and doubled by others."""
    for file, calendar in parsed.items():
        if "/activities/" not in file:
            continue
        for override in calendar.events:
            if "RECURRENCE-ID" not in override:
                continue
            day = override["RECURRENCE-ID"].dt.date()
            series = icalendar.Calendar()
            for event in calendar.events:
                if event["UID"] == override["UID"] and "RECURRENCE-ID" not in event:
                    series.add_component(event)
            starts = [event["DTSTART"].dt for event in calendars.occurrences(
                series.to_ical(), day, day)]
            assert override["RECURRENCE-ID"].dt in starts, (file, day)


def test_repeating_events_end_in_utc(contents):
    for file, bytes in contents.items():
        for line in calendars.unfolded(bytes):
            if line.startswith("RRULE") and "UNTIL=" in line:
                assert re.search(r"UNTIL=\d{8}T\d{6}Z", line), (file, line)


def test_calendars_have_a_name_and_say_how_often_to_look(contents):
    for file, bytes in contents.items():
        names = {re.split("[:;]", line)[0] for line in calendars.unfolded(bytes)}
        assert {"NAME", "X-WR-CALNAME", "REFRESH-INTERVAL", "X-PUBLISHED-TTL"} <= names, file


def test_the_time_zone_is_right_from_2026_to_2030(parsed):
    """By the file's own rules: what a program does that has never heard of London."""
    zones = {calendar.timezones[0].to_ical(): calendar.timezones for calendar in parsed.values()}
    assert len(zones) == 1
    (timezones,) = zones.values()
    assert len(timezones) == 1 and timezones[0]["TZID"] == "Europe/London"
    zone, london = timezones[0].to_tz(lookup_tzid=False), zoneinfo.ZoneInfo("Europe/London")
    moment, changes = datetime.datetime(2026, 1, 1, tzinfo=UTC), 0
    while moment.year < 2031:
        offsets = [(moment + n * HOUR).astimezone(london).utcoffset() for n in range(24)]
        changes += len(set(offsets)) > 1
        for hour in range(24) if len(set(offsets)) > 1 else (0, 12):
            there = (moment + hour * HOUR).astimezone(zone)
            assert there.utcoffset() == offsets[hour], there
        moment += DAY
    assert changes == 10


def test_the_rules_of_the_time_zone_are_yearly(parsed):
    """Outlook shifts times where a zone lists its changes one by one."""
    zone = parsed["calendars/all.ics"].timezones[0]
    for part in zone.walk("STANDARD") + zone.walk("DAYLIGHT"):
        assert part["RRULE"]["FREQ"] == ["YEARLY"]
        assert part["DTSTART"].dt.year <= 1970 or "UNTIL" in part["RRULE"]
        assert "RDATE" not in part


def test_cancelled_sessions_say_so_and_why(source, calendar_site):
    for activity in source.network.activities(TODAY):
        cancelled = {session.start: session for session in source.expansion.sessions[activity.id]
                     if session.status == "cancelled"
                     and generate.FIRST <= session.start.date() <= generate.LAST}
        if not cancelled:
            continue
        contents = calendar_site.bytes(calendars.path("activities", activity.id))
        for event in icalendar.Calendar.from_ical(contents).events:
            start = calendars.listed(event).start
            if event.get("STATUS") == "CANCELLED" and start in cancelled:
                words = " ".join(str(event.get(name, "")) for name in
                                 ("SUMMARY", "DESCRIPTION", "COMMENT"))
                assert cancelled[start].reason in words, (activity.id, start)


def test_moved_sessions_say_where_they_are(source, calendar_site):
    for activity in source.network.activities(TODAY):
        moved = {session.start: session for session in source.expansion.sessions[activity.id]
                 if session.status == "moved" and session.place != activity.place
                 and generate.FIRST <= session.start.date() <= generate.LAST}
        if not moved:
            continue
        contents = calendar_site.bytes(calendars.path("activities", activity.id))
        for event in calendars.occurrences(contents, generate.FIRST, generate.LAST):
            session = moved.get(calendars.listed(event).start)
            if session and session.place in source.network.hubs:
                assert source.network.hubs[session.place].title in event["LOCATION"]
            elif session and session.place != "online":
                assert session.place in event["LOCATION"]


# What is the same tomorrow: a calendar that changes for no reason is fetched, and told, again.


def test_calendars_are_the_same_when_built_again(source, calendar_site, tmp_path):
    again = source.build(TODAY, tmp_path / "public")
    assert calendars.digests(again) == calendars.digests(calendar_site)


WHEN = """\
when:
  - every: Monday
    time: 9:30am to 11am
    during: term time
    from: 2026-09-07
    until: 2026-12-14
  - every: other Thursday
    time: 1pm to 2pm
    from: 2026-09-10
  - on: [2026-11-24, 2026-12-01]
    time: 10am to midday
  - every: Monday
    time: 9:30am to 11am
    from: 2027-01-11
    for: 5 sessions
"""


@pytest.fixture
def calendar_of(tmp_path):
    """The events of one activity's calendar whose `when` and `changes` are written so."""
    site = copy_site(tmp_path / "site", content=FIXTURES / "base/content")

    def calendar(when, *, at=TODAY, record="stay-and-play"):
        (site / f"content/activities/{record}.md").write_text(
            f"---\ntitle: Play\nsummary: We play.\nservice: play\nwhere: oakwood\n{when}"
            "reviewed: 2026-09-01\n---\nPlay.\n")
        outcome = run("build", "--site", site, "--output", tmp_path / "public", "--at", at)
        assert outcome.status == 0, outcome
        contents = (tmp_path / "public" / calendars.path("activities", record)).read_bytes()
        return calendars.occurrences(
            contents, datetime.date(2026, 9, 1), datetime.date(2027, 7, 31))

    return calendar


def identities(events):
    """The UID of the session that starts at each moment."""
    return {calendars.listed(event).start: str(event["UID"]) for event in events}


def test_the_order_of_rows_does_not_change_identities(calendar_of):
    rows = re.split(r"(?m)^(?=  - )", WHEN.removeprefix("when:\n"))[1:]
    assert len(rows) == 4
    before = identities(calendar_of(WHEN))
    assert len(set(before.values())) > 1
    assert identities(calendar_of("when:\n" + "".join(reversed(rows)))) == before
    assert identities(calendar_of("when:\n" + "".join(rows[1:] + rows[:1]))) == before


def test_a_row_that_is_past_can_be_taken_out(calendar_of):
    """Staff tidy up; what is left is still the same series."""
    rows = re.split(r"(?m)^(?=  - )", WHEN.removeprefix("when:\n"))[1:]
    before = identities(calendar_of(WHEN))
    after = identities(calendar_of("when:\n" + "".join(rows[1:])))
    assert after and {start: before[start] for start in after} == after


def test_a_series_that_goes_on_keeps_its_identity(calendar_of):
    before = identities(calendar_of(WHEN))
    after = identities(calendar_of(WHEN.replace("2026-12-14", "2027-01-09")))
    assert len(after) > len(before)
    assert {start: after[start] for start in before} == before


def test_cancelled_and_moved_sessions_keep_their_identity(calendar_of):
    before = identities(calendar_of(WHEN))
    events = calendar_of(WHEN + """\
changes:
  - cancelled: 2026-11-30
    why: The room is being painted, twice; sorry
  - moved: 2026-12-03
    to: 2026-12-04
  - cancelled: 2026-12-01
    why: Snow
""")
    after = identities(events)
    monday = datetime.datetime(2026, 11, 30, 9, 30)
    thursday, friday = datetime.datetime(2026, 12, 3, 13), datetime.datetime(2026, 12, 4, 13)
    tuesday = datetime.datetime(2026, 12, 1, 10)
    before[friday] = before.pop(thursday)
    assert after == before
    cancelled = {calendars.listed(event).start for event in events
                 if event.get("STATUS") == "CANCELLED"}
    assert cancelled == {monday, tuesday}


def test_a_changed_calendar_says_that_it_is_newer(calendar_of):
    """A subscriber that has the session must see that its cancellation is newer."""
    def version(events):
        (event,) = [event for event in events
                    if calendars.listed(event).start == datetime.datetime(2026, 11, 30, 9, 30)]
        return int(event.get("SEQUENCE", 0)), event["DTSTAMP"].dt

    planned = version(calendar_of(WHEN))
    cancelled = version(calendar_of(WHEN + "changes:\n  - cancelled: 2026-11-30\n    why: Snow\n"))
    assert cancelled > planned


def test_titles_reach_calendars_as_they_are(source, parsed):
    """Commas, semicolons, backslashes and other scripts survive the escaping and the folding."""
    for activity in source.network.activities(TODAY):
        for event in parsed[calendars.path("activities", activity.id)].events:
            assert activity.title in str(event["SUMMARY"])
