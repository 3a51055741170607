"""What goes to a printer: which pages, how often, in which order; what is said."""

import pypdfium2
import pytest
from PySide6.QtGui import QPageRanges
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from sspass_desktop.documents.book import Options, card_book
from sspass_desktop.documents.layout.pages import lay_out
from sspass_desktop.domain.plan import Build
from tests.documents.cards import CARD, ORGANISATION, edition
from ui.files.faults import message
from ui.press.printer import Printing, chosen_pages, prepared

PAGES = 8


@pytest.fixture
def pages():
    return lay_out(card_book(ORGANISATION, edition(CARD), (CARD.uid,), Options()))


@pytest.fixture
def printer(pages, tmp_path, qapp):
    made = prepared(pages, Build())
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "out.pdf"))
    return made


@pytest.fixture
def printing(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    return Printing(window)


def test_a_build_sets_the_printer(pages, qapp, monkeypatch):
    sides = []  # without a printer nothing keeps them
    monkeypatch.setattr(QPrinter, "setDuplex", lambda _printer, mode: sides.append(mode))
    prepared(pages, Build())
    bound = prepared(pages, Build(double_sided=True, black_and_white=True))
    assert sides == [QPrinter.DuplexMode.DuplexNone, QPrinter.DuplexMode.DuplexLongSide]
    assert bound.colorMode() is QPrinter.ColorMode.GrayScale
    assert bound.fullPage()
    assert bound.docName() == pages.title


def test_all_pages_are_printed_at_first(printer):
    assert list(chosen_pages(printer, PAGES, 3)) == list(range(PAGES))


def test_ranges_and_the_page_that_is_read(printer):
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setPageRanges(QPageRanges.fromString("2-3,7,12"))
    assert chosen_pages(printer, PAGES, 3) == [1, 2, 6]
    printer.setPrintRange(QPrinter.PrintRange.CurrentPage)
    assert chosen_pages(printer, PAGES, 3) == [3]


def test_copies_are_made_here_if_the_printer_cannot(printer):
    printer.setCopyCount(2)
    often = 1 if printer.supportsMultipleCopies() else 2
    assert chosen_pages(printer, 2, 0) == [0, 1] * often


def test_the_last_page_comes_first_if_the_printer_wants_it(printer):
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert chosen_pages(printer, 3, 0) == [2, 1, 0]


def test_pages_are_sent_between_events_and_told(printing, pages, printer, tmp_path, qtbot):
    jobs = []
    printing.began.connect(jobs.append)
    with qtbot.waitSignal(printing.told, timeout=10_000) as blocker:
        printing.send(pages, printer, 0)
        assert not (tmp_path / "out.pdf").exists() or len(jobs) == 1
    assert blocker.args[0].startswith(f"{len(pages.pages)}쪽을 ")
    assert len(pypdfium2.PdfDocument(tmp_path / "out.pdf")) == len(pages.pages)


def test_printing_is_taken_back(printing, pages, printer, qtbot):
    jobs = []
    printing.began.connect(jobs.append)
    with qtbot.waitSignal(printing.told) as blocker:
        printing.send(pages, printer, 0)
        jobs[0].cancel()
    assert blocker.args == ["인쇄를 그만두었습니다."]


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_takes_nothing_is_told(printing, pages, printer, tmp_path, qtbot):
    printer.setOutputFileName(str(tmp_path / "missing" / "out.pdf"))
    with qtbot.waitSignal(printing.failed) as blocker:
        printing.send(pages, printer, 0)
    assert message(blocker.args[0]).code == "E-PRINTER"


def test_without_a_printer_a_pdf_is_proposed(printing, pages, qtbot, monkeypatch):
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    with qtbot.waitSignal(printing.told) as blocker:
        printing.ask(pages, Build(), 0)
    assert "PDF" in blocker.args[0]
