"""Trees flattened to rows get their depth back from the sums."""

from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sspass_desktop.importers.book.front.depth import recover, tolerance


@dataclass(frozen=True)
class Node:
    won: tuple[int, ...]
    children: tuple["Node", ...] = ()

    @property
    def sums(self):
        if not self.children:
            return self.won
        return tuple(map(sum, zip(*(child.sums for child in self.children), strict=True)))


def flat(node, parent=None, rows=None, parents=None):
    rows, parents = ([] if rows is None else rows), ([] if parents is None else parents)
    rows.append(node.sums)
    parents.append(parent)
    place = len(rows) - 1
    for child in node.children:
        flat(child, place, rows, parents)
    return rows, tuple(parents)


def with_total(won):
    return (sum(won), *won)


SHAPES = st.recursive(
    st.just(()), lambda inner: st.lists(inner, min_size=1, max_size=4), max_leaves=14
)


def grown(shape, power, unit):
    """A tree of this shape; leaf k holds about 3^k x 1000 units, so no other sums agree."""
    if not shape:
        power[0] += 1
        base = 3 ** power[0] * 1000 * unit
        noise = (power[0] * 7919) % unit
        return Node(with_total((base + noise, 0) if power[0] % 2 else (0, base + noise)))
    return Node((), tuple(grown(child, power, unit) for child in shape))


@settings(max_examples=200, deadline=None)
@given(SHAPES)
def test_rounded_trees_come_back(shape):
    rows, parents = flat(grown(shape, [0], 1_000_000))
    rounded = [tuple((won + 500_000) // 1_000_000 for won in row) for row in rows]
    found = recover(rounded)
    assert found.clear
    assert found.parents == parents


@settings(max_examples=200, deadline=None)
@given(
    st.recursive(
        st.integers(0, 9).map(lambda n: Node((n * 400_000, n * 400_000))),
        lambda inner: st.lists(inner, min_size=1, max_size=4).map(lambda c: Node((), tuple(c))),
        max_leaves=12,
    )
)
def test_any_tree_is_read_so_that_its_sums_agree(tree):
    rows, _ = flat(tree)
    rounded = [tuple((won + 500_000) // 1_000_000 for won in row) for row in rows]
    found = recover(rounded)
    for place, row in enumerate(rounded):
        below = [rounded[child] for child, parent in enumerate(found.parents) if parent == place]
        addends = sum(child[0] != 0 for child in below)
        if below and found.clear:
            assert abs(row[0] - sum(child[0] for child in below)) <= tolerance(addends)
    assert found.parents[0] is None
    assert all(
        parent is not None and parent < place for place, parent in enumerate(found.parents) if place
    )


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.integers(-9, 9), st.integers(-9, 9)), min_size=1, max_size=25))
def test_rows_without_sense_still_hang_somewhere(rows):
    found = recover(rows)
    assert len(found.parents) == len(rows)
    assert all(
        parent is not None and parent < place for place, parent in enumerate(found.parents) if place
    )


def test_a_single_child_of_equal_amounts_nests():
    assert recover([(44, 44), (44, 44), (44, 44)]).parents == (None, 0, 1)


def test_equal_siblings_stay_siblings_where_the_sum_asks_for_both():
    assert recover([(198,), (99,), (99,)]).parents == (None, 0, 0)


def test_one_wrong_cell_is_outvoted():
    rows = [(30, 20, 10), (30, 20, 7), (18, 12, 6), (12, 8, 4)]
    assert recover(rows).parents == (None, 0, 1, 1)


def test_a_wrong_row_is_read_by_the_column_that_is_right():
    rows = [(100, 60, 40), (70, 99, 11), (50, 40, 10), (20, 0, 20), (30, 20, 10)]
    found = recover(rows)
    assert found.clear  # the total agrees
    assert found.parents == (None, 0, 1, 1, 0)


def test_a_row_that_is_missing_leaves_the_others_in_their_place():
    rows = [(100, 60, 40), (70, 40, 30), (20, 10, 10), (40, 30, 10), (30, 20, 10)]
    found = recover(rows)  # 10, 0, 10 was lost below the second
    assert not found.clear
    assert found.parents == (None, 0, 1, 1, 0)


def test_rows_that_fit_nowhere_are_told():
    found = recover([(10, 10), (3, 3), (99, 99)])
    assert not found.clear
    assert found.parents == (None, 0, 0)


@pytest.mark.parametrize(("addends", "allowed"), [(0, 0), (1, 0), (2, 1), (3, 2), (7, 4)])
def test_tolerance(addends, allowed):
    assert tolerance(addends) == allowed


def test_many_equal_rows_end_in_time():
    assert len(recover([(1, 1)] * 120).parents) == 120


@pytest.mark.parametrize("count", [0, 1, 31, 1_001])
def test_deeper_or_longer_than_any_budget_is_flat(count):
    found = recover([(1, 1)] * count)
    assert (
        found.parents == (None, *range(count))[:count]
        if count < 32
        else set(found.parents) == {None, 0}
    )


def test_amounts_below_zero_add_up_too():
    rows = [(5, 5), (-10, -10), (-4, -4), (-6, -6), (15, 15)]
    assert recover(rows).parents == (None, 0, 1, 1, 0)
