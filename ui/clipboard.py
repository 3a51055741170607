"""What office programs and our grids put on the clipboard."""

from collections.abc import Container

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from sspass_desktop.documents.clipboard import Rows, table_html, table_text
from sspass_desktop.domain.entry.cells import Cells
from ui import late


def copy_table(rows: Rows, words: Container[int] = ()) -> None:
    """Put cells on the clipboard: a table that Excel and 한글 take, and text with tabs.

    ``words``: columns that are text whatever stands in them.
    """
    data = QMimeData()
    data.setText(table_text(rows))
    data.setHtml(table_html(rows, words))
    QGuiApplication.clipboard().setMimeData(data)


def copied_cells() -> Cells:
    """The cells on the clipboard, those of its table if it holds one."""
    return late.read_cells(*hypertext_and_text(QGuiApplication.clipboard().mimeData()))


def hypertext_and_text(data: QMimeData | None) -> tuple[str | None, str | None]:
    """The two forms of copied words; None where a program, or a clipboard that fails, gave none."""
    if data is None:
        return None, None
    return (
        data.html() if data.hasHtml() else None,
        data.text() if data.hasText() else None,
    )
