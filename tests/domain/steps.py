"""Random changes of an edition through the life of its cards, each led by three numbers."""

from dataclasses import replace

from hypothesis import strategies as st

from sspass_desktop.domain import life
from sspass_desktop.domain.card import CardStatus
from sspass_desktop.domain.identity import named_uid

STEPS = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 99), st.integers(-1, 4)), max_size=15)


def one_step(held, step):
    """The edition after one change; the same where there is nothing to change."""
    kind, which, place = step
    tasks = [*(task.uid for _, task in held.strategy.numbered_tasks()), None]
    task = tasks[which % len(tasks)]
    uid = held.cards[which % len(held.cards)].uid if held.cards else None
    fresh = named_uid(*(card.uid for card in held.cards), *(a.card.uid for a in held.archive))
    if kind == 0:
        return life.new_card(held, fresh, f"새 사업 {which}", task, None)
    if kind == 1 and held.archive:
        return life.restored(held, held.archive[which % len(held.archive)].card.uid)
    changes = {
        1: lambda: held,
        2: lambda: life.duplicated(held, uid, fresh, f"사본 {which}"),
        3: lambda: life.archived(held, uid, None, ""),
        4: lambda: life.shifted(held, uid, place),
        5: lambda: life.moved(held, uid, task, max(0, place)),
        6: lambda: life.with_status(held, uid, list(CardStatus)[which % 4]),
        7: lambda: life.with_card(held, replace(life.card_of(held, uid), title=f"이름 {which}")),
    }
    return changes[kind]() if uid else held
