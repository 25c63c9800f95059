"""Every word that a page says is the theme's or the content's: the program has no English of its own.

Neither the content of this network nor its theme's texts hold a Latin letter. So a Latin word is one
that no translator can reach.
"""

import re
import shutil

import pytest

from conftest import ROOT, TODAY, run
from published import PublishedSite

LATIN = re.compile(r"[A-Za-z]{2,}")
CONTENT = {
    "network.yaml": """
        name: Ω
        url: https://example.org
        contact: { phone: 01632 960100, email: a@example.org }
        names: { hub: ω, hubs: ωω }
        emergency: Ω
        """,
    "localities/east.md": "title: Ω1",
    "hubs/one.md": """
        title: Ω2
        summary: Ω
        locality: east
        town: Ω
        phone: 01632 960101
        opening-hours: [{ days: Monday to Friday, from-to: 9am to 5pm }]
        closed: [{ on: 2026-12-25 to 2027-01-01, why: Ω }]
        accessibility: { lift: partial }
        """,
    "hubs/refuge.md": "title: Ω3\nsummary: Ω\nlocality: east\ntown: Ω\nconfidential: yes",
    "hubs/far.md": "title: Ω4\nsummary: Ω\nlocality: east\noutreach-of: one",
    **{f"hubs/h{number}.md": f"title: Ω1{number}\nsummary: Ω\nlocality: east" for number in range(4)},
    "providers/p.md": "title: Ω5\nkind: charity\ncharity-number: 1234567",
    "services/a.md": """
        title: Ω6
        summary: Ω
        provider: p
        categories: c/d
        ages: 6 months to 2 years
        ages-with-send: pregnancy to 25
        cost: [{ amount: 2.50, per: ω, note: ω }, { amount: 0, per: ω }]
        access: book
        delivery: [in-person, online, phone, home-visit, outreach]
        hubs: all
        localities: all
        needs: n
        languages: pl
        notice: { text: Ω }
        contact: { name: Ω, phone: 01632 960102, hours: Ω }
        ---
        > [!NOTE]
        > Ω

        > [!WARNING]
        > Ω

        - [ ] Ω
        - [x] Ω

        | Ω | Ω |
        | --- | --- |
        | Ω | Ω |
        """,
    "services/b.md": """
        title: 99
        summary: Ω
        provider: p
        categories: c
        ages: 1 and over
        cost: free
        access: drop-in
        delivery: in-person
        sensitive: yes
        status: paused
        status-note: Ω
        """,
    "activities/x.md": """
        title: Ω7
        summary: Ω
        service: a
        where: one
        room: Ω
        bring: Ω
        places: 9
        when: [{ every: other Monday, time: 9:30am to midday, from: 2026-09-07 }]
        changes: [{ moved: 2026-11-30, to: 2026-12-01, why: Ω }]
        """,
    "activities/y.md": """
        title: Ω8
        summary: Ω
        service: a
        where: online
        ages: all ages
        cost: free
        access: drop-in
        when: [{ on: 2026-11-24, time: 6pm to 7pm }]
        changes: [{ cancelled: 2026-11-24 }]
        """,
    "news/n.md": "title: Ω9\ndate: 2026-11-01",
    "pages/index.md": "title: Ω\nsummary: Ω",
    "pages/about.md": "title: Ω10\ncontents: yes\n---\n## Ω\n\n## Ωω\n",
    "vocabularies/categories.yaml":
        "- { id: c, title: Ω11, within: [{ id: d, title: Ω12 }] }\n- { id: e, title: Ω13 }",
    "vocabularies/needs.yaml": "- { id: n, title: Ω }",
    "vocabularies/age-bands.yaml": "- { id: b, title: Ω, ages: 0 to 5 }",
    "vocabularies/languages.yaml": "- { id: pl, title: Ω }",
    "vocabularies/access-features.yaml": "- { id: lift, title: Ω }\n- { id: ramp, title: Ω }",
}
# What isn't said: an address, the articles, the words that the search leaves out.
UNSAID = {"leave-page-url", "say-articles", "search-ignored-words", "search-years",
          "search-months", "search-newborn"}


def foreign(strings):
    """The strings with `я` for each Latin letter but those of placeholders."""
    def write(match):
        if match[1] in UNSAID:
            return match[0]
        text = re.sub(r"(\{[a-z0-9-]+\})|[A-Za-z]", lambda m: m[1] or "я", match[2])
        return f"{match[1]}:{text}"

    return re.sub(r"(?m)^([a-z0-9-]+):((?: .*)?(?:\n  .*)*)$", write, strings)


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("words")
    shutil.copytree(ROOT / "themes", folder / "themes")
    strings = folder / "themes/hearth/strings/en.yaml"
    strings.write_text(foreign(strings.read_text(encoding="utf-8")), encoding="utf-8")
    for path, contents in CONTENT.items():
        file = folder / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        text = "\n".join(line.removeprefix("        ") for line in contents.strip().split("\n"))
        if path.endswith(".md"):
            text = f"---\n{text}\n" + ("" if "\n---\n" in text else "---\n")
        file.write_text(text + "\n", encoding="utf-8")
    outcome = run("build", "--site", folder, "--output", folder / "public", "--at", TODAY)
    assert outcome.status == 0, outcome
    return PublishedSite(folder / "public", "https://example.org")


def words(text):
    """The Latin words that nobody can translate; addresses are none."""
    return LATIN.findall(re.sub(r"https?://\S+|\S+@\S+", " ", text))


def test_no_page_says_a_word_of_its_own(site):
    said = {}
    for page in site.pages.values():
        for element in page.document.iter():
            if not isinstance(element.tag, str) or element.tag in ("script", "style", "time"):
                continue
            texts = [element.get(name) for name in ("aria-label", "title", "alt", "placeholder")]
            if element.tag == "meta" and element.get("name") == "description":
                texts.append(element.get("content"))
            for text in texts:
                if text and words(text):
                    said.setdefault(" ".join(words(text)), page.file)
        for text in page.all("//title/text() | //body//text()[not(ancestor::script)]"):
            if words(text):
                said.setdefault(" ".join(words(text)), page.file)
    assert said == {}


def test_no_feed_says_a_word_of_its_own(site):
    for file in ("feeds/news.xml", "feeds/whats-on.xml"):
        titles = re.findall(r"<(?:title|summary)>(.*?)</", site.text(file))
        assert titles
        assert [title for title in titles if words(title)] == [], file


def test_the_theme_is_foreign(site):
    """Else these tests would see nothing."""
    text = site.pages["services/a/index.html"].document.text_content()
    assert "6 яяяяяя яя 2 яяяяя" in text
    assert words(text + " more") == ["more"]
