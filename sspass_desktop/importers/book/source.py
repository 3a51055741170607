"""The book as numbered lines: decoding, running heads, parts, and the fate of every line."""

import codecs
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import takewhile

from sspass_desktop.domain.entry.text import composed
from sspass_desktop.domain.findings import Severity
from sspass_desktop.domain.outline import Part
from sspass_desktop.importers.book import vocabulary as words
from sspass_desktop.importers.book.characters import cleaned, folded, rows_have_inner_bars
from sspass_desktop.importers.book.furniture import furniture
from sspass_desktop.importers.book.report import ImportReport, Problem, Unplaced

MAX_BYTES = 20_000_000
"""A book is text of half a megabyte; forty times as much is none."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
_ENTRY = re.compile(r"\s*([IVX]+|[\u2160-\u2169]|\d+)\s*[.\s]\s*(\S.*?)[\s.…·]*\t?\s*(\d*)\s*$")
_ROMAN = re.compile(r"\s*([IVX]+|[\u2160-\u2169])\s*[.\s]\s*(\S.*)")
_ZEROS = 5
_INTACT = 500  # a book with fewer characters a torn one is none
_LONGEST_TITLE = 60


class Unreadable(StrEnum):
    """Why no plan can be read; BINARY includes unknown encodings."""

    EMPTY = "empty"
    BINARY = "binary"
    TOO_LARGE = "too_large"
    NO_PLAN_BOOK = "no_plan_book"


class UnreadableBookError(Exception):
    """No plan can be read from these bytes; ``kind`` says why."""

    def __init__(self, kind: Unreadable) -> None:
        super().__init__(kind)
        self.kind = kind


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A line of the book, numbered from 1, without its line feed."""

    number: int
    text: str

    @property
    def is_blank(self) -> bool:
        """Whether nothing is printed in it."""
        return not self.text.strip()

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table: cells parted by tabs."""
        return "\t" in self.text

    @property
    def cells(self) -> tuple[str, ...]:
        """The cells of the row, outer blanks dropped."""
        return tuple(cell.strip() for cell in self.text.split("\t"))


class Fate(StrEnum):
    """What became of a line."""

    PLACED = "placed"
    KEPT = "kept_as_text"
    FURNITURE = "furniture"


class Ledger:
    """Keeps the fate of every non-blank line; a line nobody claimed is unplaced."""

    def __init__(self, lines: Sequence[SourceLine]) -> None:
        self.lines = tuple(line for line in lines if not line.is_blank)
        self._fates: dict[int, Fate] = {}
        self._problems: list[Problem] = []

    def place(self, *lines: SourceLine) -> None:
        """These lines became records, tables or other values of the plan."""
        self._settle(lines, Fate.PLACED)

    def keep(self, *lines: SourceLine) -> None:
        """These lines are written text that is no record; their section keeps them."""
        self._settle(lines, Fate.KEPT)

    def furnish(self, *lines: SourceLine) -> None:
        """These lines carry nothing of their own: running heads, repeated headers, rules."""
        self._settle(lines, Fate.FURNITURE)

    def fate(self, line: SourceLine) -> Fate | None:
        """What became of the line, None while nobody claimed it."""
        return self._fates.get(line.number)

    def prints_between(self, before: SourceLine, behind: SourceLine) -> bool:
        """Whether anything is printed between two lines."""
        first = bisect_right(self.lines, before.number, key=_number)
        return bisect_left(self.lines, behind.number, key=_number) > first

    def problem(
        self,
        line: SourceLine | int,
        kind: str,
        *values: str,
        card: str | None = None,
        severity: Severity = Severity.WARNING,
    ) -> None:
        """Note an oddity for a person to look at."""
        number = line if isinstance(line, int) else line.number
        self._problems.append(Problem(number, severity, kind, values, card))

    def is_noted(self, kind: str) -> bool:
        """Whether an oddity of this kind was found already."""
        return any(found.kind == kind for found in self._problems)

    def report(self, cards: int, listed: int) -> ImportReport:
        """Sum up. ``cards`` are the written ones, ``listed`` all programmes of the lists."""
        fates = Counter(self._fates.values())
        return ImportReport(
            cards=cards,
            listed=listed,
            kept_as_text=fates[Fate.KEPT],
            furniture=fates[Fate.FURNITURE],
            problems=tuple(sorted(self._problems, key=lambda found: found.line)),
            unplaced=tuple(
                Unplaced(line.number, line.text)
                for line in self.lines
                if line.number not in self._fates
            ),
        )

    def _settle(self, lines: Iterable[SourceLine], fate: Fate) -> None:
        for line in lines:
            if not line.is_blank:
                self._fates[line.number] = fate


def _number(line: SourceLine) -> int:
    return line.number


@dataclass(frozen=True, slots=True)
class PartText:
    """A part of the book: its title and its lines, blank ones included, running heads left out."""

    part: Part
    title: str
    lines: tuple[SourceLine, ...]


@dataclass(frozen=True, slots=True)
class Parts:
    """The book cut at its dividers. ``titles`` are those of the contents, by part."""

    cover: tuple[SourceLine, ...] = ()
    parts: Mapping[Part, PartText] | None = None
    titles: Mapping[Part, str] | None = None

    def lines(self, part: Part) -> tuple[SourceLine, ...]:
        """The lines of a part, none if the book lacks it."""
        found = (self.parts or {}).get(part)
        return found.lines if found else ()


def squash(text: str) -> str:
    """Drop all blanks and the marks of bold and underline, to compare headings."""
    return re.sub(r"\s+|\*\*|__", "", text)


def decode(data: bytes) -> str:
    """Read UTF-8 (with or without mark), UTF-16 or cp949.

    Raises: UnreadableBookError (EMPTY, BINARY, TOO_LARGE).
    """
    if len(data) > MAX_BYTES:
        raise UnreadableBookError(Unreadable.TOO_LARGE)
    if not data.strip():
        raise UnreadableBookError(Unreadable.EMPTY)
    text = _decoded(data)
    if text is None or len(_CONTROL.findall(text[:100_000])) > len(text[:100_000]) // 200:
        raise UnreadableBookError(Unreadable.BINARY)
    if not text.strip("\ufeff \t\r\n\0"):
        raise UnreadableBookError(Unreadable.EMPTY)
    return composed(text)


def _decoded(data: bytes) -> str | None:
    """The text in the first encoding that fits, a few torn characters aside.

    A character cut off at the end is let go.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    head = data[:4000]
    high, low = head[0::2].count(0), head[1::2].count(0)  # blanks and line feeds have a zero byte
    encodings: tuple[str, ...] = ("utf-8", "cp949")
    if high != low and max(high, low) > _ZEROS * (min(high, low) + 1):
        encodings = ("utf-16-be",) if high > low else ("utf-16-le",)
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError as error:
            if error.start >= len(data) - 3:
                return data[: error.start].decode(encoding)
    guesses = [data.decode(encoding, errors="replace") for encoding in encodings]
    best = min(guesses, key=_broken)
    return best if _broken(best) * _INTACT <= len(best) else None


