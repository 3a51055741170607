"""The way of writing of a house: ``style.*``, asked only where it is wanted."""

from dataclasses import replace

import pytest

from sspass_desktop.domain.checks.rules import check_edition, new_memory
from sspass_desktop.domain.outline import Line
from tests.domain.editions import card, edition


def styled(text):
    one = replace(card("하나"), goals=(Line(1, text=text),))
    findings = new_memory(style=True).check(edition(one))
    return [(f.code.value, f.found, f.suggestion) for f in findings]


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("2027.3.27. 시행", ("style.date", "2027.3.27.", "2027. 3. 27.")),
        ("2027년 3월 27일 시행", ("style.date", "2027년 3월 27일", "2027. 3. 27.")),
        ("2027-03-27 시행", ("style.date", "2027-03-27", "2027. 3. 27.")),
        ("예산 1200천원 편성", ("style.amount", "1200", "1,200")),
        ("전년보다 -18.4% 감소", ("style.minus", "-", "△")),
        ("전년보다 ▲500천원 감소", ("style.minus", "▲", "△")),
        ("주민을 만난다", ("style.ending", "난다", "")),
        ("주민을 만나고 있습니다.", ("style.ending", "습니다.", "")),
    ],
)
def test_another_way_of_writing_is_named(text, finding):
    found = styled(text)
    assert [code for code, _, _ in found] == [finding[0]]
    if finding[0] != "style.ending":
        assert found == [finding]


@pytest.mark.parametrize(
    "text",
    [
        "2027. 3. 27. 시행",
        "2027. 3. ~ 12.",
        "예산 1,200천원 편성",
        "주민 1200명",
        "전년보다 △18.4% 감소",
        "10-20% 확대",
        "주민과 만남",
        "바다",
    ],
)
def test_the_way_of_the_house_is_silent(text):
    assert styled(text) == []


def test_nobody_is_asked_who_keeps_no_house_style():
    one = replace(card("하나"), goals=(Line(1, text="2027.3.27. 1200천원을 쓴다."),))
    assert check_edition(edition(one)) == ()
