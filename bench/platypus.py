"""A whole book with reportlab's own page layout, straightforwardly: a yardstick for ours.

python -m bench.platypus PLAN.json OUT.pdf FONTS
"""

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    PageBreak,
    PageTemplate,
    Paragraph,
    Table,
    TableStyle,
)
from reportlab.platypus.tableofcontents import TableOfContents

_SANS, _BOLD, _SERIF = "NotoSansKR-Regular", "NotoSansKR-Bold", "NotoSerifKR-Regular"
_WIDTH = 170 * mm
_BODY = ParagraphStyle("body", fontName=_SERIF, fontSize=10.5, leading=16.4, alignment=TA_JUSTIFY)
_LEVELS = [
    ParagraphStyle(f"level{n}", _BODY, leftIndent=(4 + 3.5 * n) * mm, firstLineIndent=-4 * mm)
    for n in range(6)
]
_CELL = ParagraphStyle("cell", fontName=_SANS, fontSize=9, leading=13.2)
_TOPIC = ParagraphStyle("topic", fontName=_BOLD, fontSize=12, leading=18, spaceBefore=12)
_HEADS = [
    ParagraphStyle(f"head{n}", fontName=_BOLD, fontSize=20 - 3 * n, leading=26) for n in range(3)
]
_LINES = TableStyle(
    [
        ("GRID", (0, 0), (-1, -1), 0.25, colors.black),
        ("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#EAEAEA")),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
    ]
)
_OUTLINES = (
    ("추진배경", "background"),
    ("전략체계 연계", "strategy_links"),
    ("사업개요", "overview"),
    ("주요성과", "last_results"),
    ("개선사항", "improvements"),
    ("실행방안", "actions"),
    ("쟁점 및 대책", "issues"),
    ("기대효과", "effects"),
)
_SOURCES = ("국비", "도비", "시군비", "기타")


class Document(BaseDocTemplate):
    """Pages with head and foot, and headings that tell the contents."""

    def __init__(self, target: str, name: str) -> None:
        super().__init__(target, pagesize=A4, title=name)
        frame = Frame(20 * mm, 24 * mm, _WIDTH, 249 * mm, 0, 0, 0, 0)
        self.addPageTemplates(PageTemplate("page", [frame], onPage=self.put_frame))
        self._name = name

    def put_frame(self, canvas: Canvas, _document: object) -> None:
        """Put head and foot."""
        canvas.setFont(_SANS, 8)
        canvas.drawString(20 * mm, 282 * mm, self._name)
        canvas.drawCentredString(105 * mm, 12.5 * mm, f"- {canvas.getPageNumber()} -")

    def afterFlowable(self, flowable: Flowable) -> None:
        """Tell contents and bookmarks of a heading."""
        style = getattr(flowable, "style", None)
        if style in _HEADS:
            text, key = flowable.getPlainText(), f"head{id(flowable)}"
            self.canv.bookmarkPage(key)
            self.canv.addOutlineEntry(text, key, _HEADS.index(style))
            if style is not _HEADS[2]:
                self.notify("TOCEntry", (_HEADS.index(style), text, self.page, key))


def main() -> None:
    """Read the plan and write the book."""
    plan, target, fonts = sys.argv[1:]
    for face in (_SANS, _BOLD, _SERIF):
        pdfmetrics.registerFont(TTFont(face, str(Path(fonts) / f"{face}.ttf")))
    data = json.loads(Path(plan).read_text("utf-8"))
    edition = data["editions"][-1]
    contents = TableOfContents()
    contents.levelStyles = [_LEVELS[0], _LEVELS[1]]
    parts = [flow for part in ("I", "II", "III", "IV") for flow in _part(data, edition, part)]
    story = [Paragraph(escape(edition["title"]), _HEADS[0]), PageBreak(), contents, *parts]
    story += [PageBreak(), Paragraph("V", _HEADS[0])]
    chapter = None
    for card in edition["cards"]:
        if card["chapter"] != chapter:
            chapter = card["chapter"]
            story += [PageBreak(), Paragraph(str(chapter), _HEADS[1])]
        story += _card(card)
    Document(target, edition["title"]).multiBuild(story)


def _lines(lines: Sequence[dict[str, Any]]) -> Iterator[Flowable]:
    for line in lines:
        lead = f"<font name='{_BOLD}'>({escape(line['lead'])})</font> " if line["lead"] else ""
        text = f"{line['marker']} {lead}{escape(line['text'])} {line['tag'] or ''}"
        yield Paragraph(text, _LEVELS[min(line["level"], 5)])


