"""The smallest changes that lead from one value to another, each of which can be taken back.

A path names fields. An item of a list is told by "@" and its uid if it has one, else by its place
from 0; where a list holds several kinds of blocks, "/" and the kind follow.
"""

import types
import typing
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from difflib import SequenceMatcher
from enum import StrEnum
from functools import cache
from typing import Any, TypeAlias

from sspass_desktop.domain.outline import BLOCK_KINDS, Line

Step: TypeAlias = str | int
Path: TypeAlias = tuple[Step, ...]

_OF_ITEM, _OF_KIND = "@", "/"
_TAGS = {kind: _OF_KIND + tag for tag, kind in BLOCK_KINDS.items()}


class EditKind(StrEnum):
    """What an edit did.

    NEW: the record came. GONE: it went, ``before`` is all of it. VALUE: what stands at the path is
    another one. ITEMS: in the list at the path, items from a place on were exchanged for others.
    Plan files hold these words: never rename.
    """

    NEW = "new"
    GONE = "gone"
    VALUE = "value"
    ITEMS = "items"


@dataclass(frozen=True, slots=True)
class Edit:
    """One change. ``place`` counts from 0, in the list as it is behind the edit."""

    kind: EditKind
    path: Path = ()
    before: Any = None
    after: Any = None
    place: int | None = None


class MisfitError(Exception):
    """An edit cannot be taken back: what it left is not there any more."""


def edits(before: object, after: object, path: Path = ()) -> Iterator[Edit]:
    """How a value became another one of its kind; taken back, the last one comes first.

    A line with linked numbers is one value: its text and its links go together.
    """
    if before is after or before == after:
        return
    if isinstance(before, Line) and isinstance(after, Line) and (before.links or after.links):
        yield Edit(EditKind.VALUE, path, before, after)
    elif type(before) is type(after) and is_dataclass(before):
        for field in fields(before):
            old, new = getattr(before, field.name), getattr(after, field.name)
            yield from edits(old, new, (*path, field.name))
    elif _is_list(before) and _is_list(after):
        yield from _items(before, after, path)  # type: ignore[arg-type] # both are tuples
    else:
        yield Edit(EditKind.VALUE, path, before, after)


def _is_list(value: object) -> bool:
    """Whether items come and go one by one; a tuple of numbers is one value."""
    return isinstance(value, tuple) and not any(type(item) is int for item in value)


def _items(before: tuple[Any, ...], after: tuple[Any, ...], path: Path) -> Iterator[Edit]:
    first, behind = _same_ends(before, after)
    old, new = before[first : len(before) - behind], after[first : len(after) - behind]
    for tag, i, i_end, j, j_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        was, now = old[i:i_end], new[j:j_end]
        if _pair_up(was, now):
            for number, (one, other) in enumerate(zip(was, now, strict=True)):
                yield from edits(one, other, (*path, *_steps(other, first + j + number)))
        else:
            yield Edit(EditKind.ITEMS, path, was, now, first + j)


def _same_ends(before: Sequence[Any], after: Sequence[Any]) -> tuple[int, int]:
    """How many items are the same at the beginning and, of the others, at the end."""
    most = min(len(before), len(after))
    first = next((n for n in range(most) if before[n] != after[n]), most)
    rest = most - first
    return first, next((n for n in range(rest) if before[-1 - n] != after[-1 - n]), rest)


def _pair_up(was: tuple[Any, ...], now: tuple[Any, ...]) -> bool:
    """Whether items are the same things with other contents: by their uid, else a single one."""
    if len(was) != len(now):
        return False
    uids = [(_uid(one), _uid(other)) for one, other in zip(was, now, strict=True)]
    if all(one is not None and one == other for one, other in uids):
        return True
    return len(was) == 1 and type(was[0]) is type(now[0]) and uids == [(None, None)]


def _uid(item: object) -> str | None:
    uid = getattr(item, "uid", None)
    return uid if isinstance(uid, str) else None


def _steps(item: object, place: int) -> Path:
    uid = _uid(item)
    step: Step = place if uid is None else _OF_ITEM + uid
    return (step, _TAGS[type(item)]) if type(item) in _TAGS else (step,)


def taken_back(value: Any, edit: Edit) -> Any:  # noqa: ANN401 - of the same kind
    """What a record was before an edit; None: it was not there.

    Raises: MisfitError.
    """
    match edit.kind:
        case EditKind.NEW:
            return None
        case EditKind.GONE:
            return edit.before
    try:
        return _back(value, edit.path, edit)
    except (LookupError, AttributeError, TypeError, ValueError) as error:
        raise MisfitError(edit.path) from error


def _back(value: Any, path: Path, edit: Edit) -> Any:  # noqa: ANN401 - of any kind
    if not path:
        return _exchanged(value, edit)
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        return (*value[:step], _back(value[step], rest, edit), *value[step + 1 :])
    if step.startswith(_OF_ITEM):
        place = [_uid(item) for item in value].index(step[1:])
        return (*value[:place], _back(value[place], rest, edit), *value[place + 1 :])
    if step.startswith(_OF_KIND):
        if _TAGS.get(type(value)) != step:
            raise MisfitError(edit.path)
        return _back(value, rest, edit)
    return replace(value, **{step: _back(getattr(value, step), rest, edit)})


def _exchanged(value: Any, edit: Edit) -> Any:  # noqa: ANN401 - of any kind
    if edit.kind is EditKind.VALUE:
        if value != edit.after:
            raise MisfitError(edit.path)
        return edit.before
    begin = edit.place or 0
    end = begin + len(edit.after)
    if value[begin:end] != edit.after:
        raise MisfitError(edit.path)
    return (*value[:begin], *edit.before, *value[end:])


def kind_at(kind: Any, path: Path) -> Any:  # noqa: ANN401 - annotations
    """The annotation of what stands at a path below a value of a kind. Raises: LookupError."""
    for step in path:
        kind = _below(_plain(kind), step)
    return kind


def _below(kind: Any, step: Step) -> Any:  # noqa: ANN401 - annotations
    if isinstance(step, int) or step.startswith(_OF_ITEM):
        return typing.get_args(kind)[0]
    if step.startswith(_OF_KIND):
        return BLOCK_KINDS[step[1:]]
    kinds = typing.get_args(kind) if _is_union(kind) else (kind,)  # a block is a table or a picture
    found = [hints[step] for hints in map(_hints, kinds) if step in hints]
    return found[0]


@cache
def _hints(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def _is_union(kind: Any) -> bool:  # noqa: ANN401 - annotations
    return isinstance(kind, types.UnionType) or typing.get_origin(kind) is typing.Union


def _plain(kind: Any) -> Any:  # noqa: ANN401 - annotations
    """An annotation without "or None"."""
    if _is_union(kind):
        kinds = [one for one in typing.get_args(kind) if one is not types.NoneType]
        return kinds[0] if len(kinds) == 1 else kind
    return kind
