from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from sspass_desktop.domain.card import Card, Continuity, ContinuityKind, Indicator
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.last_year import (
    LastYear,
    change,
    falls_behind,
    last_cards,
    last_measures,
    rounder,
)
from sspass_desktop.domain.plan import Edition, Rounding
from sspass_desktop.domain.reached import achievement, growth
from sspass_desktop.domain.results import DepartmentResult, Measure, ResultStatus

DAY = date(2026, 12, 31)
SCORE = Indicator(Uid("score"), "정량", "만족도", "이용자 만족도", "88점 이상")
VISITS = Indicator(Uid("visits"), "정량", "제공", "방문 상담 횟수", "40회")
CARD = Card(Uid("card"), "방문 상담", indicators=(SCORE, VISITS))
OLD = Card(
    Uid("old"),
    "찾아가는 상담",
    indicators=(
        Indicator(Uid("other"), name="이용자  만족도", target="87점 이상"),
        Indicator(Uid("visits"), name="상담 방문", target="36회"),
    ),
)
PREVIOUS = Edition(Uid("before"), 2026, cards=(OLD,))
MEASURES = (
    Measure(Uid("m1"), "이용자 만족도", "87점", "89.4점", as_of=DAY),
    Measure(Uid("m2"), "방문 상담", "35회", "41회", status=ResultStatus.PROVISIONAL),
)
RESULTS = (DepartmentResult(Uid("r"), title="방문상담", measures=MEASURES),)
NOW = Edition(Uid("now"), 2027, cards=(CARD,), department_results=RESULTS)


def linked(uid):
    return replace(CARD, continuity=(Continuity(ContinuityKind.RENAMED, Uid(uid)),))


def test_target_comes_from_the_same_indicator_or_the_same_name_in_the_card_before():
    found = last_measures(linked("old"), replace(NOW, department_results=()), PREVIOUS)
    assert found == {"score": LastYear("87점 이상"), "visits": LastYear("36회")}


def test_result_comes_from_the_programme_of_the_same_title():
    found = last_measures(CARD, NOW, None)
    assert found["score"] == LastYear("87점", "89.4점", DAY, ResultStatus.FINAL)


def test_result_comes_from_the_programme_that_is_linked():
    other = DepartmentResult(Uid("linked"), title="다른 사업", measures=MEASURES[:1])
    now = replace(NOW, department_results=(other,))
    assert last_measures(linked("linked"), now, None)["score"].result == "89.4점"
    assert last_measures(CARD, now, None) == {}


def test_result_comes_by_the_title_of_the_card_before():
    now = replace(NOW, department_results=(replace(RESULTS[0], title="찾아가는 상담"),))
    assert last_measures(linked("old"), now, PREVIOUS)["score"].result == "89.4점"


def test_noun_of_counting_makes_no_other_measure():
    assert last_measures(CARD, NOW, None)["visits"].result == "41회"


@pytest.mark.parametrize("target", ["40명", "여"])
def test_measure_of_another_unit_is_another_measure(target):
    card = replace(CARD, indicators=(replace(VISITS, target=target),))
    assert last_measures(card, NOW, None) == {}


def test_name_that_two_indicators_could_bear_says_nothing():
    card = replace(CARD, indicators=(VISITS, replace(VISITS, uid=Uid("b"), name="방문 상담 건수")))
    assert last_measures(card, NOW, None) == {}


def test_indicator_without_name_goes_by_its_criterion():
    card = replace(CARD, indicators=(replace(SCORE, name=None, criterion="이용자 만족도"),))
    assert last_measures(card, NOW, None)["score"].result == "89.4점"


def test_card_goes_on_under_its_uid_or_title():
    same = replace(OLD, uid=CARD.uid)
    assert last_cards(CARD, replace(PREVIOUS, cards=(same,))) == (same,)
    named = replace(OLD, title="방문  상담")
    assert last_cards(CARD, replace(PREVIOUS, cards=(named,))) == (named,)
    assert last_cards(CARD, PREVIOUS) == ()
    assert last_cards(CARD, None) == ()


@pytest.mark.parametrize(
    ("target", "result", "rate"),
    [
        ("420명", "463명", Fraction(46300, 420)),
        ("2만명", "3,000명", Fraction(15)),
        ("0건", "3건", None),
        ("2일 이하", "1일", None),
        ("5회", "5명", None),
        ("여", "여", None),
    ],
)
def test_rate_of_achievement(target, result, rate):
    assert achievement(target, result) == rate


@pytest.mark.parametrize(
    ("target", "result", "gap"),
    [("88점 이상", "89.4점", Fraction(-7, 5)), ("5건", "0건", Fraction(5)), ("여", "여", None)],
)
def test_change_against_last_result(target, result, gap):
    assert change(target, result) == gap


@pytest.mark.parametrize(
    ("target", "last", "behind"),
    [
        ("88점 이상", LastYear("87점", "89.4점"), True),
        ("90점 이상", LastYear("87점", "89.4점"), False),
        ("1일 이하", LastYear("2일 이하", "1.4일"), False),
        ("1일", LastYear("2일 이하", "1.4일"), False),
        ("누적 80점", LastYear("", "89.4점"), False),
        ("88점", LastYear("87점"), False),
    ],
)
def test_target_under_last_result_falls_behind(target, last, behind):
    assert falls_behind(replace(SCORE, target=target), last) is behind


@pytest.mark.parametrize(
    ("rounding", "whole"),
    [(Rounding.UP, 111), (Rounding.HALF_UP, 110), (Rounding.DOWN, 110)],
)
def test_edition_says_how_to_round(rounding, whole):
    assert rounder(rounding)(Fraction(46300, 420)) == whole


def test_growth_is_told_of_last_years_value():
    assert growth("6건", "4건") == 50
    assert growth("3건", "4건") == -25
    assert growth("3건", "0건") is None
    assert growth("신규", "4건") is None
