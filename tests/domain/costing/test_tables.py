from dataclasses import replace

from sspass_desktop.domain.budget import CardBudget, CostLine, FundTable, Ratio, Source
from sspass_desktop.domain.costing.lines import recomputed
from sspass_desktop.domain.costing.tables import (
    LEVELS,
    add_fund,
    change_lines,
    delete_lines,
    insert_lines,
    level_list,
    levels,
    move_fund,
    move_lines,
    next_line,
    remove_fund,
    set_account,
    set_fund,
    set_levels,
    set_nonbudget,
)
from tests.domain.editions import line, node, table

FIRST, SECOND, THIRD = line("1원", 1), line("2원", 2), line("3원", 3)
BUDGET = CardBudget(
    declared_total_won=6,
    declared_words="금육원",
    tables=(table("가꿈터", FIRST, SECOND), table("다솜길", THIRD)),
)


def amounts(budget):
    return [[line.amount_won for line in table.lines] for table in budget.tables]


def test_a_fund_is_added_with_its_budget_line_and_the_levels_before():
    special = CardBudget(tables=(FundTable("특별", levels=("세목", "항목")),))
    added = add_fund(special, "가꿈터", node("가꿈터"))
    assert added.tables[1] == FundTable("가꿈터", node("가꿈터").uid, ("세목", "항목"))
    assert add_fund(CardBudget(), "이음").tables == (FundTable("이음", None, LEVELS),)


def test_who_adds_a_fund_has_a_budget():
    assert not add_fund(CardBudget(nonbudget=True), "이음").nonbudget


def test_a_table_changes_its_fund_and_keeps_its_lines():
    changed = set_fund(BUDGET, 0, "이음", node("이음"))
    assert changed.tables[0] == replace(BUDGET.tables[0], fund="이음", node=node("이음").uid)
    assert changed.declared_total_won == 6


def test_a_fund_goes_with_its_lines_and_the_printed_total():
    left = remove_fund(BUDGET, 0)
    assert left.tables == BUDGET.tables[1:]
    assert (left.declared_total_won, left.declared_words, left.total_won) == (None, None, 3)


def test_funds_change_places_and_stay_at_the_edge():
    turned = move_fund(BUDGET, 0, 1)
    assert [table.fund for table in turned.tables] == ["다솜길", "가꿈터"]
    assert move_fund(turned, 1, 1) == turned


def test_lines_are_inserted_and_deleted():
    new = line("9원", 9)
    more = insert_lines(BUDGET, (0, 1), [new])
    assert amounts(more) == [[1, 9, 2], [3]]
    assert amounts(delete_lines(more, [(0, 0), (1, 0)])) == [[9, 2], []]


def test_a_line_without_amount_leaves_the_printed_total():
    text_only = insert_lines(BUDGET, (1, 1), [CostLine(label="정산")])
    assert text_only.declared_total_won is None, "a row more: nobody printed this table"
    renamed = change_lines(BUDGET, [(0, 0)], lambda one: replace(one, label="이름"))
    assert renamed.declared_total_won == 6


def test_lines_move_within_their_fund_and_across_its_edge():
    assert amounts(move_lines(BUDGET, 0, range(1), 1)) == [[2, 1], [3]]
    down = move_lines(BUDGET, 0, range(1, 2), 1)
    assert amounts(down) == [[1], [2, 3]]
    assert amounts(move_lines(down, 1, range(1), -1)) == [[1, 2], [3]]


def test_lines_at_the_edge_of_the_card_stay():
    assert move_lines(BUDGET, 0, range(2), -1) is BUDGET
    assert move_lines(BUDGET, 1, range(1), 1) is BUDGET


def test_moved_lines_are_the_same_money():
    assert move_lines(BUDGET, 0, range(1), 1).declared_total_won == 6


def test_only_the_chosen_lines_are_changed():
    wrong = change_lines(BUDGET, [(0, 0), (0, 1), (1, 0)], lambda one: replace(one, amount_won=0))
    right = change_lines(wrong, [(0, 1), (1, 0)], recomputed)
    assert amounts(right) == [[0, 2], [3]]
    assert right.total_won == 5


def test_the_next_line_begins_with_path_and_shares_of_the_one_above():
    shares = Ratio(50, 50, 0, 0, Source.PROVINCE)
    held = table("가꿈터", replace(FIRST, ratio=shares, label="말"))
    assert next_line(held) == CostLine(FIRST.path, ratio=shares)
    assert next_line(FundTable(levels=("세목",))) == CostLine(("",))
    assert levels(FundTable()) == ("목", "세목", "항목")


def test_nonbudget_is_refused_while_lines_exist():
    assert set_nonbudget(BUDGET, nonbudget=True) is None
    empty = CardBudget(tables=(table("가꿈터"),), declared_total_won=5, declared_words="금오원")
    assert set_nonbudget(empty, nonbudget=True) == CardBudget(nonbudget=True)
    assert set_nonbudget(CardBudget(nonbudget=True), nonbudget=False) == CardBudget()


def test_the_account_is_a_remark_or_none():
    assert set_account(CardBudget(), " 특별회계 ").account == "특별회계"
    assert set_account(CardBudget(account="특별회계"), " ").account is None


def test_levels_are_called_otherwise_and_printed_totals_stay():
    named = set_levels(BUDGET, 0, ("관", "항", "목"))
    assert levels(named.tables[0]) == ("관", "항", "목")
    assert levels(named.tables[1]) == levels(BUDGET.tables[1])
    assert named.declared_total_won == 6


def test_levels_are_not_fewer_than_lines_have_words():
    deep = replace(FIRST, path=("여비", "국내여비", ""))
    budget = CardBudget(tables=(table("가꿈터", deep),))
    assert set_levels(budget, 0, ("목",)) is None
    assert set_levels(budget, 0, ()) is None
    fewer = set_levels(budget, 0, ("목", "세목"))
    assert fewer.tables[0].lines[0].path == ("여비", "국내여비")


def test_a_list_of_levels_is_read():
    assert level_list(" 목,  세목 / 세 세목, 목,") == ("목", "세목", "세 세목")
