"""How a frozen value of the domain lies in the columns of a row, read off its annotations.

A field of a plain type is a column of that name. The fields of a value inside a value are columns
too, named ``outer_inner``. A list is JSON text of its owner unless it has a table of its own.
"""

import types
import typing
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any, Protocol, TypeAlias

from db.json_text import Pictures, is_union, read_json, write_json
from sspass_desktop.domain.card import MONTHS, ScheduleRow

Scalar: TypeAlias = "str | int | bytes | None"
"""What a column holds."""

Row: TypeAlias = Sequence[Any]
"""A row as tuple of columns."""

Lists: TypeAlias = Mapping[str, tuple[Any, ...]]
"""The lists of a record that have tables of their own, by dotted path."""


@dataclass(frozen=True, slots=True)
class ColumnPlan:
    """A column that a record needs. ``kind``: str or int; ``most``: the largest number if small."""

    name: str
    kind: type
    nullable: bool = False
    most: int | None = None


class Part(Protocol):
    """One field of a record: puts itself into a row and takes itself out of one."""

    def put(self, value: Any, row: list[Scalar], pictures: Pictures) -> None:  # noqa: ANN401
        """Append the columns of ``value`` to ``row``; a ``None`` fills them with NULL."""

    def take(self, row: Row, lists: Lists, pictures: Pictures) -> object:
        """Build the value of the field."""

    def columns(self) -> Iterator[ColumnPlan]:
        """Yield the columns that ``put`` fills, in its order."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A field that is one column, the ``index``-th of its row."""

    plan: ColumnPlan
    index: int
    encode: Callable[[Any, Pictures], Scalar] | None = None
    decode: Callable[[Any, Pictures], object] | None = None

    def put(self, value: Any, row: list[Scalar], pictures: Pictures) -> None:  # noqa: ANN401
        """Append one column."""
        plain = value is None or self.encode is None
        row.append(value if plain else self.encode(value, pictures))  # type: ignore[misc]

    def take(self, row: Row, _lists: Lists, pictures: Pictures) -> object:
        """Read one column."""
        held = row[self.index]
        if held is None or self.decode is None:
            return held
        return self.decode(held, pictures)

    def columns(self) -> Iterator[ColumnPlan]:
        """Yield the one column."""
        yield self.plan


@dataclass(frozen=True, slots=True)
class Listed:
    """A list with a table of its own: no column here."""

    path: str

    def put(self, value: object, row: list[Scalar], pictures: Pictures) -> None:
        """Leave the row alone: the list's rows are written by themselves."""

    def take(self, _row: Row, lists: Lists, _pictures: Pictures) -> object:
        """Hand over the list that was read from its table."""
        return lists[self.path]

    def columns(self) -> Iterator[ColumnPlan]:
        """Yield none."""
        return iter(())


@dataclass(frozen=True, slots=True)
class Group:
    """A record whose fields lie side by side; ``optional``: it is None where the first is NULL."""

    kind: type
    parts: tuple[tuple[str, Part], ...]
    first: int
    optional: bool = False

    def put(self, value: object, row: list[Scalar], pictures: Pictures) -> None:
        """Append the columns of all fields."""
        for name, part in self.parts:
            part.put(None if value is None else getattr(value, name), row, pictures)

    def take(self, row: Row, lists: Lists, pictures: Pictures) -> object:
        """Build the record."""
        if self.optional and row[self.first] is None:
            return None
        return self.kind(*[part.take(row, lists, pictures) for _, part in self.parts])

    def columns(self) -> Iterator[ColumnPlan]:
        """Yield the columns of all fields."""
        for _, part in self.parts:
            yield from part.columns()


def shape_of(kind: Any, name: str, listed: Collection[str], first: int) -> Part:  # noqa: ANN401
    """Lay out a record from the ``first`` column of its row on.

    ``listed`` names the lists with tables of their own, by dotted path. A ``kind`` that is no
    record is a single column called ``name``.
    """
    if not is_dataclass(kind):
        return _leaf(kind, name, first)
    return _Layout(frozenset(listed), first).group(typing.cast("type", kind), (), optional=False)


class _Layout:
    """Hands out column numbers while it walks the annotations."""

    def __init__(self, listed: frozenset[str], first: int) -> None:
        self._listed = listed
        self._next = first

    def group(self, kind: type, path: tuple[str, ...], *, optional: bool) -> Group:
        first = self._next
        hints = typing.get_type_hints(kind)
        parts = tuple(
            (field.name, self._part(kind, hints[field.name], (*path, field.name), optional))
            for field in fields(kind)
        )
        return Group(kind, parts, first, optional)

    def _part(self, owner: type, hint: object, path: tuple[str, ...], optional: bool) -> Part:
        inner, may_be_none = _without_none(hint)
        if ".".join(path) in self._listed:
            return Listed(".".join(path))
        if is_dataclass(inner):
            return self.group(typing.cast("type", inner), path, optional=may_be_none)
        if (owner, path[-1]) == (ScheduleRow, "months"):
            leaf = Leaf(ColumnPlan(path[-1], int, most=_ALL_MONTHS), self._next, _bits, _months)
        else:
            leaf = _leaf(hint, "_".join(path), self._next, nullable=optional)
        self._next += 1
        return leaf


def _without_none(hint: Any) -> tuple[Any, bool]:  # noqa: ANN401 - an annotation
    kinds = [part for part in typing.get_args(hint) if part is not types.NoneType]
    if is_union(hint) and len(kinds) == 1:
        return kinds[0], True
    return hint, False


def _leaf(hint: object, name: str, index: int, *, nullable: bool = False) -> Leaf:
    inner, may_be_none = _without_none(hint)
    inner = getattr(inner, "__supertype__", inner)
    nullable = nullable or may_be_none
    if typing.get_origin(inner) is tuple:
        return Leaf(ColumnPlan(name, str, nullable), index, write_json, read_json(inner))
    if inner is bool:
        flag = ColumnPlan(name, int, nullable, most=1)
        return Leaf(flag, index, lambda value, _: int(value), lambda held, _: bool(held))
    if inner in (str, int):
        return Leaf(ColumnPlan(name, inner, nullable), index)
    plan = ColumnPlan(name, str, nullable)
    if inner is date:
        return Leaf(plan, index, lambda day, _: day.isoformat(), _day)
    if issubclass(inner, Enum):
        return Leaf(plan, index, lambda member, _: str(member.value), lambda held, _: inner(held))
    message = f"no column for {inner}"
    raise TypeError(message)


def _day(held: str, _pictures: Pictures) -> date:
    return date.fromisoformat(held)


_ALL_MONTHS = sum(1 << (month - 1) for month in MONTHS)


def _bits(months: tuple[int, ...], _pictures: Pictures) -> int:
    """Month 1 is the lowest of twelve bits."""
    return sum(1 << (month - 1) for month in months)


def _months(bits: int, _pictures: Pictures) -> tuple[int, ...]:
    return tuple(month for month in MONTHS if bits & 1 << (month - 1))
