"""My list: saved on the device, shown as the pages are now, printed, shared, forgotten."""

import json

import pytest
from changing import ChangingServer, until
from conftest import build
from test_accessibility import AXE, RULES

PLAY = "services/stay-and-play"
KICKABOUT = "activities/saturday-kickabout"
BANK = "services/baby-bank"
LIST = "/my-list/"
KEY = "/ my list 1"
SAVE = "Save to my list"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return build(tmp_path_factory.mktemp("list") / "public")


@pytest.fixture
def server(folder):
    server = ChangingServer(folder)
    yield server
    server.stop()


@pytest.fixture
def open_page(browser, server):
    """Opens a page of a visitor's device at half past ten on Monday 23 November 2026."""
    contexts = []

    def open_page(path, *, saved=(), width=1280, script="", agent=None, worker=False):
        context = browser.new_context(
            viewport={"width": width, "height": 900}, locale="en-GB", user_agent=agent,
            permissions=["clipboard-read", "clipboard-write"],
            service_workers="allow" if worker else "block")
        contexts.append(context)
        context.add_init_script(script)
        page = context.new_page()
        page.mistakes = []
        page.on("pageerror", lambda error: page.mistakes.append(str(error)))
        page.clock.set_fixed_time("2026-11-23T10:30Z")
        if saved:
            page.goto(server.address + "/404.html")
            page.evaluate("([key, list]) => localStorage.setItem(key, list)", [
                KEY, json.dumps([{"id": id, "title": id, "at": 1} for id in saved])])
        page.goto(server.address + path)
        return page

    yield open_page
    for context in contexts:
        for page in context.pages:
            assert page.mistakes == []
        context.close()


def save(page, server, *ids):
    for id in ids:
        page.goto(f"{server.address}/{id}/")
        page.get_by_role("button", name=SAVE).click()


def show_list(page, server, query=""):
    page.goto(server.address + LIST + query)
    page.locator(".loaded").wait_for()


def entries(page):
    return page.locator(".entry h2").all_inner_texts()


def stored(page):
    found = page.evaluate("key => localStorage.getItem(key)", KEY)
    return [item["id"] for item in json.loads(found)] if found else []


def entry(page, title):
    return page.locator(".entry").filter(has=page.get_by_role("heading", name=title, exact=True))


# Saving


def test_a_press_saves_and_another_takes_off(open_page):
    page = open_page(f"/{PLAY}/")
    button = page.get_by_role("button", name=SAVE)
    status = page.locator(".save [role=status]")
    assert button.get_attribute("aria-pressed") == "false"
    assert not page.locator(".saved").is_visible()
    button.click()
    assert button.get_attribute("aria-pressed") == "true"
    assert status.inner_text() == "Saved to your list on this device."
    assert page.get_by_role("link", name="My list (1)").is_visible()
    assert stored(page) == [PLAY]
    page.reload()
    assert button.get_attribute("aria-pressed") == "true"
    button.press("Space")
    assert status.inner_text() == "Taken off your list."
    assert stored(page) == []
    assert not page.locator(".saved").is_visible()


@pytest.mark.parametrize("path", ["/services/refuge/", "/hubs/lapwing-refuge/", "/hubs/larkfield/",
                                  "/services/domestic-abuse-support/", "/"])
def test_other_pages_and_sensitive_ones_have_no_such_button(open_page, path):
    assert open_page(path).locator("[data-save], .save").count() == 0


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_moves_when_the_script_is_ready(open_page, width):
    watch = """new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        window.shift = (window.shift || 0) + entry.value;
        window.moved = entry.sources.map(({ node }) => node?.outerHTML?.slice(0, 200));
      }
    }).observe({ type: "layout-shift", buffered: true });"""
    for path in (f"/{PLAY}/", f"/{KICKABOUT}/", LIST, LIST + f"?items={PLAY},{BANK}", "/offline/"):
        page = open_page(path, saved=[BANK, PLAY, KICKABOUT], width=width, script=watch)
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(300)
        assert page.evaluate("window.shift || 0") == 0, (path, page.evaluate("window.moved"))


@pytest.mark.parametrize("found", [
    "", "{", "null", "[null]", '"text"', '[{"id":"services/x","title":7,"at":1}]',
    '[{"id":"//evil.example/x","title":"x","at":1}]', '[{"id":"services/../x","title":"x","at":1}]'])
