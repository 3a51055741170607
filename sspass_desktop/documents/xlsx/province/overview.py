"""총괄: a row for each programme; its money is summed over the sheet of cost lines."""

from collections.abc import Iterator, Mapping

from sspass_desktop.documents.xlsx.model import (
    FIRST_ROW,
    Align,
    Column,
    Formula,
    Row,
    Sheet,
    Value,
)
from sspass_desktop.documents.xlsx.province.costs import AMOUNTS, ORDERS, SPLITS
from sspass_desktop.documents.xlsx.province.frame import (
    Amount,
    Columns,
    Frame,
    check_column,
    compared,
    programme_columns,
    seen,
    shares,
    won_column,
)
from sspass_desktop.domain.card import Card
from sspass_desktop.domain.checks.ledger import known_split
from sspass_desktop.domain.continuity import is_new
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.last_year import last_cards
from sspass_desktop.domain.money import Won
from sspass_desktop.domain.vocabulary import NONBUDGET, SOURCES
from sspass_desktop.texts import province as words
from sspass_desktop.texts.months import months

_SPLIT = (*SOURCES, "unsplit")


def overview(frame: Frame) -> Sheet:
    """The sheet of all programmes."""
    columns = _columns()
    return Sheet(
        words.OVERVIEW,
        frame.heading(words.OVERVIEW),
        frame.remark,
        columns.all,
        lambda: _rows(frame, columns),
        frozen=3,
        totals=_totals(frame, columns),
    )


def _columns() -> Columns:
    def named(title: str) -> str:
        return words.name(words.OVERVIEW, title)

    head = programme_columns(words.OVERVIEW)
    return Columns(
        {
            **{key: head[key] for key in ("order", "number", "title")},
            "goal": Column(words.GOAL, 16),
            "task": Column(words.TASK, 20),
            "team": head["team"],
            "owner": Column(words.OWNER, 8, align=Align.CENTRE),
            "new": Column(words.CONTINUITY, 7, align=Align.CENTRE),
            "money": won_column(words.MONEY, named(words.MONEY)),
            **{source: won_column(source, named(source)) for source in SOURCES},
            "unsplit": won_column(words.UNSPLIT, named(words.UNSPLIT)),
            "fund": Column(words.FUND, 21),
            "last": won_column(words.LAST_MONEY),
            "change": won_column(words.CHANGE),
            "indicator": Column(words.MAIN_INDICATOR, 22),
            "target": Column(words.TARGET, 12, align=Align.CENTRE),
            "months": Column(words.PERIOD, 12, align=Align.CENTRE),
            "plan": won_column(words.IN_PLAN),
            "check": check_column(width=16),
        }
    )


def _totals(frame: Frame, columns: Columns) -> Mapping[int, Won]:
    lines = [line for card in frame.cards for table in card.budget.tables for line in table.lines]
    split = known_split(lines)
    on_lines = sum(card.budget.computed_won for card in frame.cards)
    money = sum(won for card in frame.cards if (won := _money(card)) is not None)
    found = (*shares(split), on_lines - split.total)
    totals = {columns.number(key): won for key, won in zip(_SPLIT, found, strict=True)}
    return {columns.number("money"): money} | totals


def _money(card: Card) -> Won | None:
    """What a card costs: its lines, or the total alone where there are none."""
    if not card.is_written:
        return None
    return card.budget.computed_won if _has_lines(card) else card.budget.total_won


def _has_lines(card: Card) -> bool:
    return any(table.lines for table in card.budget.tables)


def _rows(frame: Frame, columns: Columns) -> Iterator[Row]:
    places = dict(_tasks(frame))
    for row, card in enumerate(frame.cards, start=FIRST_ROW):
        order, number, title, team = frame.programme(row - FIRST_ROW + 1, card)
        goal, task = places.get(card.task, ("", ""))
        yield Row(
            (
                order,
                number,
                title,
                goal,
                task,
                team,
                card.owner.name,
                words.NEW if is_new(card) else words.CONTINUED,
                *_amounts(card, columns, row),
                _funds(card),
                *_last(card, frame, columns, row),
                *_indicator(card),
                months({month for step in card.schedule for month in step.months}),
                card.budget.total_won if card.is_written else None,
                _check(card, columns, row),
            )
        )


def _tasks(frame: Frame) -> Iterator[tuple[Uid | None, tuple[str, str]]]:
    goals = {task.uid: goal.name for goal in frame.edition.strategy.goals for task in goal.tasks}
    for number, task in frame.edition.strategy.numbered_tasks():
        yield task.uid, (seen(goals[task.uid]), words.task(number, seen(task.name)))


def _amounts(card: Card, columns: Columns, row: int) -> Iterator[Value]:
    """The money, its sources, and what is not split."""
    won = _money(card)
    if not _has_lines(card):
        yield won
        yield from (None,) * len(_SPLIT)
        return
    order = columns.at("order", row)
    split = known_split(line for table in card.budget.tables for line in table.lines)
    found = (card.budget.computed_won, *shares(split))
    for cells, amount in zip((AMOUNTS, *SPLITS), found, strict=True):
        yield Formula(f"SUMIFS({cells},{ORDERS},{order})", amount)
    spent = columns.span(SOURCES[0], SOURCES[-1], row)
    rest = card.budget.computed_won - split.total
    yield Formula(f"{columns.at('money', row)}-SUM({spent})", rest)


def _funds(card: Card) -> str:
    if card.budget.nonbudget:
        return NONBUDGET
    return ", ".join(dict.fromkeys(seen(one.fund) for one in card.budget.tables if one.fund))


def _last(card: Card, frame: Frame, columns: Columns, row: int) -> tuple[Value, Value]:
    """Last year's money and the change, where last year is known."""
    before = [one for one in last_cards(card, frame.previous) if one.is_written]
    won = _money(card)
    if not before:
        return None, None
    last = sum(one.budget.total_won for one in before)
    if won is None:
        return last, None
    return last, Formula(f"{columns.at('money', row)}-{columns.at('last', row)}", won - last)


def _indicator(card: Card) -> tuple[str, str]:
    if not card.indicators:
        return "", ""
    first = card.indicators[0]
    return seen(first.name or first.criterion), seen(first.target)


def _check(card: Card, columns: Columns, row: int) -> Value:
    if not card.is_written:
        return words.NOT_WRITTEN
    if not _has_lines(card):
        return words.NO_LINES if card.budget.total_won else None
    money = Amount(columns.at("money", row), card.budget.computed_won)
    plan = Amount(columns.at("plan", row), card.budget.total_won)
    return compared(money, plan, words.DIFFERS)
