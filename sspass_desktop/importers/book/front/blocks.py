"""What no record takes: the outline, tables, boxes and captions of a section, in order."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from sspass_desktop.domain.outline import (
    Block,
    Callout,
    Generated,
    Line,
    Outline,
    Picture,
    Query,
    Statement,
    Table,
)
from sspass_desktop.importers.book.front import vocabulary as words
from sspass_desktop.importers.book.front.cells import amount, cell_text, plain
from sspass_desktop.importers.book.front.outlines import read_line
from sspass_desktop.importers.book.front.stream import Grid, Item, Segment, lost_circle
from sspass_desktop.importers.book.source import Ledger, SourceLine, squash


@dataclass(frozen=True, slots=True)
class Taken:
    """A table became records: the block that stands for it, and text lines that went with it."""

    query: Query
    used: tuple[SourceLine, ...] = ()


Take: TypeAlias = Callable[[Grid, tuple[SourceLine, ...]], Taken | None]
"""Reads a table into records; None: it is a free table.

The lines are those printed before the table in its section, the nearest last.
"""

_LONGEST_LABEL = 20
_PARAGRAPH = 40
_IN_BRACKETS = re.compile(r"\([^()]{2,30}\)")


def read_blocks(segment: Segment, take: Take, ledger: Ledger) -> tuple[Block, ...]:
    """Read a section's items into blocks; tables that ``take`` knows become generated blocks."""
    reader = _Reader(take, ledger)
    if segment.rest and segment.heading:
        reader.lines.append(_rest(segment.rest))
    for place, item in enumerate(segment.items):
        if isinstance(item, Grid):
            reader.grid(item)
        else:
            reader.line(item, segment.items[place + 1 :])
    reader.flush()
    return tuple(reader.blocks)


class _Reader:
    """Gathers the blocks of one section."""

    def __init__(self, take: Take, ledger: Ledger) -> None:
        self.blocks: list[Block] = []
        self.lines: list[Line] = []
        self._take = take
        self._ledger = ledger
        self._above: list[SourceLine] = []
        self._before: list[SourceLine] = []
        self._used: tuple[SourceLine, ...] = ()
        self._box: str | None = None
        self._circle = 0

    def grid(self, grid: Grid) -> None:
        """A table: records if somebody knows it, else a table as printed."""
        taken = self._take(grid, (*self._before, *self._above))
        if taken is None:
            self.flush()
            self.blocks.append(_with_captions(free_table(grid), self._above))
            self._ledger.keep(*grid.lines, *self._above)
        else:
            if self._before and self._before[-1] in taken.used and self.lines:
                self.lines.pop()
            self.flush()
            self._used = taken.used
            self._ledger.place(*grid.lines, *self._above, *taken.used)
            if not self.blocks or self.blocks[-1] != Generated(taken.query):
                self.blocks.append(Generated(taken.query))
        self._above, self._before = [], []

    def line(self, line: SourceLine, following: Sequence[Item]) -> None:
        """A line of text."""
        if line in self._used:
            return
        self._ledger.keep(line)
        if self._is_above_table(line, following):
            self._above.append(line)
            return
        self._before.append(line)
        if self._beneath(line) or self._statement(line):
            return
        figure = words.FIGURE.fullmatch(line.text.strip())
        if figure:
            self.flush()
            self.blocks.append(Picture(caption=figure[1].strip()))
        elif words.CALLOUT.fullmatch(squash(line.text)):
            self.flush()
            self._box = line.text.strip()
        else:
            self._outline(line)

    def flush(self) -> None:
        """Close the outline or box that is being written."""
        if self._box is not None:
            self.blocks.append(Callout(self._box, tuple(self.lines)))
        elif self.lines:
            self.blocks.append(Outline(tuple(self.lines)))
        self.lines, self._box = [], None

    def _outline(self, line: SourceLine) -> None:
        read = self._numbered(line) or read_line(line.text)
        if self._box is not None and read.level <= 2 and self.lines:  # noqa: PLR2004 - □ and ○
            self.flush()
        last = self.lines[-1] if self.lines else None
        if last and last.marker and not read.marker and _goes_on(last.text, read.text):
            self.lines[-1] = replace(last, text=f"{last.text} {read.text}")
        else:
            self.lines.append(read)

    def _numbered(self, line: SourceLine) -> Line | None:
        """A heading of a circled row, also one whose circle was lost."""
        lost = lost_circle(line, self._circle)
        read = read_line(line.text)
        if lost:
            self._circle = lost
            text = line.text.strip().removeprefix(str(lost)).strip()
            return Line(2, chr(ord("①") + lost - 1), None, text)
        if "①" <= read.marker <= "⑳":
            self._circle = ord(read.marker) - ord("①") + 1
        return None

    def _is_above_table(self, line: SourceLine, following: Sequence[Item]) -> bool:
        if not _is_caption(line.text):
            return False
        rest = (item for item in following if isinstance(item, Grid) or not _is_caption(item.text))
        return isinstance(next(rest, None), Grid)

    def _beneath(self, line: SourceLine) -> bool:
        """Hang a source or a note under the table or picture just printed."""
        last = self.blocks[-1] if self.blocks and not self.lines and self._box is None else None
        source = words.SOURCE.fullmatch(line.text.strip())
        if source and isinstance(last, Table | Picture) and not last.source:
            self.blocks[-1] = replace(last, source=source[1].strip())
            return True
        if line.text.strip().startswith(words.NOTE_MARKS) and isinstance(last, Table):
            self.blocks[-1] = replace(last, note=f"{last.note}\n{line.text.strip()}".strip())
            return True
        return False

    def _statement(self, line: SourceLine) -> bool:
        """A paragraph without sign and, under it, its source in brackets."""
        last = self.lines[-1] if self.lines else None
        if last is None or last.marker or not _IN_BRACKETS.fullmatch(line.text.strip()):
            return False
        self.lines.pop()
        self.flush()
        self.blocks.append(Statement(last.text, line.text.strip()[1:-1]))
        return True


