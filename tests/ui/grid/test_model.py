from PySide6.QtCore import Qt

from sspass_desktop.domain.findings import Severity
from tests.ui.grid.words_model import WordsModel
from ui.grid.model import FINDING_ROLE

ROWS = (("가", "나", "1"), ("다", "라", "2"), ("마", "바", "3"))


def seen(model):
    """What the model tells its views, in words."""
    told = []
    model.modelReset.connect(lambda: told.append("reset"))
    model.rowsInserted.connect(lambda _p, a, b: told.append(f"in {a}-{b}"))
    model.rowsRemoved.connect(lambda _p, a, b: told.append(f"out {a}-{b}"))
    model.dataChanged.connect(lambda a, b: told.append(f"data {a.row()}-{b.row()}"))
    return told


def test_keeps_the_contract_of_qt(qtmodeltester):
    qtmodeltester.check(WordsModel(ROWS))


def test_a_changed_row_is_told_and_nothing_else():
    model = WordsModel(ROWS)
    told = seen(model)
    model.show_rows((ROWS[0], ("다", "새", "2"), ROWS[2]))
    assert told == ["data 1-1"]


def test_the_same_rows_are_not_told_again():
    model = WordsModel(ROWS)
    told = seen(model)
    model.show_rows(ROWS)
    assert told == []


def test_new_rows_are_inserted_and_gone_ones_removed():
    model = WordsModel(ROWS)
    told = seen(model)
    new = ("새", "", "")
    model.show_rows((ROWS[0], new, new, *ROWS[1:]))
    model.show_rows((ROWS[0], new))
    assert told == ["in 1-2", "out 2-4"]
    assert model.rows == (ROWS[0], new)


def test_a_row_comes_below_the_one_that_is_typed_in():
    model = WordsModel(ROWS)
    model.typing_began(2, 0)
    told = seen(model)
    model.show_rows((*ROWS[:2], ("사", "바", "3"), ROWS[2]))
    assert told == ["in 3-3", "data 2-2"]


def test_all_rows_may_go():
    model = WordsModel(ROWS)
    model.show_rows(())
    assert model.rowCount() == 0


def test_what_is_typed_in_one_visit_joins():
    model = WordsModel(ROWS)
    model.typing_began(0, 0)
    model.type_cell(0, 0, "가나")
    model.type_cell(0, 0, "가나다")
    model.typing_ended()
    model.typing_began(0, 0)
    model.type_cell(0, 0, "라")
    assert model.joins == ["WordsModel 1", "WordsModel 1", "WordsModel 2"]
    assert model.steps == ["이름 고치기"] * 3


def test_a_cell_is_read_out_with_its_place_and_finding():
    model = WordsModel(ROWS)
    model.findings[0, 1] = Severity.ERROR
    index = model.index(0, 1)
    assert model.accessible_text(0, 1) == "1행 내용, 나, 오류 1"
    assert index.data(FINDING_ROLE) == Severity.ERROR


def test_only_editable_cells_take_data():
    model = WordsModel(ROWS)
    model.fixed.add((0, 2))
    assert not model.setData(model.index(0, 2), "9")
    assert model.setData(model.index(0, 1), "9")
    assert model.rows[0] == ("가", "9", "1")


def test_paste_below_the_last_row_makes_rows_and_leaves_out_what_has_no_column():
    model = WordsModel(ROWS)
    model.paste([["a", "b", "c"], ["d", "e", "f"]], (2, 1))
    assert model.rows[2:] == (("마", "a", "b"), ("", "d", "e"))
    assert model.steps == ["2행 붙여넣기"]


def test_columns_come_and_go_at_the_left():
    model = WordsModel(ROWS)
    told = []
    model.columnsInserted.connect(lambda _p, a, b: told.append(f"in {a}-{b}"))
    model.columnsRemoved.connect(lambda _p, a, b: told.append(f"out {a}-{b}"))
    model.show_heads(("이름", "금액"))
    model.show_heads(("목", "금액"))
    model.show_heads(("관", "항", "목", "금액"))
    assert told == ["out 0-0", "in 0-1"]
    assert model.headerData(3, Qt.Orientation.Horizontal) == "금액"
