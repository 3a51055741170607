"""Pages that are painted on a printer stand where the PDF has them, and can be read there."""

import pypdfium2
import pytest
from PySide6.QtGui import QPdfWriter
from PySide6.QtPrintSupport import QPrinter

from sspass_desktop.documents.book import Options, card_book
from sspass_desktop.documents.layout.pages import lay_out
from tests.documents.cards import CARD, ORGANISATION, edition
from ui.printing import PrinterError, paint_pages, painting

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def pages():
    return lay_out(card_book(ORGANISATION, edition(CARD), (CARD.uid,), Options()))


def printer_to(path):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def words_of(page):
    text = page.get_textpage()
    return "".join(text.get_text_range().split())


def test_a_printer_gets_every_page_in_its_size(pages, tmp_path):
    paint_pages(pages, printer_to(tmp_path / "out.pdf"))
    printed = pypdfium2.PdfDocument(tmp_path / "out.pdf")
    assert len(printed) == len(pages.pages) > 1
    assert printed[0].get_size() == pytest.approx((pages.width, pages.height), abs=0.5)


def test_letters_stay_letters(pages, tmp_path):
    paint_pages(pages, printer_to(tmp_path / "out.pdf"))
    printed = pypdfium2.PdfDocument(tmp_path / "out.pdf")
    for number, page in enumerate(pages.pages):
        shown = "".join(run.text for run in page.runs if not run.hidden)
        assert sorted(words_of(printed[number])) == sorted("".join(shown.split()))


def test_chosen_pages_come_in_their_order(pages, tmp_path):
    told = []
    writer = QPdfWriter(str(tmp_path / "out.pdf"))
    paint_pages(pages, writer, (1, 0), lambda *step: told.append(step))
    del writer
    printed = pypdfium2.PdfDocument(tmp_path / "out.pdf")
    assert CARD.title.split()[0] in words_of(printed[1])
    assert told == [(1, 2), (2, 2)]


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_device_that_takes_nothing_is_an_error(pages, tmp_path):
    with pytest.raises(PrinterError):
        next(painting(pages, printer_to(tmp_path / "missing" / "out.pdf"), (0,)))
