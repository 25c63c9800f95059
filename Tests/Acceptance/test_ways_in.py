"""Without a script: every service, activity and hub is at most three links away from `/find/`."""

import re
import subprocess
import sys
import urllib.parse

import pytest

from conftest import ROOT, TODAY, run
from published import PublishedSite

ENTRY = re.compile(r"(services|activities|hubs)/[^/]+/index\.html")
LINKS = 3


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    """A made-up network of 2,000 services with this repository's theme."""
    folder = tmp_path_factory.mktemp("large")
    subprocess.run([sys.executable, ROOT / "Tests/Benchmarks/corpus.py", folder,
                    "--services", "2000", "--for", "hubsite"], check=True)
    site = folder / "hubsite"
    outcome = run("build", "--site", site, "--output", folder / "public", "--at", TODAY,
                  timeout=600)
    assert outcome.status == 0, outcome
    url = re.search(r"(?m)^url: (.+)$", (site / "content/network.yaml").read_text())[1]
    return PublishedSite(folder / "public", url)


def distances(site, start="find/index.html"):
    """How many links each page is away from `start`, links to anywhere on a page among them."""
    found, waiting = {start: 0}, [start]
    for file in waiting:
        if found[file] == LINKS:
            continue
        # Only what stands in the page itself: the frame leads nowhere that every page does not.
        links = re.findall(r'<a [^>]*?href="([^"]+)"', site.text(file).split("<main", 1)[1])
        for url in links:
            if not site.is_internal(url):
                continue
            path = urllib.parse.urlsplit(url.removeprefix(site.base[:-1])).path
            target = site.file(urllib.parse.urljoin("/" + file, path))
            if target.endswith(".html") and target not in found and site.has("/" + target):
                found[target] = found[file] + 1
                waiting.append(target)
    return found


def entries(site):
    return {file for file in site.files if ENTRY.fullmatch(file)
            and not re.fullmatch(r"(services|activities|hubs)/page/index\.html", file)}


def test_every_entry_is_three_links_away(site):
    all_entries = entries(site)
    assert len(all_entries) > 100
    assert all_entries - distances(site).keys() == set()


def test_every_entry_of_a_large_network_is_three_links_away(large):
    all_entries = entries(large)
    assert len(all_entries) > 2000
    assert all_entries - distances(large).keys() == set()


def test_no_page_of_a_large_network_lists_everything(large):
    """Whatever there is much of comes in parts."""
    many = {}
    for file in large.files:
        if file.endswith(".html"):
            cards = large.text(file).count('class="card"')
            if cards > 80:
                many[file] = cards
    assert many == {}


def test_lists_lead_back_to_the_ways_in(site):
    kinds = "categories/ ages/ needs/ days/ offers/ services/index activities/index".split()
    lists = [page for page in site.pages.values() if not page.is_redirect
             and page.file.startswith(tuple(kinds))]
    assert len(lists) > 40
    for page in lists:
        trail = page.all("//nav[contains(@class, 'breadcrumbs')]//a/@href")
        assert "/find/" in trail, page.file


def test_entries_lead_back_through_their_category(site, content):
    for kind in "services", "activities":
        for record in content.records(kind):
            page = site.pages[f"{kind}/{record.id}/index.html"]
            trail = page.all("//nav[contains(@class, 'breadcrumbs')]//a/@href")
            assert trail[:2] == ["/", "/find/"], page.file
            assert all(url.startswith("/categories/") for url in trail[2:]), page.file


def test_ways_in_say_how_much_there_is(site):
    """Each count is that of the page that its link leads to."""
    page = site.pages["find/index.html"]
    counts = {}
    for number in page.all("//main//*[@class='count'][ancestor::section[@aria-labelledby]]"):
        link = number.getparent() if number.getparent().tag == "a" else number.getprevious()
        if link is not None and link.tag == "a":
            counts[link.get("href")] = int(number.text_content().split()[-1])
    assert {"/days/monday/", "/offers/free/", "/services/", "/activities/"} <= counts.keys()
    for url, count in counts.items():
        if not url.startswith(("/days/", "/offers/", "/services/", "/activities/")):
            continue
        first = site.pages[site.file(url)]
        parts = [url] + [f"{url}page/{number}/" for number in range(2, 99)
                         if site.has(f"{url}page/{number}/")]
        listed = sum(len(site.pages[site.file(part)].all("//main//li[@class='card']"))
                     for part in parts)
        assert first is not None and listed == count, url
