"""All cards of an edition, one row each: what the table of cards shows."""

from dataclasses import dataclass

from sspass_desktop.domain.card import Card, CardStatus
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.life import is_locked
from sspass_desktop.domain.money import Won
from sspass_desktop.domain.plan import Edition, card_numbers
from sspass_desktop.domain.progress import written_count


@dataclass(frozen=True, slots=True)
class CardRow:
    """A card at a glance. ``place`` is its place in the book, from 0.

    ``won`` None: no money (비예산, or nothing typed). ``indicator`` and ``target`` are those of its
    first indicator, ``months`` all in which any row of its schedule is under way, ascending.
    """

    uid: Uid
    place: int
    number: str
    title: str
    team: str = ""
    owner: str = ""
    head: str = ""
    status: CardStatus = CardStatus.DRAFT
    locked: bool = False
    goal: str = ""
    task: str = ""
    execution_task: str = ""
    won: Won | None = None
    nonbudget: bool = False
    funds: tuple[str, ...] = ()
    indicators: int = 0
    indicator: str = ""
    target: str = ""
    months: tuple[int, ...] = ()
    written: int = 0


def card_rows(edition: Edition) -> tuple[CardRow, ...]:
    """The rows of all cards in printed order."""
    numbers = card_numbers(edition)
    teams = {one.uid: one.name for one in edition.departments}
    goals = {task.uid: goal.name for goal in edition.strategy.goals for task in goal.tasks}
    tasks = {task.uid: task for _, task in edition.strategy.numbered_tasks()}
    steps = {step.uid: step.name for task in tasks.values() for step in task.execution_tasks}

    def row(place: int, card: Card) -> CardRow:
        task = tasks.get(card.task) if card.task else None
        first = card.indicators[0] if card.indicators else None
        budget = card.budget
        return CardRow(
            card.uid,
            place,
            numbers[card.uid],
            card.title,
            team=teams.get(card.department, "") if card.department else "",
            owner=card.owner.name,
            head=card.head.name,
            status=card.status,
            locked=is_locked(card),
            goal=goals.get(task.uid, "") if task else "",
            task=task.name if task else "",
            execution_task=steps.get(card.execution_task, "") if card.execution_task else "",
            won=budget.total_won or None,
            nonbudget=budget.nonbudget,
            funds=tuple(dict.fromkeys(table.fund for table in budget.tables if table.fund)),
            indicators=len(card.indicators),
            indicator=(first.name or first.criterion) if first else "",
            target=first.target if first else "",
            months=tuple(sorted({month for one in card.schedule for month in one.months})),
            written=written_count(card),
        )

    return tuple(row(place, card) for place, card in enumerate(edition.cards))
