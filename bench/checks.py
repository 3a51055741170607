"""Measure checks on the example plan of two sizes: ``python -m bench.checks [RUNS]``.

The whole plan beside one edit of one card, in milliseconds of this process: work of others on the
machine is not counted. Then what memory the larger plan and its checks took.
"""

import gc
import resource
import statistics
import sys
from collections.abc import Callable
from dataclasses import replace
from time import process_time

from sspass_desktop.domain.budget import FundTable
from sspass_desktop.domain.card import Card
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.life import archived, card_of, duplicated, shifted, with_card
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.plan import Edition
from sspass_desktop.services.checking import check, new_memory
from sspass_desktop.services.sample import sample_plan

SCALES = (5, 467)
"""Of the example plan: about 84 cards, and a hundred times as many."""

RUNS = 30
WHOLE = "whole plan"
WISHES = {WHOLE: (150.0, 15_000.0)}
AFTER_AN_EDIT = (5.0, None)
"""In milliseconds, by size."""

Edit = Callable[[Edition, Card, int], Edition]


def _goal(edition: Edition, card: Card, number: int) -> Edition:
    return with_card(edition, replace(card, goals=(*card.goals, Line(1, text=f"{number}"))))


def _title(edition: Edition, card: Card, number: int) -> Edition:
    return with_card(edition, replace(card, title=f"{card.title} {number}"))


def _amount(edition: Edition, card: Card, number: int) -> Edition:
    first, *rest = card.budget.tables
    line = first.lines[0]
    dearer = replace(line, amount_won=(line.amount_won or 0) + number + 1)
    return _with_table(edition, card, replace(first, lines=(dearer, *first.lines[1:])), *rest)


def _fund(edition: Edition, card: Card, number: int) -> Edition:
    first, *rest = card.budget.tables
    return _with_table(edition, card, replace(first, fund=f"{number}", node=None), *rest)


def _with_table(edition: Edition, card: Card, *tables: FundTable) -> Edition:
    return with_card(edition, replace(card, budget=replace(card.budget, tables=tables)))


def _budget(edition: Edition, _card: Card, number: int) -> Edition:
    return replace(edition, budget=replace(edition.budget, note=f"{number}"))


def _copy(edition: Edition, card: Card, number: int) -> Edition:
    return duplicated(edition, card.uid, Uid(f"copy-{number}"), f"{card.title} {number}")


def _away(edition: Edition, card: Card, _number: int) -> Edition:
    return archived(edition, card.uid, None, "")


def _place(edition: Edition, card: Card, number: int) -> Edition:
    return shifted(edition, card.uid, 1 if number % 2 else -1)


EDITS: dict[str, Edit] = {
    "a goal": _goal,
    "a title": _title,
    "an amount": _amount,
    "a fund": _fund,
    "the budget": _budget,
    "a card copied": _copy,
    "a card put away": _away,
    "a card moved": _place,
}


def measured(edition: Edition, runs: int) -> dict[str, list[float]]:
    """Milliseconds of whole checks, and of those after each kind of edit."""
    cards = [card for card in edition.cards if card.budget.tables and card.budget.tables[0].lines]
    times = {WHOLE: [worked(lambda: check(edition)) for _ in range(max(3, runs // 5))]}
    memory = new_memory()
    check(edition, memory=memory)
    gc.collect()
    gc.freeze()  # as the window does with a plan that is open
    for name, edit in EDITS.items():
        times[name] = []
        for number in range(runs):
            uid = cards[number * 37 % len(cards)].uid
            after = edit(edition, card_of(edition, uid), number)
            times[name].append(worked(lambda now=after: check(now, memory=memory)))
            check(edition, memory=memory)
    gc.unfreeze()
    return times


def worked(act: Callable[[], object]) -> float:
    """What this process worked for something, in milliseconds."""
    begun = process_time()
    act()
    return (process_time() - begun) * 1000


def main(typed: list[str]) -> int:
    """Measure both sizes and print them side by side."""
    runs = int(typed[0]) if typed else RUNS
    editions = [sample_plan(scale).editions[-1] for scale in SCALES]
    seen = [measured(edition, runs) for edition in editions]
    print(f"{'ms of work':18}" + "".join(f"{len(e.cards)} cards".rjust(20) for e in editions))
    print(f"{'':18}" + f"{'median':>12}{'max':>8}" * len(editions) + "   wish, median")
    for name in seen[0]:
        middles = [statistics.median(times[name]) for times in seen]
        cells = "".join(
            f"{middle:12.1f}{max(times[name]):8.1f}"
            for middle, times in zip(middles, seen, strict=True)
        )
        pairs = zip(middles, WISHES.get(name, AFTER_AN_EDIT), strict=True)
        said = ", ".join(
            f"{wish:g}{' missed' if took > wish else ''}" for took, wish in pairs if wish
        )
        print(f"{name:18}{cells}   {said}")
    small, large = (
        statistics.median(times[WHOLE]) / len(edition.cards)
        for times, edition in zip(seen, editions, strict=True)
    )
    print(f"{WHOLE}, a card: {small:.3f} and {large:.3f} ms, {large / small:.2f} times as much")
    print(f"memory at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
