from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from sspass_desktop.documents.blocks import Origin
from sspass_desktop.domain.card import Card, CardSection, Indicator
from sspass_desktop.domain.findings import Severity
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.plan import Edition, Rounding
from sspass_desktop.domain.results import (
    ContractIndicator,
    ContractMeasure,
    DepartmentResult,
    LinkRule,
    Measure,
)
from tests.ui.forms.desk import Desk
from ui.forms.indicators.form import IndicatorsForm
from ui.forms.indicators.model import (
    CHANGE,
    CONTRACT,
    CRITERION,
    KIND,
    LAST_RESULT,
    LAST_TARGET,
    NAME,
    RATE,
    TARGET,
)
from ui.look.tokens import Role
from ui.verbs import Verb

VISITS = Indicator(Uid("visits"), "정량", "제공 규모", "방문 인원", "500명 이상")
DELAY = Indicator(Uid("delay"), "정량", "제공 규모", "첫 방문까지 걸린 날", "1일 이하")
SCORE = Indicator(Uid("score"), "정량", "만족도", "이용자 만족도", "88점 이상")
REVIEW = Indicator(Uid("review"), "정성", "환류", "환류 여부", "여")
CARD = Card(Uid("card"), "방문 돌봄", indicators=(VISITS, DELAY, SCORE, REVIEW))
MEASURES = (
    Measure(Uid("r1"), "방문 인원", "420명", "463명"),
    Measure(Uid("r2"), "첫 방문까지 걸린 날", "2일 이하", "1.4일"),
    Measure(Uid("r3"), "이용자 만족도", "87점", "89.4점", as_of=date(2026, 12, 31)),
)
FIRST = ContractMeasure(Uid("m1"), "인원", "500명", "463명", indicators=(VISITS.uid,))
SECOND = ContractMeasure(Uid("m2"), "이용자 만족도", "88점")
EDITION = Edition(
    Uid("e"),
    2027,
    cards=(CARD,),
    department_results=(DepartmentResult(Uid("d"), title="방문 돌봄", measures=MEASURES),),
    contract=(
        ContractIndicator(Uid("c1"), number=2, name="방문 돌봄", measures=(FIRST,)),
        ContractIndicator(Uid("c2"), number=5, name="이용자 만족도", measures=(SECOND,)),
    ),
)
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def desk(qtbot):
    return Desk(qtbot, IndicatorsForm, EDITION)


def texts(desk, row):
    model = desk.form.model
    return [model.index(row, column).data() for column in range(model.columnCount())]


def test_keeps_the_contract_of_qt(desk, qtmodeltester):
    qtmodeltester.check(desk.form.model)


def test_last_year_stands_beside_each_indicator(desk):
    assert texts(desk, 0)[TARGET:CONTRACT] == ["500명 이상", "420명", "463명", "110.2%", "+37명"]
    assert texts(desk, 1)[TARGET:CONTRACT] == [
        "1일 이하",
        "2일 이하",
        "1.4일",
        "낮을수록 좋음",
        "△0.4일",
    ]
    assert texts(desk, 3)[TARGET:CONTRACT] == ["여", "새 지표", "", "", ""]


def test_columns_name_the_years(desk):
    heads = [desk.form.model.headerData(n, Qt.Orientation.Horizontal) for n in range(9)]
    assert heads[TARGET : LAST_RESULT + 1] == ["’27 목표", "’26 목표", "’26 실적"]


def test_rate_is_rounded_as_the_edition_rounds(qtbot):
    desk = Desk(qtbot, IndicatorsForm, replace(EDITION, rounding=Rounding.UP))
    assert texts(desk, 0)[RATE] == "110.3%"


def test_qualitative_goal_that_was_met_has_no_rate(qtbot):
    met = DepartmentResult(
        Uid("d"), title="방문 돌봄", measures=(Measure(Uid("r"), "환류 여부", "여", "여"),)
    )
    desk = Desk(qtbot, IndicatorsForm, replace(EDITION, department_results=(met,)))
    assert texts(desk, 3)[LAST_TARGET:CONTRACT] == ["여", "여", "달성", ""]


def test_equal_kind_and_criterion_below_each_other_are_muted(desk):
    face = desk.form.model.face
    assert face(0, CRITERION).ink is Role.TEXT
    assert face(1, CRITERION).ink is Role.MUTED
    assert (face(2, KIND).ink, face(2, CRITERION).ink) == (Role.MUTED, Role.TEXT)
    assert face(3, KIND).ink is Role.TEXT


