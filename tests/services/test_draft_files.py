from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from sspass_desktop.domain.card import Card
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.plan import Edition, Plan
from sspass_desktop.ports import StoreError
from sspass_desktop.services.draft_files import (
    DAMAGED,
    DAYS,
    GIVEN_UP,
    drafts_in,
    drafts_of,
    drop_draft,
    put_aside,
    tidy,
    write_draft,
)
from sspass_desktop.services.drafts import Draft

NOW = datetime(2027, 3, 2, 14, 2)  # noqa: DTZ001 - as the wall tells it
EDITION = Edition(Uid("e"), 2027, slogan="새 구호", cards=(Card(Uid("c"), "사업"),))
PLAN = Plan(editions=(EDITION,))


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "home" / "drafts"


@pytest.fixture
def place(tmp_path):
    path = tmp_path / "계획.sspass"
    path.touch()
    return path


def draft(place, minutes=0, edition=EDITION):
    return Draft(place, NOW + timedelta(minutes=minutes), edition)


def test_the_newest_draft_comes_first(folder, place):
    older, newer = draft(place), draft(place, 5)
    write_draft(folder / "a.draft", newer)
    write_draft(folder / "b.draft", older)
    found, damaged = drafts_in(folder)
    assert [one.draft for one in found] == [newer, older]
    assert damaged == 0


def test_no_folder_holds_no_draft(folder):
    assert drafts_in(folder) == ((), 0)


def test_a_draft_that_cannot_be_read_is_put_aside_as_it_is(folder, place):
    path = folder / "a.draft"
    write_draft(path, draft(place))
    spoilt = path.read_bytes()[:-20]
    path.write_bytes(spoilt)
    assert drafts_in(folder) == ((), 1)
    assert (folder / DAMAGED / "a.draft").read_bytes() == spoilt
    assert drafts_in(folder) == ((), 0)


def test_a_draft_belongs_to_its_file_or_to_where_that_was_moved(folder, place, tmp_path):
    write_draft(folder / "a.draft", draft(place))
    found, _ = drafts_in(folder)
    other = tmp_path / "사본.sspass"
    other.touch()
    assert drafts_of(place, PLAN, found) == found
    assert drafts_of(other, PLAN, found) == ()
    place.unlink()
    assert drafts_of(other, PLAN, found) == found
    assert drafts_of(other, Plan(editions=(replace(EDITION, uid=Uid("x")),)), found) == ()


def test_what_was_given_up_stays_for_some_time(folder, place):
    write_draft(folder / "a.draft", draft(place))
    put_aside(folder / "a.draft", GIVEN_UP)
    kept = folder / GIVEN_UP / "a.draft"
    now = datetime.fromtimestamp(kept.stat().st_mtime)  # noqa: DTZ006 - as the wall tells it
    tidy(folder, now + timedelta(days=DAYS - 1))
    assert kept.exists()
    tidy(folder, now + timedelta(days=DAYS + 1))
    assert not kept.exists()


def test_a_draft_goes_once_the_file_holds_it(folder, place):
    write_draft(folder / "a.draft", draft(place))
    drop_draft(folder / "a.draft")
    drop_draft(folder / "a.draft")
    assert drafts_in(folder) == ((), 0)


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "drafts").touch()
    with pytest.raises(StoreError) as told:
        write_draft(tmp_path / "drafts" / "a.draft", draft(Path("x")))
    assert told.value.path == tmp_path / "drafts" / "a.draft"
