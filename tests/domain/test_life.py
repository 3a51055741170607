"""Cards are made, copied, moved, put away and brought back."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from sspass_desktop.domain import life
from sspass_desktop.domain.card import (
    Card,
    CardStatus,
    Continuity,
    ContinuityKind,
    Indicator,
    Overview,
)
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.plan import ArchivedCard, Edition, card_numbers
from sspass_desktop.domain.strategy import ExecutionTask, Goal, Strategy, Task
from tests.domain.steps import STEPS, one_step

ONE, TWO, TEAM = Uid("one"), Uid("two"), Uid("team")
STEP = ExecutionTask(Uid("step"), "실행과제")
TREE = Strategy(
    goals=(
        Goal(Uid("g1"), "목표", tasks=(Task(ONE, "첫 과제", (STEP,)),)),
        Goal(Uid("g2"), "목표", tasks=(Task(TWO, "둘째 과제"),)),
    )
)


def card(name, task=ONE, **fields):
    return Card(Uid(name), f"사업 {name}", task, **fields)


def edition(*cards):
    return Edition(Uid("e"), 2027, strategy=TREE, cards=cards)


def names(of):
    return " ".join(each.uid for each in of.cards)


FIVE = edition(card("a"), card("b"), card("c"), card("d", TWO), card("z", None))


def test_a_new_card_is_the_last_of_its_task():
    after = life.new_card(FIVE, Uid("n"), "새 사업", ONE, TEAM)
    assert names(after) == "a b c n d z"
    assert life.card_of(after, Uid("n")) == Card(Uid("n"), "새 사업", ONE, department=TEAM)


def test_a_new_card_of_an_empty_task_begins_its_chapter():
    after = life.new_card(edition(card("a"), card("z", None)), Uid("n"), "새 사업", TWO, None)
    assert names(after) == "a n z"
    assert card_numbers(after)[Uid("n")] == "2.1"


def test_a_new_card_without_a_task_is_the_last_of_all():
    assert names(life.new_card(FIVE, Uid("n"), "새 사업", None, None)) == "a b c d z n"


def test_a_copy_is_a_draft_behind_its_original():
    original = card("a", status=CardStatus.FINAL, overview=Overview("목적"), listed=False)
    after = life.duplicated(edition(original, card("b")), Uid("a"), Uid("n"), "사업 a 사본")
    assert names(after) == "a n b"
    assert life.card_of(after, Uid("a")) == original
    assert life.card_of(after, Uid("n")) == Card(
        Uid("n"), "사업 a 사본", ONE, overview=Overview("목적")
    )


def test_a_copy_has_indicators_of_its_own_and_lines_that_speak_of_them():
    speaking = (Line(1, text="지표", node=Uid("i")), Line(1, text="과제", node=ONE))
    original = card("a", indicators=(Indicator(Uid("i"), name="이용자"),), goals=speaking)
    after = life.duplicated(edition(original), Uid("a"), Uid("n"), "사본")
    copy = life.card_of(after, Uid("n"))
    (indicator,) = copy.indicators
    assert indicator.uid not in ("i", "n")
    assert indicator.name == "이용자"
    assert [line.node for line in copy.goals] == [indicator.uid, ONE]


def test_a_copy_continues_no_programme_of_last_year():
    link = Continuity(ContinuityKind.KEEP, Uid("last"))
    after = life.duplicated(edition(card("a", continuity=(link,))), Uid("a"), Uid("n"), "사본")
    assert life.card_of(after, Uid("n")).continuity == ()


@pytest.mark.parametrize(("place", "order"), [(0, "a c b d z"), (1, "a c d b z"), (9, "a c d b z")])
def test_a_card_moves_to_a_place_of_another_task(place, order):
    after = life.moved(FIVE, Uid("b"), TWO, place)
    assert names(after) == order
    assert life.card_of(after, Uid("b")).task == TWO


def test_a_card_moves_within_its_task():
    assert names(life.moved(FIVE, Uid("a"), ONE, 1)) == "b a c d z"
    assert names(life.moved(FIVE, Uid("c"), ONE, 0)) == "c a b d z"


def test_a_card_moves_out_of_the_tree():
    assert names(life.moved(FIVE, Uid("b"), None, 0)) == "a c d b z"


def test_a_moved_card_keeps_only_an_execution_task_of_its_task():
    before = edition(card("a", execution_task=STEP.uid), card("b"))
    within, away = (life.moved(before, Uid("a"), task, 1) for task in (ONE, TWO))
    assert life.card_of(within, Uid("a")).execution_task == STEP.uid
    assert life.card_of(away, Uid("a")).execution_task is None


@pytest.mark.parametrize(
    ("name", "by", "order"),
    [
        ("b", -1, "b a c d z"),
        ("b", 1, "a c b d z"),
        ("a", -1, "a b c d z"),
        ("c", 1, "a b c d z"),
        ("d", 1, "a b c d z"),
    ],
)
def test_a_card_is_shifted_within_its_task(name, by, order):
    assert names(life.shifted(FIVE, Uid(name), by)) == order


def test_an_archived_card_is_known_with_place_day_and_person():
    after = life.archived(FIVE, Uid("b"), date(2026, 12, 1), "나윤서")
    assert names(after) == "a c d z"
    assert after.archive == (ArchivedCard(card("b"), 1, date(2026, 12, 1), "나윤서"),)


@pytest.mark.parametrize("name", list("abcdz"))
def test_a_restored_card_is_where_it_was(name):
    after = life.restored(life.archived(FIVE, Uid(name), None, ""), Uid(name))
    assert after == FIVE


def test_a_restored_card_whose_task_is_gone_stands_without_one():
    put_away = life.archived(
        edition(card("a", execution_task=STEP.uid), card("d", TWO)), Uid("a"), None, ""
    )
    less = replace(put_away, strategy=Strategy(goals=TREE.goals[1:]))
    after = life.restored(less, Uid("a"))
    assert after.cards == (card("d", TWO), card("a", None))


def test_a_state_is_set_and_a_final_card_is_locked():
    after = life.with_status(FIVE, Uid("a"), CardStatus.FINAL)
    assert [life.is_locked(each) for each in after.cards] == [True, False, False, False, False]


def test_a_changed_card_takes_the_place_of_the_old_one():
    changed = card("b", overview=Overview("새 목적"))
    after = life.with_card(FIVE, changed)
    assert names(after) == "a b c d z"
    assert life.card_of(after, Uid("b")) is changed


@pytest.mark.parametrize(
    "change",
    [
        lambda e: life.with_card(e, card("x")),
        lambda e: life.with_status(e, Uid("x"), CardStatus.FINAL),
        lambda e: life.moved(e, Uid("x"), ONE, 0),
        lambda e: life.shifted(e, Uid("x"), 1),
        lambda e: life.duplicated(e, Uid("x"), Uid("y"), ""),
        lambda e: life.archived(e, Uid("x"), None, ""),
        lambda e: life.restored(e, Uid("a")),
    ],
)
def test_an_unknown_card_is_refused(change):
    with pytest.raises(KeyError):
        change(FIVE)


@given(STEPS)
def test_cards_always_stand_chapter_by_chapter_and_none_is_lost(steps):
    held, known = FIVE, {each.uid for each in FIVE.cards}
    for step in steps:
        held = one_step(held, step)
        uids = [each.uid for each in held.cards] + [entry.card.uid for entry in held.archive]
        assert len(uids) == len(set(uids))
        assert known <= set(uids)
        known = set(uids)
        order = [(ONE, TWO, None).index(each.task) for each in held.cards]
        assert order == sorted(order)
