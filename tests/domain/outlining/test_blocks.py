import pytest

from sspass_desktop.domain.card import Card, CardBlock, CardSection
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outline import Picture
from sspass_desktop.domain.outlining.blocks import (
    block_moved,
    blocks_of,
    exchanged,
    with_block,
    without_block,
)
from tests.domain.outlining.lines import outline

ACTIONS = CardSection.ACTIONS


def block(name, after, section=ACTIONS):
    return CardBlock(section, after, Picture(caption=name))


OTHER = block("다른 절", 0, CardSection.GOALS)
CARD = Card(
    Uid("card"),
    "제목",
    actions=outline("○ 가", "○ 나"),
    blocks=(block("둘", 2), OTHER, block("하나", 1), block("셋", 2)),
)


def told(card):
    return [(one.content.caption, one.after) for one in blocks_of(card, ACTIONS)]


def test_blocks_stand_in_printed_order():
    assert told(CARD) == [("하나", 1), ("둘", 2), ("셋", 2)]


def test_new_block_stands_behind_those_of_the_same_line():
    after = with_block(CARD, block("새", 1))
    assert told(after) == [("하나", 1), ("새", 1), ("둘", 2), ("셋", 2)]
    assert OTHER in after.blocks


def test_block_is_exchanged_in_its_place_and_taken_out():
    after = exchanged(CARD, blocks_of(CARD, ACTIONS)[1], block("이", 2))
    assert told(after) == [("하나", 1), ("이", 2), ("셋", 2)]
    assert told(without_block(CARD, 0, ACTIONS)) == [("둘", 2), ("셋", 2)]


@pytest.mark.parametrize(
    ("index", "by", "expected"),
    [
        (2, -1, [("하나", 1), ("셋", 2), ("둘", 2)]),
        (1, -1, [("하나", 1), ("둘", 1), ("셋", 2)]),
        (0, 1, [("하나", 2), ("둘", 2), ("셋", 2)]),
        (0, -1, [("하나", 0), ("둘", 2), ("셋", 2)]),
        (2, 1, [("하나", 1), ("둘", 2), ("셋", 2)]),
    ],
)
def test_block_moves_past_a_block_of_the_same_line_else_past_a_line(index, by, expected):
    assert told(block_moved(CARD, index, ACTIONS, by)) == expected


def test_block_of_a_section_without_lines_stays():
    card = Card(Uid("card"), "제목", blocks=(block("표", 0, CardSection.SCHEDULE),))
    assert block_moved(card, 0, CardSection.SCHEDULE, 1) == card
