"""Exit statuses, streams, options, and what stays untouched when something goes wrong."""

import json
import os
import re
import resource
import shutil
import signal
import socket
import subprocess
import time

import pytest

from conftest import FIXTURES, HUBSITE, ROOT, TODAY, run, tree

AT = ("--at", TODAY)
CLOSING_LINE = re.compile(
    r"[\d,]+ pages? from [\d,]+ files? in [\d.]+ m?s: [\d,]+ new, [\d,]+ changed, [\d,]+ gone")

# A mistake, and its place.
SPOILED = "services/play.md", "provider: council", "provider: counsil"


def build(site, *arguments, **options):
    return run("build", "--site", site, *AT, *arguments, **options)


def spoil(site, mistake=SPOILED):
    name, right, wrong = mistake
    path = site / "content" / name
    text = path.read_text()
    assert right in text
    path.write_text(text.replace(right, wrong, 1))
    return path


def closing_line(outcome):
    return outcome.output.rstrip("\n").split("\n")[-1]


# Done.

def test_a_build_ends_with_status_0_and_its_closing_line(small_site):
    outcome = build(small_site)
    assert outcome.status == 0, outcome
    assert CLOSING_LINE.fullmatch(closing_line(outcome)), outcome
    assert outcome.errors == ""
    assert (small_site / "public/index.html").is_file()


def test_site_and_output_default_to_the_current_folder(small_site):
    assert run("build", *AT, folder=small_site).status == 0
    assert (small_site / "public/build.json").is_file()


def test_output_elsewhere_and_empty_is_taken(small_site, tmp_path):
    (tmp_path / "out").mkdir()
    assert build(small_site, "--output", tmp_path / "out").status == 0
    assert (tmp_path / "out/index.html").is_file()
    assert not (small_site / "public").exists()


def test_an_unchanged_build_changes_nothing(small_site):
    build(small_site)
    before = tree(small_site / "public")
    outcome = build(small_site)
    assert "0 new, 0 changed, 0 gone" in closing_line(outcome)
    assert tree(small_site / "public") == before


def test_only_what_changed_gets_a_new_time(small_site):
    build(small_site)
    before = tree(small_site / "public")
    spoil(small_site, ("news/opening.md", "Thank you for coming", "Thanks for coming"))
    outcome = build(small_site)
    after = tree(small_site / "public")
    touched = {name for name in after if after[name] != before[name]}
    assert "news/opening/index.html" in touched
    assert {name for name in touched if after[name][0] == before[name][0]} == set()
    assert f"0 new, {len(touched - {'build.json'})} changed" in closing_line(outcome) or (
        f"0 new, {len(touched)} changed" in closing_line(outcome))


def test_what_is_gone_is_removed_and_counted(small_site):
    build(small_site)
    (small_site / "content/news/opening.md").unlink()
    outcome = build(small_site)
    assert outcome.status == 0, outcome
    assert not (small_site / "public/news/opening").exists()
    assert re.search(r"[1-9]\d* gone", closing_line(outcome))


def test_a_quiet_build_says_nothing(small_site):
    outcome = build(small_site, "--quiet")
    assert (outcome.status, outcome.output, outcome.errors) == (0, "", "")


def test_a_build_says_where_its_time_went(small_site):
    start = time.monotonic()
    lines = build(small_site, "--timings").output.splitlines()
    wall = time.monotonic() - start
    first = lines.index("Seconds by the clock and of all processors together, to")
    parts = lines.index("Of which, added up over all workers:")
    phases = {}
    for line in lines[first + 1:parts]:
        words, clock, _ = re.fullmatch(r"  (.+?) +([\d.]+)  +([\d.]+)", line).groups()
        phases[words] = float(clock)
    assert list(phases)[0] == "read the content and the theme" and list(phases)[-1] == "publish"
    assert 0 < sum(phases.values()) <= wall
    assert [line.split("  ")[1] for line in lines[parts + 1:]] == [
        "reading files", "front matter and its fields", "the theme", "timetables", "Markdown",
        "filling layouts", "writing files"]
    assert "Seconds" not in build(small_site).output


def test_checking_writes_nothing(small_site):
    before = tree(small_site)
    outcome = run("check", "--site", small_site, *AT)
    assert outcome.status == 0, outcome
    assert tree(small_site) == before


def test_drafts_are_shown_when_asked_for(small_site):
    spoil(small_site, ("pages/about.md", "title:", "draft: yes\ntitle:"))
    spoil(small_site, ("network.yaml", "\n  - { label: About, page: about }", ""))
    assert build(small_site).status == 0
    assert not (small_site / "public/about").exists()
    assert build(small_site, "--drafts").status == 0
    assert (small_site / "public/about/index.html").is_file()


