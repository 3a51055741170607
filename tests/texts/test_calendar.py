import pytest

from sspass_desktop.texts import calendar as words
from sspass_desktop.texts.months import month_cell, months


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        ({3, 4, 5, 6}, "3~6월"),
        ({12}, "12월"),
        ({1, 2, 3, 9}, "1~3월, 9월"),
        ({2, 4, 6}, "2월, 4월, 6월"),
        ((), ""),
    ],
)
def test_months_are_said_as_runs(numbers, said):
    assert months(numbers) == said


def test_cells_and_rows_are_read_out():
    assert month_cell("성과 공유회", 12, painted=True) == "성과 공유회 12월"
    assert month_cell("성과 공유회", 11, painted=False) == "성과 공유회 11월, 빈칸"
    assert words.row("방문", {1, 2}) == "방문, 1~2월"
    assert words.row("방문", ()) == "방문, 일정 없음"
    assert words.group("돌봄", 3) == "돌봄, 사업 3개"
    assert words.under_way("돌봄", 3, 2) == "돌봄 3월, 사업 2개 진행"


def test_foot_counts_programmes_without_months():
    assert words.counted(18, 0) == "사업 18개"
    assert words.counted(18, 2) == "사업 18개 · 일정이 없는 사업 2개"
