"""Whole cards in, whole cards out."""

from sqlalchemy import select

from db.rows import RowReader, RowWriter, Stored, drop_lost_pictures
from db.tables import CARD_BRANCH
from db.transaction import Transaction
from sspass_desktop.domain.card import Card
from sspass_desktop.domain.identity import Uid
from sspass_desktop.ports import CardMissingError, Versioned

_CARDS = CARD_BRANCH.table.c


class SqlCardRepository:
    """The cards of one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def get(self, edition: Uid, card: Uid) -> Versioned:
        """Load one card. Raises: CardMissingError."""
        with self._transaction.reading() as connection:
            version = connection.scalar(
                select(_CARDS.version).where(_CARDS.edition == edition, _CARDS.uid == card)
            )
            if version is None:
                raise CardMissingError(detail=card)
            scope = {"edition": edition, "card": card}
            found = RowReader(connection).lists(CARD_BRANCH, scope)
            return Versioned(found[(edition,)][0], version)

    def save(self, edition: Uid, card: Card, version: int) -> int:
        """Replace a card read at ``version``; answer its new version. Raises: StaleVersionError."""
        with self._transaction.writing() as connection:
            writer = RowWriter(connection)
            renewed = writer.replace_item(CARD_BRANCH, (edition,), card, Stored(version))
            writer.flush()
            drop_lost_pictures(connection)
            return renewed
