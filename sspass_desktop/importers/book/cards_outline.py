"""Sections of a card that are outlines: what a sign means, and how deep it stands."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from sspass_desktop.domain.card import CardBlock, CardSection
from sspass_desktop.domain.findings import Severity
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.vocabulary import TAGS
from sspass_desktop.importers.book import vocabulary as words
from sspass_desktop.importers.book.items import Item, read_item
from sspass_desktop.importers.book.source import Ledger, SourceLine, squash
from sspass_desktop.importers.book.tables import filled, is_rule, rectangle, trimmed
from sspass_desktop.importers.signs import vocabulary as signs
from sspass_desktop.importers.signs.read import TAG_BRACKETS, split_tag, unbolded

_PLAIN_NUMBER = re.compile(
    rf"\**(?:\(?(\d{{1,2}})(?:[.)]?\s+|[.)](?=\D))|\(?([{signs.LETTERED}])[.)]\s*)(\S.*)"
)


@dataclass(slots=True)
class Depth:
    """What was met so far in a section: it decides the level of the next line.

    ``outer``: the sign of a section's goals; ``circle``: the round sign that opens its items.
    """

    section: CardSection
    outer: str = ""
    circle: str = ""
    numbered: bool = False
    dashed_number: bool = False
    boxed: bool = False

    def level(self, item: Item) -> int:
        """The level of a line, 1 the outermost; remembers what it means for the next."""
        if item.sign == "[]":
            self.boxed = True
            return 2
        if self.boxed:
            return 3
        match self.section:
            case CardSection.GOALS:
                return self._of_goals(item)
            case CardSection.ACTIONS:
                return self._of_actions(item)
            case CardSection.ISSUES:
                return 3 if item.is_arrow or item.sign == "■" else 2
        return self._elsewhere(item)

    def _of_goals(self, item: Item) -> int:
        if not self.outer and item.sign and not _is_dash(item):
            self.outer = item.sign
        same = item.is_numbered and self.outer in signs.NUMBERED
        return 1 if self.outer and (item.sign in ("◆", self.outer) or same) else 2

    def _of_actions(self, item: Item) -> int:
        if item.is_numbered and not (item.indented and self.numbered):
            self.numbered, self.dashed_number, self.circle = True, item.dashed, ""
            return 1
        if self._opens_item(item):
            return 2
        if _is_dash(item) and not item.indented:
            return 3 if self.circle else 2
        if item.sign == "":
            return 2
        if _is_dash(item) and self.dashed_number and not self.circle:
            return 2
        return 3

    def _elsewhere(self, item: Item) -> int:
        if self._opens_item(item) or (item.sign in ("□", "") and not item.indented):
            return 1
        if (item.sign == "◆" or _is_dash(item)) and not item.indented:
            return 2 if self.circle else 1
        return 2

    def _opens_item(self, item: Item) -> bool:
        """Whether the line bears the round sign that is the section's outermost."""
        if item.indented or item.sign == "" or item.sign not in signs.ROUNDS:
            return False
        self.circle = self.circle or item.sign
        return item.sign == self.circle


def _is_dash(item: Item) -> bool:
    return item.sign == "-" or (item.sign != "" and item.sign in signs.DOTS)


@dataclass(slots=True)
class Outline:
    """An outline being read: lines and the free tables between them."""

    lines: list[Line] = field(default_factory=list)
    blocks: list[CardBlock] = field(default_factory=list)


def read_outline(section: CardSection, lines: Sequence[SourceLine], ledger: Ledger) -> Outline:
    """Read the lines of a section, tables included; every line is placed."""
    outline, depth, table = Outline(), Depth(section), list[SourceLine]()
    blank = True
    for line in [*lines, SourceLine(0, "")]:
        line = _with_tag_in_line(line)  # noqa: PLW2901 - as it would be printed without cells
        if line.is_row and not line.is_blank:
            table.append(line)
            continue
        _close_table(section, table, outline, ledger)
        if line.is_blank:
            depth.boxed = depth.boxed and not _box_is_read(outline)
        elif is_rule(line):
            ledger.furnish(line)
        else:
            _read_line(read_item(line), outline, depth, ledger, wrapped=not blank)
        blank = line.is_blank
    return outline


def _with_tag_in_line(line: SourceLine) -> SourceLine:
    """A title whose tag stands in a cell of its own, as one line."""
    cells = filled(line.cells) if line.is_row else ()
    if len(cells) != 2 or unbolded(cells[1]).strip(TAG_BRACKETS) not in TAGS:  # noqa: PLR2004
        return line
    title = SourceLine(line.number, f"{cells[0]} [{unbolded(cells[1]).strip(TAG_BRACKETS)}]")
    return title if read_item(title).is_numbered or _PLAIN_NUMBER.fullmatch(cells[0]) else line


