"""What parts I to IV are divided by: section boxes, departments, conclusions."""

from collections.abc import Sequence
from functools import partial

from sspass_desktop.documents.blocks import (
    CalloutBox,
    Item,
    ItemStyle,
    SectionBox,
    Span,
    TeamHeading,
)
from sspass_desktop.documents.layout.atoms import Atom
from sspass_desktop.documents.layout.boxed import Boxed, Piece
from sspass_desktop.documents.layout.keeping import stays_with
from sspass_desktop.documents.layout.letters import put, put_text
from sspass_desktop.documents.layout.metrics import BASELINE
from sspass_desktop.documents.layout.outline import item_atoms
from sspass_desktop.documents.layout.page import MM, WHITE, Fill, Rule, Sheet
from sspass_desktop.documents.layout.stack import Row, Stack
from sspass_desktop.documents.layout.style import Style
from sspass_desktop.documents.layout.text import Line, broken, words_of
from sspass_desktop.documents.layout.title import largest_fitting
from sspass_desktop.texts import labels

_PADDING = 0.8 * MM
_BESIDE = 0.6  # of the measure: a longer name has its mission below it


def section_atoms(block: SectionBox, style: Style) -> list[Atom]:
    """The number in a dark box and the title, over a line; a long title makes them higher."""
    look, measure = style.section, style.sheet.measure
    x = look.text_x if block.number else 0.0
    lines = broken(words_of((Span(block.title),), look.font, strong=True), measure - x)
    padding = max(_PADDING, (look.side - look.leading * len(lines)) / 2)
    rows: list[Row] = [((x, line),) for line in lines] or [()]

    def frame(sheet: Sheet, y: float, height: float) -> None:
        bottom, weight = y + height, style.weights.title_rule
        sheet.rules.append(Rule(0.0, bottom, measure, bottom, weight))
        if block.number:
            sheet.fills.append(Fill(0.0, y, look.side, height, style.colours.accent))
            room = look.side - 2 * MM
            font = largest_fitting(block.number, look.number_sizes, room, look.face)
            at = ((look.side - font.width(block.number)) / 2, y + height / 2 + BASELINE * font.size)
            put_text(sheet, block.number, font, at, colour=WHITE)

    atoms = Stack(rows, look.font, look.leading, padding, frame).atoms(
        (look.before, look.after), block.origin
    )
    atoms[0].entry = block.entry
    atoms[0].needs = look.needs * style.sheet.text_height
    return atoms


def team_atoms(block: TeamHeading, style: Style) -> list[Atom]:
    """A dark bar, the name, and behind it the mission; a long name has its mission below it."""
    look, measure = style.team, style.sheet.measure
    names = broken(words_of((Span(block.title),), look.font, strong=True), measure - look.text_x)
    tag = max(look.tag_width, look.tag.width(labels.TEAM_MISSION) + 2 * MM)
    end = look.text_x + max((line.width for line in names), default=0.0) + look.tag_gap
    beside = len(names) == 1 and end < _BESIDE * measure
    tag_x = end if beside else look.text_x
    mission_x = tag_x + tag + look.mission_gap
    words = words_of((Span(block.mission),), look.mission)
    missions = [(mission_x, line) for line in broken(words, measure - mission_x)]
    rows: list[Row] = [((look.text_x, line),) for line in names]
    tag_row = len(rows) - 1 if beside else len(rows)
    if beside and missions:
        rows[0] = (*rows[0], missions.pop(0))
    rows += [(one,) for one in missions]

    def frame(sheet: Sheet, y: float, height: float) -> None:
        sheet.fills.append(Fill(0.0, y, look.bar, height, style.colours.accent))
        if block.mission:
            middle = y + padding + (tag_row + 0.5) * look.leading
            _put_tag(sheet, (tag_x, middle), tag, style)

    padding = max(0.0, (look.height - look.leading * len(rows)) / 2)
    return Stack(rows, look.font, look.leading, padding, frame).atoms(
        (look.before, look.after), block.origin
    )


def _put_tag(sheet: Sheet, at: tuple[float, float], width: float, style: Style) -> None:
    look, (x, middle) = style.team, at
    box = (x, middle - look.tag_height / 2, width, look.tag_height)
    sheet.fills.append(Fill(*box, None, style.weights.thin, style.tag.radius))
    text = labels.TEAM_MISSION
    start = x + (width - look.tag.width(text)) / 2
    put_text(sheet, text, look.tag, (start, middle + BASELINE * look.tag.size))


def callout_atoms(block: CalloutBox, style: Style) -> list[Atom]:
    """Lines in a grey box under its title; on the next page grey and upper line go on."""
    look = style.callout
    items = block.items or (Item(ItemStyle.TOPIC, ()),)
    laid = [item_atoms(item, style, (look.indent, look.right)) for item in items]
    for number in range(1, len(items)):
        first = laid[number][0]
        first.stays = first.stays or stays_with(items[number - 1], items[number])
    inside = [atom for atoms in laid for atom in atoms]
    room = style.sheet.measure - look.title_x - look.right
    titles = broken(words_of((Span(block.title),), look.font), room)
    around = partial(_put_ground, titles, style)
    top = look.top + max(len(titles) - 1, 0) * look.title_leading
    box = Boxed(inside, top, look.again, look.bottom, style.sheet.measure, around)
    last = len(inside) - 1
    return [
        Atom(
            box,
            part,
            box.height(part),
            before=0.0 if part else look.before,
            after=look.after if part == last else 0.0,
            stays=atom.stays or part == 1,
            origin=block.origin,
        )
        for part, atom in enumerate(inside)
    ]


def _put_ground(titles: Sequence[Line], style: Style, sheet: Sheet, piece: Piece) -> None:
    look, measure, weights = style.callout, style.sheet.measure, style.weights
    height = piece.bottom - piece.top
    sheet.fills.append(Fill(0.0, piece.top, measure, height, style.colours.band))
    sheet.rules.append(Rule(0.0, piece.top, measure, piece.top, weights.table_edge))
    edge = weights.thin if piece.closes else weights.table_cut
    sheet.rules.append(Rule(0.0, piece.bottom, measure, piece.bottom, edge))
    for number, line in enumerate(titles if piece.opens else ()):
        put(sheet, line, look.title_x, piece.top + look.title_y + number * look.title_leading)
