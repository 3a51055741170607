from dataclasses import replace

import pytest

from sspass_desktop.documents.articles import Frame
from sspass_desktop.documents.blocks import Grid, Item, ItemStyle, SectionBox, TitleBar
from sspass_desktop.documents.book import Options, card_book, section_book, whole_book
from sspass_desktop.documents.furniture import BackCover, Contents, Cover, Divider
from sspass_desktop.documents.template import PartTitle, standard
from sspass_desktop.domain.card import Card, CardSection, Continuity, ContinuityKind
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Department, Organisation
from sspass_desktop.domain.outline import Line, Outline, Part, Section
from sspass_desktop.domain.plan import Build, CardDetail, Edition, EditionKind
from sspass_desktop.domain.strategy import ExecutionTask, Goal, Strategy, Task
from tests.documents.cards import CARD
from tests.documents.parts.tables import rows

AGENCY = Organisation("가온원", "Gaon", address="가온시 1", phone="070-1")
TREE = Strategy(
    goals=(
        Goal(
            Uid("g"),
            "목표",
            tasks=(
                Task(Uid("t1"), "연결", (ExecutionTask(Uid("x"), "창구"),)),
                Task(Uid("t2"), "정책"),
            ),
        ),
    )
)


def card(name, task, team=None):
    return replace(CARD, uid=Uid(name), title=name, task=task and Uid(task), department=team)


CARDS = (
    card("가", "t1", Uid("d1")),
    replace(card("나", "t1", Uid("d2")), continuity=(Continuity(ContinuityKind.NEW),)),
    Card(Uid("다"), "다", Uid("t1")),
    card("라", "t2", Uid("d1")),
    card("마", None),
)


def section(name, part, **more):
    blocks = (Outline((Line(2, text=f"{name}의 글"),)),)
    return Section(Uid(name), part, name, blocks=blocks, **more)


SECTIONS = (
    section("분석", Part.III),
    Section(Uid("I"), Part.I, "우리 현황", level=0, numbered=False),
    section("근거", Part.I),
    section("부록", Part.I, numbered=False),
    section("연혁", Part.I),
)
EDITION = Edition(
    Uid("e"),
    2027,
    EditionKind.REVISED,
    strategy=TREE,
    cards=CARDS,
    sections=SECTIONS,
    departments=(Department(Uid("d1"), "돌봄팀"), Department(Uid("d2"), "기획팀")),
)
PLAIN = Build(cover=False, contents=False, dividers=False)


def book(edition=EDITION, **choices):
    return whole_book(AGENCY, edition, Options(Build(**choices)))


def only(articles, kind):
    (found,) = [block for article in articles for block in article.blocks if type(block) is kind]
    return found


def titles(found):
    """What each article begins with."""
    firsts = [article.blocks[0] for article in found.articles]
    return [getattr(block, "title", None) or type(block).__name__ for block in firsts]


def test_a_whole_book_stands_in_its_order():
    found = book()
    assert titles(found) == [
        "Cover",
        "목차",
        "우리 현황",
        "근거",
        "경영분석",
        "분석",
        "2027년 경영계획",
        "연결",
        "가",
        "나",
        "정책",
        "라",
        "마",
        "BackCover",
    ]
    assert [article.frame for article in found.articles] == [
        Frame.NONE,
        Frame.NUMBER,
        Frame.NAMES,
        Frame.FULL,
        Frame.NAMES,
        Frame.FULL,
        Frame.NAMES,
        Frame.NAMES,
        Frame.FULL,
        Frame.FULL,
        Frame.NAMES,
        Frame.FULL,
        Frame.FULL,
        Frame.NONE,
    ]
    assert found.name == "2027년 수정 사업계획서"
    rights = [article.right for article in found.articles]
    assert rights == [True] * 8 + [False] * 2 + [True] + [False] * 3