def _broken(text: str) -> int:
    """How many characters were torn."""
    return text.count("\ufffd")


def split_lines(text: str) -> tuple[SourceLine, ...]:
    """Number the lines from 1. Rows drawn with bars ("| a | b |") become rows parted by tabs."""
    bars = rows_have_inner_bars(text)
    raw = re.split(r"\r\n|\r|\n", text)
    return tuple(SourceLine(number, cleaned(line, bars=bars)) for number, line in enumerate(raw, 1))


def split_parts(lines: Sequence[SourceLine], ledger: Ledger) -> Parts:
    """Find running heads, contents and dividers; settle them, and cut the book at the dividers."""
    paper = furniture([line.text for line in lines], squash, [line.is_row for line in lines])
    ledger.furnish(*(line for line, is_paper in zip(lines, paper, strict=True) if is_paper))
    first, behind = _contents(lines, ledger)
    contents = lines[first:behind]
    ledger.furnish(*contents)
    titles = _titles(contents)
    starts = _dividers(lines, behind, titles)
    ledger.place(*(lines[index] for index in starts.values()))
    if Part.V not in starts:
        cards = _cards_begin(lines, max(starts.values(), default=behind - 1) + 1)
        starts |= {} if cards is None else {Part.V: cards - 1}
    begin = min(starts.values(), default=len(lines))
    cover = tuple(line for line in lines[: first if contents else begin + 1] if not line.is_blank)
    cover = tuple(line for line in cover if ledger.fate(line) is not Fate.PLACED)
    return Parts(cover, _cut(lines, starts, titles, ledger), titles)


