from dataclasses import replace
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sspass_desktop.domain.card import Indicator, ScheduleRow
from sspass_desktop.domain.entry.cells import Cells
from sspass_desktop.domain.entry.changes import Change, Why
from sspass_desktop.domain.entry.pasted_tables import (
    PastedIndicators,
    PastedSchedule,
    indicator_rows,
    schedule_rows,
)
from sspass_desktop.domain.entry.reading import Fault
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outline import Span

NUMBERS = "|".join(f"{month}월" for month in range(1, 13))


def cells(*rows, spans=()):
    return Cells(tuple(tuple(row.split("|")) for row in rows), spans, is_table=True)


def year(**marks):
    """The cells of twelve months: m3="■" marks March."""
    return "|".join(marks.get(f"m{month}", "") for month in range(1, 13))


def test_any_mark_under_a_month_counts():
    pasted = schedule_rows(
        cells(
            f"추진사항|{'|' * 11}",
            f"추진내용|{NUMBERS}",
            f"계획  수립|{year(m1='■', m2='○')}",
            f"└ 점검|{year(m12='1')}",
            f"|{year()}",
        )
    )
    assert pasted == PastedSchedule(
        (ScheduleRow("계획 수립", months=(1, 2)), ScheduleRow("점검", depth=1, months=(12,)))
    )


def test_without_a_heading_the_last_twelve_columns_are_months():
    pasted = schedule_rows(cells(f"모집|{year(m3='x')}"))
    assert pasted.rows == (ScheduleRow("모집", months=(3,)),)


def test_a_bar_may_be_one_merged_cell():
    pasted = schedule_rows(cells(f"모집|{year(m3='■')}", spans=(Span(0, 3, columns=3),)))
    assert pasted.rows == (ScheduleRow("모집", months=(3, 4, 5)),)
    assert pasted.changes == (Change(None, None, "", "1", Why.UNMERGED),)


def test_a_coloured_ground_is_a_mark_unless_the_labels_have_it_too():
    rows = cells(f"구분|{NUMBERS}", f"모집|{year()}", f"운영|{year(m5='x')}")
    bar, stripe = {(1, 3), (1, 4)}, {(2, column) for column in range(13)}
    pasted = schedule_rows(replace(rows, shaded=frozenset(bar | stripe)))
    assert pasted.rows == (ScheduleRow("모집", months=(3, 4)), ScheduleRow("운영", months=(5,)))


def test_the_outer_of_two_labels_is_the_group():
    pasted = schedule_rows(
        cells(
            f"구분||{NUMBERS}",
            f"교육|모집|{year(m3='■')}",
            f"|운영|{year(m4='■')}",
            f"평가||{year(m12='■')}",
        )
    )
    assert pasted.rows == (
        ScheduleRow("모집", "교육", months=(3,)),
        ScheduleRow("운영", "교육", months=(4,)),
        ScheduleRow("평가", months=(12,)),
    )


def test_months_may_be_named_in_words():
    pasted = schedule_rows(cells("추진사항|시기", "모집|1~2월", "|", "평가|연말", "공유|"))
    assert pasted == PastedSchedule(
        (ScheduleRow("모집", months=(1, 2)), ScheduleRow("평가"), ScheduleRow("공유")),
        (Change(3, 1, "연말", "", Why.NOT_READ),),
    )


def test_labels_alone_are_rows_without_months():
    assert schedule_rows(cells("모집", "평가")).rows == (ScheduleRow("모집"), ScheduleRow("평가"))


def indicators(*rows, spans=()):
    numbers = count()
    pasted = indicator_rows(cells(*rows, spans=spans), lambda: Uid(str(next(numbers))))
    return pasted.rows, pasted.changes


def test_indicators_are_told_by_their_headings():
    rows, changes = indicators(
        "성과지표|목표치|평가기준|구분", "이용자 수|500명|이용|정량", "사례|1건|질|정성평가"
    )
    assert rows == (
        Indicator(Uid("0"), "정량", "이용", "이용자 수", "500명"),
        Indicator(Uid("1"), "정성", "질", "사례", "1건"),
    )
    assert changes == ()


def test_a_heading_may_span_kind_and_criterion():
    rows, changes = indicators(
        "성과기준||성과지표|성과목표",
        "정량|이용|이용자 수|500명",
        "||만족도|80점",
        spans=(Span(0, 0, columns=2), Span(1, 1, rows=2)),
    )
    assert rows == (
        Indicator(Uid("0"), "정량", "이용", "이용자 수", "500명"),
        Indicator(Uid("1"), "정량", "이용", "만족도", "80점"),
    )
    assert changes == (
        Change(None, None, "", "2", Why.UNMERGED),
        Change(2, 0, "", "정량", Why.FILLED),
    )


@pytest.mark.parametrize(
    ("row", "indicator"),
    [
        ("정량|이용|이용자 수|500명", Indicator(Uid("0"), "정량", "이용", "이용자 수", "500명")),
        ("정량|이용|500명", Indicator(Uid("0"), "정량", "이용", None, "500명")),
        ("이용|이용자 수|500명", Indicator(Uid("0"), "", "이용", "이용자 수", "500명")),
        ("이용|500명", Indicator(Uid("0"), "", "이용", None, "500명")),
    ],
)
def test_without_headings_the_order_tells(row, indicator):
    rows, _ = indicators(row, "|" * row.count("|"))
    assert rows == (indicator,)


def test_a_refused_paste_stays_refused():
    refused = Cells(fault=Fault.TOO_MANY_CELLS)
    assert schedule_rows(refused) == PastedSchedule(fault=Fault.TOO_MANY_CELLS)
    assert indicator_rows(refused) == PastedIndicators(fault=Fault.TOO_MANY_CELLS)


def test_nothing_pasted_brings_no_rows():
    assert (schedule_rows(Cells()).rows, indicator_rows(Cells()).rows) == ((), ())


words = st.sampled_from(["", "정량", "목표", "성과기준", "3월", "1~2월", "1", "↳ 가"]) | st.text()


@given(
    st.integers(1, 14).flatmap(
        lambda width: st.lists(st.lists(words, min_size=width, max_size=width), max_size=4)
    )
)
def test_any_cells_have_a_reading(rows):
    given_cells = Cells(tuple(map(tuple, rows)), is_table=True)
    assert len(schedule_rows(given_cells).rows) <= len(rows)
    assert len(indicator_rows(given_cells).rows) <= len(rows)
