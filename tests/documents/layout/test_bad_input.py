"""Whatever is typed prints: nothing is lost, nothing leaves the text, nothing stops the print."""

import io
from dataclasses import replace

import pytest
from PIL import Image as Pictures

from sspass_desktop.documents.articles import Article, Book
from sspass_desktop.documents.blocks import (
    CalloutBox,
    Cell,
    CellLine,
    Entry,
    Figure,
    Grid,
    ItemStyle,
    SectionBox,
    Span,
    TitleBar,
)
from sspass_desktop.documents.furniture import ChartGroup, Contents
from sspass_desktop.documents.layout.page import MM
from sspass_desktop.documents.layout.pages import lay_out
from sspass_desktop.documents.pdf.write import render_pdf
from sspass_desktop.domain.identity import Uid
from tests.documents import books
from tests.documents.paper import squash

LEFT, RIGHT, BOTTOM = 20 * MM, 190 * MM, 273 * MM
LONG = "이름이 아주 긴 사업의 " * 18


def laid(*blocks):
    return lay_out(Book("책", "기관", "Agency", (Article("머리글", blocks),)))


def text_of(pages):
    """What stands within head and foot."""
    runs = [run for page in pages.pages for run in page.runs if 24 * MM <= run.y <= BOTTOM]
    return squash("".join(run.text for run in runs))


def check(pages):
    for page in pages.pages:
        for run in page.runs:
            assert LEFT - 0.5 <= run.x <= RIGHT
        for fill in page.fills:
            assert fill.y + fill.height <= BOTTOM + 1
        body = [run for run in page.runs if run.size > 9.1]
        assert all(run.y <= BOTTOM for run in body)
    render_pdf(pages, io.BytesIO())


@pytest.mark.parametrize("word", ["사업 ", "가나다라마바사", "https://example.kr/"])
def test_a_paragraph_of_twenty_thousand_letters(word):
    text = (word * 20_000)[:20_000].strip()
    pages = laid(books.item(text))
    check(pages)
    assert text_of(pages) == squash(f"○{text}")
    assert 5 < len(pages.pages) < 30


def test_a_table_of_two_hundred_rows():
    pages = laid(books.grid(200))
    check(pages)
    found = text_of(pages)
    assert all(f"{row}번째" in found for row in range(1, 201))
    assert found.count("구분내용수량") == len(pages.pages)


def test_a_table_wider_than_the_page():
    cells = [
        Cell(row, column, (CellLine((Span(f"{row}.{column}"),)),))
        for row in range(3)
        for column in range(40)
    ]
    pages = laid(Grid((20.0,) * 40, 3, tuple(cells), automatic=False))
    check(pages)
    found = text_of(pages)
    assert all(f"{row}.{column}" in found for row in range(3) for column in range(40))


def picture(size, orientation=1):
    exif, out = Pictures.Exif(), io.BytesIO()
    exif[274] = orientation
    Pictures.new("RGB", size, (20, 90, 60)).save(out, "JPEG", exif=exif)
    return out.getvalue()


@pytest.mark.parametrize(
    "data", [b"", b"no picture", picture((6000, 5000)), picture((300, 150), 6)]
)
def test_pictures_that_are_lost_huge_or_turned(data):
    pages = laid(Figure(data, width_mm=5000), books.item())
    check(pages)
    for image in pages.pages[0].images:
        assert image.width <= RIGHT - LEFT
    assert squash(books.TEXT) in text_of(pages)


def test_an_empty_card():
    pages = laid(TitleBar("1", ""))
    check(pages)
    assert len(pages.pages) == 1
    assert laid().pages[:] == ()


def test_a_card_of_fifteen_pages():
    lines = [books.item(f"{number}째 줄 {books.TEXT * 2}") for number in range(300)]
    pages = laid(TitleBar("1", "이름"), *lines)
    check(pages)
    assert len(pages.pages) >= 15
    found = text_of(pages)
    places = [found.index(f"○{number}째줄") for number in range(300)]
    assert places == sorted(places)


@pytest.mark.parametrize("typed", ["<b>굵게", "{page} {0}", "&lt;", "]]>", "\\begin{x}", "%(a)s"])
def test_what_looks_like_markup_is_letters(typed):
    entry = Entry(Uid("s"), 2, "1", typed)
    pages = laid(
        TitleBar("1", typed),
        SectionBox("1", typed, entry),
        books.item(typed, lead=f"({typed})"),
        CalloutBox(typed, (books.item(typed),)),
        Contents("목차", "", (entry,)),
        books.divider(1, typed),
    )
    check(pages)
    assert text_of(pages).count(squash(typed)) == 8
    head = lay_out(Book(typed, typed, typed, (Article(typed, (books.item(),)),))).pages[0]
    assert sum(typed in run.text for run in head.runs) >= 3


def test_titles_of_two_hundred_letters():
    assert len(LONG) > 200
    entry = replace(Entry(Uid("e"), 2, "1", LONG), count=12)
    part = Entry(Uid("p"), 1, "VIII", LONG)
    pages = laid(
        TitleBar("1234", LONG),
        SectionBox("12", LONG, entry),
        Contents(LONG[:20], "", (part, entry)),
        books.divider(3, LONG, numeral="VIII", above=LONG),
        CalloutBox(LONG, (books.item(LONG, ItemStyle.DASH),)),
    )
    check(pages)
    assert text_of(pages).count(squash(LONG)) == 8


def test_a_long_slogan_and_many_units_stay_within_the_text():
    pages = laid(books.chart(40), books.poster(12), books.divider(60))
    check(pages)
    assert text_of(pages).count("정원6,현원5") == 40


def test_a_chart_with_more_facilities_than_a_page_has_room_for_goes_on():
    groups = tuple(
        ChartGroup(f"{g}무리", tuple(f"{g}의 {n}기관" for n in range(70))) for g in range(2)
    )
    pages = laid(replace(books.chart(), facilities=groups))
    check(pages)
    found = text_of(pages)
    assert all(squash(f"·{g}의{n}기관") in found for g in range(2) for n in range(70))
    assert [found.count(f"{g}무리") for g in range(2)] == [1, 1]
    assert len(pages.pages) > 1
