from dataclasses import replace

import pytest

from sspass_desktop.domain.card import ScheduleRow
from sspass_desktop.domain.checks.rules import check_edition
from sspass_desktop.domain.outline import Line
from tests.domain.editions import card, edition, found, line, only, table

A = table("가사업비", line("10천원×1식=", 10_000))
B = table("나사업비", line("20천원×1식=", 20_000))


@pytest.mark.parametrize(
    ("one", "code"),
    [
        (card("하나", A, declared_total_won=10_001), "card.total_mismatch"),
        (
            card("하나", A, declared_total_won=10_000, declared_words="금만원"),
            "card.words_mismatch",
        ),
        (card("하나", table("", *A.lines)), "card.no_fund"),
        (card("하나", A, nonbudget=True), "card.nonbudget_with_lines"),
        (replace(card("하나", A), listed=False), "card.unlisted"),
        (replace(card("하나"), goals=()), "programme.no_card"),
        (replace(card("하나"), schedule=(ScheduleRow("회의"),) * 3), "schedule.marks_lost"),
    ],
)
def test_names_the_fault_once(one, code):
    assert found(one) == [code]


@pytest.mark.parametrize(
    "one",
    [
        card("하나", A, B, declared_total_won=30_000, declared_words="금삼만원"),
        card("하나", A, declared_total_won=10_000, declared_words="금 일만원 정"),
        card("하나", table("", *A.lines), account="특별회계(시설 예산)"),
        card("하나", A, table(""), declared_total_won=10_000),
        card("하나", nonbudget=True, declared_total_won=0),
        replace(card("하나"), background=(Line(1, text="비예산으로 추진"),)),
        card("하나", A, table("가사업비", line("500원×2식=", 1_000)), declared_total_won=11_000),
    ],
)
def test_stays_silent(one):
    assert found(one) == []


def test_the_total_is_proposed():
    (finding,) = only("card.total_mismatch", card("하나", A, B, declared_total_won=31_000))
    assert (finding.difference_won, finding.suggestion) == (1_000, "30000")


def test_equal_cards_are_named_once():
    one = card("하나", A, B)
    assert found(one, replace(one, uid="둘", title="둘")) == [
        "card.duplicate_body",
        "card.duplicate_budget",
    ]


def test_equal_prices_in_two_cards_are_nothing():
    assert found(card("하나", A), card("둘", table("나사업비", *A.lines, *B.lines))) == []


def test_two_equal_lines_under_another_fund_are_noticed():
    rest = line("30천원×1식=", 30_000)
    one = card("하나", table("가사업비", *A.lines, *B.lines))
    other = card("둘", table("나사업비", *A.lines, *B.lines, rest))
    (finding,) = only("card.duplicate_line", one, other)
    assert finding.others == ("하나",)
    same = card("둘", table("가사업비", *A.lines, *B.lines, rest))
    assert only("card.duplicate_line", one, same) == []


def test_an_empty_edition_has_no_findings():
    assert check_edition(edition()) == ()
