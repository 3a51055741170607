"""Text of a field as it may be kept: nothing in it that cannot be stored or shown."""

import re
import unicodedata
from dataclasses import dataclass

from sspass_desktop.domain.entry.reading import Fault

LONGEST = 20_000
"""In characters, for one field."""

SHOWN_INSTEAD = "□"

_MOST_JAMO = 4  # letters of a syllable, with a tone mark
_JAMO = re.compile("[\uac00-\ud7a3]?[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]+")
_BREAKS = re.compile("\r\n|[\r\x0b\x0c\u2028\u2029]")
_PLANE_ENDS = "".join(chr(plane * 0x10000 + end) for plane in range(17) for end in (0xFFFE, 0xFFFF))
_UNSHOWABLE = re.compile(
    f"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef{_PLANE_ENDS}]",
)
_DIRECTIONS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class CleanText:
    """A text and what was done to it.

    ``replaced`` characters became □, ``removed`` steered the direction of writing. With a
    ``fault`` the text is as it was given, and not to be kept.
    """

    text: str
    replaced: int = 0
    removed: int = 0
    fault: Fault | None = None


def clean_text(text: str) -> CleanText:
    """Make a text fit to be kept; one over ``LONGEST`` characters is refused whole, never cut."""
    if len(text) > LONGEST * _MOST_JAMO:
        return CleanText(text, fault=Fault.TOO_LONG)
    shown, replaced = _UNSHOWABLE.subn(SHOWN_INSTEAD, _BREAKS.sub("\n", text))
    kept, removed = _DIRECTIONS.subn("", shown)
    kept = composed(kept)
    if len(kept) > LONGEST:
        return CleanText(text, fault=Fault.TOO_LONG)
    return CleanText(kept, replaced, removed)


def composed(text: str) -> str:
    """Join the conjoining letters of Hangul; other characters stay as they are."""
    return _JAMO.sub(lambda match: unicodedata.normalize("NFC", match.group()), text)
