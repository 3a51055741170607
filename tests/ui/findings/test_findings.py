from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication

from sspass_desktop.domain.findings import Code, Finding, Place, Severity
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Department
from sspass_desktop.services.accepting import accepted
from sspass_desktop.services.checking import check
from sspass_desktop.texts import findings_panel as words
from tests.domain.editions import card, edition, line, table
from ui.findings.dock import CardFindings
from ui.findings.filters import FilterBar
from ui.findings.model import CardFindingsModel, GroupsModel
from ui.findings.rows import GroupBy, grouped, rows_of
from ui.findings.view import PlanFindings
from ui.look.look import Look
from ui.look.sheet import style_sheet
from ui.look.tokens import Role
from ui.verbs import Verb

Key, Mod = Qt.Key, Qt.KeyboardModifier
BOTH = Mod.ControlModifier | Mod.ShiftModifier
CARE = Department(Uid("care"), "돌봄팀")
FUND = {"account": "특별회계"}
FIRST = replace(
    card("가", table("", line("1,200천원×1식=", 1_200), line("일식", 500_000)), **FUND),
    title="밤 돌봄",
    department=CARE.uid,
)
SECOND = replace(card("나", table("", line("60천원×12개월", 1_140_000)), **FUND), title="이동 상담")
EDITION = edition(FIRST, SECOND, departments=(CARE,))
REPORTS = check(EDITION)
SLIP, UNREADABLE, MISMATCH = REPORTS
ACCEPTED = accepted(EDITION, MISMATCH, "협약서 금액", "한가람", date(2026, 11, 3))


@pytest.fixture
def view(qtbot):
    made = PlanFindings(Look())
    qtbot.addWidget(made)
    made.resize(1200, 500)
    made.show_reports(REPORTS, EDITION)
    made.show()
    made.table.setFocus()
    return made


@pytest.fixture
def dock(qtbot):
    made = CardFindings(Look())
    qtbot.addWidget(made)
    made.resize(360, 300)
    made.show_card(REPORTS, EDITION, FIRST.uid)
    made.show()
    made.list.setFocus()
    return made


def say(widget, text):
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def shown(model, parent=None):
    """Headings and what is below them, by their first words."""
    index = parent or QModelIndex()
    rows = [model.index(row, 0, index) for row in range(model.rowCount(index))]
    return [(row.data(), shown(model, row)) if model.rowCount(row) else row.data() for row in rows]


def heard(signal):
    spy = QSignalSpy(signal)
    return lambda: [list(spy.at(n)) for n in range(spy.count())]


def test_models_keep_the_contract_of_qt(view, dock, qtmodeltester):
    qtmodeltester.check(view.model)
    qtmodeltester.check(dock.model)
    qtmodeltester.check(GroupsModel())
    qtmodeltester.check(CardFindingsModel())


def test_findings_stand_below_their_teams(view):
    assert shown(view.model) == [
        ("돌봄팀", ["산식과 금액이 1,000배 다릅니다", "산식으로 읽을 수 없습니다"]),
        ("팀 미정", ["산식과 금액이 다릅니다"]),
    ]


def test_a_row_tells_both_sides_and_the_suggestion(view):
    group = view.model.index(0, 0)
    assert [view.model.index(0, column, group).data() for column in range(7)] == [
        "산식과 금액이 1,000배 다릅니다",
        "0.1 밤 돌봄",
        "소요예산 1행",
        "1,200,000",
        "1,200",
        "△1,198,800",
        "단가를 1,200원으로",
    ]
    assert [view.model.index(0, column).data() for column in range(3)] == [
        "돌봄팀",
        "카드 1개",
        "오류 1 · 확인 1 · 알림 0",
    ]


def test_rows_are_read_out(view):
    role = Qt.ItemDataRole.AccessibleTextRole
    row = view.model.index(0, 0, view.model.index(0, 0))
    assert row.data(role) == "오류, 산식과 금액이 1,000배 다릅니다, 0.1 밤 돌봄, 소요예산 1행"


