"""The page before a part or a chapter: numeral, title, tasks, and its programmes with pages."""

from dataclasses import dataclass, replace
from itertools import accumulate

from sspass_desktop.documents.blocks import Span
from sspass_desktop.documents.furniture import Divider, ListedProgramme
from sspass_desktop.documents.layout.atoms import Atom
from sspass_desktop.documents.layout.boxes import Solid
from sspass_desktop.documents.layout.letters import fitting, put, put_text
from sspass_desktop.documents.layout.metrics import BASELINE
from sspass_desktop.documents.layout.outline import put_tag, tag_width
from sspass_desktop.documents.layout.page import MM, Area, Reference, Rule, Sheet
from sspass_desktop.documents.layout.stack import Row, Stack
from sspass_desktop.documents.layout.style import Style
from sspass_desktop.documents.layout.text import Line, broken, words_of

_MARK = "■"
_GAP = 3 * MM
_TWO_LINES = 2
_MIDDLE = 5 * MM  # a title of one line stands higher than the lower of two
_LEAST_ROWS = 2


def divider_atoms(block: Divider, style: Style) -> list[Atom]:
    """Lay a divider out; tasks and programmes that do not fit go on on further pages."""
    atoms = [_head(block, style), *_tasks(block, style)]
    if block.programmes:
        atoms += [*_list_head(block, style), *_programmes(block, style)]
    atoms[0].entry = block.entry
    return atoms


def _head(block: Divider, style: Style) -> Atom:
    """From the upper edge of the text to where the tasks begin."""
    look, measure, top = style.divider, style.sheet.measure, style.sheet.text_top
    words = words_of((Span(block.title),), look.title, strong=True)
    lines = broken(words, measure - look.text_x)
    first = look.title_y - look.title_leading
    if len(lines) < _TWO_LINES:
        first = look.title_y - _MIDDLE
    last = first + look.title_leading * max(len(lines) - 1, 0)

    def paint(sheet: Sheet, y: float) -> None:
        dy = y - top
        put_text(sheet, block.above, look.above, (0.0, look.above_y + dy))
        line = look.line_y + dy
        sheet.rules.append(Rule(0.0, line, measure, line, style.weights.frame))
        font = fitting(block.numeral, look.numeral, look.numeral_width)
        at = (0.0, look.title_y + dy)
        put_text(sheet, block.numeral, font, at, colour=style.colours.accent)
        for number, one in enumerate(lines):
            put(sheet, one, look.text_x, first + number * look.title_leading + dy)

    height = max(last, look.title_y) + look.task_gap - _task_base(style) - top
    return Atom(Solid(paint), 0, height, origin=block.origin)


def _task_base(style: Style) -> float:
    look = style.divider
    return look.task_leading / 2 + BASELINE * look.task.size


def _tasks(block: Divider, style: Style) -> list[Atom]:
    look = style.divider
    x = look.text_x + look.task_x
    mark = Line(words_of((Span(_MARK),), look.task_mark), 0.0)
    rows: list[Row] = []
    for task in block.tasks:
        lines = broken(words_of((Span(task),), look.task), style.sheet.measure - x)
        for number, line in enumerate(lines):
            rows.append((*(() if number else ((look.text_x, mark),)), (x, line)))
    atoms = Stack(rows, look.task, look.task_leading).atoms((0.0, 0.0), block.origin)
    return [replace(atom, stays=False) for atom in atoms]


def _list_head(block: Divider, style: Style) -> list[Atom]:
    look, measure = style.divider, style.sheet.measure
    title = Line(words_of((Span(block.list_title),), look.list_title, strong=True), 0.0)
    note = Line(words_of((Span(block.list_note),), look.list_note), 0.0)
    row: Row = ((0.0, title), (measure - look.list_note.width(block.list_note), note))
    return Stack([row], look.list_title, look.list_leading).atoms(
        (look.list_before, look.list_after), block.origin
    )


@dataclass(frozen=True, slots=True, eq=False)
class ProgrammeRows:
    """The programmes of a chapter; parts are rows."""

    rows: tuple[tuple[ListedProgramme, tuple[Line, ...]], ...]
    style: Style

    def height(self, part: int) -> float:
        """The height of a row: more lines make it higher."""
        look = self.style.divider
        return look.row + (max(len(self.rows[part][1]), 1) - 1) * look.row_leading

    def repeated(self, _first: int) -> float:
        """Nothing is repeated."""
        return 0.0

    def draw(self, sheet: Sheet, y: float, first: int, last: int) -> None:
        """Draw some rows between two heavy lines."""
        weights, measure = self.style.weights, self.style.sheet.measure
        parts = range(first, last + 1)
        edges = [y, *accumulate(map(self.height, parts), initial=y)][1:]
        for part, top in zip(parts, edges, strict=False):
            self._put_row(sheet, part, top)
        for edge in edges[1:-1]:
            sheet.rules.append(Rule(0.0, edge, measure, edge, weights.hairline))
        closed = last == len(self.rows) - 1
        foot = weights.table_edge if closed else weights.table_cut
        for edge, weight in ((edges[0], weights.table_edge), (edges[-1], foot)):
            sheet.rules.append(Rule(0.0, edge, measure, edge, weight))

    def _put_row(self, sheet: Sheet, part: int, top: float) -> None:
        look, measure = self.style.divider, self.style.sheet.measure
        programme, lines = self.rows[part]
        height = self.height(part)
        base = top + look.row / 2 + BASELINE * look.font.size
        number = fitting(programme.number, look.number, look.number_right)
        x = look.number_right - number.width(programme.number)
        put_text(sheet, programme.number, number, (x, base))
        for line, one in enumerate(lines):
            put(sheet, one, look.title_x, base + line * look.row_leading)
        if programme.tag and lines:
            end = look.title_x + lines[-1].end + self.style.tag.gap
            at = base + (len(lines) - 1) * look.row_leading
            put_tag(sheet, programme.tag, end, at, self.style.tag)
        team = fitting(programme.team, look.team, look.page_right - look.team_x - 12 * MM)
        put_text(sheet, programme.team, team, (look.team_x, base))
        if programme.key is not None:
            box, font = (0.0, top, measure, height), look.font
            at_right = (look.page_right, base, font.face, font.size)
            sheet.references.append(Reference(*box, programme.key, *at_right))
        if programme.origin is not None:
            sheet.areas.append(Area(0.0, top, measure, height, programme.origin))


def _programmes(block: Divider, style: Style) -> list[Atom]:
    look = style.divider
    rows = []
    for programme in block.programmes:
        tail = style.tag.gap + tag_width(programme.tag, style.tag) if programme.tag else 0.0
        room = look.team_x - look.title_x - _GAP
        lines = broken(words_of((Span(programme.title),), look.font), room, tail=tail)
        rows.append((programme, lines))
    drawing = ProgrammeRows(tuple(rows), style)
    last = len(rows) - 1
    return [
        Atom(
            drawing,
            part,
            drawing.height(part),
            stays=part < _LEAST_ROWS or part > last - _LEAST_ROWS + 1,
            origin=block.origin,
        )
        for part in range(len(rows))
    ]
