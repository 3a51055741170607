from sspass_desktop.documents.parts.strategy import (
    execution_tasks,
    goals_and_tasks,
    programmes,
    strategy,
)
from sspass_desktop.domain.card import Card
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.strategy import ExecutionTask, Goal, Strategy, Task
from tests.documents.parts.tables import grid, made, records, rows


def task(name, *below):
    return Task(Uid(name), name, tuple(ExecutionTask(Uid(one), one) for one in below))


TREE = Strategy(
    "미션 글",
    "비전 글",
    ("협력", "품질"),
    ("상생", "신뢰", "배움"),
    (
        Goal(Uid("g1"), "돌봄", "잇는 돌봄", (task("연결", "창구", "당번"), task("정책"))),
        Goal(Uid("g2"), "품질", "", (task("교육", "과정"),)),
    ),
)
CARDS = (
    Card(Uid("c1"), "창구 운영", Uid("연결")),
    Card(Uid("c2"), "길 잃은 사업"),
    Card(Uid("c3"), "과정 운영", Uid("교육")),
    Card(Uid("c4"), "야간 상담", Uid("연결")),
)


def test_all_of_the_strategy_is_one_table_and_counts_itself():
    table = grid(strategy, records(strategy=TREE))
    assert rows(table) == [
        ["미션", "미션 글"],
        ["비전", "비전 글"],
        ["경영방침", "협력", "품질"],
        ["핵심가치", "상생", "신뢰", "배움"],
        ["2대 경영목표", "돌봄", "품질"],
        ["2대 전략방향", "잇는 돌봄", ""],
        ["3대 전략과제/및 3대/실행과제", "연결/▪ 창구/▪ 당번", "교육/▪ 과정"],
        ["정책", ""],
    ]
    assert len(table.columns) == 7  # a label, and six that both two and three divide
    assert sum(table.columns) == 170


def test_values_that_cannot_share_columns_stand_in_one_cell():
    tree = Strategy(policies=tuple("가나다라마바사"), core_values=tuple("abcdefghijk"))
    assert rows(grid(strategy, records(strategy=tree))) == [
        ["경영방침", " · ".join("가나다라마바사")],
        ["핵심가치", " · ".join("abcdefghijk")],
    ]


def test_branches_are_merged_and_counted():
    given = records(strategy=TREE, cards=CARDS)
    assert rows(grid(goals_and_tasks, given)) == [
        ["2대 경영목표", "2대 전략방향", "3대 전략과제"],
        ["돌봄", "잇는 돌봄", "연결"],
        ["정책"],
        ["품질", "", "교육"],
    ]
    assert rows(grid(execution_tasks, given)) == [
        ["3대 전략과제", "3대 실행과제"],
        ["연결", "창구"],
        ["당번"],
        ["정책"],
        ["교육", "과정"],
    ]
    table = grid(programmes, given)
    assert rows(table) == [
        ["3대 전략과제", "3개 실천사업"],
        ["연결 (2)", "1.1", "창구 운영"],
        ["1.2", "야간 상담"],
        ["정책 (0)"],
        ["교육 (1)", "3.1", "과정 운영"],
    ]
    assert table.groups == {3, 4}


def test_without_a_strategy_nothing_is_made():
    for maker in (strategy, goals_and_tasks, execution_tasks, programmes):
        assert made(maker, records(cards=CARDS)) == []
