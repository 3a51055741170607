"""Setting lines: words, breaks at blanks only, justification. Arithmetic over font metrics.

Korean is broken between 어절, never inside a word unless the word is longer than the line.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby, pairwise
from typing import NamedTuple

from sspass_desktop.documents.blocks import Rich
from sspass_desktop.documents.layout.metrics import (
    BLANKS,
    SANS_BOLD,
    SERIF,
    UNSEEN,
    Font,
)
from sspass_desktop.domain.vocabulary import DOTS

SQUEEZE, LAST_LINE_SQUEEZE = 0.022, 0.032
"""How far letters may close up, as a part of the size, to take one word more into a line."""
_LETTER_SHARE, _LETTER_MOST, _SPACE_MOST = 0.45, 0.02, 0.4
"""How a line is opened: this part of the gap goes over letters, up to 2 % each, the rest over
blanks; a line whose blanks would grow by more stays ragged."""
_SHORT_LAST_LINE, _COMPANY_SPACE = 0.10, 0.28
"""A last line of one word, shorter than this part of the measure, gets a second word if no blank
of the line above grows by more than this part of the size. Not asked for by the look of the page:
staff do it by hand."""
_BOLD_STEP = 0.4
"""Bold words in serif text are sans bold, this much smaller, so that weights match."""

_CLEANED = str.maketrans(BLANKS | UNSEEN)
_CUT_BEHIND = frozenset((*DOTS, *",/)]~-」』"))
_NOT_FIRST = frozenset(")]}」』〉》,.·:;!?%’”")
_EARLIEST_CUT = 0.6  # of the line: a cut behind a sign may not come sooner
_BALANCED = 6  # lines: beyond it nobody sees whether they are even
_ROUNDING = 1e-6
_END = "\n"


class Piece(NamedTuple):
    """A part of a word in one font."""

    text: str
    font: Font
    width: float
    underline: bool


class Word(NamedTuple):
    """What is never broken. ``blank`` is the width of the blank before it, 0 if there is none.

    ``opens``: the writer ended the line before it.
    """

    pieces: tuple[Piece, ...]
    width: float
    letters: int
    blank: float
    opens: bool = False


class Line(NamedTuple):
    """Words on one line, its natural width, and what is added per letter and per blank."""

    words: tuple[Word, ...]
    width: float
    letter: float = 0.0
    blank: float = 0.0

    @property
    def letters(self) -> int:
        """How many characters stand in it, blanks counted."""
        return sum(word.letters + (word.blank > 0) for word in self.words) - self._leading

    @property
    def blanks(self) -> int:
        """How many blanks may be widened."""
        return sum(word.blank > 0 for word in self.words) - self._leading

    @property
    def end(self) -> float:
        """Its width as it is set, from the first letter to the last."""
        return self.width + self.letter * max(self.letters - 1, 0) + self.blank * self.blanks

    @property
    def _leading(self) -> int:
        return int(bool(self.words) and self.words[0].blank > 0)


def bold_of(font: Font) -> Font:
    """The font of bold words: beside serif text a smaller sans, so that weights match."""
    if font.is_bold:
        return font
    return Font(SANS_BOLD, font.size - (_BOLD_STEP if font.face == SERIF else 0))


@lru_cache(maxsize=512)  # a table asks twice: for its columns, and for its cells
def words_of(rich: Rich, font: Font, *, strong: bool = False) -> tuple[Word, ...]:
    """Cut spans into words, each piece with its font and width; ``strong``: all is bold."""
    bold = bold_of(font)
    words: list[Word] = []
    pieces: list[Piece] = []
    blank, opens = 0.0, False
    for span in rich:
        voice = bold if span.bold or strong else font
        between = voice.width(" ")
        for sign, part in _parted(span.text):
            if sign:
                if pieces:
                    words.append(_word(pieces, blank, opens=opens))
                    pieces, opens = [], False
                blank, opens = (0.0, bool(words)) if sign == _END else (between, opens)
            if part:
                pieces.append(Piece(part, voice, voice.width(part), span.underline))
    if pieces:
        words.append(_word(pieces, blank, opens=opens))
    return tuple(words)


def _parted(text: str) -> Iterator[tuple[str, str]]:
    """What stands between blanks and ends of lines, each with the sign before it."""
    for number, line in enumerate(text.split(_END)):
        for place, part in enumerate(line.translate(_CLEANED).split(" ")):
            yield (" " if place else _END if number else ""), part


def _word(pieces: Sequence[Piece], blank: float, *, opens: bool = False) -> Word:
    if len(pieces) == 1:
        (one,) = pieces
        return Word((one,), one.width, len(one.text), blank, opens)
    width = sum(piece.width for piece in pieces)
    return Word(tuple(pieces), width, sum(len(piece.text) for piece in pieces), blank, opens)


def _runs(words: Sequence[Word]) -> list[Sequence[Word]]:
    """The words between the line ends that the writer set."""
    starts = [place for place, word in enumerate(words) if word.opens]
    return [words[a:b] for a, b in pairwise((0, *starts, len(words)))]


def natural_width(words: Sequence[Word]) -> float:
    """How wide words are on one line."""
    return sum(word.width + word.blank for word in words) - (words[0].blank if words else 0)


def broken(
    words: Sequence[Word], measure: float, *, squeeze: float = 0.0, tail: float = 0.0
) -> tuple[Line, ...]:
    """Break words into lines of at most ``measure``.

    ``squeeze`` (points a letter) is how far a line may close up to take one word more; ``tail``
    the room that must be left behind the last word.
    """
    *before, last = _runs(words)
    upper = [line for run in before for line in _broken_run(run, measure, squeeze, 0.0)]
    return (*upper, *_broken_run(last, measure, squeeze, tail))


def _broken_run(
    words: Sequence[Word], measure: float, squeeze: float, tail: float
) -> tuple[Line, ...]:
    parts = [part for word in words[:-1] for part in _fitting(word, measure)]
    parts += [part for word in words[-1:] for part in _fitting(word, measure - tail)]
    lines: list[Line] = []
    held: list[Word] = []
    width, letters = 0.0, 0
    for number, word in enumerate(parts):
        need = word.width + (word.blank if held else 0.0)
        rest = tail if number == len(parts) - 1 else 0.0
        closed = squeeze * (letters + word.letters) + _ROUNDING
        if held and width + need + rest > measure + closed:
            lines.append(Line(tuple(held), width))
            held, width, letters, need = [], 0.0, 0, word.width
        held.append(word)
        width += need
        letters += word.letters + 1
    if held:
        lines.append(Line(tuple(held), width))
    return tuple(lines)


def justified(
    words: Sequence[Word], measure: float, squeezes: Sequence[float], *, tail: float = 0.0
) -> tuple[Line, ...]:
    """Break and fill lines; the last stays as it is.

    ``squeezes``: the usual one and, if the last line gets very short, another that may save it.
    """
    *before, last = _runs(words)
    upper = [line for run in before for line in _justified_run(run, measure, squeezes, 0.0)]
    return (*upper, *_justified_run(last, measure, squeezes, tail))


def _justified_run(
    words: Sequence[Word], measure: float, squeezes: Sequence[float], tail: float
) -> tuple[Line, ...]:
    usual, wider = squeezes
    lines = broken(words, measure, squeeze=usual, tail=tail)
    if len(lines) > 1 and lines[-1].width < _SHORT_LAST_LINE * measure:
        tighter = broken(words, measure, squeeze=wider, tail=tail)
        lines = tighter if len(tighter) < len(lines) else _with_company(lines, measure, tail)
    last = len(lines) - 1
    return tuple(
        _filled(line, measure - (tail if number == last else 0), last=number == last)
        for number, line in enumerate(lines)
    )


def _with_company(lines: Sequence[Line], measure: float, tail: float) -> tuple[Line, ...]:
    """Give a lonely word of the last line one more from above, if that line stays full."""
    *before, above, last = lines
    if len(last.words) > 1 or not last.words[0].blank or len(above.words) < 2:  # noqa: PLR2004
        return tuple(lines)
    moved = above.words[-1]
    shorter = Line(above.words[:-1], above.width - moved.width - moved.blank)
    longer = (moved, *last.words)
    filled = _filled(shorter, measure, last=False)
    airy = filled.blank > _COMPANY_SPACE * above.words[-1].pieces[-1].font.size
    if natural_width(longer) + tail > measure or filled == shorter or airy:
        return tuple(lines)
    return (*before, shorter, Line(longer, natural_width(longer)))


def _filled(line: Line, measure: float, *, last: bool) -> Line:
    """Open or close a line to the measure; a last line is only closed, never opened."""
    gap, between = measure - line.width, line.letters - 1
    if between < 1 or (last and gap >= 0):
        return line
    if gap < 0:
        return line._replace(letter=gap / between)
    size = line.words[0].pieces[-1].font.size
    letter = min(_LETTER_SHARE * gap / between, _LETTER_MOST * size)
    blank = (gap - letter * between) / line.blanks if line.blanks else _SPACE_MOST * size + 1
    if blank > _SPACE_MOST * size:
        return line
    return line._replace(letter=letter, blank=blank)


def balanced(words: Sequence[Word], measure: float) -> tuple[Line, ...]:
    """Break into as few lines as the measure allows, and these as even as they can be."""
    lines = broken(words, measure)
    if not 1 < len(lines) <= _BALANCED:
        return lines
    low, high = measure / len(lines) / 2, measure
    while high - low > 0.5:  # noqa: PLR2004 - half a point is not seen
        middle = (low + high) / 2
        if max(word.width for word in words) <= middle and len(broken(words, middle)) == len(lines):
            high = middle
        else:
            low = middle
    return broken(words, high)


def _fitting(word: Word, measure: float) -> Iterator[Word]:
    """The word itself, or its parts if it is longer than a line."""
    if word.width <= measure:
        yield word
        return
    signs = [sign for piece in word.pieces for sign in _signs(piece)]
    start, blank = 0, word.blank
    while start < len(signs):
        end = _cut(signs, start, measure)
        yield _joined(signs[start:end])._replace(blank=blank)
        start, blank = end, 0.0


def _signs(piece: Piece) -> Iterator[Piece]:
    """The characters of a piece; a piece without any is room that is kept free."""
    if not piece.text:
        yield piece
    for sign in piece.text:
        yield piece._replace(text=sign, width=piece.font.width(sign))


def _cut(signs: Sequence[Piece], start: int, measure: float) -> int:
    """Where a line ends that begins at ``start``: behind a sign if there is one late enough."""
    width, at, behind_sign = 0.0, start, 0
    while at < len(signs) and width + signs[at].width <= measure + _ROUNDING:
        width += signs[at].width
        at += 1
        if signs[at - 1].text in _CUT_BEHIND and width >= _EARLIEST_CUT * measure:
            behind_sign = at
    at = full = max(at if at == len(signs) else behind_sign or at, start + 1)
    if at == len(signs):
        return at
    while at > start + 1 and signs[at].text in _NOT_FIRST:
        at -= 1
    return at if signs[at].text not in _NOT_FIRST else full


def _joined(signs: Sequence[Piece]) -> Word:
    pieces: list[Piece] = []
    for (font, underline), group in groupby(signs, key=lambda sign: (sign.font, sign.underline)):
        same = list(group)
        text = "".join(sign.text for sign in same)
        pieces.append(Piece(text, font, sum(sign.width for sign in same), underline))
    return _word(pieces, 0.0)
