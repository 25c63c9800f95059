"""A made-up network of any size, the same each time, for hubsite and for Hugo.

    corpus.py FOLDER [--services 10000] [--for hubsite,hugo] [--seed 1]

FOLDER/hubsite is a site whose theme is this repository's, FOLDER/hugo a whole one: the same records
and the same bodies, each with the front matter that its generator reads.
"""

import argparse
import multiprocessing
import os
import pathlib
import shutil

from network import sessions, vocabularies
from network.records import KINDS
from network.sizes import Sizes

HERE = pathlib.Path(__file__).resolve().parent
AT_ONCE = 2_000
# As many as hubsite lists on one page of what's on.
SESSIONS_IN_A_PART = 150

# Where Hugo wants what hubsite keeps elsewhere: free pages lie at the top, and what has a list of
# its own is a term's folder.
TERMS = ("hubs/", "providers/", "localities/")


def hugo_path(path):
    if path == "pages/index.md":
        return "_index.md"
    if path.startswith(TERMS):
        return path.removesuffix(".md") + "/_index.md"
    return path.removeprefix("pages/")


def write(path, text):
    with open(path, "wb", buffering=0) as file:
        file.write(text.encode())


def write_records(work):
    sites, size, kind, start = work
    for number in range(start, min(start + AT_ONCE, size.of(kind))):
        path, for_hubsite, for_hugo = KINDS[kind](size, number)
        if "hubsite" in sites:
            write(f"{sites['hubsite']}/content/{path}", for_hubsite)
        if "hugo" in sites:
            file = f"{sites['hugo']}/content/{hugo_path(path)}"
            if path.startswith(TERMS):
                os.mkdir(os.path.dirname(file))
            write(file, for_hugo)


def make_hubsite(folder, size):
    for kind in KINDS.keys() - {"home"}:
        (folder / "content" / kind).mkdir(parents=True)
    for path, text in vocabularies.files().items():
        file = folder / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    (folder / "themes").symlink_to(HERE.parents[1] / "themes")


def make_hugo(folder, size):
    shutil.copytree(HERE / "hugo", folder)
    content = folder / "content"
    for path, fields in vocabularies.terms().items():
        (content / path).mkdir(parents=True)
        (content / path / "_index.md").write_text(f"---\n{fields}---\n", encoding="utf-8")
    # Hugo has lists of pages in parts, but not of sessions.
    parts = -(-sessions.number_listed(size) // SESSIONS_IN_A_PART)
    for part in range(2, parts + 1):
        (content / f"whats-on/page-{part}.md").write_text(
            f"---\ntitle: What’s on – page {part}\nurl: /whats-on/page/{part}/\n"
            f"part: {part}\n---\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--services", type=int, default=10_000)
    parser.add_argument("--for", dest="generators", default="hubsite,hugo")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()

    size = Sizes(options.services, options.seed)
    sites = {}
    for name, make in {"hubsite": make_hubsite, "hugo": make_hugo}.items():
        if name in options.generators.split(","):
            sites[name] = options.folder / name
            shutil.rmtree(sites[name], ignore_errors=True)
            make(sites[name], size)
    work = [(sites, size, kind, start)
            for kind in KINDS for start in range(0, size.of(kind), AT_ONCE)]
    with multiprocessing.Pool() as pool:
        for _ in pool.imap_unordered(write_records, work):
            pass


if __name__ == "__main__":
    main()
