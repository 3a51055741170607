"""What was not saved comes back as it was, and never in the place of what others wrote since."""

import random
from dataclasses import fields, replace
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings

from sspass_desktop.domain import life
from sspass_desktop.domain.card import Card
from sspass_desktop.domain.differences import Kind, Subject
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Organisation
from sspass_desktop.domain.outline import Line, Part, Section, Statement
from sspass_desktop.domain.plan import Edition, Plan
from sspass_desktop.domain.strategy import Goal, Strategy, Task
from sspass_desktop.ports import DamagedFileError
from sspass_desktop.services.drafts import Screen, Typed, draft_of, read_draft, written
from sspass_desktop.services.resuming import resume
from tests.db.files import full_plan
from tests.domain.steps import STEPS, one_step

PLACE = Path("C:/계획/2027년.sspass")
NOW = datetime(2027, 3, 2, 14, 2)  # noqa: DTZ001 - as the wall tells it
TREE = Strategy(goals=(Goal(Uid("g"), "목표", tasks=(Task(Uid("t"), "과제"),)),))
CARDS = tuple(Card(Uid(f"{n}"), f"사업 {n}", Uid("t")) for n in range(6))
SECTIONS = tuple(Section(Uid(f"s{n}"), Part.I, f"절 {n}") for n in range(3))
EDITION = Edition(Uid("e"), 2027, strategy=TREE, cards=CARDS, sections=SECTIONS)
AGENCY = Organisation("새봄사회서비스원")
WORDS = (Line(1, text="새로 쓴 글"),)


def plan(edition, agency=AGENCY):
    return Plan(agency, (edition,))


def kept(after, *held, agency=AGENCY, typed=()):
    """The draft of an edition on screen as its file gives it back."""
    plans = tuple(plan(one) for one in held or (EDITION,))
    draft = draft_of(Screen(PLACE, plans, plan(after, agency), EDITION.uid, typed), NOW)
    return draft and read_draft(written(draft), PLACE)


def with_goals(edition, uid, words=WORDS):
    return life.with_card(edition, replace(life.card_of(edition, Uid(uid)), goals=words))


def steps(edition, taken):
    for step in taken:
        edition = one_step(edition, step)
    return edition


def kinds(resumed):
    return [(one.kind, one.subject, one.uid, one.part) for one in resumed.entries]


def test_where_nothing_differs_there_is_no_draft():
    assert kept(EDITION) is None
    assert kept(replace(EDITION, cards=tuple(map(replace, CARDS)))) is None


def test_every_field_of_a_plan_comes_back():
    full = full_plan()
    after = full.editions[0]
    before = Edition(
        after.uid, after.year, revision=after.revision, base_edition=after.base_edition
    )
    screen = Screen(PLACE, (Plan(AGENCY, (before,)),), replace(full, editions=(after,)), after.uid)
    draft = read_draft(written(draft_of(screen, NOW)), PLACE)
    agency, edition = resume(draft, AGENCY, before).whole
    assert agency == full.organisation
    for field in fields(Edition):
        assert getattr(edition, field.name) == getattr(after, field.name), field.name


@settings(max_examples=60, deadline=None)
@given(STEPS)
def test_any_life_of_the_cards_comes_back_and_is_listed(taken):
    after = steps(EDITION, taken)
    draft = kept(after)
    if after == EDITION:
        assert draft is None
        return
    found = resume(draft, AGENCY, EDITION)
    assert found.is_as_before
    assert found.whole == (AGENCY, life.arranged(after))
    _, chosen = found.taken(found.entries)
    assert {card.uid for card in chosen.cards} == {card.uid for card in after.cards}


@settings(max_examples=60, deadline=None)
@given(STEPS, STEPS)
def test_what_others_saved_since_is_only_changed_by_choice(mine, theirs):
    after, now = steps(EDITION, mine), steps(EDITION, theirs)
    draft = kept(after)
    if draft is None:
        return
    found = resume(draft, AGENCY, now)
    safe = [one for one in found.entries if one.is_safe]
    _, chosen = found.taken(safe)
    before = {card.uid: card for card in EDITION.cards}
    for card in now.cards:
        if before.get(card.uid) != card and card.uid in before:
            held = life.card_of(chosen, card.uid)
            changed = [f.name for f in fields(Card) if _differ(before[card.uid], card, f.name)]
            assert all(not _differ(held, card, name) for name in changed)


def _differ(one, other, name):
    return getattr(one, name) != getattr(other, name)


