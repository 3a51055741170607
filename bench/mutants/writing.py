"""Faults of a card against itself."""

import re
from random import Random

from bench.mutants.faults import Fault, pick
from bench.mutants.plan import (
    NUMBER,
    Json,
    alike,
    at,
    cards,
    content,
    edition,
    factors,
    formula,
    named_alike,
    number,
    product,
    prose,
    rows,
    written,
)

SECTIONS = (
    "goals",
    "background",
    "strategy_links",
    "last_results",
    "improvements",
    "actions",
    "indicators",
    "schedule",
    "issues",
    "effects",
)
_REVIEW = re.compile("결과|성과|실적|평가|분석|조사|사후")
_COUNT = re.compile(r"(\d[\d,]*)\s?([가-힣]{1,2})")


def period_of_last_year(plan: Json, rng: Random) -> Fault | None:
    """The period names last year."""
    card, year = pick(rng, cards(plan)), edition(plan)["year"]
    old = card["overview"]["period"]
    last = pick(rng, [f"{year - 1}. ", f"{year - 1}."])
    end = pick(rng, ["~ 12.", "~ 11.", "~ 10."])
    new = re.sub(r"~ \d+\.", end, old.replace(f"{year}. ", last))
    card["overview"]["period"] = new
    return Fault(f"{card['number']} {old} → {new}", (at(card, "overview"),))


def heading_of_last_year(plan: Json, rng: Random) -> Fault | None:
    """The heading of a measure names last year."""
    card, section, place, line = pick(rng, prose(plan, "actions"))
    if line["level"] != 1 or _REVIEW.search(line["text"]):
        return None
    line["text"] = f"{edition(plan)['year'] - 1}년 {line['text']}"
    return Fault(f"{card['number']} {section}[{place}] {line['text']}", (at(card, section, place),))


def year_left(plan: Json, rng: Random) -> Fault | None:
    """Last year stands in what is planned."""
    last = edition(plan)["year"] - 1  # in a review it may stand
    card, section = pick(rng, cards(plan)), pick(rng, ["goals", "actions", "schedule", "overview"])
    if section == "overview":
        card["overview"]["purpose"] = f"{last}년 {card['overview']['purpose']}"
        return Fault(f"{card['number']} purpose of {last}", (at(card, section),))
    place = rng.randrange(len(card[section]))
    key = "label" if section == "schedule" else "text"
    line = card[section][place]
    if _REVIEW.search(line[key]):
        return None
    line[key] = f"{last}년 {line[key]}"
    return Fault(f"{card['number']} {section}[{place}] {line[key]}", (at(card, section, place),))


def resident_number(plan: Json, rng: Random) -> Fault | None:
    """A resident registration number behind a name or a sentence."""
    card, section, place, line = pick(rng, prose(plan, *SECTIONS[:6]))
    day = f"{rng.randrange(40, 99)}{rng.randrange(1, 13):02}{rng.randrange(1, 29):02}"
    number = f"{day}{pick(rng, ['-', '', ' - '])}{rng.randrange(1, 3)}{rng.randrange(10**6):06}"
    line["text"] = f"{line['text']} ({number})"
    return Fault(f"{card['number']} {section}[{place}] {number}", (at(card, section, place),))


def _last_year(plan: Json, card: Json) -> list[str]:
    """What last year's programme of a card did."""
    before = {link["predecessor"] for link in card["continuity"]}
    results = [one for one in edition(plan)["department_results"] if one["uid"] in before]
    return [measure["name"] for one in results for measure in one["measures"]]


def _tells(name: str) -> bool:
    """Whether a name says more than a common word of two letters."""
    return len("".join(content(name))) > 2  # noqa: PLR2004


def called_new(plan: Json, rng: Random) -> Fault | None:
    """신설, although last year's programme did it under the same name."""
    card, section, place, line = pick(rng, prose(plan, "actions"))
    known = any(alike(line["text"], name) for name in _last_year(plan, card) if _tells(name))
    if line["level"] != 1 or line["tag"] in (None, "신설", "신규") or not known:
        return None
    line["tag"] = pick(rng, ["신설", "신규"])
    did = f"{card['number']} {section}[{place}] {line['text']} {line['tag']}"
    return Fault(did, (at(card, section, place), at(card, section)))


def programme_called_new(plan: Json, rng: Random) -> Fault | None:
    """A programme is marked new, although one of last year is its predecessor."""
    card = pick(rng, cards(plan))
    link = pick(rng, card["continuity"])
    if not link["predecessor"]:
        return None
    link["kind"] = "new"
    return Fault(f"{card['number']} new, with a predecessor", ({"card": card["uid"]},))


