"""Lines one below the other, with something drawn around them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sspass_desktop.documents.blocks import Origin
from sspass_desktop.documents.layout.atoms import Atom
from sspass_desktop.documents.layout.letters import put
from sspass_desktop.documents.layout.metrics import BASELINE, Font
from sspass_desktop.documents.layout.page import Sheet
from sspass_desktop.documents.layout.text import Line

Row = Sequence[tuple[float, Line]]
"""What stands on one baseline: lines and where each begins."""
Frame = Callable[[Sheet, float, float], None]
"""Draws what is around the lines: on a sheet, from y, for a height."""


def baseline(top: float, leading: float, font: Font) -> float:
    """Where letters stand in a line box."""
    return top + leading / 2 + BASELINE * font.size


@dataclass(frozen=True, slots=True, eq=False)
class Stack:
    """Rows of a fixed leading; its parts are the rows. What is around is drawn on every page.

    ``frame`` is read before the lines, ``front`` behind them.
    """

    rows: Sequence[Row]
    font: Font
    leading: float
    padding: float = 0.0
    frame: Frame | None = None
    front: Frame | None = None

    def repeated(self, first: int) -> float:
        """The padding above."""
        return self.padding if first else 0.0

    def draw(self, sheet: Sheet, y: float, first: int, last: int) -> None:
        """Draw some rows, and what is around them."""
        top = y + self.padding
        height = self.padding + self.leading * (last + 1 - first)
        height += self.padding if last == len(self.rows) - 1 else 0.0
        if self.frame is not None:
            self.frame(sheet, y, height)
        for number, row in enumerate(self.rows[first : last + 1]):
            base = baseline(top + number * self.leading, self.leading, self.font)
            for x, line in row:
                put(sheet, line, x, base)
        if self.front is not None:
            self.front(sheet, y, height)

    def atoms(
        self, gaps: tuple[float, float], origin: Origin | None, *, stays: bool = False
    ) -> list[Atom]:
        """An atom a row; they stay together as long as a page can hold them."""
        before, after = gaps
        last = len(self.rows) - 1
        return [
            Atom(
                self,
                number,
                self.leading + self.padding * ((number == 0) + (number == last)),
                before=0.0 if number else before,
                after=after if number == last else 0.0,
                stays=stays or number > 0,
                origin=origin,
            )
            for number in range(len(self.rows))
        ]
