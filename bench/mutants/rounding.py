"""Harmless edits of figures: what rounding leaves."""

from random import Random

from bench.mutants.faults import pick
from bench.mutants.plan import NUMBER, SOURCES, Json, edition, nodes, number, spending

HALF_UNIT = 500_000


def _leaf_of(plan: Json, side: str, account: str, source: str, rng: Random) -> Json | None:
    """A line without lines below that has money from a source."""
    found = [
        one.item
        for one in nodes(plan)
        if one.side == side
        and not one.item["children"]
        and one.item["account"] == account
        and one.item["amounts"][source]
    ]
    return pick(rng, found) if found else None


def _both_sides(plan: Json, spent: Json, source: str, gap: int, rng: Random) -> bool:
    """Let a line spend more or less, and its account earn as much more or less."""
    earned = _leaf_of(plan, "revenue", spent["account"], source, rng)
    if earned is None or min(spent["amounts"][source], earned["amounts"][source]) + gap < 0:
        return False
    for item in (spent, earned):
        item["amounts"][source] += gap
        item["total_won"] += gap
    return True


def rounded_fund(plan: Json, rng: Random) -> str | None:
    """A fund has up to half of its unit more or less than its cards, as rounding leaves it."""
    item = pick(rng, [one.item for one in spending(plan).values() if not one.item["children"]])
    source, gap = pick(rng, SOURCES), rng.randint(-HALF_UNIT, HALF_UNIT)
    if not item["amounts"][source] or not _both_sides(plan, item, source, gap, rng):
        return None
    return f"{item['name']} {source} {gap:+,}"


def rounded_budget(plan: Json, rng: Random) -> str | None:
    """Both trees printed in 백만원, each figure rounded for itself; some were no round won."""
    free = [one.item for one in spending(plan).values() if one.item["used_outside"]]
    for item in rng.sample(free, 6):
        for source in SOURCES:
            if item["amounts"][source] > 4 * HALF_UNIT:  # what is printed as 0 is no addend
                _both_sides(plan, item, source, rng.randint(-2 * HALF_UNIT, 2 * HALF_UNIT), rng)
    for side in ("revenue", "expenditure"):
        for account in edition(plan)["budget"][side]:
            _sum_up(account)
    for node in nodes(plan):
        _print_rounded(node.item)
    for row in edition(plan)["budget"]["summary"]:
        row["declared_rate"] = None
    totals = [node.item["total_won"] // (2 * HALF_UNIT) for node in nodes(plan)]
    return f"both trees {totals}"


def _sum_up(item: Json) -> Json:
    """Make the exact figures of a line from those below it."""
    below = [_sum_up(child) for child in item["children"]]
    if below:
        item["amounts"] = {one: sum(amounts[one] for amounts in below) for one in SOURCES}
    item["total_won"] = sum(item["amounts"].values())
    amounts: Json = item["amounts"]
    return amounts


def _print_rounded(item: Json) -> None:
    unit = 2 * HALF_UNIT
    item["amounts"] = {
        one: (won + HALF_UNIT) // unit * unit for one, won in item["amounts"].items()
    }
    item["total_won"] = (item["total_won"] + HALF_UNIT) // unit * unit
    item["declared_amounts"] = dict(item["amounts"])
    item["declared_total_won"] = item["total_won"]


def rounded_rate(plan: Json, rng: Random) -> str | None:
    """A rate rounded or cut off, with other decimals, with or without a sign."""
    result = pick(rng, edition(plan)["results"])
    measure = pick(rng, result["measures"])
    target, reached = (NUMBER.search(measure[key]) for key in ("target", "result"))
    if not target or not reached:
        return None
    exact = 100 * number(reached[0]) / number(target[0])
    places = rng.randrange(4)
    cut = int(exact * 10**places) / 10**places
    half_up = int(exact * 10**places + number("0.5")) / 10**places
    rate = f"{pick(rng, [cut, half_up]):.{places}f}{pick(rng, ['', '%', ' %'])}"
    if rate == measure["declared_rate"]:
        return None
    measure["declared_rate"] = rate
    return f"{measure['name']} {measure['result']} of {measure['target']}: {rate}"
