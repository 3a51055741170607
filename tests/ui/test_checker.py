from dataclasses import replace

import pytest

from sspass_desktop.services.checking import check
from sspass_desktop.services.sample import sample_plan
from ui.checker import Checker, by_card
from ui.jobs import JobRunner

EDITION = sample_plan().editions[-1]


@pytest.fixture
def checker(qapp):
    jobs = JobRunner()
    yield Checker(jobs)
    jobs.finish()


def renamed(number):
    return replace(EDITION, title=f"{number}")


def test_edition_is_checked_when_the_hands_rest(checker, qtbot):
    with qtbot.waitSignal(checker.checked):
        checker.take(EDITION)
    assert checker.edition is EDITION
    assert checker.reports == check(EDITION)


def test_only_the_newest_state_is_checked(checker, qtbot):
    seen = []
    checker.checked.connect(lambda _reports: seen.append(checker.edition.title))
    checker.take(renamed(1))
    checker.check_now()
    checker.take(renamed(2))
    checker.take(renamed(3))
    qtbot.waitUntil(lambda: "3" in seen)
    assert "2" not in seen


def test_check_that_is_overtaken_ends_and_the_next_one_follows(checker, qtbot):
    checker.take(sample_plan(7).editions[-1])
    checker.check_now()
    checker.take(renamed(2))
    checker.check_now()
    qtbot.waitUntil(lambda: checker.edition is not None and checker.edition.title == "2")


def test_edits_find_what_a_check_of_the_whole_plan_finds(checker, qtbot):
    edition = sample_plan(3).editions[-1]
    checker.take(edition)
    checker.check_now()
    for place in range(0, len(edition.cards), 9):  # some of them end the check before
        goals = edition.cards[place - 1].goals
        card = replace(edition.cards[place], goals=goals, schedule=(), listed=False)
        cards = (*edition.cards[:place], card, *edition.cards[place + 1 :])
        edition = replace(edition, cards=cards)
        checker.take(edition)
        checker.check_now()
        if place % 2:
            qtbot.waitUntil(lambda: checker.edition is edition)  # noqa: B023 - called at once
            assert checker.reports == check(edition)
    qtbot.waitUntil(lambda: checker.edition is edition)
    assert checker.reports == check(edition)
    assert len(checker.reports) > len(edition.cards) // 9


def test_reports_are_handed_out_by_card(checker, qtbot):
    with qtbot.waitSignal(checker.checked):
        checker.take(EDITION)
    (card,) = by_card(checker.reports)
    assert card in {one.uid for one in EDITION.cards}
