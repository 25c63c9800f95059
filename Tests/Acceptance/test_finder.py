"""The finder's index obeys its schema, agrees with the pages, and keeps secrets."""

import json
import re

import jsonschema_rs
import pytest


@pytest.fixture(scope="session")
def index(site):
    return json.loads(site.text("finder/index.json"))


@pytest.fixture(scope="session")
def schema(site):
    return json.loads(site.text("finder/schema.json"))


def test_the_schema_is_of_its_draft(schema):
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema_rs.Draft202012Validator(schema)


def test_the_index_obeys_the_schema(index, schema):
    validator = jsonschema_rs.Draft202012Validator(schema, validate_formats=True)
    assert [f"{error.instance_path}: {error.message}" for error in validator.iter_errors(index)] == []


@pytest.mark.parametrize("spoil", [
    lambda index: index.pop("version"),
    lambda index: index["entries"][0].pop("title"),
    lambda index: index["entries"][0].update(kind="shop"),
    lambda index: index["entries"][0].update(surprise=1),
    lambda index: index["entries"][0].update(url=7),
])
def test_the_schema_refuses_what_is_wrong(index, schema, spoil):
    spoiled = json.loads(json.dumps(index))
    spoil(spoiled)
    assert not jsonschema_rs.Draft202012Validator(schema).is_valid(spoiled)


def test_the_index_is_of_its_day_and_network(index, content):
    assert index["version"] == 1
    assert index["built"] == content.today.isoformat()
    assert index["network"]["name"] == content.network.fields["name"]
    assert index["network"]["url"].rstrip("/") == content.network.fields["url"].rstrip("/")


def test_every_page_of_help_is_an_entry_and_every_entry_a_page(index, site, content):
    wanted = {f"{kind}/{record.id}" for kind in ("services", "activities", "hubs")
              for record in content.records(kind)}
    assert {entry["id"] for entry in index["entries"]} == wanted
    for entry in index["entries"]:
        assert site.has(entry["url"].removeprefix(site.base[:-1])), entry["url"]
        page = site.pages[f"{entry['id']}/index.html"]
        assert entry["title"] in page.all("string(//h1)")


def test_entries_are_sorted_and_kinds_agree_with_ids(index):
    ids = [entry["id"] for entry in index["entries"]]
    assert ids == sorted(ids)
    kinds = {"services": "service", "activities": "activity", "hubs": "hub"}
    assert all(kinds[e["id"].split("/")[0]] == e["kind"] for e in index["entries"])


def test_keys_keep_their_order(index):
    assert list(index) == ["version", "built", "network", "vocabulary", "entries"]
    order = """id kind title url summary provider categories hubs localities ages agesWithSend cost
        access delivery needs languages accessFeatures days sessions next dates keywords status""".split()
    for entry in index["entries"]:
        assert list(entry) == sorted(entry, key=order.index)


def test_what_entries_refer_to_is_in_the_vocabulary(index):
    vocabulary = index["vocabulary"]
    for name in ["categories", "hubs", "localities", "needs", "languages", "accessFeatures"]:
        known = {term["id"] for term in vocabulary[name]}
        for entry in index["entries"]:
            assert set(entry.get(name, [])) <= known, (entry["id"], name)
    categories = {term["id"] for term in vocabulary["categories"]}
    assert {t["parent"] for t in vocabulary["categories"] if "parent" in t} <= categories


def test_vocabulary_is_the_contents(index, content):
    vocabulary = index["vocabulary"]
    assert {t["id"] for t in vocabulary["categories"]} == set(content.terms("categories"))
    assert {t["id"] for t in vocabulary["needs"]} == set(content.terms("needs"))
    assert {t["id"] for t in vocabulary["ageBands"]} == set(content.terms("age-bands"))
    assert {h["id"] for h in vocabulary["hubs"]} == {h.id for h in content.records("hubs")}


def test_ages_are_in_months_and_in_order(index):
    for entry in index["entries"]:
        for name in ("ages", "agesWithSend"):
            ages = entry.get(name, {})
            low, high = ages.get("from"), ages.get("to")
            assert low is None or -9 <= low <= 25 * 12 + 11, entry["id"]
            assert low is None or high is None or low <= high, entry["id"]


def secrets(hub):
    """What must never leave the program: the address, the postcode, the place."""
    yield from hub.items("address")
    postcode = re.sub(r"\s", "", hub.fields["postcode"]).upper()
    yield postcode
    yield f"{postcode[:-3]} {postcode[-3:]}"
    yield f"{postcode[:-3]}%20{postcode[-3:]}"
    yield f"{postcode[:-3]}+{postcode[-3:]}"
    yield postcode[:-3] + " " + postcode[-3]
    for number in hub.fields.get("place", "").split(","):
        # As written, and as a number that lost its last zeros.
        yield number.strip().rstrip("0")


def test_a_confidential_address_is_in_no_file(site, content):
    confidential = [hub for hub in content.records("hubs") if hub.flag("confidential")]
    assert confidential
    for hub in confidential:
        words = [secret.lower().encode() for secret in secrets(hub) if secret]
        assert len(words) >= 5
        for file in site.files:
            # The country's postcode sectors say nothing of who lives there.
            if file.startswith("finder/parts/") and "/sectors/" in file:
                continue
            contents = site.bytes(file).lower()
            assert [w for w in words if w in contents] == [], file


def test_owners_are_never_published(site, content):
    owners = {record.fields["owner"] for kind in "localities hubs providers services activities "
              "news pages".split() for record in content.records(kind) if "owner" in record.fields}
    shown = {email for kind in ("hubs", "providers", "services", "activities", "pages")
             for record in content.records(kind)
             for email in re.findall(r"[\w.-]+@[\w.-]+",
                                     re.sub(r"(?m)^owner:.*$", "", record.path.read_text()))}
    shown |= set(re.findall(r"[\w.-]+@[\w.-]+", content.network.path.read_text()))
    hidden = [owner.encode() for owner in owners - shown]
    for file in site.files:
        contents = site.bytes(file)
        assert [owner for owner in hidden if owner in contents] == [], file