@pytest.mark.parametrize(
    ("by", "names"),
    [
        (GroupBy.FAMILY, ["산출내역"]),
        (GroupBy.CARD, ["0.1 밤 돌봄", "0.2 이동 상담"]),
    ],
)
def test_groups_are_made_by_kind_or_card(view, by, names):
    view.bar.by.chosen.emit(by)
    assert [name for name, _ in shown(view.model)] == names


def test_counts_hide_and_show(view, qtbot):
    toggles = view.bar.toggles
    assert toggles[Severity.ERROR].accessibleName() == "오류 2건, 보임"
    qtbot.mouseClick(toggles[Severity.ERROR], Qt.MouseButton.LeftButton)
    assert toggles[Severity.ERROR].accessibleName() == "오류 2건, 숨김"
    assert shown(view.model) == [("돌봄팀", ["산식으로 읽을 수 없습니다"])]


def test_words_team_and_kind_filter(view):
    view.bar.search.setText("이동 산식")
    assert shown(view.model) == [("팀 미정", ["산식과 금액이 다릅니다"])]
    view.bar.search.clear()
    view.bar.teams.chosen.emit("돌봄팀")
    assert [name for name, _ in shown(view.model)] == ["돌봄팀"]
    view.bar.families.chosen.emit("추진일정")
    assert shown(view.model) == []
    assert view.nothing.text() == "고른 조건에 맞는 결과가 없습니다."
    view.way_out.click()
    assert len(shown(view.model)) == 2
    assert view.nothing.isHidden()


def test_no_finding_says_when_and_how_much_was_checked(view):
    view.show_reports((), EDITION)
    assert view.nothing.text().startswith("맞지 않는 곳이 없습니다. ")
    assert view.nothing.text().endswith("에 카드 2개를 점검했습니다.")
    assert view.way_out.isHidden()
    assert view.handlers() == {}


def test_enter_asks_for_the_place(view, qtbot):
    view.choose(MISMATCH)
    asked = heard(view.asked)
    qtbot.keyClick(view.table, Key.Key_Return)
    assert asked() == [[MISMATCH.finding.place]]


def test_keys_apply_and_accept(view, qtbot):
    view.choose(SLIP)
    applied, given = heard(view.apply), heard(view.accept)
    qtbot.keyClick(view.table, Key.Key_Period, Mod.ControlModifier)
    assert applied() == [[SLIP]]
    qtbot.keyClick(view.table, Key.Key_Greater, BOTH)
    say(view.reason.line, "협약서대로")
    qtbot.keyClick(view.reason.line, Key.Key_Return)
    assert given() == [[SLIP, "협약서대로"]]
    assert view.reason.isHidden()
    assert view.table.hasFocus()


def test_reason_is_for_the_finding_it_was_asked_for(view, qtbot):
    view.choose(SLIP)
    given = heard(view.accept)
    view.ask_reason()
    view.choose(MISMATCH)
    say(view.reason.line, "협약서대로")
    qtbot.keyClick(view.reason.line, Key.Key_Return)
    assert given() == [[SLIP, "협약서대로"]]


def test_escape_and_an_empty_reason_accept_nothing(view, qtbot):
    given = heard(view.accept)
    view.ask_reason()
    qtbot.keyClick(view.reason.line, Key.Key_Return)
    assert view.reason.isVisible()
    qtbot.keyClick(view.reason.line, Key.Key_Escape)
    assert view.reason.isHidden()
    assert given() == []


def test_commands_are_those_of_the_chosen_finding(view):
    view.choose(SLIP)
    assert set(view.handlers()) == {Verb.APPLY, Verb.ACCEPT}
    view.choose(MISMATCH)
    assert set(view.handlers()) == {Verb.ACCEPT}
    view.table.setCurrentIndex(view.model.index(0, 0))
    assert view.handlers() == {}


def test_finding_without_suggestion_says_so(view, qtbot):
    view.choose(MISMATCH)
    told = heard(view.refused)
    qtbot.keyClick(view.table, Key.Key_Period, Mod.ControlModifier)
    assert told() == [["바로 적용할 제안이 없는 결과입니다."]]


