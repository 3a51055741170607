"""The report of a check as a workbook: what is to be mended, and how far the teams are.

All counts are formulas over the sheet of findings: a day in its last column takes a finding out.
They find cards and teams by running numbers, for "1.10" and "1.1" are the same to such formulas.
"""

from collections.abc import Iterator
from functools import partial

from sspass_desktop.documents.report.value import CardReport, CheckReport, TeamReport, Told
from sspass_desktop.documents.xlsx.model import (
    FIRST_ROW,
    HEADER_ROW,
    Align,
    Column,
    Format,
    Formula,
    Row,
    Sheet,
    Tint,
    Tone,
    Value,
    Workbook,
    letter,
    place,
    quoted,
)
from sspass_desktop.domain.findings import Severity
from sspass_desktop.domain.tally import Tally, tallies
from sspass_desktop.texts import check_report as words
from sspass_desktop.texts import province

_TONES = {
    Severity.ERROR: Tone.ERROR,
    Severity.WARNING: Tone.WARNING,
    Severity.NOTICE: Tone.NOTICE,
}


def report_workbook(report: CheckReport) -> Workbook:
    """The workbook of a report."""
    sheets = [_findings(report), _standing(report), _teams(report)]
    if any(team.accepted for team in report.teams):
        sheets.append(_accepted(report))
    title = words.title(report.book)
    return Workbook(title, report.agency, report.checked_on, tuple(sheets))


def _named(sheet: str, title: str) -> str:
    return province.name(sheet, title)


_OF_CARD = _named(words.FINDINGS_SHEET, words.CARD_ORDER)
_OF_TEAM = _named(words.FINDINGS_SHEET, words.TEAM_ORDER)
_OF_FAMILY = _named(words.FINDINGS_SHEET, words.FAMILY)
_OF_SEVERITY = _named(words.FINDINGS_SHEET, words.SEVERITY)
_MENDED_ON = _named(words.FINDINGS_SHEET, words.MEASURED_ON)
_ACCEPTED_TEAM = _named(words.ACCEPTED_SHEET, words.TEAM_ORDER)
_OPEN = f"{_MENDED_ON},{quoted('')}"


def _sheet(report: CheckReport, name: str, remark: str = "") -> partial[Sheet]:
    """A sheet with what stands above all of them; sums may leave little room for a remark."""
    return partial(Sheet, name, words.heading(report.book, name, report.checked_on), remark)


# what was found


def _findings(report: CheckReport) -> Sheet:
    severity = place(5, FIRST_ROW)
    tints = tuple(
        Tint(f"${severity}={quoted(words.severity(one))}", tone) for one, tone in _TONES.items()
    )
    columns = (
        Column(words.ORDER, 5, Format.NUMBER, Align.CENTRE),
        Column(words.TEAM, 14, align=Align.CENTRE),
        Column(words.NUMBER, 6, align=Align.CENTRE),
        Column(words.CARD, 26),
        Column(words.OWNER, 9, align=Align.CENTRE),
        Column(words.SEVERITY, 7, align=Align.CENTRE, name=_OF_SEVERITY, tints=tints),
        Column(words.FAMILY, 13, align=Align.CENTRE, name=_OF_FAMILY),
        Column(words.PLACE, 16),
        Column(words.CONTENT, 52),
        Column(words.REMEDY, 36),
        Column(words.MEASURE, 30),
        Column(words.MEASURED_ON, 12, Format.DATE, Align.CENTRE, name=_MENDED_ON),
        Column(words.CARD_ORDER, 6, Format.NUMBER, name=_OF_CARD, hidden=True),
        Column(words.TEAM_ORDER, 6, Format.NUMBER, name=_OF_TEAM, hidden=True),
    )
    made = _sheet(report, words.FINDINGS_SHEET, words.remark(report.agency))
    return made(columns, lambda: _found_rows(report), frozen=4)


def _found_rows(report: CheckReport) -> Iterator[Row]:
    order = 0
    for number, team in enumerate(report.teams, start=1):
        for card in team.cards:
            for one in card.open:
                order += 1
                yield Row((order, *_told(team, card, one), None, None, card.order, number))


def _told(team: TeamReport, card: CardReport, one: Told) -> tuple[Value, ...]:
    return (
        team.name,
        card.number,
        card.title,
        card.owner,
        words.severity(one.severity),
        one.family,
        one.place,
        one.sentence,
        one.remedy,
    )


# where the plan stands


def _standing(report: CheckReport) -> Sheet:
    """Cards by kinds of findings, as many as are open; the ground says how grave they are."""
    first = 5
    name = partial(_named, words.STANDING)
    families = tuple(
        Column(
            family,
            9,
            Format.COUNT,
            Align.CENTRE,
            name=name(words.family_name(number)),
            tints=tuple(_tints(letter(number + first - 1))),
        )
        for number, family in enumerate(report.families, start=1)
    )
    columns = (
        Column(words.ORDER, 5, Format.NUMBER, Align.CENTRE),
        Column(words.NUMBER, 6, align=Align.CENTRE),
        Column(words.CARD, 42),
        Column(words.TEAM, 16, align=Align.CENTRE),
        Column(words.SUM, 7, Format.COUNT, Align.CENTRE, name=name(words.SUM)),
        *families,
    )
    counted = [
        tallies((one.family, one.severity) for one in card.open) for _, card in report.cards()
    ]
    totals = [
        sum(held.get(family, Tally()).total for held in counted) for family in report.families
    ]
    made = _sheet(report, words.STANDING, words.REST_REMARK)
    return made(
        columns,
        lambda: _standing_rows(report),
        frozen=5,
        totals=dict(enumerate((report.tally.total, *totals), start=first - 1)),
    )


