"""The goal box: framed outline lines with a title on the upper edge."""

from collections.abc import Sequence
from dataclasses import dataclass

from sspass_desktop.documents.blocks import GoalBox
from sspass_desktop.documents.layout.atoms import Atom, gap, put_atoms
from sspass_desktop.documents.layout.letters import put_text
from sspass_desktop.documents.layout.outline import item_atoms
from sspass_desktop.documents.layout.page import Rule, Sheet
from sspass_desktop.documents.layout.style import (
    BASELINE,
    FRAME,
    GOAL_AFTER,
    GOAL_BEFORE,
    GOAL_BOTTOM,
    GOAL_TITLE,
    GOAL_TITLE_GAP,
    GOAL_TOP,
    MEASURE,
)

_HEAD = GOAL_TITLE.size / 2


@dataclass(frozen=True, slots=True, eq=False)
class GoalFrame:
    """A frame around lines; its parts are the lines. One higher than a page goes on, closed."""

    title: str
    inside: Sequence[Atom]

    def repeated(self, first: int) -> float:
        """The room below the upper edge."""
        return GOAL_TOP if first else 0.0

    def height(self, part: int) -> float:
        """The height of a line with what belongs to it: gap, title, edges."""
        atom = self.inside[part]
        above = gap(self.inside[part - 1], atom) if part else _HEAD + GOAL_TOP
        return above + atom.height + (GOAL_BOTTOM if part == len(self.inside) - 1 else 0.0)

    def draw(self, sheet: Sheet, y: float, first: int, last: int) -> None:
        """Draw some lines in their frame, the title with the first."""
        top = y if first else y + _HEAD
        bottom = y + self.repeated(first) + sum(map(self.height, range(first, last + 1)))
        self._put_edge(sheet, top, titled=not first)
        sheet.rules.append(Rule(0.0, bottom, MEASURE, bottom, FRAME))
        for x in (0.0, MEASURE):
            sheet.rules.append(Rule(x, top - FRAME / 2, x, bottom + FRAME / 2, FRAME))
        put_atoms(sheet, self.inside[first : last + 1], top + GOAL_TOP)

    def _put_edge(self, sheet: Sheet, y: float, *, titled: bool) -> None:
        if not titled:
            sheet.rules.append(Rule(0.0, y, MEASURE, y, FRAME))
            return
        width = GOAL_TITLE.width(self.title)
        left = (MEASURE - width) / 2
        right = left + width + GOAL_TITLE_GAP
        for start, end in ((0.0, left - GOAL_TITLE_GAP), (right, MEASURE)):
            sheet.rules.append(Rule(start, y, end, y, FRAME))
        put_text(sheet, self.title, GOAL_TITLE, (left, y + BASELINE * GOAL_TITLE.size))


def goal_atoms(block: GoalBox) -> list[Atom]:
    """Lay the goals out: an atom a line; they stay together as long as a page can hold them."""
    inside = [atom for item in block.items for atom in item_atoms(item)]
    frame = GoalFrame(block.title, inside)
    return [
        Atom(
            frame,
            part,
            frame.height(part),
            before=0.0 if part else GOAL_BEFORE,
            after=GOAL_AFTER if part == len(inside) - 1 else 0.0,
            stays=True,
            origin=block.origin,
        )
        for part in range(len(inside))
    ]
