from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sspass_desktop.domain.budget import Amounts, Budget, BudgetTree, Side, SummaryRow
from sspass_desktop.domain.findings import Place, Severity
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Department, Facility
from sspass_desktop.domain.plan import Edition
from sspass_desktop.services.checking import check
from tests.domain.editions import MILLION, card, line, node, table
from tests.ui.desk import SessionDesk
from ui.look.look import Look
from ui.look.tokens import Role
from ui.verbs import Verb
from ui.views.funds.fund_faces import BUDGET, GIVEN, REST, SHARE, STANDING
from ui.views.funds.summary_model import CHANGE, CURRENT, PREVIOUS, RATE
from ui.views.funds.tree_rows import CARDS, FACILITY, OUTSIDE, SUM
from ui.views.funds.view import EXPENDITURE, FUNDS, REVENUE, SUMMARY, FundsView

NAME, STATE, PROVINCE = 0, 1, 2
CARE, LESSONS, OFFICE = node("돌봄", 300), node("교육", 40), node("일반", 9, used_outside=True)
PURPOSE = node("목적사업비", 0, CARE, LESSONS)
FIRST = replace(
    card("방문", table("돌봄", line("1식", 200 * MILLION, sources=Amounts(state=200 * MILLION)))),
    department=Uid("team"),
)
SECOND = card("상담", table("돌봄", line("1식", 102_500_000)), table("교육", line("1식", 5)))
REVENUES = BudgetTree((node("일반회계", 349),), Amounts(state=349 * MILLION), 348 * MILLION)
EDITION = Edition(
    Uid("e"),
    2027,
    cards=(FIRST, SECOND),
    budget=Budget(
        headline="예산 총괄",
        expenditure=BudgetTree((node("일반회계", 0, PURPOSE, OFFICE),)),
        revenue=REVENUES,
        summary=(SummaryRow("일반회계", 300 * MILLION, declared_rate="9.9"),),
    ),
    departments=(Department(Uid("team"), "돌봄팀"),),
    facilities=(Facility(Uid("home"), "행복센터"),),
)
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT, PLAIN = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier


class Desk(SessionDesk):
    """The view with a session behind it."""

    def __init__(self, qtbot, edition=EDITION, *, locked=False):
        self.locked = locked
        super().__init__(qtbot, FundsView(Look()), edition, (1300, 600))
        self.form.set_unit(1_000)

    def show(self, _change=None):
        self.form.show_edition(self.edition, check(self.edition), locked=self.locked)

    @property
    def sheet(self):
        return self.form.sheet

    @property
    def strip(self):
        return self.sheet.strip.shown

    def open(self, tab):
        self.form.show_tab(tab)
        self.form.setFocus()
        return self

    def at(self, row, column):
        self.sheet.view.show_cell(row, column)
        self.sheet.view.setFocus()
        return self

    def texts(self, row):
        model = self.sheet.model
        return [model.index(row, column).data() for column in range(model.columnCount())]

    def names(self):
        model = self.sheet.model
        return [model.index(row, 0).data() for row in range(model.rowCount())]


@pytest.fixture
def desk(qtbot):
    return Desk(qtbot)


@pytest.mark.parametrize("tab", [FUNDS, EXPENDITURE, REVENUE, SUMMARY])
def test_keeps_the_contract_of_qt(desk, qtmodeltester, tab):
    desk.open(tab)
    qtmodeltester.check(desk.sheet.model)


# the fund sheet


def test_fund_shows_budget_what_cards_take_and_what_is_left(desk):
    assert desk.names() == ["돌봄", "교육", "일반", "합계"]
    texts = desk.texts(0)
    assert texts[STATE:BUDGET] == ["300,000", "-", "-", "-"]
    assert (texts[BUDGET], texts[GIVEN], texts[REST]) == ("300,000", "302,500", "△2,500")
    assert texts[STANDING:] == ["배정 초과", "2"]
    assert desk.texts(2)[STANDING] == "카드 외 사용"
    assert desk.texts(3)[GIVEN] == "302,500"


def test_overdrawn_fund_is_told_with_both_sides(desk):
    desk.at(0, NAME)
    assert (desk.strip.place, desk.strip.label, desk.strip.result) == (
        "돌봄",
        "예산 300,000 − 카드 2개 302,500 =",
        "△2,500천원",
    )
    assert desk.strip.severity is Severity.ERROR
    assert desk.strip.message == "배정 초과: 카드 배정액이 예산보다 2,500천원 많습니다."


