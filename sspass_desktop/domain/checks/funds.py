"""Families ``fund.*`` and ``group.mismatch``: the cards' money against the budget.

A budget given in 백만원 leaves half a unit of room, inclusive. Lines that no card names stay
silent, and so do lines also used outside the cards while money is left on them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from sspass_desktop.domain.budget import Amounts, Budget, BudgetNode, sum_amounts
from sspass_desktop.domain.card import Card
from sspass_desktop.domain.checks.context import budget_place, cost_lines, line_name
from sspass_desktop.domain.checks.ledger import Account, FundLedger, Use, fund_ledger
from sspass_desktop.domain.findings import Code, Finding, Place
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.money import Won
from sspass_desktop.domain.organisation import Alias
from sspass_desktop.domain.vocabulary import SOURCES

FUNDS = "funds"


def check_funds(
    uses: Iterable[tuple[Use, ...]], budget: Budget, aliases: tuple[Alias, ...]
) -> Iterator[Finding]:
    """All rules of the funds. A budget without an expenditure tree has nothing to compare."""
    if budget.expenditure.accounts:
        ledger = fund_ledger(chain.from_iterable(uses), budget.expenditure, aliases)
        yield from _names(ledger)
        yield from _gaps(budget, ledger)
        yield from _groups(budget, ledger)
        yield from _overdrawn_sources(budget, ledger)


def half_unit(budget: Budget) -> Won:
    """The room that rounding to the budget's unit leaves a single figure."""
    return budget.unit_won // 2


def _names(ledger: FundLedger) -> Iterator[Finding]:
    """Captions that no line bears: one finding for each, at its first table."""
    for uses in ledger.unknown.values():
        first = uses[0]
        yield Finding(
            Code.FUND_UNKNOWN,
            budget_place(first.card, first.number),
            first.fund,
            found=str(sum(use.won for use in uses)),
            others=tuple(dict.fromkeys(use.card for use in uses)),
        )
    seen: set[str] = set()
    for use, node in ledger.near:
        if use.fund not in seen:
            seen.add(use.fund)
            yield Finding(
                Code.FUND_ALIAS_NEEDED,
                budget_place(use.card, use.number),
                use.fund,
                expected=node.name,
                found=use.fund,
                suggestion=node.name,
            )


def _gaps(budget: Budget, ledger: FundLedger) -> Iterator[Finding]:
    for account in ledger.accounts.values():
        gap = account.gap_won
        if gap > half_unit(budget):
            yield _gap(account, Code.FUND_OVER)
        elif gap < -half_unit(budget) and not account.node.used_outside:
            yield _gap(account, Code.FUND_UNDER)


def _gap(account: Account, code: Code) -> Finding:
    first = account.uses[0]
    return Finding(
        code,
        Place(section=FUNDS, node=account.node.uid)
        if len(account.uses) > 1
        else budget_place(first.card, first.number),
        account.node.name,
        expected=str(account.node.total_won),
        found=str(account.spent_won),
        difference_won=account.gap_won,
        others=tuple(dict.fromkeys(use.card for use in account.uses)),
    )


@dataclass(frozen=True, slots=True)
class _Group:
    """A parent line and those of its children that cards and nobody else draw on."""

    node: BudgetNode
    accounts: tuple[Account, ...]
    half: Won

    @property
    def budget_won(self) -> Won:
        """The parent's figure without the children that are not compared."""
        kept = {account.node.uid for account in self.accounts}
        rest = sum(child.total_won for child in self.node.children if child.uid not in kept)
        return self.node.total_won - rest

    @property
    def spent_won(self) -> Won:
        return sum(account.spent_won for account in self.accounts)

    @property
    def gap_won(self) -> Won:
        return self.spent_won - self.budget_won

    @property
    def uneven(self) -> tuple[Account, ...]:
        """Lines beyond their own room."""
        return tuple(account for account in self.accounts if abs(account.gap_won) > self.half)


def _groups(budget: Budget, ledger: FundLedger) -> Iterator[Finding]:
    """Groups that do not add up, and money that was moved within or out of one."""
    half = half_unit(budget)
    for node in budget.expenditure.walk():
        accounts = _compared(node, ledger.accounts)
        if len(accounts) < 2:  # noqa: PLR2004 - a group of one line is that line
            continue
        group = _Group(node, accounts, half)
        moved = _moved(group, ledger)
        if moved:
            yield moved
        room = half * (len(node.children) + 1)
        if abs(group.gap_won) > room and not (moved and moved.found):
            yield Finding(
                Code.GROUP_MISMATCH,
                Place(section=FUNDS, node=node.uid),
                node.name,
                expected=str(group.budget_won),
                found=str(group.spent_won),
                difference_won=group.gap_won,
            )


def _compared(node: BudgetNode, accounts: dict[Uid, Account]) -> tuple[Account, ...]:
    return tuple(
        accounts[child.uid]
        for child in node.children
        if child.uid in accounts and not child.used_outside
    )


def _moved(group: _Group, ledger: FundLedger) -> Finding | None:
    """Gaps that cancel out, or that one unknown fund fills: then ``found`` holds its money."""
    uneven = group.uneven
    room = group.half * (len(uneven) + 1)
    total = sum(account.gap_won for account in group.accounts)
    if len(uneven) > 1 and abs(total) <= room:
        return _moved_finding(group, "", 0)
    if uneven and total < -room:
        for uses in ledger.unknown.values():
            spent = sum(use.won for use in uses)
            if abs(total + spent) <= room:
                return _moved_finding(group, uses[0].fund, spent)
    return None


def _moved_finding(group: _Group, unknown: str, spent: Won) -> Finding:
    gaps = tuple(f"{account.node.name}|{account.gap_won}" for account in group.uneven)
    total = sum(account.gap_won for account in group.accounts)
    return Finding(
        Code.FUND_MOVED_BETWEEN,
        Place(section=FUNDS, node=group.node.uid),
        group.node.name,
        expected=unknown,
        found=str(spent) if unknown else "",
        difference_won=total,
        others=gaps,
    )


def check_splits(card: Card) -> Iterator[Finding]:
    """Lines whose known sources do not add up to their amount."""
    for placed in cost_lines(card):
        sources, amount = placed.line.split, placed.line.amount_won
        if sources is not None and amount is not None and sources.total != amount:
            yield Finding(
                Code.FUND_SOURCE_SPLIT,
                placed.place,
                line_name(placed.line),
                expected=str(amount),
                found=str(sources.total),
                difference_won=sources.total - amount,
            )


def _overdrawn_sources(budget: Budget, ledger: FundLedger) -> Iterator[Finding]:
    """Funds of which one source is spent beyond its budget, as far as the split is known."""
    for account in ledger.accounts.values():
        spent = sum_amounts(use.split for use in account.uses)
        there = account.node.effective
        for name, used, given in zip(SOURCES, columns(spent), columns(there), strict=True):
            if used - given > half_unit(budget):
                yield Finding(
                    Code.FUND_SOURCE_SPLIT,
                    Place(section=FUNDS, node=account.node.uid),
                    account.node.name,
                    expected=str(given),
                    found=str(used),
                    difference_won=used - given,
                    others=(name,),
                )


def columns(amounts: Amounts) -> tuple[Won, Won, Won, Won]:
    """The four sources in printed order."""
    return amounts.state, amounts.province, amounts.municipal, amounts.other
