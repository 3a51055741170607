"""What was promised and reached: ``indicator.*``, ``contract.*``, ``result.*``."""

from dataclasses import replace
from datetime import date

import pytest

from sspass_desktop.domain.card import Continuity, ContinuityKind, Indicator
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.results import (
    ContractIndicator,
    ContractMeasure,
    DepartmentResult,
    LinkRule,
    Measure,
    OrganisationIndicator,
    ResultStatus,
)
from tests.domain.editions import card, only


def aiming(target, name="만남 횟수", **more):
    row = Indicator("i", "정량", "만남", name, target)
    return replace(card("하나"), indicators=(row,), **more)


@pytest.mark.parametrize("target", ["", " ", "-", "?"])
def test_an_indicator_without_a_target_is_an_error(target):
    (finding,) = only("indicator.no_target", aiming(target))
    assert (finding.place.line, finding.place.node, finding.subject) == (0, "i", "만남 횟수")


@pytest.mark.parametrize("one", [aiming("3회"), aiming("여"), aiming("A등급")])
def test_any_word_is_a_target(one):
    assert only("indicator.no_target", one) == []


def test_a_row_that_is_being_added_needs_no_target():
    blank = replace(card("하나"), indicators=(Indicator("i", "정량"),))
    assert only("indicator.no_target", blank) == []


def last(result, name="만남 횟수", target="10회", title="하나", uid="d"):
    return (DepartmentResult(uid, title=title, measures=(Measure("m", name, target, result),)),)


@pytest.mark.parametrize(
    ("one", "results"),
    [
        (aiming("9회"), last("12회")),
        (
            aiming("9회", continuity=(Continuity(ContinuityKind.RENAMED, "d"),)),
            last("12회", title="옛"),
        ),
        (aiming("9회", goals=(Line(1, text="흩어진 창구를 통합"),)), last("12회")),  # no reason
        (
            aiming("9회", continuity=(Continuity(ContinuityKind.MERGED, "d", "둘을 통합"),)),
            last("12회"),
        ),
    ],
)
def test_a_target_under_last_years_result_is_asked_about(one, results):
    (finding,) = only("indicator.below_last_result", one, department_results=results)
    assert (finding.expected, finding.found) == ("12회", "9회")


@pytest.mark.parametrize(
    ("one", "results"),
    [
        (aiming("12회"), last("12회")),
        (aiming("9회"), last("12명")),
        (aiming("9회"), last("12회", title="다른 사업")),
        (aiming("9회", "누적 만남 횟수"), last("12회", "누적 만남 횟수")),
        (aiming("9회 이하"), last("12회")),
        (aiming("여"), last("12회")),
        (aiming("0회"), last("12회")),
        (aiming("9건", "사고 건수"), last("12건", "사고 건수")),
        (aiming("9회", goals=(Line(1, text="만남을 알차게 하려 9회로 조정"),)), last("12회")),
        (
            aiming("9회", continuity=(Continuity(ContinuityKind.SPLIT, "d", "둘로 나눔"),)),
            last("12회"),
        ),
        (aiming("9회", improvements=(Line(1, text="예산 감축에 따라 9회로 조정"),)), last("12회")),
        (aiming("9회", actions=(Line(1, text="만남", tag="축소"),)), last("12회")),
        (
            aiming("9회", continuity=(Continuity(ContinuityKind.KEEP, "d", "인력 감소"),)),
            last("12회"),
        ),
    ],
)
def test_an_equal_or_explained_target_is_silent(one, results):
    assert only("indicator.below_last_result", one, department_results=results) == []


def contract(target, *uids, rule=LinkRule.SAME, method="만남 횟수"):
    measure = ContractMeasure("c", method, target, rule=rule, indicators=uids)
    return (ContractIndicator("k", name="약속", measures=(measure,)),)


def promised(target, last_result, *uids, remark="", **more):
    (one,) = contract(target, *uids, **more)
    measure = replace(one.measures[0], last_result=last_result, remark=remark)
    return (replace(one, measures=(measure,)),)


def test_a_promise_under_last_years_result_is_asked_about_where_it_is_kept():
    given = promised("9회", "12회", "i")
    (finding,) = only("indicator.below_last_result", aiming("9회"), contract=given)
    assert (finding.place.card, finding.place.node, finding.expected) == ("하나", "i", "12회")


@pytest.mark.parametrize(
    "given",
    [
        promised("9회", "12회"),
        promised("9회", "12회", "i", rule=LinkRule.SUM),
        promised("9회", "12회", "i", rule=LinkRule.PART),
    ],
)
def test_a_promise_of_no_single_card_is_asked_about_itself(given):
    (finding,) = only("indicator.below_last_result", aiming("9회"), contract=given)
    assert (finding.place.section, finding.place.node) == ("contract", "c")