def test_accepted_finding_stands_last_with_its_reason_and_opens_again(view):
    reports = check(ACCEPTED)
    view.show_reports(reports, ACCEPTED)
    view.choose(MISMATCH)
    withdrawn = heard(view.withdraw)
    assert view.foot.hint.text() == "수용: 협약서 금액"
    assert view.foot.accept.text() == "수용 취소"
    view.foot.accept.click()
    assert withdrawn() == [[reports[-1]]]
    view.bar.accepted.click()
    assert len(shown(view.model)) == 1


def test_foot_explains_the_chosen_finding(view):
    view.choose(SLIP)
    foot = view.foot
    assert foot.title.text() == "0.1 소요예산 1행 · 산식과 금액이 1,000배 다릅니다"
    assert foot.sentence.text() == SLIP.message
    assert foot.apply.text() == "단가를 1,200원으로  Ctrl+."
    view.choose(MISMATCH)
    assert foot.apply.isHidden()


def test_another_check_keeps_choice_folding_and_groups(view):
    view.choose(MISMATCH)
    view.table.collapse(view.model.index(0, 0))
    reports = check(ACCEPTED)
    view.show_reports(reports[1:], ACCEPTED)
    assert view.current_report() == reports[-1]
    assert not view.table.isExpanded(view.model.index(0, 0))
    assert view.table.isExpanded(view.model.index(1, 0))


def test_same_check_again_resets_nothing(view, qtbot):
    with qtbot.assertNotEmitted(view.model.modelReset):
        view.show_reports(check(EDITION), EDITION)


def test_arrows_fold_groups(view, qtbot):
    view.choose(SLIP)
    qtbot.keyClick(view.table, Key.Key_Left)
    qtbot.keyClick(view.table, Key.Key_Left)
    assert not view.table.isExpanded(view.model.index(0, 0))


def test_whole_plan_is_checked_on_demand(view):
    asked = heard(view.verb_asked)
    view.bar.check.click()
    view.bar.report.click()
    assert asked() == [[Verb.CHECK_ALL], [Verb.CHECK_REPORT]]


def test_dock_shows_the_findings_of_its_card_only(dock):
    rows = [dock.model.index(row, 0).data() for row in range(dock.model.rowCount())]
    assert rows == [SLIP.message, UNREADABLE.message]
    assert (dock.head.errors.text(), dock.head.warnings.text()) == ("오류 1", "확인 1")
    dock.show_card(REPORTS, EDITION, None)
    assert dock.model.rowCount() == 0
    assert dock.nothing.isVisible()


def test_dock_is_used_by_keys(dock, qtbot):
    asked, applied = heard(dock.asked), heard(dock.apply)
    qtbot.keyClick(dock.list, Key.Key_Return)
    qtbot.keyClick(dock.list, Key.Key_Period, Mod.ControlModifier)
    qtbot.keyClick(dock.list, Key.Key_Down)
    qtbot.keyClick(dock.list, Key.Key_Return)
    assert asked() == [[SLIP.finding.place], [UNREADABLE.finding.place]]
    assert applied() == [[SLIP]]


