"""Rows of the fund sheet: funds, below an unfolded one its cards, and the total."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TypeAlias

from sspass_desktop.domain.budget import Amounts, Source, sum_amounts
from sspass_desktop.domain.card import Card
from sspass_desktop.domain.costing.rests import FundRest, Given, Standing
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.money import Won
from sspass_desktop.domain.plan import Edition, card_numbers


@dataclass(frozen=True, slots=True)
class Filter:
    """Which funds are shown: those of a team's cards, those that do not balance."""

    team: Uid | None = None
    only_uneven: bool = False


@dataclass(frozen=True, slots=True)
class FundLine:
    """A fund; whether its cards stand below is no part of it, so that it stays where it is."""

    number: int
    rest: FundRest

    @property
    def cards(self) -> int:
        """How many cards draw on it."""
        return len({given.card for given in self.rest.given})

    @property
    def short(self) -> Mapping[Source, Won]:
        """By how much sources are overdrawn, as far as the split is known."""
        budget, spent = self.rest.node.effective, self.rest.split
        gaps = {
            source: getattr(spent, source.value) - getattr(budget, source.value)
            for source in Source
        }
        return {source: gap for source, gap in gaps.items() if gap > self.rest.room_won}


@dataclass(frozen=True, slots=True)
class CardLine:
    """What a card takes of the fund above it."""

    given: Given
    number: str
    card: Card


@dataclass(frozen=True, slots=True)
class TotalLine:
    """The sums of the funds that are shown."""

    budget: Amounts
    budget_won: Won
    spent_won: Won
    cards: int


SheetRow: TypeAlias = FundLine | CardLine | TotalLine


def shown_funds(
    edition: Edition, rests: Mapping[Uid, FundRest], chosen: Filter
) -> tuple[FundRest, ...]:
    """Lines of the spending budget that cards can draw on, or do: leaves, and parents in use."""
    teams = {card.uid: card.department for card in edition.cards}
    return tuple(
        rest
        for rest in rests.values()
        if (rest.given or not rest.node.children) and _fits(rest, chosen, teams)
    )


def _fits(rest: FundRest, chosen: Filter, teams: Mapping[Uid, Uid | None]) -> bool:
    if chosen.only_uneven and rest.standing not in (Standing.OVER, Standing.UNDER):
        return False
    return chosen.team is None or chosen.team in {teams.get(one.card) for one in rest.given}


def sheet_rows(
    edition: Edition, funds: Sequence[FundRest], opened: AbstractSet[Uid]
) -> tuple[SheetRow, ...]:
    """All rows of the sheet; none at all without a fund."""
    return (*_lines(edition, funds, opened), _total(funds)) if funds else ()


def _lines(
    edition: Edition, funds: Sequence[FundRest], opened: AbstractSet[Uid]
) -> Iterator[SheetRow]:
    cards = {card.uid: card for card in edition.cards}
    numbers = card_numbers(edition)
    for number, rest in enumerate(funds, start=1):
        yield FundLine(number, rest)
        if rest.node.uid in opened:
            for given in rest.given:
                yield CardLine(given, numbers[given.card], cards[given.card])


def _total(funds: Sequence[FundRest]) -> TotalLine:
    return TotalLine(
        sum_amounts(rest.node.effective for rest in funds),
        sum(rest.budget_won for rest in funds),
        sum(rest.spent_won for rest in funds),
        len({given.card for rest in funds for given in rest.given}),
    )
