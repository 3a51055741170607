"""What the checks found, by team: as a value, and as the files that go back to the teams."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain, count
from pathlib import Path

from sspass_desktop.documents.layout.pages import lay_out
from sspass_desktop.documents.report.value import (
    Acceptance,
    CardReport,
    CheckReport,
    TeamReport,
    Told,
)
from sspass_desktop.domain.card import Card
from sspass_desktop.domain.findings import Severity
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Organisation
from sspass_desktop.domain.people import planning_office
from sspass_desktop.domain.plan import AcceptedFinding, Edition, card_numbers
from sspass_desktop.ports import CardMissingError, Watch, nobody_watches
from sspass_desktop.services.checking import Report, digest
from sspass_desktop.services.publish import print_pages, write_proved
from sspass_desktop.texts import check_report as words
from sspass_desktop.texts import findings_panel, labels, rules

PDF, WORKBOOK = ".pdf", ".xlsx"
ENDINGS = (PDF, WORKBOOK)


@dataclass(frozen=True, slots=True)
class Scope:
    """What a report tells: of which teams (all if none is named), notices and accepted findings."""

    teams: tuple[str, ...] = ()
    notices: bool = True
    accepted: bool = True

    def lets(self, report: Report) -> bool:
        """Whether a finding is told."""
        if report.accepted is not None and not self.accepted:
            return False
        return self.notices or report.finding.severity is not Severity.NOTICE


class Teams:
    """Which team looks after a card; what concerns no card is the planning office's."""

    def __init__(self, edition: Edition) -> None:
        self._names = {unit.uid: unit.name for unit in edition.departments}
        self._cards = {card.uid: card for card in edition.cards}
        self._edition = edition
        office = planning_office(edition)
        self.planning = office.name if office is not None else words.PLANNING

    def of(self, uid: Uid | None) -> str:
        """The team of a card, or of what lies outside the cards."""
        card = self._cards.get(uid) if uid is not None else None
        if card is None:
            return self.planning
        return (self._names.get(card.department) if card.department else None) or words.NO_TEAM

    def names(self, reports: Sequence[Report]) -> tuple[str, ...]:
        """All teams that have a card or a finding, in the order of the plan."""
        held = {self.of(card.uid) for card in self._edition.cards}
        held |= {self.of(report.finding.place.card) for report in reports}
        order = (*self._names.values(), words.PLANNING, words.NO_TEAM)
        return tuple(name for name in dict.fromkeys(order) if name in held)


def of_teams(
    edition: Edition, reports: Sequence[Report], teams: Sequence[str]
) -> tuple[Report, ...]:
    """The findings of some teams, of all if none is named.

    Raises: CardMissingError naming the first team that has neither a card nor a finding.
    """
    known = Teams(edition)
    names = known.names(reports)
    for team in teams:
        if team not in names:
            raise CardMissingError(detail=team)
    return tuple(one for one in reports if not teams or known.of(one.finding.place.card) in teams)


def check_report(
    organisation: Organisation,
    edition: Edition,
    reports: Sequence[Report],
    on: date,
    scope: Scope | None = None,
) -> CheckReport:
    """The report of what was found in an edition on a day.

    Raises: CardMissingError naming the first chosen team that has neither a card nor a finding.
    """
    wanted = scope or Scope()
    told = [one for one in of_teams(edition, reports, wanted.teams) if wanted.lets(one)]
    maker = _Maker(edition, told)
    known = Teams(edition)
    teams = tuple(
        TeamReport(name, maker.cards(known, name))
        for name in known.names(reports)
        if not wanted.teams or name in wanted.teams
    )
    held = {findings_panel.family(one.finding.code) for one in told if one.accepted is None}
    families = dict.fromkeys(findings_panel.FAMILIES.values())
    return CheckReport(
        organisation.name,
        organisation.name_en,
        labels.book_name(edition.year, edition.kind),
        on,
        teams,
        tuple(name for name in families if name in held),
    )


