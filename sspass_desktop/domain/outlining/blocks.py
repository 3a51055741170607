"""Tables and pictures of a card's section: put in, changed, moved between its lines."""

from collections.abc import Sequence
from dataclasses import replace

from sspass_desktop.domain.card import Card, CardBlock, CardSection
from sspass_desktop.domain.outlining.sections import OUTLINES, lines_of


def blocks_of(card: Card, section: CardSection) -> tuple[CardBlock, ...]:
    """The blocks of a section in printed order."""
    own = (block for block in card.blocks if block.section is section)
    return tuple(sorted(own, key=lambda block: block.after))


def with_blocks(card: Card, section: CardSection, blocks: Sequence[CardBlock]) -> Card:
    """A card with other blocks in a section; those of other sections stay."""
    others = tuple(block for block in card.blocks if block.section is not section)
    return replace(card, blocks=(*others, *blocks))


def with_block(card: Card, block: CardBlock) -> Card:
    """A card with one block more, behind those that stand behind the same line."""
    held = blocks_of(card, block.section)
    place = sum(one.after <= block.after for one in held)
    return with_blocks(card, block.section, (*held[:place], block, *held[place:]))


def exchanged(card: Card, old: CardBlock, new: CardBlock) -> Card:
    """A card in which one block took the place of another."""
    held = blocks_of(card, old.section)
    blocks = tuple(new if block is old or block == old else block for block in held)
    return with_blocks(card, old.section, blocks)


def without_block(card: Card, index: int, section: CardSection) -> Card:
    """A card without the block of that place in a section."""
    held = blocks_of(card, section)
    return with_blocks(card, section, (*held[:index], *held[index + 1 :]))


def block_moved(card: Card, index: int, section: CardSection, by: int) -> Card:
    """A card with a block one place up (-1) or down (1): past another block, else past a line."""
    held = list(blocks_of(card, section))
    block, other = held[index], index + by
    if 0 <= other < len(held) and held[other].after == block.after:
        held[index], held[other] = held[other], block
        return with_blocks(card, section, held)
    last = len(lines_of(card, section)) if section in OUTLINES else 0
    after = min(max(min(block.after, last) + by, 0), last)
    if after == min(block.after, last):
        return card
    held.pop(index)
    place = sum(one.after <= after if by < 0 else one.after < after for one in held)
    return with_blocks(card, section, (*held[:place], replace(block, after=after), *held[place:]))
