"""`hubsite serve`: who may ask it for what, and what does it no harm."""

import contextlib
import pathlib
import re
import socket
import subprocess
import time

import pytest

from previewing import (  # noqa: F401 (fixtures)
    DAY, HUBSITE, PAGE, SERVICE, TITLE, eventually, page, preview, shown, site)


def test_pages_are_as_they_are_published_but_for_the_script(preview, tmp_path_factory):
    output = tmp_path_factory.mktemp("published") / "public"
    subprocess.run([HUBSITE, "build", "--site", preview.site, "--output", output, "--at", DAY,
                    "--drafts", "--quiet"], check=True, capture_output=True)
    for path in ["/", PAGE, "/whats-on/"]:
        _, fields, text = preview.ask(path)
        tag = re.search(r'<script type="module" src="/-/preview.js" data-shown="\w+"></script>', text)
        assert text.replace(tag.group(), "") == (output / path[1:] / "index.html").read_text()
        assert "unsafe" not in fields["Content-Security-Policy"]


@pytest.mark.parametrize("host", ["evil.example", "evil.example:{port}", "127.0.0.1:1", ""])
def test_other_names_are_refused(preview, host):
    status, _, text = preview.ask("/", Host=host.format(port=preview.port))
    assert status == 403
    assert "Threeways" not in text


def test_only_its_own_pages_may_set_the_day(preview):
    origin = {"Origin": preview.origin}
    day = "/-/today?date=2026-12-01"
    assert preview.ask(day, method="POST", body=b"")[0] == 403
    assert preview.ask(day, method="POST", body=b"", Origin="http://evil.example")[0] == 403
    assert preview.ask("/-/today?date=soon", method="POST", body=b"", **origin)[0] == 400
    assert preview.ask("/-/today", method="POST", body=b"", **origin)[0] == 400
    assert preview.ask(day, method="POST", body=b"2026-12-01", **origin)[0] == 413
    assert preview.ask(day, method="POST", body=b"", **origin)[0] == 204
    assert preview.ask("/-/today")[0] == 405
    assert preview.ask("/", method="POST", body=b"x", **origin)[0] == 405


@pytest.mark.parametrize("path", [
    "/../content/network.yaml", "/%2e%2e/content/network.yaml", "/..%2fcontent/network.yaml",
    "/content/network.yaml", "/themes/hearth/theme.yaml", "/%00", "/a%", "//etc/passwd", "/-/../x",
    "/assets/../content/network.yaml", "/-/", "/-/unknown"])
def test_nothing_outside_the_site_is_served(preview, path):
    with socket.create_connection(("127.0.0.1", preview.port)) as connection:
        connection.sendall(
            f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{preview.port}\r\nConnection: close\r\n\r\n"
            .encode())
        answer = b""
        while part := connection.recv(65536):
            answer += part
    assert answer.split()[1] in (b"400", b"404")
    assert b"theme:" not in answer and b"root:" not in answer


def send(preview, request, seconds=5):
    """The whole answer to bytes, however the connection ends."""
    with socket.create_connection(("127.0.0.1", preview.port)) as connection:
        connection.settimeout(seconds)
        answer = b""
        with contextlib.suppress(TimeoutError, ConnectionError):
            connection.sendall(request)
            while part := connection.recv(65536):
                answer += part
        return answer


def test_odd_requests_do_no_harm(preview):
    host = f"Host: 127.0.0.1:{preview.port}\r\n"
    requests = {
        b"\0\xff" * 500: b"400", b"GET\r\n\r\n": b"400", b"GET / HTTP/9.0\r\n\r\n": b"505",
        b"GET / HTTP/1.1\r\n\r\n": b"400", f"GET / HTTP/1.1\n{host}\n".encode(): b"400",
        f"GET / HTTP/1.1\r\n{host}X: {'a' * 200_000}\r\n\r\n".encode(): b"431",
        f"GET / HTTP/1.1\r\n{host}".encode() + b"X: a\r\n" * 10_000 + b"\r\n": b"431",
        f"GET /{'a' * 200_000} HTTP/1.1\r\n{host}\r\n".encode(): b"414",
        f"GET / HTTP/1.1\r\n{host}{host}\r\n".encode(): b"400",
        f"POST / HTTP/1.1\r\n{host}Content-Length: -1\r\n\r\n".encode(): b"400",
        f"POST / HTTP/1.1\r\n{host}Content-Length: 9\r\n\r\n{'x' * 99_999}".encode(): b"405",
        f"GET / HTTP/1.1\r\n{host}Content-Length: 99999999\r\n\r\n".encode(): b"413",
    }
    for request, status in requests.items():
        assert send(preview, request).split()[1:2] == [status], request[:80]
    assert send(preview, b"\r\n\r\n").startswith(b"HTTP/1.1 400")
    assert preview.ask("/")[0] == 200