@pytest.mark.parametrize(
    "given",
    [
        promised("12회", "12회"),
        promised("9회", "-", "i"),
        promised("9회", "12회", "i", remark="예산 감액"),
        promised("9회", "12회", remark="예산 감액"),
        promised("9회", "12명"),
    ],
)
def test_a_promise_that_grows_or_is_explained_is_silent(given):
    assert only("indicator.below_last_result", aiming("9회"), contract=given) == []


TWO = replace(
    card("둘"),
    indicators=(
        Indicator("a", "정량", "가", "가", "4회"),
        Indicator("b", "정량", "나", "나", "6회"),
    ),
)


def test_a_measure_that_is_the_same_must_be_the_same():
    (finding,) = only("contract.differs", aiming("9회"), contract=contract("12회", "i"))
    assert (finding.place.card, finding.place.node) == ("하나", "i")
    assert (finding.expected, finding.found, finding.suggestion) == ("12회", "9회", "12회")


def test_a_sum_must_be_the_sum():
    (finding,) = only(
        "contract.differs", TWO, contract=contract("12회", "a", "b", rule=LinkRule.SUM)
    )
    assert (finding.place.node, finding.expected, finding.suggestion) == ("c", "10회", "10회")


@pytest.mark.parametrize(
    ("one", "promised"),
    [
        (aiming("12회"), contract("12회", "i")),
        (aiming("12회 이상"), contract("12회", "i")),
        (aiming("2만명"), contract("20,000명", "i")),
        (aiming("여"), contract("12회", "i")),
        (aiming("9명"), contract("12회", "i")),
        (TWO, contract("10회", "a", "b", rule=LinkRule.SUM)),
        (TWO, contract("10회", "a", rule=LinkRule.PART)),
        (replace(TWO, indicators=(TWO.indicators[0],)), contract("4회", "a", rule=LinkRule.SUM)),
    ],
)
def test_a_kept_promise_or_one_that_cannot_be_compared_is_silent(one, promised):
    assert only("contract.differs", one, contract=promised) == []


def test_a_measure_of_no_card_is_noticed_with_the_indicator_of_its_name():
    (finding,) = only("contract.unlinked", aiming("12회"), contract=contract("12회"))
    assert (finding.suggestion, finding.others) == ("i", ("만남 횟수",))
    linked = contract("12회", "i")
    other = replace(contract("3회", method="다른 것")[0], uid="k2")
    (finding,) = only("contract.unlinked", aiming("12회"), contract=(*linked, other))
    assert (finding.subject, finding.suggestion) == ("약속 다른 것", "")


def test_where_nobody_links_one_word_is_enough():
    promised = (*contract("3회", method="가"), *contract("4회", method="나"))
    (finding,) = only("contract.unlinked", aiming("12회"), contract=promised)
    assert (finding.subject, finding.found) == ("", "2")


def test_a_linked_measure_or_a_plan_without_indicators_is_silent():
    assert only("contract.unlinked", aiming("12회"), contract=contract("12회", "i")) == []
    assert only("contract.unlinked", card("하나"), contract=contract("12회")) == []


DAY = date(2026, 12, 31)


def reached(*measures):
    return (OrganisationIndicator("r", name="지표", measures=measures),)


def measure(uid, result, **more):
    return Measure(uid, "만남", **({"target": "10회", "as_of": DAY} | more), result=result)


def test_two_final_results_of_one_day_are_a_conflict():
    both = reached(measure("a", "12회"), measure("b", "13회"))
    (finding,) = only("result.conflict", results=both)
    assert (finding.place.node, finding.expected, finding.found) == ("b", "12회", "13회")


@pytest.mark.parametrize(
    "second",
    [
        measure("b", "12 회"),
        measure("b", "13회", as_of=date(2026, 6, 30)),
        measure("b", "13회", as_of=None),
        measure("b", "13회", status=ResultStatus.PROVISIONAL),
        replace(measure("b", "13회"), name="모임"),
        measure("b", ""),
    ],
)
def test_results_of_other_days_things_or_states_are_silent(second):
    assert only("result.conflict", results=reached(measure("a", "12회"), second)) == []


@pytest.mark.parametrize(
    "one", [measure("a", "9회"), measure("a", "12회", target="10회 이하"), measure("a", "0회")]
)
def test_a_result_under_its_target_wants_a_remark(one):
    (finding,) = only("result.below_target", results=reached(one))
    assert finding.place.node == "a"
    assert only("result.below_target", results=reached(replace(one, note="비가 왔음"))) == []
    rows = (DepartmentResult("d", title="하나", measures=(one,)),)
    assert len(only("result.below_target", department_results=rows)) == 1


@pytest.mark.parametrize(
    "one",
    [
        measure("a", "10회"),
        measure("a", "9명"),
        measure("a", ""),
        measure("a", "-"),
        measure("a", "9회", target="10회 이하"),
        measure("a", "5회, 1회", target="6회, 2회"),
    ],
)
def test_a_result_that_is_reached_or_not_comparable_is_silent(one):
    assert only("result.below_target", results=reached(one)) == []
