"""Linked numbers against their sources."""

from dataclasses import replace

from sspass_desktop.domain.budget import Budget
from sspass_desktop.domain.card import CardStatus
from sspass_desktop.domain.checks.rules import check_edition, new_memory
from sspass_desktop.domain.figures.sources import link_to, plan_figures, sources
from sspass_desktop.domain.findings import Code
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.life import with_card
from sspass_desktop.domain.outline import Callout, Line, Outline, Part, Section
from sspass_desktop.domain.outlining.linked import with_link
from sspass_desktop.services.applying import applied
from sspass_desktop.services.checking import check
from tests.domain.figures.cards import FUND, planned, with_all_links, written

CODES = (Code.NUMBER_DIFFERS, Code.NUMBER_SOURCE_GONE)


def _card(*goals):
    return with_all_links(written(*(goals or ("상담 4회", "참여 인원 1,200명"))))


def _found(edition):
    return [one for one in check_edition(edition) if one.code in CODES]


def _target(card, target):
    rows = (replace(card.indicators[0], target=target), *card.indicators[1:])
    return replace(card, indicators=rows)


def test_a_number_that_says_what_its_source_says_is_right():
    assert _found(planned(_card())) == []
    assert _found(planned(written("상담 5회"))) == []  # typed numbers are asked by other rules


def test_a_link_whose_source_is_gone_is_told_and_becomes_a_number():
    edition = planned(replace(_card(), indicators=_card().indicators[1:]))
    (finding,) = _found(edition)
    assert (finding.code, finding.found, finding.place.line) == (Code.NUMBER_SOURCE_GONE, "4회", 0)
    (report,) = [one for one in check(edition) if one.finding == finding]
    after = applied(edition, report)
    assert after.cards[0].goals[0].text == "상담 4회"
    assert [line.links != () for line in after.cards[0].goals] == [False, True]
    assert _found(after) == []


def test_a_target_that_is_no_number_any_more_is_gone():
    (finding,) = _found(planned(_target(_card(), "수시")))
    assert finding.code is Code.NUMBER_SOURCE_GONE


def test_a_number_that_stayed_behind_is_told_and_follows():
    edition = planned(_target(_card(), "6회"))
    (finding,) = _found(edition)
    assert (finding.code, finding.found, finding.expected) == (Code.NUMBER_DIFFERS, "4회", "6회")
    (report,) = [one for one in check(edition) if one.finding == finding]
    after = applied(edition, report)
    assert after.cards[0].goals[0].text == "상담 6회"
    assert _found(after) == []


def test_an_approved_card_is_told_and_left_as_it_is():
    edition = planned(replace(_target(_card(), "6회"), status=CardStatus.FINAL))
    (finding,) = _found(edition)
    assert (finding.code, finding.suggestion) == (Code.NUMBER_DIFFERS, "")


def test_a_link_outside_the_cards_is_told_at_its_block():
    (fund,) = (one for one in sources(None, plan_figures(planned())) if one.record == FUND.uid)
    line = with_link(Line(1, text="예산 "), link_to(fund, 3), 0)
    section = Section(Uid("s"), Part.III, "절", blocks=(Outline(()), Callout("", (line,))))
    edition = replace(planned(), sections=(section,))
    assert _found(edition) == []
    (finding,) = _found(replace(edition, budget=Budget()))
    assert (finding.code, finding.suggestion) == (Code.NUMBER_SOURCE_GONE, "")
    assert (finding.place.node, finding.place.line) == ("s", 1)


def test_memory_learns_of_what_a_link_reads_outside_its_card():
    memory, edition = new_memory(), planned(_card("총 30백만원"))
    assert not [one for one in memory.check(edition) if one.code in CODES]
    cheaper = replace(edition, budget=planned().budget)
    tree = cheaper.budget.expenditure
    accounts = tuple(replace(one, declared_total_won=1, children=()) for one in tree.accounts)
    budget = replace(cheaper.budget, expenditure=replace(tree, accounts=accounts))
    (found,) = [x for x in memory.check(replace(edition, budget=budget)) if x.code in CODES]
    assert found.code is Code.NUMBER_SOURCE_GONE


def test_a_sentence_that_contradicts_a_target_is_put_right_and_follows_it():
    card = written("현장 상담회 6회")
    rows = (replace(card.indicators[0], name="현장 상담회 개최"), card.indicators[1])
    edition = planned(replace(card, indicators=rows))
    (report,) = [one for one in check(edition) if one.finding.code is Code.COUNT_DIFFERS]
    assert "연결" in report.suggestion
    after = applied(edition, report)
    (line,) = after.cards[0].goals
    assert (line.text, [one.text for one in line.links]) == ("현장 상담회 4회", ["4회"])
    changed = with_card(after, _target(after.cards[0], "8회"))
    assert [one.code for one in _found(changed)] == [Code.NUMBER_DIFFERS]
