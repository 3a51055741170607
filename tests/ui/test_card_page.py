from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLineEdit

from sspass_desktop.documents.blocks import Origin
from sspass_desktop.domain.card import (
    Card,
    CardSection,
    CardStatus,
    Continuity,
    ContinuityKind,
    Overview,
    Person,
)
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Department, StaffMember
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.plan import Edition
from sspass_desktop.domain.strategy import ExecutionTask, Goal, Strategy, Task
from sspass_desktop.texts import card_page as words
from ui.card.details import CardDetails
from ui.card.head import CardHead
from ui.card.rail import Rail
from ui.forms.links_form import LinksForm
from ui.forms.overview_form import OverviewForm
from ui.forms.section import Shown
from ui.look.look import Text

TEAM, TASK, STEP, OLD = Uid("team"), Uid("task"), Uid("step"), Uid("old")
CARD = Card(
    Uid("card"),
    "이동 상담",
    task=TASK,
    department=TEAM,
    owner=Person("담당자", "나한결"),
    overview=Overview("가까이에서 만난다", "2026. 1. ~ 12.", (Line(1, text="상담차 운영"),)),
    strategy_links=(Line(1, lead="전략과제", text="방문 - 찾아감", node=TASK),),
)
EDITION = Edition(
    Uid("edition"),
    2026,
    strategy=Strategy(
        goals=(
            Goal(
                Uid("goal"),
                "가까운 돌봄",
                tasks=(Task(TASK, "방문", (ExecutionTask(STEP, "차량"),)),),
            ),
        )
    ),
    departments=(Department(TEAM, "방문팀"),),
    staff=(StaffMember(Uid("staff"), "도이든", department=TEAM),),
    cards=(CARD,),
)
PREVIOUS = Edition(Uid("before"), 2025, cards=(Card(OLD, "지난 상담"),))
SHOWN = Shown(CARD, EDITION, PREVIOUS)


@pytest.fixture
def steps():
    return []


def shown(form, qtbot, steps, what=SHOWN):
    qtbot.addWidget(form)
    form.proposed.connect(steps.append)
    form.show_card(what)
    form.show()
    return form


def type_into(qtbot, field, text):
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)


@pytest.fixture
def head(look, qtbot, steps):
    return shown(CardHead(look), qtbot, steps)


def test_head_says_number_title_progress_and_people(head):
    assert head.number.text() == "1.1"
    assert head.count.text() == "2/11 작성"
    assert head.owner.currentText() == "나한결"
    assert head.team.currentText() == "방문팀"


def test_what_is_too_long_is_read_from_its_beginning_and_whole_in_a_tooltip(head):
    name, title = "나한결" * 8, "이동 상담 " * 30
    card = replace(CARD, owner=Person("담당자", name), title=title)
    head.setFocus()
    head.show_card(replace(SHOWN, card=card))
    assert head.owner.lineEdit().cursorPosition() == 0
    assert (head.owner.toolTip(), head.title.toolTip()) == (name, title)
    head.owner.lineEdit().end(False)
    head.owner.lineEdit().editingFinished.emit()
    assert head.owner.lineEdit().cursorPosition() == 0


def test_typed_title_is_one_step_of_the_visit(head, qtbot, steps):
    type_into(qtbot, head.title, "CARE")
    head.commit()
    assert steps[-1].after.title == "CARE"
    assert {step.joins for step in steps} == {steps[0].joins}


def test_owner_of_the_staff_list_is_that_member(head, qtbot, steps):
    head.owner.setEditText("도이든")
    head.owner.commit()
    assert steps[-1].after.owner == Person("담당자", "도이든", staff=Uid("staff"))
    assert steps[-1].words == "담당자 바꾸기"


def test_a_check_that_comes_leaves_caret_and_selection_in_the_owner(head, qtbot):
    line = head.owner.lineEdit()
    line.setFocus()
    qtbot.waitUntil(head.owner.hasFocus)
    line.selectAll()
    head.show_card(SHOWN)
    assert line.selectedText() == "나한결"
    line.setCursorPosition(1)
    head.show_card(SHOWN)
    assert line.cursorPosition() == 1


def test_another_team_in_the_plan_leaves_the_owner_who_is_shown(head, qtbot, steps):
    """Their names are offered in another order then, as when a choice of the team is undone."""
    line = head.owner.lineEdit()
    type_into(qtbot, line, "kim")
    line.setCursorPosition(1)
    staff = (StaffMember(Uid("other"), "문가온"), *EDITION.staff)
    head.show_card(replace(SHOWN, edition=replace(EDITION, staff=staff)))
    assert line.text() == "kim"
    assert line.cursorPosition() == 1
    head.owner.commit()
    assert [step.after.owner.name for step in steps] == ["kim"]


def test_an_owner_that_came_back_from_the_plan_waits_no_more(head, qtbot, steps):
    line = head.owner.lineEdit()
    type_into(qtbot, line, "kim")
    assert line.isModified()
    head.owner.commit()
    head.show_card(replace(SHOWN, card=steps[-1].after))
    assert line.text() == "kim"
    assert not line.isModified()


