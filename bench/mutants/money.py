"""Faults of a card's money, of funds and of copies."""

import copy
from random import Random

from bench.mutants.faults import Fault, pick
from bench.mutants.plan import (
    SOURCES,
    Json,
    Row,
    amount_in_words,
    at,
    cards,
    edition,
    formula,
    product,
    rows,
    spending,
    total,
    written,
)

ROOM = 500_000
"""Won that a budget in 백만원 leaves a fund."""

BODY = (
    "goals",
    "background",
    "overview",
    "last_results",
    "improvements",
    "actions",
    "issues",
    "effects",
)
STRANGERS = ("해양쓰레기수거", "청년창업펀드", "도로포장보수", "축산분뇨처리", "항만물류고도화")


def _with_money(plan: Json) -> list[Json]:
    return [card for card in cards(plan) if card["budget"]["tables"]]


def total_off(plan: Json, rng: Random) -> Fault | None:
    """The printed total is a won, or some won, beside the sum."""
    card = pick(rng, _with_money(plan))
    gap = pick(rng, [1, -1, 10, -10, 1_000, -1_000, 100_000, rng.randint(2, 10**6)])
    card["budget"]["declared_total_won"] = total(card) + gap
    return Fault(f"{card['number']} total {gap:+}", (at(card, "budget"),))


def line_left_out(plan: Json, rng: Random) -> Fault | None:
    """The printed total is the sum without one line."""
    row = pick(rng, rows(plan))
    left = total(row.card) - row.line["amount_won"]
    row.card["budget"]["declared_total_won"] = left
    return Fault(f"{row.name} not in the total", (at(row.card, "budget"),))


def words_wrong(plan: Json, rng: Random) -> Fault | None:
    """A syllable of the spelled amount is lost or another."""
    card = pick(rng, _with_money(plan))
    due = amount_in_words(total(card))
    place = rng.randrange(1, len(due) - 1)
    other = pick(rng, ["", *"일이삼사오육칠팔구십백천만억"])
    spelled = due[:place] + other + due[place + 1 :]
    if spelled == due:
        return None
    card["budget"]["declared_words"] = spelled
    return Fault(f"{card['number']} {due} → {spelled}", (at(card, "budget"),))


def words_of_another(plan: Json, rng: Random) -> Fault | None:
    """The spelled amount is that of a figure with two digits changed over."""
    card = pick(rng, _with_money(plan))
    digits = list(str(total(card)))
    place = rng.randrange(len(digits) - 1)
    digits[place], digits[place + 1] = digits[place + 1], digits[place]
    other = int("".join(digits))
    if other == total(card):
        return None
    card["budget"]["declared_words"] = amount_in_words(other)
    return Fault(f"{card['number']} words of {other:,}", (at(card, "budget"),))


def fund_lost(plan: Json, rng: Random) -> Fault | None:
    """Money without a fund."""
    card = pick(rng, _with_money(plan))
    number = rng.randrange(len(card["budget"]["tables"]))
    table = card["budget"]["tables"][number]
    if card["budget"]["account"]:
        return None
    blank = pick(rng, ["", " ", "<>", "  "])
    did = f"{card['number']} {table['fund']} → {blank!r}"
    table["fund"], table["node"] = blank, None
    return Fault(did, (at(card, "budget", table=number),))


def called_nonbudget(plan: Json, rng: Random) -> Fault | None:
    """비예산 although there are lines."""
    card = pick(rng, _with_money(plan))
    card["budget"]["nonbudget"] = True
    return Fault(f"{card['number']} called 비예산", (at(card, "budget"),))


def budget_copied(plan: Json, rng: Random) -> Fault | None:
    """A card has the lines of another."""
    source, target = pick(rng, _with_money(plan)), pick(rng, cards(plan))
    if source is target:
        return None
    target["budget"] = copy.deepcopy(source["budget"])
    places = tuple(at(card, "budget") for card in (source, target))
    return Fault(f"budget of {source['number']} in {target['number']}", places)


def body_copied(plan: Json, rng: Random) -> Fault | None:
    """A card has the text of another."""
    source, target = pick(rng, cards(plan)), pick(rng, cards(plan))
    if source is target:
        return None
    for section in BODY:
        target[section] = copy.deepcopy(source[section])
    places = ({"card": source["uid"]}, {"card": target["uid"]})
    return Fault(f"text of {source['number']} in {target['number']}", places)


