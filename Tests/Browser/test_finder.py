"""The finder with script: what somebody asks is understood, and what answers it is shown, told and kept."""

import re
import time

import pytest
from conftest import ROOT, lay_out_all, settle
from test_accessibility import AXE, RULES

SUNDAY = "2026-11-22T08:00Z"


@pytest.fixture
def find(visit, site):
    """Opens the finder: `find("?q=play")`, on a Sunday morning, and waits until it has answered."""

    def find(question="", *, at=SUNDAY, wait=True, **how):
        page = visit(site + "/find/" + question, at=at, worker=False, **how)
        page.set_default_timeout(8000)
        page.wait_for_selector(".finder.ready")
        if question and wait:
            settle(page)
        return page

    return find


def ask(page, text, box="q"):
    page.locator(f"[name={box}]").fill(text)
    page.wait_for_timeout(600 if box == "near" else 200)
    settle(page)


def titles(page):
    return page.locator(".results > li > h3").all_inner_texts()


def number(page):
    return int(re.match(r"\d+", page.locator("[data-part=heading]").inner_text() or "0")[0])


def chips(page):
    return [text.split("\n")[-1] for text in page.locator(".chips [data-text]").all_inner_texts()]


def choose(page, group, value):
    """Ticks a filter, and says how many results it was said to give."""
    if not page.locator("[data-part=filters]").evaluate("e => e.open"):
        page.locator("[data-part=filters] > summary").click()
    facet = page.locator(f"[data-group={group}]")
    if not facet.evaluate("e => e.open"):
        facet.locator("summary").click()
    box = facet.locator(f"[value='{value}']")
    box.wait_for()
    page.wait_for_timeout(100)
    count = box.locator("xpath=..").locator(".count")
    said = int(count.inner_text()) if count.count() else None
    box.click()
    settle(page)
    return said


# Without anything asked


def test_the_ways_in_are_there_until_something_is_asked(find):
    page = find()
    assert page.locator("#_topics").is_visible()
    assert not page.locator("[data-part=found]").is_visible()
    ask(page, "play")
    assert not page.locator("#_topics").is_visible()
    page.locator("[data-part=clear]").click()
    page.locator("#_topics").wait_for()
    assert page.url.endswith("/find/")
    assert page.evaluate("document.activeElement.name") == "q"


def test_without_script_no_box_is_there(visit, site):
    for address in ("/find/", "/"):
        page = visit(site + address, script=False)
        assert not page.locator("[name=q]").is_visible()
        page = visit(site + address, blocked="**/*.js")
        assert not page.locator("[name=q]").is_visible()


def test_nothing_moves_when_the_script_is_ready(visit, site):
    for address in ("/find/", "/"):
        for width in (320, 1280):
            waiting = visit(site + address, blocked="**/*.js", width=width)
            ready = visit(site + address, width=width)
            ready.wait_for_selector("form.ready, .finder.ready")
            tops = [page.locator(".finder + *, main > section").first.bounding_box()["y"]
                    for page in (waiting, ready)]
            assert tops[0] == tops[1]


def test_the_home_page_asks_and_leads_to_the_answer(visit, site):
    page = visit(site + "/", at=SUNDAY)
    page.locator("[name=q]").fill("massage")
    page.locator("[name=near]").fill("WA5 1")
    page.locator("[name=near]").press("Enter")
    page.wait_for_selector(".results li")
    settle(page)
    assert "q=massage" in page.url and "near=WA5" in page.url
    assert "Baby massage" in titles(page)[0]


def test_nobody_loads_the_script_who_asks_nothing(find):
    page = find()
    loaded = []
    page.on("request", lambda request: loaded.append(request.url))
    page.reload(wait_until="networkidle")
    assert {url.split("/finder/")[1].split(".")[0] for url in loaded if "/finder/" in url} == {
        "finder"}


def test_a_button_pressed_too_early_does_its_work(find):
    page = find()
    page.context.grant_permissions(["geolocation"])
    page.context.set_geolocation({"latitude": 53.399, "longitude": -2.6548})
    page.locator("[data-part=location] button").evaluate("button => button.click()")
    page.locator("[data-part=nearest]").wait_for()


def test_a_script_that_cannot_be_had_is_said_and_tried_again(find):
    page = find("?q=play", wait=False, blocked="**/words/**")
    page.locator("[data-part=failed]").wait_for()
    assert page.locator("#_topics").is_visible()
    page.unroute("**/words/**")
    page.locator("[data-part=failed] button").click()
    page.wait_for_selector(".results li")


# Words


