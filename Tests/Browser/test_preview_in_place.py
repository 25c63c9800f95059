"""`hubsite serve`: what changes without a load of the page, and what only with one."""

import re
import time

import pytest
from playwright.sync_api import Error, expect

from previewing import (  # noqa: F401 (fixtures)
    SERVICE, TITLE, bar, eventually, heading, page, panel, preview, shown, site)


DOCUMENT = """() => {
  const copy = document.documentElement.cloneNode(true);
  for (const each of copy.querySelectorAll('hubsite-preview, script[src="/-/preview.js"]')) each.remove();
  return copy.outerHTML;
}"""


def settle(page):
    """Waits until the page has its own source beside it, and marks it."""
    eventually(lambda: page.evaluate("""performance.getEntriesByType("resource")
      .some(({ name, initiatorType, responseEnd }) =>
        name === location.href && initiatorType === "fetch" && responseEnd > 0)"""))
    page.wait_for_load_state("networkidle")
    time.sleep(0.2)
    page.evaluate("window.isSame = true")


@pytest.fixture
def settled(shown, page):
    """A page that can be changed in place."""
    settle(page)


def is_same(page):
    try:
        return page.evaluate("window.isSame === true")
    except Error:
        # The page was just leaving.
        return False


def looks_as_loaded_anew(page):
    time.sleep(0.2)
    there = page.evaluate(DOCUMENT)
    page.reload()
    expect(bar(page)).to_be_visible()
    time.sleep(0.2)
    return page.evaluate(DOCUMENT) == there


BODY = "Just come. You don’t need to book, and you can arrive late or leave early.\n"
WORDS = {
    "title": (TITLE, "title: Stay & dance <3\n", "h1", "Stay & dance <3"),
    "summary": ("summary: ", "summary: New! ", ".lead", "New! "),
    "paragraph": (BODY, "Come *early*, with [your friends](outreach-play.md).\n", ".words", "Come early"),
    "more": (BODY, BODY + "\n## A new part\n\n- one\n- two\n\n| A | B |\n| - | - |\n| 1 | 2 |\n",
             ".words", "A new part"),
    "less": ("\n1. Free play, indoors and out\n2. ", "\n1. Now ", ".words", "Now Fruit and water"),
    "fact": ("ages: 0 to 5", "ages: 0 to 4", ".facts", "0 to 4"),
}


# Made-up pages, each with a changed one beside it. What can be put in place must then be the same;
# where a script has changed the page before, it must be what a script would have found.
MADE_UP = r"""async ({ seed, rounds }) => {
  const { changes } = await import("/-/in-place.js");
  const chance = (count) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor(seed / 2147483648 * count);
  };
  const one = (list) => list[chance(list.length)];
  const TAGS = ["p", "ul", "li", "h2", "a href='/x'", "div", "em", "span class=shown", "p data-x=1",
    "div data-y", "button", "img alt=a src=/x.png", "template", "h2 id=part", "p class=named", "section"];
  const piece = (depth) => {
    if (depth === 0 || chance(3) === 0) return one(["a", "b", "c &amp; d", "\n", "é "]);
    const tag = one(TAGS);
    const inner = Array.from({ length: chance(4) }, () => piece(depth - 1)).join("");
    return `<${tag}>${inner}</${tag.split(" ")[0]}>`;
  };
  const parse = (text) => new DOMParser().parseFromString(text, "text/html");
  const frame = (title, body) => parse(
    `<!DOCTYPE html><html data-z><title>${title}</title><meta name=description content="${title}">`
    + `<body>${body.join("")}</body>`);
  let done = 0;
  for (let round = 0; round < rounds; round += 1) {
    const body = Array.from({ length: 1 + chance(6) }, () => piece(3));
    const next = [...body];
    for (let count = chance(3); count >= 0; count -= 1) {
      next.splice(chance(next.length + 1), chance(2), ...[piece(3)].slice(chance(2)));
    }
    if (chance(4) === 0) next.forEach((each, index) => {
      next[index] = each.replace("<template>", "<template>!");
    });
    const old = frame("A", body);
    const fresh = frame(one(["A", "B"]), next);
    const live = frame("A", body);
    const isTouched = chance(4) === 0;
    if (isTouched) {
      const all = live.querySelectorAll("body *");
      if (all.length) one(Array.from(all)).append("!");
    }
    const before = live.documentElement.cloneNode(true);
    const steps = changes(old, fresh, live, { scripts: "const a = '.named'", strangers: [] });
    if (!live.documentElement.isEqualNode(before)) return "it did something before it was sure";
    if (!steps) continue;
    for (const step of steps) step();
    done += 1;
    if (!isTouched && live.documentElement.outerHTML !== fresh.documentElement.outerHTML) {
      return [old, fresh, live].map((page) => page.documentElement.outerHTML).join("\n");
    }
    if (/named|data-x|data-y|<button/.test(next.join("")) && body.length !== next.length
      && /named|data-/.test(next.filter((each) => !body.includes(each)).join(""))
      && !body.some((each) => /named|data-/.test(each))) return `what scripts know: ${next}`;
  }
  return done;
}"""


