"""Counts the instructions of a build by one worker, and fails if they are more than they were.

    instructions.py --hubsite PROGRAM [--record]

A clock tells little on a busy machine; callgrind's count is the same to a thousandth. It is
compared with the one in instructions.txt if that comes from the same toolchain.
RECORD=1 in the environment does what --record does.
"""

import argparse
import os
import pathlib
import platform
import re
import subprocess
import sys
import tempfile

from building.programs import hubsite

HERE = pathlib.Path(__file__).resolve().parent
RECORDED = HERE / "instructions.txt"
# About 200 pages.
SERVICES = 70
MOST_CHANGE = 0.05

# What else would make the count another on another machine: the seed of Swift's hash tables, and
# what the C library and nettle choose by the processor. (On one machine the choices of the C
# library were 0.4% of the count, nettle's 0.01%.)
ENVIRONMENT = {
    "PATH": os.environ["PATH"], "HOME": "/", "LC_ALL": "C.UTF-8", "TZ": "UTC",
    "SWIFT_DETERMINISTIC_HASHING": "1",
    "GLIBC_TUNABLES": "glibc.cpu.hwcaps=-AVX2,-AVX512F,-AVX512VL,-AVX512BW,-ERMS,-FSRM,-BMI2",
    "NETTLE_FAT_OVERRIDE": "vendor:other,sha_ni:0,avx2:0",
}


def toolchain():
    """What makes the program: its compiler, and the libraries that it is linked with."""
    swift = subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout
    found = re.search(r"Swift version (\S+)", swift)
    cmark = subprocess.run(["pkg-config", "--modversion", "libcmark-gfm"],
                           capture_output=True, text=True).stdout.strip()
    return (f"Swift {found[1] if found else 'unknown'}, cmark-gfm {cmark}, "
            f"glibc {platform.libc_ver()[1]}, {platform.machine()}")


def counted(program):
    with tempfile.TemporaryDirectory(prefix="hubsite-instructions-") as folder:
        folder = pathlib.Path(folder)
        subprocess.run([sys.executable, HERE / "corpus.py", folder, "--services", str(SERVICES),
                        "--for", "hubsite"], check=True)
        # Valgrind can't read what Swift writes for debuggers.
        stripped = folder / "program"
        subprocess.run(["strip", "--strip-debug", "-o", stripped, program], check=True)
        # Names of one length wherever the folder lies.
        command = hubsite("./program", "hubsite", "output", 1)
        counts = folder / "counts"
        done = subprocess.run(
            ["valgrind", "--tool=callgrind", f"--callgrind-out-file={counts}", *command],
            cwd=folder, env=ENVIRONMENT, capture_output=True, text=True)
        count = re.search(r"Collected : (\d+)", done.stderr)
        if done.returncode != 0 or not count:
            sys.exit(f"{done.stdout}{done.stderr}\nThe build under valgrind did not end well.")
        pages = sum(1 for _ in (folder / "output").rglob("*.html"))
        return int(count[1]) - digesting(counts), pages


def digesting(counts):
    """The instructions of SHA-256: without the processor's own, as here, they are half of all, and
    would hide what becomes worse."""
    functions = subprocess.run(["callgrind_annotate", "--threshold=100", counts],
                               capture_output=True, text=True, check=True).stdout
    found = re.findall(r"^ *([\d,]+) \(.*nettle_sha256", functions, re.MULTILINE)
    if not found:
        sys.exit("The counts name no function of nettle's SHA-256 any more.")
    return sum(int(count.replace(",", "")) for count in found)


def recorded():
    """The count and its toolchain; no count where none was ever recorded."""
    if not RECORDED.exists():
        return None, ""
    count, made_with = RECORDED.read_text(encoding="utf-8").strip().split("\n")
    return int(count.replace(",", "")), made_with


def judgement(now, before, pages):
    """What to say, and whether the step fails."""
    change = now / before - 1
    figures = (f"{now:,} instructions for {pages} pages, {before:,} are recorded: {change:+.1%}")
    if change > MOST_CHANGE:
        return (f"{figures}\nThat is more than {MOST_CHANGE:.0%} worse. Mend it; or, if it has to "
                "be, keep the new figure: make instructions RECORD=1", 1)
    if change < -MOST_CHANGE:
        return f"{figures}\nWell done. Please keep the new figure: make instructions RECORD=1", 0
    return figures, 0


def main():
    parser = argparse.ArgumentParser(formatter_class=argparse.RawDescriptionHelpFormatter,
                                     description=__doc__)
    parser.add_argument("--hubsite", type=pathlib.Path, required=True)
    parser.add_argument("--record", action="store_true", default=os.environ.get("RECORD") == "1")
    options = parser.parse_args()

    now, pages = counted(options.hubsite.resolve())
    if options.record:
        RECORDED.write_text(f"{now:,}\n{toolchain()}\n", encoding="utf-8")
        print(f"{now:,} instructions for {pages} pages, recorded")
        return 0
    before, made_with = recorded()
    if before is None:
        sys.exit("No figure is recorded: make instructions RECORD=1")
    if made_with != toolchain():
        print(f"{now:,} instructions with {toolchain()}. Not compared with {before:,}, since that "
              f"was with {made_with}.")
        return 0
    text, status = judgement(now, before, pages)
    print(text, file=sys.stderr if status else sys.stdout)
    return status


if __name__ == "__main__":
    sys.exit(main())
