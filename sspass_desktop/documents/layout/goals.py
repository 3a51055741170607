"""The goal box: framed outline lines with a title on the upper edge."""

from functools import partial

from sspass_desktop.documents.blocks import GoalBox
from sspass_desktop.documents.layout.atoms import Atom
from sspass_desktop.documents.layout.boxed import Boxed, Piece
from sspass_desktop.documents.layout.letters import fitting, put_text
from sspass_desktop.documents.layout.metrics import BASELINE, Font
from sspass_desktop.documents.layout.outline import item_atoms
from sspass_desktop.documents.layout.page import Rule, Sheet
from sspass_desktop.documents.layout.style import Style


def goal_atoms(block: GoalBox, style: Style) -> list[Atom]:
    """Lay the goals out: an atom a line; they stay together as long as a page can hold them."""
    look = style.goals
    inside = [atom for item in block.items for atom in item_atoms(item, style)]
    head = _stands_out(style) + look.top
    around = partial(_put_frame, block.title, style)
    box = Boxed(inside, head, look.top, look.bottom, style.sheet.measure, around)
    return [
        Atom(
            box,
            part,
            box.height(part),
            before=0.0 if part else look.before,
            after=look.after if part == len(inside) - 1 else 0.0,
            stays=True,
            origin=block.origin,
        )
        for part in range(len(inside))
    ]


def _stands_out(style: Style) -> float:
    """How far the title stands out of the frame."""
    return style.goals.title.size / 2


def _put_frame(title: str, style: Style, sheet: Sheet, piece: Piece) -> None:
    """The frame, closed on every page, the title on the first."""
    measure, weight = style.sheet.measure, style.weights.frame
    top = piece.top + (_stands_out(style) if piece.opens else 0.0)
    for start, end in _upper_edge(title, style) if piece.opens else ((0.0, measure),):
        sheet.rules.append(Rule(start, top, end, top, weight))
    sheet.rules.append(Rule(0.0, piece.bottom, measure, piece.bottom, weight))
    for x in (0.0, measure):
        sheet.rules.append(Rule(x, top - weight / 2, x, piece.bottom + weight / 2, weight))
    if piece.opens:
        font = _title_font(title, style)
        at = ((measure - font.width(title)) / 2, top + BASELINE * font.size)
        put_text(sheet, title, font, at)


def _upper_edge(title: str, style: Style) -> tuple[tuple[float, float], ...]:
    look, measure = style.goals, style.sheet.measure
    width = _title_font(title, style).width(title) + 2 * look.title_gap
    return (0.0, (measure - width) / 2), ((measure + width) / 2, measure)


def _title_font(title: str, style: Style) -> Font:
    look = style.goals
    return fitting(title, look.title, style.sheet.measure - 4 * look.title_gap)
