from datetime import date

from sspass_desktop.documents.parts.history import history, recognition
from sspass_desktop.domain.organisation import (
    EventKind,
    ExternalGrant,
    HistoryEvent,
    Organisation,
)
from tests.documents.parts.tables import grid, made, records, rows

EVENTS = (
    HistoryEvent(date(2022, 3, 1), "센터 개소"),
    HistoryEvent(date(2020, 5, 8), "설립"),
    HistoryEvent(date(2020, 11, 2), "협약", EventKind.AGREEMENT),
    HistoryEvent(date(2023, 1, 9), "표창", EventKind.AWARD, "도지사"),
    HistoryEvent(date(2024, 1, 9), "가등급", EventKind.EVALUATION),
)


def test_history_stands_by_date_with_a_line_between_years():
    table = grid(history, records(Organisation(history=EVENTS)))
    assert rows(table) == [
        ["연월일", "내용"],
        ["2020. 5. 8.", "설립"],
        ["2020. 11. 2.", "협약"],
        ["2022. 3. 1.", "센터 개소"],
    ]
    assert table.groups == {3}


def test_awards_grades_and_grants_have_tables_of_their_own():
    grants = (ExternalGrant("공모", "모금회", 7_000_000, 2026), ExternalGrant("물품"))
    given = records(Organisation(history=EVENTS, external_grants=grants))
    tables = [rows(block) for block in made(recognition, given) if hasattr(block, "cells")]
    assert [table[1:] for table in tables] == [
        [["표창", "도지사", "2023. 1. 9."]],
        [["가등급", "-", "2024. 1. 9."]],
        [["공모", "모금회", "2026", "7,000,000"], ["물품", "-", "-", "-"]],
    ]


def test_without_events_nothing_is_made():
    assert made(history, records()) == made(recognition, records()) == []
