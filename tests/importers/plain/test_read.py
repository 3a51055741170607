"""Sheets that offices keep anyway: what their rows are, and what they bring."""

from dataclasses import replace

import pytest

from sspass_desktop.domain.budget import Amounts, BudgetNode, BudgetTree
from sspass_desktop.domain.differences import Kind
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Department, Facility, StaffMember
from sspass_desktop.domain.plan import Edition
from sspass_desktop.domain.results import DepartmentResult, Measure
from sspass_desktop.importers.plain.matching import guesses, matched
from sspass_desktop.importers.plain.read import read_plain
from sspass_desktop.importers.workbook.read import read_workbook
from sspass_desktop.services.returning import compare_plain
from sspass_desktop.texts.plain_workbooks import PlainKind
from tests.importers.workbook.packages import of_rows

UNITS = (Department(Uid("a"), "가팀"), Department(Uid("b"), "나팀"))
EDITION = Edition(Uid("e"), 2026, departments=UNITS)


def read(edition, *rows, name="자료", change=None):
    workbook = read_workbook(of_rows(*rows, name=name, change=change))
    (match,) = guesses(workbook)
    return match, read_plain(workbook, match, edition)


@pytest.mark.parametrize(
    ("name", "header", "kind"),
    [
        ("자료", ("연번", "부서명", "사업명", "목표", "실적"), PlainKind.RESULTS),
        ("자료", ("성 명", "소속", "직위", "전화번호"), PlainKind.STAFF),
        ("자료", ("구분", "시설명", "정원", "현원(명)"), PlainKind.FACILITIES),
        ("세입", ("회계", "항", "목", "예산액(천원)"), PlainKind.REVENUE),
        ("세출예산", ("관", "항", "목", "금액"), PlainKind.EXPENDITURE),
    ],
)
def test_a_sheet_is_told_by_its_header(name, header, kind):
    workbook = read_workbook(of_rows(["2026년 자료"], [], header, ["가"] * 5, name=name))
    (match,) = guesses(workbook)
    assert (match.kind, match.header_row, match.missing) == (kind, 2, ())


def test_a_sheet_without_a_header_is_not_guessed():
    workbook = read_workbook(of_rows(["가", "나"], [1, 2]))
    assert guesses(workbook) == ()
    assert matched(workbook.sheets[0], PlainKind.STAFF).missing == ("성명", "부서")


def test_staff_come_with_their_units_and_known_ones_stay():
    known = StaffMember(Uid("s"), "김가", Uid("a"), "5급", "101")
    edition = replace(EDITION, staff=(known, StaffMember(Uid("t"), "이나", Uid("b"))))
    rows = (
        ["부서", "성명", "직급"],
        ["가팀", "김 가", "4급"],
        [None, "박다", "6급"],
        ["합계", "계", 2],
        ["없는 팀", "최라", "7급"],
    )
    _, plain = read(edition, *rows)
    assert plain.value[0] == replace(known, grade="4급")
    assert plain.value[1] == edition.staff[1]
    (new,) = plain.value[2:]
    assert (new.name, new.department, new.grade) == ("박다", Uid("a"), "6급")
    (unread,) = plain.unread
    assert unread.where == "‘자료’ 시트 A5"
    assert "없는 팀" in unread.why


def test_facilities_keep_their_group_from_above():
    edition = replace(EDITION, facilities=(Facility(Uid("f"), "가 시설", quota=3),))
    rows = (
        ["구분", "시설명", "정원", "현원"],
        ["국공립", "가 시설", "5명", 4],
        [None, "나 시설", 2, "-"],
        ["합계", "합계", 7, 4],
    )
    _, plain = read(edition, *rows)
    one, other = plain.value
    assert (one.uid, one.quota, one.current, one.group) == (Uid("f"), 5, 4, "국공립")
    assert (other.name, other.quota, other.current, other.group) == ("나 시설", 2, 0, "국공립")


def test_results_gather_the_measures_of_a_programme():
    known = DepartmentResult(Uid("r"), "가팀", 1, "돌봄", (Measure(Uid("m"), "이용자", "10명"),))
    edition = replace(EDITION, department_results=(known,))

    def merge(sheet):
        sheet.merge_cells("A2:A3")
        sheet.merge_cells("B2:B3")

    rows = (
        ["부서", "사업명", "성과지표", "계획", "실적", "달성률(%)"],
        ["가팀", "돌봄", "이용자", "10명", "12명", 120],
        [None, None, "만족도", 0.8, "82점", None],
        ["나팀", "교육", "수료", "30명", "33명", "110%"],
    )
    _, plain = read(edition, *rows, change=merge)
    one, other = plain.value
    assert one.uid == Uid("r")
    assert [(m.name, m.result, m.declared_rate) for m in one.measures] == [
        ("이용자", "12명", "120"),
        ("만족도", "82점", None),
    ]
    assert one.measures[0].uid == Uid("m")
    assert (other.department, other.title, other.measures[0].declared_rate) == (
        "나팀",
        "교육",
        "110",
    )


def test_a_budget_is_a_tree_in_won_and_keeps_its_keys():
    old = BudgetTree((BudgetNode(Uid("x"), "일반 회계", Amounts(1)),))
    edition = replace(EDITION, budget=replace(EDITION.budget, revenue=old))
    rows = (
        ["회계", "항", "목", "금액(천원)", "국비(천원)", "도비(천원)"],
        ["일반회계", None, None, 300, None, None],
        [None, "보조금", None, "300", None, None],
        [None, None, "국고", 100, 100, None],
        [None, None, "도비", "△50", None, "△50"],
        ["특별회계", "기금", None, 70, None, None],
        ["합계", None, None, 370, None, None],
    )
    match, plain = read(edition, *rows, name="세입")
    assert match.kind is PlainKind.REVENUE
    general, special = plain.value.revenue.accounts
    assert (general.uid, general.name) == (Uid("x"), "일반회계")
    grants = general.children[0]
    assert [child.amounts for child in grants.children] == [
        Amounts(state=100_000),
        Amounts(province=-50_000),
    ]
    assert (grants.computed.total, grants.declared_total_won) == (50_000, 300_000)
    (fund,) = special.children
    assert (fund.amounts, fund.declared_total_won) == (Amounts(), 70_000)


def test_half_a_budget_is_not_taken():
    rows = (["관", "항", "금액"], ["가", "나", "많이"], ["가", "다", 5])
    _, plain = read(EDITION, *rows, name="세출")
    assert plain.value.expenditure == EDITION.budget.expenditure
    assert plain.unread[0].where == "‘세출’ 시트 C2"


def test_it_goes_through_the_same_list_and_what_only_adds_is_safe():
    edition = replace(EDITION, staff=(StaffMember(Uid("s"), "김가", Uid("a")),))
    data = of_rows(["부서", "성명"], ["나팀", "박다"])
    workbook = read_workbook(data)
    comparison = compare_plain(edition, workbook, guesses(workbook))
    (entry,) = comparison.entries
    assert (entry.kind, entry.part) == (Kind.THERE, "staff")
    after = comparison.taken([entry])
    assert [one.name for one in after.staff] == ["김가", "박다"]
    assert compare_plain(after, workbook, guesses(workbook)).entries == ()
