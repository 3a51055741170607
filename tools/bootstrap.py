"""Set everything up in ``.venv`` and run the program, or its tests. Standard library only.

    python tools/bootstrap.py run     open the program on the example plan
    python tools/bootstrap.py test    run the tests
    python tools/bootstrap.py faults  kill, spoil and cut off many more times than the tests do
    python tools/bootstrap.py soak    work at the window for minutes; nothing may grow
    python tools/bootstrap.py setup   only set up, with the developers' tools
    python tools/bootstrap.py build   make a folder that runs without Python, and check it

What is installed is exactly what ``requirements/`` names, checked by hash.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from io import TextIOWrapper
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "requirements.stamp"
KINDS = ("run", "dev", "build")
"""Sets of packages; each holds those before it."""

FROZEN = (
    ROOT
    / "dist"
    / "sspass-desktop"
    / ("sspass-console.exe" if os.name == "nt" else "sspass-desktop")
)
OLDEST, NEWEST = (3, 11), (3, 13)
OUTPUT = ROOT / "build" / "self-check"

DEBIAN_LIBRARIES = (
    "libglib2.0-0",
    "libgl1",
    "libegl1",
    "libfontconfig1",
    "libxkbcommon0",
    "libdbus-1-3",
)
SCREEN_LIBRARIES = (
    "libxkbcommon-x11-0",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
)
QT_STARTS = "from PySide6.QtWidgets import QApplication; QApplication([])"

WRONG_PYTHON = (
    "파이썬 3.11, 3.12, 3.13 가운데 하나가 필요합니다. 바뀐 것은 없습니다.\n"
    "Python 3.11, 3.12 or 3.13 is needed; this is {}. Nothing was changed."
)
NO_VENV = (
    "가상 환경을 만들지 못했습니다. 데비안·우분투라면 python3-venv를 먼저 설치하세요.\n"
    "The virtual environment could not be made. On Debian or Ubuntu install python3-venv first."
)
NOT_WRITABLE = (
    "이 폴더에는 쓸 권한이 없습니다. 쓸 수 있는 폴더에 프로그램을 옮긴 뒤 다시 실행하세요.\n"
    "This folder may not be written. Move the program to a folder of yours and run it again."
)
NO_PACKAGES = (
    "필요한 패키지를 받지 못했습니다. 인터넷 연결을 확인하고 다시 실행하세요.\n"
    "The packages could not be installed. Check the network and run the same command again."
)
NO_LIBRARIES = (
    "화면 라이브러리가 빠져 있습니다. 관리자 권한으로 다음을 설치하세요: apt-get install {0}\n"
    "Libraries that Qt needs are missing. Install as root: apt-get install {0}"
)
PREPARING = "준비하는 중입니다(처음에는 1~2분). Setting up, a minute or two the first time."
NO_SCREEN = "화면이 없어 자가 점검을 합니다. There is no screen: running the self-check instead."
CARD_LIES = "인쇄된 카드 / the printed card: {}"
USAGE = "python tools/bootstrap.py run | test | faults | soak [MINUTES] | setup | build"


class SetupError(Exception):
    """Why the set-up cannot go on, in words for the user."""


def main(typed: list[str]) -> int:
    """Do one of the jobs; answers the exit code (2: the set-up failed)."""
    jobs = {
        "run": run,
        "test": test,
        "faults": faults,
        "soak": soak,
        "setup": setup,
        "build": build,
    }
    if not typed or typed[0] not in jobs:
        say(USAGE)
        return 2
    try:
        need_python()
        return jobs[typed[0]](typed[1:])
    except SetupError as error:
        say(str(error))
        return 2


def need_python() -> None:
    """Make sure of a Python that all packages are made for. Raises: SetupError."""
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        raise SetupError(WRONG_PYTHON.format(sys.version.split()[0]))


def run(typed: list[str]) -> int:
    """Open the program; without a screen, run the self-check and say where its card lies."""
    install("run")
    compile_program()
    if typed:
        return program(*typed)
    if has_screen():
        need_qt()
        return program()
    say(NO_SCREEN)
    code = program("self-check", "--keep", str(OUTPUT))
    if code == 0:
        say(CARD_LIES.format(OUTPUT / "card.pdf"))
    return code


def test(typed: list[str]) -> int:
    """Run the tests without a screen, on all processors; further words go to pytest."""
    setup([])
    side_by_side = ["-n", "auto", "--dist", "worksteal"]
    return started([str(PYTHON), "-m", "pytest", *side_by_side, *typed], without_a_screen())


def faults(typed: list[str]) -> int:
    """Run the tests of faults with all their cases."""
    os.environ["SSPASS_FAULTS"] = "full"
    if shutil.which("strace") is None and may_install():  # it tells what reached the disk
        started(["apt-get", "update", "-qq"])
        started(["apt-get", "install", "-y", "-qq", "--no-install-recommends", "strace"])
    one_by_one = ["-n", "0"]  # what is killed after so many seconds must have had its share of them
    return test(["tests/faults", *one_by_one, *typed])


def soak(typed: list[str]) -> int:
    """Work at the window without a screen, five minutes if none are named; nothing may grow."""
    setup([])
    return started([str(PYTHON), "-m", "bench.soak", *typed], without_a_screen())


def setup(_typed: list[str]) -> int:
    """Install the program's packages and the developers' tools."""
    install("dev")
    compile_program()
    need_qt()
    return 0


def build(_typed: list[str]) -> int:
    """Freeze the program into ``dist``, and let what came out check itself, window and all."""
    install("build")
    compile_program()
    need_qt()
    bring_screen()
    words = [str(PYTHON), "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", "build.spec"]
    fixed = {**os.environ, "PYTHONHASHSEED": "0"}  # the same files for the same commit
    return started(words, fixed) or started([str(FROZEN), "self-check", "--window"])


def program(*words: str) -> int:
    """Start the program itself."""
    return started([str(PYTHON), str(ROOT / "main.py"), *words])


def install(kind: str) -> None:
    """Bring ``.venv`` to what ``requirements/KIND.txt`` names; nothing to do if it is there."""
    if stamped() in map(wanted, KINDS[KINDS.index(kind) :]):
        return
    say(PREPARING)
    if not is_ours(VENV):
        make_environment()
    requirements = ROOT / "requirements" / f"{kind}.txt"
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    # the lists are complete: an older pip refuses extras that are pinned without their brackets
    exactly = ["--no-deps", "--require-hashes", "--only-binary", ":all:"]
    if started([*pip, *exactly, "-r", str(requirements)]):
        raise SetupError(NO_PACKAGES)
    STAMP.write_text(wanted(kind), encoding="ascii")


def compile_program() -> None:
    """Compile the program's own files once, so that no start has to."""
    folders = [str(ROOT / name) for name in ("sspass_desktop", "db", "ui")]
    started([str(PYTHON), "-m", "compileall", "-q", *folders])


