"""Which of the queries that families type find, among the first three results, what would help."""

import pathlib
import re
import urllib.parse

import yaml

from finder_sites import TODAY

QUERIES = pathlib.Path(__file__).with_name("queries.yaml")
FIRST = 3
# The entries of the cards, each with those that it shows within.
CARDS = """
  () => [...document.querySelectorAll("[data-part=results] > *")].map((card) =>
    [...card.querySelectorAll("a[href]")].map((link) => link.pathname))
"""
# Polled in the page itself: the site's policy allows no text to be run as a script.
ANSWERED = """
  () => new Promise((done) => {
    const shown = (name) => {
      const part = document.querySelector(`[data-part=${name}]`);
      return part && !part.hidden;
    };
    const look = () => {
      if (document.querySelector(".finder.ready") && (shown("nothing") || shown("failed")
        || (shown("found") && document.querySelector("[data-part=results] > *")))) done();
      else setTimeout(look, 20);
    };
    look();
  })
"""
SEARCH = """
  async (text) => {
    const search = await pagefind.search(text);
    return Promise.all(search.results.slice(0, 3).map(async (result) =>
      [new URL((await result.data()).url, location.href).pathname]));
  }
"""


def identifier(path):
    """services/stay-and-play of its page's address."""
    match = re.search(r"/((?:services|activities|hubs)/[a-z0-9-]+)/", path)
    return match[1] if match else None


def ours(page, address, query):
    """The first cards, each as the entries that it links to."""
    page.goto(f"{address}/find/?{urllib.parse.urlencode({'q': query})}")
    page.evaluate(ANSWERED)
    page.wait_for_load_state("networkidle")
    return page.evaluate(CARDS)


class Quality:
    """How many queries of each list are answered, and the ones that are not."""

    def __init__(self, browser, our_address, their_address):
        lists = yaml.safe_load(QUERIES.read_text(encoding="utf-8"))
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        # What is on today is over at night.
        page.clock.set_fixed_time(f"{TODAY}T08:00Z")
        peer = browser.new_page()
        peer.goto(their_address)
        peer.wait_for_function("window.pagefind")
        self.counts, self.hits, self.misses = {}, {}, []
        for name, queries in lists.items():
            self.counts[name] = len(queries)
            for entry in queries:
                query, wanted = entry["query"], set(entry["expect"])
                cards = ours(page, our_address, query)[:FIRST]
                theirs = peer.evaluate(SEARCH, query)
                # A card counts as what it leads to; what it shows within counts in the looser row.
                found = {
                    "hubsite, by the card's own link": {identifier(card[0]) for card in cards if card},
                    "hubsite, with what the card shows": {
                        identifier(path) for card in cards for path in card},
                    "Pagefind": {identifier(path) for result in theirs for path in result},
                }
                for finder, entries in found.items():
                    key = finder, name
                    self.hits[key] = self.hits.get(key, 0) + bool(entries & wanted)
                    if not entries & wanted and finder != "hubsite, by the card's own link":
                        self.misses.append((name, finder, query, sorted(filter(None, entries))))
        page.close()
        peer.close()

    def table(self):
        lines = ["| found among the first three | " + " | ".join(
            f"{name} ({count})" for name, count in self.counts.items()) + " |",
                 "| --- |" + " ---: |" * len(self.counts)]
        for finder in dict.fromkeys(finder for finder, _ in self.hits):
            cells = [f"{self.hits[finder, name]} ({self.hits[finder, name] / count:.0%})"
                     for name, count in self.counts.items()]
            lines.append(f"| {finder} | " + " | ".join(cells) + " |")
        return lines

    def missed(self, finder):
        return [f"- {query} ({name}): found {', '.join(found) or 'nothing'}"
                for name, each, query, found in self.misses if each == finder]
