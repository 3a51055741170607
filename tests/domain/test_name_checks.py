"""Official names in another form: ``name.variant``."""

from dataclasses import replace

import pytest

from sspass_desktop.domain.budget import Budget, BudgetTree
from sspass_desktop.domain.card import CardSection
from sspass_desktop.domain.organisation import Alias, AliasKind, Facility, Term
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.strategy import Goal, Strategy, Task
from tests.domain.editions import card, node, only

GOAL, TASK = "생활 가까이 닿는 돌봄 확산", "생활권 통합돌봄 연결망 구축"
STRATEGY = Strategy(goals=(Goal("g", GOAL, tasks=(Task("t", TASK),)),))
PLAN = {
    "strategy": STRATEGY,
    "facilities": (Facility("f", "솔내 안심 돌봄센터"), Facility("k", "솔내 동심 돌봄센터")),
    "terms": (Term("지역 돌봄 통합지원에 관한 법률", short="돌봄통합지원법"),),
    "aliases": (
        Alias(AliasKind.TERM, "워크샵", "워크숍"),
        Alias(AliasKind.FACILITY, "안심센터", "솔내 안심 돌봄센터"),
        Alias(AliasKind.FUND, "현장교육", "현장담당자교육 사업비"),
    ),
    "budget": Budget(expenditure=BudgetTree((node("일반회계", 0, node("현장담당자교육비", 1)),))),
}


def writing(text):
    return replace(card("하나"), background=(Line(1, text=text),))


def linking(lead, text):
    return replace(card("하나"), task="t", strategy_links=(Line(1, lead=lead, text=text),))


@pytest.mark.parametrize(
    ("text", "found", "due"),
    [
        ("생활권 통합 돌봄 연결망 구축에 이바지", "생활권 통합 돌봄 연결망 구축", TASK),
        ("생활권·통합돌봄 연결망 구축", "생활권·통합돌봄 연결망 구축", TASK),
        ("솔내안심돌봄센터와 함께", "솔내안심돌봄센터", "솔내 안심 돌봄센터"),
        ("솔내 안신 돌봄센터와 함께", "솔내 안신 돌봄센터", "솔내 안심 돌봄센터"),
        ("솔내 안 돌봄센터와 함께", "솔내 안 돌봄센터", "솔내 안심 돌봄센터"),
        ("솔내 안심심 돌봄센터와 함께", "솔내 안심심 돌봄센터", "솔내 안심 돌봄센터"),
        ("「돌봄통힙지원법」 제6조", "돌봄통힙지원법", "돌봄통합지원법"),
        ("연 2회 워크샵", "워크샵", "워크숍"),
        ("안심센터와 함께", "안심센터", "솔내 안심 돌봄센터"),
        ("생활권 통합돌본봄 연결망 구축", "생활권 통합돌본봄 연결망 구축", TASK),
        ("생활권 통힙돌봄 연결망 구축", "생활권 통힙돌봄 연결망 구축", TASK),
        ("생활 가가이 닿는 돌봄 확산에 이바지", "생활 가가이 닿는 돌봄 확산", GOAL),
        ("현장담딩자교육비로 충당", "현장담딩자교육비", "현장담당자교육비"),
        ("현장담당교육비로 충당", "현장담당교육비", "현장담당자교육비"),
    ],
)
def test_another_form_in_free_text_is_named(text, found, due):
    (finding,) = only("name.variant", writing(text), **PLAN)
    assert (finding.found, finding.suggestion) == (found, due)
    assert (finding.place.section, finding.place.line) == (CardSection.BACKGROUND, 0)


@pytest.mark.parametrize(
    "text",
    [
        f"{TASK}에 이바지",
        "생활권  통합돌봄 연결망 구축",  # a blank too many is no other name
        "솔내 안심 돌봄센터, 솔내 동심 돌봄센터",
        "솔내 안심 돌봄센타",  # the last letter may be an ending
        "생활권의 통합돌봄 연결망 구축",  # a particle
        "생활권 통합돌봄의 연결망 구축",
        "생활권 통합 연결망 구축",  # a word less
        "현장 담당자 교육비",  # of a budget line the blanks are left out
        "현장담당자의 교육비",
        "현장교육",  # funds are links; in a sentence they are words
        "생활권 통합돌봄 연결망 구상",
        "돌봄통합지원",
        "워크숍",
        "",
    ],
)
def test_the_official_form_and_other_words_are_silent(text):
    assert only("name.variant", writing(text), **PLAN) == []


