"""Every address that the content asks for is there, and none that it doesn't."""

import re

import pytest

FIXED = """/ /find/ /whats-on/ /hubs/ /services/ /categories/ /news/
    /finder/index.json /finder/schema.json /finder/start.json /feeds/news.xml
    /sitemap.xml /robots.txt /404.html /build.json""".split()


@pytest.mark.parametrize("address", FIXED)
def test_fixed_addresses(site, address):
    assert site.has(address)


@pytest.mark.parametrize("kind", "localities hubs providers services activities news".split())
def test_every_record_has_its_page(site, content, kind):
    records = content.records(kind)
    assert records
    assert [r.id for r in records if not site.has(f"/{kind}/{r.id}/")] == []


@pytest.mark.parametrize("kind", "localities hubs providers services activities news".split())
def test_what_is_not_published_has_no_page(site, content, kind):
    assert [r.id for r in content.unpublished(kind) if site.has(f"/{kind}/{r.id}/")] == []


def test_every_free_page_lies_at_its_path(site, content):
    def address(id):
        return "/" if id == "index" else f"/{id}/"

    assert [r.id for r in content.records("pages") if not site.has(address(r.id))] == []


def test_every_hub_has_its_timetable_but_a_confidential_one(site, content):
    for hub in content.records("hubs"):
        assert site.has(f"/whats-on/{hub.id}/") != hub.flag("confidential"), hub.id


@pytest.mark.parametrize(
    "vocabulary, folder", [("categories", "categories"), ("needs", "needs"), ("age-bands", "ages")])
def test_every_term_has_its_page(site, content, vocabulary, folder):
    terms = content.terms(vocabulary)
    assert terms
    assert [term for term in terms if not site.has(f"/{folder}/{term}/")] == []


def test_aliases_redirect_to_their_record(site, content):
    count = 0
    for kind in "localities hubs providers services activities news pages".split():
        for record in content.records(kind):
            target = f"/{record.id}/" if kind == "pages" else f"/{kind}/{record.id}/"
            for alias in record.items("aliases"):
                count += 1
                assert site.has(alias), alias
                page = site.pages[site.file(alias)]
                assert page.is_redirect, alias
                refresh = page.all("//meta[@http-equiv='refresh']/@content")[0]
                assert refresh.split("=", 1)[1].endswith(target)
                assert page.all("//link[@rel='canonical']/@href") == [site.base[:-1] + target]
                assert page.all(f"//a[@href='{target}']"), "a link for people"
    assert count


def test_pages_end_in_a_slash_and_are_lower_case(site):
    names = re.compile(r"(?:[a-z0-9-]+/)*index\.html")
    odd = [file for file in site.pages if not names.fullmatch(file) and file != "404.html"]
    assert odd == []


def test_no_two_addresses_differ_only_in_case(site):
    assert len({file.lower() for file in site.files}) == len(site.files)
