"""Typed numbers that may be linked: those that say what a figure says, and no others."""

import pytest

from sspass_desktop.domain.card import CardSection
from sspass_desktop.domain.figures.offers import linked, offers
from sspass_desktop.domain.figures.sources import plan_figures
from sspass_desktop.domain.outline import Figure, Line
from tests.domain.figures.cards import planned, with_all_links, written


def _offers(card):
    return offers(card, plan_figures(planned(card)))


@pytest.mark.parametrize(
    ("text", "typed", "becomes", "figure"),
    [
        ("상담(4회) 운영", "4회", "4회", Figure.TARGET),
        ("**상담 4회** 운영", "4회", "4회", Figure.TARGET),
        ("참여 인원 1200명 달성", "1200명", "1,200명", Figure.TARGET),
        ("참여 인원 1,200 명에게", "1,200 명", "1,200명", Figure.TARGET),
        ("예산 12,345천원을 들여", "12,345천원", "12,345천원", Figure.TOTAL),
        ("총 30백만원 가운데", "30백만원", "30백만원", Figure.FUND),
    ],
)
def test_a_number_that_says_what_a_figure_says_is_offered(text, typed, becomes, figure):
    (offer,) = _offers(written(text))
    assert (offer.typed, offer.link.text, offer.source.figure) == (typed, becomes, figure)
    assert offer.sure


@pytest.mark.parametrize(
    "text",
    [
        "상담 5회 운영",  # last year's, where this year is spoken of
        "상담 4회~6회",
        "3~4회 상담",
        "상담 4회차",
        "상담 4",
        "상담 14회, 4.4회, 1,004회",
        "교재 4부",
        "12,345원",
        "12,345,001원",
    ],
)
def test_other_numbers_are_not(text):
    assert _offers(written(text)) == ()


def test_a_number_met_by_chance_is_offered_with_a_doubt():
    (offer,) = _offers(written("저녁 모임 4회"))
    assert not offer.sure


def test_a_section_that_looks_back_speaks_of_last_year():
    card = written(last_results=(Line(1, text="상담 5회, 참여 인원 1,100명(상담 4회 계획)"),))
    found = [(one.typed, one.source.figure) for one in _offers(card)]
    assert found == [("5회", Figure.LAST_RESULT), ("1,100명", Figure.LAST_RESULT)]


def test_what_is_linked_is_not_offered_again():
    card = with_all_links(written("상담 4회, 참여 인원 1,200명"))
    assert [link.text for link in card.goals[0].links] == ["4회", "1,200명"]
    assert _offers(card) == ()


def test_linking_changes_no_words_but_the_writing_of_the_number():
    card = written("가 **상담 4회**, 참여 인원 1200 명", actions=(Line(1, text="상담(4회)"),))
    chosen = [one for one in _offers(card) if one.section is CardSection.GOALS]
    after = linked(card, chosen)
    assert after.goals[0].text == "가 **상담 4회**, 참여 인원 1,200명"
    assert after.actions == card.actions
