"""What somebody at a terminal meets while a long build runs, and when it is stopped."""

import os
import pty
import select
import shutil
import signal
import subprocess
import time

import pytest

from conftest import FIXTURES, HUBSITE, TODAY, copy_site, tree

# A program that was built for debugging takes as long for a tenth of it.
SERVICES = int(os.environ.get("LONG_SITE", 3000))

STOPPED = "Nothing was published; the last good site is as it was."


@pytest.fixture(scope="module")
def long_site(tmp_path_factory):
    """A site whose build takes a while: one service, many times."""
    site = copy_site(tmp_path_factory.mktemp("long") / "site", content=FIXTURES / "base/content")
    services = site / "content/services"
    text = (services / "play.md").read_text()
    for number in range(SERVICES):
        (services / f"again-{number}.md").write_text(text.replace("title: ", f"title: {number} "))
    return site


def wait_for_staging(site):
    deadline = time.monotonic() + 20
    while not [path for path in site.iterdir() if "hubsite-staging" in path.name]:
        assert time.monotonic() < deadline


class Terminal:
    """A build in a terminal of its own."""

    def __init__(self, site, *options, **environment):
        self.site = site
        variables = {"PATH": os.environ["PATH"], "TERM": "xterm", "LANG": "C.UTF-8",
                     "SWIFT_BACKTRACE": "enable=no", **environment}
        self.process, self.file = pty.fork()
        if self.process == 0:
            os.execve(HUBSITE, [str(HUBSITE), "build", "--site", str(site), "--at", str(TODAY),
                                "--jobs", "1", *options], variables)

    def halt_for_long(self):
        """Halts it as soon as it writes for longer than its patience, as a slow disk would."""
        wait_for_staging(self.site)
        os.kill(self.process, signal.SIGSTOP)
        time.sleep(1.2)
        os.kill(self.process, signal.SIGCONT)

    def end(self):
        """What it wrote, and its exit status."""
        written = b""
        while select.select([self.file], [], [], 60)[0]:
            try:
                part = os.read(self.file, 65536)
            except OSError:
                break
            if not part:
                break
            written += part
        os.close(self.file)
        return written.decode(), os.waitstatus_to_exitcode(os.waitpid(self.process, 0)[1])


def test_a_long_build_says_how_far_it_is_and_tidies_up(long_site):
    terminal = Terminal(long_site)
    terminal.halt_for_long()
    written, status = terminal.end()
    assert status == 0, written
    assert "%" in written and "░" in written
    # The bar has a line of its own, which is taken away in the end.
    assert written.rsplit("\r\x1b[K", 1)[1].count("\n") == 1
    assert " pages from " in written.rsplit("\r\x1b[K", 1)[1]


@pytest.mark.parametrize("options, environment", [
    (["--quiet"], {}), ([], {"CI": "true"}), ([], {"NO_COLOR": "1"}), ([], {"TERM": "dumb"}),
    (["--diagnostics", "json"], {})])
def test_nothing_is_drawn_for_machines_and_who_asked_for_quiet(long_site, options, environment):
    terminal = Terminal(long_site, *options, **environment)
    terminal.halt_for_long()
    written, status = terminal.end()
    assert status == 0 and "░" not in written and "\x1b" not in written


def test_a_short_build_draws_nothing(small_site):
    written, status = Terminal(small_site).end()
    assert status == 0 and "░" not in written and "\x1b" not in written


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("after", [0.0, 0.02, 0.06, 0.1, 0.15, 0.2, 0.3])
def test_a_build_that_is_stopped_leaves_nothing_behind(long_site, number, after):
    before = tree(long_site / "public")
    # Something to publish, each time.
    page = long_site / "content/pages/index.md"
    page.write_text(page.read_text() + "More.\n")
    process = subprocess.Popen(
        [HUBSITE, "build", "--site", long_site, "--at", str(TODAY), "--jobs", "1"],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")
    time.sleep(after)
    process.send_signal(number)
    _, errors = process.communicate(timeout=60)
    beside = [path.name for path in long_site.iterdir()]
    assert not [name for name in beside if "hubsite-" in name], beside
    # Before it is ready for a signal it ends as any program does; after it has published, it is done.
    assert process.returncode in (0, 128 + number, -number)
    if process.returncode == 128 + number:
        assert errors.count("\n") == 1 and STOPPED in errors
    if process.returncode != 0:
        assert tree(long_site / "public") == before


def test_a_build_begun_with_nohup_outlives_its_terminal(long_site):
    process = subprocess.Popen(
        ["nohup", HUBSITE, "build", "--site", long_site, "--at", str(TODAY), "--jobs", "1"],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    time.sleep(0.1)
    process.send_signal(signal.SIGHUP)
    process.communicate(timeout=60)
    assert process.returncode == 0


def test_a_build_is_stopped_in_its_midst(long_site):
    """The same with the moment known: halted while it has a staging folder, then asked to end."""
    shutil.rmtree(long_site / "public", ignore_errors=True)
    process = subprocess.Popen(
        [HUBSITE, "build", "--site", long_site, "--at", str(TODAY), "--jobs", "1"],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")
    wait_for_staging(long_site)
    process.send_signal(signal.SIGTERM)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 143 and STOPPED in errors
    assert not [path for path in long_site.iterdir() if "hubsite" in path.name]
    assert not (long_site / "public").exists()
