"""What a paste changes on its way in, cell by cell, so that a person can look before it counts."""

from dataclasses import dataclass
from enum import StrEnum


class Why(StrEnum):
    """Why a pasted cell is not kept as it was, or a row is left out."""

    READ_AS = "read_as"
    UNIT = "unit"
    UNMERGED = "unmerged"
    FILLED = "filled"
    COMPUTED = "computed"
    NOT_READ = "not_read"
    TOTAL_LEFT_OUT = "total_left_out"
    TOTAL_DIFFERS = "total_differs"
    NO_MONEY = "no_money"


@dataclass(frozen=True, slots=True)
class Change:
    """One change. ``row`` and ``column`` count from 0 in the cells as pasted; None: no one cell.

    ``was`` and ``becomes`` as a person reads them; "" where there was or is nothing.
    """

    row: int | None
    column: int | None
    was: str
    becomes: str
    why: Why
