import pytest
from hypothesis import given
from hypothesis import strategies as st

from sspass_desktop.domain import scheduling
from sspass_desktop.domain.card import MONTHS, ScheduleRow

PLAN = ScheduleRow("계획 수립", "준비", months=(1, 2))
CHOICE = ScheduleRow("대상 선정", "준비", 1, (2,))
VISITS = ScheduleRow("방문 운영", "운영", months=(3, 4, 5))
TRAINING = ScheduleRow("담당자 교육", "운영", 1)
REVIEW = ScheduleRow("결과 보고")
ROWS = (PLAN, CHOICE, VISITS, TRAINING, REVIEW)


def labels(rows):
    return [row.label for row in rows]


def shape(rows):
    return [(row.label, row.group, row.depth) for row in rows]


def test_range_with_an_empty_cell_is_filled():
    rows = scheduling.toggled(ROWS, (0, 1), range(2, 5))
    assert [row.months for row in rows[:2]] == [(1, 2, 3, 4), (2, 3, 4)]


def test_full_range_is_erased():
    rows = scheduling.toggled(ROWS, (2,), range(3, 5))
    assert rows[2].months == (5,)


def test_toggling_a_filled_range_twice_gives_it_back():
    assert scheduling.toggled(scheduling.toggled(ROWS, (4,), (1,)), (4,), (1,)) == ROWS


def test_marks_of_a_row_are_copied_onto_others():
    rows = scheduling.with_marks_of(ROWS, 2, (3, 4))
    assert [row.months for row in rows[3:]] == [(3, 4, 5), (3, 4, 5)]


def test_new_row_joins_the_group_above_it():
    rows = scheduling.inserted(ROWS, 2)
    assert shape(rows)[2] == ("", "준비", 0)


def test_new_row_between_sub_rows_is_one_of_them():
    rows = scheduling.inserted(ROWS, 1)
    assert shape(rows)[1] == ("", "준비", 0)
    assert shape(scheduling.inserted(rows, 3))[3] == ("", "준비", 0)
    two = (PLAN, CHOICE, CHOICE)
    assert shape(scheduling.inserted(two, 2))[2] == ("", "준비", 1)


def test_naming_the_row_behind_the_last_one_adds_it():
    rows = scheduling.relabelled(ROWS, 5, "성과 공유")
    assert rows[5] == ScheduleRow("성과 공유")
    assert scheduling.relabelled((), 0, "첫 일")[0] == ScheduleRow("첫 일")


def test_row_is_renamed():
    assert labels(scheduling.relabelled(ROWS, 4, "보고"))[4] == "보고"


def test_pasted_rows_are_laid_over_others_and_go_on_below():
    pasted = (ScheduleRow("점검"), ScheduleRow("보고", "환류", 1, (12,)), ScheduleRow("공유"))
    after = scheduling.overlaid(ROWS, 3, pasted)
    assert shape(after)[2:] == [
        ("방문 운영", "운영", 0),
        ("점검", "운영", 0),
        ("보고", "환류", 0),
        ("공유", "환류", 0),
    ]
    assert after[4].months == (12,)
    assert scheduling.overlaid((), 0, pasted[:1]) == pasted[:1]


def test_sub_row_that_lost_its_row_is_lifted():
    assert shape(scheduling.without(ROWS, (0,)))[0] == ("대상 선정", "준비", 0)


def test_row_is_repeated_with_its_sub_rows():
    rows = scheduling.duplicated(ROWS, 0)
    assert labels(rows)[:4] == ["계획 수립", "대상 선정", "계획 수립", "대상 선정"]


def test_first_row_of_a_group_becomes_no_sub_row():
    assert scheduling.with_depth(ROWS, (0, 2, 4), 1) == ROWS


def test_row_becomes_sub_row_and_is_lifted_again():
    rows = (VISITS, REVIEW, REVIEW)
    rows = scheduling.with_depth(scheduling.grouped(rows, (1,), "운영"), (1,), 1)
    assert shape(rows)[1] == ("결과 보고", "운영", 1)
    assert scheduling.with_depth(rows, (1,), 0)[1].depth == 0


