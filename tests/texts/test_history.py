"""Every field of a plan has its word in the history, and every change is told in them."""

from dataclasses import fields, replace
from datetime import date, datetime
from itertools import pairwise

import pytest

from sspass_desktop.domain.card import Card, CardStatus, ScheduleRow
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Organisation
from sspass_desktop.domain.outline import Figure, Line, NumberLink
from sspass_desktop.domain.outlining.linked import retold, with_link, with_numbers
from sspass_desktop.domain.plan import Edition, Plan
from sspass_desktop.domain.strategy import Goal, Strategy, Task
from sspass_desktop.domain.trail.changes import changes
from sspass_desktop.texts import history as words
from sspass_desktop.texts.differences import names_of
from sspass_desktop.texts.field_names import FIELD_NAMES
from tests.filler import every_kind, filled

CARD = Card(
    Uid("c"),
    "사업",
    goals=(Line(1, text="하나"), Line(1, text="둘")),
    schedule=(ScheduleRow("공고", months=(1, 2)),),
)
TREE = Strategy(goals=(Goal(Uid("g"), "목표", tasks=(Task(Uid("t"), "과제"),)),))
EDITION = Edition(Uid("e"), 2027, cards=(CARD,), strategy=TREE)
TODAY = date(2027, 3, 2)


def test_every_field_has_its_word():
    known = {field.name for kind in every_kind(filled(Plan)) for field in fields(kind)}
    assert known - FIELD_NAMES.keys() == set()
    assert FIELD_NAMES.keys() - known == set()


def told(before, after):
    names = {**names_of(before, after), after.uid: "2027년 본계획"}
    return [
        (
            words.subject(one, names, {"c": "1.1"}),
            words.field(one, names),
            *words.values(one, names),
        )
        for one in changes(Plan(editions=(before,)), Plan(editions=(after,)))
    ]


def with_card(**changed):
    return replace(EDITION, cards=(replace(CARD, **changed),))


@pytest.mark.parametrize(
    ("after", "said"),
    [
        (with_card(title="새 이름"), ("1.1 새 이름", "사업명", "사업", "새 이름")),
        (
            with_card(goals=(CARD.goals[0], Line(1, text="셋"))),
            ("1.1 사업", "사업목표 · 2번째 줄", "둘", "셋"),
        ),
        (with_card(goals=CARD.goals[:1]), ("1.1 사업", "사업목표", "둘", "")),
        (with_card(status=CardStatus.FINAL), ("1.1 사업", "상태", "작성중", "확정")),
        (
            with_card(schedule=(ScheduleRow("공고", months=(2, 3)),)),
            ("1.1 사업", "추진일정 · 1행 · 달", "1, 2", "2, 3"),
        ),
        (with_card(task=Uid("t")), ("1.1 사업", "전략과제", "", "과제")),
        (replace(EDITION, slogan="함께"), ("2027년 본계획", "슬로건", "", "함께")),
        (replace(EDITION, approved_on=TODAY), ("2027년 본계획", "확정일", "", "2027. 3. 2.")),
    ],
)
def test_a_change_is_told_in_words(after, said):
    assert told(EDITION, after) == [said]


def test_a_line_with_linked_numbers_is_told_whole_and_once():
    plain = Line(1, text="상담 4회, 교육 4회")
    linked = with_link(plain, NumberLink(10, "4회", Figure.TARGET, Uid("i")), 2)
    longer = retold(linked, "깊은 상담 4회, 교육 4회")
    followed = with_numbers(longer, lambda _: "6회")
    rows = [
        told(with_card(goals=(one,)), with_card(goals=(other,)))
        for one, other in pairwise((plain, linked, longer, followed))
    ]
    field = ("1.1 사업", "사업목표 · 1번째 줄")
    assert rows == [
        [(*field, "상담 4회, 교육 4회", "상담 4회, 교육 4회 (연결: 4회)")],
        [(*field, "상담 4회, 교육 4회 (연결: 4회)", "깊은 상담 4회, 교육 4회 (연결: 4회)")],
        [(*field, "깊은 상담 4회, 교육 4회 (연결: 4회)", "깊은 상담 4회, 교육 6회 (연결: 6회)")],
    ]


def test_a_record_is_told_by_its_name():
    goal = TREE.goals[0]
    named = replace(goal, tasks=(replace(goal.tasks[0], name="새 과제"),))
    (row,) = told(EDITION, replace(EDITION, strategy=Strategy(goals=(named,))))
    assert row == ("2027년 본계획", "전략체계 · 목표 · 새 과제 · 이름", "과제", "새 과제")


def test_a_card_that_went_is_told_by_its_title():
    order, gone = told(EDITION, replace(EDITION, cards=()))
    assert gone == ("사업", "없앰", "사업", "")
    assert order == ("2027년 본계획", "자리 옮김", "사업", "")


def test_the_agency_is_told_by_its_field():
    before, after = Plan(Organisation("가")), Plan(Organisation("나"))
    (one,) = changes(before, after)
    assert (words.subject(one, {}, {}), words.field(one, {})) == ("기관", "이름")


def test_periods_begin_at_a_day():
    assert [words.since(number, TODAY) for number in range(len(words.PERIODS))] == [
        None,
        TODAY,
        date(2027, 2, 24),
        date(2027, 2, 1),
    ]


def test_sentences():
    at = datetime(2027, 3, 2, 14, 2)  # noqa: DTZ001 - as the wall shows it
    assert words.card_step("사업", at, TODAY) == "‘사업’ 카드를 오늘 14:02 때로 되돌리기"
    assert words.sittings(1) == ""
    assert words.who("") == "(이름 없음)"
    assert "1,203번째" in words.broken(1203)
