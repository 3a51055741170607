from collections import Counter
from dataclasses import replace

import pytest

from sspass_desktop.domain.budget import Amounts, Budget, BudgetTree, SummaryRow
from sspass_desktop.domain.card import Card, Indicator, Overview
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.plan import Edition, Plan, card_numbers
from sspass_desktop.domain.scaling import scaled
from sspass_desktop.domain.strategy import Goal, Strategy, Task
from tests.domain.editions import MILLION, card, edition, line, node, table


def _plan(*cards, **more):
    return Plan(editions=(edition(*cards, **more),))


def _cards(plan):
    return plan.editions[0].cards


def test_once_is_the_plan_itself():
    plan = _plan(card("ㄱ"))
    assert scaled(plan, 1) is plan


def test_less_than_once_is_refused():
    with pytest.raises(ValueError, match="0 times"):
        scaled(Plan(), 0)


def test_the_same_plan_gives_the_same_copies():
    plan = _plan(card("ㄱ"), card("ㄴ"))
    assert scaled(plan, 4) == scaled(plan, 4)


def test_given_cards_stay_and_keep_their_numbers():
    strategy = Strategy(
        goals=(Goal(Uid("g"), "목표", tasks=(Task(Uid("t1"), "하나"), Task(Uid("t2"), "둘"))),)
    )
    places = (("ㄱ", "t1"), ("ㄴ", "t1"), ("ㄷ", "t2"))
    cards = [replace(card(name), task=Uid(task)) for name, task in places]
    plan = _plan(*cards, strategy=strategy)
    large = scaled(plan, 3)
    numbers = card_numbers(large.editions[0])
    assert [item for item in _cards(large) if item in cards] == cards
    assert [numbers[item.uid] for item in cards] == ["1.1", "1.2", "2.1"]
    assert [item.title for item in _cards(large)][:4] == ["ㄱ", "ㄴ", "ㄱ (2)", "ㄴ (2)"]


def test_copies_have_keys_of_their_own():
    own = replace(
        card("ㄱ"),
        indicators=(Indicator(Uid("i"), name="횟수", target="3회"),),
        goals=(Line(1, text="횟수 3회", node=Uid("i")), Line(1, text="과제", node=Uid("t"))),
    )
    first, second = _cards(scaled(_plan(own), 2))
    assert first == own
    assert second.uid != own.uid
    (copied,) = second.indicators
    assert copied == replace(own.indicators[0], uid=copied.uid)
    assert copied.uid != Uid("i")
    assert [item.node for item in second.goals] == [copied.uid, Uid("t")]


def test_copies_do_not_repeat_each_other():
    lines = (line("100천원×3회=", 300_000, label="회의"), line("100천원×1식=", 100_000))
    copies = _cards(scaled(_plan(card("ㄱ", table("가나", *lines))), 3))
    labels = [[item.label for item in c.budget.tables[0].lines] for c in copies]
    assert labels == [["회의", ""], ["회의 (2)", "(2)"], ["회의 (3)", "(3)"]]
    assert [c.budget.total_won for c in copies] == [400_000] * 3
    assert [c.overview.purpose for c in copies] == ["", "(2)", "(3)"]


def test_unwritten_cards_stay_unwritten():
    plan = Plan(editions=(Edition(Uid("e"), 2027, cards=(Card(Uid("c"), "이름"),)),))
    assert [(c.title, c.is_written) for c in _cards(scaled(plan, 2))] == [
        ("이름", False),
        ("이름 (2)", False),
    ]


def test_purpose_tells_copies_apart():
    own = replace(card("ㄱ"), overview=Overview("목적", "2027. 1.", (Line(1, text="내용"),)))
    copies = _cards(scaled(_plan(own), 2))
    assert [c.overview.purpose for c in copies] == ["목적", "목적 (2)"]
    assert copies[1].overview.content == own.overview.content


def test_budget_grows_with_the_cards():
    declared = replace(
        node("가나", 2), declared_amounts=Amounts(state=MILLION), declared_total_won=MILLION
    )
    budget = Budget(
        summary=(SummaryRow("", 10, 20, 10, "100"), SummaryRow("일반회계")),
        revenue=BudgetTree((node("일반회계", 2),), Amounts(other=7), 8),
        expenditure=BudgetTree((node("일반회계", 0, declared),)),
    )
    large = scaled(_plan(card("ㄱ"), budget=budget), 3).editions[0].budget
    assert large.summary == (SummaryRow("", 30, 60, 30, "100"), SummaryRow("일반회계"))
    assert large.revenue == BudgetTree((node("일반회계", 6),), Amounts(other=21), 24)
    (child,) = large.expenditure.accounts[0].children
    assert child.amounts == Amounts(state=6 * MILLION)
    assert (child.declared_amounts, child.declared_total_won) == (
        Amounts(state=3 * MILLION),
        3 * MILLION,
    )
    assert large.expenditure.accounts[0].computed.total == 6 * MILLION


def test_every_uid_stands_once():
    plan = scaled(_plan(card("ㄱ"), card("ㄴ")), 5)
    uids = Counter(item.uid for item in _cards(plan))
    assert len(uids) == 10
