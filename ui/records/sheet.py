"""What a sheet of records is: its columns, its fields, where its records live."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from sspass_desktop.documents.blocks import Origin
from sspass_desktop.domain.organisation import Organisation
from sspass_desktop.domain.plan import Edition
from sspass_desktop.domain.records import Records, Shape
from ui.records.places import place_of
from ui.records.readers import Reader, Source, TextReader

TEXT = TextReader()

After: TypeAlias = Edition | Organisation


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a sheet.

    ``inner``: it is one of the inner records; ``field`` "" is then the inner record itself.
    ``computed`` answers the text of a column that nobody types; ``field`` of such a column names a
    printed value that stands in its place until it is cleared, or is "".
    """

    head: str
    field: str = ""
    reader: Reader = TEXT
    width: int = 120
    inner: bool = False
    right: bool = False
    lines: bool = False
    computed: Callable[[Any, Source], str] | None = None


@dataclass(frozen=True, slots=True)
class FormField:
    """A field of the small form above a sheet; ``choice``: a list; ``tall``: a box of text."""

    head: str
    field: str
    reader: Reader = TEXT
    choice: bool = False
    tall: bool = False
    when_final: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """Fields of one record: ``get`` it, ``put`` another in its place."""

    fields: tuple[FormField, ...]
    get: Callable[[Source], Any]
    put: Callable[[Source, Any], After]
    check: Callable[[Source, Any], str] | None = None


@dataclass(frozen=True, slots=True)
class Grid:
    """Records of one kind: ``get`` them, ``put`` others in their place.

    ``check`` says why records may not become these, ``keeps`` why one may not go, "" if they may.
    """

    columns: tuple[Column, ...]
    shape: Shape
    get: Callable[[Source], Records]
    put: Callable[[Source, Records], After]
    stretch: int = 0
    check: Callable[[Source, Records], str] | None = None
    keeps: Callable[[Source, Any], str] | None = None
    foot: Callable[[Source], str] | None = None
    fixed: bool = False
    """Records come and go elsewhere; their inner records may do so here."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of the records; ``of_agency``: it is the same in all editions."""

    key: str
    title: str
    form: Form | None = None
    grid: Grid | None = None
    of_agency: bool = False
    printed: Callable[[Source], After] | None = None
    """Without the sums and counts that an imported book printed."""
    links: bool = False
    """Its inner records are joined to indicators of cards."""

    @property
    def place(self) -> Origin:
        """Where undo leads back to."""
        return place_of(self.key)


Group: TypeAlias = tuple[str, Sequence[Sheet]]
