"""재원 나누기: shares or amounts by source, in place of the grid's foot."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from sspass_desktop.domain.budget import Amounts, CostLine, Ratio, Source
from sspass_desktop.domain.entry.amounts import read_amount
from sspass_desktop.domain.money import Won
from sspass_desktop.texts import budget_form as words
from ui.fields.choice import Choice
from ui.grid.chip import Chip
from ui.grid.editors import ENTER
from ui.look.look import Look

MARGIN, FIELD = 12, 90


class SplitPanel(QWidget):
    """Four figures, what they are, who takes the won that do not divide, and for which lines.

    Signals:
        split: A ``Ratio``, ``Amounts`` or None, and whether it is for the whole fund.
        given_up: Nothing is to be split.
    """

    split = Signal(object, bool)
    given_up = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._unit_won: Won = 1
        self.fields = {source: QLineEdit(self) for source in Source}
        self.remainder = Choice(words.REMAINDER)
        self.remainder.offer([(source, words.LONG_SOURCES[source]) for source in Source])
        self.of_shares, self.of_amounts = Chip(look, words.SHARES), Chip(look, words.AMOUNTS)
        self.of_lines, self.of_fund = Chip(look, words.SELECTED_LINES), Chip(look, words.WHOLE_FUND)
        self.apply, self.clear = Chip(look, words.APPLY), Chip(look, words.CLEAR_SPLIT)
        self.close_chip = Chip(look, words.CLOSE)
        self.fault = QLabel()
        self.apply.filled = True
        self._by_shares, self._whole = True, False
        self._lay_out()
        for chip in (self.of_shares, self.of_amounts, self.of_lines, self.of_fund):
            chip.clicked.connect(self._choose)
        self.apply.clicked.connect(self.take)
        self.clear.clicked.connect(self._take_nothing)
        self.close_chip.clicked.connect(self.given_up)
        self.setFocusProxy(self.fields[Source.STATE])

    def _lay_out(self) -> None:
        grid = QGridLayout()
        for place, (source, field) in enumerate(self.fields.items()):
            label = QLabel(words.LONG_SOURCES[source])
            label.setBuddy(field)
            field.setAccessibleName(words.LONG_SOURCES[source])
            field.setAlignment(Qt.AlignmentFlag.AlignRight)
            field.setMaximumWidth(self._look.px(FIELD))
            grid.addWidget(label, 0, place)
            grid.addWidget(field, 1, place)
        grid.addWidget(QLabel(words.REMAINDER), 0, len(self.fields))
        grid.addWidget(self.remainder, 1, len(self.fields))
        grid.setColumnStretch(len(self.fields) + 1, 1)
        row = QHBoxLayout()
        for chip in (self.of_shares, self.of_amounts, None, self.of_lines, self.of_fund):
            if chip is None:
                row.addSpacing(self._look.px(MARGIN))
            else:
                row.addWidget(chip)
        row.addWidget(self.fault, 1)
        for chip in (self.apply, self.clear, self.close_chip):
            row.addWidget(chip)
        box = QVBoxLayout(self)
        box.addLayout(grid)
        box.addLayout(row)

    def ask(self, line: CostLine, unit_won: Won, *, whole: bool) -> None:
        """Begin with the split of a line; amounts are typed in a unit."""
        self._unit_won, self._whole = unit_won, whole
        self._by_shares = line.sources is None
        ratio, amounts = line.ratio, line.sources
        for source, field in self.fields.items():
            share = getattr(ratio, source.value) if ratio else ""
            held = words.exact(getattr(amounts, source.value), unit_won) if amounts else str(share)
            field.setText(held)
        self.remainder.show_value(ratio.remainder if ratio else Source.PROVINCE)
        self.fault.clear()
        self._show_choice()

    def _choose(self) -> None:
        chip = self.sender()
        if chip in (self.of_shares, self.of_amounts):
            self._by_shares = chip is self.of_shares
        else:
            self._whole = chip is self.of_fund
        self._show_choice()

    def _show_choice(self) -> None:
        chosen = {self.of_shares: self._by_shares, self.of_amounts: not self._by_shares}
        chosen |= {self.of_lines: not self._whole, self.of_fund: self._whole}
        for chip, filled in chosen.items():
            chip.filled = filled
            chip.update()
        self.remainder.setEnabled(self._by_shares)

    def _figures(self) -> dict[Source, int] | None:
        """What stands in the fields, in won if it is amounts; None if one is no figure."""
        unit = 1 if self._by_shares else self._unit_won
        readings = {one: read_amount(field.text(), unit) for one, field in self.fields.items()}
        if any(reading.fault for reading in readings.values()):
            return None
        return {source: reading.value or 0 for source, reading in readings.items()}

    def _read(self) -> Ratio | Amounts | None:
        figures = self._figures()
        if figures is None:
            return None
        if not self._by_shares:
            return Amounts(*figures.values())
        if min(figures.values()) < 0 or not sum(figures.values()):
            return None
        state, province, municipal, other = figures.values()
        chosen = list(Source)[max(self.remainder.currentIndex(), 0)]
        return Ratio(state, province, municipal, other, chosen)

    def take(self) -> None:
        """Hand on what stands in the fields, or say what is missing."""
        split = self._read()
        self.fault.setText("" if split else words.NOT_SHARES)
        if split is not None:
            self.split.emit(split, self._whole)

    def _take_nothing(self) -> None:
        self.split.emit(None, self._whole)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.take()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)
