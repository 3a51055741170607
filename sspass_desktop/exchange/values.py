"""Domain values to plain JSON values and back, led by the annotations of the dataclasses."""

import base64
import binascii
import json
import types
import typing
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any, TypeVar

from sspass_desktop.domain.budget import Amounts
from sspass_desktop.domain.card import CardBlock, Indicator, ScheduleRow
from sspass_desktop.domain.identity import Uid, named_uid
from sspass_desktop.domain.outline import BLOCK_KINDS, Line, Picture, Table
from sspass_desktop.domain.target import read_target
from sspass_desktop.domain.vocabulary import SOURCES
from sspass_desktop.exchange.errors import PlanJsonError
from sspass_desktop.exchange.parse import Json, clean_text
from sspass_desktop.texts.exchange import JsonFault

T = TypeVar("T")

_KINDS = {block: kind for kind, block in BLOCK_KINDS.items()}
"""The value of "kind" that tells one block from another."""
_ORDERS: Mapping[type, tuple[str, ...]] = {ScheduleRow: ("group", "label", "depth", "months")}
_ASSUMED: Mapping[tuple[type, str], object] = {(Line, "level"): 1, (CardBlock, "after"): 0}
_RARE = {(Line, "links")}
"""Fields that stand only where they hold something: what most lines never have."""
_JSON_NAMES = {dict: "{}", list: "[]", str: '""', int: "0", bool: "true/false"}


def plain(value: object) -> Json:  # noqa: PLR0911 - a row per type
    """Turn a value of the domain into JSON values, keys in the contract's order."""
    match value:
        case Enum():
            return str(value.value)
        case str():
            return clean_text(value)
        case None | bool() | int():
            return value
        case date():
            return value.isoformat()
        case bytes():
            return base64.b64encode(value).decode("ascii")
        case tuple():
            return [plain(item) for item in value]
        case Amounts():
            parts = (value.state, value.province, value.municipal, value.other)
            return dict(zip(SOURCES, parts, strict=True))
        case CardBlock():
            where: dict[str, Json] = {"section": value.section.value, "after": value.after}
            return where | record(value.content)
        case Indicator():
            return _indicator(value)
    return record(value)


def record(value: object) -> dict[str, Json]:
    """Turn a dataclass into an object with a key per field; a block also tells its kind."""
    kind = _KINDS.get(type(value))
    head: dict[str, Json] = {} if kind is None else {"kind": kind}
    names = _ORDERS.get(type(value)) or tuple(_hints(type(value)))
    held = {name: getattr(value, name) for name in names}
    return head | {
        name: plain(one) for name, one in held.items() if one or (type(value), name) not in _RARE
    }


def _indicator(indicator: Indicator) -> dict[str, Json]:
    """The fields of an indicator, and beside them what its target says."""
    target = read_target(indicator.target)
    number: int | float | None = None
    if target.value is not None:
        whole = target.value == target.value.to_integral_value()
        number = int(target.value) if whole else float(target.value)
    stored = record(indicator)
    uid = stored.pop("uid")
    read: dict[str, Json] = {
        "value": number,
        "unit": target.unit,
        "bound": None if target.bound is None else target.bound.value,
    }
    return stored | read | {"uid": uid}


