"""Family ``cost.*``: a cost line against itself, and its items against the rest of the plan."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import chain

from sspass_desktop.domain.card import Card
from sspass_desktop.domain.checks.context import PlacedLine, cost_lines, line_name
from sspass_desktop.domain.findings import Code, Finding, Place
from sspass_desktop.domain.formula import Factor, Formula, Sign, read_formula
from sspass_desktop.domain.money import Won, rounded_half_up
from sspass_desktop.domain.names import squashed
from sspass_desktop.domain.vocabulary import (
    ITEM_LEVEL,
    MONEY_UNITS,
    MONTH_UNITS,
    MONTHS_BETWEEN,
    SUBITEM_LEVEL,
    TIMES_UNIT,
)

THOUSAND = 1000
_HAS_WORDS = re.compile(r"\w")


def check_lines(card: Card) -> Iterator[Finding]:
    """Check every cost line of a card by itself."""
    for placed in cost_lines(card):
        text = placed.line.formula
        formula = read_formula(text)
        if formula is None:
            if _HAS_WORDS.search(text):
                yield _unreadable(placed)
            continue
        yield from _amount(placed, formula)
        if formula.typed_equals:
            yield _finding(placed, Code.COST_TYPED_EQUALS, suggestion=f"{formula.text}=")
        if clash := _senseless(placed, formula):
            yield replace(_finding(placed, Code.COST_UNIT_SENSE), others=clash)


def _unreadable(placed: PlacedLine) -> Finding:
    """``found`` tells that no money is counted; a typed amount stands as it is."""
    return replace(
        _finding(placed, Code.COST_UNREADABLE), found="" if placed.line.amount_won else "0"
    )


def _finding(placed: PlacedLine, code: Code, suggestion: str = "") -> Finding:
    subject = line_name(placed.line)
    return Finding(code, placed.place, subject, suggestion=suggestion)


def _amount(placed: PlacedLine, formula: Formula) -> Iterator[Finding]:
    """Compare the product with the amount, and with the result printed in the formula."""
    result = formula.result.value if formula.result else None
    amount = placed.line.amount_won
    if amount is None and result is not None and result.denominator == 1:
        amount = int(result)
    if amount is None:
        return
    if _differ(formula.value, amount):
        code, suggestion = _judge(formula, amount)
        yield _compared(placed, code, (formula.value, amount, suggestion))
    elif result is not None and abs(result - formula.value) >= 1:
        sides = formula.value, rounded_half_up(result), ""
        yield _compared(placed, Code.COST_FORMULA_MISMATCH, sides)


def _differ(value: Fraction, amount: Won) -> bool:
    """Whole won are compared exactly; a broken won may be cut or rounded."""
    return abs(value - amount) >= 1


def _judge(formula: Formula, amount: Won) -> tuple[Code, str]:
    """Say how product and amount differ: by a unit, by a power of ten, by a cut price, or so."""
    shift = _power_of_ten(formula.value, amount)
    if shift in (3, -3):
        return Code.COST_UNIT_SLIP, _other_unit(formula, shift)
    if shift:
        return Code.COST_POWER_OF_TEN, _shifted(formula, shift)
    if _price_was_cut(formula, amount):
        return Code.COST_PRICE_CUT, ""
    return Code.COST_FORMULA_MISMATCH, ""


def _power_of_ten(value: Fraction, amount: Won) -> int:
    """The power by which the amount exceeds the product; 0 if the ratio is no power of ten."""
    if value == 0 or amount == 0 or (value < 0) != (amount < 0):
        return 0
    ratio = Fraction(amount) / value
    power, above = (ratio.numerator, True) if ratio > 1 else (ratio.denominator, False)
    digits = str(power)
    if min(ratio.numerator, ratio.denominator) != 1 or digits != "1" + "0" * (len(digits) - 1):
        return 0
    return len(digits) - 1 if above else 1 - len(digits)


def _price_was_cut(formula: Formula, amount: Won) -> bool:
    """Whether a price in whole 천원 explains the gap: below 1천원 times the rest, at most 1 %."""
    price = formula.price
    if price is None or not formula.is_product or not price.value or price.value % THOUSAND:
        return False
    gap = abs(formula.value - amount)
    return gap < THOUSAND * abs(formula.value / price.value) and gap * 100 <= abs(amount)


def _other_unit(formula: Formula, shift: int) -> str:
    """The price in the unit a thousand times larger or smaller."""
    price = formula.price
    if price is None or not formula.is_product:
        return ""
    names = {size: name for name, size in MONEY_UNITS.items()}
    wanted = price.scale * Fraction(10) ** shift
    if wanted.denominator == 1 and int(wanted) in names:
        return price.number + names[int(wanted)]
    return _shifted(formula, shift)


def _shifted(formula: Formula, shift: int) -> str:
    """The price moved by so many decimals, in its own unit if that can be written."""
    price = formula.price
    if price is None or not formula.is_product:
        return ""
    count = price.count * Fraction(10) ** shift
    if count.denominator == 1:
        return f"{int(count):,}{price.unit}"
    won = count * price.scale
    if won.denominator != 1:
        return ""
    return f"{int(won):,}{next(iter(MONEY_UNITS))}"


def _compared(placed: PlacedLine, code: Code, sides: tuple[Fraction, Won, str]) -> Finding:
    computed, amount, suggestion = sides
    return replace(
        _finding(placed, code, suggestion),
        expected=str(rounded_half_up(computed)),
        found=str(amount),
        difference_won=amount - rounded_half_up(computed),
    )


def _senseless(placed: PlacedLine, formula: Formula) -> tuple[str, ...]:
    """Factors that do not go together: two of money, a rate over 100 %, 매월 beside few 회."""
    if formula.is_product:
        money = [factor.text for factor in formula.factors if factor.is_money]
        if len(money) > 1 and Sign.OVER not in formula.tokens:
            return tuple(money[:2])
    for factor in formula.factors:
        if factor.is_rate and factor.value > 1:
            return (factor.text,)
    return _rhythm_clash(placed.line.label + placed.line.formula, formula.factors)


def _rhythm_clash(text: str, factors: tuple[Factor, ...]) -> tuple[str, ...]:
    """A word like 매월 and a count of 회 that does not fill the year with it."""
    words = [word for word in MONTHS_BETWEEN if word in text]
    times = [factor for factor in factors if factor.unit == TIMES_UNIT]
    monthly = any(factor.unit.startswith(MONTH_UNITS) for factor in factors)
    if len(words) != 1 or len(times) != 1 or monthly:
        return ()
    due = 12 // MONTHS_BETWEEN[words[0]]
    count = times[0].value
    return () if count >= due or count < 1 else (words[0], times[0].text)


@dataclass(frozen=True, slots=True)
class Items:
    """A 세목 under a 목, as first written in a card, and in how many of its lines.

    ``key`` is both without their blanks.
    """

    key: tuple[str, str]
    item: str
    subitem: str
    place: Place
    lines: int


def items(card: Card) -> tuple[Items, ...]:
    """Every pair of 목 and 세목 of a card, once."""
    first: dict[tuple[str, str], Items] = {}
    for placed in cost_lines(card):
        item, subitem = _items(placed)
        if item and subitem:
            key = squashed(item), squashed(subitem)
            held = first.get(key) or Items(key, item, subitem, placed.place, 0)
            first[key] = replace(held, lines=held.lines + 1)
    return tuple(first.values())


def path_variants(cards: Sequence[tuple[Items, ...]]) -> Iterator[Finding]:
    """The same 세목 under another 목 than in most lines of the plan: once per card and pair."""
    parents: dict[str, Counter[str]] = {}
    for one in chain.from_iterable(cards):
        item, subitem = one.key
        parents.setdefault(subitem, Counter())[item] += one.lines
    usual = {subitem: counts.most_common(1)[0][0] for subitem, counts in parents.items()}
    for one in chain.from_iterable(cards):
        item, subitem = one.key
        if item != usual[subitem]:
            yield Finding(
                Code.COST_PATH_VARIANT,
                one.place,
                one.subitem,
                expected=usual[subitem],
                found=one.item,
            )


def _items(placed: PlacedLine) -> tuple[str, str]:
    """목 and 세목 of a line; blank where the table has other levels."""
    levels, path = placed.table.levels, placed.line.path
    if ITEM_LEVEL not in levels or SUBITEM_LEVEL not in levels:
        return "", ""
    item, subitem = levels.index(ITEM_LEVEL), levels.index(SUBITEM_LEVEL)
    if item > subitem or subitem >= len(path):
        return "", ""
    return path[item], path[subitem]
