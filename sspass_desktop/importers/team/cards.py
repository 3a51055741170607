"""The sheet of cards: one row a card, part by part."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from sspass_desktop.domain.budget import CardBudget
from sspass_desktop.domain.card import Card, CardStatus, Person
from sspass_desktop.domain.differences import CardPart, with_part
from sspass_desktop.domain.entry.columns import unit_of
from sspass_desktop.domain.identity import Uid, named_uid
from sspass_desktop.domain.names import squashed
from sspass_desktop.importers.team import values
from sspass_desktop.importers.team.frame import Lists, Memory, chosen, lists_of
from sspass_desktop.importers.team.rows import Found
from sspass_desktop.importers.team.values import UnreadError, refuse
from sspass_desktop.importers.team.which import Known
from sspass_desktop.importers.workbook.tables import Entry, Table
from sspass_desktop.texts import team_workbook as words
from sspass_desktop.texts.card_page import STATUSES

ROW_PARTS = (
    CardPart.TITLE,
    CardPart.TASK,
    CardPart.EXECUTION_TASK,
    CardPart.DEPARTMENT,
    CardPart.OWNER,
    CardPart.HEAD,
    CardPart.PURPOSE,
    CardPart.PERIOD,
    CardPart.BUDGET,
)
"""What the row of a card says; of the money only what is beside the cost lines."""
_STATUSES = {word: status for status, word in STATUSES.items()}


@dataclass(frozen=True, slots=True)
class CardRows:
    """The cards of the sheet without what stands on other sheets, in its order."""

    cards: tuple[Card, ...]
    known: tuple[Known, ...]


def read_cards(table: Table, memory: Memory, found: Found) -> CardRows:
    """Read the rows of cards; one without a key is a new card."""
    reader = _Reader(table, memory, found)
    cards: dict[Uid, Card] = {}
    known: list[Known] = []
    for entry in table.entries:
        try:
            uid, title = reader.uid(entry, set(cards)), values.word(entry, "title")
            number = "" if uid not in memory.digests else values.word(entry, "number")
        except UnreadError as error:
            found.tell(error)
            continue
        if uid in cards:
            if reader.card(entry, uid) != cards[uid]:
                found.tell(refuse(entry, "title", words.doubled(title)), uid)
                found.blocked.update((uid, part) for part in ROW_PARTS)
            continue
        cards[uid] = reader.card(entry, uid)
        known.append(Known(uid, number.rstrip("."), title))
    return CardRows(tuple(cards.values()), tuple(known))


class _Reader:
    def __init__(self, table: Table, memory: Memory, found: Found) -> None:
        self._memory, self._found = memory, found
        self._lists: Lists = lists_of(memory.edition)
        self._unit = unit_of(table.headers.get("declared", "")) or 1
        self._titles: dict[Uid, str] = {}

    def uid(self, entry: Entry, seen: set[Uid]) -> Uid:
        """The key of a card; one that was not handed out is none.

        A row that was copied for another card has the key of its model.

        Raises: UnreadError.
        """
        uid, title = Uid(values.word(entry, "card")), values.word(entry, "title")
        known = uid in self._memory.digests
        if known and (uid not in seen or self._titles.get(uid) == squashed(title)):
            self._titles.setdefault(uid, squashed(title))
            return uid
        if not title:
            raise refuse(entry, "title", words.NO_TITLE)
        return named_uid(self._memory.edition.uid, "team", squashed(title))

    def card(self, entry: Entry, uid: Uid) -> Card:
        """A card; parts that cannot be read are blocked."""
        card = Card(uid, "")
        readers: tuple[tuple[CardPart, Callable[[Entry], object]], ...] = (
            (CardPart.TITLE, self._title),
            (CardPart.TASK, self._task),
            (CardPart.EXECUTION_TASK, self._step),
            (CardPart.DEPARTMENT, self._unit_of),
            (CardPart.OWNER, _owner),
            (CardPart.HEAD, _head),
            (CardPart.PURPOSE, _purpose),
            (CardPart.PERIOD, _period),
            (CardPart.BUDGET, self._budget),
        )
        for part, read in readers:
            try:
                card = with_part(card, part, read(entry))
            except UnreadError as error:
                self._found.tell(error, uid)
                self._found.blocked.add((uid, part))
        status = _STATUSES.get(entry.cell("status").text.strip(), CardStatus.DRAFT)
        return replace(card, status=status)

    @staticmethod
    def _title(entry: Entry) -> str:
        title = values.text(entry, "title")
        if not title.strip():
            raise refuse(entry, "title", words.NO_TITLE)
        return title

    def _task(self, entry: Entry) -> Uid | None:
        return chosen(entry, "task", self._lists.tasks, words.TASK)

    def _step(self, entry: Entry) -> Uid | None:
        """The execution task of that name; of namesakes the one of the card's task."""
        task = self._task(entry)
        for _, one in self._memory.edition.strategy.numbered_tasks():
            for step in one.execution_tasks:
                if one.uid == task and squashed(step.name) == squashed(values.word(entry, "step")):
                    return step.uid
        return chosen(entry, "step", self._lists.steps, words.STEP)

    def _unit_of(self, entry: Entry) -> Uid | None:
        return chosen(entry, "unit", self._lists.units, words.UNIT)

    def _budget(self, entry: Entry) -> CardBudget:
        return CardBudget(
            values.is_marked(entry, "nonbudget"),
            values.amount(entry, "declared", self._unit),
            values.optional(entry, "words"),
            values.optional(entry, "account"),
        )


def _owner(entry: Entry) -> Person:
    return _person(entry, "owner")


def _head(entry: Entry) -> Person:
    return _person(entry, "head")


def _person(entry: Entry, which: str) -> Person:
    """A person; the key of a member of staff counts for the name that stands behind it."""
    name = values.text(entry, f"{which}_name")
    staff, _, of = values.text(entry, f"{which}_staff").partition(" ")
    return Person(
        values.text(entry, f"{which}_role"),
        name,
        values.optional(entry, f"{which}_phone"),
        Uid(staff) if staff and of == name else None,
    )


def _purpose(entry: Entry) -> str:
    return values.text(entry, "purpose")


def _period(entry: Entry) -> str:
    return values.text(entry, "period")
