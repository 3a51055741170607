import pytest

from sspass_desktop.documents.blocks import Bar, Cell, CellAlign, CellLine, Grid, Span
from sspass_desktop.documents.layout.atoms import page_starts
from sspass_desktop.documents.layout.grid import GridLayout, grid_atoms
from sspass_desktop.documents.layout.page import MM, Sheet
from sspass_desktop.documents.layout.style import STANDARD

SHEET, WEIGHTS = STANDARD.sheet, STANDARD.weights


def cell(row, column, text="글", **more):
    return Cell(row, column, (CellLine((Span(text),)),), **more)


def table(rows, **more):
    cells = tuple(cell(row, column) for row in range(rows) for column in range(2))
    return Grid((100, 70), rows, cells, **more)


def drawn(grid, first, last):
    layout, sheet = GridLayout(grid, STANDARD), Sheet()
    layout.draw(sheet, 0.0, first, last)
    return layout, sheet


def test_a_table_is_as_wide_as_the_text():
    _, sheet = drawn(table(3), 0, 2)
    across = [rule for rule in sheet.rules if rule.y0 == rule.y1]
    assert {rule.x0 for rule in across} == {0}
    assert max(rule.x1 for rule in across) == min(rule.x1 for rule in across)
    assert across[0].x1 == pytest.approx(SHEET.measure)


def test_its_lines_have_their_weights():
    _, sheet = drawn(table(4, groups=frozenset({3})), 0, 3)
    across = sorted((rule.y0, rule.width) for rule in sheet.rules if rule.y0 == rule.y1)
    assert [width for _, width in across] == [
        WEIGHTS.table_edge,
        WEIGHTS.thin,
        WEIGHTS.hairline,
        WEIGHTS.thin,
        WEIGHTS.table_edge,
    ]


def test_a_cut_table_repeats_its_header_and_is_open_below():
    layout, sheet = drawn(table(9), 4, 6)
    height = layout.heights[0] * 4
    assert max(rule.y1 for rule in sheet.rules) == pytest.approx(height)
    assert [run.text for run in sheet.runs] == ["글"] * 8
    assert [rule.width for rule in sheet.rules if rule.y0 == pytest.approx(height)] == [
        WEIGHTS.table_cut
    ]


def test_no_line_runs_through_a_merged_cell():
    cells = (cell(0, 0), cell(0, 1), cell(1, 0, rows=2), cell(1, 1), cell(2, 1))
    layout, sheet = drawn(Grid((100, 70), 3, cells), 0, 2)
    y = layout.heights[0] + layout.heights[1]
    (inner,) = [rule for rule in sheet.rules if rule.y0 == rule.y1 == pytest.approx(y)]
    assert inner.x0 == pytest.approx(100 * MM)


def test_a_merged_label_makes_its_rows_high_enough():
    label = "아주 긴 이름을 가진 항목이라 여러 줄이 되는 구분 이름"
    cells = (cell(0, 0), cell(0, 1), cell(1, 0, label, rows=2), cell(1, 1), cell(2, 1))
    layout = GridLayout(Grid((20, 150), 3, cells), STANDARD)
    need = 5 * 13.2
    assert sum(layout.heights[1:]) >= need


def test_two_rows_stay_on_either_side_of_a_cut():
    stays = [one.stays for one in grid_atoms(table(8), STANDARD)]
    assert stays == [False, True, True, False, False, False, False, True]


def test_a_total_is_not_one_of_them():
    stays = [one.stays for one in grid_atoms(table(8, wholes=frozenset({7})), STANDARD)]
    assert stays == [False, True, True, False, False, False, True, True]


def test_a_cut_leaves_room_for_a_merged_label():
    label = "구분 이름이 다섯 줄이나 되는 항목의 이름입니다 정말로"
    body = [cell(row, 1) for row in range(1, 9)]
    cells = (cell(0, 0), cell(0, 1), cell(1, 0, label, rows=8), *body)
    stays = [one.stays for one in grid_atoms(Grid((20, 150), 9, cells), STANDARD)]
    assert stays[3] is True
    assert stays[5] is False


