from dataclasses import replace

from sspass_desktop.documents.blocks import CellAlign, Origin, Remark, Shade
from sspass_desktop.documents.free_table import free_table_blocks
from sspass_desktop.documents.schedule import schedule_grid
from sspass_desktop.documents.tables import evaluation_blocks, fund_blocks
from sspass_desktop.domain.budget import Amounts, CostLine, FundTable, Ratio, Source
from sspass_desktop.domain.card import Card, Indicator, ScheduleRow
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outline import Span, Table
from tests.documents.cards import CARD

ORIGIN = Origin(Uid("card"))
FUND = CARD.budget.tables[0]


def content(cell):
    return "\n".join("".join(span.text for span in line.text) + line.right for line in cell.lines)


def row(grid, number):
    return [content(cell) for cell in grid.cells if cell.row == number]


def fund_grid(table):
    return list(fund_blocks(table, ORIGIN))[1]


def test_a_fund_has_its_caption_its_lines_and_their_sum():
    caption, grid = fund_blocks(FUND, ORIGIN)
    assert (caption.title, caption.right) == ("<안부지기 사업비>", "(단위: 원)")
    assert row(grid, 0) == ["목", "세목", "산출내역", "금액"]
    assert row(grid, 4) == ["계", "900,000"]
    assert sum(grid.columns) == 170


def test_equal_levels_are_merged_and_groups_parted():
    grid = fund_grid(FUND)
    merged = [(content(c), c.row, c.rows) for c in grid.cells if c.column < 2 and 0 < c.row < 4]
    assert merged == [("운영비", 1, 2), ("여비", 3, 1), ("사무관리비", 1, 2), ("국내여비", 3, 1)]
    assert grid.groups == {3, 4}


def test_equal_names_under_different_items_are_not_merged():
    lines = (CostLine(("가", "회의비"), amount_won=1), CostLine(("나", "회의비"), amount_won=1))
    grid = fund_grid(FundTable("기금", levels=("목", "세목"), lines=lines))
    assert [c.rows for c in grid.cells if content(c) == "회의비"] == [1, 1]


def test_formulas_print_in_one_form():
    assert row(fund_grid(FUND), 2)[-2:] == ["인쇄200천원×2식 =", "400,000"]


def test_items_get_a_column_where_lines_have_labels_of_their_own():
    labelled = replace(FUND, lines=(replace(FUND.lines[0], label="강사"), *FUND.lines[1:]))
    assert row(fund_grid(labelled), 0) == ["목", "세목", "항목", "산출내역", "금액"]


def test_odd_tables_print_too():
    for table in (
        FundTable(),
        FundTable("기금", lines=(CostLine(),)),
        FundTable(
            "기금", lines=(CostLine(("가", "나", "다", "라", "마"), "", "읽을 수 없음", None),)
        ),
        FundTable(
            "기금", levels=("관", "항", "목", "세목", "세세목", "항목"), lines=(CostLine(("가",)),)
        ),
    ):
        grid = fund_grid(table)
        assert sum(grid.columns) == 170
        assert all(c.column + c.columns <= len(grid.columns) for c in grid.cells)


def test_money_less_than_nothing_bears_a_triangle_and_zero_is_a_dash():
    lines = (CostLine(("가",), amount_won=-5_000), CostLine(("나",), amount_won=0))
    grid = fund_grid(FundTable("기금", levels=("목",), lines=lines))
    assert [row(grid, n)[-1] for n in (1, 2, 3)] == ["△5,000", "-", "△5,000"]


def test_a_known_split_is_told_under_the_table():
    lines = (CostLine(("가",), amount_won=10, sources=Amounts(4, 6)),)
    *_, remark = fund_blocks(FundTable("기금", levels=("목",), lines=lines), ORIGIN)
    assert remark == Remark("재원: 국비 4원, 도비 6원", "※", origin=ORIGIN)


def test_a_split_by_ratio_is_told_like_one_by_amounts():
    ratio = Ratio(50, 50, 0, 0, Source.PROVINCE)
    lines = (CostLine(("가",), amount_won=11, ratio=ratio), CostLine(("나",), amount_won=1))
    *_, remark = fund_blocks(FundTable("기금", levels=("목",), lines=lines), ORIGIN)
    assert remark == Remark("재원: 국비 5원, 도비 6원", "※", origin=ORIGIN)


