"""What a file that comes back says otherwise than the plan, and what is taken of it.

A file that was handed out remembers digests of what it held then. So it shows who changed a part
since: the file, the plan, or both. Where a file has no such memory, a part that differs counts as
changed on both sides, unless the plan has nothing there.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass, replace
from enum import StrEnum
from hashlib import sha256
from typing import Any

from sspass_desktop.domain.budget import CostLine
from sspass_desktop.domain.card import Card, Indicator, ScheduleRow
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.life import archived, arranged, is_final, is_locked
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.plan import Edition, card_numbers
from sspass_desktop.domain.results import DepartmentResult

_LEAST_DIGEST = 20


class CardPart(StrEnum):
    """What of a card is compared by itself, by the place of its value in the card."""

    TITLE = "title"
    TASK = "task"
    EXECUTION_TASK = "execution_task"
    DEPARTMENT = "department"
    STATUS = "status"
    OWNER = "owner"
    HEAD = "head"
    GOALS = "goals"
    BACKGROUND = "background"
    STRATEGY_LINKS = "strategy_links"
    PURPOSE = "overview.purpose"
    PERIOD = "overview.period"
    CONTENT = "overview.content"
    BUDGET = "budget"
    LAST_RESULTS = "last_results"
    IMPROVEMENTS = "improvements"
    ACTIONS = "actions"
    INDICATORS = "indicators"
    SCHEDULE = "schedule"
    ISSUES = "issues"
    EFFECTS = "effects"
    BLOCKS = "blocks"
    CONTINUITY = "continuity"


def part_of(card: Card, part: CardPart) -> Any:  # noqa: ANN401 - what stands in that part
    """The value of a part of a card."""
    outer, _, inner = part.value.partition(".")
    value = getattr(card, outer)
    return getattr(value, inner) if inner else value


def with_part(card: Card, part: CardPart, value: Any) -> Card:  # noqa: ANN401 - of that part
    """The card with another value in a part."""
    outer, _, inner = part.value.partition(".")
    held: Any = replace(getattr(card, outer), **{inner: value}) if inner else value
    return replace(card, **{outer: held})


def settled(value: object) -> object:
    """A value as it is compared: what is blank in one way or another is left out."""
    if is_dataclass(value):
        held = ((each.name, settled(getattr(value, each.name))) for each in fields(value))
        return tuple((name, each) for name, each in held if not _is_blank(each))
    if isinstance(value, tuple):
        inner = [settled(each) for each in value if not says_nothing(each)]
        while inner and _is_blank(inner[-1]) and all(isinstance(each, str) for each in value):
            inner.pop()  # the levels of a path behind the last one that is named
        return tuple(inner)
    return value


def says_nothing(value: object) -> bool:
    """Whether a row of a card has no words, months or money in it: it counts as not there."""
    match value:
        case Line():
            return not (value.text or value.lead or value.tag)
        case ScheduleRow():
            return not (value.label or value.group or value.months)
        case Indicator():
            return not (value.criterion or value.name or value.target)
        case CostLine():
            words = value.label or value.formula or any(value.path)
            return not words and value.amount_won is None and value.split is None
    return False


def _is_blank(value: object) -> bool:
    return value is None or value is False or value in ("", ())


def digest(value: object) -> str:
    """A short proof of what a part held; equal for values that are compared as equal."""
    return sha256(repr(settled(value)).encode()).hexdigest()[:_LEAST_DIGEST]


class Kind(StrEnum):
    """Where an entry comes from.

    NEW stands in the file only, MISSING was handed out and stands in the plan only. THERE was
    changed in the file, HERE in the plan, BOTH in both, UNREADABLE could not be read, TYPED stood
    in a field and in no plan yet.
    """

    NEW = "new"
    THERE = "there"
    HERE = "here"
    BOTH = "both"
    MISSING = "missing"
    UNREADABLE = "unreadable"
    TYPED = "typed"


class Subject(StrEnum):
    """What an entry is about.

    A card, last year's programme of a team, a section of parts I to IV, another part of the
    edition, or the agency.
    """

    CARD = "card"
    RESULT = "result"
    SECTION = "section"
    EDITION = "edition"
    AGENCY = "agency"


@dataclass(frozen=True, slots=True)
class Difference:
    """One entry of the list.

    ``part`` is a ``CardPart`` or the name of a field of the edition, "" the whole. ``mine`` is
    what the plan has and ``theirs`` what the file has, None where there is nothing. ``where`` and
    ``why`` tell of an unreadable one in words. ``locked``: the plan's may not be changed.
    """

    kind: Kind
    subject: Subject
    uid: Uid | None = None
    part: str = ""
    name: str = ""
    mine: Any = field(default=None, compare=False, repr=False)
    theirs: Any = field(default=None, compare=False, repr=False)
    where: str = ""
    why: str = ""
    locked: bool = False

    @property
    def may_be_taken(self) -> bool:
        """Whether there is something to take."""
        return self.kind not in (Kind.UNREADABLE, Kind.TYPED) and not self.locked

    @property
    def is_safe(self) -> bool:
        """Whether taking it loses nothing that was written in the plan meanwhile."""
        return self.may_be_taken and self.kind in (Kind.NEW, Kind.THERE)


@dataclass(frozen=True, slots=True)
class IncomingCard:
    """A card as a file has it, the parts that the file carries, and their digests as handed out."""

    card: Card
    parts: frozenset[CardPart] = frozenset(CardPart)
    base: Mapping[CardPart, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class IncomingResult:
    """Last year's programme as a file has it, and its digest as handed out, "" if not known."""

    result: DepartmentResult
    base: str = ""


