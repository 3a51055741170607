from datetime import date

from sspass_desktop.documents.parts.history import awards, evaluations, grants, history
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
    HistoryEvent(None, "경영평가", EventKind.EVALUATION, when="2024년", result="가등급"),
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


def test_an_event_of_no_known_day_stays_behind_the_one_that_it_follows():
    events = (
        HistoryEvent(date(2022, 1, 3), "나중"),
        HistoryEvent(date(2021, 2, 1), "먼저"),
        HistoryEvent(None, "그 뒤", when="2021. 2."),
        HistoryEvent(None, "언젠가"),
    )
    shown = rows(grid(history, records(Organisation(history=events))))[1:]
    assert shown == [
        ["2021. 2. 1.", "먼저"],
        ["2021. 2.", "그 뒤"],
        ["-", "언젠가"],
        ["2022. 1. 3.", "나중"],
    ]


def test_awards_grades_and_grants_have_tables_of_their_own():
    won = (ExternalGrant("공모", "모금회", 7_000_000, 2026), ExternalGrant("물품"))
    given = records(Organisation(history=EVENTS, external_grants=won))
    tables = [rows(grid(maker, given))[1:] for maker in (awards, evaluations, grants)]
    assert tables == [
        [["표창", "도지사", "2023. 1. 9."]],
        [["2024년 경영평가", "가등급"]],
        [["공모", "모금회", "2026", "7,000,000"], ["물품", "-", "-", "-"]],
    ]


def test_who_gave_what_and_when_prints_for_every_kind():
    given = ("도청", "우수")
    events = [
        HistoryEvent(date(2026, 3, 1), kind.value, kind, *given[:1], result=given[1])
        for kind in EventKind
    ]
    told = records(Organisation(history=tuple(events)))
    day = "2026. 3. 1."
    assert rows(grid(history, told))[1:] == [
        [day, "history", *given],
        [day, "agreement", *given],
    ]
    for maker, name in ((awards, "award"), (evaluations, "evaluation")):
        table = grid(maker, told)
        assert rows(table)[1:] == [[name, *given, day]]
        assert sum(table.columns) == 170


def test_a_column_of_which_nothing_is_known_is_left_out():
    given = records(Organisation(external_grants=(ExternalGrant("물품"),)))
    assert rows(grid(grants, given)) == [["외부 공모사업"], ["물품"]]


def test_without_events_nothing_is_made():
    for maker in (history, awards, evaluations, grants):
        assert made(maker, records()) == []
