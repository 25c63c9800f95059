"""What a fuzz target starts from: pieces of the real content and the real theme.

    seeds.py NAME FOLDER
"""

import hashlib
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
LONGEST = 16 * 1024


def files(*patterns):
    for pattern in patterns:
        for path in sorted(ROOT.glob(pattern)):
            if path.is_file():
                yield path.read_bytes()


def front_matter():
    yield from files("content/**/*.md", "content/**/*.yaml", "Tests/Fixtures/**/*.md")


def bodies():
    for contents in files("content/**/*.md", "Tests/Fixtures/**/*.md"):
        yield contents.split(b"\n---\n", 1)[-1]


def templates():
    yield from files("themes/**/*.html", "themes/**/*.xml", "Tests/Fixtures/**/*.html")


def phrases():
    """The values of the fields: a time, a pattern, a range of ages, a date."""
    for contents in front_matter():
        for value in re.findall(rb"^[ -]*[a-z-]+: +(.+)$", contents, re.MULTILINE):
            if len(value) <= 60:
                yield value


def requests():
    fields = b"Host: localhost:8080\r\nUser-Agent: a/1.0\r\nAccept: text/html\r\n"
    for line in (b"GET /a%20b/?c=d HTTP/1.1", b"HEAD http://localhost/ HTTP/1.1", b"GET / HTTP/1.0",
                 b"POST /-/today?date=2026-12-01 HTTP/1.1", b"OPTIONS * HTTP/1.1"):
        for more in (b"", b"Connection: close\r\n", b"Content-Length: 2\r\n", b"Expect: 100-continue\r\n",
                     b"Transfer-Encoding: chunked\r\n"):
            yield b"\x80" + line + b"\r\n" + fields + more + b"\r\n"
            yield b"\x20" + (line + b"\r\n" + fields + more + b"\r\n") * 2


SOURCES = {
    "FrontMatter": front_matter,
    "Markup": bodies,
    "Requests": requests,
    "Templates": templates,
    "Timetable": phrases,
}


def main(name, folder):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for seed in {seed[:LONGEST] for seed in SOURCES[name]()}:
        (folder / hashlib.sha256(seed).hexdigest()[:16]).write_bytes(seed)


if __name__ == "__main__":
    main(*sys.argv[1:])
