"""The panel below the indicators: the contract measure of the current row, and last year."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from sspass_desktop.domain.indicator_edits import contract_measures, proposed_measure
from sspass_desktop.domain.plan import Edition
from sspass_desktop.domain.results import LinkRule
from sspass_desktop.texts import indicator_form as words
from ui.fields.choice import Choice
from ui.forms.indicators.rows import Line
from ui.forms.indicators.trend import Trend
from ui.look.look import Look, Text


class IndicatorDetails(QWidget):
    """Shows one indicator.

    Signals:
        linked: The uid of a measure of the contract or None, and the ``LinkRule``.
    """

    linked = Signal(object, object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(words.DETAILS)
        self.setProperty("kind", "raised")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._line: Line | None = None
        self._edition: Edition | None = None
        self.title, self.contract, self.last = QLabel(), QLabel(), QLabel()
        self.measure, self.rule = Choice(words.CONTRACT), Choice(words.RULE)
        self.rule.offer(tuple(words.RULES.items()))
        self.trend = Trend(look)
        self._lay_out()
        self.measure.chosen.connect(self._choose_measure)
        self.rule.chosen.connect(self._choose_rule)
        look.changed.connect(self._dress)
        self._dress()

    def _lay_out(self) -> None:
        self._grid = QGridLayout(self)
        self._grid.addWidget(self.title, 0, 0, 1, 3)
        label = QLabel(words.CONTRACT)
        label.setProperty("kind", "muted")
        self._grid.addWidget(label, 1, 0)
        self._grid.addWidget(self.measure, 1, 1)
        self._grid.addWidget(self.rule, 1, 2)
        self.contract.setProperty("kind", "muted")
        self._grid.addWidget(self.contract, 2, 1, 1, 2)
        self._grid.addWidget(self.last, 3, 1, 1, 2)
        self._grid.addWidget(self.trend, 0, 3, 4, 1)
        self._grid.setColumnStretch(1, 1)
        kept = self.rule.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # the row keeps its shape from one indicator to the next
        self.rule.setSizePolicy(kept)
        self.measure.setSizeAdjustPolicy(
            Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )

    def _dress(self) -> None:
        px = self._look.px
        self.title.setFont(self._look.font(Text.SECTION))
        self._grid.setContentsMargins(px(12), px(8), px(12), px(12))
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(4))

    def show_line(self, number: int, line: Line | None, edition: Edition, *, locked: bool) -> None:
        """Show the indicator of the current row; None where there is none."""
        if edition is not self._edition:
            self._offer(edition)
        self._line, self._edition = line, edition
        self.trend.show_line(line, edition.year)
        self.setEnabled(line is not None)
        self.measure.setEnabled(line is not None and not locked)
        self.rule.setVisible(line is not None and line.link is not None)
        self.rule.setEnabled(not locked)
        if line is None:
            for label in (self.title, self.contract, self.last):
                label.clear()
            self.measure.show_value(None)
            return
        one = line.indicator
        name = one.name or one.criterion
        self.title.setText(words.row_title(number, name, one.kind, one.criterion))
        measure = line.link[1] if line.link else None
        self.measure.show_value(measure.uid if measure else None)
        if measure is not None:
            self.rule.show_value(measure.rule)
        self.contract.setText(words.contract_details(measure) if measure else "")
        self.last.setText(words.last_details(line.last))

    def _offer(self, edition: Edition) -> None:
        links = contract_measures(edition)
        measures = [(measure.uid, words.measure(one, measure)) for one, measure in links]
        self.measure.offer([(None, words.NOT_LINKED), *measures])

    def open_list(self) -> None:
        """Open the list of measures, on the one that bears the name if none is linked."""
        if not self.measure.isEnabled() or self._line is None or self._edition is None:
            return
        self.measure.setFocus()
        self.measure.showPopup()
        if self._line.link is None:
            guess = proposed_measure(self._edition, self._line.indicator)
            uids = [None, *(measure.uid for _, measure in contract_measures(self._edition))]
            if guess is not None:
                view = self.measure.view()
                view.setCurrentIndex(self.measure.model().index(uids.index(guess), 0))

    def _choose_measure(self, uid: object) -> None:
        link = self._line.link if self._line else None
        self.linked.emit(uid, link[1].rule if link else LinkRule.SAME)

    def _choose_rule(self, rule: object) -> None:
        if self._line is not None and self._line.link is not None:
            self.linked.emit(self._line.link[1].uid, rule)