def test_a_row_higher_than_half_a_page_is_cut_inside():
    lines = tuple(CellLine((Span(f"{number}번째 줄"),), "•") for number in range(120))
    grid = Grid((100, 70), 2, (cell(0, 0), cell(0, 1), Cell(1, 0, lines), cell(1, 1)))
    atoms = grid_atoms(grid, STANDARD)
    assert len(page_starts(atoms, SHEET.text_height)) >= 3
    assert max(one.height for one in atoms) <= SHEET.text_height / 2
    sheet = Sheet()
    atoms[0].drawing.draw(sheet, 0.0, 0, len(atoms) - 1)
    assert [f"{n}번째 줄" for n in range(120)] == [r.text for r in sheet.runs if "번째" in r.text]


def calendar(rows=4, **more):
    cells = [cell(0, 0), *(cell(0, month, str(month)) for month in range(1, 13))]
    cells += [cell(row, 0) for row in range(1, rows)]
    return Grid((66, *[104 / 12] * 12), rows, tuple(cells), calendar=1, **more)


def test_filled_months_are_one_bar_and_a_hidden_sign_each():
    _, sheet = drawn(calendar(bars=(Bar(2, 3, 5),)), 0, 3)
    (bar,) = [fill for fill in sheet.fills if fill.line]
    month = 104 / 12 * MM
    assert bar.x == pytest.approx(66 * MM + 2 * month + 0.7 * MM)
    assert bar.width == pytest.approx(3 * month - 1.4 * MM)
    signs = [run for run in sheet.runs if run.hidden]
    assert [run.text for run in signs] == ["■"] * 3


def test_lines_do_not_run_over_bars():
    _, sheet = drawn(calendar(bars=(Bar(2, 3, 5),)), 0, 3)
    (bar,) = [fill for fill in sheet.fills if fill.line]
    inside = [rule for rule in sheet.rules if bar.x < rule.x0 == rule.x1 < bar.x + bar.width]
    assert len(inside) >= 4
    assert all(rule.y1 <= bar.y or rule.y0 >= bar.y + bar.height for rule in inside)


def test_quarters_are_parted():
    _, sheet = drawn(calendar(), 0, 3)
    xs = {
        round((rule.x0 / MM - 66) * 12 / 104)
        for rule in sheet.rules
        if rule.width == WEIGHTS.quarter
    }
    assert xs == {3, 6, 9}


def test_a_schedule_that_fits_a_page_is_not_cut():
    assert all(one.stays for one in grid_atoms(calendar(12), STANDARD)[1:])
    assert not all(one.stays for one in grid_atoms(calendar(60), STANDARD)[1:])


def test_a_schedule_stands_on_the_page_of_its_heading():
    heights = GridLayout(calendar(38), STANDARD).heights
    assert SHEET.text_height - 21 < sum(heights) < SHEET.text_height
    assert not all(one.stays for one in grid_atoms(calendar(38), STANDARD)[1:])


def test_narrow_numbers_stand_in_the_middle_of_equal_columns():
    cells = [cell(0, column) for column in range(3)]
    cells += [cell(1, 0), cell(1, 1, "160건", align=CellAlign.RIGHT)]
    cells += [cell(1, 2, "1,960건", align=CellAlign.RIGHT)]
    _, sheet = drawn(Grid((60, 55, 55), 2, tuple(cells), inset_numbers=True), 0, 1)
    numbers = [run for run in sheet.runs if run.text.endswith("건")]
    ends = [run.x + STANDARD.table.font.width(run.text) for run in numbers]
    gaps = [115 * MM - ends[0], 170 * MM - ends[1]]
    assert gaps == pytest.approx([(55 * MM - STANDARD.table.font.width("1,960건")) / 2] * 2)


def test_a_column_is_never_narrower_than_its_longest_word():
    cells = (cell(0, 0, "행사실비보상금및기타보상금"), cell(0, 1))
    layout = GridLayout(Grid((20, 150), 1, cells), STANDARD)
    assert layout.heights[0] < 20


def test_labels_that_hold_too_much_together_are_given_up():
    label = "가나다라마바 " * 15
    body = [cell(row, 1, "줄 " * 900) for row in range(1, 5)]
    cells = (cell(0, 0), cell(0, 1), cell(1, 0, label, rows=4), *body)
    layout = GridLayout(Grid((20, 150), 5, cells), STANDARD)
    assert {laid.cell.rows for laid in layout._cells} == {1}  # a page cannot hold three rows
