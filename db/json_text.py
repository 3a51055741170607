"""Outlines, tables, blocks and lists of words as JSON text inside their owner's row.

Fields that hold their default are left out. A picture's bytes stand in a table of their own; the
text names them by digest.
"""

import hashlib
import json
import types
import typing
from collections.abc import Callable, MutableMapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, TypeAlias

from sspass_desktop.domain.outline import BLOCK_KINDS

Pictures: TypeAlias = MutableMapping[str, bytes]
"""The bytes of pictures by digest: filled while writing, asked while reading."""

Json: TypeAlias = Any
"""What ``json`` makes and takes."""

Reader: TypeAlias = Callable[[Json, Pictures], Any]

_TAG_OF = {block: tag for tag, block in BLOCK_KINDS.items()}
"""The value of "is" that tells one block from another."""


_DECODER = json.JSONDecoder()
"""Without the search for blanks around the text: we write none."""


def digest_of(data: bytes) -> str:
    """The name of a picture: SHA-256 in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def write_json(value: object, pictures: Pictures) -> str:
    """Write a value; the bytes of its pictures go into ``pictures``."""
    return json.dumps(_plain(value, pictures), ensure_ascii=False, separators=(",", ":"))


def _plain(value: object, pictures: Pictures) -> Json:
    match value:
        case Enum():
            return value.value
        case None | str() | bool() | int():
            return value
        case tuple():
            return [_plain(item, pictures) for item in value]
        case date():
            return value.isoformat()
        case bytes():
            pictures[digest_of(value)] = value
            return digest_of(value)
    return _object(value, pictures)


def _object(value: object, pictures: Pictures) -> dict[str, Json]:
    kind: Any = type(value)
    tag = _TAG_OF.get(kind)
    found: dict[str, Json] = {} if tag is None else {"is": tag}
    for name, default in _defaults(kind):
        held = getattr(value, name)
        if held != default:
            found[name] = _plain(held, pictures)
    return found


@cache
def _defaults(kind: type) -> tuple[tuple[str, object], ...]:
    return tuple((field.name, _default(field)) for field in fields(kind))


def _default(field: Field[object]) -> object:
    return field.default_factory() if field.default_factory is not MISSING else field.default


def read_json(hint: object) -> Callable[[str, Pictures], Any]:
    """Make the reader of texts that hold a value of ``hint``.

    What it makes raises ValueError, TypeError, KeyError or AttributeError for a damaged text.
    """
    reader = _reader(hint)

    def read(text: str, pictures: Pictures) -> Any:  # noqa: ANN401 - as the hint says
        raw, end = _DECODER.raw_decode(text)
        if end != len(text):
            raise ValueError(text)
        return reader(raw, pictures)

    return read


@cache
def _reader(hint: Any) -> Reader:  # noqa: ANN401 - an annotation may be anything
    hint = getattr(hint, "__supertype__", hint)
    if typing.get_origin(hint) is tuple:
        return _tuple_reader(_reader(typing.get_args(hint)[0]))
    if is_union(hint):
        return _union_reader(typing.get_args(hint))
    if is_dataclass(hint):
        return _record_reader(typing.cast("type", hint))
    return _scalar_reader(hint)


def is_union(hint: object) -> bool:
    """Tell ``A | B`` from a single annotation; with a NewType in it, it is of an older kind."""
    return typing.get_origin(hint) in (types.UnionType, typing.Union)


def _scalar_reader(kind: Any) -> Reader:  # noqa: ANN401 - a class
    if kind is bytes:
        return lambda raw, pictures: pictures[raw]
    if kind is date:
        return lambda raw, _pictures: date.fromisoformat(raw)
    if issubclass(kind, Enum):
        return lambda raw, _pictures: kind(raw)

    def read(raw: Json, _pictures: Pictures) -> object:
        if type(raw) is not kind:
            raise TypeError(raw)
        return raw

    return read


def _tuple_reader(reader: Reader) -> Reader:
    def read(raw: Json, pictures: Pictures) -> object:
        if type(raw) is not list:
            raise TypeError(raw)
        return tuple([reader(item, pictures) for item in raw])

    return read


def _union_reader(hints: tuple[Any, ...]) -> Reader:
    kinds = [hint for hint in hints if hint is not types.NoneType]
    if len(kinds) > 1:
        return lambda raw, pictures: _reader(BLOCK_KINDS[raw["is"]])(raw, pictures)
    inner = _reader(kinds[0])
    return lambda raw, pictures: None if raw is None else inner(raw, pictures)


def _record_reader(kind: type) -> Reader:
    """Only the keys that are there are read; fields left out take their defaults.

    The readers of fields are made when they are asked for: a record may hold some of its own kind.
    """
    hints = typing.get_type_hints(kind)
    readers: dict[str, Reader] = {}
    plain = {name: hint for name, hint in hints.items() if hint in (str, int, bool)}

    def read(raw: Json, pictures: Pictures) -> object:
        given = {}
        for name, item in raw.items():
            if type(item) is plain.get(name):  # most are: a call for each would be felt
                given[name] = item
            elif name != "is":
                if name not in readers:
                    readers[name] = _reader(hints[name])
                given[name] = readers[name](item, pictures)
        return kind(**given)

    return read
