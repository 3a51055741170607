"""What of a stored plan must stand on paper, and in which place of its book."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from sspass_desktop.domain import strategy
from sspass_desktop.domain.card import Card, CardSection
from sspass_desktop.domain.continuity import is_new
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Department, EventKind, Organisation
from sspass_desktop.domain.outline import Generated, Query
from sspass_desktop.domain.plan import Edition
from sspass_desktop.domain.validity import in_year
from sspass_desktop.texts import parts
from tests.documents.rows import result_texts, texts

COVER, BACK_COVER = Uid("cover"), Uid("back cover")


class Item(NamedTuple):
    """A text as it prints, and the key of the place of the book where it must stand."""

    place: Uid
    text: str


class Stored:
    """An agency and its plan; ``used``: which fields of ``ROOTS`` were looked into."""

    def __init__(self, agency: Organisation, edition: Edition) -> None:
        self.edition = edition
        self.used: set[str] = set()
        self._roots = (agency, edition)

    def __getitem__(self, name: str) -> Any:
        self.used.add(name)
        return next(getattr(root, name) for root in self._roots if hasattr(root, name))

    def items(self) -> Iterator[Item]:
        """All of the whole book."""
        for place, value in self._placed():
            for text in texts(value, self.edition):
                if text.strip():
                    yield Item(place, text)

    def _placed(self) -> Iterator[tuple[Uid, object]]:
        yield COVER, (str(self["year"]), parts.cover_kind(self["kind"]), self["name"])
        yield COVER, (parts.cover_month(self["base_date"]), self["name_en"])
        yield BACK_COVER, (self["name"], self["name_en"], self["address"], self["phone"])
        for section in self["sections"]:
            # the text of a part itself stands between its divider and its first section
            place = section.uid if section.level else Uid(f"part {section.part.value}")
            yield place, section.title
            for block in section.blocks:
                yield place, self.made(block) if isinstance(block, Generated) else block
        yield from self._chapters()
        for one in self["cards"]:
            if one.is_written:
                yield one.uid, tuple(text for _, text in card_texts(one, self.edition, self.used))

    def _chapters(self) -> Iterator[tuple[Uid, object]]:
        """Dividers: task, execution tasks, programmes with their departments."""
        teams = {one.uid: one.name for one in self["departments"]}
        for number, task in self["strategy"].numbered_tasks():
            own = [one for one in self["cards"] if one.task == task.uid]
            yield task.uid, (str(number), task)
            for place, one in enumerate(own, start=1):
                tag = parts.NEW if is_new(one) else ""
                team = teams.get(one.department, "") if one.department else ""
                yield task.uid, f"{number}.{place} {one.title} {tag} {team}"

    def made(self, block: Generated) -> object:
        """What the records of a generated block are."""
        query = block.query
        if query in EVENTS:
            return tuple(one for one in self["history"] if one.kind in EVENTS[query])
        if query in TREES:
            return getattr(self["budget"], TREES[query])
        if query in BRANCHES:
            return BRANCHES[query](self["strategy"], self["cards"])
        if query in OF_DEPARTMENTS:
            return OF_DEPARTMENTS[query](self, block.subject)
        return tuple(self[name] for name in OF_QUERY[query])

    def duties(self, subject: Uid | None) -> object:
        """Units with what they do; one without duties has no row."""
        return tuple((one.name, one.duties) for one in self._units(subject) if one.duties)

    def chart(self, _: Uid | None) -> object:
        """Names; a small facility that is a unit too stands among the facilities."""
        names = tuple(one.name for one in self._units(None))
        return (self["declared_units"], self["director"], self["director_title"], names)

    def department_results(self, subject: Uid | None) -> object:
        """Missions and programmes; below a section's own heading the name is not said again."""
        names = {one.uid: one.name for one in self["departments"]}
        found = self["department_results"]
        if subject is not None:
            found = tuple(one for one in found if one.department == names.get(subject))
        known = {one.department for one in found}
        missions = tuple(one.mission for one in self["departments"] if one.name in known)
        rows = (tuple(result_texts(one, self.edition)) for one in found)
        return (missions, *(row if subject is None else row[1:] for row in rows))

    def _units(self, subject: Uid | None) -> list[Department]:
        held = in_year(self["departments"], self.edition.year)
        return [one for one in held if subject in (None, one.uid)]


EVENTS = {
    Query.HISTORY: (EventKind.HISTORY, EventKind.AGREEMENT),
    Query.AWARDS: (EventKind.AWARD,),
    Query.EVALUATIONS: (EventKind.EVALUATION,),
}

TREES = {Query.REVENUE: "revenue", Query.EXPENDITURE: "expenditure"}

OF_DEPARTMENTS: Mapping[Query, Callable[[Stored, Uid | None], object]] = {
    Query.DUTIES: Stored.duties,
    Query.ORGANISATION_CHART: Stored.chart,
    Query.DEPARTMENT_RESULTS: Stored.department_results,
}

OF_QUERY: Mapping[Query, tuple[str, ...]] = {
    Query.LEGAL_BASIS: ("legal_basis",),
    Query.PROFILE: ("established_on", "director", "director_title", "address", "phone"),
    Query.PURPOSE: ("purpose", "purpose_source"),
    Query.HEADCOUNT: ("headcount",),
    Query.FACILITIES: ("facilities", "facility_totals"),
    Query.BUDGET_SUMMARY: ("budget",),
    Query.RESULTS: ("results",),
    Query.GRANTS: ("external_grants",),
    Query.STRATEGY: ("strategy",),
    Query.CONTRACT: ("contract",),
    Query.PRINCIPLES: ("principles", "slogan"),
}

BRANCHES: Mapping[Query, Callable[[strategy.Strategy, tuple[Card, ...]], object]] = {
    Query.GOALS_AND_TASKS: lambda tree, _: tuple(
        (goal.name, goal.direction, tuple(task.name for task in goal.tasks)) for goal in tree.goals
    ),
    Query.EXECUTION_TASKS: lambda tree, _: tuple(task for _, task in tree.numbered_tasks()),
    Query.PROGRAMMES: lambda tree, cards: tuple(
        (task.name, tuple(one.title for one in cards if one.task == task.uid))
        for _, task in tree.numbered_tasks()
    ),
}


def card_texts(
    one: Card, edition: Edition, used: set[str] | None = None
) -> Iterator[tuple[CardSection | None, str]]:
    """The texts of a card as they print, section by section in the order of the standard book."""
    used = set() if used is None else used
    used |= {"continuity", "title", "owner", "head", "blocks", *CardSection}
    for text in texts((one.title, one.owner, one.head), edition):
        yield None, text
    for section in CardSection:
        own = tuple(block.content for block in one.blocks if block.section is section)
        for text in texts((getattr(one, section.value), own), edition):
            yield section, text
