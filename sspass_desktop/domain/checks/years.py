"""Families ``period.*`` and ``year.*``: last year where this one is meant."""

from collections.abc import Iterator

from sspass_desktop.domain.card import Card, CardSection
from sspass_desktop.domain.findings import Code, Finding, Place
from sspass_desktop.domain.outline import Table
from sspass_desktop.domain.periods import YearName, other_year, years_in
from sspass_desktop.domain.vocabulary import LOOKING_BACK
from sspass_desktop.domain.wording import PLAN, spots

NEAR = 30
"""In letters: how far behind a year the word may stand that makes it look back."""


def other_period(card: Card, year: int) -> Iterator[Finding]:
    """A period that leaves the year of the plan out, and headings that name last year."""
    period = card.overview.period
    names = years_in(period)
    years = [name.year for name in names]
    if years and not min(years) <= year <= max(years):
        due = period
        if len(set(years)) == 1:
            for name in reversed(names):
                due = due[: name.start] + other_year(name, year) + due[name.end :]
        suggestion = due if due != period else ""
        place = Place(card.uid, CardSection.OVERVIEW)
        yield _other(place, card.title, (f"{year}", period, suggestion))
    for place, heading in _headings(card):
        for name in _left_over(heading, year):
            yield _other(place, heading, (f"{year}", name.words, other_year(name, year)))


def _headings(card: Card) -> Iterator[tuple[Place, str]]:
    yield Place(card.uid), card.title
    for block in card.blocks:
        if isinstance(block.content, Table) and block.section in PLAN:
            yield Place(card.uid, block.section), block.content.caption


def _other(place: Place, subject: str, sides: tuple[str, str, str]) -> Finding:
    due, found, suggestion = sides
    return Finding(Code.PERIOD_OTHER_YEAR, place, subject, due, found, suggestion=suggestion)


def left_over(card: Card, year: int) -> Iterator[Finding]:
    """Last year in what is planned, where it does not look back: results and reviews may."""
    for spot in spots(card, PLAN):
        for name in _left_over(spot.text, year):
            yield Finding(
                Code.YEAR_LEFT_OVER,
                spot.place,
                spot.text,
                str(year),
                name.words,
                suggestion=other_year(name, year),
            )


def _left_over(text: str, year: int) -> list[YearName]:
    """The first name of last year, unless this one is named, too, or the words behind look back."""
    if f"{year - 1}"[-2:] not in text:
        return []
    names = years_in(text)
    last = [name for name in names if name.year == year - 1]
    if not last or any(name.year >= year for name in names):
        return []
    behind = text[last[0].end :][:NEAR]
    return [] if any(word in behind for word in LOOKING_BACK) else last[:1]
