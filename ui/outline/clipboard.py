"""Lines on the clipboard: as text, as a list, and whole for the program itself."""

import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import Any

from PySide6.QtCore import QByteArray, QMimeData

from sspass_desktop.documents.clipboard import outline_html, outline_text
from sspass_desktop.documents.signs import Sign
from sspass_desktop.domain.entry.text import CleanText
from sspass_desktop.domain.outline import Figure, Line, NumberLink
from sspass_desktop.domain.outlining.levels import DEEPEST, Lines
from sspass_desktop.domain.outlining.text import seen
from sspass_desktop.texts import entry as words
from ui import late
from ui.clipboard import hypertext_and_text

OWN = "application/x-sspass-lines+json"


def written(lines: Sequence[Line], signs: Sequence[Sign], owner: str) -> QMimeData:
    """Put lines into a clipboard value; signs are what stands before them on the page.

    ``owner`` is the uid of the card or section that they are of.
    """
    data = QMimeData()
    data.setText(outline_text(lines, signs))
    data.setHtml(outline_html(lines))
    whole = {"owner": owner, "lines": [asdict(line) for line in lines]}
    data.setData(OWN, QByteArray(json.dumps(whole).encode()))
    return data


def pasted(data: QMimeData, owner: str) -> tuple[Lines, str]:
    """The lines of a clipboard value, whoever put it there, and what was done to them in words.

    Numbers that follow figures of another owner than that of the page are numbers here.
    """
    own = _own_lines(data, owner) if data.hasFormat(OWN) else ()
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


def _own_lines(data: QMimeData, owner: str) -> Lines:
    """What this program put there; another one may have put anything under its name."""
    try:
        whole = json.loads(bytes(data.data(OWN).data()))
        same = bool(owner) and whole["owner"] == owner
        lines = [_own_line(fields, linked=same) for fields in whole["lines"]]
    except (AttributeError, KeyError, TypeError, ValueError):
        return ()
    return tuple(lines) if all(map(_is_sound, lines)) else ()


def _own_line(fields: dict[str, Any], *, linked: bool) -> Line:
    links = fields.pop("links") or ()
    read = [NumberLink(**{**one, "figure": Figure(one["figure"])}) for one in links]
    return Line(**fields, links=tuple(read) if linked else ())


def _is_sound(line: Line) -> bool:
    words = [line.marker, line.text, line.lead or "", line.tag or "", line.node or ""]
    words += (word for one in line.links for word in (one.text, one.record or "", one.unit))
    numbers = [line.level, *(one.start for one in line.links)]
    right = all(type(number) is int for number in numbers) and 1 <= line.level <= DEEPEST
    return right and all(isinstance(word, str) for word in words)
