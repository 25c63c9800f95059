"""What's on this week, as feed readers have it."""

import collections
import re
from urllib.parse import urlsplit

import feedparser
import lxml.etree
import pytest

from conftest import TODAY
from published import PublishedSite
from test_feeds import ATOM, MOMENT

DAY = TODAY.resolution


class Feed:
    def __init__(self, site):
        self.bytes = site.bytes("feeds/whats-on.xml")
        self.root = lxml.etree.fromstring(self.bytes)
        self.entries = list(self.root.iter(ATOM + "entry"))
        self.ids = [entry.findtext(ATOM + "id") for entry in self.entries]

    @staticmethod
    def activity(entry):
        (link,) = [link.get("href") for link in entry.findall(ATOM + "link")
                   if link.get("rel", "alternate") == "alternate"]
        match = re.fullmatch(r"/activities/([^/]+)/", urlsplit(link).path)
        return match[1]

    def text(self, entry):
        return " ".join(" ".join(entry.itertext()).split())


@pytest.fixture(scope="module")
def feed(site):
    return Feed(site)


@pytest.fixture(scope="module")
def tomorrow(sources, tmp_path_factory):
    source = sources["example"]
    site = source.build(TODAY + DAY, tmp_path_factory.mktemp("tomorrow") / "public")
    return Feed(PublishedSite(site.root, site.base))


def test_feed_readers_read_it(feed):
    parsed = feedparser.parse(feed.bytes)
    assert not parsed.bozo, parsed.get("bozo_exception")
    assert parsed.version == "atom10"
    assert len(parsed.entries) == len(feed.entries) > 20


def test_it_has_what_rfc_4287_requires(site, feed):
    assert feed.root.tag == ATOM + "feed"
    for element in [feed.root, *feed.entries]:
        for name in ("id", "title", "updated"):
            assert len(element.findall(ATOM + name)) == 1, (element.tag, name)
            assert element.findtext(ATOM + name).strip()
        assert MOMENT.fullmatch(element.findtext(ATOM + "updated"))
        assert re.match(r"[a-z][a-z0-9+.-]*:", element.findtext(ATOM + "id")), "an IRI"
    assert [link.get("href") for link in feed.root.findall(ATOM + "link")
            if link.get("rel") == "self"] == [site.base + "feeds/whats-on.xml"]
    has_author = feed.root.find(ATOM + "author") is not None
    for entry in feed.entries:
        assert has_author or entry.find(ATOM + "author") is not None
        assert entry.find(ATOM + "summary") is not None or entry.find(ATOM + "content") is not None


def test_its_entries_are_the_sessions_of_seven_days(sources, feed):
    source = sources["example"]
    expected = collections.Counter(
        activity.id for activity in source.network.activities(TODAY)
        for session in source.expansion.sessions[activity.id]
        if TODAY <= session.start.date() < TODAY + 7 * DAY)
    assert collections.Counter(map(feed.activity, feed.entries)) == expected


def test_its_entries_lead_to_pages(site, feed):
    for entry in feed.entries:
        assert site.has(f"/activities/{feed.activity(entry)}/")


def test_cancelled_sessions_say_why(sources, feed):
    source, seen = sources["example"], 0
    for entry in feed.entries:
        for session in source.expansion.sessions[feed.activity(entry)]:
            if (session.status == "cancelled"
                    and TODAY <= session.start.date() < TODAY + 7 * DAY
                    and session.reason in feed.text(entry)):
                seen += 1
    assert seen == sum(
        session.status == "cancelled" and TODAY <= session.start.date() < TODAY + 7 * DAY
        for activity in source.network.activities(TODAY)
        for session in source.expansion.sessions[activity.id]) > 0


def test_a_session_is_the_same_entry_tomorrow(sources, feed, tomorrow):
    """An id that changed would tell every reader of the session anew."""
    source = sources["example"]
    assert len(feed.ids) == len(set(feed.ids))
    assert len(tomorrow.ids) == len(set(tomorrow.ids))
    on_both = sum(
        TODAY + DAY <= session.start.date() < TODAY + 7 * DAY
        for activity in source.network.activities(TODAY)
        for session in source.expansion.sessions[activity.id])
    assert len(set(feed.ids) & set(tomorrow.ids)) == on_both


def test_pages_announce_it(site):
    assert any(href.endswith("/feeds/whats-on.xml") for href in site.pages["index.html"].all(
        "//link[@rel='alternate'][@type='application/atom+xml']/@href"))
