"""What machines read: the site map, robots.txt and the news feed."""

import re

import feedparser
import lxml.etree
import pytest

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
ATOM = "{http://www.w3.org/2005/Atom}"
# RFC 3339, section 5.6.
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)")
DATE = re.compile(r"\d{4}-\d\d-\d\d")


@pytest.fixture(scope="session")
def addresses(site):
    root = lxml.etree.fromstring(site.bytes("sitemap.xml"))
    assert root.tag == SITEMAP + "urlset"
    return [url.findtext(SITEMAP + "loc") for url in root.iter(SITEMAP + "url")]


def test_the_site_map_lists_every_indexable_page_and_nothing_else(site, addresses):
    wanted = {site.base[:-1] + page.address for page in site.pages.values() if page.is_indexable}
    assert wanted
    assert set(addresses) == wanted


def test_the_site_map_lists_each_page_once_within_its_limits(site, addresses):
    assert len(addresses) == len(set(addresses)) <= 50_000
    assert len(site.bytes("sitemap.xml")) <= 50 * 1024 * 1024


def test_dates_of_the_site_map_are_dates(site):
    root = lxml.etree.fromstring(site.bytes("sitemap.xml"))
    for modified in root.iter(SITEMAP + "lastmod"):
        assert DATE.fullmatch(modified.text) or MOMENT.fullmatch(modified.text)


def test_robots_are_shown_the_site_map(site):
    lines = site.text("robots.txt").split("\n")
    assert "User-agent: *" in lines
    assert f"Sitemap: {site.base}sitemap.xml" in lines
    assert "Disallow: /" not in lines


@pytest.fixture(scope="session")
def feed(site):
    return lxml.etree.fromstring(site.bytes("feeds/news.xml"))


def test_feed_readers_read_the_feed(site, content):
    parsed = feedparser.parse(site.bytes("feeds/news.xml"))
    assert not parsed.bozo, parsed.get("bozo_exception")
    assert parsed.version == "atom10"
    news = sorted(content.records("news"), key=lambda r: r.fields["date"], reverse=True)
    links = [entry.link.removeprefix(site.base[:-1]) for entry in parsed.entries]
    assert sorted(links) == sorted(f"/news/{record.id}/" for record in news[:len(links)])
    assert len(links) == min(len(news), 20)


def test_the_feed_has_what_rfc_4287_requires(site, feed):
    assert feed.tag == ATOM + "feed"
    ids = []
    for element in [feed, *feed.iter(ATOM + "entry")]:
        for name in ("id", "title", "updated"):
            assert len(element.findall(ATOM + name)) == 1, (element.tag, name)
        assert MOMENT.fullmatch(element.findtext(ATOM + "updated"))
        ids.append(element.findtext(ATOM + "id"))
        assert re.match(r"[a-z][a-z0-9+.-]*:", ids[-1]), "an IRI"
    assert len(ids) == len(set(ids))
    assert [link.get("href") for link in feed.findall(ATOM + "link")
            if link.get("rel") == "self"] == [site.base + "feeds/news.xml"]
    for entry in feed.iter(ATOM + "entry"):
        has_author = feed.find(ATOM + "author") is not None
        assert has_author or entry.find(ATOM + "author") is not None
        alternates = [link for link in entry.findall(ATOM + "link")
                      if link.get("rel", "alternate") == "alternate"]
        assert len(alternates) == 1 or entry.find(ATOM + "content") is not None
        assert entry.find(ATOM + "summary") is not None or entry.find(ATOM + "content") is not None


def test_the_feed_is_as_new_as_its_newest_entry(feed):
    updated = [e.findtext(ATOM + "updated") for e in feed.iter(ATOM + "entry")]
    assert feed.findtext(ATOM + "updated") == max(updated)
    assert updated == sorted(updated, reverse=True)


def test_pages_announce_the_feed(site):
    assert site.pages["index.html"].all(
        "//link[@rel='alternate'][@type='application/atom+xml']/@href")
