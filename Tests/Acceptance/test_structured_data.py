"""JSON-LD says only what schema.org has words for, and what search engines ask of it."""

import datetime
import json

import html5lib
import pytest

import vocabulary
from conftest import TODAY, run
from timetables.listings import structured_data

# Ends the script, opens another, opens a comment, ends a line of JavaScript; and plain quotes.
HOSTILE = "</script><script>alert(1)</script> \"q\" 'q' \\ \u2028\u2029 <!-- <script> ]]> &lt; é"


def walk(value):
    """A node and all nodes within it."""
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for each in value.values():
            yield from walk(each)
    elif isinstance(value, list):
        for each in value:
            yield from walk(each)


@pytest.fixture(scope="session")
def graphs(site):
    """The nodes of every page that has any."""
    found = {page.file: structured_data(page) for page in site.pages.values()}
    return {file: nodes for file, nodes in found.items() if nodes}


def nodes_of(graphs, kind, below=""):
    for file, nodes in graphs.items():
        if file.startswith(below):
            for node in walk(nodes):
                if kind in vocabulary.all_kinds(node):
                    yield file, node


def test_the_vocabulary_is_the_real_one():
    assert vocabulary.kinds("GovernmentService") >= {"Service", "Thing"}
    assert not vocabulary.problems({"@type": "Event", "startDate": "2026-11-23T09:30:00+00:00",
                                    "eventStatus": "https://schema.org/EventCancelled"})
    for wrong in ({"@type": "Evnt"}, {"@type": "Event", "start": "2026-11-23"},
                  {"@type": "Event", "startDate": "Monday"}, {"@type": "Event", "url": "/here/"},
                  {"@type": "Event", "eventStatus": "https://schema.org/Monday"},
                  {"@type": "Event", "postalCode": "WA1 1AA"}, {"@type": "Event", "name": None},
                  {"@type": "Event", "location": {"@type": "Offer"}}, {"name": "Play"},
                  {"@type": "Event", "organizer": {"@type": "Organization", "geo": "here"}},
                  {"@type": "Event", "organizer": {"@id": "https://example.org/#nobody"}}):
        assert vocabulary.problems(wrong), wrong


def test_schema_org_has_a_word_for_all_that_is_said(graphs):
    assert graphs
    for file, nodes in graphs.items():
        by_id = {node["@id"]: node for node in walk(nodes) if "@id" in node and len(node) > 1}
        for node in nodes:
            assert not vocabulary.problems(node, by_id=by_id), file


@pytest.mark.parametrize("folder, kind", [
    ("hubs/", "CivicStructure"), ("services/", "Service"), ("news/", "NewsArticle")])
def test_records_are_described_on_their_pages(site, graphs, content, folder, kind):
    records = content.records(folder.strip("/"))
    assert records
    for record in records:
        file = f"{folder}{record.id}/index.html"
        described = [node for node in graphs.get(file, [])
                     if kind in vocabulary.all_kinds(node)]
        if record.flag("confidential") or record.flag("sensitive"):
            assert not described, file
        else:
            assert len(described) == 1, file
        names = {node.get("name") or node.get("headline") for node in described}
        assert names <= {record.fields["title"]}, file


def test_a_refuge_says_no_more_than_its_town(graphs, content):
    secret = [record for record in content.records("hubs") if record.flag("confidential")]
    assert secret
    for record in secret:
        said = json.dumps(graphs.get(f"hubs/{record.id}/index.html", []))
        assert "streetAddress" not in said and "GeoCoordinates" not in said
        assert record.fields["postcode"] not in said


def test_hubs_say_where_they_are_and_when_they_are_open(graphs, content):
    for record in content.records("hubs"):
        if record.flag("confidential"):
            continue
        (hub,) = [node for node in graphs[f"hubs/{record.id}/index.html"]
                  if "CivicStructure" in vocabulary.all_kinds(node)]
        assert hub["address"]["postalCode"] == record.fields["postcode"]
        place = [float(number) for number in record.fields["place"].split(",")]
        assert [float(hub["geo"][name]) for name in ("latitude", "longitude")] == place
        assert hub["openingHoursSpecification"] and hub["specialOpeningHoursSpecification"]
        for hours in vocabulary.as_list(hub["specialOpeningHoursSpecification"]):
            assert hours["validFrom"] <= hours["validThrough"]


