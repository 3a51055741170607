"""How the cells of a schedule's grid look."""

from sspass_desktop.domain.card import MONTHS
from sspass_desktop.domain.scheduling import Rows
from sspass_desktop.texts import schedule_form as words
from sspass_desktop.texts.months import months
from ui.forms.schedule.rows import Blank, GridRow, Heading, Line
from ui.grid.model import Face
from ui.look.tokens import Role

LABEL, COUNT = 0, len(MONTHS) + 1
"""Columns; those between are the months by their numbers."""


def face_of(row: GridRow, column: int, draft: Rows | None) -> Face:
    """How a cell looks; ``draft`` is the schedule that a drag would give."""
    match row:
        case Heading():
            return _heading(row, column)
        case Blank():
            ghost = words.GO_ON if column == LABEL else ""
            return Face(ghost=ghost, editable=column == LABEL)
        case Line():
            return _line(row, column, draft)


def _heading(heading: Heading, column: int) -> Face:
    if column != LABEL:
        return Face(ground=Role.SUNKEN, editable=False)
    ghost = "" if heading.name else words.NO_GROUP
    return Face(heading.name, ground=Role.SUNKEN, bold=True, ghost=ghost, span=COUNT + 1)


def _line(line: Line, column: int, draft: Rows | None) -> Face:
    step = line.row if draft is None else draft[line.number]
    if column == LABEL:
        return Face(step.label)
    if column in MONTHS:
        return Face(words.MARK if column in step.months else "")
    typed = months(step.months)
    if step.months:
        return Face(words.count(len(step.months)), typed, ink=Role.MUTED, right=True)
    if line.is_parent:
        return Face(words.BELOW, typed, ink=Role.MUTED, right=True)
    return Face(words.NO_MONTH, typed, ink=Role.WARNING, right=True)