def card_copied(plan: Json, rng: Random) -> Fault | None:
    """A card stands twice under two titles."""
    listed = cards(plan)
    source = pick(rng, listed)
    title = f"{source['title']} {pick(rng, ['추진', '확대 운영', '지원', '고도화'])}"
    twin = copy.deepcopy(source) | {"uid": f"copy-of-{source['uid']}", "title": title}
    for indicator in twin["indicators"]:
        indicator["uid"] = f"copy-of-{indicator['uid']}"
    listed.insert(listed.index(source) + 1, twin)
    for goal in edition(plan)["strategy"]["goals"]:
        for task in goal["tasks"]:
            if source["title"] in task["programmes"]:
                task["programmes"].insert(task["programmes"].index(source["title"]) + 1, title)
    places = ({"card": source["uid"]}, {"card": twin["uid"]})
    return Fault(f"{source['number']} once more as {title}", places)


def lines_copied(plan: Json, rng: Random) -> Fault | None:
    """Two lines of a card stand in one of another fund, too."""
    source, target = pick(rng, rows(plan)), pick(rng, rows(plan))
    lines = source.table["lines"]
    if source.card is target.card or source.table["node"] == target.table["node"]:
        return None
    if len(lines) < 3 or not all((source.unsplit, target.unsplit)):  # noqa: PLR2004
        return None
    two = rng.sample(lines, 2)
    target.table["lines"] += copy.deepcopy(two)
    places = tuple(at(row.card, "budget") for row in (source, target))
    names = " and ".join(line["label"] for line in two)
    return Fault(f"{names} of {source.card['number']} in {target.card['number']}", places)


def _on_fund(plan: Json, rng: Random) -> Row | None:
    """A line that nobody split, on a fund that only cards spend."""
    row = pick(rng, rows(plan))
    fund = spending(plan).get(row.table["node"])
    return row if fund and not fund.item["used_outside"] and row.unsplit else None


def _fund_places(row: Row) -> tuple[Json, ...]:
    node = {"section": "funds", "node": row.table["node"]}
    return node, at(row.card, "budget", table=row.place["table"])


def _recounted(row: Row, rng: Random, low: int, high: int) -> Fault | None:
    """Change a count and the amount with it, so that money changes by ``low`` to ``high``."""
    if not (parts := row.plain):
        return None
    part = pick(rng, parts[1:])
    part.number = written(rng.randint(1, 20 * int(part.value)))
    won = int(product(parts))
    gap = won - row.line["amount_won"]
    if not low <= gap <= high:
        return None
    old = row.line["formula"]
    row.line |= {"formula": formula(parts), "amount_won": won}
    return Fault(f"{row.name} {old} → {row.line['formula']} ({gap:+,})", _fund_places(row))


def fund_overspent(plan: Json, rng: Random) -> Fault | None:
    """A line costs more than its fund has."""
    row = _on_fund(plan, rng)
    return _recounted(row, rng, ROOM + 1, 10**9) if row else None


def fund_left(plan: Json, rng: Random) -> Fault | None:
    """A line costs less than planned: money is left on its fund."""
    row = _on_fund(plan, rng)
    return _recounted(row, rng, -(10**9), -ROOM - 1) if row else None


def line_removed(plan: Json, rng: Random) -> Fault | None:
    """A line is left out: money is left on its fund."""
    row = _on_fund(plan, rng)
    if not row or row.line["amount_won"] <= ROOM or len(row.table["lines"]) == 1:
        return None
    row.table["lines"].remove(row.line)
    return Fault(f"{row.name} left out", _fund_places(row))


def budget_cut(plan: Json, rng: Random) -> Fault | None:
    """A fund gets less than its cards spend."""
    row = _on_fund(plan, rng)
    if not row:
        return None
    item = spending(plan)[row.table["node"]].item
    source = pick(rng, [one for one in SOURCES if item["amounts"][one]])
    cut = rng.randint(ROOM + 1, item["amounts"][source])
    item["amounts"][source] -= cut
    item["total_won"] -= cut
    places = [row for row in rows(plan) if row.table["node"] == item["uid"]]
    return Fault(f"{item['name']} -{cut:,}", sum(map(_fund_places, places), ()))


