"""The small parts of a workbook: which sheets there are, shared texts, formats of numbers."""

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from sspass_desktop.importers.workbook.container import Container
from sspass_desktop.importers.workbook.errors import UnreadableWorkbookError
from sspass_desktop.importers.workbook.markup import Listener, read_markup
from sspass_desktop.importers.workbook.numbers import Look, look_of
from sspass_desktop.texts.workbook_faults import WorkbookFault

_BOOK = "xl/workbook.xml"
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_TRUE = ("1", "true", "on")


@dataclass(frozen=True, slots=True)
class Named:
    """A sheet as the workbook lists it."""

    name: str
    part: str
    hidden: bool


@dataclass(slots=True)
class Book:
    """What the workbook says of itself. ``looks`` are the looks of cell formats by number.

    ``names`` are the names of areas, as they stand in formulas ("'글'!$B$4:$B$9").
    """

    sheets: list[Named] = field(default_factory=list)
    since_1904: bool = False
    links: int = 0
    names: dict[str, str] = field(default_factory=dict)
    texts: list[str] = field(default_factory=list)
    looks: list[Look] = field(default_factory=list)


def read_book(container: Container) -> Book:
    """Read everything but the sheets. Raises: UnreadableWorkbookError."""
    place = _main_part(container)
    if place.endswith(".bin"):
        raise UnreadableWorkbookError(WorkbookFault.BINARY)
    if place not in container:
        raise UnreadableWorkbookError(WorkbookFault.NO_WORKBOOK)
    relations = _relations(container, place)
    listed = _Sheets()
    read_markup(container.read(place), listed)
    book = Book(since_1904=listed.since_1904, names=listed.names)
    for name, key, hidden in listed.found:
        kind, target = relations.get(key, ("", ""))
        if kind == "worksheet":
            book.sheets.append(Named(name, target, hidden))
    for kind, target in relations.values():
        if kind == "externalLink":
            book.links += 1
        elif kind == "sharedStrings" and target in container:
            texts = _Texts()
            read_markup(container.read(target), texts)
            book.texts = texts.found
        elif kind == "styles" and target in container:
            book.looks = _looks(container, target)
    if not book.sheets:
        raise UnreadableWorkbookError(WorkbookFault.NO_WORKBOOK)
    return book


def _main_part(container: Container) -> str:
    relations = _relations(container, "")
    return next((to for kind, to in relations.values() if kind == "officeDocument"), _BOOK)


def _relations(container: Container, part: str) -> Mapping[str, tuple[str, str]]:
    """Kind and target by id of what a part names inside the package."""
    folder, name = posixpath.split(part)
    place = f"{folder}/_rels/{name}.rels".lstrip("/")
    if place not in container:
        return {}
    listener = _Relations(folder)
    read_markup(container.read(place), listener)
    return listener.found


class _Relations(Listener):
    root = "Relationships"

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self.found: dict[str, tuple[str, str]] = {}

    def opened(self, name: str, given: Mapping[str, str]) -> None:
        if name == "Relationship" and given.get("TargetMode") != "External":
            target = given.get("Target", "")
            base = "" if target.startswith("/") else self._folder
            kind = given.get("Type", "").rpartition("/")[2]
            place = posixpath.normpath(posixpath.join(base, target.lstrip("/")))
            self.found[given.get("Id", "")] = kind, place


class _Sheets(Listener):
    root = "workbook"

    def __init__(self) -> None:
        self.found: list[tuple[str, str, bool]] = []
        self.names: dict[str, str] = {}
        self.since_1904 = False
        self._name = ""

    def opened(self, name: str, given: Mapping[str, str]) -> None:
        if name == "sheet":
            hidden = given.get("state", "visible") != "visible"
            self.found.append((given.get("name", ""), given.get("id", ""), hidden))
        elif name == "workbookPr":
            self.since_1904 = given.get("date1904", "") in _TRUE
        elif name == "definedName":
            self._name, self.listening = given.get("name", ""), True

    def closed(self, name: str) -> None:  # noqa: ARG002 - only one is listened to
        self.listening = False

    def heard(self, text: str) -> None:
        self.names[self._name] = self.names.get(self._name, "") + text


class _Texts(Listener):
    """Shared texts in order: rich text is joined, readings above it (rPh) are not part of it."""

    root = "sst"

    def __init__(self) -> None:
        self.found: list[str] = []
        self._pieces: list[str] = []
        self._reading = False

    def opened(self, name: str, given: Mapping[str, str]) -> None:  # noqa: ARG002 - not asked for
        if name == "si":
            self._pieces = []
        elif name == "rPh":
            self._reading = True
        self.listening = name == "t" and not self._reading

    def closed(self, name: str) -> None:
        self.listening = False
        if name == "si":
            self.found.append(unescaped("".join(self._pieces)))
        elif name == "rPh":
            self._reading = False

    def heard(self, text: str) -> None:
        self._pieces.append(text)


def unescaped(text: str) -> str:
    """Signs that XML cannot hold stand as "_x000D_"."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def _looks(container: Container, part: str) -> list[Look]:
    listener = _Formats()
    read_markup(container.read(part), listener)
    return [look_of(number, listener.codes) for number in listener.numbers]


class _Formats(Listener):
    """Only formats of numbers matter: a broken fill or font is no reason to refuse a file."""

    root = "styleSheet"

    def __init__(self) -> None:
        self.codes: dict[int, str] = {}
        self.numbers: list[int] = []
        self._inside = False

    def opened(self, name: str, given: Mapping[str, str]) -> None:
        if name == "numFmt":
            self.codes[number(given.get("numFmtId", ""))] = given.get("formatCode", "")
        elif name == "cellXfs":
            self._inside = True
        elif name == "xf" and self._inside:
            self.numbers.append(number(given.get("numFmtId", "")))

    def closed(self, name: str) -> None:
        if name == "cellXfs":
            self._inside = False


def number(text: str) -> int:
    """A small whole number of an attribute; -1 if it is none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 8 else -1  # noqa: PLR2004
