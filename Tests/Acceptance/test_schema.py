"""`hubsite schema`: what it says of right and wrong content, and of the settings of an editor.

The schemas are asked by `check-jsonschema`; front matter is read by PyYAML without guessing types.
"""

import json
import pathlib
import re
import subprocess
import sys

import pytest
import yaml

from conftest import FIXTURES, ROOT, TODAY, run

KINDS = {
    "localities": "locality", "hubs": "hub", "providers": "provider", "services": "service",
    "activities": "activity", "news": "news", "pages": "page",
}
VOCABULARIES = ["categories", "needs", "access-features", "age-bands", "languages", "synonyms"]
ALL = [*KINDS.values(), "network", *VOCABULARIES, "calendar"]

# Front matter that PyYAML refuses and hubsite reads: a colon and a space within a plain text.
# An editor marks such a line; quotes round the text please both.
LENIENT = {"mapping values are not allowed here"}

# Mistakes of Tests/Fixtures/mistakes that a schema sees, with the file that has each.
SEEN = {
    "access-unknown": "services/play.md",
    "ages-in-words": "services/play.md",
    "category-none": "services/play.md",
    "closure-without-fields": "hubs/oakwood.md",
    "comma-in-brackets": "hubs/oakwood.md",
    "cost-without-amount": "services/play.md",
    "date-in-numbers": "news/opening.md",
    "email-wrong": "hubs/oakwood.md",
    "field-empty": "services/play.md",
    "field-missing": "services/play.md",
    "field-unknown": "services/play.md",
    "file-empty": "news/later.md",
    "front-matter-missing": "news/opening.md",
    "hub-is-a-path": "activities/stay-and-play.md",
    "list-for-a-text": "services/play.md",
    "pattern-unknown-day": "activities/stay-and-play.md",
    "pattern-without-days": "activities/stay-and-play.md",
    "postcode-wrong": "hubs/oakwood.md",
    "text-for-a-list": "activities/stay-and-play.md",
    "yes-or-no": "hubs/oakwood.md",
}
# One site with a mistake in each of these files.
SEEN_IN_MANY = ["activities/stay-and-play.md", "hubs/oakwood.md", "network.yaml",
                "services/play.md"]

# Mistakes that an editor marks before it asks a schema: the file is no YAML.
NO_YAML = ["bracket-never-closed", "field-of-a-row-not-indented", "front-matter-never-closed",
           "not-utf8", "quote-never-closed", "space-missing-after-colon",
           "space-missing-after-hyphen", "special-space-after-colon", "star-begins-a-title",
           "tab-indentation"]

# Mistakes that no schema can see, and why.
UNSEEN = {
    "An id is in another file, of which a schema knows nothing.": [
        "calendar-unknown", "category-unknown-parent", "feature-unknown", "hub-unknown-in-list",
        "navigation-to-no-page", "need-unknown", "outreach-of-confidential", "outreach-of-itself",
        "outreach-of-outreach", "provider-unknown", "theme-unknown"],
    "It takes a calendar or a clock to see, or two values that are compared.": [
        "ages-backwards", "calendar-ends-soon", "calendar-year-wrong",
        "change-at-a-time-without-session", "change-of-several-sessions",
        "change-on-a-day-without-session", "change-to-a-day-when-the-hub-is-closed",
        "date-impossible", "pattern-beyond-its-calendar", "pattern-ends-before-it-begins",
        "pattern-ends-before-its-first-day", "pattern-never-happens",
        "pattern-on-bank-holidays-only", "pattern-without-its-first-week",
        "publish-dates-backwards", "review-overdue", "reviewed-in-the-future",
        "session-outside-opening-hours", "sessions-all-past", "sessions-beyond-the-calendar",
        "term-of-years", "terms-backwards", "terms-overlap", "terms-with-a-gap", "time-backwards",
        "time-impossible", "two-patterns-for-one-session", "two-sessions-in-one-room"],
    "It takes the list of the area codes that have short numbers.": ["telephone-too-short"],
    "It is right of its kind, only meant otherwise.": [
        "curly-quotes", "place-turned-round", "summary-too-long"],
    "It is in the words below the front matter.": [
        "callout-unknown", "html-in-the-body", "image-without-words", "link-runs-a-script",
        "link-to-no-file", "link-to-no-heading", "link-to-no-heading-here", "link-to-no-page",
        "link-to-no-record", "starter-text-left", "title-again-in-the-body"],
    "It is a file's name or its place, not what is in it.": [
        "alias-of-another-page", "file-of-no-kind", "folder-misspelt", "name-in-capitals",
        "two-pages-at-one-address"],
    "YAML programs take the last of two values; only some say so.": ["field-twice"],
}

