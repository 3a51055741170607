"""A plan in the open format comes into a filled plan: nothing is overwritten silently."""

from dataclasses import replace

import pytest

from sspass_desktop.domain.card import Card
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.life import archived
from sspass_desktop.domain.organisation import Department, Organisation
from sspass_desktop.domain.plan import Edition, Plan, card_numbers
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


def put_away(plan, uid):
    return replace(plan, editions=(archived(plan.editions[0], Uid(uid), None, "나윤서"),))


def test_a_card_put_away_here_stays_away_and_a_newer_one_is_reported():
    mine = put_away(MINE, "b")
    assert merge_plans(mine, MINE, overwrite=False) == (mine, MergeReport(other_parts=("2027-0",)))
    theirs = replace(MINE, editions=(edition(card("a"), card("b", "새 제목")),))
    merged, report = merge_plans(mine, theirs, overwrite=False)
    assert merged == mine
    assert report.differences == (Difference("2027-0", "1.2", "새 제목"),)


def test_a_card_put_away_here_comes_back_when_a_newer_one_may_overwrite():
    theirs = replace(MINE, editions=(edition(card("a"), card("b", "새 제목")),))
    merged, _ = merge_plans(put_away(MINE, "b"), theirs, overwrite=True)
    assert [each.title for each in merged.editions[0].cards] == ["a 사업", "새 제목"]
    assert merged.editions[0].archive == ()


@pytest.mark.parametrize("overwrite", [False, True])
def test_a_card_put_away_there_stays_here(overwrite):
    merged, _ = merge_plans(MINE, put_away(MINE, "b"), overwrite=overwrite)
    assert merged == MINE


@pytest.mark.parametrize("overwrite", [False, True])
def test_both_archives_are_kept(overwrite):
    three = replace(MINE, editions=(edition(card("a"), card("b"), card("c")),))
    theirs = put_away(replace(MINE, editions=(edition(card("a"), card("b"), card("x")),)), "x")
    merged, _ = merge_plans(put_away(three, "c"), theirs, overwrite=overwrite)
    assert {entry.card.uid for entry in merged.editions[0].archive} == {"c", "x"}


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


def foreign(number):
    """An edition as a script writes it: no uids but those of cards, only its own chapters."""
    tasks = (Task(Uid("f1"), "과제"), Task(Uid("f2"), "새 과제"))[:number]
    unit = Department(Uid("fd"), "기획팀")
    last = replace(card("x"), task=tasks[-1].uid, department=unit.uid)
    tree = Strategy(goals=(Goal(Uid("fg"), "목표", tasks=tasks),))
    return replace(edition(last), strategy=tree, departments=(unit,))


@pytest.mark.parametrize("overwrite", [False, True])
@pytest.mark.parametrize("chapter", [1, 2])
def test_cards_of_a_script_find_their_chapter_and_team(overwrite, chapter):
    team = Department(Uid("d"), "기획팀")
    mine = replace(MINE, editions=(replace(MINE.editions[0], departments=(team,)),))
    theirs = replace(MINE, editions=(foreign(chapter),))
    (merged,) = merge_plans(mine, theirs, overwrite=overwrite)[0].editions
    numbers = card_numbers(merged)
    assert [numbers[Uid(uid)] for uid in "abx"] == ["1.1", "1.2", ["1.3", "2.1"][chapter - 1]]
    assert merged.departments == (team,)
    assert next(one.department for one in merged.cards if one.uid == "x") == "d"


def test_overwriting_keeps_the_chapters_of_cards_that_stay():
    two = Strategy(
        goals=(Goal(Uid("g"), "목표", tasks=(Task(Uid("t"), "과제"), Task(Uid("u"), "둘째"))),)
    )
    stays = replace(card("b"), task=Uid("u"))
    mine = replace(MINE, editions=(replace(edition(card("a"), stays), strategy=two),))
    theirs = replace(MINE, editions=(foreign(1),))
    (merged,) = merge_plans(mine, theirs, overwrite=True)[0].editions
    assert card_numbers(merged)[Uid("b")] == "2.1"


def test_the_same_year_under_another_uid_is_the_same_edition():
    theirs = replace(MINE, editions=(replace(edition(card("z")), uid=Uid("other")),))
    merged, report = merge_plans(MINE, theirs, overwrite=False)
    assert [each.uid for each in merged.editions[0].cards] == ["a", "b", "z"]
    assert report.new_cards == ("1.1",)
