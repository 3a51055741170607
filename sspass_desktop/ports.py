"""What the core asks of a store, and the errors a store may raise."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

from sspass_desktop.domain.card import Card
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.plan import Edition, Plan
from sspass_desktop.domain.rescue import Rescue
from sspass_desktop.domain.trail.changes import Record
from sspass_desktop.domain.trail.recorded import NOBODY, Recorded, Signature, Wanted


class StoreError(Exception):
    """The world is wrong, not the program; ``texts.messages`` has the sentence.

    ``path`` is the file it concerns.
    """

    def __init__(self, path: Path | None = None, detail: str = "") -> None:
        super().__init__(detail or type(self).__name__)
        self.path = path
        self.detail = detail


class FileMissingError(StoreError):
    """No such file."""


class FolderMissingError(StoreError):
    """The folder to write into does not exist."""


class NotWritableError(StoreError):
    """The file or its folder may not be written."""


class NotAFileError(StoreError):
    """A folder or a device, where a file is wanted."""


class BadNameError(StoreError):
    """The system takes no such name: too long, or with a character it does not allow."""


class SameFileError(StoreError):
    """The job would write over the very file that it reads."""


class DiskFullError(StoreError):
    """No room left on the disk."""


class FontMissingError(StoreError):
    """A shipped font is not there, or is cut short: nothing may print with another."""


class ReadBackError(StoreError):
    """What was written does not read as it was meant; ``detail`` is the place."""


class UnprovenSaveError(ReadBackError):
    """A plan was saved, and its file does not hold it: nothing more is written into that."""


class NotAPlanFileError(StoreError):
    """The file belongs to another program, or is no database at all."""


class DamagedFileError(StoreError):
    """A plan file that is cut short or broken."""


class NewerFormatError(StoreError):
    """The file was written by a newer version of the program."""


class LockedError(StoreError):
    """Another program is writing the file."""


class EditionExistsError(StoreError):
    """The plan file holds this edition already; ``detail`` is its key."""


class EditionMissingError(StoreError):
    """The plan file does not hold this edition; ``detail`` is the key that was asked for."""


class StaleVersionError(StoreError):
    """Somebody saved this record since it was read."""


class TargetChangedError(StoreError):
    """The file in the shared place is another one than the one that was opened."""


class TakenOverError(StoreError):
    """Somebody else has the right to write by now; ``detail`` says who."""


class CardMissingError(StoreError):
    """No such card; ``detail`` is its number or uid."""


@dataclass(frozen=True, slots=True)
class Versioned:
    """A card as stored, with the version that a later save must name."""

    card: Card
    version: int


class CardRepository(Protocol):
    """Whole cards in, whole cards out, of one edition."""

    def get(self, edition: Uid, card: Uid) -> Versioned:
        """Load one card. Raises: CardMissingError."""

    def save(self, edition: Uid, card: Card, version: int) -> int:
        """Replace a card read at ``version``; answer its new version. Raises: StaleVersionError."""


class PlanRepository(Protocol):
    """Whole plans and editions."""

    def load(self) -> Plan:
        """Everything in the file, editions by year and revision."""

    def add_edition(self, edition: Edition) -> None:
        """Store a new edition. Raises: EditionExistsError if its year and revision are there."""

    def replace(self, plan: Plan) -> None:
        """Make the file hold exactly this plan."""

    def change(self, before: Plan, after: Plan) -> None:
        """Write what differs between the plan that the store last loaded or wrote and another.

        Raises: StaleVersionError if the file does not hold ``before`` any more, because another
            program changed it since, or another store of this one; EditionExistsError.
        """


class HistoryRepository(Protocol):
    """Who changed what and when, written with each change; nothing of it is ever changed."""

    def page(self, wanted: Wanted, before: int | None, most: int) -> tuple[Recorded, ...]:
        """The newest of the changes that are sought and have a smaller number than ``before``."""

    def since(self, record: Record, number: int) -> tuple[Recorded, ...]:
        """All changes of a record with a larger number, the newest first."""

    def authors(self) -> tuple[str, ...]:
        """Who changed anything, by name."""

    def proven(self, number: int, most: int) -> int:
        """Up to which number all is as it was written: so many changes behind one are looked at.

        Answers ``number`` if the next one is not, or there is none.
        """

    def count(self) -> int:
        """How many changes were written; they bear the numbers from 1 on."""

    def take_over(self, records: Sequence[Recorded]) -> None:
        """Write changes of another file, the newest first, in front of all that come."""


class Work(Protocol):
    """One transaction: leaving without ``commit`` rolls back."""

    plans: PlanRepository
    cards: CardRepository
    history: HistoryRepository

    def __enter__(self) -> Self: ...
    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...
    def commit(self) -> None:
        """Make it durable."""


class Store(Protocol):
    """A plan file. Nothing is created or changed before the first commit."""

    def work(self, signed: Signature = NOBODY) -> Work:
        """Begin a transaction, whose changes bear a signature.

        Raises: any StoreError but the card and edition ones.
        """


OpenStore = Callable[[Path, bool], Store]
"""Open the plan file at a path; the flag allows making a new one where none is."""

Salvage = Callable[[Path, Sequence[Path]], Rescue]
"""See what a damaged plan file holds, filled up from the first sound one of its backups; nothing
is written. Raises: StoreError if it cannot be read at all."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a plan file open, where, and since when (local time); "" where that is not known.

    ``quiet_seconds`` is how long nothing was heard of a holder who may be gone: then the right may
    be taken over. 0: the holder is there.
    """

    name: str
    pc: str
    since: datetime
    quiet_seconds: int = 0


class Lease(Protocol):
    """The right to write a plan file, until it is released or was not renewed for 2 minutes."""

    @property
    def fence(self) -> int:
        """A number that is greater each time that somebody takes the right."""

    def confirm(self) -> Holder | None:
        """Before a write: ``renew`` if the last sign is old, for the PC may have slept."""

    def renew(self) -> Holder | None:
        """Keep the right, every 15 seconds; answers who has it now if it was lost.

        Raises: StoreError if the disk cannot be reached; try again.
        """

    def release(self) -> None:
        """Give the right back."""


Watch = Callable[[int, int], None]
"""Told how many of how many parts of a long job are done; what it raises ends the job."""


def nobody_watches(_done: int, _of: int) -> None:
    """For jobs that nobody waits for."""
