"""Covers, contents, dividers, charts and section boxes: what stands where, and where it breaks."""

from dataclasses import replace

import pytest

from sspass_desktop.documents.articles import Article, Book, Frame
from sspass_desktop.documents.blocks import (
    CalloutBox,
    Entry,
    Item,
    ItemStyle,
    NewPage,
    Remark,
    SectionHeading,
    Span,
    TeamHeading,
)
from sspass_desktop.documents.furniture import ChartGroup, Contents
from sspass_desktop.documents.layout.metrics import Font
from sspass_desktop.documents.layout.page import BLACK, DASHED, MM, WHITE
from sspass_desktop.documents.layout.pages import lay_out
from sspass_desktop.documents.layout.style import STANDARD
from sspass_desktop.domain.identity import Uid
from tests.documents import books

LEFT, MEASURE = 20 * MM, 170 * MM


def pages(*blocks, frame=Frame.FULL):
    return lay_out(Book("책", "기관", "Agency", (Article("머리글", blocks, frame=frame),))).pages


def found(page, text):
    return next(run for run in page.runs if run.text == text)


def texts(page):
    return [run.text for run in page.runs]


def page_of(laid, text):
    return next(number for number, page in enumerate(laid) if text in texts(page))


def test_contents_and_dividers_name_the_pages_and_lead_there():
    laid = lay_out(books.book(double_sided=True))
    targets = {mark.key: mark.page for mark in laid.bookmarks}
    contents = laid.pages[2]
    for link in contents.links:
        row = [run for run in contents.runs if link.y < run.y < link.y + link.height]
        assert str(link.page + 1) in [run.text for run in row]
        assert link.page == targets[link.key]
    assert len(contents.links) == len(list(books.listed(books.book().articles)))
    divider = laid.pages[targets[Uid("chapter")]]
    assert [link.page for link in divider.links] == [targets[Uid(f"card{n}")] for n in range(1, 12)]
    right = {round(run.x + STANDARD.divider.font.width(run.text), 2) for run in divider.runs[-11:]}
    assert len(right) == 1


def test_a_card_that_is_not_in_the_book_has_no_page():
    (page,) = pages(books.divider(3))
    assert not page.links
    assert found(page, "3번 실천사업")


def test_parts_and_chapters_begin_at_the_right():
    laid = lay_out(books.book(double_sided=True))
    for mark in laid.bookmarks:
        if mark.key.startswith(("part", "chapter")):
            assert mark.page % 2 == 0
    for page in laid.pages:
        assert bool(page.runs) == any(text != "" for text in texts(page))


def test_cover_and_dividers_bear_neither_head_nor_number():
    laid = lay_out(books.book())
    marks = {mark.key: mark.page for mark in laid.bookmarks}
    assert not any(text.startswith("- ") for text in texts(laid.pages[0]))
    assert "2027년 사업계획서" not in texts(laid.pages[0])
    assert "가온도사회서비스원" in texts(laid.pages[marks[Uid("part1")]])
    assert not any(text.startswith("- ") for text in texts(laid.pages[marks[Uid("part1")]]))
    assert "- 2 -" in texts(laid.pages[1])
    assert "가온도사회서비스원" not in texts(laid.pages[1])


def test_everything_keeps_to_the_text_edges():
    for page in lay_out(books.book()).pages:
        for rule in page.rules:
            assert min(rule.x0, rule.x1) >= LEFT - 0.4
            assert max(rule.x0, rule.x1) <= LEFT + MEASURE + 0.4
        for fill in page.fills:
            assert fill.x >= LEFT - 0.01
            assert fill.x + fill.width <= LEFT + MEASURE + 0.01


def test_colour_turns_black_in_numerals_and_areas():
    laid = lay_out(books.book(black_and_white=True))
    things = [one for page in laid.pages for one in (*page.fills, *page.runs) if one.colour]
    assert all(red == green == blue for red, green, blue in (one.colour for one in things))
    numeral = found(laid.pages[-13], "2")
    assert (numeral.size, numeral.colour) == (64, BLACK)
    coloured = lay_out(books.book())
    assert found(coloured.pages[-13], "2").colour == STANDARD.colours.accent


@pytest.mark.parametrize("numeral", ["1", "12", "VIII"])
def test_a_numeral_leaves_the_title_its_place(numeral):
    (page,) = pages(books.divider(2, numeral=numeral))
    big = found(page, numeral)
    assert big.x == pytest.approx(LEFT)
    title = next(run for run in page.runs if run.size == 24)
    assert title.x == pytest.approx(LEFT + 24 * MM)
    assert big.y == pytest.approx(83 * MM)


