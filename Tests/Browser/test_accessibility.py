"""Pages with dates have no fault that axe-core finds, on phone and desk, by day and by night."""

import pathlib

import axe_playwright_python
import pytest

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

PAGES = ["/", "/whats-on/", "/whats-on/lantern-house/", "/hubs/lantern-house/",
         "/activities/breakfast-club-bright-lane/", "/services/stay-and-play/"]


@pytest.mark.parametrize("address", PAGES)
def test_no_faults(visit, site, address):
    page = visit(site + address)
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


def test_a_thumb_hits_each_day(visit, site):
    page = visit(site + "/whats-on/", width=320)
    for link in page.locator(".day-links a, .quick a:visible").all():
        box = link.bounding_box()
        assert box["width"] >= 44 and box["height"] >= 44, link.inner_text()


def test_a_session_is_read_in_the_order_that_matters(visit, site):
    page = visit(site + "/whats-on/", at="2026-11-22T08:00Z")
    session = page.locator(".sessions > li[data-status=cancelled]").first
    order = session.evaluate("item => Array.from(item.children, child => child.className)")
    assert order[:3] == ["session-time", "session-title", "session-change"]
    assert session.locator("a").count() == 1
    assert session.locator(".session-change").inner_text().startswith("Cancelled: ")
    assert "line-through" in session.locator("a").evaluate(
        "link => getComputedStyle(link).textDecorationLine")
