"""The principles of the agency: a row for each, and the slogan below them."""

from collections.abc import Sequence

from sspass_desktop.documents.blocks import Rich, Span
from sspass_desktop.documents.furniture import Poster, PosterCard
from sspass_desktop.documents.layout.atoms import Atom
from sspass_desktop.documents.layout.boxes import Solid
from sspass_desktop.documents.layout.letters import fitting, put, put_text
from sspass_desktop.documents.layout.metrics import BASELINE, Font
from sspass_desktop.documents.layout.page import MM, WHITE, Fill, Rule, Sheet
from sspass_desktop.documents.layout.stack import baseline
from sspass_desktop.documents.layout.style import Style
from sspass_desktop.documents.layout.text import Line, Word, balanced, broken, words_of

_SIDE = 3 * MM


def poster_atoms(block: Poster, style: Style) -> list[Atom]:
    """An atom per principle; they stay on one page as long as it can hold them."""
    look = style.poster
    atoms = [_card(card, style) for card in block.cards]
    if block.slogan:
        atoms.append(_slogan(block.slogan, style))
    room = style.sheet.text_height
    fits = sum(atom.height for atom in atoms) + look.between * (len(atoms) - 1) <= room
    for number, atom in enumerate(atoms):
        atom.before = look.between
        atom.stays = fits and number > 0
        atom.origin = block.origin
    return atoms


def _card(card: PosterCard, style: Style) -> Atom:
    look, measure = style.poster, style.sheet.measure
    core_room = look.core_width if card.core else 0.0
    room = measure - look.text_x - core_room - _SIDE
    titles = broken(_words(card.title, look.title), room)
    sentences = broken(_words(card.sentence, look.sentence), room)
    cores = balanced(_words(card.core, look.core), look.core_width - 2 * _SIDE)
    text = look.title_leading * len(titles) + look.sentence_leading * len(sentences)
    need = max(text, look.core_leading * len(cores)) + 2 * look.padding
    height = max(need, look.height)

    def paint(sheet: Sheet, y: float) -> None:
        _put_ground(sheet, card, (y, height), style)
        top = y + (height - text) / 2
        top = _put_lines(sheet, titles, (look.text_x, top), (look.title, look.title_leading))
        _put_lines(sheet, sentences, (look.text_x, top), (look.sentence, look.sentence_leading))
        top = y + (height - look.core_leading * len(cores)) / 2
        for number, line in enumerate(cores):
            base = baseline(top + number * look.core_leading, look.core_leading, look.core)
            x = measure - (look.core_width + line.width) / 2
            put(sheet, line, x, base)

    return Atom(Solid(paint), 0, height)


def _put_ground(sheet: Sheet, card: PosterCard, place: tuple[float, float], style: Style) -> None:
    look, measure, weights = style.poster, style.sheet.measure, style.weights
    y, height = place
    sheet.fills.append(Fill(0.0, y, look.number_width, height, style.colours.accent))
    if card.core:
        left = measure - look.core_width
        sheet.fills.append(Fill(left, y, look.core_width, height, style.colours.header))
        sheet.rules.append(Rule(left, y, left, y + height, weights.hairline))
    sheet.rules.append(Rule(0.0, y, measure, y, weights.thin))
    sheet.rules.append(Rule(0.0, y + height, measure, y + height, weights.table_edge))
    font = fitting(card.number, look.number, look.number_width - 2 * MM)
    x = (look.number_width - font.width(card.number)) / 2
    put_text(sheet, card.number, font, (x, y + height / 2 + BASELINE * font.size), colour=WHITE)


def _slogan(text: str, style: Style) -> Atom:
    look, measure = style.poster, style.sheet.measure
    lines = balanced(_words(text, look.slogan), measure - 2 * look.slogan_padding)
    height = look.slogan_leading * len(lines) + 2 * look.slogan_padding

    def paint(sheet: Sheet, y: float) -> None:
        sheet.fills.append(Fill(0.0, y, measure, height, style.colours.accent))
        for number, line in enumerate(lines):
            top = y + look.slogan_padding + number * look.slogan_leading
            base = baseline(top, look.slogan_leading, look.slogan)
            put(sheet, line, (measure - line.width) / 2, base, colour=WHITE)

    return Atom(Solid(paint), 0, height)


def _words(text: str, font: Font) -> tuple[Word, ...]:
    rich: Rich = (Span(text),) if text else ()
    return words_of(rich, font)


def _put_lines(
    sheet: Sheet, lines: Sequence[Line], at: tuple[float, float], look: tuple[Font, float]
) -> float:
    """Lines one below the other; answers where they end."""
    (x, top), (font, leading) = at, look
    for number, line in enumerate(lines):
        put(sheet, line, x, baseline(top + number * leading, leading, font))
    return top + leading * len(lines)
