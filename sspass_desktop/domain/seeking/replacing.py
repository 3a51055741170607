"""Other words in the place of what was found, in one step over the whole plan.

A name that is a link is changed where its record is; all that names the record follows.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from enum import Enum, auto
from typing import Any, NamedTuple

from sspass_desktop.domain.budget import BudgetNode, FundTable
from sspass_desktop.domain.card import Card, CardSection, Person
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.life import is_final, is_locked
from sspass_desktop.domain.linking import DASH
from sspass_desktop.domain.organisation import Department, Facility, Organisation, StaffMember
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.outlining.emphasis import letters_before
from sspass_desktop.domain.outlining.linked import is_in_link
from sspass_desktop.domain.plan import Edition, Plan
from sspass_desktop.domain.renaming import renamed
from sspass_desktop.domain.seeking.index import Body, Hit, Root, bodies
from sspass_desktop.domain.seeking.passages import Path, exchanged, text_at
from sspass_desktop.domain.strategy import ExecutionTask, Goal, Task

LINKS = CardSection.STRATEGY_LINKS.value

_RECORDS = (Goal, Task, ExecutionTask, Department, StaffMember, Facility, BudgetNode)
"""Those that have a name which others follow."""


class Way(Enum):
    """How a hit may be changed, or why not.

    NAME: with its record, and all that names it. LINK: it follows a record, which is to be changed
    instead. OTHERWISE: it was found in another writing. FIXED: it is a number, a date or an alias.
    """

    TEXT = auto()
    NAME = auto()
    LINK = auto()
    LOCKED = auto()
    OTHERWISE = auto()
    FIXED = auto()


CHANGEABLE = (Way.TEXT, Way.NAME)


class Written(NamedTuple):
    """Agency and edition after a replacement, and how many hits were replaced."""

    organisation: Organisation
    edition: Edition
    replaced: int


class Replacer:
    """Knows how each hit in a plan may be changed, and changes them."""

    def __init__(self, plan: Plan, edition: Edition) -> None:
        self._plan, self._edition = plan, edition
        self._values = dict(bodies(plan, edition))

    def way(self, hit: Hit) -> Way:
        """How a hit may be changed."""
        value = self._values[hit.body]
        if hit.fixed:
            return Way.FIXED
        if (isinstance(value, Card) and is_locked(value)) or (
            hit.body.root is not Root.AGENCY and is_final(self._edition)
        ):
            return Way.LOCKED
        if not hit.exact:
            return Way.OTHERWISE
        holder = text_at(value, hit.path[:-1])
        if isinstance(holder, _RECORDS) and hit.path[-1] == "name":
            return Way.NAME
        return Way.LINK if _follows(holder, hit) else Way.TEXT

    def replaced(self, hits: Iterable[Hit], words: str) -> Written:
        """Agency and edition with other words in the place of hits of this plan.

        What may not be changed is left out.
        """
        texts: dict[Body, dict[Path, str]] = {}
        names: dict[Uid, str] = {}
        count = 0
        for body, path, group in _grouped(hits):
            free = [hit for hit in group if self.way(hit) in CHANGEABLE]
            count += len(free)
            if free and self.way(free[0]) is Way.NAME:
                uid = text_at(self._values[body], (*path[:-1], "uid"))
                names[Uid(str(uid))] = _with_words(free, words)
            elif free:
                texts.setdefault(body, {})[path] = _with_words(free, words)
        organisation, after = self._written(texts)
        for uid, name in names.items():
            after = renamed(after, uid, name)
        return Written(organisation, after, count)

    def _written(self, texts: Mapping[Body, Mapping[Path, str]]) -> tuple[Organisation, Edition]:
        roots: dict[Root, dict[str, Any]] = {root: {} for root in Root}
        for body, changes in texts.items():
            roots[body.root][body.key] = exchanged(self._values[body], changes)
        sections, cards = roots[Root.SECTION], roots[Root.CARD]
        edition = replace(
            self._edition,
            sections=tuple(sections.get(one.uid, one) for one in self._edition.sections),
            cards=tuple(cards.get(one.uid, one) for one in self._edition.cards),
            **roots[Root.EDITION],
        )
        return replace(self._plan.organisation, **roots[Root.AGENCY]), edition


def _grouped(hits: Iterable[Hit]) -> Iterator[tuple[Body, Path, list[Hit]]]:
    """The hits of each text."""
    groups: dict[tuple[Body, Path], list[Hit]] = {}
    for hit in hits:
        groups.setdefault((hit.body, hit.path), []).append(hit)
    return ((body, path, group) for (body, path), group in groups.items())


def _with_words(hits: list[Hit], words: str) -> str:
    text = hits[0].text
    for hit in sorted(hits, key=lambda one: one.start, reverse=True):
        text = text[: hit.start] + words + text[hit.end :]
    return text


def _follows(holder: object, hit: Hit) -> bool:
    """Whether what was found is the name or a number of a record, said by a link to it."""
    match holder:
        case Line(node=str(), text=text) if hit.path[0] == LINKS and (
            hit.start < len(text.partition(DASH)[0])
        ):
            return True
        case Line(links=links, text=text) if links and hit.path[-1] == "text":
            places = (letters_before(text, place) for place in (hit.start, hit.end))
            return is_in_link(holder, *places)
        case Person(staff=str()):
            return hit.path[-1] == "name"
        case FundTable(node=str()):
            return hit.path[-1] == "fund"
    return False
