"""A file that comes back: who changed what, and what is taken of it."""

from dataclasses import replace
from datetime import date

import pytest

from sspass_desktop.domain.budget import CardBudget, CostLine, FundTable
from sspass_desktop.domain.card import Card, CardStatus, Indicator, Overview, Person, ScheduleRow
from sspass_desktop.domain.differences import (
    CardPart,
    Incoming,
    IncomingCard,
    IncomingResult,
    Kind,
    Subject,
    Unread,
    differences,
    digest,
    part_of,
    settled,
    taken,
    with_part,
)
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.plan import ArchivedCard, Edition, EditionStatus
from sspass_desktop.domain.results import DepartmentResult
from sspass_desktop.domain.strategy import Goal, Strategy, Task

ONE, TWO, NEW = Uid("1"), Uid("2"), Uid("n")
TASK, LATER = Uid("t"), Uid("u")
STRATEGY = Strategy(goals=(Goal(Uid("g"), "목표", tasks=(Task(TASK, "가"), Task(LATER, "나"))),))
CARD = Card(ONE, "처음", TASK, goals=(Line(1, text="모두"),), budget=CardBudget())
OTHER = Card(TWO, "둘째", LATER)
EDITION = Edition(Uid("e"), 2026, strategy=STRATEGY, cards=(CARD, OTHER))


def base(card):
    return {part: digest(part_of(card, part)) for part in CardPart}


def back(card, was=None):
    return IncomingCard(card, base={} if was is None else base(was))


def listed(edition, *cards, **more):
    return differences(edition, Incoming(tuple(cards), **more))


def kinds(entries):
    return {(entry.kind, entry.part) for entry in entries}


def test_nothing_changed_is_an_empty_list():
    assert listed(EDITION, back(CARD, CARD), back(OTHER)) == ()


GOALS = (Line(1, text="더 많이"),)


@pytest.mark.parametrize(
    ("here", "there", "kind"),
    [
        (CARD.goals, GOALS, Kind.THERE),
        (GOALS, CARD.goals, Kind.HERE),
        (GOALS, (), Kind.BOTH),
        (GOALS, GOALS, None),
    ],
)
def test_a_part_tells_who_changed_it(here, there, kind):
    mine, theirs = replace(CARD, goals=here), replace(CARD, goals=there)
    edition = replace(EDITION, cards=(mine, OTHER))
    found = listed(edition, back(theirs, CARD))
    assert kinds(found) == ({(kind, "goals")} if kind else set())


def test_without_memory_a_difference_is_on_both_sides_unless_the_plan_is_blank():
    theirs = replace(CARD, goals=GOALS, effects=GOALS)
    assert kinds(listed(EDITION, back(theirs))) == {
        (Kind.BOTH, "goals"),
        (Kind.THERE, "effects"),
    }


@pytest.mark.parametrize("part", CardPart)
def test_every_part_can_be_put_where_it_was_read(part):
    value = object()
    assert part_of(with_part(CARD, part, value), part) is value


def test_parts_are_all_there_is_of_a_card():
    outer = {part.value.partition(".")[0] for part in CardPart} | {"uid", "listed"}
    assert outer == set(Card.__dataclass_fields__)
    inner = {part.value.partition(".")[2] for part in CardPart} - {""}
    assert inner == set(Overview.__dataclass_fields__)


def test_what_the_file_does_not_carry_is_not_compared():
    theirs = IncomingCard(replace(CARD, goals=(), title="다른"), frozenset({CardPart.TITLE}))
    assert kinds(listed(EDITION, theirs)) == {(Kind.BOTH, "title")}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (Line(1, text="가"), Line(1, text="가", lead="", tag=""), True),
        (Person("담당자"), Person("담당자", phone=""), True),
        (CostLine(("목", "세목")), CostLine(("목", "세목", "")), True),
        (CostLine(("목", "", "항목")), CostLine(("목", "항목")), False),
        (CostLine(amount_won=0), CostLine(amount_won=None), False),
        (Indicator(Uid("i"), name=None), Indicator(Uid("i"), name=""), True),
        ((Line(1, text="가"), Line(1)), (Line(1, text="가"),), True),
        ((ScheduleRow("", months=(1,)),), (), False),
        ((ScheduleRow(""),), (), True),
        ((Indicator(Uid("i"), "정량"),), (), True),
        ((CostLine(amount_won=0),), (), False),
        ((CostLine(ratio=None),), (), True),
    ],
)
def test_blank_is_blank_and_nothing_is_not_zero(one, other, same):
    assert (settled(one) == settled(other)) is same
    assert (digest(one) == digest(other)) is same