def test_words_are_the_same_for_the_script_and_the_index(find):
    vectors = [line.split("\t") for line in (ROOT / "Tests/Fixtures/finder/stems.tsv").read_text(
        encoding="utf-8").splitlines() if line and not line.startswith("#")]
    assert len(vectors) >= 150
    stems = find("?q=play").evaluate(r"""async typed => {
      const begin = await fetch(document.querySelector("script[blocking]").src);
      const [address] = /[^"]*\/finder\/search[^"]*/.exec(await begin.text());
      const { fold, split, stem } = await import(address);
      return typed.map(text => split(fold(text)).map(stem).join(" "));
    }""", [word for word, _ in vectors])
    assert list(zip([word for word, _ in vectors], stems)) == [tuple(pair) for pair in vectors]


@pytest.mark.parametrize("typed, title", [
    ("baby massage", "Baby massage"),
    ("creche", "crèche"),
    ("brestfeeding", "Feeding your baby"),
    ("autsim", "Autism"),
    ("breast feeding", "Feeding your baby"),
    ("antena", "Antenatal"),
    ("baby mass", "Baby massage"),
    ("midwives", "Midwife"),
    ("swiming", "swim"),
    ("CAB", "Citizens Advice"),
    ("kickabout saturday", "Saturday kickabout"),
    ("lonley", "A friend for a while"),
])
def test_search_forgives(find, typed, title):
    found = titles(find(f"?q={typed}"))
    assert any(title.lower() in one.lower() for one in found[:3]), found[:3]


@pytest.mark.parametrize("typed, title", [
    ("housing", "Housing advice"),
    ("he hits me", "Domestic abuse support"),
])
def test_the_word_itself_comes_first(find, typed, title):
    assert titles(find(f"?q={typed}"))[0] == title


def test_a_synonym_of_one_service_is_not_one_of_its_namesakes(find):
    for typed in ("sleep", "behaviour"):
        found = titles(find(f"?q={typed}"))
        assert found[0] != "Parenting apart" and "Parenting courses" in found[:3]


def test_words_that_say_nothing_are_left_out(find):
    assert number(find("?q=i would like a massage")) == number(find("?q=massage"))


def test_what_has_all_words_is_before_what_has_some(find):
    assert "Health visitor clinic at Windmill Green" in titles(find("?q=health visitor windmill green"))[0] \
        or "Health visit" in titles(find("?q=health visitor windmill green"))[0]


def test_it_is_said_which_word_was_found_instead(find):
    page = find("?q=autsim")
    line = page.locator("[data-part=instead]")
    assert line.inner_text() == "Nothing has the word “autsim”. These have “autism”."
    assert not find("?q=autism").locator("[data-part=instead]").is_visible()


def test_the_vocabulary_is_loaded_only_for_a_word_that_is_nowhere(find):
    page = find()
    loaded = []
    page.on("request", lambda request: loaded.append(request.url))
    ask(page, "massage")
    assert not any("vocabulary" in url for url in loaded)
    ask(page, "masagge")
    assert any("vocabulary" in url for url in loaded)


def test_an_age_in_the_words_is_offered_as_a_filter(find):
    page = find("?q=play for my 3 year old")
    button = page.locator("[data-part=only] button")
    assert button.inner_text() == "Only for: Toddlers and pre-school"
    before = number(page)
    button.click()
    page.wait_for_url("**age=toddlers-and-pre-school*")
    settle(page)
    assert number(page) < before
    assert not button.is_visible()


@pytest.mark.parametrize("typed, band", [
    ("play 4 years old", "Toddlers and pre-school"), ("play 6 months", "Pregnancy and babies"),
    ("play 8yr", "Primary school")])
def test_each_age_has_its_band(find, typed, band):
    assert find(f"?q={typed}").locator("[data-part=only] button").inner_text() == f"Only for: {band}"


def test_an_age_alone_finds_what_is_for_it(find):
    page = find("?q=newborn")
    assert number(page) > 3
    assert page.locator("[data-part=only] button").inner_text() == "Only for: Pregnancy and babies"


def test_an_age_is_understood_in_the_plural(find):
    for typed in ("3 year olds", "3yos", "3 yr olds"):
        button = find(f"?q=play {typed}").locator("[data-part=only] button")
        assert button.inner_text() == "Only for: Toddlers and pre-school"


def test_what_is_for_other_ages_comes_last(find):
    page = find("?q=play for 3 year olds")
    spans = re.findall(r"(\d+) to (\d+) years", " ".join(
        page.locator(".results > li .icon-who").all_inner_texts()))
    fits = [int(least) <= 3 <= int(most) for least, most in spans]
    assert len(set(fits)) == 2 and fits == sorted(fits, reverse=True), spans