def fund_unknown(plan: Json, rng: Random) -> Fault | None:
    """A fund that the budget does not have."""
    row = pick(rng, rows(plan))
    if row.place["line"]:
        return None
    name = pick(rng, STRANGERS) + pick(rng, ["", " 사업비", "사업"])
    did = f"{row.card['number']} {row.table['fund']} → {name}"
    row.table |= {"fund": name, "node": None}
    return Fault(did, (at(row.card, "budget", table=row.place["table"]),))


def line_renamed(plan: Json, rng: Random) -> Fault | None:
    """The budget renamed a line; the cards still have the old name."""
    row = _on_fund(plan, rng)
    if not row:
        return None
    item = spending(plan)[row.table["node"]].item
    uses = [one for one in rows(plan) if one.table["node"] == item["uid"]]
    did = f"{item['name']} → {(new := pick(rng, STRANGERS))}"
    item["name"] = new
    places = tuple(at(one.card, "budget", table=one.place["table"]) for one in uses)
    for one in uses:
        one.table["node"] = None
    return Fault(did, places)


def fund_misspelt(plan: Json, rng: Random) -> Fault | None:
    """The name of a fund has a letter too few, too many or another."""
    row = pick(rng, rows(plan))
    fund = spending(plan).get(row.table["node"])
    if not fund or len(fund.item["name"]) < 5 or row.place["line"]:  # noqa: PLR2004
        return None
    name = fund.item["name"]
    place = rng.randrange(1, len(name))
    near = name[:place] + pick(rng, ["", "들", name[place] + "의"]) + name[place + 1 :]
    did = f"{row.card['number']} {row.table['fund']} → {near} 사업비"
    row.table |= {"fund": f"{near} 사업비", "node": None}
    return Fault(did, (at(row.card, "budget", table=row.place["table"]),))


def money_moved(plan: Json, rng: Random) -> Fault | None:
    """A line stands in a card of another fund of the same group."""
    source, target = _on_fund(plan, rng), _on_fund(plan, rng)
    if not source or not target or source.table["node"] == target.table["node"]:
        return None
    funds = spending(plan)
    above = [funds[row.table["node"]].parent for row in (source, target)]
    if above[0] is not above[1] or source.line["amount_won"] <= ROOM:
        return None
    source.table["lines"].remove(source.line)
    target.table["lines"].append(source.line)
    place = {"section": "funds", "node": above[0]["uid"] if above[0] else None}
    return Fault(f"{source.name} in {target.card['number']} {target.table['fund']}", (place,))


def group_overspent(plan: Json, rng: Random) -> Fault | None:
    """A line costs more than its whole group has room for."""
    row = _on_fund(plan, rng)
    group = spending(plan)[row.table["node"]].parent if row else None
    if not row or not group or len(group["children"]) == 1:
        return None
    fault = _recounted(row, rng, ROOM * (len(group["children"]) + 1) + 1, 10**10)
    return fault and Fault(fault.did, ({"section": "funds", "node": group["uid"]},))


def split_wrong(plan: Json, rng: Random) -> Fault | None:
    """The sources of a line do not add up to it."""
    row = pick(rng, [one for one in rows(plan) if one.line["sources"]])
    source = pick(rng, SOURCES)
    gap = pick(rng, [1, -1, 1_000, rng.randint(2, 10**6)])
    if row.line["sources"][source] + gap < 0:
        return None
    row.line["sources"][source] += gap
    return Fault(f"{row.name} {source} {gap:+,}", (row.place,))


def source_overdrawn(plan: Json, rng: Random) -> Fault | None:
    """A line takes from one source what belongs to another: the first is overdrawn."""
    row = pick(rng, [one for one in rows(plan) if one.line["sources"]])
    fund = spending(plan).get(row.table["node"])
    giver, taker = rng.sample(SOURCES, 2)
    uses = [one.line for one in rows(plan) if one.table["node"] == row.table["node"]]
    if not fund or not all(line["sources"] for line in uses):
        return None
    left = fund.item["amounts"][taker] - sum(line["sources"][taker] for line in uses)
    moved = rng.randint(0, row.line["sources"][giver])
    if moved - left <= ROOM:
        return None
    row.line["sources"][giver] -= moved
    row.line["sources"][taker] += moved
    did = f"{row.name} {moved:,} {giver} → {taker}"
    return Fault(did, ({"section": "funds", "node": row.table["node"]},))
