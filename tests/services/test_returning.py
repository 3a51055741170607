"""What a team's file brings, into a plan: one list, one transaction."""

from dataclasses import replace

import pytest

from db.plan_file import open_store
from sspass_desktop.domain.differences import Kind, Subject
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.plan import Plan
from sspass_desktop.importers.workbook.read import read_workbook
from sspass_desktop.ports import EditionMissingError
from sspass_desktop.services.plans import add_plan, load_plan
from sspass_desktop.services.returning import compare_plan, take_safe
from sspass_desktop.services.sample import sample_plan
from sspass_desktop.services.selection import Selection, narrowed
from tests.importers.team.files import edited, handed_out, place, row_of

PLAN = sample_plan()
EDITION = PLAN.editions[-1]
CARD = EDITION.cards[0]
GOALS = (Line(1, text="다른 목표"),)


def with_first(card):
    return replace(EDITION, cards=(card, *EDITION.cards[1:]))


def test_the_plan_of_a_team_comes_back_through_the_same_list():
    theirs = with_first(replace(CARD, goals=GOALS, effects=GOALS))
    mine = with_first(replace(CARD, effects=()))
    comparison = compare_plan(mine, replace(PLAN, editions=(theirs,)))
    found = {(one.kind, one.part) for one in comparison.entries}
    assert found == {(Kind.BOTH, "goals"), (Kind.THERE, "effects")}
    assert comparison.taken(comparison.entries) == theirs


def test_programmes_that_were_not_handed_out_are_left_alone():
    theirs = narrowed(EDITION, Selection(cards=("1.1",)))
    assert compare_plan(EDITION, Plan(PLAN.organisation, (theirs,))).entries == ()


def test_what_is_outside_the_cards_is_one_entry_a_field():
    theirs = replace(EDITION, slogan="다른 말", cards=EDITION.cards[1:])
    entries = compare_plan(EDITION, Plan(editions=(theirs,))).entries
    assert {(one.kind, one.subject, one.part) for one in entries} == {
        (Kind.MISSING, Subject.CARD, ""),
        (Kind.BOTH, Subject.EDITION, "slogan"),
    }


def test_a_file_of_another_year_is_refused():
    with pytest.raises(EditionMissingError):
        compare_plan(EDITION, Plan(editions=(replace(EDITION, year=1999),)))


@pytest.fixture
def store(tmp_path):
    made = open_store(tmp_path / "plan.sspass", True)
    add_plan(PLAN, made)
    return made


def filled_in():
    """A file in which one text was changed and one cell cannot be read."""

    def write(book):
        sheet = book["글"]
        row = row_of(sheet, "카드 열쇠", CARD.uid)
        place(sheet, "내용", row).value = "팀이 고친 글"
        place(book["카드"], "담당부서", 5).value = "없는 부서"

    return read_workbook(edited(handed_out(EDITION), write))


def test_what_is_safe_is_taken_in_one_transaction(store):
    comparison = take_safe(filled_in(), store)
    assert {one.kind for one in comparison.entries} == {Kind.THERE, Kind.UNREADABLE}
    (after,) = load_plan(store).editions[-1:]
    assert after.cards[0].goals[0].text == "팀이 고친 글"
    assert after.cards[1:] == EDITION.cards[1:]
    assert [one.kind for one in take_safe(filled_in(), store).entries] == [Kind.UNREADABLE]


def test_a_trial_writes_nothing(store):
    assert take_safe(filled_in(), store, dry_run=True).entries
    assert load_plan(store) == PLAN


def test_a_new_plan_file_becomes_what_the_file_holds(tmp_path):
    store = open_store(tmp_path / "new.sspass", True)
    take_safe(filled_in(), store)
    (made,) = load_plan(store).editions
    assert [card.uid for card in made.cards] == [card.uid for card in EDITION.cards]
    assert made.uid == EDITION.uid


def test_a_plan_of_other_years_refuses_the_file(store):
    other = handed_out(replace(EDITION, year=1999, uid=Uid("other")))
    with pytest.raises(EditionMissingError):
        take_safe(read_workbook(other), store)
