from dataclasses import replace
from datetime import date

import pytest

from sspass_desktop.domain import department_edits as edits
from sspass_desktop.domain.card import Card
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.life import restored
from sspass_desktop.domain.organisation import Alias, AliasKind, Department, StaffMember
from sspass_desktop.domain.plan import ArchivedCard, Build, Edition

HALL, CARE, OFFICE, DESK = (Uid(name) for name in ("hall", "care", "office", "desk"))
A, B, OLD = Uid("a"), Uid("b"), Uid("old")
EDITION = Edition(
    Uid("edition"),
    2027,
    departments=(
        Department(HALL, "본부"),
        Department(CARE, "돌봄팀", parent=HALL),
        Department(OFFICE, "총무팀", parent=HALL),
        Department(DESK, "창구", parent=CARE),
    ),
    cards=(Card(A, "창구", department=CARE), Card(B, "감사", department=OFFICE)),
    archive=(ArchivedCard(Card(OLD, "옛 사업", department=CARE)),),
    staff=(StaffMember(Uid("one"), "한가람", CARE), StaffMember(Uid("two"), "나도현", OFFICE)),
    builds=(
        Build("돌봄", departments=(CARE,)),
        Build("모두"),
        Build("둘", departments=(CARE, OFFICE)),
    ),
    aliases=(
        Alias(AliasKind.DEPARTMENT, "돌봄", "돌봄팀"),
        Alias(AliasKind.TERM, "돌봄", "돌봄팀"),
    ),
)


def names(edition):
    """Every unit that anything of an edition names."""
    cards = (*edition.cards, *(entry.card for entry in edition.archive))
    return {
        *(card.department for card in cards),
        *(one.department for one in edition.staff),
        *(unit.parent for unit in edition.departments),
        *(uid for build in edition.builds for uid in build.departments),
    } - {None}


def test_a_team_is_added_behind_the_others():
    after = edits.with_department(EDITION, Uid("new"), "상담팀")
    assert after.departments[-1] == Department(Uid("new"), "상담팀")
    assert after.departments[:-1] == EDITION.departments


def test_a_new_name_is_meant_by_the_aliases_of_the_old_one():
    after = edits.department_renamed(EDITION, CARE, "긴급돌봄팀")
    assert [unit.name for unit in after.departments][1] == "긴급돌봄팀"
    assert [alias.official for alias in after.aliases] == ["긴급돌봄팀", "돌봄팀"]
    assert edits.department_renamed(after, CARE, "돌봄팀") == EDITION


@pytest.mark.parametrize("heir", [OFFICE, None])
def test_nothing_names_a_team_that_is_gone(heir):
    after = edits.without_department(EDITION, CARE, heir)
    assert CARE not in {unit.uid for unit in after.departments}
    assert names(after) <= {unit.uid for unit in after.departments}
    assert [card.department for card in after.cards] == [heir, OFFICE]
    assert after.archive[0].card.department == heir
    assert [one.department for one in after.staff] == [heir, OFFICE]
    assert after.departments[-1] == replace(EDITION.departments[-1], parent=HALL)
    assert [alias.kind for alias in after.aliases] == [AliasKind.TERM]


def test_a_build_of_the_team_is_the_heirs_or_goes():
    inherited = edits.without_department(EDITION, CARE, OFFICE).builds
    assert [build.departments for build in inherited] == [(OFFICE,), (), (OFFICE,)]
    left = edits.without_department(EDITION, CARE, None).builds
    assert [(build.name, build.departments) for build in left] == [("모두", ()), ("둘", (OFFICE,))]


def test_cards_put_away_with_their_team_come_back_without_one():
    after = edits.without_department_and_cards(EDITION, CARE, "한가람", date(2027, 1, 5))
    assert [card.uid for card in after.cards] == [B]
    assert names(after) <= {unit.uid for unit in after.departments}
    entry = after.archive[-1]
    assert (entry.card.uid, entry.author, entry.archived_on) == (A, "한가람", date(2027, 1, 5))
    back = restored(after, A)
    assert {card.uid: card.department for card in back.cards} == {A: None, B: OFFICE}


def test_a_team_that_is_not_there_changes_nothing():
    assert edits.without_department(EDITION, Uid("nobody"), OFFICE) == EDITION
    assert edits.department_renamed(EDITION, Uid("nobody"), "이름") == EDITION
