"""Lines on the clipboard: as text, as a list, and whole for the program itself."""

import json
from collections.abc import Sequence
from dataclasses import asdict, replace

from PySide6.QtCore import QByteArray, QMimeData

from sspass_desktop.documents.clipboard import outline_html, outline_text
from sspass_desktop.documents.signs import Sign
from sspass_desktop.domain.entry.text import CleanText
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.outlining.levels import DEEPEST, Lines
from sspass_desktop.domain.outlining.text import seen
from sspass_desktop.texts import entry as words
from ui import late
from ui.clipboard import hypertext_and_text

OWN = "application/x-sspass-lines+json"


def written(lines: Sequence[Line], signs: Sequence[Sign]) -> QMimeData:
    """Put lines into a clipboard value; signs are what stands before them on the page."""
    data = QMimeData()
    data.setText(outline_text(lines, signs))
    data.setHtml(outline_html(lines))
    whole = json.dumps([asdict(line) for line in lines]).encode()
    data.setData(OWN, QByteArray(whole))
    return data


def pasted(data: QMimeData) -> tuple[Lines, str]:
    """The lines of a clipboard value, whoever put it there, and what was done to them in words."""
    own = _own_lines(data) if data.hasFormat(OWN) else ()
    if own:
        return own, ""
    hypertext, text = hypertext_and_text(data)
    read = late.read_outline(hypertext, text)
    done = CleanText("", read.replaced, read.removed, read.fault)
    return _with_blanks(read.lines, text or ""), " ".join(words.cleaned(done))


def _with_blanks(lines: Lines, text: str) -> Lines:
    """A piece of a line keeps the blanks around it: it goes between other words."""
    if len(lines) != 1 or "\n" in text or seen(lines[0]) != text.strip():
        return lines
    before, behind = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return (replace(lines[0], text=f"{before}{lines[0].text}{behind}"),)


def _own_lines(data: QMimeData) -> Lines:
    """What this program put there; another one may have put anything under its name."""
    try:
        lines = [Line(**fields) for fields in json.loads(bytes(data.data(OWN).data()))]
    except (TypeError, ValueError):
        return ()
    return tuple(lines) if all(map(_is_sound, lines)) else ()


def _is_sound(line: Line) -> bool:
    words = (line.marker, line.text, line.lead or "", line.tag or "", line.node or "")
    level = isinstance(line.level, int) and 1 <= line.level <= DEEPEST
    return level and all(isinstance(word, str) for word in words)
