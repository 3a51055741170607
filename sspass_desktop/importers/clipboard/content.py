"""What hypertext holds once its tags are gone: paragraphs and tables."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one manner."""

    text: str
    bold: bool = False
    underlined: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of text. ``depth``: the list level it stands at, 0 outside lists.

    ``sign`` is what a word processor drew before an item, ``indent`` the room before the line in
    blanks, ``goes_on``: only a line break parts it from the paragraph before.
    """

    runs: tuple[Run, ...]
    depth: int = 0
    sign: str = ""
    indent: int = 0
    goes_on: bool = False

    @property
    def text(self) -> str:
        """The words, with the sign before them."""
        words = "".join(run.text for run in self.runs).replace("\xa0", " ").strip()
        return f"{self.sign} {words}" if self.sign else words


@dataclass(frozen=True, slots=True)
class RawCell:
    """A cell as written, before its place is known.

    ``merged`` False: it only reaches over the cells behind it. ``shaded``: its ground has a colour.
    """

    content: "tuple[Item, ...]"
    rows: int = 1
    columns: int = 1
    merged: bool = True
    shaded: bool = False

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """All paragraphs, those of tables in the cell included."""
        return tuple(paragraph for item in self.content for paragraph in paragraphs_of(item))

    @property
    def text(self) -> str:
        """The words; paragraphs are parted by line feeds."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs)


@dataclass(frozen=True, slots=True)
class RawTable:
    """Rows of cells."""

    rows: tuple[tuple[RawCell, ...], ...]


Item: TypeAlias = Paragraph | RawTable


def paragraphs_of(item: Item) -> tuple[Paragraph, ...]:
    """The paragraph, or those of all cells of the table."""
    if isinstance(item, Paragraph):
        return (item,)
    return tuple(one for row in item.rows for cell in row for one in cell.paragraphs)