def test_cover_and_back_cover_are_made_from_records():
    found = book()
    cover, back = only(found.articles, Cover), only(found.articles, BackCover)
    assert (cover.year, cover.kind, cover.month) == ("2027", "수정 사업계획서", "")
    assert (cover.agency, cover.agency_en) == (back.agency, back.agency_en) == ("가온원", "Gaon")
    assert back.lines == ("주소  가온시 1", "전화  070-1")


def test_contents_name_parts_sections_and_chapters_with_counts():
    entries = only(book().articles, Contents).entries
    assert [(e.level, e.number, e.title, e.count) for e in entries] == [
        (1, "I", "우리 현황", None),
        (2, "1", "근거", None),
        (2, "", "부록", None),
        (2, "2", "연혁", None),
        (1, "III", "경영분석", None),
        (2, "1", "분석", None),
        (1, "V", "2027년 경영계획", None),
        (2, "1", "연결", 3),
        (2, "2", "정책", 1),
    ]


def places(found):
    """The keys that pages of the book answer to."""
    own = {article.entry.key for article in found.articles if article.entry}
    blocks = [block for article in found.articles for block in article.blocks]
    return own | {b.entry.key for b in blocks if getattr(b, "entry", None)}


@pytest.mark.parametrize("dividers", [True, False])
@pytest.mark.parametrize("detail", list(CardDetail))
@pytest.mark.parametrize("parts", [(), (Part.V,), (Part.III, Part.I)])
def test_contents_lead_to_pages_whatever_is_chosen(dividers, detail, parts):
    found = book(dividers=dividers, detail=detail, parts=parts)
    entries = only(found.articles, Contents).entries
    assert entries
    assert {entry.key for entry in entries} <= places(found)


def test_a_chapter_divider_lists_its_programmes():
    dividers = [a.blocks[0] for a in book().articles if isinstance(a.blocks[0], Divider)]
    chapter = dividers[3]
    assert (chapter.numeral, chapter.title, chapter.tasks) == ("1", "연결", ("창구",))
    assert chapter.above == "V. 2027년 경영계획"
    assert (chapter.list_title, chapter.list_note) == ("세부실천사업", "3개 사업 (신규 1)")
    listed = [(p.number, p.title, p.tag, p.team, p.key) for p in chapter.programmes]
    assert listed == [
        ("1.1", "가", "", "돌봄팀", "가"),
        ("1.2", "나", "신설", "기획팀", "나"),
        ("1.3", "다", "", "", None),
    ]


def test_cards_of_a_whole_book_are_those_of_a_card_book():
    whole = [a for a in book().articles if isinstance(a.blocks[0], TitleBar)]
    cards = card_book(AGENCY, EDITION, [c.uid for c in CARDS if c.is_written], Options())
    assert tuple(whole) == cards.articles


@pytest.mark.parametrize("uid", ["근거", "부록", "연혁"])
def test_a_section_alone_is_set_as_in_the_whole_book(uid):
    (alone,) = section_book(AGENCY, EDITION, Uid(uid), Options()).articles
    whole = next(a for a in book().articles if set(alone.blocks) <= set(a.blocks))
    at = whole.blocks.index(alone.blocks[0])
    assert whole.blocks[at : at + len(alone.blocks)] == alone.blocks
    assert alone.head == whole.head


def test_a_section_that_is_not_written_has_no_pages():
    assert section_book(AGENCY, EDITION, Uid("II"), Options()).articles == ()


@pytest.mark.parametrize(
    ("choices", "expected"),
    [
        ({}, ["가", "나", "라", "마"]),
        ({"chapters": (2, 1)}, ["라", "가", "나"]),
        ({"departments": ("d2",)}, ["나"]),
        ({"departments": ("d2", "d1")}, ["나", "가", "라"]),
        ({"cards": ("나", "가")}, ["나", "가"]),
        ({"chapters": (2,), "cards": ("나",)}, ["라", "나"]),
    ],
)
def test_a_build_chooses_cards_in_its_order(choices, expected):
    found = whole_book(AGENCY, EDITION, Options(replace(PLAIN, parts=(Part.V,), **choices)))
    assert titles(found) == expected


