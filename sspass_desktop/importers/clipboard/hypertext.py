"""Hypertext of Excel, Hangul, Word and LibreOffice as paragraphs and tables; all else is dropped.

Nothing in it is followed: addresses, pictures, scripts and styles are passed over.
"""

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

from sspass_desktop.importers.clipboard.content import Item, Paragraph, RawCell, RawTable, Run

LONGEST, MOST_TAGS = 1_500_000, 40_000
"""Beyond these reading takes longer than a second."""

_MOST_SPANNED, _DEEPEST_TABLE = 1_000, 8
_BLOCKS = frozenset(
    ("body", "p", "div", "pre", "blockquote", "section", "caption", "dt", "dd", "ul", "ol", "li")
)
_HEADINGS = re.compile(r"h[1-6]")
_HIDDEN = frozenset(("script", "style", "head", "title", "xml", "object", "template", "select"))
_VOID = frozenset(("br", "img", "hr", "col", "meta", "link", "input", "wbr", "base", "area"))
_LISTS = ("ul", "ol")
_BOLD = re.compile(r"font-weight:\s*(bold|[6-9]00)|font-weight:")
_UNDERLINE = re.compile(r"text-decoration:[^;]*(underline)|text-decoration:")
_UNSEEN = re.compile(r"display:\s*none|mso-hide:\s*all")
_LEVEL = re.compile(r"mso-list:[^;]*\blevel(\d)")
_INDENT = re.compile(r"(?:^|[;\s])(?:margin-left|text-indent):\s*(-?\d{1,4}(?:\.\d+)?)pt")
_POINTS = 5  # half the width of a letter, as wide as a blank
_RULE = re.compile(r"\.([\w-]+)\s*\{([^{}]*)\}")
_GROUND = re.compile(r"background(?:-color)?:\s*([^;]+)")
_NO_COLOUR = frozenset(("white", "#fff", "#ffffff", "transparent", "none", "auto", "window"))
_BLANKS = re.compile(r"[ \t\r\n\f]+")


def is_readable(html: str) -> bool:
    """Whether it can be read within a second; else the plain text is to be taken."""
    return len(html) <= LONGEST and html.count("<") <= MOST_TAGS


def read_hypertext(html: str) -> tuple[Item, ...]:
    """Paragraphs and tables in their order; paragraphs without words are left out."""
    reader = _Reader(frozenset(name for name, rule in _RULE.findall(html) if _has_ground(rule)))
    reader.feed(_sound(html))
    reader.close()
    return reader.items()


def _sound(html: str) -> str:
    """Without comments, conditions and torn tags, which cost the parser time or its life."""
    head, *parts = html.split("<!--")
    bare = head + "".join(part.partition("-->")[2] for part in parts)
    bare = bare[max(bare.find("<"), 0) :].replace("<![", "<!").replace("\0", "")
    end = bare.rfind(">") + 1
    return bare[:end] + bare[end:].replace("<", " ")


@dataclass(frozen=True, slots=True)
class _Manner:
    bold: bool = False
    underlined: bool = False
    hidden: bool = False
    is_sign: bool = False


@dataclass(slots=True)
class _Flow:
    """A paragraph being read, and what stands before it."""

    items: list[Item] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    depth: int = 0
    sign: str = ""
    indent: int = 0
    goes_on: bool = False

    def close_paragraph(self, *, goes_on: bool = False) -> None:
        """End the paragraph; it counts if words stand in it."""
        if any(run.text.strip() for run in self.runs):
            paragraph = Paragraph(
                tuple(self.runs), self.depth, self.sign.strip(), self.indent, self.goes_on
            )
            self.items.append(paragraph)
        self.runs, self.sign, self.goes_on = [], "", goes_on
        if not goes_on:
            self.depth = self.indent = 0


@dataclass(slots=True)
class _Table:
    rows: list[list[RawCell]] = field(default_factory=list)
    cell: RawCell | None = None


