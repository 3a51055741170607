"""A book that breaks off: a file cut short while it was copied or saved."""

import re

from sspass_desktop.importers.book.source import Ledger, SourceLine

BOOK_CUT = "book_cut"

_OPENED, _CLOSED = re.compile(r"<[uo]l\b"), re.compile(r"</[uo]l>")


def without_torn_row(
    lines: tuple[SourceLine, ...], ledger: Ledger, *, ended: bool
) -> tuple[SourceLine, ...]:
    """Leave out a last row that ends before its table does, and tell it.

    ``ended``: the file ends with a line feed, so that its last line is whole. A row is torn if a
    list in it stays open, or if it has fewer cells than the row above it.
    """
    printed = [line for line in lines if not line.is_blank]
    if ended or len(printed) < 2 or not printed[-1].is_row:  # noqa: PLR2004 - a row and one above
        return lines
    last, above = printed[-1], printed[-2]
    open_list = len(_OPENED.findall(last.text)) > len(_CLOSED.findall(last.text))
    short = above.is_row and len(last.cells) < len(above.cells)
    if not (open_list or short):
        return lines
    ledger.problem(last, BOOK_CUT, last.text.strip())
    return tuple(line for line in lines if line.number < last.number)
