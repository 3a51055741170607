from dataclasses import replace

import pytest

from sspass_desktop.domain.budget import Side
from sspass_desktop.domain.findings import Code, Finding, Place
from sspass_desktop.services import applying
from sspass_desktop.texts import findings_panel
from sspass_desktop.texts.budget_form import line_fault
from sspass_desktop.texts.findings import Names, sentence, suggestion
from tests.domain.editions import card, edition

NAMES = Names(edition(card("하나"), card("둘")))
FULL = Finding(
    Code.COST_UNREADABLE,
    Place("둘", "budget", 0, 0, Side.REVENUE),
    subject="1000",
    expected="2000",
    found="1000",
    difference_won=-1000,
    suggestion="3000",
    others=("하나|5",),
)


@pytest.mark.parametrize("code", list(Code))
def test_every_code_has_one_whole_sentence(code):
    said = sentence(replace(FULL, code=code), NAMES)
    assert said.endswith(("다.", "요.", "원.", ")."))
    assert "None" not in said


def test_a_sentence_names_the_card_and_the_figures():
    finding = replace(FULL, code=Code.CARD_TOTAL_MISMATCH)
    assert sentence(finding, NAMES) == (
        "0.2번 카드의 소요예산 1,000원과 산출내역 합계 2,000원이 1,000원 다릅니다."
    )
    assert suggestion(finding) == "산출내역이 맞다면 소요예산을 3,000원으로 고치세요."


def test_a_low_promise_is_one_of_a_card_or_of_the_contract():
    low = replace(FULL, code=Code.INDICATOR_BELOW_LAST_RESULT, subject="만남", found="9회")
    assert sentence(low, NAMES).startswith("0.2번 카드의 성과지표 ‘만남’의 목표 9회가 작년 실적")
    promised = replace(low, place=Place(section="contract", node="c"))
    assert sentence(promised, NAMES).startswith("성과계약 ‘만남’의 목표 9회가 작년 실적")


def test_a_twin_is_called_by_number_and_title():
    finding = replace(FULL, code=Code.CARD_DUPLICATE_BODY, others=("하나",), suggestion="")
    assert sentence(finding, NAMES) == "0.2번 카드의 본문이 0.1번 카드 「하나」와 똑같습니다."
    assert suggestion(finding) == ""


@pytest.mark.parametrize("code", list(Code))
def test_what_can_be_applied_is_said(code):
    said = suggestion(replace(FULL, code=code))
    assert bool(said) is (code in applying.APPLYING)
    assert bool(findings_panel.apply(replace(FULL, code=code))) is bool(said)
    assert not said or any(word in said.replace(",", "") for word in ("3000", "2000", "하나"))


def test_outside_the_cards_the_plan_is_meant():
    finding = replace(FULL, code=Code.COST_UNREADABLE, place=Place())
    assert sentence(finding, NAMES).startswith("계획서 산출내역 ‘1000’은")


@pytest.mark.parametrize(
    ("formula", "found", "why"),
    [
        ("일식", "", "산식으로 읽을 수 없어 적힌 금액만 집계했습니다."),
        ("일식", "0", "산식으로 읽을 수 없고 적힌 금액도 없어 집계하지 않았습니다."),
        (
            "250천원×2시간×=",
            "0",
            "× 뒤가 비어 있어 산식으로 읽을 수 없고 적힌 금액도 없어 집계하지 않았습니다.",
        ),
    ],
)
def test_what_is_counted_for_an_unreadable_formula_is_said(formula, found, why):
    finding = replace(FULL, code=Code.COST_UNREADABLE, subject=formula, found=found)
    said = sentence(finding, NAMES)
    assert said.startswith("0.2번 카드 산출내역 ‘")
    assert said.endswith(f" {why}")
    assert line_fault(finding, said) == why


def test_a_twin_that_is_gone_is_called_by_its_uid():
    finding = replace(FULL, code=Code.CARD_DUPLICATE_BODY, others=("없는 카드",))
    assert "없는 카드와 똑같습니다" in sentence(finding, NAMES)


def test_two_prices_multiplied_are_both_named():
    finding = replace(FULL, code=Code.COST_UNIT_SENSE, others=("1천원", "2천원"))
    assert "‘1천원’과 ‘2천원’이 함께" in sentence(finding, NAMES)


def test_moved_money_is_told_with_and_without_an_unknown_fund():
    moved = replace(FULL, code=Code.FUND_MOVED_BETWEEN, others=("가|-5", "나|5"))
    assert "가 -5원, 나 +5원" in sentence(moved, NAMES)
    assert "안에서 예산이 옮겨진" in sentence(replace(moved, found=""), NAMES)


def test_an_overdrawn_source_names_the_fund():
    finding = replace(FULL, code=Code.FUND_SOURCE_SPLIT, others=("국비",))
    assert sentence(finding, NAMES).startswith("사업비 ‘1000’의 국비")
    assert "재원 합계" in sentence(replace(finding, others=()), NAMES)


def test_rates_and_changes_are_told_apart():
    rate = replace(FULL, code=Code.RATE_MISMATCH, difference_won=None)
    assert "다시 계산하면 2000%입니다" in sentence(rate, NAMES)
    assert suggestion(rate) == "3000%로 고치세요."
