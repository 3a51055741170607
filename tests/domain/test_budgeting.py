from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sspass_desktop.domain.budget import Amounts, BudgetNode, BudgetTree, Side, Source
from sspass_desktop.domain.budgeting import editions, trees
from tests.domain.editions import MILLION, card, edition, line, node, table

LEAF, OTHER = node("돌봄 사업비", 300), node("교육비", 40)
PARENT = node("목적사업비", 0, LEAF, OTHER, declared_amounts=Amounts(state=350 * MILLION))
TREE = BudgetTree((node("일반회계", 0, PARENT), node("특별회계", 10)))


def shape(nodes):
    return [(one.name, shape(one.children)) if one.children else one.name for one in nodes]


def below(tree):
    return shape(tree.accounts[0].children[0].children)


def test_amount_of_a_leaf_replaces_its_printed_total():
    leaf = trees.with_amount(replace(LEAF, declared_total_won=1), Source.PROVINCE, 5)
    assert leaf.amounts == Amounts(state=300 * MILLION, province=5)
    assert leaf.total_won == 300 * MILLION + 5
    tree = trees.with_node(TREE, leaf)
    assert trees.node_of(tree, LEAF.uid) == leaf
    assert trees.node_of(tree, PARENT.uid).declared_amounts == PARENT.declared_amounts


def test_parent_is_found():
    assert trees.parent_of(TREE, LEAF.uid) == PARENT
    assert trees.parent_of(TREE, TREE.accounts[0].uid) is None


def test_line_is_added_behind_another():
    new = node("홍보비")
    assert below(trees.added_behind(TREE, LEAF.uid, new)) == ["돌봄 사업비", "홍보비", "교육비"]
    assert shape(trees.added_behind(TREE, None, new).accounts)[-1] == "홍보비"


def test_first_child_takes_over_the_amounts_of_a_leaf():
    tree = trees.added_below(TREE, LEAF.uid, node("상담"))
    parent = trees.node_of(tree, LEAF.uid)
    assert parent.amounts == Amounts()
    assert parent.computed == LEAF.amounts
    tree = trees.added_below(tree, LEAF.uid, node("방문"))
    assert below(tree)[0] == ("돌봄 사업비", ["상담", "방문"])
    assert trees.added_below(TREE, "gone", LEAF) == TREE


def test_line_is_removed_with_all_below():
    assert shape(trees.without(TREE, PARENT.uid).accounts) == ["일반회계", "특별회계"]


def test_line_moves_among_its_siblings_only():
    assert below(trees.moved(TREE, OTHER.uid, -1)) == ["교육비", "돌봄 사업비"]
    assert below(trees.moved(TREE, LEAF.uid, 1)) == ["교육비", "돌봄 사업비"]
    assert trees.moved(TREE, LEAF.uid, -1) == TREE
    assert trees.moved(TREE, OTHER.uid, 1) == TREE


def test_line_goes_under_the_one_above_which_keeps_its_amounts():
    tree = trees.indented(TREE, OTHER.uid)
    assert below(tree) == [("돌봄 사업비", ["돌봄 사업비", "교육비"])]
    assert trees.node_of(tree, LEAF.uid).computed == LEAF.amounts + OTHER.amounts
    assert trees.indented(TREE, LEAF.uid) == TREE


def test_empty_line_above_needs_no_child_for_itself():
    tree = trees.with_node(TREE, replace(LEAF, amounts=Amounts()))
    assert below(trees.indented(tree, OTHER.uid)) == [("돌봄 사업비", ["교육비"])]


def test_line_is_lifted_behind_its_parent():
    tree = trees.lifted(TREE, LEAF.uid)
    assert shape(tree.accounts[0].children) == [("목적사업비", ["교육비"]), "돌봄 사업비"]
    assert trees.lifted(tree, tree.accounts[1].uid) == tree


@given(st.data())
def test_moves_keep_every_line_and_every_won(data):
    nodes = list(TREE.walk())
    uid = data.draw(st.sampled_from(nodes)).uid
    tree = TREE
    for move in data.draw(st.lists(st.sampled_from((-1, 1, "in", "out")), max_size=6)):
        if move == "in":
            tree = trees.indented(tree, uid)
        else:
            tree = trees.lifted(tree, uid) if move == "out" else trees.moved(tree, uid, move)
    assert {one.uid for one in tree.walk()} >= {one.uid for one in nodes}
    total = sum(account.computed.total for account in tree.accounts)
    assert total == 350 * MILLION


CARD = card("가", table("돌봄 사업비", line("1식", 5)), table("교육비", line("1식", 5)))
TWIN = card("나", table("돌봄", line("1식", 5)))
PLAN = edition(CARD, TWIN, funds=(LEAF, OTHER))


def test_cards_on_a_line_or_below_it_are_named():
    assert editions.cards_on(PLAN, LEAF) == (CARD, TWIN)
    assert editions.cards_on(PLAN, OTHER) == (CARD,)
    assert editions.cards_on(PLAN, PLAN.budget.expenditure.accounts[0]) == (CARD, TWIN)
    assert editions.cards_on(PLAN, node("홍보비")) == ()


def test_renamed_line_keeps_its_cards_and_their_captions_follow():
    after = editions.renamed(PLAN, Side.EXPENDITURE, LEAF.uid, "통합돌봄 사업비")
    first, second = after.cards
    assert [one.fund for one in first.budget.tables] == ["통합돌봄 사업비", "교육비"]
    assert second.budget.tables[0].fund == "돌봄"
    renamed = trees.node_of(after.budget.expenditure, LEAF.uid)
    assert editions.cards_on(after, renamed) == after.cards


@pytest.mark.parametrize("uid", [OTHER.uid, "gone"])
def test_renaming_on_the_other_side_leaves_cards_alone(uid):
    plan = editions.with_tree(PLAN, Side.REVENUE, TREE)
    after = editions.renamed(plan, Side.REVENUE, uid, "교육 수입")
    assert after.cards == PLAN.cards
    assert editions.renamed(PLAN, Side.EXPENDITURE, "gone", "교육") == PLAN


def test_unused_line_is_renamed_alone():
    plan = edition(CARD, funds=(LEAF, OTHER, node("홍보비")))
    assert editions.renamed(plan, Side.EXPENDITURE, "node-홍보비", "소통비").cards == plan.cards


def test_printed_figures_give_way_to_the_sums():
    tree = replace(TREE, declared_total_won=1)
    plan = editions.with_tree(PLAN, Side.REVENUE, tree)
    after = editions.computed(plan, Side.REVENUE, PARENT.uid)
    after = editions.computed(after, Side.REVENUE, None)
    after = editions.computed(after, Side.REVENUE, "gone")
    tree = editions.tree_of(after, Side.REVENUE)
    assert not trees.has_declared(tree)
    assert not trees.has_declared(trees.node_of(tree, PARENT.uid))
    assert trees.has_declared(PARENT)
    assert editions.tree_of(after, Side.EXPENDITURE) == PLAN.budget.expenditure
    assert isinstance(trees.as_computed(PARENT), BudgetNode)
