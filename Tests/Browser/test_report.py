"""The report on the state of the content: no fault that axe-core finds, and no line too wide."""

import shutil
import subprocess

import pytest
from conftest import BUILT, HUBSITE, ROOT
from test_accessibility import faults_in_every_light


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    """The address of a report with something in every part."""
    folder = tmp_path_factory.mktemp("report")
    for name in ("content", "themes"):
        shutil.copytree(ROOT / name, folder / name)
    for path in (folder / "content/services").iterdir():
        path.write_text(path.read_text().replace("reviewed: 2026", "reviewed: 2025", 1))
    page = folder / "content/pages/privacy.md"
    page.write_text(page.read_text().replace("title: ", "draft: yes\ntitle: ", 1))
    subprocess.run([HUBSITE, "check", "--at", BUILT, "--report", "state.html"], cwd=folder,
                   stdin=subprocess.DEVNULL, capture_output=True, timeout=120)
    return (folder / "state.html").as_uri()


def test_no_faults(visit, report):
    assert faults_in_every_light(visit(report)) == []


def test_it_fits_a_phone(visit, report):
    assert visit(report, width=320).evaluate("document.documentElement.scrollWidth") <= 320
