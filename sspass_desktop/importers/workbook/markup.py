"""XML of a package, read as a stream: no document type, no entities, no depths."""

from collections.abc import Iterable, Mapping
from xml.parsers import expat

from sspass_desktop.importers.workbook.errors import UnreadableWorkbookError
from sspass_desktop.texts.workbook_faults import WorkbookFault

_DEEPEST = 64
_LONGEST = 1_000_000
"""Bytes between two tags: no text of a cell is as long."""
_MOST_TAGS = 4_000_000


class Listener:
    """Told of every tag of a part by its local name; answers where it stands, for refusals.

    A listener that wants the text inside a tag sets ``listening``. The outermost tag must be
    ``root``.
    """

    root = ""
    sheet = ""
    listening = False

    def opened(self, name: str, given: Mapping[str, str]) -> None:
        """A tag opens; its attributes by local name."""

    def closed(self, name: str) -> None:
        """A tag closes."""

    def heard(self, text: str) -> None:
        """Text, where it is listened to; it may come in pieces."""

    def place(self) -> str:
        """The name of the cell that is being read, "" outside of cells."""
        return ""


class _Reading:
    """One pass over a part."""

    def __init__(self, listener: Listener) -> None:
        self._listener = listener
        self._depth = self._tags = self._silent = 0
        self._parser = expat.ParserCreate(namespace_separator="}")
        self._parser.buffer_text = True
        self._parser.StartDoctypeDeclHandler = self._refuse
        self._parser.EntityDeclHandler = self._refuse
        self._parser.StartElementHandler = self._open
        self._parser.EndElementHandler = self._close
        self._parser.CharacterDataHandler = self._hear

    def run(self, pieces: Iterable[bytes]) -> None:
        for piece in pieces:
            self._silent += len(piece)
            self._parser.Parse(piece, False)
            if self._silent > _LONGEST:
                raise self._fault(WorkbookFault.DAMAGED)
        self._parser.Parse(b"", True)

    def _open(self, name: str, given: dict[str, str]) -> None:
        self._silent = 0
        self._depth += 1
        self._tags += 1
        if self._depth > _DEEPEST:
            raise self._fault(WorkbookFault.DAMAGED)
        if self._tags > _MOST_TAGS:
            raise self._fault(WorkbookFault.TOO_MANY_CELLS)
        plain = {key.rpartition("}")[2]: value for key, value in given.items()} if given else given
        local = name.rpartition("}")[2]
        if self._depth == 1 and local != self._listener.root:
            raise self._fault(WorkbookFault.DAMAGED)
        self._listener.opened(local, plain)

    def _close(self, name: str) -> None:
        self._silent = 0
        self._depth -= 1
        self._listener.closed(name.rpartition("}")[2])

    def _hear(self, text: str) -> None:
        if self._listener.listening:
            self._listener.heard(text)

    def _refuse(self, *_what: object) -> None:
        raise self._fault(WorkbookFault.FORBIDDEN)

    def _fault(self, kind: WorkbookFault) -> UnreadableWorkbookError:
        return UnreadableWorkbookError(kind, self._listener.sheet, self._listener.place())


def read_markup(pieces: Iterable[bytes], listener: Listener) -> None:
    """Read a part from beginning to end.

    Raises: UnreadableWorkbookError for what is no XML, too deep, too long, or declares a document
        type, with the place that the listener knows.
    """
    try:
        _Reading(listener).run(pieces)
    except UnreadableWorkbookError as error:
        error.sheet, error.cell = error.sheet or listener.sheet, error.cell or listener.place()
        raise
    except (expat.ExpatError, ValueError, LookupError) as error:  # also encodings nobody knows
        raise UnreadableWorkbookError(
            WorkbookFault.DAMAGED, listener.sheet, listener.place()
        ) from error
