"""A window on a card that has something in every field, and a person before it."""

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from db.backup import copy_verified
from db.plan_file import open_store
from sspass_desktop.cli.joints import Joints
from sspass_desktop.services.plans import add_plan
from tests.journeys.input_method import InputMethod
from tests.journeys.person import Person
from tests.ui.fields.plan import plan
from ui.start import build


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    place = tmp_path_factory.mktemp("fields") / "plan.sspass"
    add_plan(plan(), open_store(place, True))
    return place


@pytest.fixture(scope="module")
def window(qapp, path):
    settings = QSettings(str(path.with_name("settings.ini")), QSettings.Format.IniFormat)
    program = build(Joints(open_store, copy_verified), settings)
    program.window.show()
    program.plans.open_path(path)
    while program.window.desk is None:
        QTest.qWait(10)
    yield program.window
    program.window.close()


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
