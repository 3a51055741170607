"""The signs of outline lines, as pages print them and the editor shows them.

The sign of a line comes from section and level; what the source had in its place is remembered in
``marker`` and decides only what level alone cannot: a result, a note, a box heading, a number.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sspass_desktop.documents.blocks import ItemStyle
from sspass_desktop.documents.layout.style import STANDARD
from sspass_desktop.domain.card import CardSection
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.outlining.levels import Lines, dense, renumbered
from sspass_desktop.domain.vocabulary import BOX_MARKS, CIRCLED, NOTE_MARKS, RESULT_MARKS
from sspass_desktop.texts import labels

_TOP = 1
_DEEP = 3
_NUMBERED_HEADING = re.compile(r"\d+(?:-\d+)+\.?")
_CONTINUED = ":"


def item_style(section: CardSection, line: Line) -> ItemStyle:
    """What a line looks like, by section, level and, where these do not tell, its old sign."""
    if line.marker in NOTE_MARKS and section is not CardSection.GOALS:
        return ItemStyle.NOTE
    if section is CardSection.STRATEGY_LINKS and line.lead:
        return ItemStyle.FIELD
    if section in _BY_LEVEL:
        return _at_level(_BY_LEVEL[section], line.level)
    if line.marker in BOX_MARKS:
        return ItemStyle.TOPIC
    is_result = line.level > _TOP and line.marker in RESULT_MARKS
    return ItemStyle.RESULT if is_result else _at_level(_PLAIN_LEVELS, line.level)


_PLAIN_LEVELS = (ItemStyle.CIRCLE, ItemStyle.DASH, ItemStyle.DOT)
_BY_LEVEL = {
    CardSection.GOALS: (ItemStyle.GOAL, ItemStyle.GOAL_MORE, ItemStyle.GOAL_DEEP),
    CardSection.ACTIONS: (ItemStyle.NUMBERED, ItemStyle.DASH, ItemStyle.DOT),
    CardSection.ISSUES: (ItemStyle.CIRCLE, ItemStyle.CIRCLE, ItemStyle.RESULT),
}
"""Sections in which the level alone says what a line looks like."""


def _at_level(styles: Sequence[ItemStyle], level: int) -> ItemStyle:
    return styles[min(max(level, 1), len(styles)) - 1]


def item_mark(style: ItemStyle, line: Line, count: int) -> str:
    """A sign of the line's own: its number by position, or a circled figure below a heading."""
    if style is ItemStyle.NUMBERED:
        return circled_number(count)
    return line.marker if line.marker in CIRCLED else ""


@dataclass(frozen=True, slots=True)
class Mark:
    """What a line of parts I to IV is; ``style`` None: a □ heading. ``text``: a sign of its own."""

    style: ItemStyle | None
    text: str = ""


def outline_marks(lines: Sequence[Line], number: int = 1) -> Iterator[Mark]:
    """How the lines of a section of parts I to IV are marked, in order.

    Numbers come from the position: circled ones among the lines of their level, those of a 1-1.
    from the □ above, or from the ``number`` of the section where none stands above.
    """
    boxes = headings = 0
    circled: dict[int, int] = {}
    for line in lines:
        level = max(line.level, _TOP)
        is_circled = line.marker in CIRCLED
        circled = {at: n for at, n in circled.items() if at < level + is_circled}
        if is_circled:
            circled[level] = circled.get(level, 0) + 1
            style = ItemStyle.NUMBERED if level < _DEEP else _at_level(_OUTLINE_LEVELS, level)
            yield Mark(style, circled_number(circled[level]))
        elif _NUMBERED_HEADING.fullmatch(line.marker):
            headings += 1
            yield Mark(ItemStyle.HEADING, f"{boxes or number}-{headings}.")
        else:
            mark = _outline_mark(line)
            if mark.style is None:
                boxes, headings = boxes + 1, 0
            yield mark


def _outline_mark(line: Line) -> Mark:
    if line.marker in NOTE_MARKS:
        return Mark(ItemStyle.NOTE)
    if line.marker in BOX_MARKS:
        return Mark(ItemStyle.TOPIC)
    if line.level <= _TOP:
        return Mark(None)
    if line.marker in RESULT_MARKS:
        return Mark(ItemStyle.RESULT)
    return Mark(
        _at_level(_OUTLINE_LEVELS, line.level), _CONTINUED if line.marker == _CONTINUED else ""
    )


