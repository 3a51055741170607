"""Cells and lines as text: tags of the conversion, spaced letters, lists, numbers, amounts."""

import re
from fractions import Fraction

from sspass_desktop.domain.money import NUMBER, read_number
from sspass_desktop.importers.book.characters import folded
from sspass_desktop.importers.book.front.vocabulary import OTHER_BULLETS, SYLLABLE

_TAG = re.compile(r"</?(?:ul|ol|li|p|u|b|i|br|span|div|strong|em|sup|sub)(?:\s[^<>]*)?/?>")
_LIST = re.compile(r"<(?:ul|ol|li)(?:\s[^<>]*)?>")
_BREAK = re.compile(r"<br\s*/?>|</p>|</?li(?:\s[^<>]*)?>|</?(?:ul|ol)(?:\s[^<>]*)?>")
_UNDERLINE = re.compile(r"<u>(.*?)</u>")
_BULLETS = "■□▪▣◦•○●◆◇▶▷◼◾∙▸"
_BEFORE_BULLET = re.compile(rf"\s+(?=[{_BULLETS}]\s)")
_BEFORE_NUMBER = re.compile(r"\s+(?=(?:[①-⑳]|\(\d{1,2}\)) ?\S)")
_BULLET = re.compile(rf"^(?:[{_BULLETS}\-]\s*|[{OTHER_BULLETS}]\s+)")
_NUMBER_MARK = re.compile(r"(?:([①-⑳])|\(?(\d{1,2})\s*[.)]|(\d{1,2})(?=\s))\s*(\S.*)", re.DOTALL)
_ORDER = re.compile(r"([①-⑳])|\(?(\d{1,3})\s*[.)]?")
_AMOUNT = re.compile(rf"([△▲▽−-]?)\s*({NUMBER})", re.ASCII)
_RATE = re.compile(r"([△▲▽−-]?\s*\d[\d,]*(?:\.\d+)?)\s*%?")
_NOTHING = frozenset("-–—−")


def plain(text: str) -> str:
    """Drop tags and marks of bold; runs of blanks become one."""
    return " ".join(_TAG.sub(" ", text).replace("**", "").split())


def joined(text: str) -> str:
    """Join letters set apart to fill a cell ("사 업 비 용"); other names keep their blanks."""
    words = plain(text).split()
    single = [bool(SYLLABLE.fullmatch(word)) for word in words]
    foreign = [not SYLLABLE.search(word) for word in words]
    if sum(single) < 2 or not all(a or b for a, b in zip(single, foreign, strict=True)):  # noqa: PLR2004
        return " ".join(words)
    pieces = (word if one else f" {word} " for word, one in zip(words, single, strict=True))
    return " ".join("".join(pieces).split())


def cell_text(cell: str) -> str:
    """A cell as it is kept: its list items parted by line feeds, underline as ``__…__``."""
    text = _BREAK.sub("\n", _UNDERLINE.sub(r"__\1__", cell))
    text = _TAG.sub(" ", text).strip()
    opening = _BULLET.match(text)
    if _LIST.search(cell) or opening or ("①" in text and "②" in text):
        text = _BEFORE_NUMBER.sub("\n", _BEFORE_BULLET.sub("\n", text))
    if opening and text[0] in OTHER_BULLETS:
        text = re.sub(rf"\s+(?={re.escape(text[0])}\s)", "\n", text)
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def items(cell: str) -> tuple[str, ...]:
    """The items of a list in a cell, without their bullets."""
    return tuple(_BULLET.sub("", line) for line in cell_text(cell).split("\n") if line)


def is_list(cell: str) -> bool:
    """Whether the cell opens a list."""
    return bool(_LIST.match(cell)) or bool(_BULLET.match(cell) and len(cell) > 1)


def numbered(text: str) -> tuple[int | None, str]:
    """Part "① 이름" or "1. 이름" into number and name; None if it bears no number."""
    bare = text.strip()
    match = _NUMBER_MARK.fullmatch(folded(bare))
    if match is None:
        return None, bare
    circled, dotted, alone, _ = match.groups()
    number = ord(circled) - ord("①") + 1 if circled else int(dotted or alone)
    return number, bare[match.start(4) :]


def order(cell: str) -> int | None:
    """The number of a row: "7", "7." or "⑦"; None if the cell says anything else."""
    match = _ORDER.fullmatch(folded(cell).strip())
    if match is None:
        return None
    return ord(match[1]) - ord("①") + 1 if match[1] else int(match[2])


def rate(cell: str) -> str | None:
    """A rate as printed, without blanks and the sign %; None if it is none."""
    match = _RATE.fullmatch(folded(cell))
    return "".join(match[1].split()) if match else None


def whole(cell: str) -> int | None:
    """A whole number as printed; a dash is 0, anything else None."""
    value = amount(cell)
    return value.numerator if value is not None and value.denominator == 1 else None


def amount(cell: str) -> Fraction | None:
    """An amount as printed, without unit; a dash is 0, anything else None."""
    text = "".join(folded(plain(cell)).split())
    if text in _NOTHING and text:
        return Fraction(0)
    match = _AMOUNT.fullmatch(text)
    if match is None:
        return None
    return -read_number(match[2]) if match[1] else read_number(match[2])
