from sspass_desktop.domain.budget import Amounts, Budget, BudgetTree, SummaryRow
from sspass_desktop.domain.budgeting.summary import summary_lines
from tests.domain.editions import MILLION, edition, node

TREE = BudgetTree((node("일반회계", 110), node("특별회계", 40)))


def lines(*rows, tree=TREE):
    return list(summary_lines(edition(budget=Budget(summary=rows, expenditure=tree))))


def test_this_year_and_the_change_are_computed():
    general, whole = lines(SummaryRow("일반회계", 100 * MILLION), SummaryRow("", 200 * MILLION))
    assert (general.current, general.change, general.rate) == (110 * MILLION, 10 * MILLION, "10.0")
    assert (whole.current, whole.change, whole.rate) == (150 * MILLION, -50 * MILLION, "-25.0")


def test_what_was_printed_stands_before_what_is_computed():
    (line,) = lines(SummaryRow("일반회계", 100, 5, 7, "9.9"))
    assert (line.current, line.change, line.rate) == (5, 7, "9.9")


def test_nothing_is_computed_without_a_base():
    new, unknown = lines(SummaryRow("특별회계"), SummaryRow("기금", 0))
    assert (new.current, new.change, new.rate) == (40 * MILLION, None, "")
    assert (unknown.current, unknown.change, unknown.rate) == (None, None, "")


def test_tree_prints_its_declared_total_while_it_stands():
    assert TREE.total_won == 150 * MILLION
    assert TREE.effective == Amounts(state=150 * MILLION)
    declared = BudgetTree(TREE.accounts, Amounts(state=1), 2)
    assert (declared.effective, declared.total_won) == (Amounts(state=1), 2)
