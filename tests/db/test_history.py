"""Every change is written down with its author, stays as it is, and leads back."""

import random
import sqlite3
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.plan_file import open_store
from db.salvage import salvage
from sspass_desktop.domain import life
from sspass_desktop.domain.card import Card, CardBlock, CardSection
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outline import Line, Picture, Table
from sspass_desktop.domain.plan import Edition, Plan
from sspass_desktop.domain.seeking.index import Body, Root
from sspass_desktop.domain.trail.changes import Record, plan_before
from sspass_desktop.domain.trail.edits import Edit, EditKind
from sspass_desktop.domain.trail.recorded import Signature, Wanted
from sspass_desktop.services import history as service
from sspass_desktop.services.plans import add_plan, load_plan
from sspass_desktop.services.saving import save_changes
from tests.db.files import ask, change, full_plan, load, store
from tests.domain.trail.random_edits import changed

EDITION = Uid("e")
CARDS = tuple(Card(Uid(name), f"사업 {name}", goals=(Line(1, text="목표"),)) for name in "abc")
PLAN = Plan(editions=(Edition(EDITION, 2027, cards=CARDS),))
ME = Signature("나윤서", "기획-1", "사업명 고치기")
CARD = Record(EDITION, Body(Root.CARD, "b"))


@pytest.fixture
def opened(path):
    store(path, PLAN)
    found = open_store(path, False)
    assert load_plan(found) == PLAN
    return found


def titled(title, plan=PLAN, card="b"):
    edition = plan.editions[0]
    new = replace(life.card_of(edition, Uid(card)), title=title)
    return replace(plan, editions=(life.with_card(edition, new),))


def page(opened, wanted=None, before=None, most=100):
    with opened.work() as work:
        return work.history.page(wanted or Wanted(), before, most)


def test_a_change_is_told_with_all_that_is_known(opened, path):
    save_changes(opened, PLAN, titled("새 이름"), ME)
    (newest, first) = page(opened)
    assert newest.signed == ME
    assert newest.change.record == CARD
    assert newest.change.edit == Edit(EditKind.VALUE, ("title",), "사업 b", "새 이름")
    assert (newest.number, first.number) == (2, 1)
    assert newest.at.utcoffset() is not None
    assert [newest.stamp] == [stamp for (stamp,) in ask(path, "SELECT stamp FROM meta")]
    assert first.change.edit.kind is EditKind.NEW


def test_a_cell_of_a_table_of_a_card_is_told(opened):
    tables = [Table(((text,),), unit="명") for text in ("가", "나")]
    states = [PLAN]
    for table in tables:
        block = CardBlock(CardSection.GOALS, 1, table)
        card = replace(CARDS[1], blocks=(block,))
        edition = life.with_card(PLAN.editions[0], card)
        states.append(replace(PLAN, editions=(edition,)))
    for before, after in pairwise(states):
        save_changes(opened, before, after, ME)
    newest, *_ = page(opened)
    assert newest.change.edit.path[:3] == ("blocks", 0, "content")
    assert "나" in repr(newest.change.edit.after)


def test_what_is_not_committed_is_not_told(opened):
    with opened.work(ME) as work:
        work.plans.change(PLAN, titled("새 이름"))
    assert len(page(opened)) == 1


def test_all_ways_of_saving_are_told(opened):
    with opened.work(ME) as work:
        work.cards.save(EDITION, replace(CARDS[1], title="낱장"), 1)
        work.plans.add_edition(Edition(Uid("f"), 2028))
        work.commit()
    edits = [one.change.edit for one in page(opened)]
    assert [edit.kind for edit in edits] == [EditKind.NEW, EditKind.VALUE, EditKind.NEW]
    assert edits[1].after == "낱장"


def test_pages_follow_each_other(opened):
    held = PLAN
    for number in range(5):
        after = titled(f"이름 {number}", held)
        save_changes(opened, held, after, ME)
        held = after
    first = page(opened, most=2)
    second = page(opened, before=first[-1].number, most=2)
    assert [one.number for one in (*first, *second)] == [6, 5, 4, 3]


@pytest.mark.parametrize(
    ("wanted", "numbers"),
    [
        (Wanted(CARD), [3, 2]),
        (Wanted(CARD, field=("title",)), [2]),
        (Wanted(CARD, field=("titl",)), []),
        (Wanted(author="한가람"), [3]),
        (Wanted(text="새 목표"), [3]),
        (Wanted(text="사업 b"), [2]),
        (Wanted(text='"'), []),
        (Wanted(since=date(2020, 1, 1)), [3, 2, 1]),
        (Wanted(since=date(9999, 1, 1)), []),
        (Wanted(Record(None, CARD.body)), []),
    ],
)
def test_what_is_sought_is_found(opened, wanted, numbers):
    named = titled("새 이름")
    goals = replace(life.card_of(named.editions[0], Uid("b")), goals=(Line(1, text="새 목표"),))
    after = replace(named, editions=(life.with_card(named.editions[0], goals),))
    save_changes(opened, PLAN, named, ME)
    save_changes(opened, named, after, Signature("한가람"))
    assert [one.number for one in page(opened, wanted)] == numbers
    with opened.work() as work:
        assert work.history.authors() == ("", "나윤서", "한가람")
        assert [one.number for one in work.history.since(CARD, 2)] == [3]


