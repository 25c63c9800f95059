"""No page has a fault that axe-core finds, on phone and desk, by day, by night, in forced colours."""

import pathlib

import axe_playwright_python
from conftest import lay_out_all, open_all

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What changes with the colours; all else is looked at once for each width.
COLOUR_RULES = ["color-contrast", "link-in-text-block"]


def faults(page, run_only):
    found = page.evaluate("only => axe.run(document, { runOnly: only, resultTypes: ['violations'] })",
                          run_only)
    return [f"{fault['id']}: {node['html'][:200]} {node['failureSummary'][:300]}"
            for fault in found["violations"] for node in fault["nodes"]]


def faults_in_every_light(page):
    page.evaluate(AXE)
    found = []
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme="light", forced_colors="none")
        found += [f"{width}: {fault}" for fault in faults(page, {"type": "tag", "values": RULES})]
        for scheme, forced in (("dark", "none"), ("light", "active")):
            page.emulate_media(color_scheme=scheme, forced_colors=forced)
            found += [f"{width} {scheme} {forced}: {fault}" for fault in faults(
                page, {"type": "rule", "values": COLOUR_RULES})]
    return found


def test_no_faults(visit, site, each_view):
    page = visit(site + each_view)
    # What is not laid out yet has no sizes to judge.
    lay_out_all(page)
    assert faults_in_every_light(page) == []


# Every control, and of a choice in a list the words that choose it too.
SMALL_TARGETS = """
  (selector) => [...document.querySelectorAll(selector)]
    .filter((target) => target.checkVisibility({ visibilityProperty: true }))
    .map((target) => {
      const boxes = [target, ...(target.labels || [])].map((each) => each.getBoundingClientRect());
      return { html: target.outerHTML.slice(0, 120),
        width: Math.max(...boxes.map((box) => box.width)),
        height: Math.max(...boxes.map((box) => box.height)) };
    })
    .filter(({ width, height }) => width < 43.5 || height < 43.5)
"""


CONTROLS = ("button, input, select, textarea, summary, .button, [role=button], .menu a, .pills a, "
            ".leave a")


def test_a_thumb_hits_every_control(visit, site, each_view):
    page = visit(site + each_view)
    open_all(page)
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(SMALL_TARGETS, CONTROLS) == []


def test_a_thumb_hits_each_day(visit, site):
    page = visit(site + "/whats-on/", width=320)
    for link in page.locator(".day-links a, .quick a:visible").all():
        box = link.bounding_box()
        assert box["width"] >= 44 and box["height"] >= 44, link.inner_text()


def test_a_session_is_read_in_the_order_that_matters(visit, site):
    page = visit(site + "/whats-on/", at="2026-11-22T08:00Z")
    lay_out_all(page)
    session = page.locator(".sessions > li[data-status=cancelled]").first
    order = session.evaluate("item => Array.from(item.children, child => child.className)")
    assert order[:3] == ["session-time", "session-title", "session-change"]
    assert session.locator("a").count() == 1
    assert session.locator(".session-change").inner_text().startswith("Cancelled: ")
    assert "line-through" in session.locator("a").evaluate(
        "link => getComputedStyle(link).textDecorationLine")
