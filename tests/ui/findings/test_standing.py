"""점검 현황: cards by kinds of findings, and below them what is found in the current cell."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy

from sspass_desktop.domain.findings import Place, Severity
from sspass_desktop.domain.tally import Tally
from sspass_desktop.services.checking import check
from sspass_desktop.texts import findings_panel as words
from tests.documents.report.plans import CARE, EDITION, of, plan_with, with_acceptance
from tests.domain.editions import card, line, table
from ui.findings.standing import FIRST, SUM, TITLE, StandingModel
from ui.findings.view import PlanFindings
from ui.look.look import Look
from ui.look.signs import SEVERITY_GROUNDS
from ui.models.two_levels import ROW
from ui.verbs import Verb

Key = Qt.Key
COST, FUND = FIRST, FIRST + 1


@pytest.fixture
def view(qtbot):
    made = PlanFindings(Look())
    qtbot.addWidget(made)
    made.resize(1200, 600)
    made.show_reports(check(EDITION), EDITION)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.show_standing()
    return made


def cells(view, role=Qt.ItemDataRole.DisplayRole):
    model = view.grid.rows
    return [
        [model.index(row, column).data(role) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def titles(view):
    return [row.title for row in view.grid.rows.rows]


def listed(view):
    """The headlines below the grid."""
    return [row.headline for group in view.model.groups for row in group.rows]


def choose(view, row, column):
    view.grid.setCurrentIndex(view.grid.rows.index(row, column))


def heads(view, role=Qt.ItemDataRole.DisplayRole):
    model = view.grid.rows
    across = Qt.Orientation.Horizontal
    return [model.headerData(at, across, role) for at in range(model.columnCount())]


def test_keeps_the_contract_of_qt(view, qtmodeltester):
    qtmodeltester.check(view.grid.rows)
    qtmodeltester.check(StandingModel())


def test_a_row_a_card_and_the_rest_of_the_plan_last(view):
    assert heads(view) == ["번호", "사업", "팀", "계", "산출내역", "사업비"]
    assert cells(view) == [
        ["0.1", "밤 돌봄", "돌봄팀", "2", "2", ""],
        ["0.2", "이동 상담", "돌봄팀", "", "", ""],
        ["0.3", "성과 관리", "경영팀", "", "", ""],
        ["0.4", "남의 일", "팀 미정", "1", "1", ""],
        ["", "카드 밖", "카드 밖", "1", "", "1"],
    ]


def test_the_header_tells_what_each_kind_comes_to(view):
    assert heads(view, ROW)[SUM:] == [Tally(3, 1), Tally(2, 1), Tally(1)]
    assert heads(view, Qt.ItemDataRole.AccessibleTextRole)[SUM:] == [
        "계 4",
        "산출내역 3",
        "사업비 1",
    ]


def test_cells_are_read_out(view):
    given = with_acceptance(EDITION, "fund.over")
    view.show_reports(check(given), given)
    spoken = cells(view, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken[0][COST] == "0.1 밤 돌봄, 산출내역, 오류 1 확인 1"
    assert spoken[1][SUM] == "0.2 이동 상담, 계"
    assert spoken[4][FUND] == "카드 밖, 사업비, 수용"


def test_below_stand_the_findings_of_the_current_cell(view, qtbot):
    choose(view, 0, COST)
    assert listed(view) == ["산식과 금액이 1,000배 다릅니다", "산식으로 읽을 수 없습니다"]
    qtbot.keyClick(view.grid, Key.Key_Right)
    assert listed(view) == []
    assert view.foot.hint.text() == words.CLEAN_CARD
    choose(view, 4, TITLE)
    assert listed(view) == ["카드 배정액이 예산을 넘습니다"]


def test_enter_goes_to_the_finding_else_to_the_card(view, qtbot):
    asked = QSignalSpy(view.asked)
    choose(view, 3, COST)
    qtbot.keyClick(view.grid, Key.Key_Return)
    choose(view, 1, COST)
    qtbot.keyClick(view.grid, Key.Key_Return)
    choose(view, 4, COST)  # nothing there, and no card
    qtbot.keyClick(view.grid, Key.Key_Return)
    places = [asked.at(n)[0] for n in range(asked.count())]
    assert [place.card for place in places] == [EDITION.cards[3].uid, EDITION.cards[1].uid]
    assert places[1] == Place(EDITION.cards[1].uid)


def test_the_first_click_on_a_kind_brings_the_most_to_the_top(view, qtbot):
    header = view.grid.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(COST) + 20, 10)
    choose(view, 3, COST)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert titles(view)[:2] == ["밤 돌봄", "남의 일"]
    assert view.grid.current_standing().title == "남의 일"  # what is current stays so
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert titles(view)[-1] == "밤 돌봄"
    frozen = view.grid.frozen.horizontalHeader()
    qtbot.mouseClick(frozen.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    assert titles(view) == ["밤 돌봄", "이동 상담", "성과 관리", "남의 일", "카드 밖"]


def test_keys_sort_by_the_current_column_and_copy(view, qtbot, qapp):
    choose(view, 3, SUM)
    qtbot.keyClick(view.grid, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert titles(view)[0] == "밤 돌봄"
    view.grid.handlers()[Verb.COPY]()
    lines = qapp.clipboard().text().splitlines()
    assert lines[0].split("\t") == ["번호", "사업", "팀", "계", "산출내역", "사업비"]
    assert lines[1].split("\t")[:5] == ["0.1", "밤 돌봄", "돌봄팀", "2", "2"]


def test_teams_kinds_words_and_severities_filter(view):
    offered = [view.bar.teams.itemText(row) for row in range(view.bar.teams.count())]
    assert offered == ["모든 팀", "돌봄팀", "경영팀", "팀 미정", "카드 밖"]
    view.bar.teams.chosen.emit("돌봄팀")
    assert titles(view) == ["밤 돌봄", "이동 상담"]
    view.bar.teams.chosen.emit("")
    view.bar.search.setText("남의")
    view.bar.search.sought.emit("남의")
    assert titles(view) == ["남의 일"]
    view.bar.clear()
    view.bar.toggles[Severity.ERROR].setChecked(False)
    assert [row[SUM] for row in cells(view)] == ["1", "", "", ""]


def mended():
    first, *others = EDITION.cards
    return replace(EDITION, cards=(replace(first, budget=others[0].budget), *others))


def test_a_check_changes_only_the_rows_that_differ(view, qtbot):
    changed = QSignalSpy(view.grid.rows.dataChanged)
    choose(view, 3, COST)
    given = mended()
    with qtbot.assertNotEmitted(view.grid.rows.modelReset):
        view.grid.show_standings(*narrowed(view, given))
    assert [changed.at(n)[0].row() for n in range(changed.count())] == [0]
    assert view.grid.currentIndex().row() == 3


def narrowed(view, given):
    """The rows of another state of the plan in which the rest of the plan has a finding still."""
    made = PlanFindings(Look())
    made.show_reports(check(given), given)
    made.show_standing()
    rest = view.grid.rows.rows[-1]
    rows = (*made.grid.rows.rows, rest)
    made.deleteLater()
    return rows, view.grid.rows.families


def test_kinds_stay_though_nothing_of_them_is_left(view):
    given = mended()
    view.show_reports(check(given), given)
    assert heads(view)[FIRST:] == ["산출내역", "사업비"]
    assert titles(view)[-1] == "남의 일"


def test_another_edition_begins_with_its_own_kinds(view):
    unfunded = card("가", table("", line("일식", 1)))
    other = replace(plan_with(*of(CARE, unfunded)), uid=CARE.uid)
    view.show_reports(check(other), other)
    assert heads(view)[FIRST:] == ["산출내역", "카드"]
    assert titles(view) == ["가"]


def test_a_card_that_is_renamed_shows_its_name(view):
    first, second, *others = EDITION.cards
    given = replace(EDITION, cards=(first, replace(second, title="새 이름"), *others))
    view.show_reports(check(given), given)
    assert titles(view)[1] == "새 이름"


def test_the_list_comes_back_whole(view):
    choose(view, 1, COST)
    view.bar.standing.setChecked(False)
    assert not view.grid.isVisible()
    assert len(listed(view)) == 4


def test_what_is_accepted_below_leaves_the_count(view, qtbot):
    accepted = QSignalSpy(view.accept)
    choose(view, 0, COST)
    view.handlers()[Verb.ACCEPT]()
    view.reason.line.setText("견적대로")
    qtbot.keyClick(view.reason.line, Key.Key_Return)
    assert accepted.count() == 1
    given = with_acceptance(EDITION, "cost.unit_slip")
    view.show_reports(check(given), given)
    assert cells(view)[0][SUM] == "1"


def test_the_window_shows_it_by_menu_and_goes_to_the_card(opened, qtbot):
    opened.commands.do(Verb.SHOW_STANDING)
    grid = opened.panes.all_findings.grid
    qtbot.waitUntil(lambda: grid.rows.rowCount() > 0)
    assert grid.isVisible()
    assert len(grid.rows.rows) >= len(opened.desk.session.edition.cards)
    grid.setCurrentIndex(grid.rows.index(4, TITLE))
    wanted = grid.current_standing().card
    qtbot.keyClick(grid, Key.Key_Return)
    assert opened.desk.card == wanted
    assert opened.views.currentWidget() is opened.panes.writing


@pytest.mark.parametrize("dark", [False, True])
def test_cells_are_painted_in_the_ground_of_their_gravest(view, dark):
    look = view.grid._look
    look.set_dark(dark)
    choose(view, 1, TITLE)
    box = view.grid.visualRect(view.grid.rows.index(4, FUND))
    image = view.grid.viewport().grab().toImage()
    ground = look.colour(SEVERITY_GROUNDS[Severity.ERROR])
    assert image.pixelColor(box.left() + 3, box.top() + 4) == ground
