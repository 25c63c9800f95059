"""Time by hyperfine, memory by the kernel."""

import dataclasses
import json
import os
import pathlib
import shlex
import statistics
import subprocess
import sys
import tempfile


@dataclasses.dataclass
class Times:
    """Medians of the rounds, in seconds."""

    wall: float
    processor: float


def peak_memory(command, clear):
    """Runs once and answers the most bytes that one process of the command held at once.

    Linux counts the memory of the process that starts another for the other's too, so ours must be
    small: some 20 MB, which no network of 1,000 services and more comes near.
    """
    subprocess.run(clear, check=True)
    with tempfile.TemporaryFile("w+") as said:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=said, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            said.seek(0)
            sys.exit(f"{said.read()}\n{command[0]} ended with status {process.returncode}")
    return usage.ru_maxrss * 1024


def times(commands, clear, rounds, *, runs=1, warm=0):
    """Runs all commands in turn, so many times round: what else the machine does meets them all.

    In each round a command runs `runs` times, after `warm` times that don't count.
    Before each run the command `clear` makes way.
    """
    walls, processors = ({name: [] for name in commands} for _ in range(2))
    with tempfile.NamedTemporaryFile(suffix=".json") as results:
        for number in range(rounds):
            subprocess.run(
                ["hyperfine", "--shell=none", "--style=none", f"--runs={runs}", f"--warmup={warm}",
                 f"--export-json={results.name}", "--prepare", shlex.join(clear),
                 *map(shlex.join, commands.values())],
                check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
            found = json.loads(pathlib.Path(results.name).read_text())["results"]
            for name, result in zip(commands, found):
                walls[name] += result["times"]
                processors[name].append(result["user"] + result["system"])
            print(f"round {number + 1} of {rounds}: " + ", ".join(
                f"{name} {result['median']:.3f} s" for name, result in zip(commands, found)),
                file=sys.stderr)
    return {name: Times(statistics.median(walls[name]), statistics.median(processors[name]))
            for name in commands}


def clearing(output, put_aside):
    """The command that makes way for the next run and lets the disk write what it has to write.

    After files were deleted, ext4 takes up to a millisecond for each new one, for half a minute: it
    looks for inodes that were not in use of late. So on a disk the old output is put aside.
    """
    path, folder = shlex.quote(str(output)), shlex.quote(str(output.parent))
    away = f"[ ! -e {path} ] || mv {path} {path}-$$" if put_aside else f"rm -rf {path}"
    return ["sh", "-c", f"{away}; sync -f {folder}"]
