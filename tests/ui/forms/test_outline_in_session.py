"""An outline form and the history of edits, as the window joins them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from sspass_desktop.documents.blocks import Origin
from sspass_desktop.domain.card import Card, CardSection
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.outlining.text import Place
from sspass_desktop.domain.plan import Edition, Plan
from tests.ui.outline.typing import type_text
from ui.edits import EditSession
from ui.forms.outline_form import OutlineForm
from ui.forms.section import Shown
from ui.look.look import Look

EFFECTS = CardSection.EFFECTS
CARD = Card(Uid("card"), "제목", effects=(Line(1, text="하나"), Line(1, text="둘")))
EDITION = Edition(Uid("edition"), 2026, cards=(CARD,))


@pytest.fixture
def session(qapp):
    return EditSession(Plan(editions=(EDITION,)), EDITION)


@pytest.fixture
def form(session, qtbot):
    made = OutlineForm(Look(), EFFECTS)

    def show(change=None):
        made.show_card(Shown(session.card(CARD.uid), session.edition))
        if change is not None and change.by_history:
            made.open_field(change.place)

    made.proposed.connect(session.propose)
    session.changed.connect(show)
    qtbot.addWidget(made)
    show()
    made.show()
    made.open_field(Origin(CARD.uid, EFFECTS, 0))
    qtbot.waitUntil(made.editor.hasFocus)
    return made


def texts(session):
    return [line.text for line in session.card(CARD.uid).effects]


def test_words_enter_and_more_words_are_three_steps(form, session):
    type_text(form.editor, "가")
    form.commit()
    type_text(form.editor, "나")
    QTest.keyClick(form.editor, Qt.Key.Key_Return)
    type_text(form.editor, "다")
    form.commit()
    assert texts(session) == ["하나가나", "다", "둘"]
    assert [session.history.text(step) for step in range(session.history.count())] == [
        "글 쓰기",
        "줄 나누기",
        "글 쓰기",
    ]


def test_undo_and_redo_show_the_lines_and_leave_the_caret_near(form, session):
    type_text(form.editor, "가")
    QTest.keyClick(form.editor, Qt.Key.Key_Return)
    form.commit()
    session.history.undo()
    assert [line.text for line in form.editor.lines] == ["하나가", "둘"]
    session.history.undo()
    assert [line.text for line in form.editor.lines] == ["하나", "둘"]
    assert form.editor.selected()[0] == Place(0, 2)
    session.history.redo()
    session.history.redo()
    assert [line.text for line in form.editor.lines] == ["하나가", "", "둘"]


def test_words_typed_after_an_undo_are_a_step_of_their_own(form, session):
    type_text(form.editor, "가")
    form.commit()
    session.history.undo()
    type_text(form.editor, "나")
    form.commit()
    assert texts(session)[0] == "하나나"
    session.history.undo()
    assert texts(session)[0] == "하나"


def test_caret_stays_where_it_is_while_its_own_edits_come_back(form, session):
    form.editor.select(Place(0, 1))
    type_text(form.editor, "가나")
    form.commit()
    assert texts(session)[0] == "하가나나"
    assert form.editor.selected()[0] == Place(0, 3)


def test_typing_back_leaves_no_step(form, session):
    type_text(form.editor, "a")
    form.commit()
    QTest.keyClick(form.editor, Qt.Key.Key_Backspace)
    form.commit()
    assert session.history.count() == 0
