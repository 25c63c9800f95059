"""What the page says of now is true by the network's clocks, wherever and whenever it is read."""

import re

import pytest

from conftest import lay_out_all

MONDAY = "2026-11-23T10:20Z"
LANTERN = "/hubs/lantern-house/"


def shown(page, selector):
    lay_out_all(page)
    return page.eval_on_selector_all(
        selector, "found => found.filter(e => e.checkVisibility()).map(e => e.innerText.trim())")


def ends(page):
    """When each session that is shown ends."""
    return page.eval_on_selector_all(
        ".sessions > [data-ends]",
        "found => found.filter(e => e.checkVisibility()).map(e => e.dataset.ends)")


def opening(page):
    return page.locator(".opening").inner_text()


# Sessions that are over


@pytest.mark.parametrize("time_zone", ["Europe/London", "America/New_York", "Asia/Tokyo"])
def test_sessions_disappear_when_they_are_over(visit, site, time_zone):
    page = visit(site + "/whats-on/lantern-house/", at="2026-11-24T18:00Z", time_zone=time_zone)
    everything = page.eval_on_selector_all(
        ".sessions > [data-ends]", "found => found.map(e => e.dataset.ends)")
    to_come = [end for end in everything if end > "2026-11-24T18:00"]
    assert 0 < len(to_come) < len(everything)
    assert ends(page) == to_come
    assert page.mistakes == []


def test_the_heading_of_a_day_that_is_over_goes_too(visit, site):
    page = visit(site + "/whats-on/", at="2026-11-24T18:00Z")
    assert shown(page, ".day h3")[0] == "Today Tuesday 24 November"


def test_times_are_those_of_london_in_summer(visit, summer_site):
    page = visit(summer_site + "/whats-on/", at="2027-06-07T10:30Z", time_zone="America/New_York")
    assert ends(page) and min(ends(page)) > "2027-06-07T11:30"


def test_sessions_disappear_while_the_page_is_open(visit, site):
    page = visit(site + "/whats-on/", at="2026-11-23T10:44Z", running=True)
    before = ends(page)
    assert "2026-11-23T10:45" in before
    page.clock.run_for(61_000)
    assert ends(page) == [end for end in before if end > "2026-11-23T10:45"]


@pytest.mark.parametrize("event", ["window.dispatchEvent(new PageTransitionEvent('pageshow'))",
                                   "document.dispatchEvent(new Event('visibilitychange'))"])
def test_sessions_disappear_when_the_page_is_shown_again(visit, site, event):
    page = visit(site + "/whats-on/")
    page.clock.set_fixed_time("2026-11-24T18:00Z")
    page.evaluate(event)
    assert min(ends(page)) > "2026-11-24T18:00"


def test_a_session_does_not_go_from_under_the_focus(visit, site):
    page = visit(site + "/whats-on/")
    link = page.locator(".sessions > li:not([hidden]) a").first.element_handle()
    link.focus()
    page.clock.set_fixed_time("2026-11-25T10:00Z")
    page.evaluate("window.dispatchEvent(new PageTransitionEvent('pageshow'))")
    assert link.is_visible()


@pytest.mark.parametrize("address", ["/", "/whats-on/", LANTERN, "/services/stay-and-play/",
                                     "/activities/saturday-kickabout/"])
def test_a_list_that_is_over_says_so(visit, site, address):
    page = visit(site + address, at="2031-01-01T12:00Z")
    assert ends(page) == []
    assert shown(page, ".day h3, details.later, .callout [data-ends]") == []
    assert "The dates that were listed here have passed." in page.inner_text("main")
    assert page.locator("main a[href*='/whats-on/']:visible, main .pills a:visible").count() > 0


def test_six_dates_are_in_sight_and_later_ones_move_up(visit, site):
    address = site + "/activities/breakfast-club-bright-lane/"
    first = visit(address)
    dates = shown(first, ".dates > li")
    assert len(dates) == 6
    assert first.locator("details.later").is_visible()
    page = visit(address, at="2026-11-24T22:00Z")
    assert len(shown(page, ".dates > li")) == 6
    assert shown(page, ".dates > li")[0] != dates[0]


# Days


def test_today_and_tomorrow_are_marked_in_words(visit, site):
    page = visit(site + "/whats-on/", at=MONDAY)
    assert shown(page, ".day h3")[:3] == [
        "Today Monday 23 November", "Tomorrow Tuesday 24 November", "Wednesday 25 November"]


def test_the_mark_follows_midnight(visit, site):
    page = visit(site + "/whats-on/", at=MONDAY)
    page.clock.set_fixed_time("2026-11-24T00:01Z")
    page.evaluate("window.dispatchEvent(new PageTransitionEvent('pageshow'))")
    assert shown(page, ".day h3")[0] == "Today Tuesday 24 November"
    assert page.locator(".day-word").count() == 2


def test_it_is_the_networks_day_not_the_visitors(visit, site):
    # Already Tuesday in Tokyo, still Monday in London.
    page = visit(site + "/whats-on/", at="2026-11-23T16:00Z", time_zone="Asia/Tokyo")
    assert shown(page, ".day h3")[0] == "Today Monday 23 November"


def day_links(page):
    return {name: re.sub(".*#_", "", url) for name, url in page.eval_on_selector_all(
        "[data-day] a[href]", "found => found.filter(e => e.checkVisibility())"
        ".map(e => [e.innerText, e.href])")}


