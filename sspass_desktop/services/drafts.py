"""What is on screen and not in the plan file yet, kept apart on this PC until the file holds it.

A draft is a document of the open format with an edition that holds only what was changed, and a
key of our own beside it: which plan it belongs to, which fields those are, digests of what stood
there in the file, and texts that stood in a field and in no plan yet.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from sspass_desktop.domain.differences import CardPart, digest, part_of
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Organisation
from sspass_desktop.domain.plan import Edition, Plan
from sspass_desktop.exchange.parse import Json, clean_text, parse
from sspass_desktop.exchange.plan_json import PlanJsonError, dumps, loads
from sspass_desktop.ports import DamagedFileError

KEY, VERSION = "draft", 1
LISTS = ("cards", "sections")
"""Fields of an edition of which a draft holds only the items that were changed."""

_OF_ITSELF = ("uid", "year", "revision", "base_edition")
_FIELDS = tuple(each.name for each in fields(Edition) if each.name not in (*_OF_ITSELF, *LISTS))

Digests = tuple[str, ...]
"""Of one thing as the file had it: as saved last and, if a save was running, as that wrote it."""


@dataclass(frozen=True, slots=True)
class Typed:
    """A text that stands in a field and in no plan yet, the syllable in the making included."""

    where: str
    text: str


@dataclass(frozen=True, slots=True)
class Base:
    """Digests of all that a draft changes, as it was before: that of nothing for what is new.

    ``cards`` by uid and part ("" the whole of a card that is new or gone), ``sections`` by uid,
    ``order`` by field, of the uids in their order.
    """

    fields: Mapping[str, Digests] = field(default_factory=dict)
    cards: Mapping[Uid, Mapping[str, Digests]] = field(default_factory=dict)
    sections: Mapping[Uid, Digests] = field(default_factory=dict)
    order: Mapping[str, Digests] = field(default_factory=dict)
    organisation: Digests = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """What was changed in an edition of the plan file ``place`` and not saved.

    ``edition`` holds the fields, cards and sections that ``base`` names, all else is empty.
    ``order`` are the uids of all items of a list whose order, or number, was changed.
    """

    place: Path
    written_at: datetime
    edition: Edition
    base: Base = Base()
    order: Mapping[str, tuple[Uid, ...]] = field(default_factory=dict)
    organisation: Organisation | None = None
    typed: tuple[Typed, ...] = ()


@dataclass(frozen=True, slots=True)
class Screen:
    """What is on screen, and what the file ``place`` has.

    ``held``: the plan that was saved last, then the one that is being saved, if any. ``edition``
    is the one that is written.
    """

    place: Path
    held: tuple[Plan, ...]
    shown: Plan
    edition: Uid
    typed: tuple[Typed, ...] = ()


def draft_of(screen: Screen, now: datetime) -> Draft | None:
    """What is on screen and was not saved; None if there is nothing."""
    held, shown = screen.held, screen.shown
    after = _edition(shown, screen.edition) or Edition(screen.edition, 0)
    known = [_edition(plan, after.uid) or _empty(after) for plan in held]
    before = known[0]
    names = [name for name in _FIELDS if getattr(before, name) != getattr(after, name)]
    items: dict[str, Any] = {
        name: _changed(getattr(before, name), getattr(after, name)) for name in LISTS
    }
    moved = [name for name in LISTS if _uids(before, name) != _uids(after, name)]
    agency = shown.organisation if shown.organisation != held[0].organisation else None
    if not (names or any(items.values()) or moved or agency is not None or screen.typed):
        return None
    changed: dict[str, Any] = {name: getattr(after, name) for name in names}
    base = Base(
        fields={name: _digests(getattr(one, name) for one in known) for name in names},
        cards=_of_cards(known, after, items["cards"]),
        sections={
            each.uid: _digests(_item(one.sections, each.uid) for one in known)
            for each in items["sections"]
        },
        order={name: _digests(_uids(one, name) for one in known) for name in moved},
        organisation=_digests(one.organisation for one in held) if agency is not None else (),
    )
    order = {name: _uids(after, name) for name in moved}
    kept = replace(_empty(after), base_edition=after.base_edition, **changed, **items)
    return Draft(screen.place, now, kept, base, order, agency, screen.typed)


def _edition(plan: Plan, uid: Uid) -> Edition | None:
    return next((one for one in plan.editions if one.uid == uid), None)


def _empty(edition: Edition) -> Edition:
    return Edition(edition.uid, edition.year, revision=edition.revision)


def _changed(before: tuple[Any, ...], after: tuple[Any, ...]) -> tuple[Any, ...]:
    held = {item.uid: item for item in before}
    return tuple(item for item in after if held.get(item.uid) != item)


def _uids(edition: Edition, name: str) -> tuple[Uid, ...]:
    return tuple(item.uid for item in getattr(edition, name))


def _item(items: tuple[Any, ...], uid: Uid) -> Any:  # noqa: ANN401 - of that list
    return next((item for item in items if item.uid == uid), None)


def _digests(values: Iterable[object]) -> Digests:
    return tuple(dict.fromkeys(map(digest, values)))


def _of_cards(
    known: Sequence[Edition], after: Edition, changed: Iterable[Any]
) -> dict[Uid, dict[str, Digests]]:
    """The parts of each card that are others; the whole of those that are new or gone."""
    found: dict[Uid, dict[str, Digests]] = {}
    for card in changed:
        held = [_item(one.cards, card.uid) for one in known]
        if held[0] is None:
            found[card.uid] = {"": _digests(held)}
            continue
        there = [one for one in held if one is not None]
        found[card.uid] = {
            part.value: _digests(part_of(one, part) for one in there)
            for part in CardPart
            if part_of(there[0], part) != part_of(card, part)
        }
    here = set(_uids(after, "cards"))
    for card in known[0].cards:
        if card.uid not in here:
            found[card.uid] = {"": _digests(_item(one.cards, card.uid) for one in known)}
    return found


# as a file


def written(draft: Draft) -> bytes:
    """The draft as the bytes of its file."""
    plan = Plan(draft.organisation or Organisation(), (draft.edition,))
    base = draft.base
    said: dict[str, Json] = {
        "version": VERSION,
        "plan": clean_text(_utf8(str(draft.place))),
        "written_at": draft.written_at.isoformat(),
        "agency": draft.organisation is not None,
        "order": {name: list(map(str, uids)) for name, uids in draft.order.items()},
        "fields": _plain(base.fields),
        "cards": {str(uid): _plain(parts) for uid, parts in base.cards.items()},
        "sections": _plain(base.sections),
        "orders": _plain(base.order),
        "organisation": list(base.organisation),
        "typed": [{"where": one.where, "text": _utf8(one.text)} for one in draft.typed],
    }
    whole: Any = parse(dumps(plan, {KEY: said}))
    whole[KEY]["digest"] = _proof(whole)
    return json.dumps(whole, ensure_ascii=False).encode()


def _utf8(text: str) -> str:
    """Half of a surrogate pair, which no file can hold, becomes a question mark."""
    return text.encode("utf-8", "replace").decode()


def _plain(digests: Mapping[Any, Digests]) -> dict[str, Json]:
    return {str(key): list(each) for key, each in digests.items()}


def _proof(document: Json) -> str:
    text = json.dumps(document, ensure_ascii=False, sort_keys=True)
    return sha256(text.encode()).hexdigest()


def read_draft(data: bytes, path: Path) -> Draft:
    """The draft that a file holds. Raises: DamagedFileError if it is not as it was written."""
    try:
        document: Any = parse(data)
        said = document[KEY]
        proof = said.pop("digest")
        if _proof(document) != proof or said["version"] > VERSION:
            raise DamagedFileError(path)
        return _read(loads(data), said)
    except (PlanJsonError, LookupError, TypeError, AttributeError, ValueError) as error:
        raise DamagedFileError(path, repr(error)) from error


def _read(plan: Plan, said: dict[str, Any]) -> Draft:
    cards = {Uid(uid): _tuples(parts) for uid, parts in said["cards"].items()}
    return Draft(
        Path(said["plan"]),
        datetime.fromisoformat(said["written_at"]),
        plan.editions[0],
        Base(
            _tuples(said["fields"]),
            cards,
            {Uid(uid): digests for uid, digests in _tuples(said["sections"]).items()},
            _tuples(said["orders"]),
            tuple(said["organisation"]),
        ),
        {name: tuple(map(Uid, uids)) for name, uids in said["order"].items()},
        plan.organisation if said["agency"] else None,
        tuple(Typed(str(one["where"]), str(one["text"])) for one in said["typed"]),
    )


def _tuples(lists: Mapping[str, Sequence[str]]) -> dict[str, Digests]:
    return {key: tuple(each) for key, each in lists.items()}
