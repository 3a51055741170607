"""What comes back from a team, as a list of differences; what is chosen of it, into the plan."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace

from sspass_desktop.domain.card import Card
from sspass_desktop.domain.differences import (
    CardPart,
    Difference,
    Incoming,
    IncomingCard,
    IncomingResult,
    Unread,
    differences,
    taken,
)
from sspass_desktop.domain.figures.following import followed, linked_as
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.plan import Edition, Plan
from sspass_desktop.domain.trail.recorded import NOBODY, Signature
from sspass_desktop.importers.plain.matching import Match, guesses
from sspass_desktop.importers.plain.read import read_plain
from sspass_desktop.importers.team.read import Returned, read_team_workbook
from sspass_desktop.importers.workbook.cells import Workbook
from sspass_desktop.importers.workbook.errors import UnreadableWorkbookError
from sspass_desktop.ports import EditionMissingError, Store
from sspass_desktop.services.matching import at_home, with_references
from sspass_desktop.services.plans import find_edition
from sspass_desktop.texts.workbook_faults import WorkbookFault


@dataclass(frozen=True, slots=True)
class Comparison:
    """A file beside an edition: what it brings and where it differs.

    ``matches`` tell how the sheets were read of a file that is none of ours.
    """

    edition: Edition
    incoming: Incoming
    source: Edition
    entries: tuple[Difference, ...]
    matches: tuple[Match, ...] = ()

    def taken(self, chosen: Iterable[Difference]) -> Edition:
        """The edition with what was chosen, and with the tasks and units that its cards name."""
        after = taken(self.edition, self.incoming, chosen)
        return with_references(after, self.source, after.cards)


_CARD_FIELDS = ("cards", "department_results", "archive")
_OWN_FIELDS = ("uid", "year", "revision", "base_edition")


def compare_workbook(edition: Edition, returned: Returned) -> Comparison:
    """A team's workbook beside the edition. It knows no links: numbers follow what they did."""
    home = at_home(edition, returned.edition)
    theirs = replace(home, cards=linked_as(edition.cards, home.cards))
    here = frozenset(card.uid for card in theirs.cards)
    handed_out = {uid for uid, parts in returned.digests.items() if CardPart.TITLE.value in parts}
    incoming = Incoming(
        tuple(
            IncomingCard(card, returned.parts[card.uid], _base(returned.digests, card.uid))
            for card in theirs.cards
        ),
        tuple(
            IncomingResult(result, returned.digests.get(result.uid, {}).get("", ""))
            for result in theirs.department_results
        ),
        frozenset(handed_out - here),
        unread=returned.unread,
    )
    return Comparison(edition, incoming, theirs, differences(edition, incoming))


def _base(digests: Mapping[Uid, Mapping[str, str]], uid: Uid) -> dict[CardPart, str]:
    held = digests.get(uid, {})
    return {part: held[part.value] for part in CardPart if part.value in held}


def compare_plan(edition: Edition, incoming: Plan) -> Comparison:
    """A plan of a team beside the edition: the one of the same year and revision in it.

    A programme that is only listed there was not handed out. Raises: EditionMissingError.
    """
    given = next((one for one in incoming.editions if one.key == edition.key), None)
    if given is None:
        raise EditionMissingError(detail=edition.key)
    theirs = at_home(edition, given)
    cards = tuple(IncomingCard(card) for card in theirs.cards if _was_handed_out(card, edition))
    absent = {card.uid for card in edition.cards} - {card.uid for card in theirs.cards}
    names = {field.name for field in fields(Edition)} - {*_CARD_FIELDS, *_OWN_FIELDS}
    found = Incoming(
        cards,
        tuple(map(IncomingResult, theirs.department_results)),
        frozenset(absent),
        {name: getattr(theirs, name) for name in sorted(names)},
    )
    return Comparison(edition, found, theirs, differences(edition, found))


def _was_handed_out(card: Card, edition: Edition) -> bool:
    return card.is_written or all(held.uid != card.uid for held in edition.cards)


def compare_plain(edition: Edition, workbook: Workbook, matches: Sequence[Match]) -> Comparison:
    """Sheets that an office keeps anyway beside the edition."""
    read, unread = edition, list[Unread]()
    for match in matches:
        found = read_plain(workbook, match, read)
        read = replace(read, **{found.field: found.value})
        unread += found.unread
    names = ("staff", "facilities", "budget")
    known = set(edition.department_results)
    incoming = Incoming(
        results=tuple(
            IncomingResult(result) for result in read.department_results if result not in known
        ),
        rest={name: getattr(read, name) for name in names},
        unread=tuple(unread),
    )
    return Comparison(edition, incoming, edition, differences(edition, incoming), tuple(matches))


def edition_of(plan: Plan, returned: Returned) -> tuple[Plan, Edition]:
    """The edition that a file came from; a plan without it gets an empty one of that year.

    Raises: EditionMissingError if the plan holds other editions only.
    """
    source = returned.edition
    found = next((one for one in plan.editions if one.key == source.key), None)
    if found is not None:
        return plan, found
    if plan.editions:
        raise EditionMissingError(detail=source.key)
    made = replace(source, cards=(), department_results=())
    return replace(plan, editions=(made,)), made


def _compared(workbook: Workbook, plan: Plan) -> tuple[Plan, Comparison]:
    """A team's file beside the edition it came from; any other beside the newest one."""
    try:
        returned = read_team_workbook(workbook)
    except UnreadableWorkbookError as error:
        matches = guesses(workbook)
        if error.kind is not WorkbookFault.NOT_OURS or not matches:
            raise
        return plan, compare_plain(find_edition(plan), workbook, matches)
    plan, edition = edition_of(plan, returned)
    return plan, compare_workbook(edition, returned)


def take_safe(
    workbook: Workbook, store: Store, signed: Signature = NOBODY, *, dry_run: bool = False
) -> Comparison:
    """Take what loses nothing, in one transaction; the comparison is that of before.

    Raises: UnreadableWorkbookError, EditionMissingError, any StoreError.
    """
    with store.work(signed) as work:
        current = work.plans.load()
        plan, comparison = _compared(workbook, current)
        edition = comparison.edition
        after = comparison.taken(one for one in comparison.entries if one.is_safe)
        if not dry_run and after != edition:
            after = followed(after)
            editions = tuple(after if one is edition else one for one in plan.editions)
            changed = replace(plan, editions=editions)
            if current == Plan():
                work.plans.replace(changed)
            else:
                work.plans.change(current, changed)
            work.commit()
    return comparison
