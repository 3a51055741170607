from hypothesis import given
from hypothesis import strategies as st

from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.outlining.levels import (
    dense,
    end_of_item,
    renumbered,
    shifted,
    with_level,
    with_numbers,
)
from tests.domain.outlining.lines import OUTLINES, is_dense, outline, written


def test_children_follow_when_a_line_moves_in():
    lines = outline("○ 가", "○ 나", "- 다", "· 라", "○ 마")
    assert written(shifted(lines, 1, 1, 1)) == ["1 가", "2 나", "3 다", "4 라", "1 마"]


def test_children_follow_when_a_line_moves_out():
    lines = outline("○ 가", "- 나", "· 다", "- 라")
    assert written(shifted(lines, 1, 1, -1)) == ["1 가", "1 나", "2 다", "2 라"]


def test_line_never_stands_two_levels_below_the_one_above():
    lines = outline("○ 가", "- 나", "· 다")
    assert shifted(lines, 1, 1, 1) == lines
    assert shifted(lines, 0, 0, 1) == lines


def test_outermost_line_moves_out_no_further_and_neither_do_its_children():
    lines = outline("○ 가", "- 나")
    assert shifted(lines, 0, 1, -1) == lines


def test_run_of_lines_moves_together():
    lines = outline("○ 가", "○ 나", "○ 다", "- 라", "○ 마")
    assert written(shifted(lines, 1, 3, 1)) == ["1 가", "2 나", "2 다", "3 라", "1 마"]


def test_lines_are_put_at_a_level_and_what_is_below_the_last_follows():
    lines = outline("○ 가", "- 나", "- 다", "· 라")
    assert written(with_level(lines, (1, 2), 1)) == ["1 가", "1 나", "1 다", "2 라"]


def test_sign_of_the_source_goes_with_its_level_and_a_note_stays_a_note():
    lines = (Line(1), Line(2, "-"), Line(2, "※"), Line(2, "▶"))
    assert [line.marker for line in shifted(lines, 1, 3, -1)] == ["", "", "※", "▶"]


def test_numbers_count_siblings_whatever_stands_below_them():
    lines = (Line(1, "③"), Line(2), Line(1, "①"), Line(1), Line(1, "⑨"))
    assert [line.marker for line in renumbered(lines)] == ["①", "", "②", "", "①"]


def test_numbers_are_given_and_taken_back():
    lines = outline("○ 가", "○ 나", "○ 다")
    numbered = with_numbers(lines, 0, 1)
    assert [line.marker for line in numbered] == ["①", "②", ""]
    assert with_numbers(numbered, 0, 1) == lines


def test_more_lines_than_circled_figures_are_numbered_to_the_last_of_them():
    assert renumbered([Line(1, "①")] * 22)[-1].marker == "⑳"


@given(OUTLINES, st.data(), st.integers(-2, 2))
def test_levels_stay_dense_and_words_untouched(lines, data, by):
    lines = dense(lines)
    last = data.draw(st.integers(0, len(lines) - 1))
    first = data.draw(st.integers(0, last))
    after = shifted(lines, first, last, by)
    assert is_dense(after)
    assert [line.text for line in after] == [line.text for line in lines]
    outside = [
        *range(first),
        *range(max(end_of_item(lines, i) for i in range(last + 1)), len(lines)),
    ]
    assert [after[i].level for i in outside] == [lines[i].level for i in outside]


@given(OUTLINES, st.data(), st.integers(1, 4))
def test_any_level_asked_for_is_there_and_what_is_above_stays(lines, data, level):
    last = data.draw(st.integers(0, len(lines) - 1))
    first = data.draw(st.integers(0, last))
    after = with_level(lines, (first, last), level)
    assert {line.level for line in after[first : last + 1]} == {level}
    assert [line.level for line in after[:first]] == [line.level for line in lines[:first]]


def test_free_lines_stand_at_any_level():
    lines = outline("○ 가", "- 나")
    assert written(shifted(lines, 0, 0, 1, free=True)) == ["2 가", "3 나"]
    assert written(shifted(lines, 1, 1, 9, free=True)) == ["1 가", "4 나"]


@given(OUTLINES)
def test_dense_changes_nothing_twice(lines):
    assert is_dense(dense(lines))
    assert dense(dense(lines)) == dense(lines)
    assert renumbered(renumbered(lines)) == renumbered(lines)
