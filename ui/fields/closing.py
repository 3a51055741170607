"""How a window beside the plan is closed: by a button or by Esc."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton

from sspass_desktop.texts.window import CLOSE

_Dialog = TypeVar("_Dialog", bound=QDialog)


def passing(dialog: _Dialog) -> _Dialog:
    """A dialog that is made anew whenever it is asked for: it is gone when it is closed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog


def close_button(dialog: QDialog) -> QPushButton:
    """A button that closes a dialog; Enter in a field beside it is not its."""
    button = QPushButton(CLOSE, autoDefault=False)
    button.clicked.connect(dialog.close)
    return button
