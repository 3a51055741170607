"""One field of many cards; and all cards as rows."""

from dataclasses import replace

import pytest

from sspass_desktop.domain.card import Card, CardStatus, Indicator, Person, ScheduleRow
from sspass_desktop.domain.card_fields import CardField, changeable, with_field
from sspass_desktop.domain.card_rows import card_rows
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Department, StaffMember
from sspass_desktop.domain.strategy import ExecutionTask, Goal, Strategy, Task
from tests.domain.editions import card, edition, line, table

CARE, HOME = Uid("care"), Uid("home")
GOAL = Goal(
    Uid("g"),
    "돌봄 강화",
    tasks=(Task(CARE, "돌봄", (ExecutionTask(Uid("x"), "방문"),)), Task(HOME, "살림")),
)
TEAM = Department(Uid("d"), "돌봄팀")
FINAL = replace(card("c"), task=CARE, status=CardStatus.FINAL)
EDITION = edition(
    replace(card("a"), task=CARE, owner=Person("담당자", "한가람")),
    replace(card("b"), task=CARE),
    FINAL,
    replace(card("d"), task=HOME),
    strategy=Strategy(goals=(GOAL,)),
    departments=(TEAM,),
    staff=(StaffMember(Uid("p"), "서이든"),),
)
ALL = tuple(one.uid for one in EDITION.cards)


def _after(field, value, uids=ALL):
    return {one.uid: one for one in with_field(EDITION, uids, field, value).cards}


def test_a_person_of_the_list_is_named_in_all_cards_but_the_approved_one():
    after = _after(CardField.OWNER, "서이든")
    assert {uid for uid, one in after.items() if one.owner.staff == "p"} == {"a", "b", "d"}
    assert after["a"].owner.role == "담당자"
    assert after["c"] == FINAL


def test_a_head_a_team_and_no_team():
    assert _after(CardField.HEAD, "한가람", ["a"])["a"].head.name == "한가람"
    assert _after(CardField.HEAD, "한가람", ["a"])["b"].head.name == ""
    assert _after(CardField.TEAM, TEAM.uid)["d"].department == TEAM.uid
    assert _after(CardField.TEAM, None)["d"].department is None


def test_a_state_reaches_approved_cards_too():
    assert _after(CardField.STATUS, CardStatus.REVISE)["c"].status is CardStatus.REVISE
    assert changeable(EDITION, ALL, CardField.STATUS) == ALL
    assert changeable(EDITION, ALL, CardField.TASK) == ("a", "b", "d")


def test_cards_go_behind_those_of_their_new_task_in_their_order():
    after = with_field(EDITION, ALL, CardField.TASK, HOME)
    assert [(one.uid, one.task) for one in after.cards] == [
        ("c", CARE),
        ("d", HOME),
        ("a", HOME),
        ("b", HOME),
    ]


def test_a_value_of_another_kind_is_a_fault_of_the_program():
    with pytest.raises(ValueError, match="STATUS"):
        with_field(EDITION, ALL, CardField.STATUS, "확정")


def test_a_row_tells_what_a_card_is_about():
    full = Card(
        Uid("a"),
        "밤 돌봄",
        task=CARE,
        execution_task=Uid("x"),
        department=TEAM.uid,
        owner=Person("", "한가람"),
        head=Person("", "서이든"),
        status=CardStatus.FINAL,
        budget=card("", table("가", line("", 5_000)), table("가"), table("나")).budget,
        indicators=(Indicator(Uid("i"), name="이용자", target="88명"), Indicator(Uid("j"))),
        schedule=(ScheduleRow("x", months=(3, 5)), ScheduleRow("y", months=(1, 3))),
    )
    row = card_rows(replace(EDITION, cards=(full,)))[0]
    assert (row.number, row.title, row.team, row.owner, row.head) == (
        "1.1",
        "밤 돌봄",
        "돌봄팀",
        "한가람",
        "서이든",
    )
    assert (row.goal, row.task, row.execution_task) == ("돌봄 강화", "돌봄", "방문")
    assert (row.won, row.funds, row.indicator, row.target) == (
        5_000,
        ("가", "나"),
        "이용자",
        "88명",
    )
    assert (row.months, row.indicators, row.written, row.locked) == ((1, 3, 5), 2, 2, True)


def test_a_card_without_anything_is_a_row_too():
    row = card_rows(edition(Card(Uid("a"), "")))[0]
    assert (row.number, row.won, row.indicator, row.months, row.written) == ("0.1", None, "", (), 0)
