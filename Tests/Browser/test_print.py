"""A hub's timetable goes on a wall: A4, large, black on white, nothing cut, nothing left out."""

import io
import re
import unicodedata

import pytest
from pdfminer.high_level import extract_pages
from pdfminer.layout import LAParams, LTChar, LTCurve, LTLine, LTRect

A4 = (595, 842)


def each(layout, kind):
    if isinstance(layout, kind):
        yield layout
    elif hasattr(layout, "__iter__"):
        for item in layout:
            yield from each(item, kind)


class Paper:
    """What a page gives when it is printed."""

    def __init__(self, page):
        self.pages = list(extract_pages(
            io.BytesIO(page.pdf(prefer_css_page_size=True)), laparams=LAParams()))

    def each(self, kind):
        return [item for page in self.pages for item in each(page, kind)]

    @property
    def letters(self):
        return [letter for letter in self.each(LTChar) if not letter.get_text().isspace()]

    @property
    def text(self):
        return plain("".join(letter.get_text() for letter in self.letters))


def plain(text):
    """Letters alone, since a printed page has ligatures and no spaces to rely on."""
    return re.sub(r"\s|\u00ad", "", unicodedata.normalize("NFKC", text))


def lightness(colour):
    """From 0 (black) to 1 (white); None for what is no grey."""
    parts = list(colour) if isinstance(colour, (list, tuple)) else [colour]
    return parts[0] if max(parts) - min(parts) < 0.01 else None


# The darkest grey that white paper still gives a contrast of 7 to 1.
DARK_ENOUGH = 0x59 / 255


@pytest.fixture(scope="module", params=["lantern-house", "larkfield", "busy"])
def timetable(request, browser):
    name = request.param
    site = request.getfixturevalue("busy_site" if name == "busy" else "site")
    page = browser.new_page()
    page.clock.set_fixed_time("2026-11-22T10:00Z")
    page.goto(f"{site}/whats-on/{'larkfield' if name == 'busy' else name}/")
    page.paper = Paper(page)
    yield page
    page.close()


def test_it_takes_one_or_two_sheets_of_a4(timetable):
    assert 1 <= len(timetable.paper.pages) <= 2
    for sheet in timetable.paper.pages:
        assert (round(sheet.width), round(sheet.height)) == A4


def test_nothing_is_small(timetable):
    small = {letter.get_text() for letter in timetable.paper.letters if letter.size < 9.95}
    assert small == set()


def test_it_is_black_on_white(timetable):
    for letter in timetable.paper.letters:
        grey = lightness(letter.graphicstate.ncolor)
        assert grey is not None and grey <= DARK_ENOUGH, (letter, letter.graphicstate.ncolor)
    for shape in timetable.paper.each((LTCurve, LTLine, LTRect)):
        for used, colour in ((shape.fill, shape.non_stroking_color),
                             (shape.stroke, shape.stroking_color)):
            grey = lightness(colour) if used and colour is not None else 0
            assert grey is not None and (grey <= DARK_ENOUGH or grey == 1), (shape, colour)


def test_every_row_is_there_in_one_piece(timetable):
    rows = timetable.eval_on_selector_all(
        ".week tbody tr", "rows => rows.map(row => [row.cells[0].textContent, "
        "row.querySelector('a').textContent])")
    assert len(rows) > 15
    sheets = [plain("".join(letter.get_text() for letter in each(sheet, LTChar)))
              for sheet in timetable.paper.pages]
    for time, title in rows:
        assert any(plain(time) in sheet and plain(title) in sheet for sheet in sheets), (time, title)


def test_a_busy_week_has_45_rows(browser, busy_site):
    page = browser.new_page()
    page.goto(busy_site + "/whats-on/larkfield/")
    assert page.locator(".week tbody tr").count() >= 45
    page.close()


def test_a_day_that_goes_on_overleaf_says_which(timetable):
    """The first thing on each sheet but the first is a day or a heading, never a row alone."""
    names = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
             "Changes to dates", "When we are closed"}
    for sheet in timetable.paper.pages[1:]:
        lines = sorted(each(sheet, LTChar), key=lambda letter: -letter.y1)
        top = [letter for letter in lines if letter.y1 > lines[0].y1 - 4]
        words = "".join(letter.get_text() for letter in sorted(top, key=lambda letter: letter.x0))
        assert words.strip() in names


def test_it_says_whose_it_is_for_when_and_where_to_look_again(timetable):
    head = plain("".join(
        letter.get_text() for letter in each(timetable.paper.pages[0], LTChar)
        if letter.y0 > A4[1] * 0.7))
    for words in (timetable.inner_text("h1"), "22 November to 19 December 2026", "01632 960",
                  "Warrington", "Monday", "familyhubs.example.org/whats-on/"):
        assert plain(words) in head, words


def test_changes_and_closures_stand_below(timetable):
    text = timetable.paper.text
    assert text.index(plain("Changes to dates")) > text.index("Friday")
    assert plain("Cancelled:") in text
    assert plain("When we are closed") in text
    assert plain("Christmas and New Year") in text


def test_nothing_but_the_timetable_is_printed(timetable):
    text = timetable.paper.text
    for words in ("Find help", "Skip to", "Print this timetable", "Add to my calendar", "Day by day",
                  "Talk to us", "demonstration"):
        assert plain(words) not in text, words


@pytest.mark.parametrize("address", ["/", "/whats-on/", "/hubs/lantern-house/", "/help-now/",
                                     "/services/stay-and-play/", "/activities/saturday-kickabout/"])
def test_other_pages_print_too(visit, site, address):
    page = visit(site + address)
    paper = Paper(page)
    assert plain(page.inner_text("h1")) in paper.text
    assert min(letter.size for letter in paper.letters) > 9.95
    assert plain("Printed from the website as it was on") in paper.text
    assert plain("Find help What’s on Family hubs") not in paper.text


def test_the_hint_is_a_button_that_prints(visit, site):
    page = visit(site + "/whats-on/lantern-house/")
    page.evaluate("window.print = () => { window.printed = true }")
    page.get_by_role("button", name="Print this timetable").click()
    assert page.evaluate("window.printed")


def test_a_printed_service_has_no_buttons_and_a_private_place_no_directions(visit, site):
    page = visit(site + "/services/stay-and-play/")
    page.locator(".save.ready").wait_for()
    page.emulate_media(media="print")
    assert page.locator("main button:visible, main .button:visible").count() == 0
    assert page.locator("dd a[href^='tel:']").first.is_visible()
    assert page.locator(".each-place").is_visible()
    for media in ("screen", "print"):
        page.emulate_media(media=media)
        page.goto(site + "/services/refuge/")
        assert not page.locator(".each-place").is_visible()
