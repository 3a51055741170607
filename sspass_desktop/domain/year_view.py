"""All programmes over the months of a year, grouped: what the calendar shows."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from sspass_desktop.domain.card import Card, ScheduleRow
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.plan import Edition, card_numbers


class Grouping(StrEnum):
    """By what the programmes are put together."""

    TASK = "task"
    TEAM = "team"


@dataclass(frozen=True, slots=True)
class Programme:
    """A card and the months in which any of its rows is under way."""

    uid: Uid
    number: str
    title: str
    team: str
    months: frozenset[int]
    rows: tuple[ScheduleRow, ...]


@dataclass(frozen=True, slots=True)
class ProgrammeGroup:
    """Programmes of a task or a team, in printed order. ``name`` "" holds those that have none.

    ``busy`` counts by month the programmes under way.
    """

    number: str
    name: str
    programmes: tuple[Programme, ...]
    busy: Mapping[int, int]


def year_view(
    edition: Edition, grouping: Grouping, team: Uid | None = None
) -> tuple[ProgrammeGroup, ...]:
    """Group the programmes of all teams, or of one; groups without any are left out."""
    numbers = card_numbers(edition)
    teams = {one.uid: one.name for one in edition.departments}
    found: defaultdict[Uid | None, list[Programme]] = defaultdict(list)
    for card in edition.cards:
        if team is None or card.department == team:
            key = card.task if grouping is Grouping.TASK else card.department
            name = teams.get(card.department, "") if card.department else ""
            found[key].append(_programme(card, numbers[card.uid], name))
    named = [(key, *label) for key, label in _names(edition, grouping) if key in found]
    groups = [_group(number, name, found.pop(key)) for key, number, name in named]
    rest = [programme for those in found.values() for programme in those]
    return (*groups, _group("", "", rest)) if rest else tuple(groups)


def _names(edition: Edition, grouping: Grouping) -> Iterator[tuple[Uid | None, tuple[str, str]]]:
    """Groups in their order: key, number and name."""
    if grouping is Grouping.TASK:
        for number, task in edition.strategy.numbered_tasks():
            yield task.uid, (str(number), task.name)
    else:
        for department in edition.departments:
            yield department.uid, ("", department.name)


def _programme(card: Card, number: str, team: str) -> Programme:
    months = frozenset(month for row in card.schedule for month in row.months)
    return Programme(card.uid, number, card.title, team, months, card.schedule)


def _group(number: str, name: str, programmes: list[Programme]) -> ProgrammeGroup:
    busy = Counter(month for programme in programmes for month in programme.months)
    return ProgrammeGroup(number, name, tuple(programmes), busy)
