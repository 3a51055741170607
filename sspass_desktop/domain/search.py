"""Searching by typing: words, initial consonants (초성), and syllables that are half composed."""

import re
import unicodedata
from functools import lru_cache

from sspass_desktop.domain.vocabulary import (
    CLUSTERS,
    FINALS,
    GROWING_VOWELS,
    INITIALS,
    VOWELS,
)

_FIRST, _LAST = 0xAC00, 0xD7A3
_PER_VOWEL = len(FINALS)
_PER_INITIAL = len(VOWELS) * _PER_VOWEL


def matches(query: str, text: str) -> bool:
    """Whether every word of the query stands in the text; blanks of the text do not count.

    A lone consonant stands for any syllable that begins with it. The last syllable of a word may
    still grow: "도" is found in "돌봄", and "돕" in "도보".
    """
    plain = _squashed(text)
    return all(_pattern(word).search(plain) for word in query.split())


def begins(query: str, text: str) -> bool:
    """Whether the text begins with the query, read in the same way."""
    return bool(query.split()) and bool(_pattern(_squashed(query)).match(_squashed(text)))


@lru_cache(maxsize=8192)
def _squashed(text: str) -> str:
    return "".join(unicodedata.normalize("NFC", text).casefold().split())


@lru_cache(maxsize=256)
def _pattern(word: str) -> re.Pattern[str]:
    letters = "".join(CLUSTERS.get(letter, letter) for letter in _squashed(word))
    return re.compile("".join(map(letter_pattern, letters[:-1])) + _growing(letters[-1:]))


def letter_pattern(letter: str) -> str:
    """A letter as typed; a consonant also for all syllables that begin with it."""
    if not letter or letter not in INITIALS:
        return re.escape(letter)
    first = _FIRST + INITIALS.index(letter) * _PER_INITIAL
    return f"[{letter}{chr(first)}-{chr(first + _PER_INITIAL - 1)}]"


def _growing(letter: str) -> str:
    """The last letter: also what its syllable may become as the typing goes on."""
    if not letter or not _FIRST <= ord(letter) <= _LAST:
        return letter_pattern(letter)
    rest, final = divmod(ord(letter) - _FIRST, _PER_VOWEL)
    if final:
        return f"(?:{'|'.join(_with_final(letter, FINALS[final]))})"
    initial, vowel = divmod(rest, len(VOWELS))
    vowels = VOWELS[vowel] + GROWING_VOWELS.get(VOWELS[vowel], "")
    return f"[{''.join(_syllables(initial, one) for one in vowels)}]"


def _syllables(initial: int, vowel: str) -> str:
    """The range of syllables with these two sounds."""
    first = _FIRST + initial * _PER_INITIAL + VOWELS.index(vowel) * _PER_VOWEL
    return f"{chr(first)}-{chr(first + _PER_VOWEL - 1)}"


def _with_final(letter: str, final: str) -> list[str]:
    """Itself, with a cluster that its final begins, or its last consonant in the next syllable."""
    bare = ord(letter) - FINALS.index(final)
    grown = [chr(bare + FINALS.index(one)) for one, pair in CLUSTERS.items() if pair[0] == final]
    cluster = CLUSTERS.get(final, final)
    kept, moving = cluster[:-1], cluster[-1]
    moved = chr(bare + FINALS.index(kept)) + letter_pattern(moving)
    return [letter, *grown, moved]
