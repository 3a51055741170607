"""Measure finding on the example plan of two sizes: ``python -m bench.find [RUNS]``.

Milliseconds of this process: what is written is read once, while the box is opened, and again of
what an edit changed.
"""

import gc
import statistics
import sys
from dataclasses import replace

from bench.checks import worked
from sspass_desktop.domain.plan import Plan
from sspass_desktop.domain.seeking.index import Index
from sspass_desktop.domain.seeking.queries import Query
from sspass_desktop.domain.seeking.replacing import Replacer
from sspass_desktop.services.sample import sample_plan

CARDS = (84, 8_400)
RUNS = 5
WISHES = (50, 500)
FIRST, REPLACING = "reading all of it", "replacing"
QUERIES = (
    Query("돌봄"),
    Query("없는 말씀"),
    Query("ㄷㅂ"),
    Query("ㅎㅋㅌㅍ"),
    Query("추진배경", loose=True),
    Query("81,800,000"),
    Query("SNS"),
)


def plan_of(cards: int) -> Plan:
    """The example plan with so many cards."""
    plan = sample_plan()
    edition = sample_plan(-(-cards // len(plan.editions[-1].cards))).editions[-1]
    return replace(plan, editions=(replace(edition, cards=edition.cards[:cards]),))


def measured(plan: Plan, runs: int) -> dict[str, float]:
    """Milliseconds by what is sought, the median of some runs."""
    (edition,) = plan.editions
    index = Index()
    seek = index.find
    gc.collect()
    gc.freeze()  # as the window does with a plan that is open
    times = {FIRST: worked(lambda: seek(plan, edition, Query("")))}
    for query in QUERIES:
        name = f"{query.text}{', loose' if query.loose else ''}"
        took = (worked(lambda sought=query: seek(plan, edition, sought)) for _ in range(runs))
        times[name] = statistics.median(took)
    first, *rest = edition.cards
    after = replace(edition, cards=(replace(first, title="2027"), *rest))
    times["after an edit"] = worked(lambda: seek(plan, after, QUERIES[0]))
    hits = seek(plan, edition, QUERIES[0]).hits
    times[REPLACING] = worked(lambda: Replacer(plan, edition).replaced(hits, "보살핌"))
    gc.unfreeze()
    return times


def main(typed: list[str]) -> int:
    """Measure both sizes and print them side by side."""
    runs = int(typed[0]) if typed else RUNS
    seen = [measured(plan_of(cards), runs) for cards in CARDS]
    print(f"{'ms of work':20}" + "".join(f"{cards} cards".rjust(14) for cards in CARDS) + "   wish")
    for name in seen[0]:
        cells = "".join(f"{times[name]:14.1f}" for times in seen)
        pairs = zip((times[name] for times in seen), WISHES, strict=True)
        said = ", ".join(f"{wish}{' missed' if took > wish else ''}" for took, wish in pairs)
        print(f"{name:20}{cells}   {'' if name in (FIRST, REPLACING) else said}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
