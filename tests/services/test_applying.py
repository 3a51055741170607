from dataclasses import replace
from datetime import date

import pytest

from sspass_desktop.domain.budget import Amounts, Budget, BudgetNode, BudgetTree, SummaryRow
from sspass_desktop.domain.card import (
    CardStatus,
    Continuity,
    ContinuityKind,
    Indicator,
    Overview,
    ScheduleRow,
)
from sspass_desktop.domain.organisation import Alias, AliasKind, Department
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.rates import written_like
from sspass_desktop.domain.results import (
    ContractIndicator,
    ContractMeasure,
    DepartmentResult,
    LinkRule,
    Measure,
    OrganisationIndicator,
)
from sspass_desktop.domain.strategy import Goal, Strategy, Task
from sspass_desktop.services.applying import applied
from sspass_desktop.services.checking import check, new_memory
from tests.domain.editions import MILLION, card, edition, line, node, table


def mended(before):
    """The edition after the only finding with a suggestion was applied; no finding is left."""
    (report,) = check(before)
    after = applied(before, report)
    assert check(after) == ()
    return after


def with_line(formula, won, **more):
    return edition(card("하나", table("", line(formula, won, **more)), account="특별회계"))


def only_line(after):
    return after.cards[0].budget.tables[0].lines[0]


@pytest.mark.parametrize(
    ("formula", "won", "mended_formula"),
    [
        ("1,200천원×1식=", 1_200, "1,200원×1식="),
        ("1,200원×1식=", 1_200_000, "1,200천원×1식="),
        ("1,000천원×5명×2회=", 1_000_000, "100천원×5명×2회="),
        ("현장 지원 1,200 천원×12개월=", 1_440_000, "현장 지원 120천원×12개월="),
    ],
)
def test_price_is_replaced_and_nothing_else(formula, won, mended_formula):
    before = with_line(formula, won)
    after = mended(before)
    assert only_line(after).formula == mended_formula
    assert only_line(after) == replace(only_line(before), formula=mended_formula)
    assert replace(after, cards=before.cards) == before


@pytest.mark.parametrize(
    ("formula", "mended_formula"),
    [
        ("660천원×1식=12개월=", "660천원×1식×12개월="),
        ("점검 660천원×1식=12개월=", "점검 660천원×1식×12개월="),
    ],
)
def test_equals_sign_becomes_a_times(formula, mended_formula):
    assert only_line(mended(with_line(formula, 7_920_000))).formula == mended_formula


def test_card_total_follows_its_lines_and_its_spelling_too():
    lines = table("", line("10천원×5명=", 50_000))
    before = edition(
        card(
            "하나",
            lines,
            declared_total_won=60_000,
            declared_words="금육만원",
            account="특별회계",
        )
    )
    budget = mended(before).cards[0].budget
    assert (budget.total_won, budget.declared_words) == (50_000, None)


def test_spelling_is_left_to_the_program():
    before = edition(
        card("하나", table("", line("", 50_000)), declared_words="금오천원", account="특별회계")
    )
    assert mended(before).cards[0].budget.declared_words is None


def test_near_name_is_confirmed():
    before = edition(
        card("하나", table("돌봄 창구 운영", line("", 5 * MILLION))),
        funds=(node("돌봄창구운영지원", 5),),
    )
    after = mended(before)
    assert after.aliases == (Alias(AliasKind.FUND, "돌봄 창구 운영", "돌봄창구운영지원"),)
    assert replace(after, aliases=()) == before


def leaf(name, *figures, total=None):
    return BudgetNode(name, name, Amounts(*figures), declared_total_won=total)


def with_trees(account, **more):
    tree = BudgetTree((account,), **more)
    return edition(budget=Budget(expenditure=tree))


def test_total_of_a_row_is_replaced():
    after = mended(with_trees(leaf("가", 10, 5, 0, 0, total=16)))
    assert after.budget.expenditure.accounts == (leaf("가", 10, 5, 0, 0, total=15),)


def test_source_of_a_leaf_is_replaced():
    leaves = (leaf("가", 10, 25, 0, 0, total=15), leaf("나", 20, 0, 3, 0, total=23))
    account = BudgetNode("일반", "일반", declared_amounts=Amounts(30, 5, 3, 0), children=leaves)
    (mended_leaf, other) = mended(with_trees(account)).budget.expenditure.accounts[0].children
    assert mended_leaf == leaf("가", 10, 5, 0, 0, total=15)
    assert other == leaves[1]


