"""The characters of a line: what a conversion left that is no part of the text."""

import re

from sspass_desktop.importers.book.vocabulary import HANGUL_FILLER

_BLANKS = re.compile(f"[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000{HANGUL_FILLER}]")
_INVISIBLE = re.compile(
    "[\ufeff\u00ad\u200b-\u200f\u202a-\u202e\u2028\u2029\u2060-\u2064\x0b\x0c\x00-\x08\x0e-\x1f]"
)
_LEAST_BARS = 20
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}


def cleaned(line: str, *, bars: bool = False) -> str:
    """Make every blank a plain one, drop what cannot be seen; cells between bars get tabs.

    ``bars``: whether rows of this book are drawn with inner bars only.
    """
    text = _BLANKS.sub(" ", _INVISIBLE.sub("", line))
    bare = text.strip()
    if bare.startswith("|") and bare.endswith("|") and len(bare) > 1:
        return "\t".join(cell.strip() for cell in bare[1:-1].split("|"))
    if bars and "|" in bare:
        return "\t".join(cell.strip() for cell in text.split("|"))
    return text


def folded(text: str) -> str:
    """Full-width digits and signs as plain ones, place by place: for reading, not for keeping."""
    return text.translate(_FULL_WIDTH)


def rows_have_inner_bars(text: str) -> bool:
    """Whether bars alone part the cells of this book's rows ("a | b")."""
    return "\t" not in text and text.count(" | ") >= _LEAST_BARS
