from dataclasses import replace

import pytest

from sspass_desktop.documents.blocks import (
    Caption,
    Figure,
    GoalBox,
    Grid,
    IssueBox,
    Item,
    ItemStyle,
    Remark,
    SectionHeading,
    Span,
    TitleBar,
)
from sspass_desktop.documents.book import Options, card_book
from sspass_desktop.documents.card import card_blocks
from sspass_desktop.documents.template import standard
from sspass_desktop.domain.budget import CardBudget
from sspass_desktop.domain.card import Card, CardBlock, CardSection, Continuity, ContinuityKind
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outline import Line, Picture, Table
from sspass_desktop.domain.plan import Build
from tests.documents.cards import CARD, ORGANISATION, edition, lines


def blocks(card):
    return card_blocks(card, edition(card).year, standard())


def items(card, style=None):
    return [b for b in blocks(card) if isinstance(b, Item) and style in (None, b.style)]


def words(item):
    return "".join(span.text for span in item.text)


def test_sections_stand_in_printed_order_with_their_years():
    headings = [(b.title, b.year) for b in blocks(CARD) if isinstance(b, SectionHeading)]
    assert headings == [
        ("추진배경", ""),
        ("전략체계 연계", ""),
        ("사업개요", ""),
        ("주요성과", "(’26년)"),
        ("실행방안", "(’27년)"),
        ("평가방법", ""),
        ("추진일정", ""),
        ("쟁점 및 대책", ""),
        ("기대효과", ""),
    ]


def test_an_empty_card_has_a_title_bar_and_nothing_else():
    empty = Card(Uid("card"), "제목")
    book = card_book(ORGANISATION, edition(empty), (empty.uid,), Options())
    assert [type(block) for block in book.articles[0].blocks] == [TitleBar]


def test_a_new_programme_says_that_it_has_no_last_year():
    card = replace(CARD, last_results=(), continuity=(Continuity(ContinuityKind.NEW),))
    found = [words(item) for item in items(card, ItemStyle.CIRCLE)]
    assert found.count("신규 사업") == 2


def test_goals_have_their_own_levels():
    (box,) = [b for b in blocks(CARD) if isinstance(b, GoalBox)]
    assert [item.style for item in box.items] == [ItemStyle.GOAL, ItemStyle.GOAL_MORE]


def test_numbers_of_actions_follow_their_place():
    numbered = items(CARD, ItemStyle.NUMBERED)
    assert [(item.mark, words(item), item.tag) for item in numbered] == [
        ("①", "마을 선정", "신설"),
        ("②", "교육", "유지"),
    ]


@pytest.mark.parametrize(
    ("section", "line", "style"),
    [
        ("actions", (2, "○", "가"), ItemStyle.DASH),
        ("actions", (3, "-", "가"), ItemStyle.DOT),
        ("background", (1, "-", "가"), ItemStyle.CIRCLE),
        ("background", (2, "-", "가"), ItemStyle.DASH),
        ("background", (2, "[]", "가"), ItemStyle.TOPIC),
        ("background", (3, "-", "가"), ItemStyle.DOT),
        ("last_results", (2, "▣", "가"), ItemStyle.RESULT),
        ("improvements", (2, "▶", "가"), ItemStyle.RESULT),
        ("last_results", (2, "①", "가"), ItemStyle.DASH),
        ("effects", (1, "※", "가"), ItemStyle.NOTE),
        ("issues", (3, "■", "가"), ItemStyle.RESULT),
    ],
)
def test_section_and_level_make_the_sign(section, line, style):
    card = Card(Uid("card"), "제목", **{section: lines(line)})
    (item,) = items(card)
    assert item.style is style


def test_a_circled_figure_of_the_source_is_kept():
    card = Card(Uid("card"), "제목", last_results=lines((2, "②", "가")))
    assert items(card)[0].mark == "②"


def test_issues_are_numbered_if_there_are_several():
    one, two = lines((1, "쟁점", "가")), lines((1, "쟁점", "가"), (1, "쟁점", "나"))
    labels = [
        [b.label for b in blocks(Card(Uid("c"), "", issues=found)) if isinstance(b, IssueBox)]
        for found in (one, two)
    ]
    assert labels == [["쟁점"], ["쟁점 1", "쟁점 2"]]


