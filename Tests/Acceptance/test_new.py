"""`hubsite new`: every kind of file and a whole site, and whatever people may call them."""

import os
import re
import shutil

import pytest
import yaml

from conftest import ROOT, TODAY, copy_site, run, tree

AT = ("--at", TODAY)
KINDS = {
    "locality": "localities", "hub": "hubs", "provider": "providers", "service": "services",
    "activity": "activities", "news": "news", "page": "pages",
}
SETTINGS = ["categories", "needs", "access-features", "age-bands", "languages", "synonyms"]


def new(site, *arguments, **options):
    return run("new", "--site", site, *AT, *arguments, **options)


def check(site, *options, at=TODAY):
    return run("check", "--site", site, "--at", at, *options)


def is_clean(site, *options, at=TODAY):
    outcome = check(site, *options, at=at)
    return outcome.status == 0 and outcome.errors == ""


def fields(path):
    text = path.read_text()
    return yaml.load(text.split("\n---\n")[0], yaml.BaseLoader)


def publish(path):
    """What staff do last: they write their own words, and take the draft's line out."""
    text = path.read_text()
    assert "\ndraft: yes\n" in text
    written = re.sub(r"(?m)^((?:summary: |- )?)SAY [^a-z\n]+$", r"\1There is tea for everybody.", text)
    assert written != text
    path.write_text(written.replace("\ndraft: yes\n", "\n"))


@pytest.fixture(scope="module")
def example(tmp_path_factory):
    return copy_site(tmp_path_factory.mktemp("example") / "site")


@pytest.fixture(scope="module")
def fresh(tmp_path_factory):
    site = tmp_path_factory.mktemp("fresh") / "site"
    assert run("new", "site", site, *AT).status == 0
    return site


# A file of each kind.

@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", ["example", "fresh"])
def test_every_kind_is_made_and_checks_clean(request, name, kind):
    site = request.getfixturevalue(name)
    before = tree(site)
    outcome = new(site, kind, "Our brand-new", kind)
    assert outcome.status == 0 and outcome.errors == "", outcome
    path = site / f"content/{KINDS[kind]}/our-brand-new-{kind}.md"
    assert f"{path}, a draft" in outcome.output
    assert "check" in outcome.output and "draft: yes" in outcome.output
    assert fields(path)["title"] == f"Our brand-new {kind}"
    assert fields(path)["reviewed"] == TODAY.isoformat()
    after = tree(site)
    assert after.keys() - before.keys() == {path.relative_to(site).as_posix()}
    assert {name: after[name] for name in before} == before
    # A warning would be one that families never see: a draft has none.
    assert is_clean(site), check(site)


def test_what_there_is_only_one_of_is_put_in(small_site):
    assert new(small_site, "hub", "Larkfield").status == 0
    assert fields(small_site / "content/hubs/larkfield.md")["locality"] == "east"
    assert new(small_site, "service", "Baby massage", "--category", "activities/play").status == 0
    service = fields(small_site / "content/services/baby-massage.md")
    assert (service["provider"], service["categories"]) == ("council", ["activities/play"])
    (small_site / "content/hubs/larkfield.md").unlink()
    assert new(small_site, "activity", "Massage", "--service", "play").status == 0
    activity = fields(small_site / "content/activities/massage.md")
    assert (activity["service"], activity["where"]) == ("play", "oakwood")
    assert activity["when"][0]["during"] == "term time"
    assert fields_of_news(small_site)["date"] == TODAY.isoformat()


def fields_of_news(site):
    assert new(site, "news", "We are open").status == 0
    return fields(site / "content/news/we-are-open.md")


