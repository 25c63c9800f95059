"""The expansion itself, against days counted by hand."""

import datetime

import pytest

from timetables import expansion, network, phrases

FIRST, LAST = datetime.date(2026, 9, 1), datetime.date(2028, 8, 31)


class SmallNetwork(network.Network):
    def __init__(self):
        self.calendars = {"schools": network.calendar({
            "terms": [{"dates": "2026-09-02 to 2026-10-23"}, {"dates": "2026-11-02 to 2026-12-18"}],
            "bank-holidays": ["2026-12-28"]})}
        self.hubs = {"oakwood": network.hub("oakwood", {"title": "Oakwood", "closed": [
            {"on": "2026-12-24 to 2027-01-02", "why": "Christmas"}]})}


def sessions(*rows, changes=()):
    fields = {"title": "Play", "where": "oakwood", "when": rows, "changes": list(changes)}
    return expansion.expand(SmallNetwork(), network.activity("play", fields, {}), FIRST, LAST)


def days(*rows, changes=(), most=5):
    return [f"{s.start:%m-%d}" for s in sessions(*rows, changes=changes)][:most]


@pytest.mark.parametrize("every, start, expected", [
    ("Monday", "2026-09-02", ["09-07", "09-14", "09-21", "09-28", "10-05"]),
    ("Monday to Wednesday", "2026-09-02", ["09-02", "09-07", "09-08", "09-09", "09-14"]),
    ("weekday", "2026-09-04", ["09-04", "09-07", "09-08", "09-09", "09-10"]),
    # The week of Thursday the 3rd is the first; its Monday is past.
    ("other Monday and Thursday", "2026-09-02", ["09-03", "09-14", "09-17", "09-28", "10-01"]),
    # The first such day is in the week after.
    ("other Monday", "2026-09-02", ["09-07", "09-21", "10-05", "10-19", "11-02"]),
    # Sunday ends the week that Monday begins.
    ("other Sunday and Monday", "2026-09-06", ["09-06", "09-14", "09-20", "09-28", "10-04"]),
    ("3 weeks on Friday", "2026-09-11", ["09-11", "10-02", "10-23", "11-13", "12-04"]),
    ("first and third Saturday of the month", "2026-09-06",
     ["09-19", "10-03", "10-17", "11-07", "11-21"]),
    ("last Friday of the month", "2026-09-01", ["09-25", "10-30", "11-27", "12-25", "01-29"]),
    ("fifth Monday of the month", "2026-09-01", ["11-30", "03-29", "05-31", "08-30", "11-29"]),
])
def test_days_of_a_pattern(every, start, expected):
    assert days({"every": every, "from": start, "time": "9am to 10am"}) == expected


def test_the_leap_day_is_a_day():
    row = {"every": "last Tuesday of the month", "from": "2028-02-01", "time": "9am to 10am"}
    assert days(row, most=2) == ["02-29", "03-28"]


def test_sessions_are_counted_after_term_time_and_bank_holidays_and_before_cancellations():
    row = {"every": "Monday", "from": "2026-10-12", "for": "3 sessions", "during": "term time",
           "time": "9am to 10am"}
    assert days(row, changes=[{"cancelled": "2026-10-12"}]) == ["10-12", "10-19", "11-02"]


def test_school_holidays_lie_between_the_terms():
    row = {"every": "day", "during": "school holidays", "time": "9am to 10am"}
    assert days(row, most=20) == [f"10-{n}" for n in range(24, 32)] + ["11-01"]


def test_single_dates_fall_on_bank_holidays_too():
    assert days({"on": ["2026-12-28"], "time": "9am to 10am"}) == ["12-28"]
    monday = {"every": "Monday", "from": "2026-12-21", "time": "9am to 10am"}
    assert days(monday, most=2) == ["12-21", "01-04"]
    assert days(monday | {"bank-holidays": "yes"}, most=2) == ["12-21", "12-28"]


def test_a_closure_cancels_and_a_change_has_the_last_word():
    row = {"every": "Wednesday", "from": "2026-12-23", "until": "2027-01-06", "time": "9am to 10am"}
    found = sessions(row, changes=[{"cancelled": "2026-12-30", "why": "Snow"}])
    assert [(s.status, s.reason) for s in found] == [
        ("planned", ""), ("cancelled", "Snow"), ("planned", "")]
    found = sessions(row, changes=[{"moved": "2026-12-30", "to": "2027-01-04"}])
    assert [(f"{s.start:%m-%d}", s.status) for s in found] == [
        ("12-23", "planned"), ("01-04", "moved"), ("01-06", "planned")]
    found = sessions(row, changes=[{"moved": "2026-12-23", "to": "2026-12-24", "why": "Snow"}])
    assert [(f"{s.start:%m-%d}", s.status, s.reason) for s in found][:2] == [
        ("12-24", "cancelled", "Christmas"), ("12-30", "cancelled", "Christmas")]
    found = sessions(row, changes=[{"moved": "2026-12-30", "where": "online"}])
    assert [(s.status, s.place) for s in found][1] == ("moved", "online")


def test_a_change_may_name_one_of_a_day_s_sessions():
    rows = [{"on": ["2026-09-07"], "time": time} for time in ("9am to 10am", "11am to midday")]
    found = sessions(*rows, changes=[{"cancelled": "2026-09-07", "at": "11am"}])
    assert [s.status for s in found] == ["planned", "cancelled"]
    found = sessions(*rows, changes=[{"cancelled": "2026-09-07"}])
    assert [s.status for s in found] == ["cancelled", "cancelled"]


def test_two_rows_at_one_time_give_one_session_and_two_where_they_end_apart():
    rows = [{"on": ["2026-09-07"], "time": f"9am to {end}"} for end in ("10am", "11am", "10am")]
    assert [f"{s.end:%H}" for s in sessions(*rows)] == ["10", "11"]


def test_a_list_holds_four_weeks_or_six_sessions_within_a_year():
    monthly = sessions({"every": "first Tuesday of the month", "from": "2026-09-01",
                        "time": "9am to 10am"}, changes=[{"cancelled": "2026-10-06"}])
    today = datetime.date(2026, 9, 2)
    assert [f"{s.start:%m-%d}" for s in expansion.listed(monthly, today)] == [
        "10-06", "11-03", "12-01", "01-05", "02-02", "03-02", "04-06"]
    daily = sessions({"every": "day", "time": "9am to 10am"})
    assert len(expansion.listed(daily, today)) == 28
    rare = sessions({"on": ["2027-09-02", "2027-09-03"], "time": "9am to 10am"})
    assert [f"{s.start:%m-%d}" for s in expansion.listed(rare, today)] == ["09-02"]


@pytest.mark.parametrize("text, minutes", [
    ("9:30am to 11am", (570, 660)), ("11:15am to midday", (675, 720)),
    ("12 noon to 2pm", (720, 840)), ("19:30 to 20:45", (1170, 1245)),
    ("10pm to midnight", (1320, 1440)), ("12:15pm to 12:45pm", (735, 765))])
def test_times_are_read(text, minutes):
    assert phrases.time_range(text) == minutes


@pytest.mark.parametrize("text", ["9 to 11", "teatime to 6pm", "11am to 9am"])
def test_what_is_not_known_is_refused(text):
    with pytest.raises(ValueError):
        phrases.time_range(text)
