"""Windows beside the plan are closed with a button that says so."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from ui.card.details import DetailsDialog
from ui.dialogs.item_words import ItemWords
from ui.tree.archive import ArchivePanel

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