def free_table(grid: Grid) -> Table:
    """A table as printed: a full rectangle, cells of several lines parted by line feeds."""
    width = max(len(_trimmed(row)) for row in grid.rows)
    rows = tuple((*map(cell_text, row), *("",) * width)[:width] for row in grid.rows)
    return Table(rows, header_rows=header_rows(rows))


def header_rows(rows: Sequence[Sequence[str]]) -> int:
    """How many first rows are headings: none over long cells, two if cells were merged."""
    first = rows[0]
    if any(len(cell) > _LONGEST_LABEL or "\n" in cell for cell in first) or len(rows) == 1:
        return 0
    if any(pattern.fullmatch(squash(first[0])) for pattern in words.LABELS):
        return 0
    merged = "" in first[1:]
    second = rows[1]
    under = not second[0] and not any(amount(cell) is not None for cell in second)
    return 2 if merged and under and max(map(len, second)) <= _LONGEST_LABEL else 1


def _trimmed(row: Sequence[str]) -> Sequence[str]:
    end = len(row)
    while end > 1 and not row[end - 1]:
        end -= 1
    return row[:end]


def _is_caption(text: str) -> bool:
    """Whether the line is one that stands over a table: caption, date or unit."""
    bare = text.strip()
    return bool(
        words.CAPTION.fullmatch(bare)
        or (len(bare) < _PARAGRAPH and _unit(bare))
        or (len(bare) < _PARAGRAPH and words.AS_OF.search(bare))
    )


def _unit(text: str) -> str:
    match = words.UNIT.search(squash(text).replace(":", ":"))
    return squash(text).replace(":", ":")[match.start(1) :].rstrip(")]>") if match else ""


def _with_captions(table: Table, above: Sequence[SourceLine]) -> Table:
    """Hang the lines above a table into its fields."""
    for line in above:
        text = line.text.strip()
        caption = words.CAPTION.fullmatch(text)
        if caption:
            table = replace(table, caption=caption[1].strip())
            continue
        day = words.AS_OF.search(text)
        table = replace(
            table,
            unit=_unit(text) or table.unit,
            as_of=day["date"].strip() if day else table.as_of,
        )
    return table


def _goes_on(before: str, text: str) -> bool:
    """Whether a paragraph was cut at the page end."""
    return (
        len(before) >= _PARAGRAPH
        and len(text) >= _LONGEST_LABEL
        and words.SENTENCE_END.search(before) is None
    )


def _rest(text: str) -> Line:
    """What a heading carries behind its title: a label in bold and a sentence."""
    label, _, sentence = text.removeprefix("**").partition("**")
    return Line(1, "", label.strip() or None, plain(sentence))
