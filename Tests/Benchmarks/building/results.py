"""The results as Markdown, which is as easily read on a terminal."""

import datetime
import importlib.metadata
import os
import pathlib
import platform
import re
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[3]


def table(head, rows):
    """The first column begins at the left, the others are figures."""
    widths = [max(len(row[n]) for row in [head, *rows]) for n in range(len(head))]
    rule = ["-" * widths[0]] + ["-" * (width - 1) + ":" for width in widths[1:]]
    lines = [[row[0].ljust(widths[0]),
              *(text.rjust(width) for text, width in zip(row[1:], widths[1:]))]
             for row in [head, rule, *rows]]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def measured(title, results):
    """What each program took for one site, and what it wrote."""
    needed = [(name, f"{one.times.wall:.3f} s", f"{one.times.processor:.2f} s",
               f"{one.peak / 1e6:.0f} MB", f"{one.written.count.total():,}",
               f"{one.written.bytes.total() / 1e6:.1f} MB") for name, one in results.items()]
    text = f"\n## {title}\n\n" + table(
        ["", "time", "processor", "peak memory", "files", "bytes"], needed)
    # Both runs of hubsite write the same, and the floor program as much.
    distinct = {name: one.written for name, one in results.items() if name in ("hubsite", "Hugo")}
    if len(distinct) == 2:
        kinds = sorted({kind for written in distinct.values() for kind in written.count})
        rows = [[kind] + [f"{written.count[kind]:,} of {written.bytes[kind] / 1e6:.1f} MB"
                          for written in distinct.values()] for kind in kinds]
        text += "\n" + table(["what was written", *distinct], rows)
    return text


def figures(found):
    if not found:
        return ""
    return "\n## Goals\n\n" + table(
        ["", "measured", "goal", "so it is"],
        [(one.what, one.value, one.goal, ("met" if one.met else "MISSED") if one.goal else "")
         for one in found])


def said(*command):
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
    return (done.stdout or done.stderr).strip().split("\n")[0]


def machine(options):
    """Where and with what it was measured."""
    processor = re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text())
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    rows = [("day", datetime.date.today().isoformat()),
            ("machine", f"{os.cpu_count()} × {processor[1] if processor else platform.machine()}, "
                        f"{memory:.0f} GB, Linux {platform.release()}"),
            ("load before and after", f"{options.load:.1f}, {os.getloadavg()[0]:.1f}"),
            ("hubsite", f"{said(options.hubsite, '--version')}, commit "
                        f"{said('git', 'rev-parse', '--short', 'HEAD')}"),
            ("Swift", said("swift", "--version")),
            ("Hugo", importlib.metadata.version("hugo")),
            ("cmark-gfm", said("pkg-config", "--modversion", "libcmark-gfm")),
            ("hyperfine", said("hyperfine", "--version")),
            ("rounds", f"{options.rounds}, of which the medians")]
    return "\n## Where\n\n" + "".join(f"- {name}: {value}\n" for name, value in rows)
