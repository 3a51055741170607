"""Tests need no screen, and none of them waits for somebody to answer."""

import gc
import os

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def _leaves_without_asking(request, monkeypatch):
    """A window whose test failed is closed without the question about what is not saved."""
    if "qapp" in request.fixturenames:
        from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - most tests need no Qt

        discard = QMessageBox.StandardButton.Discard
        monkeypatch.setattr(QMessageBox, "warning", lambda *_asked: discard)


def pytest_collection_finish():
    """What was imported stays: no later search for garbage goes through it."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _garbage_is_looked_for():
    """By Python itself again, after a window that did so on its own thread."""
    yield
    gc.enable()
