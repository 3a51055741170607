"""Read and write whole files so that a target is either the old file or the complete new one."""

import errno
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from sspass_desktop.ports import (
    DiskFullError,
    FileMissingError,
    FolderMissingError,
    LockedError,
    NotWritableError,
    StoreError,
)

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_REFUSED = (errno.EACCES, errno.EPERM, errno.EROFS, errno.EISDIR, errno.ETXTBSY)


def store_error(error: OSError, path: Path) -> StoreError:
    """Name what the system refused in the terms of ``ports``."""
    if error.errno in _FULL:
        return DiskFullError(path, str(error))
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        missing = FileMissingError if path.parent.is_dir() else FolderMissingError
        return missing(path, str(error))
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

    Raises: FileMissingError, FolderMissingError, NotWritableError (a folder, or not ours to read).
    """
    with told_as_store_error(path), path.open("rb") as source:
        return source.read() if limit is None else source.read(limit)


def write_file(path: Path, write: Callable[[BinaryIO], object]) -> None:
    """Let ``write`` fill a file beside ``path``, then move it into place.

    Whatever fails, an existing target keeps its bytes and nothing else is left behind.

    Raises: FolderMissingError, NotWritableError, DiskFullError.
    """
    if path.is_dir():
        raise NotWritableError(path)
    with _written_beside(path, write) as beside:
        beside.replace(path)


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


def _claim(path: Path) -> None:
    try:
        path.open("xb").close()
    except FileExistsError as error:
        raise LockedError(path, str(error)) from error


@contextmanager
def _written_beside(path: Path, write: Callable[[BinaryIO], object]) -> Iterator[Path]:
    """Fill and sync a file in the folder of ``path``; it is gone after the block."""
    with told_as_store_error(path):
        handle, name = tempfile.mkstemp(
            prefix=f".{path.name[:40]}.", suffix=".tmp", dir=path.parent
        )
        beside = Path(name)
        try:
            with os.fdopen(handle, "wb") as out:
                write(out)
                out.flush()
                os.fsync(out.fileno())
            beside.chmod(_mode_of(path))
            yield beside
        except BaseException:
            with suppress(OSError):
                beside.unlink()
            raise


def _mode_of(path: Path) -> int:
    """The permissions of the file to be replaced, or those a new file would get."""
    with suppress(OSError):
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
