"""A small book that was made up for the tests of pages: one of everything."""

from sspass_desktop.documents.articles import Article, Book, Frame, Looks
from sspass_desktop.documents.blocks import (
    CalloutBox,
    Caption,
    Cell,
    CellAlign,
    CellLine,
    Entry,
    Grid,
    Item,
    ItemStyle,
    Origin,
    Remark,
    SectionBox,
    SectionHeading,
    Shade,
    Span,
    TeamHeading,
    TitleBar,
)
from sspass_desktop.documents.furniture import (
    BackCover,
    ChartBox,
    ChartGroup,
    Contents,
    Cover,
    Divider,
    ListedProgramme,
    OrganisationChart,
    Poster,
    PosterCard,
)
from sspass_desktop.domain.identity import Uid

TEXT = "시군 협력 경험을 살려 퇴원 연계 절차를 도 전체로 확산하고 현장 자료를 바탕으로 과제를 제안"


def item(text=TEXT, style=ItemStyle.CIRCLE, lead=""):
    return Item(style, (Span(text),), lead=lead)


def grid(rows, columns=(40.0, 100.0, 30.0), **more):
    """A table of so many rows under a header."""
    header = tuple(
        Cell(0, column, (CellLine((Span(name),)),), align=CellAlign.CENTRE)
        for column, name in enumerate(("구분", "내용", "수량")[: len(columns)])
    )
    body = tuple(
        Cell(row, column, (CellLine((Span(text),)),))
        for row in range(1, rows + 1)
        for column, text in enumerate((f"{row}번째", "현장 점검", f"{row}회")[: len(columns)])
    )
    return Grid(columns, rows + 1, (*header, *body), **more)


def tree():
    """A tree of the budget: bands, indents, low rows."""
    names = [("총계", 0), ("일반회계", 0), ("사업비용", 1), ("목적사업비", 2), ("인건비", 3)]
    shades = {0: Shade.STRONG, 1: Shade.LIGHT}
    cells = [
        Cell(0, column, (CellLine((Span(name),)),), align=CellAlign.CENTRE)
        for column, name in enumerate(("구분", "계", "국비"))
    ]
    for row, (name, depth) in enumerate(names, start=1):
        shade = shades.get(row - 1, Shade.NONE)
        more = {"shade": shade, "bold": shade is not Shade.NONE}
        cells.append(Cell(row, 0, (CellLine((Span(name),)),), indent=3.6 * depth, **more))
        for column in (1, 2):
            text = (CellLine((Span(f"{4000 - row * 300:,}"),)),)
            cells.append(Cell(row, column, text, align=CellAlign.RIGHT, **more))
    return Grid((90.0, 40.0, 40.0), len(names) + 1, tuple(cells), dense=True)


def chart(units=4, duties=3):
    lines = ("정책과제 발굴", "중장기 전략", "공모사업 대응")[:duties]
    groups = (
        ChartGroup("국·공립 시설 (2)", ("가온동부보호기관", "가온서부보호기관")),
        ChartGroup("위탁 사업 (1)", ("가온도 지역서비스지원단",)),
        ChartGroup("직영 센터 (1)", ("가온돌봄센터",)),
    )
    return OrganisationChart(
        ChartBox("원장", "1명"),
        (ChartBox("사무처장", "1명"),),
        tuple(ChartBox(f"{n + 1}팀", "정원 6, 현원 5", lines) for n in range(units)),
        (ChartBox("인사위원회"), ChartBox("경영자문단")),
        "소속시설 4개소",
        groups,
        supervisor=min(3, units - 1) if units else None,
    )


def programmes(count):
    tags = {4: "신설", 7: "강화"}
    return tuple(
        ListedProgramme(
            str(n),
            f"{n}번 실천사업",
            tags.get(n, ""),
            "통합돌봄팀",
            Uid(f"card{n}"),
            Origin(Uid("d")),
        )
        for n in range(1, count + 1)
    )


def divider(count=11, title="사는 곳에서 이어지는 돌봄 연계체계 구축", numeral="2", **more):
    entry = Entry(Uid("chapter"), 2, numeral, title, count)
    given = {
        "above": "V. 2027년 경영계획",
        "tasks": ("퇴원·퇴소 이후 일상복귀 지원체계 정립", "마을과 기관이 함께 살피는 안부망 구축"),
        "list_title": "세부실천사업",
        "list_note": f"{count}개 사업 (신규 3)",
        "programmes": programmes(count),
    }
    return Divider(entry, numeral, title, **(given | more))


def part(number, numeral):
    entry = Entry(Uid(f"part{number}"), 1, numeral, f"{numeral}부 현황")
    return Article("", (Divider(entry, numeral, entry.title),), entry, Frame.NAMES, right=True)


def section(number, *blocks, key=None):
    entry = Entry(Uid(key or f"section{number}"), 2, str(number), f"{number}번째 절")
    return (SectionBox(str(number), entry.title, entry), *blocks)


def card(number):
    entry = Entry(Uid(f"card{number}"), 3, str(number), f"{number}번 실천사업")
    heading = SectionHeading("추진배경")
    blocks = (TitleBar(str(number), entry.title, entry=entry), heading, *[item()] * 8)
    return Article("V. 2027년 경영계획  |  2. 돌봄", blocks, entry)


def book(cards=11, **looks):
    """Cover, contents, two parts, a chapter with cards, back cover."""
    first = Article(
        "I. 기본 현황",
        (
            *section(1, SectionHeading("정·현원"), Caption(right="(단위: 명)"), grid(4)),
            Remark("겸직은 빼고 셈", "※"),
            *section(2, SectionHeading("조직 구성"), chart()),
            *section(3, SectionHeading("지출예산"), Caption(right="(단위: 백만원)"), tree()),
        ),
    )
    second = Article(
        "IV. 경영목표",
        (
            *section(1, TeamHeading("2. 통합돌봄팀", "돌봄의 든든한 다리"), grid(6), key="s21"),
            CalloutBox("시사점", (item(lead="(연계 우선)"), item(style=ItemStyle.DASH), item())),
            *section(2, poster(), key="s22"),
        ),
    )
    articles = (part(1, "I"), first, part(4, "IV"), second, part(5, "V"), *chapter(cards))
    contents = Contents("목차", "CONTENTS", tuple(listed(articles)))
    cover = Cover("2027", "사업계획서", "2027. 2.", "가온도사회서비스원", "Gaon Agency")
    back = BackCover(
        "가온도사회서비스원", "Gaon Agency", ("가온도 물빛군 이음로 1", "063-000-0000")
    )
    whole = (
        Article("", (cover,), frame=Frame.NONE),
        Article("", (contents,), frame=Frame.NUMBER, right=True),
        *articles,
        Article("", (back,), frame=Frame.NONE),
    )
    return Book("2027년 사업계획서", "가온도사회서비스원", "Gaon Agency", whole, Looks(**looks))


def listed(articles):
    """What contents list: parts, sections and chapters."""
    for article in articles:
        if article.entry is not None and article.entry.level < 3:
            yield article.entry
        yield from (block.entry for block in article.blocks if isinstance(block, SectionBox))


def chapter(cards):
    opening = divider(cards)
    first = Article("", (opening,), opening.entry, Frame.NAMES, right=True)
    return (first, *(card(number) for number in range(1, cards + 1)))


def poster(count=5):
    cards = tuple(
        PosterCard(str(n), f"{n}원칙 도민을 먼저 생각한다", TEXT, "도민 중심")
        for n in range(1, count + 1)
    )
    return Poster(cards, "함께 가는 길, 이어지는 돌봄")