def test_the_name_of_a_linked_task_is_bold():
    linked = items(CARD, ItemStyle.FIELD)[1]
    assert linked.lead == "(전략과제)"
    assert linked.text == (Span("돌봄 연계", bold=True), Span(" - 한 사람이 이어 맡음"))


def test_the_total_is_computed_unless_the_book_declared_one():
    def cost(card):
        (item,) = [item for item in items(card, ItemStyle.FIELD) if item.lead == "(소요예산)"]
        return words(item)

    declared = replace(CARD.budget, declared_total_won=1_000, declared_words="금천원")
    assert cost(CARD) == "금900,000원(금구십만원)"
    assert cost(replace(CARD, budget=declared)) == "금1,000원(금천원)"
    assert cost(replace(CARD, budget=CardBudget(nonbudget=True))) == "비예산"
    special = replace(CARD.budget, account="특별회계")
    assert cost(replace(CARD, budget=special)).endswith(" / 특별회계")


def test_tables_and_pictures_stand_where_they_belong():
    table = Table((("구분", "수"), ("마을", "5")), caption="표", unit="(단위: 곳)", note="잠정")
    card = replace(
        CARD,
        blocks=(
            CardBlock(CardSection.ACTIONS, 2, table),
            CardBlock(CardSection.BACKGROUND, 1, Picture(b"", "흐름", "자체 조사")),
        ),
    )
    kinds = [type(block) for block in blocks(card)]
    at = kinds.index(Caption, kinds.index(Grid) + 1)
    assert kinds[at - 1 : at + 4] == [Item, Caption, Grid, Remark, Item]
    at = kinds.index(Figure)
    assert kinds[at - 1 : at + 4] == [Item, Figure, Remark, Remark, SectionHeading]


@pytest.mark.parametrize("section", list(CardSection))
def test_a_table_behind_more_lines_than_there_are_still_prints(section):
    table = Table((("구분", "수"), ("마을", "5")))
    card = Card(Uid("c"), "", blocks=(CardBlock(section, 9, table),))
    assert [type(block) for block in blocks(card)].count(Grid) == 1


def test_several_lines_of_content_hang_under_the_first():
    content = lines((1, "", "하나"), (1, "-", "둘"))
    card = replace(CARD, overview=replace(CARD.overview, content=content))
    assert [words(item) for item in items(card, ItemStyle.FIELD_MORE)] == ["둘"]


def test_marks_of_bold_and_underline_are_no_letters():
    card = Card(Uid("c"), "", effects=lines((1, "○", "가 **나** __다__ 2*3 라__")))
    assert items(card)[0].text == (
        Span("가 "),
        Span("나", bold=True),
        Span(" "),
        Span("다", underline=True),
        Span(" 2*3 라"),
        Span("__"),
    )


def test_names_and_phones_may_stay_away():
    def people(**options):
        found = card_book(ORGANISATION, edition(CARD), (CARD.uid,), Options(Build(**options)))
        return found.articles[0].blocks[0].people

    assert [cell.phone for cell in people()] == ["070-4100-1214", ""]
    assert [cell.phone for cell in people(phones=False)] == ["", ""]
    assert people(names=False) == ()


def test_a_click_finds_the_field():
    origins = {b.origin.section for b in blocks(CARD)}
    assert origins == set(CardSection) - {CardSection.IMPROVEMENTS}
    (dot,) = items(CARD, ItemStyle.DOT)
    assert (dot.origin.section, dot.origin.index) == (CardSection.ACTIONS, 2)


def test_only_the_chosen_cards_print_with_their_numbers():
    other = Card(Uid("other"), "다른 사업", task=CARD.task, goals=lines((1, "◆", "가")))
    book = card_book(ORGANISATION, edition(other, CARD), (CARD.uid,), Options())
    assert [(a.entry.number, a.entry.title) for a in book.articles] == [("1.2", "마을 안부지기")]
    assert book.articles[0].head == "V. 2027년 경영계획"
    assert book.articles[0].chapter == "1. 돌봄 연계"


def test_a_line_of_any_level_prints():
    card = Card(Uid("c"), "", effects=(Line(9, "", text="깊은 줄"),))
    assert items(card)[0].style is ItemStyle.DOT