def _cut(
    lines: Sequence[SourceLine],
    starts: Mapping[Part, int],
    titles: Mapping[Part, str],
    ledger: Ledger,
) -> Mapping[Part, PartText]:
    """The lines between the dividers; what is furniture already is left out."""
    order = sorted(starts.items(), key=lambda start: start[1])
    ends = [*(index for _, index in order[1:]), len(lines)][: len(order)]
    return {
        part: PartText(
            part,
            titles.get(part, lines[index].text.strip() if index >= 0 else ""),
            tuple(line for line in lines[index + 1 : end] if ledger.fate(line) is None),
        )
        for (part, index), end in zip(order, ends, strict=True)
    }


def _contents(lines: Sequence[SourceLine], ledger: Ledger) -> tuple[int, int]:
    """Where the contents begin and end, as indexes; (0, 0) if there are none."""
    first = next(
        (i for i, line in enumerate(lines) if words.CONTENTS_HEADING.fullmatch(squash(line.text))),
        None,
    )
    if first is None:
        return 0, 0
    behind = first + 1
    seen: set[str] = set()
    for index in range(first + 1, len(lines)):
        line = lines[index]
        if line.is_blank or ledger.fate(line) is Fate.FURNITURE:
            continue
        roman = _ROMAN.fullmatch(folded(line.text))
        if not _is_entry(line) or (roman and roman[1] in seen):
            break  # no entry, or the divider of a part printed like one
        seen.update({roman[1]} if roman else ())
        behind = index + 1
    return first, behind


def _is_entry(line: SourceLine) -> bool:
    text = folded(line.text)
    return bool(_ENTRY.fullmatch(text)) or bool(re.search(r"\t\s*\d+\s*$", text))


def _titles(contents: Sequence[SourceLine]) -> dict[Part, str]:
    """The parts' titles as the contents print them."""
    titles: dict[Part, str] = {}
    for line in contents:
        roman, entry = (form.fullmatch(folded(line.text)) for form in (_ROMAN, _ENTRY))
        part = _part(roman.group(1)) if roman else None
        if part and entry and part not in titles:
            titles[part] = line.text[slice(*entry.span(2))].strip()
    return titles


def _part(numeral: str) -> Part | None:
    """The part of a Roman numeral, written in letters or as one sign."""
    signs = "ⅠⅡⅢⅣⅤ"
    name = list(Part)[signs.index(numeral)].value if numeral in signs else numeral
    return Part(name) if name in Part.__members__ else None


def _dividers(
    lines: Sequence[SourceLine], begin: int, titles: Mapping[Part, str]
) -> dict[Part, int]:
    """The index of the line that opens each part, in the order of the parts."""
    starts: dict[Part, int] = {}
    for part in Part:
        for index in range(begin, len(lines)):
            if _opens(lines[index], part, titles.get(part)):
                starts[part] = index
                begin = index + 1
                break
    return starts


def _opens(line: SourceLine, part: Part, title: str | None) -> bool:
    """Whether the line, alone and perhaps numbered, is the part's title."""
    if line.is_blank or line.is_row or len(line.text) > _LONGEST_TITLE:
        return False
    roman = _ROMAN.fullmatch(folded(line.text))
    text = squash(roman.group(2) if roman else folded(line.text))
    if roman and _part(roman.group(1)) is not part:
        return False
    if title is not None:
        return words.YEAR.sub("", text) == words.YEAR.sub("", squash(folded(title)))
    known = dict(words.PART_TITLES)[part.value]
    return known.fullmatch(words.YEAR.sub("", text)) is not None or (
        roman is not None and known.search(text) is not None
    )


def _cards_begin(lines: Sequence[SourceLine], begin: int) -> int | None:
    """Where part V begins if no divider says so: above the first list of programmes or card."""
    for index in range(begin, len(lines)):
        line = lines[index]
        box = line.is_row and words.OWNER_ROLE.fullmatch(squash(line.cells[0]))
        if box or words.PROGRAMME_LIST.fullmatch(squash(line.text)):
            above = takewhile(_may_head, reversed(lines[begin:index]))
            return index - sum(1 for _ in above)
    return None


def _may_head(line: SourceLine) -> bool:
    """Whether the line may belong to a chapter's heading: its number, its execution tasks."""
    return line.is_blank or re.match(r"\s*(?:[-\d]|[①-⑳])", line.text) is not None