@pytest.mark.parametrize(("at", "links"), [
    ("2026-11-23T10:00Z", {"Today": "2026-11-23", "Tomorrow": "2026-11-24",
                           "This weekend": "2026-11-28", "Next week": "2026-11-30"}),
    ("2026-11-28T08:00Z", {"Today": "2026-11-28", "Tomorrow": "2026-11-29",
                           "This weekend": "2026-11-28", "Next week": "2026-11-30"}),
    ("2026-12-18T08:00Z", {"Today": "2026-12-18", "Tomorrow": "2026-12-19",
                           "This weekend": "2026-12-19"}),
    ("2027-03-01T08:00Z", {}),
])
def test_links_to_days_follow_the_visitors_day(visit, site, at, links):
    assert day_links(visit(site + "/whats-on/", at=at)) == links


def test_days_that_are_over_lead_nowhere(visit, site):
    page = visit(site + "/whats-on/", at="2026-11-25T08:00Z")
    assert page.locator(".day-links [data-date='2026-11-24'] a").count() == 0
    assert page.locator(".day-links [data-date='2026-11-24'] span").inner_text() == "24"
    assert page.locator(".day-links [aria-current=date]").inner_text() == "25"


# Opening hours

FROM_MONDAY = ("2026-12-21=09:00-17:00 2026-12-22=09:00-12:00,12:00-13:00,18:30-24:00 2026-12-23= "
               "2026-12-24=00:00-12:00 2026-12-25= 2026-12-26= 2026-12-27= 2026-12-28? "
               "2026-12-29=10:00-16:00 2026-12-30= 2026-12-31= 2027-01-01= 2027-01-02= 2027-01-03= "
               "2027-01-04= 2027-01-05= 2027-01-06=09:05-09:10 2027-01-07=")


@pytest.mark.parametrize(("at", "words"), [
    ("2026-12-21T08:59", "Opens today at 9am"),
    ("2026-12-21T09:00", "Open today until 5pm"),
    ("2026-12-21T16:59", "Open today until 5pm"),
    ("2026-12-21T17:00", "Closed now. Opens again tomorrow at 9am"),
    ("2026-12-22T11:00", "Open today until 1pm"),
    ("2026-12-22T13:00", "Closed now. Opens again at 6:30pm"),
    ("2026-12-22T20:00", "Open today until midnight"),
    ("2026-12-23T10:00", "Closed today. Opens again tomorrow at midnight"),
    ("2026-12-24T10:00", "Open today until midday"),
    ("2026-12-24T12:00", "Closed now"),
    ("2026-12-28T10:00", "Bank holiday: call before you come"),
    ("2026-12-29T16:00", "Closed now. Opens again on Wednesday 6 January at 9:05am"),
    ("2027-01-03T12:00", "Closed today. Opens again on Wednesday at 9:05am"),
    ("2027-01-07T12:00", "Closed today"),
    ("2027-01-08T12:00", ""),
    ("2026-12-20T12:00", ""),
])
def test_whether_the_doors_are_open(visit, site, at, words):
    page = visit(site + LANTERN, at=at + "Z", time_zone="America/New_York",
                 replaced=(re.compile('data-opening="[^"]*"'), f'data-opening="{FROM_MONDAY}"'))
    assert opening(page) == words
    assert page.mistakes == []


def test_the_doors_of_the_example(visit, site, summer_site):
    assert opening(visit(site + LANTERN, at=MONDAY)) == "Open today until 5pm"
    assert opening(visit(site + LANTERN, at="2026-11-22T12:00Z")) == (
        "Closed today. Opens again tomorrow at 9am")
    assert opening(visit(summer_site + LANTERN, at="2027-06-07T08:30Z")) == "Open today until 5pm"


def test_the_line_of_the_doors_moves_nothing(visit, site):
    def top(page):
        return page.locator(".times").bounding_box()["y"]

    assert top(visit(site + LANTERN)) == top(visit(site + LANTERN, blocked="**/*.js"))


# Without a script


@pytest.mark.parametrize("without", [{"script": False}, {"blocked": "**/*.js"}])
@pytest.mark.parametrize("address", ["/whats-on/", "/whats-on/lantern-house/", LANTERN])
def test_without_script_the_page_is_as_built(visit, site, address, without):
    page = visit(site + address, at="2031-01-01T12:00Z", **without)
    # Without scripts in the page, the browser's own evaluation still works.
    assert page.locator(".sessions > li:visible").count() == page.locator(".sessions > li").count() > 0
    assert page.locator("[data-when-over]:visible, [data-print]:visible").count() == 0
    assert page.locator(".day-word").count() == 0
    for line in page.locator(".opening").all():
        assert line.inner_text() == ""


def test_without_script_no_line_is_kept_for_the_doors(visit, site):
    page = visit(site + LANTERN, script=False)
    assert page.locator(".opening").bounding_box()["height"] == 0


# Both sides of an hour's change and long after it; the clocks are London's in any browser.
@pytest.mark.parametrize("at, day", [
    ("2027-03-27T23:59Z", "2027-03-27"), ("2027-03-28T23:01Z", "2027-03-29"),
    ("2027-10-30T23:01Z", "2027-10-31"), ("2027-10-31T23:01Z", "2027-10-31"),
    ("2028-08-01T23:01Z", "2028-08-01")])
def test_the_clocks_are_right_after_they_have_changed(visit, site, at, day):
    page = visit(site + "/find/?q=play", at=at, time_zone="Pacific/Auckland")
    page.locator(".finder.running").wait_for()
    page.wait_for_timeout(200)
    assert page.locator("#_date").get_attribute("min") == day
