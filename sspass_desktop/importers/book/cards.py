"""A card: its body cut at the headings, each section read by its own reader."""

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sspass_desktop.domain.card import Card, CardSection, Person
from sspass_desktop.domain.identity import Uid
from sspass_desktop.importers.book import vocabulary as words
from sspass_desktop.importers.book.cards_indicators import IndicatorReader, is_indicator_header
from sspass_desktop.importers.book.cards_outline import (
    Outline,
    opens_issues,
    read_issues,
    read_outline,
)
from sspass_desktop.importers.book.cards_overview import OverviewReader
from sspass_desktop.importers.book.cards_schedule import ScheduleReader, is_schedule_header
from sspass_desktop.importers.book.headings import heading_section, loose_section, number_kind
from sspass_desktop.importers.book.source import Ledger, SourceLine, squash
from sspass_desktop.importers.book.tables import filled, is_rule

_BRACKETS = re.compile(r"\([^()]*\)")
_SIDE_BY_SIDE = 4  # two roles and two names
_PHONE = re.compile(r"(.*?[^\s\d(])\s*\(?\s*((?:\d{2,4}-)*\d{3,4})\s*\)?\s*")
_OUTLINES = (
    CardSection.GOALS,
    CardSection.BACKGROUND,
    CardSection.STRATEGY_LINKS,
    CardSection.LAST_RESULTS,
    CardSection.IMPROVEMENTS,
    CardSection.ACTIONS,
    CardSection.EFFECTS,
)


@dataclass(frozen=True, slots=True)
class Body:
    """The lines of a card in the book, from its box of names on. ``title``: as printed above it."""

    lines: tuple[SourceLine, ...]
    title: str = ""
    heading: tuple[SourceLine, ...] = ()

    @property
    def first_line(self) -> int:
        """The line where the card begins."""
        return self.lines[0].number if self.lines else 0


def is_name_box(line: SourceLine) -> bool:
    """Whether the row heads the box of names that opens a card."""
    role = _BRACKETS.sub("", squash(line.cells[0]))
    return line.is_row and words.OWNER_ROLE.fullmatch(role) is not None


def read_card(body: Body, uid: Uid, title: str, number: str, ledger: Ledger) -> Card:
    """Read a body. Lines that fit no section stay unplaced."""
    ledger.place(*body.heading)
    head, sections = _cut(body.lines, ledger)
    owner, boss = _read_names(head, ledger, number)
    card = Card(uid, title, owner=owner, head=boss)
    for section, lines in sections.items():
        card = _with_section(card, section, lines, ledger, number)
    return card


def _cut(
    lines: Sequence[SourceLine], ledger: Ledger
) -> tuple[list[SourceLine], dict[CardSection, list[SourceLine]]]:
    """The lines above the first heading, and those of each section."""
    head: list[SourceLine] = []
    sections: dict[CardSection, list[SourceLine]] = {}
    current: CardSection | None = None
    below_row = False
    numbers: set[str] = set()  # how the headings of this card are numbered, if they are
    for line, alone in zip(lines, _alone(lines), strict=True):
        found = heading_section(line)
        numbers |= {number_kind(line)} if found else set()
        if found is None:
            loose = _new_section(line, current, numbers - {""}, alone=alone)
            found = None if loose in sections else loose
        if below_row and _goes_back(line, found, current):
            found = None
        below_row = not line.is_blank and found is None and (line.is_row or below_row)
        if found is not None:
            ledger.place(line)
            current = found
            sections.setdefault(found, []).append(SourceLine(0, ""))
            continue
        current = _by_content(line, current)
        (head if current is None else sections.setdefault(current, [])).append(line)
    return head, sections


def _alone(lines: Sequence[SourceLine]) -> list[bool]:
    """Line by line, whether it stands between blank lines."""
    blank = [True, *(line.is_blank for line in lines), True]
    return [blank[i] and blank[i + 2] for i in range(len(lines))]


def _new_section(
    line: SourceLine, current: CardSection | None, numbers: Container[str], *, alone: bool
) -> CardSection | None:
    """The section that the line heads in unusual words; without sign it must lead on."""
    found = loose_section(line, numbers=numbers)
    if found is None and alone and current is not None:
        found = loose_section(line, alone=True)
        order = list(CardSection)
        found = found if found and order.index(found) > order.index(current) else None
    return found


