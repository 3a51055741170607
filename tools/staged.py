"""Plans and files made up for the pictures: what people do wrong, send back and lose."""

from dataclasses import replace
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace

from openpyxl import Workbook
from PySide6.QtGui import QColor, QImage, QPainter

from sspass_desktop.documents.book import Options
from sspass_desktop.documents.drawing import draw
from sspass_desktop.domain.budget import CostLine
from sspass_desktop.domain.card import Card, CardStatus
from sspass_desktop.domain.editions import revised
from sspass_desktop.domain.identity import new_uid
from sspass_desktop.domain.organisation import Organisation
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.plan import Edition, Plan
from sspass_desktop.domain.rescue import Account, MendedCard, Rescue
from sspass_desktop.domain.seeking.index import Root
from sspass_desktop.domain.trail.edits import EditKind
from sspass_desktop.domain.trail.marks import marks
from sspass_desktop.importers.workbook import cells
from sspass_desktop.importers.workbook.read import read_workbook
from sspass_desktop.services.keeping import Backup
from sspass_desktop.services.publish import card_pages
from sspass_desktop.services.returning import Comparison, compare_plan
from sspass_desktop.services.sample import sample_plan
from sspass_desktop.texts import drafts, keeping, lease
from ui.history.rows import Row
from ui.painting import PainterPen
from ui.start_boxes import LastPlan
from ui.start_page import StartInfo

DAY = datetime(2026, 11, 3, 17, 41).astimezone()
FOLDER = Path("문서") / "사업계획"
COPIED = (
    "목\t세목\t항목\t산출내역\t금액(천원)\r\n"
    "일반운영비\t사무관리비\t일반수용비\t안내문 인쇄 300천원×2회=\t600\r\n"
    "\t\t\t설명서 2천원×100부=\t200\r\n"
    "합계\t\t\t\t800\r\n"
)
"""Rows of a sheet."""


def start_info() -> StartInfo:
    """What the start page tells on another day."""
    counts = {CardStatus.FINAL: 4, CardStatus.REVIEW: 6, CardStatus.DRAFT: 7}
    last = LastPlan(
        FOLDER / "2027년 사업계획.sspass",
        sample_plan().organisation.name,
        "2027년 사업계획 (본계획)",
        "1.4 야간·휴일 돌봄 상담 당번제 시범운영 · 소요예산",
        DAY,
        counts,
        not_begun=1,
        errors=2,
        warnings=5,
    )
    return StartInfo(last, (), 12, DAY, str(FOLDER / "백업"))


class Points:
    """Points that one can return to, as their keeper lists them."""

    plan = FOLDER / "2027년 사업계획.sspass"

    def all(self) -> tuple[Backup, ...]:
        """The newest first."""
        both = (self.plan.parent / keeping.FOLDER / "1.sspass", Path("1.sspass"))
        named = {27: "도 제출 직전", 72: keeping.BEFORE_IMPORT}
        return tuple(
            Backup(both if hours else both[:1], _hours_ago(hours), named.get(hours, ""), 1_234_000)
            for hours in (0, 3, 27, 51, 72, 96)
        )


def points_differ() -> str:
    """What is other now than it was."""
    first, second = (card.title for card in sample_plan().editions[-1].cards[:2])
    return keeping.cards_differ((first, second))


def _hours_ago(hours: int) -> datetime:
    return (DAY - timedelta(hours=hours)).replace(tzinfo=None)


DRAFT_WAYS = (drafts.RESUME, drafts.LOOK, drafts.GIVE_UP)


def opened_elsewhere() -> str:
    """That somebody else has the plan open."""
    return lease.open_elsewhere("임보라", "기획-PC2", DAY, DAY.date())


def history_rows() -> tuple[Row, ...]:
    """Changes of a card, as its history lists them."""
    record = SimpleNamespace(body=SimpleNamespace(root=Root.CARD))
    change = SimpleNamespace(record=record, edit=SimpleNamespace(kind=EditKind.VALUE))
    run = SimpleNamespace(newest=SimpleNamespace(change=change))
    card = "1.1 생활권 돌봄 연결 창구 운영"
    told = (
        ("오늘 14:03", "조은결", "평가방법 · 목표", "400건", "420건"),
        ("오늘 13:51", "조은결", "소요예산 · 금액", "1,320,000", "1,200,000"),
        ("어제 17:20", "임보라", "사업목표 · 1째 줄 (3번)", "창구 10곳 정착", "창구 12곳 정착"),
        ("11월 2일 09:12", "임보라", "상태", "검토", "작성중"),
    )
    return tuple(
        Row(run, (at, who, card, field, before, after), marks(before, after))
        for at, who, field, before, after in told
    )


