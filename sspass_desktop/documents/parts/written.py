"""Sections of parts I to IV: what was written, and what is made from records between it."""

from collections.abc import Iterator
from dataclasses import replace

from sspass_desktop.documents.articles import AnyBlock
from sspass_desktop.documents.blocks import (
    CalloutBox,
    Entry,
    Item,
    ItemStyle,
    NewPage,
    Origin,
    SectionBox,
    SectionHeading,
)
from sspass_desktop.documents.free_table import free_table_blocks
from sspass_desktop.documents.parts.generated import MAKERS
from sspass_desktop.documents.parts.records import Records, at
from sspass_desktop.documents.parts.statement import statement_blocks
from sspass_desktop.documents.parts.swot import swot_grid
from sspass_desktop.documents.pictures import picture_blocks
from sspass_desktop.documents.rich import rich
from sspass_desktop.documents.signs import Mark, outline_marks
from sspass_desktop.domain.outline import (
    Block,
    Callout,
    Generated,
    Line,
    Outline,
    PageBreak,
    Picture,
    Section,
    Statement,
    Swot,
    Table,
)
from sspass_desktop.domain.outlining.emphasis import letters
from sspass_desktop.texts import labels, parts


def section_entry(section: Section, number: str) -> Entry:
    """A section in contents and bookmarks."""
    return Entry(section.uid, 2, number, section.title)


def section_blocks(records: Records, section: Section, number: str) -> Iterator[AnyBlock]:
    """A section under its heading; ``number`` "" prints none. Level 0 has no heading.

    A page break that opens a section stands before its heading.
    """
    opening = section.blocks[:1] == (PageBreak(),)
    if opening:
        yield NewPage()
    if section.level:
        entry = section_entry(section, number)
        yield SectionBox(number, section.title, entry, Origin(section.uid))
    outlines = [block.lines for block in section.blocks if isinstance(block, Outline)]
    lines = [line for block in outlines for line in block]
    marks = outline_marks(lines, int(number) if number else 1)
    for index, block in enumerate(section.blocks):
        origin = Origin(section.uid, index=index)
        if isinstance(block, Outline):
            for place, line in enumerate(block.lines):
                yield _line(line, next(marks), at(origin, place))
        elif index or not opening:
            yield from _other(records, block, origin)


def _other(records: Records, block: Block, origin: Origin) -> Iterator[AnyBlock]:
    match block:
        case Table():
            yield from free_table_blocks(_captioned(records, block, origin), origin)
        case Picture():
            number = _number(records, origin)
            caption = parts.picture_caption(number, block.caption) if number else ""
            yield from picture_blocks(block, caption, origin)
        case Callout():
            yield _callout(block, origin)
        case Statement():
            yield from statement_blocks(block, origin)
        case Swot():
            yield from swot_grid(records, block, origin)
        case Generated():
            yield from MAKERS[block.query](replace(records, subject=block.subject), origin)
        case PageBreak():
            yield NewPage()


def _number(records: Records, origin: Origin) -> int:
    """The number of a caption; 0 for none."""
    return records.captions.get((origin.owner, origin.index or 0), 0)


def _captioned(records: Records, table: Table, origin: Origin) -> Table:
    number = _number(records, origin)
    return replace(table, caption=parts.table_caption(number, table.caption)) if number else table


def _line(line: Line, mark: Mark, origin: Origin) -> AnyBlock:
    if mark.style is not None:
        return _item(line, mark, origin)
    lead = f"{labels.bracketed(line.lead)} " if line.lead else ""
    return SectionHeading(lead + letters(line.text), origin=origin)


def _item(line: Line, mark: Mark, origin: Origin) -> Item:
    style = mark.style or ItemStyle.TOPIC
    lead = labels.bracketed(line.lead) if line.lead else ""
    return Item(style, rich(line.text), lead, line.tag or "", mark.text, origin)


def _callout(block: Callout, origin: Origin) -> CalloutBox:
    items = tuple(
        _item(line, mark, at(origin, place))
        for place, (line, mark) in enumerate(
            zip(block.lines, outline_marks(block.lines), strict=True)
        )
    )
    return CalloutBox(block.title, items, origin)