def test_team_is_chosen_from_the_list(head, qtbot, steps):
    head.team.setCurrentIndex(0)
    head.team.activated.emit(0)
    assert steps[-1].after.department is None


def test_status_is_asked_not_made(head, qtbot, steps):
    with qtbot.waitSignal(head.status_asked) as blocker:
        head.status.activated.emit(list(CardStatus).index(CardStatus.FINAL))
    assert blocker.args == [CardStatus.FINAL]
    assert steps == []


def test_locked_card_is_read_only(head):
    head.show_card(replace(SHOWN, locked=True))
    assert head.title.isReadOnly()
    assert not head.owner.isEnabled()


@pytest.fixture
def details(look, qtbot, steps):
    return shown(CardDetails(look), qtbot, steps)


@pytest.mark.parametrize(
    ("field", "typed", "expected"),
    [
        (("owner", "role"), "LEAD", Person("LEAD", "나한결")),
        (("owner", "phone"), "1502", Person("담당자", "나한결", phone="1502")),
        (("head", "name"), "Kim", Person("", "Kim")),
    ],
)
def test_every_part_of_a_person_is_typed(details, qtbot, field, typed, expected):
    with qtbot.waitSignal(details.proposed) as blocker:
        type_into(qtbot, details._lines[field], typed)
        details.commit()
    assert getattr(blocker.args[0].after, field[0]) == expected


def test_execution_task_and_listing_are_chosen(details, steps):
    details.execution_task.activated.emit(1)
    assert steps[-1].after.execution_task == STEP
    details.listed.click()
    assert steps[-1].after.listed is False


def test_continuity_is_added_changed_and_removed(details, qtbot, steps):
    details._links._add()
    assert steps[-1].after.continuity == (Continuity(ContinuityKind.KEEP),)

    details.show_card(replace(SHOWN, card=steps[-1].after))
    (row,) = details._links._rows
    row.predecessor.activated.emit(1)
    assert steps[-1].after.continuity == (Continuity(ContinuityKind.KEEP, OLD),)
    row.kind.activated.emit(list(ContinuityKind).index(ContinuityKind.SPLIT))
    assert steps[-1].after.continuity[0].kind is ContinuityKind.SPLIT
    type_into(qtbot, row.reason, "why")
    details.commit()
    assert steps[-1].after.continuity[0].reason == "why"


def test_overview_hands_on_its_three_parts(look, qtbot, steps):
    form = shown(OverviewForm(look), qtbot, steps)
    type_into(qtbot, form.purpose, "near")
    type_into(qtbot, form.period, "2026")
    form.commit()
    after = {step.words: step.after.overview for step in steps}
    assert after["목적 쓰기"].purpose == "near"
    assert after["사업기간 쓰기"].period == "2026"

    form.content.setFocus()
    qtbot.keyClicks(form.content, "X")
    form.commit()
    assert "X" in steps[-1].after.overview.content[0].text


def test_overview_opens_the_field_that_the_page_names(look, qtbot, steps):
    form = shown(OverviewForm(look), qtbot, steps)
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    entered = []
    form.entered.connect(entered.append)
    for index in (1, 2):
        form.open_field(Origin(CARD.uid, CardSection.OVERVIEW, index))
    assert entered[0] == Origin(CARD.uid, CardSection.OVERVIEW, 1)
    assert entered[-1] == Origin(CARD.uid, CardSection.OVERVIEW, 2)


def test_links_keep_the_name_of_the_tree_before_the_sentence(look, qtbot, steps):
    form = shown(LinksForm(look), qtbot, steps)
    row = form._rows[0]
    assert (row.lead.text(), row.name.text(), row.box.toPlainText()) == (
        "전략과제",
        "방문",
        "찾아감",
    )
    type_into(qtbot, row.box, "near")
    form.commit()
    assert steps[-1].after.strategy_links[0].text == "방문 - near"


def test_rail_leads_by_digits_and_tells_what_is_written(look, qtbot, qtmodeltester):
    rail = Rail(look)
    qtbot.addWidget(rail)
    rail.show_card(SHOWN)
    qtmodeltester.check(rail.model())
    chosen = []
    rail.chosen.connect(chosen.append)
    qtbot.keyClicks(rail, "40-")
    assert chosen == [CardSection.OVERVIEW, CardSection.ISSUES, CardSection.EFFECTS]
    spoken = rail.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "사업목표, 미작성"


def test_no_name_of_a_section_runs_into_what_stands_behind_it(look):
    bold, caption = (QFontMetrics(look.font(kind)) for kind in (Text.LABEL_BOLD, Text.CAPTION))
    longest = max(bold.horizontalAdvance(name) for name in words.SECTIONS.values())
    behind = look.px(2 * 8) + caption.horizontalAdvance(words.NOT_WRITTEN)
    assert look.px(30) + longest + behind < Rail(look).width()


def test_fields_have_names_for_screen_readers(head, details):
    lines = [*head.findChildren(QLineEdit), *details.findChildren(QLineEdit)]
    named = [line.accessibleName() or line.parent().accessibleName() for line in lines]
    assert all(named)
