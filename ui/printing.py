"""Laid-out pages on a printer, or on anything else of Qt that has pages: vectors, not pictures."""

from collections.abc import Generator, Sequence

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter

from sspass_desktop.documents.drawing import draw
from sspass_desktop.documents.layout.page import Pages
from sspass_desktop.ports import Watch, nobody_watches
from ui.painting import PainterPen

POINTS = 72
"""Of an inch."""


class PrinterError(Exception):
    """The printer does not take the pages, or not all of them."""


def paint_pages(
    pages: Pages,
    device: QPagedPaintDevice,
    numbers: Sequence[int] | None = None,
    watch: Watch = nobody_watches,
) -> None:
    """Paint pages on sheets of their own size, each where the preview and the PDF show it.

    ``numbers``: those to paint, counted from 0, in their order; None: all. Raises: PrinterError.
    """
    chosen = range(len(pages.pages)) if numbers is None else numbers
    for done in painting(pages, device, chosen):
        watch(done, len(chosen))


def painting(pages: Pages, device: QPagedPaintDevice, numbers: Sequence[int]) -> Generator[int]:
    """Paint page by page, so that the window may breathe; yields how many are painted.

    Raises: PrinterError.
    """
    set_paper(pages, device)
    painter = QPainter()
    if not painter.begin(device):
        raise PrinterError
    try:
        for done, number in enumerate(numbers):
            if done and not device.newPage():
                raise PrinterError
            _paint(pages, number, painter)
            yield done + 1
    finally:
        painter.end()


def set_paper(pages: Pages, device: QPagedPaintDevice) -> None:
    """Let a sheet be as large as the pages are and begin at its corner, upright."""
    size = QPageSize(QSizeF(pages.width, pages.height), QPageSize.Unit.Point)
    layout = QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF())
    layout.setMode(QPageLayout.Mode.FullPageMode)
    device.setPageLayout(layout)


def _paint(pages: Pages, number: int, painter: QPainter) -> None:
    device = painter.device()
    painter.save()
    painter.scale(device.logicalDpiX() / POINTS, device.logicalDpiY() / POINTS)
    draw(pages.pages[number], PainterPen(painter))
    painter.restore()
