"""Preview, printer and PDF show the same letters at the same places."""

import io
import unicodedata
from collections import defaultdict
from ctypes import byref, c_double
from itertools import accumulate

import pypdfium2
import pytest
from PIL import Image
from pypdfium2 import raw
from PySide6.QtPrintSupport import QPrinter

from sspass_desktop.documents.drawing import draw
from sspass_desktop.documents.layout.metrics import Font
from sspass_desktop.documents.layout.page import Image as Placed
from sspass_desktop.documents.layout.page import Page, Pages
from tests.documents.kinds import kinds
from tests.documents.paper import example, print_book
from tests.ui.test_painting import from_pdf, painted
from ui.printing import paint_pages

pytestmark = pytest.mark.usefixtures("qapp")

NEAR = 0.5  # points
SAME_GLYPH = {"\N{MODIFIER LETTER TURNED COMMA}": "\N{LEFT SINGLE QUOTATION MARK}"}
"""Qt names a glyph in its file by the first of its characters."""


class RecordingPen:
    """Takes down every letter that it is given."""

    def __init__(self, *, hidden):
        self.letters = []
        self._hidden = hidden

    def fill(self, fill):
        pass

    def image(self, image):
        pass

    def rule(self, rule):
        pass

    def text(self, run):
        if run.hidden and not self._hidden:
            return
        font = Font(run.face, run.size)
        steps = [font.width(c) + run.letter + (run.word if c == " " else 0) for c in run.text]
        for sign, x in zip(run.text, accumulate(steps, initial=run.x), strict=False):
            if sign.strip():
                self.letters.append((sign, run.y, x))


def given(page, *, hidden):
    pen = RecordingPen(hidden=hidden)
    draw(page, pen)
    return pen.letters


def in_file(document, number, height):
    """Where every letter of a page of a PDF begins, from the upper left corner."""
    text, x, y = document[number].get_textpage(), c_double(), c_double()
    letters = []
    for index in range(text.count_chars()):
        sign = unicodedata.normalize("NFC", chr(raw.FPDFText_GetUnicode(text, index)))
        sign = SAME_GLYPH.get(sign, sign)
        if sign.strip() and not raw.FPDFText_IsGenerated(text, index):
            raw.FPDFText_GetCharOrigin(text, index, byref(x), byref(y))
            letters.append((sign, height - y.value, x.value))
    return letters


def assert_same_places(one, other):
    """Every letter has a partner of its own in the other list."""
    left = defaultdict(list)
    for sign, y, x in other:
        left[sign].append((y, x))
    for sign, y, x in one:
        near = [at for at in left[sign] if abs(at[0] - y) <= NEAR and abs(at[1] - x) <= NEAR]
        assert near, (sign, y, x, left[sign])
        left[sign].remove(near[0])
    assert not any(left.values())


def test_all_three_have_the_same_letters_at_the_same_places(tmp_path):
    book = print_book(*example(), tmp_path / "book.pdf")
    pages, chosen = book.pages, list(kinds(book).values())
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    paint_pages(pages, printer, chosen)
    painted = pypdfium2.PdfDocument(tmp_path / "out.pdf")
    written = pypdfium2.PdfDocument(book.path)
    assert len(painted) == len(chosen) > 12
    for place, number in enumerate(chosen):
        page = pages.pages[number]
        on_paper = in_file(written, number, pages.height)
        assert_same_places(given(page, hidden=True), on_paper)
        assert_same_places(given(page, hidden=False), in_file(painted, place, pages.height))
    painted.close()
    written.close()


@pytest.mark.parametrize("held", [1, 3, 6, 8])
def test_a_photograph_stands_upright_on_screen_and_in_the_file(held):
    """Its upper half is dark, however the camera was held."""
    exif, out = Image.Exif(), io.BytesIO()
    exif[0x0112] = held
    upright = Image.new("L", (60, 60), 250)
    upright.paste(10, (0, 0, 60, 30))
    turned = {1: 0, 3: 180, 6: 90, 8: 270}
    upright.rotate(turned[held]).save(out, "JPEG", exif=exif)
    page = Page((), (Placed(10, 10, 60, 60, out.getvalue()),), (), (), ())
    screen = painted(page, 80, 80)
    file = from_pdf(Pages("", "", 80, 80, (page,), ()), 0)
    for shown in (screen, file):
        scale = shown.width / 80
        upper, lower = ((round(40 * scale), round(y * scale)) for y in (25, 55))
        assert shown.getpixel(upper) < 60
        assert shown.getpixel(lower) > 200