def faulty_plan() -> Plan:
    """The example with faults such as people make."""
    plan = sample_plan()
    edition = plan.editions[-1]
    first, *others = edition.cards
    lines = list(first.budget.tables[0].lines)
    lines[1] = replace(lines[1], formula=(lines[1].formula or "").replace("150", "1,500"))
    lines[5] = replace(lines[5], formula="140천원×2명×12개 시군=", amount_won=3_360_000)
    with_cost = _with_lines(first, tuple(lines))
    low = replace(with_cost.indicators[0], target="8곳")
    changed = replace(with_cost, indicators=(low, *with_cost.indicators[1:]))
    untold = replace(others[8], owner=replace(others[8].owner, name="한나래", staff=None))
    cards = (changed, *others[:8], untold, *others[9:])
    return Plan(plan.organisation, (*plan.editions[:-1], replace(edition, cards=cards)))


def _with_lines(card: Card, lines: tuple[CostLine, ...]) -> Card:
    table, *rest_of_tables = card.budget.tables
    tables = (replace(table, lines=lines), *rest_of_tables)
    return replace(card, budget=replace(card.budget, tables=tables))


def two_editions() -> Plan:
    """A plan with a revision."""
    plan = sample_plan()
    revision = revised(plan, plan.editions[-1], new_uid())
    first = revision.cards[0]
    goals = (replace(first.goals[0], text="생활권 돌봄 연결 창구 정착(창구 14곳, 연결 460건)"),)
    changed = replace(first, goals=(*goals, *first.goals[1:]))
    revision = replace(revision, cards=(changed, *revision.cards[1:]))
    return Plan(plan.organisation, (*plan.editions, revision))


def returned(edition: Edition) -> Comparison:
    """What came back from a team."""
    first, second, *others = edition.cards
    theirs = replace(
        first,
        goals=(*first.goals, Line(1, text="찾아가는 상담 120건 실시")),
        effects=(Line(1, text="돌봄 공백 기간을 평균 3일로 단축"),),
    )
    new = replace(others[0], uid=new_uid(), title="돌봄 이웃 안부 살핌")
    incoming = replace(edition, cards=(theirs, second, *others, new))
    return compare_plan(edition, Plan(editions=(incoming,)))


def staff_workbook() -> cells.Workbook:
    """Somebody's own list of staff."""
    book, file = Workbook(), BytesIO()
    book.active.title = "직원 명단"
    for row in (
        ("2027년 직원 명단",),
        ("소속", "이름", "직급", "내선"),
        ("돌봄연결팀", "조은결", "5급", "123"),
        ("정책연구팀", "한나래", "4급", "125"),
    ):
        book.active.append(row)
    book.save(file)
    return read_workbook(file.getvalue())


def rescued() -> Rescue:
    """What can be had of a damaged file."""
    plan = sample_plan()
    card = plan.editions[-1].cards[1]
    return Rescue(
        plan,
        (
            Account("cards", 18, 17, 1, as_it_was=False),
            Account("cost_lines", 96, 92, 3, as_it_was=False),
            Account("indicators", 61, 61, 0, as_it_was=True),
        ),
        (MendedCard(plan.editions[-1].uid, card.uid, card.title, 4, lacks=True),),
        has_backup=True,
    )


def two_pages(agency: Organisation, edition: Edition) -> QImage:
    """Two printed pages of the first card, side by side."""
    scale, gap = 1.13, 24
    pages = card_pages(agency, edition, (edition.cards[0].uid,), Options())
    wide, high = round(pages.width * scale), round(pages.height * scale)
    image = QImage(2 * wide + 3 * gap, high + 2 * gap, QImage.Format.Format_RGB32)
    image.fill(QColor("lightGray"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for place in (0, 1):
        painter.save()
        painter.translate(gap + place * (wide + gap), gap)
        painter.fillRect(0, 0, wide, high, QColor("white"))
        painter.scale(scale, scale)
        draw(pages.pages[place], PainterPen(painter))
        painter.restore()
    painter.end()
    return image
