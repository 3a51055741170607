"""The numbers of a card that are offered as links: the sure ones are chosen, in one step."""

import pytest
from PySide6.QtCore import Qt

from sspass_desktop.domain.figures.offers import offers
from sspass_desktop.domain.figures.sources import plan_figures
from tests.domain.figures.cards import planned, written
from ui.dialogs.number_links import NumberLinksDialog

CARD = written("상담 4회, 참여 인원 1200명", "저녁 모임 4회")
OFFERS = offers(CARD, plan_figures(planned(CARD)))


@pytest.fixture
def dialog(qtbot, look):
    made = NumberLinksDialog(look)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.show_offers(CARD, OFFERS, 2027)
    made.show()
    return made


def texts(dialog, row):
    model = dialog.list.model()
    return [model.index(row, column).data() for column in range(model.columnCount())]


def test_sure_numbers_are_chosen_and_all_are_told_with_their_source(dialog):
    assert dialog.chosen == list(OFFERS[:2])
    assert texts(dialog, 1) == [
        "사업목표 1행",
        "1200명 → 1,200명",
        "성과지표 ‘참여 인원’ 2027년 목표",
        "상담 4회, 참여 인원 1200명",
    ]
    assert "3개 가운데 2개" in dialog.counted.text()


def test_the_line_of_the_current_row_is_shown_as_it_would_be(dialog):
    dialog.list.setCurrentIndex(dialog.list.model().index(1, 0))
    assert dialog.after.text().endswith("상담 4회, 참여 인원 1,200명")


def test_what_is_chosen_is_handed_on(dialog):
    taken = []
    dialog.taken.connect(taken.append)
    dialog.choose_none()
    assert not dialog.take.isEnabled()
    dialog.choose_all()
    dialog.take.click()
    assert taken == [list(OFFERS)]
    assert not dialog.isVisible()
