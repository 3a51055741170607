from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outline import (
    Callout,
    Generated,
    Line,
    Outline,
    PageBreak,
    Part,
    Picture,
    Query,
    Section,
    Statement,
    Swot,
    Table,
)
from sspass_desktop.domain.plan import Edition, EditionStatus, Plan
from sspass_desktop.domain.strategy import Goal, Strategy, Task
from ui.edits import EditSession
from ui.look.look import Look
from ui.sections.page import SectionPage
from ui.verbs import Verb

Key, Mod = Qt.Key, Qt.KeyboardModifier
FACTS, EMPTY = Uid("facts"), Uid("empty")
LINES = (Line(2, text="가"), Line(3, text="나"), Line(3, text="다"))
ALL = (
    Outline(LINES),
    Table((("구분", "값"), ("인원", "3")), caption="인원", unit="명"),
    Picture(caption="사진"),
    Callout("시사점", (Line(2, text="라"),)),
    Statement("글", "정관"),
    Swot(strengths=("강",)),
    Generated(Query.HISTORY),
    PageBreak(),
)
EDITION = Edition(
    Uid("edition"),
    2027,
    strategy=Strategy(goals=(Goal(Uid("g"), "목표", tasks=(Task(Uid("t"), "돌봄 잇기"),)),)),
    sections=(Section(FACTS, Part.III, "환경", blocks=ALL), Section(EMPTY, Part.III, "빈 절")),
)


class Desk:
    """The page with a session behind it, as the window has it."""

    def __init__(self, qtbot, edition=EDITION, uid=FACTS):
        self.session = EditSession(Plan(editions=(edition,)), edition)
        self.uid = uid
        self.page = SectionPage(Look())
        qtbot.addWidget(self.page)
        self.page.proposed.connect(self.session.propose)
        self.session.changed.connect(self.show)
        self.page.resize(900, 1600)
        self.show()
        with qtbot.waitActive(self.page):
            self.page.show()
            self.page.activateWindow()

    def show(self, _change=None):
        self.page.show_section(self.session.edition, self.uid, why_locked=self.session.why_closed)

    @property
    def blocks(self):
        return next(one for one in self.session.edition.sections if one.uid == self.uid).blocks

    @property
    def kinds(self):
        return [type(block).__name__ for block in self.blocks]

    @property
    def step(self):
        return self.session.history.undoText()

    def box(self, place):
        return self.page.blocks.boxes[place]

    def do(self, verb):
        self.page.handlers()[verb]()


@pytest.fixture
def desk(qtbot):
    return Desk(qtbot)


def test_every_kind_of_block_has_a_box_of_its_own(desk):
    assert [box.kind for box in desk.page.blocks.boxes] == [
        "outline",
        "table",
        "picture",
        "callout",
        "statement",
        "swot",
        "generated",
        "page_break",
    ]
    names = [box.accessibleDescription() for box in desk.page.blocks.boxes]
    assert names[1] == "2번째 블록, 표"


def test_lines_are_written_at_the_levels_they_have(desk, qtbot):
    desk.page.open_block(0)
    editor = desk.box(0).outline
    editor.go_to(0)
    qtbot.keyClick(editor, Key.Key_Return)
    qtbot.keyClicks(editor, "N")
    desk.page.commit()
    assert [line.level for line in desk.blocks[0].lines] == [2, 2, 3, 3]
    assert desk.blocks[0].lines[1].text == "N"


def test_words_typed_in_one_visit_are_one_step(desk, qtbot):
    desk.page.open_block(0)
    for letter in "abc":
        qtbot.keyClicks(desk.box(0).outline, letter)
        desk.page.commit()
    assert desk.session.history.count() == 1
    desk.session.history.undo()
    assert desk.session.edition == EDITION


def test_the_caret_walks_through_all_blocks(desk, qtbot):
    desk.page.open_block(0)
    editor = desk.box(0).outline
    editor.go_to(2)
    qtbot.keyClick(editor, Key.Key_Down)
    assert desk.box(1).hasFocus()
    qtbot.keyClick(desk.box(1), Key.Key_Down)
    qtbot.keyClick(desk.box(2), Key.Key_Down)
    assert desk.box(3).outline.hasFocus()
    qtbot.keyClick(desk.box(3).outline, Key.Key_Up)
    assert desk.box(2).hasFocus()


def test_a_table_comes_in_at_the_caret(desk, qtbot):
    desk.page.open_block(0)
    desk.box(0).outline.go_to(0)
    desk.do(Verb.TABLE)
    dialog = desk.page.drafts.dialog
    dialog.model.asked.emit(Table((("새",),)))
    dialog.finish()
    assert desk.kinds[:4] == ["Outline", "Table", "Outline", "Table"]
    assert desk.blocks[1].rows == (("새",),)
    assert [line.text for line in desk.blocks[2].lines] == ["나", "다"]
    assert desk.step == "표 넣기"
    desk.session.history.undo()
    assert desk.session.edition == EDITION


def test_a_new_table_that_is_kept_meanwhile_stays_the_same_table(desk):
    desk.page.open_block(7)
    desk.do(Verb.TABLE)
    dialog = desk.page.drafts.dialog
    dialog.model.asked.emit(Table((("가",),)))
    desk.page.commit()
    dialog.model.asked.emit(Table((("나",),)))
    dialog.finish()
    assert desk.kinds.count("Table") == 2
    assert desk.blocks[8].rows == (("나",),)


def test_enter_opens_the_window_of_a_table_and_it_hands_over_one_step(desk, qtbot):
    desk.page.open_block(1)
    qtbot.keyClick(desk.box(1), Key.Key_Return)
    dialog = desk.box(1).dialog
    dialog.fields["caption"].setText("다른 제목")
    dialog.finish()
    assert desk.blocks[1].caption == "다른 제목"
    assert desk.step == "표 고치기"


