"""What is stored comes back the same, to the last field and in the same order."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sspass_desktop.domain.budget import (
    Amounts,
    Budget,
    BudgetNode,
    BudgetTree,
    CardBudget,
    CostLine,
    FundTable,
)
from sspass_desktop.domain.card import Card, CardBlock, CardSection, Indicator, ScheduleRow
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.life import archived
from sspass_desktop.domain.outline import Line, Outline, Part, Picture, Section
from sspass_desktop.domain.plan import Edition, Plan
from tests.db.files import ask, full_plan, load, store
from tests.domain.figures.cards import with_all_links, written

FIRST, SECOND = Uid("edition-1"), Uid("edition-2")


def one_edition(**fields):
    return Plan(editions=(Edition(FIRST, 2026, **fields),))


def test_every_field_of_every_kind_comes_back(path):
    plan = full_plan()
    store(path, plan)
    assert load(path) == plan


def test_an_empty_plan_comes_back(path):
    store(path, one_edition())
    store(path, Plan())
    assert load(path) == Plan()


def test_the_same_uids_live_in_several_editions(path):
    """A revision is a copy of the original: every uid stands in both."""
    (edition, *_) = full_plan().editions
    original = replace(edition, uid=FIRST, year=2026, revision=0)
    revised = replace(edition, uid=SECOND, year=2026, revision=1, title="수정", cards=())
    again = replace(edition, uid=Uid("edition-3"), year=2027, revision=0)
    plan = Plan(editions=(original, revised, again))
    store(path, plan)
    assert load(path) == plan


def test_editions_come_by_year_and_revision(path):
    late, early = Edition(FIRST, 2027), Edition(SECOND, 2026, revision=1)
    store(path, Plan(editions=(late, early)))
    assert load(path).editions == (early, late)


def test_lists_keep_their_order(path):
    uids = [Uid(text) for text in ("c", "a", "b", "10", "9")]
    lines = tuple(CostLine(("인건비", "강사료"), label) for label in "다가나")
    tables = tuple(FundTable(name, lines=lines) for name in ("둘", "하나"))
    card = Card(
        Uid("z"),
        "사업",
        budget=CardBudget(tables=tables),
        indicators=tuple(Indicator(uid, target=uid) for uid in uids),
        schedule=tuple(ScheduleRow(label, months=(1, 12)) for label in "나가다"),
    )
    plan = one_edition(cards=(card, *(Card(uid, "사업") for uid in uids)))
    store(path, plan)
    assert load(path) == plan


def test_budget_trees_keep_shape_and_side(path):
    def node(name, *children):
        return BudgetNode(Uid(name), name, children=children)

    revenue = (node("b", node("b2", node("b21")), node("b1")), node("a"))
    expenditure = (node("a", node("b")),)
    plan = one_edition(
        budget=Budget(revenue=BudgetTree(revenue), expenditure=BudgetTree(expenditure))
    )
    store(path, plan)
    assert load(path) == plan


def test_money_is_never_cut(path):
    amounts = Amounts(5_000_000_000, 2**62, -(2**62), 2**63 - 1)
    tree = BudgetTree((BudgetNode(Uid("n"), "목", amounts),), amounts, 2**53 + 1)
    plan = one_edition(budget=Budget(revenue=tree))
    store(path, plan)
    assert load(path) == plan


def test_no_amounts_are_told_from_amounts_of_nothing(path):
    lines = (CostLine(sources=None, amount_won=None), CostLine(sources=Amounts(), amount_won=0))
    table = FundTable(lines=lines)
    plan = one_edition(cards=(Card(Uid("c"), "", budget=CardBudget(tables=(table,))),))
    store(path, plan)
    assert load(path) == plan


@pytest.mark.parametrize(
    "text",
    [
        "",
        " 앞뒤 빈칸 \n\t",
        "'; DROP TABLE cards; --",
        '{"is":"table"}',
        "\ub098\ub214 \uf914 \u1112\u1161\u11ab e\u0301",
        "👩‍👧 \U00020000",
    ],
)
def test_text_keeps_its_code_points(path, text):
    card = Card(Uid("c"), text, goals=(Line(1, text=text, lead=text), Line(2, lead=None)))
    plan = one_edition(cards=(card,))
    store(path, plan)
    assert load(path) == plan


def test_a_picture_is_stored_once(path):
    picture, other = Picture(b"\x89PNG" * 1000, "그림"), Picture(b"\xff\xd8", "사진")
    blocks = (CardBlock(CardSection.ACTIONS, 0, picture), CardBlock(CardSection.ISSUES, 1, other))
    section = Section(Uid("s"), Part.I, "절", blocks=(Outline(()), picture, Picture()))
    plan = one_edition(cards=(Card(Uid("c"), "", blocks=blocks),), sections=(section,))
    store(path, plan)
    assert load(path) == plan
    assert ask(path, "SELECT count(*) FROM pictures WHERE length(data) > 0") == [(2,)]


def test_a_picture_that_nothing_shows_stays_for_the_history(path):
    blocks = (CardBlock(CardSection.ACTIONS, 0, Picture(b"\x89PNG")),)
    store(path, one_edition(cards=(Card(Uid("c"), "", blocks=blocks),)))
    store(path, one_edition(cards=(Card(Uid("c"), ""),)))
    assert ask(path, "SELECT count(*) FROM pictures") == [(1,)]


def test_a_picture_of_an_archived_card_is_kept(path):
    blocks = (CardBlock(CardSection.ACTIONS, 0, Picture(b"\x89PNG")),)
    living = one_edition(cards=(Card(Uid("c"), "", blocks=blocks),))
    put_away = replace(living, editions=(archived(living.editions[0], Uid("c"), None, "나"),))
    for plan in (living, put_away, living):
        store(path, plan)
        assert load(path) == plan


def test_links_of_numbers_are_kept(path):
    card = with_all_links(written("상담 4회, 참여 인원 1,200명", "12,345천원"))
    store(path, one_edition(cards=(card,)))
    (read,) = load(path).editions
    assert read.cards == (card,)
    assert [len(line.links) for line in read.cards[0].goals] == [2, 1]


CARDS = st.builds(
    lambda uid, text, level: Card(Uid(f"u{uid}"), text, goals=(Line(level, text=text),)),
    st.integers(0, 6),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=8),
    st.integers(1, 3),
)
LISTS = st.lists(CARDS, max_size=6, unique_by=lambda card: card.uid).map(tuple)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(first=LISTS, second=LISTS)
def test_any_plan_becomes_any_other(tmp_path, first, second):
    path = tmp_path / "plan.sspass"
    for cards in (first, second):
        store(path, one_edition(cards=cards))
        assert load(path) == one_edition(cards=cards)