def _box_is_read(outline: Outline) -> bool:
    """Whether a box has items already: a blank line then ends it."""
    return bool(outline.lines) and outline.lines[-1].marker != "[]"


def _close_table(
    section: CardSection, table: list[SourceLine], outline: Outline, ledger: Ledger
) -> None:
    if not table:
        return
    for line in table:
        (ledger.furnish if is_rule(line) else ledger.place)(line)
    content = rectangle(table)
    if content.rows:
        outline.blocks.append(CardBlock(section, len(outline.lines), content))
    table.clear()


def _read_line(
    item: Item, outline: Outline, depth: Depth, ledger: Ledger, *, wrapped: bool
) -> None:
    """Append a line; one without sign right below another is its continuation."""
    ledger.place(item.source)
    if item.sign == "□" and not item.dashed and not item.indented:
        ledger.problem(item.source, "unknown_heading", item.words, severity=Severity.NOTICE)
    item = _numbered(item, outline, depth)
    if wrapped and not item.sign and not item.lead and outline.lines:
        last = outline.lines[-1]
        outline.lines[-1] = replace(last, text=f"{last.text} {item.text}".strip())
        return
    outline.lines.append(make_line(item, depth.level(item), depth.section))


def _numbered(item: Item, outline: Outline, depth: Depth) -> Item:
    """See a circled number in a plain one ("4 …"), if it is the next of the section's numbers."""
    if depth.section is not CardSection.ACTIONS or item.sign not in ("", "-"):
        return item
    match = _PLAIN_NUMBER.fullmatch(item.words)
    expected = 1 + sum(1 for line in outline.lines if line.level == 1)
    if match is None or expected > len(signs.CIRCLED) or _value(match) != expected:
        return item
    circled = signs.CIRCLED[expected - 1]
    dashed = item.sign == "-"
    return replace(item, sign=circled, dashed=dashed, lead=None, text=match[3].strip())


def _value(match: re.Match[str]) -> int:
    return int(match[1]) if match[1] else signs.LETTERED.index(match[2]) + 1


def make_line(item: Item, level: int, section: CardSection) -> Line:
    """The line of an item; a title of the actions is parted from its tag."""
    if section is CardSection.ACTIONS and level == 1:
        text, tag = split_tag(item.text)
        return Line(level, item.sign, item.lead, text, tag)
    return Line(level, item.sign, item.lead, item.text)


def read_issues(lines: Sequence[SourceLine], ledger: Ledger) -> Outline:
    """Read 쟁점 및 대책: a label and its headline in one line, in two, or in cells of a table."""
    outline = Outline()
    depth = Depth(CardSection.ISSUES)
    table: list[SourceLine] = []
    waiting = False  # a label 쟁점 stands alone, its headline is to come
    for line in [*lines, SourceLine(0, "")]:
        label, text = split_label(line)
        if line.is_row and not label:
            table.append(line)
            continue
        _close_table(CardSection.ISSUES, table, outline, ledger)
        if line.is_blank:
            continue
        if is_rule(line):
            ledger.furnish(line)
            continue
        ledger.place(line)
        item = read_item(SourceLine(line.number, text))
        if label == words.ISSUE:
            waiting = not text
            if text:
                outline.lines.append(Line(1, label, None, unbolded(text)))
        elif label:
            outline.lines.append(Line(3, label, item.lead, item.text))
        elif waiting and not item.sign:
            outline.lines.append(Line(1, words.ISSUE, None, unbolded(item.words)))
            waiting = False
        else:
            waiting = False
            outline.lines.append(make_line(item, depth.level(item), CardSection.ISSUES))
    return outline


def split_label(line: SourceLine) -> tuple[str, str]:
    """A label 쟁점 or 대책 (perhaps numbered, perhaps in a cell) and the words behind it."""
    cells = trimmed(line.cells)
    text = " ".join(cell for cell in cells if cell) if line.is_row else line.text
    match = words.LABEL_FORM.fullmatch(unbolded(text).strip())
    if match is None:
        return "", text
    return squash(match["label"]), match["rest"].lstrip(" :：)]】〉>.").strip()


def opens_issues(line: SourceLine) -> bool:
    """Whether the line is a label 쟁점, which opens its section where the heading is lost."""
    return split_label(line)[0] == words.ISSUE
