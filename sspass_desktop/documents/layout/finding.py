"""Where words stand on a laid-out page."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sspass_desktop.documents.layout.letters import places
from sspass_desktop.documents.layout.page import Page, TextRun

_TOUCHING = 0.25
"""Of the size: runs that stand closer are one word."""

_ABOVE, _BELOW = 0.9, 0.25
"""Of the size: how far a mark reaches from the baseline."""


class Hit(NamedTuple):
    """A piece of what was found, in points; what goes over lines or faces has several pieces."""

    x: float
    y: float
    width: float
    height: float


def pattern_of(words: str) -> re.Pattern[str] | None:
    """What words are looked for with: case counts not, a blank is any gap; None for no words."""
    parts = [re.escape(part) for part in words.split()]
    return re.compile(r"\s+".join(parts), re.IGNORECASE) if parts else None


def find(page: Page, pattern: re.Pattern[str]) -> Iterator[tuple[Hit, ...]]:
    """Every place of a page, in the order of its text, which fits the pattern."""
    runs = [run for run in page.runs if not run.hidden]
    text, starts = _joined(runs)
    for found in pattern.finditer(text):
        pieces = tuple(_pieces(runs, starts, *found.span()))
        if pieces:
            yield pieces


def _joined(runs: Sequence[TextRun]) -> tuple[str, Sequence[int]]:
    """All text of runs, a line break where they do not touch, and where each begins in it."""
    parts, starts, at = list[str](), list[int](), 0
    right, before = 0.0, None
    for run in runs:
        apart = before is None or before.y != run.y
        if apart or not -run.size < run.x - right < _TOUCHING * run.size:
            parts.append("\n")
            at += 1
        starts.append(at)
        parts.append(run.text)
        at += len(run.text)
        right, before = run.x + places(run)[-1], run
    return "".join(parts), starts


def _pieces(runs: Sequence[TextRun], starts: Sequence[int], first: int, end: int) -> Iterator[Hit]:
    for run, start in zip(runs, starts, strict=True):
        begin, stop = max(first - start, 0), min(end - start, len(run.text))
        if begin < stop:
            at = places(run)
            left, right = at[begin], at[stop]
            top = run.y - _ABOVE * run.size
            yield Hit(run.x + left, top, right - left, (_ABOVE + _BELOW) * run.size)
