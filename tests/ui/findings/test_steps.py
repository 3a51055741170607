"""F8 leads through all that was found, wherever it is."""

import pytest

from sspass_desktop.domain.card import CardSection
from sspass_desktop.domain.checks.rates import SUMMARY
from sspass_desktop.domain.findings import Code, Finding, Place
from sspass_desktop.services.checking import Report
from sspass_desktop.texts.card_page import NO_FINDINGS
from ui.verbs import Verb


@pytest.fixture
def places(opened):
    """A card, the same place again, a sheet of records, the budget: as if checked just now."""
    edition = opened.desk.session.edition
    goals = Place(edition.cards[1].uid, CardSection.GOALS)
    task = Place(section="strategy", node=edition.strategy.goals[0].uid)
    found = [goals, goals, task, Place(section=SUMMARY)]
    checker = opened.workplace.checker
    checker.stop()
    checker.edition = edition
    checker.reports = tuple(
        Report(Finding(Code.RATE_MISMATCH, p), None, "", "", None) for p in found
    )
    return found[1:]


@pytest.fixture
def visited(opened):
    heard = []
    opened.desk.place_asked.connect(heard.append)
    return heard


def test_steps_lead_everywhere_and_round(opened, places, visited):
    for _ in range(4):
        opened.commands.do(Verb.NEXT_FINDING)
    assert visited == [*places, places[0]]
    opened.commands.do(Verb.PREVIOUS_FINDING)
    assert visited[-1] == places[-1]


def test_steps_open_the_views_of_their_places(opened, places):
    opened.commands.do(Verb.NEXT_FINDING)
    assert opened.desk.card == places[0].card
    opened.commands.do(Verb.NEXT_FINDING)
    assert opened.panes.records.isVisible()
    opened.commands.do(Verb.NEXT_FINDING)
    assert opened.panes.funds.isVisible()


def test_nothing_is_said_to_be_wrong_only_if_nothing_is(opened, places, visited):
    told = []
    opened.desk.told.connect(told.append)
    opened.commands.do(Verb.NEXT_FINDING)
    assert told == []
    opened.workplace.checker.reports = ()
    opened.commands.do(Verb.NEXT_FINDING)
    assert told == [NO_FINDINGS]
    assert visited == places[:1]
