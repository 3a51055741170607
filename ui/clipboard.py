"""What office programs put on the clipboard."""

from PySide6.QtCore import QMimeData


def hypertext_and_text(data: QMimeData) -> tuple[str | None, str | None]:
    """The two forms of copied words; None where a program gave none."""
    return (
        data.html() if data.hasHtml() else None,
        data.text() if data.hasText() else None,
    )
