"""The package a workbook is: a zip archive whose directory is judged before a part is read."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise

from sspass_desktop.importers.workbook.errors import UnreadableWorkbookError
from sspass_desktop.texts.workbook_faults import WorkbookFault

MOST_BYTES = 50_000_000
"""Of a file; a whole plan has one or two million."""
_MOST_PARTS = 4_000
_MOST_UNPACKED = 120_000_000
_SMALL_PART, _MOST_RATIO = 2_000_000, 100
_CHUNK = 1 << 16
_LOCAL_HEADER = 30
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENTRY = b"PK\x01\x02"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ENCRYPTED_FLAG = 1
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    RuntimeError,  # among them NotImplementedError
    struct.error,
    LookupError,
)
"""What the standard library raises about broken archives."""


class Container:
    """The parts of a package by name; names are compared without case, as Excel does."""

    def __init__(self, data: bytes) -> None:
        """Judge the directory. Raises: UnreadableWorkbookError."""
        _refuse_others(data)
        with _told_as_damage():
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        listed = self._archive.infolist()
        _refuse_bombs(listed)
        self._parts = {_plain(part.filename): part for part in listed}
        if len(self._parts) != len(listed):
            raise UnreadableWorkbookError(WorkbookFault.DAMAGED)

    def __contains__(self, name: str) -> bool:
        return _plain(name) in self._parts

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts, in lower case."""
        return tuple(self._parts)

    def size(self, name: str) -> int:
        """Bytes of a part as its directory tells them."""
        return self._parts[_plain(name)].file_size

    def read(self, name: str) -> Iterator[bytes]:
        """The bytes of a part, piece by piece: never more than the directory says.

        Raises: UnreadableWorkbookError if they are broken or not there.
        """
        with _told_as_damage(), self._archive.open(self._parts[_plain(name)]) as source:
            while piece := source.read(_CHUNK):
                yield piece


def _refuse_others(data: bytes) -> None:
    """Tell by its first bytes what a file is that is no workbook."""
    if len(data) > MOST_BYTES:
        raise UnreadableWorkbookError(WorkbookFault.TOO_LARGE)
    if data.startswith(_ZIP):
        if data.count(_ENTRY) > _MOST_PARTS:
            raise UnreadableWorkbookError(WorkbookFault.BOMB)
        return
    if data.startswith(_OLE):
        locked = _ENCRYPTED in data
        raise UnreadableWorkbookError(WorkbookFault.LOCKED if locked else WorkbookFault.OLD)
    if not data.strip(b"\0 \r\n\t"):
        raise UnreadableWorkbookError(WorkbookFault.EMPTY)
    kind = WorkbookFault.TEXT if _is_text(data[:_CHUNK]) else WorkbookFault.OTHER
    raise UnreadableWorkbookError(kind)


def _is_text(start: bytes) -> bool:
    if start.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        return True
    return b"\0" not in start and sum(byte < ord(" ") for byte in start) < len(start) // 4


def _refuse_bombs(listed: list[zipfile.ZipInfo]) -> None:
    """Refuse by the directory alone what would grow too large."""
    too_large = sum(part.file_size for part in listed) > _MOST_UNPACKED
    blown = any(
        part.file_size > max(_SMALL_PART, _MOST_RATIO * part.compress_size) for part in listed
    )
    in_order = sorted(listed, key=lambda part: part.header_offset)
    shared = any(
        one.header_offset + _LOCAL_HEADER + one.compress_size > other.header_offset
        for one, other in pairwise(in_order)
    )
    if too_large or blown or shared:
        raise UnreadableWorkbookError(WorkbookFault.BOMB)
    if any(part.flag_bits & _ENCRYPTED_FLAG for part in listed):
        raise UnreadableWorkbookError(WorkbookFault.LOCKED)
    packings = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
    if any(part.compress_type not in packings for part in listed):
        raise UnreadableWorkbookError(WorkbookFault.DAMAGED)


@contextmanager
def _told_as_damage() -> Iterator[None]:
    try:
        yield
    except UnreadableWorkbookError:
        raise
    except _BROKEN as error:
        raise UnreadableWorkbookError(WorkbookFault.DAMAGED) from error


def _plain(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()