class Reader:
    """Builds values of the domain out of JSON values, for one edition (``scope``).

    A missing uid is derived from what the thing is and is called, so that reading a file twice
    gives equal values; a uid that occurs twice among things of a kind is refused.
    """

    def __init__(self, scope: str) -> None:
        self._scope = scope
        self._seen: set[tuple[type, str]] = set()

    def read(self, hint: Any, raw: Json, path: str) -> Any:  # noqa: ANN401 - a value of ``hint``
        """Build what an annotation asks for.

        Raises: PlanJsonError with the place of the value that does not fit.
        """
        if isinstance(hint, types.UnionType) or typing.get_origin(hint) is typing.Union:
            return self._union(typing.get_args(hint), raw, path)
        if typing.get_origin(hint) is tuple:
            inner = typing.get_args(hint)[0]
            items = expect(list, raw, path)
            return tuple(self.read(inner, item, f"{path}[{i}]") for i, item in enumerate(items))
        if hint is Amounts:
            return self._amounts(raw, path)
        if hint is CardBlock:
            content = self.read(Table | Picture, raw, path)
            return self._record(CardBlock, expect(dict, raw, path), path, content=content)
        if is_dataclass(hint):
            return self.record(typing.cast("type[object]", hint), raw, path)
        return _scalar(hint, raw, path)

    def record(self, kind: type[T], raw: Json, path: str) -> T:
        """Build a dataclass; keys that are absent or null take their defaults."""
        return self._record(kind, expect(dict, raw, path), path)

    def _record(self, kind: type[T], raw: dict[str, Json], path: str, **known: object) -> T:
        values = dict(known)
        hints = _hints(kind)
        for field in fields(kind):  # type: ignore[arg-type]  # a dataclass, said the caller
            name, hint = field.name, hints[field.name]
            given = raw.get(name)
            if name in values:
                continue
            if name == "uid":
                values[name] = self._uid(kind, raw, path)
            elif given is not None:
                values[name] = self.read(hint, given, f"{path}.{name}")
            elif name in raw and type(None) in typing.get_args(hint):
                values[name] = None
            elif _is_required(field):
                values[name] = _assumed(kind, name, path)
        try:
            return kind(**values)
        except ValueError as error:
            if kind is ScheduleRow:
                raise PlanJsonError(JsonFault.WRONG_MONTHS, f"{path}.months") from error
            raise PlanJsonError(JsonFault.WRONG_VALUE, path, _shown(raw)) from error

    def _uid(self, kind: type, raw: dict[str, Json], path: str) -> Uid:
        given = raw.get("uid")
        if given is None or given == "":
            return self.derived_uid(kind, str(raw.get("name") or raw.get("title") or ""))
        uid = Uid(expect(str, given, f"{path}.uid"))
        if (kind, uid) in self._seen:
            raise PlanJsonError(JsonFault.DUPLICATE_UID, f"{path}.uid", uid)
        self._seen.add((kind, uid))
        return uid

    def derived_uid(self, kind: type, name: str) -> Uid:
        """Make the uid of a thing that has none, different from that of its namesakes."""
        count = 0
        while (kind, uid := named_uid(self._scope, kind.__name__, name, str(count))) in self._seen:
            count += 1
        self._seen.add((kind, uid))
        return uid

    def _union(self, hints: tuple[Any, ...], raw: Json, path: str) -> object:
        kinds = [hint for hint in hints if hint is not type(None)]
        if raw is None and len(kinds) < len(hints):
            return None
        if len(kinds) == 1:
            return self.read(kinds[0], raw, path)
        named = expect(dict, raw, path)
        kind = BLOCK_KINDS.get(expect(str, named.get("kind"), f"{path}.kind"))
        if kind is None or kind not in kinds:
            raise PlanJsonError(JsonFault.WRONG_VALUE, f"{path}.kind", str(named["kind"]))
        return self.record(kind, raw, path)

    @staticmethod
    def _amounts(raw: Json, path: str) -> Amounts:
        given = expect(dict, raw, path)
        parts = (given.get(source) or 0 for source in SOURCES)
        return Amounts(
            *(
                expect(int, part, f"{path}.{source}")
                for source, part in zip(SOURCES, parts, strict=True)
            )
        )


def expect(kind: type[T], raw: object, path: str) -> T:
    """Hand back ``raw`` if it is of a JSON type; a truth value is no number.

    Raises: PlanJsonError.
    """
    if isinstance(raw, kind) and (kind is bool or not isinstance(raw, bool)):
        return raw
    detail = f"{_JSON_NAMES[kind]} ≠ {_shown(raw)}"
    raise PlanJsonError(JsonFault.WRONG_TYPE, path, detail)


def part(raw: dict[str, Json], key: str, path: str) -> dict[str, Json]:
    """The object under a key of an object, empty if there is none. Raises: PlanJsonError."""
    given = raw.get(key)
    return {} if given is None else expect(dict, given, f"{path}.{key}")


def parts(raw: dict[str, Json], key: str, path: str) -> list[tuple[dict[str, Json], str]]:
    """The objects listed under a key of an object, each with its path. Raises: PlanJsonError."""
    given = raw.get(key)
    listed = [] if given is None else expect(list, given, f"{path}.{key}".lstrip("."))
    places = (f"{path}.{key}[{i}]".lstrip(".") for i in range(len(listed)))
    return [(expect(dict, item, place), place) for item, place in zip(listed, places, strict=True)]


def _scalar(hint: Any, raw: Json, path: str) -> object:  # noqa: ANN401 - a class or a NewType
    hint = getattr(hint, "__supertype__", hint)
    if hint in (str, int, bool):
        return expect(hint, raw, path)
    text = expect(str, raw, path)
    try:
        if hint is date:
            return date.fromisoformat(text)
        if hint is bytes:
            return base64.b64decode(text, validate=True)
        return hint(text)
    except (ValueError, binascii.Error) as error:
        raise PlanJsonError(JsonFault.WRONG_VALUE, path, _shown(raw)) from error


def _shown(raw: object) -> str:
    match raw:
        case dict():
            return "{}"
        case list():
            return "[]"
    return json.dumps(raw, ensure_ascii=False)[:40]


def _hints(kind: type) -> dict[str, Any]:
    """The annotations of a dataclass, by field, in order."""
    if kind not in _HINTS:
        _HINTS[kind] = typing.get_type_hints(kind)
    return _HINTS[kind]


_HINTS: dict[type, dict[str, Any]] = {}


def _is_required(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _assumed(kind: type, name: str, path: str) -> object:
    if (kind, name) not in _ASSUMED:
        raise PlanJsonError(JsonFault.MISSING_KEY, path, name)
    return _ASSUMED[kind, name]
