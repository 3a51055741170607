"""Books laid out beside the window."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject

from sspass_desktop.documents.book import Options
from sspass_desktop.domain.outline import Part
from sspass_desktop.domain.plan import Build
from sspass_desktop.services.publish import book_pages
from sspass_desktop.services.sample import sample_plan
from ui.press.maker import KEPT, Maker, Wanted

PLAN = sample_plan()
EDITION = PLAN.editions[-1]


@pytest.fixture
def maker(qapp):
    parent = QObject()
    made = Maker(parent)
    yield made
    made.finish()


def wanted(key="whole", edition=EDITION, **choices):
    return Wanted(key, PLAN.organisation, edition, Options(Build(**choices)))


def made(maker, qtbot, what):
    with qtbot.waitSignal(maker.made, timeout=20_000) as blocker:
        maker.make(what)
    assert blocker.args[0] is what
    return blocker.args[1]


def laid(maker, key="whole"):
    return maker._presses[key].laid


def test_pages_are_those_of_the_book(maker, qtbot):
    assert made(maker, qtbot, wanted()) == book_pages(PLAN.organisation, EDITION, Options())


def test_after_a_changed_card_it_alone_is_laid_out_again(maker, qtbot):
    made(maker, qtbot, wanted())
    before = laid(maker)
    card = EDITION.cards[2]
    goals = (replace(card.goals[0], text="다른 목표"), *card.goals[1:])
    cards = tuple(replace(one, goals=goals) if one is card else one for one in EDITION.cards)
    made(maker, qtbot, wanted(edition=replace(EDITION, cards=cards)))
    assert laid(maker) == before + 1


def test_each_book_keeps_its_press_and_old_ones_go(maker, qtbot):
    made(maker, qtbot, wanted())
    before = laid(maker)
    made(maker, qtbot, wanted("plain", names=False))
    made(maker, qtbot, wanted())
    assert laid(maker) == before
    for key in range(KEPT):
        made(maker, qtbot, wanted(key, parts=(Part.I,)))
    assert "whole" not in maker._presses


def test_only_what_was_wanted_last_is_made(maker, qtbot):
    books = []
    maker.made.connect(lambda what, _pages: books.append(what.key))
    maker.make(wanted("first"))
    made(maker, qtbot, wanted("second"))
    qtbot.wait(50)
    assert books == ["second"]


def test_who_takes_a_job_back_hears_of_it(maker, qtbot):
    jobs = []
    maker.began.connect(jobs.append)
    maker.made.connect(jobs.append)
    with qtbot.waitSignal(maker.stopped, timeout=20_000):
        maker.make(wanted())
        jobs[0].cancel()
    assert len(jobs) == 1


def test_pages_are_counted_without_being_shown(maker, qtbot):
    with qtbot.assertNotEmitted(maker.made), qtbot.waitSignal(maker.counted) as blocker:
        maker.count(wanted(parts=(Part.I,)))
    assert blocker.args[1] == len(made(maker, qtbot, wanted(parts=(Part.I,))).pages)


def test_words_are_found_in_a_book(maker, qtbot):
    pages = made(maker, qtbot, wanted())
    with qtbot.waitSignal(maker.found, timeout=20_000) as blocker:
        maker.seek(pages, EDITION.cards[0].title)
    text, found = blocker.args
    assert text == EDITION.cards[0].title
    (page,) = [mark.page for mark in pages.bookmarks if mark.key == EDITION.cards[0].uid]
    assert page in found
    assert all(found.values())


def test_a_fault_is_handed_on(maker, qtbot):
    with qtbot.waitSignal(maker.failed) as blocker:
        maker.make(replace(wanted(), edition=None))
    assert isinstance(blocker.args[0], AttributeError)