# Somebody in danger


@pytest.mark.parametrize("typed", ["suicidal", "my husband hits me", "Self-harm", "999"])
def test_who_is_in_danger_is_told_first_whom_to_call(find, typed):
    page = find(f"?q={typed}")
    assert "call 999" in page.locator("[data-part=heading] + .emergency").inner_text()
    assert not page.locator("[data-part=instead]").is_visible()
    ask(page, "massage")
    assert not page.locator(".finder .emergency").is_visible()


def test_who_finds_nothing_is_told_whom_to_call_in_danger(find):
    assert find("?q=xyzzyxyzzy").locator("[data-part=nothing] .emergency").is_visible()


# Cards


def test_activities_stand_with_their_service(find):
    page = find("?q=stay and play")
    card = page.locator(".results > li", has=page.locator("h3", has_text=re.compile("^Stay and play$")))
    assert card.locator(".nested li a").count() == 3
    card.locator(".nested button").click()
    assert card.locator(".nested li a").count() > 3
    assert page.evaluate("document.activeElement.closest('.nested') !== null")


def test_dates_stand_with_the_activities_and_not_twice(find):
    page = find("?q=stay and play")
    cards = page.locator(".results > li", has=page.locator(".nested"))
    assert cards.locator(".nested .next").count() > 0
    assert cards.locator(".when .next").count() == 0


def test_what_is_over_is_not_among_the_next_dates(find):
    early = find("?q=health visitor&when=2026-11-24", at="2026-11-24T08:00Z")
    late = find("?q=health visitor&when=2026-11-24", at="2026-11-24T20:00Z")
    assert "Today" in early.locator(".results").inner_text()
    assert "Today" not in late.locator(".results").inner_text()


def test_tomorrow_is_called_so_by_the_networks_clock(find):
    page = find("?q=health visitor&when=tomorrow", at="2026-11-23T23:30Z", time_zone="Asia/Tokyo")
    assert "Tomorrow" in page.locator(".results").inner_text()
    assert "24 November" in page.locator(".results").inner_text()


def test_ten_groups_then_more(find):
    page = find("?kind=service")
    assert len(titles(page)) == 10
    page.locator("[data-part=more] button").click()
    page.locator(".results > li").nth(19).wait_for()
    assert page.evaluate("document.activeElement.textContent") == titles(page)[10]
    page.reload()
    page.locator(".results > li").nth(19).wait_for()


# Places


def test_a_postcode_sorts_by_distance(find):
    page = find("?near=WA5 1")
    miles = [float(re.search(r"([\d.]+) miles? away", text)[1]) for text in
             page.locator(".results > li .brief .distance").all_inner_texts()]
    assert len(miles) == 10 and miles == sorted(miles)
    assert page.locator("[data-part=nearest]").inner_text() == "Nearest to WA5 1 first"


@pytest.mark.parametrize("typed", ["WA5 1AB", "wa51ab", "wa5 1"])
def test_a_postcode_is_known_however_it_is_written(find, typed):
    assert find(f"?near={typed}").locator("[data-part=nearest]").inner_text() == "Nearest to WA5 1 first"


def test_a_place_is_known_by_its_name_or_nearly(find):
    for typed in ("Applegarth Family Hub", "applegarth", "aplegarth family hub"):
        page = find(f"?q=play&near={typed}")
        assert "Applegarth" in page.locator("[data-part=nearest]").inner_text()


def test_a_place_that_nobody_knows_is_said(find):
    page = find("?q=play&near=Timbuktu")
    assert "Timbuktu" in page.locator("#_near-hint").inner_text()
    # The box may be out of sight: results that are not sorted say so themselves.
    assert "Timbuktu" in page.locator("[data-part=nearest]").inner_text()
    assert number(page) > 3


def test_a_wrong_postcode_is_said_at_its_box(find):
    page = find("?q=play&near=ZZ99 9ZZ")
    message = page.locator("[name=near] + [role=alert]")
    assert "ZZ99 9ZZ" in message.inner_text()
    assert page.locator("[name=near]").get_attribute("aria-invalid") == "true"
    ask(page, "WA5 1", "near")
    assert message.inner_text() == ""
    assert page.locator("[name=near]").get_attribute("aria-invalid") is None


