from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sspass_desktop.domain.entry.dates import read_date, write_date
from sspass_desktop.domain.entry.reading import Fault, Told

SEPTEMBER_20 = date(2026, 9, 20)


@pytest.mark.parametrize(
    "text",
    [
        "2026. 9. 20.",
        "2026-09-20",
        "2026/9/20",
        "20260920",
        "9.20",
        "9/20",
        "９.２０",
        "9월 20일",
        "2026년 9월 20일",
        "2026. 9. 20.(일)",
        "2026. 9. 20. (일요일)",
    ],
)
def test_a_date_is_read(text):
    reading = read_date(text, 2026)
    assert (reading.value, reading.told, reading.fault) == (SEPTEMBER_20, None, None)


@pytest.mark.parametrize(
    ("text", "day", "told"),
    [
        ("26. 9. 20.", SEPTEMBER_20, Told.READ_AS),
        ("’26. 9. 20.", SEPTEMBER_20, Told.READ_AS),
        ("260920", SEPTEMBER_20, Told.READ_AS),
        ("2025. 9. 20.", date(2025, 9, 20), Told.OTHER_YEAR),
    ],
)
def test_a_short_or_another_year_is_told(text, day, told):
    reading = read_date(text, 2026)
    assert (reading.value, reading.told) == (day, told)


@pytest.mark.parametrize(
    ("text", "fault", "detail"),
    [
        ("2026-02-30", Fault.NO_SUCH_DAY, "2026. 2. 30."),
        ("13.13", Fault.NO_SUCH_DAY, "2026. 13. 13."),
        ("0000-01-01", Fault.NO_SUCH_DAY, "0. 1. 1."),
        ("26.3.", Fault.DATE_UNCLEAR, ""),
        ("2026. 3.", Fault.DATE_UNCLEAR, ""),
        ("2026. 9. 20.(월)", Fault.WEEKDAY_DIFFERS, "2026. 9. 20.(일)"),
        ("2026. 9. 20. 14:30", Fault.NOT_A_DATE, ""),
        ("9999", Fault.NOT_A_DATE, ""),
        ("9" * 100, Fault.NOT_A_DATE, ""),
    ],
)
def test_what_is_no_date_says_why(text, fault, detail):
    reading = read_date(text, 2026)
    assert (reading.value, reading.fault, reading.detail) == (None, fault, detail)


def test_an_empty_cell_is_no_date_and_no_fault():
    assert (read_date("", 2026).fault, read_date(" ", 2026).fault) == (None, None)


def test_dates_are_written_as_in_official_documents():
    assert write_date(SEPTEMBER_20) == "2026. 9. 20."


days = st.dates(date(1000, 1, 1))


@given(days)
def test_a_written_date_reads_back(day):
    assert read_date(write_date(day), 2026).value == day


@given(st.text() | st.text("0123456789.~-/월일년( )화"))
def test_any_text_has_a_reading(text):
    reading = read_date(text, 2026)
    assert reading.value is None or reading.fault is None
