"""What tests of the window share: the shipped fonts, a look, the window on a small plan."""

import pytest

from ui.look.look import Look
from ui.start import STYLE, load_fonts


@pytest.fixture(scope="session", autouse=True)
def _fonts_and_style(qapp):
    load_fonts()
    qapp.setStyle(STYLE)


@pytest.fixture
def look(qapp):
    return Look()
