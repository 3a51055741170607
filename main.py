"""SSPASS Desktop: the only file that knows core, store and screen; it builds and joins them."""

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from sspass_desktop.cli.arguments import parse
from sspass_desktop.cli.joints import READ_WORKBOOK, REFUSED, Joints
from sspass_desktop.cli.run import report_our_fault, run
from sspass_desktop.cli.streams import say, speak_utf8
from sspass_desktop.domain.rescue import Rescue
from sspass_desktop.ports import Store
from sspass_desktop.texts import commands
from sspass_desktop.version import PROGRAM, full_version


def open_store(path: Path, create: bool) -> Store:
    """Open a plan file; the database library is loaded by the first job that needs it."""
    from db.plan_file import open_store as open_plan_file

    return open_plan_file(path, create)


def copy(source: Path, target: Path) -> None:
    """Copy a plan file and verify the copy."""
    from db.backup import copy_verified

    copy_verified(source, target)


def salvage(path: Path, backups: Sequence[Path]) -> Rescue:
    """See what a damaged plan file and its backups still hold."""
    from db.salvage import salvage as salvage_file

    return salvage_file(path, backups)


def migrations_work(_plan: Path) -> bool:
    """Try the migrations, which only files of older formats need."""
    from db.migrate import makes_all_tables

    return makes_all_tables()


def window_opens(plan: Path) -> bool:
    """Open a plan in a window, without a screen if there is none, and close it again."""
    if not _has_screen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from ui.self_check import opens

    return opens(plan, JOINTS)


PROOFS = {"migrations": migrations_work, "window": window_opens}
IS_BUILT = getattr(sys, "frozen", False)
AGAIN = (sys.executable,) if IS_BUILT else (sys.executable, str(Path(__file__).resolve()))
FOLDER = Path(sys.executable).resolve().parent if IS_BUILT else None
JOINTS = Joints(open_store, copy, salvage, PROOFS, (*AGAIN, READ_WORKBOOK), folder=FOLDER)


def main(typed: Sequence[str]) -> int:
    """Do the job that was typed; without one, open the window. Answers the exit code."""
    if list(typed) == [READ_WORKBOOK]:
        return read_workbook()
    found = parse(typed)
    if found.version:
        say(f"{PROGRAM} {full_version()}")
        return 0
    if found.command:
        gc.disable()  # a job is a short process that makes no cycles: a tenth is saved
        return run(found, JOINTS)
    return open_window(found.open_plan)


def read_workbook() -> int:
    """Read a workbook for another process of this program, which gives it and takes the answer."""
    from sspass_desktop.services.reading import answer_with_workbook

    gc.disable()
    with open(0, "rb") as given, open(1, "wb") as answer, open(2, "wb", buffering=0) as steps:
        answer_with_workbook(given, answer, steps)  # a built program may have no sys.stdin
    return 0


def open_window(path: Path | None) -> int:
    """Show a plan, the example plan if none is named."""
    if not _has_screen():
        print(commands.no_window(), file=sys.stderr)
        return REFUSED
    gc.disable()  # a tenth is saved until the window stands, which looks for garbage itself
    from ui.start import show

    return show(path, JOINTS)


def _has_screen() -> bool:
    """Whether Qt finds something to draw on; it aborts the process where it does not."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    speak_utf8()
    sys.excepthook = report_our_fault
    sys.exit(main(sys.argv[1:]))