def test_what_was_made_is_published_when_it_is_no_draft_any_more(small_site):
    for arguments in (["locality", "West"], ["provider", "Charity"],
                      ["hub", "Larkfield", "--locality", "east"],
                      ["service", "Massage", "--provider", "council", "--hub", "oakwood",
                       "--category", "health"],
                      ["activity", "Massage at Oakwood", "--service", "play", "--hub", "oakwood",
                       "--provider", "council"],
                      ["news", "Open"], ["page", "Contact"]):
        outcome = new(small_site, *arguments)
        assert outcome.status == 0, outcome
    for path in (small_site / "content").rglob("*.md"):
        if "draft: yes" in path.read_text():
            publish(path)
    outcome = check(small_site)
    assert outcome.status == 0 and "error" not in outcome.errors, outcome


def test_what_was_not_chosen_is_never_published(small_site):
    shutil.copy(small_site / "content/providers/council.md", small_site / "content/providers/nhs.md")
    assert new(small_site, "service", "Massage").status == 0
    path = small_site / "content/services/massage.md"
    assert "# Choose one: council, nhs.\nprovider: choose-a-provider\n" in path.read_text()
    assert is_clean(small_site), check(small_site)
    publish(path)
    outcome = check(small_site)
    assert outcome.status == 1
    assert "choose-a-provider" in outcome.errors and "choose-a-category" in outcome.errors


def test_a_site_with_nothing_in_it_says_what_to_make_first(tmp_path):
    (tmp_path / "content").mkdir()
    (tmp_path / "content/network.yaml").write_text("name: N\nurl: https://example.org\n")
    shutil.copytree(ROOT / "themes", tmp_path / "themes")
    assert new(tmp_path, "hub", "Larkfield").status == 0
    text = (tmp_path / "content/hubs/larkfield.md").read_text()
    assert "# There is no locality yet. Make one: hubsite new locality" in text
    assert new(tmp_path, "activity", "Play").status == 0
    assert "during: term time of" not in (
        tmp_path / "content/activities/play.md").read_text().replace("#", "\n")
    assert is_clean(tmp_path), check(tmp_path)


def test_of_several_calendars_one_must_be_chosen(small_site):
    outcome = new(small_site, "calendar", "Other schools")
    assert outcome.status == 64 and "--id other-schools" in outcome.errors
    # The id that is proposed is free.
    assert "--id schools-2;" in new(small_site, "calendar", "Schools").errors
    assert new(small_site, "calendar", "Other schools", "--id", "other-schools").status == 0
    assert new(small_site, "activity", "Yoga").status == 0
    text = (small_site / "content/activities/yoga.md").read_text()
    assert "# Calendars: other-schools, schools.\nwhen:\n" in text
    assert "during: term time of choose-a-calendar" in text


def test_a_calendar_and_the_vocabularies(small_site):
    shutil.rmtree(small_site / "content/calendars")
    shutil.rmtree(small_site / "content/vocabularies")
    assert new(small_site, "calendar", "Our", "schools").status == 0
    assert "\nname: Our schools\n" in (small_site / "content/calendars/our-schools.yaml").read_text()
    for name in SETTINGS:
        outcome = new(small_site, name)
        assert outcome.status == 0, outcome
        again = new(small_site, name)
        assert again.status == 64 and "is there already" in again.errors
    outcome = check(small_site)
    # The base names terms of its own; nothing else is wrong.
    assert all("unknown-category" in line for line in outcome.errors.splitlines()
               if ": error: " in line), outcome


@pytest.mark.parametrize("word", ["Hub", "HUBS", "hubs"])
def test_a_kind_may_be_written_in_any_way(small_site, word):
    assert new(small_site, word, "Larkfield").status == 0
    assert (small_site / "content/hubs/larkfield.md").is_file()


def test_the_site_is_the_current_folder_if_none_is_named(small_site):
    outcome = run("new", "page", "Contact us", *AT, folder=small_site)
    assert outcome.status == 0
    assert outcome.output.startswith("Made content/pages/contact-us.md, ")
    assert "Run: hubsite check\n" in outcome.output


