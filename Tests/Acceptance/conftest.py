"""One build of the example site that all checks look at, and the program to make others with."""

import datetime
import os
import pathlib
import shutil
import subprocess

import pytest

from content import Content
from published import PublishedSite

ROOT = pathlib.Path(__file__).resolve().parents[2]
HUBSITE = os.environ.get("HUBSITE", ROOT / ".build/release/hubsite")
FIXTURES = ROOT / "Tests/Fixtures"
TODAY = datetime.date(2026, 11, 21)


class Outcome:
    """How a run of the program ended."""

    def __init__(self, process):
        self.status = process.returncode
        self.output = process.stdout
        self.errors = process.stderr

    def __repr__(self):
        return f"status {self.status}\n{self.output}{self.errors}"


def run(*arguments, folder=ROOT, timeout=120, **options):
    """Runs the program with the environment `options["environment"]` added to a bare one."""
    environment = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "LANG": "C.UTF-8",
                   "SWIFT_BACKTRACE": "enable=no"}
    environment |= options.pop("environment", {})
    return Outcome(subprocess.run(
        [HUBSITE, *map(str, arguments)], cwd=folder, env=environment, stdin=subprocess.DEVNULL,
        capture_output=True, encoding="utf-8", timeout=timeout, **options))


def copy_site(to, *, content=ROOT / "content"):
    """A site of its own with this repository's theme."""
    shutil.copytree(content, to / "content")
    shutil.copytree(ROOT / "themes", to / "themes")
    return to


def tree(folder):
    """Every file of a folder with its bytes and its time of modification."""
    return {path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
            for path in sorted(pathlib.Path(folder).rglob("*")) if path.is_file()}


@pytest.fixture(scope="session")
def content():
    return Content(ROOT / "content", TODAY)


@pytest.fixture(scope="session")
def site(tmp_path_factory, content):
    """The example site. PUBLISHED names a folder to look at in its place."""
    folder = os.environ.get("PUBLISHED")
    if not folder:
        folder = tmp_path_factory.mktemp("example") / "public"
        outcome = run("build", "--site", ROOT, "--output", folder, "--at", TODAY)
        assert outcome.status == 0, outcome
    return PublishedSite(folder, content.network.fields["url"])


@pytest.fixture
def small_site(tmp_path):
    """The smallest whole network, to change at will."""
    return copy_site(tmp_path / "site", content=FIXTURES / "base/content")