def called_kept(plan: Json, rng: Random) -> Fault | None:
    """A measure of a new programme is called one that goes on."""
    card, section, place, line = pick(rng, prose(plan, "actions"))
    new = all(link["kind"] == "new" for link in card["continuity"])
    if line["level"] != 1 or not new:
        return None
    line["tag"] = pick(rng, ["강화", "보완", "확대", "유지", "축소"])
    did = f"{card['number']} {section}[{place}] {line['text']} {line['tag']}"
    return Fault(did, (at(card, section, place), at(card, section)))


def _counts(card: Json) -> list[tuple[Json, int, Json, re.Match[str]]]:
    """Counts of goals that an indicator of like name has, too: indicator, line, its count."""
    return [
        (indicator, place, line, match)
        for indicator in card["indicators"]
        for place, line in enumerate(card["goals"])
        for match in _COUNT.finditer(line["text"])
        if indicator["target"].startswith(match.group())
        and alike(indicator["name"], _clause(line["text"][: match.start()]))
    ]


def _clause(text: str) -> str:
    """The words before a count, back to the last comma, bracket or 및."""
    return re.split(r"[,)]| 및 |과 |와 ", text.removesuffix("("))[-1]


def count_differs(plan: Json, rng: Random) -> Fault | None:
    """A goal and its indicator have different counts."""
    return _differs(plan, rng, scores=False)


def score_differs(plan: Json, rng: Random) -> Fault | None:
    """A goal and its indicator have different scores."""
    return _differs(plan, rng, scores=True)


