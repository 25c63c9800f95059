"""One site, built by several programs in turn."""

import dataclasses
import sys

from building import measuring, programs
from building.written import Written, list_files


@dataclasses.dataclass
class Measured:
    times: measuring.Times
    peak: int
    written: Written


def compare(folder, options, names, *, services=0, put_aside=False):
    """Each program that is named, measured on the site in `folder`.

    The first run of each, which is not timed, tells its memory and what it wrote.
    """
    output = folder / "output"
    clear = measuring.clearing(output, put_aside)
    every = programs.commands(options, folder, output)
    peaks, written = {}, {}
    for name in [name for name in every if name in names or needs(names, name)]:
        peaks[name] = measuring.peak_memory(every[name], clear)
        if name == programs.TWO_WORKERS:
            list_files(output, programs.sizes_file(folder))
        written[name] = Written(output)
        if written[name].services != services:
            sys.exit(f"{name} wrote {written[name].services} pages of services, not {services}")
    chosen = {name: every[name] for name in every if name in names}
    times = measuring.times(chosen, clear, options.rounds)
    return {name: Measured(times[name], peaks[name], written[name]) for name in chosen}


def needs(names, name):
    """The floor program writes what hubsite wrote, so that must have run once."""
    return name == programs.TWO_WORKERS and programs.FLOOR in names
