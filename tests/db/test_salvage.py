"""What is had of a damaged file: every sound row, a backup's instead of others, and the truth."""

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from db.salvage import salvage
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outline import Picture
from sspass_desktop.ports import FileMissingError, NotAPlanFileError
from tests.db.files import change, full_plan, listing, load, store

PAGE = 4096
SPOILT = "UPDATE cards SET title = 'x' WHERE position = 1 AND edition = '{}'"


@pytest.fixture
def held(path):
    store(path, full_plan())
    return path


@pytest.fixture
def backup(held):
    copy = held.with_name("백업.sspass")
    copy.write_bytes(held.read_bytes())
    return copy


def account(rescue, kind):
    return next(one for one in rescue.accounts if one.kind == kind)


def overwrite(path, place, data):
    with path.open("r+b") as file:
        file.seek(place)
        file.write(data)


def test_a_sound_file_comes_out_as_it_was(held):
    before = listing(held.parent)
    rescue = salvage(held, [])
    assert rescue.plan == full_plan()
    assert rescue.is_as_it_was
    assert rescue.mended == ()
    assert listing(held.parent) == before


def test_a_broken_tree_loses_no_row(held):
    """The schema and whatever leads to the rows is gone; the rows are not."""
    overwrite(held, 0, bytes(PAGE))
    overwrite(held, 0, b"SQLite format 3\0")
    overwrite(held, 68, b"SSPA")
    assert salvage(held, []).plan == full_plan()


def test_a_damaged_row_comes_from_the_backup(held, backup):
    change(held, "UPDATE cards SET title = 'other' WHERE position = 1")
    rescue = salvage(held, [backup])
    assert rescue.plan == full_plan()
    assert rescue.is_as_it_was
    cards = full_plan().editions[0].cards
    assert [
        (one.card, one.from_backup, one.lacks)
        for one in rescue.mended
        if one.edition == (full_plan().editions[0].uid)
    ] == [(cards[1].uid, 1, False)]
    found = account(rescue, "cards")
    assert (found.whole + found.from_backup, found.lost) == (found.expected, 0)


def test_without_a_backup_the_loss_is_told_and_the_rest_is_there(held):
    (edition, *_) = full_plan().editions
    change(held, SPOILT.format(edition.uid))
    rescue = salvage(held, [])
    kept = rescue.plan.editions[0]
    assert kept.cards == edition.cards[:1] + edition.cards[2:]
    assert replace(kept, cards=()) == replace(edition, cards=())
    assert account(rescue, "cards").lost == rescue.lost_cards == 1
    assert account(rescue, "schedule_rows").lost == 2
    assert not rescue.is_as_it_was


def test_a_card_that_lacks_rows_is_named(held):
    (edition, *_) = full_plan().editions
    harm = "DELETE FROM schedule_rows WHERE position = 0 AND card = '{}'"
    change(held, harm.format(edition.cards[0].uid))
    assert {one.card: one.lacks for one in salvage(held, []).mended} == {edition.cards[0].uid: True}


def test_a_torn_row_of_a_card_names_the_card(held):
    (edition, *_) = full_plan().editions
    harm = "UPDATE schedule_rows SET label = 'x' WHERE position = 1 AND card = '{}'"
    change(held, harm.format(edition.cards[0].uid))
    assert {one.card for one in salvage(held, []).mended} == {edition.cards[0].uid}


def test_what_was_deleted_since_the_backup_stays_deleted(held, backup):
    plan = full_plan()
    first = replace(plan.editions[0], cards=plan.editions[0].cards[:1], terms=())
    store(held, replace(plan, editions=(first, *plan.editions[1:])))
    assert load(held).editions[0] == first
    change(held, SPOILT.format(first.uid).replace("position = 1", "position = 0"))
    rescue = salvage(held, [backup])
    assert [card.uid for card in rescue.plan.editions[0].cards] == [first.cards[0].uid]
    assert rescue.plan.editions[0].terms == ()


def test_the_newest_sound_backup_is_asked(held, backup):
    broken = held.with_name("broken.sspass")
    broken.write_bytes(held.read_bytes()[:9000])
    change(held, "UPDATE terms SET short = 'x'")
    rescue = salvage(held, [held.with_name("gone"), broken, backup])
    assert rescue.has_backup
    assert rescue.plan == full_plan()
    assert not salvage(held, [broken]).has_backup


def test_a_lost_picture_leaves_its_frame(held):
    change(held, "UPDATE pictures SET data = x'00'")
    rescue = salvage(held, [])
    shown = [
        block
        for section in rescue.plan.editions[0].sections
        for block in section.blocks
        if isinstance(block, Picture)
    ]
    assert shown
    assert {picture.data for picture in shown} == {b""}
    assert all(picture.caption for picture in shown)
    assert not account(rescue, "sections").as_it_was
    assert account(rescue, "staff").as_it_was
    assert {one.card for one in rescue.mended if one.lacks} >= {
        full_plan().editions[0].cards[0].uid
    }


def test_a_lost_picture_comes_from_the_backup(held, backup):
    change(held, "UPDATE pictures SET data = x'00'")
    assert salvage(held, [backup]).plan == full_plan()


def test_a_file_that_ends_early_gives_what_is_left(held, backup):
    held.write_bytes(held.read_bytes()[: held.stat().st_size // 2])
    rescue = salvage(held, [])
    assert sum(one.whole for one in rescue.accounts) > 0
    assert salvage(held, [backup]).plan == full_plan()


def test_text_that_is_none_is_a_damaged_row(held):
    change(held, "UPDATE terms SET short = CAST(x'ff41' AS TEXT)")
    rescue = salvage(held, [])
    assert account(rescue, "terms").lost == account(rescue, "terms").expected


def test_two_editions_of_one_year_do_not_both_come_back(held, backup):
    """The file has an edition of the year, and so has the backup, under another uid."""
    (first, *others) = full_plan().editions
    store(held, replace(full_plan(), editions=(replace(first, uid=Uid("new")), *others)))
    change(held, "UPDATE editions SET title = 'x' WHERE uid <> 'new'")
    keys = [edition.key for edition in salvage(held, [backup]).plan.editions]
    assert len(keys) == len(set(keys))


def cut_off(path):
    with closing(sqlite3.connect(path, isolation_level=None)) as base:
        base.execute("PRAGMA cache_size=2")
        base.execute("BEGIN")
        base.execute("UPDATE cards SET goals = zeroblob(0) || hex(zeroblob(5000))")
        kept = path.read_bytes(), path.with_name(path.name + "-journal").read_bytes()
    path.write_bytes(kept[0])
    path.with_name(path.name + "-journal").write_bytes(kept[1])


def test_an_unfinished_change_is_undone_in_the_copy_that_is_read(held):
    cut_off(held)
    before = listing(held.parent)
    assert salvage(held, []).plan == full_plan()
    assert listing(held.parent) == before


def test_what_is_no_plan_file_is_refused(path):
    with pytest.raises(FileMissingError):
        salvage(path, [])
    path.write_bytes(b"PK" * 999)
    with pytest.raises(NotAPlanFileError):
        salvage(path, [])


def test_nothing_at_all_is_left(held):
    overwrite(held, PAGE, bytes(held.stat().st_size - PAGE))
    rescue = salvage(held, [])
    assert rescue.plan.editions == ()
    assert {one.expected for one in rescue.accounts} == {None}
    assert Uid("x") not in {one.card for one in rescue.mended}
