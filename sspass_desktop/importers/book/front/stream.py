"""A part as a stream of lines and tables, cut into sections at its headings."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from sspass_desktop.importers.book.characters import folded
from sspass_desktop.importers.book.front import vocabulary as words
from sspass_desktop.importers.book.front.cells import amount, plain
from sspass_desktop.importers.book.source import Ledger, SourceLine, squash


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows of one table; headers repeated at page ends are gone. Never empty."""

    lines: tuple[SourceLine, ...]

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """The cells, as many in a row as the row has."""
        return tuple(line.cells for line in self.lines)

    @property
    def width(self) -> int:
        """Cells of the longest row."""
        return max(len(line.cells) for line in self.lines)

    @property
    def head(self) -> tuple[str, ...]:
        """The cells of the first row without blanks and tags, full-width signs as plain ones."""
        return tuple(folded(squash(plain(cell))) for cell in self.lines[0].cells)


_FIGURES = 2
"""So many amounts make a row one of figures."""

_FEWEST_WORDS = 2
PARAGRAPH = 40
"""So long a line is no caption."""

Item: TypeAlias = SourceLine | Grid


@dataclass(frozen=True, slots=True)
class Segment:
    """A section as found: its heading (empty title: what stands before the first) and items."""

    title: str
    numbered: bool
    items: tuple[Item, ...]
    rest: str = ""
    heading: SourceLine | None = None


def stream(lines: Iterable[SourceLine], ledger: Ledger) -> tuple[Item, ...]:
    """Gather rows to tables; a table that goes on behind a page end is joined again."""
    found: list[Item] = []
    rows: list[SourceLine] = []
    for line in (*lines, SourceLine(0, "")):
        if line.is_row and not line.is_blank:
            rows.append(line)
            continue
        if rows:
            _add_grid(found, _without_repeats(rows, ledger), ledger)
            rows = []
        if not line.is_blank:
            found.append(line)
    return tuple(found)


def _add_grid(found: list[Item], rows: tuple[SourceLine, ...], ledger: Ledger) -> None:
    _drop_captions(found, rows, ledger)
    last = found[-1] if found else None
    if not isinstance(last, Grid):
        found.append(Grid(rows))
        return
    repeated = _repeated(last.lines, rows)
    if repeated:
        ledger.furnish(*rows[:repeated])
    if repeated or not rows[0].cells[0] or _goes_on(last, Grid(rows)):
        found[-1] = Grid(last.lines + rows[repeated:])
    else:
        found.append(Grid(rows))


def _without_repeats(rows: Sequence[SourceLine], ledger: Ledger) -> tuple[SourceLine, ...]:
    """Leave out rows in which the header is printed once more."""
    head = rows[0]
    if _figures(head) or sum(map(bool, head.cells)) < _FEWEST_WORDS:
        return tuple(rows)
    repeats: set[int] = set()
    for place, row in enumerate(rows[1:], start=1):
        if squash(row.text) == squash(head.text):
            below = _repeated(rows[1:place], rows[place + 1 :])
            below = below if not rows[1].cells[0] else 0
            repeats.update(range(place, place + 1 + below))
    ledger.furnish(*(rows[place] for place in repeats))
    return tuple(row for place, row in enumerate(rows) if place not in repeats)


def _drop_captions(found: list[Item], rows: Sequence[SourceLine], ledger: Ledger) -> None:
    """Leave out what a table that goes on prints above its header once more."""
    start = len(found)
    while start and not isinstance(found[start - 1], Grid):
        start -= 1
    last = found[start - 1] if start else None
    between = [item for item in found[start:] if isinstance(item, SourceLine)]
    if not isinstance(last, Grid) or not between or not _repeated(last.lines, rows):
        return
    over: set[str] = set()
    place = start - 2
    while place >= 0 and isinstance(above := found[place], SourceLine):
        over.add(squash(above.text))
        place -= 1
    if all(
        read_as_caption(line.text)
        and (squash(line.text) in over or words.CONTINUED.fullmatch(line.text.strip()))
        for line in between
    ):
        ledger.furnish(*between)
        del found[start:]


def read_as_caption(text: str) -> bool:
    """Whether a line belongs to the table below it: caption, date, unit, "(계속)"."""
    bare = folded(text).strip()
    return bool(
        words.CAPTION.fullmatch(bare)
        or words.CONTINUED.fullmatch(bare)
        or (len(bare) < PARAGRAPH and words.UNIT.search(squash(bare)))
        or (len(bare) < PARAGRAPH and words.AS_OF.search(bare))
    )


def _goes_on(before: Grid, after: Grid) -> bool:
    """Whether a table of figures goes on without a header, right behind another."""
    return (
        abs(before.width - after.width) <= 1
        and _figures(after.lines[0]) >= _FIGURES
        and _figures(before.lines[-1]) >= _FIGURES > _figures(before.lines[0])
    )


