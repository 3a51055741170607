"""What no record takes: the outline, tables, boxes and captions of a section, in order."""

import re
from collections.abc import Sequence
from dataclasses import replace

from sspass_desktop.domain.outline import (
    Block,
    Callout,
    Line,
    Outline,
    Picture,
    Statement,
    Table,
)
from sspass_desktop.importers.book.front import vocabulary as words
from sspass_desktop.importers.book.front.cells import plain
from sspass_desktop.importers.book.front.free_tables import LONGEST_LABEL, free_table
from sspass_desktop.importers.book.front.outlines import read_line
from sspass_desktop.importers.book.front.stream import (
    PARAGRAPH,
    Grid,
    Item,
    Segment,
    lost_circle,
    read_as_caption,
)
from sspass_desktop.importers.book.front.taking import Plan, Taker, plan_section
from sspass_desktop.importers.book.source import Ledger, SourceLine, squash

_HEADING = 2
"""□ and ○ head what follows."""

_FIGURE_LINES = 3
_BOLD = "**"
_BRACKETS = "[]<>【】〈〉《》()"
_IN_BRACKETS = re.compile(r"\([^()]{2,30}\)")


def read_blocks(segment: Segment, taker: Taker, ledger: Ledger) -> tuple[Block, ...]:
    """Read a section's items into blocks; what ``taker`` knows becomes generated blocks."""
    plan = plan_section(segment, taker)
    reader = _Reader(plan, ledger)
    if segment.rest and segment.heading and not plan.rest_used:
        reader.lines.append(_rest(segment.rest))
    for place, item in enumerate(segment.items):
        reader.made(plan.blocks.get(place, ()))
        if place:
            reader.gap(segment.items[place - 1], item)
        if isinstance(item, Grid):
            reader.grid(item, known=place in plan.tables)
        else:
            reader.line(item, segment.items, place)
    reader.made(plan.blocks.get(len(segment.items), ()))
    reader.flush()
    return tuple(reader.blocks)


class _Reader:
    """Gathers the blocks of one section."""

    def __init__(self, plan: Plan, ledger: Ledger) -> None:
        self.blocks: list[Block] = []
        self.lines: list[Line] = []
        self._plan = plan
        self._ledger = ledger
        self._above: list[SourceLine] = []
        self._box: str | None = None
        self._circle = 0

    def made(self, blocks: Sequence[Block]) -> None:
        """Blocks that stand for records."""
        for block in blocks:
            self.flush()
            if not self.blocks or self.blocks[-1] != block:
                self.blocks.append(block)

    def gap(self, before: Item, item: Item) -> None:
        """Blank lines right below a heading are a figure that the conversion lost."""
        last = self.lines[-1] if self.lines and self._box is None else None
        if last is None or not last.marker or last.level > _HEADING or isinstance(before, Grid):
            return
        first = item.lines[0] if isinstance(item, Grid) else item
        blank = first.number - before.number - 1
        if blank >= _FIGURE_LINES and not self._ledger.prints_between(before, first):
            self.flush()
            self.blocks.append(Picture())

    def grid(self, grid: Grid, *, known: bool) -> None:
        """A table: its records have been read, or it is one as printed."""
        self._ledger.place(*grid.lines)
        if not known:
            self.flush()
            self.blocks.append(_with_captions(free_table(grid), self._above))
            self._ledger.place(*self._above)
        self._above = []

    def line(self, line: SourceLine, items: Sequence[Item], place: int) -> None:
        """A line of text."""
        if line.number in self._plan.used:
            self._ledger.place(line)
            return
        if self._is_above_table(line, items, place):
            self._above.append(line)
            return
        self._ledger.keep(line)
        if self._beneath(line) or self._statement(line):
            self._ledger.place(line)
            return
        figure = words.FIGURE.fullmatch(line.text.strip())
        if figure:
            self.flush()
            self.blocks.append(Picture(caption=figure[1].strip()))
            self._ledger.place(line)
        elif words.CALLOUT.fullmatch(squash(line.text)):
            self.flush()
            self._box = line.text.strip().strip(_BRACKETS).strip()
            self._ledger.place(line)
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
        if self._box is not None and self.lines and _ends_box(self.lines[0], read):
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

    def _is_above_table(self, line: SourceLine, items: Sequence[Item], place: int) -> bool:
        """Whether the line stands over a table that is printed as it is."""
        if not read_as_caption(line.text):
            return False
        for behind in range(place + 1, len(items)):
            item = items[behind]
            if isinstance(item, Grid):
                return behind not in self._plan.tables
            if not read_as_caption(item.text):
                return False
        return False

    def _beneath(self, line: SourceLine) -> bool:
        """Hang a source or a note under the table or picture just printed."""
        last = self.blocks[-1] if self.blocks and not self.lines and self._box is None else None
        source = words.SOURCE.fullmatch(line.text.strip())
        if source and isinstance(last, Table | Picture) and not last.source:
            self.blocks[-1] = replace(last, source=source[1].strip())
            return True
        text = line.text.strip()
        if text.startswith(words.NOTE_MARKS) and text[:2] != _BOLD and isinstance(last, Table):
            self.blocks[-1] = _noted(last, text)
            return True
        return False

    def _statement(self, line: SourceLine) -> bool:
        """A paragraph without sign and, under it, its source in brackets."""
        last = self.lines[-1] if self.lines else None
        if self._box is not None or last is None or last.marker:
            return False
        if not _IN_BRACKETS.fullmatch(line.text.strip()):
            return False
        self.lines.pop()
        self.flush()
        self.blocks.append(Statement(last.text, line.text.strip()[1:-1]))
        return True


def _with_captions(table: Table, above: Sequence[SourceLine]) -> Table:
    """Hang the lines above a table into its fields; one that says more goes into its note too."""
    for line in above:
        text = line.text.strip()
        caption = words.CAPTION.fullmatch(text)
        day, unit = words.AS_OF.search(text), words.TABLE_UNIT.search(text)
        if caption and not table.caption:
            table = replace(table, caption=caption[1].strip())
            continue
        if day and not table.as_of:
            table = replace(table, as_of=day["date"].strip())
            text = text.replace(day[0], "")
        if unit and not table.unit:
            table = replace(table, unit=squash(unit[1]))
            text = text.replace(unit[0], "")
        if any(map(str.isalnum, text)) and not words.CONTINUED.fullmatch(text):
            table = _noted(table, line.text.strip())
    return table


def _noted(table: Table, text: str) -> Table:
    return replace(table, note=f"{table.note}\n{text}".strip())


def _ends_box(first: Line, line: Line) -> bool:
    """Whether a line stands outside the box: further out than its first, or another heading."""
    if line.level > _HEADING:
        return False
    return line.level < first.level or line.marker != first.marker


def _goes_on(before: str, text: str) -> bool:
    """Whether a paragraph was cut at the page end."""
    return (
        len(before) >= PARAGRAPH
        and len(text) >= LONGEST_LABEL
        and words.SENTENCE_END.search(before) is None
    )


def _rest(text: str) -> Line:
    """What a heading carries behind its title: a label in bold and a sentence."""
    label, _, sentence = text.removeprefix("**").partition("**")
    return Line(1, "", label.strip() or None, plain(sentence))
