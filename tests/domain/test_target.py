from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sspass_desktop.domain.target import Bound, Target, plain_unit, read_target, with_number_of


@pytest.mark.parametrize(
    ("text", "value", "unit", "bound"),
    [
        ("80점 이상", "80", "점", Bound.AT_LEAST),
        ("90%이상", "90", "%", Bound.AT_LEAST),
        ("1건 초과", "1", "건", Bound.AT_LEAST),
        ("3일 이내", "3", "일", Bound.AT_MOST),
        ("5% 미만", "5", "%", Bound.AT_MOST),
        ("2건 이하", "2", "건", Bound.AT_MOST),
        ("1회", "1", "회", Bound.EQUAL),
        ("70점", "70", "점", Bound.EQUAL),
        ("2,700명", "2700", "명", Bound.EQUAL),
        ("1,000만원", "1000", "만원", Bound.EQUAL),
        ("86.22점", "86.22", "점", Bound.EQUAL),
        ("체계 운영 1건", "1", "건", Bound.EQUAL),
        ("90% 달성", "90", "%", Bound.EQUAL),
        ("80% 이상 달성", "80", "%", Bound.AT_LEAST),
        ("연 4회(분기별)", "4", "회", Bound.EQUAL),
        ("3개 시군", "3", "개 시군", Bound.EQUAL),
        ("△5%", "-5", "%", Bound.EQUAL),
        ("12", "12", "", Bound.EQUAL),
    ],
)
def test_reads_number_unit_and_bound(text, value, unit, bound):
    assert read_target(text) == Target(Decimal(value), unit, bound)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "여",
        "상시",
        "우수 등급",
        "2회, 1회",
        "1건/ 80% 이상",
        "3~5회",
        "80점 이상(100점 만점)",
        "1,2회",
        "9" * 40,
    ],
)
def test_what_is_no_single_number_has_no_value(text):
    assert read_target(text) == Target()


@given(st.text())
def test_reads_any_text(text):
    read_target(text)


@given(st.integers(0, 999_999_999_999), st.sampled_from(["점", "%", "회", "개소", "천원"]))
def test_reads_back_what_is_written_with_commas(value, unit):
    assert read_target(f"{value:,}{unit}") == Target(Decimal(value), unit, Bound.EQUAL)


@pytest.mark.parametrize(
    ("text", "other", "target"),
    [
        ("88점 이상", "89.4점", "89.4점 이상"),
        ("연 4회(분기별)", "6회", "연 6회(분기별)"),
        ("1,000 명", "1,250명", "1,250 명"),
        ("88점", "89.4%", ""),
        ("여", "3회", ""),
        ("3회", "여", ""),
    ],
)
def test_target_takes_the_number_of_another(text, other, target):
    assert with_number_of(text, other) == target


def test_large_counts_are_counted_in_their_plain_unit():
    assert plain_unit(read_target("2만 명")) == "명"
    assert plain_unit(read_target("3개 시군")) == "개시군"
