"""What can be had of a damaged plan, seen before anything is written."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from sspass_desktop.domain.rescue import Rescue
from sspass_desktop.texts import rescue as words
from ui.look.look import Look


class RescueDialog(QDialog):
    """Signals ``wanted``: the plan that was found is to become a new file."""

    wanted = Signal()

    def __init__(
        self, look: Look, damage: str, rescue: Rescue, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.TITLE)
        self.resize(look.px(560), look.px(420))
        self.said = QLabel("\n".join((damage, words.sentence(rescue))), wordWrap=True)
        self.list = QTreeView(rootIsDecorated=False)
        self.list.setAccessibleName(words.LIST)
        self.list.setHeaderHidden(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        model = QStandardItemModel(self)
        for line in words.lines(rescue):
            model.appendRow([QStandardItem(text) for text in line])
        self.list.setModel(model)
        self.list.resizeColumnToContents(0)
        self.list.setVisible(model.rowCount() > 0)
        buttons = QDialogButtonBox()
        self.save = buttons.addButton(words.SAVE, QDialogButtonBox.ButtonRole.AcceptRole)
        self.save.setEnabled(bool(rescue.plan.editions))
        buttons.addButton(words.CLOSE, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (self.said, self.list, QLabel(words.UNTOUCHED, wordWrap=True), buttons):
            column.addWidget(widget)

    def _take(self) -> None:
        self.accept()
        self.wanted.emit()
