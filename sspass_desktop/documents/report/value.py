"""The report of a check as a value: teams, their cards, and what was found in each."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sspass_desktop.domain.findings import Severity
from sspass_desktop.domain.tally import Tally, tally


@dataclass(frozen=True, slots=True)
class Acceptance:
    """Why a finding was accepted, by whom and when ("" and None where that is not known)."""

    reason: str
    author: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """A finding in words: where it is, what is wrong, what is to be done about it."""

    severity: Severity
    family: str
    place: str
    sentence: str
    remedy: str
    accepted: Acceptance | None = None


@dataclass(frozen=True, slots=True)
class CardReport:
    """What was found in a card, the gravest first.

    ``order`` is its place among all cards of the edition, from 1; 0 and no number: what was found
    outside the cards.
    """

    order: int
    number: str
    title: str
    owner: str = ""
    told: tuple[Told, ...] = ()

    @property
    def open(self) -> tuple[Told, ...]:
        """What is to be mended."""
        return tuple(one for one in self.told if one.accepted is None)

    @property
    def tally(self) -> Tally:
        """How much that is."""
        return tally(one.severity for one in self.open)


@dataclass(frozen=True, slots=True)
class TeamReport:
    """A team and all its cards in printed order, those without a finding too.

    What was found outside the cards stands last in that of the planning office.
    """

    name: str
    cards: tuple[CardReport, ...] = ()

    @property
    def tally(self) -> Tally:
        """What is to be mended in all its cards."""
        return sum((card.tally for card in self.cards), Tally())

    @property
    def card_count(self) -> int:
        """How many cards it has."""
        return sum(bool(card.order) for card in self.cards)

    @property
    def is_clean(self) -> bool:
        """Whether nothing was found in its cards, not even what was accepted."""
        return not any(card.told for card in self.cards)

    @property
    def accepted(self) -> tuple[tuple[CardReport, Told], ...]:
        """What was accepted, with its card."""
        pairs = ((card, one) for card in self.cards for one in card.told)
        return tuple((card, one) for card, one in pairs if one.accepted is not None)


@dataclass(frozen=True, slots=True)
class CheckReport:
    """The findings of an edition by team, as they stood on a day. ``book`` is what it is called.

    ``families``: the kinds of findings of which any is open, in their usual order.
    """

    agency: str
    agency_en: str
    book: str
    checked_on: date
    teams: tuple[TeamReport, ...] = ()
    families: tuple[str, ...] = ()

    @property
    def tally(self) -> Tally:
        """What is to be mended in the whole plan."""
        return sum((team.tally for team in self.teams), Tally())

    def cards(self) -> Iterator[tuple[TeamReport, CardReport]]:
        """All cards in printed order, each with its team; what lies outside the cards last."""
        pairs = [(team, card) for team in self.teams for card in team.cards]
        yield from sorted(pairs, key=lambda pair: (not pair[1].order, pair[1].order))