def test_links_of_the_dock_are_clicked(dock, qtbot):
    asked, applied = heard(dock.asked), heard(dock.apply)
    index = dock.model.index(0, 0)
    delegate = dock.list.itemDelegate()
    links = delegate.links(dock.list.visualRect(index), index.data(Qt.ItemDataRole.UserRole))
    assert [word for word, _, _ in links] == [
        "1행으로 이동",
        "단가를 1,200원으로",
        "사유 적고 수용",
    ]
    for _, place, _ in links[:2]:
        qtbot.mouseClick(dock.list.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
    assert asked() == [[SLIP.finding.place]]
    assert applied() == [[SLIP]]


def test_dock_keeps_its_choice_when_another_finding_goes(dock):
    dock.list.setCurrentIndex(dock.model.index(1, 0))
    dock.show_card(REPORTS[1:], EDITION, FIRST.uid)
    assert dock.current_report() == UNREADABLE


def test_dock_grows_with_its_sentences(dock):
    index = dock.model.index(0, 0)
    wide = dock.list.visualRect(index).height()
    dock.resize(200, 300)
    QApplication.processEvents()
    assert dock.list.visualRect(index).height() > wide


def test_everything_is_painted_in_both_colours_and_sizes(view, dock):
    view.show_reports(check(ACCEPTED), ACCEPTED)
    for dark, zoom in ((True, 100), (False, 150)):
        for widget in (view, dock):
            widget._look.set_dark(dark)
            widget._look.set_zoom(zoom)
            assert not widget.grab().isNull()


def test_the_kinds_stay_readable_in_a_large_look(opened):
    opened.look.set_zoom(150)
    opened.resize(1366, 768)
    opened.show_view(Verb.SHOW_FINDINGS)
    QApplication.processEvents()
    kinds = opened.findChild(FilterBar).families
    assert kinds.width() >= kinds.sizeHint().width()


def test_every_rule_has_a_headline_and_a_family():
    assert set(words.HEADLINES) == set(Code)
    assert {words.family(code) for code in Code} == set(words.FAMILIES.values())


def finding(code, **more):
    return Finding(code, Place(), **more)


@pytest.mark.parametrize(
    ("one", "sides"),
    [
        (finding(Code.RATE_MISMATCH, expected="-18.4", found="19"), ("△18.4%", "19%", "")),
        (
            finding(Code.RATE_MISMATCH, expected="-5", found="3", difference_won=8),
            ("△5", "3", "8"),
        ),
        (finding(Code.SCHEDULE_MARKS_LOST, found="7"), ("", "7행", "")),
        (
            finding(Code.CARD_WORDS_MISMATCH, expected="금오원", found="오원"),
            ("금오원", "오원", ""),
        ),
    ],
)
def test_sides_are_written_as_what_they_are(one, sides):
    assert words.sides(one) == sides


@pytest.mark.parametrize(
    ("code", "value", "link"),
    [
        (Code.CARD_TOTAL_MISMATCH, "5000", "소요예산을 5,000원으로"),
        (Code.CARD_WORDS_MISMATCH, "금오천원", "한글 금액을 숫자대로"),
        (Code.COST_TYPED_EQUALS, "1천원×2=", "등호를 곱셈표로"),
        (Code.FUND_ALIAS_NEEDED, "돌봄", "같은 사업비로 확인"),
        (Code.TREE_ROW_SUM, "-5000", "△5,000원으로"),
        (Code.RATE_MISMATCH, "-18.4", "△18.4%로"),
        (Code.COST_PRICE_CUT, "", ""),
        (Code.CARD_UNLISTED, "무엇", ""),
    ],
)
def test_link_of_a_suggestion(code, value, link):
    assert words.apply(finding(code, suggestion=value)) == link


def test_places_and_ways_to_them():
    assert words.place(SLIP.finding.place) == "소요예산 1행"
    assert words.place(replace(SLIP.finding.place, table=1)) == "소요예산 사업비 2 1행"
    assert words.place(Place(section="funds")) == "재원"
    assert words.go(Place(section="funds")) == "재원으로 이동"
    assert words.go(Place()) == "이동"


def test_steps_name_what_was_done():
    assert words.applied(SLIP.finding) == "제안 적용: 단가를 1,200원으로"
    assert words.accepted_step(SLIP.finding) == "결과 수용: 산식과 금액이 1,000배 다릅니다"
    assert words.withdrawn_step(SLIP.finding) == "수용 취소: 산식과 금액이 1,000배 다릅니다"


def test_findings_outside_the_cards_have_a_group_of_their_own():
    outside = replace(SLIP, finding=replace(SLIP.finding, place=Place(section="funds")))
    (group,) = grouped(rows_of((outside,), EDITION), GroupBy.TEAM)
    assert (group.name, group.rows[0].card) == ("카드 밖", "카드 밖")


def test_a_card_without_findings_has_one_ground(qtbot, look):
    panel = CardFindings(look)
    qtbot.addWidget(panel)
    panel.setStyleSheet(style_sheet(look))
    panel.resize(300, 300)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.show_card((), EDITION, None)
    picture = panel.grab().toImage()
    beside = panel.nothing.geometry().bottomRight()
    below = panel.list.geometry().center()
    assert picture.pixelColor(beside) == picture.pixelColor(below) == look.colour(Role.SURFACE)
