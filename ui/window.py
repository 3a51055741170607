"""The window: the newest edition's strategy tree and what the checks found, for reading."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QMainWindow,
    QSplitter,
    QTableView,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from sspass_desktop.domain.findings import Finding
from sspass_desktop.domain.plan import Edition, Plan, card_numbers
from sspass_desktop.texts import window as words
from ui.models.findings import FindingsModel
from ui.models.outline import NAME, outline_model

SIZE = (1100, 760)


class MainWindow(QMainWindow):
    """Shows one edition and its findings; nothing can be changed in it yet."""

    def __init__(
        self, organisation: str, edition: Edition | None, findings: Sequence[tuple[Finding, str]]
    ) -> None:
        super().__init__()
        self.resize(*SIZE)
        self.setWindowTitle(words.title(organisation, edition.year if edition else None))
        if edition is None:
            self.setCentralWidget(QLabel(words.NO_EDITION, alignment=Qt.AlignmentFlag.AlignCenter))
            return
        self.tree = _tree(outline_model(edition, self))
        self.findings = _table(FindingsModel(findings, card_numbers(edition), self))
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(_titled(words.OUTLINE, self.tree))
        split.addWidget(_titled(words.FINDINGS, self.findings))
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 1)
        self.setCentralWidget(split)
        self.statusBar().addWidget(QLabel(words.READ_ONLY))
        self.statusBar().addPermanentWidget(
            QLabel(words.counted(len(edition.cards), len(findings)))
        )


def open_window(plan: Plan, findings: Sequence[tuple[Finding, str]]) -> MainWindow:
    """Show the newest edition of a plan with its findings and their sentences, in that order."""
    newest = max(plan.editions, key=lambda one: (one.year, one.revision), default=None)
    window = MainWindow(plan.organisation.name, newest, findings)
    window.show()
    return window


def _titled(title: str, view: QAbstractItemView) -> QWidget:
    """Put a view under its title; the title's shortcut and screen readers lead to the view."""
    box = QWidget()
    label = QLabel(title)
    label.setBuddy(view)
    view.setAccessibleName(title)
    layout = QVBoxLayout(box)
    layout.addWidget(label)
    layout.addWidget(view)
    return box


def _tree(model: QAbstractItemModel) -> QTreeView:
    tree = QTreeView()
    tree.setModel(model)
    tree.setUniformRowHeights(True)
    tree.setAlternatingRowColors(True)
    tree.expandAll()
    tree.header().setStretchLastSection(False)
    tree.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    tree.header().setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
    return tree


def _table(model: QAbstractItemModel) -> QTableView:
    table = QTableView()
    table.setModel(model)
    table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    table.setWordWrap(True)
    table.verticalHeader().hide()
    table.horizontalHeader().setStretchLastSection(True)
    table.resizeColumnsToContents()
    return table
