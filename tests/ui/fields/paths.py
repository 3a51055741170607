"""The fields of a value by their paths, and which of them differ between two values."""

import types
import typing
from dataclasses import fields, is_dataclass


def paths_of(kind, base="", without=()):
    """All fields of a dataclass and of those in it: "goals", "goals[].text" …

    ``without``: fields of the dataclass itself that are left out.
    """
    hints = typing.get_type_hints(kind)
    for field in fields(kind):
        if field.name in without:
            continue
        place = f"{base}{field.name}"
        yield place
        for inner, ending in _records(hints[field.name]):
            yield from paths_of(inner, f"{place}{ending}.")


def _records(hint):
    """The dataclasses that a field may hold; where there are several, the path names them."""
    if typing.get_origin(hint) is tuple:
        return [(inner, f"[]{ending}") for inner, ending in _records(typing.get_args(hint)[0])]
    union = typing.get_origin(hint) in {typing.Union, types.UnionType}
    kinds = [one for one in (typing.get_args(hint) if union else (hint,)) if is_dataclass(one)]
    return [(one, f".{one.__name__}" if len(kinds) > 1 else "") for one in kinds]


def changed(before, after, base="", *, union=False):
    """The paths that differ; of rows that came or went only the path of the rows."""
    if before == after:
        return set()
    if isinstance(before, tuple) and isinstance(after, tuple) and len(before) == len(after):
        parts = [
            changed(*pair, f"{base}[]", union=union) for pair in zip(before, after, strict=True)
        ]
        records = all(is_dataclass(one) for one in (*before, *after))
        return set().union(*parts) if records else {base}
    if type(before) is not type(after) or not is_dataclass(before):
        return {base}
    base = f"{base}.{type(before).__name__}" if union else base
    hints = typing.get_type_hints(type(before))
    found = set()
    for field in fields(before):
        place = f"{base}.{field.name}".removeprefix(".")
        several = any(
            ending.endswith(f".{one.__name__}") for one, ending in _records(hints[field.name])
        )
        held = (getattr(before, field.name), getattr(after, field.name))
        found |= changed(*held, place, union=several)
    return found
