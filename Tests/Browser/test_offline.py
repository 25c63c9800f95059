"""What the service worker keeps, what it never keeps, and when it shows what it kept."""

import re
import shutil

import pytest
from changing import ChangingServer, until
from conftest import ROOT, build

PLAY = "/services/stay-and-play/"
BANK = "/services/baby-bank/"
REFUGE = "/services/refuge/"
NOTE = "You are offline. This page is as it was on 22 November 2026."

KEPT = """async () => {
  const found = [];
  for (const name of await caches.keys()) {
    const store = await caches.open(name);
    for (const request of await store.keys()) {
      const answer = await store.match(request, { ignoreVary: true });
      // The worker may be putting a newer one in its place.
      if (answer) found.push({ name, url: request.url, path: new URL(request.url).pathname,
                               text: await answer.text() });
    }
  }
  return found;
}"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return build(tmp_path_factory.mktemp("offline") / "public")


@pytest.fixture
def server(folder):
    server = ChangingServer(folder)
    yield server
    server.stop()


@pytest.fixture
def page(browser):
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB")
    page = context.new_page()
    page.mistakes = []
    page.on("pageerror", lambda error: page.mistakes.append(str(error)))
    yield page
    assert page.mistakes == []
    context.close()


def kept(page, name="pages"):
    """The paths of all that is kept in the cache whose name ends so."""
    return [item["path"] for item in page.evaluate(KEPT) if item["name"].endswith(name)]


def open_first(page, server, path="/"):
    """Opens the site for the first time, and waits until its worker looks after it."""
    page.goto(server.address + path)
    until(page, lambda: page.evaluate("navigator.serviceWorker.controller !== null"))


def read(page, server, path):
    """Opens a page and waits until it is kept."""
    page.goto(server.address + path)
    until(page, lambda: path in kept(page))


def is_kept_copy(page):
    return page.locator(".kept").is_visible()


# Fresh where it can be had


def test_a_page_that_changed_is_shown_as_it_is_now(page, server):
    open_first(page, server)
    read(page, server, PLAY)
    server.change(PLAY, "<h1>", "<h1>New: ")
    page.goto(server.address + PLAY)
    assert page.inner_text("h1").startswith("New: ")
    assert not is_kept_copy(page)


def test_without_a_connection_the_page_that_was_read_last_says_so(page, server):
    open_first(page, server)
    read(page, server, PLAY)
    server.change(PLAY, "<h1>", "<h1>New: ")
    page.goto(server.address + PLAY)
    until(page, lambda: any("New: " in item["text"] for item in page.evaluate(KEPT)))
    server.stop()
    page.goto(server.address + PLAY)
    assert page.inner_text("h1").startswith("New: ")
    assert page.locator(".kept").inner_text().startswith(NOTE)
    assert "call first" in page.locator(".kept").inner_text()
    # It looks as it did.
    assert page.locator("h1").evaluate("e => getComputedStyle(e).fontSize") == "40px"


def test_the_page_on_which_the_visit_began_is_kept_too(page, server):
    open_first(page, server, PLAY)
    server.stop()
    page.goto(server.address + PLAY)
    assert is_kept_copy(page)


def test_back_online_nothing_is_said(page, server):
    open_first(page, server)
    read(page, server, PLAY)
    server.stop()
    page.goto(server.address + PLAY)
    server.start()
    page.goto(server.address + PLAY)
    assert not is_kept_copy(page)


def test_a_connection_that_does_not_answer_is_waited_for_four_seconds(page, server):
    open_first(page, server)
    read(page, server, PLAY)
    server.delay = 6
    server.change(PLAY, "<h1>", "<h1>New: ")
    page.goto(server.address + PLAY)
    assert is_kept_copy(page)
    # What comes late is kept for the next time.
    until(page, lambda: any("New: " in item["text"] for item in page.evaluate(KEPT)))


def test_a_page_never_read_is_waited_for_as_long_as_it_takes(page, server):
    open_first(page, server)
    server.delay = 5
    page.goto(server.address + PLAY)
    assert "Stay and play" in page.inner_text("h1")
    assert not is_kept_copy(page)


def test_a_server_in_trouble_is_no_reason_to_show_nothing(page, server):
    open_first(page, server)
    read(page, server, PLAY)
    server.answers[PLAY] = (503, None)
    page.goto(server.address + PLAY)
    assert is_kept_copy(page)
    assert all("Failed" not in item["text"] for item in page.evaluate(KEPT))


def test_a_page_that_is_gone_is_gone(page, server):
    open_first(page, server)
    read(page, server, PLAY)
    server.answers[PLAY] = (404, "<h1>Not here</h1>")
    page.goto(server.address + PLAY)
    assert page.inner_text("h1") == "Not here"
    until(page, lambda: PLAY not in kept(page))


def test_a_page_never_read_leads_to_those_that_are_kept(page, server):
    open_first(page, server)
    read(page, server, PLAY)
    read(page, server, BANK)
    server.stop()
    page.goto(server.address + "/services/sight-loss/")
    assert page.inner_text("h1") == "You are offline"
    links = page.locator("[data-kept-pages] a")
    links.first.wait_for()
    titles = links.all_inner_texts()
    assert titles[:2] == ["Baby bank", "Stay and play"]
    page.get_by_role("link", name="Stay and play").click()
    assert is_kept_copy(page)
    page.go_back()
    server.start()
    page.get_by_role("button", name="Try again").click()
    until(page, lambda: page.inner_text("h1") != "You are offline")
    assert page.url == server.address + "/services/sight-loss/"


# What is kept


def test_sensitive_pages_are_never_kept(page, server):
    open_first(page, server, REFUGE)
    for path in (REFUGE, "/services/domestic-abuse-support/", "/hubs/lapwing-refuge/", PLAY):
        page.goto(server.address + path)
    until(page, lambda: PLAY in kept(page))
    # Asked for by a script, they are no more kept than when they are read.
    page.evaluate("path => fetch(path).then(answer => answer.text())", REFUGE)
    page.wait_for_timeout(300)
    everything = page.evaluate(KEPT)
    assert [item["path"] for item in everything
            if "refuge" in item["path"] or "abuse" in item["path"]] == []
    assert all('class="sensitive"' not in item["text"] for item in everything
               if item["path"].endswith("/"))
    server.stop()
    page.goto(server.address + REFUGE)
    assert page.inner_text("h1") == "You are offline"


def test_a_page_that_becomes_sensitive_is_forgotten(page, server):
    open_first(page, server)
    read(page, server, PLAY)
    server.change(PLAY, " data-keep", ' class="sensitive"')
    page.goto(server.address + PLAY)
    until(page, lambda: PLAY not in kept(page))


def test_redirects_are_not_kept(page, server, folder):
    # An old address gives nothing away of where it led.
    old = next(path for path in folder.glob("*/index.html")
               if 'http-equiv="refresh"' in path.read_text(encoding="utf-8"))
    open_first(page, server)
    page.goto(server.address + f"/{old.parent.name}/")
    until(page, lambda: page.url != server.address + f"/{old.parent.name}/")
    read(page, server, BANK)
    assert f"/{old.parent.name}/" not in kept(page)


def test_what_somebody_searched_for_is_kept_nowhere(page, server):
    open_first(page, server)
    page.goto(server.address + "/find/?q=divorce&near=WA5")
    until(page, lambda: "/find/" in kept(page))
    assert all("divorce" not in item["url"] for item in page.evaluate(KEPT))


def test_the_newest_sixty_pages_are_kept(page, server, folder):
    open_first(page, server)
    paths = [f"/{path.parent.relative_to(folder)}/"
             for path in sorted(folder.glob("activities/*/index.html"))][:64]
    for path in paths:
        page.evaluate("path => fetch(path).then(answer => answer.text())", path)
    until(page, lambda: paths[-1] in kept(page))
    assert kept(page) == paths[-60:]


@pytest.mark.parametrize("request_of_a_part", [
    "fetch(path, { headers: { Range: 'bytes=0-99' } })", "fetch(path, { method: 'HEAD' })"])
def test_parts_are_not_kept(page, server, request_of_a_part):
    open_first(page, server)
    page.evaluate(f"path => {request_of_a_part}.then(answer => answer.text())", PLAY)
    page.wait_for_timeout(200)
    assert PLAY not in kept(page)


def test_a_log_in_page_in_place_of_an_asset_is_not_kept(page, server):
    open_first(page, server)
    server.answers["/assets/other.0123456789.css"] = (200, "<title>Log in</title>")
    page.evaluate("fetch('/assets/other.0123456789.css').then(answer => answer.text())")
    page.wait_for_timeout(200)
    assert "/assets/other.0123456789.css" not in kept(page, "shell")


def test_assets_are_asked_for_once(page, server):
    open_first(page, server)
    read(page, server, PLAY)
    server.asked.clear()
    page.goto(server.address + PLAY)
    assert [path for path in server.asked if path.startswith("/assets/")] == []


def test_the_worker_waits_until_the_page_is_there(page, server):
    open_first(page, server)
    first = server.asked.index("/service-worker.js")
    assert any(path.endswith(".css") for path in server.asked[:first])
    assert any("/device." in path for path in server.asked[:first])
    assert page.evaluate(
        "performance.getEntriesByType('navigation')[0].loadEventStart") > 0


# From one version to the next


@pytest.fixture(scope="module")
def next_folder(tmp_path_factory):
    return changed_site(tmp_path_factory, "next", lambda theme: append(
        theme / "assets/hearth.css", "\nh1 { letter-spacing: 1px; }\n"))


@pytest.fixture(scope="module")
def online_folder(tmp_path_factory):
    def switch_off(theme):
        text = (theme / "theme.yaml").read_text(encoding="utf-8")
        (theme / "theme.yaml").write_text(
            re.sub("offline: *yes\n?", "", text) + "offline: no\n", encoding="utf-8")

    return changed_site(tmp_path_factory, "online", switch_off)


def changed_site(factory, name, change):
    folder = factory.mktemp(name)
    shutil.copytree(ROOT / "content", folder / "content")
    shutil.copytree(ROOT / "themes", folder / "themes")
    change(folder / "themes/hearth")
    return build(folder / "public", site=folder)


def append(path, text):
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def style(page):
    return page.get_attribute("link[rel=stylesheet]", "href")


def test_a_new_version_takes_over_and_clears_up(page, server, next_folder):
    open_first(page, server, PLAY)
    read(page, server, BANK)
    old = style(page)
    server.folder = next_folder
    page.goto(server.address + BANK)
    new = style(page)
    assert new != old
    page.evaluate("navigator.serviceWorker.getRegistration().then(found => found.update())")
    # The page that was read with the old style still needs it.
    until(page, lambda: new in kept(page, "shell"))
    page.wait_for_timeout(500)
    assert old in kept(page, "shell")
    server.stop()
    page.goto(server.address + PLAY)
    assert style(page) == old
    assert page.locator("h1").evaluate("e => getComputedStyle(e).fontSize") == "40px"
    server.start()
    # Once it has been read anew, nothing does, and the next version clears it away.
    for path in kept(page):
        page.evaluate("path => fetch(path).then(answer => answer.text())", path)
    page.wait_for_timeout(300)
    worker = (next_folder / "service-worker.js").read_text(encoding="utf-8")
    (next_folder / "service-worker.js").write_text(worker + "\n// Newer\n", encoding="utf-8")
    page.evaluate("navigator.serviceWorker.getRegistration().then(found => found.update())")
    until(page, lambda: old not in kept(page, "shell"))
    assert new in kept(page, "shell")
    page.goto(server.address + PLAY)
    assert style(page) == new and not is_kept_copy(page)


def test_caches_of_other_names_are_cleared_away_but_not_those_of_others(page, server):
    page.goto(server.address + "/404.html")
    page.evaluate("caches.open('hubsite / old').then(() => caches.open('somebody else'))")
    open_first(page, server)
    until(page, lambda: "hubsite / old" not in page.evaluate("caches.keys()"))
    assert "somebody else" in page.evaluate("caches.keys()")


def test_one_line_in_the_theme_switches_it_off(page, server, online_folder):
    open_first(page, server)
    read(page, server, PLAY)
    assert not (online_folder / "service-worker.js").exists()
    server.folder = online_folder
    page.goto(server.address + PLAY)
    until(page, lambda: page.evaluate(
        "navigator.serviceWorker.getRegistrations().then(found => found.length)") == 0)
    until(page, lambda: page.evaluate("caches.keys()") == [])
    page.goto(server.address + BANK)
    assert page.evaluate("navigator.serviceWorker.controller") is None


def test_the_first_screen_says_what_to_do_in_an_emergency(page, server):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(server.address + "/offline/")
    link = page.get_by_role("link", name="call 999")
    assert link.get_attribute("href") == "tel:999"
    box = link.bounding_box()
    assert box["y"] + box["height"] <= 640
