"""추진일정: every step of every programme, its months filled."""

from collections.abc import Iterator

from sspass_desktop.documents.xlsx.model import (
    FIRST_ROW,
    Align,
    Cell,
    Column,
    Format,
    Formula,
    Row,
    Sheet,
    Tone,
)
from sspass_desktop.documents.xlsx.province.frame import Columns, Frame, programme_columns, seen
from sspass_desktop.domain.card import MONTHS, ScheduleRow
from sspass_desktop.texts import province as words

_TAKEN = Cell(words.TAKEN, Tone.FILLED)


def schedule(frame: Frame) -> Sheet:
    """The sheet of all schedules."""
    columns = _columns()
    return Sheet(
        words.SCHEDULE,
        frame.heading(words.SCHEDULE),
        frame.remark,
        columns.all,
        lambda: _rows(frame, columns),
        frozen=3,
    )


def _columns() -> Columns:
    return Columns(
        {
            **programme_columns(words.SCHEDULE),
            "group": Column(words.SCHEDULE_GROUP, 16),
            "step": Column(words.STEP, 36),
            **{title: Column(title, 5, align=Align.CENTRE) for title in words.MONTHS},
            "count": Column(words.MONTHS_COUNT, 7, Format.NUMBER, Align.CENTRE),
        }
    )


def _rows(frame: Frame, columns: Columns) -> Iterator[Row]:
    row = FIRST_ROW
    first, last = words.MONTHS[0], words.MONTHS[-1]
    for order, card in enumerate(frame.cards, start=1):
        programme = frame.programme(order, card)
        for step in card.schedule:
            taken = (_TAKEN if month in step.months else None for month in MONTHS)
            count = Formula(f"COUNTA({columns.span(first, last, row)})", len(step.months))
            yield Row((*programme, seen(step.group or ""), _label(step), *taken, count))
            row += 1


def _label(step: ScheduleRow) -> str:
    sign = words.SUB_STEP if step.depth else ""
    return f"{sign}{seen(step.label)}"
