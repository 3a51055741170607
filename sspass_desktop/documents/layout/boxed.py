"""Atoms within a box: what is around them is drawn on every page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sspass_desktop.documents.layout.atoms import Atom, gap, put_atoms
from sspass_desktop.documents.layout.page import Sheet


@dataclass(frozen=True, slots=True)
class Piece:
    """The part of a box that stands on one page: its edges, and whether it opens and closes it."""

    top: float
    bottom: float
    opens: bool
    closes: bool


@dataclass(frozen=True, slots=True, eq=False)
class Boxed:
    """A box around atoms; its parts are the atoms.

    ``head`` is the room above the first one, ``again`` that on later pages, ``foot`` that below the
    last. ``around`` draws the box itself.
    """

    inside: Sequence[Atom]
    head: float
    again: float
    foot: float
    measure: float
    around: Callable[[Sheet, Piece], None]

    def repeated(self, first: int) -> float:
        """The room below the upper edge."""
        return self.again if first else 0.0

    def height(self, part: int) -> float:
        """The height of an atom with what belongs to it: gap and edges."""
        atom = self.inside[part]
        above = gap(self.inside[part - 1], atom) if part else self.head
        return above + atom.height + (self.foot if part == len(self.inside) - 1 else 0.0)

    def draw(self, sheet: Sheet, y: float, first: int, last: int) -> None:
        """Draw some atoms in their box."""
        bottom = y + self.repeated(first) + sum(map(self.height, range(first, last + 1)))
        closes = last == len(self.inside) - 1
        self.around(sheet, Piece(y, bottom, not first, closes))
        top = y + (self.again if first else self.head)
        put_atoms(sheet, self.inside[first : last + 1], top, self.measure)
