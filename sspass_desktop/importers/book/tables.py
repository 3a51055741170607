"""Rows of tables as a conversion leaves them: rules, cells with lists, rectangles."""

import re
from collections.abc import Iterable, Sequence

from sspass_desktop.domain.money import Won, read_won
from sspass_desktop.domain.outline import Table
from sspass_desktop.importers.book.items import plain
from sspass_desktop.importers.book.source import SourceLine

_DIGITS, _LONGEST = 15, 80
_RULE = re.compile(r"[\s:|+=_–—-]*")
_LISTS = re.compile(r"</?(?:ul|ol)\b[^>]*>|</li>", re.IGNORECASE)
_BREAKS = re.compile(r"<(?:li|br|p)\b[^>]*>", re.IGNORECASE)


def money(text: str) -> Won | None:
    """An amount of money; None for what is none, or longer than any amount.

    Commas in wrong places ("5,500,00원") are a misprint: the digits count.
    """
    digits = sum(sign.isdigit() for sign in text[:_LONGEST])
    if not 0 < digits <= _DIGITS or len(text) >= _LONGEST:
        return None
    amount = read_won(text)
    return read_won(text.replace(",", "")) if amount is None and "," in text else amount


def is_rule(line: SourceLine) -> bool:
    """Whether the line only draws a line below a header."""
    return "---" in line.text and _RULE.fullmatch(line.text) is not None


def cell_text(cell: str) -> str:
    """The words of a cell; the items of a list stand on lines of their own."""
    if "<" not in cell:
        return cell.strip()
    broken = _BREAKS.sub("\n", _LISTS.sub("", cell))
    return "\n".join(filter(None, (part.strip() for part in plain(broken).split("\n"))))


def cells_of(line: SourceLine) -> tuple[str, ...]:
    """The cells of a row, without what is left of hypertext."""
    return tuple(cell_text(cell) for cell in line.text.split("\t"))


def filled(cells: Iterable[str]) -> tuple[str, ...]:
    """The cells that hold something."""
    return tuple(cell for cell in cells if cell)


def trimmed(cells: Sequence[str]) -> tuple[str, ...]:
    """Drop the empty cells at the end."""
    end = len(cells)
    while end and not cells[end - 1]:
        end -= 1
    return tuple(cells[:end])


def rectangle(lines: Sequence[SourceLine]) -> Table:
    """A free table of these rows: all as wide as the widest."""
    rows = [cells_of(line) for line in lines if not is_rule(line)]
    width = max((len(trimmed(row)) for row in rows), default=0)
    return Table(rows=tuple((row + ("",) * width)[:width] for row in rows))
