"""산출내역: every cost line, its factors in cells of their own, its amount as their formula."""

from collections.abc import Iterator, Sequence
from itertools import chain

from sspass_desktop.documents.xlsx.model import (
    EXACT,
    FIRST_ROW,
    Align,
    Cell,
    Column,
    Format,
    Formula,
    Row,
    Sheet,
    Value,
)
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
from sspass_desktop.domain import formula as domain
from sspass_desktop.domain.budget import Amounts, CostLine, Ratio, Source
from sspass_desktop.domain.checks.ledger import known_split
from sspass_desktop.domain.costing.lines import line_text
from sspass_desktop.domain.costing.tables import levels
from sspass_desktop.domain.formula import Factor, Sign, read_formula
from sspass_desktop.domain.money import rounded_down, rounded_half_up
from sspass_desktop.domain.vocabulary import SOURCES
from sspass_desktop.texts import province as words

ORDERS = words.name(words.COSTS, words.ORDER)
ITEMS = words.name(words.COSTS, words.ITEM_NUMBER)
AMOUNTS = words.name(words.COSTS, words.AMOUNT)
_UNSPLIT = words.name(words.COSTS, words.UNSPLIT)
SPLITS = tuple(words.name(words.COSTS, source) for source in SOURCES)

_MOST_FACTORS, _LEAST_FACTORS = 8, 3
_OPERATORS = {
    Sign.TIMES: "*",
    Sign.OVER: "/",
    Sign.PLUS: "+",
    Sign.MINUS: "-",
    Sign.OPEN: "(",
    Sign.CLOSE: ")",
}


def costs(frame: Frame) -> Sheet:
    """The sheet of all lines of the cards."""
    pairs = _factor_count(frame)
    columns = _columns(pairs)
    lines = [line for card in frame.cards for table in card.budget.tables for line in table.lines]
    won, split = sum(line.amount_won or 0 for line in lines), known_split(lines)
    keys = ("amount", *SOURCES, "unsplit")
    found = (won, *shares(split), won - split.total)
    totals = dict(zip(map(columns.number, keys), found, strict=True))
    return Sheet(
        words.COSTS,
        frame.heading(words.COSTS),
        frame.remark,
        columns.all,
        lambda: _rows(frame, columns, pairs),
        frozen=3,
        totals=totals,
    )


def _factor_count(frame: Frame) -> int:
    """For how many factors of a line there are columns."""
    tables = (table for card in frame.cards for table in card.budget.tables)
    lines = chain.from_iterable(table.lines for table in tables)
    counts = (len(read.factors) for line in lines if (read := read_formula(line.formula)))
    fitting = (count for count in counts if count <= _MOST_FACTORS)
    return max(_LEAST_FACTORS, *fitting, 0)


def _columns(factors: int) -> Columns:
    pairs: dict[str, Column] = {}
    for number in range(1, factors + 1):
        width = 12 if number == 1 else 8
        title = words.factor(number)
        pairs[f"value{number}"] = Column(title, width, Format.WON, Align.RIGHT)
        unit = words.factor_unit(number)
        pairs[f"unit{number}"] = Column(unit, 7, align=Align.CENTRE)
    return Columns(
        {
            **programme_columns(words.COSTS, named=True),
            "item": Column(words.ITEM_NUMBER, 6, Format.NUMBER, Align.CENTRE, name=ITEMS),
            "fund": Column(words.FUND, 21),
            **{level: Column(level, 11) for level in words.PATH},
            "line": Column(words.LINE, 34),
            **pairs,
            "amount": won_column(words.AMOUNT, AMOUNTS),
            "plan": won_column(words.IN_PLAN),
            **{
                source: won_column(source, name, 13)
                for source, name in zip(SOURCES, SPLITS, strict=True)
            },
            "unsplit": won_column(words.UNSPLIT, _UNSPLIT, 13),
            "check": check_column(width=20),
        }
    )


def _rows(frame: Frame, columns: Columns, pairs: int) -> Iterator[Row]:
    row = FIRST_ROW
    for order, card in enumerate(frame.cards, start=1):
        programme = frame.programme(order, card)
        for number, table in enumerate(card.budget.tables):
            item = frame.item_of_table.get((card.uid, number))
            names = levels(table)
            for line in table.lines:
                drawn = _Line(line, columns, pairs, row)
                path = _path(names, line.path)
                yield Row((*programme, item, seen(table.fund), *path, *drawn.cells()))
                row += 1


def _path(names: Sequence[str], steps: Sequence[str]) -> tuple[str, ...]:
    """The steps of a line in the columns of their names; others in those that are free."""
    placed = dict.fromkeys(words.PATH, "")
    homeless: list[str] = []
    for number, step in enumerate(steps):
        name = names[number] if number < len(names) else ""
        if name in placed and not placed[name]:
            placed[name] = step
        elif step:
            homeless.append(step)
    for name in words.PATH:
        if homeless and not placed[name]:
            placed[name] = homeless.pop(0)
    last = words.PATH[-1]
    placed[last] = " / ".join((placed[last], *homeless)) if homeless else placed[last]
    return tuple(map(seen, placed.values()))


