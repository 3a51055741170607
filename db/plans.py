"""Whole plans and editions in and out."""

from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy import Connection, select

from db.history import append
from db.rows import (
    RowReader,
    RowWriter,
    Stored,
    delete_row,
    move_rows,
    update_row,
)
from db.tables import CARD_BRANCH, EDITION_BRANCH, ORGANISATION_BRANCH
from db.transaction import Transaction
from sspass_desktop.domain.card import Card
from sspass_desktop.domain.organisation import Organisation
from sspass_desktop.domain.plan import Edition, Plan
from sspass_desktop.domain.trail.changes import Change, changes, whole
from sspass_desktop.domain.trail.edits import Edit, EditKind
from sspass_desktop.ports import EditionExistsError

_ORGANISATIONS = ORGANISATION_BRANCH.table.c
_EDITIONS = EDITION_BRANCH.table.c
_CARDS = CARD_BRANCH.table.c


class SqlPlanRepository:
    """All that a plan file holds, within one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def load(self) -> Plan:
        """Everything in the file, editions by year and revision."""
        with self._transaction.reading() as connection:
            plan = read_plan(connection)
            self._transaction.saw(plan)
            return plan

    def add_edition(self, edition: Edition) -> None:
        """Store a new edition. Raises: EditionExistsError if its year and revision are there."""
        with self._transaction.writing() as connection:
            same_key = (_EDITIONS.year == edition.year) & (_EDITIONS.revision == edition.revision)
            held = select(_EDITIONS.uid).where(same_key | (_EDITIONS.uid == edition.uid))
            if connection.scalar(held) is not None:
                raise EditionExistsError(detail=edition.key)
            writer = RowWriter(connection)
            writer.add_item(EDITION_BRANCH, (), 0, edition)
            writer.flush()
            self._record(connection, [Change(whole(edition.uid), Edit(EditKind.NEW))])

    def replace(self, plan: Plan) -> None:
        """Make the file hold exactly this plan; what is the same already is left alone.

        Raises: EditionExistsError for two editions of one year and revision; ValueError for two
            cards of one uid in an edition.
        """
        self.change(self.load(), plan)

    def change(self, before: Plan, after: Plan) -> None:
        """Write what differs between what the file holds and what it shall hold; nothing is read.

        Raises: StaleVersionError if the file holds something else than ``before``, as far as this
            program knows, or was changed by another one; and what ``replace`` raises.
        """
        _refuse_doubles(after)
        if before == after and self._transaction.is_settled:
            return
        with self._transaction.writing() as connection:
            held = self._transaction.expect(before)
            replacement = _Replacement(connection)
            replacement.organisation(held.organisation, after.organisation)
            replacement.editions(held.editions, after.editions)
            replacement.finish()
            self._record(connection, changes(held, after))
        self._transaction.saw(after)

    def _record(self, connection: Connection, told: Iterable[Change]) -> None:
        append(connection, told, self._transaction.signed, self._transaction.stamp)


def read_plan(connection: Connection) -> Plan:
    """Read everything. Raises: what ``RowReader`` raises for damaged and lost rows."""
    reader = RowReader(connection)
    organisations = reader.lists(ORGANISATION_BRANCH, {}).get((), ())
    editions = reader.lists(EDITION_BRANCH, {}).get((), ())
    reader.check_sums()
    organisation = organisations[0] if organisations else Organisation()
    return Plan(organisation, tuple(sorted(editions, key=lambda e: (e.year, e.revision))))


def _refuse_doubles(plan: Plan) -> None:
    keys = [edition.key for edition in plan.editions]
    for place, key in enumerate(keys):
        if key in keys[:place]:
            raise EditionExistsError(detail=key)
    for edition in plan.editions:
        if len({card.uid for card in edition.cards}) < len(edition.cards):
            message = f"two cards of one uid in {edition.key}"
            raise ValueError(message)


class _Replacement:
    """Turns the stored plan into another one, row by row where rows have versions."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._writer = RowWriter(connection)

    def organisation(self, held: Organisation, wanted: Organisation) -> None:
        version = self._connection.scalar(select(_ORGANISATIONS.version))
        if version is None:
            self._writer.add_item(ORGANISATION_BRANCH, (), 0, wanted)
        elif held != wanted:
            stored = Stored(version, held)
            self._writer.replace_item(ORGANISATION_BRANCH, (), wanted, stored)

    def editions(self, held: tuple[Edition, ...], wanted: tuple[Edition, ...]) -> None:
        query = select(_EDITIONS.uid, _EDITIONS.version)
        versions = dict(self._connection.execute(query).all())
        staying = {edition.uid: edition for edition in wanted}
        known = {edition.uid: edition for edition in held}
        for uid in known.keys() - staying.keys():
            delete_row(self._connection, EDITION_BRANCH, (uid,), versions[uid])
        for uid in known.keys() & staying.keys():
            if known[uid].key != staying[uid].key:
                versions[uid] = self._park(known[uid], versions[uid])
        for edition in wanted:
            if edition.uid in known:
                stored = Stored(versions[edition.uid], known[edition.uid])
                self._edition(known[edition.uid], edition, stored)
            else:
                self._writer.add_item(EDITION_BRANCH, (), 0, edition)

    def _park(self, edition: Edition, version: int) -> int:
        """Take an edition off its key, which another one may get; its own follows."""
        aside = {"revision": -1 - edition.revision}
        return update_row(self._connection, EDITION_BRANCH, (edition.uid,), aside, version)

    def _edition(self, held: Edition, wanted: Edition, stored: Stored) -> None:
        if replace(held, cards=()) != replace(wanted, cards=()):
            self._writer.replace_item(EDITION_BRANCH, (), wanted, stored)
        self._cards(wanted.uid, held.cards, wanted.cards)

    def _cards(self, edition: str, held: tuple[Card, ...], wanted: tuple[Card, ...]) -> None:
        if held == wanted:
            return
        query = select(_CARDS.uid, _CARDS.version).where(_CARDS.edition == edition)
        versions = dict(self._connection.execute(query).all())
        known = {card.uid: (place, card) for place, card in enumerate(held)}
        staying = {card.uid for card in wanted}
        for uid in known.keys() - staying:
            delete_row(self._connection, CARD_BRANCH, (edition, uid), versions[uid])
        moved = {}
        for place, card in enumerate(wanted):
            old_place, old = known.get(card.uid, (None, None))
            if old is None:
                self._writer.add_item(CARD_BRANCH, (edition,), place, card)
            elif old != card:
                stored = Stored(versions[card.uid], old)
                self._writer.replace_item(CARD_BRANCH, (edition,), card, stored, place)
            elif old_place != place:
                moved[card.uid] = place
        move_rows(self._connection, CARD_BRANCH, (edition,), moved)

    def finish(self) -> None:
        self._writer.flush()
