"""Faults of rates, targets, results and the contract."""

import copy
import re
from random import Random

from bench.mutants.faults import Fault, pick
from bench.mutants.plan import NUMBER, Json, at, cards, edition, named_alike, number

_SINGLE = re.compile(r"(\d[\d,]*(?:\.\d+)?)([^\d]*)")


def _single(text: str) -> float | None:
    """The number of a text that holds one."""
    match = _SINGLE.fullmatch(text)
    return float(number(match[1])) if match else None


def _put(text: str, value: float) -> str:
    """A target with another number, written as finely as the old one."""
    old = NUMBER.search(text)
    places = len(old.group().partition(".")[2]) if old else 0
    new = f"{value:,.{places}f}"
    return NUMBER.sub(new, text, count=1)


def _measures(plan: Json, *sections: str) -> list[tuple[str, Json]]:
    found = edition(plan)
    return [
        (section, measure)
        for section in sections
        for result in found[section]
        for measure in result["measures"]
    ]


def _off(rng: Random) -> float:
    return pick(rng, [-1, 1]) * rng.uniform(0.3, 12)


def rate_off(plan: Json, rng: Random) -> Fault | None:
    """A printed 달성률 is not result over target."""
    section, measure = pick(rng, _measures(plan, "results", "department_results"))
    target, result = _single(measure["target"]), _single(measure["result"])
    if not target or result is None or measure["target"][-2:] in ("이내", "이하", "미만"):
        return None
    rate = f"{100 * result / target + _off(rng):.1f}"
    measure["declared_rate"] = rate
    did = f"{section} {measure['name']} {measure['result']} of {measure['target']}: {rate}"
    return Fault(did, ({"section": section, "node": measure["uid"]},))


def result_changed(plan: Json, rng: Random) -> Fault | None:
    """A result is another, its rate stayed."""
    section, measure = pick(rng, _measures(plan, "results"))
    target, result = _single(measure["target"]), _single(measure["result"])
    if not target or not result:
        return None
    new = _put(measure["result"], result * rng.uniform(0.5, 1.5))
    if abs((_single(new) or 0) - result) * 100 < target:
        return None
    did = f"{measure['name']} {measure['result']} → {new} ({measure['declared_rate']})"
    measure["result"] = new
    return Fault(did, ({"section": section, "node": measure["uid"]},))


def growth_off(plan: Json, rng: Random) -> Fault | None:
    """A printed 증감 is another number or has another direction."""
    section, measure = pick(rng, _measures(plan, "contract"))
    printed = measure["declared_growth"]
    found = NUMBER.search(printed)
    if not found:
        return None
    rate = float(found.group()) + (_off(rng) if rng.random() < 3 / 4 else 0)
    new = f"{max(rate, 0):.1f}% {'증' if rate != float(found.group()) else '감'}"
    measure["declared_growth"] = new
    did = f"{measure['method']} {measure['target']} from {measure['last_target']}: {new}"
    return Fault(did, ({"section": section, "node": measure["uid"]},))


def target_lost(plan: Json, rng: Random) -> Fault | None:
    """An indicator without a target."""
    card = pick(rng, cards(plan))
    place = rng.randrange(len(card["indicators"]))
    indicator = card["indicators"][place]
    did = f"{card['number']} {indicator['name']}: {indicator['target']} → nothing"
    indicator |= {"target": pick(rng, ["", " "]), "value": None, "unit": None, "bound": None}
    return Fault(did, _indicator(card, place))


def _indicator(card: Json, place: int) -> tuple[Json, ...]:
    """An indicator by its row and by its uid."""
    uid = card["indicators"][place]["uid"]
    return at(card, "indicators", line=place), at(card, "indicators", node=uid)


def _linked(plan: Json, measure: Json) -> list[tuple[Json, int]]:
    return [
        (card, place)
        for card in cards(plan)
        for place, indicator in enumerate(card["indicators"])
        if indicator["uid"] in measure["indicators"]
    ]


def _contract_places(plan: Json, measure: Json) -> tuple[Json, ...]:
    """A measure of the contract, and what it is linked to."""
    linked = [_indicator(card, place) for card, place in _linked(plan, measure)]
    return ({"section": "contract", "node": measure["uid"]}, *sum(linked, ()))


def _retarget(indicator: Json, value: float) -> None:
    indicator["target"] = _put(indicator["target"], value)
    indicator["value"] = _single(indicator["target"])


def _grown(measure: Json) -> None:
    """Let the printed 증감 of a measure follow its target."""
    target, base = _single(measure["target"]), _single(measure["last_target"])
    if target is not None and base:
        rate = 100 * (target - base) / base
        measure["declared_growth"] = f"{abs(rate):.1f}% {'감' if rate < 0 else '증'}"


