"""The editors' guide: its examples, and how each is laid over a site.

In a topic, the words behind ``` say what an example is: `sh` is commands; `md PATH` a whole file;
`yaml PATH` fields that take the place of those with the same names in a file that is there.
"""

import re

from conftest import ROOT

TOPICS = ROOT / "Sources/CGuidance/topics"
FENCE = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Example:
    """One fenced block of a topic."""

    def __init__(self, topic, line, language, path, text):
        self.topic, self.line, self.language, self.path, self.text = (
            topic, line, language, path, text)

    def __repr__(self):
        return f"{self.topic}-{self.line}"

    @property
    def is_file(self):
        return self.language == "md" and self.path is not None

    @property
    def is_fields(self):
        return self.language == "yaml" and self.path is not None

    def put(self, site):
        """Writes the example into the site as a reader of the guide would."""
        path = site / self.path
        if self.is_file:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(self.text)
        else:
            path.write_text(with_fields(path.read_text(), self.text))


def with_fields(old, new):
    """The front matter `old` with the fields of `new`: in the place of their own, else at the end."""
    # A file of settings is fields from its beginning to its end.
    found = re.fullmatch(r"(---\n)(.*?)(^---\n.*)", old, re.DOTALL | re.MULTILINE)
    head, fields, body = found.groups() if found else ("", old, "")
    added = {name: text for name, text in blocks(new)}
    result = "".join(added.pop(name, text) for name, text in blocks(fields))
    return head + result + "".join(added.values()) + body


def blocks(fields):
    """Each field at the margin with the lines that belong to it."""
    return [(part.split(":")[0], part) for part in re.split(r"^(?=\S)", fields, flags=re.M) if part]


def topics():
    return sorted(path.stem for path in TOPICS.glob("*.md"))


def text_of(topic):
    return (TOPICS / f"{topic}.md").read_text()


def examples(topic=None):
    found = []
    for name in [topic] if topic else topics():
        text = text_of(name)
        for match in FENCE.finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            found.append(Example(name, line, *match.groups()))
    return found


def ways_of_saying_when():
    """Each pattern in the table of the ways, as it is to be typed."""
    return re.findall(r"^\| `((?:every|on): .*?)` \|", text_of("activities"), re.MULTILINE)
