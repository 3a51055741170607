import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from db.plan_file import open_store
from sspass_desktop.domain.card import CardSection, CardStatus
from sspass_desktop.domain.findings import Place
from sspass_desktop.ports import DiskFullError
from sspass_desktop.services.plans import load_plan
from sspass_desktop.texts.menus import WORDS
from tests.windows import program_in
from ui.docks import PLAN
from ui.edits import Step
from ui.help.guide import key_tables
from ui.menus import MENUS, entries, full_name
from ui.start import telling
from ui.verbs import Verb
from ui.views.palette import Palette


@pytest.fixture
def window(program):
    return program.window


def stored(path):
    return load_plan(open_store(path, False)).editions[-1]


def test_threads_in_the_background_let_the_window_in_at_once(window):
    assert sys.getswitchinterval() == pytest.approx(0.0005)


def test_title_names_plan_and_agency(opened):
    assert opened.windowTitle() == "2027년 사업계획 (본계획) — 솔내도사회서비스원"


def test_the_first_written_card_is_open_in_tree_head_and_page(opened):
    card = opened.desk.session.card(opened.desk.card)
    assert opened.panes.tree.view.current.uid == card.uid
    assert opened.panes.page.head.title.text() == card.title
    assert opened.panes.preview.sheets.height() > 0


def test_typed_title_stands_in_plan_tree_and_file(opened, path, qtbot):
    opened.panes.page.head.title.setFocus()
    opened.panes.page.head.title.selectAll()
    qtbot.keyClicks(opened.panes.page.head.title, "CARE")
    qtbot.waitUntil(lambda: opened.desk.session.card(opened.desk.card).title == "CARE")
    opened.workplace.saver.finish()
    assert stored(path).cards[0].title == "CARE"


def test_syllable_in_the_making_is_saved_with_ctrl_s(opened, path, qtbot):
    title = opened.panes.page.head.title
    title.setFocus()
    title.selectAll()
    QApplication.sendEvent(title, QInputMethodEvent("돌", []))
    event = QInputMethodEvent()
    event.setCommitString("돌봄")
    QApplication.sendEvent(title, event)
    opened.commands.do(Verb.SAVE)
    opened.workplace.saver.finish()
    assert stored(path).cards[0].title == "돌봄"


def test_undo_names_its_step_and_leads_back_to_the_card(opened, qtbot):
    first, second = (card.uid for card in opened.desk.session.edition.cards[:2])
    opened.panes.page.head.title.setFocus()
    qtbot.keyClicks(opened.panes.page.head.title, "1")
    opened.desk.open_card(second)
    assert "사업명 쓰기" in opened.commands.actions[Verb.UNDO].text()

    opened.commands.do(Verb.UNDO)
    assert opened.desk.card == first
    assert opened.desk.session.history.canUndo() is False


def test_undo_of_a_copy_leaves_the_card_that_is_open(opened):
    first = opened.desk.card
    opened.commands.do(Verb.DUPLICATE)
    assert opened.desk.card != first
    opened.desk.open_card(first)
    opened.commands.do(Verb.UNDO)
    assert opened.desk.card == first
    assert opened.desk.current() is not None


def test_approval_waits_for_a_card_without_errors(opened, qtbot):
    desk = opened.desk
    card = desk.session.card(desk.card)
    broken = replace(card, budget=replace(card.budget, declared_total_won=1))
    opened.panes.page.proposed.emit(Step(broken, "예산"))
    told = []
    desk.told.connect(told.append)
    desk.set_status(CardStatus.FINAL)
    qtbot.waitUntil(lambda: bool(told))
    assert "오류가 1건 있어 확정하지 않았습니다" in told[0]
    assert desk.session.card(desk.card).status is CardStatus.DRAFT


def test_approved_card_is_locked_and_says_so(opened, qtbot):
    desk = opened.desk
    desk.set_status(CardStatus.FINAL)
    qtbot.waitUntil(lambda: desk.session.card(desk.card).status is CardStatus.FINAL)
    assert opened.panes.page.lock_line.isVisible()
    assert opened.panes.page.head.title.isReadOnly()

    desk.set_status(CardStatus.REVISE)
    assert not opened.panes.page.lock_line.isVisible()


def test_opening_makes_a_restore_point_before_anything_is_saved(opened, path, qtbot):
    folder = path.parent / "백업"
    before = stored(path)
    opened.panes.page.head.title.setFocus()
    opened.panes.page.head.title.end(False)
    qtbot.keyClicks(opened.panes.page.head.title, "1")
    opened.commit()
    opened.workplace.saver.finish()
    (backup,) = folder.iterdir()
    assert stored(backup) == before  # although the save came at once: it waits


def test_file_that_is_none_is_told_and_the_window_stays(program, tmp_path, qtbot):
    strange = tmp_path / "notes.sspass"
    strange.write_text("no plan")
    program.plans.open_path(strange)
    qtbot.waitUntil(program.window.notice.isVisible)
    assert "notes.sspass" in program.window.notice.label.text()
    assert strange.read_text() == "no plan"


def test_sections_are_reached_by_keys(opened, qtbot):
    page = opened.panes.page
    page.rail.setFocus()
    qtbot.keyClick(page.rail, Qt.Key.Key_3)
    assert page.section is CardSection.STRATEGY_LINKS
    opened.commands.do(Verb.NEXT_SECTION)
    assert page.section is CardSection.OVERVIEW