def below_last_result(plan: Json, rng: Random) -> Fault | None:
    """A target, in the contract and in the card, is under last year's result."""
    _, measure = pick(rng, _measures(plan, "contract"))
    last, linked = _single(measure["last_result"]), _linked(plan, measure)
    if not last or len(linked) != 1 or measure["rule"] != "same":
        return None
    target = _put(measure["target"], last * rng.uniform(0.4, 0.95))
    low = _single(target)
    if not low or low >= last:
        return None
    did = f"{measure['method']} {measure['target']} → {target}, last year {measure['last_result']}"
    measure["target"] = target
    (card, place) = linked[0]
    _retarget(card["indicators"][place], low)
    _grown(measure)
    return Fault(did, _contract_places(plan, measure))


def below_last_year(plan: Json, rng: Random) -> Fault | None:
    """A target of a card is under what last year's programme reached of the same name."""
    card = pick(rng, cards(plan))
    before = {link["predecessor"] for link in card["continuity"]}
    reached = [
        measure
        for result in edition(plan)["department_results"]
        if result["uid"] in before
        for measure in result["measures"]
    ]
    place = rng.randrange(len(card["indicators"]))
    indicator = card["indicators"][place]
    last = [one for one in reached if named_alike(one["name"], indicator["name"])]
    value = _single(last[0]["result"]) if last else None
    if not value or indicator["bound"] == "at_most":
        return None
    target = _put(indicator["target"], value * rng.uniform(0.4, 0.95))
    low = float(number(NUMBER.findall(target)[0]))
    if not low or low >= value:
        return None
    did = f"{card['number']} {indicator['name']} {target}, last year {last[0]['result']}"
    indicator |= {"target": target, "value": low}
    return Fault(did, _indicator(card, place))


def contract_differs(plan: Json, rng: Random) -> Fault | None:
    """The contract, or the card it is linked to, has another target."""
    _, measure = pick(rng, _measures(plan, "contract"))
    linked, value = _linked(plan, measure), _single(measure["target"])
    if not linked or not value or measure["rule"] not in ("same", "sum"):
        return None
    if rng.random() < 1 / 2:
        new = _put(measure["target"], value * rng.uniform(1.05, 1.6) + 1)
        did = f"contract {measure['method']} {measure['target']} → {new}"
        measure["target"] = new
        _grown(measure)
    else:
        card, place = pick(rng, linked)
        indicator = card["indicators"][place]
        old = indicator["target"]
        _retarget(indicator, (_single(old) or 0) * rng.uniform(1.05, 1.6) + 1)
        did = f"{card['number']} {indicator['name']} {old} → {indicator['target']}"
    return Fault(did, _contract_places(plan, measure))


def contract_unlinked(plan: Json, rng: Random) -> Fault | None:
    """A measure of the contract that no card carries."""
    _, measure = pick(rng, _measures(plan, "contract"))
    if not measure["indicators"]:
        return None
    places = _contract_places(plan, measure)
    measure["indicators"] = []
    return Fault(f"{measure['method']} linked to nothing", places)


def result_twice(plan: Json, rng: Random) -> Fault | None:
    """Two final results of one indicator for one date."""
    found = edition(plan)
    section = pick(rng, ["results", "department_results"])
    measures = pick(rng, found[section])["measures"]
    measure = pick(rng, measures)
    value = _single(measure["result"])
    if not value or measure["status"] != "final" or not measure["as_of"]:
        return None
    other = _put(measure["result"], value + rng.randint(1, 30))
    twin = copy.deepcopy(measure) | {"uid": f"twin-of-{measure['uid']}", "result": other}
    twin["declared_rate"] = None
    measures.append(twin)
    places = tuple({"section": section, "node": one["uid"]} for one in (measure, twin))
    return Fault(f"{section} {measure['name']}: {measure['result']} and {other}", places)


def result_below(plan: Json, rng: Random) -> Fault | None:
    """A result is under its target, and nothing says why."""
    section, measure = pick(rng, _measures(plan, "results", "department_results"))
    target, value = _single(measure["target"]), _single(measure["result"])
    if not target or value is None or measure["target"][-2:] in ("이내", "이하", "미만"):
        return None
    low = target * rng.uniform(0.3, 0.95)
    new = _put(measure["result"], low)
    reached = _single(new) or 0
    if reached >= target:
        return None
    did = f"{section} {measure['name']} {measure['result']} → {new} of {measure['target']}"
    measure |= {"result": new, "note": ""}
    if measure["declared_rate"]:
        measure["declared_rate"] = f"{100 * reached / target:.1f}"
    return Fault(did, ({"section": section, "node": measure["uid"]},))


def sum_off(plan: Json, rng: Random) -> Fault | None:
    """A count of the contract is its own sum, one of the cards is another."""
    _, measure = pick(rng, _measures(plan, "contract"))
    linked = _linked(plan, measure)
    if measure["rule"] != "sum" or not linked:
        return None
    card, place = pick(rng, linked)
    indicator = card["indicators"][place]
    old, value = indicator["target"], _single(indicator["target"])
    if not value:
        return None
    indicator["target"] = _put(old, value + rng.randint(1, int(value)))
    indicator["value"] = _single(indicator["target"])
    did = f"{card['number']} {indicator['name']} {old} → {indicator['target']}"
    return Fault(did, _contract_places(plan, measure))
