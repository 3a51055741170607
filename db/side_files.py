"""A file that SQLite left beside a plan: it is tried on copies before SQLite may act on it.

A journal undoes a change that was cut off. If the plan was replaced meanwhile, by a backup or
another copy, undoing would tear it.
"""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from db.format import FORMAT, check_readable, format_of
from db.plans import read_plan
from db.sqlite import (
    connect,
    engine_over,
    faults,
    is_waiting,
    put_aside,
    side_files,
    told_as_store_error,
)
from db.transaction import told_as_damage
from sspass_desktop.files import told_as_store_error as told_of_file
from sspass_desktop.ports import DamagedFileError, StoreError


def settle(path: Path) -> None:
    """Part a plan from side files that would tear it; those that mend it are left to SQLite.

    Raises: DamagedFileError if it is not sound either way; nothing is changed then.
    """
    sides = side_files(path)
    if not sides or is_waiting(path):
        return
    with copied(path, sides) as copy:
        if is_sound(copy):
            return
    with copied(path, ()) as copy:
        if not is_sound(copy):
            raise DamagedFileError(path, sides[0].name)
    for side in sides:
        put_aside(side)


@contextmanager
def copied(path: Path, sides: tuple[Path, ...]) -> Iterator[Path]:
    """A copy of a plan, with these side files, to try things on."""
    with tempfile.TemporaryDirectory(prefix="sspass-") as folder:
        copy = Path(folder) / "copy"
        with told_of_file(path):
            shutil.copyfile(path, copy)
            for side in sides:
                shutil.copyfile(side, Path(folder) / side.name.replace(path.name, copy.name, 1))
        yield copy


def is_sound(path: Path) -> bool:
    """Whether a file opens with everything in it as it was written; side files are followed."""
    try:
        held = format_of(path)
        with told_as_store_error(path), closing(connect(path)) as raw:
            if faults(raw):
                return False
        if held == FORMAT:
            with told_as_store_error(path), engine_over(lambda: connect(path)).connect() as opened:
                check_readable(opened, path)
                with told_as_damage(path):
                    read_plan(opened)
    except StoreError:
        return False
    return True
