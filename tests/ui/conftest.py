"""What tests of the window share: the shipped fonts, a look, the window on the example plan."""

import pytest

from tests.windows import example_in, program_in
from ui.look.look import Look
from ui.start import STYLE, load_fonts


@pytest.fixture(scope="session", autouse=True)
def _fonts_and_style(qapp):
    load_fonts()
    qapp.setStyle(STYLE)
    yield
    qapp.clipboard().clear()  # Qt destroys it after Python has gone: nothing of ours may be in it


@pytest.fixture
def look(qapp):
    return Look()


@pytest.fixture
def path(tmp_path):
    """A file with the example plan."""
    return example_in(tmp_path)


@pytest.fixture
def program(qtbot, tmp_path):
    made = program_in(tmp_path)
    qtbot.addWidget(made.window)
    made.window.show()
    yield made
    made.plans.close_plan()


@pytest.fixture
def opened(program, path, qtbot):
    """The window on the example plan in a file."""
    program.plans.open_path(path)
    qtbot.waitUntil(lambda: program.window.desk is not None)
    return program.window
