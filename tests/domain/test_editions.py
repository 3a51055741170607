"""New editions, and what changed between two of them."""

from dataclasses import replace
from datetime import date

import pytest

from sspass_desktop.domain.budget import Budget, BudgetTree, SummaryRow
from sspass_desktop.domain.card import (
    Card,
    CardStatus,
    Continuity,
    ContinuityKind,
    Indicator,
    Overview,
)
from sspass_desktop.domain.comparing import Kind, differences
from sspass_desktop.domain.editions import has_year, next_year, revised, years_on
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.life import archived
from sspass_desktop.domain.organisation import Department, Organisation
from sspass_desktop.domain.outline import Line, Outline, Part, Section
from sspass_desktop.domain.plan import (
    AcceptedFinding,
    EditionKind,
    EditionStatus,
    Plan,
    ReviewNote,
)
from sspass_desktop.domain.results import (
    ContractIndicator,
    ContractMeasure,
    OrganisationIndicator,
    ResultStatus,
)
from tests.domain.editions import card, edition, line, node, table

NEW = Uid("new")
INDICATOR = Indicator(Uid("i"), name="이용자", target="88명")
FULL = replace(
    card("a", table("기금", line("1원", 1)), declared_total_won=5),
    title="2027년 방문 돌봄",
    department=Uid("d"),
    status=CardStatus.FINAL,
    overview=Overview(period="2027. 1. ~ 2027. 12."),
    last_results=(Line(1, text="작년에 한 일"),),
    indicators=(INDICATOR,),
)
SUMMARY = SummaryRow("일반회계", previous_won=1, declared_rate="9.9")
TREE = BudgetTree((replace(node("일반회계", 3), declared_total_won=7),), declared_total_won=7)
BEFORE = edition(
    FULL,
    card("b"),
    budget=Budget(headline="2027년 예산", summary=(SUMMARY,), expenditure=TREE),
    title="2027년 사업계획",
    status=EditionStatus.FINAL,
    approved_on=date(2027, 1, 5),
    departments=(Department(Uid("d"), "돌봄팀"),),
    sections=(Section(Uid("s"), Part.II, "2026년 주요 성과", blocks=(Outline(()),)),),
    results=(OrganisationIndicator(Uid("old")),),
    contract=(
        ContractIndicator(
            Uid("c"),
            "돌봄 강화",
            1,
            "이용",
            money="3.0",
            measures=(ContractMeasure(Uid("m"), "이용자 수", "88명", "70명", "75명", "17.3"),),
        ),
    ),
    accepted=(AcceptedFinding("x", Uid("a"), "d", "협약"),),
    notes=(ReviewNote(Uid("n"), Uid("a"), "다시"),),
)
PLAN = Plan(Organisation(), (BEFORE,))


def test_a_revision_is_a_draft_of_the_same():
    after = revised(PLAN, BEFORE, NEW)
    assert (after.uid, after.base_edition, after.key) == (NEW, BEFORE.uid, "2027-1")
    assert (after.kind, after.status, after.approved_on) == (
        EditionKind.REVISED,
        EditionStatus.DRAFT,
        None,
    )
    assert [one.uid for one in after.cards] == ["a", "b"]
    assert after.cards[0] == replace(FULL, status=CardStatus.DRAFT)
    assert (after.results, after.contract, after.budget) == (
        BEFORE.results,
        BEFORE.contract,
        BEFORE.budget,
    )
    assert after.accepted == BEFORE.accepted
    assert after.notes == ()


def test_a_second_revision_has_the_next_number():
    first = revised(PLAN, BEFORE, NEW)
    both = replace(PLAN, editions=(BEFORE, first))
    assert revised(both, BEFORE, Uid("third")).revision == 2


def test_what_was_put_away_stays_with_the_old_edition():
    away = archived(BEFORE, Uid("b"), None, "")
    assert revised(replace(PLAN, editions=(away,)), away, NEW).archive == ()
    assert next_year(away, NEW).archive == ()


def test_the_next_year_begins_with_the_same_programmes():
    after = next_year(BEFORE, NEW)
    assert (after.key, after.kind, after.base_edition) == (
        "2028-0",
        EditionKind.ORIGINAL,
        BEFORE.uid,
    )
    first = after.cards[0]
    assert (first.uid, first.indicators, first.status) == ("a", (INDICATOR,), CardStatus.DRAFT)
    assert first.continuity == (Continuity(ContinuityKind.KEEP, Uid("a")),)
    assert first.last_results == ()
    assert first.budget.declared_total_won is None
    assert first.budget.tables == FULL.budget.tables
    assert after.accepted == after.notes == ()


def test_years_follow_in_titles_and_periods():
    after = next_year(BEFORE, NEW)
    assert after.title == "2028년 사업계획"
    assert after.cards[0].title == "2028년 방문 돌봄"
    assert after.cards[0].overview.period == "2028. 1. ~ 2028. 12."
    assert after.sections[0].title == "2027년 주요 성과"
    assert after.budget.headline == "2028년 예산"


@pytest.mark.parametrize(
    ("text", "later"),
    [
        ("'26년 성과와 ’27년 계획", "'27년 성과와 ’28년 계획"),
        ("2025년 통계", "2025년 통계"),
        ("전화 20271", "전화 20271"),
        ("'99", "'99"),
    ],
)
def test_only_this_year_and_the_one_before_move_on(text, later):
    assert years_on(text, 2027) == later