@dataclass(frozen=True, slots=True)
class Unread:
    """A place in the file that could not be read: where and why, in words."""

    where: str
    why: str
    card: Uid | None = None


@dataclass(frozen=True, slots=True)
class Incoming:
    """What a file brings: at home in the plan, so that its uids of tasks and units are the plan's.

    ``absent`` are the cards that were handed out and are gone from it. ``rest`` are other fields of
    the edition by name, ``rest_base`` their digests as handed out, where those are known.
    """

    cards: tuple[IncomingCard, ...] = ()
    results: tuple[IncomingResult, ...] = ()
    absent: frozenset[Uid] = frozenset()
    rest: Mapping[str, Any] = field(default_factory=dict)
    rest_base: Mapping[str, str] = field(default_factory=dict)
    unread: tuple[Unread, ...] = ()


def differences(edition: Edition, incoming: Incoming) -> tuple[Difference, ...]:
    """All entries: by card in the plan's order, new cards in the file's, then all else."""
    found = {each.card.uid: each for each in incoming.cards}
    unread: dict[Uid | None, list[Unread]] = {}
    known = {card.uid for card in edition.cards} | set(found)
    for fault in incoming.unread:
        unread.setdefault(fault.card if fault.card in known else None, []).append(fault)
    numbers, final = card_numbers(edition), is_final(edition)
    entries: list[Difference] = []
    away = {each.card.uid: each.card for each in edition.archive}
    for card in edition.cards:
        name, locked = f"{numbers[card.uid]} {card.title}".strip(), final or is_locked(card)
        if card.uid in found:
            entries += _of_card(card, found.pop(card.uid), name, locked=locked)
        elif card.uid in incoming.absent:
            entries.append(
                Difference(
                    Kind.MISSING, Subject.CARD, card.uid, name=name, mine=card, locked=locked
                )
            )
        entries += _of_unread(unread.get(card.uid, ()), name)
    for each in found.values():
        stored = away.get(each.card.uid)
        if stored is None or any(_of_card(stored, each, "", locked=False)):
            entries.append(_new(each, locked=final or stored is not None))
        entries += _of_unread(unread.get(each.card.uid, ()), each.card.title)
    entries += _of_results(edition, incoming, final=final)
    entries += _of_rest(edition, incoming, final=final)
    return (*entries, *_of_unread(unread.get(None, ()), ""))


def _new(each: IncomingCard, *, locked: bool) -> Difference:
    card = each.card
    return Difference(Kind.NEW, Subject.CARD, card.uid, name=card.title, theirs=card, locked=locked)


