"""Windows beside the plan are closed with a button that says so."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton
from shiboken6 import isValid

from ui.card.details import DetailsDialog
from ui.dialogs.item_words import ItemWords
from ui.tree.archive import ArchivePanel
from ui.verbs import Verb

BESIDE = (DetailsDialog, ItemWords, ArchivePanel)


@pytest.mark.parametrize("kind", BESIDE)
def test_the_button_closes_what_enter_in_a_field_does_not(kind, qtbot, look):
    dialog = kind(look, None)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    (button,) = [one for one in dialog.findChildren(QPushButton) if one.text() == "닫기"]
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()


@pytest.mark.parametrize("verb", [Verb.PALETTE, Verb.NEW_PLAN, Verb.BACKUPS])
def test_what_is_made_anew_is_gone_when_it_is_closed(verb, opened, qtbot):
    before = opened.findChildren(QDialog)
    opened.commands.do(verb)
    (dialog,) = set(opened.findChildren(QDialog)) - set(before)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not isValid(dialog))


def test_a_plan_that_is_let_go_is_not_checked_any_more(opened):
    """A check that is wanted while another one runs would run on in what is gone."""
    workplace = opened.workplace
    for _ in range(2):
        workplace.checker.take(workplace.session.edition)
        workplace.checker.check_now()
    assert workplace.finish()
    assert workplace.checker._job is None