def test_a_long_title_of_a_divider_takes_lines():
    title = "마을과 기관이 함께 살피는 생활권 안부망을 구축하는 일 " * 3
    (page,) = pages(books.divider(2, title))
    lines = [run.y for run in page.runs if run.size == 24]
    assert len(lines) > 2
    first, second = lines[:2]
    assert (first, second) == pytest.approx((83 * MM - 33, 83 * MM))
    assert next(run.y for run in page.runs if run.text == "■") > lines[-1] + 11


def test_a_long_list_of_programmes_goes_on():
    laid = pages(books.divider(60), frame=Frame.NAMES)
    assert len(laid) == 3
    shown = [text for page in laid for text in texts(page) if text.endswith("번 실천사업")]
    assert shown == [f"{n}번 실천사업" for n in range(1, 61)]
    for page in laid:
        assert sum(text.endswith("번 실천사업") for text in texts(page)) >= 2
        edges = [rule.width for rule in page.rules if rule.width in (1.1, 0.8)]
        assert len(edges) == 2


def test_long_contents_take_several_pages():
    entries = [Entry(Uid("p"), 1, "I", "기본 현황")]
    entries += [Entry(Uid(f"e{n}"), 2, str(n), f"{n}번째 항목 " * 9, n) for n in range(1, 60)]
    laid = pages(Contents("목차", "CONTENTS", tuple(entries)), frame=Frame.NUMBER)
    assert len(laid) > 1
    words = "".join("".join(texts(page)) for page in laid)
    assert all(f"{n}번째" in words for n in range(1, 60))
    lowest = max(run.y for page in laid for run in page.runs if not run.text.startswith("- "))
    assert lowest < 273 * MM


def test_a_section_box_begins_a_page_if_less_than_a_third_is_left():
    lines = [replace(books.item(), origin=None)] * 9
    box = books.section(2, *lines)
    few, many = [books.item()] * 14, [books.item()] * 28
    assert page_of(pages(*few, *box), "2번째 절") == 0
    assert page_of(pages(*many, *box), "2번째 절") == 1
    assert len(pages(*box)) == 1


def test_a_new_page_is_begun_once():
    laid = pages(NewPage(), books.item("가"), NewPage(), NewPage(), books.item("나"))
    assert [("가" in texts(page), "나" in texts(page)) for page in laid] == [
        (True, False),
        (False, True),
    ]


def test_equal_lines_are_all_printed():
    (page,) = pages(*[books.item("같은 줄")] * 3)
    lines = [run.y for run in page.runs if run.text == "같은 줄"]
    assert len(set(lines)) == 3


def test_a_team_heading_stays_with_its_table():
    for count in range(20, 34):
        laid = pages(*[books.item()] * count, TeamHeading("통합돌봄팀", "다리"), books.grid(6))
        page = laid[page_of(laid, "통합돌봄팀")]
        assert {"1번째", "2번째", "팀미션", "다리"} <= set(texts(page))


def test_a_numbered_heading_stays_with_what_it_opens():
    heading = Item(ItemStyle.HEADING, (Span("제목줄"),), mark="1-1.")
    behind = (books.item("뒤 글"), *[books.item("더 뒤")] * 20)
    for count in range(36, 42):
        laid = pages(*[books.item("앞 글")] * count, heading, *behind)
        assert "뒤 글" in texts(laid[page_of(laid, "제목줄")])


def test_a_source_below_a_paragraph_stands_at_the_right():
    (page,) = pages(Item(ItemStyle.PARAGRAPH, (Span("글"),)), Remark("정관", right=True))
    run = found(page, "정관")
    assert run.x + Font(run.face, run.size).width(run.text) == pytest.approx(LEFT + MEASURE)


def test_a_long_name_of_a_team_has_its_mission_below():
    name, mission = "아주 긴 이름을 가진 팀 " * 5, "사는 곳에서 이어지는 돌봄의 든든한 다리 " * 6
    (page,) = pages(TeamHeading(name.strip(), mission.strip()))
    tag = found(page, "팀미션")
    names = [run for run in page.runs if run.size == 13]
    missions = [run for run in page.runs if run.size == 10.3]
    assert max(run.y for run in names) < tag.y
    assert len({run.y for run in missions}) > 1
    assert all(run.x > tag.x for run in missions)


def test_a_callout_goes_on_without_its_title():
    items = tuple(books.item(style=style) for style in [ItemStyle.CIRCLE, ItemStyle.DASH] * 20)
    laid = pages(*[books.item()] * 20, CalloutBox("시사점", items))
    assert len(laid) > 1
    assert sum("시사점" in texts(page) for page in laid) == 1
    for page in laid[page_of(laid, "시사점") :]:
        (ground,) = [fill for fill in page.fills if fill.colour == STANDARD.colours.band]
        edges = [rule for rule in page.rules if rule.y0 in (ground.y, ground.y + ground.height)]
        assert edges[0].width == 1.1
        signs = [run for run in page.runs if run.text == "○" and run.y > ground.y]
        assert {round((run.x - LEFT) / MM, 2) for run in signs} == {2.8 + 4.5}


