"""Lines whose text goes into the plan when they are left or taken, and not while it is typed."""

from PySide6.QtWidgets import QWidget

_WAITS = "waits"


def waits(field: QWidget, *, waiting: bool = True) -> None:
    """Say so of a line; what stands in it is kept as a draft meanwhile."""
    field.setProperty(_WAITS, waiting)


def is_waiting(field: QWidget) -> bool:
    """Whether that was said."""
    return bool(field.property(_WAITS))
