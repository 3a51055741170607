from dataclasses import replace

import pytest

from sspass_desktop.domain.budget import Side
from sspass_desktop.domain.findings import Code, Finding, Place, Severity
from sspass_desktop.texts.findings import sentence, suggestion
from tests.domain.editions import card, edition

EDITION = edition(card("하나"), card("둘"))
FULL = Finding(
    Code.COST_UNREADABLE,
    Severity.WARNING,
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
    said = sentence(replace(FULL, code=code), EDITION)
    assert said.endswith(("다.", "요.", "원.", ")."))
    assert "None" not in said


def test_a_sentence_names_the_card_and_the_figures():
    finding = replace(FULL, code=Code.CARD_TOTAL_MISMATCH)
    assert sentence(finding, EDITION) == (
        "0.2번 카드의 소요예산 1,000원과 산출내역 합계 2,000원이 1,000원 다릅니다."
    )
    assert suggestion(finding) == "산출내역이 맞다면 소요예산을 3,000원으로 고치세요."


def test_a_twin_is_called_by_number_and_title():
    finding = replace(FULL, code=Code.CARD_DUPLICATE_BODY, others=("하나",), suggestion="")
    assert sentence(finding, EDITION) == "0.2번 카드의 본문이 0.1번 카드 「하나」와 똑같습니다."
    assert suggestion(finding) == ""