def test_an_empty_callout_has_its_title():
    (page,) = pages(CalloutBox("시사점", ()))
    assert "시사점" in texts(page)


def test_bands_of_a_dense_table_are_light_and_its_rows_low():
    (page,) = pages(books.tree())
    shades = {fill.colour for fill in page.fills}
    assert {STANDARD.colours.band, STANDARD.colours.header} == shades
    depths = [found(page, text).x for text in ("사업비용", "목적사업비", "인건비")]
    assert depths[1] - depths[0] == pytest.approx(3.6 * MM)
    step = found(page, "인건비").y - found(page, "목적사업비").y
    assert step == pytest.approx(13.2 + 2 * 0.35 * MM)


@pytest.mark.parametrize("units", [0, 1, 2, 3, 4, 5, 9, 11])
def test_a_chart_stands_on_its_grid(units):
    laid = pages(books.chart(units))
    assert len(laid) == 1
    (page,) = laid
    shown = {text for text in texts(page) if text.endswith("팀")}
    assert shown == {f"{n + 1}팀" for n in range(units)}
    boxes = [fill for fill in page.fills if fill.width == pytest.approx(38 * MM)]
    lefts = {round((box.x - LEFT) / MM, 1) for box in boxes}
    assert lefts <= {0, 44, 88, 132} or units < 4
    assert all(rule.x0 == rule.x1 or rule.y0 == rule.y1 for rule in page.rules)
    assert any(rule.dash == DASHED for rule in page.rules) is (units > 0)


def test_no_line_of_a_chart_runs_through_a_unit():
    (page,) = pages(books.chart(11))
    units = [fill for fill in page.fills if fill.width == pytest.approx(38 * MM)]
    for rule in page.rules:
        for box in units:
            inside_x = box.x + 0.1 < rule.x0 < box.x + box.width - 0.1
            inside_y = box.y + 0.1 < max(rule.y0, rule.y1) and min(rule.y0, rule.y1) < (
                box.y + box.height - 0.1
            )
            assert not (rule.x0 == rule.x1 and inside_x and inside_y)


def test_forty_units_take_pages_and_none_is_lost():
    laid = pages(books.chart(40))
    shown = [text for page in laid for text in texts(page) if text.endswith("팀")]
    assert shown == [f"{n + 1}팀" for n in range(40)]
    assert len(laid) == 3


def test_long_names_of_facilities_are_smaller_before_they_are_broken():
    name = "가온도지역사회통합돌봄서비스지원단"
    groups = (ChartGroup("위탁", (name, "가온돌봄센터")), *books.chart().facilities[1:])
    (page,) = pages(replace(books.chart(), facilities=groups))
    assert 7 < found(page, name).size < 9
    assert found(page, "가온돌봄센터").size == found(page, name).size


def test_a_part_of_the_contents_keeps_two_entries():
    for count in range(20, 36):
        entries = [Entry(Uid("p"), 1, "I", "기본 현황")]
        entries += [Entry(Uid(f"a{n}"), 2, str(n), f"가{n}") for n in range(count)]
        entries += [Entry(Uid("q"), 1, "II", "주요 성과")]
        entries += [Entry(Uid(f"b{n}"), 2, str(n), f"나{n}") for n in range(6)]
        laid = pages(Contents("목차", "CONTENTS", tuple(entries)))
        assert {"나0", "나1"} <= set(texts(laid[page_of(laid, "주요 성과")]))


def test_the_director_is_white_on_dark():
    (page,) = pages(books.chart())
    title, note = found(page, "원장"), next(run for run in page.runs if run.text == "1명")
    assert title.colour == note.colour == WHITE
    assert note.size == 10


def test_principles_stay_on_a_page_and_more_go_on():
    assert len(pages(books.poster(7))) == 1
    laid = pages(books.poster(15))
    shown = [text for page in laid for text in texts(page) if "원칙" in text]
    assert len(laid) == 2
    assert [text.split("원")[0] for text in shown] == [str(n) for n in range(1, 16)]


def test_a_section_heading_stands_close_below_its_box():
    (page,) = pages(*books.section(1, SectionHeading("정·현원"), Item(ItemStyle.CIRCLE, ())))
    rule = next(rule for rule in page.rules if rule.width == 1.4)
    run = next(run for run in page.runs if run.text.startswith("정"))
    top = run.y - 9 - 0.36 * 12
    assert top - rule.y0 == pytest.approx(14)


def test_growth_is_underlined():
    (page,) = pages(Item(ItemStyle.CIRCLE, (Span("25.0% 증", underline=True),)))
    run = found(page, "25.0% 증")
    (line,) = [rule for rule in page.rules if rule.x0 == pytest.approx(run.x) and rule.y0 > run.y]
    width = Font(run.face, run.size).width(run.text)
    assert line.x1 - line.x0 == pytest.approx(width + run.letter * len(run.text))
