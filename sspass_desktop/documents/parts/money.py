"""The agency's budget: its summary, and the trees of revenue and expenditure, in 백만원."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from sspass_desktop.documents.blocks import (
    Block,
    Caption,
    Cell,
    Grid,
    Item,
    ItemStyle,
    Origin,
    Remark,
    Shade,
)
from sspass_desktop.documents.cells import header, text_cell
from sspass_desktop.documents.parts.records import Records, at
from sspass_desktop.documents.parts.rows import CENTRE, LEFT, RIGHT, text_row
from sspass_desktop.documents.rich import rich
from sspass_desktop.domain.budget import Amounts, Budget, BudgetNode, BudgetTree, SummaryRow
from sspass_desktop.domain.budgeting.summary import SummaryLine, summary_lines
from sspass_desktop.domain.last_year import rounder
from sspass_desktop.domain.money import Won, in_unit, signed
from sspass_desktop.domain.plan import Edition
from sspass_desktop.domain.rates import percent, read_rate, shown
from sspass_desktop.domain.vocabulary import LESS_SIGN, SOURCES
from sspass_desktop.texts import labels, parts

MILLION = 1_000_000
_SUMMARY_MM = (50.0, 32.0, 32.0, 32.0, 24.0)
_TREE_MM = (66.0, *[20.8] * 5)
_DEPTH_MM = 3.6
_NOTHING = "-"


def summary(records: Records, origin: Origin) -> Iterator[Block]:
    """예산 총괄: last year, this year and the change; without records the accounts alone."""
    edition = _with_summary(records.edition)
    lines = list(summary_lines(edition))
    if not lines:
        return
    headline = edition.budget.headline or _headline(edition)
    if headline:
        yield Item(ItemStyle.CIRCLE, rich(headline), origin=at(origin, 0))
    yield Caption("", parts.IN_MILLIONS_AND_PERCENT, origin)
    years = (parts.budget_of(edition.year - 1), parts.budget_of(edition.year))
    cells = header([parts.KIND, *years, parts.CHANGE, parts.CHANGE_RATE])
    aligns = (CENTRE, RIGHT, RIGHT, RIGHT, RIGHT)
    totals = frozenset(row for row, line in enumerate(lines, start=1) if not line.row.account)
    for row, line in enumerate(lines, start=1):
        texts = _summary_texts(line, edition)
        cells += text_row(row, texts, aligns, strong=row in totals, origin=at(origin, row - 1))
    yield Grid(
        _SUMMARY_MM,
        len(lines) + 1,
        tuple(cells),
        groups=frozenset({row + 1 for row in totals if row < len(lines)}),
        inset_numbers=True,
        origin=origin,
    )
    if edition.budget.note:
        yield Remark(labels.note(edition.budget.note), labels.NOTE_SIGN, origin=origin)


def _with_summary(edition: Edition) -> Edition:
    """A plan whose summary has no row yet gets one per account of its trees."""
    budget = edition.budget
    if budget.summary:
        return edition
    accounts = budget.expenditure.accounts or budget.revenue.accounts
    rows = [SummaryRow(""), *(SummaryRow(account.name) for account in accounts)]
    return replace(edition, budget=replace(budget, summary=tuple(rows) if accounts else ()))


def _headline(edition: Edition) -> str:
    """The whole budget and the shares of its sources, computed."""
    tree = _main_tree(edition.budget)
    held, total = tree.effective, tree.total_won
    if total <= 0:
        return ""
    amounts = zip(SOURCES, _sources(held), strict=True)
    shares = [
        parts.share(source, shown(percent(Fraction(won), Fraction(total)), 1))
        for source, won in amounts
        if won
    ]
    return parts.budget_line(edition.year, _millions(total, edition), shares)


def _main_tree(budget: Budget) -> BudgetTree:
    return budget.expenditure if budget.expenditure.accounts else budget.revenue


def _summary_texts(line: SummaryLine, edition: Edition) -> tuple[str, ...]:
    money = (line.row.previous_won, line.current, line.change)
    return (
        line.row.account or parts.SUM,
        *(_NOTHING if won is None else _millions(won, edition) for won in money),
        _rate(line),
    )


def _rate(line: SummaryLine) -> str:
    """The rate with the sign of the change, which books print beside a bare rate."""
    rate = read_rate(line.rate)
    if rate is None:
        return line.rate or _NOTHING
    if not rate.size:
        return _NOTHING
    less = rate.sign == -1 if rate.sign else (line.change or 0) < 0
    return f"{LESS_SIGN if less else ''}{rate.size}"


def revenue(records: Records, origin: Origin) -> Iterator[Block]:
    """수입예산: the tree with its sources."""
    yield from _tree(records, records.edition.budget.revenue, origin)


def expenditure(records: Records, origin: Origin) -> Iterator[Block]:
    """지출예산: the tree with its sources."""
    yield from _tree(records, records.edition.budget.expenditure, origin)


@dataclass(frozen=True, slots=True)
class _TreeRow:
    """A row of a tree; ``depth`` 0 is an account."""

    name: str
    total: Won
    amounts: Amounts
    depth: int
    first_child: bool


def _tree(records: Records, tree: BudgetTree, origin: Origin) -> Iterator[Block]:
    """The sum, then the accounts with all below them, deeper ones indented."""
    if not tree.accounts:
        return
    edition = records.edition
    rows = [row for account in tree.accounts for row in _rows(account, 0, first=False)]
    yield Caption("", parts.IN_MILLIONS, origin)
    cells = header([parts.KIND, parts.SUM, *SOURCES])
    aligns = (CENTRE, *[RIGHT] * 5)
    whole = (tree.total_won, *_sources(tree.effective))
    texts = (parts.ALL, *(_millions(won, edition) for won in whole))
    cells += text_row(1, texts, aligns, strong=True, origin=origin)
    for number, row in enumerate(rows):
        cells += _tree_row(number + 2, row, edition, at(origin, number))
    yield Grid(
        _TREE_MM,
        len(rows) + 2,
        tuple(cells),
        groups=frozenset(n for n, row in enumerate(rows, start=2) if not row.depth),
        wholes=frozenset(n for n, row in enumerate(rows, start=2) if row.first_child),
        dense=True,
        origin=origin,
    )
    if any(won % MILLION for row in rows for won in (row.total, *_sources(row.amounts))):
        note = parts.rounding_note(edition.rounding)
        yield Remark(note, labels.NOTE_SIGN, origin=origin)


def _rows(node: BudgetNode, depth: int, *, first: bool) -> Iterator[_TreeRow]:
    yield _TreeRow(node.name, node.total_won, node.effective, depth, first)
    for number, child in enumerate(node.children):
        yield from _rows(child, depth + 1, first=number == 0)


def _tree_row(row: int, one: _TreeRow, edition: Edition, origin: Origin) -> Iterator[Cell]:
    account = one.depth == 0
    shade = Shade.LIGHT if account else Shade.NONE
    name = text_cell(row, 0, one.name, align=LEFT, bold=account, shade=shade, origin=origin)
    yield replace(name, indent=_DEPTH_MM * one.depth)
    for column, won in enumerate((one.total, *_sources(one.amounts)), start=1):
        text = _millions(won, edition)
        yield text_cell(row, column, text, align=RIGHT, bold=account, shade=shade, origin=origin)


def _sources(amounts: Amounts) -> Sequence[Won]:
    return (amounts.state, amounts.province, amounts.municipal, amounts.other)


def _millions(won: Won, edition: Edition) -> str:
    """Rounded as the plan rounds; nothing at all is a dash."""
    return signed(in_unit(won, MILLION, rounder(edition.rounding))) if won else _NOTHING
