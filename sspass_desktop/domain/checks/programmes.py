"""Listed programmes without a card, and schedules that lost all their marks."""

from collections.abc import Iterator

from sspass_desktop.domain.card import Card, CardSection
from sspass_desktop.domain.findings import Code, Finding, Place, Severity


def without_card(card: Card) -> Iterator[Finding]:
    """A programme that a list names but that no body follows."""
    if card.listed and not card.is_written:
        yield Finding(Code.PROGRAMME_NO_CARD, Severity.ERROR, Place(card.uid), card.title)


def marks_lost(card: Card) -> Iterator[Finding]:
    """A schedule of which no row has a month: one finding a card."""
    if card.schedule and not any(row.months for row in card.schedule):
        place = Place(card.uid, CardSection.SCHEDULE)
        rows = str(len(card.schedule))
        yield Finding(Code.SCHEDULE_MARKS_LOST, Severity.WARNING, place, card.title, found=rows)
