from dataclasses import replace

from sspass_desktop.documents.blocks import (
    CalloutBox,
    Caption,
    CellAlign,
    Figure,
    Grid,
    Item,
    ItemStyle,
    NewPage,
    Remark,
    SectionBox,
    SectionHeading,
)
from sspass_desktop.documents.parts.generated import MAKERS
from sspass_desktop.documents.parts.records import caption_numbers
from sspass_desktop.documents.parts.written import section_blocks
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Department
from sspass_desktop.domain.outline import (
    Callout,
    Generated,
    Line,
    Outline,
    PageBreak,
    Part,
    Picture,
    Query,
    Section,
    Statement,
    Swot,
    Table,
)
from sspass_desktop.domain.strategy import Goal, Strategy, Task
from tests.documents.parts.tables import item_words, records, rows, words

PICTURE = Picture(b"png", "추이", "통계청")


def section(*blocks, **more):
    return Section(Uid("s"), Part.III, "환경 분석", blocks=blocks, **more)


def written(*blocks, number="2", **more):
    held = section(*blocks)
    given = replace(records(**more), captions=caption_numbers((held,)))
    head, *body = section_blocks(given, held, number)
    assert isinstance(head, SectionBox)
    assert (head.number, head.entry.key, head.entry.title) == (number, held.uid, held.title)
    return body


def marked(*lines):
    """Style, own sign and place of the lines of an outline."""
    return [
        (getattr(block, "style", None), getattr(block, "mark", ""), block.origin.line)
        for block in written(Outline(lines))
    ]


def test_level_and_position_decide_marks_and_what_was_stored_does_not():
    found = marked(
        Line(1, "■", text="정책"),
        Line(2, "1-7.", text="법"),
        Line(2, "•", text="제정"),
        Line(3, "○", text="근거"),
        Line(4, "", text="세부"),
        Line(2, "4-4.", text="방향"),
        Line(1, text="경제"),
        Line(2, "9-9.", text="전망"),
    )
    heading, dash = ItemStyle.HEADING, ItemStyle.DASH
    assert found == [
        (None, "", 0),
        (heading, "1-1.", 1),
        (ItemStyle.CIRCLE, "", 2),
        (dash, "", 3),
        (ItemStyle.DOT, "", 4),
        (heading, "1-2.", 5),
        (None, "", 6),
        (heading, "2-1.", 7),
    ]


def test_a_numbered_heading_without_a_box_above_counts_in_its_section():
    (heading,) = written(Outline((Line(2, "1-1.", text="법"),)), number="3")
    assert heading.mark == "3-1."


def test_circled_numbers_count_their_neighbours():
    found = marked(
        Line(2, "④", text="경영"),
        Line(3, "-", text="회의"),
        Line(2, "④", text="시설"),
        Line(4, "①", text="하나"),
        Line(4, "①", text="둘"),
        Line(1, "□", text="다음"),
        Line(2, "⑥", text="처음"),
    )
    assert [(style, sign) for style, sign, _ in found if sign] == [
        (ItemStyle.NUMBERED, "①"),
        (ItemStyle.NUMBERED, "②"),
        (ItemStyle.DOT, "①"),
        (ItemStyle.DOT, "②"),
        (ItemStyle.NUMBERED, "①"),
    ]


def test_numbers_go_on_behind_a_table():
    outline = Outline((Line(2, "①", text="가"),))
    table = Table((("가",),))
    marks = [b.mark for b in written(outline, table, outline) if isinstance(b, Item)]
    assert marks == ["①", "②"]


def test_results_notes_and_continued_lines_keep_what_they_are():
    found = marked(Line(3, "⇒", text="결과"), Line(3, "※", text="주"), Line(4, ":", text="이어서"))
    assert [one[:2] for one in found] == [
        (ItemStyle.RESULT, ""),
        (ItemStyle.NOTE, ""),
        (ItemStyle.DOT, ":"),
    ]


def test_a_lead_is_bracketed_and_marks_in_a_heading_are_no_letters():
    heading, item = written(
        Outline(
            (Line(1, lead="1차", text="**정책** 환경"), Line(2, lead="고령화", text="**빠름**"))
        )
    )
    assert isinstance(heading, SectionHeading)
    assert heading.title == "(1차) 정책 환경"
    assert item.lead == "(고령화)"
    assert item.text[0].bold


