"""Every output lists the sessions that the content means, and no others."""

import collections

from conftest import TODAY
from timetables import calendars, generate
from timetables.listings import Listed

WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


def assert_agreement(expected, found):
    """That two mappings agree, told by the first few entries that don't."""
    wrong = []
    for key in sorted(expected.keys() | found.keys()):
        want, got = collections.Counter(expected.get(key)), collections.Counter(found.get(key))
        if want != got:
            wrong.append(f"{key}\n  missing: {[*map(str, (want - got).elements())][:4]}"
                         f"\n  unmeant: {[*map(str, (got - want).elements())][:4]}")
    assert not wrong, f"{len(wrong)} of {len(expected)} disagree\n" + "\n".join(wrong[:5])


def moments(sessions):
    """When sessions that take place start, each moment once, in order."""
    return sorted({f"{session.start:%Y-%m-%dT%H:%M}" for session in sessions
                   if session.takes_place})


def test_content_has_every_kind_of_session(sources):
    """Nothing is proved by outputs that agree about nothing."""
    for name, least in {"generated": 15_000, "one-calendar": 1_000, "example": 3_000}.items():
        sessions = [each for all in sources[name].expansion.sessions.values() for each in all
                    if generate.FIRST <= each.start.date() <= generate.LAST]
        statuses = collections.Counter(session.status for session in sessions)
        assert len(sessions) > least
        assert min(statuses[status] for status in ("planned", "cancelled", "moved")) >= 5


def test_pages_list_the_sessions(built):
    expected = {a.id: [Listed.of(s) for s in built.listed(a)] for a in built.activities}
    assert_agreement(expected, {a.id: built.listings.on_page(a) for a in built.activities})


def test_pages_list_in_order_of_time(built):
    for activity in built.activities:
        starts = [item.start for item in built.listings.on_page(activity)]
        assert starts == sorted(starts), activity.id


def test_pages_say_why_a_session_is_not_as_planned(built):
    for activity in built.activities:
        texts = dict(zip([item.start for item in built.listings.on_page(activity)],
                         built.listings.texts_on_page(activity)))
        for session in built.listed(activity):
            if session.status != "planned":
                assert " ".join(session.reason.split()) in texts.get(session.start, ""), (
                    activity.id, session)


def test_structured_data_lists_the_sessions(built):
    """But for what is sensitive, of which machines are told nothing."""
    expected = {a.id: [Listed.of_event(s, a) for s in built.listed(a) if not a.is_sensitive]
                for a in built.activities}
    assert_agreement(
        expected, {a.id: built.listings.in_structured_data(a) for a in built.activities})


def test_the_index_lists_the_sessions_of_activities(built):
    for activity in built.activities:
        entry = built.listings.index[f"activities/{activity.id}"]
        sessions = built.listed(activity)
        dates = moments(sessions)
        assert entry.get("dates", []) == dates, activity.id
        assert entry.get("next") == (dates[0] if dates else None), activity.id
        days = {session.start.weekday() for session in sessions if session.takes_place}
        assert entry.get("days", []) == [WEEKDAYS[day] for day in sorted(days)], activity.id


def test_the_index_lists_the_slots_of_activities(built):
    """Each slot is a day of the week with its times; every session as planned is in one."""
    for activity in built.activities:
        slots = built.listings.index[f"activities/{activity.id}"].get("sessions", [])
        keys = [tuple(sorted(slot.items())) for slot in slots]
        assert len(keys) == len(set(keys)), activity.id
        found = {(slot["day"], slot["from"], slot["to"] if slot["to"] != "24:00" else "00:00")
                 for slot in slots}
        for session in built.listed(activity):
            if session.status == "planned":
                assert (WEEKDAYS[session.start.weekday()], f"{session.start:%H:%M}",
                        f"{session.end:%H:%M}") in found, (activity.id, session)


def test_the_index_lists_the_sessions_of_services(built):
    of_service = collections.defaultdict(set)
    for activity in built.activities:
        of_service[activity.service].update(moments(built.listed(activity)))
    for id, entry in built.listings.index.items():
        if entry["kind"] == "service":
            dates = sorted(of_service[id.removeprefix("services/")])
            assert entry.get("dates", []) == dates, id
            assert entry.get("next") == (dates[0] if dates else None), id


def test_whats_on_lists_four_weeks_of_all_activities(built):
    expected, found = collections.defaultdict(list), collections.defaultdict(list)
    for id, session in built.within(28):
        expected[id].append(Listed.of(session))
    for id, item in built.listings.whats_on:
        found[id].append(item)
    assert_agreement(expected, found)


def test_whats_on_is_in_order_of_days(built):
    days = [item.start.date() for _, item in built.listings.whats_on]
    assert days == sorted(days)


def test_whats_on_at_a_hub_lists_four_weeks_there(built):
    expected, found = collections.defaultdict(list), collections.defaultdict(list)
    for id, session in built.within(28):
        if session.place in built.network.hubs:
            expected[session.place].append((id, Listed.of(session)))
    for hub in built.network.hubs:
        page = built.site.pages.get(f"whats-on/{hub}/index.html")
        found[hub] = built.listings.on_any_page(page) if page else []
    assert_agreement(expected, found)


