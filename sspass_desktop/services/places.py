"""Where a file lies: on a disk of this PC, or where SQLite must not be let at it."""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

from sspass_desktop.texts.sharing import SYNCED_FOLDERS

SHARED = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ncpfs", "davfs"}
    | {f"fuse.{name}" for name in ("sshfs", "rclone", "gvfsd-fuse", "davfs")}
)
REMOVABLE = frozenset({"vfat", "exfat", "msdos", "fat", "fat32", "ntfs", "ntfs3", "fuseblk", "udf"})
"""Kinds of file systems, as the systems call them in small letters."""

_UNC = ("\\\\", "//")
_DRIVE_REMOVABLE, _DRIVE_REMOTE = 2, 4


class Place(Enum):
    """The kind of place: all but the first are worked on through a copy."""

    LOCAL = auto()
    REMOVABLE = auto()
    SHARE = auto()
    SYNCED = auto()


@dataclass(frozen=True, slots=True)
class System:
    """What this PC says of its disks.

    ``drive`` tells of the root of a drive of Windows the number of its type and its file system;
    ``mounts`` the folders at which disks hang, with their file systems; ``synced`` are folders that
    a program keeps alike elsewhere.
    """

    is_windows: bool
    drive: Callable[[str], tuple[int, str]]
    mounts: Callable[[], list[tuple[str, str]]]
    synced: tuple[str, ...] = ()


def place_of(path: Path) -> Place:
    """Where a file lies that is there or may be made."""
    return classify(os.path.realpath(path), this_system())


def classify(path: str, system: System) -> Place:
    """Where an absolute path leads."""
    pure: PurePath = PureWindowsPath(path) if system.is_windows else PurePosixPath(path)
    if system.is_windows and path.startswith(_UNC) and not path.startswith(("\\\\?\\", "\\\\.\\")):
        return Place.SHARE
    found = _on_windows(pure, system) if system.is_windows else _on_posix(pure, system)
    if found is Place.LOCAL and _is_synced(pure, system):
        return Place.SYNCED
    return found


def _on_windows(path: PurePath, system: System) -> Place:
    kind, file_system = system.drive(path.anchor)
    if kind == _DRIVE_REMOTE:
        return Place.SHARE
    if kind == _DRIVE_REMOVABLE or file_system.lower() in REMOVABLE - {"ntfs"}:
        return Place.REMOVABLE
    return Place.LOCAL


def _on_posix(path: PurePath, system: System) -> Place:
    """The innermost mount counts."""
    around = {str(path), *map(str, path.parents)}
    mounts = [(folder, kind) for folder, kind in system.mounts() if folder in around]
    _, kind = max(mounts, key=lambda mount: len(mount[0]), default=("", ""))
    if kind.lower() in SHARED:
        return Place.SHARE
    return Place.REMOVABLE if kind.lower() in REMOVABLE else Place.LOCAL


def _is_synced(path: PurePath, system: System) -> bool:
    """Whether a folder around the file bears the name of such a program, alone or with more."""
    folders = [part.lower() for part in path.parts[:-1]]
    named = any(
        part == name or part.startswith((f"{name} -", f"{name}-", f"{name} ("))
        for part in folders
        for name in SYNCED_FOLDERS
    )
    return named or any(type(path)(folder) in path.parents for folder in system.synced)


def this_system() -> System:
    """What the PC says on which the program runs."""
    told = (os.environ.get(name, "") for name in ("OneDrive", "OneDriveCommercial"))
    synced = tuple(folder for folder in told if folder)
    return System(sys.platform == "win32", _drive, _mounts, synced)


def _mounts() -> list[tuple[str, str]]:
    """The mounts of Linux; none where it does not tell."""
    try:
        lines = Path("/proc/mounts").read_text("utf-8", "surrogateescape").splitlines()
    except OSError:
        return []
    parts = [line.split(" ") for line in lines]
    return [(_unescaped(part[1]), part[2]) for part in parts if len(part) > 2]  # noqa: PLR2004


def _unescaped(name: str) -> str:
    for code in ("040", "011", "012", "134"):
        name = name.replace(f"\\{code}", chr(int(code, 8)))
    return name


if sys.platform == "win32":
    import ctypes

    _NAME_LENGTH = 64

    def _drive(root: str) -> tuple[int, str]:
        """The type of a drive and its file system."""
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        name = ctypes.create_unicode_buffer(_NAME_LENGTH)
        kernel.GetVolumeInformationW(root, None, 0, None, None, None, name, _NAME_LENGTH)
        return int(kernel.GetDriveTypeW(root)), name.value

else:

    def _drive(_root: str) -> tuple[int, str]:
        """There are no drives here."""
        return 0, ""
