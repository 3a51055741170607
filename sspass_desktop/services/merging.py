"""Merge one plan into another by uid, without losing or silently overwriting anything."""

from collections.abc import Container
from dataclasses import dataclass, replace

from sspass_desktop.domain.card import Card
from sspass_desktop.domain.identity import Uid, named_uid
from sspass_desktop.domain.phones import with_known_phones
from sspass_desktop.domain.plan import ArchivedCard, Edition, Plan, card_numbers
from sspass_desktop.services.matching import at_home, with_references


@dataclass(frozen=True, slots=True)
class Difference:
    """A card that the file and the plan both hold, with different contents."""

    edition: str
    number: str
    title: str


@dataclass(frozen=True, slots=True)
class MergeReport:
    """What a merge did: keys of new editions, numbers of new cards, cards that differ."""

    new_editions: tuple[str, ...] = ()
    new_cards: tuple[str, ...] = ()
    differences: tuple[Difference, ...] = ()
    other_parts: tuple[str, ...] = ()


def merge_plans(current: Plan, incoming: Plan, *, overwrite: bool) -> tuple[Plan, MergeReport]:
    """Bring ``incoming`` into ``current``; differences are always reported.

    Editions are the same by year and revision, cards by uid.
    """
    incoming = _with_phones(incoming, current)
    if current == Plan():
        return incoming, MergeReport(tuple(edition.key for edition in incoming.editions))
    held = {edition.key: edition for edition in current.editions}
    taken = {edition.uid for edition in current.editions}
    report = MergeReport()
    for edition in incoming.editions:
        mine = held.get(edition.key)
        if mine is None:
            held[edition.key] = _under_own_uid(edition, taken)
            report = replace(report, new_editions=(*report.new_editions, edition.key))
            continue
        held[edition.key], report = _merge_edition(mine, edition, report, overwrite=overwrite)
    organisation = incoming.organisation if overwrite else current.organisation
    if incoming.organisation != current.organisation:
        report = replace(report, other_parts=("organisation", *report.other_parts))
    editions = sorted(held.values(), key=lambda edition: (edition.year, edition.revision))
    return Plan(organisation, tuple(editions)), report


def _with_phones(incoming: Plan, current: Plan) -> Plan:
    """What was withheld of the numbers that the plan knows, is put in again."""
    held = {edition.key: edition for edition in current.editions}
    editions = (
        with_known_phones(one, held.get(one.key, Edition(one.uid, one.year)))
        for one in incoming.editions
    )
    return replace(incoming, editions=tuple(editions))


def _under_own_uid(edition: Edition, taken: set[Uid]) -> Edition:
    """An edition made from a copy of another, whose uid it still bears, gets one of its own."""
    return (
        replace(edition, uid=named_uid(edition.uid, edition.key))
        if edition.uid in taken
        else edition
    )


def _merge_edition(
    mine: Edition, theirs: Edition, report: MergeReport, *, overwrite: bool
) -> tuple[Edition, MergeReport]:
    """Merge the cards by uid; the rest of an edition is taken whole or not at all.

    A card that was put away stays away, unless the file has a newer one and may overwrite.
    """
    theirs = at_home(mine, theirs)
    numbers = card_numbers(theirs)
    cards = {card.uid: card for card in mine.cards}
    stored = cards | {entry.card.uid: entry.card for entry in mine.archive}
    titles = {(card.task, card.title) for card in mine.cards}
    for card in theirs.cards:
        if card.uid not in stored:
            if not card.is_written and (card.task, card.title) in titles:
                continue  # the list names a programme whose card is here already
            cards[card.uid] = card
            report = replace(report, new_cards=(*report.new_cards, numbers[card.uid]))
        elif card != stored[card.uid]:
            difference = Difference(mine.key, numbers[card.uid], card.title)
            report = replace(report, differences=(*report.differences, difference))
            if overwrite:
                cards[card.uid] = card
    ordered = _in_order(mine, theirs, cards)
    rest_differs = replace(theirs, uid=mine.uid, cards=()) != replace(mine, cards=())
    if rest_differs:
        report = replace(report, other_parts=(*report.other_parts, mine.key))
    frame, other = (theirs, mine) if overwrite else (mine, theirs)
    frame = with_references(frame, other, ordered)
    archive = _archive(other, frame, cards)
    return replace(frame, uid=mine.uid, cards=ordered, archive=archive), report


def _archive(first: Edition, second: Edition, living: Container[Uid]) -> tuple[ArchivedCard, ...]:
    """What both put away; of two entries for a card the second edition's."""
    entries = {entry.card.uid: entry for entry in (*first.archive, *second.archive)}
    return tuple(entry for uid, entry in entries.items() if uid not in living)


def _in_order(mine: Edition, theirs: Edition, cards: dict[Uid, Card]) -> tuple[Card, ...]:
    """Keep the stored order; a new card follows the one it follows in the file."""
    order = [card.uid for card in mine.cards]
    place = len(order)
    for card in theirs.cards:
        if card.uid not in cards:
            continue
        if card.uid not in order:
            order.insert(place, card.uid)
        place = order.index(card.uid) + 1
    return tuple(cards[uid] for uid in order)
