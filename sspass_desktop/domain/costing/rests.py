"""What is left of every fund: its budget, what each card takes of it, and what remains by source.

Which table belongs to which line of the budget is settled by ``checks.ledger`` alone.
"""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from enum import Enum

from sspass_desktop.domain.budget import (
    Amounts,
    Budget,
    BudgetNode,
    CardBudget,
    sum_amounts,
)
from sspass_desktop.domain.checks.funds import half_unit
from sspass_desktop.domain.checks.ledger import Use, edition_ledger
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.money import Won
from sspass_desktop.domain.plan import Edition


class Standing(Enum):
    """배정 초과, 미배정, 일치, and 카드 외 사용: left over, but also spent outside the cards."""

    OVER = "over"
    UNDER = "under"
    EVEN = "even"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class Given:
    """What one table of a card takes of a fund; ``split`` is what of it is known by source."""

    card: Uid
    table: int
    won: Won
    split: Amounts


@dataclass(frozen=True, slots=True)
class FundRest:
    """A line of the spending budget and all that cards take of it.

    ``room_won`` is the tolerance: half of the unit in which the budget was given, inclusive.
    """

    node: BudgetNode
    given: tuple[Given, ...]
    room_won: Won

    @property
    def budget_won(self) -> Won:
        """What there is."""
        return self.node.total_won

    @property
    def spent_won(self) -> Won:
        """What the cards take."""
        return sum(given.won for given in self.given)

    @property
    def rest_won(self) -> Won:
        """What is left; below 0 it is overdrawn."""
        return self.budget_won - self.spent_won

    @property
    def split(self) -> Amounts:
        """What is spent by source, as far as the split is known."""
        return sum_amounts(given.split for given in self.given)

    @property
    def unsplit_won(self) -> Won:
        """What is spent without a known split."""
        return self.spent_won - self.split.total

    @property
    def standing(self) -> Standing:
        """How budget and cards stand to each other."""
        if self.rest_won < -self.room_won:
            return Standing.OVER
        if self.rest_won <= self.room_won:
            return Standing.EVEN
        return Standing.OUTSIDE if self.node.used_outside else Standing.UNDER


def fund_rests(edition: Edition) -> Mapping[Uid, FundRest]:
    """The rest of every line of the spending budget, in printed order."""
    accounts = edition_ledger(edition).accounts
    room = half_unit(edition.budget)
    return {
        node.uid: FundRest(
            node,
            tuple(_given(use) for use in accounts[node.uid].uses) if node.uid in accounts else (),
            room,
        )
        for node in edition.budget.expenditure.walk()
    }


def rests_of_card(rests: Mapping[Uid, FundRest], card: Uid) -> dict[int, FundRest]:
    """The funds of a card by the number of their table."""
    return {
        given.table: rest for rest in rests.values() for given in rest.given if given.card == card
    }


class FundBook:
    """The rests of a plan while it is edited: only cards with other money are looked at anew."""

    def __init__(self) -> None:
        self.rests: Mapping[Uid, FundRest] = {}
        self._budgets: dict[Uid, CardBudget] = {}
        self._budget: Budget | None = None
        self._names: tuple[object, ...] = ()

    def learn(self, edition: Edition) -> None:
        """Take the plan as it stands now."""
        names = _names(edition)
        if names != self._names:
            self._names, self._budgets = names, {}
        elif edition.budget != self._budget:
            self._take_amounts(edition)
        self._budget = edition.budget
        held = self._budgets
        self._budgets = {card.uid: card.budget for card in edition.cards}
        changed = [card for card in edition.cards if held.get(card.uid) is not card.budget]
        stay = self._budgets.keys() - {card.uid for card in changed}
        if not changed and list(held) == list(self._budgets):
            return
        places = {uid: place for place, uid in enumerate(self._budgets)}
        new = fund_rests(replace(edition, cards=tuple(changed)))
        self.rests = {
            uid: replace(rest, given=_merged(self._given(uid, stay), rest.given, places))
            for uid, rest in new.items()
        }

    def _take_amounts(self, edition: Edition) -> None:
        """Take other amounts of the same lines: which card draws on which stays."""
        room = half_unit(edition.budget)
        self.rests = {
            node.uid: replace(self.rests[node.uid], node=node, room_won=room)
            for node in edition.budget.expenditure.walk()
        }

    def _given(self, node: Uid, stay: AbstractSet[Uid]) -> tuple[Given, ...]:
        """What of a fund the cards that did not change take."""
        rest = self.rests.get(node)
        return tuple(given for given in rest.given if given.card in stay) if rest else ()


def _names(edition: Edition) -> tuple[object, ...]:
    """All by which a table finds its line."""
    lines = edition.budget.expenditure.walk()
    return tuple((node.uid, node.name, bool(node.children)) for node in lines), edition.aliases


def _merged(
    old: tuple[Given, ...], new: tuple[Given, ...], places: Mapping[Uid, int]
) -> tuple[Given, ...]:
    return tuple(sorted((*old, *new), key=lambda given: (places[given.card], given.table)))


def _given(use: Use) -> Given:
    return Given(use.card, use.number, use.won, use.split)
