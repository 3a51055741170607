import pytest
from hypothesis import given
from hypothesis import strategies as st

from sspass_desktop.documents.blocks import Span
from sspass_desktop.documents.layout.letters import put
from sspass_desktop.documents.layout.metrics import SANS_BOLD, SERIF, Font
from sspass_desktop.documents.layout.page import Sheet
from sspass_desktop.documents.layout.text import (
    LAST_LINE_SQUEEZE,
    SQUEEZE,
    balanced,
    broken,
    justified,
    natural_width,
    words_of,
)

BODY = Font(SERIF, 10.5)
SQUEEZES = (SQUEEZE * BODY.size, LAST_LINE_SQUEEZE * BODY.size)
SENTENCE = "이웃이 먼저 발견한 위험 신호를 기관이 바로 이어받아 돌봄 공백이 생기지 않도록 함"


def words(text, font=BODY):
    return words_of((Span(text),), font)


def text_of(line):
    return " ".join("".join(piece.text for piece in word.pieces) for word in line.words)


def drawn(line, x=0.0):
    sheet = Sheet()
    put(sheet, line, x, 100.0)
    return sheet


def test_lines_break_only_at_blanks():
    lines = broken(words(SENTENCE), 120)
    assert len(lines) > 2
    assert " ".join(map(text_of, lines)) == SENTENCE
    assert all(line.width <= 120 for line in lines)


def test_a_word_longer_than_the_line_is_cut_behind_a_sign():
    (first, second) = broken(words("지역사회·병원·읍면동 공동"), BODY.width("지역사회·병원·읍"))[:2]
    assert text_of(first) == "지역사회·병원·"
    assert text_of(second).startswith("읍면동")


def test_a_long_word_without_signs_is_cut_where_the_line_ends():
    lines = broken(words("가" * 50), BODY.width("가" * 20))
    assert [len(text_of(line)) for line in lines] == [20, 20, 10]


def test_a_closing_bracket_never_begins_a_line():
    lines = broken(words("가" * 20 + ")나"), BODY.width("가" * 20))
    assert not text_of(lines[1]).startswith(")")


def test_letters_close_up_to_take_one_word_more():
    measure = natural_width(words(SENTENCE)) - 4
    assert len(broken(words(SENTENCE), measure)) == 2
    (line,) = justified(words(SENTENCE), measure, SQUEEZES)
    assert -SQUEEZE * BODY.size <= line.letter < 0


def test_filled_lines_end_at_the_measure():
    lines = justified(words(SENTENCE), 260, SQUEEZES)
    last = drawn(lines[0], 10.0).runs[-1]
    end = last.x + BODY.width(last.text) + last.letter * (len(last.text) - 1)
    end += last.word * last.text.count(" ")
    assert end == pytest.approx(10 + 260, abs=0.01)
    assert (lines[-1].letter, lines[-1].blank) == (0, 0)


def test_a_line_that_would_get_holes_stays_ragged():
    (first, _) = justified(words("가나다 " + "라" * 24), BODY.width("라" * 24) + 1, SQUEEZES)
    assert (first.letter, first.blank) == (0, 0)


def test_a_tiny_last_line_is_pulled_up():
    """Between the usual and the wider squeeze, only a short last line gets the wider one."""
    text = "가나다라 마바사아 자차카타 파하가나 다라마바 사아자차 카타파하 나"
    letters = len(text)
    measure = natural_width(words(text)) - (SQUEEZE + 0.004) * BODY.size * letters
    assert len(broken(words(text), measure, squeeze=SQUEEZES[0])) == 2
    assert len(justified(words(text), measure, SQUEEZES)) == 1


def test_a_lonely_last_word_gets_company():
    """It cannot be pulled up, and the line above stays full without its last word."""
    text = "생활권마다 서로 다른 운영시간의 벽을 낮추어 누구든 언제든 어디서든 닿는 돌봄 상담 확산"
    measure = natural_width(words(text.removesuffix(" 확산"))) + 1
    assert [text_of(line) for line in broken(words(text), measure)][1:] == ["확산"]
    first, second = justified(words(text), measure, SQUEEZES)
    assert text_of(second) == "상담 확산"
    assert first.end == pytest.approx(measure)


def test_what_has_no_shape_is_not_drawn():
    (line,) = broken(words("가\u200b나\ufeff\t다\x07"), 500)
    assert [run.text for run in drawn(line).runs] == ["가나 다"]


def test_a_hard_blank_holds_words_together():
    assert len(words("가\u00a0나 다")) == 2


def test_centred_lines_are_even():
    first, second = balanced(words("지역 돌봄 기관 협력 체계 구축"), 100)
    assert abs(first.width - second.width) < 35
    assert len(broken(words("지역 돌봄 기관 협력 체계 구축"), 100)) == 2


def test_bold_words_in_serif_are_smaller_sans():
    (word,) = words_of((Span("가", bold=True), Span("나")), BODY)
    assert [piece.font for piece in word.pieces] == [Font(SANS_BOLD, 10.1), BODY]


def test_words_are_not_torn_where_the_voice_changes():
    found = words_of((Span("목표 "), Span("12곳", bold=True), Span("으로 확대")), BODY)
    assert ["".join(piece.text for piece in word.pieces) for word in found] == [
        "목표",
        "12곳으로",
        "확대",
    ]


def test_hanja_in_a_face_without_them_comes_from_the_sans():
    assert {run.face for run in drawn(broken(words("가↳新"), 500)[0]).runs} == {SERIF}
    bold = Font("NotoSerifKR-Bold", 10)
    assert [run.face for run in drawn(broken(words("가新", bold), 500)[0]).runs] == [
        "NotoSerifKR-Bold",
        SANS_BOLD,
    ]


def test_underlined_words_get_a_line_as_long_as_they_are():
    (line,) = broken(words_of((Span("가나 "), Span("다라", underline=True)), BODY), 500)
    (rule,) = drawn(line).rules
    assert rule.x1 - rule.x0 == pytest.approx(BODY.width("다라"))
    assert rule.x0 == pytest.approx(BODY.width("가나 "))


@given(
    st.lists(st.text("가나다라abc12·,()", min_size=1, max_size=40), max_size=30),
    st.floats(30, 400),
)
def test_no_letter_is_lost_and_no_line_too_long(found, measure):
    lines = justified(words(" ".join(found)), measure, SQUEEZES)
    assert "".join(text_of(line) for line in lines).replace(" ", "") == "".join(found)
    for line in lines:
        real = line.width + line.letter * (line.letters - 1) + line.blank * line.blanks
        assert real <= measure + 0.01


def test_a_line_that_the_writer_ended_begins_anew_and_is_not_stretched():
    lines = justified(words("하나 둘\n셋"), 500.0, SQUEEZES)
    assert [text_of(line) for line in lines] == ["하나 둘", "셋"]
    assert [line.blank for line in lines] == [0.0, 0.0]


def test_line_ends_at_the_edges_and_between_spans_are_no_empty_lines():
    spans = (Span("\n하나"), Span("\n"), Span("둘\n", bold=True))
    assert [text_of(line) for line in broken(words_of(spans, BODY), 500.0)] == ["하나", "둘"]
