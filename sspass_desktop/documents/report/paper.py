"""The report of a check on paper: an overview, then each team from a new page on."""

from collections.abc import Iterator, Sequence
from math import ceil

from sspass_desktop.documents.articles import Article, Book
from sspass_desktop.documents.blocks import (
    Block,
    Caption,
    Cell,
    Entry,
    Grid,
    Item,
    ItemStyle,
    NewPage,
    Remark,
    SectionBox,
    Shade,
    TeamHeading,
)
from sspass_desktop.documents.cells import header, text_cell, total_cell
from sspass_desktop.documents.parts.rows import CENTRE, LEFT, RIGHT, band_cell, text_row
from sspass_desktop.documents.report.value import CardReport, CheckReport, TeamReport, Told
from sspass_desktop.documents.rich import plain
from sspass_desktop.domain.findings import Severity
from sspass_desktop.domain.identity import named_uid
from sspass_desktop.domain.tally import Tally, tallies
from sspass_desktop.texts import check_report as words
from sspass_desktop.texts import labels

_FOUND_MM = (13.0, 25.0, 66.0, 42.0, 24.0)
_ACCEPTED_MM = (34.0, 66.0, 45.0, 25.0)
_TEAMS_MM = (58.0, 18.0, 18.0, 18.0, 18.0, 20.0, 20.0)
_NUMBER_MM, _FAMILY_MM, _SUM_MM, _MEASURE = 12.0, 8.4, 11.0, 170.0
_FAMILIES = 12
"""Kinds of findings that stand side by side; more of them make another table."""
_SHADES = {Severity.ERROR: Shade.STRONG, Severity.WARNING: Shade.LIGHT, Severity.NOTICE: Shade.NONE}


def report_book(report: CheckReport) -> Book:
    """The report as a book of blocks.

    That of one team has no overview; among several, those that have nothing to read stand in it
    alone.
    """
    alone = len(report.teams) == 1
    articles = [] if alone else [_overview(report)]
    articles += [_team(report, team) for team in report.teams if alone or not team.is_clean]
    return Book(report.book, report.agency, report.agency_en, tuple(articles))


def _entry(name: str) -> Entry:
    return Entry(named_uid(words.TITLE, name), 1, "", name)


def _overview(report: CheckReport) -> Article:
    title = words.title(report.book)
    cards = sum(team.card_count for team in report.teams)
    blocks: list[Block] = [
        SectionBox("", title, _entry(title)),
        Caption(words.BY_TEAM, words.summary(report.checked_on, cards, report.tally)),
        _teams_grid(report),
        Remark(words.LEGEND, labels.NOTE_SIGN),
    ]
    clean = [team.name for team in report.teams if not team.tally.total]
    if clean:
        blocks.append(Item(ItemStyle.CIRCLE, plain(words.clean_teams(clean))))
    chunks = list(_chunks(report.families))
    if chunks:
        blocks += [NewPage(), SectionBox("", words.STANDING, _entry(words.STANDING))]
    for families in chunks:
        blocks += [Caption("", words.IN_CASES), _standing_grid(report, families)]
        blocks.append(Remark(words.GRID_LEGEND, labels.NOTE_SIGN))
    return Article(words.TITLE, tuple(blocks))


def _teams_grid(report: CheckReport) -> Grid:
    """A row per team and their sum."""
    heads = (words.TEAM, words.CARDS, *map(words.severity, Severity), words.SUM, words.ACCEPTED)
    aligns = (LEFT, *[RIGHT] * 6)
    cells = header(heads)
    for row, team in enumerate(report.teams, start=1):
        numbers = (team.card_count, *_counts(team.tally), len(team.accepted))
        cells += text_row(row, (team.name, *map(_shown, numbers)), aligns)
    last = len(report.teams) + 1
    columns = [(team.card_count, *_counts(team.tally), len(team.accepted)) for team in report.teams]
    sums = [sum(column) for column in zip(*columns, strict=True)] or [0] * 6
    cells += text_row(last, (words.ALL, *map(_shown, sums)), (CENTRE, *aligns[1:]), strong=True)
    return Grid(
        _TEAMS_MM,
        last + 1,
        tuple(cells),
        groups=frozenset({last}),
        wholes=frozenset({last}),
        inset_numbers=True,
    )


def _counts(tally: Tally) -> tuple[int, ...]:
    return (*tally.counts.values(), tally.total)


def _shown(count: int) -> str:
    return str(count) if count else words.NOTHING