def test_source_of_a_parent_is_replaced():
    leaves = (leaf("가", 10, 5, 0, 0), leaf("나", 20, 0, 3, 0))
    account = BudgetNode("일반", "일반", declared_amounts=Amounts(30, 6, 3, 0), children=leaves)
    after = mended(with_trees(account))
    assert after.budget.expenditure.accounts[0].declared_amounts == Amounts(30, 5, 3, 0)


@pytest.mark.parametrize(
    "printed", [{"declared_total_won": 16}, {"declared_amounts": Amounts(10, 6, 0, 0)}]
)
def test_grand_total_is_replaced(printed):
    tree = mended(with_trees(leaf("가", 10, 5, 0, 0), **printed)).budget.expenditure
    assert tree.declared_total_won in (15, None)
    assert tree.declared_amounts in (Amounts(10, 5, 0, 0), None)


def test_rates_of_results_are_replaced():
    wrong, right = (Measure(f"m{rate}", "횟수", "70회", "72회", rate) for rate in ("150", "102.9"))
    goals = (OrganisationIndicator("i", name="교육", measures=(right, wrong)),)
    after = mended(edition(results=goals))
    assert after.results[0].measures == (right, replace(wrong, declared_rate="103"))
    teams = (DepartmentResult("d", title="교육", measures=(wrong,)),)
    after = mended(edition(department_results=teams))
    assert after.department_results[0].measures[0].declared_rate == "103"


def test_growth_keeps_its_way_of_being_written():
    measure = ContractMeasure(
        "m", target="8회", last_result="10회", last_target="10회", declared_growth="20% 증"
    )
    after = mended(edition(contract=(ContractIndicator("c", name="교육", measures=(measure,)),)))
    assert after.contract[0].measures[0] == replace(measure, declared_growth="20% 감")


def summary(change, rate):
    row = SummaryRow("일반회계", 100, 110, change, rate)
    return edition(budget=Budget(summary=(SummaryRow("", 5, 5, 0, "0"), row)))


def test_change_and_rate_of_the_summary_are_replaced():
    assert mended(summary(12, "10")) == summary(10, "10")
    assert mended(summary(10, "12.5")) == summary(10, "10.0")


@pytest.mark.parametrize(
    ("printed", "value", "written"),
    [
        ("102.8", "146", "146"),
        ("2.4% 증", "-18.4", "18.4% 감"),
        ("2.4% 감소", "18.4", "18.4% 증가"),
        ("△2.4%", "-18.4", "△18.4%"),
        ("△2.4%", "18.4", "18.4%"),
        ("-2.4", "-3.0", "-3.0"),
        ("2.4", "-3.0", "△3.0"),
        ("1,200%", "50", "50%"),
    ],
)
def test_rate_is_written_like_the_printed_one(printed, value, written):
    assert written_like(printed, value) == written


def test_finding_without_suggestion_changes_nothing():
    before = with_line("60천원×12개월", 1_140_000)
    (report,) = check(before)
    assert applied(before, report) is None


def test_approved_card_and_one_that_is_gone_change_nothing():
    before = with_line("1,200천원×1식=", 1_200)
    (report,) = check(before)
    final = (replace(before.cards[0], status=CardStatus.FINAL),)
    assert applied(replace(before, cards=final), report) is None
    assert applied(replace(before, cards=()), report) is None


def worded(**more):
    return edition(replace(card("하나"), **more))


def only_card(after):
    return after.cards[0]


def test_last_year_becomes_this_one_and_nothing_else():
    text = "교육 결과를 바탕으로 ’26년 과정 개설, 26명"
    lines = (Line(1, text="글"), Line(2, text=text, lead="말머리", tag="강화"))
    before = worded(actions=lines)
    after = only_card(mended(before))
    assert after.actions[1].text == text.replace("’26", "’27")
    assert replace(after, actions=lines) == before.cards[0]


