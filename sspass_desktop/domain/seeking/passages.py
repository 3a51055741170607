"""All that is written in a value, each text with its place in it.

A walk through the dataclasses themselves: a field that is added to a plan is found without a word
said here.
"""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from enum import Enum
from functools import lru_cache
from typing import Any, NamedTuple, TypeAlias, TypeVar, get_args, get_type_hints
from unicodedata import normalize

from sspass_desktop.domain.budget import Amounts, BudgetNode, CardBudget, FundTable
from sspass_desktop.domain.card import Indicator
from sspass_desktop.domain.money import grouped
from sspass_desktop.domain.organisation import Alias
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.outlining.linked import retold

Path: TypeAlias = tuple[str | int, ...]
"""Names of fields and places in tuples (from 0), from the outside in."""

Value = TypeVar("Value")

_UNSEEN: Mapping[type, frozenset[str]] = {
    Line: frozenset(("marker", "tag", "links")),
    Indicator: frozenset(("kind",)),
    CardBudget: frozenset(("declared_total_won",)),
    BudgetNode: frozenset(("declared_total_won", "declared_amounts")),
}
"""Fields that hold a choice, or what another one shows."""

_COMPUTED: Mapping[type, tuple[str, ...]] = {
    CardBudget: ("total_won",),
    FundTable: ("total_won",),
    BudgetNode: ("total_won",),
}


class Passage(NamedTuple):
    """A text in NFC and its place; ``fixed``: no text that could be another one, but a number."""

    path: Path
    text: str
    fixed: bool = False


class _Field(NamedTuple):
    name: str
    money: bool


def passages(value: object) -> list[Passage]:
    """All texts of a value that are not empty, amounts and dates too, in their order."""
    found: list[Passage] = []
    _walk(value, (), found, fixed=False)
    return found


def exchanged(value: Value, texts: Mapping[Path, str]) -> Value:
    """The value with other texts at their paths; all else stays the same object.

    Raises:
        LookupError, AttributeError: a path that the value does not have.
    """
    after: Any = value
    for path, text in texts.items():
        after = _with(after, path, text)
    return after  # type: ignore[no-any-return] # the same kind of value


def text_at(value: object, path: Path) -> object:
    """What stands at a path.

    Raises:
        LookupError, AttributeError: the value has no such path.
    """
    held: Any = value
    for step in path:
        held = held[step] if isinstance(step, int) else getattr(held, step)
    return held


def written_fields(kind: type) -> tuple[str, ...]:
    """The fields of a dataclass in which words or amounts may stand."""
    return tuple(field.name for field in _fields(kind))


def _with(value: Any, path: Path, text: str) -> Any:  # noqa: ANN401 - any value of a plan
    if not path:
        return text
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        return (*value[:step], _with(value[step], rest, text), *value[step + 1 :])
    if isinstance(value, Line) and step == "text":
        return retold(value, text)
    return replace(value, **{step: _with(getattr(value, step), rest, text)})


def _walk(value: object, path: Path, found: list[Passage], *, fixed: bool) -> None:
    if type(value) is str:
        if value:
            found.append(Passage(path, normalize("NFC", value), fixed))
    elif isinstance(value, tuple):
        for place, item in enumerate(value):
            if item:
                _walk(item, (*path, place), found, fixed=fixed)
    elif isinstance(value, date):
        found.append(Passage(path, f"{value.year}. {value.month}. {value.day}.", fixed=True))
    elif is_dataclass(value):
        _walk_fields(value, path, found, fixed=fixed or type(value) is Alias)


def _walk_fields(value: object, path: Path, found: list[Passage], *, fixed: bool) -> None:
    kind: type = type(value)
    for name, money in _fields(kind):
        held = getattr(value, name)
        if not held:
            continue
        if money:
            found.append(Passage((*path, name), grouped(held), fixed=True))
        elif type(held) is str:  # most are: what _walk does, without a call
            found.append(Passage((*path, name), normalize("NFC", held), fixed))
        else:
            _walk(held, (*path, name), found, fixed=fixed)


@lru_cache
def _fields(kind: type) -> tuple[_Field, ...]:
    """The fields of a dataclass that hold words, amounts, or values with such in them."""
    hints = get_type_hints(kind)
    unseen = _UNSEEN.get(kind, frozenset())
    names = [one.name for one in fields(kind) if one.name not in unseen]
    written = [name for name in names if _is_money(kind, name) or _is_written(hints[name])]
    computed = _COMPUTED.get(kind, ())
    return tuple(_Field(name, _is_money(kind, name)) for name in (*written, *computed))


def _is_money(kind: type, name: str) -> bool:
    return kind is Amounts or (name.endswith("_won") and name != "unit_won")


def _is_written(hint: object) -> bool:
    """Whether values of a kind hold words or days: not counts, choices, uids and pictures."""
    parts = get_args(hint)
    if parts:
        return any(map(_is_written, parts))
    if not isinstance(hint, type) or issubclass(hint, Enum):
        return False
    return issubclass(hint, str | date) or is_dataclass(hint)
