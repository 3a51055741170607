import pytest

from sspass_desktop.documents.parts.chart import organisation_chart
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import (
    Department,
    DepartmentKind,
    Facility,
    Organisation,
    StaffMember,
)
from tests.documents.parts.tables import item_words, made, records

HEAD = DepartmentKind.HEADQUARTERS


def unit(name, parent=None, **more):
    return Department(Uid(name), name, parent=parent and Uid(parent), **more)


def chart(*units, **more):
    given = records(Organisation(director="김"), departments=units, **more)
    return made(organisation_chart, given)[-1]


def names(boxes):
    return [box.title for box in boxes]


def test_a_headquarters_above_teams_is_a_head():
    found = chart(
        unit("본부", kind=HEAD), unit("기획팀", "본부", duties=("예산",)), unit("실", "본부")
    )
    assert (names(found.heads), names(found.units)) == (["본부"], ["기획팀", "실"])
    assert found.units[0].lines == ("예산",)
    assert (found.top.title, found.top.note) == ("원장", "김")


def test_two_branches_stand_side_by_side_with_their_teams():
    found = chart(unit("본부", kind=HEAD), unit("실"), unit("가팀", "본부"), unit("나팀", "실"))
    assert found.heads == ()
    assert [(box.title, box.lines) for box in found.units] == [
        ("본부", ("가팀",)),
        ("실", ("나팀",)),
    ]


def test_a_box_has_room_for_a_few_short_duties():
    duties = ("예산", "국가와 지방자치단체의 정책을 기관 전략과 연계", "인사", "계약", "홍보")
    (box,) = chart(unit("기획팀", duties=duties)).units
    assert box.lines == ("예산", "인사", "계약")


def test_units_without_order_stand_below_their_only_headquarters():
    found = chart(unit("본부", kind=HEAD), unit("가팀"), unit("나팀"))
    assert (names(found.heads), names(found.units)) == (["본부"], ["가팀", "나팀"])


def test_units_below_each_other_in_a_circle_do_not_hang():
    found = chart(unit("가", "나"), unit("나", "가"), unit("다"))
    assert names(found.units) == ["다"]


def test_people_are_counted_from_the_staff_list_only():
    staff = (StaffMember(Uid("s"), "박", Uid("가팀")), StaffMember(Uid("t"), "최", Uid("나팀")))
    found = chart(unit("실"), unit("가팀", "실"), unit("나팀"), unit("다팀"), staff=staff)
    assert [box.note for box in found.units] == ["1명", "1명", ""]


def test_facilities_are_grouped_and_hang_on_who_looks_after_them():
    facilities = (
        Facility(Uid("f1"), "동부", group="시설"),
        Facility(Uid("f2"), "돌봄 센터", group="직영"),
        Facility(Uid("f3"), "서부", group="시설"),
    )
    units = (unit("기획팀"), unit("시설팀"), unit("돌봄센터"))
    found = chart(*units, facilities=facilities)
    assert names(found.units) == ["기획팀", "시설팀"]  # a unit that is a facility stands there
    assert found.supervisor == 1
    assert found.facilities_title == "소속시설  3개소"
    assert [(group.title, group.lines) for group in found.facilities] == [
        ("시설 (2)", ("동부", "서부")),
        ("직영 (1)", ("돌봄 센터",)),
    ]


def test_nobody_looks_after_facilities_unless_one_unit_says_so():
    facilities = (Facility(Uid("f"), "동부"),)
    both = (unit("가", duties=("소속시설 점검",)), unit("나", duties=("소속시설 교육",)))
    assert chart(*both, facilities=facilities).supervisor is None
    assert chart(both[0], unit("다"), facilities=facilities).supervisor == 0


@pytest.mark.parametrize(("declared", "shown"), [("", "1본부 2팀"), ("1본부 3팀", "1본부 3팀")])
def test_units_are_counted_unless_a_count_was_printed(declared, shown):
    units = (unit("본부", kind=HEAD), unit("가팀"), unit("나팀"))
    given = records(departments=units, declared_units=declared)
    line, _ = made(organisation_chart, given)
    assert (line.lead, item_words(line)) == ("(기구)", shown)


def test_the_head_bears_the_title_of_the_agency():
    agency = Organisation(director="김", director_title="이사장")
    chart_of_agency = made(organisation_chart, records(agency, departments=(unit("가팀"),)))[-1]
    assert chart_of_agency.top.title == "이사장"


def test_without_departments_nothing_is_made():
    assert made(organisation_chart, records()) == []
