"""What every page must have, and must not have, for readers, search engines and safety."""

import collections


def each(site, *, redirects=True):
    assert site.pages
    return (page for page in site.pages.values() if redirects or not page.is_redirect)


def test_language_title_and_viewport(site):
    for page in each(site):
        assert page.document.get("lang"), page.file
        titles = page.all("//head/title")
        assert len(titles) == 1 and titles[0].text.strip(), page.file
        assert page.all("//meta[@charset='utf-8']"), page.file
    for page in each(site, redirects=False):
        assert page.meta("viewport"), page.file


def test_titles_tell_pages_apart(site):
    """But for sensitive pages: their title is the network's name, which gives nothing away."""
    titles = collections.defaultdict(list)
    for page in each(site, redirects=False):
        if not page.all("//a[@rel='noreferrer nofollow']"):
            titles[page.all("//head/title")[0].text].append(page.file)
    assert titles
    assert {title: files for title, files in titles.items() if len(files) > 1} == {}


def test_one_heading_of_the_first_level(site):
    wrong = {page.file: len(page.all("//h1")) for page in each(site, redirects=False)
             if len(page.all("//h1")) != 1}
    assert wrong == {}


def test_headings_skip_no_level(site):
    for page in each(site, redirects=False):
        levels = [int(heading.tag[1]) for heading in page.all(
            "//h1|//h2|//h3|//h4|//h5|//h6")]
        for before, after in zip(levels, levels[1:]):
            assert after <= before + 1, (page.file, levels)


def test_one_main_part(site):
    assert [page.file for page in each(site, redirects=False) if len(page.all("//main")) != 1] == []


def test_ids_are_unique(site):
    for page in each(site):
        assert [id for id, n in collections.Counter(page.ids).items() if n > 1] == [], page.file


def test_records_with_a_summary_are_described(site, content):
    for kind in "services activities hubs".split():
        for record in content.records(kind):
            page = site.pages[f"{kind}/{record.id}/index.html"]
            if "summary" in record.fields:
                assert page.meta("description"), page.file


def test_canonical_addresses_are_the_pages_own(site):
    for page in each(site, redirects=False):
        if page.is_indexable:
            assert page.all("//link[@rel='canonical']/@href") == [
                site.base[:-1] + page.address], page.file


def test_images_have_alternatives(site):
    assert [page.file for page in each(site) if page.all("//img[not(@alt)]")] == []


def test_nothing_is_fetched_from_elsewhere(site):
    references = [r for page in each(site) for r in page.references] + site.style_references
    assert references
    assert [r for r in references
            if r.is_fetched and not site.is_internal(r.url) and not r.url.startswith("data:")] == []


def test_no_script_or_style_stands_in_a_page(site):
    for page in each(site):
        data = "application/ld+json", "application/json", "speculationrules"
        scripts = [script for script in page.all("//script[not(@src)]")
                   if script.get("type") not in data]
        assert not scripts and not page.all("//style"), page.file
        assert not page.all("//@style"), page.file
        assert not page.all("//@*[starts-with(name(), 'on')]"), page.file


def test_no_link_runs_a_script(site):
    assert [r for page in each(site) for r in page.references
            if r.url.lower().startswith(("javascript:", "vbscript:"))] == []
