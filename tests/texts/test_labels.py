import pytest

from sspass_desktop.domain.plan import EditionKind
from sspass_desktop.texts import labels


@pytest.mark.parametrize(
    ("as_of", "unit", "above"),
    [
        ("", "", ""),
        ("", "명", "(단위: 명)"),
        ("", "(단위: 천원)", "(단위: 천원)"),
        ("2027. 2. 1.", "", "2027. 2. 1. 기준"),
        ("2027. 2. 1. 기준", "명", "2027. 2. 1. 기준  /  단위: 명"),
    ],
)
def test_date_and_unit_above_a_table(as_of, unit, above):
    assert labels.above_table(as_of, unit) == above


def test_years_and_books():
    assert labels.book_name(2026, EditionKind.REVISED) == "2026년 수정 사업계획서"
    assert labels.chapter(2, "돌봄 연계") == "2. 돌봄 연계"


def test_money_of_a_card():
    assert labels.cost("81,800,000", "금팔천일백팔십만원", "") == (
        "금81,800,000원(금팔천일백팔십만원)"
    )
    assert labels.cost("5", "", "특별회계") == "금5원 / 특별회계"


def test_issues():
    assert (labels.issue(1, 1), labels.issue(2, 3)) == ("쟁점", "쟁점 2")


def test_small_lines():
    assert labels.bookmark("1.4", "안부 확인") == "1.4 안부 확인"
    assert labels.bracketed("목적") == "(목적)"
    assert (labels.fund("가 사업비"), labels.fund("")) == ("<가 사업비>", "")
    assert labels.source_split({"국비": "5"}) == "재원: 국비 5원"
    assert (labels.kind_of_assessment("정량"), labels.kind_of_assessment("")) == ("정량평가", "")
    assert labels.whole_year(2027) == "2027년"
    assert labels.picture("흐름") == "[그림] 흐름"
    assert (labels.note("잠정"), labels.note("※ 잠정")) == ("잠정", "잠정")
    assert (labels.source("조사"), labels.source("자료: 조사")) == ("자료: 조사", "자료: 조사")
