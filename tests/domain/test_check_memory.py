"""Checks remember what they learnt of cards, and find what a check without memory finds."""

from collections import Counter
from dataclasses import replace
from datetime import date
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sspass_desktop.domain import life
from sspass_desktop.domain.budget import Amounts, Budget, BudgetTree, SummaryRow
from sspass_desktop.domain.card import Indicator, Overview, Person, ScheduleRow
from sspass_desktop.domain.checks.memory import CardRule, Memory, Rule
from sspass_desktop.domain.checks.names import names_of
from sspass_desktop.domain.checks.rules import CARD_RULES, RULES, check_edition, new_memory
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Alias, AliasKind, Department, StaffMember, Term
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.results import (
    ContractIndicator,
    ContractMeasure,
    DepartmentResult,
    Measure,
    OrganisationIndicator,
)
from tests.domain.editions import MILLION, PATH, card, edition, line, node, table
from tests.domain.steps import one_step

TEXTS = ("", "주민을 만난다", "주민을  만난다", "간담회를 연다")
FUNDS = ("가나다사업비", "가나다 사업", "라마바사업비", "가나라사업비", "없는 재원", "")
FORMULAS = ("10천원×3명=", "10천원×30명=", "1,000원×2식=", "매월 5천원×2회=", "모름", "")
AMOUNTS = (30_000, 300_000, 2_000, 2 * MILLION, 0, None)
PATHS = (PATH, ("사업비", PATH[1], PATH[2]))
SOURCES = (None, Amounts(state=30_000), Amounts(state=3 * MILLION, other=-MILLION))
SOME = st.integers(0, 99)
EDITS = st.lists(st.tuples(st.integers(0, 23), SOME, SOME), min_size=1, max_size=25)


def spending(number):
    """A budget that is right or wrong by a number."""
    funds = (node("가나다사업비", 2), node("라마바사업비", 1 + number % 3))
    root = node("일반회계", 0, node("목적사업비", 0, *funds))
    printed = Amounts(state=(3 + number % 2) * MILLION)
    spent = BudgetTree((replace(root, declared_amounts=printed),))
    earned = BudgetTree((node("일반회계", 3 + number % 2),))
    rows = (SummaryRow("", 2 * MILLION, declared_rate=("50.0", "10.0")[number % 2]),)
    return Budget(MILLION, summary=rows, revenue=earned, expenditure=spent)


def results(number):
    measure = Measure(Uid("m"), "건수", "100건", f"{80 + number}건", "90")
    return (OrganisationIndicator(Uid("r"), name="지표", measures=(measure,)),)


COUNTED = ("간담회 3회", "간담회(4회)", "연 2회 간 담회를", "2025년 간담회")
TAGS = ("신설", "강화", None)
STAFF = (StaffMember(Uid("s"), "조은결"),)
DEPARTMENTS = (
    Department(Uid("old"), "옛팀", valid_to=date(2025, 12, 31)),
    Department(Uid("new"), "새팀", predecessor=Uid("old")),
)
TERMS = (Term("주민 간담회"),)


def contract(held, number):
    uids = [row.uid for one in held.cards for row in one.indicators][: number % 3]
    measure = ContractMeasure(Uid("c"), "간담회", f"{number % 5}회", indicators=tuple(uids))
    return (ContractIndicator(Uid("k"), measures=(measure,)),)


def last_year(held, number):
    title = held.cards[number % len(held.cards)].title if held.cards else ""
    measures = (Measure(Uid("p"), "간담회 횟수", "3회", f"{number % 9}회"),)
    return (DepartmentResult(Uid("d"), title=title, measures=measures),)


def lines(which, number):
    one = line(
        FORMULAS[number % len(FORMULAS)],
        AMOUNTS[which % len(AMOUNTS)],
        path=PATHS[number % len(PATHS)],
        sources=SOURCES[which % len(SOURCES)],
    )
    return (one, line("1천원×7식=", 7_000), line("1천원×8식=", 8_000))[: 1 + number % 3]


def edited(held, which, number):
    """A card written otherwise, by one of several hands."""
    fund = FUNDS[number % len(FUNDS)]
    text = TEXTS[number % len(TEXTS)]
    budget = held.budget
    return (
        replace(held, goals=(Line(1, text=text),) if text else ()),
        replace(held, overview=Overview(purpose=text)),
        replace(held, budget=replace(budget, tables=(table(fund, *lines(which, number)),))),
        replace(held, budget=replace(budget, nonbudget=not budget.nonbudget)),
        replace(held, budget=replace(budget, declared_total_won=AMOUNTS[number % 6])),
        replace(held, budget=replace(budget, declared_words=text or None)),
        replace(held, schedule=(ScheduleRow(text, months=(1,) if number % 2 else ()),)),
        replace(held, listed=not held.listed),
        replace(held),  # the same in another object
        replace(
            held, actions=(Line(1, marker="①", text=COUNTED[number % 4], tag=TAGS[number % 3]),)
        ),
        replace(
            held, indicators=(Indicator(Uid(f"i{held.uid}"), name="간담회 횟수", target=text),)
        ),
        replace(held, owner=Person("담당자", ("조은결", "남")[number % 2])),
        replace(held, department=DEPARTMENTS[number % 2].uid),
        replace(held, last_results=(Line(1, text="신규 사업"), Line(1, text=text))),
        replace(held, effects=(Line(1, text="2번 사업과 9번 사업, 「둘 째」와 함께"),)),
        replace(held, overview=Overview(period=f"{2024 + number % 5}. 3. ~ 11.")),
    )[which % 16]


