"""A book on a printer: asked for in the printer's own dialog, sent page by page."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from sspass_desktop.documents.layout.page import Pages
from sspass_desktop.domain.plan import Build
from sspass_desktop.texts import press as words
from ui.jobs import CancelledError, Slices
from ui.printing import painting, set_paper


class Printing(QObject):
    """Asks for a printer and paints on it.

    Signals:
        began: The ``Job`` that sends pages.
        told: A Korean sentence.
        failed: The fault that ended a job.
    """

    began = Signal(object)
    told = Signal(str)
    failed = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def ask(self, pages: Pages, build: Build, page: int) -> None:
        """Let the user choose printer, pages and copies, and print; ``page``: the one read now."""
        if not QPrinterInfo.availablePrinterNames():
            self.told.emit(words.NO_PRINTER)
            return
        printer = prepared(pages, build)
        dialog = QPrintDialog(printer, self._window)
        choices = QPrintDialog.PrintDialogOption
        dialog.setOption(choices.PrintPageRange)
        dialog.setOption(choices.PrintCurrentPage)
        dialog.setMinMax(1, len(pages.pages))
        if dialog.exec():
            self.send(pages, printer, page)

    def send(self, pages: Pages, printer: QPrinter, page: int) -> None:
        """Paint the pages that the printer was set to, between what else the window does."""
        numbers = chosen_pages(printer, len(pages.pages), page)
        slices = Slices(painting(pages, printer, numbers), len(numbers), self)
        name = printer.printerName() or printer.outputFileName()
        slices.job.done.connect(partial(self._sent, len(numbers), name))
        slices.job.failed.connect(partial(self._failed, printer))
        self.began.emit(slices.job)

    def _sent(self, pages: int, name: str, _answer: object) -> None:
        self.told.emit(words.printed(pages, name))

    def _failed(self, printer: QPrinter, fault: Exception) -> None:
        printer.abort()
        if isinstance(fault, CancelledError):
            self.told.emit(words.PRINT_STOPPED)
        else:
            self.failed.emit(fault)


def prepared(pages: Pages, build: Build) -> QPrinter:
    """A printer set to what a build says; the user may choose otherwise."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    set_paper(pages, printer)
    printer.setDocName(pages.title)
    if build.black_and_white:
        printer.setColorMode(QPrinter.ColorMode.GrayScale)
    duplex = QPrinter.DuplexMode
    printer.setDuplex(duplex.DuplexLongSide if build.double_sided else duplex.DuplexNone)
    return printer


def chosen_pages(printer: QPrinter, count: int, page: int) -> Sequence[int]:
    """The pages to paint, counted from 0, as often and in the order the printer wants."""
    match printer.printRange():
        case QPrinter.PrintRange.CurrentPage:
            numbers = [page]
        case QPrinter.PrintRange.PageRange:
            ranges = printer.pageRanges()
            numbers = [number for number in range(count) if ranges.contains(number + 1)]
        case _:
            numbers = list(range(count))
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        numbers.reverse()
    if printer.supportsMultipleCopies():
        return numbers
    return numbers * printer.copyCount()
