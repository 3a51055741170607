import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QMainWindow, QWidget

from sspass_desktop.domain.card import CardSection
from ui.docks import AMOUNTS, FINDINGS, PLAN, PREVIEW, Docks


@pytest.fixture
def settings(tmp_path):
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def window(qtbot):
    made = QMainWindow()
    made.resize(1366, 700)
    made.setCentralWidget(QWidget())
    qtbot.addWidget(made)
    return made


@pytest.fixture
def docks(window, look, settings):
    made = Docks(window, look, panes(), settings)
    window.show()
    return made


def panes():
    return {name: QWidget() for name in (PLAN, PREVIEW, FINDINGS, AMOUNTS)}


def seen(docks):
    return {name for name, dock in docks.docks.items() if not dock.isHidden()}


def test_each_kind_of_section_has_docks_of_its_own(docks):
    assert seen(docks) == {PLAN, PREVIEW, FINDINGS}
    docks.show_section(CardSection.BUDGET)
    assert seen(docks) == {PLAN, AMOUNTS}
    docks.show_section(CardSection.INDICATORS)
    assert seen(docks) == {PLAN}


def test_what_is_closed_stays_closed_for_its_kind_only(docks, qtbot):
    docks.docks[FINDINGS].close()
    qtbot.waitUntil(lambda: FINDINGS not in docks._choices["text"])
    docks.show_section(CardSection.SCHEDULE)
    assert seen(docks) == {PLAN, PREVIEW, FINDINGS}
    docks.show_section(CardSection.GOALS)
    assert seen(docks) == {PLAN, PREVIEW}

    docks.reset()
    assert seen(docks) == {PLAN, PREVIEW, FINDINGS}


def test_choices_and_places_are_remembered(docks, window, look, settings, qtbot):
    docks.toggle(PREVIEW)
    docks.docks[FINDINGS].setFloating(True)
    docks.store()

    again = QMainWindow()
    qtbot.addWidget(again)
    again.setCentralWidget(QWidget())
    others = Docks(again, look, panes(), settings)
    others.restore()
    assert seen(others) == set(), "the start page has no docks"
    others.show_outer(False)
    assert seen(others) == {PLAN, FINDINGS}
    assert others.docks[FINDINGS].isFloating()


def test_views_that_are_no_card_get_the_whole_width(docks):
    docks.show_outer(True)
    assert seen(docks) == set()
    docks.show_outer(False)
    assert seen(docks) == {PLAN, PREVIEW, FINDINGS}


def test_narrow_window_has_room_for_one_dock_and_gets_the_others_back(docks):
    docks.fit_to(900)
    assert seen(docks) == {PREVIEW}
    docks.show_section(CardSection.INDICATORS)
    assert seen(docks) == {PLAN}
    docks.fit_to(1366)
    docks.show_section(CardSection.GOALS)
    assert seen(docks) == {PLAN, PREVIEW, FINDINGS}


def test_plan_can_be_closed_for_good(docks):
    docks.toggle(PLAN)
    docks.show_section(CardSection.BUDGET)
    assert seen(docks) == {AMOUNTS}
    docks.toggle(PLAN)
    assert seen(docks) == {PLAN, AMOUNTS}


def test_docks_that_come_and_go_leave_nothing(opened, qtbot):
    """Qt makes a widget for each separator of one pixel, and keeps it."""

    def walk():
        for section in (CardSection.BUDGET, CardSection.GOALS):
            opened.panes.page.show_section(section)
            qtbot.wait(1)

    walk()
    before = len(opened.findChildren(QWidget))
    walk()
    assert len(opened.findChildren(QWidget)) == before
