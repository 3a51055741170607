"""The table of all cards."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtWidgets import QApplication

from sspass_desktop.domain.card import CardStatus, Person
from sspass_desktop.domain.card_fields import CardField
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Department
from sspass_desktop.domain.strategy import Goal, Strategy, Task
from sspass_desktop.texts import card_table as words
from tests.domain.editions import card, edition, line, table
from tests.windows import program_in
from ui.edits import EditSession
from ui.look.look import Look
from ui.verbs import Verb
from ui.views.cards.columns import COLUMNS, USUAL
from ui.views.cards.view import CardsView

Key, Mod = Qt.Key, Qt.KeyboardModifier
NAMES = [column.name for column in COLUMNS]
TASK = Uid("t")


def _card(uid, won, owner, **more):
    made = card(uid, table("기금", line("", won)))
    return replace(made, task=TASK, owner=Person("담당자", owner), **more)


EDITION = edition(
    _card("나무", 5_000_000, "한가람"),
    _card("가지", 20_000_000, "서이든", department=Uid("d")),
    _card("다리", 1_000_000, "", status=CardStatus.FINAL),
    departments=(Department(Uid("d"), "돌봄팀"),),
    strategy=Strategy(goals=(Goal(Uid("g"), "목표", tasks=(Task(TASK, "과제"),)),)),
)
BADGES = {Uid("가지"): (2, 1)}


@pytest.fixture
def view(qtbot):
    made = CardsView(Look())
    qtbot.addWidget(made)
    made.resize(1200, 500)
    made.show_edition(EDITION, BADGES, locked=False)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.table.setFocus()
    return made


def shown(view):
    return [row.title for row in view.model.rows]


def select(view, *rows):
    flag = QItemSelectionModel.SelectionFlag
    view.table.clearSelection()
    for row in rows:
        view.table.selectionModel().select(view.model.index(row, 0), flag.Select | flag.Rows)


def cell(view, row, name):
    return view.model.index(row, NAMES.index(name)).data()


def test_keeps_the_contract_of_qt(view, qtmodeltester):
    qtmodeltester.check(view.model)


def test_a_row_a_card_with_what_matters(view):
    assert shown(view) == ["나무", "가지", "다리"]
    assert (cell(view, 1, "number"), cell(view, 1, "team"), cell(view, 1, "won")) == (
        "1.2",
        "돌봄팀",
        "20,000",
    )
    assert cell(view, 1, "findings") == "오류 2 확인 1"
    assert cell(view, 2, "status") == "확정"


@pytest.mark.parametrize(
    ("name", "order"),
    [
        ("title", ["가지", "나무", "다리"]),
        ("won", ["다리", "나무", "가지"]),
        ("status", ["나무", "가지", "다리"]),
        ("findings", ["나무", "다리", "가지"]),
        ("owner", ["가지", "나무", "다리"]),
    ],
)
def test_rows_are_sorted_by_any_column(view, name, order):
    view.sort_by(NAMES.index(name))
    assert shown(view) == order
    view.sort_by(NAMES.index(name), descending=True)
    assert shown(view) == order[::-1]
    view.sort_by(0)
    assert shown(view) == ["나무", "가지", "다리"]


@pytest.mark.parametrize("column", range(len(COLUMNS)))
def test_every_column_sorts_what_is_alike(view, column):
    view.sort_by(column)
    assert len(shown(view)) == 3


def test_the_choice_goes_along_when_rows_are_sorted(view):
    select(view, 1)
    view.sort_by(NAMES.index("title"))
    assert [row.title for row in view.table.chosen_rows] == ["가지"]


def test_filters_of_columns_add_up_and_go_by_a_click(view, qtbot):
    view.filter("status", "작성")
    assert shown(view) == ["나무", "가지"]
    view.filter("owner", "ㅅㅇ")
    assert shown(view) == ["가지"]
    assert view.count.text() == "3개 가운데 1개"
    qtbot.mouseClick(view._chips[0], Qt.MouseButton.LeftButton)
    assert shown(view) == ["가지"]
    assert set(view.model.filters) == {"owner"}


def test_a_word_is_sought_in_all_columns(view, qtbot):
    qtbot.keyClicks(view.box, "2")
    assert shown(view) == ["가지"]
    view.box.setText("없는말")
    assert view.nothing.text() == words.NO_HIT
    assert view.nothing.isVisible()


def test_a_filter_is_asked_for_from_the_menu_of_a_column(view, qtbot):
    menu = view.column_menu(NAMES.index("owner"))
    next(one for one in menu.actions() if one.text() == words.FILTER_COLUMN).trigger()
    view.prompt.line.setText("한")
    qtbot.keyClick(view.prompt.line, Key.Key_Return)
    assert shown(view) == ["나무"]


def test_columns_are_chosen_and_told_to_be_kept(view, qtbot):
    with qtbot.waitSignal(view.arranged) as told:
        view.show_columns([*USUAL, "months"])
    view.sort_by(NAMES.index("won"), descending=True)
    other = CardsView(Look())
    qtbot.addWidget(other)
    other.restore(told.args[0])
    assert other.columns == view.columns
    assert not other.table.isColumnHidden(NAMES.index("months"))
    assert other.table.isColumnHidden(NAMES.index("goal"))
    view.arranged.connect(other.restore)
    view.show_columns(USUAL)
    assert (other.model.sorted_by, other.model.descending) == (NAMES.index("won"), True)
    other.restore("unknown words")
    assert other.columns == USUAL


def test_number_and_title_cannot_be_hidden(view):
    view.show_columns([])
    assert not view.table.isColumnHidden(0)
    assert not view.table.isColumnHidden(1)


def test_enter_and_double_click_open_the_card(view, qtbot):
    view.table.setCurrentIndex(view.model.index(1, 1))
    with qtbot.waitSignal(view.asked) as asked:
        qtbot.keyClick(view.table, Key.Key_Return)
    assert asked.args == ["가지"]
    with qtbot.waitSignal(view.asked):
        view.table.doubleClicked.emit(view.model.index(0, 3))


def test_space_adds_rows_to_the_choice(view, qtbot):
    view.table.setCurrentIndex(view.model.index(0, 1))
    select(view, 0)
    flag = QItemSelectionModel.SelectionFlag.NoUpdate
    view.table.selectionModel().setCurrentIndex(view.model.index(1, 1), flag)
    qtbot.keyClick(view.table, Key.Key_Space)
    assert len(view.table.chosen_rows) == 2
    assert view.foot.text() == "3행 · 2행 선택 · 합계 25,000천원"


def test_the_choice_is_copied_as_a_table_whose_numbers_stay_words(view):
    select(view, 1)
    view.copy()
    data = QApplication.clipboard().mimeData()
    first, second = data.text().split("\n")
    assert first.split("\t")[:3] == ["번호", "사업", "팀"]
    assert second.split("\t")[:3] == ["1.2", "가지", "돌봄팀"]
    assert "mso-number-format:'\\@'\">1.2</td>" in data.html()


def test_one_field_of_many_cards_is_one_step_that_is_shown_first(view, qtbot):
    select(view, 0, 1, 2)
    view.changing.ask(CardField.OWNER)
    view.changing.prompt.line.setText("서이")
    qtbot.keyClick(view.changing.prompt.line, Key.Key_Return)
    sheet = view.changing.sheet
    assert sheet.isVisible()
    assert sheet.accessibleName() == (
        "카드 1개의 담당자를 바꿉니다 · 그대로 두는 것: 확정된 카드 1개"
    )
    assert "1.1 나무: 한가람 → 서이든" in sheet.accessibleDescription()
    with qtbot.waitSignal(view.proposed) as proposed:
        qtbot.keyClick(sheet, Key.Key_Return)
    step = proposed.args[0]
    assert [one.owner.name for one in step.after.cards] == ["서이든", "서이든", ""]
    assert not sheet.isVisible()


def test_escape_changes_nothing(view, qtbot):
    select(view, 0)
    view.changing.preview(CardField.TEAM, Uid("d"))
    with qtbot.assertNotEmitted(view.proposed):
        qtbot.keyClick(view.changing.sheet, Key.Key_Escape)
    assert not view.changing.sheet.isVisible()


def test_cards_with_errors_do_not_become_final(view, qtbot):
    select(view, 0, 1)
    view.changing.preview(CardField.STATUS, CardStatus.FINAL)
    assert "오류가 남은 카드 1개" in view.changing.sheet.accessibleName()
    with qtbot.waitSignal(view.proposed) as proposed:
        view.changing.sheet.taken.emit()
    assert [one.status for one in proposed.args[0].after.cards] == [
        CardStatus.FINAL,
        CardStatus.DRAFT,
        CardStatus.FINAL,
    ]


def test_what_changes_nothing_says_so(view, qtbot):
    select(view, 1)
    with qtbot.waitSignal(view.told) as told:
        view.changing.preview(CardField.TEAM, Uid("d"))
    assert told.args == [words.NOTHING_CHANGES]


def test_f2_asks_for_the_field_of_the_column(view, qtbot):
    view.table.setCurrentIndex(view.model.index(0, NAMES.index("team")))
    qtbot.keyClick(view.table, Key.Key_F2)
    assert view.changing.prompt.isVisible()
    assert view.changing.prompt.line.accessibleName() == words.change(CardField.TEAM)


@pytest.mark.parametrize("field", list(CardField))
def test_every_field_offers_values(view, field):
    select(view, 0)
    view.changing.ask(field)
    assert view.changing.prompt.isVisible()


def test_a_plan_for_reading_is_not_changed(view):
    view.show_edition(EDITION, BADGES, locked=True)
    select(view, 0)
    assert not any(chip.isEnabled() for chip in view.changing.chips.values())


def test_money_follows_the_unit(view):
    view.set_unit(1)
    assert cell(view, 0, "won") == "5,000,000"
    assert view.model.headerData(NAMES.index("won"), Qt.Orientation.Horizontal) == "예산(원)"


def test_a_changed_card_keeps_the_choice(view):
    select(view, 1)
    first = replace(EDITION.cards[0], title="나무 새로")
    view.show_edition(replace(EDITION, cards=(first, *EDITION.cards[1:])), {}, locked=False)
    assert shown(view)[0] == "나무 새로"
    assert [row.title for row in view.table.chosen_rows] == ["가지"]


def test_in_the_window_the_table_follows_and_its_columns_are_kept(opened, tmp_path, qtbot):
    opened.commands.do(Verb.SHOW_CARDS)
    view = opened.panes.cards
    session: EditSession = opened.desk.session
    select(view, 0, 2)
    view.changing.preview(CardField.HEAD, "새 팀장")
    view.changing.sheet.taken.emit()
    assert session.history.count() == 1
    assert cell(view, 0, "head") == "새 팀장"
    session.history.undo()
    assert cell(view, 0, "head") != "새 팀장"
    view.show_columns(["number", "title", "months"])
    again = program_in(tmp_path)
    qtbot.addWidget(again.window)
    assert again.window.panes.cards.columns == ("number", "title", "months")


def narrow(view, qtbot):
    """Too narrow for all columns, and scrolled to the last of them."""
    view.resize(700, 400)
    table = view.table
    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() > 0)
    table.horizontalScrollBar().setValue(table.horizontalScrollBar().maximum())
    return table


def test_number_and_title_stay_while_the_others_scroll_sideways(view, qtbot):
    table = narrow(view, qtbot)
    frozen = table.frozen
    assert frozen.isVisible()
    assert frozen.width() == table.columnWidth(0) + table.columnWidth(1)
    assert [frozen.isColumnHidden(at) for at in range(len(COLUMNS))] == [False] * 2 + [True] * 15
    assert frozen.columnViewportPosition(1) == table.columnWidth(0)


def test_a_click_on_a_title_that_stays_chooses_its_row(view, qtbot):
    table = narrow(view, qtbot)
    place = table.frozen.visualRect(view.model.index(1, 1)).center()
    before = table.horizontalScrollBar().value()
    qtbot.mouseClick(table.frozen.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert [row.title for row in table.chosen_rows] == ["가지"]
    assert table.hasFocus()
    assert table.horizontalScrollBar().value() == before


def test_a_double_click_there_opens_the_card(view, qtbot):
    table = narrow(view, qtbot)
    place = table.frozen.visualRect(view.model.index(2, 1)).center()
    opened = []
    view.asked.connect(opened.append)
    qtbot.mouseClick(table.frozen.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(table.frozen.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened == ["다리"]


def test_a_cell_is_never_left_below_the_columns_that_stay(view, qtbot):
    table = narrow(view, qtbot)
    team = view.model.index(0, NAMES.index("team"))
    assert table.visualRect(team).left() < table.frozen.covered
    table.setCurrentIndex(team)
    assert table.visualRect(team).left() == table.frozen.covered


def test_the_headers_that_stay_sort_and_have_their_menu(view, qtbot):
    table = narrow(view, qtbot)
    header, asked = table.frozen.horizontalHeader(), []
    table.menu_asked.connect(asked.append)
    place = QPoint(table.columnWidth(0) + 30, 10)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert shown(view) == ["가지", "나무", "다리"]
    header.customContextMenuRequested.emit(place)
    assert asked == [1]


def test_rows_scroll_together(view, qtbot):
    many = edition(*(_card(f"사업{n}", n, "") for n in range(80)))
    view.show_edition(many, {}, locked=False)
    table = narrow(view, qtbot)
    table.verticalScrollBar().setValue(40)
    assert table.frozen.verticalScrollBar().value() == 40
    table.frozen.verticalScrollBar().setValue(3)
    assert table.verticalScrollBar().value() == 3


def test_columns_wider_than_the_table_scroll_with_the_others(view, qtbot):
    table = narrow(view, qtbot)
    assert table.frozen.isVisible()
    view._look.set_zoom(200)
    qtbot.waitUntil(lambda: not table.frozen.isVisible())
    assert view.table.frozen.covered == 0
