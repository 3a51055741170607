"""Official names in another form: ``name.variant``."""

from dataclasses import replace

import pytest

from sspass_desktop.domain.card import CardSection
from sspass_desktop.domain.organisation import Alias, AliasKind, Facility, Term
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.strategy import Goal, Strategy, Task
from tests.domain.editions import card, only

GOAL, TASK = "생활 가까이 닿는 돌봄 확산", "생활권 통합돌봄 연결망 구축"
STRATEGY = Strategy(goals=(Goal("g", GOAL, tasks=(Task("t", TASK),)),))
PLAN = {
    "strategy": STRATEGY,
    "facilities": (Facility("f", "솔내 안심 돌봄센터"), Facility("k", "솔내 동심 돌봄센터")),
    "terms": (Term("지역 돌봄 통합지원에 관한 법률", short="돌봄통합지원법"),),
    "aliases": (Alias(AliasKind.TERM, "워크샵", "워크숍"),),
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
        linking("전략과제", "함께 일한다"),  # no name at all
        linking("미션", "다른 이름 - 함께 일한다"),
        replace(linking("전략과제", "다른 이름 - 함께 일한다"), task=None),
    ],
)
def test_a_right_link_or_none_is_silent(one):
    assert only("name.variant", one, **PLAN) == []


def test_a_title_is_quoted_as_it_is():
    other = card("주민 축제 기획·운영")
    (finding,) = only("name.variant", writing("「주민축제 기획 운영」과 함께"), other)
    assert (finding.found, finding.suggestion) == ("주민축제 기획 운영", "주민 축제 기획·운영")
    assert only("name.variant", writing("「주민 축제 기획·운영」과 함께"), other) == []
    assert only("name.variant", writing("주민축제 기획 운영과 함께"), other) == []
    assert only("name.variant", writing("‘다른 축제’와 함께"), other) == []
