"""Review notes of a section as a list."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from sspass_desktop.domain.plan import ReviewNote
from sspass_desktop.texts import side_panel as words

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class NotesModel(QAbstractListModel):
    """Shows notes, those that were answered behind the open ones."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notes: tuple[ReviewNote, ...] = ()

    def show_notes(self, notes: tuple[ReviewNote, ...]) -> None:
        """Show other notes."""
        ordered = tuple(sorted(notes, key=lambda note: note.resolved_on is not None))
        if ordered != self._notes:
            self.beginResetModel()
            self._notes = ordered
            self.endResetModel()

    def note(self, row: int) -> ReviewNote | None:
        """The note of a row."""
        return self._notes[row] if 0 <= row < len(self._notes) else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._notes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        note = self.note(index.row()) if index.isValid() else None
        if note is None or role != Qt.ItemDataRole.DisplayRole:
            return None
        return words.note(note.author, note.text, note.resolved_on)
