"""4,000 small files with a title each and one layout: in spirit what zachleat's public comparison
of generators builds (https://www.zachleat.com/web/build-benchmark/)."""

import random
import shutil

from network.sessions import TODAY
from network.text import paragraph
from network.vocabularies import files

COUNT = 4_000
HUGO = """baseURL = "https://hubs.example.org/"
title = "Example Family Hubs"
disableKinds = ["taxonomy", "term", "section", "rss"]

[params]
today = "{today}"
"""

PARTIALS = [f"_partials/{name}.html" for name in [
    "open", "crumbs", "structured", "header", "today", "checked", "links", "close", "talk-to-us"]]


def body(chance):
    """About a kilobyte."""
    first, second, third = (paragraph(chance, sentences) for sentences in (5, 4, 4))
    return f"{first}\n\n## What else\n\n{second}\n\n{third}\n"


def write_notes(folder, here):
    """FOLDER/hubsite and FOLDER/hugo, as `corpus.py` makes them of a network."""
    hubsite, hugo = folder / "hubsite/content", folder / "hugo"
    for path, text in files().items():
        (hubsite / path).parent.mkdir(parents=True, exist_ok=True)
        (hubsite / path).write_text(text, encoding="utf-8")
    (folder / "hubsite/themes").symlink_to(here.parents[1] / "themes")
    shutil.copytree(here / "hugo/layouts/_partials/structured",
                    hugo / "layouts/_partials/structured")
    for layout in ["baseof.html", "page.html", "404.html", *PARTIALS]:
        shutil.copy(here / "hugo/layouts" / layout, hugo / "layouts" / layout)
    shutil.copy(hugo / "layouts/page.html", hugo / "layouts/home.html")
    (hugo / "hugo.toml").write_text(HUGO.format(today=TODAY))

    roots = [hubsite / "pages", hugo / "content"]
    pages = {"index.md": "Notes", "about.md": "About"}
    pages |= {f"notes/note-{number}.md": f"Note {number}" for number in range(COUNT)}
    for root in roots:
        (root / "notes").mkdir(parents=True)
    for number, (path, title) in enumerate(pages.items()):
        text = f"---\ntitle: {title}\n---\n{body(random.Random(number))}"
        for root in roots:
            name = "_index.md" if path == "index.md" and root.parent == hugo else path
            (root / name).write_text(text, encoding="utf-8")
