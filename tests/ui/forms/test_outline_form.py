from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sspass_desktop.documents.blocks import Origin
from sspass_desktop.domain.card import Card, CardBlock, CardSection, Continuity, ContinuityKind
from sspass_desktop.domain.findings import Code, Finding, Place, Severity
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.noting import with_note
from sspass_desktop.domain.outline import Line, Table
from sspass_desktop.domain.plan import Edition
from sspass_desktop.services.checking import Report
from ui.forms.outline_form import OutlineForm
from ui.forms.section import Shown
from ui.forms.side_panel import EXAMPLE, GUIDANCE, LAST_YEAR, NOTES, SidePanel
from ui.look.look import Look
from ui.models.notes import NotesModel
from ui.verbs import Verb

ACTIONS = CardSection.ACTIONS
OLD = Card(
    Uid("old"),
    "작년 이름",
    actions=(Line(1, "①", text="시범 운영", tag="신설", node=Uid("node")), Line(2, text="월 1회")),
)
CARD = Card(
    Uid("card"),
    "올해 이름",
    actions=(Line(1, text="저녁 상담"), Line(2, text="월 2회")),
    blocks=(CardBlock(ACTIONS, 2, Table((("가",),))),),
    continuity=(Continuity(ContinuityKind.RENAMED, OLD.uid),),
)
OTHER = Card(Uid("other"), "다른 카드", actions=(Line(1, text="다른 줄"),))
EDITION = with_note(
    Edition(Uid("edition"), 2026, cards=(CARD, OTHER)), (CARD.uid, ACTIONS), "수량은?", "유진서"
)
PREVIOUS = Edition(Uid("previous"), 2025, cards=(OLD,))
SHOWN = Shown(CARD, EDITION, PREVIOUS)


@pytest.fixture
def form(qtbot):
    made = OutlineForm(Look(), ACTIONS)
    made.steps, made.places = [], []
    made.proposed.connect(made.steps.append)
    made.entered.connect(made.places.append)
    qtbot.addWidget(made)
    made.resize(600, 480)
    made.show_card(SHOWN)
    made.show()
    made.setFocus()
    qtbot.waitUntil(made.editor.hasFocus)
    return made


def texts(card):
    return [line.text for line in card.actions]


def test_typing_proposes_the_card_with_its_place(form):
    form.open_field(Origin(CARD.uid, ACTIONS, 1))
    QTest.keyClicks(form.editor, "!")
    form.commit()
    (step,) = form.steps
    assert texts(step.after) == ["저녁 상담", "월 2회!"]
    assert step.words == "글 쓰기"
    assert step.place == Origin(CARD.uid, ACTIONS, 1)
    assert step.joins.startswith("card actions ")


def test_table_stays_behind_its_line_when_a_line_comes_above(form):
    form.open_field(Origin(CARD.uid, ACTIONS, 0))
    QTest.keyClick(form.editor, Qt.Key.Key_Return)
    assert form.steps[-1].after.blocks[0].after == 3
    assert form.steps[-1].joins == ""


def test_caret_tells_the_place_that_the_page_marks(form):
    form.open_field(Origin(CARD.uid, ACTIONS, 0))
    form.open_field(Origin(CARD.uid, ACTIONS, 1))
    assert form.places[-1] == Origin(CARD.uid, ACTIONS, 1)


def test_same_card_keeps_the_caret_and_another_begins_at_its_start(form):
    form.open_field(Origin(CARD.uid, ACTIONS, 1))
    form.show_card(replace(SHOWN, card=replace(CARD, title="새 이름")))
    assert form.editor.textCursor().blockNumber() == 1
    form.show_card(replace(SHOWN, card=OTHER))
    assert form.editor.textCursor().position() == 0
    assert [line.text for line in form.editor.lines] == ["다른 줄"]
    assert form.steps == []


def test_locked_card_offers_no_edit(form):
    form.show_card(replace(SHOWN, locked=True))
    assert set(form.handlers()) == {Verb.COPY, Verb.SELECT_ALL}
    assert not form.tools.buttons[Verb.LEVEL_2].isEnabled()
    form.show_card(SHOWN)
    assert Verb.TAKE_LAST_YEAR in form.handlers()
    assert form.tools.buttons[Verb.LEVEL_2].isEnabled()


def test_buttons_follow_the_caret_and_act_on_its_line(form):
    form.open_field(Origin(CARD.uid, ACTIONS, 1))
    assert form.tools.buttons[Verb.LEVEL_3].isChecked()
    form.tools.buttons[Verb.NUMBERED].click()
    assert [line.level for line in form.editor.lines] == [1, 1]
    assert form.tools.buttons[Verb.NUMBERED].isChecked()
    assert not form.tools.buttons[Verb.LEVEL_3].isChecked()
    assert form.editor.hasFocus()


def test_buttons_show_the_signs_of_the_section(form, qtbot):
    assert form.tools.buttons[Verb.LEVEL_2].isHidden(), "a second button for what ① does"
    goals = OutlineForm(Look(), CardSection.GOALS)
    qtbot.addWidget(goals)
    goals.show_card(SHOWN)
    assert goals.tools.buttons[Verb.LEVEL_1].text() == "◆"
    assert goals.tools.buttons[Verb.LEVEL_1].isChecked()
    assert goals.tools.buttons[Verb.LEVEL_2].isHidden()


