"""What is found, in which writings, and where."""

import unicodedata
from dataclasses import replace

import pytest

from sspass_desktop.domain.card import Card, Person
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.life import archived
from sspass_desktop.domain.organisation import Department, HistoryEvent, Organisation
from sspass_desktop.domain.outline import Line, Outline, Part, Section
from sspass_desktop.domain.plan import Plan
from sspass_desktop.domain.seeking.index import Body, Index, Root
from sspass_desktop.domain.seeking.queries import Query, pattern
from tests.domain.editions import card, edition, line, node, table


def _seen(query, text, *, loose=False):
    match = pattern(Query(query, loose)).search(text)
    return match[0] if match else None


@pytest.mark.parametrize(
    ("query", "text", "seen"),
    [
        ("돌봄", "긴급 돌봄 지원", "돌봄"),
        ("긴급  돌봄", "긴급\n돌봄", "긴급\n돌봄"),
        ("추진 배경", "추진배경", None),
        ("추진배경", "추진 배경", None),
        ("sns", "SNS 홍보", "SNS"),
        ("ㄷㅂ", "긴급돌봄", "돌봄"),
        ("긴ㄱ", "긴급돌봄", "긴급"),
        ("ㄱㄱ ㄷㅂ", "긴급돌봄", None),
        ("a.b", "acb", None),
        (unicodedata.normalize("NFD", "돌봄"), "돌봄", "돌봄"),
    ],
)
def test_words_as_they_are_typed(query, text, seen):
    assert _seen(query, text) == seen


@pytest.mark.parametrize(
    ("query", "text"),
    [("추진배경", "추진 배경"), ("추진 배경", "추진배경"), ("ㅊㅈㅂㄱ", "추진 배경")],
)
def test_loosely_blanks_do_not_count(query, text):
    assert _seen(query, text, loose=True) == text


AMOUNTS = (
    "81,800,000원",
    "81800000",
    "81,800천원",
    "8,180만원",
    "8180 만원",
    "81.8백만원",
    "0.818억원",
)


@pytest.mark.parametrize("typed", AMOUNTS)
@pytest.mark.parametrize("written", AMOUNTS)
def test_an_amount_is_found_in_every_writing(typed, written):
    assert _seen(typed, f"금 {written} 지원")


@pytest.mark.parametrize(
    "text",
    ["181,800,000", "81,800,0001", "81,800,000천원", "181,800천원", "1.81.8백만원", "81,801천원"],
)
def test_another_amount_is_not_taken_for_it(text):
    assert _seen("81,800,000원", text) is None


def test_groups_with_their_names_between_are_an_amount():
    assert _seen("120,000,000", "1억 2,000만원") == "1억 2,000만"
    assert _seen("1억2천만원", "120,000천원") == "120,000천원"


def test_a_count_is_found_as_it_is_typed_only():
    assert _seen("12", "0.012천원") == "12"
    assert _seen("5", "0.005천원") == "5"
    assert _seen("500원", "0.5천원") is None


PLAN = Plan(
    Organisation(history=(HistoryEvent(None, "돌봄 협약", when="2021. 10."),)),
)
EDITION = edition(
    replace(
        card("긴급돌봄", table("통합 지원", line("1,000원×2명", 2_000))),
        owner=Person("담당자", "서이든"),
    ),
    Card(Uid("b"), "b", goals=(Line(1, text="돌봄과 돌봄"),)),
    funds=(node("통합 지원", 3),),
    departments=(Department(Uid("d"), "돌봄팀", duties=("교육", "돌봄 상담")),),
    sections=(Section(Uid("s"), Part.I, "환경", blocks=(Outline((Line(1, text="돌봄 여건"),)),)),),
)


def _paths(query, index=None, shown=EDITION, **more):
    found = (index or Index()).find(PLAN, shown, Query(query), **more)
    return [(hit.body, hit.path) for hit in found.hits]


def test_hits_come_from_everything_that_is_written():
    assert _paths("돌봄") == [
        (Body(Root.AGENCY, "history"), (0, "text")),
        (Body(Root.EDITION, "departments"), (0, "name")),
        (Body(Root.EDITION, "departments"), (0, "duties", 1)),
        (Body(Root.SECTION, "s"), ("blocks", 0, "lines", 0, "text")),
        (Body(Root.CARD, "긴급돌봄"), ("title",)),
        (Body(Root.CARD, "긴급돌봄"), ("goals", 0, "text")),
        (Body(Root.CARD, "b"), ("goals", 0, "text")),
        (Body(Root.CARD, "b"), ("goals", 0, "text")),
    ]
    assert _paths("서이든") == [(Body(Root.CARD, "긴급돌봄"), ("owner", "name"))]


def test_a_hit_tells_the_words_and_where_in_them():
    first, second = Index().find(PLAN, EDITION, Query("돌봄")).hits[-2:]
    assert (first.text, first.start, first.end) == ("돌봄과 돌봄", 0, 2)
    assert (second.start, second.end) == (4, 6)


def test_amounts_that_are_stored_or_computed_are_found():
    paths = _paths("2,000원")
    assert (Body(Root.CARD, "긴급돌봄"), ("budget", "tables", 0, "lines", 0, "amount_won")) in paths
    assert (Body(Root.CARD, "긴급돌봄"), ("budget", "total_won")) in paths
    assert (Body(Root.EDITION, "budget"), ("expenditure", "accounts", 0, "total_won")) in _paths(
        "3백만원"
    )


def test_an_amount_in_another_writing_is_no_exact_hit():
    hits = Index().find(PLAN, EDITION, Query("2,000원")).hits
    assert not any(hit.exact for hit in hits)
    assert all(hit.fixed for hit in hits)


def test_uids_and_signs_are_no_words():
    assert not _paths("node-")


def test_what_is_in_the_archive_is_not_found():
    assert _paths("서이든", shown=archived(EDITION, Uid("긴급돌봄"), None, "")) == []


def test_more_hits_than_wanted_are_said_to_be_there():
    found = Index().find(PLAN, EDITION, Query("돌봄"), most=3)
    assert (len(found.hits), found.more) == (3, True)
    assert not Index().find(PLAN, EDITION, Query("돌봄"), most=8).more


def test_nothing_is_found_for_nothing():
    assert not Index().find(PLAN, EDITION, Query("  ")).hits


def test_an_index_that_knows_the_plan_before_an_edit_finds_the_same_as_a_new_one():
    index = Index()
    _paths("돌봄", index)
    for after in (
        replace(EDITION, cards=(replace(EDITION.cards[0], title="새 돌봄"), EDITION.cards[1])),
        replace(EDITION, cards=EDITION.cards[::-1], sections=()),
        replace(EDITION, cards=EDITION.cards[1:], departments=()),
    ):
        assert _paths("돌봄", index, after) == _paths("돌봄", shown=after)


def test_decomposed_text_is_found_and_shown_composed():
    decomposed = replace(EDITION.cards[1], title=unicodedata.normalize("NFD", "마음 상담"))
    (hit,) = Index().find(PLAN, replace(EDITION, cards=(decomposed,)), Query("상담 ")).hits[-1:]
    assert hit.text == "마음 상담"