def test_a_postcode_among_the_words_is_understood(find):
    page = find("?q=WA5 1 play ")
    assert page.locator("[data-part=nearest]").inner_text() == "Nearest to WA5 1 first"
    assert number(page) == number(find("?q=play "))


@pytest.mark.parametrize("typed", ["SW1A 1AA", "sw1a1aa", "EH1 1YZ"])
def test_a_postcode_of_elsewhere_is_said_and_leads_to_the_hubs(find, typed):
    page = find(f"?q={typed}")
    heading = page.locator("[data-part=heading]")
    assert heading.inner_text() == f"“{typed.upper()}” isn’t a postcode near here"
    assert page.locator("#_near-hint").inner_text() == ""
    page.locator("[data-part=loosenings] button", has_text="Places to go").click()
    page.wait_for_url("**kind=hub")
    settle(page)
    assert number(page) > 3 and page.locator("[name=q]").input_value() == ""


def test_a_postcode_of_elsewhere_keeps_no_words_from_being_found(find):
    page = find("?q=massage SW1A 1AA ")
    assert number(page) == number(find("?q=massage "))
    assert page.locator("[data-part=nearest]").inner_text() == "“SW1A 1AA” isn’t a postcode near here"


def test_what_looks_like_half_a_postcode_is_words(find):
    # A school year and an age are no postcode.
    assert find("?q=play y1 5yr ").locator("[data-part=nearest]").is_hidden()


def test_the_location_is_asked_only_on_press_and_stands_nowhere(find):
    page = find("?q=play")
    page.context.grant_permissions(["geolocation"])
    page.context.set_geolocation({"latitude": 53.399, "longitude": -2.6548})
    assert not page.locator("[data-part=nearest]").is_visible()
    page.locator("[data-part=location] button").click()
    page.locator("[data-part=nearest]").wait_for()
    assert chips(page) == ["“play”", "My location"]
    kept = page.evaluate("location.search + JSON.stringify({ ...localStorage, ...sessionStorage }) "
                         "+ JSON.stringify(history.state)")
    assert "53." not in kept and "-2.6" not in kept and "near" not in kept


# Dates


def test_a_day_keeps_only_what_is_on_then(find):
    page = find("?when=tomorrow")
    assert number(page) > 0
    assert all("Tomorrow" in text for text in page.locator(".results > li").all_inner_texts())


def test_a_day_keeps_only_what_is_not_over(find):
    def counts(at):
        page = find("?when=today", at=f"2026-11-24T{at}Z")
        assert all("Today" in text for text in page.locator(".results > li").all_inner_texts())
        count = number(page)
        assert choose(page, "kind", "activity") == count
        return count

    assert counts("08:00") > counts("14:30") > 0
    page = find("?when=today", at="2026-11-24T23:30Z")
    assert page.locator("[data-part=heading]").inner_text() == "Nothing found"
    assert page.locator("[data-part=loosenings] button", has_text="This week").is_visible()


def test_cards_show_the_dates_of_the_days_that_are_asked_for(find):
    def dates(question):
        return find(question).locator(".results .next").all_inner_texts()

    assert len(set(date[:6] for date in dates("?q=play"))) > 1
    asked = dates("?when=2026-11-25")
    assert len(asked) > 3 and all("25 November" in date for date in asked), asked


def test_the_time_of_day_narrows_it(find):
    page = find("?when=2026-11-24")
    everything = number(page)
    choose(page, "time", "afternoon")
    assert 0 < number(page) < everything
    assert "time=afternoon" in page.url


def test_a_date_is_chosen_among_those_that_are_known(find):
    page = find()
    page.locator("[name=when]").focus()
    page.wait_for_selector(".finder.running")
    page.locator("[name=when]").select_option("date")
    date = page.locator("#_date")
    assert date.get_attribute("min") == "2026-11-22"
    assert date.get_attribute("max") >= "2026-12-19"
    date.fill("2026-11-24")
    settle(page)
    assert "when=2026-11-24" in page.url
    assert chips(page) == ["Tuesday 24 November"]


@pytest.mark.parametrize("typed, chosen", [
    ("today", "when=today"), ("something today", "when=today"), ("What’s on tomorrow?", "when=tomorrow"),
    ("this afternoon", "when=today&time=afternoon"), ("tomorrow morning", "when=tomorrow&time=morning"),
    ("play this weekend", "q=play&when=weekend"), ("tonight", "when=today&time=evening")])
def test_a_day_that_is_typed_is_a_day_that_is_chosen(find, typed, chosen):
    tuesday = "2026-11-24T08:00Z"
    expected = find("?" + chosen, at=tuesday)
    page = find("?q=" + typed, at=tuesday)
    assert titles(page) == titles(expected) != []
    assert number(page) == number(expected)


