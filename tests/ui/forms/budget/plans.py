"""An invented plan: two cards on two funds, one line of the first with a wrong amount."""

from dataclasses import replace

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
from sspass_desktop.domain.card import Card
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.plan import Edition
from sspass_desktop.services.checking import check
from ui.forms.section import Shown

HALVES = Ratio(50, 50, 0, 0, Source.PROVINCE)
PROVINCE = Ratio(0, 100, 0, 0, Source.PROVINCE)
LEVELS = ("목", "세목", "항목")
CARE = BudgetNode(Uid("care"), "이음돌봄 지원", Amounts(150_000_000, 150_000_000))
LINKED = BudgetNode(Uid("linked"), "마을돌봄 연계", Amounts(province=20_000_000))
TREE = BudgetTree((BudgetNode(Uid("root"), "일반회계", children=(CARE, LINKED)),))


def line(path, text, won, ratio=HALVES):
    label, _, formula = text.rpartition(" ")
    return CostLine(tuple(path.split("/")), label, formula, won, ratio=ratio)


FIRST = FundTable(
    "이음돌봄 지원 사업비",
    CARE.uid,
    LEVELS,
    (
        line("일반운영비/사무관리비/일반수용비", "운영 안내서 5,000원×600부×2회=", 6_000_000),
        line("일반운영비/사무관리비/일반수용비", "지원단 회의 자료 150천원×10회=", 1_500_000),
        line("일반운영비/사무관리비/강사수당", "현장 교육 강사 300천원×4명×5회=", 6_000_000),
        line("여비/국내여비/시군 방문", "시군 현장 지원 1,200천원×12개월=", 1_440_000),
    ),
)
SECOND = FundTable(
    "마을돌봄 연계 사업비",
    LINKED.uid,
    LEVELS,
    (line("일반운영비/행사운영비/성과 공유회", "성과 공유회 4,860천원×1식=", 4_860_000, PROVINCE),),
)
CARD = Card(
    Uid("card"),
    "이음돌봄 지원단 운영",
    goals=(Line(1, text="지원단을 운영한다"),),
    budget=CardBudget(tables=(FIRST, SECOND)),
)
MOST = line("민간이전/사업지원/제공비", "제공비 299,000천원×1식=", 299_000_000)
OTHER = Card(
    Uid("other"),
    "퇴원 뒤 돌봄 이음",
    goals=(Line(1, text="퇴원 뒤를 돌본다"),),
    budget=CardBudget(tables=(replace(FIRST, lines=(MOST,)),)),
)
EDITION = Edition(
    Uid("edition"),
    2026,
    cards=(CARD, OTHER),
    budget=Budget(unit_won=1_000, expenditure=TREE),
)


def shown(card=CARD, edition=EDITION, *, locked=False):
    """What a form gets: the card in its edition, with the findings of it."""
    cards = tuple(card if one.uid == card.uid else one for one in edition.cards)
    held = replace(edition, cards=cards)
    reports = tuple(one for one in check(held) if one.finding.place.card == card.uid)
    return Shown(card, held, None, reports, locked)
