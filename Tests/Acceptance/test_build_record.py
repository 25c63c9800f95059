"""build.json knows every published file, byte for byte."""

import hashlib
import json

import pytest


@pytest.fixture(scope="session")
def record(site):
    return json.loads(site.text("build.json"))


def test_every_file_is_recorded_with_its_digest(site, record):
    wanted = {file: {"sha256": hashlib.sha256(site.bytes(file)).hexdigest(),
                     "bytes": len(site.bytes(file))}
              for file in site.files if file != "build.json"}
    assert record["files"] == wanted


def test_files_are_in_the_order_of_their_bytes(record):
    paths = list(record["files"])
    assert paths == sorted(paths, key=str.encode)


def test_tool_version_and_day_are_told(record, content):
    assert record["generator"] == "hubsite"
    assert record["version"]
    assert record["built"] == content.today.isoformat()


def test_assets_bear_a_fingerprint(site):
    for file in site.files:
        if file.startswith("assets/"):
            parts = file.rsplit("/", 1)[1].split(".")
            assert len(parts) >= 3, file
            assert len(parts[-2]) >= 8 and set(parts[-2]) <= set("0123456789abcdef"), file


def test_nothing_else_of_the_build_is_left_behind(site):
    beside = {path.name for path in site.root.parent.iterdir()}
    assert beside == {site.root.name}