def test_a_form_is_named_once_a_card():
    one = replace(writing("워크샵"), effects=(Line(1, text="워크샵"),))
    assert len(only("name.variant", one, **PLAN)) == 1


def test_names_in_cost_lines_are_links_of_their_own():
    assert only("name.variant", card("하나"), card("둘"), **PLAN) == []


@pytest.mark.parametrize(
    ("lead", "text", "due"),
    [
        ("전략과제", "생활권 통합돌봄 연결망 만들기 - 함께 일한다", TASK),
        ("경영목표", "다른 목표 - 함께 일한다", GOAL),
    ],
)
def test_a_link_to_the_strategy_bears_its_name(lead, text, due):
    (finding,) = only("name.variant", linking(lead, text), **PLAN)
    assert (finding.suggestion, finding.place.section) == (due, CardSection.STRATEGY_LINKS)


@pytest.mark.parametrize(
    "one",
    [
        linking("전략과제", f"{TASK} - 함께 일한다"),
        linking("전략과제", f"**생활권** {TASK.removeprefix('생활권 ')} - 함께 일한다"),
        linking("전략과제", "함께 일한다"),  # no name at all
        linking("미션", "다른 이름 - 함께 일한다"),
        replace(linking("전략과제", "다른 이름 - 함께 일한다"), task=None),
    ],
)
def test_a_right_link_or_none_is_silent(one):
    assert only("name.variant", one, **PLAN) == []


def test_a_word_of_the_opposite_is_no_slip():
    goals = Strategy(goals=(Goal("g", "생활권 찾아가는남부센터 운영"),))
    slip, other = "생활권 찾아가는난부센터 운영", "생활권 찾아가는북부센터 운영"
    assert len(only("name.variant", writing(slip), strategy=goals)) == 1
    assert only("name.variant", writing(other), strategy=goals) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("창구를 늘림(주민 축재기획과 운영 연계)", "주민 축재기획과 운영"),
        ("창구를 늘림(이웃 축제, 주민 축기획과 운영)", "주민 축기획과 운영"),
        ("「주민 축제긱획과 운영」과 함께", "주민 축제긱획과 운영"),
    ],
)
def test_a_title_with_a_slip_is_named_where_it_is_a_name(text, found):
    other = card("주민 축제기획과 운영")
    (finding,) = only("name.variant", writing(text), other)
    assert (finding.found.strip(), finding.suggestion) == (found, other.title)


@pytest.mark.parametrize(
    "text",
    [
        "창구를 늘림(주민 축제기획과 운영 연계)",
        "창구를 늘림(주민 축제의 기획과 운영 연계)",
        "창구를 늘림(주민 축제기획과 운명)",  # the last letter may be an ending
        "창구를 늘림(주민 행사기획과 운영)",
        "창구를 늘림(주민 축제상획과 운영)",  # the title of another
    ],
)
def test_a_right_title_or_another_in_brackets_is_silent(text):
    others = card("주민 축제기획과 운영"), card("주민 축제상획과 운영")
    assert only("name.variant", writing(text), *others) == []


def test_a_title_is_quoted_as_it_is():
    other = card("주민 축제 기획·운영")
    (finding,) = only("name.variant", writing("「주민축제 기획 운영」과 함께"), other)
    assert (finding.found, finding.suggestion) == ("주민축제 기획 운영", "주민 축제 기획·운영")
    assert only("name.variant", writing("「주민 축제 기획·운영」과 함께"), other) == []
    assert only("name.variant", writing("주민축제 기획 운영과 함께"), other) == []
    assert only("name.variant", writing("‘다른 축제’와 함께"), other) == []
