"""Laid-out pages as a PDF file."""

import zlib
from itertools import groupby
from operator import attrgetter
from typing import Any, BinaryIO, cast

from reportlab import rl_config
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFStream
from reportlab.pdfgen.canvas import Canvas

from sspass_desktop.documents.drawing import draw
from sspass_desktop.documents.layout.metrics import SANS
from sspass_desktop.documents.layout.page import Bookmark, Link, Pages
from sspass_desktop.documents.pdf.fonts import registered
from sspass_desktop.documents.pdf.pen import CanvasPen
from sspass_desktop.ports import Watch, nobody_watches
from sspass_desktop.version import PROGRAM, VERSION

LANGUAGE = "ko-KR"
PDF_VERSION = (1, 4)  # the first that knows a language

rl_config.pdfComments = 0
rl_config.useA85 = 0  # plain bytes: a fifth smaller, and nothing to encode


def render_pdf(pages: Pages, out: BinaryIO, watch: Watch = nobody_watches) -> None:
    """Write all pages, with bookmarks, title and language."""
    canvas = Canvas(
        out,
        pagesize=(pages.width, pages.height),
        initialFontName=cast("Any", registered(SANS)),  # else Helvetica stands in the file
        pageCompression=1,
        pdfVersion=PDF_VERSION,
        lang=LANGUAGE,
        invariant=1,  # dates and identifiers follow from what is printed
    )
    canvas.setTitle(pages.title)
    canvas.setAuthor(pages.author)
    canvas.setCreator(f"{PROGRAM} {VERSION}")
    canvas.setProducer(f"{PROGRAM} {VERSION}")
    canvas.setSubject(pages.title)
    canvas.addPageLabel(0, style="ARABIC", start=1)
    pen = CanvasPen(canvas, pages.height)
    marks = {number: list(marks) for number, marks in groupby(pages.bookmarks, attrgetter("page"))}
    for number, page in enumerate(pages.pages):
        watch(number, len(pages.pages))
        pen.start_page()
        draw(page, pen)
        for mark in marks.get(number, ()):
            _put_mark(canvas, mark, pages.height)
        for link in page.links:
            _put_link(canvas, link, pages.height)
        canvas.showPage()
        _pack(canvas)
    canvas.save()


def _pack(canvas: Canvas) -> None:
    """Compress the page that was just shown; reportlab would keep all of them as text."""
    page = cast("Any", canvas)._doc.Pages.pages[-1]  # noqa: SLF001 - no other way to its stream
    page.Contents = PDFStream(
        PDFDictionary({"Filter": PDFName("FlateDecode")}), zlib.compress(page.stream.encode())
    )
    page.stream = None


def _put_mark(canvas: Canvas, mark: Bookmark, height: float) -> None:
    """A place on this page, and its entry in the outline, chapters closed."""
    canvas.bookmarkPage(mark.key, fit="XYZ", left=0, top=height - mark.down, zoom=0)
    canvas.addOutlineEntry(mark.title, mark.key, mark.depth, closed=mark.depth > 0)


def _put_link(canvas: Canvas, link: Link, height: float) -> None:
    box = (link.x, height - link.y - link.height, link.x + link.width, height - link.y)
    canvas.linkAbsolute("", link.key, box, Border="[0 0 0]")