def test_what_is_no_list_is_taken_for_none(open_page, server, found):
    page = open_page("/404.html")
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, found])
    show_list(page, server)
    assert "Nothing is saved yet" in page.inner_text("main")
    assert entries(page) == []
    save(page, server, PLAY)
    assert stored(page) == [PLAY]


@pytest.mark.parametrize("script", [
    "Object.defineProperty(window, 'localStorage', { get() { throw new Error('blocked'); } })",
    "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }"])
def test_a_device_that_stores_nothing_says_so(open_page, server, script):
    page = open_page(f"/{PLAY}/", script=script)
    button = page.get_by_role("button", name=SAVE)
    button.click()
    assert "doesn’t let this site keep a list" in page.locator(".save [role=status]").inner_text()
    assert button.get_attribute("aria-pressed") == "false"
    show_list(page, server)
    assert "Nothing is saved yet" in page.inner_text("main")


def test_a_full_list_says_so(open_page):
    page = open_page(f"/{PLAY}/", saved=[f"services/number-{number}" for number in range(50)])
    page.get_by_role("button", name=SAVE).click()
    assert "Your list is full" in page.locator(".save [role=status]").inner_text()
    assert len(stored(page)) == 50


def test_another_window_follows(open_page, server):
    page = open_page(f"/{PLAY}/")
    other = page.context.new_page()
    other.mistakes = []
    other.goto(server.address + LIST)
    page.get_by_role("button", name=SAVE).click()
    other.get_by_role("heading", name="Stay and play").wait_for()


# The list


def test_it_shows_what_the_pages_say_newest_first(open_page, server):
    page = open_page("/")
    save(page, server, PLAY, KICKABOUT)
    show_list(page, server)
    assert entries(page) == ["Saturday kickabout at Riverbend", "Stay and play"]
    words = entry(page, "Saturday kickabout at Riverbend").inner_text()
    for fact in ("Saturdays, 10am to 11:30am", "Riverbend High School pitches", "WA4 1ZZ", "Free",
                 "Saturday 28 November", "Moved to another place"):
        assert fact in words
    phone = entry(page, "Stay and play").get_by_role("link", name="01632 960 101")
    assert phone.get_attribute("href") == "tel:+441632960101"
    times = entry(page, "Stay and play").get_by_role("link", name="See days and times")
    assert times.get_attribute("href") == f"/{PLAY}/#_times"
    page.get_by_role("link", name="Stay and play", exact=True).click()
    page.wait_for_url(f"**/{PLAY}/")


def test_it_shows_what_changed_since(open_page, server):
    page = open_page("/")
    save(page, server, PLAY)
    server.change(f"/{PLAY}/", "<h1>Stay and play</h1>", "<h1>Come and play</h1>")
    show_list(page, server)
    assert entries(page) == ["Come and play"]
    server.answers[f"/{PLAY}/"] = (404, "")
    show_list(page, server)
    # By the name that it last had.
    assert "Come and play" in entries(page)[0]
    assert "This is no longer listed." in page.locator(".entry").inner_text()
    assert page.locator(".entry h2 a").count() == 0


def test_what_moved_is_followed(open_page, server):
    target = "services/new-name"
    page = open_page("/", saved=[PLAY])
    server.answers[f"/{target}/"] = (200, server.text(f"/{PLAY}/").replace(PLAY, target))
    server.answers[f"/{PLAY}/"] = (200, "<html><head><meta http-equiv='refresh' "
                                        f"content='0; url=/{target}/'><title>Moved</title>")
    show_list(page, server)
    assert entries(page) == ["Stay and play"]
    assert stored(page) == [target]


def test_what_became_sensitive_leaves_the_list(open_page, server):
    page = open_page("/", saved=[PLAY, BANK])
    text = server.text("/services/refuge/")
    server.answers[f"/{PLAY}/"] = (200, text)
    show_list(page, server)
    assert entries(page) == ["Baby bank"]
    assert stored(page) == [BANK]


def test_dates_that_are_over_are_not_shown(open_page, server):
    page = open_page("/", saved=[KICKABOUT])
    page.clock.set_fixed_time("2026-11-29T10:30Z")
    show_list(page, server)
    words = page.locator(".entry").inner_text()
    assert "Saturday 28 November" not in words and "Saturday 5 December" in words


