"""`hubsite serve`: what its writer sees in a real browser when files change."""

import contextlib
import os
import re
import socket
import subprocess
import time

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Error, expect

from previewing import (  # noqa: F401 (fixtures)
    DAY, HUBSITE, PAGE, SERVICE, TITLE, WRONG, Preview, bar, copy_example, eventually, heading,
    page, panel, preview, shown, site)


# Mistakes.


def test_a_mistake_shows_at_once_and_goes_when_it_is_mended(shown, page):
    shown.change(SERVICE, TITLE, WRONG)
    expect(panel(page).locator("h2")).to_have_text("This page has a mistake")
    expect(panel(page).locator("mark")).to_have_text("colour")
    expect(panel(page)).to_contain_text("“colour”")
    link = panel(page).locator(".diagnostic-place a")
    expect(link).to_have_attribute("href", re.compile(
        rf"^vscode://file{re.escape(str(shown.site))}/{SERVICE}:\d+:1$"))
    expect(page.locator("hubsite-preview [role=status]")).to_contain_text("This page has a mistake")
    expect(bar(page)).to_contain_text("1 mistake")
    shown.change(SERVICE, WRONG, TITLE)
    expect(panel(page)).to_be_hidden()
    expect(bar(page)).not_to_contain_text("mistake,")


def test_a_message_leads_to_its_explanation(shown, page):
    shown.change(SERVICE, TITLE, WRONG)
    panel(page).get_by_role("link", name="unknown-field").click()
    expect(heading(page)).to_have_text("What this message means")
    expect(page.locator("main")).to_contain_text("Why it matters")


def test_behind_a_mistake_the_last_good_page_stays(shown, page):
    shown.change(SERVICE, "title: Stay and play\n", "title: Stay and dance\ncolour: red\n")
    expect(panel(page)).to_be_visible()
    expect(heading(page)).to_have_text("Stay and play")
    expect(bar(page)).to_contain_text("Shown as it was before the mistake")


def test_a_mistake_elsewhere_is_told_too(shown, page):
    hubs = sorted(shown.path("content/hubs").glob("*.md"))[:3]
    for hub in hubs:
        hub.write_text(hub.read_text().replace("title:", "titel:", 1))
    expect(panel(page).locator("h2")).to_have_text("3 other files have mistakes")
    shown.change(SERVICE, TITLE, WRONG)
    expect(panel(page).locator("h2")).to_have_text("This page has a mistake")
    expect(panel(page)).to_contain_text("3 other files have mistakes too.")


def test_the_panel_can_be_folded_and_a_new_mistake_opens_it(shown, page):
    shown.change(SERVICE, TITLE, WRONG)
    panel(page).get_by_role("button", name="Hide").click()
    expect(panel(page).locator(".body")).to_be_hidden()
    page.reload()
    expect(panel(page).get_by_role("button", name="Show")).to_be_visible()
    shown.change(SERVICE, "colour: red", "colour: blue")
    shown.change(SERVICE, TITLE, TITLE + "size: big\n")
    expect(panel(page).locator(".body")).to_be_visible()


def test_a_file_saved_in_halves_flashes_no_mistake(shown, page):
    page.evaluate("""() => {
      const panel = document.querySelector("hubsite-preview").shadowRoot.querySelector(".panel");
      window.flashes = 0;
      new MutationObserver(() => { if (!panel.hidden) window.flashes += 1; })
        .observe(panel, { attributes: true, childList: true });
    }""")
    file = shown.path(SERVICE)
    text = file.read_text()
    half = text.index("---", 10) // 2

    def saved_in_halves(closes, pause):
        """Whether the second half came as soon as it was meant to: on a busy machine it may be late."""
        with file.open("w") as opened:
            opened.write(text[:half])
            opened.flush()
            start = time.monotonic()
            if not closes:
                time.sleep(pause)
                opened.write(text[half:])
        if closes:
            time.sleep(pause)
            file.write_text(text)
        return time.monotonic() - start < 1.5 * pause

    # Once as two savings, which is waited for 60 ms, once in one opening, which is for 150 ms.
    for closes, pause in ((True, 0.03), (False, 0.08)):
        for _ in range(20):
            page.evaluate("window.flashes = 0")
            in_time = saved_in_halves(closes, pause)
            time.sleep(0.5)
            expect(panel(page)).to_be_hidden()
            if in_time:
                break
        assert in_time
        assert page.evaluate("window.flashes") == 0


