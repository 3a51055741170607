"""What came of reading a book: counts, oddities, and the lines that found no place."""

from dataclasses import dataclass

from sspass_desktop.domain.findings import Severity


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the book that a person should look at; ``texts.imports`` has the sentence.

    ``line`` counts from 1; ``values`` fill the sentence of this ``kind``; ``card`` is a number
    such as "1.4", or None outside the cards.
    """

    line: int
    severity: Severity
    kind: str
    values: tuple[str, ...] = ()
    card: str | None = None


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A line of the book that fits nowhere in the plan."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class ImportReport:
    """``cards`` written, of ``listed`` programmes; the rest counts or names lines of the book."""

    cards: int
    listed: int
    kept_as_text: int
    furniture: int
    problems: tuple[Problem, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()
