"""The office's own words for 목, 세목 and 항목, offered while a path is typed."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QPlainTextEdit, QWidget

from sspass_desktop.domain.costing.words import listed, with_listed
from sspass_desktop.domain.plan import Edition
from sspass_desktop.domain.vocabulary import ITEM_LEVEL, ITEM_LEVELS, SUBITEM_LEVEL
from sspass_desktop.texts import item_words as words
from ui.edits import Step
from ui.fields.closing import close_button
from ui.fields.typing import Typing
from ui.look.look import Look

LEVELS = (ITEM_LEVEL, SUBITEM_LEVEL, *ITEM_LEVELS)
SIZE = (560, 400)


class ItemWords(QDialog):
    """Three lists, a word a line; never modal.

    Signals:
        proposed: A ``Step`` with the edition as it would be.
    """

    proposed = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.TITLE)
        self.resize(look.px(SIZE[0]), look.px(SIZE[1]))
        self._edition: Edition | None = None
        self.boxes = {level: QPlainTextEdit() for level in LEVELS}
        self._typing = {level: Typing(box) for level, box in self.boxes.items()}
        grid = QGridLayout(self)
        hint = QLabel(words.HINT)
        hint.setWordWrap(True)
        grid.addWidget(hint, 0, 0, 1, len(LEVELS))
        for column, (level, box) in enumerate(self.boxes.items()):
            label = QLabel(level)
            label.setBuddy(box)
            box.setAccessibleName(words.list_of(level))
            box.setUndoRedoEnabled(False)
            box.textChanged.connect(partial(self._touched, level))
            self._typing[level].due.connect(partial(self._take, level))
            grid.addWidget(label, 1, column)
            grid.addWidget(box, 2, column)
        right = Qt.AlignmentFlag.AlignRight
        grid.addWidget(close_button(self), 3, 0, 1, len(LEVELS), right)

    def show_edition(self, edition: Edition) -> None:
        """Show the lists of an edition; what is being typed stays."""
        self._edition = edition
        for level, box in self.boxes.items():
            known = listed(edition, level)
            if not self._typing[level].is_pending and _words(box) != known:
                box.blockSignals(True)
                box.setPlainText("\n".join(known))
                box.blockSignals(False)

    def _touched(self, level: str) -> None:
        self._typing[level].touch()

    def _take(self, level: str) -> None:
        if self._edition is not None:
            after = with_listed(self._edition, level, _words(self.boxes[level]))
            visit = self._typing[level].visit
            self.proposed.emit(Step(after, words.STEP, joins=f"words {level} {visit}"))

    def commit(self) -> None:
        """Propose what is being typed."""
        for typing in self._typing.values():
            typing.flush()


def _words(box: QPlainTextEdit) -> tuple[str, ...]:
    plain = (" ".join(line.split()) for line in box.toPlainText().split("\n"))
    return tuple(dict.fromkeys(word for word in plain if word))
