"""The life of cards: made, copied, moved, put away and brought back.

Every function answers a new edition whose cards stand chapter by chapter, in the order of the
strategy tree; those without a chapter come last. Places are counted from 0 within a chapter. A uid
that the edition does not hold raises KeyError.

What names a card by uid (contract measures, accepted findings, review notes, builds) stays as it
is when the card is put away: nothing reads it meanwhile, and all of it is right again when the
card comes back.
"""

from dataclasses import replace
from datetime import date
from math import inf

from sspass_desktop.domain.card import Card, CardStatus
from sspass_desktop.domain.copies import copied
from sspass_desktop.domain.identity import Uid, named_uid
from sspass_desktop.domain.linking import relinked
from sspass_desktop.domain.plan import ArchivedCard, Edition, EditionStatus


def card_of(edition: Edition, uid: Uid) -> Card:
    """The living card of a uid."""
    for card in edition.cards:
        if card.uid == uid:
            return card
    raise KeyError(uid)


def is_locked(card: Card) -> bool:
    """Whether the card is 확정: it may be read and copied, not changed."""
    return card.status is CardStatus.FINAL


def is_final(edition: Edition) -> bool:
    """Whether the edition is 확정 or 제출: only its state may be changed."""
    return edition.status in (EditionStatus.FINAL, EditionStatus.SUBMITTED)


def arranged(edition: Edition) -> Edition:
    """The edition with its cards chapter by chapter; within a chapter they keep their order."""
    chapters = {task.uid: number for number, task in edition.strategy.numbered_tasks()}

    def chapter(card: Card) -> float:
        return inf if card.task is None else chapters.get(card.task, inf)

    return replace(edition, cards=tuple(sorted(edition.cards, key=chapter)))


def with_card(edition: Edition, card: Card) -> Edition:
    """The edition with the card in the place of the one of its uid."""
    card_of(edition, card.uid)
    cards = tuple(card if held.uid == card.uid else held for held in edition.cards)
    return arranged(replace(edition, cards=cards))


def with_status(edition: Edition, uid: Uid, status: CardStatus) -> Edition:
    """The edition with the card in another state."""
    return with_card(edition, replace(card_of(edition, uid), status=status))


def new_card(
    edition: Edition, uid: Uid, title: str, task: Uid | None, department: Uid | None
) -> Edition:
    """The edition with an empty card behind all others of its task."""
    card = Card(uid, title, task, department=department)
    return arranged(replace(edition, cards=(*edition.cards, card)))


def duplicated(edition: Edition, uid: Uid, new_uid: Uid, title: str) -> Edition:
    """The edition with a copy of the card behind it: a draft that continues no programme."""
    card = card_of(edition, uid)
    copy = copied(card, new_uid, title, lambda each: named_uid(new_uid, each))
    copy = replace(copy, status=CardStatus.DRAFT, listed=True, continuity=())
    return _placed(edition, copy, place_of(edition, uid) + 1)


def moved(edition: Edition, uid: Uid, task: Uid | None, place: int) -> Edition:
    """The edition with the card at a place of a task; a place too large means the last.

    The execution task is forgotten if the task does not hold it.
    """
    return _placed(edition, _at_home(edition, replace(card_of(edition, uid), task=task)), place)


def shifted(edition: Edition, uid: Uid, by: int) -> Edition:
    """The edition with the card so many places further back in its task, or at its end."""
    place = max(0, place_of(edition, uid) + by)
    return _placed(edition, card_of(edition, uid), place)


def archived(edition: Edition, uid: Uid, on: date | None, author: str) -> Edition:
    """The edition with the card in the archive (보관함)."""
    entry = ArchivedCard(card_of(edition, uid), place_of(edition, uid), on, author)
    cards = tuple(card for card in edition.cards if card.uid != uid)
    return arranged(replace(edition, cards=cards, archive=(*edition.archive, entry)))


def restored(edition: Edition, uid: Uid) -> Edition:
    """The edition with an archived card back at its old place, without a task if that is gone."""
    for entry in edition.archive:
        if entry.card.uid == uid:
            archive = tuple(other for other in edition.archive if other is not entry)
            card = _at_home(edition, entry.card)
            return _placed(replace(edition, archive=archive), card, entry.place)
    raise KeyError(uid)


def brought_back(edition: Edition, card: Card) -> Edition:
    """The edition with a card as it was once, in the place of the one of its uid.

    One that is not there comes behind all others of its task, without a task if that is gone.
    """
    housed = _at_home(edition, card)
    if any(held.uid == card.uid for held in edition.cards):
        return with_card(edition, housed)
    archive = tuple(entry for entry in edition.archive if entry.card.uid != card.uid)
    return arranged(replace(edition, archive=archive, cards=(*edition.cards, housed)))


def place_of(edition: Edition, uid: Uid) -> int:
    """Where the card stands among those of its task."""
    task = card_of(edition, uid).task
    return [card.uid for card in edition.cards if card.task == task].index(uid)


def _placed(edition: Edition, card: Card, place: int) -> Edition:
    """The edition with the card, new or known, at a place of its task."""
    others = [other for other in edition.cards if other.uid != card.uid]
    peers = [index for index, other in enumerate(others) if other.task == card.task]
    others.insert(peers[place] if place < len(peers) else len(others), card)
    return arranged(replace(edition, cards=tuple(others)))


def _at_home(edition: Edition, card: Card) -> Card:
    """The card without the tasks that the tree does not hold, or not where the card is.

    The names of its goal and task in its text follow.
    """
    tasks = {task.uid: task for _, task in edition.strategy.numbered_tasks()}
    task = tasks.get(card.task) if card.task else None
    steps = {step.uid for step in task.execution_tasks} if task else set()
    kept = card.execution_task if card.execution_task in steps else None
    housed = replace(card, task=task.uid if task else None, execution_task=kept)
    return relinked(housed, edition.strategy)
