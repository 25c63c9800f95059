"""The editors' guide keeps its word: its examples are good, its commands run, its links lead on."""

import json
import re
import subprocess

import pytest

import guide
from conftest import HUBSITE, ROOT, copy_site, run

# The guide speaks of this day's plans.
GUIDE_DAY = "2026-11-22"
GUIDE_SECONDS = "1795348800"


@pytest.fixture(scope="module")
def guided_site(tmp_path_factory):
    """The example site with every whole file that the guide shows, and the pictures it names."""
    site = copy_site(tmp_path_factory.mktemp("guide") / "site")
    for example in guide.examples():
        if example.is_file:
            example.put(site)
    (site / "content/media/garden-room.jpg").write_bytes(b"\xff\xd8\xff\xe0 a picture")
    return site


def said(site):
    outcome = run("check", "--site", site, "--at", GUIDE_DAY, "--diagnostics", "json")
    return [json.loads(line) for line in outcome.errors.splitlines()]


def test_the_whole_files_of_the_guide_are_good(guided_site):
    assert said(guided_site) == []


@pytest.mark.parametrize("example", [e for e in guide.examples() if e.is_fields], ids=repr)
def test_fields_of_the_guide_are_good(guided_site, example):
    path = guided_site / example.path
    before = path.read_text()
    try:
        example.put(guided_site)
        assert path.read_text() != before
        assert said(guided_site) == []
    finally:
        path.write_text(before)


@pytest.mark.parametrize("way", guide.ways_of_saying_when())
def test_ways_of_saying_when_are_understood(small_site, way):
    assert len(guide.ways_of_saying_when()) > 8
    start = "" if way.startswith("on:") else "    from: 2026-11-24\n"
    (small_site / "content/activities/way.md").write_text(
        "---\ntitle: Way\nsummary: A way of saying when.\nwhere: online\nservice: "
        f"{next((small_site / 'content/services').iterdir()).stem}\n"
        f"when:\n  - {way}\n    time: 10am to 11am\n{start}---\nWords.\n")
    assert said(small_site) == []


@pytest.mark.parametrize("topic", guide.topics())
def test_commands_of_the_guide_run_one_after_another(tmp_path, topic):
    """In the example site, on the guide's day, in a shell as staff would have it."""
    site = copy_site(tmp_path / "site")
    programs = tmp_path / "bin"
    programs.mkdir()
    (programs / "hubsite").symlink_to(HUBSITE)
    for example in guide.examples(topic):
        if example.language != "sh":
            continue
        for command in example.text.splitlines():
            if command.startswith("hubsite serve"):
                # Its own tests start it; here its options are looked for.
                asked = run("serve", "--help").output
                assert all(word in asked for word in re.findall(r"--[a-z]+", command))
                continue
            outcome = subprocess.run(
                ["bash", "-euc", command.replace("/tmp/", f"{tmp_path}/")], cwd=site,
                stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", timeout=120,
                env={"PATH": f"{programs}:/usr/bin:/bin", "HOME": str(tmp_path),
                     "LANG": "C.UTF-8", "SOURCE_DATE_EPOCH": GUIDE_SECONDS})
            assert outcome.returncode == 0, (command, outcome.stderr)


def test_commands_named_in_the_guide_are_there():
    words = {word for topic in guide.topics()
             for word in re.findall(r"`hubsite (\w+)", guide.text_of(topic))}
    for word in words:
        assert run(word, "--help").status == 0, word


def test_the_message_that_the_guide_shows_is_what_is_said(tmp_path):
    site = copy_site(tmp_path / "site")
    path = site / "content/activities/stay-and-play-kingfisher.md"
    path.write_text(path.read_text().replace("where: kingfisher", "where: kingfsher", 1))
    shown, = [e.text for e in guide.examples("messages") if e.language == "text"]
    assert shown in run("check", "--site", site, "--at", GUIDE_DAY).errors


def test_links_of_the_guide_are_of_every_kind(guided_site):
    """The table of links, written into a page, leads where it says."""
    links = re.findall(r"^\| `(\[.*?\]\(.*?\))` \|", guide.text_of("pages"), re.MULTILINE)
    assert len(links) > 6
    (guided_site / "content/media/programme.pdf").write_bytes(b"%PDF-1.7 a programme")
    page = guided_site / "content/pages/links.md"
    page.write_text("---\ntitle: Links\n---\n" + "".join(f"- {link}\n" for link in links))
    try:
        assert [line for line in said(guided_site) if line["severity"] == "error"] == []
    finally:
        page.unlink()


def test_an_activity_every_other_tuesday_in_term_time(tmp_path):
    """What the guide promises its first reader: add it, then cancel one session."""
    site = copy_site(tmp_path / "site")
    path = "content/activities/toddler-music.md"
    added, = [e for e in guide.examples("activities") if e.path == path]
    added.put(site)
    dates = published_sessions(site, "toddler-music")
    assert dates[:4] == [("2026-12-01", "planned"), ("2026-12-15", "planned"),
                         ("2027-01-12", "planned"), ("2027-01-26", "planned")]
    cancelled, = [e for e in guide.examples("changes") if e.path == path]
    cancelled.put(site)
    dates = published_sessions(site, "toddler-music")
    assert dates[1] == ("2026-12-15", "cancelled")
    page = (site / "public/activities/toddler-music/index.html").read_text()
    assert "The hall floor is being mended" in page


def published_sessions(site, activity):
    """Each day on an activity's published page, and what becomes of it."""
    outcome = run("build", "--site", site, "--at", GUIDE_DAY)
    assert outcome.status == 0, outcome
    page = (site / f"public/activities/{activity}/index.html").read_text()
    graph = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', page,
                                 re.DOTALL)[1])
    events = [node for node in graph["@graph"] if "Event" in str(node.get("@type"))
              and "startDate" in node]
    return sorted((event["startDate"][:10],
                   "cancelled" if "Cancelled" in event.get("eventStatus", "") else "planned")
                  for event in events)
