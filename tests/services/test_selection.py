"""Which cards a job is about."""

from dataclasses import replace

import pytest

from sspass_desktop.domain.card import Card, Overview
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Department
from sspass_desktop.domain.plan import Edition, card_numbers
from sspass_desktop.domain.strategy import Goal, Strategy, Task
from sspass_desktop.ports import CardMissingError
from sspass_desktop.services.selection import Selection, chosen, narrowed

TASKS = (Task(Uid("t1"), "하나"), Task(Uid("t2"), "둘"))
TEAM = Department(Uid("d1"), "나눔팀")


def card(uid, task, team=None):
    written = Overview(purpose=f"{uid}의 목적")
    return Card(Uid(uid), f"{uid} 사업", task=Uid(task), department=team, overview=written)


EDITION = Edition(
    Uid("e"),
    2027,
    strategy=Strategy(goals=(Goal(Uid("g"), "목표", tasks=TASKS),)),
    departments=(TEAM,),
    cards=(card("a", "t1"), card("b", "t1", TEAM.uid), card("c", "t2", TEAM.uid)),
)


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (Selection(), ["a", "b", "c"]),
        (Selection(cards=["2.1"]), ["c"]),
        (Selection(chapters=[1]), ["a", "b"]),
        (Selection(teams=["나눔팀"]), ["b", "c"]),
        (Selection(cards=["1.1"], chapters=[2]), ["a", "c"]),
    ],
)
def test_chooses_in_printed_order(selection, expected):
    assert [each.uid for each in chosen(EDITION, selection)] == expected


@pytest.mark.parametrize(
    ("selection", "named"),
    [
        (Selection(cards=["1.3"]), "1.3"),
        (Selection(chapters=[9]), "9"),
        (Selection(teams=["없는 팀"]), "없는 팀"),
    ],
)
def test_names_what_no_card_has(selection, named):
    with pytest.raises(CardMissingError) as caught:
        chosen(EDITION, selection)
    assert caught.value.detail == named


def test_a_card_without_team_does_not_answer_to_an_empty_name():
    with pytest.raises(CardMissingError):
        chosen(replace(EDITION, cards=(card("c", "t2", TEAM.uid),)), Selection(teams=["없음"]))


def test_narrowing_keeps_numbers_and_titles():
    few = narrowed(EDITION, Selection(cards=["1.2"]))
    assert card_numbers(few) == card_numbers(EDITION)
    assert [(each.title, each.is_written) for each in few.cards] == [
        ("a 사업", False),
        ("b 사업", True),
        ("c 사업", False),
    ]
