"""What stands in the cells of a row, as values; what cannot be read says where and why."""

import re
from datetime import date
from decimal import Decimal
from typing import TypeVar

from sspass_desktop.domain.budget import Ratio, Source
from sspass_desktop.domain.entry.amounts import read_amount
from sspass_desktop.domain.entry.counts import read_count
from sspass_desktop.domain.entry.dates import read_date, write_date
from sspass_desktop.domain.entry.digits import plain_signs
from sspass_desktop.domain.entry.reading import Reading
from sspass_desktop.domain.entry.text import clean_text
from sspass_desktop.domain.money import Won
from sspass_desktop.domain.vocabulary import SOURCES
from sspass_desktop.importers.workbook.cells import Cell
from sspass_desktop.importers.workbook.tables import Entry
from sspass_desktop.texts import entry as entry_words
from sspass_desktop.texts import team_workbook as words
from sspass_desktop.texts.workbook_faults import cell_fault

Value = TypeVar("Value")
_NOTHING = ("", "-", "0")
_RATIO = re.compile(r"(\d{1,6}):(\d{1,6}):(\d{1,6}):(\d{1,6})\s*(\S+)")


class UnreadError(Exception):
    """A cell that cannot be read, and why, in words."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(where)
        self.where, self.why = where, why


def refuse(entry: Entry, key: str, why: str) -> UnreadError:
    """A cell that is no value."""
    return UnreadError(entry.where(key), why)


def text(entry: Entry, key: str) -> str:
    """A text, exactly as it stands there; a day as offices write it. Raises: UnreadError."""
    cell = entry.cell(key)
    if cell.fault is not None:
        raise refuse(entry, key, cell_fault(cell.fault, cell.text))
    if cell.day is not None:
        return write_date(cell.day)
    cleaned = clean_text(cell.text)
    if cleaned.fault is not None:
        raise refuse(entry, key, words.TOO_LONG)
    return cleaned.text


def word(entry: Entry, key: str) -> str:
    """A text of which outer blanks are no part. Raises: UnreadError."""
    return text(entry, key).strip()


def optional(entry: Entry, key: str) -> str | None:
    """A text, None where nothing stands. Raises: UnreadError."""
    return text(entry, key) or None


def amount(entry: Entry, key: str, unit_won: Won) -> Won | None:
    """Whole won, None where nothing stands; bare numbers are in the unit of the header.

    Raises: UnreadError.
    """
    return _read(entry, key, read_amount(text(entry, key), unit_won))


def count(entry: Entry, key: str) -> int | None:
    """A whole number from 0, None where nothing stands. Raises: UnreadError."""
    return _read(entry, key, read_count(text(entry, key)))


def day(entry: Entry, key: str, year: int) -> date | None:
    """A day, None where nothing stands. Raises: UnreadError."""
    return entry.cell(key).day or _read(entry, key, read_date(text(entry, key), year))


def order(entry: Entry) -> Decimal | None:
    """The place of a row among those of its kind; None: behind the row above it."""
    cell: Cell = entry.cell("order")
    if cell.number is not None:
        return cell.number
    typed = plain_signs(cell.text).strip()
    return Decimal(typed) if re.fullmatch(r"\d{1,6}(\.\d{1,6})?", typed, re.ASCII) else None


def is_marked(entry: Entry, key: str) -> bool:
    """Whether something stands in a cell that is to be marked."""
    return word(entry, key) not in _NOTHING


def ratio(entry: Entry, key: str) -> Ratio | None:
    """Shares by source as the workbook writes them. Raises: UnreadError."""
    typed = plain_signs(word(entry, key))
    if not typed:
        return None
    match = _RATIO.fullmatch(typed)
    sources = dict(zip(SOURCES, Source, strict=True))
    if match is None or match[5] not in sources or not any(map(int, match.groups()[:4])):
        raise refuse(entry, key, words.NOT_A_RATIO)
    state, province, municipal, other = map(int, match.groups()[:4])
    return Ratio(state, province, municipal, other, sources[match[5]])


def _read(entry: Entry, key: str, reading: Reading[Value]) -> Value | None:
    if reading.fault is not None:
        why = entry_words.refused(reading.fault, reading.detail)
        raise refuse(entry, key, why)
    return reading.value