def test_made_up_pages_are_as_loaded_anew(preview, page):
    page.goto(preview.origin)
    done = page.evaluate(MADE_UP, {"seed": 7, "rounds": 4000})
    assert isinstance(done, int), done
    assert done > 400


@pytest.mark.parametrize("old, new, place, text", WORDS.values(), ids=WORDS)
def test_changed_words_are_put_in_place(shown, settled, page, old, new, place, text):
    shown.change(SERVICE, old, new)
    expect(page.locator(place).first).to_contain_text(text)
    assert is_same(page)
    assert looks_as_loaded_anew(page)


def test_the_tab_has_the_new_title(shown, settled, page):
    shown.change(SERVICE, TITLE, "title: Stay and dance\n")
    expect(page).to_have_title(re.compile("^Stay and dance"))
    assert is_same(page)


def test_one_change_after_the_other_is_put_in_place(shown, settled, page):
    before = TITLE
    for number in range(5):
        title = f"title: Number {number}\n"
        shown.change(SERVICE, before, title)
        before = title
        expect(heading(page)).to_have_text(f"Number {number}")
    assert is_same(page)
    assert looks_as_loaded_anew(page)


def test_mistakes_come_and_go_round_a_page_that_is_put_in_place(shown, settled, page):
    shown.change(SERVICE, TITLE, "title: Stay and dance\n")
    expect(heading(page)).to_have_text("Stay and dance")
    shown.change(SERVICE, "title: Stay and dance\n", "title: Stay and dance\ncolour: red\n")
    expect(panel(page)).to_be_visible()
    expect(page.locator("hubsite-preview [role=status]")).to_contain_text("This page has a mistake")
    shown.change(SERVICE, "title: Stay and dance\ncolour: red\n", TITLE)
    expect(panel(page)).to_be_hidden()
    expect(heading(page)).to_have_text("Stay and play")
    shown.change(SERVICE, TITLE, TITLE + "draft: yes\n")
    expect(bar(page)).to_contain_text("Draft: only you see it")


def test_place_and_focus_stay_where_words_are_put_in_place(shown, settled, page):
    link = page.locator("main a").nth(8)
    link.focus()
    page.evaluate("scrollTo({ top: 700, behavior: 'instant' })")
    name = link.inner_text()
    shown.change(SERVICE, TITLE, "title: Stay and dance\n")
    expect(heading(page)).to_have_text("Stay and dance")
    assert is_same(page)
    assert page.evaluate("scrollY") == 700
    assert page.evaluate("document.activeElement.innerText") == name


RELOADS = {
    "style": lambda shown: shown.path("themes/hearth/assets/hearth/words.css").write_text(
        shown.path("themes/hearth/assets/hearth/words.css").read_text() + "\nh1 { color: red; }\n"),
    "script": lambda shown: shown.path("themes/hearth/assets/now.js").write_text(
        shown.path("themes/hearth/assets/now.js").read_text() + "\nwindow.other = true;\n"),
    "button": lambda shown: shown.change(
        "themes/hearth/strings/en.yaml", "Save to my list", "Keep in my list"),
    "list": lambda shown: shown.change(SERVICE, "cost: free", "cost: £2 a family"),
    "element": lambda shown: shown.change(
        "themes/hearth/layouts/service.mustache", "<article", "<article data-other"),
}


@pytest.mark.parametrize("change", RELOADS.values(), ids=RELOADS)
def test_what_scripts_and_styles_see_to_is_loaded_again(shown, settled, page, change):
    change(shown)
    eventually(lambda: not is_same(page))
    expect(bar(page)).to_be_visible()
    assert looks_as_loaded_anew(page)


def test_what_a_script_has_changed_is_loaded_again(shown, settled, page):
    page.evaluate("document.querySelector('h1').textContent = 'Mine'")
    shown.change(SERVICE, TITLE, "title: Stay and dance\n")
    eventually(lambda: not is_same(page))
    expect(heading(page)).to_have_text("Stay and dance")


def test_a_page_that_has_moved_is_loaded_again(shown, settled, page):
    shown.path(SERVICE).unlink()
    eventually(lambda: not is_same(page))
    expect(bar(page)).to_contain_text("There is no page")
