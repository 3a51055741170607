"""The window on the example plan, as the scenes of ``pictures.py`` find it."""

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QDialog

from sspass_desktop.domain.card import CardSection
from sspass_desktop.domain.plan import Edition, Plan
from ui import late
from ui.start import Program
from ui.verbs import Verb
from ui.window import MainWindow

SETTLED, AT_ONCE = 1800, 500
"""Milliseconds after which checks, pages and layouts have come to rest; a window beside them."""


class Studio:
    """The window on the example plan."""

    def __init__(self, program: Program) -> None:
        self.program, self.window = program, program.window

    def open(self, plan: Plan) -> None:
        """Show a plan of which nothing is kept, as the example is."""
        late.sample = lambda: plan
        self.program.plans.open_sample()

    @property
    def edition(self) -> Edition:
        """The edition that is open."""
        return self.window.workplace.session.edition

    def rest(self, milliseconds: int) -> None:
        """Let the window go on for a while."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop, loop.quit)
        loop.exec()

    def card(self, section: CardSection) -> MainWindow:
        """Show a section of the first card."""
        window = self.window
        window.show_view(Verb.SHOW_CARD)
        window.panes.page.show_section(section)
        window.panes.page.enter_form()
        return window

    def dialog(self, verb: Verb) -> QDialog:
        """The dialog that a command opens."""
        self.window.commands.do(verb)
        return next(one for one in self.window.findChildren(QDialog) if one.isVisible())