def test_a_page_within_others(small_site):
    assert new(small_site, "page", "Privacy", "--id", "about/privacy").status == 0
    assert (small_site / "content/pages/about/privacy.md").is_file()
    assert is_clean(small_site)


# What is refused.

def refused(site, *arguments):
    """The words of a refusal that left the site as it was."""
    before = tree(site)
    outcome = new(site, *arguments)
    assert outcome.status == 64, outcome
    assert outcome.output == "" and outcome.errors.startswith("Error: "), outcome
    assert tree(site) == before
    return outcome.errors


def test_nothing_is_overwritten(small_site):
    words = refused(small_site, "hub", "Oakwood")
    assert "content/hubs/oakwood.md” is there already" in words and "--id oakwood-2" in words
    assert "stay-and-play-oakwood" in refused(
        small_site, "activity", "Stay and play", "--hub", "oakwood")


def test_a_file_that_only_differs_in_the_disk_is_not_overwritten(small_site):
    """A link to nothing is no record, but something is there."""
    (small_site / "content/hubs/larkfield.md").symlink_to("nowhere.md")
    words = refused(small_site, "hub", "Larkfield")
    assert "is there already" in words
    assert not (small_site / "content/hubs/nowhere.md").exists()


def test_the_addresses_of_the_program_are_refused(small_site, tmp_path):
    """No page may have an address that a network without pages has."""
    for path in (small_site / "content/pages").iterdir():
        path.unlink()
    network = small_site / "content/network.yaml"
    network.write_text(network.read_text().split("navigation:")[0])
    assert run("build", "--site", small_site, "--output", tmp_path / "out", *AT).status == 0
    addresses = [path.parent.relative_to(tmp_path / "out").as_posix()
                 for path in (tmp_path / "out").rglob("index.html")]
    assert len(addresses) > 20
    for address in addresses:
        if address != ".":
            words = refused(small_site, "page", "A title", "--id", address)
            assert f"“/{address}/” belongs to" in words
    assert "--id news-page" in refused(small_site, "page", "News")


@pytest.mark.parametrize("arguments, words", [
    (["hubb", "Oakwood"], "Did you mean “hub”?"),
    (["xyzzy", "Oakwood"], "Use one of: locality, hub,"),
    (["network", "N"], "hubsite new site"),
    (["hub"], "A title is missing"),
    (["hub", "  "], "A title is missing"),
    (["hub", "🎈🎉"], "--id hub-1"),
    (["hub", "Two\nlines"], "one line of words"),
    (["hub", "A\ttab"], "one line of words"),
    (["hub", "A\x1b[31m"], "one line of words"),
    (["hub", "A\u2028B"], "one line of words"),
    (["hub", "X", "--id", "Big House"], "such as “big-house”"),
    (["hub", "X", "--id", "../x"], "can't be an id"),
    (["page", "X", "--id", "../x"], "can't be an id"),
    (["page", "X", "--id", "/etc/x"], "can't be an id"),
    (["hub", "X", "--locality", "eest"], "Did you mean “east”?"),
    (["hub", "X", "--service", "play"], "goes with a new activity"),
    (["activity", "X", "--service", "pley"], "Did you mean “play”?"),
    (["activity", "X", "--hub", "oakwod"], "Did you mean “oakwood”?"),
    (["activity", "X", "--locality", "east"], "goes with a new hub or service"),
    (["service", "X", "--provider", "zzz"], "There is council."),
    (["service", "X", "--category", "activities/plays"], "Did you mean “activities/play”?"),
    (["needs", "X"], "leave the title out"),
    (["hub", "-x"], "nknown option"),
    (["hub", "X", "--at", "soon"], "--at is a date"),
])
def test_what_can_not_be_made_is_said(small_site, arguments, words):
    assert words in refused(small_site, *arguments)


def test_outside_a_site(tmp_path):
    words = refused(tmp_path, "hub", "Larkfield")
    assert "no folder “content”" in words


