"""Which words differ between two texts."""

import re
from difflib import SequenceMatcher
from typing import TypeAlias

Spans: TypeAlias = tuple[tuple[int, int], ...]
"""Beginnings and ends, in order; they do not touch. A figure with its commas is one word."""

_WORDS = re.compile(r"\s+|\d[\d,.]*\d|\w+|[^\w\s]")
_MOST = 2_000
"""Words of a text up to which the shortest way from one to the other is sought."""


def marks(before: str, after: str) -> tuple[Spans, Spans]:
    """What is not in the other text, word by word, in each of them."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    if max(len(old), len(new)) > _MOST:
        return _whole(before), _whole(after)
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    was = _spans(old, [(i, i_end) for tag, i, i_end, _, _ in codes if tag != "equal"])
    now = _spans(new, [(j, j_end) for tag, _, _, j, j_end in codes if tag != "equal"])
    return was, now


def _whole(text: str) -> Spans:
    return ((0, len(text)),) if text else ()


def _spans(words: list[str], changed: list[tuple[int, int]]) -> Spans:
    """The places of words in their text; what stands side by side is one."""
    starts = [0]
    for word in words:
        starts.append(starts[-1] + len(word))
    return tuple((starts[i], starts[end]) for i, end in changed if end > i)
