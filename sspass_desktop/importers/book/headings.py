"""The headings of a card's sections, in the forms that agencies give them."""

import re
from collections.abc import Container

from sspass_desktop.domain.card import CardSection
from sspass_desktop.importers.book import vocabulary as words
from sspass_desktop.importers.book.source import SourceLine, squash
from sspass_desktop.importers.book.tables import filled
from sspass_desktop.importers.signs import vocabulary as signs
from sspass_desktop.importers.signs.read import unbolded

_LONGEST = 40
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_WRAPPED = re.compile(r"[\[〔「『]\s*([^\[\]〔〕「」『』]+?)\s*[\]〕」』]")
_NUMBER = re.compile(rf"(?:\(?\d{{1,2}}|\(?[{signs.LETTERED}]|[IVXⅠ-Ⅻ]+)\s*[.)]\s*(?=\S)")
_SECTIONS = {
    name: CardSection(section) for section, names in words.SECTION_NAMES.items() for name in names
}
_PATTERNS = {CardSection(section): form for section, form in words.SECTION_FORMS.items()}


def heading_section(line: SourceLine) -> CardSection | None:
    """The section that the line heads, if it is a heading by one of its usual names."""
    return _SECTIONS.get(_name(_text(line)))


def loose_section(
    line: SourceLine, *, alone: bool = False, numbers: Container[str] = ()
) -> CardSection | None:
    """The section that the line names in other words.

    It bears the sign of a heading, or a number of the kind that other headings bear
    (``numbers``), or it stands ``alone`` between blank lines.
    """
    text = _text(line)
    number = number_kind(line)
    if number:
        heads = number in numbers
    else:
        heads = text[:1] in words.SECTION_SIGNS or (alone and text[:1].isalpha())
    if not text or not heads or signs.LETTER_SIGN.match(text):
        return None
    name = _name(text)
    return next((section for section, form in _PATTERNS.items() if form.fullmatch(name)), None)


def number_kind(line: SourceLine) -> str:
    """How the line is numbered: "0." for "3.", "가)" for "나)"; "" without a number."""
    match = _NUMBER.match(_text(line))
    if match is None:
        return ""
    plain = re.sub(r"\d+", "0", squash(match.group()))
    return re.sub(f"[{signs.LETTERED}]", signs.LETTERED[0], plain)


def _text(line: SourceLine) -> str:
    """The words of a line that may be a heading, else ""."""
    text = unbolded(line.text)
    if line.is_row:
        cells = filled(line.cells)
        text = unbolded(cells[0]) if len(cells) == 1 else ""
        text = text if text[:1] in words.SECTION_SIGNS else ""
    return "" if len(text) > _LONGEST or text[:1] in ("-", "*") else text


def _name(text: str) -> str:
    """A heading without number, signs, year and brackets."""
    wrapped = _WRAPPED.fullmatch(text)
    text = wrapped[1] if wrapped else _NUMBER.sub("", text, count=1)
    bare = words.ANY_YEAR.sub("", _BRACKETS.sub("", text))
    return squash(bare).strip(words.HEADING_SIGNS)