def test_a_link_that_leads_out_of_the_site_is_refused(small_site, tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    shutil.rmtree(small_site / "content/news")
    (small_site / "content/news").symlink_to(outside)
    assert "leads out of the site" in refused(small_site, "news", "Open")
    (small_site / "content/pages/about").symlink_to(outside)
    assert "leads out of the site" in refused(small_site, "page", "X", "--id", "about/x")
    assert list(outside.iterdir()) == []


def test_a_link_within_the_site_is_followed(small_site):
    (small_site / "content/bulletins").mkdir()
    shutil.rmtree(small_site / "content/news")
    (small_site / "content/news").symlink_to("bulletins")
    assert new(small_site, "news", "Open").status == 0
    assert (small_site / "content/bulletins/open.md").is_file()


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only to root")
def test_a_folder_that_can_not_be_written(small_site):
    (small_site / "content/news").chmod(0o500)
    outcome = new(small_site, "news", "Open")
    assert outcome.status == 74 and "permission" in outcome.errors


def test_a_disk_that_refuses_leaves_no_half_file(small_site):
    import resource
    import signal

    def smallest_files():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))

    before = tree(small_site)
    outcome = new(small_site, "hub", "Larkfield", preexec_fn=smallest_files, restore_signals=False)
    assert outcome.status == 74, outcome
    assert tree(small_site) == before
    site = small_site.parent / "another"
    outcome = run("new", "site", site, *AT, preexec_fn=smallest_files, restore_signals=False)
    assert outcome.status == 74, outcome
    assert not site.exists() and list(small_site.parent.iterdir()) == [small_site]


# Odd titles.

@pytest.mark.parametrize("title, id", [
    ("Crèche & Café", "creche-and-cafe"),
    ("../../etc/passwd", "etc-passwd"),
    ("/etc/passwd", "etc-passwd"),
    ("Play: Mondays", "play-mondays"),
    ("Play #1 # fun", "play-1-fun"),
    ('The "best" hub', "the-best-hub"),
    ("“Best” hub’s", "best-hubs"),
    ("'quoted'", "quoted"),
    ("[x] {y}", "x-y"),
    ("yes", "yes"),
    ("2026-11-22", "2026-11-22"),
    ("*x &y !z %a @b `c`", "x-and-y-z-a-b-c"),
    ("back\\slash", "back-slash"),
    ("🎈 Party", "party"),
    ("مركز Larkfield", "larkfield"),
    ("x" * 300, "x" * 60),
    ("\u200eX", "x"),
    ("draft: no", "draft-no"),
    ("TITLE", "title"),
    ("$(touch x) %s \\n", "touch-x-s-n"),
])
def test_an_odd_title_is_read_back_as_it_was(small_site, title, id):
    outcome = new(small_site, "news", title)
    assert outcome.status == 0, outcome
    path = small_site / f"content/news/{id}.md"
    assert fields(path)["title"] == title
    assert is_clean(small_site), check(small_site)
    publish(path)
    outcome = check(small_site)
    assert outcome.status == 0, outcome


def test_a_title_that_turns_the_direction_of_words_is_refused(small_site):
    outcome = new(small_site, "news", "\u202eX")
    assert outcome.status == 64 and "invisible control character" in outcome.errors, outcome


def test_a_title_that_begins_with_a_hyphen(small_site):
    outcome = run("new", "--site", small_site, *AT, "--", "news", "-5 degrees")
    assert outcome.status == 0, outcome
    assert fields(small_site / "content/news/5-degrees.md")["title"] == "-5 degrees"


# A whole site.

def test_a_new_site_builds_without_a_warning(fresh, tmp_path):
    site = shutil.copytree(fresh, tmp_path / "site")
    outcome = run("build", "--site", site, *AT, "--warnings-as-errors")
    assert outcome.status == 0 and outcome.errors == "", outcome
    assert (site / "public/services/stay-and-play/index.html").is_file()
    assert (site / "README.md").is_file() and (site / ".gitignore").is_file()