_OUTLINE_LEVELS = (ItemStyle.CIRCLE, ItemStyle.CIRCLE, ItemStyle.DASH, ItemStyle.DOT)


def circled_number(count: int) -> str:
    """①, and (21) where there is no such sign."""
    return CIRCLED[count - 1] if 0 < count <= len(CIRCLED) else f"({count})"


@dataclass(frozen=True, slots=True)
class Sign:
    """What stands before a line, and whether all of the line is bold."""

    text: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Marking:
    """How a section marks its lines. ``section`` None: an outline of the book outside the cards."""

    section: CardSection | None = None

    def signs(self, lines: Sequence[Line]) -> tuple[Sign, ...]:
        """The signs of all lines of the section."""
        return tuple(self._signs(lines))

    def _signs(self, lines: Sequence[Line]) -> Iterator[Sign]:
        if self.section is None:
            yield from map(_outside_cards, outline_marks(lines))
            return
        headlines = sum(line.level == _TOP for line in lines)
        count = 0
        for number, line in enumerate(lines):
            count += line.level == _TOP
            if self.section is CardSection.ISSUES and line.level == _TOP:
                yield Sign(labels.issue(count, headlines), strong=True)
            elif self.section is CardSection.OVERVIEW:
                yield Sign(STANDARD.items[ItemStyle.FIELD_MORE].mark if number else "")
            else:
                yield _sign(self.section, line, count)

    def chosen(self, button: int) -> tuple[int, str]:
        """Level and ``marker`` that □ ○ - · (1 to 4) mean here."""
        if self.section is None:
            return button, ""
        if self.section in _LEVELS:
            return _LEVELS[self.section][button - 1], ""
        return _LEVELS_ELSEWHERE[button - 1], BOX_MARKS[0] if button == _TOP else ""

    @property
    def buttons(self) -> tuple[str, ...]:
        """What stands on the buttons 1 to 4; "" on one that has no level of its own here."""
        if self.section not in _LEVELS:
            return _OUTSIDE
        levels = _LEVELS[self.section]
        signs = self.signs(tuple(Line(level) for level in range(_TOP, _DEEP + 1)))
        return tuple(
            "" if level in (self.numbers_level, *levels[:place]) else signs[level - _TOP].text
            for place, level in enumerate(levels)
        )

    def pressed(self, line: Line, sign: Sign) -> int:
        """Which of the buttons, ① being the fifth, a line bears; 0 if none of them."""
        if sign.text in CIRCLED:
            return len(_OUTSIDE) + 1
        if self.section in _LEVELS:
            levels = _LEVELS[self.section]
            level = min(max(line.level, _TOP), levels[-1])
            return 0 if sign.text in NOTE_MARKS else levels.index(level) + 1
        if self.section is not None and line.marker in BOX_MARKS:
            return _TOP
        return _OUTSIDE.index(sign.text) + 1 if sign.text in _OUTSIDE else 0

    @property
    def is_free(self) -> bool:
        """Whether a line may be any number of levels deeper than the one above it."""
        return self.section is None

    def settled(self, lines: Lines) -> Lines:
        """The lines at levels that they may have here."""
        return lines if self.is_free else renumbered(dense(lines))

    @property
    def numbers_level(self) -> int | None:
        """The level that is numbered by itself."""
        return _TOP if self.section is CardSection.ACTIONS else None


_OUTSIDE = ("□", "○", "-", "·")
_LEVELS = {
    CardSection.GOALS: (1, 1, 2, 3),
    CardSection.OVERVIEW: (1, 1, 2, 2),
    CardSection.ACTIONS: (1, 1, 2, 3),
    CardSection.ISSUES: (1, 2, 3, 3),
}
_LEVELS_ELSEWHERE = (1, 1, 2, 3)


def _outside_cards(mark: Mark) -> Sign:
    if mark.style is None:
        return Sign(_OUTSIDE[0], strong=True)
    look = STANDARD.items[mark.style]
    return Sign(mark.text or look.mark, look.font.is_bold)


def _sign(section: CardSection, line: Line, count: int) -> Sign:
    style = item_style(section, line)
    look = STANDARD.items[style]
    return Sign(item_mark(style, line, count) or look.mark, look.font.is_bold)
