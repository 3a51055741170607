from dataclasses import replace
from datetime import date

from sspass_desktop.domain.card import Card, Person
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Department, StaffMember
from sspass_desktop.domain.people import candidates, named, teams
from sspass_desktop.domain.plan import Edition

TEAM, OTHER = Uid("team"), Uid("other")
STAFF = (
    StaffMember(Uid("a"), "나한결", department=OTHER),
    StaffMember(Uid("b"), "도이든", department=TEAM),
)
EDITION = Edition(
    Uid("edition"),
    2026,
    staff=STAFF,
    cards=(Card(Uid("card"), "상담", head=Person("팀장", "도이든", "1502", Uid("b"))),),
)


def test_own_team_is_offered_first():
    assert [one.name for one in candidates(EDITION, TEAM)] == ["도이든", "나한결"]


def test_name_of_the_staff_list_is_that_member_with_the_known_telephone():
    assert named(Person("담당자"), " 도이든 ", EDITION) == Person(
        "담당자", "도이든", "1502", Uid("b")
    )


def test_other_name_is_kept_as_typed_without_member_and_telephone():
    person = Person("담당자", "도이든", "1502", Uid("b"))
    assert named(person, "라온유", EDITION) == Person("담당자", "라온유")


def test_name_that_two_members_share_is_nobody_in_particular():
    twins = replace(EDITION, staff=(*STAFF, StaffMember(Uid("c"), "도이든")))
    assert named(Person(), "도이든", twins).staff is None


def test_a_department_that_ended_is_not_offered_but_stays_where_it_is():
    units = (
        Department(TEAM, "이음팀"),
        Department(OTHER, "옛일팀", valid_to=date(2025, 12, 31)),
        Department(Uid("leaving"), "나래팀", valid_to=date(2026, 6, 30)),
    )
    edition = replace(EDITION, departments=units)
    assert [unit.name for unit in teams(edition, None)] == ["이음팀", "나래팀"]
    assert [unit.name for unit in teams(edition, OTHER)] == ["이음팀", "옛일팀", "나래팀"]
