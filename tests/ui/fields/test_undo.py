"""Whatever is done in forms, sheets and tree, undo leads to the beginning and redo to the end."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sspass_desktop.domain.card import CardSection, CardStatus
from sspass_desktop.domain.outline import Line, Part
from sspass_desktop.domain.section_edits import part_text
from ui.records.catalogue import GROUPS
from ui.verbs import Verb

WORDS = st.sampled_from(
    ["", "가", "돌봄 5천원×3회=", "3~6월", "1,200", "국 50 도 50", "(뜻) 글", "△5"]
)
ROWS = st.integers(0, 6)
COLUMNS = st.integers(0, 13)
SECTIONS = st.sampled_from(list(CardSection))
SHEETS = st.sampled_from(
    [sheet.key for _, sheets in GROUPS for sheet in sheets if sheet.grid is not None]
)
ACTS = ("add", "insert", "delete", "move")
BLOCKS = (
    Verb.INSERT_TEXT,
    Verb.INSERT_SWOT,
    Verb.INSERT_PAGE_BREAK,
    Verb.BLOCK_UP,
    Verb.BLOCK_DOWN,
    Verb.REMOVE_BLOCK,
)
GRIDS = st.sampled_from([CardSection.BUDGET, CardSection.INDICATORS, CardSection.SCHEDULE])


def form_of(window, section):
    window.panes.page.show_section(section)
    form = window.panes.page.form
    return getattr(form, "inner", form)


def type_cell(window, section, row, column, text):
    model = form_of(window, section).model
    index = model.index(row, column)
    if index.isValid() and model.face_at(row, column).editable:
        model.setData(index, text)


def insert_row(window, section, row):
    model = form_of(window, section).model
    if row < model.rowCount():
        model.insert_rows(row, 1)


def delete_row(window, section, row):
    model = form_of(window, section).model
    if row < model.rowCount():
        model.delete_rows(range(row, row + 1))


def move_row(window, section, row, by):
    model = form_of(window, section).model
    if row < model.rowCount():
        model.move_rows(range(row, row + 1), by)


def toggle(window, row, month):
    model = form_of(window, CardSection.SCHEDULE).model
    if row < model.rowCount():
        model.toggle(range(row, row + 1), (month,))


def write(window, text):
    editor = form_of(window, CardSection.GOALS).editor
    editor.put((Line(1, text=text or "빈"), Line(2, text="아래")), "글 붙여넣기")


def shift(window, row, by):
    editor = form_of(window, CardSection.GOALS).editor
    editor.go_to(row)
    (editor.shift_in if by > 0 else editor.shift_out)()


def name(window, text):
    title = window.panes.page.head.title
    title.edited.emit(text, title.typing.visit)


def status(window, to):
    window.desk.set_status(to)


def card(window, row):
    cards = window.desk.session.edition.cards
    if cards:
        window.desk.open_card(cards[row % len(cards)].uid)


def tree(window, act, row):
    actions, cards = window.panes.tree.actions_, window.desk.session.edition.cards
    window.panes.tree.choose(cards[row % len(cards)].uid if cards else None)
    match act:
        case "move":
            tasks = [task.uid for _, task in window.desk.session.edition.strategy.numbered_tasks()]
            actions.move(cards[row % len(cards)].uid, tasks[row % len(tasks)], row)
        case "shift":
            actions.shift(1 if row % 2 else -1)
        case "copy":
            actions.duplicate()
        case "away" if len(cards) > 1:
            actions.put_away()
        case "new":
            actions._make_card(("t1", None), f"새 사업 {row}")


def sheet(window, key, row, column, text):
    window.panes.front.show_records(key)
    model = window.panes.front.records.page.model
    if model.rowCount():
        model.type_cell(min(row, model.rowCount() - 1), min(column, len(model.heads) - 1), text)


def sheet_rows(window, key, act, row):
    window.panes.front.show_records(key)
    model = window.panes.front.records.page.model
    match act:
        case "add":
            model.add_record(row)
        case "insert":
            model.insert_rows(row, 1)
        case "delete":
            model.delete_rows(range(row, row + 1))
        case "move":
            model.move_rows(range(row, row + 1), -1)


def section(window, act, place):
    edition = window.desk.session.edition
    window.panes.front.show_section(part_text(edition, Part.III).uid)
    page = window.panes.front.sections
    page.open_block(place)
    handler = page.handlers().get(act)
    if handler is not None:
        handler()


STEPS = st.one_of(
    st.tuples(st.just(sheet), SHEETS, ROWS, COLUMNS, WORDS),
    st.tuples(st.just(sheet_rows), SHEETS, st.sampled_from(ACTS), ROWS),
    st.tuples(st.just(section), st.sampled_from(BLOCKS), ROWS),
    st.tuples(st.just(type_cell), GRIDS, ROWS, COLUMNS, WORDS),
    st.tuples(st.just(insert_row), GRIDS, ROWS),
    st.tuples(st.just(delete_row), GRIDS, ROWS),
    st.tuples(st.just(move_row), GRIDS, ROWS, st.sampled_from([-1, 1])),
    st.tuples(st.just(toggle), ROWS, st.integers(1, 12)),
    st.tuples(st.just(write), WORDS),
    st.tuples(st.just(shift), ROWS, st.sampled_from([-1, 1])),
    st.tuples(st.just(name), WORDS),
    st.tuples(st.just(status), st.sampled_from([CardStatus.DRAFT, CardStatus.REVIEW])),
    st.tuples(st.just(card), ROWS),
    st.tuples(st.just(tree), st.sampled_from(["move", "shift", "copy", "away", "new"]), ROWS),
)


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=st.lists(STEPS, min_size=1, max_size=12))
def test_undo_leads_to_the_beginning_and_redo_to_the_end(window, steps):
    session = window.desk.session
    session.history.clear()
    start = session.state
    for act, *values in steps:
        act(window, *values)
    window.commit()
    end = session.state
    names = [session.history.text(place) for place in range(session.history.count())]
    assert all(names)
    while session.history.canUndo():
        session.history.undo()
    assert session.state == start
    while session.history.canRedo():
        session.history.redo()
    assert session.state == end
    while session.history.canUndo():
        session.history.undo()