def test_a_text_is_taken_although_others_wrote_another_one():
    draft = kept(with_goals(EDITION, "2"))
    now = with_goals(EDITION, "3", (Line(1, text="동료의 글"),))
    found = resume(draft, AGENCY, now)
    assert found.is_as_before
    assert kinds(found) == [(Kind.THERE, Subject.CARD, "2", "goals")]
    _, edition = found.whole
    assert life.card_of(edition, Uid("2")).goals == WORDS
    assert life.card_of(edition, Uid("3")).goals[0].text == "동료의 글"


def test_where_both_wrote_a_person_chooses():
    theirs = (Line(1, text="동료의 글"),)
    found = resume(kept(with_goals(EDITION, "2")), AGENCY, with_goals(EDITION, "2", theirs))
    assert not found.is_as_before
    assert kinds(found) == [(Kind.BOTH, Subject.CARD, "2", "goals")]
    (entry,) = found.entries
    assert (entry.mine, entry.theirs) == (theirs, WORDS)
    assert not entry.is_safe
    assert life.card_of(found.taken([])[1], Uid("2")).goals == theirs
    assert life.card_of(found.taken([entry])[1], Uid("2")).goals == WORDS


def test_a_save_that_was_running_at_the_end_is_nobody_elses():
    saving = with_goals(EDITION, "2", (Line(1, text="새로"),))
    draft = kept(with_goals(EDITION, "2"), EDITION, saving)
    for file in (EDITION, saving):
        found = resume(draft, AGENCY, file)
        assert found.is_as_before
        assert kinds(found) == [(Kind.THERE, Subject.CARD, "2", "goals")]


def test_what_the_file_holds_already_is_no_entry():
    after = with_goals(EDITION, "2")
    assert resume(kept(after), AGENCY, after).entries == ()


def test_sections_are_entries_of_their_own():
    new = Section(Uid("new"), Part.I, "새 절", blocks=(Statement("글"),))
    changed = replace(SECTIONS[0], blocks=(Statement("고친 글"),))
    after = replace(EDITION, sections=(changed, new, SECTIONS[2]))
    found = resume(kept(after), AGENCY, EDITION)
    assert kinds(found) == [
        (Kind.THERE, Subject.SECTION, "s0", ""),
        (Kind.NEW, Subject.SECTION, "new", ""),
        (Kind.MISSING, Subject.SECTION, "s1", ""),
    ]
    assert found.whole[1] == after
    assert found.taken(found.entries)[1] == after
    assert found.taken(found.entries[:2])[1].sections == (changed, new, *SECTIONS[1:])


def test_the_agency_and_the_fields_of_the_edition_are_entries():
    after = replace(EDITION, slogan="새 구호")
    agency = replace(AGENCY, name="새 이름")
    found = resume(kept(after, agency=agency), AGENCY, EDITION)
    assert kinds(found) == [
        (Kind.THERE, Subject.EDITION, None, "slogan"),
        (Kind.THERE, Subject.AGENCY, None, ""),
    ]
    assert found.taken(found.entries) == found.whole == (agency, after)
    theirs = resume(kept(after, agency=agency), AGENCY, replace(EDITION, slogan="동료의 구호"))
    assert theirs.entries[0].kind is Kind.BOTH


def test_text_of_a_field_alone_makes_a_draft_that_can_only_be_read():
    draft = kept(EDITION, typed=(Typed("담당자 전화", "돌봄 창구"),))
    found = resume(draft, AGENCY, EDITION)
    (entry,) = found.entries
    assert (entry.kind, entry.name, entry.where) == (Kind.TYPED, "담당자 전화", "돌봄 창구")
    assert not entry.may_be_taken
    assert found.whole == (AGENCY, EDITION)


def test_a_final_edition_takes_nothing():
    final = replace(EDITION, status=list(type(EDITION.status))[-1])
    assert life.is_final(final)
    found = resume(kept(with_goals(EDITION, "2")), AGENCY, final)
    assert not found.is_as_before
    assert not any(one.may_be_taken for one in found.entries)


@pytest.mark.parametrize("number", range(60))
def test_a_spoilt_draft_is_refused_and_shows_nothing_else(number):
    chance = random.Random(number)  # noqa: S311 - the same in every run
    draft = kept(with_goals(EDITION, "2"), typed=(Typed("칸", "글"),))
    whole = bytearray(written(draft))
    if number % 3:
        whole[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
    else:
        del whole[chance.randrange(len(whole)) :]
    with pytest.raises(DamagedFileError):
        read_draft(bytes(whole), PLACE)
