"""How deep lines stand below each other, told by their signs, their indents and their lists."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from sspass_desktop.importers.signs import vocabulary as signs

_FAR = 3  # blanks: less is noise between lines that bear signs
_LEAF = 9
_SIGN_RANKS = (
    ("□■▢☐❏", 1),
    (signs.ROUNDS, 2),
    (signs.DASHES, 3),
    (f"{signs.DOTS}▪▫✓✔", 4),
    (f"※*★☆>{signs.ARROWS}", _LEAF),
)
FIRST = signs.LETTERED[0]
_SHAPES = ("Ⅰ", "1.", f"{FIRST}.", "1)", f"{FIRST})", "(1)", f"({FIRST})")
"""Forms of numbers, outermost first; the form is the first number written so."""

_LIST_STEP = 100  # more than any room before a line
_SAME_SIGN = (signs.DASHES, signs.DOTS, *signs.NUMBER_ROWS)


@dataclass(frozen=True, slots=True)
class Mark:
    """What says how deep a line stands. Lines of one ``kind`` are siblings; "" bears no sign.

    ``rank``: the custom of offices, 0 outermost; None where custom says nothing.
    """

    kind: str
    indent: int = 0
    rank: int | None = None


def mark_of(sign: str, shape: str, indent: int, depth: int) -> Mark:
    """The mark of a line; ``shape`` is the form of a number, "" for all other signs.

    ``depth`` is the level in a list of the source, 0 outside lists; a list has the last word.
    """
    if depth:
        return Mark(f"list {depth}", depth * _LIST_STEP)
    if shape:
        return Mark(shape, indent, _SHAPES.index(shape))
    if not sign:
        return Mark("", indent, 0)
    rank = next((rank for row, rank in _SIGN_RANKS if sign[-1] in row), None)
    return Mark(next((row for row in _SAME_SIGN if sign in row), sign), indent, rank)


def levels(marks: Iterable[Mark]) -> Iterator[int]:
    """The level of each line: the first is 1, none is more than one below the line before."""
    above: list[Mark] = []
    for mark in marks:
        sibling = next((place for place, one in enumerate(above) if _alike(one, mark)), None)
        del above[len(above) if sibling is None else sibling :]
        while sibling is None and above and not _is_below(mark, above[-1]):
            above.pop()
        opens_with_leaf = not above and mark.rank == _LEAF
        above.append(replace(mark, rank=None) if opens_with_leaf else mark)
        yield len(above)


def _alike(one: Mark, other: Mark) -> bool:
    far = _FAR if other.kind else 0
    return one.kind == other.kind and abs(one.indent - other.indent) <= far


def _is_below(mark: Mark, above: Mark) -> bool:
    """Whether a line stands below another of another kind."""
    far = _FAR if mark.kind else 0
    if abs(mark.indent - above.indent) > far:
        return mark.indent > above.indent
    if mark.rank is None or above.rank is None:
        return bool(mark.kind)
    return mark.rank >= above.rank and bool(mark.kind)
