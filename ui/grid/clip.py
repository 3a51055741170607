"""A range of a grid on the clipboard: a table for documents, tabs for sheets."""

import csv
import io
from html import escape

from PySide6.QtCore import QMimeData

from sspass_desktop.domain.entry.cells import Cells
from sspass_desktop.importers.clipboard.cells import read_cells
from ui.grid.model import Cells as Texts


def written(cells: Texts) -> QMimeData:
    """Put cells into a clipboard value that Excel and 한글 paste as a real table."""
    data = QMimeData()
    data.setText(_tabbed(cells))
    rows = ("".join(f"<td>{_marked_up(text)}</td>" for text in row) for row in cells)
    body = "".join(f"<tr>{row}</tr>" for row in rows)
    data.setHtml(f'<table border="1" style="border-collapse:collapse">{body}</table>')
    return data


def read(data: QMimeData | None) -> Cells:
    """The cells of a clipboard value, those of its table if it holds one; None holds nothing."""
    if data is None:
        return Cells()
    html = data.html() if data.hasHtml() else None
    return read_cells(html, data.text() if data.hasText() else None)


def _tabbed(cells: Texts) -> str:
    text = io.StringIO()
    csv.writer(text, delimiter="\t", lineterminator="\n").writerows(cells)
    return text.getvalue()


def _marked_up(text: str) -> str:
    return escape(text).replace("\n", "<br>")
