from dataclasses import replace

import pytest

from sspass_desktop.domain.build_edits import (
    free_name,
    moved_build,
    shifted,
    toggled,
    with_build,
    with_new_build,
    without_build,
)
from sspass_desktop.domain.plan import Build, Edition

EDITION = Edition("plan", 2027, builds=(Build("전체"), Build("요약"), Build("흑백")))


def names(edition):
    return [build.name for build in edition.builds]


def test_a_new_build_stands_last_or_behind_another():
    assert names(with_new_build(EDITION, Build("제출본"))) == ["전체", "요약", "흑백", "제출본"]
    assert names(with_new_build(EDITION, Build("제출본"), 0)) == ["전체", "제출본", "요약", "흑백"]


def test_no_two_builds_are_called_alike():
    twice = with_new_build(with_new_build(EDITION, Build("요약"), 1), Build(" 요약 "), 2)
    assert names(twice) == ["전체", "요약", "요약 2", "요약 3", "흑백"]
    assert free_name(EDITION, "요약", 1) == "요약"
    assert names(with_build(EDITION, 2, Build("요약"))) == ["전체", "요약", "요약 2"]


def test_a_build_is_changed_in_its_place_and_nothing_else():
    changed = with_build(EDITION, 1, replace(EDITION.builds[1], cover=False))
    assert not changed.builds[1].cover
    assert replace(changed, builds=EDITION.builds) == EDITION


def test_a_build_is_taken_away_and_moved():
    assert names(without_build(EDITION, 1)) == ["전체", "흑백"]
    assert names(moved_build(EDITION, 0, 1)) == ["요약", "전체", "흑백"]
    assert moved_build(EDITION, 0, -1) == EDITION


def test_toggling_twice_leaves_the_others_in_order():
    assert toggled((3, 1), 2) == (3, 1, 2)
    assert toggled(toggled((3, 1), 2), 2) == (3, 1)


@pytest.mark.parametrize(
    ("item", "by", "after"),
    [(1, 1, (2, 1, 3)), (3, -2, (3, 1, 2)), (3, 5, (1, 2, 3)), (4, 1, (1, 2, 3))],
)
def test_a_choice_is_put_in_order(item, by, after):
    assert shifted((1, 2, 3), item, by) == after
