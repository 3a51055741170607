"""A form whose proposals go through a session and come back, and hands to work with it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sspass_desktop.domain.plan import Plan
from ui.edits import EditSession


class SessionDesk:
    """Joins a form and a session as the window does; ``show`` says what the form is shown."""

    def __init__(self, qtbot, form, edition, size):
        self.qtbot, self.form = qtbot, form
        self.session = EditSession(Plan(editions=(edition,)), edition)
        qtbot.addWidget(form)
        form.proposed.connect(self.session.propose)
        self.session.changed.connect(self.show)
        form.resize(*size)
        self.show()
        with qtbot.waitActive(form):
            form.show()
            form.activateWindow()
        form.setFocus()

    def show(self, _change=None):
        raise NotImplementedError

    @property
    def edition(self):
        return self.session.edition

    @property
    def step(self):
        return self.session.history.undoText()

    @property
    def steps(self):
        history = self.session.history
        return [history.text(place) for place in range(history.index())]

    def key(self, *keys, mods=Qt.KeyboardModifier.NoModifier):
        for key in keys:
            QTest.keyClick(QApplication.focusWidget(), key, mods)
        return self

    def type(self, text):
        for letter in text:
            QTest.keyClicks(QApplication.focusWidget(), letter)
        return self
