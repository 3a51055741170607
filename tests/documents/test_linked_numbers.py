"""Linked numbers leave the plan as what they say: on paper, in workbooks, on the clipboard."""

import io
from dataclasses import replace

import openpyxl
import pypdfium2
import pytest

from sspass_desktop.documents.book import Options, card_book
from sspass_desktop.documents.clipboard import outline_html, outline_text
from sspass_desktop.documents.layout.pages import lay_out
from sspass_desktop.documents.pdf.write import render_pdf
from sspass_desktop.documents.signs import Marking
from sspass_desktop.documents.xlsx.province.book import province_book
from sspass_desktop.documents.xlsx.write import write_workbook
from sspass_desktop.domain.card import CardSection
from sspass_desktop.domain.comparing import differences
from sspass_desktop.domain.figures.following import followed
from sspass_desktop.domain.organisation import Organisation
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.plan import Plan
from sspass_desktop.domain.seeking.index import Index
from sspass_desktop.domain.seeking.queries import Query
from tests.documents.paper import squash
from tests.domain.figures.cards import planned, with_all_links, written
from tests.importers.team.files import handed_out

GOAL = "상담 4회, 참여 인원 1,200명, 예산 12,345천원"
MORE = ("background", "actions", "effects", "issues")
RAW = ("talks", "members", "NumberLink")
"""What links are made of, and no sentence says."""


@pytest.fixture(scope="module", params=["as linked", "after a change"])
def edition(request):
    """A plan with links in all its sections, and the same after its target has changed."""
    others = {name: (Line(1, text=GOAL),) for name in MORE}
    held = planned(with_all_links(written(GOAL, **others)))
    if request.param == "as linked":
        return held
    card = held.cards[0]
    rows = (replace(card.indicators[0], target="77회"), card.indicators[1])
    return followed(replace(held, cards=(replace(card, indicators=rows),)))


@pytest.fixture
def said(edition):
    return edition.cards[0].goals[0].text


def _is_clean(text):
    return not any(word in text for word in RAW)


def test_the_pdf_prints_the_value(edition, said):
    card, out = edition.cards[0], io.BytesIO()
    render_pdf(lay_out(card_book(Organisation(), edition, (card.uid,), Options())), out)
    document = pypdfium2.PdfDocument(out.getvalue())
    text = squash("".join(page.get_textpage().get_text_bounded() for page in document))
    assert text.count(squash(said)) == 1 + len(MORE)
    assert ("77회" in text) is ("77회" in said)
    assert _is_clean(text)


def test_workbooks_hold_the_value(edition, said):
    out = io.BytesIO()
    write_workbook(province_book(Plan(editions=(edition,)), edition), out)
    for data, must in ((out.getvalue(), False), (handed_out(edition), True)):
        book = openpyxl.load_workbook(io.BytesIO(data))
        cells = [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row]
        assert (said in cells) or not must
        assert not any("NumberLink" in text or "'start'" in text for text in cells)


def test_the_clipboard_holds_the_value(edition, said):
    lines = edition.cards[0].goals
    signs = Marking(CardSection.GOALS).signs(lines)
    assert outline_text(lines, signs) == said
    assert outline_html(lines) == f"<span>{said}</span>"


def test_finding_finds_the_value_and_comparing_tells_it(edition, said):
    plan = Plan(editions=(edition,))
    number = said.split()[1].rstrip(",")
    hits = Index().find(plan, edition, Query(number)).hits
    assert [hit.path[0] for hit in hits].count("goals") == 1
    for word in RAW:
        assert Index().find(plan, edition, Query(word)).hits == ()
    card = edition.cards[0]
    unlinked = tuple(replace(line, links=()) for line in card.goals)
    without = replace(edition, cards=(replace(card, goals=unlinked),))
    assert differences(edition, without) == ()
