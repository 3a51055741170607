"""Two people, one file: the second save of the same thing is told, and nothing is lost."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from time import sleep

import pytest

from db.plan_file import open_store
from sspass_desktop.domain.budget import CardBudget, CostLine, FundTable
from sspass_desktop.domain.card import Card, CardBlock, CardSection, Indicator, ScheduleRow
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Organisation
from sspass_desktop.domain.outline import Picture
from sspass_desktop.domain.plan import Edition, Plan
from sspass_desktop.ports import (
    CardMissingError,
    EditionExistsError,
    StaleVersionError,
    Versioned,
)
from tests.db.files import ask, listing, load, store

EDITION, OTHER = Uid("e"), Uid("f")
A, B, C = (Card(Uid(name), name) for name in "abc")
PLAN = Plan(editions=(Edition(EDITION, 2026, cards=(A, B, C)), Edition(OTHER, 2027, cards=(A,))))


@pytest.fixture
def opened(path):
    store(path, PLAN)
    return open_store(path, False)


def get(opened, card, edition=EDITION):
    with opened.work() as work:
        return work.cards.get(edition, card)


def save(opened, card, version, edition=EDITION):
    with opened.work() as work:
        renewed = work.cards.save(edition, card, version)
        work.commit()
    return renewed


def make(opened, **fields):
    with opened.work() as work:
        work.plans.replace(replace(PLAN, editions=(edition(**fields), PLAN.editions[1])))
        work.commit()


def edition(**fields):
    return replace(PLAN.editions[0], **fields)


def versions(path):
    return dict(ask(path, "SELECT uid, version FROM cards WHERE edition = 'e'"))


def test_a_saved_card_has_a_new_version(opened):
    assert get(opened, A.uid) == Versioned(A, 1)
    changed = replace(A, title="새 이름")
    assert save(opened, changed, 1) == 2
    assert get(opened, A.uid) == Versioned(changed, 2)
    assert save(opened, A, 2) == 3


def test_a_card_is_saved_with_all_its_lists(opened):
    full = replace(
        A,
        budget=CardBudget(tables=(FundTable("기금", lines=(CostLine(amount_won=1),) * 3),)),
        indicators=(Indicator(Uid("i")), Indicator(Uid("j"))),
        schedule=(ScheduleRow("준비", months=(1, 2)),),
        blocks=(CardBlock(CardSection.ACTIONS, 0, Picture(b"\x89PNG")),),
    )
    less = replace(full, budget=CardBudget(), indicators=full.indicators[1:], blocks=())
    for version, card in enumerate((full, less, A), start=1):
        save(opened, card, version)
        assert get(opened, A.uid) == Versioned(card, version + 1)


def test_a_save_touches_no_other_card_and_keeps_the_order(opened, path):
    changed = replace(B, title="새 이름")
    save(opened, changed, 1)
    assert load(path) == replace(PLAN, editions=(edition(cards=(A, changed, C)), PLAN.editions[1]))
    assert versions(path) == {"a": 1, "b": 2, "c": 1}


def test_the_same_card_of_another_edition_is_another_card(opened):
    save(opened, replace(A, title="2027"), 1, OTHER)
    assert get(opened, A.uid) == Versioned(A, 1)
    assert get(opened, A.uid, OTHER).version == 2


def test_the_second_save_of_one_reading_is_refused(opened, path):
    save(opened, replace(A, title="먼저"), 1)
    before = listing(path.parent)
    with pytest.raises(StaleVersionError):
        save(opened, replace(A, title="나중"), 1)
    assert listing(path.parent) == before


@pytest.mark.parametrize("version", [0, 2, -1])
def test_a_version_that_never_was_is_refused(opened, version):
    with pytest.raises(StaleVersionError):
        save(opened, A, version)


def test_a_card_that_was_deleted_is_not_saved(opened):
    make(opened, cards=(A, C))
    with pytest.raises(StaleVersionError):
        save(opened, B, 1)
    with pytest.raises(CardMissingError) as caught:
        get(opened, B.uid)
    assert caught.value.detail == B.uid


def test_a_card_of_an_unknown_edition_is_missing(opened):
    with pytest.raises(CardMissingError):
        get(opened, A.uid, Uid("nowhere"))


def test_replacing_raises_the_versions_of_what_changes(opened, path):
    make(opened, cards=(A, replace(B, title="새 이름"), C))
    assert versions(path) == {"a": 1, "b": 2, "c": 1}
    assert ask(path, "SELECT uid, version FROM editions ORDER BY uid") == [("e", 1), ("f", 1)]
    make(opened, cards=(A, B, C), slogan="함께")
    assert versions(path) == {"a": 1, "b": 3, "c": 1}
    assert ask(path, "SELECT uid, version FROM editions ORDER BY uid") == [("e", 2), ("f", 1)]


def test_replacing_after_a_reading_makes_that_reading_stale(opened):
    held = get(opened, B.uid)
    make(opened, cards=(A, replace(B, title="새 이름"), C))
    with pytest.raises(StaleVersionError):
        save(opened, held.card, held.version)


def test_a_card_that_only_moves_keeps_its_version(opened, path):
    make(opened, cards=(B, A, C))
    assert [card.uid for card in load(path).editions[0].cards] == ["b", "a", "c"]
    assert versions(path) == {"a": 1, "b": 1, "c": 1}


def test_the_organisation_has_a_version(opened, path):
    for name in ("나눔", "나눔", "새나눔"):
        with opened.work() as work:
            work.plans.replace(replace(PLAN, organisation=Organisation(name)))
            work.commit()
    assert ask(path, "SELECT name, version FROM organisation") == [("새나눔", 3)]


def test_replacing_by_the_same_plan_changes_no_byte(opened, path):
    before = listing(path.parent)
    make(opened)
    assert listing(path.parent) == before


def test_editions_may_exchange_their_years(opened, path):
    first, second = PLAN.editions
    turned = (replace(second, year=2026), replace(first, year=2027))
    with opened.work() as work:
        work.plans.replace(Plan(editions=turned))
        work.commit()
    assert load(path).editions == turned


def test_an_edition_is_added_once(opened, path):
    new = Edition(Uid("g"), 2028, cards=(A, B))
    with opened.work() as work:
        work.plans.add_edition(new)
        work.commit()
    assert load(path).editions == (*PLAN.editions, new)
    with opened.work() as work, pytest.raises(EditionExistsError) as caught:
        work.plans.add_edition(replace(new, uid=Uid("h")))
    assert caught.value.detail == "2028-0"
    assert load(path).editions == (*PLAN.editions, new)


def test_two_editions_of_one_key_are_refused(opened, path):
    twice = (edition(uid=Uid("x")), edition(uid=Uid("y")))
    with opened.work() as work, pytest.raises(EditionExistsError):
        work.plans.replace(Plan(editions=twice))
    assert load(path) == PLAN


def test_leaving_without_commit_undoes_everything(opened, path):
    before = listing(path.parent)
    with opened.work() as work:
        work.cards.save(EDITION, replace(A, title="버림"), 1)
        work.plans.replace(Plan())
        assert work.plans.load() == Plan()
    assert load(path) == PLAN
    assert listing(path.parent) == before


def test_what_is_not_committed_is_not_seen_by_others(opened, path):
    with opened.work() as work:
        work.cards.save(EDITION, replace(A, title="아직"), 1)
        assert load(path) == PLAN
        work.commit()
    assert load(path).editions[0].cards[0].title == "아직"


def is_being_written(path):
    with closing(sqlite3.connect(path, isolation_level=None, timeout=0)) as base:
        try:
            base.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            return True
    return False


def test_a_reader_that_turns_writer_hears_that_it_was_overtaken(opened, path):
    """Both have read and both want to write: one goes first, the other must read again."""
    with ThreadPoolExecutor() as pool, opened.work() as mine:
        mine.plans.load()
        theirs = pool.submit(save, opened, replace(A, title="먼저"), 1)
        while not is_being_written(path):
            sleep(0.01)
        with pytest.raises(StaleVersionError):
            mine.cards.save(EDITION, replace(B, title="나중"), 1)
        assert theirs.result(timeout=10) == 2
    assert versions(path) == {"a": 2, "b": 1, "c": 1}


def test_nothing_is_left_beside_the_file(opened, path):
    save(opened, replace(A, title="새 이름"), 1)
    assert [each.name for each in path.parent.iterdir()] == [path.name]
