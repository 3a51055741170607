"""Every place of the window is reached by keys, and says what it is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QMenuBar,
    QScrollBar,
    QSpinBox,
    QTabBar,
)

from sspass_desktop.domain.card import CardSection
from tests.windows import program_in
from ui.records.catalogue import GROUPS
from ui.verbs import Verb


@pytest.fixture(scope="module")
def shown(qapp, tmp_path_factory):
    program = program_in(tmp_path_factory.mktemp("reach"))
    program.window.show()
    program.plans.open_sample()
    yield program.window
    program.window.close()


@pytest.fixture
def window(shown, qtbot):
    with qtbot.waitActive(shown):
        shown.activateWindow()
    yield shown
    for dialog in shown.findChildren(QDialog):
        dialog.close()
    shown.commands.do(Verb.SHOW_CARD)


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


def test_a_plan_opens_with_the_caret_in_the_section(qtbot, tmp_path):
    program = program_in(tmp_path)
    qtbot.addWidget(program.window)
    with qtbot.waitActive(program.window):
        program.window.show()
        program.window.activateWindow()
    program.plans.open_sample()
    assert name_of(QApplication.focusWidget()) == "사업목표"


def test_f6_goes_round_all_panes_and_comes_back(window, qtbot):
    window.panes.page.show_section(CardSection.GOALS)
    window.panes.page.enter_form()
    stops = []
    while len(stops) < 12 and QApplication.focusWidget() not in stops:
        stops.append(QApplication.focusWidget())
        qtbot.keyClick(window.windowHandle(), Qt.Key.Key_F6)
    assert QApplication.focusWidget() is stops[0]
    assert [name_of(stop) for stop in stops] == [
        "사업목표",
        "도움 칸",
        "미리보기",
        "점검 · 이 카드",
        "오류 0   확인 0   알림 0",
        "작성",
        "계획 나무",
        "사업명",
        "절",
    ]
    assert all(takes_keys(stop) for stop in stops)


def name_of(widget):
    """What a screen reader calls a widget: its name, else its words, else its label's words."""
    words = widget.text() if isinstance(widget, QAbstractButton) else ""
    labels = [one for one in widget.window().findChildren(QLabel) if one.buddy() is widget]
    return widget.accessibleName() or words or "".join(label.text() for label in labels)


def is_stop(widget):
    """Whether the focus can stop at a widget; parts of Qt's own widgets do not count."""
    wholes = (QComboBox, QSpinBox, QAbstractItemView, QMenuBar, QTabBar)
    owner = widget.parentWidget()
    while owner is not None and not isinstance(owner, wholes):
        owner = owner.parentWidget()
    part = isinstance(widget, (QHeaderView, QScrollBar)) or owner is not None
    return widget.isVisible() and takes_keys(widget) and not part and not widget.focusProxy()


def nameless():
    stops = filter(is_stop, QApplication.allWidgets())
    return {path_of(one) for one in stops if not name_of(one)}


@pytest.mark.parametrize("section", list(CardSection))
def test_all_stops_of_a_section_have_names(window, section):
    window.panes.page.show_section(section)
    assert nameless() == set()


VIEWS = (
    Verb.SHOW_START,
    Verb.SHOW_CARDS,
    Verb.SHOW_FUNDS,
    Verb.SHOW_CALENDAR,
    Verb.SHOW_FINDINGS,
    Verb.SHOW_RECORDS,
    Verb.SHOW_PRESS,
)
OTHERS = (
    Verb.CONTINUITY,
    Verb.ARCHIVE_LIST,
    Verb.PALETTE,
    Verb.HELP,
    Verb.RULES,
    Verb.TOUR,
    Verb.NEW_CARD,
    Verb.REPLACE,
    Verb.EDITIONS,
    Verb.SHOW_STANDING,
    Verb.CHECK_REPORT,
)


@pytest.mark.parametrize("verb", [*VIEWS, *OTHERS, Verb.MOVE_TO_TASK, Verb.NOTE])
def test_all_stops_of_what_a_command_opens_have_names(window, verb):
    window.commands.do(verb)
    assert nameless() == set()


@pytest.mark.parametrize("key", [sheet.key for _, sheets in GROUPS for sheet in sheets])
def test_all_stops_of_a_sheet_of_records_have_names(window, key):
    window.panes.front.show_records(key)
    assert nameless() == set()


@pytest.mark.parametrize("place", range(18))
def test_all_stops_of_a_section_before_the_cards_have_names(window, place):
    window.panes.front.show_section(window.desk.session.edition.sections[place].uid)
    assert nameless() == set()


def path_of(widget):
    """Where a widget is, for whoever mends it."""
    names = []
    while widget is not None:
        names.append(type(widget).__name__)
        widget = widget.parentWidget()
    return " < ".join(names)
