"""Whether the files of a built program are those that were built."""

import hashlib
from pathlib import Path

SUMS = "SHA256SUMS"
"""Hash and path of every file, a line each, as ``sha256sum`` writes them."""


def spoilt_file(folder: Path) -> str | None:
    """The first file of a program that is another one or gone, by its path in the folder.

    The list itself, if that cannot be read; None if all are as they were built.
    """
    try:
        listed = (folder / SUMS).read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return SUMS
    for line in listed:
        digest, _, name = line.partition("  ")
        if _digest(folder / name) != digest:
            return name
    return None if listed else SUMS


def _digest(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
