"""What is made late and what stands aside while the look changes: none of it may be felt."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QPushButton

from sspass_desktop.domain.card import CardSection
from ui.edits import Step
from ui.findings.view import PlanFindings
from ui.forms.section import SectionForm
from ui.forms.side_panel import SidePanel
from ui.panes import OUTER, VIEWS
from ui.tree.archive import ArchivePanel
from ui.verbs import Verb
from ui.views.calendar import Calendar
from ui.views.funds.view import FundsView

LATE = (FundsView, Calendar, PlanFindings, ArchivePanel)


class ShownWindows(QObject):
    """Notes which windows are shown."""

    def __init__(self):
        super().__init__()
        self.names = []

    def eventFilter(self, target, event):
        if event.type() == QEvent.Type.Show and target.isWidgetType() and target.isWindow():
            self.names.append(type(target).__name__)
        return False


@pytest.fixture
def shown(qapp):
    noted = ShownWindows()
    QApplication.instance().installEventFilter(noted)
    yield noted.names
    QApplication.instance().removeEventFilter(noted)


def test_outer_views_are_made_when_first_shown(opened):
    assert not any(opened.findChildren(kind) for kind in LATE)
    for verb in OUTER:
        opened.show_view(verb)
        assert opened.panes.view(verb).isVisible()
    assert all(len(opened.findChildren(kind)) == 1 for kind in LATE[:3])


def test_what_is_made_late_shows_and_changes_the_plan_as_it_stands(opened):
    card = opened.desk.current().card
    after = opened.desk.session.edition
    fewer = replace(after, archive=after.archive[:-1])
    opened.desk.session.propose(Step(fewer, "지움"))
    opened.panes.show_archive()
    assert opened.panes.archive.model.rowCount() == len(fewer.archive)
    opened.panes.page.head.details_asked.emit()
    opened.panes.details.form.listed.click()
    assert opened.desk.session.card(card.uid).listed is not card.listed


def test_a_key_of_the_history_means_the_plan_in_a_late_window(opened):
    opened.panes.show_item_words()
    undo = opened.commands.actions[Verb.UNDO]
    assert undo in opened.panes.item_words.actions()


def test_the_unit_reaches_a_late_view(opened):
    opened.set_unit(1_000_000)
    opened.show_view(Verb.SHOW_FUNDS)
    assert opened.panes.funds.funds.model.unit_won == 1_000_000


def test_forms_that_are_not_seen_are_dressed_when_they_are_shown_next(opened, shown):
    page = opened.panes.page
    page.show_section(CardSection.OVERVIEW)
    hidden = page.form
    page.show_section(CardSection.GOALS)
    opened.step_zoom(2)
    assert hidden not in opened.findChildren(SectionForm)
    assert page.form in opened.findChildren(SectionForm)
    page.show_section(CardSection.OVERVIEW)
    assert page.form is hidden
    assert hidden.isVisible()
    button = hidden.findChild(QPushButton)
    fresh = QPushButton(button.text(), button.parentWidget())
    fresh.setProperty("kind", button.property("kind"))
    fresh.ensurePolished()
    assert button.sizeHint() == fresh.sizeHint()
    assert shown == []


def test_the_line_of_a_folded_panel_holds_its_tabs_after_a_zoom(opened):
    page = opened.panes.page
    for section in (CardSection.BUDGET, CardSection.GOALS):
        page.show_section(section)
    opened.step_zoom(2)
    page.show_section(CardSection.BUDGET)
    (panel,) = page.form.findChildren(SidePanel)
    assert panel.is_folded
    assert panel.height() >= panel.tabs.sizeHint().height()


def test_a_form_that_stood_aside_knows_where_the_caret_was(opened, qtbot):
    page = opened.panes.page
    page.show_section(CardSection.EFFECTS)
    page.enter_form()
    page.show_section(CardSection.GOALS)
    page.enter_form()
    opened.step_zoom(1)
    page.show_section(CardSection.EFFECTS)
    assert page.form.editor.hasFocus()


def test_views_that_are_not_seen_come_back_after_a_change_of_look(opened, shown):
    for verb in VIEWS:
        opened.show_view(verb)
    opened.look.set_dark(True)
    for verb in VIEWS:
        opened.show_view(verb)
        assert opened.panes.view(verb).isVisible()
        assert opened.panes.view(verb).window() is opened
    assert shown == []