def test_taking_off_can_be_undone(open_page, server):
    page = open_page("/", saved=[KICKABOUT, PLAY, BANK])
    show_list(page, server)
    page.get_by_role("button", name="Take off my list Stay and play").click()
    assert stored(page) == [KICKABOUT, BANK]
    assert page.get_by_role("link", name="My list (2)").is_visible()
    undo = page.get_by_role("button", name="Undo")
    assert undo.evaluate("e => e === document.activeElement")
    status = page.locator("[data-list] > [role=status]")
    until(page, status.inner_text)
    assert status.inner_text() == "Stay and play is off your list."
    undo.press("Enter")
    assert stored(page) == [KICKABOUT, PLAY, BANK]
    assert entries(page)[1] == "Stay and play"
    assert page.evaluate("document.activeElement.closest('.entry').innerText").startswith(
        "Stay and play")


def test_it_can_be_read_without_a_connection(open_page, server):
    page = open_page("/", worker=True)
    until(page, lambda: page.evaluate("navigator.serviceWorker.controller !== null"))
    save(page, server, PLAY, BANK)
    show_list(page, server)
    page.wait_for_timeout(500)
    assert not page.locator("[data-offline]").is_visible()
    page.evaluate("caches.open('hubsite / pages').then(pages => pages.delete('/services/baby-bank/'))")
    server.stop()
    show_list(page, server)
    assert page.locator("[data-offline]").inner_text().startswith("You are offline.")
    assert "01632 960 101" in entry(page, "Stay and play").inner_text()
    assert "without a connection" in entry(page, "Baby bank").inner_text()


# Sharing


def test_a_shared_list_is_in_the_address(open_page, server):
    page = open_page("/", saved=[PLAY])
    show_list(page, server, f"?items={KICKABOUT},{BANK}")
    assert page.inner_text("h2") == "Somebody shared these with you"
    assert entries(page) == ["Saturday kickabout at Riverbend", "Baby bank"]
    assert page.get_by_role("button", name="Take off").count() == 0
    assert stored(page) == [PLAY]
    page.get_by_role("button", name="Save all to my list").click()
    assert stored(page) == [KICKABOUT, BANK, PLAY]
    page.get_by_role("link", name="See my own list").click()
    page.locator(".loaded").wait_for()
    assert entries(page) == ["Saturday kickabout at Riverbend", "Baby bank", "Stay and play"]


@pytest.mark.parametrize("items", [
    "//evil.example/x", "https://evil.example", "../services/x", "hubs/larkfield", "services/..",
    "services/x/../../find", "services/%2e%2e", "SERVICES/X", "finder/index.json", "services/", ""])
def test_nothing_else_is_ever_fetched(open_page, server, items):
    page = open_page("/")
    page.context.route("**/*", lambda route: route.continue_())
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    show_list(page, server, f"?items={items}")
    assert entries(page) == []
    assert "nothing that is listed here" in page.inner_text("main")
    assert [url for url in asked if "/assets/" not in url] == [
        server.address + LIST + f"?items={items}"]


def test_a_sensitive_page_is_in_no_shared_list(open_page, server):
    page = open_page("/")
    show_list(page, server, f"?items=services/refuge,{PLAY}")
    assert entries(page) == ["Stay and play"]
    page.get_by_role("button", name="Save all to my list").click()
    assert stored(page) == [PLAY]


def test_a_link_puts_no_words_of_its_own_on_the_page(open_page, server):
    made_up = "services/ring-01632-960999-for-your-payment"
    page = open_page("/")
    show_list(page, server, f"?items={made_up},{PLAY},{made_up}-2")
    gone = "This is no longer listed. Ask us what there is instead."
    assert entries(page) == [gone, "Stay and play"]
    assert "payment" not in page.inner_html(".entries").lower()
    page.get_by_role("button", name="Save all to my list").click()
    assert stored(page) == [PLAY]
    server.answers[f"/{made_up}/"] = (503, "")
    for query in (f"?items={made_up}", ""):
        show_list(page, server, query)
        assert "We can’t show the details without a connection." in entries(page)
        assert "payment" not in page.inner_text("main").lower()
        if query:
            page.get_by_role("button", name="Save all to my list").click()


def test_at_most_fifty_are_fetched(open_page, server):
    page = open_page("/")
    server.asked.clear()
    show_list(page, server, "?items=" + ",".join(f"services/no-{number}" for number in range(80)))
    assert sum("/services/no-" in path for path in server.asked) == 50


def test_the_phones_own_sharing_is_used_where_there_is_one(open_page, server):
    page = open_page("/", saved=[PLAY, BANK],
                     script="navigator.share = async (what) => { window.shared = what; }")
    show_list(page, server)
    page.get_by_role("button", name="Share this list").click()
    assert page.evaluate("shared.url") == server.address + LIST + f"?items={PLAY},{BANK}"