class _Reader(HTMLParser):
    """Follows the tags; an end tag that nothing opened is passed over."""

    def __init__(self, shaded: frozenset[str]) -> None:
        super().__init__(convert_charrefs=True)
        self._shaded = shaded
        self._manner = _Manner()
        self._stack: list[tuple[str, _Manner]] = []
        self._open: Counter[str] = Counter()
        self._flows = [_Flow()]
        self._tables: list[_Table] = []

    def items(self) -> tuple[Item, ...]:
        while self._tables:
            self._close_table()
        self._flows[0].close_paragraph()
        return tuple(self._flows[0].items)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        style = next((value or "" for name, value in attrs if name == "style"), "").lower()
        if tag == "br":
            self._flows[-1].close_paragraph(goes_on=True)
        if tag in _VOID or (tag == "table" and len(self._tables) == _DEEPEST_TABLE):
            return
        if tag == "body":
            self.handle_endtag("head")
        if tag == "table":
            self._flows[-1].close_paragraph()
            self._tables.append(_Table())
        elif tag in ("tr", "td", "th"):
            self._open_in_table(tag, dict(attrs), style)
        elif _is_block(tag):
            self._open_block(style, is_item=tag == "li")
        self._stack.append((tag, self._manner))
        self._open[tag] += 1
        self._manner = self._styled(tag, style)

    def handle_endtag(self, tag: str) -> None:
        if not self._open[tag]:
            return
        opened = ""
        while opened != tag:
            opened, self._manner = self._stack.pop()
            self._open[opened] -= 1
            if _is_block(opened):
                self._flows[-1].close_paragraph()
            elif opened == "table" and self._tables:
                self._close_table()
            elif opened in ("td", "th") and self._tables:
                self._close_cell()

    def handle_data(self, data: str) -> None:
        flow, manner = self._flows[-1], self._manner
        if manner.hidden or len(self._flows) <= len(self._tables):
            return
        if manner.is_sign:
            flow.sign += data
            return
        text = data if self._open["pre"] else _BLANKS.sub(" ", data)
        if not flow.runs or flow.runs[-1].text.endswith(" "):
            text = text if self._open["pre"] else text.lstrip(" ")
        if text:
            flow.runs.append(Run(text, manner.bold, manner.underlined))

    def _styled(self, tag: str, style: str) -> _Manner:
        bold, underlined = _BOLD.search(style), _UNDERLINE.search(style)
        manner = self._manner
        return _Manner(
            bool(bold[1]) if bold else manner.bold or tag in ("b", "strong"),
            bool(underlined[1]) if underlined else manner.underlined or tag in ("u", "ins"),
            manner.hidden or tag in _HIDDEN or bool(_UNSEEN.search(style)),
            manner.is_sign or "mso-list:ignore" in style.replace(" ", ""),
        )

    def _open_block(self, style: str, *, is_item: bool) -> None:
        flow = self._flows[-1]
        flow.close_paragraph()
        level = _LEVEL.search(style)
        lists = sum(self._open[name] for name in _LISTS)
        flow.depth = int(level[1]) if level else lists
        room = sum(float(points) for points in _INDENT.findall(style))
        flow.indent = 0 if is_item else max(round(room / _POINTS), 0)

    def _open_in_table(self, tag: str, attrs: dict[str, str | None], style: str) -> None:
        if not self._tables:
            return
        table = self._tables[-1]
        self._close_cell()
        if tag == "tr" or not table.rows:
            table.rows.append([])
        if tag != "tr":
            rows, columns = _count(attrs.get("rowspan")), _count(attrs.get("colspan"))
            classes = (attrs.get("class") or "").split()
            ground = style + f";background:{attrs.get('bgcolor') or 'none'}"
            shaded = _has_ground(ground) or not self._shaded.isdisjoint(classes)
            table.cell = RawCell((), rows, columns, "mso-ignore:colspan" not in style, shaded)
            self._flows.append(_Flow())

    def _close_cell(self) -> None:
        table = self._tables[-1]
        if table.cell is not None:
            flow = self._flows.pop()
            flow.close_paragraph()
            table.rows[-1].append(replace(table.cell, content=tuple(flow.items)))
            table.cell = None

    def _close_table(self) -> None:
        self._close_cell()
        rows = tuple(tuple(row) for row in self._tables.pop().rows)
        self._flows[-1].items.append(RawTable(rows))


def _count(text: str | None) -> int:
    """How many rows or columns a cell takes."""
    digits = (text or "").strip()[:4]
    return min(max(int(digits), 1), _MOST_SPANNED) if digits.isdecimal() else 1


def _has_ground(style: str) -> bool:
    """Whether a style lays a colour under the text."""
    return any(colour.strip().lower() not in _NO_COLOUR for colour in _GROUND.findall(style))


def _is_block(tag: str) -> bool:
    return tag in _BLOCKS or _HEADINGS.fullmatch(tag) is not None
