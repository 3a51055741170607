from datetime import date

import pytest

from sspass_desktop.domain import life
from tests.ui.tree.plans import EDITION, A, B
from ui.look.look import Look
from ui.tree.archive import ArchivePanel

FULL = life.archived(life.archived(EDITION, A, date(2026, 11, 3), "한가람"), B, None, "")


@pytest.fixture
def panel(qtbot):
    made = ArchivePanel(Look())
    qtbot.addWidget(made)
    made.show_edition(FULL)
    made.show()
    return made


def test_model_keeps_the_contract_of_qt(panel, qtmodeltester):
    qtmodeltester.check(panel.model)


def test_says_what_when_and_who_the_last_first(panel):
    rows = [panel.model.index(row, 0).data() for row in range(2)]
    assert rows == ["긴급 돌봄", "돌봄 창구 · 2026. 11. 3. · 한가람"]


def test_brings_the_chosen_card_back(panel, qtbot):
    panel.list.setCurrentIndex(panel.model.index(1, 0))
    with qtbot.waitSignal(panel.proposed) as heard:
        panel.back.click()
    (step,) = heard.args
    assert step.words == "보관함에서 되돌리기: 돌봄 창구"
    assert step.after.cards[0] == EDITION.cards[0]
    assert [entry.card.uid for entry in step.after.archive] == [B]


def test_is_not_modal_and_says_that_it_is_empty(panel):
    assert not panel.isModal()
    panel.show_edition(EDITION)
    assert panel.nothing.text() == "보관함이 비어 있습니다."
    assert panel.nothing.isVisible()
    assert not panel.back.isEnabled()
