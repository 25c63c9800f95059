"""The finder's parts keep their contract and agree with the open index and the pages."""

import datetime
import itertools
import json
import re

import pytest

GROUPS = "topic age place cost access delivery need language building kind".split()
TITLED = set("topic age place need language building".split())
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
CARD = "id kind title url summary ages cost status free dropIn online where when next".split()


class Parts:
    """All parts of a site, by their paths below the folder of the parts."""

    def __init__(self, site):
        self.start = json.loads(site.text("finder/start.json"))
        self.folder = self.start["parts"].removeprefix(site.base[:-1]).strip("/") + "/"
        self.files = {file.removeprefix(self.folder): json.loads(site.text(file))
                      for file in site.files if file.startswith(self.folder)}
        self.read = set()
        self.cards = [card for number in itertools.takewhile(
                          lambda n: f"cards/{n}.json" in self.files, itertools.count())
                      for card in self.part(f"cards/{number}.json")]

    def part(self, path):
        self.read.add(path)
        return self.files[path]

    def ids(self, entries):
        return [self.cards[number]["id"] for number in itertools.accumulate(entries)]

    @property
    def order(self):
        return self.part("order.json")

    @property
    def words(self):
        return [self.part(f"words/{number}.json") for number in range(len(self.start["words"]))]


@pytest.fixture(scope="module")
def parts(site):
    return Parts(site)


@pytest.fixture(scope="module")
def index(site):
    return {entry["id"]: entry for entry in json.loads(site.text("finder/index.json"))["entries"]}


def is_list(entries, count):
    return (all(isinstance(step, int) for step in entries) and all(step > 0 for step in entries[1:])
            and (not entries or 0 <= entries[0] and sum(entries) < count))


