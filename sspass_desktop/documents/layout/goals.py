"""The goal box: framed outline lines with a title on the upper edge."""

from collections.abc import Sequence
from dataclasses import dataclass

from sspass_desktop.documents.blocks import GoalBox
from sspass_desktop.documents.layout.atoms import Atom, gap, put_atoms
from sspass_desktop.documents.layout.letters import fitting, put_text
from sspass_desktop.documents.layout.metrics import BASELINE
from sspass_desktop.documents.layout.outline import item_atoms
from sspass_desktop.documents.layout.page import Rule, Sheet
from sspass_desktop.documents.layout.style import Style


@dataclass(frozen=True, slots=True, eq=False)
class GoalFrame:
    """A frame around lines; its parts are the lines. One higher than a page goes on, closed."""

    title: str
    inside: Sequence[Atom]
    style: Style

    def repeated(self, first: int) -> float:
        """The room below the upper edge."""
        return self.style.goals.top if first else 0.0

    def height(self, part: int) -> float:
        """The height of a line with what belongs to it: gap, title, edges."""
        atom, look = self.inside[part], self.style.goals
        above = gap(self.inside[part - 1], atom) if part else self._head + look.top
        return above + atom.height + (look.bottom if part == len(self.inside) - 1 else 0.0)

    def draw(self, sheet: Sheet, y: float, first: int, last: int) -> None:
        """Draw some lines in their frame, the title with the first."""
        measure, weight = self.style.sheet.measure, self.style.weights.frame
        top = y if first else y + self._head
        bottom = y + self.repeated(first) + sum(map(self.height, range(first, last + 1)))
        self._put_edge(sheet, top, titled=not first)
        sheet.rules.append(Rule(0.0, bottom, measure, bottom, weight))
        for x in (0.0, measure):
            sheet.rules.append(Rule(x, top - weight / 2, x, bottom + weight / 2, weight))
        put_atoms(sheet, self.inside[first : last + 1], top + self.style.goals.top, measure)

    @property
    def _head(self) -> float:
        """How far the title stands out of the frame."""
        return self.style.goals.title.size / 2

    def _put_edge(self, sheet: Sheet, y: float, *, titled: bool) -> None:
        measure, weight = self.style.sheet.measure, self.style.weights.frame
        if not titled:
            sheet.rules.append(Rule(0.0, y, measure, y, weight))
            return
        look = self.style.goals
        font = fitting(self.title, look.title, measure - 4 * look.title_gap)
        width = font.width(self.title)
        left = (measure - width) / 2
        right = left + width + look.title_gap
        for start, end in ((0.0, left - look.title_gap), (right, measure)):
            sheet.rules.append(Rule(start, y, end, y, weight))
        put_text(sheet, self.title, font, (left, y + BASELINE * font.size))


def goal_atoms(block: GoalBox, style: Style) -> list[Atom]:
    """Lay the goals out: an atom a line; they stay together as long as a page can hold them."""
    inside = [atom for item in block.items for atom in item_atoms(item, style)]
    frame = GoalFrame(block.title, inside, style)
    return [
        Atom(
            frame,
            part,
            frame.height(part),
            before=0.0 if part else style.goals.before,
            after=style.goals.after if part == len(inside) - 1 else 0.0,
            stays=True,
            origin=block.origin,
        )
        for part in range(len(inside))
    ]
