"""Read and write whole files so that a target is either the old file or the complete new one."""

import errno
import hashlib
import os
import re
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from sspass_desktop.ports import (
    BadNameError,
    DiskFullError,
    FileMissingError,
    FolderMissingError,
    LockedError,
    NotAFileError,
    NotWritableError,
    SameFileError,
    StoreError,
)

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_REFUSED = (errno.EACCES, errno.EPERM, errno.EROFS, errno.ETXTBSY)
_MISSING = (errno.ENOENT, errno.ENOTDIR, errno.ELOOP)
_NO_NAME = (errno.ENAMETOOLONG, errno.EINVAL, errno.EILSEQ)

_HELD = (5, 32, 33, 1175)
"""What Windows says while a scanner, an indexer or a viewer has a file open."""

PATIENCE = 3.0
"""Seconds in which it is tried again."""

_FIRST_PAUSE, _LONGEST_PAUSE = 0.05, 1.0


def store_error(error: OSError, path: Path) -> StoreError:
    """Name what the system refused in the terms of ``ports``."""
    if error.errno in _FULL:
        return DiskFullError(path, str(error))
    if error.errno in _MISSING:
        missing = FileMissingError if os.path.isdir(path.parent) else FolderMissingError  # noqa: PTH112
        return missing(path, str(error))
    if error.errno in _NO_NAME:
        return BadNameError(path, str(error))
    if error.errno == errno.EISDIR:
        return NotAFileError(path, str(error))
    if error.errno in _REFUSED:
        return NotWritableError(path, str(error))
    return StoreError(path, str(error))


@contextmanager
def told_as_store_error(path: Path) -> Iterator[None]:
    """Turn an OSError of the block into a StoreError about ``path``."""
    try:
        yield
    except OSError as error:
        raise store_error(error, path) from error


def read_file(path: Path, limit: int | None = None) -> bytes:
    """Read a file, at most ``limit`` bytes of it.

    Raises: FileMissingError, FolderMissingError, NotAFileError, NotWritableError (not ours to
        read).
    """
    with told_as_store_error(path), path.open("rb") as source:
        return source.read() if limit is None else source.read(limit)


def digest_of(path: Path) -> str:
    """The SHA-256 of a file's bytes. Raises: StoreError."""
    with told_as_store_error(path), path.open("rb") as source:
        return hashlib.file_digest(source, "sha256").hexdigest()


def folder_name(path: Path) -> str:
    """A name for what belongs to one file alone: as the file is called, and a mark of its place."""
    place = os.path.realpath(path)
    return f"{path.stem[:40].strip()} {hashlib.sha256(os.fsencode(place)).hexdigest()[:12]}"


def write_file(path: Path, write: Callable[[BinaryIO], object]) -> None:
    """Let ``write`` fill a file beside ``path``, then move it into place; links are followed.

    ``write`` may read back what it wrote: what it raises leaves no file.
    Whatever fails, an existing target keeps its bytes and nothing else is left behind.

    Raises: FolderMissingError, NotAFileError, BadNameError, NotWritableError, DiskFullError,
        LockedError if another program has the target open.
    """
    with told_as_store_error(path):
        refuse_no_file(path)
        place = followed(path)
        with _written_beside(place, write) as beside:
            move_into_place(beside, place)
        _sync_folder(place.parent)


def move_into_place(beside: Path, place: Path) -> None:
    """Put a whole file in the place of another; Windows does not while a program has that open.

    Raises: LockedError if one has it for longer than is waited; OSError.
    """
    waited, pause = 0.0, _FIRST_PAUSE
    while True:
        try:
            beside.replace(place)
        except OSError as error:
            if waited < PATIENCE and getattr(error, "winerror", None) in _HELD:
                pause = min(pause, PATIENCE - waited)
                time.sleep(pause)
                waited, pause = waited + pause, min(2 * pause, _LONGEST_PAUSE)
                continue
            if isinstance(error, PermissionError) and os.access(place, os.W_OK):
                raise LockedError(place, str(error)) from error  # the folder took a file
            raise
        return


def followed(path: Path) -> Path:
    """Where a link leads, which need not be there; any other path as it is."""
    return Path(os.path.realpath(path)) if path.is_symlink() else path


def refuse_no_file(path: Path) -> None:
    """Refuse what exists but is no file: a pipe would be waited for without end.

    Raises: NotAFileError, OSError if the path cannot be looked at.
    """
    if path.exists() and not path.is_file():
        raise NotAFileError(path)


def refuse_same_file(source: Path, target: Path) -> None:
    """Refuse to write over what is read, under whatever name. Raises: SameFileError."""
    with told_as_store_error(target):
        if target.exists() and source.exists() and target.samefile(source):
            raise SameFileError(target)


def write_new_file(path: Path, write: Callable[[BinaryIO], object]) -> None:
    """Like ``write_file``, but only where no file is yet.

    Raises: LockedError if another program made one meanwhile, and what ``write_file`` raises.
    """
    with _written_beside(path, write) as beside:
        try:
            os.link(beside, path)
        except FileExistsError as error:
            raise LockedError(path, str(error)) from error
        except OSError:  # a disk without hard links: claim the name, then fill it
            _claim(path)
            beside.replace(path)
        else:
            beside.unlink()
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """Make names as lasting as the files they name; Windows does so by itself."""
    if os.name == "nt":
        return
    with suppress(OSError):  # a disk that cannot do it is no reason to say that nothing was written
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _claim(path: Path) -> None:
    try:
        path.open("xb").close()
    except FileExistsError as error:
        raise LockedError(path, str(error)) from error


@contextmanager
def _written_beside(path: Path, write: Callable[[BinaryIO], object]) -> Iterator[Path]:
    """Fill and sync a file in the folder of ``path``; it is gone after the block."""
    with told_as_store_error(path):
        prefix, suffix = _around(path)
        handle, name = tempfile.mkstemp(prefix=prefix, suffix=suffix, dir=path.parent)
        beside = Path(name)
        try:
            with os.fdopen(handle, "w+b") as out:
                write(out)
                out.flush()
                os.fsync(out.fileno())
            beside.chmod(_mode_of(path))
            yield beside
        except BaseException:
            with suppress(OSError):
                beside.unlink()
            raise


def _around(path: Path) -> tuple[str, str]:
    """How the names of files begin and end that are to become another one."""
    return f".{path.name[:40]}.", ".tmp"


def unfinished(path: Path) -> str:
    """A pattern for the files that were to become this one and never did."""
    prefix, suffix = _around(path)
    return f"{glob_safe(prefix)}*{suffix}"


def glob_safe(name: str) -> str:
    """A name as a pattern that means just it."""
    return re.sub(r"([*?\[])", r"[\1]", name)


def _mode_of(path: Path) -> int:
    """The permissions of the file to be replaced, or those a new file would get."""
    with suppress(OSError):
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
