import re
from datetime import date

import pytest

from sspass_desktop.domain.entry.amounts import read_amount
from sspass_desktop.domain.entry.dates import read_date
from sspass_desktop.domain.entry.months import read_months
from sspass_desktop.domain.entry.reading import Fault
from sspass_desktop.domain.entry.splits import read_split
from sspass_desktop.domain.entry.text import clean_text
from sspass_desktop.texts import entry


def test_a_refusal_says_why_and_what_still_stands():
    month = read_months("13")
    assert month.fault is not None
    assert entry.refused(month.fault, month.detail, "3월") == (
        "13월은 없는 달입니다. 이전 값(3월)을 그대로 두었습니다."
    )
    assert entry.refused(Fault.NOT_A_NUMBER) == ("숫자로 읽을 수 없습니다. 칸은 그대로 두었습니다.")


@pytest.mark.parametrize("fault", list(Fault))
def test_every_fault_has_its_sentence(fault):
    assert re.fullmatch(r"[^{}]+\. 칸은 그대로 두었습니다\.", entry.refused(fault, "5"))


@pytest.mark.parametrize(
    ("reading", "sentence"),
    [
        (read_amount("1,234.5천원"), "‘1,234.5천원’ → 1,234,500원으로 읽었습니다."),
        (read_amount("(500)"), "‘(500)’ → △500원으로 읽었습니다."),
        (read_amount("500"), ""),
        (read_amount("x"), ""),
        (read_months("분기별"), "‘분기별’ → 3, 6, 9, 12월로 읽었습니다."),
        (read_date("26.3.5", 2026), "‘26.3.5’ → 2026. 3. 5.로 읽었습니다."),
        (read_date("2025.3.5", 2026), "2025. 3. 5.는 사업연도(2026년)의 날짜가 아닙니다."),
        (read_split("5:5"), "‘5:5’ → 국비 50%, 도비 50%로 읽었습니다."),
        (read_split("1:1:1"), "‘1:1:1’ → 국비 1 : 도비 1 : 시군비 1로 읽었습니다."),
    ],
)
def test_a_reading_that_is_not_obvious_is_told(reading, sentence):
    assert entry.told(reading, 2026) == sentence


def test_values_are_shown_as_offices_write_them():
    assert entry.shown(date(2026, 9, 20)) == "2026. 9. 20."
    amounts = read_split("국 3,000 도 1,440").value
    assert amounts is not None
    assert entry.shown(amounts) == "국비 3,000원, 도비 1,440원"


def test_what_was_done_to_a_text_is_told():
    assert entry.cleaned(clean_text("계획")) == ()
    assert entry.cleaned(clean_text("\0\0\0\u202e")) == (
        "표시할 수 없는 문자 3개를 □로 바꿨습니다.",
        "보이지 않는 제어 문자 1개를 지웠습니다.",
    )
    assert entry.cleaned(clean_text("가" * 20_001)) == (
        "붙여 넣은 글이 너무 깁니다(한 칸 20,000자까지). 앞부분도 바꾸지 않았습니다.",
    )
