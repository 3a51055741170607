"""A plan that has something in every field outside its cards."""

from datetime import date

from sspass_desktop.domain.card import Card, Indicator
from sspass_desktop.domain.organisation import (
    Alias,
    AliasKind,
    Department,
    ExternalGrant,
    Facility,
    FacilityGroup,
    FacilityTotals,
    GradeCount,
    Headcount,
    HistoryEvent,
    Organisation,
    StaffMember,
    Term,
)
from sspass_desktop.domain.outline import (
    Callout,
    Generated,
    Line,
    Outline,
    Part,
    Picture,
    Query,
    Section,
    Span,
    Statement,
    Swot,
    Table,
)
from sspass_desktop.domain.plan import Edition, Plan
from sspass_desktop.domain.results import (
    ContractIndicator,
    ContractMeasure,
    DepartmentResult,
    Measure,
    OrganisationIndicator,
)
from sspass_desktop.domain.strategy import ExecutionTask, Goal, Principle, Strategy, Task
from tests.ui.fields.plan import picture

OUTLINE, TABLE, PICTURE, CALLOUT, STATEMENT, SWOT, GENERATED, SUBJECT = range(8)
DAY = date(2027, 1, 4)


def lines():
    return (Line(2, text="첫째"), Line(2, text="둘째"))


def blocks():
    table = Table(
        (("가", "나"), ("다", ""), ("라", "마")), spans=(Span(1, 0, 1, 2),), widths=(2, 1)
    )
    return (
        Outline(lines()),
        table,
        Picture(picture(), "사진", "기관", 60),
        Callout("시사점", lines()),
        Statement("글", "정관"),
        Swot(*(("하나",),) * 8),
        Generated(Query.HISTORY),
        Generated(Query.DUTIES),
    )


def measure(uid):
    return Measure(uid, "건수", "4건", "5건", "120.0", DAY, note="비고", evidence="증빙")


def front_plan():
    organisation = Organisation(
        "기관",
        "Agency",
        "나도현",
        "원장",
        "주소",
        "전화",
        DAY,
        ("근거",),
        "목적",
        "정관",
        (HistoryEvent(DAY, "설립"), HistoryEvent(DAY, "수탁")),
        (ExternalGrant("공모", "재단", 3_000_000, 2026),),
    )
    tasks = (Task("t", "과제", (ExecutionTask("step", "실행"),)), Task("t2", "둘째 과제"))
    contract = ContractMeasure("cm", "건수", "6건", "5건", "4건", "50% 증", "비고")
    edition = Edition(
        "new",
        2027,
        title="사업계획",
        strategy=Strategy(
            "미션", "비전", ("방침",), ("가치",), (Goal("g", "목표", "방향", tasks),)
        ),
        cards=(Card("card", "사업", "t", indicators=(Indicator("i", "정량", "과정", "방문"),)),),
        sections=(
            Section("s1", Part.III, "환경", blocks=blocks()),
            Section("s2", Part.III, "전망", blocks=(Outline(lines()),)),
        ),
        results=(OrganisationIndicator("r", "공통", 1, "협력", (measure("m1"),)),),
        department_results=(DepartmentResult("d", "돌봄팀", 1, "방문", (measure("m2"),)),),
        contract=(ContractIndicator("c", "공통", 1, "협력", "1.0", (contract,)),),
        principles=(Principle(1, "방침", "문장", "핵심"),),
        slogan="슬로건",
        departments=(
            Department("team", "돌봄팀", head_title="팀장", mission="미션", duties=("상담",)),
            Department("team2", "품질팀"),
        ),
        staff=(StaffMember("one", "고은별", "team", "5급", "1001", DAY, DAY),),
        declared_units="1실",
        facilities=(Facility("f", "센터", "노인", "직영", "직영", 3, 2, -1, DAY, DAY),),
        facility_totals=FacilityTotals(DAY, "주석", (FacilityGroup("직영", 1),), 1, 3, 2, -1),
        headcount=Headcount(DAY, "주석", (GradeCount("1급", 2, 1, -1),), 2, 1, -1),
        aliases=(Alias(AliasKind.FACILITY, "옛", "새"),),
        terms=(Term("바른", "짧은", "법령"),),
    )
    return Plan(organisation, (edition,))
