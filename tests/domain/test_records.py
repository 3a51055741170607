from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from sspass_desktop.domain import records as edits
from sspass_desktop.domain.records import Row, Shape


@dataclass(frozen=True)
class Measure:
    name: str = ""


@dataclass(frozen=True)
class Indicator:
    name: str = ""
    measures: tuple[Measure, ...] = ()


FLAT = Shape(Indicator)
NESTED = Shape(Indicator, "measures", Measure)
A, B, C = Measure("a"), Measure("b"), Measure("c")
HELD = (Indicator("x", (A, B)), Indicator("y"), Indicator("z", (C,)))


def names(records):
    return [(one.name, "".join(inner.name or "_" for inner in one.measures)) for one in records]


def test_a_row_for_each_inner_record_and_one_for_a_record_without():
    assert edits.rows_of(HELD, NESTED) == (Row(0, 0), Row(0, 1), Row(1), Row(2, 0))
    assert edits.rows_of(HELD, FLAT) == (Row(0), Row(1), Row(2))
    assert [row.is_first for row in edits.rows_of(HELD, NESTED)] == [True, False, True, True]


def test_values_of_records_and_of_inner_ones():
    assert edits.with_value(HELD, 1, "name", "n")[1].name == "n"
    assert edits.with_inner_value(HELD, NESTED, Row(0, 1), "name", "n")[0].measures[1].name == "n"
    assert names(edits.with_inner_value(HELD, NESTED, Row(1), "name", "n"))[1] == ("y", "n")


def test_an_inner_record_may_be_a_plain_word():
    @dataclass(frozen=True)
    class Team:
        duties: tuple[str, ...] = ()

    shape = Shape(Team, "duties", str)
    assert edits.with_inner_value((Team(("a",)),), shape, Row(0, 0), "", "b") == (Team(("b",)),)


def test_rows_come():
    assert names(edits.inserted(HELD, FLAT, Row(1), 2))[1:3] == [("", ""), ("", "")]
    assert names(edits.inserted(HELD, NESTED, Row(0, 1)))[0] == ("x", "a_b")
    assert names(edits.inserted(HELD, NESTED, None))[-1] == ("", "_")
    assert names(edits.with_inner(HELD, NESTED, 2))[2] == ("z", "c_")


def test_a_record_goes_with_the_last_of_its_rows():
    assert names(edits.removed(HELD, NESTED, [Row(0, 0)])) == [("x", "b"), ("y", ""), ("z", "c")]
    assert names(edits.removed(HELD, NESTED, [Row(0, 1), Row(1), Row(2, 0)])) == [("x", "a")]
    kept = edits.removed(HELD, NESTED, [Row(1), Row(2, 0)], inner_only=True)
    assert names(kept)[1:] == [("y", ""), ("z", "")]
    assert names(edits.removed(HELD, FLAT, [Row(0)])) == [("y", ""), ("z", "c")]


def test_rows_move_in_their_record_and_records_among_themselves():
    assert names(edits.moved(HELD, NESTED, [Row(0, 1)], -1))[0] == ("x", "ba")
    assert edits.moved(HELD, NESTED, [Row(0, 0)], -1) == HELD
    assert names(edits.moved(HELD, NESTED, [Row(0, 0), Row(0, 1)], 1))[:2] == [
        ("y", ""),
        ("x", "ab"),
    ]
    assert names(edits.moved(HELD, NESTED, [Row(2, 0)], -1))[1:] == [("z", "c"), ("y", "")]
    assert edits.moved(HELD, FLAT, [Row(2)], 1) == HELD


@given(st.integers(0, 2), st.sampled_from([-1, 1]))
def test_moving_loses_nothing(at, by):
    after = edits.moved(HELD, FLAT, [Row(at)], by)
    assert sorted(names(after)) == sorted(names(HELD))
