"""A window on a card that has something in every field, and a person before it."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from tests.journeys.input_method import InputMethod
from tests.journeys.person import Person
from tests.ui.fields.plan import plan
from tests.windows import destroy, file_in, program_in


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    return file_in(tmp_path_factory.mktemp("fields"), plan())


@pytest.fixture(scope="module")
def window(qapp, path):
    program = program_in(path.parent)
    program.window.show()
    program.plans.open_path(path)
    while program.window.desk is None:
        QTest.qWait(10)
    yield program.window
    destroy(program)


@pytest.fixture
def person(window, monkeypatch, qtbot):
    input_method = InputMethod(monkeypatch)
    with qtbot.waitActive(window):
        window.activateWindow()
    yield Person(window, input_method)
    input_method.remove()
    for dialog in window.findChildren(QDialog):
        dialog.close()
    history = window.desk.session.history
    while history.canUndo():
        history.undo()
