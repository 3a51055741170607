"""The table of all keys, made from the menus."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialog, QHeaderView, QTreeView, QVBoxLayout, QWidget

from sspass_desktop.texts import menus as menu_words
from sspass_desktop.texts import window as words
from ui.fields.closing import close_button
from ui.look.look import Look
from ui.menus import MENUS, entries, full_name, shown_keys

SIZE = (480, 560)


class KeyTable(QDialog):
    """Shows every command with its keys, menu by menu; never modal."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.KEY_TABLE)
        self.resize(look.px(SIZE[0]), look.px(SIZE[1]))
        self.tree = QTreeView()
        self.tree.setAccessibleName(words.KEY_TABLE)
        self.tree.setModel(key_model())
        self.tree.setHeaderHidden(True)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.header().setStretchLastSection(False)
        self.tree.expandAll()
        column = QVBoxLayout(self)
        column.addWidget(self.tree)
        column.addWidget(close_button(self), alignment=Qt.AlignmentFlag.AlignRight)


def key_model() -> QStandardItemModel:
    """Menus with their commands and keys."""
    model = QStandardItemModel()
    for menu in MENUS:
        branch = QStandardItem(menu_words.plain_word(menu_words.TITLES[menu.name]))
        branch.setEditable(False)
        for entry in entries(menu.entries):
            keys = map(shown_keys, entry.keys)
            row = [
                QStandardItem(full_name(entry.verb)),
                QStandardItem(", ".join(keys)),
            ]
            for item in row:
                item.setEditable(False)
            branch.appendRow(row)
        model.appendRow([branch, QStandardItem()])
    return model
