"""What the rows of a sheet are, and which column is which: a guess that a person may correct."""

from collections.abc import Mapping
from dataclasses import dataclass

from sspass_desktop.importers.workbook.cells import Sheet, Workbook, column_name
from sspass_desktop.importers.workbook.tables import Table, Wanted, find_columns, table_of
from sspass_desktop.texts.plain_workbooks import PLAIN, REVENUE_WORDS, PlainKind

_REPEATED = ("unit", "number", "title", "group", "type", "path1", "path2", "path3", "path4")


@dataclass(frozen=True, slots=True)
class Match:
    """How a sheet is to be read: header row (from 0, -1: there is none) and columns by key."""

    sheet: str
    kind: PlainKind
    header_row: int
    columns: Mapping[str, int]

    @property
    def missing(self) -> tuple[str, ...]:
        """The titles of columns without which nothing can be read."""
        said = PLAIN[self.kind]
        titles = {head.key: head.title for head in said.heads}
        return tuple(titles[key] for key in said.needed if key not in self.columns)

    @property
    def places(self) -> Mapping[str, str]:
        """The letters of the columns by key, from left to right."""
        in_order = sorted(self.columns, key=lambda key: self.columns[key])
        return {key: column_name(self.columns[key]) for key in in_order}


def matched(sheet: Sheet, kind: PlainKind) -> Match:
    """The columns of a sheet whose kind is known."""
    wanted = [Wanted(head.key, head.title, head.others) for head in PLAIN[kind].heads]
    row, columns = find_columns(sheet, wanted, {})
    return Match(sheet.name, kind, row, columns)


def guessed(sheet: Sheet) -> Match | None:
    """The kind of which most columns are found and none is missing; None if there is none."""
    found = [match for kind in _kinds(sheet) if not (match := matched(sheet, kind)).missing]
    return max(found, key=lambda match: len(match.columns), default=None)


def _kinds(sheet: Sheet) -> tuple[PlainKind, ...]:
    revenue = any(word in sheet.name for word in REVENUE_WORDS)
    side = PlainKind.REVENUE if revenue else PlainKind.EXPENDITURE
    return PlainKind.RESULTS, PlainKind.STAFF, PlainKind.FACILITIES, side


def guesses(workbook: Workbook) -> tuple[Match, ...]:
    """A guess for every sheet in sight that has one."""
    shown = (sheet for sheet in workbook.sheets if not sheet.hidden)
    return tuple(match for sheet in shown if (match := guessed(sheet)) is not None)


def rows_of(workbook: Workbook, match: Match) -> Table:
    """The rows of a sheet as they are to be read."""
    sheet = workbook.sheet(match.sheet) or Sheet(match.sheet)
    return table_of(sheet, match.header_row, match.columns, repeated=_REPEATED)