def test_elsewhere_a_link_is_copied(open_page, server):
    page = open_page("/", saved=[PLAY, BANK], script="delete Navigator.prototype.share")
    show_list(page, server)
    page.get_by_role("button", name="Share this list").click()
    page.get_by_text("The link is copied.").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == (
        server.address + LIST + f"?items={PLAY},{BANK}")


def test_where_nothing_can_be_copied_the_link_stands_there(open_page, server):
    page = open_page("/", saved=[PLAY], script="delete Navigator.prototype.share;"
                     "navigator.clipboard.writeText = async () => { throw new Error(); }")
    show_list(page, server)
    page.get_by_role("button", name="Share this list").click()
    field = page.get_by_label("Copy this link")
    assert field.input_value() == server.address + LIST + f"?items={PLAY}"
    assert field.evaluate("e => e === document.activeElement")


# Paper, forgetting, and no script


def test_paper_has_addresses_and_phones_but_no_buttons(open_page, server):
    page = open_page("/", saved=[PLAY, KICKABOUT])
    show_list(page, server)
    page.emulate_media(media="print")
    words = page.inner_text("main")
    assert f"https://familyhubs.example.org/{PLAY}/" in words
    assert "01632 960 101" in words and "WA4 1ZZ" in words
    assert page.locator("main button:visible, main nav:visible").count() == 0
    page.emulate_media(media="screen")
    page.evaluate("window.print = () => { window.printed = true }")
    page.get_by_role("button", name="Print this list").click()
    assert page.evaluate("window.printed")


def test_everything_can_be_forgotten(open_page, server):
    page = open_page("/", worker=True)
    until(page, lambda: page.evaluate("navigator.serviceWorker.controller !== null"))
    save(page, server, PLAY)
    page.evaluate("sessionStorage.setItem('results', '/find/?q=x')")
    show_list(page, server)
    page.wait_for_timeout(300)
    assert "hubsite / pages" in page.evaluate("caches.keys()")
    page.get_by_text("Forget everything on this device").click()
    page.get_by_role("button", name="Forget everything now").click()
    page.get_by_text("This device has forgotten").wait_for()
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    assert "hubsite / pages" not in page.evaluate("caches.keys()")
    assert entries(page) == [] and not page.locator(".saved").is_visible()


def test_what_is_shared_can_be_saved_after_all_was_forgotten(open_page, server):
    page = open_page("/", saved=[KICKABOUT])
    show_list(page, server, f"?items={PLAY},{BANK}")
    page.get_by_text("Forget everything on this device").click()
    page.get_by_role("button", name="Forget everything now").click()
    page.get_by_text("This device has forgotten").wait_for()
    assert stored(page) == []
    assert entries(page) == ["Stay and play", "Baby bank"]
    page.get_by_role("button", name="Save all to my list").click()
    assert stored(page) == [PLAY, BANK]


@pytest.mark.parametrize("without", [{"script": False}, {"blocked": "**/*.js"}])
def test_without_a_script_it_says_what_it_would_do(visit, site, without):
    page = visit(site + LIST, **without)
    page.wait_for_timeout(3200)
    assert page.get_by_text("That needs JavaScript").is_visible()
    assert page.locator("main button:visible, main summary:visible, .saved:visible").count() == 0
    assert page.get_by_role("link", name="See all services").is_visible()
    page = visit(site + f"/{PLAY}/", **without)
    assert page.locator(".save:visible button:visible").count() == 0
    assert page.locator(".foot .my-list").is_visible()


@pytest.mark.parametrize("query", ["", "own", f"?items={PLAY},services/gone", "/offline/"])
def test_no_faults_that_axe_finds(open_page, server, query):
    page = open_page("/", saved=[PLAY, KICKABOUT, "services/gone"] if query == "own" else ())
    if query == "/offline/":
        page.goto(server.address + query)
    else:
        show_list(page, server, query.replace("own", ""))
    page.evaluate(AXE)
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            found = page.evaluate(
                "rules => axe.run(document, { runOnly: rules, resultTypes: ['violations'] })", RULES)
            assert [f"{width} {scheme} {fault['id']}: {node['html'][:200]}"
                    for fault in found["violations"] for node in fault["nodes"]] == []
    for button in page.locator("button:visible, input:visible").all():
        box = button.bounding_box()
        assert box["height"] >= 44 and box["width"] >= 44
