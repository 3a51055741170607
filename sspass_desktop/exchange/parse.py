"""From JSON text to plain values that are safe to read: nothing doubled, broken or bottomless."""

import json
import re
import unicodedata
from typing import TypeAlias

from sspass_desktop.exchange.errors import PlanJsonError
from sspass_desktop.texts.exchange import JsonFault

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
"""What JSON can hold."""

DEEPEST = 64
LARGEST = 2**63 - 1
"""The largest whole number that a plan file can keep."""

_JAMO = re.compile("[\uac00-\ud7a3]?[\u1100-\u11ff]+")
_SURROGATE = re.compile("[\ud800-\udfff]")


class _Pairs(list[tuple[str, object]]):
    """An object as parsed, its keys not yet known to be unique."""


class _Constant(str):
    """NaN or an infinity, which JSON does not have."""

    __slots__ = ()


def parse(text: str | bytes) -> Json:
    """Parse and clean a whole document.

    Raises: PlanJsonError for text that is no JSON, doubled keys, NaN, numbers that no plan file
        keeps, half characters, and more than 64 levels.
    """
    try:
        document = text.decode("utf-8-sig") if isinstance(text, bytes) else text
        raw = json.loads(
            document.removeprefix("\ufeff"), object_pairs_hook=_Pairs, parse_constant=_Constant
        )
    except UnicodeDecodeError as error:
        raise PlanJsonError(JsonFault.NOT_UTF8) from error
    except json.JSONDecodeError as error:
        detail = f"{error.lineno}:{error.colno}"
        raise PlanJsonError(JsonFault.NOT_JSON, detail=detail) from error
    except ValueError as error:  # Python refuses to read a whole number of thousands of digits
        raise PlanJsonError(JsonFault.NUMBER_TOO_LARGE) from error
    except RecursionError as error:
        raise PlanJsonError(JsonFault.TOO_DEEP) from error
    return _clean(raw, "", 0)


def clean_text(text: str, path: str = "") -> str:
    """Compose conjoining jamo to syllables and leave every other code point as it is.

    Raises: PlanJsonError for half of a surrogate pair, which no UTF-8 file can hold.
    """
    if text.isascii():
        return text
    if _SURROGATE.search(text):
        raise PlanJsonError(JsonFault.BROKEN_TEXT, path)
    return _JAMO.sub(lambda found: unicodedata.normalize("NFC", found.group()), text)


def _clean(raw: object, path: str, depth: int) -> Json:
    if depth >= DEEPEST and isinstance(raw, list):
        raise PlanJsonError(JsonFault.TOO_DEEP, path[:200])
    match raw:
        case _Pairs():
            return _object(raw, path, depth)
        case _Constant():
            raise PlanJsonError(JsonFault.NOT_A_NUMBER, path, raw)
        case str():
            return clean_text(raw, path)
        case list():
            return [_clean(item, f"{path}[{i}]", depth + 1) for i, item in enumerate(raw)]
        case bool() | None | float():
            return raw
        case int():
            if abs(raw) > LARGEST:
                raise PlanJsonError(JsonFault.NUMBER_TOO_LARGE, path)
            return raw
    raise TypeError(type(raw))


def _object(pairs: _Pairs, path: str, depth: int) -> dict[str, Json]:
    items: dict[str, Json] = {}
    for key, value in pairs:
        name = clean_text(key, path)
        if name in items:
            raise PlanJsonError(JsonFault.DUPLICATE_KEY, path, name)
        items[name] = _clean(value, f"{path}.{name}" if path else name, depth + 1)
    return items
