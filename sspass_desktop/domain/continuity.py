"""Which programme of last year a card continues."""

from sspass_desktop.domain.card import Card, ContinuityKind
from sspass_desktop.domain.plan import Edition
from sspass_desktop.domain.vocabulary import NEW_PROGRAMME


def is_new(card: Card) -> bool:
    """Whether a programme had no last year: it was marked so, or its card says it."""
    marked = any(link.kind is ContinuityKind.NEW for link in card.continuity)
    return marked or any(line.text.strip() == NEW_PROGRAMME for line in card.last_results[:1])


def predecessor(card: Card, previous: Edition | None) -> Card | None:
    """Last year's card: the one that is named, else the same one, else one of the same title."""
    if previous is None:
        return None
    named = [link.predecessor for link in card.continuity if link.predecessor]
    for uid in (*named, card.uid):
        found = next((one for one in previous.cards if one.uid == uid), None)
        if found is not None:
            return found
    title = "".join(card.title.split())
    return next(
        (one for one in previous.cards if title and "".join(one.title.split()) == title), None
    )
