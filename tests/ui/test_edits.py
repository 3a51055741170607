from dataclasses import replace

import pytest

from sspass_desktop.domain.card import Card, CardStatus
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.plan import Edition, Plan
from ui.edits import EditSession, Step

FIRST, SECOND = Card(Uid("first"), "방문"), Card(Uid("second"), "상담")
EDITION = Edition(Uid("edition"), 2026, cards=(FIRST, SECOND))
PLAN = Plan(editions=(Edition(Uid("old"), 2025), EDITION))


@pytest.fixture
def session(qapp):
    return EditSession(PLAN, EDITION)


def title(session):
    return session.card(FIRST.uid).title


def propose(session, name, joins=""):
    session.propose(Step(replace(session.card(FIRST.uid), title=name), "이름", joins))


def test_of_a_closed_plan_no_state_is_held_by_a_command_that_lives_on(session):
    for name in ("찾아가는 방문", "찾아가는 상담"):
        propose(session, name)
    commands = [session.history.command(place) for place in range(2)]
    session.history.undo()
    session.let_go()
    held = {"before", "after", "step", "_session"}
    assert [vars(one).keys() & held for one in commands] == [set(), set()]


def test_step_changes_the_plan_and_can_be_undone_and_done_again(session):
    propose(session, "찾아가는 방문")
    assert title(session) == "찾아가는 방문"
    assert session.plan.editions[1] is session.edition

    session.history.undo()
    assert title(session) == "방문"
    assert session.plan == PLAN

    session.history.redo()
    assert title(session) == "찾아가는 방문"


def test_history_names_its_steps(session):
    propose(session, "새 이름")
    assert session.history.undoText() == "이름"


def test_words_typed_into_one_field_are_one_step(session):
    for name in ("ㅇ", "이", "이동"):
        propose(session, name, joins="title")
    assert session.history.count() == 1

    propose(session, "다른", joins="other")
    assert session.history.count() == 2


def test_step_that_changes_nothing_leaves_no_trace(session):
    propose(session, "방문")
    assert session.history.count() == 0


def test_typing_back_to_the_start_leaves_no_step(session):
    propose(session, "방문단", joins="title")
    propose(session, "방문", joins="title")
    assert session.history.count() == 0


def test_change_names_its_cards(session):
    seen = []
    session.changed.connect(seen.append)
    propose(session, "새 이름")
    (change,) = seen
    assert change.cards() == {FIRST.uid}
    assert change.only_cards, "a title is the inside of a card"
    assert not change.by_history


def test_a_card_of_another_team_changes_more_than_itself(session):
    seen = []
    session.changed.connect(seen.append)
    session.propose(Step(replace(FIRST, department=Uid("other")), "팀"))
    assert not seen[0].only_cards


def test_undo_is_told_apart_from_doing(session):
    propose(session, "새 이름")
    seen = []
    session.changed.connect(seen.append)
    session.history.undo()
    assert seen[0].by_history


def test_read_only_plan_refuses_and_says_so(session):
    told = []
    session.refused.connect(told.append)
    session.set_read_only(True)
    propose(session, "새 이름")
    assert title(session) == "방문"
    assert told == ["읽기 전용으로 열린 계획입니다. 고친 것은 반영하지 않았습니다."]


def test_approved_card_refuses_until_it_is_withdrawn(session):
    card = replace(session.card(FIRST.uid), status=CardStatus.FINAL)
    session.propose(Step(card, "확정"))
    told = []
    session.refused.connect(told.append)

    propose(session, "새 이름")
    assert title(session) == "방문"
    assert told == ["확정된 카드입니다. 보완으로 바꾸면 고칠 수 있습니다."]

    session.propose(Step(replace(card, status=CardStatus.REVISE), "보완"))
    propose(session, "새 이름")
    assert title(session) == "새 이름"


def test_step_about_a_card_that_is_gone_is_dropped(session):
    assert not session.propose(Step(Card(Uid("gone"), "없음"), "이름"))
    assert session.edition is EDITION


def test_last_year_is_found_in_the_file(session):
    assert session.previous.year == 2025
