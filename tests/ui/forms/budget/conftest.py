from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from tests.ui.desk import SessionDesk
from tests.ui.forms.budget.plans import CARD, EDITION, shown
from ui.forms.budget.form import BudgetForm
from ui.look.look import Look


class Desk(SessionDesk):
    """The budget form with a session behind it."""

    def __init__(self, qtbot, card):
        self.previous = None
        super().__init__(qtbot, BudgetForm(Look()), shown(card).edition, (760, 560))

    def show(self, _change=None):
        held = shown(self.card, self.session.edition)
        self.form.show_card(replace(held, previous=self.previous))

    @property
    def card(self):
        return self.session.card(CARD.uid) or CARD

    @property
    def budget(self):
        return self.card.budget

    def go(self, row, column):
        self.form.view.show_cell(row, column)

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        view = self.form.view
        for one in key if isinstance(key, str) else (key,):
            self.qtbot.keyClick(view.cells.editor or view, one, modifier)

    def type(self, text):
        """Overwrite the current cell with a text of any script, as after F2."""
        self.press(Qt.Key.Key_F2)
        editor = self.form.view.cells.editor
        editor.clear()
        editor.insert_text(text)

    def enter(self, row, column, text):
        self.go(row, column)
        self.type(text)
        self.press(Qt.Key.Key_Return)


@pytest.fixture
def desk(qtbot):
    return Desk(qtbot, CARD)


@pytest.fixture
def desk_of(qtbot):
    return lambda card: Desk(qtbot, card)


@pytest.fixture
def edition():
    return EDITION
