"""The theme in other languages: Welsh says everything, and Arabic runs from right to left."""

import re

import pytest

from conftest import ROOT, TODAY, copy_site, run
from published import PublishedSite

STRINGS = ROOT / "themes/hearth/strings"
PLACEHOLDER = re.compile(r"\{[a-z0-9-]+\}")

# Attributes that people see or hear, or that a script shows them.
SPOKEN = ("//@alt | //@title | //@aria-label | //@placeholder | //@value | //meta/@content"
          " | //@*[starts-with(name(), 'data-')]")


def strings(language):
    """The words of a language, by their names; `incomplete` is no word."""
    text = (STRINGS / f"{language}.yaml").read_text(encoding="utf-8")
    lines = re.findall(r"(?m)^([a-z0-9-]+):((?: .*)?(?:\n  .*)*)$", text)
    words = {name: text.strip(" >-\n").strip("\"") for name, text in lines}
    words.pop("incomplete", None)
    return words


def other_placeholders(language):
    """The words whose placeholders differ from the English ones; what the program says, it checks."""
    english = strings("en")
    return {name: (english[name], text) for name, text in strings(language).items()
            if name in english and not name.startswith(("time-", "say-"))
            and set(PLACEHOLDER.findall(english[name])) != set(PLACEHOLDER.findall(text))}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Builds the example site in a language; its content stays in English."""
    sites = {}

    def build(language):
        if language not in sites:
            folder = copy_site(tmp_path_factory.mktemp(language) / "site")
            network = folder / "content/network.yaml"
            text, count = re.subn(r"(?m)^language: .*\nlanguages: .*$",
                                  f"language: {language}\nlanguages: [{language}]",
                                  network.read_text(encoding="utf-8"))
            assert count == 1
            network.write_text(text, encoding="utf-8")
            outcome = run("build", "--site", folder, "--output", folder / "public", "--at", TODAY)
            assert outcome.status == 0, outcome
            base = re.search(r"(?m)^url: (.+)$", text)[1]
            sites[language] = outcome, PublishedSite(folder / "public", base)
        return sites[language]

    return build


def seen(page):
    """Every piece of text that a page shows, says or hands to a script."""
    for element in page.document.iter():
        if isinstance(element.tag, str):
            if element.tag not in ("script", "style"):
                yield element.text or ""
            yield element.tail or ""
    yield from page.all(SPOKEN)


def test_welsh_has_every_word():
    assert strings("en").keys() - strings("cy").keys() == set()


def test_welsh_uses_the_placeholders_of_the_english():
    assert other_placeholders("cy") == {}


def test_the_example_builds_in_welsh_without_a_warning(built):
    outcome, _ = built("cy")
    assert "warning" not in outcome.errors, outcome
    assert "error" not in outcome.errors, outcome


def test_welsh_pages_say_that_they_are_welsh(built):
    _, site = built("cy")
    wrong = [page.file for page in site.pages.values()
             if (page.document.get("lang"), page.document.get("dir")) != ("cy", "ltr")]
    assert wrong == []


def test_no_english_word_is_left_on_welsh_pages(built, content):
    """Of texts of three words or more: shorter ones may well stand in what staff write."""
    _, site = built("cy")
    english, welsh = strings("en"), strings("cy")
    written = " ".join(path.read_text(encoding="utf-8")
                       for path in sorted(content.folder.rglob("*.*")) if path.suffix in (".md", ".yaml"))
    texts = {part.strip() for name, text in english.items() if welsh.get(name) != text
             for part in PLACEHOLDER.split(text)}
    texts = {text for text in texts if len(text.split()) >= 3 and text not in written}
    assert len(texts) > 50
    found = {}
    for page in site.pages.values():
        said = "\n".join(seen(page))
        for text in texts:
            if text in said:
                found.setdefault(text, page.file)
    assert found == {}


def test_arabic_uses_the_placeholders_of_the_english():
    assert other_placeholders("ar") == {}


def test_arabic_pages_run_from_right_to_left(built):
    _, site = built("ar")
    wrong = [page.file for page in site.pages.values()
             if (page.document.get("lang"), page.document.get("dir")) != ("ar", "rtl")]
    assert wrong == []


def test_telephone_numbers_run_from_left_to_right(built):
    """On every page, since what is right from right to left is not seen to be wrong elsewhere."""
    _, site = built("ar")
    numbers = [(page.file, element.text_content()) for page in site.pages.values()
               for element in page.all("//a[starts-with(@href, 'tel:')]")
               # One group of digits, such as 999, keeps its order everywhere.
               if re.search(r"\d\s\d", element.text_content())
               and not element.xpath("ancestor-or-self::*[@dir='ltr'] | descendant::*[@dir='ltr']")
               and "words" not in " ".join(element.xpath("ancestor::*/@class"))]
    assert numbers == []