def test_two_requests_at_once_are_answered_in_turn(preview):
    host = f"Host: 127.0.0.1:{preview.port}\r\n"
    answer = send(preview, (
        f"HEAD / HTTP/1.1\r\n{host}\r\nGET /nowhere HTTP/1.1\r\n{host}Connection: close\r\n\r\n"
    ).encode())
    assert re.findall(rb"HTTP/1\.1 (\d+)", answer) == [b"200", b"404"]


def test_what_was_sent_for_nothing_costs_nothing(preview):
    def ticks():
        fields = pathlib.Path(f"/proc/{preview.process.pid}/stat").read_text().split()
        return int(fields[13]) + int(fields[14])

    time.sleep(1.5)
    host = f"Host: 127.0.0.1:{preview.port}\r\n"
    unread = socket.create_connection(("127.0.0.1", preview.port))
    unread.sendall(f"POST / HTTP/1.1\r\n{host}Content-Length: 9\r\n\r\n".encode() + b"x" * 50_000)
    send(preview, f"GET / HTTP/1.1\r\n{host}X: {'a' * 900_000}".encode())
    before = ticks()
    time.sleep(1)
    # A busy core would have a hundred.
    assert ticks() - before < 20
    unread.close()


def test_browsers_that_hang_up_or_read_slowly(preview):
    def connect(path):
        connection = socket.create_connection(("127.0.0.1", preview.port))
        connection.sendall(
            f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{preview.port}\r\n\r\n".encode())
        return connection

    for _ in range(50):
        # With something unread the connection is reset, not closed.
        connect("/services/").close()
    slow = [connect("/services/") for _ in range(20)]
    assert preview.ask("/")[0] == 200
    for each in slow:
        each.close()


def test_two_hundred_open_pages(preview):
    streams = []
    for _ in range(200):
        connection = socket.create_connection(("127.0.0.1", preview.port))
        connection.sendall(
            f"GET /-/events?path=/&shown=old HTTP/1.1\r\nHost: 127.0.0.1:{preview.port}\r\n\r\n"
            .encode())
        streams.append(connection)
    for connection in streams:
        connection.settimeout(10)
        answer = b""
        while b"event: change" not in answer:
            part = connection.recv(65536)
            assert part
            answer += part
    assert preview.ask("/")[0] == 200
    for connection in streams:
        connection.close()
    preview.change(SERVICE, TITLE, "title: Stay and dance\n")
    eventually(lambda: "Stay and dance" in preview.ask(PAGE)[2])


def test_a_page_leaves_nothing_behind_but_itself(preview):
    """Each is made by the thread of its own connection, which ends with it.

    A block that such a thread leaves behind is 256 kB. With so many pages, that is far more than the stacks of
    two threads, 8 MB each, that may happen to be there at the end.
    """
    def memory():
        status = pathlib.Path(f"/proc/{preview.process.pid}/status").read_text()
        return int(re.search(r"VmData:\s+(\d+) kB", status)[1])

    pages = [f"/{kind}/{record.stem}/" for kind in ["services", "activities"]
             for record in sorted(preview.path(f"content/{kind}").glob("*.md"))]
    assert len(pages) > 140
    for path in pages[:10]:
        preview.ask(path)
    before = memory()
    for path in pages[10:]:
        assert preview.ask(path)[0] == 200
    assert memory() - before < 150 * len(pages[10:])