@pytest.mark.parametrize(
    ("verb", "block"),
    [
        (Verb.INSERT_TEXT, Outline(())),
        (Verb.INSERT_CALLOUT, Callout("시사점", ())),
        (Verb.INSERT_STATEMENT, Statement("")),
        (Verb.INSERT_SWOT, Swot()),
        (Verb.INSERT_GENERATED, Generated(Query.HISTORY)),
        (Verb.INSERT_PAGE_BREAK, PageBreak()),
    ],
)
def test_blocks_are_put_in_behind_the_current_one(desk, verb, block):
    desk.page.open_block(1)
    desk.do(verb)
    assert desk.blocks[2] == block
    assert desk.page.blocks.current is desk.box(2)


def test_the_first_text_of_an_empty_section(qtbot):
    desk = Desk(qtbot, uid=EMPTY)
    assert desk.page.empty.isVisible()
    desk.page.first.click()
    assert desk.kinds == ["Outline"]
    assert desk.box(0).outline.hasFocus()
    assert not desk.page.empty.isVisible()


def test_blocks_move_and_go(desk):
    desk.page.open_block(1)
    desk.do(Verb.BLOCK_DOWN)
    assert desk.kinds[1:3] == ["Picture", "Table"]
    assert desk.step == "표 옮기기"
    assert desk.page.blocks.current is desk.box(2)
    desk.do(Verb.REMOVE_BLOCK)
    assert "Table" not in desk.kinds
    assert desk.step == "표 지우기"


def test_title_and_number(desk, qtbot):
    desk.page.head.title.setFocus()
    qtbot.keyClicks(desk.page.head.title, "X")
    desk.page.commit()
    assert desk.session.edition.sections[0].title == "X환경"
    assert desk.page.head.number.text() == "1"
    desk.do(Verb.SECTION_NUMBER)
    assert not desk.session.edition.sections[0].numbered
    assert desk.step == "절 번호 떼기"


def test_callout_and_statement_are_typed(desk, qtbot):
    desk.box(3).title.setFocus()
    qtbot.keyClicks(desk.box(3).title, "X")
    desk.box(4).source.setFocus()
    qtbot.keyClicks(desk.box(4).source, "Y")
    desk.box(4).text.setFocus()
    qtbot.keyClicks(desk.box(4).text, "Z")
    desk.page.commit()
    assert desk.blocks[3].title == "X시사점"
    assert desk.blocks[4] == Statement("Z글", "Y정관")


def test_swot_lists_take_lines_and_tasks_of_the_tree(desk, qtbot):
    box = desk.box(5)
    box.lists["threats"].setFocus()
    qtbot.keyClicks(box.lists["threats"], "a")
    qtbot.keyClick(box.lists["threats"], Key.Key_Return)
    qtbot.keyClicks(box.lists["threats"], "b")
    desk.page.commit()
    assert desk.blocks[5].threats == ("a", "b")
    menu = box.pickers["so"].menu()
    menu.aboutToShow.emit()
    menu.actions()[0].trigger()
    assert desk.blocks[5].so == ("돌봄 잇기",)
    menu.aboutToShow.emit()
    assert menu.actions() == []


def test_a_generated_block_leads_to_its_records(desk, qtbot):
    asked = []
    desk.page.records_asked.connect(asked.append)
    desk.page.open_block(6)
    qtbot.keyClick(desk.box(6), Key.Key_Return)
    assert asked == [Query.HISTORY]


def test_a_copied_picture_becomes_a_block(desk, qtbot):
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.blue)
    data = QMimeData()
    data.setImageData(image)
    QApplication.clipboard().setMimeData(data)
    desk.page.open_block(0)
    desk.box(0).outline.go_to(2)
    desk.box(0).outline.paste()
    assert desk.kinds[1] == "Picture"
    assert desk.blocks[1].data


def test_a_copied_table_becomes_a_block_with_its_joined_cells(desk):
    data = QMimeData()
    data.setHtml("<table><tr><td colspan=2>가</td></tr><tr><td>나</td><td>다</td></tr></table>")
    data.setText("가\t\n나\t다")
    QApplication.clipboard().setMimeData(data)
    desk.page.open_block(7)
    desk.do(Verb.PASTE)
    assert desk.blocks[8].rows == (("가", ""), ("나", "다"))
    assert desk.blocks[8].spans[0].columns == 2


def test_nothing_to_paste_is_said(desk):
    QApplication.clipboard().setMimeData(QMimeData())
    desk.page.open_block(7)
    desk.do(Verb.PASTE)
    assert "클립보드에 그림이 없습니다" in desk.page.message.text()
    assert desk.session.edition == EDITION


def test_a_final_edition_is_read_only_and_says_why(qtbot):
    desk = Desk(qtbot, replace(EDITION, status=EditionStatus.FINAL))
    assert desk.page.lock_line.isVisible()
    assert desk.page.head.title.isReadOnly()
    desk.page.open_block(0)
    qtbot.keyClicks(desk.box(0).outline, "X")
    ways = {Verb.PREVIOUS_SECTION, Verb.NEXT_SECTION}
    assert set(desk.page.handlers()) == {Verb.COPY, Verb.SELECT_ALL, *ways}
    desk.page.insert(PageBreak())
    assert not desk.session.history.canUndo()


def test_boxes_of_other_blocks_stay_when_one_comes(desk):
    before = list(desk.page.blocks.boxes)
    desk.page.open_block(2)
    desk.do(Verb.INSERT_PAGE_BREAK)
    after = desk.page.blocks.boxes
    assert [after[place] for place in (0, 1, 2, 4, 5, 6, 7, 8)] == before