def test_kinds_and_criteria_are_merged():
    (grid,) = evaluation_blocks(CARD)
    spans = {content(c): (c.row, c.rows) for c in grid.cells if c.column < 2 and c.row}
    assert spans == {"정량평가": (1, 2), "정성평가": (3, 1), "마을": (1, 2), "체감": (3, 1)}
    assert grid.groups == {3}


def test_an_indicator_without_a_name_needs_one_column_less():
    (grid,) = evaluation_blocks(
        Card(Uid("c"), "", indicators=(Indicator(Uid("i"), "정량", "가", None, "1건"),))
    )
    assert row(grid, 0) == ["성과기준", "성과목표"]
    assert sum(grid.columns) == 170


def test_months_that_follow_each_other_are_one_bar():
    bars = [(bar.row, bar.first, bar.last) for bar in schedule_grid(CARD, 2027).bars]
    assert bars == [(3, 2, 3), (4, 4, 4), (4, 6, 8)]


def test_a_parent_keeps_its_first_child_and_is_bold():
    grid = schedule_grid(CARD, 2027)
    assert grid.wholes == {3}
    bold = [content(c) for c in grid.cells if c.bold]
    assert bold == ["준비"]
    assert [c.lines[0].mark for c in grid.cells if c.indent] == ["└", "└"]


def test_groups_are_merged_and_rows_without_one_span_both_columns():
    rows = (
        ScheduleRow("가", "모집", months=(1,)),
        ScheduleRow("나", "모집"),
        ScheduleRow("다"),
        ScheduleRow("라", "평가"),
    )
    grid = schedule_grid(Card(Uid("c"), "", schedule=rows), 2027)
    cells = {content(c): (c.row, c.column, c.rows, c.columns) for c in grid.cells if c.row > 1}
    assert cells == {
        "모집": (2, 0, 2, 1),
        "평가": (5, 0, 1, 1),
        "가": (2, 1, 1, 1),
        "나": (3, 1, 1, 1),
        "다": (4, 0, 1, 2),
        "라": (5, 1, 1, 1),
    }
    assert grid.groups == {4, 5}
    assert sum(grid.columns) == 170


def test_a_free_table_keeps_spans_lists_and_texts_around():
    table = Table(
        (("구분", "2027", ""), ("마을", "1,200건", "◦ 하나\n◦ 둘")),
        spans=(Span(0, 1, 1, 2),),
        caption="추이",
        unit="(단위: 건)",
        as_of="2027. 1. 1. 기준",
        source="자체 조사",
        note="잠정",
    )
    caption, grid, note, source = free_table_blocks(table, ORIGIN)
    assert (caption.title, caption.right) == ("추이", "2027. 1. 1. 기준  /  단위: 건")
    assert [(c.row, c.column, c.columns) for c in grid.cells] == [
        (0, 0, 1),
        (0, 1, 2),
        (1, 0, 1),
        (1, 1, 1),
        (1, 2, 1),
    ]
    assert [line.mark for line in grid.cells[-1].lines] == ["◦", "◦"]
    assert grid.cells[3].align is CellAlign.RIGHT
    assert (note.mark, note.text, source.text) == ("※", "잠정", "자료: 자체 조사")


def test_spans_that_cannot_be_lose_no_text():
    rows = (("가", "나", "다"), ("라", "마", "바"))
    spans = (Span(0, 1, 9, 9), Span(1, 2, 2, 2), Span(-1, 0, 3, 1), Span(0, 0, 0, 0))
    (grid,) = free_table_blocks(Table(rows, spans=spans), ORIGIN)
    found = [(content(c), c.row, c.column, c.rows, c.columns) for c in grid.cells]
    assert found == [("가", 0, 0, 1, 1), ("나\n다\n마\n바", 0, 1, 2, 2), ("라", 1, 0, 1, 1)]


def test_rows_of_unequal_length_and_useless_widths_print():
    (grid,) = free_table_blocks(Table((("가",), ("나", "다")), widths=(0, 5)), ORIGIN)
    assert (len(grid.columns), grid.automatic) == (2, True)


def test_a_row_of_sums_is_bold_and_stays_with_its_table():
    rows = (("구분", "수"), ("가", "1"), ("나", "2"), ("합 계", "3"))
    (grid,) = free_table_blocks(Table(rows), ORIGIN)
    assert [content(c) for c in grid.cells if c.bold and c.shade is Shade.STRONG] == ["합 계", "3"]
    assert (grid.groups, grid.wholes) == ({3}, {3})
