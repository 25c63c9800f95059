"""What the build writes for hosts: nginx serves the site with it, and a strict policy breaks nothing."""

import datetime
import os
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest
from playwright.sync_api import sync_playwright

from conftest import ROOT, TODAY, copy_site, run

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
MODULE = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so"
# It lies outside the PATH of an ordinary user.
NGINX = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
FOR_EVER = "public, max-age=31536000, immutable"


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Server:
    """nginx with a site's own snippet."""

    def __init__(self, public, folder, at="/"):
        self.public, self.folder, self.port = public, folder, free_port()
        (folder / "nginx.conf").write_text(f"""
            load_module {MODULE}; {"user root;" if os.geteuid() == 0 else ""}
            daemon off; pid {folder}/pid; error_log stderr warn; worker_processes 1;
            events {{ }}
            http {{
              include /etc/nginx/mime.types; access_log off;
              client_body_temp_path {folder}/a; proxy_temp_path {folder}/b;
              fastcgi_temp_path {folder}/c; uwsgi_temp_path {folder}/d; scgi_temp_path {folder}/e;
              server {{
                listen 127.0.0.1:{self.port}; root {self.root(at)};
                include {public}/nginx.conf.snippet;
              }}
            }}""")

    def root(self, at):
        if at == "/":
            return self.public
        place = self.folder / "root" / at.strip("/")
        place.parent.mkdir(parents=True)
        place.symlink_to(self.public)
        return self.folder / "root"

    def __enter__(self):
        self.errors = open(self.folder / "errors", "w+")
        self.process = subprocess.Popen(
            [NGINX, "-p", self.folder, "-c", self.folder / "nginx.conf"], stderr=self.errors)
        for _ in range(100):
            if self.process.poll() is not None:
                break
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return self
            except OSError:
                time.sleep(0.05)
        self.process.kill()
        raise AssertionError((self.folder / "errors").read_text())

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(10)
        self.errors.close()

    @property
    def address(self):
        return f"http://127.0.0.1:{self.port}"

    def get(self, path, **headers):
        """The answer to a request, whatever its status; redirects are not followed."""
        class Stay(urllib.request.HTTPRedirectHandler):
            def redirect_request(self, *arguments):
                return None

        request = urllib.request.Request(self.address + path, headers=headers)
        try:
            return urllib.request.build_opener(Stay).open(request, timeout=10)
        except urllib.error.HTTPError as error:
            return error


@pytest.fixture(scope="module")
def public(tmp_path_factory):
    """The example site, with an old address and the service worker."""
    folder = copy_site(tmp_path_factory.mktemp("hosted") / "site")
    theme = folder / "themes/hearth/theme.yaml"
    theme.write_text(theme.read_text().replace("offline: no", "offline: yes"))
    worker = folder / "themes/hearth/assets/service-worker.js"
    if not worker.exists():
        worker.write_text("self.addEventListener('fetch', () => {});\n")
    (folder / "content/pages/moved.md").write_text(
        "---\ntitle: Moved\naliases: [old/Place_1.html]\nowner: a@example.org\n"
        f"reviewed: {TODAY}\n---\nHere.\n")
    outcome = run("build", "--site", folder, "--at", TODAY)
    assert outcome.status == 0, outcome
    return folder / "public"


@pytest.fixture(scope="module")
def nginx(public, tmp_path_factory):
    if not NGINX or not os.path.exists(MODULE):
        pytest.fail("install nginx-light and libnginx-mod-http-brotli-static (make test-packages)")
    with Server(public, tmp_path_factory.mktemp("nginx")) as server:
        yield server


def asset(public, ending):
    return "/" + next(public.glob(f"assets/*{ending}")).relative_to(public).as_posix()


def policy(public):
    headers = (public / "_headers").read_text()
    return re.search(r"Content-Security-Policy: (.*)", headers)[1]


def test_every_page_has_the_security_headers(nginx, public):
    for path in ["/", "/find/", "/feeds/news.xml", "/nothing/", "/old/Place_1.html/"]:
        headers = nginx.get(path).headers
        assert headers["Content-Security-Policy"] == policy(public), path
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
        assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
        assert headers["Permissions-Policy"].startswith("geolocation=(self), ")


def test_pages_name_what_they_need_first(nginx, public):
    def link(name, kind):
        [path] = public.glob(f"assets/{name}")
        return f"</{path.relative_to(public).as_posix()}>; rel={kind}"

    main = link("hearth.*.css", "preload; as=style")
    home = link("finder.*.css", "preload; as=style")
    find = f"{home}, {link('finder/finder.*.js', 'modulepreload')}"
    for path, links in {
            "/": f"{main}, {home}", "/index.html": f"{main}, {home}",
            "/find/": f"{main}, {find}", "/hubs/": main, "/nothing/": main}.items():
        assert nginx.get(path).headers["Link"] == links, path
    headers = (public / "_headers").read_text()
    assert f"\n  Link: {main}\n/\n  Link: {home}\n/find/\n  Link: {find}\n" in headers
    for path in [asset(public, ".css"), "/finder/start.json"]:
        assert "Link" not in nginx.get(path).headers, path


def test_what_never_changes_is_kept_and_all_else_asked_for(nginx, public):
    part = next((public / "finder/parts").rglob("*.json")).relative_to(public)
    for path in [asset(public, ".css"), asset(public, ".js"), f"/{part}"]:
        answer = nginx.get(path)
        assert (answer.status, answer.headers.get_all("Cache-Control")) == (200, [FOR_EVER]), path
    for path in ["/", "/find/", "/finder/start.json", "/service-worker.js", "/calendars/all.ics"]:
        answer = nginx.get(path)
        assert (answer.status, answer.headers.get_all("Cache-Control")) == (200, ["no-cache"]), path
    gone = nginx.get("/assets/hearth.0000000000.css")
    assert (gone.status, gone.headers["Cache-Control"]) == (404, "no-cache")