def changed(before, kind, which, number):
    """The edition after one of the changes that a person makes; before[-1] is the present one."""
    held = before[-1]
    alias = Alias("없는 재원", FUNDS[number % 3], AliasKind.FUND)
    of_the_plan = {
        8: before[-1 - number % len(before)],  # undo
        9: replace(held, budget=spending(number)),
        10: replace(held, aliases=(alias,) if number % 2 else ()),
        11: replace(held, results=results(number % 20)),
        12: replace(held, year=2024 + number % 5),
        13: replace(held, staff=STAFF[: number % 2], departments=DEPARTMENTS[: number % 3]),
        14: replace(held, contract=contract(held, number), terms=TERMS[: which % 2]),
        15: replace(held, department_results=last_year(held, number)),
    }
    if kind <= 7:
        return one_step(held, (kind, which, number % 6 - 1))
    if kind in of_the_plan or not held.cards:
        return of_the_plan.get(kind, held)
    one = held.cards[which % len(held.cards)]
    return life.with_card(held, edited(one, number, which))


def start():
    pair = table("가나다사업비", *lines(0, 2))
    more = table("라마바사업비", *lines(0, 2), line("1천원×9식=", 9_000))
    return edition(card("하나", pair), card("둘", pair), card("셋", more), budget=spending(1))


@settings(deadline=None, max_examples=150)
@given(EDITS)
def test_a_check_with_memory_finds_what_one_without_finds(edits):
    memory, states = new_memory(), [start()]
    for kind, which, number in edits:
        states.append(changed(states, kind, which, number))
        assert memory.check(states[-1]) == check_edition(states[-1])


