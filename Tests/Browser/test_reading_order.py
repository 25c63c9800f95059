"""What a screen reader says, in its order: one heading of the page, levels, landmarks, answer first."""

import pytest

from kinds import EVERY_PAGE, PAGES

LANDMARKS = ["banner", "main", "contentinfo"]


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


def test_headings_go_down_by_one_level(visit, site, each_page):
    headings = [(name, level) for role, name, level in spoken(visit(site + each_page))
                if role == "heading"]
    assert [level for _, level in headings].count(1) == 1
    assert all(name.strip() for name, _ in headings)
    jumps = [(before, after) for before, after in zip(headings, headings[1:])
             if after[1] > before[1] + 1]
    assert jumps == []


def test_landmarks_stand_once_and_in_order(visit, site, each_page):
    row = spoken(visit(site + each_page))
    roles = [role for role, _, _ in row if role in LANDMARKS]
    assert roles == LANDMARKS
    navigations = [name for role, name, _ in row if role == "navigation"]
    assert navigations and all(navigations)
    assert len(navigations) == len(set(navigations))


def test_links_say_where_they_lead(visit, site, each_page):
    row = spoken(visit(site + each_page))
    assert [entry for entry in row if entry[0] in ("link", "button") and not entry[1].strip()] == []
    vague = {"here", "click here", "more", "read more", "link", "this page", "details"}
    assert [name for role, name, _ in row
            if role == "link" and name.strip().lower().rstrip(".…") in vague] == []


def positions(row, texts):
    """Where each text is first said within the page's own part."""
    start = [role for role, _, _ in row].index("main")
    said = [name for _, name, _ in row]
    return [next((number for number in range(start, len(said)) if text in said[number]), (text, None))
            for text in texts]


@pytest.mark.parametrize(("name", "texts"), [
    ("service", ["Stay and play", "Free play sessions for children under 5", "Ages", "0 to 5",
                 "Cost", "Free", "How to get it", "Phone", "01632 960101",
                 "What a morning looks like", "Who runs it", "Last checked"]),
    ("activity", ["Breakfast club", "Ages", "Cost", "Where", "Last checked"]),
    ("hub", ["Lantern House", "Opening hours", "01632", "Last checked"]),
    ("sensitive service", ["999", "Domestic abuse", "Last checked"]),
])
def test_the_answer_comes_first(visit, site, name, texts):
    found = positions(spoken(visit(site + EVERY_PAGE[name])), texts)
    assert all(isinstance(place, int) for place in found), found
    assert found == sorted(found), list(zip(texts, found))


def test_titles_tell_pages_apart(visit, site):
    titles = {name: visit(site + address).title() for name, address in PAGES.items()}
    assert len(set(titles.values())) == len(titles), titles