def _counted(*criteria: str) -> str:
    return f"COUNTIFS({','.join((*criteria, _OPEN))})"


def _tints(column: str) -> Iterator[Tint]:
    family = f"{_OF_FAMILY},{column}${HEADER_ROW}"
    for severity, tone in _TONES.items():
        told = f"{_OF_SEVERITY},{quoted(words.severity(severity))}"
        counted = _counted(f"{_OF_CARD},$A{FIRST_ROW}", family, told)
        yield Tint(f"{counted}>0", tone)


def _standing_rows(report: CheckReport) -> Iterator[Row]:
    for row, (team, card) in enumerate(report.cards(), start=FIRST_ROW):
        own = f"{_OF_CARD},$A{row}"
        held = tallies((one.family, one.severity) for one in card.open)
        cells = [
            Formula(
                _counted(own, f"{_OF_FAMILY},{letter(column)}${HEADER_ROW}"),
                held.get(family, Tally()).total,
            )
            for column, family in enumerate(report.families, start=5)
        ]
        whole = Formula(_counted(own), card.tally.total)
        yield Row((card.order, card.number, card.title, team.name, whole, *cells))


# teams


def _teams(report: CheckReport) -> Sheet:
    titles = (
        words.CARDS,
        *map(words.severity, Severity),
        words.SUM,
        words.MENDED,
        words.REST,
        words.ACCEPTED,
    )
    columns = (
        Column(words.ORDER, 5, Format.NUMBER, Align.CENTRE),
        Column(words.TEAM, 30),
        *(
            Column(title, 9, Format.COUNT, Align.CENTRE, name=_named(words.TEAMS_SHEET, title))
            for title in titles
        ),
    )
    values = [_team_counts(team) for team in report.teams]
    sums = [sum(column) for column in zip(*values, strict=True)]
    return _sheet(report, words.TEAMS_SHEET)(
        columns,
        lambda: _team_rows(report),
        frozen=2,
        landscape=False,
        totals=dict(enumerate(sums, start=2)),
    )


def _team_counts(team: TeamReport) -> tuple[int, ...]:
    tally = team.tally
    total = tally.total
    return (team.card_count, *tally.counts.values(), total, 0, total, len(team.accepted))


def _team_rows(report: CheckReport) -> Iterator[Row]:
    told = any(team.accepted for team in report.teams)
    for row, team in enumerate(report.teams, start=FIRST_ROW):
        own = f"$A{row}"
        cards, *grave, total, mended, rest, accepted = _team_counts(team)
        texts = [
            f"COUNTIFS({_OF_TEAM},{own},{_OF_SEVERITY},{quoted(words.severity(one))})"
            for one in Severity
        ]
        first, last, done = (place(column, row) for column in (3, 5, 7))
        kept = Formula(f"COUNTIFS({_ACCEPTED_TEAM},{own})", accepted) if told else accepted
        yield Row(
            (
                row - FIRST_ROW + 1,
                team.name,
                cards,
                *map(Formula, texts, grave),
                Formula(f"SUM({first}:{last})", total),
                Formula(f"COUNTIFS({_OF_TEAM},{own},{_MENDED_ON},{quoted('<>')})", mended),
                Formula(f"{place(6, row)}-{done}", rest),
                kept,
            )
        )


# what was accepted


def _accepted(report: CheckReport) -> Sheet:
    columns = (
        Column(words.ORDER, 5, Format.NUMBER, Align.CENTRE),
        Column(words.TEAM, 14, align=Align.CENTRE),
        Column(words.NUMBER, 6, align=Align.CENTRE),
        Column(words.CARD, 26),
        Column(words.OWNER, 9, align=Align.CENTRE),
        Column(words.SEVERITY, 7, align=Align.CENTRE),
        Column(words.FAMILY, 13, align=Align.CENTRE),
        Column(words.PLACE, 16),
        Column(words.CONTENT, 52),
        Column(words.ACCEPTED_REASON, 36),
        Column(words.ACCEPTED_AUTHOR, 12, align=Align.CENTRE),
        Column(words.ACCEPTED_ON, 12, Format.DATE, Align.CENTRE),
        Column(words.TEAM_ORDER, 6, Format.NUMBER, Align.CENTRE, name=_ACCEPTED_TEAM, hidden=True),
    )
    return _sheet(report, words.ACCEPTED_SHEET, report.agency)(
        columns, lambda: _accepted_rows(report), frozen=4
    )


def _accepted_rows(report: CheckReport) -> Iterator[Row]:
    order = 0
    for number, team in enumerate(report.teams, start=1):
        for card, one in team.accepted:
            why = one.accepted
            if why is not None:
                order += 1
                told = _told(team, card, one)[:-1]
                yield Row((order, *told, why.reason, why.author, why.on, number))
