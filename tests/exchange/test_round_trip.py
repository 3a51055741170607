import json
from dataclasses import fields, is_dataclass, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sspass_desktop.domain.budget import Amounts, Budget, BudgetNode, BudgetTree
from sspass_desktop.domain.card import Card, ScheduleRow
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.plan import Edition, Plan
from sspass_desktop.exchange.plan_json import dumps, loads
from tests.domain.figures.cards import planned, with_all_links, written
from tests.filler import defaults_kept, every_kind, filled


@pytest.fixture(scope="module")
def plan():
    return filled(Plan)


def _places(value, path=""):
    """Every leaf of a value by its path."""
    if isinstance(value, tuple):
        for i, item in enumerate(value):
            yield from _places(item, f"{path}[{i}]")
    elif is_dataclass(value):
        for field in fields(value):
            yield from _places(getattr(value, field.name), f"{path}.{field.name}")
    else:
        yield path, value


def test_the_filler_leaves_no_default(plan):
    assert defaults_kept(plan) == []


def test_the_filler_reaches_every_kind_of_value(plan):
    names = {kind.__name__ for kind in every_kind(plan)}

    assert len(names) > 45
    assert {"Swot", "PageBreak", "CardBlock", "Span", "AcceptedFinding", "ExternalGrant"} <= names


def test_every_field_survives(plan):
    before, after = dict(_places(plan)), dict(_places(loads(dumps(plan))))

    assert {p: v for p, v in before.items() if after.get(p, "lost") != v} == {}
    assert loads(dumps(plan)) == plan


def test_the_second_text_is_the_first(plan):
    text = dumps(plan)

    assert dumps(loads(text)) == text
    assert text.endswith("\n")


def test_an_empty_plan_survives():
    assert loads(dumps(Plan())) == Plan()


def test_cards_that_are_only_listed_come_back_in_their_places(plan):
    edition = plan.editions[0]
    tasks = [task.uid for _, task in edition.strategy.numbered_tasks()][:2]
    cards = tuple(
        replace(card, uid=Uid(f"{i}"), title=f"사업 {i}", task=tasks[i // 3], indicators=())
        if i % 2
        else Card(Uid(f"{i}"), f"사업 {i}", tasks[i // 3], listed=i != 4)
        for i in range(6)
        for card in edition.cards[:1]
    )
    changed = Plan(editions=(replace(edition, cards=cards),))

    assert loads(dumps(changed)) == changed


def test_links_of_numbers_go_out_beside_the_text_that_says_them():
    card = with_all_links(written("상담 4회", "끝"))
    plan = Plan(editions=(planned(card),))
    (line, plain) = json.loads(dumps(plan))["editions"][0]["cards"][0]["goals"]
    assert line["text"] == "상담 4회"
    assert line["links"] == [
        {"start": 3, "text": "4회", "figure": "target", "record": "talks", "unit": ""}
    ]
    assert "links" not in plain
    assert loads(dumps(plan)).editions[0].cards == (card,)


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20).filter(
    lambda text: not any("\u1100" <= sign <= "\u11ff" for sign in text)
)
won = st.integers(-(10**15), 10**15)  # sums stay within what a plan file keeps
amounts = st.builds(Amounts, won, won, won, won)
months = st.sets(st.integers(1, 12)).map(lambda found: tuple(sorted(found)))
uids = st.uuids().map(lambda uid: Uid(str(uid)))
lines = st.lists(
    st.builds(Line, st.integers(1, 9), texts, st.none() | texts, texts, st.none() | texts),
    max_size=3,
).map(tuple)
rows = st.lists(
    st.builds(ScheduleRow, texts, st.none() | texts, st.integers(0, 1), months), max_size=3
).map(tuple)
leaves = st.builds(
    BudgetNode, uids, texts, amounts, st.none() | amounts, st.none() | won, st.booleans()
)
nodes = st.recursive(
    leaves,
    lambda below: st.builds(
        BudgetNode,
        uids,
        texts,
        amounts,
        st.none() | amounts,
        st.none() | won,
        children=st.lists(below, max_size=3).map(tuple),
    ),
    max_leaves=6,
)
trees = st.builds(BudgetTree, st.lists(nodes, max_size=2).map(tuple), st.none() | amounts)
cards = st.builds(
    Card, uids, texts, task=st.none() | uids, goals=lines, schedule=rows, listed=st.booleans()
)
editions = st.builds(
    Edition,
    uids,
    st.just(2027),
    budget=st.builds(Budget, revenue=trees, expenditure=trees),
    cards=st.lists(cards, max_size=4, unique_by=lambda card: card.uid).map(tuple),
)


@settings(max_examples=60, deadline=None)
@given(editions)
def test_any_edition_survives(edition):
    plan = Plan(editions=(edition,))
    text = dumps(plan)

    assert loads(text) == plan
    assert dumps(loads(text)) == text
