"""A cost line (산출내역) as it is typed: its formula, its amount, its sources."""

import re
from dataclasses import replace
from math import lcm

from sspass_desktop.domain.budget import Amounts, CostLine, Ratio, Source
from sspass_desktop.domain.entry.splits import Shares
from sspass_desktop.domain.findings import Code
from sspass_desktop.domain.formula import Formula, Sign, read_formula, split_label
from sspass_desktop.domain.money import Won, rounded_half_up

PRICE_CODES = (Code.COST_UNIT_SLIP, Code.COST_POWER_OF_TEN)
"""Findings whose suggestion is another price."""


def line_text(line: CostLine) -> str:
    """What stands in the cell: the label and the formula behind it."""
    return f"{line.label} {line.formula}".strip()


def computed_won(line: CostLine) -> Won | None:
    """What the formula comes to, rounded to whole won; None if it is not readable."""
    formula = read_formula(line.formula)
    return None if formula is None else rounded_half_up(formula.value)


def follows_formula(line: CostLine) -> bool:
    """Whether the amount is that of the formula: then it goes on with it. None goes with any."""
    if line.amount_won is None:
        return True
    formula = read_formula(line.formula)
    return formula is not None and abs(formula.value - line.amount_won) < 1


def with_text(line: CostLine, text: str) -> CostLine:
    """Another text: words become the label, the rest the formula; "=" in front is a habit.

    An amount that followed the old formula follows the new one; one typed by hand stays.
    """
    if text.strip() == line_text(line):
        return line
    label, formula = split_label(text.strip().removeprefix("="))
    changed = replace(line, label=label, formula=formula)
    won = computed_won(changed)
    if won is None or not follows_formula(line):
        return changed
    return replace(changed, amount_won=won)


def with_step(line: CostLine, level: int, text: str) -> CostLine:
    """Another name at one level of the path (목, 세목, 항목), from 0."""
    path = line.path + ("",) * (level + 1 - len(line.path))
    return replace(line, path=(*path[:level], text.strip(), *path[level + 1 :]))


def recomputed(line: CostLine) -> CostLine:
    """The amount as the formula has it (산식대로)."""
    won = computed_won(line)
    return line if won is None else replace(line, amount_won=won)


def with_split(line: CostLine, split: Amounts | Ratio | None) -> CostLine:
    """Another split by source: by amounts, by shares, or not known."""
    if isinstance(split, Ratio):
        return replace(line, sources=None, ratio=split)
    return replace(line, sources=split, ratio=None)


def with_suggestion(line: CostLine, code: Code, suggestion: str) -> CostLine:
    """The formula as a finding proposes it: with another price, or written another way.

    The amount stays: totals and funds were checked with it.
    """
    formula = read_formula(line.formula)
    if code is Code.COST_TYPED_EQUALS:
        label = formula.label if formula is not None else ""
        return replace(line, formula=f"{label} {suggestion}".strip())
    if code not in PRICE_CODES or formula is None or formula.price is None:
        return line
    price = formula.price
    typed = rf"(?<![\d,.]){re.escape(price.number)}\s*{re.escape(price.unit)}"
    changed, count = re.subn(typed, lambda _: suggestion, line.formula, count=1)
    return replace(line, formula=changed if count else _rewritten(formula, suggestion))


def _rewritten(formula: Formula, price: str) -> str:
    """A formula in the printed form with another price, where the typed one is not found."""
    old = formula.price
    return (
        "".join(
            price if token is old else token.value if isinstance(token, Sign) else token.text
            for token in formula.tokens
        )
        + Sign.EQUALS.value
    )


def ratio(parts: Shares) -> Ratio:
    """Typed shares as they are kept, in per cent where that is exact.

    The won that do not divide go to the most local source that has a share.
    """
    fractions = {source: getattr(parts, source.value) for source in Source}
    whole = lcm(100, *(fraction.denominator for fraction in fractions.values()))
    counts = {source: int(fraction * whole) for source, fraction in fractions.items()}
    local = (Source.MUNICIPAL, Source.PROVINCE, Source.STATE, Source.OTHER)
    remainder = next(source for source in local if counts[source])
    state, province, municipal, other = counts.values()
    return Ratio(state, province, municipal, other, remainder)