def test_row_moves_past_the_next_one_with_all_sub_rows():
    rows = tuple(ScheduleRow(label, None, depth) for label, depth in (("가", 0), ("나", 1)))
    rows = (*rows, ScheduleRow("다"), ScheduleRow("라", None, 1))
    after, number = scheduling.moved_down(rows, 0)
    assert (labels(after), number) == (["다", "라", "가", "나"], 2)
    assert scheduling.moved_up(after, 2) == (rows, 0)


def test_row_at_the_edge_of_its_group_steps_into_the_next():
    after, number = scheduling.moved_down(ROWS, 0)
    assert shape(after)[:3] == [
        ("계획 수립", "운영", 0),
        ("대상 선정", "운영", 1),
        ("방문 운영", "운영", 0),
    ]
    assert number == 0
    assert scheduling.moved_up(ROWS, 2)[0][2].group == "준비"


def test_sub_row_moves_under_another_row():
    after, number = scheduling.moved_down(ROWS, 1)
    assert shape(after)[1:3] == [("방문 운영", "운영", 0), ("대상 선정", "운영", 1)]
    assert number == 2


@pytest.mark.parametrize(("move", "number"), [("moved_up", 0), ("moved_up", 1), ("moved_down", 4)])
def test_rows_at_the_end_stay(move, number):
    assert getattr(scheduling, move)(ROWS, number) == (ROWS, number)


def test_rows_get_a_group():
    assert shape(scheduling.grouped(ROWS, (4,), "환류"))[4] == ("결과 보고", "환류", 0)


def test_rows_join_the_group_that_bears_the_name():
    rows = scheduling.grouped(ROWS, (4,), "준비")
    assert labels(rows) == ["계획 수립", "대상 선정", "결과 보고", "방문 운영", "담당자 교육"]


def test_group_is_not_parted_by_rows_that_leave_it():
    rows = tuple(ScheduleRow(label, "운영") for label in "가나다")
    assert shape(scheduling.grouped(rows, (1,), None)) == [
        ("가", "운영", 0),
        ("다", "운영", 0),
        ("나", None, 0),
    ]


def test_group_is_renamed_as_a_whole_and_dissolved_by_an_empty_name():
    assert [row.group for row in scheduling.renamed_group(ROWS, 3, "실행")][2:4] == ["실행"] * 2
    assert [row.group for row in scheduling.renamed_group(ROWS, 3, "")][2:4] == [None] * 2
    assert scheduling.renamed_group(ROWS, 4, "환류")[4].group == "환류"


def test_groups_are_named_with_their_rows():
    assert scheduling.groups(ROWS) == (
        ("준비", range(2)),
        ("운영", range(2, 4)),
        (None, range(4, 5)),
    )


def rows_of(draw):
    shapes = st.tuples(st.sampled_from((None, "준비", "운영")), st.integers(0, 1))
    made = draw(st.lists(shapes, min_size=1, max_size=8))
    rows = tuple(ScheduleRow(str(n), group, depth) for n, (group, depth) in enumerate(made))
    names = dict.fromkeys(group for group, _ in made if group)
    for name in names:  # as the window would have made them
        rows = scheduling.grouped(
            rows, [n for n, row in enumerate(rows) if row.group == name], name
        )
    return scheduling.without(rows, ())


@given(st.data())
def test_any_move_keeps_rows_and_groups_together(data):
    rows = rows_of(data.draw)
    number = data.draw(st.integers(0, len(rows) - 1))
    for move in (scheduling.moved_up, scheduling.moved_down):
        after, place = move(rows, number)
        assert sorted(labels(after)) == sorted(labels(rows))
        assert after[place].label == rows[number].label
        names = [name for name, _ in scheduling.groups(after) if name]
        assert len(names) == len(set(names))
        assert scheduling.without(after, ()) == after


@given(st.sets(st.sampled_from(MONTHS)), st.sets(st.sampled_from(MONTHS), min_size=1))
def test_toggling_gives_all_or_none_of_the_range(held, chosen):
    rows = (ScheduleRow("일", months=tuple(sorted(held))),)
    after = set(scheduling.toggled(rows, (0,), chosen)[0].months)
    assert after & chosen == (set() if chosen <= held else chosen)
    assert after - chosen == held - chosen
