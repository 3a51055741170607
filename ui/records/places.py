"""Where undo leads back to after a change of the records."""

from sspass_desktop.documents.blocks import Origin
from sspass_desktop.domain.identity import Uid

RECORDS = "records "
"""What the places of all sheets begin with; no uid does."""


def place_of(key: str) -> Origin:
    """The place of a sheet."""
    return Origin(Uid(f"{RECORDS}{key}"))


def sheet_key(place: Origin) -> str:
    """The sheet that a place means; "" if it is none of the records."""
    return place.owner.removeprefix(RECORDS) if place.owner.startswith(RECORDS) else ""