def test_all_mistakes_stand_at_one_address_that_refreshes_by_itself(preview, page):
    page.goto(preview.origin + "/-/problems")
    expect(heading(page)).to_have_text("Mistakes and things to look at")
    expect(page.locator("main")).not_to_contain_text("Still looking", timeout=60_000)
    preview.change(SERVICE, TITLE, WRONG)
    expect(page.locator("main h2").first).to_have_text(SERVICE)
    preview.change(SERVICE, WRONG, TITLE)
    expect(page.locator("main")).not_to_contain_text(SERVICE)
    # What only a look through the page's words finds.
    preview.path(SERVICE).write_text(
        preview.path(SERVICE).read_text() + "\nSee [there](nowhere.md).\n")
    expect(page.locator("main")).to_contain_text("nowhere.md", timeout=60_000)


# Files that come and go.


def test_a_deleted_file_leaves_the_page_for_that_and_comes_again(shown, page):
    text = shown.path("content/news/spring-seed-swap.md").read_text()
    page.goto(shown.origin + "/news/spring-seed-swap/")
    title = heading(page).inner_text()
    shown.path("content/news/spring-seed-swap.md").unlink()
    expect(bar(page)).to_contain_text("There is no page at “/news/spring-seed-swap/”.")
    shown.path("content/news/spring-seed-swap.md").write_text(text)
    expect(heading(page)).to_have_text(title)


def test_an_added_file_shows_where_nothing_was(preview, page):
    page.goto(preview.origin + "/news/new-thing/")
    expect(bar(page)).to_contain_text("There is no page")
    preview.path("content/news/new-thing.md").write_text(
        "---\ntitle: A new thing\nsummary: It is new.\ndate: 2026-11-20\n---\nIt is here.\n")
    expect(heading(page)).to_have_text("A new thing")


def test_a_renamed_file_is_at_its_new_address_and_the_old_one_says_so(preview, page):
    page.goto(preview.origin + "/news/spring-seed-swap/")
    preview.path("content/news/spring-seed-swap.md").rename(
        preview.path("content/news/spring-seed-swaps.md"))
    link = bar(page).get_by_role("link", name="/news/spring-seed-swaps/")
    link.click()
    expect(heading(page)).to_contain_text("seed")
    assert page.url.endswith("/news/spring-seed-swaps/")


def test_a_folder_that_is_renamed_and_back(preview, page):
    page.goto(preview.origin + "/news/spring-seed-swap/")
    title = heading(page).inner_text()
    preview.path("content/news").rename(preview.path("content/old-news"))
    expect(page.locator("hubsite-preview .bar .mark, hubsite-preview .panel h2").first).to_be_visible()
    preview.path("content/old-news").rename(preview.path("content/news"))
    expect(heading(page)).to_have_text(title)
    expect(panel(page)).to_be_hidden()
    preview.change("content/news/spring-seed-swap.md", "title: ", "title: New ")
    expect(heading(page)).to_have_text(f"New {title}")


def test_the_folder_of_content_goes_and_comes_again(preview, page):
    page.goto(preview.origin)
    title = heading(page).inner_text()
    preview.path("content").rename(preview.path("elsewhere"))
    expect(heading(page)).to_have_text("The site can’t be shown yet")
    expect(page.locator("main")).to_contain_text("network.yaml")
    preview.path("elsewhere").rename(preview.path("content"))
    expect(heading(page)).to_have_text(title)


