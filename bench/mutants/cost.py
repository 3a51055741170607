"""Faults of a cost line."""

import re
from random import Random

from bench.mutants.faults import Fault, pick
from bench.mutants.plan import (
    NUMBER,
    Factor,
    Json,
    Row,
    factors,
    formula,
    number,
    product,
    rows,
    written,
)

ONE_PERCENT = 100
"""A smaller gap may be a price that was cut."""


def _is_power_of_ten(one: int, other: int) -> bool:
    small, large = sorted((abs(one), abs(other)))
    while small and small < large:
        small *= 10
    return small == large


def _telling(old: int, new: int) -> bool:
    """Whether a change is neither one of unit nor so small that it may be a cut price."""
    return abs(old - new) * ONE_PERCENT > old and not _is_power_of_ten(old, new)


def _retyped(row: Row, text: str) -> Fault:
    old, row.line["formula"] = row.line["formula"], text
    return Fault(f"{row.name}: {old} → {text}", (row.place,))


def _paid(row: Row, won: int) -> Fault:
    old, row.line["amount_won"] = row.line["amount_won"], won
    return Fault(f"{row.name} {row.line['formula']} {old:,} → {won:,}", (row.place,))


def _plain(plan: Json, rng: Random) -> tuple[Row, list[Factor]] | None:
    row = pick(rng, rows(plan))
    return (row, row.plain) if row.plain else None


def digit_dropped(plan: Json, rng: Random) -> Fault | None:
    """A digit of the formula is left out."""
    row = pick(rng, rows(plan))
    text = row.line["formula"]
    found = pick(rng, list(NUMBER.finditer(text)))
    digits = found.group().replace(",", "")
    place = rng.randrange(len(digits))
    shorter = digits[:place] + digits[place + 1 :]
    if digits[place] == "." or not shorter.strip("."):
        return None
    shorter = shorter.strip(".")
    old, new = (int(number(one) * 1000) for one in (digits, shorter))
    if not _telling(old, new):
        return None
    return _retyped(row, text[: found.start()] + written(number(shorter)) + text[found.end() :])


def digit_dropped_from_amount(plan: Json, rng: Random) -> Fault | None:
    """A digit of the amount is left out."""
    row = pick(rng, rows(plan))
    digits = str(row.line["amount_won"])
    place = rng.randrange(len(digits))
    won = int(digits[:place] + digits[place + 1 :])
    return _paid(row, won) if won and _telling(row.line["amount_won"], won) else None


def digits_swapped(plan: Json, rng: Random) -> Fault | None:
    """Two neighbouring digits of the amount change places."""
    row = pick(rng, rows(plan))
    digits = str(row.line["amount_won"])
    place = rng.randrange(len(digits) - 1)
    won = int(digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :])
    return _paid(row, won) if _telling(row.line["amount_won"], won) else None


def count_changed(plan: Json, rng: Random) -> Fault | None:
    """A count of the formula is another."""
    if not (found := _plain(plan, rng)):
        return None
    row, parts = found
    part = pick(rng, parts[1:])
    old = int(part.value)
    new = rng.randint(1, 2 * old + 3)
    if not _telling(old, new):
        return None
    part.number = written(new)
    return _retyped(row, formula(parts))


def factor_lost(plan: Json, rng: Random) -> Fault | None:
    """A factor is left out."""
    if not (found := _plain(plan, rng)):
        return None
    row, parts = found
    lost = pick(rng, parts[1:])
    if len(parts) < 3 or not _telling(int(lost.value), 1):  # noqa: PLR2004 - one must stay
        return None
    return _retyped(row, formula([part for part in parts if part is not lost]))


def unit_swapped(plan: Json, rng: Random) -> Fault | None:
    """원 for 천원, 천원 or 백만원 for another."""
    if not (found := _plain(plan, rng)):
        return None
    row, parts = found
    parts[0].unit = pick(rng, {"원": ["천원"], "천원": ["원", "백만원"]}[parts[0].unit])
    return _retyped(row, formula(parts))


def price_shifted(plan: Json, rng: Random) -> Fault | None:
    """The price has a zero too many or too few."""
    if not (found := _plain(plan, rng)):
        return None
    row, parts = found
    parts[0].number = written(number(parts[0].number) * pick(rng, [10, 100]))
    return _retyped(row, formula(parts))


