"""Whole won: reading, writing and rounding amounts of money. No float anywhere."""

from typing import TypeAlias

Won: TypeAlias = int
"""Money is always whole won."""
