"""Links beside the text of a line: they hold through all that is done to the text."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outline import Figure, Line, NumberLink
from sspass_desktop.domain.outlining.emphasis import letters, letters_before, runs
from sspass_desktop.domain.outlining.linked import (
    carried,
    is_in_link,
    line_runs,
    links_of,
    retold,
    with_link,
    with_numbers,
    with_runs,
    without_link,
)
from sspass_desktop.domain.outlining.text import Place, excerpt, joined, seen, spliced, split

WORDS = st.text(st.sampled_from("가나 5회"), max_size=8)
FIGURES = st.sampled_from(Figure)


def link(start, text, figure=Figure.TARGET, record="i"):
    return NumberLink(start, text, figure, Uid(record))


@st.composite
def linked_lines(draw):
    """A line with up to three links, a voice through some of it."""
    line = Line(draw(st.integers(1, 3)), text="")
    for _ in range(draw(st.integers(0, 3))):
        text, number = letters(line.text + draw(WORDS)), f"{draw(st.integers(0, 99))}회"
        line = with_link(replace(line, text=text), link(len(text), number), 0)
    return replace(line, text=line.text + draw(st.sampled_from(["", "개최", " **크게**"])))


def _said(line):
    return [(one.text, one.figure) for one in links_of(line)]


@given(linked_lines())
def test_links_stand_where_their_letters_do(line):
    text = letters(line.text)
    for one in links_of(line):
        assert text[one.start : one.start + len(one.text)] == one.text
    assert letters(line_runs(line)) == text
    assert _said(with_runs(line, line_runs(line))) == _said(line)


@given(linked_lines(), st.integers(0, 40))
def test_a_line_parted_and_joined_keeps_the_links_that_were_not_cut(line, column):
    place = Place(0, min(column, len(seen(line))))
    cut = any(one.start < place.column < one.start + len(one.text) for one in links_of(line))
    back = joined(split((line,), place), 1)[0]
    assert seen(back) == seen(line)
    if not cut:
        assert len(links_of(back)) == len(links_of(line))


@given(linked_lines(), linked_lines(), st.integers(0, 40))
def test_a_line_put_into_another_brings_its_links(line, other, column):
    place = Place(0, min(column, len(seen(line))))
    cut = any(one.start < place.column < one.start + len(one.text) for one in links_of(line))
    (after,) = spliced((line,), place, place, (other,))
    assert (
        letters(after.text)
        == letters(line.text)[: place.column]
        + letters(other.text)
        + letters(line.text)[place.column :]
    )
    count = len(links_of(line)) - cut + len(links_of(other))
    assert count - 2 <= len(links_of(after)) <= count


def test_a_link_through_bold_letters_is_one():
    line = with_link(Line(1, text="가 **5회** 나"), link(2, "12회"), 2)
    assert line.text == "가 **12회** 나"
    assert with_numbers(line, lambda _: "7회").text == "가 **7회** 나"
    half = with_link(Line(1, text="가 1**2회** 나"), link(2, "12회"), 3)
    assert (half.text, _said(half)) == ("가 12회 나", [("12회", Figure.TARGET)])


def test_numbers_move_what_stands_behind_them():
    line = Line(1, text="상담 4회, 교육 4회", links=(link(3, "4회", record="a"), link(10, "4회")))
    after = with_numbers(line, lambda one: "100회" if one.record == "a" else None)
    assert after.text == "상담 100회, 교육 4회"
    assert [one.start for one in after.links] == [3, 12]
    assert with_numbers(after, lambda one: one.text) is after


def test_a_link_is_found_again_by_its_letters_or_is_none():
    line = Line(1, text="앞에 더 쓴 글, 상담 4회", links=(link(3, "4회"),))
    assert [one.start for one in links_of(line)] == [13]
    assert links_of(replace(line, text="상담 5회")) == ()
    both = Line(1, text="4회", links=(link(0, "4회"), link(0, "4회", record="b")))
    assert len(links_of(both)) == 1
    mad = Line(1, text="4회", links=(link(-5, "4회"), link(2, ""), link(99, "없다")))
    assert [one.start for one in links_of(mad)] == [0]


def test_a_text_changed_elsewhere_keeps_its_links_in_place():
    line = Line(1, text="4회 가 4회", links=(link(5, "4회"),))
    assert [one.start for one in retold(line, "4회 가나다라 4회").links] == [8]
    assert [one.start for one in retold(line, "가 4회 가 4회").links] == [7]
    assert retold(line, "4회 가 5회").links == ()


def test_letters_of_a_link_are_told_from_others():
    line = Line(1, text="가 **4회** 나", links=(link(2, "4회"),))
    assert [is_in_link(line, place, place + 1) for place in range(6)] == [
        *(False, False, True, True),
        *(False, False),
    ]
    assert letters_before("가 **4회** 나", 5) == 3
    assert letters_before("가 ** 나", 4) == 4


def test_a_link_is_taken_from_a_number():
    line = Line(1, text="4회 5회", links=(link(0, "4회"), link(3, "5회")))
    assert _said(without_link(line, line.links[0])) == [("5회", Figure.TARGET)]
    assert without_link(line, line.links[0]).text == line.text


def test_lines_of_another_file_are_told_by_what_they_say():
    before = (
        Line(1, text="상담 4회 운영", links=(link(3, "4회"),)),
        Line(1, text="교육 9회 운영", links=(link(3, "9회", record="b"),)),
    )
    after = (Line(1, text="새 줄"), Line(1, text="상담 12회 운영"), Line(1, text="교육을 9회 운영"))
    held = carried(before, after)
    assert [_said(line) for line in held] == [
        [],
        [("12회", Figure.TARGET)],
        [("9회", Figure.TARGET)],
    ]
    assert carried(before, (Line(1, text="상담 많이 운영"),)) == (Line(1, text="상담 많이 운영"),)
    plain = (Line(1, text="가"),)
    assert carried(plain, after) == after


def test_an_excerpt_brings_the_links_that_are_whole_in_it():
    line = Line(1, text="상담 14회 운영", links=(link(3, "14회"),))
    (whole,) = excerpt((line,), Place(0, 1), Place(0, 6))
    assert (whole.text, [one.start for one in whole.links]) == ("담 14회", [2])
    (half,) = excerpt((line,), Place(0, 4), Place(0, 8))
    assert half.links == ()


@given(st.text(st.sampled_from("가 *_"), max_size=12), st.integers(0, 12))
def test_letters_before_a_place_are_those_that_are_seen(text, place):
    seen_before = letters_before(text, place)
    assert 0 <= seen_before <= len(letters(runs(text)))
    assert letters_before(text, len(text)) == len(letters(text))
