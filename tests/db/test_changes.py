"""What differs between two known plans is written, unless somebody else changed the file."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from sqlalchemy import Engine, event

from db.plan_file import open_store
from sspass_desktop.domain import life
from sspass_desktop.domain.budget import CardBudget, CostLine, FundTable, Ratio, Source
from sspass_desktop.domain.card import Card, CardBlock, CardSection
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Department, Organisation
from sspass_desktop.domain.outline import Picture
from sspass_desktop.domain.plan import Edition, Plan
from sspass_desktop.domain.strategy import Goal, Strategy, Task
from sspass_desktop.ports import EditionExistsError, StaleVersionError
from sspass_desktop.services.plans import add_plan, import_json, load_plan
from sspass_desktop.services.saving import save_changes
from tests.db.files import ask, full_plan, listing, load, store
from tests.domain.steps import STEPS, one_step

TASK = Uid("t")
TREE = Strategy(goals=(Goal(Uid("g"), "목표", tasks=(Task(TASK, "과제"),)),))
CARDS = tuple(Card(Uid(f"{n:02}"), f"사업 {n}", TASK) for n in range(20))
EDITION = Edition(Uid("e"), 2027, strategy=TREE, cards=CARDS)
PLAN = Plan(Organisation("새봄사회서비스원"), (EDITION,))


@pytest.fixture
def opened(path):
    store(path, PLAN)
    opened = open_store(path, False)
    assert load_plan(opened) == PLAN
    return opened


def with_edition(plan, edition):
    return replace(plan, editions=(edition, *plan.editions[1:]))


def titled(title, plan=PLAN, uid="03"):
    edition = plan.editions[0]
    card = replace(life.card_of(edition, Uid(uid)), title=title)
    return with_edition(plan, life.with_card(edition, card))


def save(opened, *plans):
    for before, after in pairwise(plans):
        save_changes(opened, before, after)


@pytest.fixture
def said():
    """The changing statements that are sent from now on, each with its number of rows."""
    found = []

    def note(_connection, _cursor, statement, parameters, _context, many):
        if not statement.startswith(("SELECT", "PRAGMA", "BEGIN")):
            found.append((" ".join(statement.split()[:3]), len(parameters) if many else 1))

    event.listen(Engine, "before_cursor_execute", note)
    yield found
    event.remove(Engine, "before_cursor_execute", note)


SUMMED = ("UPDATE sums SET", 1)


def told(changes):
    """What ends a transaction: its changes in the history, and its stamp."""
    return [("INSERT INTO changes", changes), SUMMED, ("UPDATE meta SET", 1)]


def test_one_card_that_changed_is_one_row(opened, path, said):
    after = titled("새 이름")
    save(opened, PLAN, after)
    assert said == [("UPDATE cards SET", 1), SUMMED, *told(1)]
    assert load(path) == after


def test_a_moved_card_changes_only_the_places_between(opened, path, said):
    after = with_edition(PLAN, life.moved(EDITION, Uid("04"), TASK, 7))
    save(opened, PLAN, after)
    assert said == [("UPDATE cards SET", 4), SUMMED, *told(2)]
    assert load(path) == after


def test_a_new_card_is_added(opened, path, said):
    after = with_edition(PLAN, life.new_card(EDITION, Uid("n"), "새 사업", TASK, None))
    save(opened, PLAN, after)
    assert said == [("INSERT INTO cards", 1), SUMMED, *told(2)]
    assert load(path) == after


def test_the_lists_of_a_card_are_replaced_where_they_changed(opened, path, said):
    line = CostLine(amount_won=11, ratio=Ratio(1, 1, 0, 0, Source.STATE))
    card = replace(CARDS[3], budget=CardBudget(tables=(FundTable("기금", lines=(line,)),)))
    after = with_edition(PLAN, life.with_card(EDITION, card))
    save(opened, PLAN, after)
    assert said[0] == ("UPDATE cards SET", 1)
    assert said[-3:] == told(1)
    assert {what for what, _ in said[1:-3]} == {
        "DELETE FROM fund_tables",
        "INSERT INTO fund_tables",
        "INSERT INTO cost_lines",
        "UPDATE sums SET",
    }
    assert load(path) == after


def test_an_archived_card_goes_and_comes_back(opened, path):
    away = with_edition(PLAN, life.archived(EDITION, Uid("03"), None, "나윤서"))
    back = with_edition(away, life.restored(away.editions[0], Uid("03")))
    save(opened, PLAN, away)
    assert load(path) == away
    save(opened, away, back)
    assert load(path) == PLAN


def test_everything_else_is_saved_too(opened, path):
    units = (Department(Uid("d"), "기획팀"),)
    new = Edition(Uid("f"), 2028, cards=CARDS[:1])
    other = replace(PLAN, organisation=Organisation("솔내"))
    more = replace(other, editions=(replace(EDITION, departments=units, slogan="함께"), new))
    full = full_plan()
    for plan in (other, more, full, Plan()):
        save(opened, load_plan(opened), plan)
        assert load(path) == plan


def test_pictures_stay_for_the_history(opened, path):
    block = CardBlock(CardSection.ACTIONS, 0, Picture(b"\x89PNG"))
    shown = with_edition(PLAN, life.with_card(EDITION, replace(CARDS[3], blocks=(block,))))
    away = with_edition(shown, life.archived(shown.editions[0], Uid("03"), None, ""))
    for before, after, pictures in ((PLAN, shown, 1), (shown, away, 1), (away, PLAN, 1)):
        save(opened, before, after)
        assert ask(path, "SELECT count(*) FROM pictures") == [(pictures,)]
        assert load(path) == after


def test_the_same_plan_changes_no_byte(opened, path):
    before = listing(path.parent)
    save(opened, PLAN, PLAN)
    assert listing(path.parent) == before


def test_a_file_changed_by_another_program_is_left_alone(opened, path):
    theirs = titled("그쪽 이름", uid="05")
    save(another(path), PLAN, theirs)
    with pytest.raises(StaleVersionError) as caught:
        save(opened, PLAN, titled("내 이름"))
    assert caught.value.path == path
    assert load(path) == theirs


def another(path):
    """The store of a second program, which has read the file."""
    found = open_store(path, False)
    load_plan(found)
    return found


def test_a_file_that_was_exchanged_is_left_alone(opened, path, tmp_path):
    """Both copies were changed once: a counter would be the same."""
    copy = tmp_path / "copy.sspass"
    copy.write_bytes(path.read_bytes())
    save(another(copy), PLAN, titled("그쪽 이름", uid="05"))
    mine = titled("내 이름")
    save(opened, PLAN, mine)
    path.write_bytes(copy.read_bytes())
    with pytest.raises(StaleVersionError):
        save(opened, mine, PLAN)


def test_a_store_that_has_read_nothing_knows_nothing(path):
    store(path, PLAN)
    with pytest.raises(StaleVersionError):
        save(open_store(path, False), PLAN, titled("내 이름"))


def test_a_plan_that_is_not_the_last_one_is_refused(opened, path):
    mine = titled("내 이름")
    save(opened, PLAN, mine)
    with pytest.raises(StaleVersionError):
        save(opened, PLAN, titled("다른 이름"))
    assert load(path) == mine


def test_reading_again_makes_it_known_again(opened, path):
    theirs = titled("그쪽 이름", uid="05")
    save(another(path), PLAN, theirs)
    after = titled("내 이름", load_plan(opened))
    save(opened, theirs, after)
    assert load(path) == after


def test_other_transactions_of_ours_do_not_count_as_others(opened, path):
    with opened.work() as work:
        work.cards.save(EDITION.uid, replace(CARDS[3], title="낱장"), 1)
        work.commit()
    single = titled("낱장")
    imported = titled("읽어 온 이름", single, uid="07")
    import_json(imported, opened, overwrite=True)
    after = titled("그다음", imported)
    save(opened, imported, after)
    assert load(path) == after


def test_a_card_saved_over_a_change_by_others_does_not_hide_that_change(opened, path):
    save(another(path), PLAN, titled("그쪽 이름", uid="05"))
    with opened.work() as work:
        work.cards.save(EDITION.uid, replace(CARDS[3], title="낱장"), 1)
        work.commit()
    with pytest.raises(StaleVersionError):
        save(opened, titled("낱장"), PLAN)


def test_what_was_not_committed_is_not_remembered(opened, path):
    after = titled("내 이름")
    with opened.work() as work:
        work.plans.change(PLAN, after)
    save(opened, PLAN, after)
    assert load(path) == after


def test_several_changes_make_one_transaction(opened, path):
    first, second = titled("하나"), titled("둘")
    with opened.work() as work:
        work.plans.change(PLAN, first)
        work.plans.change(first, second)
        work.commit()
    assert load(path) == second


def test_a_new_file_is_known_once_it_is_made(path):
    made = open_store(path, True)
    add_plan(PLAN, made)
    after = titled("내 이름")
    save(made, PLAN, after)
    assert load(path) == after


def test_two_editions_of_one_year_are_refused(opened, path):
    twice = replace(PLAN, editions=(EDITION, replace(EDITION, uid=Uid("f"))))
    with pytest.raises(EditionExistsError):
        save(opened, PLAN, twice)
    assert load(path) == PLAN


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=STEPS)
def test_any_life_of_cards_saved_step_by_step_comes_back(tmp_path, steps):
    path = tmp_path / "plan.sspass"
    store(path, PLAN)
    opened = open_store(path, False)
    held = load_plan(opened)
    for step in steps:
        after = with_edition(held, one_step(held.editions[0], step))
        save(opened, held, after)
        held = after
    assert load(path) == held