def test_a_divider_shows_what_a_choice_left_out_without_a_page():
    found = book(parts=(Part.V,), cards=(Uid("나"),))
    chapters = [a.blocks[0] for a in found.articles if isinstance(a.blocks[0], Divider)][1:]
    assert [[p.key for p in one.programmes] for one in chapters] == [[None, "나", None]]


def test_parts_print_in_the_order_of_the_choice_and_keep_their_numbers():
    found = whole_book(AGENCY, EDITION, Options(replace(PLAIN, parts=(Part.III, Part.I))))
    assert titles(found) == ["분석", "근거"]
    assert [article.head for article in found.articles] == ["III. 경영분석", "I. 우리 현황"]
    boxes = [b.number for b in found.articles[1].blocks if isinstance(b, SectionBox)]
    assert boxes == ["1", "", "2"]


@pytest.mark.parametrize("names", [True, False])
def test_a_list_has_a_line_per_card(names):
    found = whole_book(
        AGENCY,
        EDITION,
        Options(replace(PLAIN, parts=(Part.V,), detail=CardDetail.LINE, names=names)),
    )
    (article,) = found.articles
    boxes = [(b.number, b.title) for b in article.blocks if isinstance(b, SectionBox)]
    assert boxes == [("1", "연결"), ("2", "정책")]
    first, _, unclaimed = [block for block in article.blocks if isinstance(block, Grid)]
    head, row, _ = rows(first)
    assert sum(first.columns) == pytest.approx(170)
    shown = dict(zip(head, row, strict=True))
    assert shown.pop("담당자", None) == ("한서윤" if names else None)
    assert shown == {
        "번호": "1.1",
        "사업명": "가",
        "팀": "돌봄팀",
        "예산(원)": "900,000",
        "주요 지표와 목표": "운영 수 5곳",
        "기간": "2~4월, 6~8월",
    }
    assert [r[1] for r in rows(unclaimed)[1:]] == ["마"]


def test_a_short_card_leaves_out_costs_and_prose():
    found = whole_book(
        AGENCY, EDITION, Options(replace(PLAIN, parts=(Part.V,), detail=CardDetail.PAGE))
    )
    bar, *below = found.articles[0].blocks
    assert isinstance(bar, TitleBar)
    sections = [block.origin.section for block in below]
    assert list(dict.fromkeys(sections)) == [
        CardSection.GOALS,
        CardSection.OVERVIEW,
        CardSection.BUDGET,
        CardSection.INDICATORS,
        CardSection.SCHEDULE,
    ]
    money = [block for block in below if block.origin.section is CardSection.BUDGET]
    assert [(type(block), block.style) for block in money] == [(Item, ItemStyle.FIELD)]


@pytest.mark.parametrize("detail", list(CardDetail))
def test_an_empty_plan_is_an_empty_book(detail):
    found = whole_book(
        Organisation(), Edition(Uid("e"), 2027), Options(replace(PLAIN, detail=detail))
    )
    assert found.articles == ()


def test_looks_come_from_the_build():
    looks = book(double_sided=True, black_and_white=True).looks
    assert (looks.double_sided, looks.black_and_white) == (True, True)


def test_a_template_orders_and_names_the_parts_that_the_plan_does_not_name():
    order = (PartTitle(Part.III, "{year} 분석"), PartTitle(Part.I, "현황"))
    template = replace(standard(), parts=order)
    found = whole_book(AGENCY, EDITION, Options(PLAIN, template))
    assert [a.head for a in found.articles] == ["I. 2027 분석", "II. 우리 현황"]
    (only_one,) = whole_book(
        AGENCY, EDITION, Options(replace(PLAIN, parts=(Part.V, Part.I)), template)
    ).articles
    assert only_one.head == "II. 우리 현황"
