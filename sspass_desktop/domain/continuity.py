"""Which programme of last year a card continues."""

from sspass_desktop.domain.card import Card
from sspass_desktop.domain.plan import Edition


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
