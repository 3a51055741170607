"""A range of a grid on the clipboard: a table for documents, tabs for sheets."""

import csv
import io
from html import escape

from PySide6.QtCore import QMimeData

from ui.grid.model import Cells


def written(cells: Cells) -> QMimeData:
    """Put cells into a clipboard value that Excel and 한글 paste as a real table."""
    data = QMimeData()
    data.setText(_tabbed(cells))
    rows = ("".join(f"<td>{_marked_up(text)}</td>" for text in row) for row in cells)
    body = "".join(f"<tr>{row}</tr>" for row in rows)
    data.setHtml(f'<table border="1" style="border-collapse:collapse">{body}</table>')
    return data


def read(data: QMimeData) -> Cells:
    """The cells of a clipboard value; a line break inside a quoted cell opens no row."""
    rows = list(csv.reader(io.StringIO(data.text()), delimiter="\t"))
    return [row or [""] for row in rows]


def _tabbed(cells: Cells) -> str:
    text = io.StringIO()
    csv.writer(text, delimiter="\t", lineterminator="\n").writerows(cells)
    return text.getvalue()


def _marked_up(text: str) -> str:
    return escape(text).replace("\n", "<br>")
