"""Laid-out pages as a PDF file."""

from typing import Any, BinaryIO, cast

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from sspass_desktop.documents.drawing import draw
from sspass_desktop.documents.layout.metrics import SANS
from sspass_desktop.documents.layout.page import Pages
from sspass_desktop.documents.pdf.fonts import registered
from sspass_desktop.documents.pdf.pen import CanvasPen
from sspass_desktop.ports import Watch, nobody_watches
from sspass_desktop.version import PROGRAM, VERSION

LANGUAGE = "ko-KR"
PDF_VERSION = (1, 4)  # the first that knows a language

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
    )
    canvas.setTitle(pages.title)
    canvas.setAuthor(pages.author)
    canvas.setCreator(f"{PROGRAM} {VERSION}")
    canvas.setProducer(f"{PROGRAM} {VERSION}")
    canvas.setSubject(pages.title)
    pen = CanvasPen(canvas, pages.height)
    titles = {mark.page: mark.title for mark in pages.bookmarks}
    for number, page in enumerate(pages.pages):
        watch(number, len(pages.pages))
        pen.start_page()
        if number in titles:
            key = f"page-{number}"
            canvas.bookmarkPage(key)
            canvas.addOutlineEntry(titles[number], key)
        draw(page, pen)
        canvas.showPage()
    canvas.save()