def test_types(nginx, public):
    for path, type in {
            "/": "text/html; charset=utf-8", "/calendars/all.ics": "text/calendar; charset=utf-8",
            "/feeds/news.xml": "application/atom+xml; charset=utf-8",
            "/robots.txt": "text/plain; charset=utf-8", "/finder/index.json": "application/json",
            "/.well-known/security.txt": "text/plain; charset=utf-8"}.items():
        assert nginx.get(path).headers["Content-Type"] == type, path
    script = nginx.get(asset(public, ".js")).headers["Content-Type"]
    assert re.fullmatch(r"(application|text)/javascript; charset=utf-8", script)


def test_missing_pages_moved_pages_and_files_for_hosts(nginx, public):
    missing = nginx.get("/nothing/")
    assert missing.status == 404
    assert missing.read() == (public / "404.html").read_bytes()
    assert nginx.get("/calendars/").status == 404
    moved = nginx.get("/old/Place_1.html/")
    assert (moved.status, moved.headers["Location"]) == (301, "/moved/")
    without_slash = nginx.get("/find")
    assert (without_slash.status, without_slash.headers["Location"]) == (301, "/find/")
    for path in ["/_headers", "/_redirects", "/nginx.conf.snippet"]:
        assert nginx.get(path).status == 404


def test_compression(nginx, public):
    style = public / asset(public, ".css")[1:]
    assert nginx.get(f"/{style.relative_to(public)}", **{"Accept-Encoding": "gzip"}).headers["Content-Encoding"] == "gzip"
    compressed = style.with_name(style.name + ".br")
    compressed.write_bytes(b"compressed")
    try:
        answer = nginx.get(f"/{style.relative_to(public)}", **{"Accept-Encoding": "br"})
        assert (answer.headers["Content-Encoding"], answer.read()) == ("br", b"compressed")
        assert answer.headers["Cache-Control"] == FOR_EVER
    finally:
        compressed.unlink()


def test_a_site_below_a_path(public, tmp_path):
    site = public.parent
    outcome = run("build", "--site", site, "--output", tmp_path / "public", "--at", TODAY,
                  "--base-url", "https://example.org/hubs/")
    assert outcome.status == 0, outcome
    with Server(tmp_path / "public", tmp_path, at="/hubs") as server:
        style = asset(tmp_path / "public", ".css")
        assert server.get("/hubs" + style).headers["Cache-Control"] == FOR_EVER
        assert server.get("/hubs/old/Place_1.html/").headers["Location"] == "/hubs/moved/"
        assert server.get("/hubs/nothing/").status == 404
    assert (tmp_path / "public/_headers").read_text().startswith("/hubs/*\n")
    assert not (tmp_path / "public/.well-known").exists()


def test_a_path_that_nginx_would_read_as_more_is_not_written(public, tmp_path):
    outcome = run("build", "--site", public.parent, "--output", tmp_path, "--at", TODAY,
                  "--base-url", "https://example.org/a;b$c/")
    assert outcome.status == 0, outcome
    lines = (tmp_path / "nginx.conf.snippet").read_text().splitlines()
    assert all(line.startswith("#") for line in lines)


def test_the_policy_is_strict(public):
    process = subprocess.run(
        [pathlib.Path(sys.executable).parent / "csp-toolkit", "analyze", "--fail-on", "medium",
         policy(public)], capture_output=True, encoding="utf-8", timeout=60)
    assert process.returncode == 0, process.stdout
    assert "unsafe" not in policy(public)


def test_pages_say_as_much_of_the_policy_as_they_can(public):
    said = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"',
                     (public / "find/index.html").read_text())[1].replace("&#39;", "'")
    assert said == policy(public).replace(" frame-ancestors 'none';", "")


def test_no_browser_has_anything_to_complain_of(nginx, public):
    pages = ["/", "/find/", "/whats-on/", "/help-now/", "/my-list/", "/offline/", "/nothing/"]
    for kind in ["services", "activities", "hubs", "whats-on", "news", "providers", "categories"]:
        pages.append(next(f"/{kind}/{p.name}/" for p in sorted((public / kind).iterdir()) if p.is_dir()))
    said = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM)
        page = browser.new_page()
        page.on("console", lambda message: said.append((page.url, message.text)))
        page.on("pageerror", lambda error: said.append((page.url, str(error))))
        page.on("requestfailed", lambda request: said.append((page.url, request.url)))
        page.on("request", lambda request: request.url.startswith(nginx.address)
                or said.append((page.url, request.url)))
        for path in pages:
            page.goto(nginx.address + path)
            page.wait_for_load_state("networkidle")
        browser.close()
    # Chromium itself tells of the missing page's status.
    assert [s for s in said if "status of 404" not in s[1]] == []


def test_whom_to_tell_of_a_weakness(public):
    lines = dict(line.split(": ", 1)
                 for line in (public / ".well-known/security.txt").read_text().splitlines())
    assert lines["Contact"].startswith("mailto:") and "@" in lines["Contact"]
    expires = datetime.datetime.fromisoformat(lines["Expires"].replace("Z", "+00:00"))
    assert expires.date() == TODAY + datetime.timedelta(days=365)
    assert lines["Canonical"].endswith("/.well-known/security.txt")
    assert lines["Preferred-Languages"].startswith("en")
