"""A grid as rows of words, for reading in tests."""

from sspass_desktop.documents.blocks import Grid, Item, Origin
from sspass_desktop.documents.parts.records import Records
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Organisation
from sspass_desktop.domain.plan import Edition

PLACE = Origin(Uid("section"), index=3)


def records(organisation=None, **edition):
    """The records of a plan of 2027."""
    return Records(organisation or Organisation(), Edition(Uid("e"), 2027, **edition))


def made(maker, given):
    """The blocks of a maker, which all lead to their block of the section."""
    blocks = list(maker(given, PLACE))
    for block in blocks:
        cells = block.cells if isinstance(block, Grid) else ()
        for origin in (block.origin, *(cell.origin for cell in cells if cell.origin)):
            assert (origin.owner, origin.index) == (PLACE.owner, PLACE.index)
    return blocks


def grid(maker, given):
    """The only table of a maker."""
    (only,) = [block for block in made(maker, given) if isinstance(block, Grid)]
    return only


def words(spans):
    return "".join(span.text for span in spans)


def text(cell):
    """A cell's words, its lines parted by /."""
    return "/".join(f"{line.mark} {words(line.text)}".strip() for line in cell.lines)


def rows(table):
    """The words of every row; a merged cell stands in its first row."""
    found = []
    for row in range(table.rows):
        cells = sorted((c for c in table.cells if c.row == row), key=lambda c: c.column)
        found.append([text(cell) for cell in cells])
    fits(table)
    return found


def fits(table):
    """No cell covers another or leaves the table."""
    taken = [
        (row, column)
        for cell in table.cells
        for row in range(cell.row, cell.row + cell.rows)
        for column in range(cell.column, cell.column + cell.columns)
    ]
    assert len(taken) == len(set(taken))
    assert all(row < table.rows and column < len(table.columns) for row, column in taken)
    assert table.groups | table.wholes <= set(range(table.header_rows, table.rows))


def item_words(item):
    assert isinstance(item, Item)
    return words(item.text)
