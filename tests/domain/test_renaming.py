"""Names that are links: one change, and all that names the record by its uid follows."""

from dataclasses import replace

from sspass_desktop.domain.card import Card, CardStatus, Person
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Alias, AliasKind, Department, Facility, StaffMember
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.renaming import followed, names, renamed, renamings
from sspass_desktop.domain.results import ContractIndicator
from sspass_desktop.domain.strategy import Goal, Strategy, Task
from tests.domain.editions import card, edition, line, node, table

PERSON = StaffMember(Uid("p"), "서이든")


def _owned(uid, **more):
    return Card(Uid(uid), uid, owner=Person("담당자", "서이든", staff=PERSON.uid), **more)


def test_a_person_is_called_so_in_every_card_that_names_them():
    other = Card(Uid("b"), "b", owner=Person("담당자", "서이든"))
    before = edition(_owned("a"), other, staff=(PERSON,))
    after = renamed(before, PERSON.uid, "서이레")
    assert after.staff[0].name == "서이레"
    assert [one.owner.name for one in after.cards] == ["서이레", "서이든"]


def test_an_approved_card_keeps_the_name_it_was_approved_with():
    before = edition(_owned("a", status=CardStatus.FINAL), staff=(PERSON,))
    assert renamed(before, PERSON.uid, "서이레").cards == before.cards


def test_goal_and_task_take_lines_and_the_band_of_the_contract_along():
    goal = Goal(Uid("g"), "돌봄 강화", tasks=(Task(Uid("t"), "촘촘한 돌봄"),))
    links = (
        Line(1, lead="경영목표", text="돌봄 강화 - 함께 간다", node=goal.uid),
        Line(1, lead="전략과제", text="촘촘한 돌봄 - 먼저 간다", node=Uid("t")),
    )
    before = edition(
        Card(Uid("a"), "a", task=Uid("t"), strategy_links=links),
        strategy=Strategy(goals=(goal,)),
        contract=(ContractIndicator(Uid("c"), "돌봄 강화"), ContractIndicator(Uid("d"), "경영")),
    )
    after = renamed(renamed(before, goal.uid, "돌봄 넓히기"), Uid("t"), "빈틈없는 돌봄")
    texts = [one.text for one in after.cards[0].strategy_links]
    assert texts == ["돌봄 넓히기 - 함께 간다", "빈틈없는 돌봄 - 먼저 간다"]
    assert [one.band for one in after.contract] == ["돌봄 넓히기", "경영"]


def test_a_fund_takes_captions_and_aliases_along():
    alias = Alias(AliasKind.FUND, "돌봄비", "통합돌봄 지원")
    locked = replace(card("b", table("통합돌봄 지원", line("1원", 1))), status=CardStatus.FINAL)
    before = edition(
        card("a", table("통합돌봄 지원", line("1원", 1))),
        locked,
        funds=(node("통합돌봄 지원", 3),),
        aliases=(alias,),
    )
    after = renamed(before, Uid("node-통합돌봄 지원"), "한가족 돌봄")
    assert after.cards[0].budget.tables[0].fund == "한가족 돌봄"
    assert after.cards[1] == locked
    assert after.aliases[0].official == "한가족 돌봄"


def test_a_facility_takes_its_lines_of_the_budget_along():
    house = Facility(Uid("f"), "가온센터")
    before = edition(
        card("a", table("가온센터 운영", line("1원", 1))),
        funds=(node("가온센터 운영", 3, facility=house.uid), node("가온센터 앞길", 1)),
        facilities=(house,),
    )
    after = renamed(before, house.uid, "나래센터")
    names_of = [one.name for one in after.budget.expenditure.walk()]
    assert names_of[-2:] == ["나래센터 운영", "가온센터 앞길"]
    assert after.cards[0].budget.tables[0].fund == "나래센터 운영"


def test_a_unit_takes_its_aliases_along():
    alias = Alias(AliasKind.DEPARTMENT, "돌봄과", "돌봄팀")
    before = edition(departments=(Department(Uid("d"), "돌봄팀"),), aliases=(alias,))
    assert renamed(before, Uid("d"), "이음팀").aliases[0].official == "이음팀"


def test_a_title_changes_unless_the_card_is_approved():
    before = edition(card("a"), replace(card("b"), status=CardStatus.FINAL))
    after = renamed(renamed(before, Uid("a"), "가"), Uid("b"), "나")
    assert [one.title for one in after.cards] == ["가", "b"]


def test_who_is_not_there_changes_nothing():
    before = edition(card("a"))
    assert renamed(before, Uid("?"), "나") is before


def test_a_list_that_was_typed_anew_is_followed():
    before = edition(_owned("a"), staff=(PERSON, StaffMember(Uid("q"), "한가람")))
    typed = replace(before, staff=(replace(PERSON, name="서이레", grade="대리"),))
    after = followed(before, typed)
    assert after.staff == typed.staff
    assert after.cards[0].owner.name == "서이레"


def test_what_is_called_otherwise_is_told_with_both_names():
    before = edition(card("a"), card("b"), funds=(node("통합돌봄", 3),))
    after = renamed(before, Uid("node-통합돌봄"), "한가족 돌봄")
    assert renamings(before, after) == {Uid("node-통합돌봄"): ("통합돌봄", "한가족 돌봄")}
    assert not renamings(before, before)
    assert names(after)[Uid("a")] == "a"


def test_a_line_of_the_revenue_is_renamed_too():
    before = edition()
    revenue = replace(before.budget.revenue, accounts=(node("보조금", 3),))
    before = replace(before, budget=replace(before.budget, revenue=revenue))
    after = renamed(before, Uid("node-보조금"), "국고보조금")
    assert [one.name for one in after.budget.revenue.walk()] == ["국고보조금"]
