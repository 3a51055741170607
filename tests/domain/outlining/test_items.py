from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from sspass_desktop.domain.outlining.items import moved_down, moved_up, with_tag
from sspass_desktop.domain.outlining.levels import dense
from tests.domain.outlining.lines import OUTLINES, outline, written


def test_item_moves_up_with_what_is_below_it():
    lines = outline("① 가", "- 나", "② 다", "- 라")
    after, place = moved_up(lines, 2, 2)
    assert written(after) == ["1 다", "2 라", "1 가", "2 나"]
    assert [line.marker for line in after] == ["①", "", "②", ""]
    assert place == 0


def test_item_moves_down_with_what_is_below_it():
    after, place = moved_down(outline("○ 가", "- 나", "○ 다", "- 라"), 0, 0)
    assert written(after) == ["1 다", "2 라", "1 가", "2 나"]
    assert place == 2


def test_last_item_below_a_heading_moves_below_the_next_and_back():
    lines = outline("○ 가", "- 나", "○ 다", "- 라")
    after, place = moved_down(lines, 1, 1)
    assert (written(after), place) == (["1 가", "1 다", "2 나", "2 라"], 2)
    assert moved_up(after, 2, 2) == (lines, 1)


def test_first_item_moves_no_further_up_and_last_no_further_down():
    lines = outline("○ 가", "- 나")
    assert moved_up(lines, 0, 0) == (lines, 0)
    assert moved_down(lines, 1, 1) == (lines, 1)


def test_tag_is_set_and_taken_from_a_run_of_lines():
    lines = outline("○ 가", "○ 나", "○ 다")
    tagged = with_tag(lines, 0, 1, "신설")
    assert [line.tag for line in tagged] == ["신설", "신설", None]
    assert with_tag(tagged, 0, 2, None) == lines


@given(OUTLINES, st.data())
def test_moving_keeps_every_line_and_its_words(lines, data):
    lines = dense(lines)
    last = data.draw(st.integers(0, len(lines) - 1))
    first = data.draw(st.integers(0, last))
    words = Counter(line.text for line in lines)
    for move in (moved_up, moved_down):
        after, place = move(lines, first, last)
        assert Counter(line.text for line in after) == words
        assert after[place].text == lines[first].text
