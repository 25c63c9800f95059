"""What the example content asks for, read independently of the program and only as far as needed."""

import datetime
import functools
import pathlib
import re


class Record:
    """A content file: its id, and its fields as the text that stands in the file."""

    def __init__(self, path, id):
        self.path = path
        self.id = id
        text = path.read_text(encoding="utf-8-sig").replace("\r\n", "\n")
        head = text.split("\n---", 1)[0] if path.suffix == ".md" else text
        self.fields = {}
        name = None
        for line in head.split("\n"):
            if match := re.match(r"([a-z][a-z-]*):(?: (.*))?$", line):
                name = match[1]
                self.fields[name] = (match[2] or "").strip().strip("\"'")
            elif name and line.startswith((" ", "-")):
                self.fields[name] += "\n" + line

    def flag(self, name):
        return self.fields.get(name) in ("yes", "true")

    def items(self, name):
        """A list on one line in brackets, or on lines of its own, or a single value."""
        value = self.fields.get(name, "")
        if "\n" in value:
            lines = [line.strip() for line in value.split("\n")]
            return [line[1:].strip().strip("\"'") for line in lines if line.startswith("-")]
        return [item.strip().strip("\"'") for item in value.strip("[]").split(",") if item.strip()]

    def is_published(self, today):
        def date(name, otherwise):
            value = self.fields.get(name)
            return datetime.date.fromisoformat(value) if value else otherwise

        return (not self.flag("draft")
                and date("publish-from", today) <= today <= date("publish-until", today))


class Content:
    def __init__(self, folder, today):
        self.folder = pathlib.Path(folder)
        self.today = today
        self.network = Record(self.folder / "network.yaml", "network")

    @functools.cache
    def records(self, kind):
        """The published records of one folder, without their translations."""
        folder = self.folder / kind
        found = []
        for path in sorted(folder.rglob("*.md")):
            id = path.relative_to(folder).as_posix().removesuffix(".md")
            if "." in id:
                continue
            record = Record(path, id)
            if record.is_published(self.today):
                found.append(record)
        return found

    def unpublished(self, kind):
        published = {record.path for record in self.records(kind)}
        return [Record(path, path.stem) for path in sorted((self.folder / kind).glob("*.md"))
                if path not in published]

    def terms(self, vocabulary):
        """Ids of a vocabulary; of a term within another, `parent/child`."""
        path = self.folder / "vocabularies" / f"{vocabulary}.yaml"
        found, parent = [], None
        for line in path.read_text(encoding="utf-8").split("\n"):
            if match := re.match(r"( *)- (?:\{ *)?id: *([a-z0-9-]+)", line):
                if match[1] == "":
                    parent = match[2]
                    found.append(parent)
                else:
                    found.append(f"{parent}/{match[2]}")
        return found
