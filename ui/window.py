"""The window: strategy tree, the printed pages of a card, what the checks found; for reading."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QHeaderView,
    QLabel,
    QMainWindow,
    QSplitter,
    QTableView,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from sspass_desktop.documents.blocks import Origin
from sspass_desktop.documents.book import Options
from sspass_desktop.domain.card import CardSection
from sspass_desktop.domain.findings import Finding
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Organisation
from sspass_desktop.domain.plan import Edition, Plan, card_numbers
from sspass_desktop.services.publish import card_pages
from sspass_desktop.texts import window as words
from ui.models.findings import FindingsModel
from ui.models.outline import CARD_ROLE, NAME, outline_model
from ui.views.preview import Preview

SIZE = (1366, 768)
SHARES = (5, 6)
"""Of the width: tree and findings, pages."""


class MainWindow(QMainWindow):
    """Shows one edition, the pages of the chosen card, and the findings; nothing is changed yet."""

    def __init__(
        self,
        organisation: Organisation,
        edition: Edition | None,
        findings: Sequence[tuple[Finding, str]],
    ) -> None:
        super().__init__()
        self.resize(*SIZE)
        self.setWindowTitle(words.title(organisation.name, edition.year if edition else None))
        if edition is None:
            self.setCentralWidget(QLabel(words.NO_EDITION, alignment=Qt.AlignmentFlag.AlignCenter))
            return
        self._organisation, self._edition = organisation, edition
        self._findings = [finding for finding, _ in findings]
        self.tree = _tree(outline_model(edition, self))
        self.findings = _table(FindingsModel(findings, card_numbers(edition), self))
        self.preview = Preview()
        self.setCentralWidget(self._panes())
        self.statusBar().addWidget(QLabel(words.READ_ONLY))
        self.statusBar().addPermanentWidget(
            QLabel(words.counted(len(edition.cards), len(findings)))
        )
        self.tree.selectionModel().currentChanged.connect(self._show_row)
        self.findings.activated.connect(self._go_to_finding)
        self.preview.asked.connect(self.preview.mark)
        self._choose(next((card.uid for card in edition.cards if card.is_written), None))

    def _panes(self) -> QSplitter:
        left = QSplitter(Qt.Orientation.Vertical)
        left.addWidget(_titled(words.OUTLINE, self.tree))
        left.addWidget(_titled(words.FINDINGS, self.findings))
        left.setStretchFactor(0, 2)
        left.setStretchFactor(1, 1)
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.addWidget(left)
        panes.addWidget(_titled(words.PREVIEW, self.preview))
        panes.setSizes([SIZE[0] * share for share in SHARES])
        return panes

    def _choose(self, card: Uid | None) -> None:
        """Make a card the current row of the tree, which shows it."""
        model = self.tree.model()
        start = model.index(0, NAME)
        found = model.match(start, CARD_ROLE, card, 1, Qt.MatchFlag.MatchRecursive) if card else ()
        for index in found:
            self.tree.setCurrentIndex(index)

    def _show_row(self, row: QModelIndex) -> None:
        uid = row.siblingAtColumn(NAME).data(CARD_ROLE)
        if uid is not None:
            pages = card_pages(self._organisation, self._edition, (uid,), Options())
            self.preview.show_pages(pages)

    def _go_to_finding(self, row: QModelIndex) -> None:
        """Show the card of a finding and mark the section it speaks of."""
        place = self._findings[row.row()].place
        if place.card is not None:
            self._choose(place.card)
            section = CardSection(place.section) if place.section else None
            self.preview.mark(Origin(place.card, section))


def open_window(plan: Plan, findings: Sequence[tuple[Finding, str]]) -> MainWindow:
    """Show the newest edition of a plan with its findings and their sentences, in that order."""
    newest = max(plan.editions, key=lambda one: (one.year, one.revision), default=None)
    window = MainWindow(plan.organisation, newest, findings)
    window.show()
    return window


def _titled(title: str, view: QWidget) -> QWidget:
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
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    table.horizontalHeader().setStretchLastSection(True)
    table.resizeColumnsToContents()
    return table
