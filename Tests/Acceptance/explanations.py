"""The sections of `Sources/CGuidance/codes`, and their examples laid over a site.

`Sources/CGuidance/README.md` says how they are written. They are read here without the program, so
that what it reads of them can be compared.
"""

import dataclasses
import re

from conftest import ROOT

FOLDER = ROOT / "Sources/CGuidance/codes"
GAP = "…"
MORE = re.compile(r"\s*… and ([0-9]+) more lines like this")


@dataclasses.dataclass
class Example:
    path: str
    note: str
    text: str


@dataclasses.dataclass
class Section:
    code: str
    not_run: str = ""
    paragraphs: list = dataclasses.field(default_factory=list)
    wrong: list = dataclasses.field(default_factory=list)
    right: list = dataclasses.field(default_factory=list)

    def part(self, label):
        start = f"**{label}:** "
        found = [words for words in self.paragraphs if words.startswith(start)]
        return found[0].removeprefix(start) if len(found) == 1 else ""


def sections():
    """Every section of every document, in order."""
    return [section for path in sorted(FOLDER.glob("*.md")) for section in read(path.read_text())]


def read(document):
    found, examples = [], None
    lines = iter(document.split("\n"))
    for line in lines:
        if fence := re.match(r"(```+)\S+ ([^,]+)(?:, (.+))?$", line):
            text = []
            while (inner := next(lines)) != fence[1]:
                text.append(inner + "\n")
            examples.append(Example(fence[2], fence[3] or "", "".join(text)))
        elif line.startswith("## "):
            found.append(Section(line.removeprefix("## ")))
        elif line in ("Wrong:", "Right:"):
            examples = found[-1].wrong if line == "Wrong:" else found[-1].right
        elif reason := re.fullmatch(r"<!-- not run: (.+) -->", line):
            found[-1].not_run = reason[1]
        elif line and not line.startswith("# "):
            found[-1].paragraphs.append(line)
    return found


def lay(example, site):
    """Writes an example's file, with what it leaves out taken from the file that is there."""
    path = site / example.path
    if example.note == "missing":
        return path.unlink()
    old = path.read_text() if path.is_file() else ""
    text = whole(example, old)
    # The picture of a control character stands for it.
    text = re.sub("[\u2400-\u241f]", lambda found: chr(ord(found[0]) - 0x2400), text)
    encoding = example.note.removeprefix("saved as ") or "utf-8"
    if encoding == "old Mac text":
        text, encoding = text.replace("\n", "\r"), "utf-8"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode(encoding))


def whole(example, old):
    lines = []
    for line in example.text.splitlines():
        more = MORE.fullmatch(line)
        lines += [lines[-1]] * int(more[1]) if more else [line]
    if GAP not in (line.strip() for line in lines):
        return "".join(line + "\n" for line in lines)
    assert old, f"There is no {example.path} in the base to take the rest from."
    old = old.splitlines()
    if example.path.endswith(".md"):
        front, body = divided(lines)
        old_front, old_body = divided(old)
        if GAP in front and body == ["---"]:
            body = old_body
        lines = merged(front, old_front) + [
            inner for line in body for inner in (old_body if line == GAP else [line])]
    elif example.path.endswith(".yaml"):
        lines = merged(lines, old)
    elif example.path.endswith(".mustache"):
        lines = within_block([line for line in lines if line != GAP], old)
    else:
        lines = [inner for line in lines for inner in (old if line == GAP else [line])]
    return "".join(line + "\n" for line in lines)


def divided(lines):
    """The front matter with its first line, and the rest from its closing line on."""
    end = lines.index("---", 1) if "---" in lines[1:] else len(lines)
    return lines[:end], lines[end:]


def merged(lines, old):
    """The fields of `lines`; where there is a gap, those of `old` that are not among them."""
    fields, others = blocks(lines), blocks(old)
    names = [name for name, _ in fields]
    rest = [inner for name, block in others if name not in names for inner in block]
    result = []
    for name, block in fields:
        if name == GAP:
            result += rest
            rest = []
        elif any(line.strip() == GAP for line in block[1:]):
            inner = next((block[1:] for other, block in others if other == name), [])
            result += [block[0]] + merged(block[1:], inner)
        else:
            result += block
    return result


def blocks(lines):
    """Each line with as little indentation as the first, its name, and the lines under it."""
    found = []
    for line in lines:
        depth = len(line) - len(line.lstrip())
        if not found or depth <= len(lines[0]) - len(lines[0].lstrip()):
            name = re.match(r"[\s\"“?]*([\w-]+|…)?", line)[1]
            found.append((name, [line]))
        else:
            found[-1][1].append(line)
    return found


def within_block(lines, old):
    """A layout with `lines` at the end of its block `content`."""
    place = max(n for n, line in enumerate(old) if "{{/content}}" in line)
    return old[:place] + lines + old[place:]
