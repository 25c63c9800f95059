"""Leaving a sensitive page: at once, by link or key, and not back again; and map apps."""

import re

import pytest
from changing import until

REFUGE = "/services/refuge/"
ELSEWHERE = "https://www.bbc.co.uk/weather"
KICKABOUT = "/activities/saturday-kickabout/"


@pytest.fixture
def open_sensitive(visit, site):
    def open_sensitive(**options):
        page = visit(site + "/services/", **options)
        page.context.route("https://www.bbc.co.uk/**", lambda route: route.fulfill(
            content_type="text/html", body="<title>Weather</title>"))
        page.goto(site + REFUGE)
        return page

    return open_sensitive


def has_left(page):
    page.wait_for_url(ELSEWHERE)
    page.go_back()
    # Not to the page that was left, but to the one before it.
    return page.url.endswith("/services/")


def press_shift(page, times):
    for _ in range(times):
        page.keyboard.press("Shift")


def test_the_link_leads_away_for_good(open_sensitive):
    page = open_sensitive()
    page.get_by_role("link", name="Leave this page quickly").click()
    assert has_left(page)


def test_the_page_is_blank_before_the_other_answers(open_sensitive):
    page = open_sensitive()
    assert page.evaluate("""() => {
      document.querySelector(".leave a").click();
      return document.body.checkVisibility();
    }""") is False


def test_the_link_leads_away_without_a_script(open_sensitive):
    page = open_sensitive(script=False)
    link = page.get_by_role("link", name="Leave this page quickly")
    assert link.inner_text() == "Leave this page quickly"
    link.click()
    page.wait_for_url(ELSEWHERE)


def test_three_presses_of_shift_lead_away(open_sensitive):
    page = open_sensitive()
    press_shift(page, 3)
    assert has_left(page)


def test_presses_are_counted_aloud(open_sensitive):
    page = open_sensitive()
    status = page.locator(".leave [role=status]")
    press_shift(page, 1)
    assert status.inner_text() == "Press Shift 2 more times to leave this page."
    press_shift(page, 1)
    assert status.inner_text() == "Press Shift once more to leave this page."


@pytest.mark.parametrize("keys", [
    ["Shift", "Shift", "a", "Shift"], ["Shift", "Shift"], ["Escape", "Escape", "Escape"],
    ["Shift+A", "Shift+B", "Shift+C"]])
def test_other_keys_do_not(open_sensitive, keys):
    page = open_sensitive()
    for key in keys:
        page.keyboard.press(key)
    page.wait_for_timeout(300)
    assert page.url.endswith(REFUGE)


def test_slow_presses_do_not(open_sensitive):
    page = open_sensitive()
    press_shift(page, 2)
    page.wait_for_timeout(2100)
    press_shift(page, 1)
    page.wait_for_timeout(300)
    assert page.url.endswith(REFUGE)


def test_the_key_is_told_beside_the_link(open_sensitive):
    page = open_sensitive()
    assert "or press Shift 3 times" in page.locator(".leave a").inner_text()


def test_nothing_is_kept_of_it(open_sensitive):
    page = open_sensitive()
    press_shift(page, 3)
    page.wait_for_url(ELSEWHERE)
    page.go_back()
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


@pytest.mark.parametrize("leaves", [True, False])
def test_what_was_searched_is_forgotten(open_sensitive, site, leaves):
    page = open_sensitive()
    page.goto(site + "/find/?q=refuge")
    until(page, lambda: page.evaluate("sessionStorage.getItem('found')") == "?q=refuge")
    page.goto(site + REFUGE)
    page.locator(".leave.ready").wait_for()
    assert page.evaluate("sessionStorage.length") == 0
    if leaves:
        page.evaluate("sessionStorage.setItem('found', '?q=refuge')")
        press_shift(page, 3)
        page.wait_for_url(ELSEWHERE)
    page.goto(site + "/services/stay-and-play/", wait_until="networkidle")
    assert page.evaluate("sessionStorage.length") == 0
    assert "Back to your results" not in page.inner_text("body")


def test_other_pages_have_no_such_control(visit, site):
    page = visit(site + "/services/stay-and-play/")
    assert page.locator(".leave").count() == 0
    press_shift(page, 3)
    page.wait_for_timeout(200)
    assert page.url.endswith("/services/stay-and-play/")


# 1280 by 1024 at 400 %.
@pytest.mark.parametrize("size", [(320, 256), (320, 640), (1280, 900)])
def test_it_is_in_reach_and_covers_nothing_that_has_the_focus(open_sensitive, size):
    page = open_sensitive()
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.evaluate("document.activeElement.blur()")
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    for direction in ("Tab", "Shift+Tab"):
        for _ in range(page.locator("a:visible, button:visible").count() - 1):
            page.keyboard.press(direction)
            if page.evaluate("document.activeElement === document.body"):
                continue  # The browser's own controls have their turn.
            focused, bar, name, is_leave = page.evaluate("""() => {
              const rect = (e) => { const r = e.getBoundingClientRect(); return [r.top, r.bottom]; };
              const active = document.activeElement;
              return [rect(active), rect(document.querySelector('.leave')), active.outerHTML,
                      !!active.closest('.leave, .skip')];
            }""")
            assert -1 <= bar[0] < 1 or page.evaluate("scrollY") == 0
            assert is_leave or focused[0] >= bar[1] - 1, name
            # At 400 % a third of the screen is a lot, and still leaves room to read.
            assert bar[1] - bar[0] <= size[1] / 3


# Map apps


@pytest.mark.parametrize(("agent", "address"), [
    ("Mozilla/5.0 (Linux; Android 14; Pixel 8) Chrome/126.0 Mobile",
     r"geo:[\d.]+,-[\d.]+\?q=[\d.]+,-[\d.]+\(Riverbend%20High%20School%20pitches\)"),
    ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Safari/604.1",
     r"https://maps\.apple\.com/\?ll=[\d.]+,-[\d.]+&q=Riverbend%20High%20School%20pitches"),
    ("Mozilla/5.0 (X11; Linux x86_64) Chrome/126.0", r"https://www\.openstreetmap\.org/.*"),
])
def test_a_place_opens_in_the_map_app(browser, site, agent, address):
    context = browser.new_context(user_agent=agent)
    page = context.new_page()
    page.goto(site + KICKABOUT, wait_until="networkidle")
    link = page.get_by_role("link", name="See it on a map")
    assert re.fullmatch(address, link.get_attribute("href"))
    assert "WA4 1ZZ" in page.locator("address").first.inner_text()
    context.close()


def test_a_place_opens_on_a_web_map_without_a_script(visit, site):
    page = visit(site + KICKABOUT, script=False)
    link = page.get_by_role("link", name="See it on a map")
    assert link.get_attribute("href").startswith("https://www.openstreetmap.org/?mlat=")
