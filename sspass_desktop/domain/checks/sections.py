"""Families ``section.*``, ``schedule.*`` and ``text.*``: whether a card is whole."""

from collections.abc import Iterator, Sequence

from sspass_desktop.domain.card import Card, CardSection, ContinuityKind, ScheduleRow
from sspass_desktop.domain.continuity import is_new
from sspass_desktop.domain.findings import Code, Finding, Place
from sspass_desktop.domain.names import squashed
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.outlining.sections import OUTLINES, lines_of
from sspass_desktop.domain.periods import read_period
from sspass_desktop.domain.vocabulary import BEGINNING_WORDS, NEW_PROGRAMME, PREPARING_WORDS
from sspass_desktop.domain.wording import spots

UNWRITTEN = 3
"""A card that lacks more sections than this is being written, and is not asked for them."""

LONGEST = 250
"""In letters: what one line of an outline may hold before nobody reads it to its end."""

_LOOKING_BACK = (CardSection.LAST_RESULTS, CardSection.IMPROVEMENTS)


def missing(card: Card) -> Iterator[Finding]:
    """Sections that a written card lacks; a new programme has no last year to tell of."""
    lacking = [section for section in CardSection if _is_missing(card, section)]
    if card.is_written and len(lacking) <= UNWRITTEN:
        for section in lacking:
            yield Finding(Code.SECTION_MISSING, Place(card.uid, section), card.title)


def _is_missing(card: Card, section: CardSection) -> bool:
    if any(block.section is section for block in card.blocks):
        return False
    if section is CardSection.BUDGET:
        budget = card.budget
        return not (budget.nonbudget or budget.tables or budget.declared_total_won is not None)
    if section is CardSection.OVERVIEW:
        overview = card.overview
        return not (overview.purpose or overview.period or overview.content)
    if section in _LOOKING_BACK and is_new(card):
        return False
    return not getattr(card, section.value)


def empty(card: Card) -> Iterator[Finding]:
    """Sections that hold lines or rows and no word in them."""
    for section in (*OUTLINES, CardSection.INDICATORS, CardSection.SCHEDULE):
        if _is_blank(card, section):
            yield Finding(Code.SECTION_EMPTY, Place(card.uid, section), card.title)


def _is_blank(card: Card, section: CardSection) -> bool:
    if any(block.section is section for block in card.blocks):
        return False
    if section is CardSection.INDICATORS:
        rows = [f"{row.name or ''}{row.criterion}{row.target}" for row in card.indicators]
    elif section is CardSection.SCHEDULE:
        rows = [f"{row.group or ''}{row.label}" for row in card.schedule]
    else:
        rows = [f"{line.lead or ''}{line.text}" for line in lines_of(card, section)]
        if section is CardSection.OVERVIEW and rows:
            rows.append(card.overview.purpose)
    return bool(rows) and not any(row.strip() for row in rows)


def new_but_results(card: Card) -> Iterator[Finding]:
    """A new programme (신규 사업) that tells of results of last year."""
    told = [_bare(line) for line in card.last_results]
    says_new = any(_bare(line) == _NEW for line in (*card.last_results, *card.improvements))
    marked = any(link.kind is ContinuityKind.NEW for link in card.continuity)
    rest = [number for number, text in enumerate(told) if text and text != _NEW]
    if (says_new or marked) and rest:
        place = Place(card.uid, CardSection.LAST_RESULTS, line=rest[0])
        text = card.last_results[rest[0]].text
        yield Finding(Code.SECTION_NEW_BUT_RESULTS, place, card.title, found=text)


_NEW = squashed(NEW_PROGRAMME)


def _bare(line: Line) -> str:
    return squashed(line.text).strip("().-")


def too_long(card: Card) -> Iterator[Finding]:
    """Lines that go on for more than ``LONGEST`` letters."""
    for spot in spots(card, OUTLINES):
        if len(spot.text) > LONGEST:
            length = str(len(spot.text))
            yield Finding(Code.TEXT_TOO_LONG, spot.place, spot.text, str(LONGEST), length)


def marks_lost(card: Card) -> Iterator[Finding]:
    """A schedule of which no row has a month: one finding a card."""
    if card.schedule and not any(row.months for row in card.schedule):
        place = Place(card.uid, CardSection.SCHEDULE)
        rows = str(len(card.schedule))
        yield Finding(Code.SCHEDULE_MARKS_LOST, place, card.title, found=rows)


def empty_rows(card: Card) -> Iterator[Finding]:
    """Rows without a month beside others that have some; a heading of sub-rows needs none."""
    if not any(row.months for row in card.schedule):
        return
    for number, row in enumerate(card.schedule):
        if not row.months and row.label.strip() and not _heads(card.schedule, number):
            place = Place(card.uid, CardSection.SCHEDULE, line=number)
            yield Finding(Code.SCHEDULE_EMPTY_ROW, place, row.label)


def _heads(rows: Sequence[ScheduleRow], number: int) -> bool:
    return number + 1 < len(rows) and rows[number + 1].depth > rows[number].depth


def outside_period(card: Card, year: int) -> Iterator[Finding]:
    """Rows with months before or after the period; what prepares or winds up may lie outside."""
    span = read_period(card.overview.period, year)
    if span is None:
        return
    for number, row in enumerate(card.schedule):
        outside = [month for month in row.months if month not in span]
        if any(word in row.label for word in BEGINNING_WORDS):
            outside = [month for month in outside if month >= span.stop]
        if outside and not any(word in row.label for word in PREPARING_WORDS):
            place = Place(card.uid, CardSection.SCHEDULE, line=number)
            yield Finding(
                Code.SCHEDULE_OUTSIDE_PERIOD,
                place,
                row.label,
                expected=card.overview.period,
                others=tuple(str(month) for month in outside),
            )