def _chunks(families: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """As few tables as there is room for, all of about the same width."""
    count = ceil(len(families) / _FAMILIES)
    for number in range(count):
        yield tuple(
            families[len(families) * number // count : len(families) * (number + 1) // count]
        )


def _standing_grid(report: CheckReport, families: Sequence[str]) -> Grid:
    """Cards by kinds of findings; a cell is as dark as the gravest that is open in it."""
    title = _MEASURE - _NUMBER_MM - _SUM_MM - _FAMILY_MM * len(families)
    columns = (_NUMBER_MM, title, *[_FAMILY_MM] * len(families), _SUM_MM)
    cells = header((words.NUMBER, words.CARD, *map(words.grid_head, families), words.SUM))
    sums, row = [Tally()] * (len(families) + 1), 1
    for _, card in report.cards():
        held = tallies((one.family, one.severity) for one in card.open)
        found = [held.get(family, Tally()) for family in families]
        whole = sum(found, Tally())
        if not whole.total:
            continue
        sums = [one + other for one, other in zip(sums, (*found, whole), strict=True)]
        cells += [
            text_cell(row, 0, card.number, align=CENTRE),
            text_cell(row, 1, card.title),
            *(_counted(row, column, one) for column, one in enumerate(found, start=2)),
            text_cell(row, len(families) + 2, str(whole.total), align=CENTRE, bold=True),
        ]
        row += 1
    cells.append(total_cell(row, 0, words.ALL, columns=2, align=CENTRE))
    for column, one in enumerate(sums, start=2):
        cells.append(total_cell(row, column, _shown(one.total), align=CENTRE))
    last = frozenset({row})
    return Grid(columns, row + 1, tuple(cells), groups=last, wholes=last, dense=True)


def _counted(row: int, column: int, tally: Tally) -> Cell:
    gravest = tally.gravest
    if gravest is None:
        return text_cell(row, column, "")
    bold = gravest is Severity.ERROR
    shade = _SHADES[gravest]
    return text_cell(row, column, str(tally.total), align=CENTRE, bold=bold, shade=shade)


def _team(report: CheckReport, team: TeamReport) -> Article:
    """What a team has to mend, what was accepted, and which of its cards are right."""
    blocks: list[Block] = [
        SectionBox("", team.name, _entry(team.name)),
        Caption("", words.summary(report.checked_on, team.card_count, team.tally)),
    ]
    wrong = [card for card in team.cards if card.open]
    if wrong:
        blocks += [_found_grid(wrong), Remark(words.LEGEND, labels.NOTE_SIGN)]
    else:
        blocks.append(Item(ItemStyle.CIRCLE, plain(words.ALL_RIGHT)))
    clean = [card.number for card in team.cards if card.order and not card.open]
    if clean and wrong:
        blocks.append(Item(ItemStyle.CIRCLE, plain(words.clean_cards(clean))))
    if team.accepted:
        blocks += [TeamHeading(words.ACCEPTED_TITLE), _accepted_grid(team)]
    return Article(words.TITLE, tuple(blocks), _entry(team.name), chapter=team.name)


def _found_grid(cards: Sequence[CardReport]) -> Grid:
    """A band per card and below it what was found; the last column is left to the team."""
    heads = (words.SEVERITY, words.PLACE, words.CONTENT, words.REMEDY, words.DONE)
    cells, row, bands = header(heads), 1, set[int]()
    for card in cards:
        bands.add(row)
        heading = words.card_heading(card.number, card.title, card.owner)
        cells.append(band_cell(row, len(_FOUND_MM), heading))
        for row, one in enumerate(card.open, start=row + 1):  # noqa: B020 - runs on
            cells += _found_row(row, one)
        row += 1
    return Grid(
        _FOUND_MM,
        row,
        tuple(cells),
        groups=frozenset(bands - {1}),
        wholes=frozenset(band + 1 for band in bands),
    )


def _found_row(row: int, one: Told) -> Iterator[Cell]:
    bold = one.severity is Severity.ERROR
    yield text_cell(row, 0, words.severity(one.severity), align=CENTRE, bold=bold)
    texts = (one.place or one.family, one.sentence, one.remedy)
    for column, text in enumerate(texts, start=1):
        yield text_cell(row, column, text)


def _accepted_grid(team: TeamReport) -> Grid:
    heads = (words.CARD, words.CONTENT, words.REASON, words.ACCEPTED_BY)
    cells = header(heads)
    aligns = (LEFT, LEFT, LEFT, CENTRE)
    for row, (card, one) in enumerate(team.accepted, start=1):
        why = one.accepted
        if why is not None:
            name = labels.bookmark(card.number, card.title)
            by = words.accepted_by(why.author, why.on)
            cells += text_row(row, (name, one.sentence, why.reason, by), aligns)
    return Grid(_ACCEPTED_MM, len(team.accepted) + 1, tuple(cells))
