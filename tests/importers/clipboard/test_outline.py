from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sspass_desktop.documents.rich import rich
from sspass_desktop.domain.entry.reading import Fault
from sspass_desktop.domain.outline import Line
from sspass_desktop.importers.clipboard.outline import PastedOutline, read_outline
from tests.importers.clipboard import payloads


def shape(html, text=None):
    return [(line.level, line.marker, line.text) for line in read_outline(html, text).lines]


def of_text(*lines):
    return shape(None, "\n".join(lines))


def test_text_of_hangul_becomes_levels_leads_and_tags():
    assert read_outline(payloads.HANGUL_TEXT, None).lines == (
        Line(1, "□", None, "**추진배경**"),
        Line(2, "○", "필요성", "돌봄 수요가 __늘어남__"),
        Line(3, "-", None, "작년의 1.5배"),
        Line(4, "※", None, "기관 조사"),
        Line(2, "○", None, "방문 상담", "신설"),
        Line(1, "□", None, "찾아가는 교육", "강화"),
    )


def test_a_list_of_word_keeps_its_levels_without_gaps():
    assert shape(payloads.WORD_LIST) == [
        (1, "●", "상담 **창구** 운영"),
        (2, "1)", "평일 오후 토요일 오전"),
        (1, "●", "교육"),
        (1, "", "맺는 말"),
    ]


def test_lists_of_hypertext_nest():
    assert shape(payloads.WRITER_LIST) == [
        (1, "", "**개요**"),
        (2, "", "하나"),
        (3, "", "둘"),
        (2, "", "셋"),
        (2, "", "넷"),
    ]


def test_the_order_of_official_documents():
    assert of_text("1. 개요", "가. 목적", "1) 하나", "가) 둘", "(1) 셋", "(가) 넷", "2. 예산") == [
        (1, "1.", "개요"),
        (2, "가.", "목적"),
        (3, "1)", "하나"),
        (4, "가)", "둘"),
        (5, "(1)", "셋"),
        (6, "(가)", "넷"),
        (1, "2.", "예산"),
    ]


def test_signs_of_plan_books():
    assert of_text("① 하나", "❍ 둘", "ㆍ 셋", "• 넷", "❍ 다섯", "② 여섯") == [
        (1, "①", "하나"),
        (2, "○", "둘"),
        (3, "ㆍ", "셋"),
        (3, "•", "넷"),
        (2, "○", "다섯"),
        (1, "②", "여섯"),
    ]


def test_what_stands_deeper_in_the_source_stands_below():
    assert of_text("가운데", "\t첫째", "\t\t안", "\t둘째", "끝") == [
        (1, "", "가운데"),
        (2, "", "첫째"),
        (3, "", "안"),
        (2, "", "둘째"),
        (1, "", "끝"),
    ]


def test_a_sign_deeper_by_a_tab_is_another_level():
    assert of_text("- 하나", "\t- 둘", "- 셋") == [(1, "-", "하나"), (2, "-", "둘"), (1, "-", "셋")]


def test_a_text_may_begin_in_the_middle():
    assert of_text("  - 하나", "□ 둘", "  - 셋", "▶ 넷") == [
        (1, "-", "하나"),
        (1, "□", "둘"),
        (2, "-", "셋"),
        (3, "▶", "넷"),
    ]
    assert of_text("▶ 하나", "- 둘", "▶ 셋") == [(1, "▶", "하나"), (2, "-", "둘"), (1, "▶", "셋")]


@pytest.mark.parametrize(
    "text",
    [
        "1.5배 늘어남",
        "2026. 9. 20. 개최",
        "9. 20. 개최",
        "-500원 감액",
        "△5,000원",
        "(재)한국",
        "(1 셋",
    ],
)
def test_what_only_looks_like_a_sign_is_text(text):
    assert of_text(text) == [(1, "", text)]


@pytest.mark.parametrize("text", ["l\t하나", "\uf06c 하나"])
def test_signs_out_of_picture_fonts_are_signs(text):
    assert of_text(text) == [(1, "●", "하나")]
    assert of_text("\uf0ae 둘") == [(1, "·", "둘")]


def test_roman_numbers_are_outermost():
    assert of_text("Ⅰ. 현황", "1. 인력", "Ⅱ. 계획") == [
        (1, "Ⅰ.", "현황"),
        (2, "1.", "인력"),
        (1, "Ⅱ.", "계획"),
    ]


def test_literal_asterisks_and_lines_do_not_become_marks():
    (line,) = read_outline("<p>5**3**2 <b>굵게</b> 성명: ____ 2*3</p>", None).lines
    assert line.text == "5＊＊3＊＊2 **굵게** 성명: ＿＿＿＿ 2*3"
    assert [span.text for span in rich(line.text) if span.bold] == ["굵게"]


def test_bold_and_underline_may_be_taken_back():
    html = (
        "<b>가<span style='font-weight:normal'>나</span></b> "
        "<u>다<span style='text-decoration:none'>라</span></u><b><u>마</u></b><b> </b>"
    )
    assert shape(html) == [(1, "", "**가**나 __다__라**__마__**")]


def test_rows_of_a_table_become_lines():
    html = (
        "<table><tr><td>목표</td></tr><tr><td></td><td>이용자</td><td><b>500</b>명</td></tr>"
        "<tr><td></td><td><p>하나</p><p>둘</p></td></tr><tr><td></td></tr></table>"
    )
    assert shape(html) == [
        (1, "", "목표"),
        (2, "", "이용자 **500**명"),
        (2, "", "하나"),
        (2, "", "둘"),
    ]


def test_hidden_text_is_passed_over():
    assert shape("<p>가<span style='display:none'>나</span><script>x</script></p>") == [
        (1, "", "가")
    ]


def test_preformatted_text_keeps_its_blanks():
    assert shape("<pre>가  나</pre>") == [(1, "", "가  나")]


def test_characters_that_cannot_be_kept_are_counted():
    assert read_outline(None, "가\0\u202e\n\n나") == PastedOutline(
        (Line(1, text="가□"), Line(1, text="나")), replaced=1, removed=1
    )


@pytest.mark.parametrize(
    ("html", "text"),
    [
        (None, "가" * 20_001),
        (None, "가" * 10_000_001),
        (None, "가\n" * 5_001),
        ("<p>" * 100_000, None),
    ],
)
def test_too_much_is_refused_whole(html, text):
    assert read_outline(html, text) == PastedOutline(fault=Fault.TOO_LONG)


@pytest.mark.parametrize(("html", "text"), [(None, None), ("", " \n\ufeff"), ("<p></p>", "")])
def test_an_empty_clipboard_holds_no_lines(html, text):
    assert read_outline(html, text) == PastedOutline()


signs = st.sampled_from([*"□○-·※▶①1가 \t(.)*[]<>", "1. ", "가) ", "(말) ", "\n", "글", "[신설]"])
tags = st.sampled_from(["<p>", "<ul>", "<li>", "</ul>", "<b>", "</b>", "<br>", "<table><td>"])


@given(st.lists(signs | tags, max_size=40).map("".join), st.booleans())
def test_levels_are_dense_whatever_is_pasted(text, as_html):
    outline = read_outline(text, None) if as_html else read_outline(None, text)
    levels = [line.level for line in outline.lines]
    assert levels[:1] in ([], [1])
    assert all(1 <= below <= above + 1 for above, below in pairwise(levels))


@given(st.text(), st.text())
def test_any_text_has_an_outline(html, text):
    assert read_outline(html, text).fault is None
    assert read_outline(None, text).fault is None
