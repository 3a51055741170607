from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from sspass_desktop.domain.card import Card, ScheduleRow
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Department
from sspass_desktop.domain.plan import Edition
from sspass_desktop.domain.strategy import Goal, Strategy, Task
from ui.look.look import Look
from ui.views.calendar import Calendar

CARE, TEAM, OFFICE = Uid("care"), Uid("team"), Uid("office")
ROWS = (ScheduleRow("현장 방문", months=(3, 4)), ScheduleRow("성과 공유회", months=(12,)))
VISITS = Card(Uid("a"), "방문 돌봄", CARE, department=TEAM, schedule=ROWS)
LESSONS = Card(Uid("b"), "담당자 교육", department=OFFICE)
EDITION = Edition(
    Uid("e"),
    2027,
    strategy=Strategy(goals=(Goal(Uid("g"), "", "", (Task(CARE, "돌봄"),)),)),
    departments=(Department(TEAM, "돌봄팀"), Department(OFFICE, "총무팀")),
    cards=(VISITS, LESSONS),
)


@pytest.fixture
def calendar(qtbot):
    calendar = Calendar(Look())
    qtbot.addWidget(calendar)
    calendar.resize(1000, 500)
    calendar.show_edition(EDITION)
    with qtbot.waitExposed(calendar):
        calendar.show()
    return calendar


@pytest.fixture
def model(calendar):
    return calendar.model


def spoken(index):
    return index.data(Qt.ItemDataRole.AccessibleTextRole)


def tops(model):
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_keeps_the_contract_of_qt(model, qtmodeltester):
    qtmodeltester.check(model)


def test_programmes_stand_below_their_tasks_and_rows_below_them(model):
    assert tops(model) == ["1 돌봄", "전략과제가 없는 사업"]
    programme = model.index(0, 0, model.index(0, 0))
    assert programme.data() == "1.1 방문 돌봄"
    assert model.index(1, 0, programme).data() == "성과 공유회"
    assert model.index(0, 3).data() == "1"
    assert model.index(0, 5).data() == ""


def test_every_cell_can_be_read_out(model):
    programme = model.place(VISITS.uid)
    assert spoken(model.index(1, 12, programme)) == "성과 공유회 12월"
    assert spoken(model.index(1, 11, programme)) == "성과 공유회 11월, 빈칸"
    assert spoken(programme) == "1.1 방문 돌봄, 3~4월, 12월"
    assert spoken(model.place(LESSONS.uid)) == "0.1 담당자 교육, 일정 없음"
    assert spoken(model.index(0, 0)) == "1 돌봄, 사업 1개"
    assert spoken(model.index(0, 3)) == "1 돌봄 3월, 사업 1개 진행"


def test_programmes_are_put_together_by_team_at_a_click(calendar, model, qtbot):
    qtbot.mouseClick(calendar.groupings.buttons()[1], Qt.MouseButton.LeftButton)
    assert tops(model) == ["돌봄팀", "총무팀"]


def test_one_team_can_be_shown_alone(calendar, model):
    calendar.teams.setCurrentIndex(2)
    calendar.teams.activated.emit(2)
    assert tops(model) == ["전략과제가 없는 사업"]
    assert calendar.teams.currentText() == "총무팀"

    calendar.show_edition(replace(EDITION, cards=(VISITS,)))
    assert calendar.teams.currentText() == "모든 팀"
    assert tops(model) == ["1 돌봄"]


def test_enter_on_a_programme_or_its_row_asks_for_the_card(calendar, model, qtbot):
    for index in (model.place(VISITS.uid), model.index(1, 0, model.place(VISITS.uid))):
        calendar.chart.setCurrentIndex(index)
        with qtbot.waitSignal(calendar.asked) as blocker:
            qtbot.keyClick(calendar.chart, Qt.Key.Key_Return)
        assert blocker.args == [VISITS.uid]


def test_double_click_asks_for_the_card(calendar, model, qtbot):
    place = calendar.chart.visualRect(model.place(VISITS.uid).siblingAtColumn(5)).center()
    with qtbot.waitSignal(calendar.asked) as blocker:
        qtbot.mouseDClick(calendar.chart.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert blocker.args == [VISITS.uid]


def test_enter_on_a_group_folds_it(calendar, model, qtbot):
    calendar.chart.setCurrentIndex(model.index(0, 0))
    qtbot.keyClick(calendar.chart, Qt.Key.Key_Return)
    assert not calendar.chart.isExpanded(model.index(0, 0))


def test_programme_unfolds_by_key_and_the_strip_reads_its_row(calendar, model, qtbot):
    calendar.chart.setCurrentIndex(model.place(VISITS.uid))
    assert calendar.reading.text() == "1.1 방문 돌봄 · 돌봄팀 · 3~4월, 12월"
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down):
        qtbot.keyClick(calendar.chart, key)
    assert calendar.reading.text() == "1.1 방문 돌봄 · 돌봄팀 · 현장 방문 · 3~4월"


def test_what_is_unfolded_and_chosen_stays_when_programmes_come(calendar, model):
    chart = calendar.chart
    chart.setExpanded(model.place(VISITS.uid), True)
    chart.setExpanded(model.index(1, 0), False)
    chart.setCurrentIndex(model.place(VISITS.uid))
    new = Card(Uid("c"), "새 사업", CARE)

    calendar.show_edition(replace(EDITION, cards=(new, *EDITION.cards)))

    assert chart.isExpanded(model.place(VISITS.uid))
    assert not chart.isExpanded(model.index(1, 0))
    assert chart.currentIndex().data() == "1.2 방문 돌봄"


def test_painted_month_changes_no_row(calendar, model, qtbot):
    rows = (replace(ROWS[0], months=(5,)), ROWS[1])
    edition = replace(EDITION, cards=(replace(VISITS, schedule=rows), LESSONS))
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        calendar.show_edition(edition)
    assert spoken(model.place(VISITS.uid)) == "1.1 방문 돌봄, 5월, 12월"


def test_foot_counts_and_an_empty_plan_says_what_to_do(calendar):
    assert calendar.foot.text() == "사업 2개 · 일정이 없는 사업 1개"
    calendar.show_edition(replace(EDITION, cards=()))
    assert calendar.foot.text().startswith("사업이 없습니다.")
    assert calendar.reading.text() == ""


def test_bars_are_painted_in_their_months(calendar, model):
    def colours(month):
        box = calendar.chart.visualRect(model.place(VISITS.uid).siblingAtColumn(month))
        image = calendar.chart.viewport().grab(box).toImage()
        return {image.pixelColor(x, image.height() // 2).name() for x in range(4, 20)}

    assert "#5f7fa8" in colours(3)
    assert "#5f7fa8" not in colours(5)
