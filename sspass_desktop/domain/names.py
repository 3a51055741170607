"""Names of funds: when two spellings mean one line of the budget."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache

from sspass_desktop.domain.vocabulary import FUND_ENDINGS

NEAR = 0.6
"""From this similarity (difflib) on, a name is near."""

_NOISE = re.compile(r"\s+|\*\*|__|[<>〈〉]")
_SIGN = re.compile(r"[*_<>〈〉]")


def squashed(text: str) -> str:
    """Drop blanks, bold and underline marks and caption brackets, for comparing."""
    if _SIGN.search(text):
        return _NOISE.sub("", text)
    return "".join(text.split())  # most text has nothing but blanks: half the time


@lru_cache(maxsize=4096)
def fund_key(name: str) -> str:
    """Squash and drop one final 사업비, 사업 or 비; a name that is nothing else stays."""
    key = squashed(name)
    if key in FUND_ENDINGS:
        return key
    ending = next((ending for ending in FUND_ENDINGS if key.endswith(ending)), "")
    return key.removesuffix(ending)


def nearest(key: str, keys: Iterable[str]) -> str | None:
    """The most similar key from ``NEAR`` on; the first of equals; None if there is none."""
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(key)
    best, best_ratio = None, 0.0
    for candidate in keys:
        matcher.set_seq1(candidate)
        if matcher.quick_ratio() < NEAR:
            continue
        ratio = matcher.ratio()
        if ratio >= NEAR and ratio > best_ratio:
            best, best_ratio = candidate, ratio
    return best
