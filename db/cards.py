"""Whole cards in, whole cards out."""

from sqlalchemy import Connection, select

from db.history import append
from db.rows import RowReader, RowWriter, Stored
from db.tables import CARD_BRANCH
from db.transaction import Transaction
from sspass_desktop.domain.card import Card
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.seeking.index import Body, Root
from sspass_desktop.domain.trail.changes import Change, Record
from sspass_desktop.domain.trail.edits import edits
from sspass_desktop.ports import CardMissingError, StaleVersionError, Versioned

_CARDS = CARD_BRANCH.table.c


class SqlCardRepository:
    """The cards of one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def get(self, edition: Uid, card: Uid) -> Versioned:
        """Load one card. Raises: CardMissingError."""
        with self._transaction.reading() as connection:
            held = self._read(connection, edition, card)
            version = connection.scalar(
                select(_CARDS.version).where(_CARDS.edition == edition, _CARDS.uid == card)
            )
            if held is None or version is None:
                raise CardMissingError(detail=card)
            return Versioned(held, version)

    def _read(self, connection: Connection, edition: Uid, card: Uid) -> Card | None:
        found = RowReader(connection).lists(CARD_BRANCH, {"edition": edition, "card": card})
        return next(iter(found.get((edition,), ())), None)

    def save(self, edition: Uid, card: Card, version: int) -> int:
        """Replace a card read at ``version``; answer its new version. Raises: StaleVersionError."""
        with self._transaction.writing() as connection:
            held = self._read(connection, edition, card.uid)
            if held is None:
                raise StaleVersionError(detail=card.uid)
            writer = RowWriter(connection)
            renewed = writer.replace_item(CARD_BRANCH, (edition,), card, Stored(version))
            writer.flush()
            record = Record(edition, Body(Root.CARD, card.uid))
            told = [Change(record, edit) for edit in edits(held, card)]
            append(connection, told, self._transaction.signed, self._transaction.stamp)
            return renewed