@pytest.mark.usefixtures("opened")
@pytest.mark.parametrize("harm", ["UPDATE changes SET author = ''", "DELETE FROM changes"])
def test_no_program_changes_what_is_told(path, harm):
    with pytest.raises(sqlite3.IntegrityError, match="changes stay as they are"):
        change(path, harm)


def unguarded(path, harm):
    """Change the history as somebody would who knows SQLite."""
    (guard,) = ask(path, "SELECT sql FROM sqlite_schema WHERE name = 'changes_update'")[0]
    (other,) = ask(path, "SELECT sql FROM sqlite_schema WHERE name = 'changes_delete'")[0]
    change(path, "DROP TRIGGER changes_update", "DROP TRIGGER changes_delete", harm, guard, other)


def first_fault(path):
    return service.first_fault(open_store(path, False))


@pytest.fixture(params=[1, 2, 100])
def in_slices(request, monkeypatch):
    monkeypatch.setattr(service, "AT_A_TIME", request.param)


@pytest.mark.parametrize(
    ("harm", "fault"),
    [
        ("UPDATE changes SET author = '남' WHERE number = 2", 2),
        ("UPDATE changes SET hash = x'00' WHERE number = 1", 1),
        ("UPDATE changes SET row_digest = 0 WHERE number = 3", 3),
        ("DELETE FROM changes WHERE number = 2", 2),
        ("DELETE FROM changes WHERE number = 3", 3),
        ("DELETE FROM changes", 1),
        ("UPDATE sums SET row_count = 2 WHERE name = 'changes'", 3),
        ("UPDATE meta SET stamp = stamp", None),
    ],
)
@pytest.mark.usefixtures("in_slices")
def test_the_chain_shows_what_was_changed(opened, path, harm, fault):
    save_changes(opened, PLAN, titled("하나"), ME)
    save_changes(opened, titled("하나"), titled("둘"), ME)
    assert first_fault(path) is None
    unguarded(path, harm)
    assert first_fault(path) == fault
    assert load(path) == titled("둘")


def test_opening_reads_nothing_of_the_history(opened, path):
    save_changes(opened, PLAN, titled("하나"), ME)
    unguarded(path, "UPDATE changes SET path = 'nonsense'")
    assert load(path) == titled("하나")


def test_a_picture_comes_back_with_the_card(opened):
    block = CardBlock(CardSection.ACTIONS, 0, Picture(b"\x89PNG"))
    edition = PLAN.editions[0]
    shown = replace(PLAN, editions=(life.with_card(edition, replace(CARDS[1], blocks=(block,))),))
    gone = replace(PLAN, editions=(replace(edition, cards=CARDS[:1]),))
    save_changes(opened, PLAN, shown, ME)
    save_changes(opened, shown, gone, ME)
    deleted = page(opened, Wanted(CARD))[0].change.edit
    assert (deleted.kind, deleted.before.blocks) == (EditKind.GONE, (block,))


def test_a_damaged_plan_keeps_its_history(opened, path):
    save_changes(opened, PLAN, titled("하나"), ME)
    save_changes(opened, titled("하나"), titled("둘"), ME)
    unguarded(path, "UPDATE changes SET author = 'x' WHERE number = 2")
    rescue = salvage(path, [])
    assert [one.number for one in rescue.history] == [3, 1]
    mended = path.with_name("되살림.sspass")
    add_plan(rescue.plan, open_store(mended, True), ME, past=rescue.history)
    found = page(open_store(mended, False))
    assert [one.change for one in found[-2:]] == [one.change for one in rescue.history]
    assert [one.at for one in found[-2:]] == [one.at for one in rescue.history]
    assert first_fault(mended) is None
    assert load(mended) == titled("둘")


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(seed=st.integers(0, 2**32))
def test_what_is_told_leads_from_the_newest_state_to_the_first(tmp_path, seed):
    path, chance = tmp_path / f"{seed}.sspass", random.Random(seed)  # noqa: S311 - no secret
    opened, held, states = open_store(path, True), full_plan(), []
    add_plan(held, opened, ME)
    load_plan(opened)
    for _ in range(5):
        states.append((held, page(opened, most=1)[0].number))
        edition = changed(held.editions[0], chance)
        agency = changed(held.organisation, chance)
        after = replace(held, organisation=agency, editions=(edition, *held.editions[1:]))
        save_changes(opened, held, after, ME)
        held = after
    told = page(opened, most=10_000)
    for state, number in states:
        later = [one.change for one in told if one.number > number]
        assert plan_before(load(path), later) == state
    assert plan_before(held, [one.change for one in told]) == Plan()
    assert first_fault(path) is None
    path.unlink()
