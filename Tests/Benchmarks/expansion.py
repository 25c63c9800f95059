"""Expands a year of 10,000 weekly activities with hubsite's timetable and with dateutil, and compares.

    expansion.py PROGRAM

PROGRAM is the benchmark of `Tests/Benchmarks/Expansion`. dateutil does less: it knows neither term
time nor closures, so it gets rules without them.
"""

import datetime
import statistics
import subprocess
import sys
import time

from dateutil.rrule import FR, MO, TH, TU, WE, WEEKLY, rrule

ACTIVITIES = 10_000


def of_hubsite(program):
    lines = subprocess.run([program], check=True, capture_output=True, text=True).stdout.split("\n")
    rounds = [line.split() for line in lines if line]
    return int(rounds[0][0]), statistics.median(float(seconds) for _, seconds in rounds)


def of_dateutil():
    start = time.perf_counter()
    count = 0
    days = [MO, TU, WE, TH, FR]
    for number in range(ACTIVITIES):
        rule = rrule(WEEKLY, byweekday=days[number % 5], cache=False,
                     dtstart=datetime.datetime(2026, 9, 1, 9 + number % 8, 30),
                     until=datetime.datetime(2027, 8, 31, 23, 59))
        count += sum(1 for _ in rule)
    return count, time.perf_counter() - start


def main():
    rows = {"hubsite": of_hubsite(sys.argv[1]), "dateutil": of_dateutil()}
    print(f"{ACTIVITIES} weekly activities over a year, one core")
    for name, (count, seconds) in rows.items():
        print(f"{name:20}{seconds:9.3f} s{count:10} sessions{seconds / count * 1e9:9.0f} ns each")
    (_, ours), (_, theirs) = rows.values()
    print(f"faster than dateutil:   {theirs / ours:.0f} times")


if __name__ == "__main__":
    main()
