"""The archive (보관함): cards put away, and the way back."""

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.plan import ArchivedCard, Edition
from sspass_desktop.texts import tree as words
from ui.fields.closing import close_button
from ui.look.look import Look
from ui.tree.steps import restore

Index = QModelIndex | QPersistentModelIndex
UID = Qt.ItemDataRole.UserRole


class ArchiveModel(QAbstractListModel):
    """The cards put away, the last one first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ArchivedCard, ...] = ()

    def show(self, archive: tuple[ArchivedCard, ...]) -> None:
        """Show an archive."""
        rows = tuple(reversed(archive))
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self._rows[index.row()]
        if role == UID:
            return entry.card.uid
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            on = entry.archived_on
            day = words.day(on.year, on.month, on.day) if on else ""
            return words.archived_row(entry.card.title, day, entry.author)
        return None


class ArchivePanel(QDialog):
    """Shows the archive beside the window and brings cards back.

    Signals:
        proposed: A ``Step``.
    """

    proposed = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._edition: Edition | None = None
        self.setModal(False)
        self.setWindowTitle(words.PUT_AWAY)
        self.model = ArchiveModel(self)
        self.list = QListView()
        self.list.setAccessibleName(words.PUT_AWAY)
        self.list.setModel(self.model)
        self.list.activated.connect(self._restore)
        self.nothing = QLabel(words.NOTHING_PUT_AWAY)
        self.back = QPushButton(words.RESTORE, default=True)
        self.back.clicked.connect(self._restore)
        buttons, rows = QHBoxLayout(), QVBoxLayout(self)
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(close_button(self))
        rows.addWidget(self.nothing)
        rows.addWidget(self.list, 1)
        rows.addLayout(buttons)
        self.resize(look.px(420), look.px(320))

    def show_edition(self, edition: Edition) -> None:
        """Show the archive of an edition; the choice stays at its place."""
        row = max(0, self.list.currentIndex().row())
        self._edition = edition
        self.model.show(edition.archive)
        count = self.model.rowCount()
        self.list.setCurrentIndex(self.model.index(min(row, count - 1), 0))
        self.nothing.setVisible(not count)
        self.back.setEnabled(bool(count))

    def _restore(self) -> None:
        uid: Uid | None = self.list.currentIndex().data(UID)
        if self._edition is not None and uid is not None:
            self.proposed.emit(restore(self._edition, uid))
