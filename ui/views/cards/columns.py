"""The columns of the table of cards: what each shows of a row, and how it is sorted."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from sspass_desktop.domain.card import CardStatus
from sspass_desktop.domain.card_rows import CardRow
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.money import Won
from sspass_desktop.domain.progress import NUMBERED
from sspass_desktop.texts import card_table as words
from sspass_desktop.texts.budget_form import shown
from sspass_desktop.texts.card_page import STATUSES
from sspass_desktop.texts.months import months

Badges: TypeAlias = Mapping[Uid, tuple[int, int]]
"""Open errors and warnings by card."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What cells need beside their rows."""

    unit_won: Won = 1_000
    badges: Badges | None = None

    def findings(self, row: CardRow) -> tuple[int, int]:
        """Open errors and warnings of a card."""
        return (self.badges or {}).get(row.uid, (0, 0))


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its ``text`` in a row, and the ``key`` by which rows are sorted."""

    name: str
    width: int
    text: Callable[[CardRow, Facts], str]
    key: Callable[[CardRow, Facts], object]
    right: bool = False
    muted: bool = False


_STATES = {status: place for place, status in enumerate(CardStatus)}


def _money(row: CardRow, facts: Facts) -> str:
    if row.nonbudget:
        return words.NONBUDGET
    return shown(row.won, facts.unit_won) if row.won is not None else words.NOTHING


def _findings(row: CardRow, facts: Facts) -> str:
    return words.findings(*facts.findings(row))


def _words(name: str, width: int, *, muted: bool = False) -> Column:
    """A column of words; rows without any come last."""

    def text(row: CardRow, _facts: Facts) -> str:
        return str(getattr(row, name))

    def key(row: CardRow, _facts: Facts) -> object:
        held = str(getattr(row, name))
        return not held, held.casefold(), row.place

    return Column(name, width, text, key, muted=muted)


COLUMNS: tuple[Column, ...] = (
    Column("number", 56, lambda row, _: row.number, lambda row, _: row.place, muted=True),
    _words("title", 300),
    _words("team", 110, muted=True),
    _words("owner", 80),
    _words("head", 80),
    Column(
        "status",
        78,
        lambda row, _: STATUSES[row.status],
        lambda row, _: (_STATES[row.status], row.place),
    ),
    Column(
        "written",
        78,
        lambda row, _: words.share(row.written, len(NUMBERED)),
        lambda row, _: (row.written, row.place),
    ),
    _words("goal", 160, muted=True),
    _words("task", 160, muted=True),
    _words("execution_task", 140, muted=True),
    Column("won", 96, _money, lambda row, _: (row.won or 0, row.place), right=True),
    Column(
        "funds",
        150,
        lambda row, _: ", ".join(row.funds),
        lambda row, _: (not row.funds, row.funds, row.place),
        muted=True,
    ),
    Column(
        "indicators",
        50,
        lambda row, _: str(row.indicators or words.NOTHING),
        lambda row, _: (row.indicators, row.place),
        right=True,
    ),
    _words("indicator", 170, muted=True),
    _words("target", 100),
    Column(
        "months",
        110,
        lambda row, _: months(row.months),
        lambda row, _: (not row.months, row.months, row.place),
        muted=True,
    ),
    Column(
        "findings",
        64,
        _findings,
        lambda row, facts: (facts.findings(row), row.place),
        right=True,
    ),
)
"""In the order in which they stand; which are seen is the user's choice."""

NUMBER, TITLE = 0, 1
USUAL = (
    "number",
    "title",
    "team",
    "owner",
    "status",
    "written",
    "task",
    "won",
    "funds",
    "indicator",
    "target",
    "findings",
)
