"""How values of records are shown in cells, and read from what is typed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeAlias

from sspass_desktop.domain.entry.amounts import read_amount
from sspass_desktop.domain.entry.counts import read_count
from sspass_desktop.domain.entry.dates import read_date, write_date
from sspass_desktop.domain.entry.reading import Reading
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.money import Won
from sspass_desktop.domain.names import squashed
from sspass_desktop.domain.plan import Edition, Plan, card_numbers
from sspass_desktop.texts import entry
from sspass_desktop.texts import records as words
from sspass_desktop.texts.budget_form import exact, shown


@dataclass(frozen=True, slots=True)
class Source:
    """All that sheets look at. ``unit_won`` is the unit in which money is shown and typed."""

    plan: Plan
    edition: Edition
    unit_won: Won = 1

    @property
    def numbers(self) -> Mapping[Uid, str]:
        """The numbers of the cards."""
        return card_numbers(self.edition)


@dataclass(frozen=True, slots=True)
class Read:
    """A typed text: its value, or why it has none; ``told``: how it was read, if that matters."""

    value: object = None
    refused: str = ""
    told: str = ""


class Reader(Protocol):
    """Writes and reads the values of one kind."""

    def show(self, value: object, source: Source) -> str:
        """A value as it stands in its cell."""

    def typed(self, value: object, source: Source) -> str:
        """A value as it is edited."""

    def read(self, text: str, source: Source) -> Read:
        """What a typed text means."""

    def choices(self, source: Source) -> Sequence[str]:
        """Words that complete what is typed."""


class TextReader:
    """Text as it is; ``words`` are only offered."""

    def __init__(self, words: Callable[[Source], Sequence[str]] | Sequence[str] = ()) -> None:
        self._words = words

    def show(self, value: object, source: Source) -> str:  # noqa: ARG002 - as all
        return str(value or "")

    typed = show

    def read(self, text: str, source: Source) -> Read:  # noqa: ARG002 - as all
        return Read(text)

    def choices(self, source: Source) -> Sequence[str]:
        return self._words(source) if callable(self._words) else self._words


class LinesReader(TextReader):
    """Several short texts, one a line."""

    def show(self, value: object, source: Source) -> str:  # noqa: ARG002 - as all
        return "\n".join(value) if isinstance(value, tuple) else ""

    typed = show

    def read(self, text: str, source: Source) -> Read:  # noqa: ARG002 - as all
        return Read(tuple(line.strip() for line in text.split("\n") if line.strip()))


class CountReader(TextReader):
    """A whole number from 0; ``empty`` is what nothing typed means."""

    def __init__(self, empty: int | None = None, *, plain: bool = False) -> None:
        super().__init__()
        self._empty, self._plain = empty, plain

    def show(self, value: object, source: Source) -> str:  # noqa: ARG002 - as all
        if not isinstance(value, int):
            return ""
        return str(value) if self._plain else f"{value:,}"

    typed = show

    def read(self, text: str, source: Source) -> Read:  # noqa: ARG002 - as all
        reading = read_count(text)
        if reading.fault is not None:
            return Read(refused=entry.refused(reading.fault, reading.detail))
        return Read(self._empty if reading.value is None else reading.value)


class DateReader(TextReader):
    """A date; without a year it is of the plan's."""

    def show(self, value: object, source: Source) -> str:  # noqa: ARG002 - as all
        return write_date(value) if isinstance(value, date) else ""

    typed = show

    def read(self, text: str, source: Source) -> Read:
        reading = read_date(text, source.edition.year)
        if reading.fault is not None:
            return Read(refused=entry.refused(reading.fault, reading.detail))
        return Read(reading.value)


class WonReader(TextReader):
    """Money, shown and typed in the unit of the window."""

    def show(self, value: object, source: Source) -> str:
        return shown(value, source.unit_won) if isinstance(value, int) else ""

    def typed(self, value: object, source: Source) -> str:
        return exact(value, source.unit_won) if isinstance(value, int) else ""

    def read(self, text: str, source: Source) -> Read:
        reading = read_amount(text, source.unit_won)
        if reading.fault is not None:
            return Read(refused=entry.refused(reading.fault, reading.detail))
        told = entry.told(Reading(reading.text, reading.value, reading.told))
        return Read(reading.value, told=told)


Named: TypeAlias = Sequence[tuple[object, str]]


class NamesReader(TextReader):
    """One of some things, by its name; ``head`` is what they are called together."""

    def __init__(self, named: Callable[[Source], Named], head: str = "") -> None:
        super().__init__()
        self.named, self._head = named, head

    def show(self, value: object, source: Source) -> str:
        return next((name for one, name in self.named(source) if one == value), "")

    typed = show

    def read(self, text: str, source: Source) -> Read:
        key = squashed(text)
        if not key:
            return self.nothing(source)
        named = self.named(source)
        found = [one for one, name in named if squashed(name) == key]
        if found:
            return Read(found[0])
        if self._head:
            return Read(refused=words.unknown(text.strip(), self._head))
        return Read(refused=words.not_one_of(text.strip(), [name for _, name in named]))

    def nothing(self, source: Source) -> Read:  # noqa: ARG002 - words ask it
        """What nothing typed means."""
        return Read(None)

    def choices(self, source: Source) -> Sequence[str]:
        return [name for _, name in self.named(source)]


class WordsReader(NamesReader):
    """One of fixed values by its word; nothing typed is the first of them."""

    def __init__(self, known: Mapping[object, str]) -> None:
        super().__init__(self._listed)
        self._known = tuple(known.items())

    def _listed(self, _source: Source) -> Named:
        return self._known

    def nothing(self, source: Source) -> Read:  # noqa: ARG002 - as all
        return Read(self._known[0][0])
