"""Lists of records as rows of a sheet: a row a record, or a row for each of its inner records.

An indicator with its measures is a record with inner ones; so is a department with its duties.
Every function answers new records; places are counted from 0.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

Records: TypeAlias = tuple[Any, ...]
"""Frozen dataclasses of one kind."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How records of a kind are made.

    ``inner`` is the field that holds their inner records, "" if they have none.
    """

    make: Callable[[], Any]
    inner: str = ""
    make_inner: Callable[[], Any] | None = None

    def inside(self, record: Any) -> Records:  # noqa: ANN401 - of any kind
        """The inner records of a record."""
        held: Records = getattr(record, self.inner) if self.inner else ()
        return held

    def with_inside(self, record: Any, inner: Records) -> Any:  # noqa: ANN401 - of any kind
        """A record with other inner records."""
        return replace(record, **{self.inner: inner})

    def fresh(self) -> Any:  # noqa: ANN401 - of any kind
        """A new record; where records have inner ones it has an empty one."""
        made = self.make()
        return made if self.make_inner is None else self.with_inside(made, (self.make_inner(),))


@dataclass(frozen=True, slots=True)
class Row:
    """A row: the place of its record, and of its inner record (None: there is none)."""

    at: int
    inner_at: int | None = None

    @property
    def is_first(self) -> bool:
        """Whether it is the first row of its record."""
        return not self.inner_at


def rows_of(records: Records, shape: Shape) -> tuple[Row, ...]:
    """The rows of records in order; a record without inner ones has one row."""
    return tuple(_rows(records, shape))


def _rows(records: Records, shape: Shape) -> Iterator[Row]:
    for at, record in enumerate(records):
        inside = range(len(shape.inside(record)))
        yield from (Row(at, inner_at) for inner_at in inside) if inside else (Row(at),)


def with_value(records: Records, at: int, field: str, value: object) -> Records:
    """The records with another value in a field of one of them."""
    return _exchanged(records, at, replace(records[at], **{field: value}))


def with_inner_value(
    records: Records, shape: Shape, row: Row, field: str, value: object
) -> Records:
    """The records with another value in a field of an inner one; "" is the inner one itself."""
    inside, place = shape.inside(records[row.at]), row.inner_at
    if place is None:
        inside, place = (*inside, _made(shape)), len(inside)
    new = replace(inside[place], **{field: value}) if field else value
    held = shape.with_inside(records[row.at], _exchanged(inside, place, new))
    return _exchanged(records, row.at, held)


def inserted(records: Records, shape: Shape, row: Row | None, count: int = 1) -> Records:
    """The records with empty rows before a row: inner ones in its record; None: at the end."""
    if row is None or shape.make_inner is None:
        at = len(records) if row is None else row.at
        return (*records[:at], *(shape.fresh() for _ in range(count)), *records[at:])
    inside, place = shape.inside(records[row.at]), row.inner_at or 0
    new = tuple(_made(shape) for _ in range(count))
    held = shape.with_inside(records[row.at], (*inside[:place], *new, *inside[place:]))
    return _exchanged(records, row.at, held)


def with_inner(records: Records, shape: Shape, at: int) -> Records:
    """The records with an empty inner one behind the others of one of them."""
    held = shape.with_inside(records[at], (*shape.inside(records[at]), _made(shape)))
    return _exchanged(records, at, held)


def removed(
    records: Records, shape: Shape, rows: Collection[Row], *, inner_only: bool = False
) -> Records:
    """The records without some rows; a record goes with the last of its rows.

    ``inner_only``: it stays, without inner ones.
    """
    kept = []
    for at, record in enumerate(records):
        inside = shape.inside(record)
        gone = {row.inner_at for row in rows if row.at == at}
        left = tuple(one for place, one in enumerate(inside) if place not in gone)
        if not gone:
            kept.append(record)
        elif left or inner_only:
            kept.append(shape.with_inside(record, left))
    return tuple(kept)


def moved(records: Records, shape: Shape, rows: Collection[Row], by: int) -> Records:
    """The records with some rows a place up (-1) or down (1).

    Inner records move in their record as long as they can; else whole records move.
    """
    places = sorted({row.at for row in rows})
    inner = sorted(row.inner_at for row in rows if row.inner_at is not None)
    if len(places) == 1 and inner:
        inside = shape.inside(records[places[0]])
        turned = _turned(inside, inner, by)
        if turned != inside or len(inner) < len(inside):
            return _exchanged(records, places[0], shape.with_inside(records[places[0]], turned))
    return _turned(records, places, by)


def _turned(records: Records, places: list[int], by: int) -> Records:
    """A run of records a place further; at the end it stays."""
    if not places:
        return records
    first, last = places[0], places[-1]
    if by < 0 < first:
        run, other = records[first : last + 1], records[first - 1 : first]
        return (*records[: first - 1], *run, *other, *records[last + 1 :])
    if by > 0 and last + 1 < len(records):
        run, other = records[first : last + 1], records[last + 1 : last + 2]
        return (*records[:first], *other, *run, *records[last + 2 :])
    return records


def _made(shape: Shape) -> Any:  # noqa: ANN401 - of any kind
    return shape.make_inner() if shape.make_inner is not None else None


def _exchanged(records: Records, at: int, record: object) -> Records:
    return (*records[:at], record, *records[at + 1 :])
