"""Findings as rows: what each shows, how they are filtered and put into groups."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from sspass_desktop.domain.findings import Severity
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.plan import Edition
from sspass_desktop.domain.search import matches
from sspass_desktop.services.checking import Report
from sspass_desktop.texts import findings_panel as words
from sspass_desktop.texts.labels import bookmark


class GroupBy(Enum):
    """What rows are put together by."""

    TEAM = auto()
    FAMILY = auto()
    CARD = auto()


@dataclass(frozen=True, slots=True)
class Row:
    """A finding as it is shown. ``card`` is number and title, ``team`` the name of its team."""

    report: Report
    card: str
    team: str

    @property
    def severity(self) -> Severity:
        return self.report.finding.severity

    @property
    def is_accepted(self) -> bool:
        return self.report.accepted is not None

    @property
    def headline(self) -> str:
        return words.HEADLINES[self.report.finding.code]

    @property
    def family(self) -> str:
        return words.family(self.report.finding.code)

    @property
    def text(self) -> str:
        """What a search looks at."""
        return f"{self.card} {self.headline} {self.place} {self.report.message}"

    @property
    def place(self) -> str:
        return words.place(self.report.finding.place)

    @property
    def suggestion(self) -> str:
        """What would mend it, or why it was accepted."""
        if self.report.accepted is not None:
            return words.accepted(self.report.accepted)
        return words.apply(self.report.finding)

    @property
    def cells(self) -> tuple[str, ...]:
        """The columns of the full view."""
        sides = words.sides(self.report.finding)
        return (self.headline, self.card, self.place, *sides, self.suggestion)

    @property
    def spoken(self) -> str:
        state = words.ACCEPTED if self.is_accepted else words.SEVERITIES[self.severity]
        return words.spoken(state, self.headline, self.card, self.place)


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under one heading, with what is open among them."""

    name: str
    rows: tuple[Row, ...]

    @property
    def counted(self) -> str:
        return words.counted(Counter(row.severity for row in self.rows if not row.is_accepted))

    @property
    def cards(self) -> str:
        return words.cards(len({row.card for row in self.rows if row.report.number}))


@dataclass(frozen=True, slots=True)
class Filter:
    """What is shown: these severities, accepted ones too or not, one team, one family, words."""

    severities: frozenset[Severity] = frozenset(Severity)
    accepted: bool = True
    team: str = ""
    family: str = ""
    query: str = ""

    def lets(self, row: Row) -> bool:
        """Whether a row is shown."""
        if row.is_accepted:
            if not self.accepted:
                return False
        elif row.severity not in self.severities:
            return False
        if self.team and row.team != self.team:
            return False
        if self.family and row.family != self.family:
            return False
        return not self.query.strip() or matches(self.query, row.text)


def teams_of_cards(edition: Edition) -> Mapping[Uid, str]:
    """The name of the team of every card, in printed order."""
    names = {one.uid: one.name for one in edition.departments}
    own = {card.uid: names.get(card.department or Uid("")) for card in edition.cards}
    return {uid: name or words.NO_TEAM for uid, name in own.items()}


def rows_of(reports: Iterable[Report], edition: Edition) -> tuple[Row, ...]:
    """All findings as rows, in their order."""
    cards = {card.uid: card for card in edition.cards}
    teams = teams_of_cards(edition)

    def row(report: Report) -> Row:
        uid = report.finding.place.card
        card = cards.get(uid) if uid is not None else None
        if card is None:
            return Row(report, words.OUTSIDE, words.OUTSIDE)
        return Row(report, bookmark(report.number or "", card.title), teams[card.uid])

    return tuple(map(row, reports))


_NAMES: Mapping[GroupBy, Callable[[Row], str]] = {
    GroupBy.TEAM: lambda row: row.team,
    GroupBy.FAMILY: lambda row: row.family,
    GroupBy.CARD: lambda row: row.card,
}
_GRAVEST = {severity: place for place, severity in enumerate(Severity)}


def grouped(rows: Iterable[Row], by: GroupBy) -> tuple[Group, ...]:
    """Groups in the order of their first rows; in each errors first, accepted ones last."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(_NAMES[by](row), []).append(row)
    return tuple(Group(name, tuple(sorted(those, key=_weight))) for name, those in found.items())


def _weight(row: Row) -> tuple[bool, int]:
    return row.is_accepted, _GRAVEST[row.severity]


def of_card(reports: Iterable[Report], card: Uid) -> tuple[Report, ...]:
    """The findings of one card, errors first, accepted ones last."""
    own = (one for one in reports if one.finding.place.card == card)
    return tuple(
        sorted(own, key=lambda one: (one.accepted is not None, _GRAVEST[one.finding.severity]))
    )
