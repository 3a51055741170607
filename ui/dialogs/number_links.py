"""The typed numbers of a card that say what one of its figures says, offered as links."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from sspass_desktop.domain.card import Card
from sspass_desktop.domain.figures.offers import Offer, linked
from sspass_desktop.domain.outlining.sections import lines_of
from sspass_desktop.domain.outlining.text import seen
from sspass_desktop.texts import figures as words
from sspass_desktop.texts.card_page import SECTIONS
from ui.look.look import Look

OFFER = Qt.ItemDataRole.UserRole
SIZE, WIDTHS = (860, 520), (130, 90, 290)
"""Pixels: the dialog, and the columns before the last."""
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class NumberLinksDialog(QDialog):
    """Signals ``taken``: the offers that were chosen. Those that are sure are chosen at first."""

    taken = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words.OFFERS)
        self.resize(look.px(SIZE[0]), look.px(SIZE[1]))
        self._card: Card | None = None
        self._model = QStandardItemModel(self)
        self._model.setHorizontalHeaderLabels(words.COLUMNS)
        self.list = _list(look, self._model)
        self.counted, self.after = QLabel(wordWrap=True), QLabel(wordWrap=True)
        buttons = QDialogButtonBox()
        self.take = buttons.addButton(words.LINK, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(words.CANCEL, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.counted)
        column.addLayout(self._choosers())
        column.addWidget(self.list, 1)
        column.addWidget(self.after)
        column.addWidget(buttons)
        self.list.selectionModel().currentChanged.connect(self._show)
        self._model.itemChanged.connect(self._count)

    def _choosers(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.all, self.none = (QPushButton(one, autoDefault=False) for one in (words.ALL, words.NO))
        self.all.clicked.connect(self.choose_all)
        self.none.clicked.connect(self.choose_none)
        for button in (self.all, self.none):
            row.addWidget(button)
        row.addStretch()
        return row

    def show_offers(self, card: Card, offers: tuple[Offer, ...], year: int) -> None:
        """Offer what a card has."""
        self._card = card
        for offer in offers:
            texts = (
                words.place(SECTIONS[offer.section], offer.line + 1),
                words.becomes(offer.typed, offer.link.text),
                words.name(offer.source, year),
                seen(lines_of(card, offer.section)[offer.line]),
            )
            items = [QStandardItem(text) for text in texts]
            items[0].setCheckable(True)
            items[0].setCheckState(_CHECKED if offer.sure else _UNCHECKED)
            items[0].setData(offer, OFFER)
            for item in items:
                item.setEditable(False)
            self._model.appendRow(items)
        self.list.setCurrentIndex(self._model.index(0, 0))
        self._count()

    @property
    def chosen(self) -> list[Offer]:
        """The offers that are to be taken."""
        return [one.data(OFFER) for one in self._items() if one.checkState() is _CHECKED]

    def _items(self) -> list[QStandardItem]:
        return [self._model.item(row, 0) for row in range(self._model.rowCount())]

    def choose_all(self) -> None:
        """Choose everything."""
        for item in self._items():
            item.setCheckState(_CHECKED)

    def choose_none(self) -> None:
        """Choose nothing."""
        for item in self._items():
            item.setCheckState(_UNCHECKED)

    def _count(self) -> None:
        self.counted.setText(words.counted(self._model.rowCount(), len(self.chosen)))
        self.take.setEnabled(bool(self.chosen))

    def _show(self, current: QModelIndex) -> None:
        """The whole line as it would be."""
        offer = current.siblingAtColumn(0).data(OFFER)
        if offer is None or self._card is None:
            return
        after = linked(self._card, (offer,))
        self.after.setText(words.after(seen(lines_of(after, offer.section)[offer.line])))

    def _take(self) -> None:
        chosen = self.chosen
        self.accept()
        self.taken.emit(chosen)


def _list(look: Look, model: QStandardItemModel) -> QTreeView:
    view = QTreeView()
    view.setAccessibleName(words.OFFERS)
    view.setModel(model)
    view.setRootIsDecorated(False)
    view.setUniformRowHeights(True)
    view.setAlternatingRowColors(True)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    for column, width in enumerate(WIDTHS):
        view.header().resizeSection(column, look.px(width))
    return view
