"""The indicators of a card as a grid: what is planned, and last year beside it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from sspass_desktop.documents.blocks import Origin
from sspass_desktop.domain import indicator_edits as edits
from sspass_desktop.domain.card import Card, CardSection, Indicator
from sspass_desktop.domain.findings import Severity
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.indicator_edits import Indicators
from sspass_desktop.domain.last_year import LastYear
from sspass_desktop.domain.plan import Edition
from sspass_desktop.domain.results import LinkRule
from sspass_desktop.domain.vocabulary import KINDS, QUALITATIVE, QUANTITATIVE
from sspass_desktop.texts import indicator_form as words
from ui.edits import Step
from ui.forms.indicators.rows import Blank, GridRow, Line, grid_rows
from ui.grid.model import Cells, CellText, Face, GridModel
from ui.look.tokens import Role

KIND, CRITERION, NAME, TARGET, LAST_TARGET, LAST_RESULT, RATE, CHANGE, CONTRACT = range(9)
TYPED = (KIND, CRITERION, NAME, TARGET)
_SET: Mapping[int, Callable[[Indicator, str], Indicator]] = {
    KIND: lambda one, text: replace(one, kind=KINDS.get(text.strip(), text)),
    CRITERION: lambda one, text: replace(one, criterion=text),
    NAME: lambda one, text: replace(one, name=text),
    TARGET: lambda one, text: replace(one, target=text),
}


def heads(year: int) -> tuple[str, ...]:
    """The titles of the columns."""
    years = (words.this_target(year), words.last_target(year), words.last_result(year))
    return (
        words.KIND,
        words.CRITERION,
        words.INDICATOR,
        *years,
        words.RATE,
        words.CHANGE,
        words.CONTRACT,
    )


class IndicatorModel(GridModel[GridRow]):
    """Proposes indicators, and editions with other links to the contract.

    Signals:
        link_asked: The user wants to choose the measure of the current row.
    """

    link_asked = Signal()

    is_even = True

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(heads(0), parent)
        self.card = Card(Uid(""), "")
        self.edition = Edition(Uid(""), 0)
        self._criteria: tuple[str, ...] = ()
        self._before: Indicators = ()

    @property
    def indicators(self) -> Indicators:
        """The indicators as they stand now."""
        return self.card.indicators

    def show_card(self, card: Card, edition: Edition, last: Mapping[Uid, LastYear]) -> None:
        """Show the indicators of a card with last year beside them."""
        self.card, self.edition = card, edition
        self.show_heads(heads(edition.year))
        self.show_rows(grid_rows(card, edition, last))

    def same_row(self, old: GridRow, new: GridRow) -> bool:
        if isinstance(old, Line) and isinstance(new, Line):
            return old.indicator.uid == new.indicator.uid
        return type(old) is type(new)

    def line(self, row: int) -> Line | None:
        """The indicator of a row; None for the blank one."""
        line = self.rows[row] if 0 <= row < len(self.rows) else None
        return line if isinstance(line, Line) else None

    # faces

    def face(self, row: int, column: int) -> Face:
        line = self.rows[row]
        if isinstance(line, Blank):
            ghost = words.GO_ON if column == NAME else ""
            return Face(ghost=ghost, editable=column in TYPED)
        one = line.indicator
        match column:
            case _ if column in (KIND, CRITERION):
                text = one.kind if column == KIND else one.criterion
                return Face(text, ink=Role.MUTED if line.repeats[column] else Role.TEXT)
            case _ if column == NAME:
                return Face(one.name or "")
            case _ if column == TARGET:
                finding = Severity.WARNING if line.is_behind else None
                return Face(one.target, right=True, bold=line.is_behind, finding=finding)
            case _ if column == CONTRACT:
                text = words.link(*line.link) if line.link else ""
                return Face(text, ink=Role.ACCENT, ghost="-")
        return _last_face(line, column)

    def number(self, row: int) -> str:
        return "＋" if isinstance(self.rows[row], Blank) else str(row + 1)

    def choices(self, row: int, column: int) -> Sequence[str]:  # noqa: ARG002 - Qt's name
        if column == KIND:
            return QUANTITATIVE, QUALITATIVE
        if column == CRITERION:
            return tuple(dict.fromkeys(one.criterion for one in self.indicators if one.criterion))
        return ()

    # texts

    def propose_cells(self, changes: Sequence[CellText], name: str, joins: str = "") -> None:
        after, unlinked = self.indicators, False
        for row, column, text in changes:
            if column == CONTRACT and not text:
                unlinked = True
            elif column in TYPED:
                after = self._with_text(after, (row, column), text, typing=bool(joins))
        if unlinked and len(changes) == 1:
            self.link(changes[0][0], None, LinkRule.SAME)
        elif changes:
            single = len(changes) == 1 and joins
            wanted = words.edited(self.heads[changes[0][1]]) if single else name
            self._propose(after, wanted, changes[0][0], joins)

    def _with_text(
        self, after: Indicators, at: tuple[int, int], text: str, *, typing: bool
    ) -> Indicators:
        row, column = at
        if typing and not text and row >= len(self._before):
            return self._before
        if row > len(after) or (row == len(after) and not text):
            return after
        return edits.changed(after, row, lambda one: _SET[column](one, text))

    def typing_began(self, row: int, column: int) -> None:
        super().typing_began(row, column)
        self._before = self.indicators

    def paste(self, cells: Cells, at: tuple[int, int]) -> None:
        after = self.indicators
        for row, texts in enumerate(cells, start=at[0]):
            for column, text in enumerate(texts, start=at[1]):
                if column in TYPED:
                    after = self._with_text(after, (row, column), text, typing=False)
        self._propose(after, words.pasted(len(cells)), at[0])

    def lay(self, row: int, pasted: Indicators) -> None:
        """Propose pasted indicators over those from a row on."""
        after = edits.overlaid(self.indicators, row, pasted)
        self._propose(after, words.pasted(len(pasted)), row)

    # rows

    def insert_rows(self, row: int, count: int) -> None:
        self._propose(edits.inserted(self.indicators, row, count), words.inserted(count), row)

    def delete_rows(self, rows: range) -> None:
        numbers = [row for row in rows if self.line(row)]
        if numbers:
            after = edits.without(self.indicators, numbers)
            self._propose(after, words.deleted(len(numbers)), rows.start)

    def move_rows(self, rows: range, by: int) -> int:
        after = edits.moved(self.indicators, rows, by)
        moves = after != self.indicators
        self._propose(after, words.MOVED, rows.start + by)
        return by if moves else 0

    def append(self, added: Indicators, name: str) -> None:
        """Propose more indicators behind the last one."""
        self._propose((*self.indicators, *added), name, len(self.indicators))

    def link(self, row: int, measure: Uid | None, rule: LinkRule) -> None:
        """Propose that an indicator carries a measure of the contract, or none."""
        line = self.line(row)
        if line is None:
            return
        after = edits.linked(self.edition, line.indicator.uid, measure, rule)
        if after != self.edition:
            place = Origin(self.card.uid, CardSection.INDICATORS, row)
            name = words.LINKED if measure else words.UNLINKED
            self.proposed.emit(Step(after, name, "", place))

    def _propose(self, after: Indicators, name: str, row: int, joins: str = "") -> None:
        place = Origin(self.card.uid, CardSection.INDICATORS, row)
        if after != self.indicators:
            self.proposed.emit(Step(replace(self.card, indicators=after), name, joins, place))


def _last_face(line: Line, column: int) -> Face:
    last = line.last
    if last is None:
        text, ink = (words.NEW if column == LAST_TARGET else ""), Role.MUTED
    elif column == CHANGE:
        text = words.change(line.gap, line.unit) if line.gap is not None else ""
        ink = Role.WARNING if line.is_behind else Role.TEXT
    else:
        texts = {LAST_TARGET: last.target, LAST_RESULT: last.result, RATE: line.rate}
        text, ink = texts[column], Role.TEXT if column == LAST_RESULT else Role.MUTED
    return Face(
        text,
        ink=ink,
        ground=Role.RAISED,
        right=True,
        bold=column == CHANGE and line.is_behind,
        editable=False,
    )