def test_a_picture_that_was_replaced_under_its_name_is_seen(preview, page):
    colour = """() => {
      const picture = document.querySelector("main img[src*='/media/']");
      const canvas = Object.assign(document.createElement("canvas"), { width: 9, height: 9 });
      canvas.getContext("2d").drawImage(picture, 0, 0, 9, 9);
      return Array.from(canvas.getContext("2d").getImageData(4, 4, 1, 1).data).join();
    }"""

    def seen():
        try:
            return page.evaluate(colour)
        except Error:
            # The page was just leaving.
            return None

    page.goto(preview.origin + "/about/")
    picture = preview.path("content/media/three-localities.svg")
    start = re.match(r".*?<svg[^>]*>", picture.read_text(), re.DOTALL)[0]
    for name, value in [("lime", "0,255,0,255"), ("blue", "0,0,255,255")]:
        expect(bar(page)).to_be_visible()
        picture.write_text(f'{start}<rect width="9999" height="9999" fill="{name}"/></svg>')
        eventually(lambda: seen() == value)


def test_two_thousand_files_at_once(shown, page):
    folder = shown.path("content/news")
    for number in range(2000):
        (folder / f"item-{number}.md").write_text(
            f"---\ntitle: Item {number}\nsummary: It is number {number}.\ndate: 2026-11-20\n"
            "---\nIt is here.\n")
    page.goto(shown.origin + "/news/item-1999/")
    expect(heading(page)).to_have_text("Item 1999", timeout=30_000)
    for number in range(2000):
        os.utime(folder / f"item-{number}.md")
    shown.change("content/news/item-1999.md", "title: Item", "title: Last item")
    expect(heading(page)).to_have_text("Last item 1999", timeout=30_000)


# Themes.


def test_an_edited_style_is_seen(shown, page):
    with shown.path("themes/hearth/assets/hearth/words.css").open("a") as file:
        file.write("\nh1 { letter-spacing: 7px; }\n")
    expect(heading(page)).to_have_css("letter-spacing", "7px")


def test_a_broken_template_and_its_mending(shown, page):
    layout = "themes/hearth/layouts/service.mustache"
    text = shown.path(layout).read_text()
    shown.path(layout).write_text(text + "{{#page.nothing}}")
    expect(panel(page)).to_contain_text(layout)
    expect(heading(page)).to_have_text("Stay and play")
    shown.path(layout).write_text(text.replace("<h1", "<h1 data-mended"))
    expect(panel(page)).to_be_hidden()
    shown.path(layout).write_text(text)


def test_a_broken_theme_from_the_start(site, page):
    layout = site / "themes/hearth/layouts/home.mustache"
    text = layout.read_text()
    layout.write_text(text + "{{#page.nothing}}")
    with Preview(site, "--at", DAY) as preview:
        assert preview.ask("/")[0] == 500
        page.goto(preview.origin)
        expect(heading(page)).to_have_text("The site can’t be shown yet")
        expect(page.locator("main")).to_contain_text("home.mustache")
        layout.write_text(text)
        expect(page.locator("main h1")).not_to_have_text("The site can’t be shown yet")


def test_no_content_from_the_start(tmp_path, page):
    with Preview(tmp_path, "--at", DAY) as preview:
        assert preview.ask("/services/")[0] == 500
        page.goto(preview.origin)
        expect(page.locator("main")).to_contain_text("network.yaml")
        copy_example(tmp_path)
        expect(page).to_have_title(re.compile("Threeways"), timeout=20_000)


# The bar.


def test_the_bar_says_what_the_page_is_made_from(shown, page):
    link = bar(page).get_by_role("link", name=SERVICE)
    expect(link).to_have_attribute("href", f"vscode://file{shown.site}/{SERVICE}")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    bar(page).get_by_role("button", name="Copy path").click()
    eventually(lambda: page.evaluate("navigator.clipboard.readText()")
               == str(shown.path(SERVICE)))


def test_the_bar_says_what_families_do_not_see(shown, page):
    shown.change(SERVICE, TITLE, TITLE + "draft: yes\n")
    expect(bar(page)).to_contain_text("Draft: only you see it")
    shown.change(SERVICE, "draft: yes\n", "publish-from: 2026-12-01\n")
    expect(bar(page)).to_contain_text("Not published until 1 December 2026")


