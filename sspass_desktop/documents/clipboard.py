"""Tables and outlines on their way to other programs: as hypertext, and as plain text."""

import re
from collections.abc import Container, Iterator, Sequence
from html import escape

from sspass_desktop.documents.signs import Sign
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.outlining.emphasis import Run, runs
from sspass_desktop.domain.outlining.text import lead_of, seen

Rows = Sequence[Sequence[str]]

_NEEDS_QUOTES = re.compile(r'[\t\n]|\A"')
_NUMBER = re.compile(r"[-−△▲]?\d[\d,]*(?:\.\d+)?")
_TEXT = " style=\"mso-number-format:'\\@'\""
_RIGHT = ' style="text-align:right"'
_BREAK = '<br style="mso-data-placement:same-cell">'
_INDENT = "  "


def table_html(rows: Rows, words: Container[int] = ()) -> str:
    """A table that spreadsheets and word processors take; only numbers may become numbers.

    All else is marked as text, so that "=1+1" is not computed where it is pasted. ``words`` are
    columns that are text whatever stands in them: the card 1.10 is not 1.1.
    """
    body = "".join(f"<tr>{_cells(row, words)}</tr>" for row in rows)
    return f'<meta charset="utf-8"><table border="1">{body}</table>'


def table_text(rows: Rows) -> str:
    """Cells parted by tabs, rows by line feeds, written as spreadsheets write them."""
    return "\n".join("\t".join(_quoted(cell) for cell in row) for row in rows)


def _cells(row: Sequence[str], words: Container[int]) -> str:
    return "".join(_cell(text, number in words) for number, text in enumerate(row))


def _cell(text: str, is_text: bool) -> str:
    style = _RIGHT if _NUMBER.fullmatch(text) and not is_text else _TEXT
    return f"<td{style}>{escape(text).replace(chr(10), _BREAK)}</td>"


def _quoted(text: str) -> str:
    doubled = text.replace('"', '""')
    return f'"{doubled}"' if _NEEDS_QUOTES.search(text) else text


def outline_html(lines: Sequence[Line]) -> str:
    """Lists in lists, bold and underlined as they are; a single line is its words alone."""
    if len(lines) == 1:
        return f"<span>{_marked_up(lines[0])}</span>"
    return "".join(_listed(lines))


def outline_text(lines: Sequence[Line], signs: Sequence[Sign]) -> str:
    """Each line behind its sign, set in by its level; a single line is its words alone."""
    if len(lines) == 1:
        return seen(lines[0])
    return "\n".join(_written(line, sign) for line, sign in zip(lines, signs, strict=True))


def _written(line: Line, sign: Sign) -> str:
    indent = _INDENT * (line.level - 1)
    mark = f"{sign.text} " if sign.text else ""
    tag = f" [{line.tag}]" if line.tag else ""
    return indent + mark + seen(line).replace("\n", f"\n{indent}{_INDENT}") + tag


def _listed(lines: Sequence[Line]) -> Iterator[str]:
    depth = 0
    for line in lines:
        yield "<ul>" * (line.level - depth) + "</ul>" * (depth - line.level)
        depth = line.level
        tag = f" [{escape(line.tag)}]" if line.tag else ""
        yield f"<li>{_marked_up(line)}{tag}</li>"
    yield "</ul>" * depth


def _marked_up(line: Line) -> str:
    lead = f"<b>{escape(lead_of(line).rstrip())}</b> " if line.lead else ""
    return lead + "".join(_voiced(run) for run in runs(line.text))


def _voiced(run: Run) -> str:
    inner = escape(run.text).replace("\n", "<br>")
    inner = f"<u>{inner}</u>" if run.underline else inner
    return f"<b>{inner}</b>" if run.bold else inner
