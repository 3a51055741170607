from datetime import date

from sspass_desktop.documents.blocks import Caption
from sspass_desktop.documents.parts.people import duties, facilities, headcount
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import (
    Department,
    Facility,
    FacilityGroup,
    FacilityTotals,
    GradeCount,
    Headcount,
)
from tests.documents.parts.tables import grid, made, records, rows


def test_vacancies_are_computed_and_less_than_nothing_bears_a_triangle():
    grades = (GradeCount("원장", 1, 1), GradeCount("5급", 6, 5), GradeCount("6급", 3, 4))
    given = records(headcount=Headcount(date(2027, 2, 1), grades=grades))
    assert rows(grid(headcount, given)) == [
        ["구분", "계", "원장", "5급", "6급"],
        ["정원", "10", "1", "6", "3"],
        ["현원", "10", "1", "5", "4"],
        ["결원", "-", "-", "△1", "1"],
    ]
    (caption,) = [block for block in made(headcount, given) if isinstance(block, Caption)]
    assert caption.right == "2027. 2. 1. 기준  /  단위: 명"


def test_what_was_printed_of_posts_stands():
    grades = (GradeCount("5급", 6, 5, declared_vacancy=2),)
    count = Headcount(None, "※ 파견 제외", grades, 7, 5, -3)
    given = records(headcount=count)
    assert rows(grid(headcount, given))[1:] == [
        ["정원", "7", "6"],
        ["현원", "5", "5"],
        ["결원", "△3", "2"],
    ]
    assert made(headcount, given)[-1].text == "파견 제외"


def facility(name, group, kind="", quota=None, current=None, **more):
    return Facility(Uid(name), name, kind, group, quota=quota, current=current, **more)


def test_facilities_are_counted_by_group_and_types_merged():
    given = records(
        facilities=(
            facility("동부", "시설", "노인", 9, 9),
            facility("센터", "직영", "", 3, 4),
            facility("서부", "시설", "노인", 8, 7),
            facility("가족", "시설", "가족", 18, 18),
            facility("지난", "시설", "노인", 5, 5, valid_to=date(2026, 12, 31)),
        )
    )
    table = grid(facilities, given)
    assert rows(table) == [
        ["구분", "소속시설", "정원", "현원", "결원"],
        ["시설유형", "시설명"],
        ["계", "4개소", "38", "38", "-"],
        ["시설/(3)", "노인", "동부", "9", "9", "-"],
        ["서부", "8", "7", "△1"],
        ["가족", "가족", "18", "18", "-"],
        ["직영 (1)", "센터", "3", "4", "1"],
    ]
    spans = {(c.row, c.column): (c.rows, c.columns) for c in table.cells}
    assert spans[3, 0] == (3, 1)
    assert spans[3, 1] == (2, 1)
    assert spans[6, 1] == (1, 2)  # without a type the name takes its column
    assert table.groups == {2, 3, 6}


def test_what_was_printed_of_facilities_stands_and_groups_keep_their_order():
    totals = FacilityTotals(
        date(2027, 1, 4),
        "쉼터 포함",
        (FacilityGroup("직영", 3), FacilityGroup("시설")),
        *(15, 114, 104, -9),
    )
    found = (
        facility("동부", "시설", "", 8, 8),
        facility("센터", "직영", "", 3, 4, declared_vacancy=2),
    )
    given = records(facilities=found, facility_totals=totals)
    assert rows(grid(facilities, given))[2:] == [
        ["계", "15개소", "114", "104", "△9"],
        ["직영 (3)", "센터", "3", "4", "2"],
        ["시설 (1)", "동부", "8", "8", "-"],
    ]
    caption, _, note = made(facilities, given)
    assert caption.right == "2027. 1. 4. 기준  /  단위: 명"
    assert note.text == "쉼터 포함"


def test_numbers_nobody_knows_are_dashes():
    given = records(facilities=(facility("센터", ""),))
    assert rows(grid(facilities, given))[-1] == ["", "센터", "-", "-", "-"]


def test_duties_stand_in_one_cell_and_units_without_are_left_out():
    units = (
        Department(Uid("a"), "기획팀", duties=("예산", "**인사**")),
        Department(Uid("b"), "새 팀"),
    )
    table = grid(duties, records(departments=units))
    assert rows(table) == [["부서", "담당업무"], ["기획팀", "• 예산/• 인사"]]


def test_without_records_nothing_is_made():
    for maker in (headcount, facilities, duties):
        assert made(maker, records()) == []
