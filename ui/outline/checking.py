"""Lines as they may be kept."""

from dataclasses import replace

from sspass_desktop.domain.entry.text import clean_text
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.outlining.levels import Lines
from sspass_desktop.texts import entry as words


def checked(before: Lines, lines: Lines) -> tuple[Lines, str]:
    """The lines with what is new cleaned, and a sentence; the old ones if anything is too long."""
    known = set(map(id, before))
    kept: list[Line] = []
    sentence = ""
    for line in lines:
        if id(line) in known:
            kept.append(line)
            continue
        clean = clean_text(line.text)
        if clean.fault is not None:
            return before, words.PASTED_TOO_LONG
        sentence = " ".join(words.cleaned(clean)) or sentence
        kept.append(line if clean.text == line.text else replace(line, text=clean.text))
    return tuple(kept), sentence
