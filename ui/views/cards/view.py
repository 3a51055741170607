"""The view 카드 표: all cards in one table, one field of many of them changed at once."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from sspass_desktop.domain.card_rows import card_rows
from sspass_desktop.domain.money import Won
from sspass_desktop.domain.plan import Edition
from sspass_desktop.texts import card_table as words
from sspass_desktop.texts.budget_form import shown as amount
from ui.clipboard import copy_table
from ui.fields.prompt import Prompt
from ui.fields.quick import QuickLine
from ui.grid.chip import Chip
from ui.look.look import Look, Text
from ui.verbs import Handlers, Verb
from ui.views.cards.changing import COLUMN_OF, Changing
from ui.views.cards.columns import COLUMNS, TITLE, USUAL, Badges
from ui.views.cards.model import ANY, CardsModel
from ui.views.cards.table import CardsTable

NAMES = tuple(column.name for column in COLUMNS)


class CardsView(QWidget):
    """Shows the cards of an edition.

    Signals:
        asked: The uid of the card that the user wants to see.
        proposed: A ``Step``.
        told: A Korean sentence.
        arranged: Columns or order were chosen anew: the words that ``restore`` reads.
    """

    asked = Signal(object)
    proposed = Signal(object)
    told = Signal(str)
    arranged = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(words.TITLE)
        self._look = look
        self._edition: Edition | None = None
        self._locked = False
        self.columns: tuple[str, ...] = USUAL
        self.model = CardsModel(self)
        self.table = CardsTable(look, self.model)
        self.changing = Changing(look)
        self.box, self.prompt = QuickLine(words.SEEK), Prompt(look, self)
        self.box.setPlaceholderText(words.SEEK_HINT)
        self.title, self.count, self.foot = QLabel(words.TITLE), QLabel(), QLabel()
        self.nothing = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self.choose = QToolButton()
        self.choose.setText(words.CHOOSE_COLUMNS)
        self.choose.clicked.connect(self._open_columns)
        self._filters, self._chips = QHBoxLayout(), list[Chip]()
        self._lay_out()
        self._connect()
        self.table.show_columns(self.columns)
        self._dress()

    def _lay_out(self) -> None:
        column, foot = QVBoxLayout(self), QWidget()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        keys = QLabel(words.KEYS)
        for label in (self.count, keys, self.nothing):
            label.setProperty("kind", "muted")
        line = QHBoxLayout(foot)
        line.setContentsMargins(12, 2, 12, 4)
        line.addWidget(self.foot)
        line.addStretch(1)
        line.addWidget(keys)
        for part in (self._head(), self.prompt, self.nothing):
            column.addWidget(part)
        column.addWidget(self.table, 1)
        column.addWidget(self.changing)
        column.addWidget(foot)
        self.setFocusProxy(self.table)

    def _head(self) -> QWidget:
        head, row = QWidget(), QHBoxLayout()
        head.setProperty("kind", "bar")
        head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        head.setLayout(row)
        row.setContentsMargins(12, 4, 12, 4)
        for part in (self.title, self.count, self.box):
            row.addWidget(part)
        row.addLayout(self._filters)
        row.addStretch(1)
        row.addWidget(self.choose)
        return head

    def _connect(self) -> None:
        self.box.sought.connect(self._seek)
        self.box.stepped.connect(self._enter)
        self.box.taken.connect(self.table.setFocus)
        self.box.left.connect(self.table.setFocus)
        self.table.opened.connect(self.asked)
        self.table.changing.connect(self._change)
        self.table.menu_asked.connect(self._open_menu)
        self.table.chosen.connect(self._show_chosen)
        self.changing.proposed.connect(self.proposed)
        self.changing.told.connect(self.told)
        self.changing.left.connect(self.table.setFocus)
        self.model.arranged.connect(self._show_counts)
        self._look.changed.connect(self._dress)

    def _dress(self) -> None:
        self.title.setFont(self._look.font(Text.TITLE))
        self.box.setFixedWidth(self._look.px(240))

    # what is shown

    def show_edition(self, edition: Edition, badges: Badges, *, locked: bool) -> None:
        """Show the cards as they stand now; what is chosen, sorted and filtered stays so."""
        self._edition, self._locked = edition, locked
        with self.table.kept():
            self.model.show(card_rows(edition), badges)

    def set_unit(self, unit_won: Won) -> None:
        """Show money in another unit."""
        with self.table.kept():
            self.model.set_unit(unit_won)

    def _show_counts(self) -> None:
        model = self.model
        self.count.setText(words.counted(len(model.rows), len(model.all)))
        self.nothing.setText(words.NO_HIT if model.all else words.NO_CARDS)
        self.nothing.setVisible(not model.rows)
        self._show_chosen()

    def _show_chosen(self) -> None:
        chosen, unit = self.table.chosen_rows, self.model.facts.unit_won
        counted = chosen if len(chosen) > 1 else self.model.rows
        won = amount(sum(row.won or 0 for row in counted), unit)
        self.foot.setText(words.summed(len(self.model.rows), len(chosen), won, unit))
        badges = self.model.facts.badges or {}
        self.changing.show_chosen(self._edition, chosen, badges, locked=self._locked)

    # filters

    def _seek(self, text: str) -> None:
        self.filter(ANY, text)

    def _enter(self, by: int) -> None:
        if by > 0:
            self.table.setFocus()

    def filter(self, name: str, text: str) -> None:
        """Show the rows that hold words in a column, in any without its name."""
        with self.table.kept():
            self.model.set_filters({**self.model.filters, name: text})
        self._show_filters()

    def _show_filters(self) -> None:
        for chip in self._chips:
            self._filters.removeWidget(chip)
            chip.deleteLater()
        named = {name: text for name, text in self.model.filters.items() if name != ANY}
        self._chips = [
            Chip(self._look, words.filtered(words.COLUMNS[name], text))
            for name, text in named.items()
        ]
        for chip, name in zip(self._chips, named, strict=True):
            chip.setAccessibleDescription(words.take_away(words.COLUMNS[name]))
            chip.clicked.connect(partial(self.filter, name, ""))
            self._filters.addWidget(chip)

    # columns

    def show_columns(self, names: Sequence[str]) -> None:
        """Show these columns, in the order in which they always stand."""
        self.columns = tuple(name for name in NAMES if name in names)
        self.table.show_columns(self.columns)
        self._tell_arranged()

    def _toggle(self, name: str) -> None:
        held = self.columns
        shown = [one for one in held if one != name] if name in held else [*held, name]
        self.show_columns(shown)

    def sort_by(self, column: int, *, descending: bool = False) -> None:
        """Put the rows in the order of a column."""
        self.table.sort_by(column, descending=descending)
        self._tell_arranged()

    def _tell_arranged(self) -> None:
        order = f"{NAMES[self.model.sorted_by]}{'-' if self.model.descending else ''}"
        self.arranged.emit(" ".join((order, *self.columns)))

    def restore(self, arranged: str) -> None:
        """Show what was chosen in an earlier start; nothing happens if it cannot be read."""
        order, *names = arranged.split()
        if set(names) <= set(NAMES) and order.rstrip("-") in NAMES:
            self.table.sort_by(NAMES.index(order.rstrip("-")), descending=order.endswith("-"))
            self.show_columns(names)

    def _columns_menu(self) -> QMenu:
        menu = QMenu(self)
        for name in NAMES[TITLE + 1 :]:
            action = menu.addAction(words.COLUMNS[name])
            action.setCheckable(True)
            action.setChecked(name in self.columns)
            action.triggered.connect(partial(self._toggle, name))
        return menu

    def _open_columns(self) -> None:
        menu = self._columns_menu()
        menu.popup(self.choose.mapToGlobal(self.choose.rect().bottomLeft()))

    def column_menu(self, column: int) -> QMenu:
        """What can be done with a column."""
        menu, name = QMenu(self), NAMES[column]
        menu.addAction(words.ASCENDING, partial(self.sort_by, column))
        menu.addAction(words.DESCENDING, partial(self.sort_by, column, descending=True))
        menu.addAction(words.BOOK_ORDER, partial(self.sort_by, 0))
        menu.addSeparator()
        menu.addAction(words.FILTER_COLUMN, partial(self._ask_filter, name))
        hide = QAction(words.HIDE_COLUMN, menu)
        hide.setEnabled(column > TITLE)
        hide.triggered.connect(partial(self._toggle, name))
        menu.addAction(hide)
        menu.addMenu(self._columns_menu()).setText(words.CHOOSE_COLUMNS)
        return menu

    def _open_menu(self, column: int) -> None:
        if column >= 0:
            left = self.table.columnViewportPosition(column)
            point = self.table.viewport().mapToGlobal(self.table.viewport().rect().topLeft())
            point.setX(point.x() + left)
            self.column_menu(column).popup(point)

    def _ask_filter(self, name: str) -> None:
        text = self.model.filters.get(name, "")
        label = f"{words.COLUMNS[name]} · {words.FILTER_COLUMN}"
        self.prompt.ask_name(label, words.FILTER_HINT, text, partial(self.filter, name))

    # what is done

    def _change(self) -> None:
        """Ask for the field of the current column, of any other column for the first field."""
        name = NAMES[self.table.currentIndex().column()]
        if not self.table.chosen_rows:
            self.table.selectRow(self.table.currentIndex().row())
        fields = [field for field, column in COLUMN_OF.items() if column == name]
        if fields:
            self.changing.ask(fields[0])
        else:
            next(iter(self.changing.chips.values())).setFocus()

    def copy(self) -> None:
        """Put the chosen rows on the clipboard, all without a choice, with the titles above."""
        rows = self.table.chosen_rows or self.model.rows
        facts = self.model.facts
        shown = [column for column in COLUMNS if column.name in self.columns]
        titles = [words.head(column.name, facts.unit_won) for column in shown]
        cells = [[column.text(row, facts) for column in shown] for row in rows]
        copy_table([titles, *cells], words=(0,))

    def handlers(self) -> Handlers:
        """What can be done with the table."""
        return {Verb.COPY: self.copy, Verb.SELECT_ALL: self.table.selectAll}