def test_a_part_of_the_day_alone_is_a_word_and_a_choice_comes_before_what_is_typed(find):
    page = find("?q=coffee morning")
    assert page.locator("[data-part=heading]").inner_text() != ""
    assert titles(find("?q=today play&when=tomorrow")) == titles(find("?q=play&when=tomorrow"))


def test_a_day_that_is_typed_and_has_nothing_is_taken_off_again(find):
    page = find("?q=massage today", at="2026-11-29T22:00Z")
    assert titles(page) == []
    page.get_by_role("button", name="“massage”").click()
    settle(page)
    assert titles(page) == titles(find("?q=massage", at="2026-11-29T22:00Z")) != []


def test_a_site_that_was_not_built_for_weeks_says_so(find):
    page = find("?when=today", at="2027-03-02T10:00Z")
    assert "We only know dates until" in page.locator("[data-part=heading]").inner_text()


def test_a_card_without_dates_names_none(find):
    page = find("?q=stay and play", at="2026-12-18T10:00Z")
    assert number(page) > 0
    for said in page.locator(".results p:has(> .visually-hidden:text('Next dates'))").all():
        assert said.locator(".next").count() > 0


@pytest.mark.parametrize("day, words", [
    ("2027-03-01", "We only know dates until Saturday 19 December."),
    ("2026-11-20", "Friday 20 November is over. Choose today or a later date.")])
def test_a_day_of_which_nothing_is_known_is_said(find, day, words):
    assert find(f"?when={day}").locator("[data-part=heading]").inner_text() == words


# Filters


def test_groups_are_joined_by_and_values_by_or(find):
    page = find()
    choose(page, "cost", "free")
    free = number(page)
    choose(page, "access", "book")
    both = number(page)
    assert both < free
    choose(page, "access", "drop-in")
    assert both < number(page) <= free


def test_counts_say_what_a_filter_would_give(find):
    page = find("?q=play")
    assert choose(page, "access", "drop-in") == number(page)
    assert choose(page, "topic", "things-to-do") == number(page)


def test_a_group_is_loaded_when_it_is_opened(find):
    page = find("?q=play")
    loaded = []
    page.on("request", lambda request: loaded.append(request.url))
    page.locator("[data-group=language] summary").click()
    page.locator("[data-group=language] input").first.wait_for()
    assert [url.rsplit("/", 1)[1] for url in loaded] == ["language.json"]


def test_on_a_phone_filters_wait_behind_one_word(find):
    page = find("?q=play", width=320)
    assert not page.locator("[data-group=topic]").is_visible()
    page.locator("[data-part=filters] > summary").click()
    assert page.locator("[data-group=topic]").is_visible()


def test_each_chip_takes_one_thing_off(find):
    page = find("?q=play&cost=free&access=drop-in,book&when=week")
    assert chips(page) == ["“play”", "This week", "Free", "Just come", "Book first"]
    page.locator(".chip").nth(2).click()
    page.wait_for_url(lambda url: "cost" not in url)
    settle(page)
    assert chips(page) == ["“play”", "This week", "Just come", "Book first"]
    assert "Just come" in page.evaluate("document.activeElement.textContent")


# The address


def test_typing_replaces_the_address_and_a_choice_adds_one(find):
    page = find()
    length = page.evaluate("history.length")
    ask(page, "pl")
    ask(page, "play")
    assert page.url.endswith("?q=play") and page.evaluate("history.length") == length
    choose(page, "cost", "free")
    assert page.url.endswith("?q=play&cost=free") and page.evaluate("history.length") == length + 1
    page.go_back()
    page.wait_for_url("**?q=play")
    settle(page)
    assert chips(page) == ["“play”"]
    page.go_forward()
    page.wait_for_url("**cost=free")
    settle(page)
    assert chips(page) == ["“play”", "Free"]


@pytest.mark.parametrize("number", [3, 8, 14])
@pytest.mark.parametrize("width", [320, 1280])
def test_the_way_back_leads_to_the_card_that_was_left(find, number, width):
    page = find("?q=play", width=width, height=568)
    if number >= 10:
        page.locator("[data-part=more] button").click()
        settle(page)
    card = page.locator("[data-part=results] h3 a").nth(number)
    card.evaluate("each => each.scrollIntoView({ block: 'center', behavior: 'instant' })")
    page.wait_for_timeout(300)
    top, address = card.evaluate(
        "each => [each.getBoundingClientRect().top, each.getAttribute('href')]")
    card.click()
    page.wait_for_url(lambda url: "/find/" not in url)
    page.go_back()
    page.wait_for_selector(".finder.ready")
    settle(page)
    page.wait_for_timeout(300)
    again = page.locator(f'[data-part=results] h3 a[href="{address}"]')
    assert abs(again.evaluate("each => each.getBoundingClientRect().top") - top) < 8


