"""What tests of files in the window share."""

import pytest
from PySide6.QtWidgets import QMessageBox


@pytest.fixture(autouse=True)
def _leaves_without_asking(monkeypatch):
    """A test that fails must not wait for somebody to answer whether to close."""
    discard = QMessageBox.StandardButton.Discard
    monkeypatch.setattr(QMessageBox, "warning", lambda *_asked: discard)
