"""No link within the site is broken: pages, places on pages, assets, images."""

import urllib.parse


def references(site):
    found = [r for page in site.pages.values() for r in page.references] + site.style_references
    assert found
    return found


def test_internal_references_lead_somewhere(site):
    broken = [(r, problem) for r in references(site)
              if site.is_internal(r.url) and (problem := site.problem(r))]
    assert broken == []


def test_no_link_leads_over_a_redirect(site):
    aliases = {page.address for page in site.pages.values() if page.is_redirect}
    for r in references(site):
        if site.is_internal(r.url):
            path = urllib.parse.urlsplit(r.url.removeprefix(site.base[:-1])).path
            assert path not in aliases, r


def test_other_links_are_of_kinds_that_families_can_follow(site):
    kinds = {"https", "http", "mailto", "tel", "webcal", "sms"}
    odd = [r for r in references(site) if not site.is_internal(r.url)
           and not r.url.startswith("data:image/")
           and urllib.parse.urlsplit(r.url).scheme not in kinds]
    assert odd == []


def test_every_indexable_page_is_reached_from_the_home_page(site):
    reached, waiting = set(), ["index.html"]
    while waiting:
        file = waiting.pop()
        if file in reached or file not in site.pages:
            continue
        reached.add(file)
        for r in site.pages[file].references:
            if site.is_internal(r.url):
                path = urllib.parse.urlsplit(r.url.removeprefix(site.base[:-1])).path
                waiting.append(site.file(urllib.parse.urljoin("/" + file, path)))
    lost = [page.file for page in site.pages.values()
            if page.is_indexable and page.file not in reached]
    assert lost == []


def test_every_asset_is_used(site):
    used = {site.file(urllib.parse.urljoin("/" + r.source, urllib.parse.urlsplit(r.url).path))
            for r in references(site) if site.is_internal(r.url)}
    scripts = "".join(site.text(f) for f in site.files if f.endswith((".js", ".mjs")))
    assets = [file for file in site.files if file.startswith("assets/")]
    assert assets
    assert [f for f in assets if f not in used and f.rsplit("/", 1)[1] not in scripts] == []
