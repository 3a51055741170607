from hypothesis import given
from hypothesis import strategies as st

from sspass_desktop.domain.trail.marks import marks


def cut(text, spans):
    return [text[start:end] for start, end in spans]


def test_the_words_that_differ_are_marked():
    before, after = "상반기 사업을 3회 연다", "상반기 사업을 12회 크게 연다"
    was, now = marks(before, after)
    assert (cut(before, was), cut(after, now)) == (["3회"], ["12회 크게"])


def test_an_empty_side_has_no_mark():
    assert marks("", "새 글") == ((), ((0, 3),))


def test_long_texts_are_marked_whole():
    long = "가 " * 3_000
    assert marks(long, "나") == (((0, len(long)),), ((0, 1),))


@given(st.text("가나 .", max_size=40), st.text("가나 .", max_size=40))
def test_what_is_not_marked_is_the_same_in_both(before, after):
    was, now = marks(before, after)
    assert _rest(before, was) == _rest(after, now)


def _rest(text, spans):
    kept, place = "", 0
    for start, end in spans:
        kept += text[place:start]
        place = end
    return kept + text[place:]
