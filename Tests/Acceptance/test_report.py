"""The report on the state of the content tells a manager what is so, in both its forms."""

import json
import pathlib

import jsonschema_rs
import pytest

from conftest import TODAY, copy_site, run
from test_markup import check

SCHEMA = json.loads(pathlib.Path(__file__).with_name("report.schema.json").read_text())
VALIDATOR = jsonschema_rs.Draft202012Validator(SCHEMA, validate_formats=True)

# What is done to the example site, so that there is something of everything to tell.
CHANGES = [
    ("services/baby-bank.md", "reviewed: ", "reviewed: 2025-03-01 #"),
    ("hubs/applegarth.md", "reviewed: ", "reviewed: 2025-03-01 #"),
    ("pages/privacy.md", "owner: ", "#owner: "),
    ("pages/contact.md", "reviewed: ", "reviewed: 2025-12-01 #"),
    ("hubs/larkfield.md", "  hearing-loop: ", "  #hearing-loop: "),
    ("pages/languages.md", "title: ", "draft: yes\ntitle: "),
    ("services/baby-massage.md", "title: ", "notice: { text: Full., until: 2026-12-18 }\ntitle: "),
    ("activities/toy-swap-willow-bank.md", "where: willow-bank", "where: willow-bnak"),
]


@pytest.fixture(scope="module")
def reported(tmp_path_factory):
    """A site with something of everything, and the folder with both forms of its report."""
    folder = tmp_path_factory.mktemp("report")
    site = copy_site(folder / "site")
    for name, old, new in CHANGES:
        path = site / "content" / name
        text = path.read_text()
        assert old in text, name
        path.write_text(text.replace(old, new, 1))
    outcome = report(site, folder / "state.html", folder / "state.json")
    assert outcome.status == 1, outcome
    return folder


def report(site, *files, options=()):
    asked = [word for file in files for word in ("--report", file)]
    return run("check", "--site", site, "--at", TODAY, *asked, *options)


@pytest.fixture(scope="module")
def facts(reported):
    return json.loads((reported / "state.json").read_text())


def test_it_is_what_its_schema_says(facts):
    VALIDATOR.validate(facts)
    for spoil in ({"format": 2}, {"today": "22 November"}, {"due": [{}]}, {"more": 1}):
        assert not VALIDATOR.is_valid({**facts, **spoil})


def test_what_is_past_its_review_is_told_by_owner(facts):
    assert [(owner["owner"], [record["file"] for record in owner["records"]])
            for owner in facts["overdue"]] == [
        ("gather@example.org", ["content/services/baby-bank.md"]),
        ("west.hubs@example.org", ["content/hubs/applegarth.md"])]


def test_what_is_due_is_told_with_its_day(facts):
    assert ("2026-12-01", "content/pages/contact.md") in [
        (record["date"], record["file"]) for record in facts["due"]]


def test_gaps_are_counted(facts):
    gaps = {gap["question"]: gap for gap in facts["missing"]}
    assert gaps["owner"]["missing"] == 1 and gaps["owner"]["percent"] == 1
    assert [record["file"] for record in gaps["owner"]["records"]] == ["content/pages/privacy.md"]
    assert gaps["hub-accessibility"]["missing"] == 0
    larkfield, = [record for record in gaps["accessibility-answers"]["records"]
                  if record["file"] == "content/hubs/larkfield.md"]
    assert "Hearing loop" in larkfield["remark"]


def test_endings_and_drafts_are_told(facts):
    endings = {(ending["date"], ending["what"], ending["file"]) for ending in facts["ending"]}
    assert ("2026-12-18", "notice", "content/services/baby-massage.md") in endings
    assert ("2026-12-17", "last-session",
            "content/activities/christmas-crafts-windmill-green.md") in endings
    assert "content/pages/languages.md" in [draft["file"] for draft in facts["drafts"]]
    assert "content/news/new-year-courses.md" in [record["file"] for record in facts["coming"]]


def test_a_refuge_is_asked_for_no_details(facts):
    asked = [record["file"] for gap in facts["missing"] if gap["question"].startswith(("hub", "acc"))
             for record in gap["records"]]
    assert "content/hubs/lapwing-refuge.md" not in asked


def test_messages_are_those_of_the_check(reported, facts):
    outcome = run("check", "--site", reported / "site", "--at", TODAY, "--diagnostics", "json")
    lines = [json.loads(line) for line in outcome.errors.splitlines()]
    assert [(line["file"], line["line"], line["code"], line["message"]) for line in lines] == [
        (message["file"], message["line"], message["code"], message["message"])
        for message in facts["messages"]]
    assert facts["errors"] == 1


def test_the_page_is_valid_and_needs_nothing_else(reported):
    page = (reported / "state.html").read_text()
    assert check(reported / "state.html") == []
    for word in ("<script", "src=", "url(", "@import", "<link"):
        assert word not in page
    assert "There is no hub called “willow-bnak”." in page
    assert "gather@example.org" in page


def test_it_is_the_same_whoever_makes_it(reported, tmp_path):
    again = tmp_path / "again.html"
    report(reported / "site", again, options=("--jobs", 5))
    assert again.read_bytes() == (reported / "state.html").read_bytes()


def test_good_content_ends_well_and_says_where_the_report_is(tmp_path, small_site):
    outcome = report(small_site, tmp_path / "state.json")
    assert outcome.status == 0, outcome
    assert str(tmp_path / "state.json") in outcome.output
    VALIDATOR.validate(json.loads((tmp_path / "state.json").read_text()))
    assert report(small_site, tmp_path / "state.json", options=("--quiet",)).output == ""


def test_content_that_cannot_be_read_as_a_whole_is_reported_too(tmp_path, small_site):
    (small_site / "content/network.yaml").unlink()
    files = tmp_path / "state.json", tmp_path / "state.html"
    assert report(small_site, *files).status == 1
    facts = json.loads(files[0].read_text())
    VALIDATOR.validate(facts)
    assert "network" not in facts and facts["errors"] == 1
    assert check(files[1]) == []


def test_another_ending_is_refused(tmp_path, small_site):
    outcome = report(small_site, tmp_path / "state.pdf")
    assert outcome.status == 64 and ".html or .json" in outcome.errors


@pytest.mark.parametrize("name", ["content/pages/state.html", "themes/hearth/assets/state.json",
                                  "themes/state.html"])
def test_it_names_people_and_so_can_not_be_published(small_site, name):
    outcome = report(small_site, small_site / name)
    assert outcome.status == 64, outcome
    assert "no part of the site" in outcome.errors
    assert not (small_site / name).exists()


def test_a_folder_that_is_not_there_is_the_disks_refusal(tmp_path, small_site):
    outcome = report(small_site, tmp_path / "nowhere/state.html")
    assert outcome.status == 74 and "nowhere" in outcome.errors
    (tmp_path / "folder.html").mkdir()
    assert report(small_site, tmp_path / "folder.html").status == 74
    assert [path.name for path in tmp_path.iterdir() if path.name != "site"] == ["folder.html"]