def test_the_home_page_says_how_to_search(site, graphs):
    (website,) = [node for node in graphs["index.html"] if "WebSite" in vocabulary.types(node)]
    assert website["url"] == site.base
    (action,) = vocabulary.as_list(website["potentialAction"])
    target = action["target"]["urlTemplate"]
    assert target.startswith(site.base) and "{search_term_string}" in target
    assert site.has("/" + target.removeprefix(site.base).split("?")[0])
    assert action["query-input"] == "required name=search_term_string"


def test_events_have_what_google_asks_for(graphs):
    events = list(nodes_of(graphs, "Event", "activities/"))
    assert len(events) > 100
    for file, event in events:
        assert event["name"].strip() and event["url"], file
        for name in ("startDate", "endDate"):
            assert vocabulary.MOMENT.fullmatch(event[name]), (file, event[name])
        start, end = (datetime.datetime.fromisoformat(event[name])
                      for name in ("startDate", "endDate"))
        assert start < end, file
        locations = vocabulary.as_list(event["location"])
        assert locations, file
        for location in locations:
            if "VirtualLocation" in vocabulary.types(location):
                assert location["url"].startswith("https://"), file
                assert event["eventAttendanceMode"].endswith("/OnlineEventAttendanceMode"), file
            else:
                assert "Place" in vocabulary.all_kinds(location), file
                assert location["name"].strip() and location["address"], file
                assert event["eventAttendanceMode"].endswith("/OfflineEventAttendanceMode"), file
        rescheduled = "https://schema.org/EventRescheduled" in vocabulary.as_list(
            event["eventStatus"])
        assert ("previousStartDate" in event) == rescheduled, file


def test_breadcrumbs_count_from_1_and_lead_to_pages(site, graphs):
    trails = list(nodes_of(graphs, "BreadcrumbList"))
    assert len(trails) > 100
    for file, trail in trails:
        items = trail["itemListElement"]
        assert [item["position"] for item in items] == list(range(1, len(items) + 1)), file
        for item in items:
            assert item.get("name", "").strip(), file
        for item in items[:-1] if "item" not in items[-1] else items:
            address = item["item"] if isinstance(item["item"], str) else item["item"]["@id"]
            assert address.startswith(site.base), file
            assert site.has("/" + address.removeprefix(site.base)), (file, address)


def test_addresses_of_nodes_lead_to_pages(site, graphs):
    for file, nodes in graphs.items():
        for node in walk(nodes):
            url = node.get("url", "")
            if url.startswith(site.base):
                assert site.has("/" + url.removeprefix(site.base).split("#")[0]), (file, url)


def test_only_pages_to_be_found_have_one_script_each(site):
    for page in site.pages.values():
        scripts = page.all("//script[@type='application/ld+json']")
        assert len(scripts) <= 1, page.file
        if page.is_redirect:
            assert not scripts, page.file


RECORDS = {
    "hubs/oakwood": "hubs/oakwood/index.html", "services/play": "services/play/index.html",
    "activities/stay-and-play": "activities/stay-and-play/index.html",
    "news/opening": "news/opening/index.html", "pages/about": "about/index.html"}


def test_no_title_can_break_out_of_its_script(small_site, tmp_path):
    quoted = json.dumps(HOSTILE)  # A text that YAML reads as JSON does.
    for record in RECORDS:
        path = small_site / f"content/{record}.md"
        lines = path.read_text().split("\n")
        assert lines[1].startswith("title: ")
        lines[1:3] = [f"title: {quoted}", f"summary: {quoted}"]
        path.write_text("\n".join(lines))
    outcome = run("build", "--site", small_site, "--output", tmp_path / "public", "--at", TODAY)
    assert outcome.status == 0, outcome
    for record, file in RECORDS.items():
        document = html5lib.parse(
            (tmp_path / "public" / file).read_bytes(), namespaceHTMLElements=False)
        scripts = [script for script in document.iter("script")]
        assert not any("alert(1)" in (script.text or "") for script in scripts
                       if script.get("type") != "application/ld+json"), file
        (script,) = [each for each in scripts if each.get("type") == "application/ld+json"]
        names = {node.get("name") or node.get("headline")
                 for node in walk(json.loads(script.text))}
        assert HOSTILE in names, file
