"""Stored text as spans of a page."""

from sspass_desktop.documents.blocks import Rich, Span
from sspass_desktop.domain.outlining.emphasis import runs


def rich(text: str) -> Rich:
    """Cut a text into spans; a mark without its partner is a letter like any other."""
    return tuple(Span(run.text, run.bold, run.underline) for run in runs(text))


def plain(text: str) -> Rich:
    """A text that holds no marks."""
    return (Span(text),) if text else ()
