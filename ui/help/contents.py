"""What stands beside the page of the guide: all pages with their headings, or what was found."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from ui.help.guide import Hit, Page, pages
from ui.help.topics import FIRST

NAME, ANCHOR = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
SHOWN_LEVEL = 2
"""Headings of this level stand below their page."""


def contents() -> QStandardItemModel:
    """Every page, and below it its headings."""
    model = QStandardItemModel()
    for page in pages().values():
        branch = _item(page.title, page)
        if page.name != FIRST:
            for passage in page.passages:
                if passage.level == SHOWN_LEVEL:
                    branch.appendRow(_item(passage.heading, page, passage.anchor))
        model.appendRow(branch)
    return model


def found(hits: tuple[Hit, ...]) -> QStandardItemModel:
    """Every page that holds what was sought, and below it where."""
    model = QStandardItemModel()
    branches: dict[str, QStandardItem] = {}
    for hit in hits:
        branch = branches.get(hit.page.name)
        if branch is None:
            branch = branches[hit.page.name] = _item(hit.page.title, hit.page)
            model.appendRow(branch)
        item = _item(f"{hit.passage.heading} — {hit.excerpt}", hit.page, hit.passage.anchor)
        item.setToolTip(hit.excerpt)
        branch.appendRow(item)
    return model


def _item(text: str, page: Page, anchor: str = "") -> QStandardItem:
    item = QStandardItem(text)
    item.setData(page.name, NAME)
    item.setData(anchor, ANCHOR)
    item.setEditable(False)
    return item


def place_of(model: QStandardItemModel, name: str) -> QModelIndex:
    """Where a page stands."""
    rows = (model.index(row, 0) for row in range(model.rowCount()))
    return next((one for one in rows if one.data(NAME) == name), QModelIndex())
