"""Lines on the clipboard: as text, as a list, and whole for the program itself."""

import json
from collections.abc import Sequence
from dataclasses import asdict

from PySide6.QtCore import QByteArray, QMimeData

from sspass_desktop.documents.copies import as_html, as_text
from sspass_desktop.documents.signs import Sign
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.outlining.levels import DEEPEST, Lines

OWN = "application/x-sspass-lines+json"


def written(lines: Sequence[Line], signs: Sequence[Sign]) -> QMimeData:
    """Put lines into a clipboard value; signs are what stands before them on the page."""
    data = QMimeData()
    data.setText(as_text(lines, signs))
    data.setHtml(as_html(lines))
    whole = json.dumps([asdict(line) for line in lines]).encode()
    data.setData(OWN, QByteArray(whole))
    return data


def pasted_lines(data: QMimeData) -> Lines:
    """The lines of a clipboard value, whoever put it there."""
    own = _own_lines(data) if data.hasFormat(OWN) else ()
    return own or _lines_of_text(data.text())


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


def _lines_of_text(text: str) -> Lines:
    return tuple(Line(1, text=line.strip()) for line in text.splitlines() if line.strip())