def test_overdrawn_source_is_named(qtbot):
    spent = Amounts(state=301 * MILLION)
    over = replace(
        FIRST, budget=card("x", table("돌봄", line("1식", 301 * MILLION, sources=spent))).budget
    )
    desk = Desk(qtbot, replace(EDITION, cards=(over,)))
    desk.at(0, NAME)
    assert desk.strip.message.endswith("국비 △1,000")


def test_money_that_is_left_is_warned_of(desk):
    desk.at(1, NAME)
    assert desk.strip.severity is Severity.WARNING
    assert desk.strip.message == "미배정: 40,000천원이 카드에 배정되지 않았습니다."


def test_arrows_unfold_a_fund_and_lead_back_to_it(desk):
    desk.at(0, NAME).key(Qt.Key.Key_Right)
    assert desk.names()[:3] == ["돌봄", "0.1 방문", "0.2 상담"]
    assert desk.texts(1)[STATE:GIVEN] == ["200,000", "-", "-", "-", ""]
    assert desk.texts(2)[STATE:GIVEN] == ["", "", "", "", ""]
    desk.key(Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert desk.strip.remark == "재원을 나누지 않은 금액 102,500천원"
    desk.key(Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert desk.names()[:2] == ["돌봄", "교육"]


def test_enter_and_double_click_on_a_card_ask_for_it(desk):
    desk.at(0, NAME).key(Qt.Key.Key_Return, Qt.Key.Key_Down)
    with desk.qtbot.waitSignal(desk.form.asked) as blocker:
        desk.key(Qt.Key.Key_Return)
    assert blocker.args == [FIRST.uid]
    view = desk.sheet.view
    spot = view.visualRect(view.grid.index(2, GIVEN)).center()
    with desk.qtbot.waitSignal(desk.form.asked) as blocker:
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, PLAIN, spot)
    assert blocker.args == [SECOND.uid]


def test_sign_before_a_fund_unfolds_it_at_a_click(desk):
    view = desk.sheet.view
    spot = view.visualRect(view.grid.index(0, NAME))
    spot.setWidth(24)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, PLAIN, spot.center())
    assert len(desk.names()) == 6


def test_rows_grow_with_the_zoom(desk):
    look, view = desk.sheet.view.look, desk.sheet.view
    assert view.rowHeight(0) == 27
    look.set_zoom(150)
    assert view.rowHeight(0) == view.rowHeight(3) == 40


def test_budget_of_a_fund_is_typed_in_the_unit_that_is_shown(desk):
    desk.at(0, PROVINCE).type("2500").key(Qt.Key.Key_Return)
    held = desk.edition.budget.expenditure.accounts[0].children[0].children[0]
    assert held.amounts == Amounts(state=300 * MILLION, province=2_500_000)
    assert desk.step == "예산 고치기: 도비"
    assert desk.session.history.count() == 1
    assert desk.texts(0)[STANDING] == "일치"


def test_amount_that_cannot_be_read_leaves_the_old_one_and_says_why(desk):
    desk.at(0, STATE).type("1x").key(Qt.Key.Key_Tab)
    assert desk.edition == EDITION
    assert desk.strip.message == ("숫자로 읽을 수 없습니다. 이전 값(300,000)을 그대로 두었습니다.")
    desk.at(0, STATE).type("ab")
    desk.qtbot.waitUntil(lambda: bool(desk.sheet.strip.shown.message))
    desk.qtbot.waitUntil(lambda: "300,000" in desk.strip.message)
    assert desk.strip.message == ("숫자로 읽을 수 없습니다. 이전 값(300,000)을 그대로 두었습니다.")


@pytest.mark.parametrize(("tab", "row"), [(FUNDS, 0), (EXPENDITURE, 2)])
def test_how_an_amount_was_read_is_told_behind_enter(desk, tab, row):  # F47
    desk.open(tab).at(row, STATE).type("1.5").key(Qt.Key.Key_Return)
    assert desk.strip.message == "‘1.5’ → 1,500원으로 읽었습니다."
    assert desk.strip.severity is Severity.NOTICE
    desk.key(Qt.Key.Key_Down)
    assert "읽었습니다" not in desk.strip.message


