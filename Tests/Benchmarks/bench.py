"""Builds made-up sites with hubsite, with Hugo and with the floor program by turns, and compares.

    bench.py --hubsite PROGRAM --floor PROGRAM [--only hubsite,hugo,floor,example,notes]
             [--services 1000,10000,100000] [--rounds 5] [--places memory,disk] [--record]

The sites lie in memory (/dev/shm); the one of 10,000 services then on the disk (.build) too. Time
and processor time are medians of the rounds; only the ratios say anything about another machine.
Hugo builds no more than 10,000 services; a million wants 60 GB: --places disk --only hubsite.
--record keeps the results in RESULTS.md.
"""

import argparse
import contextlib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from building import goals, measuring, programs, results
from building.comparison import compare
from building.notes import COUNT, write_notes

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PARTS = ["hubsite", "hugo", "floor", "example", "notes"]
PLACES = {"memory": pathlib.Path("/dev/shm"), "disk": ROOT / ".build"}
WHERE = {"memory": "in memory", "disk": "on disk"}
MOST_FOR_HUGO = 10_000
# Some 12 GB with five rounds of all programs.
MOST_PUT_ASIDE = 10_000
MOST_FOR_ONE_WORKER = 100_000
# What takes milliseconds is run more often.
QUICK_RUNS = 10

INTRODUCTION = """# hubsite beside Hugo and beside the floor

`make bench BENCH_OPTIONS=--record` writes this page. The sites are made up: services, half as many
activities with timetables, hubs, providers, localities, pages and news, always the same.

- **hubsite** builds with two workers.
- **Hugo** builds the same pages of the same records with templates that say the same words, within
  almost the same bytes: lists and their parts, dates of sessions, what’s on and the timetables of
  hubs, structured data, calendars, feeds, the JSON index.
  - It is given what it has no means for: the sessions and the recurrence rules, written out in the
    front matter of each activity; the terms of each service; the weekdays of opening hours; as many
    empty pages as what’s on has parts.
  - It is spared the finder’s parts for phones and most of its form, the lists’ later parts in the
    sitemap, style sheets, scripts and pictures, the list of all files with their digests, and the
    checks of the content.
- **The floor** is a C program: two processes read the same files, run cmark-gfm on the bodies, and
  write as many files of the same sizes as hubsite wrote.
"""


def parsed():
    parser = argparse.ArgumentParser(formatter_class=argparse.RawDescriptionHelpFormatter,
                                     description=__doc__)
    comma = lambda text: text.split(",")
    parser.add_argument("--hubsite", type=pathlib.Path, required=True)
    parser.add_argument("--floor", type=pathlib.Path, required=True)
    parser.add_argument("--only", type=comma, default=PARTS)
    parser.add_argument("--services", type=lambda text: [int(n) for n in comma(text)],
                        default=[1_000, 10_000, 100_000])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--places", type=comma, default=list(PLACES))
    parser.add_argument("--record", action="store_true")
    options = parser.parse_args()
    if unknown := set(options.only) - set(PARTS) or set(options.places) - set(PLACES):
        parser.error(f"there is no {', '.join(unknown)}")
    options.hubsite, options.floor = options.hubsite.resolve(), options.floor.resolve()
    options.load = os.getloadavg()[0]
    return options


def sizes_in(place, options):
    """After memory, the disk is asked for one size only."""
    if place == "disk" and "memory" in options.places:
        return [services for services in options.services if services == goals.LARGE]
    return options.services


def chosen(options, services):
    names = []
    if "hubsite" in options.only:
        names.append(programs.TWO_WORKERS)
        if services <= MOST_FOR_ONE_WORKER:
            names.append(programs.ONE_WORKER)
    if "floor" in options.only:
        names.append(programs.FLOOR)
    if "hugo" in options.only and services <= MOST_FOR_HUGO:
        names.append(programs.HUGO)
    return names


@contextlib.contextmanager
def folder(place):
    PLACES[place].mkdir(exist_ok=True)
    path = pathlib.Path(tempfile.mkdtemp(prefix="hubsite-bench-", dir=PLACES[place]))
    try:
        yield path
    finally:
        shutil.rmtree(path)


def network(options, services, place):
    names = chosen(options, services)
    sites = "hubsite,hugo" if programs.HUGO in names else "hubsite"
    with folder(place) as path:
        # In a process of its own: what this one holds counts for those that it starts.
        subprocess.run([sys.executable, HERE / "corpus.py", path, "--services", str(services),
                        "--for", sites], check=True)
        return compare(path, options, names, services=services,
                       put_aside=place == "disk" and services <= MOST_PUT_ASIDE)


def notes(options):
    with folder("memory") as path:
        write_notes(path, HERE)
        return compare(path, options, [programs.TWO_WORKERS, programs.HUGO])


def example(options):
    with folder("memory") as path:
        shutil.copytree(ROOT / "content", path / "content")
        shutil.copytree(ROOT / "themes", path / "themes")
        output = path / "output"
        commands = {"whole": programs.hubsite(options.hubsite, path, output, 2),
                    "start": [options.hubsite, "--version"]}
        commands = {name: [str(part) for part in command] for name, command in commands.items()}
        clear = measuring.clearing(output, put_aside=False)
        times = measuring.times(commands, clear, options.rounds, runs=QUICK_RUNS, warm=1)
        return times["whole"].wall, times["start"].wall


def main():
    options = parsed()
    text, found, sizes = INTRODUCTION, [], {}
    if {"hubsite", "hugo", "floor"} & set(options.only):
        for place in options.places:
            for services in sizes_in(place, options):
                measured = network(options, services, place)
                text += results.measured(f"{services:,} services, {WHERE[place]}", measured)
                sizes.setdefault(services, measured)
        found += goals.network(sizes)
    if "notes" in options.only:
        text += results.measured(f"{COUNT:,} notes of a kilobyte, one layout", notes(options))
    if "example" in options.only:
        found += goals.example(*example(options))
    text += results.figures(found) + results.machine(options)
    print(text)
    if options.record:
        (HERE / "RESULTS.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
