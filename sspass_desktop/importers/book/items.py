"""A line of an outline taken apart: indent, sign, opening bracket, words."""

import re
from dataclasses import dataclass

from sspass_desktop.importers.book import vocabulary as words
from sspass_desktop.importers.book.source import SourceLine

_DASH = re.compile(rf"(?:[{re.escape(words.DASHES)}](?!>)\s*|[{re.escape(words.DOTS)}]\s+)(?=\S)")
_SIGN = re.compile(rf"([{re.escape(words.SIGNS)}{words.NUMBERED}])\s*(?=\S)")
_FOOTNOTE = re.compile(r"\*(?!\*)\s*(?=\S)")
_BOX = re.compile(r"\[([^\[\]]+)\]")
_LEAD = re.compile(r"\(((?:[^()]|\([^()]*\))+)\)\s*")
_BOLD_LEAD = re.compile(r"\*\*(\((?:[^()]|\([^()]*\))+\))\*\*\s*")
_TAG = re.compile(
    r"</?(?:ul|ol|li|br|p|b|strong|em|i|u|span|div|sub|sup|td|tr)\b[^>]*>", re.IGNORECASE
)
_ITEM_TAG = re.compile(r"<(?:li|br|p)\b[^>]*>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Item:
    """What a line says. ``sign`` "" is a line without sign, "[]" a heading in a box.

    ``dashed``: a dash stands before another sign, which is then the sign.
    """

    source: SourceLine
    indented: bool
    dashed: bool
    sign: str
    lead: str | None
    text: str

    @property
    def is_numbered(self) -> bool:
        """Whether the sign is a circled number."""
        return self.sign in words.NUMBERED and self.sign != ""

    @property
    def is_arrow(self) -> bool:
        """Whether the sign is an arrow, perhaps written in two letters."""
        return self.sign.endswith(">") or (self.sign in words.ARROWS and self.sign != "")

    @property
    def words(self) -> str:
        """Lead and text as they were printed."""
        return f"({self.lead}) {self.text}".strip() if self.lead is not None else self.text


def read_item(line: SourceLine) -> Item:
    """Take a line apart."""
    rest = plain(line.text)
    indented = rest[:1].isspace()
    rest, dash = _take(_DASH, rest.strip())
    rest, sign = _sign(rest)
    box = _BOX.fullmatch(rest) if not sign else None
    if box:
        return Item(line, indented, False, "[]", None, box.group(1).strip())
    lead, text = split_lead(rest)
    return Item(line, indented, bool(dash and sign), sign or dash, lead, text)


def number_of(sign: str) -> int:
    """What a number of one sign counts; every row of such signs begins with 1."""
    return next(row.index(sign) + 1 for row in words.NUMBER_ROWS if sign in row)


def plain(text: str) -> str:
    """Drop the marks of hypertext that a conversion left behind; list items become dots."""
    if "<" not in text:
        return text
    return _TAG.sub("", _ITEM_TAG.sub(" ", text))


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
