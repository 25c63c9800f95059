"""Pages fit a narrow screen, large letters and wide spacing; right to left they are mirrored."""

import re
import shutil

import pytest

from conftest import ROOT, build, lay_out_all, open_all, served

TOO_WIDE = """
  () => document.documentElement.scrollWidth <= innerWidth ? [] :
    [...document.querySelectorAll("body *")]
      .filter((each) => each.getBoundingClientRect().right > innerWidth + 0.5
                        || each.getBoundingClientRect().left < -0.5)
      .map((each) => each.outerHTML.slice(0, 120)).slice(0, 5)
      .concat(`${document.documentElement.scrollWidth} wide`)
"""

# What WCAG 1.4.12 lets a reader ask for.
SPACING = """
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
"""
CUT_OFF = """
  () => [...document.querySelectorAll("body *")].filter((each) => {
    const style = getComputedStyle(each);
    const hides = (overflow) => overflow === "hidden" || overflow === "clip";
    return each.checkVisibility() && !each.closest(".visually-hidden") &&
      ((hides(style.overflowX) && each.scrollWidth > each.clientWidth + 1) ||
       (hides(style.overflowY) && each.scrollHeight > each.clientHeight + 1) ||
       // Words that run out of a box that is not as high as they are.
       (style.display !== "inline" && !/^(auto|scroll)$/.test(style.overflowY) && each.clientHeight > 0
        && each.scrollHeight > each.clientHeight + 2 && each.matches("a, button, p, li, dd, dt, th, td, h1, h2, h3")
        && getComputedStyle(each, "::after").position !== "absolute"));
  }).map((each) => each.outerHTML.slice(0, 160))
"""
# Two pieces of text that lie over one another can't be read.
OVERLAPPING = """
  () => {
    const texts = [...document.querySelectorAll("h1, h2, h3, p, dt, dd, li, a, button, summary, label")]
      .filter((each) => each.checkVisibility() && !each.closest(".visually-hidden, .leave, .skip")
        && [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim()));
    const boxes = texts.map((each) => {
      const range = document.createRange();
      return [...each.childNodes].filter((node) => node.nodeType === 3).flatMap((node) => {
        range.selectNodeContents(node);
        return [...range.getClientRects()];
      });
    });
    const found = [];
    for (let first = 0; first < texts.length; first += 1) {
      for (let second = first + 1; second < Math.min(texts.length, first + 12); second += 1) {
        if (texts[first].contains(texts[second]) || texts[second].contains(texts[first])) continue;
        const overlap = boxes[first].some((a) => boxes[second].some((b) =>
          Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) / 2));
        if (overlap) found.push(`${texts[first].textContent.trim().slice(0, 60)} / ${
          texts[second].textContent.trim().slice(0, 60)}`);
      }
    }
    return found;
  }
"""


def test_nobody_scrolls_sideways(visit, site, each_view):
    page = visit(site + each_view)
    lay_out_all(page)
    open_all(page)
    # A phone, and a desk of 1280 by 1024 at 400 %.
    for width, height in ((320, 900), (320, 256)):
        page.set_viewport_size({"width": width, "height": height})
        assert page.evaluate(TOO_WIDE) == []


def test_wide_spacing_cuts_nothing(visit, site, each_view):
    page = visit(site + each_view)
    lay_out_all(page)
    page.evaluate("""text => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets.push(sheet);
    }""", SPACING)
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        for wrong in (CUT_OFF, TOO_WIDE, OVERLAPPING):
            assert page.evaluate(wrong) == [], width


# Right to left

# Boxes of the layout by their distance from where a line begins, whichever side that is.
BOXES = """
  (isMirrored) => [...document.querySelectorAll(
      "header *, main *, footer *, nav *")].filter((each) =>
      each.checkVisibility() && /block|flex|grid|list-item/.test(getComputedStyle(each).display)
      && !getComputedStyle(each).display.startsWith("inline") && !each.closest(":not(html)[dir], table, .visually-hidden"))
    .map((each) => {
      const box = each.getBoundingClientRect();
      const start = isMirrored ? document.documentElement.clientWidth - box.right : box.left;
      return [each.outerHTML.slice(0, 100), Math.round(start), Math.round(box.width)];
    })
"""


def test_every_box_is_mirrored(visit, site, each_view):
    page = visit(site + each_view)
    lay_out_all(page)
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        page.evaluate("document.documentElement.dir = 'ltr'")
        before = page.evaluate(BOXES, False)
        page.evaluate("document.documentElement.dir = 'rtl'")
        after = page.evaluate(BOXES, True)
        assert len(before) > 10
        # Letters are a little wider or narrower beside others than at the end of a line.
        wrong = [(old, new) for old, new in zip(before, after, strict=True)
                 if abs(old[1] - new[1]) > 8 or abs(old[2] - new[2]) > 8]
        assert wrong == [], width


@pytest.fixture(scope="session")
def arabic_site(tmp_path_factory):
    """The example with the theme's words in Arabic, as far as they are translated."""
    if not (ROOT / "themes/hearth/strings/ar.yaml").exists():
        pytest.skip("the theme has no Arabic words")
    folder = tmp_path_factory.mktemp("arabic")
    shutil.copytree(ROOT / "content", folder / "content")
    (folder / "themes").symlink_to(ROOT / "themes")
    network = folder / "content/network.yaml"
    network.write_text(re.sub("(?m)^language: .*$", "language: ar", network.read_text()))
    with served(build(folder / "public", site=folder)) as address:
        yield address


def test_arabic_reads_from_the_right(visit, arabic_site, each_view):
    page = visit(arabic_site + each_view)
    assert page.evaluate("[document.documentElement.dir, document.documentElement.lang]") == ["rtl", "ar"]
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(TOO_WIDE) == []
        logo = page.locator(".brand img").bounding_box()
        assert logo["x"] + logo["width"] > width - 120
    # A telephone number reads from the left in every language.
    assert page.eval_on_selector_all(
        "a[href^='tel:']", "links => links.filter((link) => link.checkVisibility())"
        ".filter((link) => /^[0-9+ ]+$/.test(link.textContent.trim()))"
        ".filter((link) => getComputedStyle(link).direction !== 'ltr')"
        ".map((link) => link.outerHTML)") == []
