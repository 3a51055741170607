"""Which widget shows which kind of block, and what a new one holds."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from sspass_desktop.domain.outline import (
    BLOCK_KINDS,
    Block,
    Callout,
    Generated,
    Outline,
    PageBreak,
    Query,
    Statement,
    Swot,
)
from sspass_desktop.texts import sections as words
from ui.look.look import Look
from ui.sections.box import BlockBox
from ui.sections.solid_boxes import GeneratedBox, PageBreakBox, PictureBox, TableBox
from ui.sections.swot_box import SwotBox
from ui.sections.text_boxes import CalloutBox, OutlineBox, StatementBox
from ui.verbs import Verb

BoxMaker: TypeAlias = Callable[[Look], BlockBox]

_BOXES: tuple[type[BlockBox], ...] = (
    OutlineBox,
    TableBox,
    PictureBox,
    CalloutBox,
    StatementBox,
    SwotBox,
    GeneratedBox,
    PageBreakBox,
)
BOXES: Mapping[str, BoxMaker] = {box.kind: box for box in _BOXES}

NEW: Mapping[Verb, Block] = {
    Verb.INSERT_TEXT: Outline(()),
    Verb.INSERT_CALLOUT: Callout(words.CALLOUT_USUAL, ()),
    Verb.INSERT_STATEMENT: Statement(""),
    Verb.INSERT_SWOT: Swot(),
    Verb.INSERT_GENERATED: Generated(Query.HISTORY),
    Verb.INSERT_PAGE_BREAK: PageBreak(),
}
"""What a command puts in; tables and pictures are written in their windows first."""


def kind_of(block: Block) -> str:
    """The kind of a block, as files call it."""
    return next(name for name, kind in BLOCK_KINDS.items() if isinstance(block, kind))
