"""People, units, references, tasks: ``owner.*``, ``department.*``, ``xref.*``, ``task.*``."""

from dataclasses import replace
from datetime import date

import pytest

from sspass_desktop.domain.card import Indicator, Person
from sspass_desktop.domain.organisation import Department, StaffMember
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.strategy import ExecutionTask, Goal, Strategy, Task
from tests.domain.editions import card, only

STAFF = (
    StaffMember("s1", "조은결"),
    StaffMember("s2", "임 보라"),
    StaffMember("s3", "하준영", active_to=date(2026, 8, 31)),
    StaffMember("s4", "석나래", active_to=date(2027, 8, 31)),
)


def owned(name, staff=None):
    return replace(card("하나"), owner=Person("담당자", name, staff=staff))


@pytest.mark.parametrize(
    "one", [owned("모르는이"), owned("하준영"), owned("하준영", "s3"), owned("조은결, 남")]
)
def test_who_is_not_on_the_list_is_named(one):
    (finding,) = only("owner.unknown", one, staff=STAFF)
    assert finding.subject in ("모르는이", "하준영", "남")


def test_the_head_is_looked_for_too():
    one = replace(card("하나"), head=Person("팀장", "모르는이"))
    (finding,) = only("owner.unknown", one, staff=STAFF)
    assert finding.found == "팀장"


@pytest.mark.parametrize(
    "one",
    [
        owned("조은결"),
        owned("조 은결"),
        owned("임보라"),
        owned("석나래"),
        owned("조은결·임보라"),
        owned("개명한이", "s1"),
        owned(""),
    ],
)
def test_who_is_on_the_list_is_silent(one):
    assert only("owner.unknown", one, staff=STAFF) == []


def test_without_a_list_nobody_is_unknown():
    assert only("owner.unknown", owned("모르는이")) == []


UNITS = (
    Department("old", "기획팀", valid_to=date(2026, 12, 31)),
    Department("new", "전략실", predecessor="old"),
    Department("split", "나뉜팀", valid_to=date(2026, 12, 31)),
    Department("a", "가팀", predecessor="split"),
    Department("b", "나팀", predecessor="split"),
    Department("late", "내년팀", valid_from=date(2028, 1, 1)),
    Department("half", "반년팀", valid_to=date(2027, 6, 30)),
)


@pytest.mark.parametrize(("uid", "heir"), [("old", "new"), ("split", ""), ("late", ""), ("?", "")])
def test_a_unit_that_is_not_there_in_the_year_is_named_with_its_one_heir(uid, heir):
    (finding,) = only("department.ended", replace(card("하나"), department=uid), departments=UNITS)
    assert finding.suggestion == heir


@pytest.mark.parametrize("uid", ["new", "half", None])
def test_a_unit_of_the_year_is_silent(uid):
    assert only("department.ended", replace(card("하나"), department=uid), departments=UNITS) == []


STEPS = (ExecutionTask("e1", "가꾸기"), ExecutionTask("e2", "나누기"))
STRATEGY = Strategy(goals=(Goal("g", "목표", tasks=(Task("t1", "하나", STEPS), Task("t2", "둘"))),))


def saying(text, name="하나", task="t1", **more):
    return replace(card(name), task=task, actions=(Line(1, text=text, **more),))


BESIDE = (saying("", "둘"), saying("", "셋", "t2"))


@pytest.mark.parametrize(
    "text", ["공모 대응(3번 사업)에 제공", "0번 사업", "2-2번 사업", "9.1번 과제와 잇기"]
)
def test_a_number_that_no_card_bears_is_broken(text):
    (finding,) = only("xref.broken", saying(text), *BESIDE, strategy=STRATEGY)
    assert finding.found in text


@pytest.mark.parametrize(
    "text", ["2번 사업에 제공", "1번 사업", "2-1번 사업", "3번 설명", "123번 버스", "사업 3번"]
)
def test_a_number_of_a_card_or_of_something_else_is_silent(text):
    assert only("xref.broken", saying(text), *BESIDE, strategy=STRATEGY) == []


def test_a_link_to_what_is_gone_is_broken():
    (finding,) = only("xref.broken", saying("글", node="gone"), *BESIDE, strategy=STRATEGY)
    assert finding.subject == "글"


@pytest.mark.parametrize("node", ["g", "t2", "e1", "둘", "i"])
def test_a_link_to_what_is_there_is_silent(node):
    other = replace(saying("", "넷"), indicators=(Indicator("i", target="1"),))
    assert only("xref.broken", saying("글", node=node), *BESIDE, other, strategy=STRATEGY) == []


def serving(name, step, task="t1"):
    return replace(card(name), task=task, execution_task=step)


def test_an_execution_task_that_no_card_serves_is_named():
    (finding,) = only("task.no_programme", serving("하나", "e1"), strategy=STRATEGY)
    assert (finding.subject, finding.place.node) == ("나누기", "e2")
    assert len(only("task.no_programme", serving("셋", None, "t2"), strategy=STRATEGY)) == 2


@pytest.mark.parametrize(
    "cards",
    [
        (serving("하나", "e1"), serving("둘", "e2")),
        (serving("하나", "e1"), serving("둘", None)),  # not all of the chapter are linked yet
        (serving("하나", None),),
    ],
)
def test_tasks_that_are_served_or_not_linked_yet_are_silent(cards):
    assert only("task.no_programme", *cards, strategy=STRATEGY) == []
