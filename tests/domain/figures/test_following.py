"""Linked numbers say what their sources say, step by step."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sspass_desktop.domain.card import CardStatus
from sspass_desktop.domain.editions import next_year, revised
from sspass_desktop.domain.figures import following
from sspass_desktop.domain.figures.following import Follower, followed, linked_as
from sspass_desktop.domain.figures.sources import link_to, plan_figures, sources
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.life import duplicated, with_card
from sspass_desktop.domain.outline import Callout, Figure, Line, Outline, Part, Section
from sspass_desktop.domain.outlining.emphasis import letters
from sspass_desktop.domain.outlining.linked import links_of, with_link, without_links
from sspass_desktop.domain.plan import EditionStatus, Plan
from tests.domain.figures.cards import FUND, TALKS, planned, with_all_links, written

GOALS = ("**상담 4회**(참여 인원 1,200명), 12,345천원", "지난해보다 많은 상담 4회")


def _card():
    return with_all_links(written(*GOALS))


def _with_targets(card, *targets):
    rows = zip(card.indicators, targets, strict=True)
    return replace(card, indicators=tuple(replace(row, target=one) for row, one in rows))


def _texts(edition):
    return [line.text for line in edition.cards[0].goals]


def test_sentences_follow_the_target_they_are_linked_to():
    after = followed(planned(_with_targets(_card(), "10회", "약 90명")))
    assert _texts(after) == [
        "**상담 10회**(참여 인원 90명), 12,345천원",
        "지난해보다 많은 상담 10회",
    ]
    assert [link.start for link in after.cards[0].goals[0].links] == [3, 13, 19]
    assert followed(after) is after


def test_a_source_that_is_gone_leaves_the_last_number():
    card = replace(_card(), indicators=())
    after = followed(planned(card))
    assert _texts(after)[1] == GOALS[1]
    assert [link.figure for link in after.cards[0].goals[1].links] == [Figure.TARGET]
    back = followed(planned(_with_targets(_card(), "6회", "7명")))
    assert _texts(back)[1] == "지난해보다 많은 상담 6회"


def test_an_approved_card_and_an_approved_edition_keep_what_they_say():
    card = _with_targets(_card(), "10회", "90명")
    assert _texts(followed(planned(replace(card, status=CardStatus.FINAL)))) == list(GOALS)
    final = replace(planned(card), status=EditionStatus.FINAL)
    assert followed(final) is final


def test_a_follower_sees_every_way_in_which_a_number_changes():
    follower, one = Follower(), planned(_card())
    assert follower.followed(one) is one
    changed = follower.followed(with_card(one, _with_targets(_card(), "5회", "90명")))
    assert "상담 5회" in _texts(changed)[0]
    assert follower.followed(changed) is changed
    undone = follower.followed(one)
    assert undone is one
    plan = plan_figures(one)
    (fund,) = (x for x in sources(_card(), plan) if x.figure is Figure.FUND)
    line = with_link(Line(1, text="예산 "), link_to(fund, 3, "백만원"), 0)
    spent = follower.followed(with_card(one, replace(_card(), goals=(line,))))
    assert _texts(spent) == ["예산 30백만원"]
    tree = spent.budget.expenditure
    (account,) = tree.accounts
    group = replace(account.children[0], children=(replace(FUND, declared_total_won=5_000_000),))
    accounts = (replace(account, children=(group,)),)
    budget = replace(spent.budget, expenditure=replace(tree, accounts=accounts))
    assert _texts(follower.followed(replace(spent, budget=budget))) == ["예산 5백만원"]


def test_sections_outside_the_cards_follow_the_plan():
    known = sources(None, plan_figures(planned(_card())))
    (count,) = (one for one in known if one.figure is Figure.CARDS)
    line = with_link(Line(1, text="사업 추진"), link_to(count, 3), 0)
    section = Section(Uid("s"), Part.III, "절", blocks=(Outline((line,)), Callout("", (line,))))
    after = followed(replace(planned(_card()), sections=(section,)))
    assert [block.lines[0].text for block in after.sections[0].blocks] == ["사업 1개추진"] * 2


def test_a_copy_follows_its_own_figures():
    after = duplicated(planned(_card()), _card().uid, Uid("d"), "상담 2")
    copy = after.cards[1]
    assert {link.record for link in copy.goals[1].links} == {copy.indicators[0].uid}
    assert copy.indicators[0].uid != TALKS


def test_cards_from_a_file_without_links_follow_what_they_did():
    held = _card()
    plain = replace(held, goals=tuple(map(without_links, held.goals)))
    assert linked_as((held,), (plain,)) == (held,)
    other = replace(plain, goals=(replace(plain.goals[1], text="상담 3회"), *plain.goals))
    (read,) = linked_as((held,), (other,))
    assert read.goals[1:] == held.goals
    stale = replace(plain, goals=(Line(1, text=GOALS[0].replace("4회", "3회")), plain.goals[1]))
    (read,) = linked_as((held,), (stale,))
    assert [link.text for link in links_of(read.goals[0])] == ["3회", "1,200명", "12,345천원"]
    assert followed(planned(read)).cards[0].goals[0].text == GOALS[0]


@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=4))
def test_after_any_changes_text_and_links_agree(numbers):
    follower, held = Follower(), planned(_card())
    for number in numbers:
        card = _with_targets(held.cards[0], f"{number}회", f"{number + 1:,}명")
        held = follower.followed(with_card(held, card))
        for line in held.cards[0].goals:
            for link in line.links:
                text = letters(line.text)
                assert text[link.start : link.start + len(link.text)] == link.text
        assert letters(held.cards[0].goals[1].text) == f"지난해보다 많은 상담 {number:,}회"


def test_the_plan_of_next_year_says_its_own_figures():
    known = sources(_card(), plan_figures(planned(_card())))
    (last,) = (x for x in known if (x.figure, x.record) == (Figure.LAST_TARGET, TALKS))
    line = with_link(Line(1, text="작년 목표 "), link_to(last, 6), 0)
    assert line.text == "작년 목표 3회"
    after = next_year(planned(replace(_card(), improvements=(line,))), Uid("next"))
    assert after.cards[0].improvements[0].text == "작년 목표 4회"


def test_a_revision_frees_approved_sentences_to_follow():
    card = replace(_with_targets(_card(), "10회", "90명"), status=CardStatus.FINAL)
    plan = Plan(editions=(planned(card),))
    assert "상담 10회" in _texts(revised(plan, plan.editions[0], Uid("r")))[0]


def test_a_step_looks_only_at_cards_that_follow_what_it_changed(monkeypatch):
    seen = []
    follower, held = Follower(), planned(_card())
    follower.followed(held)
    monkeypatch.setattr(following, "card_following", lambda card, _: seen.append(card.uid) or card)
    follower.followed(replace(held, slogan="말", budget=replace(held.budget, note="말")))
    assert seen == [], "its links follow targets and its own money"
    follower.followed(replace(held, cards=(replace(held.cards[0], title="이름"),)))
    assert seen == [held.cards[0].uid]
