"""Typed numbers of a card that say what a figure of the same card says: they may be linked."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sspass_desktop.domain.card import Card, CardSection
from sspass_desktop.domain.checks.amounts import SHORTEST
from sspass_desktop.domain.checks.counting import stem, topic
from sspass_desktop.domain.figures.sources import (
    LAST,
    PlanFigures,
    Source,
    link_to,
    sources,
)
from sspass_desktop.domain.money import NUMBER, Won, read_exact
from sspass_desktop.domain.names import squashed
from sspass_desktop.domain.outline import Figure, Line, NumberLink
from sspass_desktop.domain.outlining.emphasis import letters
from sspass_desktop.domain.outlining.linked import is_in_link, with_link
from sspass_desktop.domain.outlining.sections import OUTLINES, lines_of, with_lines
from sspass_desktop.domain.target import read_target
from sspass_desktop.domain.vocabulary import COUNT_UNITS, MONEY_UNITS, PART_ENDINGS

SMALLEST: Won = 1_000
"""Won: less is found in sentences by chance."""
TELLING = 100
"""A count from here on is hardly met by chance."""

_LOOKING_BACK = (CardSection.LAST_RESULTS, CardSection.IMPROVEMENTS)
_SOUGHT = (Figure.TARGET, *LAST, Figure.TOTAL, Figure.FUND)
_NUMBER = re.compile(rf"(?<![\d.,~∼]){NUMBER}(?![\d~∼])")
_MONEY = re.compile(rf"\s?({'|'.join(sorted(MONEY_UNITS, key=len, reverse=True))})")
_NO_COUNT = (*PART_ENDINGS, "~", "∼")
"""Behind a number and its unit: a part of that many, or one of a range."""
_CLAUSE = re.compile(r"[,;/(]")


@dataclass(frozen=True, slots=True)
class Offer:
    """A typed number and the link that could stand in its place.

    ``typed`` is what stands in the text of the line ``line`` of ``section`` (from 0) now. ``sure``:
    the words before it speak of the same thing, or no chance would bring the same number.
    """

    section: CardSection
    line: int
    typed: str
    link: NumberLink
    source: Source
    sure: bool


def offers(card: Card, plan: PlanFigures) -> tuple[Offer, ...]:
    """The typed numbers of a card that equal a figure of it, in their order."""
    known = [one for one in sources(card, plan) if one.figure in _SOUGHT]
    return tuple(
        offer
        for section in OUTLINES
        for number, line in enumerate(lines_of(card, section))
        for offer in _of_line(section, number, line, _speaking(section, known))
    )


def linked(card: Card, chosen: Iterable[Offer]) -> Card:
    """The card with links in the place of the typed numbers that were chosen."""
    places: dict[tuple[CardSection, int], list[Offer]] = {}
    for one in chosen:
        places.setdefault((one.section, one.line), []).append(one)
    for (section, number), found in places.items():
        lines = list(lines_of(card, section))
        for one in sorted(found, key=lambda one: one.link.start, reverse=True):
            lines[number] = with_link(lines[number], one.link, len(one.typed))
        card = with_lines(card, section, tuple(lines))
    return card


def _speaking(section: CardSection, known: Sequence[Source]) -> list[Source]:
    """What a section speaks of: of last year where it looks back, else of this one."""
    back = section in _LOOKING_BACK
    fitting = [one for one in known if (one.figure in LAST) is back]
    return sorted(fitting, key=lambda one: one.figure is Figure.LAST_TARGET)


def _of_line(
    section: CardSection, number: int, line: Line, known: Sequence[Source]
) -> Iterator[Offer]:
    text = letters(line.text)
    for match in _NUMBER.finditer(text) if known else ():
        equal = [(one, *end) for one in known if (end := _equal(one, text, match)) is not None]
        if not equal:
            continue
        near = [found for found in equal if _speaks_of(found[0], text[: match.start()])]
        source, unit, stop = (near or equal)[0]
        if not is_in_link(line, match.start(), stop):
            alone = len(equal) == 1 and _size(match.group()) >= TELLING
            sure = bool(near) or source.won is not None or alone
            link = link_to(source, match.start(), unit)
            yield Offer(section, number, text[match.start() : stop], link, source, sure)


def _equal(source: Source, text: str, match: re.Match[str]) -> tuple[str, int] | None:
    """The unit in which a typed number says what a source says, and where that ends."""
    if source.won is not None:
        unit = _MONEY.match(text, match.end())
        if unit is None or source.won < SMALLEST:
            return None
        same = read_exact(match.group() + unit[1]) == source.won
        return (unit[1], unit.end()) if same else None
    target = read_target(source.text)
    start = match.end() + text.startswith(f" {target.unit}", match.end())
    if target.value != Decimal(match.group().replace(",", "")) or not target.unit:
        return None
    behind = text[start:]
    longer = [one for one in COUNT_UNITS if one.startswith(target.unit) and one != target.unit]
    if not behind.startswith(target.unit) or behind.startswith(tuple(longer)):
        return None
    behind = behind.removeprefix(target.unit)
    return None if behind.startswith(_NO_COUNT) else ("", start + len(target.unit))


def _speaks_of(source: Source, before: str) -> bool:
    """Whether the words before a number name what a source is a figure of."""
    name, said = squashed(source.subject), squashed(before)
    if len(stem(topic(source.subject))) >= SHORTEST and stem(topic(source.subject)) in said:
        return True
    words = [word for clause in _CLAUSE.split(before) for word in clause.split()[-1:]]
    return bool(words) and len(topic(words[-1])) > 1 and topic(words[-1]) in name


def _size(number: str) -> int:
    return int(number.replace(",", "").partition(".")[0])
