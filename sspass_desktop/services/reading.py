"""Workbooks of others are read in a process of their own, which may hang or fall and be ended."""

import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import IO, BinaryIO

from sspass_desktop.files import told_as_store_error
from sspass_desktop.importers.workbook.cells import Workbook
from sspass_desktop.importers.workbook.container import MOST_BYTES
from sspass_desktop.importers.workbook.errors import UnreadableWorkbookError
from sspass_desktop.importers.workbook.read import read_workbook
from sspass_desktop.importers.workbook.transfer import pack, pack_fault, unpack
from sspass_desktop.ports import Watch, nobody_watches
from sspass_desktop.texts.workbook_faults import WorkbookFault

MOST_SECONDS = 20.0
_MOST_MEMORY = 768 << 20  # bytes, libraries and the interpreter itself among them
_PATIENCE = 0.05  # seconds between two looks


def read_guarded(
    reader: Sequence[str],
    path: Path,
    watch: Watch = nobody_watches,
    most_seconds: float = MOST_SECONDS,
) -> Workbook:
    """Read a workbook in another process of this program; ``reader`` is how to start it.

    ``watch`` is told how far it is; if it raises, the process is ended.

    Raises: UnreadableWorkbookError, a StoreError of the path, and what ``watch`` raises.
    """
    with (
        told_as_store_error(path),
        path.open("rb") as source,
        tempfile.TemporaryFile() as answer,
        tempfile.TemporaryFile() as steps,
    ):
        child = subprocess.Popen(  # noqa: S603 - our own program
            list(reader),
            stdin=source,
            stdout=answer,
            stderr=steps,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        try:
            _wait(child, steps, watch, most_seconds)
        finally:
            child.kill()  # nothing happens if it has ended
            child.wait()
        answer.seek(0)
        data = answer.read()
    return unpack(data)


def _wait(
    child: "subprocess.Popen[bytes]", steps: IO[bytes], watch: Watch, most_seconds: float
) -> None:
    end = time.monotonic() + most_seconds
    while child.poll() is None:
        if time.monotonic() > end:
            raise UnreadableWorkbookError(WorkbookFault.TOO_SLOW)
        done, of = _last_step(steps)
        watch(done, of)
        time.sleep(_PATIENCE)


def _last_step(steps: IO[bytes]) -> tuple[int, int]:
    steps.seek(0)
    lines = steps.read().split(b"\n")[:-1]  # the last one may not be whole yet
    done, _, of = (lines[-1] if lines else b"0 0").partition(b" ")
    return (int(done), int(of)) if done.isdigit() and of.isdigit() else (0, 0)


def answer_with_workbook(source: BinaryIO, answer: BinaryIO, steps: BinaryIO) -> None:
    """The other process: read the file it was given, answer with values or why there are none."""
    _limit_memory()

    def watch(done: int, of: int) -> None:
        steps.write(f"{done} {of}\n".encode())

    try:
        packed = pack(read_workbook(source.read(MOST_BYTES + 1), watch))
    except UnreadableWorkbookError as error:
        packed = pack_fault(error)
    except MemoryError:
        packed = pack_fault(UnreadableWorkbookError(WorkbookFault.TOO_SLOW))
    answer.write(packed)
    answer.flush()


def _limit_memory() -> None:
    """Where the system can: elsewhere the reader's own counts of parts and cells must do."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - Windows has none

        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
