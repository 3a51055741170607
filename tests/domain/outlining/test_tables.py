from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from sspass_desktop.domain.outline import Align, Span, Table
from sspass_desktop.domain.outlining.tables import (
    columns_inserted,
    columns_removed,
    covered,
    merged,
    pasted,
    rows_inserted,
    rows_removed,
    sound,
    split,
    width_of,
    with_align,
    with_cells,
)

TABLE = Table((("가", "나", "다"), ("라", "마", "바"), ("사", "아", "자")), widths=(3, 2, 1))


def ranges(data, size):
    first = data.draw(st.integers(0, size - 1))
    return range(first, data.draw(st.integers(first + 1, size)))


@st.composite
def tables(draw):
    height, width = draw(st.integers(1, 5)), draw(st.integers(1, 5))
    table = Table(
        tuple(tuple(f"{row}.{column}" for column in range(width)) for row in range(height))
    )
    for _ in range(draw(st.integers(0, 3))):
        first = draw(st.integers(0, height - 1)), draw(st.integers(0, width - 1))
        last = draw(st.integers(first[0] + 1, height)), draw(st.integers(first[1] + 1, width))
        table = merged(table, range(first[0], last[0]), range(first[1], last[1]))
    return table


def is_whole(table):
    """A rectangle whose joined cells lie inside it, apart from each other."""
    cells = [
        (row, column)
        for span in table.spans
        for row in range(span.row, span.row + span.rows)
        for column in range(span.column, span.column + span.columns)
    ]
    inside = all(0 <= r < len(table.rows) and 0 <= c < width_of(table) for r, c in cells)
    return len({len(row) for row in table.rows}) == 1 and inside and len(cells) == len(set(cells))


def words(table):
    return Counter(word for row in table.rows for text in row for word in text.split("\n") if word)


def test_text_beyond_the_edge_brings_rows_and_columns():
    after = with_cells(TABLE, [(3, 3, "새")])
    assert after.rows[3] == ("", "", "", "새")
    assert after.rows[0] == ("가", "나", "다", "")
    assert after.widths == (3, 2, 1, 10)


def test_joined_cells_keep_all_words_and_part_again():
    after = merged(TABLE, range(2), range(1, 3))
    assert after.spans == (Span(0, 1, 2, 2),)
    assert after.rows[0] == ("가", "나\n다\n마\n바", "")
    assert set(covered(after)) == {(0, 2), (1, 1), (1, 2)}
    assert split(after, range(1, 2), range(2, 3)).spans == ()


def test_joining_takes_in_joined_cells_that_it_meets():
    first = merged(TABLE, range(2), range(1))
    assert merged(first, range(1, 3), range(2)).spans == (Span(0, 0, 3, 2),)


def test_one_cell_alone_is_not_joined():
    assert merged(TABLE, range(1), range(1)) == TABLE


def test_row_inside_a_joined_cell_makes_it_larger_and_one_before_moves_it():
    table = merged(TABLE, range(1, 3), range(1))
    assert rows_inserted(table, 2).spans == (Span(1, 0, 3, 1),)
    assert rows_inserted(table, 1).spans == (Span(2, 0, 2, 1),)
    assert rows_removed(table, range(1)).spans == (Span(0, 0, 2, 1),)
    assert rows_removed(table, range(2, 3)).spans == ()


def test_columns_come_and_go_with_their_width_and_side():
    table = with_align(TABLE, range(1, 2), Align.RIGHT)
    assert table.aligns == (Align.LEFT, Align.RIGHT)
    after = columns_inserted(table, 1)
    assert after.rows[0] == ("가", "", "나", "다")
    assert after.aligns == (Align.LEFT, Align.LEFT, Align.RIGHT)
    assert after.widths == (3, 10, 2, 1)
    assert columns_removed(after, range(1, 2)) == table


def test_pasted_cells_bring_their_joined_cells_and_part_those_they_meet():
    table = merged(TABLE, range(2), range(1))
    after = pasted(table, (1, 0), [("1", ""), ("2", "3")], [Span(0, 0, 1, 2)])
    assert after.rows == (("가\n라", "나", "다"), ("1", "", "바"), ("2", "3", "자"))
    assert after.spans == (Span(1, 0, 1, 2),)


def test_table_from_anywhere_is_made_whole():
    ragged = Table(
        (("가",), ("나", "다")), spans=(Span(0, 0, 1, 2), Span(0, 1, 2, 1), Span(1, 0, 9))
    )
    after = sound(ragged)
    assert after.rows == (("가", ""), ("나", "다"))
    assert after.spans == (Span(0, 0, 1, 2),)
    assert sound(Table(())).rows == (("",),)
    assert sound(TABLE) == TABLE


def test_header_shrinks_with_its_rows_and_the_last_cell_stays():
    assert rows_removed(TABLE, range(1)).header_rows == 0
    assert rows_removed(TABLE, range(3)).rows == (("", "", ""),)
    assert columns_removed(TABLE, range(3)).rows == (("",), ("",), ("",))


@given(tables(), st.data())
def test_table_stays_whole_whatever_is_done(table, data):
    rows, columns = ranges(data, len(table.rows)), ranges(data, width_of(table))
    at = data.draw(st.integers(0, len(table.rows)))
    across = data.draw(st.integers(0, width_of(table)))
    for after in (
        rows_inserted(table, at, 2),
        columns_inserted(table, across, 2),
        merged(table, rows, columns),
        split(table, rows, columns),
    ):
        assert is_whole(after)
        assert words(after) == words(table)
    for after in (rows_removed(table, rows), columns_removed(table, columns)):
        assert is_whole(after)
