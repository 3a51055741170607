import pytest
from hypothesis import given
from hypothesis import strategies as st

from sspass_desktop.domain.budget import Amounts, CostLine
from sspass_desktop.domain.entry.cells import Cells
from sspass_desktop.domain.entry.changes import Change, Why
from sspass_desktop.domain.entry.pasted_budget import PastedRows, budget_rows
from sspass_desktop.domain.entry.reading import Fault
from sspass_desktop.domain.outline import Span

HEADER = "목|세목|산출내역|금액"


def cells(*rows, spans=(), unit_won=None):
    return Cells(tuple(tuple(row.split("|")) for row in rows), spans, True, unit_won)


def changes(pasted):
    return [(one.why, one.row, one.column, one.was, one.becomes) for one in pasted.changes]


def test_columns_are_told_by_their_headings():
    pasted = budget_rows(
        cells(
            "금 액|산출근거|목|비고",
            "14,400,000|급여 1,200천원×12개월=|인건비|x",
            "5|5원×1회|여비|",
        )
    )
    assert pasted.levels == ("목",)
    assert pasted.lines == (
        CostLine(("인건비",), "급여", "1,200천원×12개월=", 14_400_000),
        CostLine(("여비",), "", "5원×1회", 5),
    )
    assert pasted.changes == ()


def test_columns_without_headings_are_told_by_their_look():
    pasted = budget_rows(
        cells("인건비|급여|1,200천원×12개월|14,400,000", "인건비|수당|100천원×5명|500,000")
    )
    assert pasted.lines == (
        CostLine(("인건비", "급여"), "", "1,200천원×12개월", 14_400_000),
        CostLine(("인건비", "수당"), "", "100천원×5명", 500_000),
    )
    assert pasted.levels == ()


def test_merged_and_blank_cells_are_filled_from_above_and_told():
    pasted = budget_rows(
        cells(
            HEADER,
            "인건비|급여|1천원×2명|2,000",
            "|수당|1천원×1명|1,000",
            "운영비|회의|1천원×1회|1,000",
            "||1천원×3회|3,000",
            spans=(Span(1, 0, rows=2),),
        )
    )
    assert [line.path for line in pasted.lines] == [
        ("인건비", "급여"),
        ("인건비", "수당"),
        ("운영비", "회의"),
        ("운영비", "회의"),
    ]
    assert changes(pasted) == [
        (Why.UNMERGED, None, None, "", "1"),
        (Why.FILLED, 4, 0, "", "운영비"),
        (Why.FILLED, 4, 1, "", "회의"),
    ]


def test_a_ditto_mark_says_what_stands_above():
    pasted = budget_rows(cells(HEADER, "인건비|급여|x|1", "〃|수당|y|2"))
    assert pasted.lines[1].path == ("인건비", "수당")


def test_a_merged_amount_is_counted_once():
    pasted = budget_rows(
        cells(
            HEADER,
            "인건비|급여|1천원×2명|3,000",
            "인건비|수당|기타|",
            spans=(Span(1, 3, rows=2),),
        )
    )
    assert [line.amount_won for line in pasted.lines] == [3_000, None]


@pytest.mark.parametrize(
    ("header", "unit_won"), [(HEADER, 1_000), ("목|세목|산출내역|금액(단위: 천원)", None)]
)
def test_a_told_unit_multiplies_bare_amounts(header, unit_won):
    pasted = budget_rows(
        cells(header, "가|나|1,200천원×1식|1,200", "다|라|x|5원", unit_won=unit_won)
    )
    assert (pasted.unit_won, pasted.told_unit_won) == (1_000, 1_000)
    assert [line.amount_won for line in pasted.lines] == [1_200_000, 5]
    assert changes(pasted) == [
        (Why.UNIT, None, None, "천원", "1,000"),
        (Why.READ_AS, 2, 3, "5원", "5"),
    ]


def test_the_person_has_the_last_word_on_the_unit():
    pasted = budget_rows(cells(HEADER, "가|나|x|1,200", unit_won=1_000), unit_won=1)
    assert (pasted.unit_won, pasted.told_unit_won) == (1, 1_000)
    assert pasted.lines[0].amount_won == 1_200
    assert pasted.changes == ()


