from collections import UserList
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt

from sspass_desktop.documents.blocks import Origin
from sspass_desktop.documents.book import Options, card_book
from sspass_desktop.documents.layout.pages import lay_out
from sspass_desktop.domain.card import CardSection
from tests.documents.cards import CARD, ORGANISATION, edition
from ui.look.look import Look
from ui.look.tokens import Role
from ui.views.preview import GAP, MARK, Preview


@pytest.fixture
def pages():
    return lay_out(card_book(ORGANISATION, edition(CARD), (CARD.uid,), Options()))


@pytest.fixture
def preview(qtbot, look, pages):
    shown = Preview(look)
    qtbot.addWidget(shown)
    shown.resize(500, 400)
    shown.show()
    shown.show_pages(pages)
    return shown


def place(preview, pages, section, index=None):
    """The middle of the first block of a field, in pixels of the desk."""
    scale = (preview.sheets.width() - 2 * GAP) / pages.width
    (found,) = [
        area
        for area in pages.pages[0].areas
        if (area.origin.section, area.origin.index) == (section, index)
    ][:1]
    x, y = found.x + found.width / 2, found.y + found.height / 2
    return QPoint(round(GAP + x * scale), round(GAP + y * scale))


class Asked(UserList):
    """Pages that remember which of them were asked for."""

    def __init__(self, pages, seen):
        super().__init__(pages)
        self.seen = seen

    def __getitem__(self, at):
        self.seen.append(at)
        return self.data[at]


def test_only_pages_in_sight_are_asked_for(preview, pages, qtbot):
    seen = []
    preview.show_pages(replace(pages, pages=Asked(list(pages.pages) * 50, seen)))
    bar = preview.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    qtbot.wait(1)
    seen.clear()
    preview.sheets.repaint(preview.sheets.visibleRegion())
    assert 1 <= len(set(seen)) <= 3
    assert min(seen) > 40
    middle = preview.sheets.visibleRegion().boundingRect().center()
    seen.clear()
    qtbot.mouseClick(preview.sheets, Qt.MouseButton.LeftButton, pos=middle)
    assert len(set(seen)) <= 2


def test_pages_are_as_wide_as_the_view(preview):
    assert preview.sheets.width() == preview.viewport().width()
    before = preview.sheets.height()
    preview.resize(800, 400)
    assert preview.sheets.height() > before


@pytest.mark.parametrize("size", [(800, 400), (500, 250), (900, 300), (380, 380)])
def test_the_marked_field_stays_in_view_when_the_size_changes(preview, size):
    preview.mark(Origin(CARD.uid, CardSection.EFFECTS))
    preview.resize(*size)
    top, marked = preview.verticalScrollBar().value(), preview.sheets.marked
    assert top <= marked.top()
    assert marked.bottom() <= top + preview.viewport().height()


def test_the_place_that_is_read_stays_when_the_width_changes(preview):
    bar = preview.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    share = bar.value() / preview.sheets.height()
    preview.resize(800, 400)
    assert bar.value() / preview.sheets.height() == pytest.approx(share, abs=0.01)


def test_a_click_asks_for_the_field(preview, pages, qtbot):
    at = place(preview, pages, CardSection.BACKGROUND, 0)
    with qtbot.waitSignal(preview.asked) as blocker:
        qtbot.mouseClick(preview.sheets, Qt.MouseButton.LeftButton, pos=at)
    assert blocker.args == [Origin(CARD.uid, CardSection.BACKGROUND, 0)]


def test_a_click_beside_the_text_asks_for_nothing(preview, qtbot):
    with qtbot.assertNotEmitted(preview.asked):
        qtbot.mouseClick(preview.sheets, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))


def test_the_marked_field_is_seen(preview, pages):
    preview.mark(Origin(CARD.uid, CardSection.EFFECTS))
    assert preview.verticalScrollBar().value() > 0
    preview.verticalScrollBar().setValue(0)
    at = place(preview, pages, CardSection.GOALS)
    edge = QPoint(at.x() + 1, at.y() + 12)
    assert preview.sheets.grab().toImage().pixelColor(edge) == Look().colour(Role.PAPER)
    preview.mark(Origin(CARD.uid, CardSection.GOALS))
    assert preview.sheets.grab().toImage().pixelColor(edge) == MARK


def test_a_field_that_is_not_on_the_page_is_no_fault(preview):
    preview.mark(Origin(CARD.uid, CardSection.IMPROVEMENTS))
    preview.mark(None)
    preview.show_pages(None)
    assert preview.sheets.height() == 0