def test_a_new_site_has_the_theme_as_it_is(fresh):
    ours = {name: bytes for name, (bytes, _) in tree(ROOT / "themes/hearth").items()}
    assert {name: bytes for name, (bytes, _) in tree(fresh / "themes/hearth").items()} == ours


@pytest.mark.parametrize("day", [
    "2026-08-01", "2026-12-25", "2027-01-01", "2027-03-28", "2027-07-31", "2027-08-01", "2027-08-31",
    "2028-02-29", "2030-12-31", "2031-04-13", "2032-09-02", "2040-06-15", "2100-02-28",
])
def test_a_site_that_is_begun_on_another_day_is_up_to_date(tmp_path, day):
    site = tmp_path / "site"
    assert run("new", "site", site, "--at", day).status == 0
    assert is_clean(site, at=day), check(site, at=day)
    whats_on = run("build", "--site", site, "--at", day)
    assert whats_on.status == 0
    assert fields(site / "content/news/welcome.md")["date"] == day


def test_a_new_site_says_what_to_do_next(tmp_path):
    outcome = run("new", "site", "our hubs", *AT, folder=tmp_path)
    assert outcome.status == 0, outcome
    assert "\n  cd 'our hubs'\n  hubsite build\n" in outcome.output
    assert run("build", *AT, folder=tmp_path / "our hubs").status == 0


@pytest.mark.parametrize("present", [[], [".git/HEAD"]])
def test_an_empty_folder_is_taken(tmp_path, present):
    for name in present:
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text("ref: refs/heads/main\n")
    outcome = run("new", "site", ".", *AT, folder=tmp_path)
    assert outcome.status == 0, outcome
    assert {path.name for path in tmp_path.iterdir()} == {
        "content", "themes", "README.md", ".gitignore", *(name.split("/")[0] for name in present)}
    assert is_clean(tmp_path)


@pytest.mark.parametrize("present", ["diary.txt", ".hidden", "content/x.md"])
def test_a_folder_that_holds_anything_is_refused(tmp_path, present):
    (tmp_path / present).parent.mkdir(exist_ok=True)
    (tmp_path / present).write_text("mine")
    before = tree(tmp_path)
    outcome = run("new", "site", tmp_path, *AT)
    assert outcome.status == 64 and present.split("/")[0] in outcome.errors, outcome
    assert tree(tmp_path) == before
    assert len(list(tmp_path.iterdir())) == 1


def test_places_where_no_site_can_be(tmp_path):
    (tmp_path / "file").write_text("x")
    assert run("new", "site", tmp_path / "file", *AT).status == 64
    assert run("new", "site", *AT).status == 64
    assert run("new", "site", "", *AT).status == 64
    assert run("new", "site", "two", "words", *AT, folder=tmp_path).status == 64
    assert run("new", "site", "x", "--hub", "y", *AT, folder=tmp_path).status == 64
    outcome = run("new", "site", tmp_path / "no/where", *AT)
    assert outcome.status == 64 and "Make it first" in outcome.errors
    (tmp_path / "link").symlink_to("nothing")
    assert run("new", "site", tmp_path / "link", *AT).status == 74
    assert {path.name for path in tmp_path.iterdir()} == {"file", "link"}


def test_the_words_of_the_staffs_guide_work(fresh, tmp_path):
    """Every command in the new site's README.md does what it says."""
    site = shutil.copytree(fresh, tmp_path / "site")
    lines = [line.strip() for line in (site / "README.md").read_text().splitlines()
             if line.startswith("    hubsite ")]
    assert len(lines) == 6
    import shlex
    for line in lines:
        outcome = run(*shlex.split(line)[1:], *AT, folder=site)
        assert outcome.status == 0, (line, outcome)
    assert is_clean(site), check(site)
