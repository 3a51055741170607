"""The words of the list of differences between a file that comes back and the plan."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from sspass_desktop.domain.budget import CardBudget, CostLine
from sspass_desktop.domain.card import CardSection, Indicator, Person, ScheduleRow
from sspass_desktop.domain.differences import CardPart, Difference, Kind, Subject
from sspass_desktop.domain.money import signed
from sspass_desktop.domain.outline import Line, Section
from sspass_desktop.domain.outlining.linked import links_of
from sspass_desktop.domain.plan import Edition
from sspass_desktop.domain.results import DepartmentResult, Measure
from sspass_desktop.domain.seeking.passages import passages
from sspass_desktop.texts.budget_form import LONG_SOURCES
from sspass_desktop.texts.card_page import KINDS as CONTINUITIES
from sspass_desktop.texts.card_page import SECTIONS, STATUSES
from sspass_desktop.texts.records import (
    DEPARTMENT_KINDS,
    EDITION_KINDS,
    EDITION_STATUSES,
    EVENT_KINDS,
    ROUNDINGS,
)

KINDS: Mapping[Kind, str] = {
    Kind.NEW: "새것",
    Kind.THERE: "파일에서 고침",
    Kind.BOTH: "양쪽에서 고침",
    Kind.HERE: "계획에서 고침",
    Kind.MISSING: "파일에 없음",
    Kind.UNREADABLE: "읽지 못함",
    Kind.TYPED: "적던 칸",
}
EXPLAINED: Mapping[Kind, str] = {
    Kind.NEW: "계획에 없는 것입니다. 고르면 계획에 넣습니다.",
    Kind.THERE: "내보낸 뒤 파일에서만 고쳤습니다. 고르면 파일의 것으로 바꿉니다.",
    Kind.BOTH: "내보낸 뒤 양쪽에서 고쳤거나 누가 고쳤는지 알 수 없습니다. "
    "고르면 파일의 것으로 바꾸고, 고르지 않으면 계획의 것이 남습니다.",
    Kind.HERE: "내보낸 뒤 계획에서만 고쳤습니다. 고르면 파일의 옛것으로 되돌립니다.",
    Kind.MISSING: "내보낸 카드가 파일에 없습니다. 고르면 보관함으로 옮깁니다.",
    Kind.UNREADABLE: "파일의 이 칸을 읽지 못했습니다. 계획의 것이 그대로 남습니다.",
    Kind.TYPED: "칸에 적던 글이어서 계획에 아직 들어가지 않았습니다. 복사해서 그 칸에 붙이세요.",
}


@dataclass(frozen=True, slots=True)
class Wording:
    """What the list calls itself, both sides, and what may be done."""

    title: str
    mine: str
    theirs: str
    take: str
    safe_only: str
    kinds: Mapping[Kind, str]
    explained: Mapping[Kind, str]


OF_FILE = Wording(
    "가져올 내용", "계획", "파일", "고른 것 가져오기", "파일에서만 고친 것", KINDS, EXPLAINED
)

_DRAFT_KINDS: Mapping[Kind, str] = {
    **KINDS,
    Kind.THERE: "고친 글",
    Kind.BOTH: "양쪽에서 고침",
    Kind.HERE: "계획에서 고침",
    Kind.MISSING: "뺀 것",
}
_DRAFT_EXPLAINED: Mapping[Kind, str] = {
    **EXPLAINED,
    Kind.NEW: "저장하지 못한 새것입니다. 고르면 계획에 넣습니다.",
    Kind.THERE: "저장하지 못한 글입니다. 그사이 계획은 바뀌지 않았습니다. 고르면 이 글로 바꿉니다.",
    Kind.BOTH: "그사이 계획에서도 바뀌었습니다. 고르면 임시 보관한 글로 바꾸고, "
    "고르지 않으면 계획의 글이 남습니다.",
    Kind.MISSING: "저장하기 전에 뺀 것입니다. 고르면 계획에서도 빼고, 카드는 보관함으로 옮깁니다.",
}
OF_DRAFT = Wording(
    "임시 보관한 글",
    "지금 계획",
    "임시 보관한 글",
    "고른 것 이어서 쓰기",
    "그사이 안 바뀐 것",
    _DRAFT_KINDS,
    _DRAFT_EXPLAINED,
)


LOCKED = "확정되어 바꿀 수 없습니다."
ENTRY, PART, KIND = "사업", "부분", "상태"
NOTHING = "(없음)"
CANCEL = "그만두기"
ALL, NO_ONE = "모두", "고르지 않기"
NO_DIFFERENCE = "파일과 계획이 같습니다. 가져올 것이 없습니다."
WHOLE = "전체"

PARTS: Mapping[CardPart, str] = {
    CardPart.TITLE: "사업명",
    CardPart.TASK: "전략과제",
    CardPart.EXECUTION_TASK: "실행과제",
    CardPart.DEPARTMENT: "담당부서",
    CardPart.STATUS: "상태",
    CardPart.OWNER: "담당자",
    CardPart.HEAD: "팀장",
    CardPart.GOALS: SECTIONS[CardSection.GOALS],
    CardPart.BACKGROUND: SECTIONS[CardSection.BACKGROUND],
    CardPart.STRATEGY_LINKS: SECTIONS[CardSection.STRATEGY_LINKS],
    CardPart.PURPOSE: "목적",
    CardPart.PERIOD: "사업기간",
    CardPart.CONTENT: "사업내용",
    CardPart.BUDGET: SECTIONS[CardSection.BUDGET],
    CardPart.LAST_RESULTS: SECTIONS[CardSection.LAST_RESULTS],
    CardPart.IMPROVEMENTS: SECTIONS[CardSection.IMPROVEMENTS],
    CardPart.ACTIONS: SECTIONS[CardSection.ACTIONS],
    CardPart.INDICATORS: SECTIONS[CardSection.INDICATORS],
    CardPart.SCHEDULE: SECTIONS[CardSection.SCHEDULE],
    CardPart.ISSUES: SECTIONS[CardSection.ISSUES],
    CardPart.EFFECTS: SECTIONS[CardSection.EFFECTS],
    CardPart.BLOCKS: "표와 그림",
    CardPart.CONTINUITY: "승계",
}
FIELDS: Mapping[str, str] = {
    "kind": "판의 종류",
    "title": "판의 제목",
    "status": "판의 상태",
    "base_date": "기준일",
    "approved_on": "확정일",
    "rounding": "끝수 처리",
    "strategy": "전략체계",
    "budget": "예산",
    "sections": "1~4부의 글",
    "results": "작년 경영목표 성과",
    "department_results": "작년 부서별 성과",
    "contract": "성과계약",
    "principles": "경영방침",
    "slogan": "슬로건",
    "departments": "부서",
    "staff": "직원",
    "declared_units": "적힌 부서 수",
    "facilities": "소속시설",
    "facility_totals": "소속시설 합계",
    "headcount": "정·현원",
    "aliases": "별칭",
    "terms": "표준용어",
    "builds": "인쇄 묶음",
    "accepted": "수용한 점검 결과",
    "notes": "검토 의견",
}
RESULT = "작년 실적"
YES, NO = "예", "아니오"
_CHOICES: tuple[Mapping[Any, str], ...] = (
    STATUSES,
    EDITION_KINDS,
    EDITION_STATUSES,
    ROUNDINGS,
    DEPARTMENT_KINDS,
    EVENT_KINDS,
    CONTINUITIES,
    SECTIONS,
    LONG_SOURCES,
)
_WORDS = {type(choice): words for words in _CHOICES for choice in words}
SECTION, FIELD = "절", "칸"
AGENCY = "기관 정보"
PLAN = "계획 전체"


def part(entry: Difference) -> str:
    """What of the thing the entry is about."""
    if entry.kind is Kind.TYPED:
        return FIELD
    match entry.subject:
        case Subject.RESULT:
            return RESULT
        case Subject.EDITION:
            return FIELDS[entry.part]
        case Subject.SECTION:
            return SECTION
        case Subject.AGENCY:
            return AGENCY
    return PARTS[CardPart(entry.part)] if entry.part else WHOLE


def name(entry: Difference) -> str:
    """What the entry is about."""
    if entry.kind is Kind.UNREADABLE and not entry.name:
        return entry.where
    return entry.name or PLAN


def line(entry: Difference, *, taken: bool) -> str:
    """One entry on a terminal."""
    if entry.kind is Kind.UNREADABLE:
        about = f" {entry.name}" if entry.name else ""
        return f"  [{KINDS[entry.kind]}]{about} {entry.where}: {entry.why}"
    fate = "가져왔습니다" if taken else "그대로 두었습니다"
    locked = f" {LOCKED}" if entry.locked else ""
    return f"  [{KINDS[entry.kind]}] {name(entry)} · {part(entry)}: {fate}.{locked}"


def counted(entries: Sequence[Difference], kinds: Mapping[Kind, str] = KINDS) -> str:
    """How many entries there are of each kind."""
    counts = {kind: sum(one.kind is kind for one in entries) for kind in kinds}
    return ", ".join(f"{kinds[kind]} {count:,}" for kind, count in counts.items() if count)


def taken(count: int, left: int) -> str:
    """What an import did."""
    rest = f" {left:,}건은 그대로 두었습니다." if left else ""
    return f"{count:,}건을 가져왔습니다.{rest}"


def would_be_taken(count: int, left: int) -> str:
    """What an import would do."""
    rest = f", {left:,}건은 그대로 둡니다" if left else ""
    return f"가져올 수 있는 것은 {count:,}건입니다{rest}. 저장하지 않았습니다."


def step(file: str, count: int) -> str:
    """What undo calls it."""
    return f"‘{file}’에서 {count:,}건 가져오기"


def names_of(*editions: Edition) -> dict[str, str]:
    """The names of what is meant by uid, such as cards, sections, tasks, units, budget items."""
    names: dict[str, str] = {}
    for edition in editions:
        for card in edition.cards:
            names[card.uid] = card.title
            names.update({one.uid: one.name or one.criterion for one in card.indicators})
        for goal in edition.strategy.goals:
            names[goal.uid] = goal.name
            for task in goal.tasks:
                names[task.uid] = task.name
                names.update({step.uid: step.name for step in task.execution_tasks})
        for tree in (edition.budget.revenue, edition.budget.expenditure):
            names.update({node.uid: node.name for node in tree.walk()})
        for named in (edition.departments, edition.staff, edition.facilities, edition.results):
            names.update({one.uid: one.name for one in named})
        for titled in (edition.sections, edition.department_results):
            names.update({one.uid: one.title for one in titled})
    return names


def described(value: object, names: Mapping[str, str]) -> str:  # noqa: C901, PLR0911, PLR0912 - a row per type
    """A value as a person reads it; ``names`` are those of things that are meant by their uid."""
    match value:
        case None | () | "":
            return NOTHING
        case Enum():
            return _WORDS.get(type(value), {}).get(value, str(value.value))
        case bool():
            return YES if value else NO
        case int():
            return signed(value)
        case date():
            return f"{value.year}. {value.month}. {value.day}."
        case str():
            return names.get(value, value)
        case Line():
            words = (value.marker, f"({value.lead})" if value.lead else "", value.text)
            tag = f" [{value.tag}]" if value.tag else ""
            links = ", ".join(link.text for link in links_of(value))
            linked = f" (연결: {links})" if links else ""
            return "  " * (value.level - 1) + " ".join(filter(None, words)) + tag + linked
        case Indicator():
            return " · ".join(filter(None, (value.criterion, value.name, value.target)))
        case ScheduleRow():
            months = ", ".join(map(str, value.months))
            return f"{value.label} ({months}월)" if months else value.label
        case Person():
            return " ".join(filter(None, (value.role, value.name, value.phone)))
        case CardBudget():
            return _budget(value)
        case DepartmentResult():
            return "\n".join(map(_measure, value.measures)) or value.title
        case tuple():
            parting = ", " if isinstance(value[0], int) else "\n"
            return parting.join(described(one, names) for one in value)
    return _titled(value)


def _titled(value: object) -> str:
    """All that is written in a thing: a section line by line, any other in one line."""
    between = "\n" if isinstance(value, Section) else " · "
    return between.join(one.text for one in passages(value)) or "…"


def _budget(budget: CardBudget) -> str:
    lines = [f"{signed(budget.total_won)}원"]
    for table in budget.tables:
        lines += [f"<{table.fund}>", *(f"  {_cost(one)}" for one in table.lines)]
    return "\n".join(lines)


def _cost(one: CostLine) -> str:
    won = "" if one.amount_won is None else f"{signed(one.amount_won)}원"
    words = ("/".join(filter(None, one.path)), one.label, one.formula, won)
    return " ".join(filter(None, words))


def _measure(one: Measure) -> str:
    return f"{one.name}: {one.target} → {one.result}"
