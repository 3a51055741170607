"""The button that closes a window beside the plan; Esc does the same."""

from PySide6.QtWidgets import QDialog, QPushButton

from sspass_desktop.texts.window import CLOSE


def close_button(dialog: QDialog) -> QPushButton:
    """A button that closes a dialog; Enter in a field beside it is not its."""
    button = QPushButton(CLOSE, autoDefault=False)
    button.clicked.connect(dialog.close)
    return button
