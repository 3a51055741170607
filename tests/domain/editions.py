"""Small editions built by hand."""

from sspass_desktop.domain.budget import (
    Amounts,
    Budget,
    BudgetNode,
    BudgetTree,
    CardBudget,
    CostLine,
    FundTable,
)
from sspass_desktop.domain.card import Card
from sspass_desktop.domain.checks.rules import check_edition
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.plan import Edition

MILLION = 1_000_000
LEVELS = ("목", "세목", "항목")
PATH = ("일반운영비", "사무관리비", "일반수용비")


def line(formula="", won=None, *, label="", path=PATH, sources=None):
    return CostLine(path, label, formula, won, sources)


def table(fund, *lines):
    return FundTable(fund=fund, levels=LEVELS, lines=lines)


def card(name, *tables, **budget):
    return Card(
        uid=Uid(name),
        title=name,
        goals=(Line(1, text=f"{name}의 목표"),),
        budget=CardBudget(tables=tables, **budget),
    )


def node(name, million=0, *children, **more):
    return BudgetNode(
        Uid(f"node-{name}"), name, Amounts(state=million * MILLION), children=children, **more
    )


def edition(*cards, funds=(), aliases=(), unit=MILLION, **more):
    tree = (
        BudgetTree((node("일반회계", 0, node("목적사업비", 0, *funds)),)) if funds else BudgetTree()
    )
    budget = more.pop("budget", Budget(unit_won=unit, expenditure=tree))
    return Edition(Uid("e"), 2027, cards=cards, budget=budget, aliases=aliases, **more)


def found(*cards, **more):
    """The codes that a check of these cards gives."""
    return [finding.code.value for finding in check_edition(edition(*cards, **more))]


def only(code, *cards, **more):
    """The findings of one code."""
    return [f for f in check_edition(edition(*cards, **more)) if f.code.value == code]