def _goes_back(line: SourceLine, found: CardSection | None, current: CardSection | None) -> bool:
    """Whether a plain line right below a row would lead back: it is a row of one cell."""
    if found is None or current is None or line.text.strip()[0] in words.HEADING_SIGNS:
        return False
    order = list(CardSection)
    return order.index(found) < order.index(current)


def _by_content(line: SourceLine, current: CardSection | None) -> CardSection | None:
    """The section a line itself speaks for, where its heading is lost or has another name."""
    if current in (CardSection.SCHEDULE, CardSection.INDICATORS) and opens_issues(line):
        return CardSection.ISSUES
    if current is not None and is_schedule_header(line):
        return CardSection.SCHEDULE
    if current is not None and is_indicator_header(line):
        return CardSection.INDICATORS
    return current


def _read_names(lines: Sequence[SourceLine], ledger: Ledger, number: str) -> tuple[Person, Person]:
    """The box of names: roles in one row, names below them."""
    rows = [line for line in lines if line.is_row and not line.is_blank and not is_rule(line)]
    ledger.furnish(*(line for line in lines if is_rule(line)))
    if not rows or not is_name_box(rows[0]):
        return Person(), Person()
    ledger.place(rows[0])
    roles, names = _box_columns(rows)
    ledger.place(*rows[:2])
    if len(roles) > 2 or not any(names):  # noqa: PLR2004 - the box has room for two people
        ledger.problem(rows[0], "names_unclear", rows[0].text.strip(), card=number)
    people = [_person(role, name) for role, name in zip(roles, names, strict=False)]
    people = people or [Person(roles[0])]
    return people[0], people[-1] if len(people) > 1 else Person()


def _box_columns(rows: Sequence[SourceLine]) -> tuple[list[str], list[str]]:
    """Roles and names: one row below the other, or side by side in one row."""
    cells = filled(rows[0].cells)
    if len(rows) == 1 and len(cells) == _SIDE_BY_SIDE:
        return [squash(role) for role in cells[::2]], list(cells[1::2])
    below = rows[1].cells if len(rows) > 1 else ()
    if len(cells) == len(filled(below)) == 2 and _is_role(below[0]) and not _is_role(cells[1]):  # noqa: PLR2004
        return [squash(cells[0]), squash(below[0])], [cells[1], below[1]]
    return [squash(cell) for cell in cells], list(below)


def _is_role(cell: str) -> bool:
    return words.HEAD_ROLE.fullmatch(squash(cell)) is not None


def _person(role: str, text: str) -> Person:
    """A name, and the phone number or extension behind it."""
    text = " ".join(words.PHONE_SIGNS.sub(" ", text).split())
    match = _PHONE.fullmatch(text)
    if match:
        return Person(role, match.group(1).strip(), match.group(2))
    return Person(role, text.strip())


def _with_section(
    card: Card, section: CardSection, lines: Sequence[SourceLine], ledger: Ledger, number: str
) -> Card:
    """The card with this section read into it."""
    if section in _OUTLINES:
        return _with_outline(card, section, read_outline(section, lines, ledger))
    if section is CardSection.ISSUES:
        return _with_outline(card, section, read_issues(lines, ledger))
    if section is CardSection.OVERVIEW:
        return _with_overview(card, lines, OverviewReader(ledger, number))
    if section is CardSection.INDICATORS:
        indicators = IndicatorReader(ledger, number)
        for line in lines:
            indicators.read(line)
        return replace(card, indicators=indicators.indicators(card.uid))
    schedule = ScheduleReader(ledger)
    for line in lines:
        schedule.read(line)
    return replace(card, schedule=tuple(schedule.rows))


def _with_outline(card: Card, section: CardSection, outline: Outline) -> Card:
    lines: dict[str, Any] = {section.value: tuple(outline.lines)}
    return replace(card, blocks=(*card.blocks, *outline.blocks), **lines)


def _with_overview(card: Card, lines: Sequence[SourceLine], reader: OverviewReader) -> Card:
    for line in lines:
        reader.read(line)
    reader.finish()
    blocks = (*card.blocks, *reader.blocks)
    return replace(card, overview=reader.overview, budget=reader.budget, blocks=blocks)
