from hypothesis import given
from hypothesis import strategies as st

from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.outlining.text import (
    Place,
    excerpt,
    inserted,
    joined,
    opened,
    removed,
    seen,
    signed,
    spliced,
    split,
)
from tests.domain.outlining.lines import outline, written

PLAIN = st.builds(
    Line,
    st.integers(1, 3),
    st.sampled_from(["", "▶", "①"]),
    st.none() | st.sampled_from(["배경", "현장 상황"]),
    st.lists(st.sampled_from(["가", "**나**", "__다 라__", " 2"]), max_size=4).map("".join),
)
OUTLINES = st.lists(PLAIN, min_size=1, max_size=6).map(tuple)


def all_seen(lines):
    return "".join(seen(line) for line in lines)


def place_in(data, lines):
    line = data.draw(st.integers(0, len(lines) - 1))
    return Place(line, data.draw(st.integers(0, len(seen(lines[line])))))


def test_split_parts_bold_words_and_keeps_both_bold():
    lines = (Line(2, "▶", text="**늘봄 교실** 운영", tag="강화"),)
    lines = (Line(1, text="가"), *lines)
    assert split(lines, Place(1, 2))[1:] == (
        Line(2, "▶", text="**늘봄**", tag="강화"),
        Line(2, "▶", text="** 교실** 운영"),
    )


def test_split_at_the_end_continues_at_the_same_level():
    lines = (Line(1, text="가"), Line(2, "▶", text="나"))
    assert split(lines, Place(1, 1)) == (*lines, Line(2, "▶"))


def test_split_at_the_beginning_moves_the_line_down_as_it_is():
    line = Line(1, lead="배경", text="가", tag="신설")
    assert split((line,), Place(0, 0)) == (Line(1), line)


def test_split_inside_a_lead_makes_it_text():
    lines = (Line(1, lead="배경", text="가"),)
    assert [seen(line) for line in split(lines, Place(0, 2))] == ["(배", "경) 가"]


def test_numbered_lines_behind_a_new_one_count_on():
    lines = outline("① 가", "② 나")
    assert [line.marker for line in split(lines, Place(0, 1))] == ["①", "②", "③"]


def test_joined_lines_keep_the_level_of_the_first():
    lines = (Line(1, text="가"), Line(2, lead="배경", text="나", tag="강화"), Line(3, text="다"))
    assert joined(lines, 1) == (
        Line(1, text="가(배경) 나", tag="강화"),
        Line(3, text="다"),
    )


def test_line_joined_to_an_empty_one_keeps_its_lead_and_tag():
    lines = (Line(1), Line(2, lead="배경", text="나", tag="강화"))
    assert joined(lines, 1) == (Line(2, lead="배경", text="나", tag="강화"),)


def test_taking_out_several_lines_leaves_what_is_before_and_behind():
    lines = outline("○ 가나", "- 다", "- 라마", "· 바")
    assert written(spliced(lines, Place(0, 1), Place(2, 1))) == ["1 가마", "3 바"]


def test_taking_out_whole_lines_leaves_the_next_one_as_it_is():
    lines = (*outline("○ 가", "○ 나"), Line(2, "▶", text="다", tag="강화"))
    assert spliced(lines, Place(1), Place(2)) == (lines[0], lines[2])


def test_one_pasted_line_goes_into_the_text():
    lines = outline("○ 가다")
    assert spliced(lines, Place(0, 1), Place(0, 1), [Line(3, text="**나**")]) == (
        Line(1, text="가**나**다"),
    )


def test_pasted_lines_count_their_levels_from_the_line_they_join():
    lines = outline("○ 가", "- 나다")
    put = outline("○ 라", "- 마")
    assert written(spliced(lines, Place(1, 1), Place(1, 1), put)) == ["1 가", "2 나라", "3 마다"]


def test_lines_pasted_into_an_empty_line_come_as_they_are():
    put = outline("○ 라", "- 마")
    assert written(spliced((Line(1),), Place(0), Place(0), put)) == ["1 라", "2 마"]


def test_removed_and_inserted_lines_leave_the_others_at_their_levels():
    lines = outline("○ 가", "- 나", "· 다")
    assert written(removed(lines, 1, 1)) == ["1 가", "3 다"]
    assert written(inserted(lines, 1, outline("· 라"))) == ["1 가", "3 라", "2 나", "3 다"]


def test_words_in_brackets_at_the_beginning_become_the_lead():
    assert opened(Line(1, text="(배경) **가**")) == Line(1, lead="배경", text="**가**")


def test_result_and_note_are_marked_by_their_typed_sign():
    assert signed(Line(1, text="▶ **가**")) == Line(2, "▶", text="**가**")
    assert signed(Line(3, text="※ 가")) == Line(3, "※", text="가")
    for text in ("▶가", "- 가", "가 ▶ 나", ""):
        assert signed(Line(1, text=text)) == Line(1, text=text)


def test_brackets_without_a_blank_behind_or_too_long_stay_text():
    for text in ("(가)나", "() 가", f"({'가' * 21}) 나"):
        assert opened(Line(1, text=text)) == Line(1, text=text)


@given(OUTLINES, st.data())
def test_nothing_is_lost_by_a_split_and_a_join_takes_it_back(lines, data):
    place = place_in(data, lines)
    after = split(lines, place)
    assert all_seen(after) == all_seen(lines)
    assert all_seen(joined(after, place.line + 1)) == all_seen(lines)


@given(OUTLINES, OUTLINES, st.data())
def test_spliced_holds_before_put_and_behind(lines, put, data):
    start, end = sorted((place_in(data, lines), place_in(data, lines)))
    after = spliced(lines, start, end, put)
    before = all_seen(lines[: start.line]) + seen(lines[start.line])[: start.column]
    behind = seen(lines[end.line])[end.column :] + all_seen(lines[end.line + 1 :])
    assert all_seen(after) == before + all_seen(put) + behind


def test_excerpt_is_what_stands_between_two_places():
    lines = (Line(1, lead="배경", text="**가나**", tag="강화"), *outline("- 다라", "· 마바"))
    assert excerpt(lines, Place(0, 6), Place(0, 7)) == (Line(1, text="**나**"),)
    assert excerpt(lines, Place(0), Place(0, 7)) == (lines[0],)
    assert excerpt(lines, Place(0, 6), Place(2, 1)) == (
        Line(1, text="**나**", tag="강화"),
        lines[1],
        Line(3, text="마"),
    )
    assert excerpt(lines, Place(0), Place(2, 0)) == lines[:2]
