"""What all sheets of the workbook for the province share: who is in it, and their columns."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from sspass_desktop.documents.xlsx.model import (
    Align,
    Column,
    Format,
    Formula,
    letter,
    quoted,
)
from sspass_desktop.domain.budget import Amounts, BudgetNode
from sspass_desktop.domain.card import Card
from sspass_desktop.domain.checks.ledger import FundLedger, edition_ledger
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.money import Won, signed
from sspass_desktop.domain.organisation import Organisation
from sspass_desktop.domain.outlining.emphasis import letters
from sspass_desktop.domain.plan import Edition, card_numbers
from sspass_desktop.texts import labels, workbook
from sspass_desktop.texts import province as words


@dataclass(frozen=True)
class Frame:
    """The cards of an edition that the workbook tells of, and last year's edition."""

    organisation: Organisation
    edition: Edition
    cards: tuple[Card, ...]
    previous: Edition | None = None

    @cached_property
    def numbers(self) -> Mapping[Uid, str]:
        """The numbers of the cards: "1.4"."""
        return card_numbers(self.edition)

    @cached_property
    def teams(self) -> Mapping[Uid | None, str]:
        """The names of the departments."""
        return {unit.uid: unit.name for unit in self.edition.departments}

    @cached_property
    def ledger(self) -> FundLedger:
        """Which table of which card draws on which line of the budget."""
        return edition_ledger(self.edition)

    @cached_property
    def items(self) -> Mapping[Uid, int]:
        """The lines of the spending budget by their number on its sheet."""
        nodes = self.edition.budget.expenditure.walk()
        return {node.uid: number for number, node in enumerate(nodes, start=1)}

    @cached_property
    def unknown(self) -> Mapping[str, int]:
        """The funds that are no line of the budget, numbered behind its lines."""
        return {
            key: number for number, key in enumerate(self.ledger.unknown, start=len(self.items) + 1)
        }

    @cached_property
    def item_of_table(self) -> Mapping[tuple[Uid, int], int]:
        """The number of the line that a table of a card draws on."""
        found = {
            (use.card, use.number): self.items[uid]
            for uid, account in self.ledger.accounts.items()
            for use in account.uses
        }
        for key, uses in self.ledger.unknown.items():
            found |= {(use.card, use.number): self.unknown[key] for use in uses}
        return found

    @property
    def remark(self) -> str:
        """Under the heading of every sheet."""
        return words.remark(self.organisation.name, self.edition.base_date)

    def heading(self, sheet: str) -> str:
        """Above a sheet."""
        book = labels.book_name(self.edition.year, self.edition.kind)
        return words.heading(book, sheet)

    def programme(self, order: int, card: Card) -> tuple[int, str, str, str]:
        """The cells with which every row about a card begins."""
        team = self.teams.get(card.department, "")
        return order, self.numbers[card.uid], seen(card.title), team


class Columns:
    """Columns in their order, each with a key by which formulas find it."""

    def __init__(self, columns: Mapping[str, Column]) -> None:
        self.all = tuple(columns.values())
        self._letters = {key: letter(number) for number, key in enumerate(columns)}
        self._numbers = {key: number for number, key in enumerate(columns)}

    def at(self, key: str, row: int) -> str:
        """The cell of a column in a row."""
        return f"{self._letters[key]}{row}"

    def number(self, key: str) -> int:
        """The number of a column, from 0."""
        return self._numbers[key]

    def span(self, first: str, last: str, row: int) -> str:
        """The cells of a row from one column to another."""
        return f"{self.at(first, row)}:{self.at(last, row)}"


def programme_columns(sheet: str, *, named: bool = False) -> dict[str, Column]:
    """Running number, number, title and team: the same at the left of every sheet about cards."""
    name = words.name(sheet, words.ORDER) if named else ""
    return {
        "order": Column(words.ORDER, 5, Format.NUMBER, Align.CENTRE, name=name),
        "number": Column(words.NUMBER, 6, align=Align.CENTRE),
        "title": Column(words.TITLE, 28),
        "team": Column(words.TEAM, 12, align=Align.CENTRE),
    }


def won_column(title: str, name: str = "", width: float = 14) -> Column:
    """A column of amounts."""
    return Column(title, width, Format.WON, Align.RIGHT, words.WON, name)


def check_column(title: str = words.CHECK, width: float = 22) -> Column:
    """A column of checks."""
    return Column(title, width, Format.CHECK, Align.CENTRE)


_AGREES = Formula(quoted(workbook.AGREES), workbook.AGREES)


@dataclass(frozen=True, slots=True)
class Amount:
    """A cell or sum, and what it comes to."""

    text: str
    won: Won


def compared(
    one: Amount, other: Amount, differs: str, room: Won = 0, agreed: Formula = _AGREES
) -> Formula:
    """Whether two sides agree within a room; if so, ``agreed`` is told, else the difference."""
    gap = one.won - other.won
    apart = f"{one.text}-{other.text}"
    agree = f"ABS({apart})<={room}" if room else f"{one.text}={other.text}"
    told = f"{quoted(differs)}&TEXT({apart},{quoted(words.WON_FORMAT)})"
    value = agreed.value if abs(gap) <= room else f"{differs}{signed(gap)}"
    return Formula(f"IF({agree},{agreed.text},{told})", value)


def shares(amounts: Amounts) -> tuple[Won, ...]:
    """What comes from each source, in their order."""
    return amounts.state, amounts.province, amounts.municipal, amounts.other


def seen(text: str) -> str:
    """A text without the marks of bold and underlined letters."""
    return letters(text) if "**" in text or "__" in text else text


def parents(nodes: Iterable[BudgetNode], above: Sequence[str] = ()) -> dict[Uid, Sequence[str]]:
    """The names above each line of a budget, the outermost first."""
    found: dict[Uid, Sequence[str]] = {}
    for node in nodes:
        found[node.uid] = above
        found |= parents(node.children, (*above, node.name))
    return found
