import pytest
from hypothesis import given
from hypothesis import strategies as st

from sspass_desktop.domain.budget import Amounts, Budget, BudgetNode, BudgetTree, Side
from sspass_desktop.domain.checks.rules import check_edition
from sspass_desktop.domain.checks.trees import rounding_room
from tests.domain.editions import MILLION, edition

M = MILLION


def row(name, *figures, children=(), total=None):
    """A printed line: 국비, 도비, 시군비, 기타 in 백만원, and its total."""
    amounts = Amounts(*(figure * M for figure in figures))
    printed = amounts.total if total is None else total * M
    if children:
        return BudgetNode(
            name, name, declared_amounts=amounts, declared_total_won=printed, children=children
        )
    return BudgetNode(name, name, amounts, declared_total_won=printed)


def check(revenue=(), expenditure=(), unit=M):
    budget = Budget(unit_won=unit, revenue=BudgetTree(revenue), expenditure=BudgetTree(expenditure))
    return check_edition(edition(budget=budget))


def codes(*accounts, **more):
    return [finding.code.value for finding in check(expenditure=accounts, **more)]


LEAVES = (row("가", 10, 5, 0, 0), row("나", 20, 0, 3, 0))


def test_sums_that_hold_are_silent():
    assert codes(row("일반", 30, 5, 3, 0, children=LEAVES)) == []


def test_rounded_figures_have_room():
    assert codes(row("일반", 31, 5, 3, 0, children=LEAVES)) == []
    assert codes(row("가", 10, 5, 0, 0, total=16)) == []
    assert codes(row("가", 10, 5, 0, 0, total=16), unit=1) == ["tree.row_sum"]


def test_a_single_addend_has_none():
    assert codes(row("가", 10, 0, 0, 0, total=11)) == ["tree.row_sum"]


def test_a_wrong_parent_cell_is_named_once_with_its_value():
    parent = row("비용", 30, 26, 3, 0, children=LEAVES, total=38)
    (finding,) = check(expenditure=(row("일반", 30, 5, 3, 0, children=(parent,)),))
    assert (finding.subject, finding.found, finding.suggestion) == ("비용", f"{26 * M}", f"{5 * M}")
    assert finding.place.side is Side.EXPENDITURE


def test_a_wrong_leaf_is_named_once_with_its_value():
    leaves = (row("가", 10, 25, 0, 0, total=15), LEAVES[1])
    (finding,) = check(expenditure=(row("일반", 30, 5, 3, 0, children=leaves),))
    assert (finding.subject, finding.suggestion, finding.others) == ("가", f"{5 * M}", ("도비",))


def test_a_line_that_has_room_is_not_blamed_for_another():
    leaves = (row("가", 6, 0, 0, 0), row("나", 20, 2, 3, 4), row("다", 5, 0, 0, 0))
    above = row("비용", 35, 2, 3, 4, children=leaves)
    findings = check(expenditure=(row("일반", 35, 2, 3, 4, children=(above,)),))
    assert {(finding.subject, finding.difference_won) for finding in findings} == {("비용", 4 * M)}


def test_two_wrong_cells_are_two_findings():
    leaves = (row("가", 10, 25, 0, 0, total=15), row("나", 50, 0, 3, 0, total=23))
    findings = check(expenditure=(row("일반", 30, 5, 3, 0, children=leaves),))
    assert sorted(finding.subject for finding in findings) == ["가", "나"]


def test_sides_are_compared_per_account_and_column():
    (finding,) = check((row("일반", 30, 5, 0, 0),), (row("일반", 33, 5, 0, 0),))
    assert (finding.code.value, finding.others) == ("tree.sides_differ", ("국비",))
    assert finding.difference_won == 3 * M


def test_sides_that_agree_or_are_missing_are_silent():
    assert check((row("일반 회계", 30, 5, 0, 0),), (row("일반회계", 30, 5, 0, 0),)) == ()
    assert check((), (row("일반", 30, 5, 0, 0),)) == ()


@pytest.mark.parametrize(("addends", "units"), [(0, 0), (1, 0), (2, 1), (3, 2), (4, 2), (5, 3)])
def test_room_follows_the_number_of_addends(addends, units):
    assert rounding_room([M] * addends + [0], M) == units * M


_figures = st.just(0) | st.integers(M, 10**12)


@given(st.lists(st.tuples(*[_figures] * 4), min_size=1, max_size=8))
def test_rounding_alone_never_makes_a_finding(leaves):
    def rounded(won):
        return (won + M // 2) // M

    shown = tuple(
        row(str(n), *map(rounded, won), total=rounded(sum(won))) for n, won in enumerate(leaves)
    )
    sums = [sum(column) for column in zip(*leaves, strict=True)]
    parent = row("일반", *map(rounded, sums), children=shown, total=rounded(sum(sums)))
    assert codes(parent) == []


@pytest.mark.parametrize("wrong", range(5))
@pytest.mark.parametrize("place", range(3))
def test_any_single_wrong_cell_is_named_once_where_it_stands(place, wrong):
    rows = [[10, 5, 0, 7, 22], [20, 4, 3, 0, 27], [30, 9, 3, 7, 49]]
    due = rows[place][wrong]
    rows[place][wrong] += 40
    one, two = (row("가나"[n], *r[:4], total=r[4]) for n, r in enumerate(rows[:2]))
    group = row("다", *rows[2][:4], children=(one, two), total=rows[2][4])
    account = row("일반", 30, 9, 3, 7, children=(group,), total=49)
    (finding,) = check(expenditure=(account,))
    assert (finding.subject, finding.suggestion) == ("가나다"[place], f"{due * M}")


def test_two_wrong_cells_that_share_a_sum_are_both_named():
    group = row("다", 70, 49, 3, 7, children=(row("가", 30, 9, 3, 7),), total=49)
    findings = check(expenditure=(row("일반", 30, 9, 3, 7, children=(group,), total=49),))
    assert [finding.suggestion for finding in findings] == [f"{30 * M}", f"{9 * M}"]


def test_sums_that_no_single_cell_explains_are_each_named():
    leaves = (row("가", 4, 0, 0, 0), row("나", 5, 0, 0, 0))
    found = check(expenditure=(row("일반", 10, 0, 0, 0, children=leaves),), unit=1)
    assert [(f.code.value, f.others[0], f.suggestion) for f in found] == [
        ("tree.children_sum", "국비", str(9 * M)),
        ("tree.children_sum", "계", str(9 * M)),
    ]


def test_a_total_alone_is_compared_with_the_totals_below():
    leaves = (BudgetNode("가", "가", declared_total_won=4 * M), row("나", 5, 0, 0, 0))
    whole = BudgetNode("일반", "일반", declared_total_won=12 * M, children=leaves)
    assert "tree.children_sum" in codes(whole, unit=1)


def test_accounts_of_other_names_are_compared_as_a_whole():
    earned, spent = row("일반수입", 10, 0, 0, 0), row("일반회계", 10, 0, 0, 0)
    assert check(revenue=(earned,), expenditure=(spent,)) == ()
    more = row("일반수입", 12, 0, 0, 0)
    found = check(revenue=(more,), expenditure=(spent,))
    assert {f.code.value for f in found} == {"tree.sides_differ"}
