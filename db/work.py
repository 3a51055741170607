"""The unit of work: one transaction and all repositories."""

from types import TracebackType
from typing import Self

from db.cards import SqlCardRepository
from db.history import SqlHistoryRepository
from db.plans import SqlPlanRepository
from db.transaction import Memory, Place, Transaction
from sspass_desktop.domain.trail.recorded import Signature
from sspass_desktop.ports import CardRepository, HistoryRepository, PlanRepository


class SqlWork:
    """One transaction: leaving without ``commit`` rolls back. With ``commit`` it ends."""

    plans: PlanRepository
    cards: CardRepository
    history: HistoryRepository

    def __init__(self, place: Place, memory: Memory, signed: Signature) -> None:
        self._place = place
        self._memory = memory
        self._signed = signed

    def __enter__(self) -> Self:
        self._transaction = Transaction(self._place, self._memory, self._signed)
        self.plans = SqlPlanRepository(self._transaction)
        self.cards = SqlCardRepository(self._transaction)
        self.history = SqlHistoryRepository(self._transaction)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._transaction.close()

    def commit(self) -> None:
        """Make it durable."""
        self._transaction.commit()