def test_totals_are_left_out_and_the_last_is_compared():
    pasted = budget_rows(
        cells(
            HEADER,
            "합 계|||9",
            "인건비|급여|x|3,000",
            "|소계||3,000",
            "여비|국내|y|4,000",
            "총계|||8,000",
        )
    )
    assert [line.amount_won for line in pasted.lines] == [3_000, 4_000]
    assert changes(pasted) == [
        (Why.TOTAL_LEFT_OUT, 1, None, "합 계 9", ""),
        (Why.TOTAL_LEFT_OUT, 3, None, "소계 3,000", ""),
        (Why.TOTAL_LEFT_OUT, 5, None, "총계 8,000", ""),
        (Why.TOTAL_DIFFERS, 5, 3, "8,000", "7,000"),
    ]


def test_a_total_that_agrees_is_no_question():
    pasted = budget_rows(cells(HEADER, "가|나|x|3,000", "계|||3,000"))
    assert [one.why for one in pasted.changes] == [Why.TOTAL_LEFT_OUT]


def test_a_missing_amount_is_computed_from_its_formula():
    pasted = budget_rows(cells("목|산출내역", "가|1,200천원×2회=", "나|0.5원×1회", "다|회의 자료"))
    assert [line.amount_won for line in pasted.lines] == [2_400_000, None, None]
    assert [line.formula for line in pasted.lines] == ["1,200천원×2회=", "0.5원×1회", "회의 자료"]
    assert changes(pasted) == [(Why.COMPUTED, 1, None, "", "2,400,000")]


def test_an_amount_that_cannot_be_read_stays_empty_and_is_told():
    pasted = budget_rows(cells(HEADER, "가|나|1천원×2회|이백", "다|라|x|△500"))
    assert [line.amount_won for line in pasted.lines] == [None, -500]
    assert changes(pasted) == [
        (Why.NOT_READ, 1, 3, "이백", ""),
        (Why.READ_AS, 2, 3, "△500", "-500"),
    ]


def test_an_opening_equals_sign_is_a_habit():
    pasted = budget_rows(cells(HEADER, "가|나|=간식 1천원×2회|2,000"))
    assert pasted.lines == (CostLine(("가", "나"), "간식", "1천원×2회", 2_000),)
    assert changes(pasted) == [(Why.READ_AS, 1, 2, "=간식 1천원×2회", "간식 1천원×2회")]


def test_rows_without_money_and_repeated_headings_are_left_out():
    pasted = budget_rows(cells(HEADER, "인건비|||", "|급여|x|5", "|||", HEADER, "|수당|y|6"))
    assert [line.path for line in pasted.lines] == [("인건비", "급여"), ("인건비", "수당")]
    assert (Why.NO_MONEY, 1, None, "인건비", "") in changes(pasted)


def test_a_split_is_read_from_its_column():
    pasted = budget_rows(
        cells(
            "산출내역|금액|재원",
            "x|101|국50 도50",
            "y||국비 100%",
            "1천원×5회|5,000|국비 3,000원 도비 2,000원",
            "z|5|반반",
            "z|5|",
        )
    )
    assert [line.sources for line in pasted.lines] == [
        Amounts(50, 51),
        None,
        Amounts(3_000, 2_000),
        None,
        None,
    ]
    assert changes(pasted) == [(Why.NOT_READ, 4, 2, "반반", "")]


def test_a_split_is_read_from_columns_under_a_second_heading():
    pasted = budget_rows(
        cells(
            "목|산출내역|금액|재원|",
            "|||국비|시군비",
            "가|x|5|2|3",
            "나|y|5||",
            "다|z|5|2|x",
        )
    )
    assert [line.path for line in pasted.lines] == [("가",), ("나",), ("다",)]
    assert [line.sources for line in pasted.lines] == [
        Amounts(2, municipal=3),
        None,
        Amounts(2),
    ]


def test_cells_without_money_bring_no_lines():
    assert budget_rows(cells("가|나", "다|라")).lines == ()
    assert budget_rows(Cells()) == PastedRows()


def test_a_refused_paste_stays_refused():
    assert budget_rows(Cells(fault=Fault.TOO_LONG)) == PastedRows(fault=Fault.TOO_LONG)


words = st.sampled_from([*HEADER.split("|"), "재원", "국비", "합계", "국50 도50"]) | st.text(
    "0123456789,△()천원×= 가", max_size=8
)


@given(st.lists(st.lists(words, min_size=4, max_size=4), max_size=5), st.sampled_from([None, 1000]))
def test_any_cells_have_a_reading(rows, unit_won):
    pasted = budget_rows(Cells(tuple(map(tuple, rows)), is_table=True), unit_won)
    assert len(pasted.lines) <= len(rows)
    assert all(isinstance(one, Change) for one in pasted.changes)
