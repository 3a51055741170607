"""The example plan with too much of everything, and with things that no page has room for."""

import io
from dataclasses import replace
from itertools import count

from PIL import Image

from sspass_desktop.domain.budget import Amounts, BudgetNode, BudgetTree
from sspass_desktop.domain.card import Card, CardBlock, CardSection, Person
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import (
    Department,
    EventKind,
    ExternalGrant,
    Facility,
    GradeCount,
    Headcount,
    HistoryEvent,
)
from sspass_desktop.domain.outline import (
    Callout,
    Line,
    Outline,
    PageBreak,
    Picture,
    Statement,
    Swot,
    Table,
)
from sspass_desktop.domain.results import (
    ContractIndicator,
    ContractMeasure,
    DepartmentResult,
    Measure,
    OrganisationIndicator,
)
from sspass_desktop.domain.strategy import ExecutionTask, Goal, Principle, Strategy, Task

LONG = "이름이 아주 긴 사업의 " * 18
UNBROKEN = "가나다라마바사" * 30
PARAGRAPH = ("사업을 꾸준히 이어 가며 " * 2_000)[:20_000].strip()
NUMBERS = count()


def picture(size, orientation=1):
    exif, out = Image.Exif(), io.BytesIO()
    exif[274] = orientation
    Image.new("L", size, 90).save(out, "JPEG", exif=exif)
    return out.getvalue()


def uid():
    return Uid(f"new {next(NUMBERS)}")


def events():
    kinds = list(EventKind)
    for number in range(200):
        yield HistoryEvent(None, f"{number}째 일 {LONG}", kinds[number % 4], when=f"{number}년")


def tree(depth, name):
    below = tuple(tree(depth - 1, f"{name}-{n}") for n in range(2)) if depth else ()
    return BudgetNode(
        uid(), name * (depth % 3 + 1), Amounts(10**14, 1, -(10**12), 0), children=below
    )


def measures(number):
    return tuple(Measure(uid(), f"{n} {LONG}", "1" * 30, "여 " * 30) for n in range(number))


def contract_measures(number):
    short = LONG[:60]
    return tuple(
        ContractMeasure(uid(), f"{n} {short}", "1" * 30, "2회", "3회", remark=short)
        for n in range(number)
    )


def odd_blocks():
    """Blocks of a section that ask for more than a page has."""
    wide = tuple(tuple(f"{row}.{column}" for column in range(40)) for row in range(3))
    long = tuple((f"{row}째 줄", LONG if row % 50 == 0 else "현장 점검") for row in range(200))
    yield Outline((Line(1, text=LONG), Line(2, text=PARAGRAPH), Line(3, text=UNBROKEN)))
    yield Table(long, caption=LONG, source=LONG, note=LONG, unit="명", as_of="2027. 1. 1.")
    yield Table(wide)
    yield Table(((UNBROKEN, PARAGRAPH[:9_000]),), header_rows=0)
    for data in (b"", b"no picture", picture((5000, 4000)), picture((300, 150), 6)):
        yield Picture(data, LONG, LONG, width_mm=5_000)
    yield Callout(LONG, tuple(Line(2 + n % 3, text=f"{n}째 {LONG}") for n in range(60)))
    yield Statement(PARAGRAPH[:9_000], LONG)
    yield PageBreak()
    yield PageBreak()
    yield Swot(*[tuple(f"{n}째 {LONG[:60]}" for n in range(40))] * 8)


def strategy(tasks):
    """As many goals as nobody has, the first with all tasks."""
    more = [Goal(uid(), f"목표 {n} {LONG[:50]}", LONG) for n in range(5)]
    steps = tuple(ExecutionTask(uid(), f"{n} {LONG}") for n in range(20))
    extra = Task(uid(), LONG, steps)
    return Strategy(
        LONG, LONG, (LONG,) * 4, (UNBROKEN,) * 7, (Goal(uid(), LONG, LONG, (*tasks, extra)), *more)
    )


def swollen(organisation, edition):
    """The example plan with too much of everything."""
    units = [
        Department(uid(), f"{n}팀 {LONG[:40]}", duties=(LONG,) * 9, mission=LONG) for n in range(30)
    ]
    grades = tuple(GradeCount(f"{n}급", 10**n, 10**n - 1) for n in range(9))
    blocks = list(odd_blocks())
    sections = list(edition.sections)
    for at, block in enumerate(blocks):
        place = at % len(sections)
        sections[place] = replace(
            sections[place], title=f"{at} {LONG}", blocks=(*sections[place].blocks, block)
        )
    tasks = tuple(task for _, task in edition.strategy.numbered_tasks())
    return (
        replace(
            organisation,
            history=tuple(events()),
            legal_basis=(LONG,) * 40,
            external_grants=tuple(ExternalGrant(f"{n} {LONG}", LONG, 10**15) for n in range(60)),
        ),
        replace(
            edition,
            sections=tuple(sections),
            strategy=strategy(tasks),
            departments=(*edition.departments, *units),
            facilities=tuple(
                Facility(uid(), f"{n} {LONG}", "유형", "무리", quota=n) for n in range(90)
            ),
            headcount=Headcount(grades=grades, note=LONG),
            budget=replace(
                edition.budget, headline=LONG, expenditure=BudgetTree((tree(8, "과목"),))
            ),
            results=tuple(
                OrganisationIndicator(uid(), LONG[:30], n, LONG, measures(n)) for n in range(12)
            ),
            department_results=tuple(
                DepartmentResult(uid(), "한 팀", n, LONG, measures(n)) for n in range(12)
            ),
            contract=tuple(
                ContractIndicator(uid(), LONG[:30], n, LONG, "1,234.5", contract_measures(n))
                for n in range(9)
            ),
            principles=tuple(Principle(n, LONG, LONG * 2, LONG) for n in range(1, 12)),
            slogan=LONG,
            cards=(*odd_cards(edition), *edition.cards[1:]),
        ),
    )


def odd_cards(edition):
    task = edition.cards[0].task
    lines = tuple(Line(1 + n % 3, "○", text=f"{n}째 줄 {LONG}") for n in range(200))
    tables = tuple(
        CardBlock(CardSection.ACTIONS, n * 9, block)
        for n, block in enumerate(odd_blocks())
        if isinstance(block, Table | Picture)
    )
    yield Card(uid(), "", task, goals=(Line(1, text=""),))
    yield Card(uid(), LONG, task, owner=Person(LONG[:40], UNBROKEN[:40], "0" * 40), actions=lines)
    yield replace(edition.cards[0], title=UNBROKEN, blocks=tables, background=lines)
