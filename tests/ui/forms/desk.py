"""A form with a session behind it, as the window has it, and hands to work with."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.desk import SessionDesk
from ui.forms.section import Shown
from ui.look.look import Look

LEFT = Qt.MouseButton.LeftButton


class Desk(SessionDesk):
    """A form of a section with a session behind it, as the window has it."""

    def __init__(self, qtbot, make, edition, previous=None, *, locked=False):
        self.locked, self.previous = locked, previous
        super().__init__(qtbot, make(Look()), edition, (1000, 560))

    @property
    def view(self):
        return self.form.view

    @property
    def card(self):
        return self.edition.cards[0]

    def show(self, _change=None):
        self.form.show_card(Shown(self.card, self.edition, self.previous, locked=self.locked))

    def at(self, row, column):
        place = getattr(self.form.model, "place", int)
        self.view.show_cell(place(row), column)
        return self

    def compose(self, text):
        """Compose a word as an input method does: it is seen before it is there."""
        QApplication.sendEvent(QApplication.focusWidget(), QInputMethodEvent(text, []))
        done = QInputMethodEvent()
        done.setCommitString(text)
        QApplication.sendEvent(QApplication.focusWidget(), done)
        return self

    def paste(self, text):
        QApplication.clipboard().setText(text)
        return self.key(Qt.Key.Key_V, mods=Qt.KeyboardModifier.ControlModifier)

    def spot(self, row, month):
        index = self.form.model.index(self.form.model.place(row), month)
        return self.view.visualRect(index).center()

    def drag(self, start, *ends, mods=Qt.KeyboardModifier.NoModifier):
        port = self.view.viewport()
        QTest.mousePress(port, LEFT, mods, self.spot(*start))
        for end in ends:
            QTest.mouseMove(port, self.spot(*end))
        QTest.mouseRelease(port, LEFT, mods, self.spot(*(ends or (start,))[-1]))
