"""A small plan that tells its revision in every row that a save changes."""

from dataclasses import replace

from sspass_desktop.domain.budget import CardBudget, CostLine, FundTable
from sspass_desktop.domain.card import Card
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.plan import Edition, Plan
from sspass_desktop.services.plans import add_plan, load_plan
from sspass_desktop.services.saving import save_changes

LINES = tuple(Line(1, text="사업 " * 50) for _ in range(20))
CARDS = tuple(Card(Uid(f"c{n}"), "", goals=LINES) for n in range(12))


def plan_of(revision):
    """Every third card changes with each revision, its lines come and go."""
    cards = tuple(
        replace(
            card,
            title=str(revision - revision % (1 + place % 3)),
            budget=_budget(revision) if place % 4 == 0 else CardBudget(),
        )
        for place, card in enumerate(CARDS)
    )
    return Plan(editions=(Edition(Uid("e"), 2026, slogan=str(revision), cards=cards),))


def _budget(revision):
    lines = tuple(CostLine(amount_won=revision + n) for n in range(revision % 5))
    return CardBudget(tables=(FundTable("기금", lines=lines),))


def revision_of(plan):
    return int(plan.editions[0].slogan)


def save(store, revision):
    """Go on to a revision, as the window does; the first makes the file."""
    if revision == 1:
        add_plan(plan_of(1), store)
        load_plan(store)
    else:
        save_changes(store, plan_of(revision - 1), plan_of(revision))


def faults_of(plan, acknowledged):
    """What is wrong with a plan that was read after a crash."""
    revision = revision_of(plan)
    told = [] if plan == plan_of(revision) else [f"torn at {revision}"]
    if revision not in (acknowledged, acknowledged + 1):
        told.append(f"{acknowledged} was acknowledged, {revision} is there")
    return told