def test_another_day_can_be_tried(preview, page):
    page.goto(preview.origin + "/whats-on/")
    field = bar(page).get_by_label("Today is")
    expect(field).to_have_value(DAY)
    field.fill("2026-12-14")
    expect(bar(page).get_by_role("button", name="Back to the real today")).to_be_visible()
    expect(field).to_have_value("2026-12-14")
    expect(page.locator("main")).to_contain_text("14 December")
    bar(page).get_by_role("button", name="Back to the real today").click()
    expect(field).to_have_value(DAY)
    expect(bar(page).get_by_role("button", name="Back")).to_be_hidden()


def test_the_bar_is_folded_for_as_long_as_the_tab_is_open(shown, page):
    bar(page).get_by_role("button", name="Hide").click()
    expect(bar(page).get_by_label("Today is")).to_be_hidden()
    page.goto(shown.origin + "/hubs/")
    expect(bar(page).get_by_role("button", name="Preview")).to_be_visible()
    expect(bar(page).get_by_label("Today is")).to_be_hidden()


def test_nothing_of_it_is_on_paper(shown, page):
    page.emulate_media(media="print")
    expect(bar(page)).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_panel_and_bar_are_accessible(shown, page, scheme):
    page.emulate_media(color_scheme=scheme)
    shown.change(SERVICE, TITLE, WRONG)
    expect(panel(page)).to_be_visible()
    results = Axe().run(page, context="hubsite-preview")
    assert results.violations_count == 0, results.generate_report()


def test_nothing_overflows_on_a_small_screen(shown, page):
    page.set_viewport_size({"width": 320, "height": 600})
    shown.change(SERVICE, TITLE, WRONG)
    expect(panel(page)).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_theme_can_not_break_it(shown, page):
    with shown.path("themes/hearth/assets/hearth/words.css").open("a") as file:
        file.write("\nhubsite-preview, section { display: none; position: fixed; opacity: 0; }\n"
                   "html { font-size: 2px; }\n")
    expect(page.locator("html")).to_have_css("font-size", "2px")
    expect(bar(page)).to_be_visible()
    assert bar(page).bounding_box()["height"] >= 40


# The reader's place.


def test_a_page_that_loads_anew_stays_where_it_was(shown, page):
    link = page.locator("main a").nth(8)
    link.focus()
    page.evaluate("scrollTo(0, 700)")
    name = link.inner_text()
    # A cost stands in what scripts look after, so this is no change in place.
    shown.change(SERVICE, "cost: free", "cost: £2 a family")
    expect(page.locator(".facts")).to_contain_text("£2 a family")
    eventually(lambda: page.evaluate("scrollY") == 700)
    # The browser itself scrolls back, before the script has its turn.
    eventually(lambda: page.evaluate("document.activeElement.innerText") == name)


def test_a_page_that_is_not_touched_does_not_come_again(shown, page):
    page.evaluate("window.isSame = true")
    shown.change("content/news/spring-seed-swap.md", "title: ", "title: New ")
    time.sleep(1)
    assert page.evaluate("window.isSame")


def test_a_page_does_not_load_anew_while_somebody_types_in_it(shown, page):
    page.goto(shown.origin + "/find/")
    expect(bar(page)).to_be_visible()
    page.evaluate("window.isSame = true")
    box = page.locator("[name=near]")
    box.focus()
    box.press_sequentially("a f", delay=50)
    with shown.path("themes/hearth/assets/hearth/words.css").open("a") as file:
        file.write("\nh1 { letter-spacing: 7px; }\n")
    box.press_sequentially("riend for a whi", delay=120)
    assert page.evaluate("window.isSame")
    expect(heading(page)).to_have_css("letter-spacing", "7px")
    expect(box).to_have_value("a friend for a whi")
    box.press_sequentially("le")
    expect(box).to_have_value("a friend for a while")


def test_what_was_typed_and_not_sent_is_there_after_a_load(shown, page):
    page.goto(shown.origin)
    expect(bar(page)).to_be_visible()
    box = page.locator("[name=q]")
    box.press_sequentially("massage")
    time.sleep(1.2)
    shown.change("themes/hearth/strings/en.yaml", "finder-search: Search", "finder-search: Look")
    expect(page.locator("form button", has_text="Look").first).to_be_visible()
    expect(box).to_have_value("massage")


