"""How the cells of the fund sheet look."""

from collections.abc import Callable, Mapping
from fractions import Fraction

from sspass_desktop.domain.budget import Amounts, Source
from sspass_desktop.domain.costing.rests import Standing
from sspass_desktop.domain.money import Won
from sspass_desktop.texts import funds as words
from sspass_desktop.texts.amounts import STANDINGS
from sspass_desktop.texts.budget_form import LONG_SOURCES, exact, shown
from sspass_desktop.texts.card_page import STATUSES
from ui.grid.model import Face
from ui.look.tokens import Role
from ui.views.funds.fold import NAME
from ui.views.funds.rows import CardLine, FundLine, SheetRow, TotalLine

SOURCES = dict(enumerate(Source, start=1))
"""The columns of the funding sources."""

BUDGET, GIVEN, SHARE, REST, STANDING, CARDS = range(5, 11)
HEADS = (
    words.FUND,
    *(LONG_SOURCES[source] for source in Source),
    words.BUDGET,
    words.GIVEN,
    words.SHARE,
    words.REST,
    words.STANDING,
    words.CARDS,
)
_RESTS = {
    Standing.OVER: Role.ERROR,
    Standing.UNDER: Role.WARNING,
    Standing.EVEN: Role.TEXT,
    Standing.OUTSIDE: Role.MUTED,
}


_FUND_TEXTS: Mapping[int, Callable[[FundLine, Won], str]] = {
    NAME: lambda line, _: line.rest.node.name,
    BUDGET: lambda line, unit: words.amount(line.rest.budget_won, unit),
    GIVEN: lambda line, unit: words.amount(line.rest.spent_won, unit),
    SHARE: lambda line, _: _percent(line.rest.spent_won, line.rest.budget_won),
    REST: lambda line, unit: shown(line.rest.rest_won, unit),
    STANDING: lambda line, _: STANDINGS[line.rest.standing],
    CARDS: lambda line, _: str(line.cards or words.NOTHING),
}


def face_of(line: SheetRow, column: int, unit_won: Won) -> Face:
    """How a cell of any row looks, amounts in a unit."""
    match line:
        case FundLine():
            return _fund(line, column, unit_won)
        case CardLine():
            return _card(line, column, unit_won)
        case TotalLine():
            return _total(line, column, unit_won)


def amount_of(amounts: Amounts, source: Source) -> Won:
    """What comes from a source."""
    won: Won = getattr(amounts, source.value)
    return won


def _fund(line: FundLine, column: int, unit_won: Won) -> Face:
    if column in SOURCES:
        node = line.rest.node
        won, leaf = amount_of(node.effective, SOURCES[column]), not node.children
        text, typed = words.amount(won, unit_won), exact(won, unit_won) if won else ""
        ink = Role.TEXT if leaf else Role.MUTED
        return Face(text, typed, ink=ink, right=True, editable=leaf)
    text = _FUND_TEXTS[column](line, unit_won)
    ink = Role.MUTED if column in (STANDING, CARDS) else Role.TEXT
    return Face(
        text,
        ink=_RESTS[line.rest.standing] if column == REST else ink,
        bold=column in (NAME, BUDGET, REST),
        right=column not in (NAME, STANDING),
        editable=False,
    )


def _card(line: CardLine, column: int, unit_won: Won) -> Face:
    split, won = line.given.split, line.given.won
    ink = Role.ACCENT if column == CARDS else Role.TEXT
    if column in SOURCES:
        part = words.amount(amount_of(split, SOURCES[column]), unit_won)
        text, ink = "" if won and split == Amounts() else part, Role.MUTED
    else:
        text = {
            NAME: words.card(line.number, line.card.title),
            GIVEN: words.amount(won, unit_won),
            STANDING: STATUSES[line.card.status],
            CARDS: words.GO,
        }.get(column, "")
    right = column not in (NAME, STANDING)
    return Face(text, ink=ink, ground=Role.RAISED, right=right, editable=False)


def _total(line: TotalLine, column: int, unit_won: Won) -> Face:
    if column in SOURCES:
        text = words.amount(amount_of(line.budget, SOURCES[column]), unit_won)
    else:
        text = {
            NAME: words.TOTAL,
            BUDGET: words.amount(line.budget_won, unit_won),
            GIVEN: words.amount(line.spent_won, unit_won),
            SHARE: _percent(line.spent_won, line.budget_won),
            REST: words.amount(line.budget_won - line.spent_won, unit_won),
            CARDS: str(line.cards),
        }.get(column, "")
    return Face(text, ground=Role.SUNKEN, bold=True, right=column != NAME, editable=False)


def _percent(part: Won, whole: Won) -> str:
    return f"{round(Fraction(part, whole) * 100)}%" if whole else ""