def _differs(plan: Json, rng: Random, *, scores: bool) -> Fault | None:
    card = pick(rng, cards(plan))
    found = [one for one in _counts(card) if (one[3][2] == "점") == scores]
    if not found:
        return None
    indicator, place, line, match = pick(rng, found)
    old = int(number(match[1]))
    new = rng.randint(max(1, old // 2), 2 * old + 2)
    if new == old:
        return None
    if rng.random() < 1 / 2:
        text = line["text"]
        line["text"] = text[: match.start()] + f"{new:,}{match[2]}" + text[match.end() :]
        did = f"{card['number']} goals[{place}] {match.group()} → {new:,}{match[2]}"
    else:
        did = f"{card['number']} {indicator['name']} {indicator['target']} → {new:,}"
        indicator["target"] = NUMBER.sub(f"{new:,}", indicator["target"], count=1)
        indicator["value"] = new
    row = card["indicators"].index(indicator)
    spots = [("goals", place), ("indicators", row)]
    same = [
        (n, one["text"]) for n, one in enumerate(card["actions"]) if match.group() in one["text"]
    ]
    spots += [("actions", n) for n, _ in same]
    return Fault(did, tuple(at(card, section, n) for section, n in spots))


def _linked(plan: Json, rng: Random) -> tuple[Json, int, Json] | None:
    """A card, the place of a goal whose number follows a target, and the indicator of that."""
    card = pick(rng, cards(plan))
    indicators = {one["uid"]: one for one in card["indicators"]}
    found = [
        (card, place, indicators[link["record"]])
        for place, line in enumerate(card["goals"])
        for link in line.get("links", ())
        if link["record"] in indicators
    ]
    return pick(rng, found) if found else None


def link_stale(plan: Json, rng: Random) -> Fault | None:
    """Another program changed a target and not the number that follows it."""
    found = _linked(plan, rng)
    if found is None:
        return None
    card, place, indicator = found
    new = int(indicator["value"]) + rng.randint(1, 9)
    indicator["target"] = NUMBER.sub(f"{new:,}", indicator["target"], count=1)
    indicator["value"] = new
    did = f"{card['number']} {indicator['name']} {indicator['target']}"
    return Fault(did, (at(card, "goals", place),))


def link_orphaned(plan: Json, rng: Random) -> Fault | None:
    """An indicator is gone whose target a number follows."""
    found = _linked(plan, rng)
    if found is None:
        return None
    card, place, indicator = found
    card["indicators"].remove(indicator)
    return Fault(f"{card['number']} without {indicator['name']}", (at(card, "goals", place),))


def _repeated(card: Json) -> list[tuple[int, Json, int]]:
    """Rows of the schedule with as many marks as the count of an indicator of like name."""
    found = []
    for place, row in enumerate(card["schedule"]):
        for indicator in card["indicators"]:
            match = re.fullmatch(r"(\d+)(회|호)", indicator["target"])
            same = named_alike(row["label"], indicator["name"])
            if match and same and int(match[1]) == len(row["months"]):
                found.append((place, row, int(match[1])))
    return found


def marks_missing(plan: Json, rng: Random) -> Fault | None:
    """A row of the schedule has fewer marks than its count, or more."""
    card = pick(rng, cards(plan))
    if not (found := _repeated(card)):
        return None
    place, row, count = pick(rng, found)
    if count < 2:  # noqa: PLR2004
        return None
    months = sorted(rng.sample(row["months"], rng.randint(1, count - 1)))
    did = f"{card['number']} {row['label']} {count}: {row['months']} → {months}"
    row["months"] = months
    return Fault(did, (at(card, "schedule", place),))


def row_emptied(plan: Json, rng: Random) -> Fault | None:
    """A row of the schedule has no mark."""
    card = pick(rng, cards(plan))
    place = rng.randrange(len(card["schedule"]))
    row = card["schedule"][place]
    below = card["schedule"][place + 1 : place + 2]
    if below and below[0]["depth"] > row["depth"]:
        return None  # a heading
    row["months"] = []
    return Fault(f"{card['number']} {row['label']} without marks", (at(card, "schedule", place),))


def outside_period(plan: Json, rng: Random) -> Fault | None:
    """A mark before or after the period."""
    card = pick(rng, cards(plan))
    match = re.fullmatch(r"\d{4}\. (\d+)\. ~ (\d+)\.", card["overview"]["period"])
    if match is None:
        return None
    months = [m for m in range(1, 13) if not int(match[1]) <= m <= int(match[2])]
    if not months:
        return None
    place, month = rng.randrange(len(card["schedule"])), pick(rng, months)
    row = card["schedule"][place]
    row["months"] = sorted({*row["months"], month})
    did = f"{card['number']} {row['label']} in {month}, {card['overview']['period']}"
    return Fault(did, (at(card, "schedule", place),))


def all_marks_lost(plan: Json, rng: Random) -> Fault | None:
    """A schedule without any mark."""
    card = pick(rng, cards(plan))
    for row in card["schedule"]:
        row["months"] = []
    return Fault(f"{card['number']} without marks", (at(card, "schedule"),))


def quantity_differs(plan: Json, rng: Random) -> Fault | None:
    """A count of a cost line is not that of the indicator of like name."""
    row = pick(rng, rows(plan))
    parts = factors(row.line["formula"])
    if not parts or not row.unsplit or row.plain is None:
        return None
    due = [
        part
        for part in parts[1:]
        for indicator in row.card["indicators"]
        if indicator["target"].startswith(part.number + part.unit)
        and named_alike(indicator["name"], row.line["label"])
    ]
    if not due:
        return None
    part = pick(rng, due)
    old = int(part.value)
    new = rng.randint(max(1, old // 2), 2 * old + 2)
    if new == old:
        return None
    part.number = written(new)
    did = f"{row.name} {row.line['formula']} → {formula(parts)}"
    row.line |= {"formula": formula(parts), "amount_won": int(product(parts))}
    return Fault(did, (row.place,))


def unmentioned(plan: Json, rng: Random) -> Fault | None:
    """A cost line pays for something of which the card says nothing."""
    row = pick(rng, rows(plan))
    label = pick(rng, ["해외 연수", "체육대회", "바자회", "음악회", "학술대회", "등반 캠프"])
    did = f"{row.name} → {label}"
    row.line["label"] = label
    return Fault(did, (row.place,))


def section_emptied(plan: Json, rng: Random) -> Fault | None:
    """A section has nothing in it."""
    card, section = pick(rng, cards(plan)), pick(rng, SECTIONS)
    if section in {block["section"] for block in card["blocks"]}:
        return None
    card[section] = []
    return Fault(f"{card['number']} without {section}", (at(card, section),))


def new_with_results(plan: Json, rng: Random) -> Fault | None:
    """A new programme has results of last year."""
    card = pick(rng, cards(plan))
    place = at(card, "last_results")
    if all(link["kind"] == "new" for link in card["continuity"]):
        donor = pick(rng, cards(plan))
        if donor["continuity"] == card["continuity"]:
            return None
        card["last_results"] = donor["last_results"]
        return Fault(f"{card['number']} new, results of {donor['number']}", (place,))
    card["continuity"] = [{"kind": "new", "predecessor": None, "reason": ""}]
    return Fault(f"{card['number']} made new, results kept", (place,))


def too_long(plan: Json, rng: Random) -> Fault | None:
    """A line as long as a page."""
    card, section, place, line = pick(rng, prose(plan))
    times = rng.randint(800, 1500) // len(line["text"]) + 1
    line["text"] = ", ".join([line["text"]] * times)
    did = f"{card['number']} {section}[{place}] {len(line['text'])} letters"
    return Fault(did, (at(card, section, place),))