# Many windows.


def test_many_windows_are_open_at_once(shown, page):
    pages = [page] + [page.context.new_page() for _ in range(8)]
    for each in pages[1:]:
        each.goto(shown.origin + PAGE)
    shown.change(SERVICE, TITLE, "title: Stay and dance\n")
    for each in pages:
        expect(heading(each)).to_have_text("Stay and dance")
        expect(bar(each)).not_to_have_class(re.compile("stopped"))


# The finder.


def test_the_finder_of_an_open_page_finds_what_was_just_written(shown, page):
    page.goto(shown.origin + "/find/?q=stay+and+play")
    first = page.locator(".results h3").first
    expect(first).to_have_text("Stay and play")
    shown.change(SERVICE, TITLE, "title: Stay and play for all\n")
    expect(first).to_have_text("Stay and play for all")


# Start and end.


def test_a_page_finds_a_preview_that_was_started_again(shown, page):
    shown.stop()
    expect(bar(page)).to_contain_text("The preview has stopped.")
    shown.change(SERVICE, TITLE, "title: Stay and dance\n")
    with Preview(shown.site, "--at", DAY, port=shown.port):
        expect(heading(page)).to_have_text("Stay and dance")


@pytest.mark.parametrize("number", [2, 15])
def test_the_end_leaves_nothing_behind(site, page, number):
    before = sorted(site.rglob("*"))
    with Preview(site, "--at", DAY) as preview:
        page.goto(preview.origin)
        expect(bar(page)).to_be_visible()
        start = time.monotonic()
        status, output, errors = preview.stop(number)
        assert time.monotonic() - start < 1
    assert (status, errors) == (0, "")
    assert output.splitlines()[-1] == "The preview has stopped."
    assert sorted(site.rglob("*")) == before
    with socket.socket() as again:
        again.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        again.bind(("127.0.0.1", preview.port))


def test_a_taken_port_is_named_and_the_next_is_offered(preview):
    process = subprocess.run(
        [HUBSITE, "serve", "--site", preview.site, "--port", str(preview.port)],
        stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", timeout=20)
    assert process.returncode == 64
    assert f"Another program uses port {preview.port}." in process.stderr
    assert re.search(r"Port \d+ is free: hubsite serve --port \d+", process.stderr)


def test_without_a_wish_the_next_port_is_taken(site):
    with contextlib.ExitStack() as stack:
        taken = stack.enter_context(socket.socket())
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        with contextlib.suppress(OSError):
            taken.bind(("127.0.0.1", 8080))
            taken.listen()
        preview = stack.enter_context(Preview(site, "--at", DAY, port=None))
        assert preview.port > 8080
        _, _, errors = preview.stop()
        assert errors == (
            f"Another program uses port 8080: this preview takes {preview.port}.\n")


def test_looking_again_and_again_sees_changes_too(site, page):
    with Preview(site, "--at", DAY, "--poll") as preview:
        page.goto(preview.origin + PAGE)
        preview.change(SERVICE, TITLE, "title: Stay and dance\n")
        expect(heading(page)).to_have_text("Stay and dance")


def test_a_site_that_lies_deeper(site, page):
    network = site / "content/network.yaml"
    network.write_text(re.sub(
        r"(?m)^url:.*$", "url: https://example.org/family/hubs/", network.read_text()))
    with Preview(site, "--at", DAY) as preview:
        assert preview.address.endswith("/family/hubs")
        page.goto(preview.origin)
        assert page.url == preview.origin + "/family/hubs/"
        expect(bar(page)).to_be_visible()
        page.goto(preview.origin + "/family/hubs" + PAGE)
        preview.change(SERVICE, TITLE, "title: Stay and dance\n")
        expect(heading(page)).to_have_text("Stay and dance")


def test_no_worker_of_an_earlier_visit_stays(shown, page):
    eventually(lambda: page.evaluate(
        "navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0)
