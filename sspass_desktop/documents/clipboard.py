"""Rows on their way to other programs: a table of hypertext, and text parted by tabs."""

import re
from collections.abc import Sequence
from html import escape

Rows = Sequence[Sequence[str]]

_NEEDS_QUOTES = re.compile(r'[\t\n]|\A"')
_NUMBER = re.compile(r"[-−△▲]?\d[\d,]*(?:\.\d+)?")
_TEXT = " style=\"mso-number-format:'\\@'\""
_RIGHT = ' style="text-align:right"'
_BREAK = '<br style="mso-data-placement:same-cell">'


def as_html(rows: Rows, header_rows: int = 0) -> str:
    """A table that spreadsheets and word processors take; only numbers may become numbers.

    All else is marked as text, so that "=1+1" is not computed where it is pasted.
    """
    body = "".join(
        f"<tr>{''.join(_cell(cell, 'th' if number < header_rows else 'td') for cell in row)}</tr>"
        for number, row in enumerate(rows)
    )
    return f'<meta charset="utf-8"><table border="1">{body}</table>'


def as_text(rows: Rows) -> str:
    """Cells parted by tabs, rows by line feeds, written as spreadsheets write them."""
    return "\n".join("\t".join(_quoted(cell) for cell in row) for row in rows)


def _cell(text: str, tag: str) -> str:
    style = _RIGHT if _NUMBER.fullmatch(text) else _TEXT
    return f"<{tag}{style}>{escape(text).replace(chr(10), _BREAK)}</{tag}>"


def _quoted(text: str) -> str:
    doubled = text.replace('"', '""')
    return f'"{doubled}"' if _NEEDS_QUOTES.search(text) else text