def test_another_address_of_the_site(small_site):
    assert build(small_site, "--base-url", "https://other.example.org").status == 0
    page = (small_site / "public/about/index.html").read_text()
    assert "https://other.example.org/about/" in page
    assert "little.example.org" not in page


@pytest.mark.parametrize("arguments, environment, day", [
    (["--at", "2026-12-05"], {"SOURCE_DATE_EPOCH": "0"}, "2026-12-05"),
    ([], {"SOURCE_DATE_EPOCH": "1795219199"}, "2026-11-20"),
    ([], {"SOURCE_DATE_EPOCH": "1795219200"}, "2026-11-21"),
])
def test_the_builds_day(small_site, arguments, environment, day):
    outcome = run("build", "--site", small_site, *arguments, environment=environment)
    assert outcome.status == 0, outcome
    assert json.loads((small_site / "public/build.json").read_text())["built"] == day


@pytest.mark.parametrize("arguments", [["--help"], ["build", "--help"], ["check", "--help"]])
def test_help_is_a_result(arguments):
    outcome = run(*arguments)
    assert outcome.status == 0 and outcome.output and outcome.errors == ""


# The content or the theme has errors.

def test_errors_end_with_status_1_on_standard_error(small_site):
    spoil(small_site)
    outcome = build(small_site)
    assert outcome.status == 1
    assert "content/services/play.md:4:11: error:" in outcome.errors
    assert "council" in outcome.errors
    assert not (small_site / "public").exists()
    assert run("check", "--site", small_site, *AT).status == 1


def test_errors_leave_the_last_good_site_untouched(small_site):
    build(small_site)
    before = tree(small_site / "public")
    spoil(small_site)
    assert build(small_site).status == 1
    assert tree(small_site / "public") == before
    assert {p.name for p in small_site.iterdir()} == {"content", "themes", "public"}


def test_no_colour_or_progress_off_a_terminal(small_site):
    spoil(small_site)
    outcome = build(small_site)
    assert "\x1b" not in outcome.errors + outcome.output
    assert "\r" not in outcome.errors + outcome.output


def test_diagnostics_as_json_lines(small_site):
    spoil(small_site)
    outcome = build(small_site, "--diagnostics", "json")
    assert outcome.status == 1
    lines = [json.loads(line) for line in outcome.errors.splitlines()]
    assert len(lines) == 1
    line = lines[0]
    assert {"file", "line", "column", "endLine", "endColumn", "severity", "code", "message",
            "fixes"} <= line.keys()
    place = [line[key] for key in ("file", "line", "column", "endLine", "endColumn", "severity")]
    assert place == ["content/services/play.md", 4, 11, 4, 18, "error"]


def test_diagnostics_as_workflow_commands(small_site):
    spoil(small_site)
    outcome = build(small_site, "--diagnostics", "github")
    assert outcome.status == 1
    said = outcome.errors + outcome.output
    assert re.search(
        r"^::error file=content/services/play\.md,line=4,col=11,endColumn=18,title=[a-z-]+::.+",
        said, re.MULTILINE)


STALE = "services/play.md", "reviewed: 2026-09-01", "reviewed: 2020-09-01\nowner: a@example.org"


def test_stale_records_are_warnings_that_name_the_owner(small_site):
    spoil(small_site, STALE)
    outcome = build(small_site)
    assert outcome.status == 0
    assert "warning" in outcome.errors and "a@example.org" in outcome.errors


@pytest.mark.parametrize("option", ["--stale-as-errors", "--warnings-as-errors"])
def test_warnings_can_be_errors(small_site, option):
    spoil(small_site, STALE)
    outcome = build(small_site, option)
    assert outcome.status == 1
    assert "error" in outcome.errors
    assert not (small_site / "public").exists()


def test_a_warning_is_no_stale_record(small_site):
    spoil(small_site, ("news/opening.md", "doors opened today.", "doors opened. " * 20))
    assert build(small_site, "--stale-as-errors").status == 0
    assert build(small_site, "--warnings-as-errors").status == 1


# The command line is wrong.

@pytest.mark.parametrize("arguments", [
    ["build", "--colour"], ["bild"], ["build", "--at", "2026-02-30"], ["build", "--at", "soon"],
    ["build", "--jobs", "0"], ["build", "--jobs", "many"], ["build", "--diagnostics", "xml"],
    ["build", "--base-url", "nowhere"], ["build", "extra"], ["check", "--output", "x"],
])
def test_wrong_command_lines_end_with_status_64(small_site, arguments):
    outcome = run(*arguments, folder=small_site)
    assert outcome.status == 64, outcome
    assert outcome.output == "" and outcome.errors
    assert not (small_site / "public").exists()