def test_amounts_are_pasted_side_by_side_in_one_step(desk):
    QApplication.clipboard().setText("10\t20\n30\tx")
    desk.at(0, STATE).key(Qt.Key.Key_V, mods=CTRL)
    care, lessons = desk.edition.budget.expenditure.accounts[0].children[0].children
    assert care.amounts == Amounts(10_000, 20_000)
    assert lessons.amounts == Amounts(30_000)
    assert desk.strip.message.startswith("숫자로 읽을 수 없습니다.")
    assert desk.session.history.count() == 1


def test_source_that_is_short_is_told_while_the_fund_is_not_overdrawn(qtbot):
    spent = Amounts(province=300 * MILLION)
    short = card("방문", table("돌봄", line("1식", 300 * MILLION, sources=spent)))
    desk = Desk(qtbot, replace(EDITION, cards=(short,)))
    desk.at(0, NAME)
    assert desk.strip.message == "재원이 모자랍니다. 도비 △300,000"
    assert desk.strip.severity is Severity.ERROR


def test_other_unit_changes_no_stored_value(desk):
    desk.form.set_unit(1_000_000)
    assert desk.texts(0)[GIVEN] == "303"
    desk.form.set_unit(1)
    assert desk.texts(0)[GIVEN] == "302,500,000"
    assert desk.edition == EDITION


def test_funds_are_filtered_by_team_and_by_balance(desk):
    desk.form.uneven.setChecked(True)
    assert desk.names() == ["돌봄", "교육", "합계"]
    desk.form.teams.activated.emit(1)
    assert desk.names() == ["돌봄", "합계"]
    desk.form.show_edition(replace(EDITION, cards=()))
    assert desk.names() == []
    assert desk.sheet.empty.text() == "거르기에 맞는 사업비가 없습니다."


def test_fund_stays_while_it_is_typed_in_although_it_is_even_now(desk):
    desk.form.uneven.setChecked(True)
    desk.at(0, PROVINCE).type("2500")
    desk.qtbot.waitUntil(lambda: desk.texts(0)[STANDING] == "일치")
    assert desk.names() == ["돌봄", "교육", "합계"]
    desk.key(Qt.Key.Key_Return)
    assert desk.names() == ["교육", "합계"]


