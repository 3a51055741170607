"""A line of an outline taken apart: indent, sign, opening bracket, words."""

import re
from dataclasses import dataclass

from sspass_desktop.importers.book.source import SourceLine
from sspass_desktop.importers.signs import vocabulary as words
from sspass_desktop.importers.signs.read import split_lead, take_sign

_BOX = re.compile(r"\[([^\[\]]+)\]")
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
    dash, sign, rest = take_sign(rest.strip())
    box = _BOX.fullmatch(rest) if not sign else None
    if box:
        return Item(line, indented, False, "[]", None, box.group(1).strip())
    lead, text = split_lead(rest)
    return Item(line, indented, bool(dash), sign, lead, text)


def plain(text: str) -> str:
    """Drop the marks of hypertext that a conversion left behind; list items become dots."""
    if "<" not in text:
        return text
    return _TAG.sub("", _ITEM_TAG.sub(" ", text))