# Mistakes of one line each, in the right files of Tests/Fixtures/base: file, right, wrong, code.
LINES = [
    ("services/play.md", "cost: free", "cost: [{ amount: many }]", "bad-cost"),
    ("services/play.md", "cost: free", "cost: [{ amount: 2, fro: child }]", "unknown-field"),
    ("services/play.md", "delivery: in-person", "delivery: by-post", "bad-choice"),
    ("services/play.md", "delivery: in-person", "delivery: in-person\nstatus: shut", "bad-choice"),
    ("services/play.md", "delivery: in-person", "delivery: in-person\nsensitive: perhaps",
     "bad-yes-no"),
    ("services/play.md", "delivery: in-person", "delivery: in-person\ncontact: Jo", "wrong-shape"),
    ("services/play.md", "delivery: in-person", "delivery: in-person\nnotice: { until: 2027-01-01 }",
     "missing-field"),
    ("services/play.md", "delivery: in-person",
     "delivery: in-person\nbooking: { url: www.example.org }", "bad-web-address"),
    ("services/play.md", "languages: [en]", "languages: [english please]", "unknown-language"),
    ("services/play.md", "reviewed: 2026-09-01", "reviewed: last week", "not-a-date"),
    ("services/play.md", "reviewed: 2026-09-01", "review-every: often", "not-a-duration"),
    ("activities/stay-and-play.md", "time: 9:30am to 11am", "time: in the morning", "not-a-time"),
    ("activities/stay-and-play.md", "time: 9:30am to 11am", "time: 9:30am", "not-a-time"),
    ("activities/stay-and-play.md", "during: term time", "during: now and then",
     "unknown-during"),
    ("activities/stay-and-play.md", "    during: term time",
     "    during: term time\nplaces: a dozen", "bad-number"),
    ("activities/stay-and-play.md", "    during: term time",
     "    during: term time\nchanges: [{ why: Snow }]", "missing-field"),
    ("hubs/oakwood.md", "phone: 01632 960001", "phone: 01632 96", "bad-telephone"),
    ("hubs/oakwood.md", "place: 53.4213, -2.5281", "place: near the park", "bad-place"),
    ("hubs/oakwood.md", "days: Monday to Friday", "days: often", "unknown-weekday"),
    ("hubs/oakwood.md", "from-to: 9am to 5pm", "from: 9am to 5pm", "unknown-field"),
    ("hubs/oakwood.md", "email: oakwood@example.org", "email: oakwood at example", "bad-email"),
    ("network.yaml", "language: en", "language: English, of course", "bad-language"),
    ("network.yaml", "  - { label: About, page: about }", "  - { page: about }", "missing-field"),
    ("calendars/schools.yaml", "name: Schools", "title: Schools", "missing-field"),
    ("calendars/schools.yaml", "dates: 2026-09-02 to 2026-12-18", "dates: autumn", "not-a-date"),
    ("vocabularies/age-bands.yaml", "  ages: 0 to 5", "  ages: little", "bad-ages"),
    ("vocabularies/categories.yaml", "  title: Health", "", "missing-field"),
    ("vocabularies/needs.yaml", "- id: autism", "- id: Autism!", "bad-id"),
]


class Loader(yaml.BaseLoader):
    """Takes every value for a text, and what is not written for nothing."""

    def construct_scalar(self, node):
        if node.value == "" and node.style is None:
            return None
        return super().construct_scalar(node)


def kind_of(path):
    """The kind of a file by its path within `content/`, or nothing for what has no schema."""
    path = pathlib.PurePosixPath(path)
    if str(path) == "network.yaml":
        return "network"
    if path.parts[0] in KINDS and path.suffix == ".md":
        return KINDS[path.parts[0]]
    return {"vocabularies": path.stem, "calendars": "calendar"}.get(path.parts[0])


def fields(path, text=None):
    text = path.read_text(encoding="utf-8") if text is None else text
    if path.suffix == ".md":
        text = text.split("\n---", 1)[0]
    return yaml.load(text, Loader)


class Schemas:
    """The schemas as the program prints them, and what a validator finds by them."""

    def __init__(self, folder):
        self.folder = folder
        self.texts = {}
        for kind in ALL:
            outcome = run("schema", kind)
            assert outcome.status == 0 and outcome.errors == "", outcome
            self.texts[kind] = outcome.output
            (folder / f"{kind}.schema.json").write_text(outcome.output)

    def wrong(self, instances):
        """What is wrong with each instance, given as (name, kind, value): messages by its name."""
        found = {name: [] for name, _, _ in instances}
        assert len(found) == len(instances), "two of one name"
        for kind in {kind for _, kind, _ in instances}:
            files = {}
            for number, (name, its, value) in enumerate(instances):
                if its == kind:
                    file = self.folder / f"{kind}-{number}.json"
                    file.write_text(json.dumps(value))
                    files[str(file)] = name
            outcome = subprocess.run(
                [sys.executable, "-m", "check_jsonschema", "--output-format", "json",
                 "--schemafile", self.folder / f"{kind}.schema.json", *files],
                capture_output=True, encoding="utf-8")
            report = json.loads(outcome.stdout)
            assert not report.get("parse_errors"), report
            for error in report.get("errors", []):
                found[files[error["filename"]]].append(f"{error['path']}: {error['message']}")
        return found


