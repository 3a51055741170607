"""Changes as a plan file keeps them: who made which, and when."""

from dataclasses import dataclass
from datetime import date, datetime

from sspass_desktop.domain.trail.changes import Change, Record
from sspass_desktop.domain.trail.edits import Path


@dataclass(frozen=True, slots=True)
class Signature:
    """Who changes a plan, on which PC, and what undo calls it; "" where that is not known."""

    author: str = ""
    pc: str = ""
    words: str = ""


NOBODY = Signature()


@dataclass(frozen=True, slots=True)
class Recorded:
    """A change in the file. ``number`` counts from 1; all of one save bear its ``stamp``."""

    number: int
    at: datetime
    signed: Signature
    stamp: str
    change: Change


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which changes are sought; what is None, "" or empty does not matter.

    ``field`` is the beginning of paths, ``since`` the first day, ``text`` something written before
    or after the change.
    """

    record: Record | None = None
    field: Path = ()
    author: str = ""
    since: date | None = None
    text: str = ""
