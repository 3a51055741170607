"""Measure the history of a plan file: ``python -m bench.history [CHANGES]``.

Tells how much a change adds to the file, how long opening, a page, a search and the look at the
chain take, and what of the saving of one card is the history. Best of three, processor time.
"""

import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from time import process_time
from typing import TypeVar

from db.history import append
from db.plan_file import open_store
from db.sqlite import connect, connection_over
from sspass_desktop.domain.life import with_card
from sspass_desktop.domain.plan import Edition, Plan
from sspass_desktop.domain.trail.changes import Change, changes
from sspass_desktop.domain.trail.edits import Edit, EditKind
from sspass_desktop.domain.trail.recorded import Signature, Wanted
from sspass_desktop.services import history
from sspass_desktop.services.plans import add_plan, load_plan
from sspass_desktop.services.sample import sample_plan
from sspass_desktop.services.saving import save_changes

USUAL, SCALE, AT_ONCE = 10_000, 5, 100
PEOPLE = [Signature(f"사람 {number}", "기획팀-03", "실행방안 고치기") for number in range(3)]

Answer = TypeVar("Answer")


def main(count: int) -> None:
    """Write so many changes into the example plan and measure."""
    with tempfile.TemporaryDirectory(prefix="sspass-") as folder:
        path = Path(folder) / "plan.sspass"
        add_plan(sample_plan(SCALE), open_store(path, True))
        plan = load_plan(open_store(path, False))
        before = path.stat().st_size
        timed("open, no history", lambda: load_plan(open_store(path, False)))
        write(path, plan.editions[-1], count)
        print(f"{(path.stat().st_size - before) / count:.0f} bytes a change, {count:,} changes")
        measure(path, plan)


def write(path: Path, edition: Edition, count: int) -> None:
    """Add changes of lines as long as those of the example."""
    with connection_over(lambda: connect(path)) as connection:
        connection.execution_options(writing=True)
        for number in range(count // AT_ONCE):
            append(connection, told(edition, number), PEOPLE[number % len(PEOPLE)], "0" * 32)
        connection.commit()


def told(edition: Edition, number: int) -> Iterator[Change]:
    """One word in one line of each of some cards."""
    for place in range(AT_ONCE):
        card = edition.cards[(number + place) % len(edition.cards)]
        line = card.goals[0].text if card.goals else card.title
        edit = Edit(EditKind.VALUE, ("goals", 0, "text"), line, f"{line} {number}")
        yield Change(history.card_record(edition.uid, card.uid), edit)


def measure(path: Path, plan: Plan) -> None:
    """Time what the window asks for, and one save."""
    store, edition = open_store(path, False), plan.editions[-1]
    load_plan(store)
    record = history.card_record(edition.uid, edition.cards[0].uid)
    timed("open", lambda: load_plan(open_store(path, False)))
    timed("a page", lambda: history.read_page(store, Wanted()))
    timed("a page of a card", lambda: history.read_page(store, Wanted(record)))
    timed("a search that finds nothing", lambda: history.read_page(store, Wanted(text="없는 말")))
    timed("who there is", lambda: history.read_authors(store))
    timed("all of a card", lambda: history.read_since(store, record, 0))
    timed("the chain", lambda: history.first_fault(store))
    after = Plan(plan.organisation, (*plan.editions[:-1], retitled(edition)))
    timed("what a step changed", lambda: list(changes(plan, after)))
    begun = process_time()
    save_changes(store, plan, after, PEOPLE[0])
    print(f"{(process_time() - begun) * 1000:8.1f} ms  a save of one card, once")


def retitled(edition: Edition) -> Edition:
    """The edition with another title for its first card."""
    return with_card(edition, replace(edition.cards[0], title="다른 이름"))


def timed(what: str, work: Callable[[], Answer]) -> None:
    """Print the shortest time of three."""
    times = []
    for _ in range(3):
        begun = process_time()
        work()
        times.append(process_time() - begun)
    print(f"{min(times) * 1000:8.1f} ms  {what}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else USUAL)