class _Maker:
    """Puts findings into words, card by card."""

    def __init__(self, edition: Edition, reports: Sequence[Report]) -> None:
        self._edition = edition
        self._numbers = card_numbers(edition)
        self._accepted = {(one.code, one.card, one.digest): one for one in edition.accepted}
        self._reports: dict[Uid | None, list[Report]] = {}
        for report in reports:
            self._reports.setdefault(report.finding.place.card, []).append(report)

    def cards(self, teams: Teams, team: str) -> tuple[CardReport, ...]:
        """The cards of a team; what lies outside the cards is told last, by whom it concerns."""
        own = [
            self._card(order, card)
            for order, card in enumerate(self._edition.cards, start=1)
            if teams.of(card.uid) == team
        ]
        outside = self._told(None)
        if team == teams.planning and outside:
            own.append(CardReport(0, "", words.OUTSIDE, told=outside))
        return tuple(own)

    def _card(self, order: int, card: Card) -> CardReport:
        number = self._numbers[card.uid]
        return CardReport(order, number, card.title, card.owner.name, self._told(card.uid))

    def _told(self, card: Uid | None) -> tuple[Told, ...]:
        told = map(self._in_words, self._reports.get(card, ()))
        grave = {severity: place for place, severity in enumerate(Severity)}
        return tuple(sorted(told, key=lambda one: grave[one.severity]))

    def _in_words(self, report: Report) -> Told:
        finding = report.finding
        return Told(
            finding.severity,
            findings_panel.family(finding.code),
            findings_panel.place(finding.place),
            report.message,
            report.suggestion or rules.REASONS[finding.code][1],
            self._acceptance(report),
        )

    def _acceptance(self, report: Report) -> Acceptance | None:
        if report.accepted is None:
            return None
        finding = report.finding
        key = (finding.code.value, finding.place.card, digest(finding))
        entry: AcceptedFinding | None = self._accepted.get(key)
        if entry is None:
            return Acceptance(report.accepted)
        return Acceptance(entry.reason, entry.author, entry.accepted_on)


@dataclass(frozen=True, slots=True)
class Written:
    """The files of a report, and the characters that no font could draw in them."""

    paths: tuple[Path, ...]
    missing: tuple[str, ...] = ()


def write_report(report: CheckReport, target: Path, watch: Watch = nobody_watches) -> Written:
    """Write a report as the kind of file that the ending of its name says (see ``ENDINGS``).

    Raises: ports.StoreError of the target, ReadBackError naming a cell that differs.
    """
    if target.suffix.lower() == WORKBOOK:
        from sspass_desktop.documents.report.sheets import report_workbook  # noqa: PLC0415

        write_proved(report_workbook(report), target, watch)
        return Written((target,))
    from sspass_desktop.documents.report.paper import report_book  # noqa: PLC0415 - slow to load

    printed = print_pages(lay_out(report_book(report), watch=watch), target, watch)
    return Written((target,), printed.missing)


def write_reports(
    report: CheckReport, folder: Path, ending: str, watch: Watch = nobody_watches
) -> Written:
    """Write a file for each team of a report into a folder.

    No file that lies there is replaced: a team may have written into it.

    Raises: what ``write_report`` raises.
    """
    made = []
    for done, (name, alone) in enumerate(_apart(report)):
        watch(done, len(report.teams))
        path = _free(folder / words.file_name(report.book, name, ending))
        made.append(write_report(alone, path))
    paths = tuple(path for one in made for path in one.paths)
    return Written(paths, tuple(sorted({sign for one in made for sign in one.missing})))


def told(report: CheckReport, written: Written) -> str:
    """What is said of a report in one file."""
    (path,) = written.paths
    return words.told(len(report.teams), path.name, report.tally, written.missing)


def told_each(folder: Path, written: Written) -> str:
    """What is said when each team has its file."""
    return words.told_each(len(written.paths), folder.name, written.missing)


def _free(path: Path) -> Path:
    """The path, or the first that is numbered behind it, under which no file lies."""
    names = (path.with_stem(words.again(path.stem, number)) for number in count(2))
    return next(one for one in chain((path,), names) if not one.exists())


def _apart(report: CheckReport) -> Iterator[tuple[str, CheckReport]]:
    """The report of each team alone."""
    for team in report.teams:
        held = {one.family for card in team.cards for one in card.open}
        families = tuple(name for name in report.families if name in held)
        yield team.name, replace(report, teams=(team,), families=families)