class ShownWindows(QObject):
    def __init__(self):
        super().__init__()
        self.names = []

    def eventFilter(self, target, event):
        if event.type() == QEvent.Type.Show and target.isWidgetType() and target.isWindow():
            self.names.append(type(target).__name__)
        return False


def test_no_part_of_the_window_shows_as_a_window_of_its_own(program, path, qtbot):
    shown = ShownWindows()
    QApplication.instance().installEventFilter(shown)
    program.plans.open_path(path)
    qtbot.waitUntil(lambda: program.window.desk is not None)
    for section in CardSection:
        program.window.panes.page.show_section(section)
    QApplication.instance().removeEventFilter(shown)
    assert shown.names == []


def test_zoom_and_dark_reach_all_and_are_kept(program, tmp_path, qtbot):
    program.window.step_zoom(3)
    program.window.commands.do(Verb.DARK)
    assert program.window.look.zoom == 150
    again = program_in(tmp_path)
    qtbot.addWidget(again.window)
    assert (again.window.look.zoom, again.window.look.dark) == (150, True)


def test_docks_have_room_again_after_a_zoom_in_another_view(opened):
    plan = opened.docks.docks[PLAN]
    opened.look.set_zoom(150)
    assert not plan.isVisible()
    opened.show_view(Verb.SHOW_FINDINGS)
    opened.look.set_zoom(100)
    assert not plan.isVisible()
    opened.show_view(Verb.SHOW_CARD)
    assert plan.isVisible()


def test_every_verb_stands_in_a_menu_with_words():
    assert {entry.verb for entry in entries(MENUS)} == set(Verb)
    assert set(WORDS) == {verb.name for verb in Verb}


def test_no_two_commands_share_a_key():
    keys = [key for entry in entries(MENUS) if not entry.local for key in entry.keys]
    assert len(keys) == len(set(keys))


def test_no_two_commands_are_called_alike_where_no_menu_shows():
    names = [full_name(entry.verb) for menu in MENUS for entry in entries(menu.entries)]
    assert len(set(names)) == len(names)
    assert {"가져오기 ▸ JSON", "내보내기 ▸ JSON", "점검", "창 ▸ 점검"} <= set(names)


def test_keys_have_the_names_of_the_office_everywhere(window):
    word = window.commands.actions[Verb.NEXT_CARD].text()
    assert word.endswith("\tAlt+Page Down")
    table = key_tables()
    assert "| 다음 카드 | `Alt+Page Down` |" in table
    assert "| 작년 글 가져오기 | `Ctrl+Shift+Enter` |" in table
    assert "| 위로 옮기기 | `Ctrl+↑` |" in table
    found = Palette(window.look, window.commands, None, window)
    found.seek("다음 카드")
    assert found.results.model().index(0, 0).data() == "다음 카드 (Alt+Page Down)"


def test_command_that_nobody_can_carry_out_says_so(window, qtbot):
    with qtbot.waitSignal(window.commands.idle) as blocker:
        window.commands.do(Verb.CARD_PDF)
    assert blocker.args == ["지금 있는 곳에서는 쓸 수 없는 명령입니다."]


@pytest.mark.parametrize("section", [CardSection.BUDGET, CardSection.ISSUES])
def test_a_new_card_begins_with_its_goals(opened, section, qtbot):
    page = opened.panes.page
    page.show_section(section)
    opened.commands.do(Verb.NEW_CARD)
    qtbot.keyClicks(QApplication.focusWidget(), "New")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert page.head.title.text() == "New"
    assert page.section is CardSection.GOALS
    assert page.form.isAncestorOf(QApplication.focusWidget())


def test_a_finding_in_a_budget_leads_to_its_very_line(opened):
    cards = opened.desk.session.edition.cards
    card = next(one for one in cards if len(one.budget.tables) > 1)
    opened.go_to(Place(card.uid, CardSection.BUDGET, 1, 1))
    row = opened.panes.page.form.inner.row
    assert (row.table, row.line) == (1, 1)


def test_tools_of_a_form_stand_beside_the_title_of_its_section(opened):
    page = opened.panes.page
    page.show_section(CardSection.BUDGET)
    tools = page.form.title_tools()
    assert tools.isVisible()
    assert tools.parentWidget() is page.heading.parentWidget()
    page.show_section(CardSection.GOALS)
    assert not tools.isVisible()


def test_failing_save_is_told_with_a_way_to_a_copy_and_tried_again(opened, qtbot, monkeypatch):
    saver = opened.workplace.saver
    save, full = saver._save, [DiskFullError()]

    def fail_once(before, after):
        if full:
            raise full.pop()
        save(before, after)

    monkeypatch.setattr(saver, "_save", fail_once)
    opened.panes.page.head.title.setFocus()
    qtbot.keyClicks(opened.panes.page.head.title, "1")
    opened.commands.do(Verb.SAVE)
    qtbot.waitUntil(opened.notice.copy.isVisible)
    assert opened.status.saved.text().startswith("저장 안 됨")

    saver.pause.setInterval(0)
    qtbot.waitUntil(lambda: not opened.notice.isVisible())
    assert saver.is_clean


def test_fault_of_ours_is_logged_and_told(window):
    logged = []
    fault = RuntimeError("ours")
    telling(window, lambda *seen: logged.append(seen))(RuntimeError, fault, None)
    assert logged == [(RuntimeError, fault, None)]
    assert window.notice.isVisible()
    assert "화면에 그대로 있습니다" in window.notice.label.text()
