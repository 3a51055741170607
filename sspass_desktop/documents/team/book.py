"""A team's workbook as sheets: what is to be filled in, and hidden behind it what it came from."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import partial

from sspass_desktop.documents.team.rows import HandedOut, Values, rows
from sspass_desktop.documents.xlsx.model import (
    FIRST_ROW,
    Align,
    Column,
    Format,
    Row,
    Sheet,
    Value,
    Workbook,
    letter,
)
from sspass_desktop.texts import team_workbook as words
from sspass_desktop.texts.team_workbook import PAGES, Head, Page, level_head

_HIDDEN = (Page.TASKS, Page.STEPS, Page.UNITS, Page.MEMORY)
_WIDE, _USUAL, _NARROW, _MONTH = 60, 16, 8, 4.5
_TEXTS = ("text", "purpose", "formula", "label", "target", "title", "name", "result_text")
_NARROW_ONES = ("number", "order", "level", "marker", "table", "depth", "kind", "nonbudget", "tag")
_MONEY = ("amount", "declared", "state", "province", "municipal", "other")
_CHOICES = {
    (Page.CARDS, "task"): (Page.TASKS, "label"),
    (Page.CARDS, "step"): (Page.STEPS, "name"),
    (Page.CARDS, "unit"): (Page.UNITS, "name"),
}
_LISTED = {
    (Page.LINES, "section"): tuple(words.PARTS_OF_LINES.values()),
    (Page.INDICATORS, "kind"): words.KINDS,
}


def team_workbook(out: HandedOut, author: str, made_on: date) -> Workbook:
    """The workbook for a team."""
    title = words.book_title(out.edition.year, out.team)
    deepest = max(
        (
            len(line.path)
            for card in out.cards
            for table in card.budget.tables
            for line in table.lines
        ),
        default=0,
    )
    counts = {page: sum(1 for _ in rows(page, out)) for page in _HIDDEN}
    sheets = tuple(_sheet(page, out, title, counts, deepest) for page in Page)
    return Workbook(title, author, made_on, sheets)


def _sheet(
    page: Page, out: HandedOut, title: str, counts: Mapping[Page, int], deepest: int
) -> Sheet:
    said = PAGES[page]
    heads = _heads(page, deepest)
    columns = tuple(_column(page, head, counts) for head in heads)
    shown = [not head.hidden and head.key in ("number", "title") for head in heads]
    frozen = max((at for at, one in enumerate(shown, start=1) if one), default=0)
    hidden = page in _HIDDEN
    return Sheet(
        said.name,
        f"{title} - {said.name}",
        said.remark,
        columns,
        partial(_rows, page, out, tuple(head.key for head in heads)),
        frozen=frozen,
        hidden=hidden,
        locked=True,
    )


def _heads(page: Page, deepest: int) -> tuple[Head, ...]:
    heads = PAGES[page].heads
    if page is not Page.COSTS or deepest <= words.LEVELS:
        return heads
    last = heads.index(level_head(words.LEVELS)) + 1
    more = (level_head(level) for level in range(words.LEVELS + 1, deepest + 1))
    return (*heads[:last], *more, *heads[last:])


def _column(page: Page, head: Head, counts: Mapping[Page, int]) -> Column:
    format_, align, width = Format.TEXT, Align.LEFT, float(_USUAL)
    if head.key in _MONEY:
        format_, align = Format.WON, Align.RIGHT
    elif head.key == "as_of":
        format_ = Format.DATE
    elif head.key in _TEXTS:
        width = _WIDE if head.key in ("text", "formula") else _WIDE / 2
    elif head.key in _NARROW_ONES:
        align, width = Align.CENTRE, _NARROW
    elif head in words.MONTH_HEADS:
        align, width = Align.CENTRE, _MONTH
    return Column(
        head.title,
        width,
        format_,
        align,
        head.unit,
        words.column_name(page, head.key),
        hidden=head.hidden,
        free=page not in _HIDDEN,
        choices=_choices(page, head.key, counts),
    )


def _choices(page: Page, key: str, counts: Mapping[Page, int]) -> str:
    """Where the words of a column stand: on a hidden sheet, or there and then."""
    if (page, key) in _LISTED:
        return f'"{",".join(_LISTED[page, key])}"'
    if (page, key) not in _CHOICES:
        return ""
    source, column = _CHOICES[page, key]
    if not counts[source]:
        return ""
    at = letter([head.key for head in PAGES[source].heads].index(column))
    last = FIRST_ROW + counts[source] - 1
    return f"'{PAGES[source].name}'!${at}${FIRST_ROW}:${at}${last}"


def _rows(page: Page, out: HandedOut, keys: tuple[str, ...]) -> Iterator[Row]:
    for values in rows(page, out):
        yield Row(_in_order(values, keys))


def _in_order(values: Values, keys: tuple[str, ...]) -> tuple[Value, ...]:
    return tuple(values.get(key) for key in keys)
