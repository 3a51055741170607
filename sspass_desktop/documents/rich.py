"""Stored text to spans: ``**…**`` is bold, ``__…__`` underlined; nothing else is markup."""

import re

from sspass_desktop.documents.blocks import Rich, Span

_MARKED = re.compile(r"(\*\*|__)")


def rich(text: str) -> Rich:
    """Cut a text into spans. A mark without its partner is a letter like any other."""
    parts = _MARKED.split(text)
    spans: list[Span] = []
    state = {"**": False, "__": False}
    left = {mark: parts[1::2].count(mark) // 2 * 2 for mark in state}
    for number, part in enumerate(parts):
        if number % 2 and left[part]:
            left[part] -= 1
            state[part] = not state[part]
        elif part:
            spans.append(Span(part, state["**"], state["__"]))
    return tuple(spans)


def plain(text: str) -> Rich:
    """A text that holds no marks."""
    return (Span(text),) if text else ()
