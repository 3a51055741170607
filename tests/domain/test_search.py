import pytest

from sspass_desktop.domain.search import begins, matches


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("돌봄", "긴급 돌봄 지원단"),
        ("지원 긴급", "긴급돌봄 지원단"),
        ("긴급돌봄지원", "긴급돌봄 지원단"),
        ("ㄱㄱㄷㅂ", "긴급돌봄 지원단"),
        ("긴ㄱ", "긴급돌봄"),
        ("ㄳ", "가사 지원"),
        ("1.4", "1.4 긴급돌봄"),
        ("sns", "SNS 홍보"),
        ("", "무엇이든"),
    ],
)
def test_words_and_initials_are_found(query, text):
    assert matches(query, text)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("ㄷ", "돌봄"),
        ("도", "돌봄"),
        ("돌", "돌봄"),
        ("돌ㅂ", "돌봄"),
        ("돌보", "돌봄"),
        ("고", "과제"),
        ("돕", "도보 순찰"),
        ("달", "닭갈비"),
        ("닭", "달구지"),
        ("갃", "각서"),
    ],
)
def test_syllable_being_composed_is_found(typed, text):
    assert matches(typed, text)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("돌봄", "돌보기"),
        ("ㄱㄴ", "긴급"),
        ("돈", "돌봄"),
        ("도봄", "돌봄"),
        ("긴급 현장", "긴급돌봄"),
    ],
)
def test_what_is_not_there_is_not_found(query, text):
    assert not matches(query, text)


def test_text_of_parts_is_read_as_syllables():
    assert matches("돌봄", "\u1103\u1169\u11af\u1107\u1169\u11b7")


def test_signs_have_no_meaning_of_their_own():
    assert matches("(주)", "가온(주)")
    assert not matches("1.4", "1-4")


def test_jump_wants_the_beginning():
    assert begins("ㄱㄱ", "긴급돌봄")
    assert begins("긴급 도", "긴급돌봄")
    assert not begins("돌봄", "긴급돌봄")
    assert not begins(" ", "긴급돌봄")