class _Line:
    """The cells of one line behind its path; ``pairs`` of columns are there for its factors."""

    def __init__(self, line: CostLine, columns: Columns, pairs: int, row: int) -> None:
        self._line, self._columns, self._pairs, self._row = line, columns, pairs, row
        self._won = line.amount_won
        read = read_formula(line.formula)
        self._read = read if read is not None and _fits(read) else None
        self._expression = "" if self._read is None else self._written(self._read)

    def cells(self) -> Iterator[Value | Cell]:
        """Text, factors, amount, what the plan says, the sources, the check."""
        yield seen(line_text(self._line))
        yield from self._factors()
        yield self._amount()
        yield self._won
        yield from self._split()
        yield self._check()

    def _at(self, key: str) -> str:
        return self._columns.at(key, self._row)

    def _written(self, read: domain.Formula) -> str:
        """The formula over the cells of its factors."""
        text = ""
        number = 0
        for token in read.tokens:
            if isinstance(token, Factor):
                number += 1
                text += self._at(f"value{number}") + ("%" if token.is_rate else "")
            else:
                text += _OPERATORS[token]
        return text

    def _factors(self) -> Iterator[Value | Cell]:
        factors = self._read.factors if self._read is not None else ()
        for factor in factors:
            value = factor.count if factor.is_rate else factor.value
            whole = value.denominator == 1
            yield value.numerator if whole else Cell(value, format=Format.NUMBER)
            yield factor.unit if factor.is_rate else factor.plain_unit
        yield from (None,) * (2 * (self._pairs - len(factors)))

    def _amount(self) -> Value:
        """The live formula where it comes to the amount, else the amount as it was entered."""
        read, won = self._read, self._won
        if read is None or won is None or abs(read.value - won) >= 1:
            return won
        if _is_whole(read):
            return Formula(self._expression, won)
        if rounded_half_up(read.value) == won:
            return Formula(f"ROUND({self._expression},0)", won)
        way = "ROUNDDOWN" if rounded_down(read.value) == won else "ROUNDUP"
        return Formula(f"{way}({self._expression},0)", won)

    def _split(self) -> Iterator[Value]:
        """By amounts, or by shares as formulas of the amount; and what is left."""
        split, won = self._line.split, self._won
        if won is None or abs(won) >= EXACT:
            yield from (None,) * (len(SOURCES) + 1)
            return
        if split is None:
            yield from (None,) * len(SOURCES)
        elif self._line.sources is None and self._line.ratio is not None:
            yield from self._by_ratio(self._line.ratio, split)
        else:
            yield from shares(split)
        first, last = SOURCES[0], SOURCES[-1]
        left = f"{self._at('amount')}-SUM({self._columns.span(first, last, self._row)})"
        yield Formula(left, won - (split.total if split is not None else 0))

    def _by_ratio(self, ratio: Ratio, split: Amounts) -> Iterator[Formula]:
        amount = self._at("amount")
        counts = {source: getattr(ratio, source.value) for source in Source}
        whole = sum(counts.values())
        cells = dict(zip(Source, map(self._at, SOURCES), strict=True))
        for source, won in zip(Source, shares(split), strict=True):
            if source is ratio.remainder:
                others = "".join(f"-{cells[one]}" for one in Source if one is not source)
                yield Formula(amount + others, won)
            else:
                yield Formula(f"TRUNC({amount}*{counts[source]}/{whole})", won)

    def _check(self) -> Value:
        if self._won is None:
            return words.NO_AMOUNT
        if self._read is None:
            return _why_not(self._line)
        plan = Amount(self._at("plan"), self._won)
        if abs(self._read.value - self._won) < 1:
            return compared(Amount(self._at("amount"), self._won), plan, words.DIFFERS)
        result = rounded_half_up(self._read.value)
        formula = Amount(f"ROUND({self._expression},0)", result)
        return compared(plan, formula, words.DIFFERS_FROM_FORMULA)


def _fits(read: domain.Formula) -> bool:
    """Whether there are cells for all factors, and programs of sheets hold what they come to."""
    values = (read.value, *(factor.value for factor in read.factors))
    return len(read.factors) <= _MOST_FACTORS and all(abs(value) < EXACT for value in values)


def _is_whole(read: domain.Formula) -> bool:
    """Whether a formula comes to whole won without rounding."""
    factors = read.factors
    return Sign.OVER not in read.tokens and all(
        factor.value.denominator == 1 and not factor.is_rate for factor in factors
    )


def _why_not(line: CostLine) -> str:
    """Why an amount stands alone."""
    if not line.formula.strip():
        return words.NO_FORMULA
    return words.UNREADABLE if read_formula(line.formula) is None else words.TOO_MANY