def test_the_first_file_names_every_part(parts, site, content):
    start = parts.start
    assert list(start) == ("version built language parts count cards tiers words groups when "
                           "areas stem").split()
    assert (start["version"], start["built"], start["language"], start["stem"]) == (
        1, content.today.isoformat(), "en", "en")
    assert re.fullmatch(r"finder/parts/[0-9a-f]{10}/", parts.folder)
    wanted = {"vocabulary.json", "places.json", "order.json"}
    wanted |= {f"cards/{n}.json" for n in range(-(-start["count"] // start["cards"]))}
    wanted |= {f"words/{n}.json" for n in range(len(start["words"]))}
    wanted |= {f"first/{n}.json" for n in range(len(start["words"]))}
    wanted |= {f"facets/{group}.json" for group in start["groups"]}
    wanted |= {f"when/{day}.json" for day in start["when"]}
    wanted |= {f"sectors/{area}.json" for area in start["areas"]}
    assert set(parts.files) == wanted
    others = {file for file in site.files if file.startswith("finder/")} - {
        "finder/index.json", "finder/schema.json", "finder/start.json"}
    assert all(file.startswith(parts.folder) for file in others)


def test_the_page_holds_the_first_file(parts, site):
    page = site.text("find/index.html")
    assert page.count('id="_finder"') == 1
    held = re.search('<script type="application/json" id="_finder">(.*?)</script>', page)[1]
    assert held == site.text("finder/start.json") and json.loads(held) == parts.start


def test_parts_have_no_white_space_between_values(site, parts):
    for file in site.files:
        if file.startswith(parts.folder):
            text = site.text(file)
            assert json.dumps(json.loads(text), ensure_ascii=False, separators=(",", ":")) == (
                text.replace("\\u003c", "<").replace("\\u003e", ">").replace("\\u0026", "&")
                if "sectors" not in file and "places" not in file else text)


def test_there_is_a_card_for_every_entry_that_says_what_the_index_says(parts, index):
    assert len(parts.cards) == parts.start["count"] == len(index)
    assert {card["id"] for card in parts.cards} == set(index)
    for card in parts.cards:
        entry = index[card["id"]]
        assert list(card) == sorted(card, key=CARD.index)
        for key in ("kind", "title", "url", "summary"):
            assert card.get(key) == entry.get(key)
        assert card.get("status", "open") == entry["status"]
        assert card.get("free", False) == (entry.get("cost") == "free")
        # Nobody can just come to what is paused.
        assert card.get("dropIn", False) == (
            entry.get("access") == "drop-in" and entry["status"] == "open")
        starts = [start for start, _, _ in card.get("next", [])]
        assert starts == sorted(starts) and len(starts) <= 3
        assert starts[:1] == [entry["next"]][:1] if "next" in entry else not starts
        assert set(starts) <= set(entry.get("dates", []))


def test_entries_stand_in_their_order(parts, index):
    nests = set(itertools.accumulate(parts.order["nests"]))
    last = None
    for number, card in enumerate(parts.cards):
        if number in nests:
            assert card["kind"] == "activity" and last["kind"] == "service"
        else:
            last = card
    kinds = [card["kind"] for number, card in enumerate(parts.cards) if number not in nests]
    assert [kind for kind, _ in itertools.groupby(kinds)] == [
        kind for kind in ("service", "activity", "hub") if kind in kinds]


def test_the_standing_of_entries_tells_what_runs(parts):
    order = parts.order["order"]
    assert len(order) == parts.start["count"]
    for card, letter in zip(parts.cards, order):
        level = ALPHABET.index(letter)
        assert (level == 62, level == 63) == (
            card.get("status") == "paused", card.get("status") == "ended")
        if card["kind"] == "hub":
            assert level == 30
        if card.get("dropIn") and level < 62:
            assert level < 12


def test_words_are_sorted_and_cut_where_the_first_file_says(parts):
    assert [rows[0][0] for rows in parts.words] == parts.start["words"]
    words = [row[0] for rows in parts.words for row in rows]
    assert words == sorted(set(words), key=lambda word: word.encode("utf-16-be"))
    for rows in parts.words:
        for word, *lists in rows:
            assert 1 <= len(lists) <= len(parts.start["tiers"]) and lists[-1], word
            assert all(is_list(entries, parts.start["count"]) for entries in lists), word
            numbers = [n for entries in lists for n in itertools.accumulate(entries)]
            assert len(numbers) == len(set(numbers)), word


def test_the_vocabulary_has_the_words_of_titles_and_near_ones(parts):
    texts = len(parts.start["tiers"])
    wanted = [row[0] for rows in parts.words for row in rows
              if any(row[1:texts]) and "-" not in row[0]]
    assert parts.part("vocabulary.json") == {"words": " ".join(wanted)}


def test_a_title_is_found_by_its_words(parts):
    rows = {row[0]: row[1:] for rows in parts.words for row in rows}
    for word, title in [("crech", "crèche"), ("refug", "refuge"), ("midwif", "midwife")]:
        if any(title in card["title"].lower() for card in parts.cards):
            found = parts.ids(rows[word][0])
            assert all(title.split()[0] in next(c for c in parts.cards if c["id"] == i)["title"].lower()
                       for i in found)
    assert "services/citizens-advice" in parts.ids(rows["cab"][0])
    assert "the" in rows, "a word to ignore stands in titles"
    assert rows["the"][1:] == []


def test_forms_of_a_word_share_its_titles_among_them(parts):
    rows = {row[0]: row[1:] for rows in parts.words for row in rows}
    forms = [name for name in rows if "-" in name]
    assert len(forms) > 2
    for name in forms:
        assert len(rows[name]) == 1
        assert set(parts.ids(rows[name][0])) < set(parts.ids(rows[name.split("-")[0]][0])), name
    assert "services/housing-advice" in parts.ids(rows["hous-housing"][0])


def values(parts, group):
    return parts.part(f"facets/{group}.json")["values"]


def wanted_of(index, group, value):
    """The ids that a choice must have, by the open index."""
    simple = {"access": "access", "kind": "kind"}
    many = {"delivery": "delivery", "need": "needs", "language": "languages",
            "building": "accessFeatures"}
    if group in simple:
        return {i for i, e in index.items() if e.get(simple[group]) == value}
    if group in many:
        return {i for i, e in index.items() if value in e.get(many[group], [])}
    if group == "cost":
        return {i for i, e in index.items() if e.get("cost") == value}
    if group == "topic":
        return {i for i, e in index.items()
                if any(c == value or c.startswith(value + "/") for c in e.get("categories", []))}
    if group == "place":
        locality, _, hub = value.partition("/")
        return {i for i, e in index.items()
                if (hub in e.get("hubs", []) if hub else locality in e.get("localities", []))}
    return None


@pytest.mark.parametrize("group", GROUPS)
def test_choices_agree_with_the_index(parts, index, group):
    found = values(parts, group)
    assert parts.start["groups"][group] == len(found) > 0
    for place, value in enumerate(found):
        assert is_list(value["entries"], parts.start["count"]) and value["entries"]
        assert ("title" in value) == (group in TITLED)
        if "parent" in value:
            assert value["parent"] < place
            assert set(parts.ids(value["entries"])) <= set(
                parts.ids(found[value["parent"]]["entries"]))
        wanted = wanted_of(index, group, value["id"])
        if wanted is not None:
            assert set(parts.ids(value["entries"])) == wanted, value["id"]
    if group not in ("age", "place"):
        reached = {i for value in found for i in parts.ids(value["entries"])}
        keys = {"topic": "categories", "need": "needs", "language": "languages",
                "building": "accessFeatures", "cost": None}.get(group, group)
        assert keys is None or reached == {i for i, e in index.items() if e.get(keys)}


@pytest.mark.parametrize("group, folder", [("topic", "categories"), ("need", "needs"), ("age", "ages")])
def test_choices_count_what_their_pages_count(parts, site, group, folder):
    """Pages count services and activities of no service."""
    nests = {parts.cards[n]["id"] for n in itertools.accumulate(parts.order["nests"])}
    shown = {}
    for link in site.pages["find/index.html"].all(f"//a[contains(@href, '/{folder}/')]"):
        for count in link.xpath("following-sibling::*[1][@class='count']//text()"):
            if digits := re.search(r"\d+", count):
                shown[link.get("href").split(f"/{folder}/")[1].strip("/")] = digits[0]
    assert shown or group != "topic"
    for value in values(parts, group):
        if value["id"] in shown:
            counted = [i for i in parts.ids(value["entries"]) if i not in nests]
            assert len(counted) == int(shown[value["id"]]), value["id"]


def test_days_agree_with_the_index(parts, index, content):
    first = content.today
    days = {}
    for number, start in enumerate(parts.start["when"]):
        assert start == (first + datetime.timedelta(7 * number)).isoformat()
        days |= parts.part(f"when/{start}.json")["days"]
    assert list(days) == [(first + datetime.timedelta(n)).isoformat() for n in range(28)]
    found = {(entry, day, part) for day, times in days.items() for part, lists in times.items()
             for entries in lists.values() for entry in parts.ids(entries)}
    part = lambda time: "morning" if time < "12:00" else "afternoon" if time < "17:00" else "evening"
    wanted = {(i, date[:10], part(date[11:])) for i, e in index.items()
              if e["kind"] == "activity" for date in e.get("dates", []) if date[:10] in days}
    assert found == wanted


def test_places_are_where_the_index_says(parts, site, content):
    places = parts.part("places.json")
    hubs = {h["title"]: h for h in json.loads(site.text("finder/index.json"))["vocabulary"]["hubs"]}
    located = {title for title, hub in hubs.items() if "latitude" in hub}
    assert {p["title"] for p in places["places"] if p["kind"] == "hub"} == located
    for place in places["places"]:
        assert is_list(place["entries"], parts.start["count"])
        if place["kind"] == "hub":
            hub = hubs[place["title"]]
            assert place["at"] == [round(hub["latitude"], 4), round(hub["longitude"], 4)]
            assert f"hubs/{hub['id']}" in parts.ids(place["entries"])
    assert {p["title"] for p in places["places"] if p["kind"] == "locality"} == {
        record.fields["title"] for record in content.records("localities")}
    assert is_list(places["anywhere"], parts.start["count"]) and places["anywhere"]


def test_postcode_sectors_are_near_and_of_their_area(parts):
    assert "WA" in parts.start["areas"] and "AB" not in parts.start["areas"]
    assert parts.start["areas"] == sorted(parts.start["areas"])
    for area in parts.start["areas"]:
        sectors = parts.part(f"sectors/{area}.json")
        assert sectors
        for sector, (latitude, longitude) in sectors.items():
            assert re.fullmatch(rf"{area}\d[A-Z\d]? \d", sector)
            assert 52.8 < latitude < 54.1 and -3.7 < longitude < -1.5
    latitude, longitude = parts.files["sectors/WA.json"]["WA5 1"]
    assert (latitude, longitude) == (53.39, -2.625)


def test_a_confidential_hub_has_no_place_and_no_time(parts, index, content):
    for hub in content.records("hubs"):
        if not hub.flag("confidential"):
            continue
        assert all(hub.id not in value["id"] for value in values(parts, "place"))
        assert all(place["title"] != hub.fields["title"]
                   for place in parts.part("places.json")["places"])
        there = {i for i, e in index.items() if hub.id in e.get("hubs", []) and e["kind"] == "activity"}
        for day in parts.start["when"]:
            for times in parts.part(f"when/{day}.json")["days"].values():
                assert there.isdisjoint(i for lists in times.values() for entries in lists.values()
                                        for i in parts.ids(entries))


def test_the_first_card_of_a_word_travels_beside_it(parts):
    """What a word of a title leads to first, with the service that it is within."""
    levels = parts.order["order"]
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    expected = 0
    for number, rows in enumerate(parts.words):
        first = parts.part(f"first/{number}.json")
        for entry, card in first.items():
            assert card == parts.cards[int(entry)]
        for word, titles, *_ in rows:
            if titles:
                best = min(itertools.accumulate(titles),
                           key=lambda entry: (alphabet.index(levels[entry]), entry))
                assert str(best) in first, word
                expected += 1
    assert expected > 100


def test_parts_are_small(parts, site):
    assert len(site.bytes("finder/start.json")) < 4_000
    for file in site.files:
        if file.startswith(parts.folder + "words/"):
            assert len(site.bytes(file)) < 10_000
        if file.startswith(parts.folder + "first/"):
            assert len(site.bytes(file)) < 60_000


def test_every_part_was_read(parts):
    """Of what no test here has read, nothing is known."""
    assert {path for path in parts.files if path not in parts.read} == set()
