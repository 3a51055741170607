"""Letters on a sheet: set lines become runs of one face each."""

from collections.abc import Sequence
from itertools import accumulate

from sspass_desktop.documents.layout.metrics import Font, faced
from sspass_desktop.documents.layout.page import BLACK, MM, Colour, Rule, Sheet, TextRun
from sspass_desktop.documents.layout.text import Line, Piece

_MARK_GAP = 0.9 * MM
_UNDERLINE, _UNDERLINE_DROP = 0.5, 1.8


def fitting(text: str, font: Font, room: float) -> Font:
    """The font itself, or as small a one as the room asks for."""
    width = font.width(text)
    return font if width <= room else font._replace(size=font.size * room / width)


def behind(mark: str, font: Font, mark_x: float, text_x: float) -> float:
    """Where text begins behind a sign: at ``text_x``, further on if the sign is too wide for it."""
    return max(text_x, mark_x + font.width(mark) + _MARK_GAP) if mark else text_x


class _Run:
    """Letters of one font that are being put together."""

    def __init__(self, piece: Piece, x: float) -> None:
        self.font, self.underline = piece.font, piece.underline
        self.x, self.width = x, 0.0
        self.text = ""

    def takes(self, piece: Piece) -> bool:
        """Room that is kept free holds no letters; what comes behind it begins anew."""
        same = (self.font, self.underline) == (piece.font, piece.underline)
        return same and bool(self.text)


def put(sheet: Sheet, line: Line, x: float, y: float, *, colour: Colour = BLACK) -> None:
    """Put a line on a sheet, its first letter at ``x``, on the baseline ``y``."""
    run: _Run | None = None
    for number, word in enumerate(line.words):
        blank = word.blank if number else 0.0
        if run is not None and blank:
            run.text += " "
            run.width += blank + line.blank + line.letter
        for piece in word.pieces:
            if run is None or not run.takes(piece):
                end = x if run is None else run.x + run.width
                _put_run(sheet, run, line, y, colour=colour)
                run = _Run(piece, end)
            run.text += piece.text
            run.width += piece.width + line.letter * len(piece.text)
    _put_run(sheet, run, line, y, colour=colour)


def _put_run(sheet: Sheet, run: _Run | None, line: Line, y: float, *, colour: Colour) -> None:
    if run is None or not run.text:
        return
    put_text(
        sheet, run.text, run.font, (run.x, y), letter=line.letter, blank=line.blank, colour=colour
    )
    if run.underline:
        below = y + _UNDERLINE_DROP
        sheet.rules.append(Rule(run.x, below, run.x + run.width, below, _UNDERLINE))


def put_text(  # noqa: PLR0913 - what a run of letters consists of
    sheet: Sheet,
    text: str,
    font: Font,
    at: tuple[float, float],
    *,
    letter: float = 0.0,
    blank: float = 0.0,
    colour: Colour = BLACK,
    stroke: float = 0.0,
) -> None:
    """Put letters of one font on a sheet; those that its face lacks come from another."""
    x, y = at
    for face, part in faced(font.face, text) if text else ():
        sheet.runs.append(TextRun(x, y, part, face, font.size, letter, blank, colour, stroke))
        x += Font(face, font.size).width(part) + letter * len(part) + blank * part.count(" ")


def places(run: TextRun) -> Sequence[float]:
    """Where every letter of a run begins, from its beginning, and where the last one ends."""
    font = Font(run.face, run.size)
    steps = (font.width(one) + run.letter + (run.word if one == " " else 0.0) for one in run.text)
    return list(accumulate(steps, initial=0.0))
