"""The foot of a grid, in whose place a paste is asked about if something is changed on the way."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sspass_desktop.domain.entry.changes import Change, Why
from sspass_desktop.texts.budget_form import becomes, was
from sspass_desktop.texts.pasting import summary
from ui.grid.sheet import PasteReview, PasteSheet
from ui.look.look import Look

_QUIET = frozenset((Why.FILLED, Why.UNMERGED))
"""Changes that are no surprise: merged cells and the blanks below them."""


class PasteFoot(QWidget):
    """Shows a foot, or the sheet that asks.

    Signals:
        closed: The question is over.
    """

    closed = Signal()

    def __init__(self, look: Look, foot: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._foot, self.sheet = foot, PasteSheet(look)
        self._take: Callable[[], None] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (foot, self.sheet):
            column.addWidget(part)
        self.sheet.hide()
        self.sheet.taken.connect(self._taken)
        self.sheet.given_up.connect(self.drop)

    def offer(
        self, count: int, changes: Sequence[Change], take: Callable[[], None], *, ask: bool
    ) -> None:
        """Take a paste of so many rows at once, unless it changes something or is to be asked."""
        if not ask and all(change.why in _QUIET for change in changes):
            take()
            return
        self._take = take
        pairs = tuple((was(change), becomes(change)) for change in changes)
        self.sheet.review(PasteReview(summary(count, changes), pairs))
        self._foot.hide()
        self.sheet.show()
        self.sheet.setFocus()

    def drop(self) -> None:
        """Forget the question."""
        self._take = None
        if not self.sheet.isHidden():
            self.sheet.hide()
            self._foot.show()
            self.closed.emit()

    def _taken(self) -> None:
        take = self._take
        self.drop()
        if take is not None:
            take()