@pytest.fixture(scope="module")
def schemas(tmp_path_factory):
    return Schemas(tmp_path_factory.mktemp("schemas"))


def instances_of(folder):
    """Every file with a schema below `folder`, and those that only hubsite can read."""
    found, lenient = [], []
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        kind = path.is_file() and kind_of(name)
        if not kind:
            continue
        try:
            found.append((f"{folder.name} {name}", kind, fields(path)))
        except yaml.scanner.ScannerError as error:
            assert error.problem in LENIENT, (path, error)
            lenient.append(name)
    return found, lenient


# What is right.

def test_every_schema_is_a_schema(schemas):
    for kind in ALL:
        assert json.loads(schemas.texts[kind])["title"] == kind
    outcome = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--check-metaschema",
         *schemas.folder.glob("*.schema.json")], capture_output=True, encoding="utf-8")
    assert outcome.returncode == 0, outcome.stdout


@pytest.mark.parametrize("folder", ["content", "seeds/site/content", "Tests/Fixtures/base/content"])
def test_right_content_is_right(schemas, folder):
    instances, lenient = instances_of(ROOT / folder)
    assert len(instances) > 10
    # Most of the example is YAML to the letter, so it says something that these are right.
    assert len(lenient) < len(instances) / 10, lenient
    assert {name: found for name, found in schemas.wrong(instances).items() if found} == {}


def test_the_starters_are_right_as_they_are_and_with_everything_on(schemas):
    instances = []
    for path in sorted((ROOT / "seeds/records").iterdir()):
        kind = path.stem
        text = path.read_text()
        instances.append((kind, kind, fields(path)))
        # Of several ways to write a field the first.
        alone = re.sub(r"(?m)^# Or .*\n(#[^ \n].*\n|#  .*\n|#\n)+", "", text)
        whole = re.sub(r"(?m)^#(?=[a-z]|  |$)", "", alone)
        value = fields(path, whole)
        schema = json.loads(schemas.texts[kind])
        assert set(value) == set(schema["properties"]), kind
        instances.append((f"{kind}, everything", kind, value))
    assert len(instances) == 2 * 8
    assert {name: found for name, found in schemas.wrong(instances).items() if found} == {}


def test_every_field_has_a_sentence(schemas):
    def properties(schema):
        for name, value in schema.get("properties", {}).items():
            yield name, value
        for value in schema.values():
            for inner in value if isinstance(value, list) else [value]:
                if isinstance(inner, dict):
                    yield from properties(inner)
        for value in schema.get("properties", {}).values():
            yield from properties(value)

    for kind in ALL:
        for name, value in properties(json.loads(schemas.texts[kind])):
            assert re.match(r"[A-Z“].+\. Write .+\.$", value["description"]), (kind, name)


def test_yaml_that_guesses_types_is_right_too(schemas):
    """An editor's YAML takes 12 for a number and true for a truth value."""
    value = fields(FIXTURES / "base/content/services/play.md")
    value |= {"title": 2026, "sensitive": True, "draft": False, "ages": 5, "eligibility": None,
              "contact": {"phone": 111, "name": None}}
    assert schemas.wrong([("guessed", "service", value)])["guessed"] == []


# What is wrong.

def test_each_fixture_is_in_one_of_the_lists():
    listed = [*SEEN, "many-mistakes", *NO_YAML, *(name for names in UNSEEN.values() for name in names)]
    assert sorted(listed) == sorted(path.name for path in (FIXTURES / "mistakes").iterdir())


def test_the_mistakes_that_a_schema_can_see(schemas):
    assert len(SEEN) + len(SEEN_IN_MANY) + len(LINES) >= 30
    cases = [(name, file) for name, file in SEEN.items()]
    cases += [("many-mistakes", file) for file in SEEN_IN_MANY]
    instances = [(f"{name} {file}", kind_of(file),
                  fields(FIXTURES / "mistakes" / name / "content" / file)) for name, file in cases]
    found = schemas.wrong(instances)
    assert [name for name in found if not found[name]] == []


