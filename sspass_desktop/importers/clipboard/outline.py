"""Written text from the clipboard as an outline: signs, levels, lead-ins, tags, bold."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from sspass_desktop.domain.entry.reading import Fault
from sspass_desktop.domain.entry.text import clean_text
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.vocabulary import TAGS
from sspass_desktop.importers.clipboard.content import Item, Paragraph, RawCell, Run
from sspass_desktop.importers.clipboard.hypertext import is_readable, read_hypertext
from sspass_desktop.importers.clipboard.levels import FIRST, Mark, levels, mark_of
from sspass_desktop.importers.signs import vocabulary as signs
from sspass_desktop.importers.signs.read import split_lead, take_sign

MOST_LINES = 5_000
_LONGEST = 10_000_000
_TAB = 4  # blanks
_LEAST_LEAD = 2  # letters: "(재)" is part of a name
_NUMBER = re.compile(
    rf"(?:(?P<open>\()?(?:\d{{1,2}}|(?P<letter>[{signs.LETTERED}]))(?P<close>\)|\.(?!\s*\d))"
    r"|(?P<roman>[Ⅰ-Ⅻ])\s*[.\s])\s*(?=\S)"
)
_BELOW_ZERO = re.compile(r"[-−–△▲]\d")
_DRAWN = {"l": "●", "n": "■", "u": "◆", "q": "□", "v": "❖", "§": "▪", "Ø": "➢", "ü": "✔", "o": "○"}
"""Letters of picture fonts with which word processors draw signs."""

_DRAWN_LETTER = re.compile(rf"([{''.join(_DRAWN)}])\t\s*(?=\S)|([\uf020-\uf0ff])\s*(?=\S)")
_TAG = rf"[\[(<【〔]\s*({'|'.join(TAGS)})\s*[\])>】〕]"
_TAG_BEHIND, _TAG_BEFORE = re.compile(rf"{_TAG}\Z"), re.compile(rf"{_TAG}\s*(?=\S)")
_LITERAL = re.compile(r"\*{2,}|_{2,}")
_WIDE = str.maketrans({"*": "＊", "_": "＿"})
_UNSEEN = "\ufeff\u200b"


@dataclass(frozen=True, slots=True)
class PastedOutline:
    """Lines with dense levels, the first at 1, and what was done to their characters.

    With a ``fault`` there are no lines.
    """

    lines: tuple[Line, ...] = ()
    replaced: int = 0
    removed: int = 0
    fault: Fault | None = None


def read_outline(html: str | None, text: str | None) -> PastedOutline:
    """Read text as an outline; hypertext counts where it holds words. Never raises."""
    readable = html is not None and is_readable(html)
    items = read_hypertext(html) if html and readable else ()
    if not items and (len(text or "") > _LONGEST or (text is None and html and not readable)):
        return PastedOutline(fault=Fault.TOO_LONG)
    paragraphs = [one for item in items for one in _paragraphs(item)]
    paragraphs = paragraphs or [
        Paragraph((Run(line),)) for line in (text or "").splitlines() if line.strip(_UNSEEN + " \t")
    ]
    if len(paragraphs) > MOST_LINES:
        return PastedOutline(fault=Fault.TOO_LONG)
    return _outline(paragraphs)


def _paragraphs(item: Item) -> Iterator[Paragraph]:
    """A paragraph, or one for each row of a table; rows of one filled cell keep theirs apart."""
    if isinstance(item, Paragraph):
        yield item
        return
    for row in item.rows:
        filled = [cell for cell in row if cell.paragraphs]
        if len(filled) == 1:
            room = _TAB * row.index(filled[0])
            for one in filled[0].paragraphs:
                yield replace(one, indent=one.indent + room)
        elif filled:
            room = _TAB * row.index(filled[0])
            yield Paragraph(_joined_cells(filled), indent=room)


def _joined_cells(cells: Sequence[RawCell]) -> tuple[Run, ...]:
    paragraphs = [one for cell in cells for one in cell.paragraphs]
    runs = [run for one in paragraphs for run in (Run(f"{one.sign} "), *one.runs)]
    return tuple(run for run in runs if run.text.strip() or run.text == " ")


def _outline(paragraphs: Iterable[Paragraph]) -> PastedOutline:
    read: list[tuple[Mark, Line]] = []
    replaced = removed = 0
    for paragraph in paragraphs:
        clean = [clean_text(run.text) for run in paragraph.runs]
        if any(text.fault for text in clean):
            return PastedOutline(fault=Fault.TOO_LONG)
        replaced += sum(text.replaced for text in clean)
        removed += sum(text.removed for text in clean)
        runs = (
            replace(run, text=text.text.replace("\n", " "))
            for run, text in zip(paragraph.runs, clean, strict=True)
        )
        mark, line = _line(replace(paragraph, runs=tuple(runs)))
        if paragraph.goes_on and not line.marker and read:
            last = read[-1][1]
            read[-1] = read[-1][0], replace(last, text=f"{last.text} {line.text}".strip())
        else:
            read.append((mark, line))
    placed = zip(levels(mark for mark, _ in read), (line for _, line in read), strict=True)
    lines = tuple(replace(line, level=level) for level, line in placed)
    return PastedOutline(lines, replaced, removed)


def _line(paragraph: Paragraph) -> tuple[Mark, Line]:
    """Take a paragraph apart; its level is settled later."""
    whole = "".join(run.text for run in paragraph.runs).replace("\xa0", " ")
    bare = whole.lstrip(_UNSEEN + " \t\u3000")
    indent = paragraph.indent + len(whole[: len(whole) - len(bare)].expandtabs(_TAB))
    sign, shape, rest = _sign(bare)
    if paragraph.sign:
        sign = _DRAWN.get(paragraph.sign, paragraph.sign)
        shape, rest = _shape(_NUMBER.match(f"{sign} .")), bare
    lead, rest = _lead(rest)
    before, behind = _TAG_BEFORE.match(rest), _TAG_BEHIND.search(rest.rstrip())
    tag = behind or before
    start = tag.end() if tag is before and tag else 0
    end = behind.start() if behind else len(rest)
    first = len(whole) - len(rest) + start
    text = _marked(_cut(paragraph.runs, first, first + end - start)).strip()
    mark = mark_of(sign, shape, indent, paragraph.depth)
    return mark, Line(1, sign, lead, text, tag[1] if tag else None)


def _sign(text: str) -> tuple[str, str, str]:
    """The sign, the form if it is a number, and the rest."""
    drawn = _DRAWN_LETTER.match(text)
    if drawn:
        letter = drawn[1] or chr(ord(drawn[2]) & 0xFF)
        return _DRAWN.get(letter, "·"), "", text[drawn.end() :]
    number = _NUMBER.match(text)
    shape = _shape(number)
    if number and shape:
        return number.group().strip(), shape, text[number.end() :]
    if _BELOW_ZERO.match(text):
        return "", "", text
    _, sign, rest = take_sign(text)
    return sign, "", rest


def _shape(number: re.Match[str] | None) -> str:
    """The form of a number; "" if a bracket opens and does not close."""
    if number is None or (number["open"] and number["close"] != ")"):
        return ""
    if number["roman"]:
        return "Ⅰ"
    return f"{number['open'] or ''}{FIRST if number['letter'] else 1}{number['close']}"


def _lead(text: str) -> tuple[str | None, str]:
    """An opening label in brackets, which a blank parts from the words behind it."""
    lead, rest = split_lead(text)
    behind = text[: len(text.rstrip()) - len(rest)]
    apart = not rest or behind[-1:].isspace()
    if lead is None or len(lead) < _LEAST_LEAD or not apart or lead in TAGS:
        return None, text
    return lead, text[len(behind) :]


def _cut(runs: Iterable[Run], start: int, end: int) -> Iterator[Run]:
    """The runs between two places of the text."""
    place = 0
    for run in runs:
        text = run.text[max(start - place, 0) : max(end - place, 0)]
        if text:
            yield replace(run, text=text)
        place += len(run.text)


def _marked(runs: Iterable[Run]) -> str:
    """Bold and underline as ``**…**`` and ``__…__``; such signs in the text become wide ones."""
    pieces = []
    for (bold, underlined), group in groupby(runs, key=lambda run: (run.bold, run.underlined)):
        text = "".join(run.text for run in group).replace("\xa0", " ").replace("\t", " ")
        text = _LITERAL.sub(lambda match: match.group().translate(_WIDE), text)
        words = text.strip()
        if words:
            mark = "**" * bold + "__" * underlined
            text = text.replace(words, f"{mark}{words}{'__' * underlined}{'**' * bold}", 1)
        pieces.append(text)
    return "".join(pieces)
