"""Fills any value of the domain so that no field keeps its default: a lost field shows.

``filled(Plan)`` is deterministic. Tuples hold two items; a union of blocks one of each kind.
"""

import types
import typing
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, timedelta
from enum import Enum
from itertools import count
from typing import Any, TypeVar

from sspass_desktop.domain.budget import BudgetNode
from sspass_desktop.domain.card import ScheduleRow

T = TypeVar("T")
DEEPEST_TREE = 3


def filled(kind: type[T]) -> T:
    """A value of a dataclass with every field set to something of its own."""
    return _Filler().record(kind)


def defaults_kept(value: object, path: str = "") -> list[str]:
    """The places in a value where a field still has its default."""
    if isinstance(value, tuple):
        return [p for i, item in enumerate(value) for p in defaults_kept(item, f"{path}[{i}]")]
    if not is_dataclass(value):
        return []
    kept = []
    for field in fields(value):
        held = getattr(value, field.name)
        place = f"{path}.{field.name}"
        if field.default is not MISSING and held == field.default and place.count(".children") < 2:
            kept.append(place)
        kept += defaults_kept(held, place)
    return kept


class _Filler:
    def __init__(self) -> None:
        self._numbers = count(1)
        self._depth = 0

    def record(self, kind: type[T]) -> T:
        hints = typing.get_type_hints(kind)
        self._depth += kind is BudgetNode
        values = {field.name: self.field(kind, field, hints[field.name]) for field in fields(kind)}
        self._depth -= kind is BudgetNode
        return kind(**values)

    def field(self, kind: type, field: Any, hint: Any) -> Any:
        if (kind, field.name) == (ScheduleRow, "months"):
            return (next(self._numbers) % 6 + 1, 11)
        if (kind, field.name) == (BudgetNode, "children") and self._depth == DEEPEST_TREE:
            return ()
        if hint is bool:
            return field.default is not True
        return self.value(hint, field.default)

    def value(self, hint: Any, default: Any = MISSING) -> Any:
        number = next(self._numbers)
        hint = getattr(hint, "__supertype__", hint)
        if typing.get_origin(hint) is tuple:
            return self.several(typing.get_args(hint)[0])
        if isinstance(hint, types.UnionType) or typing.get_origin(hint) is typing.Union:
            kinds = [part for part in typing.get_args(hint) if part is not type(None)]
            return self.value(kinds[number % len(kinds)])
        if is_dataclass(hint):
            return self.record(typing.cast("type", hint))
        if issubclass(hint, Enum):
            members = [member for member in hint if member is not default]
            return members[number % len(members)]
        simple = {
            str: f"글 {number}",
            int: 1_000 + number,
            bool: True,
            bytes: b"\x89PNG" + number.to_bytes(4, "big"),
            date: date(2020, 1, 1) + timedelta(days=number),
        }
        return simple[hint]

    def several(self, hint: Any) -> tuple[Any, ...]:
        if isinstance(hint, types.UnionType):
            return tuple(self.value(kind) for kind in typing.get_args(hint))
        return (self.value(hint), self.value(hint))


def every_kind(value: object) -> set[type]:
    """All dataclasses that occur in a value."""
    if isinstance(value, tuple):
        return {kind for item in value for kind in every_kind(item)}
    if not is_dataclass(value):
        return set()
    inside = (every_kind(getattr(value, field.name)) for field in fields(value))
    return {type(value)}.union(*inside)