def test_mistakes_of_one_line(schemas, small_site):
    instances = []
    for number, (file, right, wrong, code) in enumerate(LINES):
        path = small_site / "content" / file
        text = path.read_text()
        assert right in text, (file, right)
        path.write_text(text.replace(right, wrong, 1))
        # It is a mistake to the program too, by its own code.
        outcome = run("check", "--site", small_site, "--at", TODAY)
        assert outcome.status == 1 and f"[{code}]" in outcome.errors, (wrong, code, outcome)
        instances.append((f"{number} {wrong}", kind_of(file), fields(path)))
        path.write_text(text)
    found = schemas.wrong(instances)
    assert [name for name in found if not found[name]] == []


@pytest.mark.parametrize("name", NO_YAML)
def test_what_is_no_yaml_is_marked_without_a_schema(name):
    path = next(path for path in (FIXTURES / "mistakes" / name).rglob("*")
                if path.suffix in (".md", ".yaml"))
    with pytest.raises((yaml.YAMLError, UnicodeDecodeError)):
        fields(path)


def test_the_mistakes_that_no_schema_can_see(schemas):
    """So that the list says nothing that is not true any more."""
    instances = []
    for name in (name for names in UNSEEN.values() for name in names):
        folder = FIXTURES / "mistakes" / name / "content"
        for path in folder.rglob("*"):
            file = path.relative_to(folder).as_posix()
            if path.is_file() and kind_of(file):
                instances.append((f"{name} {file}", kind_of(file), fields(path)))
    assert {name: found for name, found in schemas.wrong(instances).items() if found} == {}


# The command.

def test_a_kind_may_be_written_in_any_way():
    assert run("schema", "Services").output == run("schema", "service").output


@pytest.mark.parametrize("arguments, words", [
    (["servce"], "Did you mean “service”?"), ([], "Name a kind of file"),
    (["hub", "--vscode"], "leave the kind out"), (["hub", "extra"], "extra"),
])
def test_a_wrong_command_line(arguments, words):
    outcome = run("schema", *arguments)
    assert outcome.status == 64 and words in outcome.errors and outcome.output == ""


# Visual Studio Code.

def test_the_settings_of_an_editor(small_site):
    outcome = run("schema", "--vscode", "--site", small_site)
    assert outcome.status == 0 and outcome.errors == "", outcome
    folder = small_site / ".vscode"
    settings = json.loads((folder / "settings.json").read_text())
    asked = set()
    for schema, pattern in settings["yaml.schemas"].items():
        edition = json.loads((small_site / schema).read_text())["$schema"]
        assert edition == "http://json-schema.org/draft-07/schema#"
        files = [path for path in small_site.glob(pattern)]
        assert files, pattern
        asked |= set(files)
    assert asked == set((small_site / "content").rglob("*.yaml"))
    assert run("check", "--site", small_site, "--at", TODAY).errors == ""
    again = run("schema", "--vscode", "--site", small_site)
    assert again.output == outcome.output


def test_the_task_reads_what_a_check_says(small_site):
    run("schema", "--vscode", "--site", small_site)
    tasks = json.loads((small_site / ".vscode/tasks.json").read_text())["tasks"]
    pattern = tasks[0]["problemMatcher"]["pattern"]
    path = small_site / "content/services/play.md"
    path.write_text(path.read_text().replace("provider: council", "provider: counsil"))
    outcome = run("check", "--at", TODAY, folder=small_site)
    matches = [match for line in outcome.errors.splitlines()
               if (match := re.match(pattern["regexp"], line))]
    assert len(matches) == 1
    place = [matches[0][pattern[part]] for part in ("file", "line", "column", "severity", "code")]
    assert place == ["content/services/play.md", "4", "11", "error", "unknown-provider"]
    assert matches[0][pattern["message"]] == "There is no provider called “counsil”."


def test_settings_of_ones_own_are_left_alone(small_site):
    folder = small_site / ".vscode"
    folder.mkdir()
    own = '{ "editor.fontSize": 20 } // mine\n'
    (folder / "settings.json").write_text(own)
    (folder / "hubsite").mkdir()
    (folder / "hubsite/hub.schema.json").write_text("old")
    outcome = run("schema", "--vscode", "--site", small_site)
    assert outcome.status == 0
    assert (folder / "settings.json").read_text() == own
    assert "Your own .vscode/settings.json was left as it is" in outcome.output
    assert '"yaml.schemas"' in outcome.output
    assert (folder / "hubsite/hub.schema.json").read_text() != "old"


def test_settings_are_never_written_outside_the_site(small_site, tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "tasks.json").write_text("")
    (small_site / ".vscode").symlink_to(outside)
    outcome = run("schema", "--vscode", "--site", small_site)
    assert outcome.status == 64 and "leads out of the site" in outcome.errors
    assert [path.name for path in outside.iterdir()] == ["tasks.json"]
    assert run("schema", "--vscode", "--site", tmp_path).status == 64