def make_environment() -> None:
    """Make a fresh ``.venv`` of the Python this runs on. Raises: SetupError."""
    if not os.access(ROOT, os.W_OK):
        raise SetupError(NOT_WRITABLE)
    if started([sys.executable, "-m", "venv", "--clear", str(VENV)]) or not PYTHON.exists():
        shutil.rmtree(VENV, ignore_errors=True)
        raise SetupError(NO_VENV)


def wanted(kind: str) -> str:
    """Name a set of packages on this Python: another list or version is another name."""
    content = (ROOT / "requirements" / f"{kind}.txt").read_bytes().replace(b"\r\n", b"\n")
    return f"{kind} {version()} {hashlib.sha256(content).hexdigest()}"


def stamped() -> str:
    """Say what ``.venv`` was last brought to, "" if it is not there."""
    return STAMP.read_text(encoding="ascii") if STAMP.exists() and is_ours(VENV) else ""


def is_ours(folder: Path) -> bool:
    """Whether the environment is whole and of the same Python version as this one."""
    config = folder / "pyvenv.cfg"
    if not (PYTHON.exists() and config.exists()):
        return False
    lines = (line.partition("=") for line in config.read_text(encoding="utf-8").splitlines())
    values = {name.strip(): value.strip() for name, _, value in lines}
    return values.get("version", "").startswith(f"{version()}.")


def version() -> str:
    """Name this Python as "3.11"."""
    return "{}.{}".format(*sys.version_info[:2])


def need_qt() -> None:
    """Make sure that Qt starts; on Debian install the libraries it misses, if we may.

    Raises: SetupError.
    """
    if qt_starts():
        return
    screen = SCREEN_LIBRARIES if has_screen() else ()
    names = " ".join((*DEBIAN_LIBRARIES, *screen))
    if may_install():
        started(["apt-get", "update", "-qq"])
        started(["apt-get", "install", "-y", "-qq", "--no-install-recommends", *names.split()])
    if not qt_starts():
        raise SetupError(NO_LIBRARIES.format(names))


def bring_screen() -> None:
    """Bring what Qt needs for a screen of Linux, if we may: a build carries it to PCs without."""
    if not may_install():
        return
    names = [name for name in SCREEN_LIBRARIES if not is_installed(name)]
    if names:
        started(["apt-get", "install", "-y", "-qq", "--no-install-recommends", *names])


def is_installed(package: str) -> bool:
    """Whether Debian knows a package as installed."""
    words = ["dpkg-query", "--show", "--showformat", "${Status}", package]
    asked = subprocess.run(words, capture_output=True, text=True, check=False)
    return asked.stdout.endswith(" installed")


def qt_starts() -> bool:
    """Try Qt in a process of its own: it aborts where a library is missing."""
    surroundings = dict(os.environ)
    if not has_screen():
        surroundings["QT_QPA_PLATFORM"] = "offscreen"
    words = [str(PYTHON), "-c", QT_STARTS]
    return not subprocess.run(words, env=surroundings, capture_output=True, check=False).returncode


def may_install() -> bool:
    """Whether this is a Debian on which we are root."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def has_screen() -> bool:
    """Whether there is something to draw on."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def without_a_screen() -> dict[str, str]:
    """The surroundings of a program that is to draw in memory only."""
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"}
    surroundings.setdefault("LANG", "C.UTF-8")
    return surroundings


def started(words: list[str], surroundings: dict[str, str] | None = None) -> int:
    """Run a program in the project's folder; answers its exit code."""
    return subprocess.run(words, cwd=ROOT, env=surroundings, check=False).returncode


def say(text: str) -> None:
    """Tell the user, in Korean whatever the system speaks."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    print(text, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
