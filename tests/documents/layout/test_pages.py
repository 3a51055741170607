"""What stands where on a page: the gaps that the look of the page names."""

from dataclasses import replace

import pytest

from sspass_desktop.documents.book import Options, card_book
from sspass_desktop.documents.layout.metrics import BASELINE, Font
from sspass_desktop.documents.layout.page import MM
from sspass_desktop.documents.layout.pages import lay_out
from sspass_desktop.documents.layout.style import STANDARD, Style, TableLook
from sspass_desktop.domain.card import CardBlock, CardSection
from sspass_desktop.domain.outline import Line, Table
from sspass_desktop.domain.plan import Build
from tests.documents.cards import CARD, ORGANISATION, edition

NOTE = Table((("구분", "수"), ("마을", "5")), unit="곳", note="잠정 " * 60)

MORE_LEADING = {
    style: replace(look, leading=2 * look.leading) for style, look in STANDARD.items.items()
}


def pages(card=CARD, **options):
    book = card_book(ORGANISATION, edition(card), (card.uid,), Options(Build(**options)))
    return lay_out(book).pages


def found(page, text):
    return next(run for run in page.runs if run.text.startswith(text))


def top_of_line(run, leading):
    return run.y - leading / 2 - BASELINE * run.size


def edges(page):
    return sorted({rule.y0 for rule in page.rules if rule.y0 == rule.y1})


def test_the_title_bar_begins_the_page_and_the_goal_box_follows():
    ys = edges(pages()[0])
    assert ys[1:4] == pytest.approx([24 * MM, 29.2 * MM, 38.5 * MM])
    assert ys[4] - ys[3] == pytest.approx(11 + 10.8 / 2)


def test_a_heading_stands_close_to_the_goal_box():
    (first, *_) = pages()
    bottom = edges(first)[5]
    assert top_of_line(found(first, "추진배경"), 18) - bottom == pytest.approx(10)


def test_a_table_stands_close_to_its_heading_and_its_caption():
    found_pages = pages()
    for text, leading, size, gap in (("<안부지기", 13, 9.6, 2.4), ("평가방법", 18, 12, 3.2)):
        page = next(page for page in found_pages if any(r.text.startswith(text) for r in page.runs))
        run = found(page, text)
        assert run.size == size
        bottom = top_of_line(run, leading) + leading
        assert min(y for y in edges(page) if y > run.y) - bottom == pytest.approx(gap)


def test_a_note_stands_close_under_its_table_and_hangs():
    card = replace(CARD, blocks=(CardBlock(CardSection.EFFECTS, 1, NOTE),))
    page = pages(card)[-1]
    sign, unit = found(page, "※"), found(page, "(단위")
    lines = [run for run in page.runs if "잠정" in run.text]
    assert len(lines) > 1
    assert {round((run.x - sign.x) / MM, 2) for run in lines} == {4.2}
    above = max(y for y in edges(page) if y < sign.y)
    assert top_of_line(sign, 12) - above == pytest.approx(3)
    assert min(y for y in edges(page) if y > unit.y) - top_of_line(unit, 12) - 12 == pytest.approx(
        1.8
    )


def test_margins_are_mirrored_when_printed_on_both_sides():
    first, second = pages(double_sided=True)[:2]
    assert min(fill.x for fill in first.fills) == pytest.approx(23 * MM)
    assert min(rule.x0 for rule in second.rules) == pytest.approx(17 * MM)
    assert found(first, "가온도사회서비스원").x > found(second, "가온도사회서비스원").x


def test_a_label_wider_than_its_column_pushes_a_bold_name_on():
    line = Line(1, lead="우리 기관의 새 경영목표", text="이름 - 문장")
    page = pages(replace(CARD, strategy_links=(line,)))[0]
    label, name = found(page, "(우리"), found(page, "이름")
    assert label.y == name.y
    assert name.x > label.x + Font(label.face, label.size).width(label.text)


def test_styles_do_not_mix_in_one_process():
    book = card_book(ORGANISATION, edition(CARD), (CARD.uid,), Options())
    airy = Style(table=TableLook(leading=2 * STANDARD.table.leading), items=MORE_LEADING)
    first, other, again = (lay_out(book, style) for style in (STANDARD, airy, STANDARD))
    assert first == again
    assert len(other.pages) > len(first.pages)