def test_a_shared_link_says_everything(find):
    question = "?q=play&near=WA5+1&when=week&time=morning&topic=things-to-do&access=drop-in,book"
    page = find(question)
    assert page.url.endswith(question)
    before = titles(page), chips(page)
    page.reload()
    settle(page)
    assert before == (titles(page), chips(page))


def test_what_is_unknown_in_an_address_is_ignored(find):
    page = find("?q=play&topic=no-such,things-to-do&when=yesterday&time=noon&colour=red&age=%22%5D")
    assert chips(page) == ["“play”", "Activities, clubs and groups"]
    assert page.url.endswith("?q=play&topic=things-to-do")
    page = find("?q=play&when=2026-11-31")
    assert chips(page) == ["“play”"]


def test_pages_lead_back_to_the_results(find, site):
    page = find("?q=massage")
    page.locator(".results h3 a").first.click()
    back = page.locator(".breadcrumbs a", has_text="Back to your results")
    back.click()
    page.wait_for_selector(".results li")
    assert page.url.endswith("?q=massage")


def test_a_page_further_on_leads_back_to_the_results_too(find, site):
    page = find("?q=massage")
    page.goto(site + "/ages/primary-school/")
    back = page.locator(".breadcrumbs a", has_text="Back to your results")
    assert back.get_attribute("href") == "/find/?q=massage"


def test_pages_lead_to_the_ways_in_where_nothing_was_asked(find, site):
    page = find("?q=massage")
    page.locator("[data-part=clear]").click()
    page.locator("#_topics").wait_for()
    page.goto(site + "/ages/primary-school/")
    assert page.locator(".breadcrumbs a[href='/find/']").inner_text() == "Find help"


# Nothing, or no answer


def test_nothing_found_offers_what_would_find_something(find):
    page = find("?q=massage&when=weekend&cost=free")
    assert page.locator("[data-part=heading]").inner_text() == "Nothing found"
    help = page.locator("[data-part=nothing]")
    assert "01632 960" in help.inner_text()
    button = help.locator("[data-part=loosenings] button", has_text="Without This weekend")
    said = int(re.search(r"(\d+) results?", button.inner_text())[1])
    button.click()
    settle(page)
    assert number(page) == said > 0
    assert page.evaluate("document.activeElement.dataset.part") == "heading"


def test_what_has_no_word_in_it_is_said(find):
    page = find("?q=😀")
    assert page.locator("[data-part=heading]").inner_text() == "There is no word in “😀” to look for"
    help = page.locator("[data-part=nothing]").bounding_box()
    heading = page.locator("[data-part=heading]").bounding_box()
    assert help["y"] - heading["y"] - heading["height"] < 40
    ask(page, "😀 massage")
    assert "massage" in titles(page)[0].lower()


def test_nothing_at_all_still_leads_to_somebody(find):
    page = find("?q=xyzzyxyzzy")
    assert page.locator("[data-part=heading]").inner_text() == "Nothing found"
    assert not page.locator("[data-part=try]").is_visible()
    assert page.locator("[data-part=nothing] a[href^='tel:+44']").is_visible()


def test_a_network_with_no_entries_finds_nothing(find):
    page = find()

    def empty(route):
        start = route.fetch().json()
        route.fulfill(json=start | {"count": 0, "words": [], "groups": {}, "when": []})

    page.route("**/start*.json", empty)
    page.route("**/parts/**", lambda route: route.fulfill(status=404, body=""))
    for question in ("q=play group ", "when=today"):
        page.goto(page.url.split("?")[0] + "?" + question)
        settle(page)
        assert page.locator("[data-part=heading]").inner_text() == "Nothing found"
        assert not page.locator("[data-part=failed]").is_visible()


def test_a_lost_connection_is_said_and_tried_again(find):
    page = find()
    page.route("**/words/**", lambda route: route.abort())
    page.locator("[name=q]").fill("play")
    failed = page.locator("[data-part=failed]")
    failed.wait_for()
    assert "can’t be reached" in failed.inner_text()
    assert page.locator("#_topics").is_visible()
    page.unroute("**/words/**")
    failed.locator("button").click()
    page.wait_for_selector(".results li")
    assert number(page) > 3 and not failed.is_visible()


