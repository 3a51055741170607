"""What can be had of a damaged plan file: the plan made of it, and an account of every record."""

from dataclasses import dataclass

from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.plan import Plan
from sspass_desktop.domain.trail.recorded import Recorded


@dataclass(frozen=True, slots=True)
class Account:
    """One kind of records: how many the file held, how many came out of it and out of a backup.

    ``kind`` is the name of the list in the store. ``expected`` None: the file does not say any
    more. ``as_it_was``: it is proven that nothing differs from what was saved last.
    """

    kind: str
    expected: int | None
    whole: int
    from_backup: int
    as_it_was: bool

    @property
    def lost(self) -> int:
        """Records of which nothing is left."""
        return max(0, (self.expected or 0) - self.whole - self.from_backup)


@dataclass(frozen=True, slots=True)
class MendedCard:
    """A card that did not come out of the file whole: how many of its records were filled.

    ``lacks``: some of its records are known to be lost.
    """

    edition: Uid
    card: Uid
    title: str
    from_backup: int
    lacks: bool


@dataclass(frozen=True, slots=True)
class Rescue:
    """A plan made of all sound records, filled up from the newest sound backup if there is one.

    ``history`` are the changes that were read, the newest first.
    """

    plan: Plan
    accounts: tuple[Account, ...]
    mended: tuple[MendedCard, ...]
    has_backup: bool
    history: tuple[Recorded, ...] = ()

    @property
    def cards(self) -> int:
        """How many cards the plan has."""
        return sum(len(edition.cards) for edition in self.plan.editions)

    @property
    def lost_cards(self) -> int:
        """How many cards are lost altogether."""
        return sum(account.lost for account in self.accounts if account.kind == "cards")

    @property
    def is_as_it_was(self) -> bool:
        """Whether the plan is proven to be the one that was saved last."""
        return all(account.as_it_was for account in self.accounts)
