"""Opens a line: its sign, its lead-in in brackets, its tag of change."""

import re

from sspass_desktop.domain.vocabulary import TAGS
from sspass_desktop.importers.signs import vocabulary as words

_DASH = re.compile(rf"(?:[{re.escape(words.DASHES)}](?!>)\s*|[{re.escape(words.DOTS)}]\s+)(?=\S)")
_SIGN = re.compile(rf"([{re.escape(words.SIGNS)}{words.NUMBERED}])\s*(?=\S)")
_FOOTNOTE = re.compile(r"\*(?!\*)\s*(?=\S)")
_LEAD = re.compile(r"\(((?:[^()]|\([^()]*\))+)\)\s*")
_BOLD_LEAD = re.compile(r"\*\*(\((?:[^()]|\([^()]*\))+\))\*\*\s*")
TAG_BRACKETS = "[]()<>【】〔〕"


def take_sign(text: str) -> tuple[str, str, str]:
    """Part a line without indent into a dash before its sign, the sign, and the rest.

    A dash alone is the sign; one before another sign is told apart from it.
    """
    rest, dash = _take(_DASH, text)
    rest, sign = _sign(rest)
    return (dash if sign else ""), sign or dash, rest


def number_of(sign: str) -> int:
    """What a number of one sign counts; every row of such signs begins with 1."""
    return next(row.index(sign) + 1 for row in words.NUMBER_ROWS if sign in row)


def split_lead(text: str) -> tuple[str | None, str]:
    """Part an opening round bracket from the words behind it."""
    bold = _BOLD_LEAD.match(text)
    if bold:
        text = f"{bold.group(1)} {text[bold.end() :]}"
    match = _LEAD.match(text)
    if match is None:
        return None, text.strip()
    return match.group(1).strip(), text[match.end() :].strip()


def unbolded(text: str) -> str:
    """Drop the marks of bold."""
    return " ".join(text.replace("**", " ").split()) if "**" in text else text.strip()


def split_tag(title: str) -> tuple[str, str | None]:
    """Part the tag of change from a title.

    A tag stands in its own bold or brackets, or doubled; 신설 신규 유지 축소 폐지 also without.
    """
    parts = [part.strip() for part in title.split("**")]
    parts = [part for part in parts if part]
    last = parts[-1].strip(TAG_BRACKETS).strip() if parts else ""
    if len(parts) > 1 and last in TAGS:
        return " ".join(parts[:-1]), last
    text = unbolded(title)
    head, _, tail = text.rpartition(" ")
    word = tail.strip(TAG_BRACKETS)
    apart = word != tail or word in words.CLEAR_TAGS or head.endswith(word)
    if head and word in TAGS and apart:
        return head.rstrip(), word
    return text, None


def _take(pattern: re.Pattern[str], text: str) -> tuple[str, str]:
    match = pattern.match(text)
    if match is None:
        return text, ""
    sign = match.group().strip()
    return text[match.end() :], sign if sign in words.DOTS else "-"


def _sign(text: str) -> tuple[str, str]:
    """The rest behind the sign, and the sign."""
    for pattern in (_SIGN, words.WRITTEN_ARROW, words.LETTER_SIGN, _FOOTNOTE):
        match = pattern.match(text)
        if match:
            sign = match.group().strip()
            return text[match.end() :], words.ROUND_SIGNS.get(sign, sign)
    return text, ""
