"""Sheets of records: typed, pasted, arranged, refused."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from sspass_desktop.domain.card import Card, CardStatus, Indicator, Person
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import (
    Alias,
    AliasKind,
    Department,
    ExternalGrant,
    Facility,
    GradeCount,
    Headcount,
    HistoryEvent,
    Organisation,
    StaffMember,
)
from sspass_desktop.domain.plan import Edition, EditionStatus, Plan, Rounding
from sspass_desktop.domain.results import (
    ContractIndicator,
    ContractMeasure,
    DepartmentResult,
    Measure,
    OrganisationIndicator,
)
from sspass_desktop.domain.strategy import Goal, Strategy, Task
from ui.edits import EditSession
from ui.look.look import Look
from ui.records.catalogue import GROUPS
from ui.records.view import RecordsView

Key, Mod = Qt.Key, Qt.KeyboardModifier
CARE, OFFICE = Uid("care"), Uid("office")
ORGANISATION = Organisation(
    name="기관",
    history=(HistoryEvent(date(2020, 5, 18), "설립"), HistoryEvent(date(2021, 3, 2), "수탁")),
    external_grants=(ExternalGrant("공모", amount_won=3_000_000),),
)
EDITION = Edition(
    Uid("edition"),
    2027,
    departments=(Department(CARE, "돌봄팀", duties=("상담", "방문")), Department(OFFICE, "총무팀")),
    staff=(StaffMember(Uid("kim"), "고은별", CARE),),
    facilities=(Facility(Uid("f"), "센터", quota=5, current=3),),
    headcount=Headcount(date(2027, 1, 1), grades=(GradeCount("1급", 2, 2),)),
    results=(
        OrganisationIndicator(
            Uid("r1"),
            "공통",
            1,
            "협력",
            (Measure(Uid("m1"), "건수", "4건", "5건", "120.0"), Measure(Uid("m2"), "인원")),
        ),
    ),
    department_results=(DepartmentResult(Uid("d1"), "돌봄팀", 1, "방문"),),
    contract=(
        ContractIndicator(Uid("c1"), "공통", 1, "협력", "-", (ContractMeasure(Uid("cm"), "건수"),)),
    ),
    strategy=Strategy(
        "미션", "비전", goals=(Goal(Uid("g"), "목표", "방향", (Task(Uid("t"), "과제"),)),)
    ),
    cards=(
        Card(
            Uid("card"),
            "사업",
            Uid("t"),
            department=CARE,
            owner=Person("담당자", "고은별", None, Uid("kim")),
            indicators=(Indicator(Uid("i"), "정량", "과정", "방문 수", "10회"),),
        ),
    ),
)


class Desk:
    """The view with a session behind it, as the window has it."""

    def __init__(self, qtbot, edition=EDITION, others=()):
        self.qtbot = qtbot
        self.session = EditSession(Plan(ORGANISATION, (*others, edition)), edition)
        self.view = RecordsView(Look())
        qtbot.addWidget(self.view)
        self.view.proposed.connect(self.session.propose)
        self.session.changed.connect(self.show)
        self.view.resize(1300, 700)
        self.show()
        with qtbot.waitActive(self.view):
            self.view.show()
            self.view.activateWindow()

    def show(self, _change=None):
        session = self.session
        self.view.show_plan(session.plan, session.edition, read_only=session.read_only)

    @property
    def edition(self):
        return self.session.edition

    @property
    def agency(self):
        return self.session.plan.organisation

    @property
    def page(self):
        return self.view.page

    @property
    def grid(self):
        return self.page.view

    @property
    def step(self):
        return self.session.history.undoText()

    @property
    def said(self):
        return self.page.strip.shown.message

    def opens(self, key, row=0, column=0):
        self.view.show_sheet(key)
        self.view.enter()
        if self.grid is not None:
            self.grid.setFocus()
            self.grid.show_cell(row, column)
        return self

    def type(self, text, *keys):
        for letter in text:
            self.qtbot.keyClick(QApplication.focusWidget(), letter)
        self.key(*(keys or (Key.Key_Return,)))
        return self

    def key(self, *keys, mods=Mod.NoModifier):
        for key in keys:
            self.qtbot.keyClick(QApplication.focusWidget(), key, mods)

    def put(self, row, column, text):
        """Text as an input method hands it over, which QTest cannot type."""
        self.grid.show_cell(row, column)
        self.page.model.typing_began(row, column)
        self.page.model.type_cell(row, column, text)
        self.page.model.typing_ended()

    def texts(self, row):
        return [self.page.model.face(row, at).text for at in range(len(self.page.model.heads))]

    def paste(self, text):
        QApplication.clipboard().setText(text)
        self.key(Key.Key_V, mods=Mod.ControlModifier)


@pytest.fixture
def desk(qtbot):
    return Desk(qtbot)


SHEETS = [sheet.key for _, sheets in GROUPS for sheet in sheets]


@pytest.mark.parametrize("key", SHEETS)
def test_every_sheet_shows_and_keeps_the_contract_of_qt(desk, key):
    desk.opens(key)
    if desk.page.model is not None:
        QAbstractItemModelTester(desk.page.model)
        assert desk.page.model.rowCount() >= 1
    assert desk.page.isVisible()
    assert desk.session.history.count() == 0


def test_dates_are_read_and_written_as_offices_do(desk):
    desk.opens("history", 2, 0).type("2026.9.20")
    assert desk.agency.history[2].date == date(2026, 9, 20)
    assert desk.texts(2)[0] == "2026. 9. 20."
    assert desk.step == "연혁·수상: 날짜 고치기"


def test_one_cell_is_one_step_however_long_it_is_typed(desk):
    desk.opens("history", 2, 0).type("2026.9.20")
    assert desk.session.history.count() == 1
    desk.session.history.undo()
    assert desk.agency == ORGANISATION


def test_what_is_no_date_keeps_the_old_one_and_says_why(desk):
    desk.opens("history", 0, 0).type("2026.13.40")
    assert desk.agency == ORGANISATION
    assert desk.grid.currentIndex().row() == 1
    assert desk.said == "날짜: 2026. 13. 40.은 없는 날짜입니다. 칸은 그대로 두었습니다."
    desk.key(Key.Key_Down)
    assert desk.said == ""
    assert desk.agency == ORGANISATION


def test_half_a_date_is_no_fault(desk):
    desk.opens("history", 0, 0)
    desk.page.model.typing_began(0, 0)
    desk.page.model.type_cell(0, 0, "2026.")
    assert desk.said == ""
    desk.page.model.type_cell(0, 0, "2026.9.2")
    desk.page.model.typing_ended()
    assert desk.said == ""
    assert desk.agency.history[0].date == date(2026, 9, 2)


def test_amounts_are_read_in_the_unit_that_is_shown(desk):
    desk.view.set_unit(1_000)
    desk.opens("grants", 0, 2)
    assert desk.texts(0)[2] == "3,000"
    desk.type("2,500")
    assert desk.agency.external_grants[0].amount_won == 2_500_000
    desk.put(0, 2, "많이")
    assert "숫자로 읽을 수 없습니다" in desk.said
    assert desk.agency.external_grants[0].amount_won == 2_500_000


def test_words_of_a_list_are_known_by_their_korean(desk):
    desk.opens("history")
    desk.put(0, 3, "수상")
    assert desk.agency.history[0].kind == "award"
    desk.put(0, 3, "잔치")
    assert "‘잔치’" in desk.said
    assert desk.agency.history[0].kind == "award"


def test_names_of_departments_are_known_and_others_refused(desk):
    desk.opens("staff")
    desk.put(0, 1, "총무팀")
    assert desk.edition.staff[0].department == OFFICE
    desk.put(0, 1, "없는팀")
    assert "부서 가운데" in desk.said
    desk.put(0, 1, "")
    assert desk.edition.staff[0].department is None


def test_vacancies_are_computed_and_never_typed(desk):
    desk.opens("facilities")
    assert desk.texts(0)[6] == "△2"
    assert not desk.page.model.face(0, 6).editable
    desk.put(0, 5, "5명")
    assert desk.texts(0)[6] == "-"
    assert "정원 5   현원 5   결원 -" in desk.page.foot.text()


def test_headcount_has_a_date_and_grades(desk):
    desk.opens("headcount")
    field = desk.page.form.fields["as_of"]
    field.setFocus()
    field.setText("2027.2.1")
    desk.key(Key.Key_Return)
    assert desk.edition.headcount.as_of == date(2027, 2, 1)
    desk.put(1, 0, "2급")
    desk.put(1, 1, "3")
    assert desk.edition.headcount.grades[1] == GradeCount("2급", 3, 0)
    assert desk.texts(1)[3] == "△3"
    field.setText("언젠가")
    desk.page.commit()
    assert "날짜로 읽을 수 없습니다" in desk.page.message.text()
    assert field.text() == "2027. 2. 1."


def test_a_printed_rate_stands_until_it_is_cleared(desk):
    desk.opens("results", 0, 6)
    assert desk.texts(0)[6] == "120.0%"
    desk.key(Key.Key_Delete)
    assert desk.edition.results[0].measures[0].declared_rate is None
    assert desk.texts(0)[6] == "125.0%"


def test_a_measure_goes_on_below_its_indicator_and_a_name_begins_another(desk):
    desk.opens("results")
    desk.put(2, 3, "만족도")
    assert [one.name for one in desk.edition.results[0].measures] == ["건수", "인원", "만족도"]
    desk.put(3, 2, "새 지표")
    assert desk.edition.results[1].name == "새 지표"
    assert len(desk.edition.results[1].measures) == 1
    desk.put(3, 3, "횟수")
    assert desk.edition.results[1].measures[0].name == "횟수"


def test_equal_cells_above_are_muted_and_change_together(desk):
    desk.opens("results")
    assert desk.page.model.face(1, 2).text == "협력"
    desk.put(1, 2, "함께")
    assert desk.texts(0)[2] == "함께"


def test_rows_of_excel_become_indicators_with_their_measures(desk):
    desk.opens("results", 2, 0)
    desk.paste(
        "공통\t2\t방문\t횟수\t10회\t12회\n\t\t\t인원\t5명\t5명\n나눔\t1\t나눔\t건수\t1건\t1건"
    )
    added = desk.edition.results[1:]
    assert [(one.name, len(one.measures)) for one in added] == [("방문", 2), ("나눔", 1)]
    assert added[0].measures[1].result == "5명"
    assert desk.session.history.count() == 1
    assert desk.step == "작년 경영목표 성과 3행 붙여넣기"


def test_rows_are_inserted_moved_and_deleted(desk):
    desk.opens("history", 1, 0)
    desk.key(Key.Key_Up, mods=Mod.AltModifier)
    assert [one.text for one in desk.agency.history] == ["수탁", "설립"]
    assert desk.grid.currentIndex().row() == 0
    desk.key(Key.Key_Minus, mods=Mod.ControlModifier)
    assert [one.text for one in desk.agency.history] == ["설립"]
    desk.page.add_record()
    assert len(desk.agency.history) == 2
    assert desk.grid.currentIndex().row() == 1


def test_whole_indicators_move_past_each_other(qtbot):
    more = OrganisationIndicator(Uid("r2"), "공통", 2, "둘째", (Measure(Uid("m3"), "값"),))
    desk = Desk(qtbot, replace(EDITION, results=(*EDITION.results, more)))
    desk.opens("results", 2, 2)
    desk.key(Key.Key_Up, mods=Mod.AltModifier)
    assert [one.name for one in desk.edition.results] == ["둘째", "협력"]
    assert desk.grid.currentIndex().row() == 0


def test_duties_are_lines_of_their_department(desk):
    desk.opens("duties", 1, 1)
    desk.page.add_inner()
    desk.put(2, 1, "모집")
    assert desk.edition.departments[0].duties == ("상담", "방문", "모집")
    desk.put(3, 1, "회계")
    assert desk.edition.departments[1].duties == ("회계",)


def test_duties_of_excel_go_to_one_department(desk):
    desk.opens("duties", 1, 1)
    desk.paste("가\n나\n다")
    assert desk.edition.departments[0].duties == ("상담", "가", "나", "다")
    assert desk.edition.departments[1].duties == ()


def test_the_last_duty_goes_and_its_department_stays(desk):
    desk.opens("duties", 0, 1)
    desk.grid.select(range(2), range(1, 2))
    desk.page.delete()
    assert [one.duties for one in desk.edition.departments] == [(), ()]


def test_what_others_speak_of_stays(desk):
    for key, said in (
        ("departments", "먼저 카드 1곳에서"),
        ("staff", "먼저 카드 1곳에서"),
        ("strategy", "카드 1개를 먼저"),
    ):
        desk.opens(key)
        desk.page.delete()
        assert said in desk.said, key
    assert desk.edition == EDITION
    desk.opens("departments", 1)
    desk.page.delete()
    assert [one.name for one in desk.edition.departments] == ["돌봄팀"]


def test_aliases_follow_the_name_of_a_department(qtbot):
    alias = Alias(AliasKind.DEPARTMENT, "돌봄과", "돌봄팀")
    desk = Desk(qtbot, replace(EDITION, aliases=(alias,)))
    desk.opens("departments")
    desk.put(0, 0, "이음팀")
    assert desk.edition.departments[0].name == "이음팀"
    assert desk.edition.aliases[0].official == "이음팀"


def test_no_two_departments_have_one_name(desk):
    desk.opens("departments")
    desk.put(1, 0, "돌봄팀")
    assert "이미 있습니다" in desk.said
    assert desk.edition == EDITION


def test_the_direction_of_a_goal_and_a_new_task(desk):
    desk.opens("strategy")
    desk.put(0, 1, "다른 방향")
    desk.put(1, 2, "둘째 과제")
    (goal,) = desk.edition.strategy.goals
    assert (goal.direction, [task.name for task in goal.tasks]) == (
        "다른 방향",
        ["과제", "둘째 과제"],
    )


def test_a_contract_measure_is_joined_to_indicators_of_cards(desk):
    desk.opens("contract", 0, 4)
    desk.page.linking.ask()
    assert desk.page.prompt.isVisible()
    desk.key(Key.Key_Return)
    assert desk.edition.contract[0].measures[0].indicators == ("i",)
    assert desk.texts(0)[11] == "1.1 방문 수"
    desk.page.linking.ask()
    desk.key(Key.Key_Return)
    assert desk.edition.contract[0].measures[0].indicators == ()


def test_the_agency_is_typed_in_a_form(desk):
    desk.opens("agency")
    field = desk.page.form.fields["director"]
    field.setFocus()
    desk.qtbot.keyClicks(field, "Kim")
    desk.page.commit()
    assert desk.agency.director == "Kim"
    assert desk.step == "기관: 기관장 고치기"
    box = desk.page.form.fields["legal_basis"]
    box.setFocus()
    desk.qtbot.keyClicks(box, "A")
    desk.qtbot.keyClick(box, Key.Key_Return)
    desk.qtbot.keyClicks(box, "B")
    desk.page.commit()
    assert desk.agency.legal_basis == ("A", "B")


def test_the_head_of_the_edition(desk):
    desk.opens("plan")
    rounding = desk.page.form.fields["rounding"]
    rounding.setCurrentIndex(rounding.findText("절사"))
    rounding.activated.emit(rounding.currentIndex())
    assert desk.edition.rounding is Rounding.DOWN
    revision = desk.page.form.fields["revision"]
    revision.setFocus()
    revision.setText("2")
    desk.key(Key.Key_Return)
    assert desk.edition.revision == 2


def test_no_two_editions_have_one_revision(qtbot):
    desk = Desk(qtbot, others=(Edition(Uid("other"), 2027, revision=1),))
    desk.opens("plan")
    desk.page.form.fields["revision"].setText("1")
    desk.page.commit()
    assert "이미 있습니다" in desk.page.message.text()
    assert desk.edition.revision == 0
    assert desk.page.form.fields["revision"].text() == "0"


def test_of_a_final_edition_only_its_state_is_changed(qtbot):
    desk = Desk(qtbot, replace(EDITION, status=EditionStatus.FINAL))
    desk.opens("staff")
    assert desk.view.lock_line.isVisible()
    desk.put(0, 0, "다른")
    assert desk.edition.staff == EDITION.staff
    desk.opens("plan")
    assert desk.page.form.fields["title"].isReadOnly()
    status = desk.page.form.fields["status"]
    status.setCurrentIndex(status.findText("작성"))
    status.activated.emit(status.currentIndex())
    assert desk.edition.status is EditionStatus.DRAFT
    assert not desk.view.lock_line.isVisible()


def test_the_agency_is_open_beside_a_final_edition(qtbot):
    desk = Desk(qtbot, replace(EDITION, status=EditionStatus.FINAL))
    desk.opens("history")
    desk.put(0, 2, "개원")
    assert desk.agency.history[0].text == "개원"


def test_a_plan_to_read_is_not_changed(desk):
    desk.session.set_read_only(True)
    desk.show()
    desk.opens("agency")
    assert desk.page.form.fields["name"].isReadOnly()
    desk.opens("history")
    desk.put(0, 2, "개원")
    assert desk.agency == ORGANISATION


def test_arrows_choose_a_sheet_and_enter_leads_into_it(desk):
    desk.opens("agency")
    desk.view.list.setFocus()
    desk.key(Key.Key_Down)
    assert desk.page.sheet.key == "history"
    desk.key(Key.Key_Return)
    assert desk.page.isAncestorOf(QApplication.focusWidget())


def test_no_column_is_squeezed_in_a_narrow_window(desk):
    desk.opens("contract")
    names = desk.page.model.grid.stretch
    wide = desk.grid.columnWidth(names)
    desk.view.resize(700, 500)
    QApplication.sendPostedEvents()
    assert 180 <= desk.grid.columnWidth(names) <= wide
    assert desk.grid.horizontalScrollBar().maximum() > 0


def test_a_person_renamed_is_called_so_in_the_cards(opened):
    session = opened.desk.session
    member = next(
        one
        for one in session.edition.staff
        if any(card.owner.staff == one.uid for card in session.edition.cards)
    )
    opened.panes.front.show_records("staff")
    page = opened.panes.records.page
    row = page.model.place_of(member.uid)
    page.model.typing_began(row, 0)
    for text in ("새", "새로운 이름"):
        page.model.type_cell(row, 0, text)
    owned = [card for card in session.edition.cards if card.owner.staff == member.uid]
    free = [card for card in owned if card.status is not CardStatus.FINAL]
    assert free
    assert {card.owner.name for card in free} == {"새로운 이름"}