def test_no_page_tells_a_session_that_is_not_there(built):
    """Home, hubs, services: whichever sessions they choose, they say them as they are."""
    known = {(activity.id, Listed.of(session)) for activity in built.activities
             for session in built.expansion.sessions[activity.id]
             if session.start.date() >= built.today}
    listing = 0
    for file, page in built.site.pages.items():
        if not file.startswith("activities/"):
            told = built.listings.on_any_page(page)
            assert set(told) <= known, (file, list(set(told) - known)[:3])
            listing += bool(told)
    assert listing > 3


def test_a_refuge_has_no_dates_anywhere(built):
    for activity in built.network.secret_activities:
        page = f"activities/{activity.id}/index.html"
        assert calendars.path("activities", activity.id) not in built.site.files
        if page in built.site.files:
            assert not built.listings.on_page(activity)
            assert not built.listings.in_structured_data(activity)
        entry = built.listings.index.get(f"activities/{activity.id}", {})
        assert not entry.keys() & {"dates", "next", "days", "sessions"}
    secret = {hub.id for hub in built.network.hubs.values() if hub.is_confidential}
    assert secret
    for id in secret:
        assert calendars.path("hubs", id) not in built.site.files


def test_calendars_are_the_same_on_every_day(built, digests):
    """A subscriber fetches anew, and is told anew, what changes for no reason."""
    published = (built.source.folder, *(activity.id for activity in built.activities))
    assert built.digests == digests.setdefault(published, built.digests)


def test_calendars_hold_the_sessions(source, calendar_site):
    """Over the two years, as calendar programs expand them."""
    expected, found = {}, {}
    for activity in source.network.activities(TODAY):
        file = calendars.path("activities", activity.id)
        if not source.expansion.sessions[activity.id] and file not in calendar_site.files:
            continue
        first = max(generate.FIRST, activity.calendar_start)
        expected[activity.id] = [
            Listed(s.start, s.end, "cancelled" if s.status == "cancelled" else "planned")
            for s in source.expansion.sessions[activity.id]
            if first <= s.start.date() <= generate.LAST]
        found[activity.id] = [calendars.listed(event) for event in calendars.occurrences(
            calendar_site.bytes(file), first, generate.LAST)]
    assert_agreement(expected, found)


def combined(site, activities):
    found = collections.Counter()
    for activity in activities:
        file = calendars.path("activities", activity.id)
        if file in site.files:
            found += calendars.events(site.bytes(file))
    return found


def assert_calendars_combine(site, kind, groups):
    """That a kind of calendar holds just the events of its activities, file by file."""
    folder = calendars.path(kind, "").removesuffix(".ics")
    files = {file.removeprefix(folder).removesuffix(".ics")
             for file in calendars.files(site) if file.startswith(folder)}
    assert files >= groups.keys()
    for id in sorted(files):
        events = calendars.events(site.bytes(calendars.path(kind, id)))
        assert events == combined(site, groups.get(id, [])), (kind, id)


def grouped(activities, keys):
    groups = collections.defaultdict(list)
    for activity in activities:
        for key in keys(activity):
            groups[key].append(activity)
    return dict(groups)


def test_calendars_of_hubs_hold_those_of_their_activities(source, calendar_site):
    activities = source.network.activities(TODAY)
    hubs = grouped(activities, lambda a: [a.place] if a.place in source.network.hubs else [])
    assert_calendars_combine(calendar_site, "hubs", hubs)


def test_calendars_of_localities_hold_those_of_their_hubs(source, calendar_site):
    activities = source.network.activities(TODAY)
    localities = grouped(activities, lambda a: [source.network.hubs[a.place].locality]
                         if a.place in source.network.hubs else [])
    assert_calendars_combine(calendar_site, "localities", localities)


def test_services_have_calendars_where_they_have_activities(source, calendar_site):
    activities = source.network.activities(TODAY)
    services = grouped(activities, lambda a: [a.service] if a.service else [])
    assert_calendars_combine(calendar_site, "services", services)
    assert not any(calendars.path("services", id) in calendar_site.files
                   for id in source.network.services if id not in services)


def test_categories_have_calendars_where_they_have_activities(source, calendar_site):
    activities = source.network.activities(TODAY)
    categories = grouped(activities, lambda a: {
        key for category in a.categories for key in (category, category.split("/")[0])})
    assert_calendars_combine(calendar_site, "categories", categories)
    assert {file for file in calendar_site.files if file.startswith("calendars/categories/")} == {
        calendars.path("categories", id) for id in categories}


def test_the_calendar_of_all_holds_all(source, calendar_site):
    activities = source.network.activities(TODAY)
    assert calendars.events(calendar_site.bytes("calendars/all.ics")) == combined(
        calendar_site, activities)


def test_a_hub_calendar_expands_like_its_activities(sources, tmp_path):
    """Events that stand beside each other don't change each other."""
    source = sources["generated"]
    site = source.build(generate.FIRST, tmp_path / "public")
    hub = generate.HUBS[0]
    expected = collections.Counter(
        session.start for activity in source.network.every_activity if activity.place == hub
        for session in source.expansion.sessions[activity.id]
        if generate.FIRST <= session.start.date() <= generate.LAST)
    events = calendars.occurrences(
        site.bytes(calendars.path("hubs", hub)), generate.FIRST, generate.LAST)
    assert collections.Counter(calendars.listed(event).start for event in events) == expected