def test_only_what_is_chosen_is_taken():
    theirs = replace(CARD, title="새 이름", goals=GOALS, overview=Overview("왜"))
    incoming = Incoming((back(theirs, CARD),))
    title, goals, purpose = differences(EDITION, incoming)
    after = taken(EDITION, incoming, [goals, purpose])
    assert after.cards[0] == replace(CARD, goals=GOALS, overview=Overview("왜"))
    assert title.part == "title"
    assert title.is_safe


def test_a_new_card_follows_its_neighbour_of_the_file():
    new = Card(NEW, "새것", TASK)
    incoming = Incoming((back(CARD, CARD), back(new)))
    (entry,) = differences(EDITION, incoming)
    assert (entry.kind, entry.theirs) == (Kind.NEW, new)
    after = taken(EDITION, incoming, [entry])
    assert [card.uid for card in after.cards] == [ONE, NEW, TWO]


def test_an_empty_plan_takes_all_in_order():
    incoming = Incoming((back(CARD), back(OTHER)))
    empty = replace(EDITION, cards=())
    assert taken(empty, incoming, differences(empty, incoming)) == EDITION


def test_a_missing_card_stays_until_it_is_chosen():
    incoming = Incoming((back(CARD, CARD),), absent=frozenset({TWO}))
    (entry,) = differences(EDITION, incoming)
    assert (entry.kind, entry.is_safe) == (Kind.MISSING, False)
    after = taken(EDITION, incoming, [entry])
    assert after.archive == (ArchivedCard(OTHER),)
    assert after.cards == (CARD,)


def test_a_card_in_the_archive_is_not_brought_back():
    edition = replace(EDITION, cards=(CARD,), archive=(ArchivedCard(OTHER),))
    assert listed(edition, back(OTHER)) == ()
    (entry,) = listed(edition, back(replace(OTHER, title="다른")))
    assert (entry.kind, entry.may_be_taken) == (Kind.NEW, False)


def test_approved_cards_and_final_plans_are_locked():
    approved = replace(CARD, status=CardStatus.FINAL)
    theirs = back(replace(approved, goals=GOALS), approved)
    incoming = Incoming((theirs,))
    for edition in (
        replace(EDITION, cards=(approved, OTHER)),
        replace(EDITION, cards=(approved, OTHER), status=EditionStatus.SUBMITTED),
    ):
        (entry,) = differences(edition, incoming)
        assert not entry.may_be_taken
        assert taken(edition, incoming, [entry]) == edition


def test_last_years_results_come_along():
    old = DepartmentResult(Uid("r"), "가팀", 1, "사업")
    edition = replace(EDITION, department_results=(old,))
    changed, new = replace(old, title="다른 사업"), replace(old, uid=Uid("s"))
    incoming = Incoming(results=(IncomingResult(changed, digest(old)), IncomingResult(new)))
    entries = differences(edition, incoming)
    assert [(one.kind, one.subject) for one in entries] == [
        (Kind.THERE, Subject.RESULT),
        (Kind.NEW, Subject.RESULT),
    ]
    assert taken(edition, incoming, entries).department_results == (changed, new)


def test_other_parts_of_a_plan_are_taken_whole():
    incoming = Incoming(rest={"base_date": date(2026, 2, 1), "year": 2026})
    (entry,) = differences(EDITION, incoming)
    assert (entry.subject, entry.part) == (Subject.EDITION, "base_date")
    assert taken(EDITION, incoming, [entry]).base_date == date(2026, 2, 1)


def test_what_could_not_be_read_is_told_with_its_card():
    unread = (Unread("‘글’ 시트 C3", "왜", ONE), Unread("‘글’ 시트 C9", "왜", Uid("gone")))
    with_card, without = listed(EDITION, unread=unread)
    assert (with_card.kind, with_card.name) == (Kind.UNREADABLE, "1.1 처음")
    assert (without.kind, without.name) == (Kind.UNREADABLE, "")
    assert taken(EDITION, Incoming(unread=unread), [with_card, without]) == EDITION


def test_money_is_compared_line_by_line_as_one_part():
    table = FundTable("기금", lines=(CostLine(("목",), amount_won=10),))
    theirs = replace(CARD, budget=CardBudget(tables=(table,)))
    assert kinds(listed(EDITION, back(theirs, CARD))) == {(Kind.THERE, "budget")}
