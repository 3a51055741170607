"""Text in cells: signs that XML cannot hold, and texts that one cell cannot hold."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sspass_desktop.documents.xlsx.model import (
    EXACT,
    Align,
    Column,
    Format,
    Row,
    Sheet,
    Value,
)
from sspass_desktop.domain.money import signed
from sspass_desktop.texts import workbook as words

MOST = 32_767
"""What a cell holds, in units of UTF-16."""

_PIECE = 16_000  # letters: a cell holds them whatever they are
_NO_XML = "\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff"
_SPECIAL = re.compile(f"[&<>\r{_NO_XML}]|_(?=x[0-9A-Fa-f]{{4}}_)")
_UNPRINTABLE = re.compile(f"[{_NO_XML}]")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_OPENS_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def escaped(text: str) -> str:
    """A text as XML of a workbook holds it: what XML cannot hold is written "_x0001_"."""
    return _SPECIAL.sub(_escape, text) if _SPECIAL.search(text) else text


def _escape(match: re.Match[str]) -> str:
    sign = match[0]
    return _ENTITIES.get(sign) or f"_x{ord(sign):04X}_"


def printable(text: str) -> str:
    """A text without what XML cannot hold, for places that have no way to write it."""
    return _UNPRINTABLE.sub("", text)


def opens_formula(text: str) -> bool:
    """Whether a program of sheets would take a text for a formula when it is typed again."""
    return text.startswith(_OPENS_FORMULA)


def is_long(text: str) -> bool:
    """Whether one cell cannot hold a text."""
    return len(text) * 2 > MOST and len(text.encode("utf-16-le", "surrogatepass")) // 2 > MOST


@dataclass(frozen=True, slots=True)
class _Long:
    sheet: str
    cell: str
    text: str


class LongTexts:
    """The texts of a workbook that no cell holds: they stand in pieces on a sheet of their own."""

    def __init__(self) -> None:
        self._found: list[_Long] = []

    def held(self, sheet: str, cell: str, value: Value) -> Value:
        """What a cell holds of a value.

        A text that is too long is kept, and the cell points to it; a number of more digits than
        programs of sheets hold is text.
        """
        if type(value) is str:
            return self._pointer(sheet, cell, value) if is_long(value) else value
        if type(value) is int and abs(value) >= EXACT:
            return signed(value)
        return value

    def _pointer(self, sheet: str, cell: str, text: str) -> str:
        self._found.append(_Long(sheet, cell, text))
        return words.pointer(len(self._found), len(text))

    def sheet(self) -> Sheet | None:
        """The sheet of all that was kept; None if nothing was."""
        if not self._found:
            return None
        columns = (
            Column(words.NUMBER, 8, Format.NUMBER, Align.CENTRE),
            Column(words.SHEET, 16),
            Column(words.CELL, 10, align=Align.CENTRE),
            Column(words.PIECE, 8, Format.NUMBER, Align.CENTRE),
            Column(words.CONTENT, 100),
        )
        return Sheet(words.LONG_TEXTS, words.LONG_TEXTS, words.LONG_REMARK, columns, self._rows)

    def _rows(self) -> Iterator[Row]:
        for number, one in enumerate(self._found, start=1):
            for piece, start in enumerate(range(0, len(one.text), _PIECE), start=1):
                text = one.text[start : start + _PIECE]
                yield Row((number, one.sheet, one.cell, piece, text))