def test_target_under_last_result_is_warned_of_and_the_result_offered(desk):
    desk.at(2, TARGET)
    shown = desk.form.strip.shown
    assert (shown.place, shown.text, shown.result) == (
        "3 이용자 만족도",
        "88점 이상",
        "높을수록 좋음",
    )
    assert shown.remark == "작년 목표 87점 · 실적 89.4점 (2026. 12. 31. 확정)"
    assert (shown.severity, shown.message) == (
        Severity.WARNING,
        "작년 실적보다 1.4점 낮습니다.",
    )
    assert shown.offers[0].words == "89.4점 이상으로  Ctrl+."

    desk.form.handlers()[Verb.APPLY]()
    assert desk.card.indicators[2].target == "89.4점 이상"
    assert desk.form.strip.shown.message == ""
    assert Verb.APPLY not in desk.form.handlers()


def test_lower_is_better_is_not_warned_of(desk):
    desk.at(1, TARGET)
    assert desk.form.strip.shown.message == ""
    assert desk.form.strip.shown.result == "낮을수록 좋음"


def test_target_of_0_has_no_rate_and_says_so(qtbot):
    zero = DepartmentResult(
        Uid("d"), title="방문 돌봄", measures=(Measure(Uid("r"), "방문 인원", "0명", "463명"),)
    )
    desk = Desk(qtbot, IndicatorsForm, replace(EDITION, department_results=(zero,)))
    desk.at(0, TARGET)
    assert texts(desk, 0)[RATE] == ""
    assert desk.form.strip.shown.message == "작년 목표가 0이라 달성률을 계산하지 않았습니다."


def test_target_is_read_while_it_is_typed(desk):
    desk.at(0, TARGET).type("480")
    desk.qtbot.waitUntil(lambda: desk.card.indicators[0].target == "480")
    assert desk.form.strip.shown.text == "480"
    desk.key(Qt.Key.Key_Return)
    assert desk.step == "’27 목표 고치기"
    assert desk.session.history.count() == 1


def test_missing_target_is_told(desk):
    desk.at(0, TARGET).key(Qt.Key.Key_Delete)
    assert desk.card.indicators[0].target == ""
    assert desk.form.strip.shown.message == "목표가 비어 있습니다."


def test_typing_in_the_last_row_adds_an_indicator(desk):
    desk.at(4, NAME).compose("재이용률").key(Qt.Key.Key_Return)
    new = desk.card.indicators[4]
    assert (new.kind, new.criterion, new.name) == ("정성", "환류", "재이용률")
    assert desk.session.history.count() == 1


def test_new_row_that_is_given_up_is_gone(desk):
    desk.at(4, NAME).type("a")
    desk.qtbot.waitUntil(lambda: len(desk.card.indicators) == 5)
    desk.key(Qt.Key.Key_Escape)
    assert desk.card == CARD


def test_kind_is_chosen_from_a_list_and_other_words_for_it_are_known(desk):
    assert desk.form.model.choices(0, KIND) == ("정량", "정성")
    assert desk.form.model.choices(0, CRITERION) == ("제공 규모", "만족도", "환류")
    desk.at(0, KIND).key(Qt.Key.Key_F2)
    desk.view.cells.editor.selectAll()
    desk.compose("비계량").key(Qt.Key.Key_Return)
    assert desk.card.indicators[0].kind == "정성"


def test_last_year_is_not_edited_here(desk):
    desk.at(0, LAST_TARGET).key(Qt.Key.Key_F2, Qt.Key.Key_Delete).type("1")
    assert desk.card == CARD
    assert desk.view.cells.editor is None


