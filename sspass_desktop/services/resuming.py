"""A draft beside the plan as it stands now: what it says otherwise, and the plan with it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from sspass_desktop.domain.card import Card
from sspass_desktop.domain.differences import (
    CardPart,
    Difference,
    Incoming,
    IncomingCard,
    Kind,
    Subject,
    differences,
    digest,
    kind_of,
    part_of,
    taken,
    with_part,
)
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.life import arranged, is_final
from sspass_desktop.domain.organisation import Organisation
from sspass_desktop.domain.outline import Section
from sspass_desktop.domain.plan import Edition
from sspass_desktop.services.drafts import LISTS, Digests, Draft
from sspass_desktop.services.matching import with_references

_NO_ENTRY = ("archive",)
"""A card that was put away is an entry of its own."""


@dataclass(frozen=True, slots=True)
class Resumed:
    """A draft beside an agency and an edition.

    ``is_as_before``: nothing that it changes was changed since, so all of it can be taken at once.
    """

    draft: Draft
    organisation: Organisation
    edition: Edition
    entries: tuple[Difference, ...]
    is_as_before: bool
    _incoming: Incoming

    @property
    def whole(self) -> tuple[Organisation, Edition]:
        """Agency and edition as they were on screen."""
        return self.draft.organisation or self.organisation, _whole(self.draft, self.edition)

    def taken(self, chosen: Iterable[Difference]) -> tuple[Organisation, Edition]:
        """Agency and edition with what was chosen."""
        entries = [entry for entry in chosen if entry.may_be_taken]
        own = (Subject.AGENCY, Subject.SECTION)
        rest = [entry for entry in entries if entry.subject not in own]
        after = taken(self.edition, self._incoming, rest)
        after = with_references(after, self.draft.edition, after.cards)
        after = replace(after, sections=_sections(self.draft, after, entries))
        agency = next((one.theirs for one in entries if one.subject is Subject.AGENCY), None)
        return agency or self.organisation, after


def resume(draft: Draft, organisation: Organisation, edition: Edition) -> Resumed:
    """Lay a draft beside the edition that it was written in, as that stands now."""
    incoming = _incoming(draft, edition)
    entries = [
        *differences(edition, incoming),
        *_of_sections(draft, edition),
        *_of_agency(draft, organisation),
        *(
            Difference(Kind.TYPED, Subject.CARD, name=one.where, where=one.text)
            for one in draft.typed
        ),
    ]
    same = _is_as_before(draft, organisation, edition)
    return Resumed(draft, organisation, edition, tuple(entries), same, incoming)


def _base(value: object, known: Digests) -> str:
    """Of the digests of what the file had, the one that it still has, else the first."""
    now = digest(value)
    return now if now in known else next(iter(known), "")


def _incoming(draft: Draft, edition: Edition) -> Incoming:
    held = {card.uid: card for card in edition.cards}
    given = {card.uid: card for card in draft.edition.cards}
    here = draft.order.get("cards", tuple(held))
    cards = []
    for uid in (*here, *(uid for uid in given if uid not in here)):
        if uid in given:
            cards.append(_card(draft, given[uid], held.get(uid)))
        elif uid in held:
            cards.append(IncomingCard(held[uid], frozenset()))
    gone = {uid for uid in draft.base.cards if uid not in given}
    names = [name for name in draft.base.fields if name not in _NO_ENTRY]
    return Incoming(
        tuple(cards),
        absent=frozenset(gone),
        rest={name: getattr(draft.edition, name) for name in names},
        rest_base={name: _base(getattr(edition, name), draft.base.fields[name]) for name in names},
    )


def _card(draft: Draft, card: Card, held: Card | None) -> IncomingCard:
    known = draft.base.cards[card.uid]
    if held is None or "" in known:
        return IncomingCard(card)
    parts = [CardPart(part) for part in known]
    base = {part: _base(part_of(held, part), known[part.value]) for part in parts}
    return IncomingCard(card, frozenset(parts), base)


def _of_sections(draft: Draft, edition: Edition) -> Iterable[Difference]:
    held = {one.uid: one for one in edition.sections}
    locked = is_final(edition)
    for one in draft.edition.sections:
        mine = held.get(one.uid)
        known = draft.base.sections[one.uid]
        kind = kind_of(mine, one, _base(mine, known))
        if kind is not None:
            kind = Kind.NEW if mine is None else kind
            yield Difference(
                kind, Subject.SECTION, one.uid, "", one.title, mine, one, locked=locked
            )
    order = draft.order.get("sections")
    for uid in held.keys() - set(order or held):
        mine = held[uid]
        yield Difference(
            Kind.MISSING, Subject.SECTION, uid, "", mine.title, mine, None, locked=locked
        )


def _of_agency(draft: Draft, mine: Organisation) -> Iterable[Difference]:
    theirs = draft.organisation
    if theirs is not None:
        kind = kind_of(mine, theirs, _base(mine, draft.base.organisation))
        if kind is not None:
            yield Difference(kind, Subject.AGENCY, mine=mine, theirs=theirs)


def _sections(draft: Draft, edition: Edition, entries: Iterable[Difference]) -> tuple[Section, ...]:
    """The sections with those that were chosen; a new one stands where it stood in the draft."""
    chosen = {one.uid: one for one in entries if one.subject is Subject.SECTION}
    sections = {
        one.uid: chosen[one.uid].theirs if one.uid in chosen else one for one in edition.sections
    }
    new = {
        uid: one.theirs for uid, one in chosen.items() if one.kind is Kind.NEW and uid is not None
    }
    order = [one.uid for one in edition.sections]
    wanted = draft.order.get("sections", ())
    for place, uid in enumerate(wanted):
        if uid in new:
            before = [one for one in wanted[:place] if one in order]
            order.insert(order.index(before[-1]) + 1 if before else 0, uid)
    found = {**sections, **new}
    return tuple(found[uid] for uid in order if found[uid] is not None)


def _is_as_before(draft: Draft, organisation: Organisation, edition: Edition) -> bool:
    base = draft.base
    cards = {card.uid: card for card in edition.cards}
    sections = {one.uid: one for one in edition.sections}
    pairs: list[tuple[object, Digests]] = [
        *((getattr(edition, name), known) for name, known in base.fields.items()),
        *((_uids(edition, name), known) for name, known in base.order.items()),
        *((sections.get(uid), known) for uid, known in base.sections.items()),
    ]
    if draft.organisation is not None:
        pairs.append((organisation, base.organisation))
    for uid, parts in base.cards.items():
        card = cards.get(uid)
        for part, known in parts.items():
            if part and card is None:
                return False
            pairs.append((part_of(card, CardPart(part)) if part and card else card, known))
    return not is_final(edition) and all(digest(value) in known for value, known in pairs)


def _uids(edition: Edition, name: str) -> tuple[Uid, ...]:
    return tuple(item.uid for item in getattr(edition, name))


def _whole(draft: Draft, edition: Edition) -> Edition:
    """The edition with all of the draft in it."""
    named = {name: getattr(draft.edition, name) for name in draft.base.fields}
    after = replace(edition, **named)
    held = {card.uid: card for card in edition.cards}
    cards = {
        card.uid: _with_parts(held[card.uid], card, draft) if card.uid in held else card
        for card in draft.edition.cards
    }
    sections = {one.uid: one for one in draft.edition.sections}
    changed: dict[str, dict[Uid, Any]] = {"cards": cards, "sections": sections}
    for name in LISTS:
        found = {item.uid: item for item in getattr(edition, name)} | changed[name]
        order = draft.order.get(name, _uids(edition, name))
        items: Any = tuple(found[uid] for uid in order if uid in found)
        after = replace(after, **{name: items})
    return arranged(after)


def _with_parts(held: Card, card: Card, draft: Draft) -> Card:
    for part in map(CardPart, filter(None, draft.base.cards[card.uid])):
        held = with_part(held, part, part_of(card, part))
    return held
