"""Words are found on pages where a reader sees them."""

import pytest

from sspass_desktop.documents.articles import Article, Book
from sspass_desktop.documents.blocks import Item, ItemStyle, Span
from sspass_desktop.documents.layout.finding import find, pattern_of
from sspass_desktop.documents.layout.page import Packed, Page, TextRun
from sspass_desktop.documents.layout.pages import lay_out

FACE, SIZE = "NotoSansKR-Regular", 10.0


def page_of(*runs):
    empty = Packed(TextRun)
    return Page(empty, empty, empty, Packed(TextRun, runs), empty)


def laid(*spans):
    item = Item(ItemStyle.CIRCLE, tuple(spans))
    return lay_out(Book("계획서", "기관", "", (Article("", (item,)),))).pages[0]


def found(page, words):
    return list(find(page, pattern_of(words)))


def test_a_word_is_marked_where_its_letters_stand():
    run = TextRun(100, 200, "돌봄 인력 교육", FACE, SIZE, word=2.0)
    ((hit,),) = found(page_of(run), "인력")
    before = TextRun(0, 0, "돌봄 ", FACE, SIZE)
    assert hit.x == pytest.approx(100 + 2 * 9.2 + 2.24 + 2.0, abs=1)
    assert hit.width == pytest.approx(2 * 9.2, abs=0.5)
    assert hit.y < 200 < hit.y + hit.height
    assert before.text in run.text


def test_case_does_not_count_and_nothing_finds_nothing():
    page = page_of(TextRun(0, 0, "AI 돌봄", FACE, SIZE))
    assert len(found(page, "ai")) == 1
    assert found(page, "예산") == []
    assert pattern_of("  ") is None


def test_words_are_found_over_the_end_of_a_line_and_over_faces():
    text = "긴 문장이 여러 줄에 걸쳐 놓일 때에도 낱말과 낱말 사이에서 찾는다 " * 3
    page = laid(Span(text))
    assert len(found(page, "찾는다 긴 문장이")) == 2
    bold = laid(Span("사는 곳"), Span("에서", bold=True), Span(" 받는"))
    ((first, second),) = found(bold, "곳에서")
    assert second.x == pytest.approx(first.x + first.width, abs=0.5)


def test_cells_beside_each_other_are_no_word():
    page = page_of(
        TextRun(0, 100, "인", FACE, SIZE),
        TextRun(80, 100, "력", FACE, SIZE),
        TextRun(0, 120, "가", FACE, SIZE, hidden=True),
    )
    assert found(page, "인력") == []
    assert len(found(page, "인 력")) == 1
    assert found(page, "가") == []
