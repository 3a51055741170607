"""Lines of an outline: level, marker, lead and text."""

import re

from sspass_desktop.domain.outline import Line
from sspass_desktop.importers.book.front import vocabulary as words
from sspass_desktop.importers.signs import vocabulary as signs

_MARKER = re.compile(
    rf"(?P<marker>[□■▪▣▶▷►◆◇◈❍○◦●◯{words.SMALL_CIRCLE}•·※:↳→⇒]|\*(?!\*)|[{signs.SIGNS}‣](?=\s)"
    rf"|[{signs.NUMBERED}]|\d{{1,2}}-\d{{1,2}}\.?|\(?\d{{1,2}}\)|[{words.LETTERED}][.)]|-(?!\d)|[–—])"
    r"\s*(?=\S)"
)
_LEAD = re.compile(r"(?:\*\*)?\((?P<lead>[^()]{2,})\)(?:\*\*)?(?:\s+|$)(?P<text>.*)", re.DOTALL)
_DASHES = "-–—"
_LEVELS = {"□": 1, "■": 2, "○": 2, "◦": 2, "●": 2, "◯": 2, words.SMALL_CIRCLE: 2, "❍": 2, "◈": 2}
_DASH_LEVEL, _INNER_LEVEL = 3, 4


def read_line(raw: str) -> Line:
    """Read one printed line. Levels: □ 1, ○ and numbered headings 2, - 3, all inside it 4."""
    text = raw.strip()
    indented = raw[:1].isspace()
    marker, text = _marker(text)
    level = _level(marker, indented=indented)
    inner, rest = unmarked(raw)
    if rest != text:
        marker, text, level = inner, rest, _INNER_LEVEL
    lead, text = _lead(text) if marker else (None, text)
    return Line(level, marker, lead, text)


def unmarked(raw: str) -> tuple[str, str]:
    """The sign that opens a line, and its words, an opening label in brackets among them."""
    marker, text = _marker(raw.strip())
    if marker and marker in _DASHES:
        inner, rest = _marker(text)
        if inner and not rest[:1].isdigit():
            return inner, rest
    return marker, text


def _marker(text: str) -> tuple[str, str]:
    match = _MARKER.match(text)
    return (match["marker"], text[match.end() :]) if match else ("", text)


def _level(marker: str, *, indented: bool) -> int:
    if not marker:
        return 1
    if marker in _DASHES:
        return _INNER_LEVEL if indented else _DASH_LEVEL
    if marker in signs.NUMBERED or marker[0].isalnum() or marker[0] == "(":
        return _INNER_LEVEL if indented else 2
    return _LEVELS.get(marker, _INNER_LEVEL)


def _lead(text: str) -> tuple[str | None, str]:
    """An opening label in brackets; one letter such as "(재)" belongs to a name."""
    match = _LEAD.fullmatch(text)
    return (match["lead"].strip(), match["text"]) if match else (None, text)
