import pytest
from hypothesis import given
from hypothesis import strategies as st

from sspass_desktop.domain.entry.months import read_months
from sspass_desktop.domain.entry.reading import Fault, Told


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("3", (3,)),
        ("3월", (3,)),
        ("03", (3,)),
        ("１２월", (12,)),
        ("3,5,7월", (3, 5, 7)),
        ("7월, 3월 및 5월", (3, 5, 7)),
        ("3월과 5월", (3, 5)),
        ("3·5월", (3, 5)),
        ("3~6월", (3, 4, 5, 6)),
        ("3월 ∼ 6월", (3, 4, 5, 6)),
        ("3월 중순~5월초", (3, 4, 5)),
        ("상반기", (1, 2, 3, 4, 5, 6)),
        ("하반기, 3월", (3, 7, 8, 9, 10, 11, 12)),
        ("1/4분기", (1, 2, 3)),
        ("2/4~3/4분기", (4, 5, 6, 7, 8, 9)),
        ("1, 3분기", (1, 2, 3, 7, 8, 9)),
        ("1분기 및 9월", (1, 2, 3, 9)),
        ("연중", tuple(range(1, 13))),
        ("매월", tuple(range(1, 13))),
    ],
)
def test_months_are_read_ascending(text, months):
    reading = read_months(text)
    assert (reading.value, reading.told, reading.fault) == (months, None, None)


def test_reckoned_months_are_told():
    reading = read_months("분기별")
    assert (reading.value, reading.told) == ((3, 6, 9, 12), Told.READ_AS)


@pytest.mark.parametrize(
    ("text", "fault", "detail"),
    [
        ("13", Fault.NO_SUCH_MONTH, "13"),
        ("0월", Fault.NO_SUCH_MONTH, "0"),
        ("3~13월", Fault.NO_SUCH_MONTH, "13"),
        ("5분기", Fault.NO_SUCH_QUARTER, "5"),
        ("6~3월", Fault.END_BEFORE_START, ""),
        ("격월", Fault.NOT_MONTHS, "격월"),
        ("2026", Fault.NOT_MONTHS, "2026"),
        ("3월~", Fault.NOT_MONTHS, "3월~"),
        ("3월, " * 100, Fault.NOT_MONTHS, ""),
    ],
)
def test_what_is_no_month_says_why(text, fault, detail):
    reading = read_months(text)
    assert (reading.value, reading.fault, reading.detail) == (None, fault, detail)


def test_an_empty_cell_has_no_months():
    assert (read_months(" ").value, read_months("").fault) == (None, None)


@given(st.sets(st.integers(1, 12), min_size=1))
def test_listed_months_read_back(months):
    assert read_months(", ".join(f"{month}월" for month in months)).value == tuple(sorted(months))


@given(st.text() | st.text("0123456789,~-/월분기상하반연중매 "))
def test_any_text_has_a_reading(text):
    months = read_months(text).value
    assert months is None or list(months) == sorted(set(months) & set(range(1, 13)))