def _figures(line: SourceLine) -> int:
    return sum(amount(cell) is not None for cell in line.cells)


def _repeated(before: Sequence[SourceLine], rows: Sequence[SourceLine]) -> int:
    """How many first rows print the header of the table before once more."""
    count = 0
    for old, new in zip(before, rows, strict=False):
        if squash(old.text) != squash(new.text):
            break
        count += 1
    return count


def note_behind(items: Sequence[Item], grid: Grid) -> SourceLine | None:
    """The note right under a table."""
    place = items.index(grid) + 1
    item = items[place] if place < len(items) else None
    if isinstance(item, SourceLine) and item.text.strip().startswith(words.NOTE_MARKS[0]):
        return item
    return None


_ALONE = re.compile(r"\s*(\d{1,2})\s*\.?\s*")
_NUMBERED = re.compile(r"(\d{1,2})(?:\s*\.\s*|\s+)(\D.*)")
_CIRCLED = re.compile(r"\s*([①-⑳])\s*\S")
_MARKED = re.compile(r"\s*(?:[-–—○◦●□■▪▣▶▷◆◇※*:·•①-⑳\[(<「‘“'\"]|\d+-\d+\.)")
_LONGEST = 70


def segments(items: Sequence[Item], contents: frozenset[str], ledger: Ledger) -> list[Segment]:
    """Cut at the headings. ``contents`` are the squashed titles of the contents, years dropped."""
    return _Cutter(contents, ledger).cut(items)


def heading_key(title: str) -> str:
    """A title as headings are compared: without blanks and years."""
    return words.YEAR_WORD.sub("", squash(folded(title)))


class _Cutter:
    """Walks one part; remembers which number the next heading must bear."""

    def __init__(self, contents: frozenset[str], ledger: Ledger) -> None:
        self._contents = contents
        self._ledger = ledger
        self._section = 0
        self._circled = 0
        self._found: list[Segment] = []

    def cut(self, items: Sequence[Item]) -> list[Segment]:
        title, numbered, rest = "", False, ""
        heading: SourceLine | None = None
        body: list[Item] = []
        place = 0
        while place < len(items):
            found = self._heading(items, place)
            if found is None:
                body.append(items[place])
                place += 1
                continue
            self._found.append(Segment(title, numbered, tuple(body), rest, heading))
            length, numbered, full = found
            lines = [item for item in items[place : place + length] if isinstance(item, SourceLine)]
            heading, body = lines[-1], []
            self._ledger.place(*lines)
            title, rest = _title_and_rest(full)
            place += length
        self._found.append(Segment(title, numbered, tuple(body), rest, heading))
        return self._found

    def _heading(self, items: Sequence[Item], place: int) -> tuple[int, bool, str] | None:
        """How many items the heading at ``place`` takes, whether it is numbered, its words."""
        line = items[place]
        if isinstance(line, Grid):
            return None
        following = items[place + 1] if place + 1 < len(items) else None
        alone = _ALONE.fullmatch(folded(line.text))
        if alone and isinstance(following, SourceLine) and _may_head(following.text):
            self._section, self._circled = int(alone[1]), 0
            return 2, True, following.text.strip()
        circled = _CIRCLED.match(line.text)
        if circled:
            self._circled = ord(circled[1]) - ord("①") + 1
        return self._one_line(line)

    def _one_line(self, line: SourceLine) -> tuple[int, bool, str] | None:
        if not _may_head(line.text):
            return None
        match = _NUMBERED.fullmatch(folded(line.text).strip())
        if match is None:
            known = heading_key(line.text) in self._contents
            return (1, False, line.text.strip()) if known else None
        number = int(match[1])
        if self._circled and number == self._circled + 1:
            self._circled = number
            return None
        if number not in (1, self._section + 1):
            return None
        self._section, self._circled = number, 0
        return 1, True, line.text.strip()[match.start(2) :].strip()


def lost_circle(line: SourceLine, before: int) -> int | None:
    """The number of a heading whose circle was lost ("4 …" behind "③ …"), else None."""
    match = _NUMBERED.fullmatch(folded(line.text).strip())
    return int(match[1]) if match and before and int(match[1]) == before + 1 else None


def _may_head(text: str) -> bool:
    """Whether the line may be a heading: short, unmarked, no sentence."""
    bare = text.strip()
    return (
        0 < len(bare) <= _LONGEST
        and _MARKED.match(text) is None
        and (len(bare) < _LONGEST // 2 or words.SENTENCE_END.search(bare) is None)
    )


def _title_and_rest(heading: str) -> tuple[str, str]:
    """Part "부서 **미션** 문장" into the title and what follows in bold."""
    title, bold, rest = heading.partition("**")
    return (plain(title), (bold + rest).strip()) if title.strip() else (plain(heading), "")
