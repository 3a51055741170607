"""A paragraph quoted from a document."""

from collections.abc import Iterator

from sspass_desktop.documents.blocks import Block, Item, ItemStyle, Origin, Remark
from sspass_desktop.documents.parts.records import at
from sspass_desktop.documents.rich import rich
from sspass_desktop.domain.outline import Statement


def statement_blocks(statement: Statement, origin: Origin) -> Iterator[Block]:
    """The paragraph, and the document at the right below it."""
    if statement.text:
        yield Item(ItemStyle.PARAGRAPH, rich(statement.text), origin=at(origin, 0))
    if statement.source:
        yield Remark(statement.source, right=True, origin=at(origin, 1))