def test_rows_are_moved_inserted_and_deleted(desk):
    desk.at(0, NAME).key(Qt.Key.Key_Down, mods=ALT)
    assert desk.card.indicators[:2] == (DELAY, VISITS)
    assert desk.view.currentIndex().row() == 1
    desk.key(Qt.Key.Key_Minus, mods=CTRL)
    assert VISITS not in desk.card.indicators
    desk.key(Qt.Key.Key_Equal, mods=CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert desk.card.indicators[1].name == ""
    assert desk.step == "평가방법 1행 삽입"


def test_rows_are_pasted_over_and_below(desk):
    desk.at(3, KIND).paste("정성\t환류\t회의 개최\t4회\n계량\t환류\t반영 건수\t2건")
    assert [one.name for one in desk.card.indicators[3:]] == ["회의 개최", "반영 건수"]
    assert desk.card.indicators[3].uid == REVIEW.uid
    assert desk.card.indicators[4].kind == "정량"
    assert desk.step == "평가방법 2행 붙여넣기"


def test_table_pasted_in_the_last_row_becomes_indicators(desk):
    rows = "종류\t기준\t지표\t목표\n계량\t교육\t강의 횟수\t4회\n\t\t수료율\t90%"
    desk.at(4, NAME).paste(rows)
    new = desk.card.indicators[4:]
    assert [(one.kind, one.criterion, one.name, one.target) for one in new] == [
        ("정량", "교육", "강의 횟수", "4회"),
        ("정량", "교육", "수료율", "90%"),
    ]
    assert desk.step == "평가방법 2행 붙여넣기"


def test_checked_paste_asks_before_it_replaces(desk):
    QApplication.clipboard().setText("정성\t교육\t강의 평가\t여")
    desk.at(3, NAME)
    desk.form.handlers()[Verb.CHECKED_PASTE]()
    assert desk.form.foot.sheet.isVisible()
    assert desk.card == CARD
    desk.key(Qt.Key.Key_Return)
    assert desk.card.indicators[3].name == "강의 평가"
    assert desk.card.indicators[3].uid == REVIEW.uid


OLD = Card(Uid("old"), "방문 돌봄", indicators=(Indicator(Uid("o"), "정량", "", "교육", "4회"),))


def test_last_years_indicators_are_taken_over(qtbot):
    previous = Edition(Uid("p"), 2026, cards=(OLD,))
    desk = Desk(qtbot, IndicatorsForm, EDITION, previous)
    desk.form.handlers()[Verb.TAKE_LAST_YEAR]()
    assert desk.card.indicators[4:] == OLD.indicators
    assert desk.step == "작년 지표 1개 가져오기"
    assert desk.view.currentIndex().row() == 4

    desk.form.take_last_year()
    assert desk.form.strip.shown.message == "가져올 작년 지표가 없습니다."


def test_measure_of_the_contract_is_chosen_in_the_panel(desk):
    desk.at(2, NAME)
    details = desk.form.details
    assert details.title.text() == "3 이용자 만족도  정량 · 만족도"
    assert not details.rule.isVisible()
    details.measure.activated.emit(2)
    measure = desk.session.edition.contract[1].measures[0]
    assert (measure.indicators, measure.rule) == ((SCORE.uid,), LinkRule.SAME)
    assert desk.step == "성과계약 연결"
    assert texts(desk, 2)[CONTRACT] == "성과계약 5 · 같음"

    details.rule.activated.emit(1)
    assert texts(desk, 2)[CONTRACT] == "성과계약 5 · 합"
    assert details.contract.text() == "계약 목표 88점 · 이어진 지표 1개"


def test_small_chart_shows_last_year_beside_the_target(desk):
    trend = desk.form.details.trend
    desk.at(2, TARGET)
    assert trend.values() == (Fraction(447, 5), Fraction(87), Fraction(88))
    assert trend.accessibleName() == "작년 목표 87점, 작년 실적 89.4점, 올해 목표 88점 이상"
    image = trend.grab().toImage()
    column = image.width() // 4
    colours = {image.pixelColor(column, y).name() for y in range(image.height())}
    assert "#5f7fa8" in colours
    desk.at(3, TARGET)
    assert trend.values() == (None, None, None)
    assert trend.accessibleName() == ""


def test_link_is_taken_away_with_del(desk):
    desk.at(0, CONTRACT).key(Qt.Key.Key_Delete)
    assert desk.session.edition.contract[0].measures[0].indicators == ()
    assert desk.step == "성과계약 연결 풀기"


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # offscreen popups
def test_f2_on_the_contract_opens_the_list_at_the_measure_of_that_name(desk):
    desk.at(2, CONTRACT).key(Qt.Key.Key_F2)
    measure = desk.form.details.measure
    assert measure.view().currentIndex().row() == 2
    measure.hidePopup()


def test_approved_card_is_only_read(qtbot):
    desk = Desk(qtbot, IndicatorsForm, EDITION, locked=True)
    desk.at(2, TARGET).key(Qt.Key.Key_Delete, Qt.Key.Key_F2)
    desk.form.take_last_year()
    assert desk.session.edition == EDITION
    assert desk.form.strip.shown.offers == ()
    assert not desk.form.details.measure.isEnabled()
    assert Verb.COPY in desk.form.handlers()
    assert Verb.TAKE_LAST_YEAR not in desk.form.handlers()


def test_every_cell_can_be_read_out(desk):
    index = desk.form.model.index(2, TARGET)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "3행 ’27 목표, 88점 이상, 확인 1"
    assert texts(desk, 2)[CHANGE] == "△1.4점"


def test_field_is_opened_and_told(desk):
    origin = Origin(CARD.uid, CardSection.INDICATORS, 3)
    with desk.qtbot.waitSignal(desk.form.entered) as blocker:
        desk.form.open_field(origin)
    assert blocker.args == [origin]


def test_tool_goes_to_the_row_to_write_on(desk):
    desk.form.add_row()
    assert desk.view.currentIndex().row() == 4
    assert desk.form.strip.shown.text == "지표를 이어 쓰기"
