"""A team's workbook as values: what it brings, and what of it could not be read."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sspass_desktop.domain.card import Card
from sspass_desktop.domain.differences import CardPart, Unread, digest, part_of, with_part
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.plan import Edition
from sspass_desktop.domain.results import DepartmentResult
from sspass_desktop.importers.team.cards import ROW_PARTS, read_cards
from sspass_desktop.importers.team.frame import Memory, read_memory
from sspass_desktop.importers.team.pages import find_page, long_texts
from sspass_desktop.importers.team.results import read_results
from sspass_desktop.importers.team.rows import (
    Found,
    Key,
    Reader,
    cost_reader,
    distinct,
    gathered,
    indicator_reader,
    line_reader,
    schedule_reader,
    tables_of,
)
from sspass_desktop.importers.team.which import Known, Which
from sspass_desktop.importers.workbook.cells import Cell, Workbook
from sspass_desktop.importers.workbook.errors import UnreadableWorkbookError
from sspass_desktop.importers.workbook.tables import Table
from sspass_desktop.texts import team_workbook as words
from sspass_desktop.texts.team_workbook import PAGES, Page
from sspass_desktop.texts.workbook_faults import WorkbookFault, where

_PARTS: Mapping[Page, tuple[CardPart, ...]] = {
    Page.CARDS: ROW_PARTS,
    Page.LINES: tuple(words.PARTS_OF_LINES),
    Page.COSTS: (CardPart.BUDGET,),
    Page.INDICATORS: (CardPart.INDICATORS,),
    Page.SCHEDULE: (CardPart.SCHEDULE,),
}


@dataclass(frozen=True, slots=True)
class Returned:
    """What came back. ``edition`` holds tree, units, cards and results as the file has them.

    ``parts`` are those of each card that were read whole; ``digests`` what all was when handed
    out, by card or programme and part.
    """

    edition: Edition
    parts: Mapping[Uid, frozenset[CardPart]]
    digests: Mapping[Uid, Mapping[str, str]]
    unread: tuple[Unread, ...] = ()


def read_team_workbook(workbook: Workbook) -> Returned:
    """Read what a team filled in. Raises: UnreadableWorkbookError if it is no file of ours."""
    workbook = _with_long_texts(workbook)
    memory, found = read_memory(workbook), Found()
    tables = {page: _table(workbook, page, found) for page in (*_PARTS, Page.RESULTS)}
    if (table := tables[Page.CARDS]) is None:
        raise UnreadableWorkbookError(WorkbookFault.SHEET_MISSING, PAGES[Page.CARDS].name)
    rows = read_cards(table, memory, found)
    values = _from_other_sheets(tables, rows.known, found)
    cards = tuple(_with_values(card, values) for card in rows.cards)
    _refuse_emptied(tables, cards, memory, found)
    parts = {
        card.uid: frozenset(
            part
            for page_parts in _PARTS.values()
            for part in page_parts
            if part not in found.blocked_everywhere and (card.uid, part) not in found.blocked
        )
        for card in rows.cards
    }
    results = _results(tables[Page.RESULTS], memory, found)
    return Returned(
        replace(memory.edition, cards=cards, department_results=results),
        parts,
        memory.digests,
        tuple(found.unread),
    )


def _table(workbook: Workbook, page: Page, found: Found) -> Table | None:
    """A sheet; if it or a column of it is gone, nothing of it is taken, which is told."""
    table, missing = find_page(workbook, page)
    if table is not None and not missing:
        return table
    name = PAGES[page].name if table is None else table.sheet
    why = words.sheet_missing(name) if table is None else words.column_missing(name, missing)
    found.unread[Unread(where(name), why)] = None
    found.blocked_everywhere.update(_PARTS.get(page, ()))
    return None


def _refuse_emptied(
    tables: Mapping[Page, Table | None], cards: Sequence[Card], memory: Memory, found: Found
) -> None:
    """A sheet without any row, in which something was handed out, was not meant to be empty."""
    for page, table in tables.items():
        if table is None or table.entries or page not in _READERS:
            continue
        held = ((memory.digests.get(card.uid, {}), card) for card in cards)
        if any(
            part.value in base and base[part.value] != digest(part_of(card, part))
            for base, card in held
            for part in _PARTS[page]
        ):
            found.unread[Unread(where(table.sheet), words.EMPTIED)] = None
            found.blocked_everywhere.update(_PARTS[page])


Values = dict[Key, Any]


def _from_other_sheets(
    tables: Mapping[Page, Table | None], known: Sequence[Known], found: Found
) -> Values:
    """All parts that stand on sheets of their own."""
    values: Values = {}
    for page, (reader, whole) in _READERS.items():
        table = tables[page]
        if table is not None:
            rows = gathered(table, Which(known), found, reader(table), _PARTS[page])
            values.update({key: whole(items) for key, items in rows.items()})
    return distinct(values)


_READERS: Mapping[Page, tuple[Callable[[Table], Reader], Callable[[list[Any]], Any]]] = {
    Page.LINES: (line_reader, tuple),
    Page.COSTS: (cost_reader, tables_of),
    Page.INDICATORS: (indicator_reader, tuple),
    Page.SCHEDULE: (schedule_reader, tuple),
}
"""What makes an item of a row, and what makes a part of the items of a card."""


def _with_values(card: Card, values: Values) -> Card:
    for part in CardPart:
        found = values.get((card.uid, part))
        if found is None:
            continue
        if part is CardPart.BUDGET:
            card = replace(card, budget=replace(card.budget, tables=found))
        else:
            card = with_part(card, part, found)
    return card


def _results(table: Table | None, memory: Memory, found: Found) -> tuple[DepartmentResult, ...]:
    return () if table is None else read_results(table, memory, found)


def _with_long_texts(workbook: Workbook) -> Workbook:
    """The workbook with the texts that no cell could hold back in their cells."""
    texts = long_texts(workbook)
    if not texts:
        return workbook
    sheets = []
    for sheet in workbook.sheets:
        rows = {
            row: {
                column: Cell(texts[cell.text]) if cell.text in texts else cell
                for column, cell in cells.items()
            }
            for row, cells in sheet.rows.items()
        }
        sheets.append(replace(sheet, rows=rows))
    return replace(workbook, sheets=tuple(sheets))
