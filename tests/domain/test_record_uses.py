from sspass_desktop.domain import record_uses as uses
from sspass_desktop.domain.budget import Budget, BudgetNode, BudgetTree
from sspass_desktop.domain.card import Card, Continuity, ContinuityKind, Person
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Department, StaffMember
from sspass_desktop.domain.plan import ArchivedCard, Build, Edition

TEAM, KIM, HOME, OLD = map(Uid, ("team", "kim", "home", "old"))
CARD = Card(
    Uid("a"),
    "사업",
    department=TEAM,
    owner=Person(staff=KIM),
    continuity=(Continuity(ContinuityKind.KEEP, OLD),),
)
EDITION = Edition(
    Uid("edition"),
    2027,
    departments=(Department(TEAM, "팀"), Department(Uid("below"), "아래", parent=TEAM)),
    staff=(StaffMember(KIM, "고은별", TEAM),),
    cards=(CARD,),
    archive=(ArchivedCard(Card(Uid("b"), "옛", department=TEAM, head=Person(staff=KIM))),),
    builds=(Build("팀만", departments=(TEAM,)),),
    budget=Budget(expenditure=BudgetTree((BudgetNode(Uid("n"), "시설", facility=HOME),))),
)


def test_who_speaks_of_a_department():
    assert uses.cards_of_department(EDITION, TEAM) == 2
    assert uses.staff_of_department(EDITION, TEAM) == 1
    assert uses.departments_of_department(EDITION, TEAM) == 1
    assert uses.builds_of_department(EDITION, TEAM) == 1
    assert uses.cards_of_department(EDITION, Uid("below")) == 0


def test_who_speaks_of_people_facilities_and_programmes():
    assert uses.cards_of_member(EDITION, KIM) == 2
    assert uses.lines_of_facility(EDITION, HOME) == 1
    assert uses.cards_of_programme(EDITION, OLD) == 1
    assert uses.cards_of_member(EDITION, Uid("lee")) == 0
