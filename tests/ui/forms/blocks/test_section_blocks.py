from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from sspass_desktop.documents.blocks import Origin
from sspass_desktop.domain.card import Card, CardBlock, CardSection
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outline import Line, Picture, Table
from sspass_desktop.domain.plan import Edition
from sspass_desktop.texts import blocks as words
from ui.forms.blocks.picture_editor import PictureEditor
from ui.forms.blocks.table_editor import TableEditor
from ui.forms.outline_form import OutlineForm
from ui.forms.section import Shown
from ui.look.look import Look
from ui.models.blocks import BlocksModel
from ui.verbs import Verb

ACTIONS = CardSection.ACTIONS
TABLE = CardBlock(ACTIONS, 1, Table((("가", "나"),), caption="현황"))
PICTURE = CardBlock(ACTIONS, 2, Picture(caption="절차"))
CARD = Card(
    Uid("card"), "제목", actions=(Line(1, text="하나"), Line(1, text="둘")), blocks=(TABLE, PICTURE)
)
EDITION = Edition(Uid("edition"), 2026, cards=(CARD,))


@pytest.fixture
def form(qtbot):
    """A form whose proposals come back at once, as from a session."""
    made = OutlineForm(Look(), ACTIONS)
    made.steps = []

    def take(step):
        made.steps.append(step)
        made.show_card(Shown(step.after, EDITION))

    made.proposed.connect(take)
    qtbot.addWidget(made)
    made.show_card(Shown(CARD, EDITION))
    made.show()
    yield made
    if made.blocks.dialog is not None:
        made.blocks.dialog.close()


def listed(form):
    model = form.blocks.model
    return [model.index(row).data() for row in range(model.rowCount())]


def choose(form, row):
    form.blocks.list.setCurrentIndex(form.blocks.model.index(row))


def test_model_keeps_the_contract_of_qt(qtmodeltester):
    model = BlocksModel()
    model.show_blocks(CARD.blocks, 2)
    qtmodeltester.check(model)


def test_blocks_are_listed_with_their_lines_and_only_if_there_are_any(form):
    assert listed(form) == ["표 · 현황 · 1번째 줄 뒤", "그림 · 절차 · 2번째 줄 뒤"]
    assert form.blocks.isVisible()
    form.show_card(Shown(replace(CARD, blocks=()), EDITION))
    assert not form.blocks.isVisible()


def test_table_is_put_behind_the_line_of_the_caret(form):
    form.open_field(Origin(CARD.uid, ACTIONS, 0))
    form.handlers()[Verb.TABLE]()
    dialog = form.blocks.dialog
    assert isinstance(dialog, TableEditor)
    assert not dialog.isModal()
    dialog.fields["caption"].setText("새 표")
    dialog.finish()
    assert form.steps[-1].words == "표 넣기"
    assert listed(form)[1] == "표 · 새 표 · 1번째 줄 뒤"
    assert form.blocks.dialog is None


def test_picture_button_opens_an_empty_picture(form):
    form.tools.buttons[Verb.PICTURE].click()
    assert isinstance(form.blocks.dialog, PictureEditor)
    form.blocks.dialog.reject()
    assert form.steps == []


def test_block_is_edited_in_its_place(form):
    choose(form, 1)
    form.blocks.buttons[words.EDIT].click()
    form.blocks.dialog.caption.setText("새 절차")
    form.blocks.dialog.finish()
    assert form.steps[-1].words == "그림 고치기"
    assert [block.content.caption for block in form.shown.card.blocks] == ["현황", "새 절차"]


def test_block_that_went_while_it_was_edited_is_put_in_anew(form):
    choose(form, 0)
    form.blocks.edit()
    dialog = form.blocks.dialog
    form.show_card(Shown(replace(CARD, blocks=(PICTURE,)), EDITION))
    dialog.finish()
    assert form.steps[-1].words == "표 넣기"
    assert len(form.shown.card.blocks) == 2


def test_edit_of_a_card_that_is_shown_no_more_is_dropped(form):
    choose(form, 0)
    form.blocks.edit()
    dialog = form.blocks.dialog
    dialog.fields["caption"].setText("새 제목")
    form.commit()
    form.steps.clear()
    form.show_card(Shown(replace(CARD, uid=Uid("other")), EDITION))
    assert form.blocks.dialog is None
    dialog.finish()
    assert form.steps == []


def test_what_is_written_in_an_open_window_is_committed_once(form):
    form.handlers()[Verb.TABLE]()
    dialog = form.blocks.dialog
    dialog.fields["caption"].setText("새 표")
    form.commit()
    form.commit()
    dialog.fields["unit"].setText("명")
    dialog.reject()
    assert [step.words for step in form.steps] == ["표 넣기", "표 고치기"]
    assert [step.joins for step in form.steps] == [dialog.visit] * 2
    assert len(form.shown.card.blocks) == 3


def test_block_moves_past_lines_and_is_taken_out(form):
    choose(form, 0)
    form.blocks.buttons[words.DOWN].click()
    assert listed(form) == ["표 · 현황 · 2번째 줄 뒤", "그림 · 절차 · 2번째 줄 뒤"]
    form.blocks.buttons[words.DOWN].click()
    assert listed(form)[1] == "표 · 현황 · 2번째 줄 뒤"
    form.blocks.buttons[words.UP].click()
    form.blocks.buttons[words.UP].click()
    form.blocks.buttons[words.UP].click()
    assert listed(form)[0] == "표 · 현황 · 첫 줄 앞"
    form.blocks.buttons[words.REMOVE].click()
    assert listed(form) == ["그림 · 절차 · 2번째 줄 뒤"]
    assert [step.words for step in form.steps] == [*["표·그림 옮기기"] * 5, "표·그림 지우기"]


def test_locked_card_lets_blocks_be(form):
    form.show_card(Shown(CARD, EDITION, locked=True))
    assert not any(button.isEnabled() for button in form.blocks.buttons.values())
    assert Verb.TABLE not in form.handlers()
    choose(form, 0)
    form.blocks.edit()
    assert form.blocks.dialog is None
    assert QApplication.activeModalWidget() is None
