from dataclasses import replace

import pytest

from sspass_desktop.domain import strategy_edits as edits
from sspass_desktop.domain.card import Card
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.plan import Edition, card_numbers
from sspass_desktop.domain.strategy import ExecutionTask, Goal, Strategy, Task

NEAR, CLEAN = Uid("goal-near"), Uid("goal-clean")
LINK, VISIT, AUDIT = Uid("task-link"), Uid("task-visit"), Uid("task-audit")
NET = Uid("step-net")
EDITION = Edition(
    Uid("edition"),
    2027,
    strategy=Strategy(
        mission="곁에 있는 돌봄",
        goals=(
            Goal(
                NEAR,
                "가까운 돌봄",
                tasks=(Task(LINK, "연결", (ExecutionTask(NET, "연결망"),)), Task(VISIT, "방문")),
            ),
            Goal(CLEAN, "맑은 운영", tasks=(Task(AUDIT, "감사"),)),
        ),
    ),
    cards=(
        Card(Uid("a"), "창구", task=LINK, execution_task=NET),
        Card(Uid("b"), "순회", task=VISIT),
    ),
)


def names(edition):
    return [(goal.name, [task.name for task in goal.tasks]) for goal in edition.strategy.goals]


def test_goal_task_and_execution_task_are_added_behind_the_others():
    after = edits.with_goal(EDITION, Uid("new"), "넓은 협력")
    after = edits.with_task(after, Uid("new"), Uid("task-new"), "협약")
    after = edits.with_execution_task(after, Uid("task-new"), Uid("step"), "협의체")

    assert names(after)[-1] == ("넓은 협력", ["협약"])
    assert after.strategy.goals[-1].tasks[0].execution_tasks == (
        ExecutionTask(Uid("step"), "협의체"),
    )


@pytest.mark.parametrize("uid", [NEAR, VISIT, NET])
def test_each_kind_is_renamed_and_nothing_else(uid):
    after = edits.renamed(EDITION, uid, "새 이름")
    assert repr(after).count("새 이름") == 1
    assert edits.renamed(after, uid, _name(uid)) == EDITION


def _name(uid):
    return {NEAR: "가까운 돌봄", VISIT: "방문", NET: "연결망"}[uid]


def test_cards_follow_their_task_and_are_numbered_anew():
    after = edits.shifted_node(EDITION, LINK, 1)
    assert names(after)[0] == ("가까운 돌봄", ["방문", "연결"])
    assert card_numbers(after) == {"b": "1.1", "a": "2.1"}
    assert edits.shifted_node(after, LINK, -1) == EDITION


def test_goal_takes_its_chapters_along():
    after = edits.shifted_node(EDITION, CLEAN, -1)
    assert card_numbers(after) == {"a": "2.1", "b": "3.1"}


@pytest.mark.parametrize("by", [-1, -5])
def test_the_first_goes_no_further(by):
    assert edits.shifted_node(EDITION, NEAR, by) == EDITION


def test_nodes_are_removed():
    assert names(edits.without_node(EDITION, AUDIT))[1] == ("맑은 운영", [])
    assert names(edits.without_node(EDITION, CLEAN)) == [("가까운 돌봄", ["연결", "방문"])]


@pytest.mark.parametrize(
    ("uid", "count"), [(NEAR, 2), (LINK, 1), (NET, 1), (VISIT, 1), (AUDIT, 0), (CLEAN, 0)]
)
def test_cards_on_a_node_are_counted(uid, count):
    assert edits.cards_below(EDITION, uid) == count


def test_mission_and_vision_are_replaced():
    after = edits.with_vision(edits.with_mission(EDITION, "함께"), "먼저")
    assert after.strategy == replace(EDITION.strategy, mission="함께", vision="먼저")


def test_unknown_node_changes_nothing():
    assert edits.renamed(EDITION, Uid("gone"), "새 이름") == EDITION
    assert edits.shifted_node(EDITION, Uid("gone"), 1) == EDITION
