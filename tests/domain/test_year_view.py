from dataclasses import replace

from sspass_desktop.domain.card import Card, ScheduleRow
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Department
from sspass_desktop.domain.plan import Edition
from sspass_desktop.domain.strategy import Goal, Strategy, Task
from sspass_desktop.domain.year_view import Grouping, year_view

CARE, STAFF = Uid("care"), Uid("staff")
ROWS = (ScheduleRow("준비", months=(1, 2)), ScheduleRow("운영", months=(2, 3)))
VISITS = Card(Uid("a"), "방문", CARE, department=Uid("team"), schedule=ROWS)
LESSONS = Card(Uid("b"), "교육", STAFF, department=Uid("team"), schedule=ROWS[:1])
OTHER = Card(Uid("c"), "홍보")
EDITION = Edition(
    Uid("e"),
    2027,
    strategy=Strategy(goals=(Goal(Uid("g"), "", "", (Task(CARE, "돌봄"), Task(STAFF, "인력"))),)),
    departments=(Department(Uid("empty"), "총무팀"), Department(Uid("team"), "돌봄팀")),
    cards=(VISITS, LESSONS, OTHER),
)


def names(groups):
    return [(one.number, one.name, [p.title for p in one.programmes]) for one in groups]


def test_programmes_stand_by_task_and_those_without_come_last():
    assert names(year_view(EDITION, Grouping.TASK)) == [
        ("1", "돌봄", ["방문"]),
        ("2", "인력", ["교육"]),
        ("", "", ["홍보"]),
    ]


def test_programmes_stand_by_team():
    assert names(year_view(EDITION, Grouping.TEAM)) == [
        ("", "돌봄팀", ["방문", "교육"]),
        ("", "", ["홍보"]),
    ]


def test_one_team_is_shown_alone():
    edition = replace(EDITION, cards=(*EDITION.cards, replace(OTHER, department=Uid("empty"))))
    assert names(year_view(edition, Grouping.TEAM, Uid("empty"))) == [("", "총무팀", ["홍보"])]


def test_programme_is_under_way_when_any_of_its_rows_is():
    (programme,) = year_view(EDITION, Grouping.TASK)[0].programmes
    assert programme.months == {1, 2, 3}
    assert (programme.number, programme.team) == ("1.1", "돌봄팀")


def test_group_counts_its_programmes_by_month():
    busy = year_view(EDITION, Grouping.TEAM)[0].busy
    assert [busy[month] for month in (1, 2, 3, 4)] == [2, 2, 1, 0]
