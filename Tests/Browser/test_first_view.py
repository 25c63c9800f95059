"""The first view of any page is small, shifts nothing, asks nobody else and keeps nothing."""

import time

import pytest

from kinds import EVERY_PAGE
from wire import Wire

# What a phone may be made to load for the first view of a page without photographs.
BUDGET = 25_000


# Moments after the day for which the site was built: before anything begins, at its busiest, when
# all is over, and days on which no new site came out.
MOMENTS = ["2026-11-22T08:00Z", "2026-11-22T12:40Z", "2026-11-22T23:30Z", "2026-11-23T13:00Z",
           "2026-11-25T18:00Z"]
TIMED = ["home", "whats-on", "whats-on-hub", "hub", "service", "activity", "activity with changes"]


def late(route):
    time.sleep(0.3)
    route.continue_()


@pytest.fixture
def first_view(browser):
    contexts = []

    def first_view(address, width, at=MOMENTS[1]):
        context = browser.new_context(viewport={"width": width, "height": 800}, locale="en-GB",
                                      timezone_id="Europe/London")
        contexts.append(context)
        page = context.new_page()
        if at:
            page.clock.set_fixed_time(at)
        # The page is painted before its scripts come, as on a slow line, so that whatever they
        # move is seen to move.
        page.route("**/*.js", late)
        wire = Wire(page)
        wire.said = []
        page.on("console", lambda message: wire.said.append(message.text))
        page.on("pageerror", lambda error: wire.said.append(str(error)))
        wire.answer = page.goto(address, wait_until="networkidle")
        return wire

    yield first_view
    for context in contexts:
        context.close()


@pytest.mark.parametrize("width", [320, 1280])
def test_first_view(first_view, nginx_site, each_page, width):
    wire = first_view(nginx_site + each_page, width)
    foreign = [url for url in wire.urls if not url.startswith((nginx_site + "/", "data:"))]
    assert foreign == []
    assert wire.said == []
    assert wire.page.context.cookies() == []
    view = wire.view()
    assert view["shift"] == 0, view["shifted"]
    texts = {url: encoding for url, encoding in wire.encodings.items()
             if url.endswith(("/", ".html", ".css", ".js", ".svg", ".json"))}
    assert set(texts.values()) == {"br"}, texts
    assert 2_000 < wire.bytes <= BUDGET, wire.urls


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("at", MOMENTS)
@pytest.mark.parametrize("kind", TIMED)
def test_nothing_moves_at_any_time_of_day(first_view, nginx_site, kind, at, width):
    view = first_view(nginx_site + EVERY_PAGE[kind], width, at).view()
    assert view["shift"] == 0, view["shifted"]


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_moves_when_the_rest_of_the_menu_comes(first_view, halting_site, width):
    # A clock of the test's own hides the browser's record of what it did when.
    wire = first_view(halting_site + "/", width, at=None)
    view = wire.view()
    whole = wire.page.evaluate("performance.getEntriesByType('navigation')[0].responseEnd")
    assert view["first"] < whole, "The page was drawn only when it was whole."
    assert view["shift"] == 0, view["shifted"]


def test_a_page_is_framed_by_a_strict_policy(first_view, nginx_site):
    wire = first_view(nginx_site + "/", 1280)
    policy = wire.answer.headers.get("content-security-policy", "")
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy


def test_nothing_is_kept_on_the_device_unasked(first_view, nginx_site):
    wire = first_view(nginx_site + "/services/stay-and-play/", 320)
    assert wire.page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


def test_scripts_wait_until_the_page_is_drawn(first_view, nginx_site):
    # A clock of the test's own hides the browser's record of what it did when.
    wire = first_view(nginx_site + "/whats-on/", 320, at=None)
    asked = wire.page.evaluate("""() => performance.getEntriesByType("resource")
        .filter(({ name }) => /\\/(now|device)\\./.test(name)).map(({ startTime }) => startTime)""")
    painted = wire.page.evaluate(
        "performance.getEntriesByName('first-contentful-paint')[0].startTime")
    # A paint's time is that of its presentation, some frames after it was made where the processor is busy.
    # Scripts that don't wait are asked for with the style sheets, a whole latency of 400 ms before.
    assert len(asked) == 2 and min(asked) > painted - 200