def test_such_edits_wake_most_rules():
    states, codes = [start()], set()
    for number in range(600):
        mixed = number * 7919
        states.append(changed(states, mixed % 24, mixed // 24 % 97, mixed // 5 % 89))
        codes |= {finding.code for finding in check_edition(states[-1])}
    families = Counter(code.value.partition(".")[0] for code in codes)
    assert families.keys() >= {"cost", "card", "fund", "tree", "rate", "programme", "schedule"}
    assert {"card.duplicate_body", "card.duplicate_budget", "card.duplicate_line"} <= codes
    assert {"cost.path_variant", "fund.unknown", "fund.source_split"} <= codes
    assert {"owner.unknown", "department.ended", "period.other_year", "xref.broken"} <= codes
    assert {"indicator.no_target", "section.new_but_results"} <= codes


class Counting:
    """The rules of the project, counted while they work."""

    def __init__(self):
        self.learnt, self.found = [], []
        learns = {rule.learn: self._learning(rule.learn) for rule in RULES if rule.learn}
        rules = [Rule(self._finding(r.find), learns.get(r.learn), r.reads) for r in RULES]
        judging = [CardRule(self._judging(r.find), r.reads, r.prepare) for r in CARD_RULES]
        self.memory = Memory(rules, judging)

    def _learning(self, learn):
        def counted(one):
            self.learnt.append(one.uid)
            return learn(one)

        return counted

    def _judging(self, find):
        def counted(one, *parts):
            self.learnt.append(one.uid)
            return find(one, *parts)

        return counted

    def _finding(self, find):
        def counted(*given):
            self.found.append(getattr(find, "__name__", ""))
            return find(*given)

        return counted

    def check(self, held):
        """Check; answers how often each card was looked at, and the rules that looked again."""
        self.learnt.clear()
        self.found.clear()
        assert self.memory.check(held) == check_edition(held)
        return Counter(self.learnt), set(self.found)


ALL = len({rule.learn for rule in RULES if rule.learn}) + len(CARD_RULES)
FIRST = start()


def with_goal(held, name, text):
    one = life.card_of(held, Uid(name))
    return life.with_card(held, replace(one, goals=(Line(1, text=text),)))


def test_of_an_empty_memory_everything_is_asked_once():
    learnt, found = Counting().check(FIRST)
    assert learnt == dict.fromkeys(("하나", "둘", "셋"), ALL)
    assert len(found) == len(RULES)


def test_a_plan_that_stayed_asks_nothing():
    counting = Counting()
    counting.check(FIRST)
    assert counting.check(replace(FIRST, title="다른 이름")) == ({}, set())


def test_one_edited_card_is_learnt_of_and_no_other():
    counting = Counting()
    counting.check(FIRST)
    learnt, found = counting.check(with_goal(FIRST, "둘", "다른 목표"))
    assert learnt == {"둘": ALL}
    assert found == {"duplicate_bodies"}  # its money is as it was


def test_another_amount_asks_the_rules_of_money():
    counting = Counting()
    counting.check(FIRST)
    one = life.card_of(FIRST, Uid("둘"))
    budget = replace(one.budget, tables=(table("가나다사업비", line("1천원×5식=", 5_000)),))
    learnt, found = counting.check(life.with_card(FIRST, replace(one, budget=budget)))
    assert learnt == {"둘": ALL}
    of_money = {"duplicate_budgets", "duplicate_lines", "path_variants", "check_funds"}
    assert found == of_money


@pytest.mark.parametrize(
    ("change", "asked"),
    [
        ({"slogan": "다른 말"}, set()),
        ({"aliases": (Alias("가", "나", AliasKind.FUND),)}, {"check_funds"}),
        ({"results": results(3)}, {"achievements", "elsewhere", "reached"}),
        ({"budget": spending(1)}, set()),  # equal parts in other objects
    ],
)
def test_other_parts_of_the_plan_ask_the_rules_that_read_them(change, asked):
    counting = Counting()
    counting.check(FIRST)
    assert counting.check(replace(FIRST, **change)) == ({}, asked)


def test_another_budget_asks_also_of_each_card_whether_its_numbers_follow_it():
    counting = Counting()
    counting.check(FIRST)
    learnt, found = counting.check(replace(FIRST, budget=spending(2)))
    reading = sum("budget" in rule.reads for rule in CARD_RULES if rule.prepare is not names_of)
    assert learnt == dict.fromkeys(("하나", "둘", "셋"), reading)
    assert found == {"check_funds", "check_trees", "in_sections", "summary"}


def test_another_year_asks_the_rules_of_a_card_that_read_it():
    counting = Counting()
    counting.check(FIRST)
    reading = sum(rule.reads == ("year",) for rule in CARD_RULES)  # the others prepare the same
    assert counting.check(replace(FIRST, year=2030)) == (
        dict.fromkeys(("하나", "둘", "셋"), reading),
        set(),
    )


def test_what_a_rule_reads_is_prepared_once_for_all_cards():
    prepared = []
    rule = CardRule(lambda _, made: (made,), ("year",), lambda year: prepared.append(year) or 1)
    memory = Memory((), (rule,))
    assert memory.check(FIRST) == memory.check(FIRST) == (1, 1, 1)
    memory.check(replace(FIRST, title="다른 이름"))
    assert prepared == [FIRST.year]


def test_moved_cards_are_not_learnt_of_again():
    counting = Counting()
    counting.check(FIRST)
    assert counting.check(replace(FIRST, cards=FIRST.cards[::-1]))[0] == {}


def test_a_card_that_went_is_forgotten():
    counting = Counting()
    counting.check(FIRST)
    assert counting.check(replace(FIRST, cards=FIRST.cards[:2]))[0] == {}
    assert counting.check(FIRST)[0] == {"셋": ALL}


def test_cards_that_share_a_uid_are_told_apart():
    one = card("하나", table("가나다사업비", line("1천원×5식=", 6_000)))
    both = edition(one, replace(one, listed=False))
    memory = new_memory()
    assert memory.check(both) == check_edition(both) == memory.check(both)
    codes = [finding.code.value for finding in check_edition(both)]
    assert codes == ["cost.formula_mismatch", "card.unlisted", "cost.formula_mismatch"]


class EndedError(Exception):
    pass


def ended_at(step):
    def watch(done, of):
        assert done < of
        if done == step:
            raise EndedError

    return watch


@pytest.mark.parametrize("step", range(len(FIRST.cards) + len(RULES)))
def test_a_check_that_was_ended_halfway_is_finished_by_the_next(step):
    counting, other = Counting(), with_goal(FIRST, "둘", "하나의 목표")
    with pytest.raises(EndedError):
        counting.memory.check(FIRST, ended_at(step))
    assert len(counting.learnt) == min(step, len(FIRST.cards)) * ALL
    learnt, _ = counting.check(other)
    done = [one.uid for one in FIRST.cards[:step] if one.uid != "둘"]
    assert learnt == {one.uid: ALL for one in FIRST.cards if one.uid not in done}


def test_an_ended_check_of_another_plan_leaves_no_wrong_piece_behind():
    memory = new_memory()
    memory.check(FIRST)
    other = replace(with_goal(FIRST, "셋", "하나의 목표"), budget=spending(2))
    for step in range(2, len(FIRST.cards) + len(RULES)):
        with pytest.raises(EndedError):
            memory.check(other, ended_at(step))
        assert memory.check(FIRST) == check_edition(FIRST)
    assert memory.check(other) == check_edition(other)


def test_a_rule_gets_what_was_learnt_in_printed_order():
    memory = Memory((Rule(lambda titles: chain(titles, "!"), lambda one: one.title),))
    assert memory.check(FIRST) == ("하나", "둘", "셋", "!")