def test_what_is_typed_after_a_failure_is_what_is_tried_again(find):
    page = find(width=360)
    page.route("**/words/**", lambda route: route.abort())
    page.goto(page.url + "?q=play")
    failed = page.locator("[data-part=failed]")
    failed.wait_for()
    page.wait_for_timeout(300)
    page.locator("[name=q]").fill("massage")
    page.wait_for_timeout(300)
    page.unroute("**/words/**")
    failed.locator("button").click()
    page.wait_for_selector(".results li")
    settle(page)
    assert chips(page) == ["“massage”"]


def test_a_site_that_was_published_anew_is_read_anew(find):
    page = find()
    page.wait_for_timeout(300)
    starts = []
    page.on("request", lambda request: starts.append(request.url) if "start.json" in request.url else 0)

    def gone(route):
        route.continue_() if starts else route.fulfill(status=404, body="")

    page.route("**/words/**", gone)
    ask(page, "play")
    assert number(page) > 3 and len(starts) == 1


def test_an_answer_that_comes_too_late_is_not_shown(find):
    page = find()
    page.evaluate("""() => {
      const { fetch } = window;
      let wait = 1500;
      window.fetch = async (...how) => {
        await new Promise((go) => { setTimeout(go, wait); wait = 0; });
        return fetch(...how);
      };
    }""")
    page.locator("[name=q]").fill("xyzzyxyzzy")
    page.wait_for_timeout(300)
    ask(page, "midwife")
    page.wait_for_timeout(1500)
    assert number(page) > 3
    assert "idwife" in titles(page)[0]


# Typing


def test_each_letter_is_answered_at_once_on_a_slow_phone(find):
    page = find("?q=play", width=390)
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.evaluate("""() => {
      window.waits = [];
      let typed = 0;
      document.querySelector("[name=q]").addEventListener("input", ({ timeStamp }) => {
        typed = timeStamp;
        waits.push(0);
      }, true);
      new MutationObserver(() => { waits[waits.length - 1] ||= performance.now() - typed; })
        .observe(document.querySelector(".results"), { childList: true });
    }""")
    page.locator("[name=q]").press("End")
    for letter in " dads":
        page.keyboard.type(letter)
        page.wait_for_timeout(300)
    waits = page.evaluate("waits")
    assert len(waits) == 5 and max(waits) > 0
    # The space still fetches what “play” alone leads to.
    assert max(waits[1:]) < 50, waits
    assert page.url.endswith("?q=play+dads")


def test_the_first_letters_are_fetched_before_the_script_is_there(find):
    page = find()
    page.route(re.compile(r"/page\.[^/]*js"), lambda route: route.abort())
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.locator("[name=q]").fill("massage")
    page.wait_for_timeout(300)
    assert any("/words/" in url for url in asked) and any("order.json" in url for url in asked)


CHOICES = re.compile(r"/choices\.[^/]*js")


def test_what_is_typed_is_answered_before_the_choices_are_there(find):
    page = find(width=360)
    held = []
    page.route(CHOICES, lambda route: held.append(route))
    page.locator("[name=q]").fill("play")
    page.locator(".results > li").nth(3).wait_for()
    assert number(page) > 3 and chips(page) == ["“play”"]
    page.locator("[name=q]").fill("massage")
    page.wait_for_timeout(300)
    assert "massage" in titles(page)[0].lower()
    # What is chosen meanwhile counts when they come.
    page.locator("[name=near]").fill("WA5 1")
    page.locator("[name=when]").select_option("week")
    page.wait_for_timeout(700)
    (choices,) = held
    choices.continue_()
    page.wait_for_selector(".finder.running")
    page.wait_for_timeout(700)
    settle(page)
    assert chips(page) == ["“massage”", "WA5 1", "This week"]
    assert page.mistakes == []


def test_the_focus_outlives_the_button_that_tries_again(find):
    page = find(width=360)
    page.route(CHOICES, lambda route: route.abort())
    page.locator("[name=q]").fill("play")
    page.locator(".results > li").nth(3).wait_for()
    page.locator("[name=when]").select_option("week")
    failed = page.locator("[data-part=failed]")
    failed.wait_for()
    page.unroute(CHOICES)
    # Whoever comes to it by keyboard, or is about to press it, has it tried at once.
    failed.locator("button").focus()
    settle(page)
    assert chips(page) == ["“play”", "This week"] and not failed.is_visible()
    assert page.evaluate("document.activeElement.dataset.part") == "heading"


