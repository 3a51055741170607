"""The signs of outline lines, as pages print them and the editor shows them.

The sign of a line comes from section and level; what the source had in its place is remembered in
``marker`` and decides only what level alone cannot: a result, a note, a box heading, a number.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sspass_desktop.documents.blocks import ItemStyle
from sspass_desktop.documents.layout.style import ITEM_LOOKS
from sspass_desktop.domain.card import CardSection
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.outlining.levels import Lines, dense, renumbered
from sspass_desktop.domain.vocabulary import BOX_MARKS, CIRCLED, NOTE_MARKS, RESULT_MARKS
from sspass_desktop.texts import labels

_TOP = 1


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
        return CIRCLED[count - 1] if count <= len(CIRCLED) else f"({count})"
    return line.marker if line.marker in CIRCLED else ""


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
        headlines = sum(line.level == _TOP for line in lines)
        count = 0
        for number, line in enumerate(lines):
            count += line.level == _TOP
            if self.section is None:
                yield Sign(_outside_cards(line), line.level == _TOP)
            elif self.section is CardSection.ISSUES and line.level == _TOP:
                yield Sign(labels.issue(count, headlines), strong=True)
            elif self.section is CardSection.OVERVIEW:
                yield Sign(ITEM_LOOKS[ItemStyle.FIELD_MORE].mark if number else "")
            else:
                yield _sign(self.section, line, count)

    def chosen(self, button: int) -> tuple[int, str]:
        """Level and ``marker`` that □ ○ - · (1 to 4) mean here."""
        if self.section is None:
            return button, ""
        if self.section in _LEVELS:
            return _LEVELS[self.section][button - 1], ""
        return _LEVELS_ELSEWHERE[button - 1], BOX_MARKS[0] if button == _TOP else ""

    def pressed(self, line: Line, sign: Sign) -> int:
        """Which of □ ○ - · ① (1 to 5) a line bears; 0 if none of them."""
        if sign.text in CIRCLED:
            return len(_OUTSIDE) + 1
        if self.section not in (None, *_LEVELS) and line.marker in BOX_MARKS:
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


def _outside_cards(line: Line) -> str:
    if line.marker in (*CIRCLED, *NOTE_MARKS):
        return line.marker
    return _OUTSIDE[min(max(line.level, 1), len(_OUTSIDE)) - 1]


def _sign(section: CardSection, line: Line, count: int) -> Sign:
    style = item_style(section, line)
    look = ITEM_LOOKS[style]
    return Sign(item_mark(style, line, count) or look.mark, look.strong)
