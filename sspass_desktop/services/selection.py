"""Which cards a job is about."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sspass_desktop.domain.card import Card
from sspass_desktop.domain.plan import Edition, card_numbers
from sspass_desktop.ports import CardMissingError


@dataclass(frozen=True, slots=True)
class Selection:
    """A choice by number ("1.4"), chapter and team name; nothing chosen means every card."""

    cards: Sequence[str] = ()
    chapters: Sequence[int] = ()
    teams: Sequence[str] = ()

    @property
    def is_all(self) -> bool:
        """Whether nothing narrows the choice."""
        return not (self.cards or self.chapters or self.teams)


def chosen(edition: Edition, selection: Selection) -> tuple[Card, ...]:
    """The chosen cards in printed order.

    Raises: CardMissingError naming the first number, chapter or team that no card has.
    """
    numbers = card_numbers(edition)
    teams = {unit.uid: unit.name for unit in edition.departments}

    def names(card: Card) -> tuple[str, str, str]:
        number = numbers[card.uid]
        team = teams.get(card.department, "") if card.department else ""
        return number, number.partition(".")[0], team

    wanted = (
        set(selection.cards),
        {str(chapter) for chapter in selection.chapters},
        set(selection.teams),
    )
    for column, wishes in enumerate(wanted):
        known = {names(card)[column] for card in edition.cards}
        for wish in sorted(wishes - known):
            raise CardMissingError(detail=wish)
    return tuple(
        card
        for card in edition.cards
        if selection.is_all
        or any(name in wishes for name, wishes in zip(names(card), wanted, strict=True))
    )


def narrowed(edition: Edition, selection: Selection) -> Edition:
    """The edition with the chosen cards only.

    The numbers of the cards left would change with their neighbours gone, so the others stay as
    unwritten programmes: title and place in the tree, empty sections.
    """
    keep = {card.uid for card in chosen(edition, selection)}
    cards = tuple(card if card.uid in keep else _listed_only(card) for card in edition.cards)
    return replace(edition, cards=cards)


def _listed_only(card: Card) -> Card:
    return Card(
        uid=card.uid,
        title=card.title,
        task=card.task,
        execution_task=card.execution_task,
        listed=card.listed,
        department=card.department,
    )
