"""Listed programmes without a card, and tasks without a programme."""

from collections.abc import Iterator

from sspass_desktop.domain.card import Card
from sspass_desktop.domain.findings import Code, Finding, Place


def without_card(card: Card) -> Iterator[Finding]:
    """A programme that a list names but that no body follows."""
    if card.listed and not card.is_written:
        yield Finding(Code.PROGRAMME_NO_CARD, Place(card.uid), card.title)
