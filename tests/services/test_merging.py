"""A plan in the open format comes into a filled plan: nothing is overwritten silently."""

from dataclasses import replace

import pytest

from sspass_desktop.domain.card import Card
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Organisation
from sspass_desktop.domain.plan import Edition, Plan
from sspass_desktop.domain.strategy import Goal, Strategy, Task
from sspass_desktop.services.merging import Difference, MergeReport, merge_plans

TREE = Strategy(goals=(Goal(Uid("g"), "목표", tasks=(Task(Uid("t"), "과제"),)),))


def card(uid, title=None):
    return Card(Uid(uid), title or f"{uid} 사업", task=Uid("t"))


def edition(*cards, year=2027):
    return Edition(Uid(f"e{year}"), year, strategy=TREE, cards=cards)


MINE = Plan(Organisation(name="새봄사회서비스원"), (edition(card("a"), card("b")),))


def test_an_empty_plan_takes_everything():
    merged, report = merge_plans(Plan(), MINE, overwrite=False)
    assert merged == MINE
    assert report == MergeReport(new_editions=("2027-0",))


def test_the_same_plan_changes_nothing():
    assert merge_plans(MINE, MINE, overwrite=False) == (MINE, MergeReport())


def test_a_new_card_follows_the_one_it_follows_in_the_file():
    theirs = replace(MINE, editions=(edition(card("a"), card("x"), card("b")),))
    merged, report = merge_plans(MINE, theirs, overwrite=False)
    assert [each.uid for each in merged.editions[0].cards] == ["a", "x", "b"]
    assert report == MergeReport(new_cards=("1.2",))


def test_a_card_missing_in_the_file_stays():
    theirs = replace(MINE, editions=(edition(card("b")),))
    merged, _ = merge_plans(MINE, theirs, overwrite=False)
    assert merged == MINE


def test_a_differing_card_stays_and_is_reported():
    theirs = replace(MINE, editions=(edition(card("a", "다른 제목"), card("b")),))
    merged, report = merge_plans(MINE, theirs, overwrite=False)
    assert merged == MINE
    assert report.differences == (Difference("2027-0", "1.1", "다른 제목"),)


def test_a_differing_card_is_taken_when_told_and_still_reported():
    theirs = replace(MINE, editions=(edition(card("a", "다른 제목"), card("b")),))
    merged, report = merge_plans(MINE, theirs, overwrite=True)
    assert merged.editions[0].cards[0].title == "다른 제목"
    assert len(report.differences) == 1


def test_a_new_edition_comes_in_by_year():
    theirs = replace(MINE, editions=(edition(card("a"), year=2026),))
    merged, report = merge_plans(MINE, theirs, overwrite=False)
    assert [each.year for each in merged.editions] == [2026, 2027]
    assert report.new_editions == ("2026-0",)


def test_what_differs_beside_the_cards_is_reported():
    theirs = Plan(Organisation(name="다른 기관"), (replace(MINE.editions[0], title="다른 이름"),))
    merged, report = merge_plans(MINE, theirs, overwrite=False)
    assert merged == MINE
    assert report.other_parts == ("organisation", "2027-0")


def test_a_copy_made_for_another_year_is_an_edition_of_its_own():
    theirs = replace(MINE, editions=(replace(MINE.editions[0], year=2028),))
    merged, report = merge_plans(MINE, theirs, overwrite=True)
    assert [each.key for each in merged.editions] == ["2027-0", "2028-0"]
    assert len({each.uid for each in merged.editions}) == 2
    assert merged.editions[0] == MINE.editions[0]
    assert report == MergeReport(new_editions=("2028-0",))


@pytest.mark.parametrize("overwrite", [False, True])
def test_a_title_without_its_card_makes_no_second_programme(overwrite):
    listed = card("derived", "b 사업")
    theirs = replace(MINE, editions=(edition(card("a"), listed),))
    assert merge_plans(MINE, theirs, overwrite=overwrite) == (MINE, MergeReport())


def test_the_same_year_under_another_uid_is_the_same_edition():
    theirs = replace(MINE, editions=(replace(edition(card("z")), uid=Uid("other")),))
    merged, report = merge_plans(MINE, theirs, overwrite=False)
    assert [each.uid for each in merged.editions[0].cards] == ["a", "b", "z"]
    assert report.new_cards == ("1.1",)
