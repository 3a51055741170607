"""Cards that were made up for the tests of pages."""

from sspass_desktop.domain.budget import CardBudget, CostLine, FundTable
from sspass_desktop.domain.card import Card, Indicator, Overview, Person, ScheduleRow
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Organisation
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.plan import Edition
from sspass_desktop.domain.strategy import Goal, Strategy, Task

TASK = Uid("task")
ORGANISATION = Organisation(name="가온도사회서비스원", name_en="Gaon Agency")


def lines(*pairs):
    """Lines from (level, marker, text)."""
    return tuple(Line(level, marker, text=text) for level, marker, text in pairs)


CARD = Card(
    Uid("card"),
    "마을 안부지기",
    task=TASK,
    owner=Person("담당자", "한서윤", "070-4100-1214"),
    head=Person("팀장", "오도현"),
    goals=lines((1, "◆", "시범마을 운영(5개 마을)"), (2, "-", "안부지기 40명")),
    background=(Line(1, "○", "고립 위험", "혼자 사는 이웃이 늘고 있음"),),
    strategy_links=(
        Line(1, "○", "미션", "홀로 남지 않는 생활 기반"),
        Line(1, "○", "전략과제", "돌봄 연계 - 한 사람이 이어 맡음"),
    ),
    overview=Overview("안부 확인", "2027. 2. ~ 11.", lines((1, "", "위촉과 교육"))),
    budget=CardBudget(
        tables=(
            FundTable(
                "안부지기 사업비",
                levels=("목", "세목", "항목"),
                lines=(
                    CostLine(("운영비", "사무관리비", "수당"), "", "100천원×3명=", 300_000),
                    CostLine(("운영비", "사무관리비", "인쇄"), "", "200천원x2식", 400_000),
                    CostLine(("여비", "국내여비", "점검"), "", "50천원×4회=", 200_000),
                ),
            ),
        )
    ),
    last_results=lines((1, "○", "시험 운영"), (2, "▣", "위험 12건 발견")),
    actions=(
        Line(1, "①", text="마을 선정", tag="신설"),
        Line(2, "-", text="추천 접수"),
        Line(3, "-", text="읍면동 추천"),
        Line(1, "①", text="교육", tag="유지"),
    ),
    indicators=(
        Indicator(Uid("i1"), "정량", "마을", "운영 수", "5곳"),
        Indicator(Uid("i2"), "정량", "마을", "위촉", "40명"),
        Indicator(Uid("i3"), "정성", "체감", "만족도", "80점 이상"),
    ),
    schedule=(
        ScheduleRow("준비"),
        ScheduleRow("선정", depth=1, months=(2, 3)),
        ScheduleRow("위촉", depth=1, months=(4, 6, 7, 8)),
    ),
    issues=lines((1, "쟁점", "사생활 우려"), (2, "○", "참여율"), (3, "▶", "동의를 받음")),
    effects=lines((1, "○", "위험을 하루라도 빨리 발견")),
)


def edition(*cards):
    """An edition of one chapter that holds these cards."""
    strategy = Strategy(goals=(Goal(Uid("goal"), "돌봄", tasks=(Task(TASK, "돌봄 연계"),)),))
    return Edition(Uid("edition"), 2027, strategy=strategy, cards=cards)