@pytest.mark.parametrize(
    ("change", "field", "words"),
    [
        (
            {"overview": Overview("목적", "2026. 1. ~ 12.")},
            "overview",
            Overview("목적", "2027. 1. ~ 12."),
        ),
        (
            {"overview": Overview("2026년 교육", "2027. 1. ~ 12.")},
            "overview",
            Overview("2027년 교육", "2027. 1. ~ 12."),
        ),
        (
            {"schedule": (ScheduleRow("2026년 교육", months=(3,)),)},
            "schedule",
            (ScheduleRow("2027년 교육", months=(3,)),),
        ),
        (
            {"indicators": (Indicator("i", "정량", "2026년 교육", "교육", "3회"),)},
            "indicators",
            (Indicator("i", "정량", "2027년 교육", "교육", "3회"),),
        ),
        ({"title": "2026년 축제"}, "title", "2027년 축제"),
    ],
)
def test_words_are_replaced_where_they_stand(change, field, words):
    before = worded(**change)
    after = only_card(mended(before))
    assert getattr(after, field) == words
    assert replace(after, **change) == before.cards[0]


def test_names_take_their_official_form():
    task = Task("t", "생활권 연결망 구축")
    tree = Strategy(goals=(Goal("g", "돌봄", tasks=(task,)),))
    line_ = Line(1, lead="전략과제", text="생활권연결망 구축 - 함께 일한다")
    before = replace(worded(task="t", strategy_links=(line_,)), strategy=tree)
    after = only_card(mended(before))
    assert after.strategy_links[0].text == "생활권 연결망 구축 - 함께 일한다"


def test_numbers_are_counted_through():
    lines = tuple(Line(1, marker=m, text=m) for m in ("①", "②", "②", "③"))
    after = only_card(mended(worded(actions=lines)))
    assert [one.marker for one in after.actions] == ["①", "②", "③", "④"]
    assert [one.text for one in after.actions] == [one.text for one in lines]


def test_an_action_of_a_new_programme_is_new():
    lines = (Line(1, text="만남", tag="강화"), Line(1, text="모임", tag="신설"))
    new = (Continuity(ContinuityKind.NEW),)
    after = only_card(mended(worded(actions=lines, continuity=new)))
    assert after.actions == (replace(lines[0], tag="신설"), lines[1])


def test_the_heir_of_a_department_takes_over():
    units = (
        Department("old", "옛팀", valid_to=date(2026, 12, 31)),
        Department("new", "새팀", predecessor="old"),
    )
    after = mended(replace(worded(department="old"), departments=units))
    assert only_card(after).department == "new"


def promised(target, *uids, rule=LinkRule.SAME):
    measure = ContractMeasure("c", "만남 횟수", target, rule=rule, indicators=uids)
    return (ContractIndicator("k", name="약속", measures=(measure,)),)


MEETINGS = Indicator("i", "정량", "만남", "만남 횟수", "9회 이상")


def test_an_indicator_keeps_the_promise():
    before = replace(worded(indicators=(MEETINGS,)), contract=promised("12회", "i"))
    after = mended(before)
    assert only_card(after).indicators == (replace(MEETINGS, target="12회 이상"),)
    assert after.contract == before.contract


def test_a_promise_is_the_sum_of_its_indicators():
    rows = (MEETINGS, replace(MEETINGS, uid="j", name="모임", target="4회"))
    linked = promised("12회", "i", "j", rule=LinkRule.SUM)
    before = replace(worded(indicators=rows), contract=linked)
    after = mended(before)
    assert after.contract == promised("13회", "i", "j", rule=LinkRule.SUM)
    assert after.cards == before.cards


def test_a_promise_is_linked_to_the_indicator_of_its_name():
    before = replace(worded(indicators=(MEETINGS,)), contract=promised("9회"))
    assert mended(before).contract == promised("9회", "i")


def test_the_one_count_against_two_follows_them():
    rows = (Indicator("i", "정량", "만남", "현장 간담회", "4회"),)
    goals, actions = (Line(1, text="현장 간담회 3회"),), (Line(1, text="현장 간담회(3회)"),)
    before = worded(goals=goals, actions=actions, indicators=rows)
    after = only_card(mended(before))
    assert after.indicators == (replace(rows[0], target="3회"),)
    assert replace(after, indicators=rows) == before.cards[0]


def test_the_style_of_the_house_is_put_on():
    before = worded(goals=(Line(1, text="2027.3.27. 1200천원 -5% 증감"),))
    for text in (
        "2027. 3. 27. 1200천원 -5% 증감",
        "2027. 3. 27. 1,200천원 -5% 증감",
        "2027. 3. 27. 1,200천원 △5% 증감",
    ):
        report = check(before, memory=new_memory(style=True))[0]
        before = applied(before, report)
        assert only_card(before).goals[0].text == text
    assert check(before, memory=new_memory(style=True)) == ()
