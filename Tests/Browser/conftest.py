"""The example site as a visitor's browser meets it: built for a day, served, opened at a moment."""

import contextlib
import datetime
import functools
import http.server
import os
import pathlib
import shutil
import subprocess
import threading
import time

import pytest
from playwright.sync_api import sync_playwright

from kinds import EVERY_PAGE, USED
from nginx import compress, nginx

ROOT = pathlib.Path(__file__).resolve().parents[2]
HUBSITE = os.environ.get("HUBSITE", ROOT / ".build/release/hubsite")
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
BUILT = "2026-11-22"


def build(output, *, site=ROOT, at=BUILT):
    process = subprocess.run(
        [HUBSITE, "build", "--site", site, "--output", output, "--at", at, "--quiet"],
        stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", timeout=120)
    assert process.returncode == 0, process.stderr
    return output


def open_all(page):
    """Opens every disclosure, and waits for what it loads."""
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    page.wait_for_load_state("networkidle")


def lay_out_all(page):
    """Lays out what lies below the first view, too, as it is when somebody comes near."""
    page.evaluate("""() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("* { content-visibility: visible !important; }");
      document.adoptedStyleSheets.push(sheet);
    }""")


def wait_for_scripts(page):
    """Waits for the scripts that come when the page has been drawn."""
    page.evaluate("""async () => {
      const begin = document.querySelector("script[src*='/begin.']");
      if (!begin) return;
      await (await import(begin.src)).rest;
      await new Promise((go) => { requestIdleCallback(go, { timeout: 2000 }); });
    }""")


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


class HaltingHandler(QuietHandler):
    """Sends half of a page, up to the second link of its menu, and the rest a while later."""

    def copyfile(self, source, outputfile):
        text = source.read()
        half = text.find(b"<li>", text.find(b'<nav class="menu"')) + 60
        if half > 60:
            outputfile.write(text[:half])
            time.sleep(0.5)
            text = text[half:]
        outputfile.write(text)


@contextlib.contextmanager
def served(folder, handler=QuietHandler):
    """The address at which a folder is served while the context lasts."""
    handler = functools.partial(handler, directory=folder)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The example site as it was built on Sunday 22 November 2026."""
    with served(build(tmp_path_factory.mktemp("example") / "public")) as address:
        yield address


@pytest.fixture(scope="session")
def halting_site(tmp_path_factory):
    """The same, each page of which comes in two parts."""
    with served(build(tmp_path_factory.mktemp("halting") / "public"), HaltingHandler) as address:
        yield address


@pytest.fixture(scope="session")
def nginx_site(tmp_path_factory):
    """The example site behind nginx, compressed: bytes and times are counted here only."""
    folder = build(tmp_path_factory.mktemp("nginx") / "public")
    # Of all pages only those that are going to be opened: the rest takes longer than the tests.
    pages = {folder / (address.lstrip("/") + ("index.html" if address.endswith("/") else ""))
             for address in EVERY_PAGE.values()}
    compress(folder, lambda path: path.suffix != ".html" and "calendars" not in path.parts
             and "open-referral" not in path.parts or path in pages)
    with nginx(folder) as server:
        yield server.address


@pytest.fixture(params=EVERY_PAGE)
def each_page(request):
    """The address of one page of each kind in turn."""
    return EVERY_PAGE[request.param]


@pytest.fixture(params={**EVERY_PAGE, **USED})
def each_view(request):
    """The same, and the finder while it is used."""
    return {**EVERY_PAGE, **USED}[request.param]


def settle(page):
    """Waits until the finder has answered what its address asks."""
    # In the page itself: its policy allows no text to be run as a script.
    page.evaluate("""() => new Promise((done, fail) => {
      const part = (name) => document.querySelector(`.finder [data-part=${name}]`);
      const look = (left) => {
        // The address follows what is shown by a fifth of a second.
        if (document.querySelector(".finder.running")?.ariaBusy === "false" && !part("found").hidden) {
          setTimeout(done, 250);
        } else if (!left) fail(new Error("The finder does not answer"));
        else setTimeout(look, 50, left - 1);
      };
      look(600);
    })""")


@pytest.fixture(scope="session")
def summer_site(tmp_path_factory):
    """The same on a Monday in June, when London's clocks are an hour ahead of Greenwich's."""
    with served(build(tmp_path_factory.mktemp("summer") / "public", at="2027-06-07")) as address:
        yield address


@pytest.fixture(scope="session")
def busy_site(tmp_path_factory):
    """The example site with so many more activities at Larkfield that its week has 45 rows."""
    folder = tmp_path_factory.mktemp("busy")
    shutil.copytree(ROOT / "content", folder / "content")
    (folder / "themes").symlink_to(ROOT / "themes")
    titles = ["Stay and play", "Midwife clinic", "Baby massage course for new parents", "Youth club",
              "English class for beginners", "Family support drop-in", "Sensory room times"]
    days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
    for number in range(28):
        start = 8 + number % 9
        (folder / f"content/activities/busy-{number}.md").write_text(
            f"---\ntitle: {titles[number % 7]} {number + 1}\nsummary: Example {number + 1}.\n"
            "service: stay-and-play\nwhere: larkfield\nroom: Meadow room\nwhen:\n"
            f"  - every: {days[number % 5]}\n    time: {start:02}:30 to {start + 1:02}:45\n"
            "    from: 2026-09-02\nreviewed: 2026-10-16\nowner: larkfield@example.org\n---\nCome.\n")
    with served(build(folder / "public", site=folder)) as address:
        yield address


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM)
        yield chromium
        chromium.close()


@pytest.fixture
def visit(browser):
    """Opens a page: `visit(address, at="2026-11-23T10:20Z")`, at a moment of the world's clock."""
    contexts = []

    def visit(address, *, at="2026-11-23T10:20Z", width=1280, height=900, scheme="light",
              time_zone="Europe/London", script=True, blocked=None, replaced=None, running=False,
              worker=True):
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme, locale="en-GB",
            timezone_id=time_zone, java_script_enabled=script,
            service_workers="allow" if worker else "block")
        contexts.append(context)
        page = context.new_page()
        page.mistakes = []
        page.on("pageerror", lambda error: page.mistakes.append(str(error)))
        moment = datetime.datetime.fromisoformat(at)
        if script and running:
            page.clock.install(time=moment)
        elif script:
            page.clock.set_fixed_time(moment)
        if blocked:
            page.route(blocked, lambda route: route.abort())
        if replaced:
            old, new = replaced

            def change(route):
                response = route.fetch()
                route.fulfill(response=response, body=old.sub(new, response.text()))

            page.route(address, change)
        page.goto(address)
        if script and not blocked:
            wait_for_scripts(page)
        if "/find/?" in address and script and not blocked:
            settle(page)
        return page

    yield visit
    for context in contexts:
        context.close()
