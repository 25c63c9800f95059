"""A network as it is published, twice: with hubsite's finder, and with Pagefind over the same pages."""

import pathlib
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.append(str(ROOT / "Tests/Browser"))

from nginx import compress  # noqa: E402

TODAY = "2026-11-22"
ENTRIES = "{services,activities,hubs}/*/index.html"

# What Pagefind's documentation recommends for a search of one's own, on the barest page there can
# be: its module loaded and initialised at once, the newest search shown. Only the pause that it
# recommends between letters is left out, since the word comes at once here.
PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Search</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<script type="module" src="/search.js"></script></head>
<body><label>Search <input type="search"></label><ol id="results"></ol></body></html>
"""
SCRIPT = """const pagefind = await import("/pagefind/pagefind.js");
const ready = pagefind.init();
const input = document.querySelector("input");
const results = document.getElementById("results");
window.pagefind = pagefind;
const show = async () => {
  const query = input.value;
  if (!query) return;
  await ready;
  const search = await pagefind.search(query);
  const pages = search.results.slice(0, 10).map((result) => result.data());
  for (let place = 0; place < pages.length; place += 1) {
    const { url, meta, excerpt } = await pages[place];
    if (query !== input.value) return;
    if (place === 0) results.replaceChildren();
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = url;
    link.textContent = meta.title;
    const text = document.createElement("p");
    text.innerHTML = excerpt;
    item.append(link, text);
    results.append(item);
  }
};
input.addEventListener("input", show);
show();
"""


class Published:
    """The folders of one network's two sites, and how many entries and pages it has."""

    def __init__(self, folder, hubsite, entries):
        self.name = "example" if entries is None else f"{entries:,}"
        self.ours, self.theirs = folder / "hubsite", folder / "pagefind"
        source = ROOT
        if entries is not None:
            source = folder / "network"
            subprocess.run([sys.executable, HERE / "families.py", source,
                            "--entries", str(entries)], check=True)
            (source / "themes").symlink_to(ROOT / "themes")
        subprocess.run([hubsite, "build", "--site", source, "--output", self.ours, "--at", TODAY,
                        "--quiet"], check=True, stdin=subprocess.DEVNULL)
        self.entries = len(list(self.ours.glob("services/*/index.html"))) + len(
            list(self.ours.glob("activities/*/index.html"))) + len(
            list(self.ours.glob("hubs/*/index.html")))
        self.theirs.mkdir()
        subprocess.run([sys.executable, "-m", "pagefind", "--site", self.ours, "--output-path",
                        self.theirs / "pagefind", "--glob", ENTRIES, "--root-selector", "main",
                        "--silent"], check=True)
        (self.theirs / "index.html").write_text(PAGE)
        (self.theirs / "search.js").write_text(SCRIPT)
        self.pages = self.kinds()
        wanted = {self.file(address) for address in self.pages.values()}
        # Of a large network only what is going to be fetched: the rest would take minutes.
        fetched = tuple(self.ours / folder for folder in ("assets", "finder/parts"))
        wanted |= {self.ours / "service-worker.js"}
        compress(self.ours, lambda path: path in wanted or path.is_relative_to(fetched[0])
                 or path.is_relative_to(fetched[1]))
        compress(self.theirs, lambda path: path.parent.name != "fragment")

    def file(self, address):
        return self.ours / (address.lstrip("/") + ("index.html" if address.endswith("/") else ""))

    def kinds(self):
        """One page of each kind, the largest of its folder where there is none of the example's."""
        from kinds import EVERY_PAGE

        found = {}
        for name, address in EVERY_PAGE.items():
            if not self.file(address).exists():
                folder = address.rstrip("/").rsplit("/", 1)[0]
                rivals = sorted(self.ours.glob(folder.lstrip("/") + "/*/index.html"),
                                key=lambda path: (path.stat().st_size, path))
                if not rivals:
                    continue
                address = "/" + rivals[-1].parent.relative_to(self.ours).as_posix() + "/"
            if address not in found.values():
                found[name] = address
        every = [path for path in self.ours.rglob("index.html")]
        largest = max(every, key=lambda path: (path.stat().st_size, path))
        address = "/" + largest.parent.relative_to(self.ours).as_posix() + "/"
        if address not in found.values():
            found["largest of all"] = address
        return found

    def remove(self):
        shutil.rmtree(self.ours.parent)
