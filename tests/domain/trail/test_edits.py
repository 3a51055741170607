"""Every change is told field by field, and all of them together lead back."""

import random
import typing
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sspass_desktop.domain.card import Card, Overview, ScheduleRow
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outline import Line, Outline, Part, Picture, Section, Table
from sspass_desktop.domain.plan import Plan
from sspass_desktop.domain.seeking.index import Body, Root
from sspass_desktop.domain.strategy import Goal, Strategy, Task
from sspass_desktop.domain.trail.changes import changes, kind_of, plan_before
from sspass_desktop.domain.trail.edits import Edit, EditKind, MisfitError, edits, taken_back
from tests.domain.trail.random_edits import changed
from tests.filler import filled

CARD = Card(Uid("c"), "사업", goals=(Line(1, text="하나"), Line(1, text="둘"), Line(1, text="셋")))
FULL = filled(Plan)


def test_a_word_in_a_line_is_told_by_its_field():
    after = replace(CARD, goals=(CARD.goals[0], replace(CARD.goals[1], text="둘째"), CARD.goals[2]))
    assert list(edits(CARD, after)) == [Edit(EditKind.VALUE, ("goals", 1, "text"), "둘", "둘째")]


def test_a_line_that_came_is_told_alone():
    new = Line(2, text="새 줄")
    after = replace(CARD, goals=(CARD.goals[0], new, *CARD.goals[1:]))
    assert list(edits(CARD, after)) == [Edit(EditKind.ITEMS, ("goals",), (), (new,), 1)]


def test_a_field_inside_a_field_has_its_path():
    after = replace(CARD, overview=Overview(purpose="목적"))
    assert list(edits(CARD, after)) == [Edit(EditKind.VALUE, ("overview", "purpose"), "", "목적")]


def test_months_are_one_value():
    before, after = ScheduleRow("일", months=(1, 2)), ScheduleRow("일", months=(2, 3))
    assert list(edits(before, after)) == [Edit(EditKind.VALUE, ("months",), (1, 2), (2, 3))]


def test_a_record_with_a_uid_is_found_wherever_it_stands():
    one, two = Task(Uid("a"), "과제"), Task(Uid("b"), "둘째")
    before = Strategy(goals=(Goal(Uid("g"), "목표", tasks=(one, two)),))
    after = Strategy(goals=(Goal(Uid("g"), "목표", tasks=(replace(one, name="이름"), two)),))
    (edit,) = edits(before, after)
    assert edit.path == ("goals", "@g", "tasks", "@a", "name")
    moved = Strategy(goals=(Goal(Uid("g"), "목표", tasks=(two, replace(one, name="이름"))),))
    assert taken_back(moved, edit).goals[0].tasks == (two, one)


def test_a_line_in_a_block_is_told_with_the_kind_of_the_block():
    before = Section(Uid("s"), Part.I, "절", blocks=(Outline((Line(1, text="글"),)),))
    after = replace(before, blocks=(Outline((Line(1, text="다른 글"),)),))
    (edit,) = edits(before, after)
    assert edit.path == ("blocks", 0, "/outline", "lines", 0, "text")
    assert taken_back(after, edit) == before


@pytest.mark.parametrize(
    "edit",
    [
        Edit(EditKind.VALUE, ("title",), "옛 이름", "다른 이름"),
        Edit(EditKind.VALUE, ("goals", 7, "text"), "", "글"),
        Edit(EditKind.VALUE, ("goals", 0, "nothing"), "", "글"),
        Edit(EditKind.VALUE, ("goals", "@x", "text"), "", "글"),
        Edit(EditKind.VALUE, ("goals", 0, "/outline", "text"), "", "글"),
        Edit(EditKind.ITEMS, ("goals",), (), (Line(1, text="없음"),), 0),
    ],
)
def test_what_does_not_fit_is_refused(edit):
    with pytest.raises(MisfitError):
        taken_back(CARD, edit)


def plans(seed, steps):
    """A full plan and what becomes of it, one change after the other."""
    chance, held = random.Random(seed), FULL  # noqa: S311 - no secret
    yield held
    for _ in range(steps):
        edition = changed(held.editions[0], chance)
        agency = changed(held.organisation, chance) if chance.random() < 0.2 else held.organisation
        held = replace(held, organisation=agency, editions=(edition, *held.editions[1:]))
        yield held


@given(seed=st.integers(0, 2**32), steps=st.integers(1, 8))
def test_all_changes_lead_back_from_the_newest_to_the_first(seed, steps):
    states = list(plans(seed, steps))
    told = [list(changes(one, other)) for one, other in pairwise(states)]
    held = states[-1]
    for saved, state in zip(reversed(told), reversed(states[:-1]), strict=True):
        held = plan_before(held, reversed(saved))
        assert held == state
    at_once = plan_before(states[-1], reversed(list(changes(states[0], states[-1]))))
    assert at_once == states[0]


@given(seed=st.integers(0, 2**32))
def test_the_kind_of_every_edit_is_known(seed):
    before, after = plans(seed, 1)
    for change in changes(before, after):
        kind_of(change.record.body, change.edit.path)


def test_what_a_table_and_a_picture_share_is_of_one_kind():
    tables, pictures = typing.get_type_hints(Table), typing.get_type_hints(Picture)
    shared = tables.keys() & pictures.keys()
    assert shared
    assert all(tables[name] == pictures[name] for name in shared)
    for name, kind in (tables | pictures).items():
        assert kind_of(Body(Root.CARD, "a"), ("blocks", 0, "content", name)) == kind
    with pytest.raises(LookupError):
        kind_of(Body(Root.CARD, "a"), ("blocks", 0, "content", "nothing"))


def test_a_new_and_a_deleted_edition_lead_back():
    fewer = replace(FULL, editions=FULL.editions[:1])
    for before, after in ((FULL, fewer), (fewer, FULL), (Plan(), FULL)):
        assert plan_before(after, reversed(list(changes(before, after)))) == before
    assert [one.edit.kind for one in changes(fewer, FULL)] == [EditKind.NEW]


def test_the_same_plan_has_no_changes():
    assert list(changes(FULL, FULL)) == []
