"""Every place of the window is reached by keys, and says what it is."""

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication

from sspass_desktop.domain.card import CardSection
from sspass_desktop.services.sample import sample_plan
from ui.window import MainWindow
from ui.workplace import Workplace


@pytest.fixture
def window(qtbot, tmp_path, look):
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    made = MainWindow(look, settings)
    qtbot.addWidget(made)
    made.show()
    plan = sample_plan()
    made.open_workplace(Workplace(plan, plan.editions[-1], None))
    with qtbot.waitActive(made):
        made.activateWindow()
    yield made
    made.close_workplace()


def takes_keys(widget):
    return widget is not None and widget.focusPolicy() != Qt.FocusPolicy.NoFocus


@pytest.mark.parametrize("section", list(CardSection))
def test_enter_on_a_section_leads_into_a_field(window, section, qtbot):
    rail = window.panes.page.rail
    rail.setFocus()
    window.panes.page.show_section(section)
    qtbot.keyClick(rail, Qt.Key.Key_Return)
    focus = QApplication.focusWidget()
    assert takes_keys(focus)
    assert window.panes.page.form.isAncestorOf(focus)
