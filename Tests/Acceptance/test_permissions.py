"""Builds by somebody who may not do everything, as on a shared computer."""

import os
import pathlib
import shutil
import subprocess
import tempfile

import pytest
from conftest import HUBSITE

NOBODY = 65534


@pytest.fixture
def run():
    """Runs the program as nobody in particular, in a folder of their own."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        shutil.copy(HUBSITE, folder / "hubsite")
        folder.chmod(0o755)
        who = {}
        if os.geteuid() == 0:
            os.chown(folder, NOBODY, NOBODY)
            who = {"user": NOBODY, "group": NOBODY, "extra_groups": []}

        def run(*arguments):
            return subprocess.run(
                [folder / "hubsite", *arguments], cwd=folder, capture_output=True, text=True,
                stdin=subprocess.DEVNULL, **who)

        run.folder = folder
        yield run


def test_an_output_that_nothing_may_be_taken_out_of_is_replaced_whole(run):
    assert run("new", "site", "site").returncode == 0
    assert run("build", "--site", "site").returncode == 0
    site = run.folder / "site"
    for path in ("public", "public/hubs"):
        (site / path).chmod(0o555)
    again = run("build", "--site", "site")
    assert (again.returncode, again.stderr) == (0, "")
    assert not [path.name for path in site.iterdir() if "hubsite" in path.name]
