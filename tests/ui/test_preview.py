from collections import UserList
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt

from sspass_desktop.documents.blocks import Origin
from sspass_desktop.documents.book import Options, card_book
from sspass_desktop.documents.layout.finding import Hit
from sspass_desktop.documents.layout.page import Link
from sspass_desktop.documents.layout.pages import lay_out
from sspass_desktop.domain.card import CardSection
from tests.documents.cards import CARD, ORGANISATION, edition
from ui.look.look import Look
from ui.look.tokens import Role
from ui.views.preview import SIZES, Fit, Preview
from ui.views.sheets import GAP, MARK


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


@pytest.fixture
def long(preview, pages):
    """Twenty pages in a row."""
    preview.show_pages(replace(pages, pages=list(pages.pages)[:1] * 20))
    return preview


def test_keys_choose_a_size_and_a_page(long, qtbot):
    sizes = []
    long.sized.connect(sizes.append)
    for key in "p++-w":
        qtbot.keyClick(long, key)
    assert sizes == [Fit.PAGE, 50, 75, 50, Fit.WIDTH]
    turned = []
    long.turned.connect(turned.append)
    qtbot.keyClick(long, Qt.Key.Key_End)
    assert long.page == 19
    qtbot.keyClick(long, Qt.Key.Key_Home)
    assert turned == [19, 0]


def test_a_whole_page_fits_into_the_view(long):
    long.set_size(Fit.PAGE)
    assert long.sheets.top(1) - long.sheets.top(0) <= long.viewport().height()
    assert long.sheets.width() == long.viewport().width()


@pytest.mark.parametrize(("asked", "got"), [(10, 50), (100, 100), (1000, 400)])
def test_sizes_end_at_half_and_at_four_times(long, pages, asked, got):
    long.set_size(asked)
    assert long.shown_size == got
    assert long.sheets.scale == pytest.approx(96 / 72 * got / 100)
    assert long.sheets.width() >= pages.width * long.sheets.scale


def test_steps_go_through_all_sizes(long):
    long.set_size(SIZES[0])
    seen = [long.shown_size]
    for _ in range(len(SIZES)):
        long.step_size(1)
        seen.append(long.shown_size)
    assert tuple(dict.fromkeys(seen)) == SIZES


def test_the_page_that_is_read_stays_at_another_size(long):
    long.go_to_page(7)
    for size in (50, 200, Fit.PAGE, Fit.WIDTH):
        long.set_size(size)
        assert long.page == 7


def test_a_link_leads_to_its_page(long, pages, qtbot):
    page = replace(pages.pages[0], links=(Link(100, 300, 300, 20, 12, 50.0, CARD.uid),))
    long.show_pages(replace(pages, pages=[page] * 20))
    sheets = long.sheets
    at = QPoint(round(GAP + 200 * sheets.scale), sheets.top(0, 310))
    with qtbot.assertNotEmitted(long.asked):
        qtbot.mouseClick(sheets, Qt.MouseButton.LeftButton, pos=at)
    assert long.page == 12
    long.go_to_page(0)
    qtbot.mouseMove(sheets, at - QPoint(0, 100))
    qtbot.mouseMove(sheets, at)
    assert sheets.cursor().shape() is Qt.CursorShape.PointingHandCursor


def test_enter_opens_what_is_read(preview, qtbot):
    preview.mark(Origin(CARD.uid, CardSection.EFFECTS))
    with qtbot.waitSignal(preview.asked) as blocker:
        qtbot.keyClick(preview, Qt.Key.Key_Return)
    assert blocker.args[0].owner == CARD.uid


def test_what_was_found_is_marked(preview, pages):
    (area, *_) = pages.pages[0].areas
    hit = Hit(area.x, area.y + 30, 80, 12)
    at = preview.sheets.pixels(0, hit).center()
    before = preview.sheets.grab().toImage().pixelColor(at)
    preview.sheets.show_found({0: [(hit,)]}, None)
    assert preview.sheets.grab().toImage().pixelColor(at) != before
    preview.sheets.show_found({}, None)
    assert preview.sheets.grab().toImage().pixelColor(at) == before
