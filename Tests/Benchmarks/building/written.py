"""What a program wrote: how many files of each kind, and how many bytes."""

import collections
import os

KINDS = {".html": "pages", ".ics": "calendars", ".json": "JSON", ".xml": "sitemap and feeds"}


def files(folder):
    """Each file below the folder, as its path within it and its bytes, in a fixed order."""
    folder = str(folder)
    for place, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            path = os.path.join(place, name)
            yield os.path.relpath(path, folder), os.path.getsize(path)


def list_files(folder, list_path):
    """Writes the list that the floor program works from.

    Line by line: millions of files in this process' memory would count for those that it starts.
    """
    with list_path.open("w", encoding="utf-8") as lines:
        lines.writelines(f"{size} {path}\n" for path, size in files(folder))


class Written:
    def __init__(self, folder):
        self.count, self.bytes = collections.Counter(), collections.Counter()
        self.services = 0
        for path, size in files(folder):
            kind = KINDS.get(os.path.splitext(path)[1], "other")
            self.count[kind] += 1
            self.bytes[kind] += size
            parts = path.split(os.sep)
            self.services += (parts[0] == "services" and len(parts) == 3 and parts[1] != "page"
                              and kind == "pages")
