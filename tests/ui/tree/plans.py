"""A small plan for the tests of the tree."""

from PySide6.QtCore import QModelIndex

from sspass_desktop.domain.card import Card, CardStatus
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Department
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.plan import Edition
from sspass_desktop.domain.strategy import ExecutionTask, Goal, Strategy, Task
from ui.tree.model import FACE
from ui.tree.nodes import Kind

NEAR, CLEAN = Uid("goal-near"), Uid("goal-clean")
LINK, VISIT, AUDIT = Uid("task-link"), Uid("task-visit"), Uid("task-audit")
NET = Uid("step-net")
CARE, OFFICE = Uid("team-care"), Uid("team-office")
A, B, C, D, LOST = (Uid(f"card-{name}") for name in ("a", "b", "c", "d", "lost"))


def card(uid, title, task, **more):
    return Card(uid, title, task, goals=(Line(1, text="목표"),), department=CARE, **more)


EDITION = Edition(
    Uid("edition"),
    2027,
    strategy=Strategy(
        goals=(
            Goal(
                NEAR,
                "가까운 돌봄",
                tasks=(
                    Task(LINK, "연결망 만들기", (ExecutionTask(NET, "창구 넓히기"),)),
                    Task(VISIT, "찾아가는 방문"),
                ),
            ),
            Goal(CLEAN, "맑은 운영", tasks=(Task(AUDIT, "함께 보는 감사"),)),
        )
    ),
    departments=(Department(CARE, "돌봄팀"), Department(OFFICE, "총무팀")),
    cards=(
        card(A, "돌봄 창구", LINK, execution_task=NET),
        card(B, "긴급 돌봄", LINK),
        card(C, "이동 상담", LINK),
        Card(D, "순회 점검", VISIT, department=OFFICE),
        card(LOST, "남은 사업", None, status=CardStatus.FINAL),
    ),
)


def outline(model, parent=None):
    """The texts of a tree as nested pairs, without parts that have no sections."""
    index = parent or QModelIndex()
    rows = [model.index(row, 0, index) for row in range(model.rowCount(index))]
    rows = [row for row in rows if row.data(FACE).kind is not Kind.PART or model.rowCount(row)]
    return [
        (row.data(), outline(model, row)) if model.rowCount(row) else row.data() for row in rows
    ]
