"""What a build carries beside the program: a stamp, the bill of what is in it, a list of hashes.

``build.spec`` calls this; standard library only. Everything is the same for the same commit.
"""

import hashlib
import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

ROOT = Path(__file__).resolve().parent.parent
STAMP_GIVEN = "SSPASS_STAMP"
"""The stamp, where the build cannot ask git for it."""

STAMP, SUMS, BILL = "stamp.txt", "SHA256SUMS", "sbom.json"
NOTICES = "licences/system"

CHANGED = "+"
"""Behind a commit: the build holds more than that."""

PINNED = re.compile(r"^([\w-]+)==(\S+)", re.MULTILINE)
NAMED = re.compile(r'^(PROGRAM|VERSION) = "(.*)"$', re.MULTILINE)

VERSION_RESOURCE = """VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3f, OS=0x40004, fileType=0x1),
  kids=[
    StringFileInfo([StringTable("041204b0", [
      StringStruct("CompanyName", {program!r}),
      StringStruct("FileDescription", {program!r}),
      StringStruct("FileVersion", {version!r}),
      StringStruct("LegalCopyright", "MIT licence"),
      StringStruct("ProductName", {program!r}),
      StringStruct("ProductVersion", {stamped!r}),
    ])]),
    VarFileInfo([VarStruct("Translation", [0x0412, 1200])]),
  ],
)
"""
"""What Windows shows of the program's file; 0412 is Korean, 1200 (04b0) Unicode."""


def names() -> dict[str, str]:
    """PROGRAM and VERSION, as the program says them."""
    return dict(NAMED.findall((ROOT / "sspass_desktop" / "version.py").read_text("utf-8")))


def stamp() -> str:
    """Commit and its day, "9ed5bbdcccbf 2026-11-29"; "" outside a clone."""
    commit = _git("show", "--no-patch", "--format=%H %cs", "HEAD")
    if not commit:
        return os.environ.get(STAMP_GIVEN, "")
    changes = _git("status", "--porcelain", "--untracked-files=no")
    return f"{commit[:12]}{CHANGED if changes else ''} {commit.partition(' ')[2]}"


def epoch() -> str:
    """Seconds at which the commit was made: what tools write instead of the time of the build."""
    return _git("show", "--no-patch", "--format=%ct", "HEAD") or "0"


def version_resource() -> str:
    """The version as PyInstaller takes it for a program of Windows."""
    program, version = names()["PROGRAM"], names()["VERSION"]
    numbers = (*map(int, version.split(".")), 0)
    stamped = f"{version} {stamp()}".strip()
    return VERSION_RESOURCE.format(
        numbers=numbers, program=program, version=version, stamped=stamped
    )


def bill(python: str) -> str:
    """The bill of materials (CycloneDX 1.5): what was pinned, and the Python it runs on."""
    parts = PINNED.findall((ROOT / "requirements" / "run.txt").read_text("ascii"))
    components = [
        *(_component(name, version, f"pkg:pypi/{name}@{version}") for name, version in parts),
        _component("cpython", python, f"pkg:generic/cpython@{python}"),
    ]
    program = _component(*names().values(), "")
    made = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{uuid5(NAMESPACE_URL, stamp() + python)}",
        "version": 1,
        "metadata": {"component": {**program, "type": "application"}},
        "components": components,
    }
    return json.dumps(made, indent=1) + "\n"


def _component(name: str, version: str, purl: str) -> dict[str, str]:
    return {
        "type": "library",
        "name": name,
        "version": version,
        **({"purl": purl} if purl else {}),
    }


def write_sums(folder: Path) -> None:
    """List every file of a folder with its hash, as ``sha256sum -c`` reads it."""
    lines = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(folder).as_posix()}\n"
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != SUMS
    ]
    (folder / SUMS).write_text("".join(lines), "utf-8", newline="\n")


def notices(libraries: Iterable[Path]) -> Iterator[tuple[str, str]]:
    """What Debian says of the licences of its libraries: (file, place in the build)."""
    if shutil.which("dpkg-query") is None:
        return
    packages = {owner for library in libraries for owner in _owners(library)}
    for package in sorted(packages):
        told = Path("/usr/share/doc") / package / "copyright"
        if told.exists():
            yield str(told), f"{NOTICES}/{package}"


def _owners(library: Path) -> set[str]:
    """The packages that brought a library; Debian knows some by an older path."""
    real = library.resolve()
    for path in (library, real, *(Path(str(one).removeprefix("/usr")) for one in (library, real))):
        found = _answer("dpkg-query", "--search", str(path))
        if found:
            return {line.partition(":")[0] for line in found.splitlines()}
    return set()


def _git(*words: str) -> str:
    return _answer("git", "-C", str(ROOT), *words)


def _answer(*words: str) -> str:
    """What a program says; "" if it is not there or refuses."""
    if shutil.which(words[0]) is None:
        return ""
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 else ""
