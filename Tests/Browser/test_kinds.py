"""Every layout of the theme is looked at by the tests of this folder."""

from kinds import PAGES, layouts


def test_each_layout_has_a_page_to_look_at():
    assert layouts() - set(PAGES) == set()
