"""What a screen reader says, in its order: one heading of the page, levels, landmarks, answer first."""

import re
import urllib.request

import pytest

from conftest import settle
from kinds import EVERY_PAGE, PAGES

LANDMARKS = ["banner", "main", "contentinfo"]
# Read out alone, in a list of links, these say nothing.
VAGUE = {"here", "click here", "more", "read more", "link", "this page", "details"}


def spoken(page):
    """The accessibility tree as a row of (role, name, level), as it is read."""
    protocol = page.context.new_cdp_session(page)
    nodes = protocol.send("Accessibility.getFullAXTree")["nodes"]
    by_id = {node["nodeId"]: node for node in nodes}
    row = []

    def read(node):
        if not node.get("ignored"):
            level = next((item["value"]["value"] for item in node.get("properties", [])
                          if item["name"] == "level"), None)
            row.append((node["role"]["value"], node.get("name", {}).get("value", ""), level))
        for child in node.get("childIds", []):
            if child in by_id:
                read(by_id[child])

    read(next(node for node in nodes if "parentId" not in node))
    return row


@pytest.fixture(scope="module")
def read(browser, site):
    """What is said of a page, which is opened once for all that is asked of it."""
    rows = {}

    def read(address):
        if address not in rows:
            page = browser.new_page(viewport={"width": 1280, "height": 900})
            page.clock.set_fixed_time("2026-11-22T08:00Z")
            page.goto(site + address)
            if "?" in address:
                settle(page)
            rows[address] = spoken(page)
            page.close()
        return rows[address]

    return read


def test_headings_go_down_by_one_level(read, each_view):
    headings = [(name, level) for role, name, level in read(each_view) if role == "heading"]
    assert [level for _, level in headings].count(1) == 1
    assert all(name.strip() for name, _ in headings)
    jumps = [(before, after) for before, after in zip(headings, headings[1:])
             if after[1] > before[1] + 1]
    assert jumps == []


def test_landmarks_stand_once_and_in_order(read, each_view):
    row = read(each_view)
    assert [role for role, _, _ in row if role in LANDMARKS] == LANDMARKS
    navigations = [name for role, name, _ in row if role == "navigation"]
    assert navigations and all(navigations)
    assert len(navigations) == len(set(navigations))


def test_links_say_where_they_lead(read, each_view):
    names = [(role, name.strip()) for role, name, _ in read(each_view) if role in ("link", "button")]
    assert [role for role, name in names if not name] == []
    assert [name for _, name in names if name.lower().rstrip(".…") in VAGUE] == []


def positions(row, texts):
    """Where each text is first said within the page's own part."""
    start = [role for role, _, _ in row].index("main")
    said = [name for _, name, _ in row]
    return [next((number for number in range(start, len(said)) if text in said[number]), (text, None))
            for text in texts]


@pytest.mark.parametrize(("name", "texts"), [
    ("service", ["Stay and play", "Free play sessions for children under 5", "At a glance", "Who it",
                 "0 to 5", "Cost", "Free", "When", "Where", "Kingfisher", "How to get it", "Just come",
                 "Phone", "01632 960 101", "What a morning looks like", "Who runs it", "Last checked"]),
    ("activity", ["Breakfast club", "Toast, porridge", "At a glance", "Who it", "4 to 11", "Cost",
                  "£3.20", "When", "Weekdays, 7:30am", "Where", "Bright Lane", "How to get it",
                  "Book first", "Phone", "01632 960 261", "Next dates", "Ring the yellow bell",
                  "Last checked"]),
    ("hub", ["Lantern House", "The hub for teenagers", "Open", "Monday", "9am to 5pm", "Address",
             "Lamplighter Square", "Phone", "01632 960 114", "What is here", "Last checked"]),
    # What saves a life comes before anything else.
    ("sensitive service", ["call 999", "Domestic abuse support", "Someone to talk to", "Who it",
                           "How to get it", "Phone", "01632 960 140", "It may be abuse if",
                           "Last checked"]),
])
def test_the_answer_comes_first(read, name, texts):
    row = read(EVERY_PAGE[name])
    start = [role for role, _, _ in row].index("main")
    said = [text for role, text, _ in row[start:] if role == "StaticText"]
    place = 0
    for text in texts:
        rest = [number for number in range(place, len(said)) if text in said[number]]
        assert rest, f"“{text}” is not read after {said[max(0, place - 3):place]}"
        place = rest[0] + 1


def test_titles_tell_pages_apart(site):
    titles = {}
    for name, address in PAGES.items():
        with urllib.request.urlopen(site + address) as answer:
            titles[name] = re.search("<title>(.*?)</title>", answer.read().decode())[1]
    assert len(set(titles.values())) == len(titles), titles
