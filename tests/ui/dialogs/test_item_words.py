import pytest

from sspass_desktop.domain.costing.words import listed, with_listed
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Term
from sspass_desktop.domain.plan import Edition
from ui.dialogs.item_words import ItemWords

LAW = Term("돌봄법", kind="law")
EDITION = Edition(Uid("edition"), 2026, terms=(LAW, Term("일반운영비", kind="목")))


def test_list_of_a_level_is_exchanged_and_other_terms_stay():
    after = with_listed(EDITION, "목", [" 여비 ", "", "민간  이전", "여비"])
    assert listed(after, "목") == ("여비", "민간 이전")
    assert after.terms[0] is LAW


def test_same_list_is_no_change():
    assert with_listed(EDITION, "목", ["일반운영비"]) is EDITION


@pytest.fixture
def dialog(qtbot, look):
    made = ItemWords(look)
    qtbot.addWidget(made)
    made.show_edition(EDITION)
    made.show()
    return made


def test_typed_words_are_proposed(dialog, qtbot):
    box = dialog.boxes["목"]
    assert box.toPlainText() == "일반운영비"
    box.setFocus()
    with qtbot.waitSignal(dialog.proposed) as blocker:
        box.appendPlainText("여비")
    (step,) = blocker.args
    assert listed(step.after, "목") == ("일반운영비", "여비")
    assert step.words == "목·세목·항목 낱말 바꾸기"


def test_an_empty_line_at_the_end_stays_while_one_types(dialog):
    dialog.boxes["세목"].setPlainText("사무관리비\n")
    dialog.commit()
    dialog.show_edition(with_listed(EDITION, "세목", ["사무관리비"]))
    assert dialog.boxes["세목"].toPlainText() == "사무관리비\n"
