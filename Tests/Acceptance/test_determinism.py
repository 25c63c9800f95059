"""The same content, theme and day make the same bytes, wherever and however they are built."""

import os
import random

from conftest import ROOT, TODAY, copy_site, run


def built(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes()
            for path in sorted(folder.rglob("*")) if path.is_file()}


def test_workers_folders_zones_and_times_change_no_byte(tmp_path):
    elsewhere = copy_site(tmp_path / "a much longer name é")
    chance = random.Random(7)
    for path in elsewhere.rglob("*"):
        moment = chance.randrange(10**9, 2 * 10**9)
        os.utime(path, (moment, moment))

    first = run("build", "--site", ROOT, "--output", tmp_path / "one", "--at", TODAY,
                "--jobs", 1, folder="/",
                environment={"TZ": "Pacific/Kiritimati", "LANG": "C"})
    second = run("build", "--output", tmp_path / "deeper/two", "--at", TODAY, "--jobs", 2,
                 folder=elsewhere,
                 environment={"TZ": "America/Los_Angeles", "LANG": "pl_PL.UTF-8",
                              "SOURCE_DATE_EPOCH": "0"})
    assert first.status == 0 and second.status == 0, (first, second)

    one, two = built(tmp_path / "one"), built(tmp_path / "deeper/two")
    assert one.keys() == two.keys()
    assert [file for file in one if one[file] != two[file]] == []
    assert "build.json" in one


def test_diagnostics_come_in_one_order_from_any_number_of_workers(tmp_path):
    site = copy_site(tmp_path / "site")
    for path in sorted((site / "content/services").glob("*.md")):
        path.write_text(path.read_text().replace("provider:", "provder:", 1))
    said = [run("check", "--site", site, "--at", TODAY, "--jobs", jobs, "--diagnostics", "json")
            for jobs in (1, 2, 2, 2)]
    assert said[0].status == 1
    assert len(said[0].errors.splitlines()) > 40
    assert len({outcome.errors for outcome in said}) == 1
