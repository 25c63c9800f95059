"""A preview of a copy of the example site, as its writer meets it."""

import contextlib
import os
import pathlib
import re
import shutil
import signal
import subprocess
import time
import urllib.error
import urllib.request

import pytest
from playwright.sync_api import expect

ROOT = pathlib.Path(__file__).resolve().parents[2]
HUBSITE = os.environ.get("HUBSITE", ROOT / ".build/release/hubsite")
DAY = "2026-11-22"

SERVICE = "content/services/stay-and-play.md"
PAGE = "/services/stay-and-play/"
TITLE = "title: Stay and play\n"
WRONG = "title: Stay and play\ncolour: red\n"

expect.set_options(timeout=10_000)


def copy_example(folder):
    shutil.copytree(ROOT / "content", folder / "content")
    shutil.copytree(ROOT / "themes", folder / "themes")
    return folder


class Preview:
    """`hubsite serve`, from its start to Ctrl-C."""

    def __init__(self, site, *options, port=0):
        self.site = site
        ports = [] if port is None else ["--port", str(port)]
        self.process = subprocess.Popen(
            [HUBSITE, "serve", "--site", site, *ports, *options],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            encoding="utf-8")
        line = self.process.stdout.readline()
        found = re.search(r"http://\S+/", line)
        assert found, line + self.process.stderr.read()
        self.address = found.group().rstrip("/")
        self.origin = re.match(r"http://[^/]+", self.address).group()
        self.port = int(self.origin.rsplit(":", 1)[1])

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.stop()

    def stop(self, number=signal.SIGINT):
        """How it ended: its status, and what else it wrote."""
        self.process.send_signal(number)
        output, errors = self.process.communicate(timeout=5)
        return self.process.returncode, output, errors

    def path(self, name):
        return self.site / name

    def change(self, name, old, new):
        file = self.path(name)
        text = file.read_text()
        assert old in text
        file.write_text(text.replace(old, new))

    def ask(self, path, *, method="GET", body=None, **headers):
        """What is answered: status, fields, text."""
        request = urllib.request.Request(
            self.origin + path, method=method, data=body,
            headers={name.replace("_", "-"): value for name, value in headers.items()})
        try:
            with urllib.request.urlopen(request, timeout=10) as response:
                return response.status, response.headers, response.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.headers, error.read().decode()


def eventually(true, seconds=10):
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it does not come to pass"
        time.sleep(0.02)


# What the tests of the preview share.


@pytest.fixture
def site(tmp_path):
    return copy_example(tmp_path)


@pytest.fixture
def preview(site):
    with Preview(site, "--at", DAY) as preview:
        yield preview


@pytest.fixture
def page(browser):
    with contextlib.closing(browser.new_context(
            viewport={"width": 1280, "height": 900}, locale="en-GB")) as context:
        page = context.new_page()
        page.mistakes = []
        page.on("pageerror", lambda error: page.mistakes.append(str(error)))
        yield page
        assert not page.mistakes


@pytest.fixture
def shown(preview, page):
    """The preview with a service's page open in the browser."""
    page.goto(preview.origin + PAGE)
    expect(bar(page)).to_be_visible()
    return preview


def bar(page):
    return page.locator("hubsite-preview .bar")


def panel(page):
    return page.locator("hubsite-preview .panel")


def heading(page):
    return page.locator("h1")
