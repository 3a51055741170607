from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from sspass_desktop.domain.plan import Plan
from tests.ui.forms.budget.plans import CARD, EDITION, shown
from ui.edits import EditSession
from ui.forms.budget.form import BudgetForm
from ui.look.look import Look


class Desk:
    """A form whose proposals go through a session and come back, as in the window."""

    def __init__(self, qtbot, card):
        edition = shown(card).edition
        self.session = EditSession(Plan(editions=(edition,)), edition)
        self.form = BudgetForm(Look())
        self.qtbot, self.previous = qtbot, None
        qtbot.addWidget(self.form)
        self.form.resize(760, 560)
        self.form.proposed.connect(self.session.propose)
        self.session.changed.connect(self.show)
        self.show()
        self.form.show()
        qtbot.waitExposed(self.form)
        self.form.view.setFocus()

    def show(self, _change=None):
        held = shown(self.card, self.session.edition)
        self.form.show_card(replace(held, previous=self.previous))

    @property
    def card(self):
        return self.session.card(CARD.uid) or CARD

    @property
    def budget(self):
        return self.card.budget

    @property
    def steps(self):
        history = self.session.history
        return [history.text(place) for place in range(history.index())]

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
