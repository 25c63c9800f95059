"""What the figures are to be, as ratios between programs that ran in the same minutes."""

import dataclasses

from building.programs import FLOOR, HUGO, ONE_WORKER, TWO_WORKERS

LARGE, LARGER, LARGEST = 10_000, 100_000, 1_000_000


@dataclasses.dataclass
class Figure:
    what: str
    value: str
    goal: str
    met: bool


def ratio(what, value, *, least=None, most=None):
    if least is not None:
        return Figure(what, f"{value:.2f}", f"at least {least}", value >= least)
    return Figure(what, f"{value:.2f}", f"at most {most}", value <= most)


def network(results):
    """The figures for which there are results, by number of services."""
    found = []
    of = results.get(LARGE, {})
    ours, alone, hugo, floor = (of.get(name) for name in (TWO_WORKERS, ONE_WORKER, HUGO, FLOOR))
    if ours and hugo:
        found.append(ratio("10,000 services: Hugo’s time, hubsite’s being 1",
                           hugo.times.wall / ours.times.wall, least=15))
        found.append(ratio("10,000 services: Hugo’s peak memory, hubsite’s being 1",
                           hugo.peak / ours.peak, least=8))
    if ours and floor:
        found.append(ratio("10,000 services: hubsite’s time, the floor’s being 1",
                           ours.times.wall / floor.times.wall, most=2))
    if ours and alone:
        found.append(ratio("10,000 services: one worker’s time, two workers’ being 1",
                           alone.times.wall / ours.times.wall, least=1.8))
    more = results.get(LARGER, {}).get(TWO_WORKERS)
    if ours and more:
        found.append(ratio("100,000 services: hubsite’s time, that for 10,000 being 1",
                           more.times.wall / ours.times.wall, most=10.5))
    for services, most in (LARGER, 1.5), (LARGEST, 4):
        if measured := results.get(services, {}).get(TWO_WORKERS):
            found.append(Figure(f"{services:,} services: hubsite’s peak memory",
                                f"{measured.peak / 1e9:.2f} GB", f"under {most} GB",
                                measured.peak < most * 1e9))
    return found


def example(whole, start):
    return [Figure("the example site, the program’s start included", f"{whole * 1e3:.1f} ms",
                   "under 30 ms", whole < 0.030),
            Figure("of this, the program’s start (`hubsite --version`)", f"{start * 1e3:.1f} ms",
                   "", True)]
