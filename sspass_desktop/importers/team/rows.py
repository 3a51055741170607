"""The rows of a team's workbook as parts of cards."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any, NamedTuple, TypeAlias

from sspass_desktop.domain.budget import Amounts, CostLine, FundTable, Source
from sspass_desktop.domain.card import MONTHS, Indicator, ScheduleRow
from sspass_desktop.domain.costing.lines import computed_won
from sspass_desktop.domain.differences import CardPart, Unread, says_nothing
from sspass_desktop.domain.entry.columns import unit_of
from sspass_desktop.domain.identity import Uid, named_uid
from sspass_desktop.domain.names import squashed
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.vocabulary import SUBROW_SIGNS
from sspass_desktop.importers.team.which import Which
from sspass_desktop.importers.workbook import values
from sspass_desktop.importers.workbook.tables import Entry, Table
from sspass_desktop.importers.workbook.values import UnreadError, refuse
from sspass_desktop.texts import team_workbook as words

Reader: TypeAlias = Callable[[Entry, Uid], tuple[CardPart, Any]]
"""Makes a thing of a row of a card, and tells to which part it belongs. Raises: UnreadError."""

_SECTIONS = {squashed(word): part for part, word in words.PARTS_OF_LINES.items()}
_DEEPEST = 9


Key: TypeAlias = tuple[Uid, CardPart]
"""A part of a card."""


@dataclass(slots=True)
class Found:
    """What is gathered: parts that cannot be taken, and where something could not be read."""

    blocked: set[Key] = field(default_factory=set)
    blocked_everywhere: set[CardPart] = field(default_factory=set)
    unread: dict[Unread, None] = field(default_factory=dict)  # in order, each once

    def tell(self, error: UnreadError, card: Uid | None = None) -> None:
        """Remember a cell that could not be read, once."""
        self.unread[Unread(error.where, error.why, card)] = None


class _Placed(NamedTuple):
    """A thing of a row, and where it stands among its kind."""

    order: Decimal
    row: int
    item: Any


def gathered(
    table: Table,
    which: Which,
    found: Found,
    read: Reader,
    parts: Sequence[CardPart],
) -> dict[Key, list[Any]]:
    """All rows of a sheet by card and part, in their order. ``parts`` are all it may hold.

    A row that cannot be read keeps its part from being taken; a row whose key cannot be read, all.
    """
    placed: dict[Key, list[_Placed]] = {}
    last: dict[Key, Decimal] = {}
    for entry in table.entries:
        if entry.cell("card").fault is not None:
            found.blocked_everywhere.update(parts)
            found.tell(UnreadError(entry.where("card"), words.KEYS_BROKEN))
            continue
        try:
            card = which.card_of(entry)
        except UnreadError as error:
            found.tell(error)
            continue
        try:
            part, item = read(entry, card)
        except UnreadError as error:
            found.tell(error, card)
            found.blocked.update((card, part) for part in parts)
            continue
        order = values.order(entry)
        at = last.get((card, part), Decimal(0)) if order is None else order
        last[card, part] = at
        placed.setdefault((card, part), []).append(_Placed(at, entry.row, item))
    return {
        key: [one.item for one in sorted(rows, key=lambda one: one[:2])]
        for key, rows in placed.items()
    }


def line_reader(_table: Table) -> Reader:
    """Reads lines of sections; one that names no section or level has those of the row above."""
    last: list[tuple[CardPart, int]] = []

    def read(entry: Entry, _card: Uid) -> tuple[CardPart, Line]:
        section, level = values.word(entry, "section"), values.count(entry, "level")
        part = _SECTIONS.get(squashed(section))
        if part is None and (section or not last):
            raise refuse(entry, "section", words.no_such_word(section, words.SECTION))
        above, above_level = last[-1] if last else (CardPart.GOALS, 1)
        part = part or above
        level = min(max(level or (above_level if part is above else 1), 1), _DEEPEST)
        last[:] = [(part, level)]
        return part, Line(
            level,
            values.text(entry, "marker"),
            values.optional(entry, "lead"),
            values.text(entry, "text"),
            values.optional(entry, "tag"),
            Uid(values.word(entry, "node")) or None,
        )

    return read


def indicator_reader(_table: Table) -> Reader:
    """Reads rows of indicators."""
    return _indicator


def _indicator(entry: Entry, card: Uid) -> tuple[CardPart, Indicator]:
    """A row of indicators; one that was copied to another card has a key of its own."""
    name, target = values.text(entry, "name"), values.text(entry, "target")
    known = values.word(entry, "card") == card and values.word(entry, "indicator")
    uid = known or named_uid(card, name, target, str(entry.row))
    return CardPart.INDICATORS, Indicator(
        Uid(uid),
        values.text(entry, "kind"),
        values.text(entry, "criterion"),
        None if name == words.NO_NAME else name,
        target,
    )


def distinct(parts: Mapping[Key, tuple[Any, ...]]) -> dict[Key, tuple[Any, ...]]:
    """The same parts, no two indicators with one key: a copy that was made gets one of its own."""
    seen: set[Uid] = set()
    changed = {}
    for key, items in parts.items():
        if key[1] is CardPart.INDICATORS:
            kept = []
            for one in items:
                uid = one.uid
                while uid in seen:
                    uid = named_uid(uid, "copy")
                seen.add(uid)
                kept.append(replace(one, uid=uid))
            changed[key] = tuple(kept)
    return {**parts, **changed}


def schedule_reader(_table: Table) -> Reader:
    """Reads rows of the schedule."""
    return _schedule_row


def _schedule_row(entry: Entry, _card: Uid) -> tuple[CardPart, ScheduleRow]:
    """A row of the schedule. Raises: UnreadError."""
    sign = values.word(entry, "depth")
    signs = sum(sign.count(one) for one in SUBROW_SIGNS)
    months = tuple(month for month in MONTHS if values.is_marked(entry, f"m{month}"))
    return CardPart.SCHEDULE, ScheduleRow(
        values.text(entry, "label"),
        values.optional(entry, "group"),
        signs or (values.count(entry, "depth") or 0),
        months,
    )


@dataclass(frozen=True, slots=True)
class CostRow:
    """A row of costs; ``line`` None: the row only says that there is such a table."""

    table: Decimal
    head: FundTable
    line: CostLine | None


def cost_reader(table: Table) -> Reader:
    """Reads rows of costs; the headers of the sheet tell the units.

    A row that names neither table nor fund belongs to the table of the row above.
    """
    last: list[tuple[Entry, CostRow]] = []
    units = {key: unit_of(header) or 1 for key, header in table.headers.items()}
    levels = [key for key in table.columns if key.startswith("path")]
    levels.sort(key=lambda key: int(key.removeprefix("path")))

    def won(entry: Entry, key: str) -> int | None:
        return values.amount(entry, key, units.get(key, 1))

    def read(entry: Entry, _card: Uid) -> tuple[CardPart, CostRow]:
        names = values.word(entry, "levels")
        head = FundTable(
            values.text(entry, "fund"),
            Uid(values.word(entry, "node")) or None,
            tuple(names.split(words.STEP_JOINT)) if names else (),
        )
        path = [values.text(entry, key) for key in levels]
        while path and not path[-1]:
            path.pop()
        parts = {source.value: won(entry, source.value) for source in Source}
        known = any(part is not None for part in parts.values())
        line = CostLine(
            tuple(path),
            values.text(entry, "label"),
            values.text(entry, "formula"),
            won(entry, "amount"),
            Amounts(**{source: part or 0 for source, part in parts.items()}) if known else None,
            values.ratio(entry, "ratio"),
        )
        number = values.count(entry, "table") or 0
        if not number and not head.fund and last and _of_same_card(entry, last[0][0]):
            above = last[0][1]
            number, head = int(above.table), above.head
        row = CostRow(Decimal(number), head, _completed(entry, line))
        last[:] = [(entry, row)]
        return CardPart.BUDGET, row

    return read


def _of_same_card(entry: Entry, above: Entry) -> bool:
    number = values.word(entry, "number")
    return number in ("", values.word(above, "number")) and not values.word(entry, "card")


def _completed(entry: Entry, line: CostLine) -> CostLine | None:
    """A new line without an amount has that of its formula."""
    if says_nothing(line):
        return None
    new = values.order(entry) is None
    if new and line.amount_won is None:
        return replace(line, amount_won=computed_won(line))
    return line


def tables_of(rows: Iterable[CostRow]) -> tuple[FundTable, ...]:
    """Rows of costs as tables: those of one number, or of one fund where no number stands."""
    numbers: dict[str, Decimal] = {}
    heads: dict[Decimal, FundTable] = {}
    lines: dict[Decimal, list[CostLine]] = {}
    rows = list(rows)
    highest = max((row.table for row in rows), default=Decimal(0))
    for row in sorted(rows, key=lambda row: not row.table):
        number = row.table or numbers.get(row.head.fund) or highest + 1
        highest = max(highest, number)
        numbers.setdefault(row.head.fund, number)
        held = heads.get(number, row.head)
        heads[number] = FundTable(
            held.fund or row.head.fund, held.node or row.head.node, held.levels or row.head.levels
        )
        if row.line is not None:
            lines.setdefault(number, []).append(row.line)
    return tuple(
        FundTable(head.fund, head.node, head.levels, tuple(lines.get(number, ())))
        for number, head in sorted(heads.items())
    )