def _of_card(mine: Card, theirs: IncomingCard, name: str, *, locked: bool) -> Iterator[Difference]:
    for part in CardPart:
        if part not in theirs.parts:
            continue
        held, given = part_of(mine, part), part_of(theirs.card, part)
        kind = kind_of(held, given, theirs.base.get(part, ""))
        if kind is not None:
            yield Difference(
                kind, Subject.CARD, mine.uid, part.value, name, held, given, locked=locked
            )


def kind_of(mine: object, theirs: object, base: str) -> Kind | None:
    """Who changed a value since it had the digest ``base``, "" if unknown; None: it is the same."""
    held, given = digest(mine), digest(theirs)
    if held == given:
        return None
    if base:
        if held == base:
            return Kind.THERE
        return Kind.HERE if given == base else Kind.BOTH
    return Kind.THERE if _is_blank(settled(mine)) else Kind.BOTH


def _of_unread(found: Collection[Unread], name: str) -> Iterator[Difference]:
    for each in found:
        yield Difference(
            Kind.UNREADABLE, Subject.CARD, each.card, name=name, where=each.where, why=each.why
        )


def _of_results(edition: Edition, incoming: Incoming, *, final: bool) -> Iterator[Difference]:
    held = {result.uid: result for result in edition.department_results}
    for each in incoming.results:
        result, mine = each.result, held.get(each.result.uid)
        kind = Kind.NEW if mine is None else kind_of(mine, result, each.base)
        if kind is not None:
            name = f"{result.department} {result.title}".strip()
            yield Difference(kind, Subject.RESULT, result.uid, "", name, mine, result, locked=final)


def _of_rest(edition: Edition, incoming: Incoming, *, final: bool) -> Iterator[Difference]:
    for name, theirs in incoming.rest.items():
        mine = getattr(edition, name)
        kind = kind_of(mine, theirs, incoming.rest_base.get(name, ""))
        if kind is not None:
            kind = Kind.THERE if _holds_all(theirs, mine) else kind
            yield Difference(
                kind, Subject.EDITION, None, name, mine=mine, theirs=theirs, locked=final
            )


def _holds_all(theirs: object, mine: object) -> bool:
    """Whether a list only has more than another one: nothing is lost with it."""
    if isinstance(theirs, tuple) and isinstance(mine, tuple):
        return set(mine) <= set(theirs)
    return False


def taken(edition: Edition, incoming: Incoming, chosen: Iterable[Difference]) -> Edition:
    """The edition with what was chosen as the file has it; a missing card goes to the archive."""
    entries = [entry for entry in chosen if entry.may_be_taken]
    rest = {entry.part: entry.theirs for entry in entries if entry.subject is Subject.EDITION}
    results = {entry.uid: entry.theirs for entry in entries if entry.subject is Subject.RESULT}
    rows = tuple(results.pop(row.uid, row) for row in edition.department_results)
    rest.setdefault("department_results", (*rows, *results.values()))
    about_cards = [entry for entry in entries if entry.subject is Subject.CARD]
    changed = arranged(replace(edition, **rest, cards=_cards(edition, incoming, about_cards)))
    for entry in about_cards:
        if entry.kind is Kind.MISSING and entry.uid is not None:
            changed = archived(changed, entry.uid, None, "")
    return changed


def _cards(edition: Edition, incoming: Incoming, entries: Sequence[Difference]) -> tuple[Card, ...]:
    """The cards with the chosen parts; a new card follows the one that it follows in the file."""
    cards = {card.uid: card for card in edition.cards}
    new: set[Uid] = set()
    for entry in entries:
        if entry.uid is None or entry.kind is Kind.MISSING:
            continue
        if entry.kind is Kind.NEW:
            cards[entry.uid] = entry.theirs
            new.add(entry.uid)
        elif entry.uid in cards:
            cards[entry.uid] = with_part(cards[entry.uid], CardPart(entry.part), entry.theirs)
    behind: dict[Uid | None, list[Uid]] = {}
    last: Uid | None = None
    for uid in (each.card.uid for each in incoming.cards):
        if uid in new:
            behind.setdefault(last, []).append(uid)
        elif uid in cards:
            last = uid
    order = behind.get(None, [])
    for card in edition.cards:
        order += (card.uid, *behind.get(card.uid, ()))
    return tuple(cards[uid] for uid in order)
