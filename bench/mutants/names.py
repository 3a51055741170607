"""Faults of the strategy tree, of names, of people and of lists."""

import re
from functools import partial
from random import Random

from bench.mutants.faults import Fault, pick
from bench.mutants.plan import Json, at, cards, edition, prose, spending

_EMPTY: Json = {
    "goals": [],
    "background": [],
    "strategy_links": [],
    "overview": {"purpose": "", "period": "", "content": []},
    "budget": {
        "nonbudget": False,
        "declared_total_won": None,
        "declared_words": None,
        "account": None,
        "tables": [],
    },
    "last_results": [],
    "improvements": [],
    "actions": [],
    "indicators": [],
    "schedule": [],
    "issues": [],
    "effects": [],
    "blocks": [],
}
FAMILY, GIVEN = "남궁황보선우제갈", "가람나래다온라희마루"


def _tasks(plan: Json) -> list[Json]:
    return [task for goal in edition(plan)["strategy"]["goals"] for task in goal["tasks"]]


def card_removed(plan: Json, rng: Random) -> Fault | None:
    """A listed programme has no card, or an empty one."""
    card = pick(rng, cards(plan))
    place = {"title": card["title"]}
    if rng.random() < 1 / 2:
        cards(plan).remove(card)
        return Fault(f"{card['number']} removed", (place,))
    card |= _EMPTY
    return Fault(f"{card['number']} emptied", (place,))


def title_retyped(plan: Json, rng: Random) -> Fault | None:
    """The list names a programme in other words: it has no card, and the card no list."""
    task = pick(rng, _tasks(plan))
    place = rng.randrange(len(task["programmes"]))
    old = task["programmes"][place]
    cut = rng.randrange(2, len(old))
    new = old[:cut] + pick(rng, ["의", " 및 ", "들"]) + old[cut:]
    task["programmes"][place] = new
    for card in cards(plan):
        if card["title"] == old:
            card["listed"] = False
    return Fault(f"listed as {new}", ({"title": new},))


def card_unlisted(plan: Json, rng: Random) -> Fault | None:
    """No list names a card."""
    card = pick(rng, cards(plan))
    card["listed"] = False
    for task in _tasks(plan):
        if card["title"] in task["programmes"]:
            task["programmes"].remove(card["title"])
    return Fault(f"{card['number']} taken from the list", ({"card": card["uid"]},))


def task_unserved(plan: Json, rng: Random) -> Fault | None:
    """All programmes of an execution task serve another."""
    uids = [uid for task in _tasks(plan) for uid in task["execution_task_uids"]]
    left, taker = rng.sample(uids, 2)
    for card in cards(plan):
        if card["execution_task"] == left:
            card["execution_task"] = taker
    return Fault(f"execution task {uids.index(left)} → {uids.index(taker)}", ({"node": left},))


def _official(plan: Json) -> dict[str, list[str]]:
    """Official names long enough to be known again when they are misspelt."""
    found = edition(plan)
    goals = found["strategy"]["goals"]
    funds = [node.item for node in spending(plan).values() if node.parent]
    named = {
        "tasks": [one["name"] for one in (*goals, *_tasks(plan))],
        "programmes": [card["title"] for card in cards(plan)],
        "funds": [one["name"] for one in funds if not one["children"] and not one["facility"]],
        "laws": [term["official"] for term in found["terms"] if term["kind"] == "law"],
        "facilities": [facility["name"] for facility in found["facilities"]],
    }
    return {kind: [name for name in those if len(name) > 6] for kind, those in named.items()}  # noqa: PLR2004


def _written(plan: Json, rng: Random, variant: str) -> Fault:
    """Put a name behind a sentence."""
    card, section, place, line = pick(rng, prose(plan))
    line["text"] = f"{line['text']}({variant} 연계)"
    did = f"{card['number']} {section}[{place}] … {variant}"
    return Fault(did, (at(card, section, line=place),))


def _misspelt(plan: Json, rng: Random, kind: str) -> Fault | None:
    """A sentence has an official name with a letter too few or another."""
    name = pick(rng, _official(plan)[kind])
    cut = rng.randrange(1, len(name) - 1)
    if not re.fullmatch(r"\w{3}", name[cut - 1 : cut + 2]):
        return None
    variant = name[:cut] + pick(rng, ["", "로", "기"]) + name[cut + 1 :]
    return _written(plan, rng, variant) if variant != name else None


task_misspelt = partial(_misspelt, kind="tasks")
programme_misspelt = partial(_misspelt, kind="programmes")
fund_misspelt = partial(_misspelt, kind="funds")
law_misspelt = partial(_misspelt, kind="laws")
facility_misspelt = partial(_misspelt, kind="facilities")


def alias_written(plan: Json, rng: Random) -> Fault | None:
    """A sentence has a name of which the plan says that it is not the official one."""
    aliases = [one for one in edition(plan)["aliases"] if one["kind"] in ("facility", "term")]
    return _written(plan, rng, pick(rng, aliases)["name"])


def numbered_twice(plan: Json, rng: Random) -> Fault | None:
    """①②②."""
    card = pick(rng, cards(plan))
    items = [(n, line) for n, line in enumerate(card["actions"]) if line["level"] == 1]
    k = rng.randrange(1, len(items))
    (before, one), (place, other) = items[k - 1], items[k]
    if rng.random() < 1 / 2:
        other["marker"] = one["marker"]
    else:
        one["marker"] = other["marker"]
    did = f"{card['number']} actions[{before}] and [{place}] are both {one['marker']}"
    return Fault(did, (at(card, "actions", line=before), at(card, "actions", line=place)))


def reference_broken(plan: Json, rng: Random) -> Fault | None:
    """A sentence refers to a programme by a number that none has."""
    card, section, place, line = pick(rng, prose(plan))
    number = rng.randint(20, 99)
    line["text"] = f"{line['text']}({number}번 사업과 연계)"
    did = f"{card['number']} {section}[{place}] … {number}번 사업"
    return Fault(did, (at(card, section, line=place),))


def owner_unknown(plan: Json, rng: Random) -> Fault | None:
    """The owner, or the head, is not on the staff list."""
    card, role = pick(rng, cards(plan)), pick(rng, ["owner", "head"])
    start = 2 * rng.randrange(len(FAMILY) // 2)
    given = 2 * rng.randrange(len(GIVEN) // 2)
    name = FAMILY[start : start + 2] + GIVEN[given : given + 2]
    did = f"{card['number']} {role} {card[role]['name']} → {name}"
    card[role] |= {"name": name, "staff": None}
    return Fault(did, ({"card": card["uid"]},))


def department_ended(plan: Json, rng: Random) -> Fault | None:
    """A card belongs to a department that ended before the year."""
    card = pick(rng, cards(plan))
    units = {unit["name"]: unit for unit in edition(plan)["departments"]}
    if rng.random() < 1 / 2:
        did = f"{card['number']} in a unit that ended"
        ended = [name for name, unit in units.items() if unit["valid_to"]]
        card["department"] = pick(rng, ended)
        return Fault(did, ({"card": card["uid"]},))
    name = card["department"]
    units[name]["valid_to"] = f"{pick(rng, [2025, 2026])}-{pick(rng, ['06-30', '12-31'])}"
    mates = [one for one in cards(plan) if one["department"] == name]
    places = tuple({"card": one["uid"]} for one in mates)
    return Fault(f"{name} ended {units[name]['valid_to']}", places)