def test_shares_and_standings_are_drawn(desk):
    model = desk.sheet.model
    assert float(model.share(0, SHARE)) == pytest.approx(302.5 / 300)
    assert model.share(0, REST) is None
    desk.at(0, NAME).key(Qt.Key.Key_Right)
    assert float(model.share(1, SHARE)) == pytest.approx(2 / 3)
    box = desk.sheet.view.visualRect(model.index(0, SHARE))
    image = desk.sheet.view.viewport().grab(box).toImage()
    middle = image.pixelColor(image.width() // 2, image.height() // 2)
    assert middle.name() == Look().colour(Role.ERROR).name()


def test_sums_stand_below(desk):
    shown = {
        name.text(): total.text()
        for name, total in zip(desk.sheet.figures.names, desk.sheet.figures.totals, strict=True)
    }
    assert shown["지출 합계"] == "349,000"
    assert shown["수입 − 지출"] == "△1,000"
    assert shown["미배정액"] == "40,000"


def test_plan_without_a_budget_says_where_to_begin(qtbot):
    desk = Desk(qtbot, replace(EDITION, budget=Budget()))
    assert desk.sheet.empty.text().startswith("지출 예산이 없습니다.")


# the trees


def test_parents_are_computed_and_leaves_are_typed(desk):
    desk.open(EXPENDITURE)
    assert desk.names() == ["일반회계", "목적사업비", "돌봄", "교육", "일반", "합계"]
    face = desk.sheet.model.face
    assert (face(1, STATE).text, face(1, STATE).editable) == ("340,000", False)
    assert face(1, STATE).ink is Role.MUTED
    assert desk.texts(2)[CARDS] == "2"
    desk.at(2, STATE).type("310,000").key(Qt.Key.Key_Return)
    assert face(0, SUM).text == "359,000"


def test_amounts_of_leaves_are_pasted_side_by_side(desk):
    QApplication.clipboard().setText("10\t20")
    desk.open(EXPENDITURE).at(2, STATE).key(Qt.Key.Key_V, mods=CTRL)
    assert desk.texts(2)[STATE:SUM] == ["10", "20", "-", "-"]


def test_printed_parent_is_compared_until_it_is_typed_on(qtbot):
    printed = replace(PURPOSE, declared_amounts=Amounts(state=350 * MILLION))
    tree = BudgetTree((node("일반회계", 0, printed, OFFICE),))
    budget = replace(EDITION.budget, expenditure=tree)
    desk = Desk(qtbot, replace(EDITION, budget=budget)).open(EXPENDITURE)
    desk.form.show_edition(desk.edition)
    desk.at(1, STATE)
    assert desk.strip.message == "적힌 값 350,000 · 더한 값 340,000 · 차이 10,000"
    desk.type("1").key(Qt.Key.Key_Return)
    assert desk.texts(1)[STATE] == "340,000"


def test_renamed_line_takes_its_cards_along(desk):
    desk.open(EXPENDITURE).at(3, NAME).key(Qt.Key.Key_F2).type("x").key(Qt.Key.Key_Return)
    assert desk.names()[3] == "교육x"
    assert desk.edition.cards[1].budget.tables[1].fund == "교육x"
    assert desk.session.history.count() == 1


def test_line_that_cards_use_is_not_deleted(desk):
    desk.open(EXPENDITURE).at(1, NAME).key(Qt.Key.Key_Minus, mods=CTRL)
    assert desk.edition == EDITION
    assert desk.strip.message == (
        "‘목적사업비’를 카드 0.1 방문, 0.2 상담에서 쓰고 있어 지우지 않았습니다. "
        "카드의 사업비를 먼저 바꿔 주세요."
    )
    desk.at(4, NAME)
    desk.sheet.delete()
    assert "일반" not in desk.names()
    assert desk.step == "예산과목 지우기: 일반"


def test_lines_are_added_moved_and_indented(desk):
    desk.open(EXPENDITURE).at(4, NAME)
    desk.sheet.add_behind()
    desk.type("new").key(Qt.Key.Key_Return)
    assert desk.names()[5] == "new"
    desk.at(5, NAME).key(Qt.Key.Key_Up, mods=ALT)
    assert desk.names()[4] == "new"
    assert desk.sheet.view.currentIndex().row() == 4
    desk.key(Qt.Key.Key_Right, mods=ALT)
    assert desk.sheet.model.level(4) == 2
    desk.key(Qt.Key.Key_Left, mods=ALT)
    assert desk.sheet.model.level(4) == 1
    desk.at(4, NAME)
    desk.sheet.add_below()
    desk.type("sub").key(Qt.Key.Key_Return)
    assert desk.sheet.model.level(5) == 2
    desk.at(5, NAME).key(Qt.Key.Key_Equal, mods=CTRL | SHIFT)
    assert desk.names()[5:7] == ["", "sub"]


def test_tree_folds(desk):
    desk.open(EXPENDITURE).at(2, NAME).key(Qt.Key.Key_Left)
    assert desk.sheet.view.currentIndex().row() == 1
    desk.key(Qt.Key.Key_Left)
    assert desk.names() == ["일반회계", "목적사업비", "일반", "합계"]
    desk.form.open_place(Place(side=Side.EXPENDITURE, node=CARE.uid))
    assert desk.sheet.view.currentIndex().data() == "돌봄"


def test_space_marks_money_spent_outside_the_cards(desk):
    desk.open(EXPENDITURE).at(3, OUTSIDE).key(Qt.Key.Key_Space)
    assert desk.texts(3)[OUTSIDE] == "✓"
    assert desk.step == "카드 외 사용 표시"
    desk.key(Qt.Key.Key_F2)
    assert desk.texts(3)[OUTSIDE] == ""


def test_facility_is_taken_from_the_list(desk):
    desk.open(EXPENDITURE)
    model = desk.sheet.model
    assert model.choices(3, FACILITY) == ("행복센터",)
    model.propose_cells([(3, FACILITY, "행복센터")], "")
    assert desk.texts(3)[FACILITY] == "행복센터"
    desk.at(3, FACILITY)
    model.propose_cells([(3, FACILITY, "없는 곳")], "")
    assert desk.texts(3)[FACILITY] == "행복센터"
    assert desk.strip.message == "‘없는 곳’은 시설 목록에 없습니다. 이전 값을 그대로 두었습니다."
    desk.key(Qt.Key.Key_Delete)
    assert desk.texts(3)[FACILITY] == ""


def test_printed_sum_gives_way_to_the_computed_one(desk):
    desk.open(REVENUE).at(1, SUM)
    assert desk.texts(1)[SUM] == "348,000"
    desk.form.handlers()[Verb.APPLY]()
    assert desk.texts(1)[SUM] == "349,000"
    assert desk.step == "더한 값으로 바꾸기"
    assert Verb.APPLY not in desk.form.handlers()
    desk.session.history.undo()
    desk.at(1, SUM).key(Qt.Key.Key_Delete)
    assert desk.texts(1)[SUM] == "349,000"


def test_what_the_check_found_is_said_at_the_line(desk):
    desk.open(REVENUE).at(1, SUM)
    assert desk.strip.severity is Severity.ERROR
    assert "348" in desk.strip.message


def test_empty_tree_is_begun_with_the_tool(qtbot):
    desk = Desk(qtbot, replace(EDITION, budget=Budget())).open(REVENUE)
    assert desk.sheet.empty.isVisible()
    desk.sheet.add_behind()
    desk.type("tax").key(Qt.Key.Key_Return)
    assert desk.names() == ["tax", "합계"]


# the summary


def test_summary_is_computed_beside_last_year(desk):
    desk.open(SUMMARY)
    assert desk.texts(0) == ["일반회계", "300,000", "349,000", "49,000", "9.9%"]
    desk.at(0, RATE).key(Qt.Key.Key_Delete)
    assert desk.texts(0)[RATE] == "16.3%"
    assert not desk.sheet.model.face(0, CURRENT).editable


def test_last_years_money_is_typed(desk):
    desk.open(SUMMARY).at(0, PREVIOUS).type("349,000").key(Qt.Key.Key_Return)
    assert desk.texts(0)[CHANGE] == "0"
    assert desk.step == "예산 총괄 고치기"


def test_last_years_money_that_cannot_be_read_stays(desk):
    desk.open(SUMMARY).at(0, PREVIOUS).type("9x").key(Qt.Key.Key_Tab)
    assert desk.texts(0)[PREVIOUS] == "300,000"
    assert desk.session.history.count() == 0
    assert desk.strip.message == "숫자로 읽을 수 없습니다. 이전 값(300,000)을 그대로 두었습니다."


def test_empty_account_is_inserted(desk):
    desk.open(SUMMARY).at(0, 0).key(Qt.Key.Key_Equal, mods=CTRL | SHIFT)
    assert desk.edition.budget.summary[0] == SummaryRow("", 0)


def test_accounts_are_added_and_deleted(desk):
    desk.open(SUMMARY).at(1, 0).type("fund").key(Qt.Key.Key_Return)
    assert desk.edition.budget.summary[1] == SummaryRow("fund")
    desk.at(1, 0).key(Qt.Key.Key_Minus, mods=CTRL)
    assert len(desk.edition.budget.summary) == 1


def test_words_and_unit_of_the_budget_are_edited(desk):
    desk.open(SUMMARY)
    desk.sheet.headline.setFocus()
    desk.sheet.headline.selectAll()
    desk.type("total")
    desk.form.commit()
    assert desk.edition.budget.headline == "total"
    desk.sheet.unit.activated.emit(3)
    assert desk.edition.budget.unit_won == 1_000_000


# all


def test_read_only_budget_changes_nothing(qtbot):
    desk = Desk(qtbot, locked=True)
    desk.at(0, STATE).type("5").key(Qt.Key.Key_Delete)
    desk.open(EXPENDITURE).at(4, NAME).key(Qt.Key.Key_Minus, Qt.Key.Key_Equal, mods=CTRL)
    desk.at(3, OUTSIDE).key(Qt.Key.Key_Space)
    desk.open(REVENUE).at(1, SUM)
    assert Verb.APPLY not in desk.form.handlers()
    assert desk.edition == EDITION
    assert Verb.COPY in desk.form.handlers()


def test_finding_about_a_fund_opens_it(desk):
    desk.open(SUMMARY)
    desk.form.open_place(Place(section="funds", node=CARE.uid))
    assert desk.sheet is desk.form.funds
    assert desk.names()[:3] == ["돌봄", "0.1 방문", "0.2 상담"]
    desk.form.open_place(Place(section="summary"))
    assert desk.sheet is desk.form.summary


def test_cells_are_read_out(desk):
    index = desk.sheet.model.index(0, STANDING)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "1행 상태, 배정 초과"
