"""What would be another if a restore point were put back."""

from collections.abc import Iterator
from pathlib import Path

from sspass_desktop.domain.plan import Edition
from sspass_desktop.ports import OpenStore
from sspass_desktop.services.keeping import Backup, Copy
from sspass_desktop.services.plans import load_plan


def cards_that_differ(
    backup: Backup, edition: Edition, open_store: OpenStore, copy: Copy, place: Path
) -> tuple[str, ...]:
    """The titles of the cards of an edition that are others in a restore point, or not there.

    A copy of it is opened at ``place``: an older format is renewed by opening it.

    Raises: what ``copy`` raises of a damaged one.
    """
    place.parent.mkdir(parents=True, exist_ok=True)
    try:
        copy(backup.paths[0], place)
        then = load_plan(open_store(place, False))
    finally:
        for left in place.parent.glob(f"{place.name}*"):
            left.unlink(missing_ok=True)
    held = next((one for one in then.editions if one.uid == edition.uid), None)
    return tuple(_differing(held, edition))


def _differing(then: Edition | None, now: Edition) -> Iterator[str]:
    before = {card.uid: card for card in then.cards} if then is not None else {}
    for card in now.cards:
        if before.pop(card.uid, None) != card:
            yield card.title
    for card in before.values():
        yield card.title
