"""The sheets of a team's workbook, found again whatever was done to them."""

from collections.abc import Mapping

from sspass_desktop.importers.workbook.cells import Sheet, Workbook
from sspass_desktop.importers.workbook.tables import Table, Wanted, find_columns, table_of
from sspass_desktop.texts import team_workbook as words
from sspass_desktop.texts import workbook as writer_words
from sspass_desktop.texts.team_workbook import PAGES, Head, Page, column_name, level_head

_REPEATED = (
    *("card", "number", "title", "section", "table", "fund", "levels", "group", "unit", "result"),
    *("kind", "criterion", "path1", "path2", "path3", "path4"),
    *(head.key for head in words.MONTH_HEADS),
)
"""Columns in which a merged cell speaks for all its rows."""


def find_page(workbook: Workbook, page: Page) -> tuple[Table | None, tuple[str, ...]]:
    """The table of a page, and the titles of columns that are gone; None: the sheet is gone."""
    heads = _heads(workbook, page)
    sheet, known, header_row = _sheet(workbook, page, heads)
    if sheet is None:
        return None, ()
    wanted = [Wanted(head.key, head.title, head.others) for head in heads]
    row, columns = find_columns(sheet, wanted, known, header_row)
    missing = tuple(head.title for head in heads if head.key not in columns)
    hidden = [head.key for head in heads if head.hidden]
    return table_of(sheet, row, columns, repeated=_REPEATED, hidden=hidden), missing


def _heads(workbook: Workbook, page: Page) -> tuple[Head, ...]:
    """The columns, those of deeper levels of cost lines too if the workbook has them."""
    heads, level = PAGES[page].heads, words.LEVELS + 1
    while page is Page.COSTS and column_name(page, level_head(level).key) in workbook.names:
        heads = (*heads, level_head(level))
        level += 1
    return heads


def _sheet(
    workbook: Workbook, page: Page, heads: tuple[Head, ...]
) -> tuple[Sheet | None, Mapping[str, int], int | None]:
    """The sheet, the columns that the workbook names in it, and the row above the first of them."""
    areas = {
        head.key: area
        for head in heads
        if (area := workbook.names.get(column_name(page, head.key))) is not None
    }
    places = [area.sheet for area in areas.values()]
    name = max(places, key=places.count) if places else ""
    sheet = workbook.sheet(name) if name else None
    if sheet is None:
        return workbook.sheet(PAGES[page].name), {}, None
    found = {key: area for key, area in areas.items() if area.sheet == name}
    header_row = min(area.row for area in found.values()) - 1
    return sheet, {key: area.column for key, area in found.items()}, header_row


def long_texts(workbook: Workbook) -> Mapping[str, str]:
    """The texts that no cell could hold, by what stands in their cell instead."""
    sheet = workbook.sheet(writer_words.LONG_TEXTS)
    if sheet is None:
        return {}
    titles = {"number": writer_words.NUMBER, "piece": writer_words.PIECE}
    titles["text"] = writer_words.CONTENT
    wanted = [Wanted(key, title) for key, title in titles.items()]
    row, columns = find_columns(sheet, wanted, {})
    pieces: dict[str, list[tuple[str, str]]] = {}
    for entry in table_of(sheet, row, columns).entries:
        number, piece = entry.cell("number").text, entry.cell("piece").text
        pieces.setdefault(number, []).append((piece.zfill(9), entry.cell("text").text))
    found = {}
    for number, parts in pieces.items():
        whole = "".join(text for _, text in sorted(parts))
        if number.isdigit():
            found[writer_words.pointer(int(number), len(whole))] = whole
    return found
