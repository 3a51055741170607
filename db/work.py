"""The unit of work: one transaction and both repositories."""

from types import TracebackType
from typing import Self

from db.cards import SqlCardRepository
from db.plans import SqlPlanRepository
from db.transaction import Memory, Place, Transaction
from sspass_desktop.ports import CardRepository, PlanRepository


class SqlWork:
    """One transaction: leaving without ``commit`` rolls back. With ``commit`` it ends."""

    plans: PlanRepository
    cards: CardRepository

    def __init__(self, place: Place, memory: Memory) -> None:
        self._place = place
        self._memory = memory

    def __enter__(self) -> Self:
        self._transaction = Transaction(self._place, self._memory)
        self.plans = SqlPlanRepository(self._transaction)
        self.cards = SqlCardRepository(self._transaction)
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
