"""The table 평가방법: kinds, criteria, names and targets, some cells merged or shifted."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from sspass_desktop.domain.card import Indicator
from sspass_desktop.domain.entry.pasted_tables import kind_of
from sspass_desktop.domain.identity import Uid, named_uid
from sspass_desktop.importers.book import vocabulary as words
from sspass_desktop.importers.book.source import Ledger, SourceLine, squash
from sspass_desktop.importers.book.tables import cells_of, filled, is_rule, trimmed

_FULL, _NARROW = 4, 3
_BRACKETS = re.compile(r"\([^()]*\)")


@dataclass(frozen=True, slots=True)
class Row:
    """One indicator as printed; "" where a cell is merged with the one above."""

    kind: str
    criterion: str
    name: str | None
    target: str


@dataclass(slots=True)
class IndicatorReader:
    """Reads the section; repeated headers go on with the same table."""

    ledger: Ledger
    card: str
    width: int = _FULL
    target: int = _FULL - 1
    headed: bool = False
    _inside: bool = False
    rows: list[Row] = field(default_factory=list)

    def read(self, line: SourceLine) -> None:
        """Read a line; what is no row of the table stays unplaced.

        Words right below a row are one whose empty cells were cut off.
        """
        inside, self._inside = self._inside, not line.is_blank
        if line.is_blank or not (line.is_row or inside):
            self._inside = False
            return
        if is_rule(line):
            self.ledger.furnish(line)
        elif is_indicator_header(line):
            self._header(line)
        else:
            self._row(line)

    def indicators(self, card: Uid) -> tuple[Indicator, ...]:
        """The indicators, merged cells filled down."""
        return tuple(
            Indicator(
                named_uid(card, "indicator", str(index)),
                row.kind,
                row.criterion,
                row.name,
                row.target,
            )
            for index, row in enumerate(_filled_down(_with_late_kind(self.rows)))
        )

    def _header(self, line: SourceLine) -> None:
        (self.ledger.furnish if self.headed else self.ledger.place)(line)
        self.headed = True
        names = trimmed([squash(cell) for cell in line.cells])
        self.width = max(len(names), _NARROW)
        targets = [i for i, name in enumerate(names) if words.TARGET_WORD in name]
        self.target = targets[-1] if targets else self.width - 1

    def _row(self, line: SourceLine) -> None:
        cells = list(trimmed(cells_of(line)))
        if not cells:
            return
        self.ledger.place(line)
        if len(cells) > self.width:
            self.ledger.problem(line, "row_too_wide", line.text.strip(), card=self.card)
        cells += [""] * (self.width - len(cells))
        kind, is_kind = kind_of(cells[0])
        rest = cells[1:] if is_kind or not cells[0] else None
        if rest is None:
            self.rows.append(self._shifted(filled(cells)))
        elif self.width == _NARROW:
            self.rows.append(Row(kind, rest[0], None, " ".join(filled(rest[1:]))))
        else:
            self.rows.append(self._upright(kind, rest))

    def _upright(self, kind: str, rest: Sequence[str]) -> Row:
        """A row in its columns, or one that lost a blank behind its kind."""
        at = self.target - 1
        criterion, target = rest[0], rest[at]
        between = " / ".join(filled(rest[1:at]))
        behind = " ".join(filled(rest[at + 1 :]))
        target = f"{target} {behind}".strip()
        if not target and criterion and _is_value(between):
            return Row(kind, "", criterion, between)
        return Row(kind, criterion, between, target)

    def _shifted(self, cells: Sequence[str]) -> Row:
        """A row that begins too far left: the blanks of its merged cells are lost."""
        if self.width == _NARROW:
            return Row("", cells[0], None, " ".join(cells[1:]))
        match cells:
            case [name]:
                return Row("", "", name, "")
            case [name, target] if _is_value(target):
                return Row("", "", name, target)
            case [criterion, name]:
                return Row("", criterion, name, "")
        return Row("", cells[0], cells[1], " ".join(cells[2:]))


def is_indicator_header(line: SourceLine) -> bool:
    """Whether the row heads a table of indicators: two of its names, and nothing long."""
    if not line.is_row:
        return False
    names = [squash(_BRACKETS.sub("", cell)) for cell in line.cells]
    names = [words.YEAR.sub("", name) for name in names]
    known = [bool(words.INDICATOR_NAME.fullmatch(name)) for name in names]
    return sum(known) > 1 and all(
        good or not name or words.INDICATOR_SIDE.fullmatch(name)
        for name, good in zip(names, known, strict=True)
    )


def _is_value(text: str) -> bool:
    return words.TARGET_VALUE.fullmatch(text.strip()) is not None


def _with_late_kind(rows: Sequence[Row]) -> list[Row]:
    """Where the first rows have no kind, its merged label came late."""
    first = next((row.kind for row in rows if row.kind), "")
    late, result = first, list[Row]()
    for row in rows:
        late = "" if row.kind else late
        result.append(replace(row, kind=row.kind or late))
    return result


def _filled_down(rows: Sequence[Row]) -> list[Row]:
    """Fill kind and criterion from above, and a target that spans the rows of one criterion."""
    result: list[Row] = []
    above = Row("", "", "", "")
    for row in rows:
        merged = not row.criterion
        above = Row(
            row.kind or above.kind,
            row.criterion or above.criterion,
            row.name,
            row.target or (above.target if merged else ""),
        )
        result.append(above)
    return result