def _table(rows: Sequence[Sequence[object]], widths: Sequence[float] = ()) -> Iterator[Flowable]:
    if rows:
        cells = [
            [Paragraph(escape(str("" if cell is None else cell)), _CELL) for cell in row]
            for row in rows
        ]
        shares = widths or [1.0] * len(rows[0])
        columns = [_WIDTH * share / sum(shares) for share in shares]
        yield Table(cells, columns, style=_LINES, repeatRows=1)


def _part(data: dict[str, Any], edition: dict[str, Any], part: str) -> Iterator[Flowable]:
    yield PageBreak()
    yield Paragraph(part, _HEADS[0])
    for section in (one for one in edition["sections"] if one["part"] == part):
        yield Paragraph(escape(section["title"]), _HEADS[1])
        for block in section["blocks"]:
            yield from _block(data, edition, block)


def _block(
    data: dict[str, Any], edition: dict[str, Any], block: dict[str, Any]
) -> Iterator[Flowable]:
    match block["kind"]:
        case "outline" | "callout":
            yield from _lines(block["lines"])
        case "statement":
            yield Paragraph(escape(block["text"]), _BODY)
        case "table":
            yield from _table(block["rows"])
        case "swot":
            for values in block.values():
                for text in values if isinstance(values, list) else ():
                    yield Paragraph(escape(text), _CELL)
        case "generated":
            yield from _generated(data, edition, block["query"])


def _generated(data: dict[str, Any], edition: dict[str, Any], query: str) -> Iterator[Flowable]:
    budget = edition["budget"]
    if query in ("revenue", "expenditure"):
        head = ("구분", "계", *_SOURCES)
        yield from _table([head, *_tree(budget[query])], (3, 1, 1, 1, 1, 1))
    elif query == "history":
        for event in data["organisation"]["history"]:
            yield Paragraph(escape(f"{event['date']} {event['text']}"), _LEVELS[1])
    elif query in ("results", "department_results", "contract"):
        rows = [
            (row.get("name") or row.get("title"), *list(measure.values())[1:4])
            for row in edition[query]
            for measure in row["measures"]
        ]
        yield from _table([("지표", "내용", "계획", "실적"), *rows], (2, 3, 1, 1))
    elif query == "facilities":
        kept = ("group", "name", "quota", "current")
        yield from _table([kept, *([one[key] for key in kept] for one in edition["facilities"])])
    elif query == "duties":
        rows = [(one["name"], " / ".join(one["duties"])) for one in edition["departments"]]
        yield from _table([("부서", "업무"), *rows], (1, 4))


def _tree(nodes: Sequence[dict[str, Any]]) -> Iterator[Sequence[object]]:
    for node in nodes:
        yield node["name"], node["total_won"], *(node["amounts"][one] for one in _SOURCES)
        yield from _tree(node.get("children", ()))


def _card(card: dict[str, Any]) -> Iterator[Flowable]:
    yield PageBreak()
    yield Paragraph(escape(f"{card['number']} {card['title']}"), _HEADS[2])
    yield Paragraph(escape(f"{card['owner']['name']} | {card['head']['name']}"), _CELL)
    yield from _lines(card["goals"])
    for title, key in _OUTLINES:
        yield Paragraph(title, _TOPIC)
        if key == "overview":
            yield from _overview(card)
        else:
            yield from _lines(card[key])
        if key == "actions":
            for block in card["blocks"]:
                yield from _table(block.get("rows", ()))
            yield from _figures(card)


def _overview(card: dict[str, Any]) -> Iterator[Flowable]:
    overview = card["overview"]
    yield Paragraph(escape(f"{overview['purpose']} {overview['period']}"), _BODY)
    for fund in card["budget"]["tables"]:
        rows = [
            (*[*line["path"], "", ""][:2], line["label"] + line["formula"], line["amount_won"])
            for line in fund["lines"]
        ]
        yield from _table([("목", "세목", "산출내역", "금액"), *rows], (24, 27, 91, 28))
    yield from _lines(overview["content"])


def _figures(card: dict[str, Any]) -> Iterator[Flowable]:
    kept = ("kind", "criterion", "name", "target")
    rows = [[row[key] for key in kept] for row in card["indicators"]]
    yield Paragraph("평가방법", _TOPIC)
    yield from _table([("구분", "기준", "지표", "목표"), *rows], (16, 54, 70, 30))
    yield Paragraph("추진일정", _TOPIC)
    months = range(1, 13)
    shown = [
        (row["label"], *("■" if month in row["months"] else "" for month in months))
        for row in card["schedule"]
    ]
    yield from _table([("내용", *months), *shown], (66, *[8.667] * 12))


if __name__ == "__main__":
    main()
