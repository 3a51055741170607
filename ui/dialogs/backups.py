"""The backups of a plan, the newest first; one of them can be put back."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListView, QVBoxLayout, QWidget

from sspass_desktop.services.keeping import Backup
from sspass_desktop.texts import file_work as words
from sspass_desktop.texts import keeping
from sspass_desktop.texts.times import moment
from ui.look.look import Look

PATH = Qt.ItemDataRole.UserRole


class BackupsDialog(QDialog):
    """Signals ``restore_asked``: the path of the backup that is to be the plan again."""

    restore_asked = Signal(object)

    def __init__(
        self, look: Look, backups: Sequence[Backup], now: datetime, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.BACKUPS)
        self.resize(look.px(420), look.px(380))
        self.list = QListView()
        self.list.setAccessibleName(words.BACKUPS)
        model = QStandardItemModel(self)
        for backup in backups:
            item = QStandardItem(moment(backup.made_at, now.date()))
            item.setData(backup.path, PATH)
            item.setEditable(False)
            model.appendRow(item)
        self.list.setModel(model)
        hint = QLabel(words.BACKUPS_HINT if backups else keeping.NONE, wordWrap=True)
        buttons = QDialogButtonBox()
        self.restore = buttons.addButton(words.RESTORE, QDialogButtonBox.ButtonRole.AcceptRole)
        self.restore.setEnabled(bool(backups))
        buttons.addButton(words.CLOSE, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)
        self.list.activated.connect(self._take)
        column = QVBoxLayout(self)
        for widget in (hint, self.list, buttons):
            column.addWidget(widget)
        if backups:
            self.list.setCurrentIndex(model.index(0, 0))

    def _take(self) -> None:
        path = self.list.currentIndex().data(PATH)
        if path is not None:
            self.accept()
            self.restore_asked.emit(path)
