"""Money of the agency (revenue and expenditure trees) and of a card (cost tables by fund)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.money import Won


@dataclass(frozen=True, slots=True)
class Amounts:
    """Whole won by funding source (재원): 국비, 도비, 시군비, 기타."""

    state: Won = 0
    province: Won = 0
    municipal: Won = 0
    other: Won = 0

    @property
    def total(self) -> Won:
        """The sum of the four sources."""
        return self.state + self.province + self.municipal + self.other

    def __add__(self, other: "Amounts") -> "Amounts":
        return Amounts(
            self.state + other.state,
            self.province + other.province,
            self.municipal + other.municipal,
            self.other + other.other,
        )


class Source(StrEnum):
    """The funding sources by the names of their fields in ``Amounts`` and ``Ratio``."""

    STATE = "state"
    PROVINCE = "province"
    MUNICIPAL = "municipal"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Ratio:
    """Shares by funding source, such as 5:3:2:0; ``remainder`` takes the won that do not divide."""

    state: int
    province: int
    municipal: int
    other: int
    remainder: Source

    def __post_init__(self) -> None:
        """Refuse what parts nothing.

        Raises:
            ValueError: a share below 0, or no share above.
        """
        shares = self._shares().values()
        if min(shares) < 0 or not sum(shares):
            message = f"no ratio: {self}"
            raise ValueError(message)

    def _shares(self) -> dict[Source, int]:
        return {source: getattr(self, source.value) for source in Source}

    def split(self, won: Won) -> Amounts:
        """Part an amount: every source but one rounds towards 0, and the sum is the amount."""
        shares = self._shares()
        whole, sign = sum(shares.values()), -1 if won < 0 else 1
        parts = {source: sign * (abs(won) * share // whole) for source, share in shares.items()}
        parts[self.remainder] += won - sum(parts.values())
        return Amounts(**{source.value: part for source, part in parts.items()})


class Side(StrEnum):
    """The two sides of the budget."""

    REVENUE = "revenue"
    EXPENDITURE = "expenditure"


@dataclass(frozen=True, slots=True)
class BudgetNode:
    """An item (예산과목) of a budget tree.

    A leaf carries ``amounts``; those of a parent are summed from its children. What an imported
    book printed for a parent, or as a row's total, stands in ``declared_*`` until it is replaced
    by the computed value. ``used_outside``: also spent outside the cards.
    """

    uid: Uid
    name: str
    amounts: Amounts = Amounts()
    declared_amounts: Amounts | None = None
    declared_total_won: Won | None = None
    used_outside: bool = False
    facility: Uid | None = None
    children: tuple["BudgetNode", ...] = ()

    @property
    def computed(self) -> Amounts:
        """The amounts of a leaf, or the sum over all leaves below."""
        if not self.children:
            return self.amounts
        return sum_amounts(child.computed for child in self.children)

    @property
    def effective(self) -> Amounts:
        """What prints: the declared amounts while they stand, else the computed ones."""
        return self.computed if self.declared_amounts is None else self.declared_amounts

    @property
    def total_won(self) -> Won:
        """What prints as the row's total."""
        if self.declared_total_won is None:
            return self.effective.total
        return self.declared_total_won

    def walk(self) -> Iterator["BudgetNode"]:
        """Yield this node and all below it, parents first."""
        yield self
        for child in self.children:
            yield from child.walk()


def sum_amounts(amounts: Iterable[Amounts]) -> Amounts:
    """Add up, source by source."""
    return sum(amounts, Amounts())


@dataclass(frozen=True, slots=True)
class BudgetTree:
    """One side of the budget: a root per account (회계), and the grand total if one was printed."""

    accounts: tuple[BudgetNode, ...] = ()
    declared_amounts: Amounts | None = None
    declared_total_won: Won | None = None

    @property
    def effective(self) -> Amounts:
        """What prints: the declared amounts while they stand, else the sum of the accounts."""
        if self.declared_amounts is not None:
            return self.declared_amounts
        return sum_amounts(account.effective for account in self.accounts)

    @property
    def total_won(self) -> Won:
        """What prints as the grand total."""
        if self.declared_total_won is not None:
            return self.declared_total_won
        return sum(account.total_won for account in self.accounts)

    def walk(self) -> Iterator[BudgetNode]:
        """Yield all nodes, parents first."""
        for account in self.accounts:
            yield from account.walk()


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """A row of the budget summary: last year's money and what was printed of the change.

    ``account`` "" is the total. This year's money is computed from the trees; ``declared_*`` is
    what the book printed. ``declared_rate`` is a percentage as printed, without the sign %.
    """

    account: str
    previous_won: Won | None = None
    declared_current_won: Won | None = None
    declared_change_won: Won | None = None
    declared_rate: str | None = None


@dataclass(frozen=True, slots=True)
class Budget:
    """The agency's budget. ``unit_won`` is the unit in which the amounts were given (1 = won)."""

    unit_won: Won = 1
    headline: str = ""
    note: str = ""
    summary: tuple[SummaryRow, ...] = ()
    revenue: BudgetTree = BudgetTree()
    expenditure: BudgetTree = BudgetTree()


@dataclass(frozen=True, slots=True)
class CostLine:
    """A line of a cost table (산출내역).

    ``path`` names the levels from the outside in (목, 세목, 항목), blanks filled from above;
    ``label`` the words before the price; ``formula`` as typed or printed. ``amount_won`` None: no
    amount was given. ``sources`` is the split by amounts, ``ratio`` by shares; a line has one of
    them, or none if its split is not known.
    """

    path: tuple[str, ...] = ()
    label: str = ""
    formula: str = ""
    amount_won: Won | None = None
    sources: Amounts | None = None
    ratio: Ratio | None = None

    @property
    def split(self) -> Amounts | None:
        """What comes from which source, None where that is not known."""
        if self.sources is not None or self.ratio is None or self.amount_won is None:
            return self.sources
        return self.ratio.split(self.amount_won)


@dataclass(frozen=True, slots=True)
class FundTable:
    """What a card spends of one fund: ``fund`` is the caption, ``node`` the budget item meant."""

    fund: str = ""
    node: Uid | None = None
    levels: tuple[str, ...] = ()
    lines: tuple[CostLine, ...] = ()

    @property
    def total_won(self) -> Won:
        """The sum of the lines; a line without amount counts 0."""
        return sum(line.amount_won or 0 for line in self.lines)


@dataclass(frozen=True, slots=True)
class CardBudget:
    """A card's money. ``nonbudget`` (비예산) is chosen, not the absence of tables.

    ``declared_total_won`` and ``declared_words`` are what an imported book printed. ``account`` is
    a remark behind the total such as the special account it belongs to.
    """

    nonbudget: bool = False
    declared_total_won: Won | None = None
    declared_words: str | None = None
    account: str | None = None
    tables: tuple[FundTable, ...] = ()

    @property
    def computed_won(self) -> Won:
        """The sum of all lines of all tables."""
        return sum(table.total_won for table in self.tables)

    @property
    def total_won(self) -> Won:
        """What prints: the declared total while it stands, else the computed one."""
        return self.computed_won if self.declared_total_won is None else self.declared_total_won
