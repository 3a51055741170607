"""Linked numbers in the window: linked in one step, following, led to their source."""

from dataclasses import replace

import pytest

from sspass_desktop.domain.card import CardSection
from sspass_desktop.domain.figures.following import links_in
from sspass_desktop.domain.findings import Code, Place
from sspass_desktop.domain.outlining.emphasis import letters
from ui.dialogs.number_links import NumberLinksDialog
from ui.edits import Step
from ui.verbs import Verb

LINKED = 2
"""The card of the example plan whose goals are linked."""


@pytest.fixture
def window(opened, qtbot):
    uid = opened.desk.session.edition.cards[LINKED].uid
    opened.go_to(Place(uid, CardSection.GOALS, line=0))
    qtbot.waitUntil(opened.panes.page.form.editor.hasFocus)
    return opened


def card(window):
    return window.desk.session.edition.cards[LINKED]


def goals(window):
    return [letters(line.text) for line in card(window).goals]


def with_target(window, target):
    """The card with another target of its first indicator."""
    first, *others = card(window).indicators
    return replace(card(window), indicators=(replace(first, target=target), *others))


def propose(window, after):
    window.desk.session.propose(Step(after, "바꾸기"))


def test_a_target_takes_its_sentences_along_in_one_step(window):
    before, editor = goals(window), window.panes.page.form.editor
    propose(window, with_target(window, "75명"))
    assert goals(window)[0] == before[0].replace("60명", "75명")
    assert "75명" in editor.toPlainText()
    window.desk.session.history.undo()
    assert goals(window) == before
    assert "75명" not in editor.toPlainText()
    window.desk.session.history.redo()
    assert "75명" in goals(window)[0]


def test_the_page_beside_it_prints_the_new_number(window, qtbot):
    def printed():
        pages = window.panes.preview.sheets.pages
        runs = (run.text for page in pages.pages for run in page.runs) if pages else ()
        return "".join("".join(runs).split())

    qtbot.waitUntil(lambda: "(60명)" in printed())
    propose(window, with_target(window, "75명"))
    qtbot.waitUntil(lambda: "(75명)" in printed())
    assert "(60명)" not in printed()


def test_a_number_leads_to_the_row_of_its_indicator(window):
    editor = window.panes.page.form.editor
    editor.go_to(2, len(goals(window)[2]) - 1)
    window.commands.do(Verb.NUMBER_SOURCE)
    assert window.panes.page.section is CardSection.INDICATORS
    assert window.panes.page.form.inner.view.currentIndex().row() == 2


def test_all_numbers_of_a_card_are_linked_in_one_step(window):
    before = len(list(links_in(card(window))))
    window.commands.do(Verb.LINK_NUMBERS)
    dialog = window.findChild(NumberLinksDialog)
    chosen = len(dialog.chosen)
    dialog.take.click()
    assert len(list(links_in(card(window)))) == before + chosen
    assert chosen
    window.desk.session.history.undo()
    assert len(list(links_in(card(window)))) == before


def test_a_card_without_such_numbers_says_so(window):
    told = []
    window.panes.page.told.connect(told.append)
    propose(window, replace(card(window), actions=(), last_results=()))
    window.panes.page.offer_links()
    assert "없습니다" in told[0]
    assert window.findChild(NumberLinksDialog) is None


def test_a_source_that_is_gone_is_told_and_the_link_let_go(window, qtbot):
    propose(window, replace(card(window), indicators=card(window).indicators[1:]))
    checker = window.workplace.checker
    checker.take(window.desk.session.edition)
    checker.check_now()

    def gone():
        codes = (one for one in checker.reports if one.finding.code is Code.NUMBER_SOURCE_GONE)
        return next(codes, None)

    qtbot.waitUntil(lambda: gone() is not None)
    assert goals(window)[0].endswith("(60명)")
    window.panes.findings.apply.emit(gone())
    assert card(window).goals[0].links == ()
    assert goals(window)[0].endswith("(60명)")