def test_choices_that_did_not_come_are_asked_for_again(find):
    page = find(width=360)
    page.route(CHOICES, lambda route: route.abort())
    page.locator("[name=q]").fill("play")
    page.locator(".results > li").nth(3).wait_for()
    page.wait_for_timeout(500)
    # What was found stays, and more of it needs no choices.
    failed = page.locator("[data-part=failed]")
    assert number(page) > 10 and not failed.is_visible()
    page.locator("[data-part=more] button").click()
    page.locator(".results > li").nth(12).wait_for()
    # What can't be done is said, and nothing that was chosen is lost.
    page.locator("[name=when]").select_option("week")
    failed.wait_for()
    page.unroute(CHOICES)
    failed.locator("button").click()
    settle(page)
    assert chips(page) == ["“play”", "This week"] and not failed.is_visible()
    assert page.evaluate("document.activeElement.dataset.part") == "heading"
    assert page.mistakes == []


def test_a_chip_pressed_before_the_choices_are_there_is_pressed_once(find):
    page = find(width=360)
    held = []
    page.route(CHOICES, lambda route: held.append(route))
    page.locator("[name=q]").fill("play")
    page.locator(".results > li").nth(3).wait_for()
    page.locator(".chips button").click()
    page.locator("[name=q]").fill("massage")
    page.wait_for_timeout(300)
    for choices in held:
        choices.continue_()
    page.wait_for_selector(".finder.running")
    settle(page)
    assert chips(page) == ["“massage”"] and "massage" in titles(page)[0].lower()


def test_the_first_card_of_a_word_comes_with_the_word(find):
    page = find()
    page.route("**/cards/**", lambda route: route.abort())
    page.locator("[name=q]").fill("massage")
    first = page.locator(".results > li").first
    first.wait_for()
    assert "massage" in first.inner_text().lower()


def test_without_what_comes_with_a_word_its_cards_are_fetched(find):
    page = find()
    page.route("**/first/**", lambda route: route.abort())
    ask(page, "massage")
    assert "massage" in titles(page)[0].lower()


# Telling it


def test_the_number_is_told_once_it_is_settled(find):
    page = find()
    page.evaluate("""() => {
      window.told = [];
      const status = document.querySelector("[data-part=status]");
      new MutationObserver(() => told.push(status.textContent)).observe(status, { childList: true });
    }""")
    page.locator("[name=q]").press_sequentially("massage", delay=60)
    page.wait_for_timeout(1500)
    assert page.evaluate("told.filter(Boolean)") == [page.locator("[data-part=heading]").inner_text()]


def test_searching_leads_to_the_results(find):
    page = find()
    page.locator("[name=q]").fill("massage")
    page.wait_for_selector(".finder.running")
    page.locator("[name=q]").press("Enter")
    settle(page)
    assert page.evaluate("document.activeElement.dataset.part") == "heading"


def test_a_search_that_is_begun_too_early_leads_to_the_results(find):
    page = find()
    page.route("**/finder/page.*", lambda route: (time.sleep(0.5), route.continue_()))
    page.locator("[name=q]").fill("massage")
    page.locator("[name=q]").press("Enter")
    page.locator("[data-part=heading]:focus").wait_for()
    assert page.url.endswith("/find/?q=massage") and number(page) > 0


@pytest.mark.parametrize("question", ["", "?q=play&near=WA5 1&cost=free", "?q=xyzzyxyzzy&when=today"])
def test_no_faults(find, question):
    page = find(question)
    lay_out_all(page)
    page.locator("[data-part=filters]").evaluate("e => e.open = true")
    if question:
        page.locator("[data-group=topic] summary").click()
        page.locator("[data-group=topic] input").first.wait_for()
    page.evaluate(AXE)
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        small = page.eval_on_selector_all(
            ".finder :is(button, summary, label:has(input), input:not(.facet input), select)",
            """found => found.filter(e => e.checkVisibility() && !e.matches(".ask label"))
               .filter(e => e.getBoundingClientRect().height < 44).map(e => e.outerHTML.slice(0, 80))""")
        assert small == []
        for how in ({"color_scheme": "light"}, {"color_scheme": "dark"}, {"forced_colors": "active"}):
            page.emulate_media(**how)
            found = page.evaluate(
                "rules => axe.run(document, { runOnly: rules, resultTypes: ['violations'] })", RULES)
            assert [f"{width} {how} {fault['id']}: {node['html'][:200]}"
                    for fault in found["violations"] for node in fault["nodes"]] == []
    assert page.mistakes == []
