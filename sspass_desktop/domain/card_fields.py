"""One field of many cards at once."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from enum import Enum, auto
from typing import TypeAlias

from sspass_desktop.domain.card import Card, CardStatus
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.life import is_locked, moved
from sspass_desktop.domain.people import named
from sspass_desktop.domain.plan import Edition


class CardField(Enum):
    """What can be the same in many cards."""

    OWNER = auto()
    HEAD = auto()
    TEAM = auto()
    STATUS = auto()
    TASK = auto()


FieldValue: TypeAlias = str | CardStatus | Uid | None
"""A name of a person, a state, a department or a task; None: none of them."""


def changeable(edition: Edition, uids: Collection[Uid], field: CardField) -> tuple[Uid, ...]:
    """Those of the cards that may get another value, in printed order.

    Of an approved card (확정) nothing but its state may change.
    """
    return tuple(
        card.uid
        for card in edition.cards
        if card.uid in uids and (field is CardField.STATUS or not is_locked(card))
    )


def with_field(
    edition: Edition, uids: Sequence[Uid], field: CardField, value: FieldValue
) -> Edition:
    """The edition with a value in a field of the cards that may get it.

    Cards that come to another task stand behind those it holds, in their order.
    """
    chosen = changeable(edition, uids, field)
    if field is CardField.TASK:
        task = Uid(value) if isinstance(value, str) else None
        for card in (card for card in edition.cards if card.uid in chosen):
            if card.task != task:
                edition = moved(edition, card.uid, task, len(edition.cards))
        return edition
    cards = (
        _changed(edition, card, field, value) if card.uid in chosen else card
        for card in edition.cards
    )
    return replace(edition, cards=tuple(cards))


def _changed(edition: Edition, card: Card, field: CardField, value: FieldValue) -> Card:
    match field, value:
        case CardField.STATUS, CardStatus():
            return replace(card, status=value)
        case CardField.OWNER, str():
            return replace(card, owner=named(card.owner, value, edition))
        case CardField.HEAD, str():
            return replace(card, head=named(card.head, value, edition))
        case CardField.TEAM, (str() | None):
            return replace(card, department=Uid(value) if value else None)
    message = f"{field} cannot be {value!r}"
    raise ValueError(message)
