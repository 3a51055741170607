import pytest
from hypothesis import given
from hypothesis import strategies as st

from sspass_desktop.domain.card import Card, CardBlock, CardSection, Overview
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outline import Line, Picture
from sspass_desktop.domain.outlining.items import moved_down
from sspass_desktop.domain.outlining.sections import OUTLINES, lines_of, moved_blocks, with_lines
from sspass_desktop.domain.outlining.text import Place, split
from tests.domain.outlining.lines import outline

ABC = outline("○ 가", "○ 나", "○ 다")


def block(after, section=CardSection.ACTIONS):
    return CardBlock(section, after, Picture(caption=f"그림 {after}"))


def places(before, after, *blocks):
    moved = moved_blocks(before, after, [block(number) for number in blocks])
    return [one.after for one in moved]


def test_block_stays_behind_its_line_when_lines_come_or_go_above():
    assert places(ABC, (Line(1, text="새"), *ABC), 0, 2, 3) == [0, 3, 4]
    assert places(ABC, ABC[1:], 0, 1, 2, 3) == [0, 0, 1, 2]


def test_block_stays_when_lines_change_behind_it():
    assert places(ABC, (*ABC, Line(1, text="새")), 1, 3) == [1, 3]


def test_block_stays_behind_a_line_whose_words_change():
    changed = (ABC[0], Line(1, text="나나"), ABC[2])
    assert places(ABC, changed, 1, 2, 3) == [1, 2, 3]


def test_block_stands_behind_both_parts_of_a_line_that_is_split():
    lines = outline("○ 가나", "○ 다")
    assert places(lines, split(lines, Place(0, 1)), 0, 1, 2) == [0, 2, 3]


def test_block_goes_with_an_item_that_moves():
    lines = outline("○ 가", "- 나", "○ 다")
    assert places(lines, moved_down(lines, 0, 0)[0], 1, 2, 3) == [2, 3, 1]


def test_block_behind_the_end_stays_behind_the_end():
    assert places(ABC, ABC[:1], 3, 5) == [1, 3]


@pytest.mark.parametrize("section", OUTLINES)
def test_section_gets_other_lines_and_nothing_else_changes(section):
    card = Card(
        Uid("card"),
        "제목",
        overview=Overview("목적"),
        blocks=(block(1, section), block(1, CardSection.BUDGET)),
    )
    card = with_lines(card, section, ABC)
    after = with_lines(card, section, (Line(1, text="새"), *ABC))
    assert [line.text for line in lines_of(after, section)] == ["새", "가", "나", "다"]
    assert after.overview.purpose == "목적"
    assert after.blocks[1] == block(1, CardSection.BUDGET)
    assert with_lines(after, section, lines_of(after, section)) is after


UNIQUE = st.lists(st.integers(0, 30), unique=True, max_size=8).map(
    lambda numbers: tuple(Line(1, text=str(number)) for number in numbers)
)


@given(UNIQUE, st.data())
def test_block_follows_its_line_through_any_insertion_and_removal(before, data):
    kept = [line for line in before if data.draw(st.booleans())]
    after = list(kept)
    for number in range(data.draw(st.integers(0, 3))):
        after.insert(data.draw(st.integers(0, len(after))), Line(1, text=f"새 {number}"))
    for number, line in enumerate(before, start=1):
        if line in kept:
            assert places(before, after, number) == [after.index(line) + 1]
