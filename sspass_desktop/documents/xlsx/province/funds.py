"""재원·예산 대비: every fund by source: the budget, what the cards take of it, what is left."""

from collections.abc import Iterator
from fractions import Fraction

from sspass_desktop.documents.xlsx.model import (
    FIRST_ROW,
    Align,
    Column,
    Format,
    Formula,
    Row,
    Sheet,
    Value,
    quoted,
)
from sspass_desktop.documents.xlsx.province.costs import AMOUNTS, ITEMS, SPLITS
from sspass_desktop.documents.xlsx.province.frame import (
    Columns,
    Frame,
    check_column,
    parents,
    seen,
    shares,
    won_column,
)
from sspass_desktop.documents.xlsx.province.trees import item_amounts, item_numbers
from sspass_desktop.domain.budget import Amounts, Side, sum_amounts
from sspass_desktop.domain.costing.rests import FundRest, Standing, fund_rests
from sspass_desktop.domain.money import Won
from sspass_desktop.domain.vocabulary import SOURCES
from sspass_desktop.texts import province as words
from sspass_desktop.texts import workbook

_KEYS = ("sum", *SOURCES)
_TITLES = (words.SUM, *SOURCES)


def funds(frame: Frame) -> Sheet:
    """The sheet of the leaves of the spending budget and all that cards draw on."""
    columns = _columns()
    return Sheet(
        words.FUNDS,
        frame.heading(words.FUNDS),
        frame.remark,
        columns.all,
        lambda: _rows(frame, columns),
        frozen=4,
        totals=_totals(frame, columns),
    )


def _columns() -> Columns:
    def amounts(what: str) -> dict[str, Column]:
        titles = [words.of(what, title) for title in _TITLES]
        pairs = zip(_KEYS, titles, strict=True)
        return {
            f"{what}{key}": won_column(title, words.name(words.RESTS, title), 13)
            for key, title in pairs
        }

    given = words.name(words.RESTS, words.UNSPLIT)
    return Columns(
        {
            "order": Column(words.ITEM_NUMBER, 6, Format.NUMBER, Align.CENTRE),
            "account": Column(words.ACCOUNT, 12, align=Align.CENTRE),
            "group": Column(words.GROUP, 18),
            "item": Column(words.FUND, 28),
            **amounts(words.BUDGET),
            **amounts(words.GIVEN),
            "unsplit": won_column(words.of(words.GIVEN, words.UNSPLIT), given, 13),
            **amounts(words.REST),
            "share": Column(words.SHARE, 9, Format.RATE, Align.RIGHT),
            "outside": Column(workbook.OUTSIDE, 8, align=Align.CENTRE),
            "standing": check_column(words.STANDING, 14),
        }
    )


def _totals(frame: Frame, columns: Columns) -> dict[int, Won]:
    """What all cards take together; budgets are not added: a group contains its lines."""
    uses = [use for account in frame.ledger.accounts.values() for use in account.uses]
    uses += [use for those in frame.ledger.unknown.values() for use in those]
    spent, split = sum(use.won for use in uses), sum_amounts(use.split for use in uses)
    found = (spent, *shares(split))
    totals = {
        columns.number(f"{words.GIVEN}{key}"): won for key, won in zip(_KEYS, found, strict=True)
    }
    return totals | {columns.number("unsplit"): spent - split.total}


def _rows(frame: Frame, columns: Columns) -> Iterator[Row]:
    row = FIRST_ROW
    expenditure = frame.edition.budget.expenditure
    above = parents(expenditure.accounts)
    for uid, rest in fund_rests(frame.edition).items():
        if rest.node.children and not rest.given:
            continue
        names = above[uid]
        account, group = names[0] if names else "", names[-1] if names[1:] else ""
        head = (frame.items[uid], seen(account), seen(group))
        yield Row((*head, seen(rest.node.name), *_fund(rest, columns, row)))
        row += 1
    for key, uses in frame.ledger.unknown.items():
        spent, split = sum(use.won for use in uses), sum_amounts(use.split for use in uses)
        given = _given(columns, row, spent, split)
        nothing = (None,) * len(_KEYS)
        nameless = (frame.unknown[key], "", "", seen(uses[0].fund))
        rest_cells = (*nothing, None, None, words.UNKNOWN)
        yield Row((*nameless, *nothing, *given, *rest_cells))
        row += 1


def _fund(rest: FundRest, columns: Columns, row: int) -> Iterator[Value]:
    """All cells of a fund behind its name."""
    order = columns.at("order", row)
    budget = (rest.budget_won, *shares(rest.node.effective))
    numbers = item_numbers(Side.EXPENDITURE)
    for cells, won in zip(item_amounts(Side.EXPENDITURE), budget, strict=True):
        yield Formula(f"SUMIFS({cells},{numbers},{order})", won)
    yield from _given(columns, row, rest.spent_won, rest.split)
    spent = (rest.spent_won, *shares(rest.split))
    for key, had, took in zip(_KEYS, budget, spent, strict=True):
        one, other = (columns.at(f"{what}{key}", row) for what in (words.BUDGET, words.GIVEN))
        yield Formula(f"{one}-{other}", had - took)
    yield _share(rest, columns, row)
    yield words.USED if rest.node.used_outside else None
    yield _standing(rest, columns, row)


def _given(columns: Columns, row: int, spent: Won, split: Amounts) -> Iterator[Formula]:
    """What the cards take: all, by source, and what is not split."""
    order = columns.at("order", row)
    found = (spent, *shares(split))
    for cells, won in zip((AMOUNTS, *SPLITS), found, strict=True):
        yield Formula(f"SUMIFS({cells},{ITEMS},{order})", won)
    whole = columns.at(f"{words.GIVEN}sum", row)
    first, last = (f"{words.GIVEN}{source}" for source in (SOURCES[0], SOURCES[-1]))
    yield Formula(f"{whole}-SUM({columns.span(first, last, row)})", spent - split.total)


def _share(rest: FundRest, columns: Columns, row: int) -> Formula:
    budget, given = (columns.at(f"{what}sum", row) for what in (words.BUDGET, words.GIVEN))
    text = f'IF({budget}=0,"",{given}/{budget})'
    return Formula(text, Fraction(rest.spent_won, rest.budget_won) if rest.budget_won else "")


def _standing(rest: FundRest, columns: Columns, row: int) -> Formula:
    """How budget and cards stand to each other, within the room that rounding leaves."""
    left, outside = columns.at(f"{words.REST}sum", row), columns.at("outside", row)
    over, under, even, besides = (
        quoted(words.STANDINGS[one])
        for one in (Standing.OVER, Standing.UNDER, Standing.EVEN, Standing.OUTSIDE)
    )
    taken, nobody = columns.at(f"{words.GIVEN}sum", row), quoted(workbook.NO_CARDS)
    less = f"IF({taken}=0,{nobody},{under})"
    more = f"IF({outside}={quoted(words.USED)},{besides},{less})"
    text = f"IF({left}<-{rest.room_won},{over},IF({left}<={rest.room_won},{even},{more}))"
    alone = rest.standing is Standing.UNDER and not rest.spent_won
    return Formula(text, workbook.NO_CARDS if alone else words.STANDINGS[rest.standing])