@pytest.mark.parametrize("period", ["2026 ~ 2028", "연중", "2027 ~ 2029"])
def test_a_period_of_several_years_stays(period):
    before = replace(BEFORE, cards=(replace(FULL, overview=Overview(period=period)),))
    assert next_year(before, NEW).cards[0].overview.period == period


def test_the_results_of_the_ending_year_are_to_be_written():
    after = next_year(BEFORE, NEW)
    first, second = after.department_results
    assert (first.uid, first.department, first.number, first.title) == (
        "a",
        "돌봄팀",
        1,
        "2027년 방문 돌봄",
    )
    assert (second.department, second.number) == ("", 1)
    measure = first.measures[0]
    assert (measure.uid, measure.name, measure.target) == ("i", "이용자", "88명")
    assert (measure.result, measure.status) == ("", ResultStatus.PROVISIONAL)
    (report,) = after.results
    assert (report.uid, report.band, report.measures[0].target) == ("c", "돌봄 강화", "88명")
    (agreed,) = after.contract
    assert (agreed.money, agreed.measures[0].target) == ("", "")
    assert (agreed.measures[0].last_target, agreed.measures[0].last_result) == ("88명", "")


def test_this_years_money_becomes_last_years():
    budget = next_year(BEFORE, NEW).budget
    assert budget.summary[0] == SummaryRow("일반회계", previous_won=7)
    assert budget.expenditure.total_won == 3_000_000


def test_a_year_is_known_by_any_of_its_editions():
    assert has_year(PLAN, 2027)
    assert not has_year(PLAN, 2028)


# comparing


def _said(before, after):
    return [
        (one.kind, one.body.key, one.path, one.was, one.becomes)
        for one in differences(before, after)
    ]


def test_equal_editions_do_not_differ_whoever_wrote_them():
    assert differences(BEFORE, revised(PLAN, BEFORE, NEW)) == ()


def test_a_line_that_was_written_anew_tells_both():
    lines = (Line(1, text="가"), Line(2, text="나"), Line(2, text="다"))
    before = edition(Card(Uid("a"), "a", goals=lines))
    after = edition(Card(Uid("a"), "a", goals=(lines[0], Line(2, text="라"), lines[2])))
    assert _said(before, after) == [(Kind.CHANGED, "a", ("goals", 1), "나", "라")]


def test_a_line_added_or_gone_does_not_change_those_behind_it():
    lines = (Line(1, text="가"), Line(2, text="나"), Line(2, text="다"))
    before = edition(Card(Uid("a"), "a", goals=lines))
    after = edition(Card(Uid("a"), "a", goals=lines[1:]))
    assert _said(before, after) == [(Kind.CHANGED, "a", ("goals", 0), "가", "")]
    assert _said(after, before) == [(Kind.CHANGED, "a", ("goals", 0), "", "가")]


def test_a_section_emptied_leads_to_itself():
    before = edition(Card(Uid("a"), "a", goals=(Line(1, text="가"),)))
    assert _said(before, edition(Card(Uid("a"), "a"))) == [
        (Kind.CHANGED, "a", ("goals",), "가", "")
    ]


def test_money_tells_its_line_and_all_sums():
    before = edition(card("a", table("기금", line("1,000원×2", 2_000))))
    after = edition(card("a", table("기금", line("1,000원×3", 3_000))))
    said = [(path, was, becomes) for _, _, path, was, becomes in _said(before, after)]
    assert (("budget", "tables", 0, "lines", 0)) in [path for path, _, _ in said]
    assert any("3,000" in becomes for _, _, becomes in said)


def test_cards_new_gone_moved_and_given_to_another_team():
    team = (Department(Uid("d"), "돌봄팀"),)
    before = edition(card("a"), card("b"), departments=team)
    moved = replace(card("b"), department=Uid("d"))
    after = edition(moved, card("c"), departments=team)
    assert _said(before, after) == [
        (Kind.CHANGED, "b", ("number",), "0.2", "0.1"),
        (Kind.CHANGED, "b", ("department",), "", "돌봄팀"),
        (Kind.NEW, "c", (), "", "c"),
        (Kind.GONE, "a", (), "a", ""),
    ]


def test_records_and_sections_are_compared_too():
    part = Section(Uid("s"), Part.I, "환경", blocks=(Outline((Line(1, text="가"),)),))
    other = replace(part, blocks=(Outline((Line(1, text="나"),)),))
    before = edition(departments=(Department(Uid("d"), "돌봄팀"),), sections=(part,))
    after = edition(departments=(Department(Uid("d"), "이음팀"),), sections=(other,))
    assert _said(before, after) == [
        (Kind.CHANGED, "departments", (0,), "돌봄팀", "이음팀"),
        (Kind.CHANGED, "s", ("blocks", 0, "lines", 0), "가", "나"),
    ]


def test_a_record_that_is_gone_does_not_change_those_behind_it():
    units = tuple(Department(Uid(name), name) for name in ("가팀", "나팀", "다팀"))
    before = edition(departments=units)
    after = edition(departments=units[1:])
    assert _said(before, after) == [(Kind.CHANGED, "departments", (0,), "가팀", "")]
    assert _said(before, edition()) == [(Kind.CHANGED, "departments", (), "가팀\n나팀\n다팀", "")]
