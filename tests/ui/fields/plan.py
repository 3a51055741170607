"""A plan whose card has something in every field, and one whose card has next to nothing."""

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage

from sspass_desktop.domain.budget import (
    Amounts,
    Budget,
    BudgetNode,
    BudgetTree,
    CardBudget,
    CostLine,
    FundTable,
    Ratio,
    Source,
)
from sspass_desktop.domain.card import (
    Card,
    CardBlock,
    CardSection,
    Continuity,
    ContinuityKind,
    Indicator,
    Overview,
    Person,
    ScheduleRow,
)
from sspass_desktop.domain.organisation import Department, Organisation, StaffMember
from sspass_desktop.domain.outline import Line, Picture, Span, Table
from sspass_desktop.domain.plan import Edition, Plan
from sspass_desktop.domain.strategy import ExecutionTask, Goal, Strategy, Task

FULL, BARE = "채운 사업", "빈 사업"
LEVELS = ("목", "세목", "항목")
PATH = ("운영비", "수용비", "인쇄비")


def picture(colour="red"):
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def lines():
    return (Line(1, text="첫째"), Line(1, text="둘째"), Line(1, text="셋째"))


def links(goal, task):
    return (
        Line(1, "○", "미션", "잇다"),
        Line(1, "○", "비전", "닿다"),
        Line(1, "○", "경영목표", f"{goal.name} - 넓히다", node=goal.uid),
        Line(1, "○", "전략과제", f"{task.name} - 세우다", node=task.uid),
    )


def full_card(goal, task):
    table = Table(
        (("가", "나"), ("다", ""), ("라", "마")), spans=(Span(1, 0, 1, 2),), widths=(2, 1)
    )
    blocks = (
        CardBlock(CardSection.GOALS, 1, table),
        CardBlock(CardSection.GOALS, 2, Picture(picture(), "사진", "기관", 60)),
    )
    held = (
        CostLine(PATH, "안내문", "100천원×12월=", 1_200_000, ratio=Ratio(1, 1, 0, 0, Source.STATE)),
        CostLine(PATH, "현수막", "50천원×2개=", 100_000, sources=Amounts(40_000, 60_000)),
    )
    return Card(
        "full",
        FULL,
        task=task.uid,
        execution_task="step",
        department="team",
        owner=Person("담당자", "고은별", "1001", "one"),
        head=Person("팀장", "나도현", "1002", "two"),
        goals=lines(),
        background=lines(),
        strategy_links=links(goal, task),
        overview=Overview("목적", "연중", lines()),
        budget=CardBudget(tables=(FundTable("돌봄 사업비", "care", LEVELS, held),)),
        last_results=lines(),
        improvements=lines(),
        actions=lines(),
        indicators=(Indicator("i1", "정량", "과정", "방문", "10회"),),
        schedule=(
            ScheduleRow("준비", "앞", 0, (1, 2)),
            ScheduleRow("모집", "앞", 0, (3,)),
            ScheduleRow("나눔", "뒤", 0, (12,)),
        ),
        issues=lines(),
        effects=lines(),
        blocks=blocks,
        continuity=(Continuity(ContinuityKind.KEEP, "old", "이어감"),),
    )


def plan():
    """Last year's plan with one card, and this year's with two."""
    tasks = (
        Task("t1", "돌봄 잇기", (ExecutionTask("step", "창구"), ExecutionTask("step2", "방문"))),
        Task("t2", "품질 높이기"),
    )
    goal = Goal("g", "가까운 돌봄", tasks=tasks)
    funds = (
        BudgetNode("care", "돌봄", Amounts(province=9_000_000)),
        BudgetNode("other", "교육", Amounts(province=9_000_000)),
    )
    edition = Edition(
        "new",
        2027,
        strategy=Strategy("미션", "비전", goals=(goal,)),
        departments=(Department("team", "돌봄팀"), Department("team2", "품질팀")),
        staff=(StaffMember("one", "고은별", "team"), StaffMember("two", "나도현", "team")),
        budget=Budget(expenditure=BudgetTree((BudgetNode("all", "회계", children=funds),))),
        cards=(full_card(goal, tasks[0]), Card("bare", BARE, task="t1", goals=lines())),
    )
    older = (Card("old", "작년 사업", goals=lines()), Card("old2", "다른 작년 사업", goals=lines()))
    return Plan(Organisation(name="기관"), (Edition("last", 2026, cards=older), edition))
