"""What is written in a window beside the card is in the plan before the next thing happens."""

import pytest

from sspass_desktop.domain.outline import Table
from tests.ui.fields.plan import FULL
from tests.ui.fields.recipes import TABLE, open_details


def write_table(person, section):
    person.finds(FULL)
    person.opens(section)
    person.presses("Ctrl+N, T")
    person.waits(lambda: person.looks_for(TABLE), "the window of a table")
    person.clicks_cell(TABLE, 0, 0)
    person.types("돌봄")


@pytest.mark.parametrize("section", ["사업목표", "소요예산", "추진일정"])
@pytest.mark.parametrize("menus", [("파일", "지금 저장"), ("카드", "다음 카드")])
def test_a_table_being_written_is_kept_by_a_command(section, menus, window, person):
    write_table(person, section)
    person.chooses(*menus)
    card = window.desk.session.card("full")
    tables = [block.content for block in card.blocks if isinstance(block.content, Table)]
    assert "돌봄" in {text for table in tables for row in table.rows for text in row}


@pytest.mark.parametrize("keys", ["Ctrl+S", "Escape"])
def test_a_reason_being_written_is_kept_by_a_key(keys, window, person):
    person.finds(FULL)
    open_details(person)
    person.clicks("사유")
    person.types("돌봄")
    person.presses(keys)
    assert "돌봄" in window.desk.session.card("full").continuity[0].reason


def test_undo_and_redo_are_reached_from_a_window_beside(window, person):
    person.finds(FULL)
    open_details(person)
    person.clicks("사유")
    person.types("돌봄")
    person.presses("Ctrl+Z")
    assert window.desk.session.card("full").continuity[0].reason == "이어감"
    person.presses("Ctrl+Y")
    assert "돌봄" in window.desk.session.card("full").continuity[0].reason