def amount_shifted(plan: Json, rng: Random) -> Fault | None:
    """The amount has a zero too many or too few."""
    row = pick(rng, rows(plan))
    won = row.line["amount_won"]
    if row.plain is None and factors(row.line["formula"]):
        return None  # a cut price has no exact ratio
    return _paid(row, pick(rng, [won * 10, won * 100] + [won // 10] * (won % 10 == 0)))


def price_cut(plan: Json, rng: Random) -> Fault | None:
    """The amount was made with a price of which only whole 천원 are printed."""
    if not (found := _plain(plan, rng)):
        return None
    row, parts = found
    won, rest = row.line["amount_won"], int(product(parts[1:]))
    won_per_piece = rng.randint(-999, 999)
    gap = won_per_piece * rest
    if not gap or parts[0].value % 1000 or abs(gap) * ONE_PERCENT > won + gap:
        return None
    return _paid(row, won + gap)


def unreadable(plan: Json, rng: Random) -> Fault | None:
    """The formula is none."""
    row = pick(rng, rows(plan))
    text = row.line["formula"]
    choices = ["별도 협의하여 정함", "일괄 집행", NUMBER.sub("", text), f"{text}×××"]
    return _retyped(row, pick(rng, choices))


def bracket_open(plan: Json, rng: Random) -> Fault | None:
    """A bracket is opened and not closed."""
    row = pick(rng, rows(plan))
    text = row.line["formula"]
    place = pick(rng, [0, *(sign.end() for sign in re.finditer("×", text))])
    return _retyped(row, f"{text[:place]}({text[place:]}")


def typed_equals(plan: Json, rng: Random) -> Fault | None:
    """An equals sign stands where a times sign is meant."""
    if not (found := _plain(plan, rng)):
        return None
    row, parts = found
    cut = rng.randrange(1, len(parts))
    text = formula(parts[:cut]) + formula(parts[cut:])
    return _retyped(row, text.removesuffix("="))


def two_prices(plan: Json, rng: Random) -> Fault | None:
    """A count is written as money."""
    if not (found := _plain(plan, rng)):
        return None
    row, parts = found
    pick(rng, parts[1:]).unit = "원"
    return _retyped(row, formula(parts))


def rate_over_whole(plan: Json, rng: Random) -> Fault | None:
    """A rate of more than 100 %."""
    if not (found := _plain(plan, rng)):
        return None
    row, parts = found
    rate = rng.randint(101, 180)
    won = row.line["amount_won"] * rate
    if won % ONE_PERCENT:
        return None
    row.line["amount_won"] = won // ONE_PERCENT
    return _retyped(row, f"{formula(parts).removesuffix('=')}×{rate}%=")


def monthly_but_few(plan: Json, rng: Random) -> Fault | None:
    """매월 beside a few times."""
    if not (found := _plain(plan, rng)):
        return None
    row, parts = found
    times = [part for part in parts if part.unit == "회" and 1 < part.value < 12]  # noqa: PLR2004
    if len(times) != 1 or "월" in row.line["formula"]:
        return None
    row.line["label"] = f"{pick(rng, ['매월', '매달'])} {row.line['label']}".strip()
    return Fault(f"{row.name} {row.line['formula']}", (row.place,))


def path_moved(plan: Json, rng: Random) -> Fault | None:
    """A line stands under another 목 than its 세목 elsewhere."""
    filed = [row for row in rows(plan) if row.table["levels"][:2] == ["목", "세목"]]
    row = pick(rng, filed)
    item, subitem = row.line["path"][:2]
    alike = [one for one in filed if one.line["path"][:2] == [item, subitem]]
    known = {tuple(one.line["path"][:2]) for one in filed if one.card is row.card}
    others = sorted({one.line["path"][0] for one in filed} - {item})
    other = pick(rng, others)
    if len(alike) < 3 or (other, subitem) in known:  # noqa: PLR2004 - most must agree
        return None
    row.line["path"][0] = other
    return Fault(f"{row.name}: {item}/{subitem} → {other}/{subitem}", (row.place,))