def test_captions_are_numbered_through_the_book_tables_and_pictures_apart():
    table = Table((("가",),), caption="현황", source="통계청", note="주", unit="명")
    first = section(table, replace(table, caption=""), PICTURE)
    second = replace(first, uid=Uid("t"), blocks=(replace(PICTURE, caption=""), table, PICTURE))
    given = replace(records(), captions=caption_numbers((first, second)))
    blocks = list(section_blocks(given, second, ""))
    captions = [(b.title, b.right) for b in blocks if isinstance(b, Caption)]
    assert captions == [("[표 2] 현황", "(단위: 명)")]
    remarks = [(b.text, b.centred) for b in blocks if isinstance(b, Remark)]
    assert remarks == [
        ("자료: 통계청", True),
        ("주", False),
        ("자료: 통계청", False),
        ("[그림 2] 추이", True),
        ("자료: 통계청", True),
    ]
    assert [b.data for b in blocks if isinstance(b, Figure)] == [b"png", b"png"]


def test_a_statement_stands_over_its_source():
    paragraph, source = written(Statement("목적으로 한다.", "정관 제1조"))
    assert paragraph.style is ItemStyle.PARAGRAPH
    assert (source.text, source.right) == ("정관 제1조", True)


def test_a_callout_holds_outline_lines():
    (box,) = written(Callout("시사점", (Line(2, text="하나"), Line(3, "①", text="둘"))))
    assert isinstance(box, CalloutBox)
    assert [(item.style, item.mark) for item in box.items] == [
        (ItemStyle.CIRCLE, ""),
        (ItemStyle.DASH, "①"),
    ]
    assert [item.origin.line for item in box.items] == [0, 1]


def test_swot_is_a_cross_and_names_of_tasks_are_bold():
    tree = Strategy(goals=(Goal(Uid("g"), "돌봄", tasks=(Task(Uid("t"), "연결망 구축"),)),))
    cross = Swot(
        ("협력",), ("자료",), ("제도",), ("재정",), ("연결망 구축 - 창구 확대", "딴 전략 - 글")
    )
    (grid,) = written(cross, strategy=tree)
    assert rows(grid) == [
        ["/외부환경 ↓", "강점 (Strength)/• 협력", "약점 (Weakness)/• 자료"],
        [
            "기회 (Opportunity)/• 제도",
            "SO 전략/▶ 연결망 구축 - 창구 확대/▶ 딴 전략 - 글",
            "WO 전략",
        ],
        ["위협 (Threat)/• 재정", "ST 전략", "WT 전략"],
    ]
    corner, *_ = grid.cells
    assert corner.lines[0].right == "내부역량 →"
    (strategies,) = [c for c in grid.cells if (c.row, c.column) == (1, 1)]
    bold = [[span.text for span in line.text if span.bold] for line in strategies.lines]
    assert bold == [["SO 전략"], ["연결망 구축"], []]
    assert written(Swot()) == []


def test_pages_break_before_the_heading_that_they_open():
    table = Table((("가", "나"),))
    new, head, grid = section_blocks(records(), section(PageBreak(), table), "1")
    assert isinstance(new, NewPage)
    assert isinstance(head, SectionBox)
    assert isinstance(grid, Grid)
    assert all(cell.align is CellAlign.CENTRE for cell in grid.cells)
    assert written(table, PageBreak())[-1] == NewPage()


def test_text_of_the_part_itself_has_no_heading():
    part = section(Outline((Line(2, text="글"),)), level=0, numbered=False)
    (item,) = section_blocks(records(), part, "")
    assert item_words(item) == "글"


def test_every_query_has_a_maker_and_stands_empty_records():
    assert set(MAKERS) == set(Query)
    assert written(*(Generated(query) for query in Query)) == []


def test_a_generated_block_may_be_about_one_department():
    units = (
        Department(Uid("a"), "가팀", duties=("예산",)),
        Department(Uid("b"), "나팀", duties=("인사",)),
    )
    (table,) = written(Generated(Query.DUTIES, Uid("b")), departments=units)
    assert rows(table)[1:] == [["나팀", "• 인사"]]


def test_what_looks_like_a_mark_stays_a_letter():
    (item,) = written(Outline((Line(2, text="<b>5*3</b> & **짝 없는"),)))
    assert words(item.text) == "<b>5*3</b> & **짝 없는"
