"""What is drawn on screen is what the PDF shows."""

import io

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat
from PySide6.QtGui import QImage, QPainter

from sspass_desktop.documents.book import Options, card_book
from sspass_desktop.documents.drawing import draw
from sspass_desktop.documents.layout.page import DASHED, DOTTED, Fill, Page, Pages, Rule, TextRun
from sspass_desktop.documents.layout.page import Image as Placed
from sspass_desktop.documents.layout.pages import lay_out
from sspass_desktop.documents.pdf.write import render_pdf
from tests.documents.cards import CARD, ORGANISATION, edition
from ui.painting import PainterPen

SCALE = 2

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def pages():
    return lay_out(card_book(ORGANISATION, edition(CARD), (CARD.uid,), Options()))


def painted(page, width, height):
    image = QImage(round(width * SCALE), round(height * SCALE), QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(SCALE, SCALE)
    draw(page, PainterPen(painter))
    painter.end()
    size = (image.width(), image.height())
    return Image.frombytes("L", size, bytes(image.constBits()), "raw", "L", image.bytesPerLine(), 1)


def from_pdf(pages, number):
    out = io.BytesIO()
    render_pdf(pages, out)
    document = pypdfium2.PdfDocument(out.getvalue())
    return document[number].render(scale=SCALE).to_pil().convert("L")


def difference(one, other):
    return ImageStat.Stat(ImageChops.difference(one, other)).mean[0]


def test_screen_and_file_show_the_same(pages):
    for number, page in enumerate(pages.pages):
        screen, file = painted(page, pages.width, pages.height), from_pdf(pages, number)
        file = file.resize(screen.size)
        same = difference(screen, file)
        moved = difference(ImageChops.offset(screen, 3, 3), file)
        assert same < 3
        assert same < moved / 3


def test_hidden_letters_are_not_seen():
    run = TextRun(20, 20, "■", "NotoSansKR-Regular", 9, hidden=True)
    assert painted(Page((), (), (), (run,), ()), 40, 40).getextrema() == (255, 255)


def test_white_letters_stand_on_their_ground():
    ground = Fill(0, 0, 40, 40, (0, 0, 0))
    run = TextRun(10, 25, "가", "NotoSansKR-Bold", 20, colour=(255, 255, 255))
    low, high = painted(Page((ground,), (), (), (run,), ()), 40, 40).getextrema()
    assert (low, high) == (0, 255)


@pytest.mark.parametrize("dash", [DASHED, DOTTED])
def test_broken_lines_are_broken_alike(dash):
    page = Page((), (), (Rule(90, 20, 5, 20, 2, dash), Rule(5, 30, 90, 30, 2)), (), ())
    pages = Pages("", "", 100, 40, (page,), ())
    screen, file = painted(page, 100, 40), from_pdf(pages, 0)
    assert difference(screen, file.resize(screen.size)) < 3
    for shown in (screen, file):
        row = shown.crop((5 * SCALE, 20 * SCALE, 90 * SCALE, 20 * SCALE + 1)).getextrema()
        assert row[0] < 100
        assert row[1] > 200
    solid = screen.crop((6 * SCALE, 30 * SCALE, 89 * SCALE, 30 * SCALE + 1)).getextrema()
    assert solid[1] < 100


def test_a_picture_that_cannot_be_read_leaves_a_frame():
    shown = painted(Page((), (Placed(5, 5, 30, 20, b"no picture"),), (), (), ()), 40, 40)
    assert shown.getpixel((5 * SCALE, 15 * SCALE)) < 200
    assert shown.getpixel((20 * SCALE, 15 * SCALE)) == 255


def test_letters_stand_where_layout_put_them():
    """A wide gap after a blank moves what follows."""
    near = TextRun(0, 30, "가 가", "NotoSansKR-Regular", 20)
    far = near._replace(word=40.0)
    column = (62 * SCALE, 22 * SCALE, 82 * SCALE, 32 * SCALE)
    shown = [painted(Page((), (), (), (run,), ()), 100, 40).crop(column) for run in (near, far)]
    assert shown[0].getextrema() == (255, 255)
    assert shown[1].getextrema()[0] < 100
