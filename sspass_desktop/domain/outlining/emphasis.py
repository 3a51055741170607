"""Stored text and its runs: ``**…**`` is bold, ``__…__`` underlined; nothing else is markup."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple, TypeAlias

from sspass_desktop.domain.outline import NumberLink

_MARKED = re.compile(r"(\*\*|__)")
_BOLD, _UNDERLINE = "**", "__"


class Run(NamedTuple):
    """Letters in one voice, or those of one number that follows another (``linked``)."""

    text: str
    bold: bool = False
    underline: bool = False
    link: NumberLink | None = None


Runs: TypeAlias = tuple[Run, ...]


def runs(text: str) -> Runs:
    """Cut a text into runs. A mark without its partner is a letter like any other."""
    found: list[Run] = []
    state = {_BOLD: False, _UNDERLINE: False}
    for part, acts in _parts(text):
        if acts:
            state[part] = not state[part]
        elif part:
            found.append(Run(part, state[_BOLD], state[_UNDERLINE]))
    return tuple(found)


def _parts(text: str) -> Iterator[tuple[str, bool]]:
    """Marks and what stands between them, each with whether it is a mark that acts."""
    parts = _MARKED.split(text)
    left = {mark: parts[1::2].count(mark) // 2 * 2 for mark in (_BOLD, _UNDERLINE)}
    for number, part in enumerate(parts):
        acts = bool(number % 2 and left[part])
        if acts:
            left[part] -= 1
        yield part, acts


def letters_before(text: str, place: int) -> int:
    """How many letters are seen before a place of a stored text."""
    count = at = 0
    for part, acts in _parts(text):
        if not acts:
            count += min(len(part), max(place - at, 0))
        at += len(part)
    return count


def letters(text: str | Runs) -> str:
    """What of a text is seen."""
    return "".join(run.text for run in (runs(text) if isinstance(text, str) else text))


def merged(parts: Iterable[Run]) -> Runs:
    """The same letters in as few runs as can be."""
    grouped = groupby((run for run in parts if run.text), key=lambda run: run[1:])
    return tuple(Run("".join(run.text for run in same), *voice) for voice, same in grouped)


def marked(parts: Sequence[Run]) -> str:
    """The text to store for runs.

    Letters outlive their voice: where marks among the letters make the two indistinguishable,
    the text is stored plain.
    """
    text = "".join(_with_marks(merged(parts)))
    plain = letters(tuple(parts))
    return text if letters(text) == plain else plain


def _with_marks(parts: Runs) -> Iterator[str]:
    bold = underline = False
    for run in (*parts, Run("")):
        if run.underline != underline and not run.underline:
            yield _UNDERLINE
        if run.bold != bold:
            yield _BOLD
        if run.underline != underline and run.underline:
            yield _UNDERLINE
        bold, underline = run.bold, run.underline
        yield run.text


def cut(parts: Iterable[Run], place: int) -> tuple[Runs, Runs]:
    """The runs before and behind a place among the letters."""
    before: list[Run] = []
    behind: list[Run] = []
    for run in parts:
        room = max(place - sum(len(one.text) for one in before), 0)
        before.append(run._replace(text=run.text[:room]))
        behind.append(run._replace(text=run.text[room:]))
    return merged(before), merged(behind)
