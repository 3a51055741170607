"""Builds: chosen, made, copied, called otherwise, changed and taken away, each a step of undo."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt

from sspass_desktop.documents.template import standard
from sspass_desktop.domain.outline import Part
from sspass_desktop.domain.plan import Build, CardDetail, Plan
from sspass_desktop.services.sample import sample_plan
from ui.edits import EditSession
from ui.press.choices import COUNT, Kind, content
from ui.press.chooser import Chooser
from ui.verbs import Verb

Key = Qt.Key
BUILDS = (Build("전체"), Build("요약", parts=(Part.IV, Part.I), detail=CardDetail.LINE))
EDITION = replace(sample_plan().editions[-1], builds=BUILDS)
CARD = EDITION.cards[0].uid


class Desk:
    """A chooser that proposes to a session and is shown what comes of it."""

    def __init__(self, qtbot, look, why=""):
        self.session = EditSession(Plan(editions=(EDITION,)), EDITION)
        self.chooser, self.why = Chooser(look), why
        qtbot.addWidget(self.chooser)
        self.wanted = []
        self.chooser.wanted.connect(self.wanted.append)
        self.chooser.proposed.connect(self.session.propose)
        self.session.changed.connect(self.show)
        self.show()
        self.chooser.show()

    def show(self, _change=None):
        self.chooser.show_plan(self.session.edition, CARD, standard(), self.why)

    def choose(self, name):
        self.chooser.list.choose((Kind.KEPT, name))

    @property
    def names(self):
        return [build.name for build in self.session.edition.builds]

    @property
    def build(self):
        return self.chooser.current.build

    def do(self, verb):
        self.chooser.handlers()[verb]()

    def answer(self, qtbot, text):
        line = self.chooser.prompt.line
        line.setText(text)
        qtbot.keyClick(line, Key.Key_Return)


@pytest.fixture
def desk(qtbot, look):
    return Desk(qtbot, look)


def test_the_whole_book_the_open_card_and_kept_builds_are_offered(desk, qtmodeltester):
    model = desk.chooser.list.choices
    shown = [model.index(row).data() for row in range(model.rowCount())]
    assert shown == ["기본 구성", "책자 전체", "이 카드 1.1", "저장한 구성", "전체", "요약"]
    qtmodeltester.check(model)


def test_pages_are_counted_beside_the_name(desk):
    model = desk.chooser.list.choices
    model.show_counts({content(BUILDS[1]): 1312})
    assert model.index(5).data(COUNT) == "1,312쪽"
    assert model.index(5).data(Qt.ItemDataRole.AccessibleTextRole) == "요약, 1,312쪽"


def test_what_is_shown_becomes_a_build_of_its_name(desk, qtbot):
    desk.chooser.options.boxes["cover"].click()
    desk.do(Verb.NEW_BUILD)
    desk.answer(qtbot, "표지 없는 책")
    assert desk.names == ["전체", "요약", "표지 없는 책"]
    assert not desk.session.edition.builds[-1].cover
    assert desk.build.name == "표지 없는 책"
    desk.session.history.undo()
    assert desk.names == ["전체", "요약"]
    assert desk.chooser.current.kind is Kind.WHOLE


def test_the_open_card_alone_is_a_build_like_others(desk, qtbot):
    desk.chooser.list.choose((Kind.CARD, ""))
    assert desk.build.cards == (CARD,)
    desk.do(Verb.COPY_BUILD)
    assert desk.session.edition.builds[-1].name == "이 카드 1.1 사본"


def test_a_copy_stands_behind_its_pattern_and_is_chosen(desk):
    desk.choose("전체")
    desk.do(Verb.COPY_BUILD)
    assert desk.names == ["전체", "전체 사본", "요약"]
    assert desk.build.name == "전체 사본"
    assert desk.session.history.undoText() == "출력 구성 ‘전체 사본’ 만들기"


def test_f2_asks_for_another_name_and_keeps_names_apart(desk, qtbot):
    desk.choose("요약")
    qtbot.keyClick(desk.chooser.list, Key.Key_F2)
    desk.answer(qtbot, "전체")
    assert desk.names == ["전체", "전체 2"]
    assert desk.build.name == "전체 2"


def test_delete_takes_a_build_away_and_undo_brings_it_back(desk, qtbot):
    desk.choose("전체")
    qtbot.keyClick(desk.chooser.list, Key.Key_Delete)
    assert desk.names == ["요약"]
    desk.session.history.undo()
    assert desk.names == ["전체", "요약"]


def test_ctrl_with_arrows_moves_a_build(desk, qtbot):
    desk.choose("전체")
    qtbot.keyClick(desk.chooser.list, Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert desk.names == ["요약", "전체"]
    assert desk.build.name == "전체"


@pytest.mark.parametrize("field", ["cover", "contents", "dividers", "names", "phones"])
def test_every_box_changes_its_field_of_a_kept_build(desk, field):
    desk.choose("요약")
    desk.chooser.options.boxes[field].click()
    assert desk.session.edition.builds[1] == replace(BUILDS[1], **{field: False})
    assert desk.session.history.undoText() == "출력 구성 ‘요약’ 고치기"
    assert desk.wanted[-1].build == desk.session.edition.builds[1]


@pytest.mark.parametrize("field", ["double_sided", "black_and_white"])
def test_boxes_of_the_paper_are_off_at_first(desk, field):
    desk.choose("요약")
    desk.chooser.options.boxes[field].click()
    assert getattr(desk.session.edition.builds[1], field)


def test_how_much_of_a_card_is_chosen_from_a_list(desk):
    desk.choose("전체")
    desk.chooser.options.detail.chosen.emit(CardDetail.PAGE)
    assert desk.session.edition.builds[0].detail is CardDetail.PAGE


def test_phones_stand_beside_names_only(desk):
    boxes = desk.chooser.options.boxes
    assert boxes["phones"].isEnabled()
    boxes["names"].click()
    assert not boxes["phones"].isEnabled()


def test_the_usual_choices_change_for_this_time_only(desk):
    desk.chooser.options.boxes["cover"].click()
    assert not desk.build.cover
    assert desk.session.history.count() == 0
    desk.choose("전체")
    desk.chooser.list.choose((Kind.WHOLE, ""))
    assert not desk.build.cover


def test_nothing_kept_is_changed_in_a_closed_plan_and_it_is_said_why(qtbot, look):
    desk = Desk(qtbot, look, why="읽기 전용입니다.")
    desk.choose("전체")
    options = desk.chooser.options
    assert not options.included.isEnabled()
    assert options.why.text() == "읽기 전용입니다."
    qtbot.keyClick(desk.chooser.list, Key.Key_Delete)
    assert desk.chooser.handlers() == {}
    assert desk.names == ["전체", "요약"]
    desk.chooser.list.choose((Kind.WHOLE, ""))
    options.boxes["cover"].click()
    assert not desk.build.cover


# parts, chapters, teams and cards


def group(tree, word):
    model = tree.model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    return next(row for row in rows if row.data().startswith(word))


def lines(tree, word):
    at = group(tree, word)
    return [tree.model().index(row, 0, at) for row in range(tree.model().rowCount(at))]


def test_what_is_chosen_stands_first_in_its_order(desk):
    desk.choose("요약")
    tree = desk.chooser.options.included
    assert group(tree, "부").data() == "부 · 2개"
    shown = [(line.data(), line.data(Qt.ItemDataRole.CheckStateRole)) for line in lines(tree, "부")]
    on, off = Qt.CheckState.Checked.value, Qt.CheckState.Unchecked.value
    assert [tick for _, tick in shown] == [on, on, off, off, off]
    assert [word[:2] for word, _ in shown[:2]] == ["1)", "2)"]
    assert group(tree, "장").data() == "장 · 전부"


@pytest.mark.parametrize(
    ("word", "field"),
    [("부", "parts"), ("장", "chapters"), ("팀", "departments"), ("카드", "cards")],
)
def test_space_ticks_a_line(desk, qtbot, word, field):
    desk.choose("전체")
    tree = desk.chooser.options.included
    tree.setFocus()
    tree.expand(group(tree, word))
    tree.setCurrentIndex(lines(tree, word)[1])
    name = tree.currentIndex().data()
    qtbot.keyClick(tree, Key.Key_Space)
    qtbot.waitUntil(lambda: len(getattr(desk.build, field)) == 1)
    assert tree.currentIndex().data() == f"1) {name}"
    qtbot.keyClick(tree, Key.Key_Space)
    qtbot.waitUntil(lambda: getattr(desk.build, field) == ())


def test_ctrl_with_arrows_orders_what_is_chosen(desk, qtbot):
    desk.choose("요약")
    tree = desk.chooser.options.included
    tree.setCurrentIndex(lines(tree, "부")[0])
    qtbot.keyClick(tree, Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert desk.session.edition.builds[1].parts == (Part.I, Part.IV)
    assert tree.currentIndex().row() == 1
    tree.setCurrentIndex(QModelIndex())
    assert tree.handlers() == {}
