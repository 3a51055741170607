"""How far pages are filled."""

import pytest

from sspass_desktop.documents.articles import Article, Book
from sspass_desktop.documents.blocks import Item, ItemStyle, Origin, Span
from sspass_desktop.documents.layout.fill import Fill, fill_of
from sspass_desktop.documents.layout.pages import lay_out
from sspass_desktop.documents.layout.style import STANDARD
from sspass_desktop.domain.identity import Uid

LINE = Item(ItemStyle.CIRCLE, (Span("혼자 사는 이웃이 늘고 있음"),), origin=Origin(Uid("a")))
PER_PAGE = 38


def filled(lines):
    book = Book("계획서", "기관", "", (Article("", (LINE,) * lines),))
    return fill_of(lay_out(book), STANDARD.sheet)


def test_a_few_lines_are_a_small_share_of_one_page():
    fill = filled(5)
    assert (fill.pages, fill.lines) == (1, 5)
    assert fill.share == pytest.approx(5 * 18.2 / STANDARD.sheet.text_height, rel=0.05)
    assert fill.tenths == 2
    assert fill.few == 0


def test_a_page_more_counts_as_far_as_it_is_filled():
    fill = filled(PER_PAGE + PER_PAGE // 2)
    assert fill.pages == 2
    assert fill.tenths == pytest.approx(15, abs=1)
    assert fill.few == 0


@pytest.mark.parametrize(("pages", "lines", "few"), [(3, 5, 5), (3, 6, 0), (1, 5, 0)])
def test_a_last_page_for_few_lines_is_told(pages, lines, few):
    assert Fill(pages, 0.1, lines).few == few


def test_nothing_fills_nothing():
    assert filled(0).tenths == 0
