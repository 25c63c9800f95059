"""The finder beside Pagefind on the same pages: bytes, time and what both find; and first views.

    finder.py --hubsite PROGRAM [--networks example 1000 10000] [--rounds 5]
              [--parts search views queries] [--record]

Both are served by nginx, compressed beforehand, to Debian's Chromium, cold each time. A search is
made at 1.6 Mbit/s with 150 ms of latency, a first view at 400 kbit/s with 400 ms, both with the
processor at a quarter. Bytes are those that the server sent, headers included. The word comes as
soon as the box can be used; then letters follow one by one. --record writes the tables to
FINDER.md beside this file; without it they are only printed. A missed budget ends with status 1.
"""

import argparse
import importlib.metadata
import os
import pathlib
import platform
import subprocess
import sys
import tempfile

from playwright.sync_api import sync_playwright

HERE = pathlib.Path(__file__).resolve().parent
sys.path.append(str(HERE.parents[1] / "Tests/Browser"))

from finder_quality import Quality  # noqa: E402
from finder_sites import TODAY, Published  # noqa: E402
from finder_speed import Race, first_views  # noqa: E402
from nginx import nginx  # noqa: E402

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
PARTS = ["search", "views", "queries"]
WORD, LETTERS = "play", " dads"


def kilobytes(size):
    return f"{size / 1000:.1f} kB"


def milliseconds(time):
    return f"{time:.0f} ms"


class Report:
    """What was measured, as Markdown, and the budgets that were missed."""

    def __init__(self):
        self.lines, self.missed = [], []

    def add(self, *lines):
        self.lines += lines
        print(*lines, sep="\n", flush=True)

    def hold(self, what, value, limit, words):
        if value > limit:
            self.missed.append(f"{what}: {words(value)}, more than {words(limit)}")


def machine():
    processor = next((line.split(": ", 1)[1] for line in pathlib.Path("/proc/cpuinfo").read_text()
                      .splitlines() if line.startswith("model name")), platform.machine())
    chromium = subprocess.run([CHROMIUM, "--version"], capture_output=True, encoding="utf-8").stdout
    return (f"{os.cpu_count()} processors ({processor.strip()}), {chromium.strip() or 'Chromium'}, "
            f"Pagefind {importlib.metadata.version('pagefind')}")


def race(report, browser, site, ours, theirs, rounds):
    rows = Race(browser, ours, theirs, WORD, LETTERS, rounds).rows
    for finder, row in rows.items():
        report.add(f"| {site.name} ({site.entries:,}) | {finder} | {kilobytes(row['bytes'])} "
                   f"| {kilobytes(row['all bytes'])} | {milliseconds(row['ready'])} "
                   f"| {milliseconds(row['first'])} | {milliseconds(row['letter'])} "
                   f"| {milliseconds(row['work'])} |")
    own, peer = rows["hubsite"], rows["Pagefind"]
    if site.entries <= 1000:
        report.hold(f"{site.name}: bytes to the first result", own["bytes"], 60_000, kilobytes)
        report.hold(f"{site.name}: time to the first result", own["first"], 1000, milliseconds)
        report.hold(f"{site.name}: each further letter", own["letter"], 50, milliseconds)
    report.hold(f"{site.name}: bytes beside Pagefind’s", own["bytes"], peer["bytes"], kilobytes)
    report.hold(f"{site.name}: time beside Pagefind’s", own["first"], peer["first"], milliseconds)


def views(report, browser, site, server, rounds):
    report.add("", f"## First views, {site.name} ({site.entries:,} entries)", "",
               "Blocked: what exceeds 50 ms of each task, while the page is first painted (nothing is "
               "there to tap) and after it (the total blocking time).", "",
               "| page | address | on the wire | largest paint | shift | blocked while | after |",
               "| --- | --- | ---: | ---: | ---: | ---: | ---: |")
    for name, row in first_views(browser, server, site.pages, rounds).items():
        report.add(f"| {name} | {row['address']} | {kilobytes(row['bytes'])} "
                   f"| {milliseconds(row['paint'])} | {row['shift']:.4f} "
                   f"| {milliseconds(row['drawing'])} | {milliseconds(row['blocked'])} |")
        page = f"{site.name}, first view of {row['address']}"
        report.hold(f"{page}: bytes", row["bytes"], 25_000, kilobytes)
        report.hold(f"{page}: largest paint", row["paint"], 1500, milliseconds)
        report.hold(f"{page}: blocked", row["blocked"], 50, milliseconds)
        report.hold(f"{page}: shift", row["shift"], 0, str)


def searches(report, browser, sites, rounds):
    report.add("", "## A search, from opening the page", "",
               f"“{WORD}” typed at once, then “{LETTERS.strip()}” letter by letter, at 1.6 Mbit/s, "
               "150 ms, processor at a quarter.", "",
               "| network (entries) | finder | to the first result | all that it then loads "
               "| box ready | first result | each letter, shown | each letter, page’s work |",
               "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    for site in sites:
        with nginx(site.ours) as ours, nginx(site.theirs) as theirs:
            race(report, browser, site, ours, theirs, rounds)


def queries(report, browser, site):
    """What both find of the queries, which ask for entries of the example."""
    with nginx(site.ours) as ours, nginx(site.theirs) as theirs:
        quality = Quality(browser, ours.address, theirs.address)
    report.add("", "## What is found", "", *quality.table())
    for finder in ("hubsite, with what the card shows", "Pagefind"):
        report.add("", f"Missed by {finder}:", "", *quality.missed(finder))
    hits = quality.hits["hubsite, with what the card shows", "tuned"]
    if hits < 0.95 * quality.counts["tuned"]:
        report.missed.append(f"queries of the tuned list answered: {hits}")


def measure(report, folder, options):
    report.add("# The finder beside Pagefind", "",
               f"{machine()}. Medians of {options.rounds}. Built for {TODAY}.")
    sites = []
    for name in options.networks:
        place = folder / name
        place.mkdir()
        sites.append(Published(place, options.hubsite, None if name == "example" else int(name)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM)
        if "search" in options.parts:
            searches(report, browser, sites, options.rounds)
        if "views" in options.parts:
            for site in sites:
                with nginx(site.ours) as ours:
                    views(report, browser, site, ours, min(3, options.rounds))
        if "queries" in options.parts and sites[0].name == "example":
            queries(report, browser, sites[0])
        browser.close()
    report.add("", "## Budgets", "", *(
        [f"- missed: {each}" for each in report.missed] or ["All held."]))


def main():
    parser = argparse.ArgumentParser(formatter_class=argparse.RawDescriptionHelpFormatter,
                                     description=__doc__)
    parser.add_argument("--hubsite", type=pathlib.Path, required=True)
    parser.add_argument("--networks", nargs="+", default=["example", "1000", "10000"])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--parts", nargs="+", choices=PARTS, default=PARTS)
    parser.add_argument("--record", action="store_true")
    options = parser.parse_args()

    report = Report()
    memory = pathlib.Path("/dev/shm")
    with tempfile.TemporaryDirectory(
            prefix="hubsite-finder-", dir=memory if memory.is_dir() else None) as folder:
        measure(report, pathlib.Path(folder), options)
    if options.record:
        (HERE / "FINDER.md").write_text("\n".join(report.lines) + "\n", encoding="utf-8")
    sys.exit(1 if report.missed else 0)


if __name__ == "__main__":
    main()
