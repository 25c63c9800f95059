"""A published site as a browser and a crawler meet it: files, pages, references."""

import functools
import pathlib
import posixpath
import re
import urllib.parse

import lxml.html

CSS_URL = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)""")

# Attributes that hold an address, and whether the browser fetches it by itself.
FETCHED = {"src", "srcset", "poster", "data", "imagesrcset"}
FETCHING_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "manifest", "prefetch",
                  "apple-touch-icon", "mask-icon", "preconnect", "dns-prefetch"}


class Reference:
    """An address that stands somewhere in a page or a style sheet."""

    def __init__(self, source, url, *, line=None, is_fetched=False):
        self.source = source
        self.url = url.strip()
        self.line = line
        self.is_fetched = is_fetched

    def __repr__(self):
        return f"{self.source}:{self.line or '?'} → {self.url}"


class Page:
    def __init__(self, file, contents):
        self.file = file
        self.address = "/" + file.removesuffix("index.html")
        self.document = lxml.html.document_fromstring(
            contents, parser=lxml.html.HTMLParser(encoding="utf-8"))

    def all(self, path):
        return self.document.xpath(path)

    def meta(self, name):
        found = self.all(f"//meta[@name='{name}']/@content")
        return found[0] if found else None

    @functools.cached_property
    def ids(self):
        return self.all("//@id")

    @functools.cached_property
    def is_redirect(self):
        return bool(self.all("//meta[@http-equiv='refresh']"))

    @property
    def is_indexable(self):
        robots = self.meta("robots") or ""
        return not self.is_redirect and "noindex" not in robots and self.file != "404.html"

    @functools.cached_property
    def references(self):
        found = []

        def add(element, url, is_fetched):
            found.append(Reference(
                self.file, url, line=element.sourceline, is_fetched=is_fetched))

        for element in self.document.iter():
            if not isinstance(element.tag, str):
                continue
            for name, value in element.attrib.items():
                name = name.rsplit("}", 1)[-1].removeprefix("xlink:")
                if name in ("srcset", "imagesrcset"):
                    for candidate in value.split(","):
                        add(element, candidate.split()[0], True)
                elif name in FETCHED:
                    add(element, value, True)
                elif name == "href":
                    rel = set(element.get("rel", "").split())
                    fetched = element.tag == "use" or (
                        element.tag == "link" and bool(rel & FETCHING_LINKS))
                    add(element, value, fetched)
                elif name in ("action", "formaction", "cite"):
                    add(element, value, False)
                elif name == "style":
                    for url in CSS_URL.findall(value):
                        add(element, url, True)
                elif name == "content" and element.get("http-equiv", "").lower() == "refresh":
                    add(element, value.split("=", 1)[-1], False)
                elif name == "content" and element.get("property") in ("og:image", "og:url"):
                    add(element, value, False)
        return found


class PublishedSite:
    """An output folder that is served at `base`."""

    def __init__(self, root, base):
        self.root = pathlib.Path(root)
        self.base = base.rstrip("/") + "/"
        self.files = sorted(
            path.relative_to(self.root).as_posix()
            for path in self.root.rglob("*") if not path.is_dir())

    @functools.cached_property
    def pages(self):
        return {page.file: page for page in
                (Page(file, self.bytes(file)) for file in self.files if file.endswith(".html"))}

    def bytes(self, file):
        return (self.root / file).read_bytes()

    def text(self, file):
        return self.bytes(file).decode("utf-8")

    def has(self, address):
        return self.file(address) in self._file_set

    @functools.cached_property
    def _file_set(self):
        return set(self.files)

    def file(self, address):
        """The file that a server answers with for an address such as `/hubs/`."""
        path = urllib.parse.unquote(address).lstrip("/")
        return path + "index.html" if path == "" or path.endswith("/") else path

    def is_internal(self, url):
        scheme = urllib.parse.urlsplit(url).scheme
        return url.startswith(self.base) or (not scheme and not url.startswith("//"))

    def problem(self, reference):
        """What is wrong with an internal reference, or None."""
        url = reference.url
        if url.startswith(self.base):
            url = "/" + url[len(self.base):]
        if url == "":
            return "is empty"
        parts = urllib.parse.urlsplit(url)
        source = "/" + reference.source.removesuffix("index.html")
        path = parts.path
        if path == "":
            file = reference.source
        else:
            joined = urllib.parse.urljoin(source, path)
            if posixpath.normpath(joined) != joined.rstrip("/") and joined != "/":
                return "climbs out of the site"
            file = self.file(joined)
        if file not in self._file_set:
            return "leads nowhere"
        if parts.fragment and file.endswith(".html"):
            if urllib.parse.unquote(parts.fragment) not in self.pages[file].ids:
                return "leads to no such place on its page"
        elif url.endswith("#"):
            return "has an empty fragment"
        return None

    @functools.cached_property
    def style_references(self):
        return [Reference(file, url, is_fetched=True)
                for file in self.files if file.endswith((".css", ".svg"))
                for url in CSS_URL.findall(self.text(file))]
