"""Every page is used by the keyboard alone: all in order, all in sight, all marked, no trap."""

import pytest

from kinds import EVERY_PAGE

# Remembers what can be reached and how it looks without the focus.
PREPARE = """
  () => {
    const selector = "a[href], button, input, select, textarea, summary, [tabindex]";
    const looks = (each) => ["", "::before", "::after"].map((part) => {
      const style = getComputedStyle(each, part || null);
      const outline = style.outlineStyle === "none" ? "none"
        : `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor}`;
      return `${outline} / ${style.boxShadow}`;
    }).join(" | ");
    const reached = [...document.querySelectorAll(selector)].filter((each) =>
      each.tabIndex >= 0 && !each.disabled && each.checkVisibility({ visibilityProperty: true })
      && !(each.matches("summary") && each.parentElement.firstElementChild !== each));
    window.keyboard = { reached, looks, before: reached.map(looks), asked: [] };
    return reached.length;
  }
"""

# What has the focus now, and what is wrong with it.
PROBE = """
  () => {
    const { reached, looks, before } = window.keyboard;
    const focused = document.activeElement;
    const index = reached.indexOf(focused);
    const html = focused.outerHTML.slice(0, 140);
    // A box that scrolls takes the focus too, so that keys can scroll it.
    if (index < 0) return { index, html, isScroller: focused !== document.body
      && (focused.scrollWidth > focused.clientWidth || focused.scrollHeight > focused.clientHeight) };
    const problems = [];
    if (before[index] === looks(focused)) problems.push("does not show its focus");
    const boxes = [...focused.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
    const inSight = boxes.filter((box) => box.bottom > 1 && box.top < innerHeight - 1
      && box.right > 1 && box.left < innerWidth - 1);
    if (!inSight.length) problems.push("is out of sight");
    // At its middle and at its corners: WCAG 2.4.11 asks for a part, we ask for its first line whole.
    for (const box of inSight.slice(0, 1)) {
      const across = [box.left + 2, (box.left + box.right) / 2, box.right - 2];
      const down = [Math.max(box.top + 2, 1), (box.top + box.bottom) / 2,
                    Math.min(box.bottom - 2, innerHeight - 2)];
      for (const y of down) {
        for (const x of across) {
          const top = document.elementFromPoint(x, y);
          if (top && !(top.contains(focused) || focused.contains(top)
              || (focused.labels && [...focused.labels].some((label) => label.contains(top))))) {
            problems.push(`is covered by ${top.outerHTML.slice(0, 80)}`);
          }
        }
      }
    }
    return { index, html, problems: [...new Set(problems)] };
  }
"""


def walk(page, key):
    """Presses a key until the focus has been through the page, at most twice as often as it should."""
    count = page.evaluate(PREPARE)
    seen, wrong = [], []
    for _ in range(count * 2 + 5):
        page.keyboard.press(key)
        found = page.evaluate(PROBE)
        if found["index"] < 0:
            if found["isScroller"]:
                continue
            break
        if seen and found["index"] == seen[0]:
            break
        seen.append(found["index"])
        wrong += [f"{found['html']} {problem}" for problem in found["problems"]]
    return count, seen, wrong


# Forwards on a desk, backwards at 400 %, where a bar that stays is most in the way.
@pytest.mark.parametrize(("key", "width", "height"), [
    ("Tab", 1280, 900), ("Shift+Tab", 320, 256)])
def test_every_control_in_order_in_sight_and_marked(visit, site, each_view, key, width, height):
    page = visit(site + each_view, width=width, height=height)
    count, seen, wrong = walk(page, key)
    order = list(range(count))
    assert seen == (order if key == "Tab" else order[::-1])
    assert wrong == []


@pytest.mark.parametrize("name", ["home", "service", "sensitive service"])
def test_the_first_key_leads_past_the_frame(visit, site, name):
    page = visit(site + EVERY_PAGE[name])
    page.keyboard.press("Tab")
    link = page.locator(":focus")
    assert link.get_attribute("href") == "#_main"
    assert link.bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "_main"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")