def test_every_button_says_its_name(form):
    names = [button.accessibleName() for button in form.tools.buttons.values()]
    assert all(names)
    assert len(set(names)) == len(names)


def test_gravest_open_finding_of_a_line_is_marked(form):
    def report(code, line, accepted=None):
        place = Place(CARD.uid, ACTIONS, line=line)
        return Report(Finding(code, place), "1.1", "", "", accepted)

    reports = (
        report(Code.TAG_NEW_WITH_PREDECESSOR, 0),
        report(Code.XREF_BROKEN, 0),
        report(Code.XREF_BROKEN, 1, "괜찮음"),
    )
    form.show_card(replace(SHOWN, reports=reports))
    assert form.editor._marks == {0: Severity.ERROR}


def test_what_cannot_be_kept_is_told_below_the_editor(form):
    form.editor.put((Line(1, text="a\x01"),), "글 붙여넣기")
    assert "표시할 수 없는 문자 1개" in form.message.text()


class TestPanel:
    def test_last_year_is_named_with_its_number_and_taken_line_by_line(self, form):
        panel = form.panel
        assert panel.tabs.tabText(LAST_YEAR) == "작년 카드 (’25 0.1)"
        form.open_field(Origin(CARD.uid, ACTIONS, 0))
        form.handlers()[Verb.TAKE_LAST_YEAR]()
        assert panel.tabs.currentIndex() == LAST_YEAR
        assert form.steps == []
        form.handlers()[Verb.TAKE_LAST_YEAR]()
        step = form.steps[-1]
        assert step.words == "작년 글 가져오기"
        assert texts(step.after) == ["저녁 상담", "월 2회", "시범 운영"]
        assert step.after.actions[2].tag is None
        assert step.after.actions[2].node is None

    def test_selected_lines_are_taken_together(self, form):
        form.panel.tabs.setCurrentIndex(LAST_YEAR)
        form.panel.last_year.page.selectAll()
        form.panel.last_year.button.click()
        assert texts(form.steps[-1].after) == ["저녁 상담", "월 2회", "시범 운영", "월 1회"]

    def test_empty_section_offers_last_years_text_as_a_beginning(self, form):
        start = form.panel.guidance.start
        assert start.isHidden()
        form.show_card(replace(SHOWN, card=replace(CARD, actions=())))
        assert not start.isHidden()
        start.click()
        assert texts(form.steps[-1].after) == ["시범 운영", "월 1회"]

    def test_guidance_says_what_belongs_there(self, form):
        assert form.panel.tabs.currentIndex() == GUIDANCE
        assert form.panel.guidance.text.text().startswith("무엇을, 얼마나, 언제까지")

    def test_example_is_the_same_section_of_a_written_card(self, form):
        form.offer_example(lambda: OTHER)
        form.panel.tabs.setCurrentIndex(EXAMPLE)
        assert [line.text for line in form.panel.example.page.lines] == ["다른 줄"]

    def test_new_card_says_that_it_has_no_last_year(self, form):
        form.show_card(replace(SHOWN, card=OTHER))
        form.panel.tabs.setCurrentIndex(LAST_YEAR)
        assert form.panel.tabs.tabText(LAST_YEAR) == "작년 카드"
        assert form.panel.last_year.page.lines == ()
        assert not form.panel.last_year.button.isEnabled()

    def test_panel_folds_to_its_tabs_and_opens_by_one(self, form):
        form.panel.fold.click()
        assert form.panel.is_folded
        assert form.panel.height() <= 40
        assert form.panel.fold.accessibleName() == "펴기"
        form.panel.tabs.tabBarClicked.emit(EXAMPLE)
        assert not form.panel.is_folded

    def test_note_is_written_and_answered_as_steps_of_the_edition(self, form):
        notes = form.panel.notes
        form.handlers()[Verb.NOTE]()
        assert form.panel.tabs.currentIndex() == NOTES
        assert QApplication.focusWidget() is notes.line
        notes.line.setText("기간은?")
        QTest.keyClick(notes.line, Qt.Key.Key_Return)
        step = form.steps[-1]
        assert [note.text for note in step.after.notes] == ["수량은?", "기간은?"]
        assert step.words == "검토 의견 적기"
        notes.done.click()
        answered = form.steps[-1].after
        assert answered.notes[0].resolved_on is not None
        assert form.panel.tabs.tabText(NOTES) == "검토 의견 1"
        form.show_card(replace(SHOWN, edition=answered))
        assert form.panel.tabs.tabText(NOTES) == "검토 의견"
        assert notes.done.text() == "다시 열기"
        notes.done.click()
        assert form.steps[-1].after == EDITION

    def test_empty_note_is_none(self, form):
        form.panel.notes.line.setText("  ")
        form.panel.notes.add.click()
        assert form.steps == []


def test_notes_model_keeps_the_contract_of_qt(qtmodeltester):
    model = NotesModel()
    model.show_notes(EDITION.notes)
    qtmodeltester.check(model)
    assert model.index(0).data() == "유진서: 수량은?"


@pytest.mark.parametrize("section", list(CardSection))
def test_every_section_has_a_panel(qtbot, section):
    panel = SidePanel(Look(), section)
    qtbot.addWidget(panel)
    panel.offer_example(lambda: CARD)
    panel.show_card(SHOWN)
    for page in range(4):
        panel.tabs.setCurrentIndex(page)
    assert panel.guidance.text.text()