def test_a_site_that_is_not_there(tmp_path):
    outcome = run("build", "--site", tmp_path / "nowhere", *AT)
    assert outcome.status in (1, 64, 74) and "nowhere" in outcome.errors
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", ["serve", "check"])
def test_a_site_that_is_no_folder_of_linux(command, tmp_path):
    for path in ("C:\\sites\\hubs", "C:site", "..\\site"):
        outcome = run(command, "--site", path, folder=tmp_path)
        assert outcome.status == 64 and "as Windows writes it" in outcome.errors, outcome
    (tmp_path / "page.md").write_text("")
    outcome = run(command, "--site", "page.md", folder=tmp_path)
    assert outcome.status == 64 and "“page.md” is a file." in outcome.errors, outcome


def test_a_preview_at_a_taken_address_says_only_what_helps(small_site):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        outcome = run("serve", "--port", port, folder=small_site)
    assert outcome.status == 64 and f"uses port {port}" in outcome.errors
    outcome = run("serve", "--host", "192.0.2.7", folder=small_site)
    assert outcome.status == 64 and "no address “192.0.2.7”" in outcome.errors
    assert "Usage" not in outcome.errors


def test_a_preview_for_the_house_says_what_other_devices_type(small_site):
    serving = subprocess.Popen(
        [HUBSITE, "serve", "--host", "0.0.0.0", "--port", "0"], cwd=small_site,
        stdout=subprocess.PIPE, encoding="utf-8")
    try:
        lines = []
        while not lines or not lines[-1].startswith("Press"):
            lines.append(serving.stdout.readline())
            assert lines[-1]
    finally:
        serving.terminate()
        serving.wait(10)
    assert lines[0].startswith("Preview: http://localhost:")
    others = [line for line in lines if line.startswith("On another device: http://")]
    assert all("0.0.0.0" not in line and "127." not in line for line in others)


# The disk refuses.

def test_foreign_files_are_never_replaced(small_site, tmp_path):
    out = tmp_path / "photos"
    out.mkdir()
    (out / "wedding.jpg").write_bytes(b"precious")
    outcome = build(small_site, "--output", out)
    assert outcome.status in (64, 74), outcome
    assert "wedding.jpg" in outcome.errors or "photos" in outcome.errors
    assert tree(out).keys() == {"wedding.jpg"}


@pytest.mark.parametrize("place", ["content", "content/pages", "themes", "."])
def test_the_source_is_never_replaced(small_site, place):
    before = tree(small_site)
    outcome = build(small_site, "--output", small_site / place)
    assert outcome.status in (64, 74), outcome
    assert tree(small_site) == before


def test_an_output_below_a_file_is_refused(small_site, tmp_path):
    (tmp_path / "file").write_text("x")
    outcome = build(small_site, "--output", tmp_path / "file/site")
    assert outcome.status == 74, outcome
    assert (tmp_path / "file").read_text() == "x"


def test_a_write_that_fails_leaves_the_last_good_site(small_site):
    build(small_site)
    before = tree(small_site / "public")
    spoil(small_site, ("pages/about.md", "We are", "We were"))

    def smallest_files():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))

    outcome = build(small_site, preexec_fn=smallest_files, restore_signals=False)
    assert outcome.status == 74, outcome
    assert "public" in outcome.errors
    assert tree(small_site / "public") == before
    assert {p.name for p in small_site.iterdir()} == {"content", "themes", "public"}


def test_a_full_disk_leaves_the_last_good_site(small_site, tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk], capture_output=True)
    if mounted.returncode != 0:
        pytest.skip("no small disk can be mounted here")
    try:
        assert build(small_site, "--output", disk / "site").status == 0
        before = tree(disk / "site")
        (disk / "ballast").write_bytes(b"x" * shutil.disk_usage(disk).free)
        spoil(small_site, ("pages/about.md", "We are", "We were"))
        outcome = build(small_site, "--output", disk / "site")
        assert outcome.status == 74, outcome
        assert tree(disk / "site") == before
        assert {p.name for p in disk.iterdir()} == {"site", "ballast"}
    finally:
        subprocess.run(["umount", disk], check=True)


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is unreadable to root")
def test_an_unreadable_file_is_an_error_at_its_place(small_site):
    (small_site / "content/services/play.md").chmod(0)
    outcome = build(small_site)
    assert outcome.status in (1, 74)
    assert "content/services/play.md" in outcome.errors


def test_an_interrupted_build_leaves_the_last_good_site(small_site):
    build(small_site)
    before = tree(small_site / "public")
    spoil(small_site, ("pages/about.md", "We are", "We were"))
    from conftest import HUBSITE
    for delay in (0.001, 0.004, 0.008, 0.012, 0.02):
        process = subprocess.Popen([HUBSITE, "build", "--site", small_site, "--at", str(TODAY)],
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            process.wait(delay)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        after = tree(small_site / "public")
        assert "index.html" in after
        if b"We were" not in after["about/index.html"][0]:
            assert after == before
    outcome = build(small_site)
    assert outcome.status == 0
    assert {p.name for p in small_site.iterdir()} == {"content", "themes", "public"}
