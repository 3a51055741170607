"""What the history of a plan is asked for, and the way back to how something was.

What is brought back is a new edition, not a change of the file: it goes the way of every step.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from sspass_desktop.domain.card import Card, CardStatus
from sspass_desktop.domain.differences import CardPart, part_of, with_part
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.life import arranged, brought_back, card_of, with_card
from sspass_desktop.domain.plan import Edition, Plan
from sspass_desktop.domain.seeking.index import Body, Root
from sspass_desktop.domain.trail.changes import Change, Record, joined, parted
from sspass_desktop.domain.trail.edits import EditKind, MisfitError, Path, taken_back
from sspass_desktop.domain.trail.recorded import Recorded, Wanted
from sspass_desktop.ports import Store, Watch, nobody_watches

PAGE = 200
"""Changes that are read at once."""

AT_A_TIME = 2_000
"""Changes of which is made sure in one transaction that they are as they were written."""

_PAUSE = timedelta(minutes=10)
"""Longer without a save, and typing in a field counts as begun anew."""

_LISTS = [Body(Root.EDITION, name) for name in ("cards", "sections", "archive")]


@dataclass(frozen=True, slots=True)
class Run:
    """Changes of one field by one person, one behind the other: the newest first.

    Or all by which one save put cards or sections into another order.
    """

    parts: tuple[Recorded, ...]

    @property
    def newest(self) -> Recorded:
        """The last change."""
        return self.parts[0]

    @property
    def oldest(self) -> Recorded:
        """The first one."""
        return self.parts[-1]

    @property
    def change(self) -> Change:
        """All of them as one; of what only changed places, what moved."""
        held, parts = self.newest.change.edit, [one.change.edit for one in self.parts]
        if held.kind is EditKind.ITEMS and len(parts) > 1:
            moved = dict.fromkeys(uid for edit in parts for uid in (*edit.before, *edit.after))
            return replace(self.newest.change, edit=replace(held, before=(), after=tuple(moved)))
        return replace(self.newest.change, edit=replace(held, before=parts[-1].before))

    @property
    def saves(self) -> int:
        """How many saves they came with."""
        return len({one.stamp for one in self.parts})


def runs(records: Sequence[Recorded], behind: Run | None = None) -> tuple[Run, ...]:
    """Changes, the newest first, with those of one sitting at a field taken together.

    What comes or goes is told by itself, without the lists that it leaves or enters. ``behind``:
    the last run of the page before, which comes back as the first one, perhaps with more in it.
    """
    found = [] if behind is None else [behind]
    told = {one.stamp for one in records if _comes_or_goes(one.change)}
    for one in records:
        if one.stamp in told and one.change.record.body in _LISTS:
            continue
        if found and _goes_on(found[-1].oldest, one):
            found[-1] = Run((*found[-1].parts, one))
        else:
            found.append(Run((one,)))
    return tuple(found)


def _comes_or_goes(change: Change) -> bool:
    kinds = (EditKind.NEW, EditKind.GONE)
    return change.edit.kind in kinds and change.record.body.root in (Root.CARD, Root.SECTION)


def _goes_on(later: Recorded, one: Recorded) -> bool:
    if one.stamp == later.stamp and one.change.record.body in _LISTS:
        return one.change.record == later.change.record  # one deed, whatever moved
    edit, other = one.change.edit, later.change.edit
    return (
        one.change.record == later.change.record
        and edit.kind is other.kind is EditKind.VALUE
        and edit.path == other.path
        and edit.after == other.before
        and one.signed.author == later.signed.author
        and later.at - one.at <= _PAUSE
    )


def read_page(store: Store, wanted: Wanted, before: int | None = None) -> tuple[Recorded, ...]:
    """The newest changes that are sought; ``before`` is the number of the last one known."""
    with store.work() as work:
        return work.history.page(wanted, before, PAGE)


def read_authors(store: Store) -> tuple[str, ...]:
    """Who changed anything."""
    with store.work() as work:
        return work.history.authors()


def read_since(store: Store, record: Record, number: int) -> tuple[Recorded, ...]:
    """All changes of a record behind one, the newest first."""
    with store.work() as work:
        return work.history.since(record, number)


def first_fault(store: Store, watch: Watch = nobody_watches) -> int | None:
    """The number of the first change that is not as it was written or is missing; None if all are.

    Short transactions: whoever saves meanwhile hardly waits.
    """
    proven = 0
    while True:
        with store.work() as work:
            count = work.history.count()
            held, proven = proven, work.history.proven(proven, AT_A_TIME)
        if proven == held:
            return None if proven == count else min(proven, count) + 1
        watch(proven, count)


def card_record(edition: Uid, card: Uid) -> Record:
    """The record of a card."""
    return Record(edition, Body(Root.CARD, card))


def part_at(path: Path) -> CardPart | None:
    """The part of a card that a path leads into."""
    names = [".".join(map(str, path[:length])) for length in (1, 2)]
    return next((part for part in CardPart if part.value in names), None)


def may_take_back(edition: Edition, change: Change) -> bool:
    """Whether a change is one that the open edition can be led back from."""
    (owner, body), edit = change.record, change.edit
    if owner not in (None, edition.uid) or not body.key or edit.kind is EditKind.NEW:
        return False
    if body.root is Root.CARD:
        return edit.kind is EditKind.GONE or part_at(edit.path) is not None
    return (body.root, body.key) != (Root.EDITION, "cards")


def card_then(edition: Edition, uid: Uid, later: Sequence[Recorded]) -> Card | None:
    """A card before all these changes, the newest of which comes first; None if it was not there.

    Raises: MisfitError if the plan is not the one that they led to.
    """
    held: Card | None = next((card for card in edition.cards if card.uid == uid), None)
    for one in later:
        held = taken_back(held, one.change.edit)
    return held


def with_card_of_then(edition: Edition, then: Card) -> Edition:
    """The edition with a card as it was, but for its state, which stays: a check leads to 확정.

    A card that is gone begins anew; one in the archive leaves it.
    """
    now = next((card for card in edition.cards if card.uid == then.uid), None)
    status = CardStatus.DRAFT if now is None else now.status
    return brought_back(edition, replace(then, status=status))


def with_part_of_then(edition: Edition, then: Card, part: CardPart) -> Edition:
    """The edition with one part of a card as it was. Raises: KeyError if the card is gone."""
    now = card_of(edition, then.uid)
    return with_card(edition, with_part(now, part, part_of(then, part)))


def without_change(plan: Plan, edition: Edition, change: Change) -> tuple[Plan, Edition]:
    """Plan and edition with one change outside the cards taken back, all later ones kept.

    Raises: MisfitError if a later one changed the same place.
    """
    (owner, body), edit = change.record, change.edit
    if owner is None:
        held = getattr(plan.organisation, body.key)
        agency = replace(plan.organisation, **{body.key: taken_back(held, edit)})
        return replace(plan, organisation=agency), edition
    records = parted(edition)
    records[change.record] = taken_back(records.get(change.record), edit)
    order = Record(edition.uid, Body(Root.EDITION, "sections"))
    if edit.kind is EditKind.GONE and body.key not in records[order]:
        records[order] = (*records[order], Uid(body.key))
    if sorted(records[order]) != sorted(_sections(records)):
        raise MisfitError(edit.path)
    return plan, arranged(joined(edition.uid, records))


def _sections(records: Iterable[Record]) -> Iterator[str]:
    return (record.body.key for record in records if record.body.root is Root.SECTION)
