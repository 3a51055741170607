"""What ``main.py`` hands to the jobs, and how a job ends."""

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sspass_desktop.ports import OpenStore, Salvage
from sspass_desktop.services.places import Place, place_of

READ_WORKBOOK = "read-workbook"
"""What the program is asked when it reads a workbook for itself; no command for people."""

DONE, FOUND, REFUSED = 0, 1, 2
"""Exit codes: all done; errors found or parts not readable; the job could not run."""


@dataclass(frozen=True, slots=True)
class Joints:
    """The store, as the jobs need it. ``copy`` makes a verified copy of a plan file.

    ``salvage`` sees what a damaged one still holds. ``proofs`` are the steps of the self-check
    that are not the core's, each given a plan file. ``reader`` starts this program once more, as
    a process that reads a workbook. ``place_of`` tells where a file lies, ``folder`` where a built
    program lies with all its files.
    """

    open_store: OpenStore
    copy: Callable[[Path, Path], None]
    salvage: Salvage
    proofs: Mapping[str, Callable[[Path], bool]] = field(default_factory=dict)
    reader: tuple[str, ...] = ()
    place_of: Callable[[Path], Place] = place_of
    folder: Path | None = None


class RefusedError(Exception):
    """A job that cannot run; the message is the sentence for the user."""


def progress(step: str) -> None:
    """Say what is being done, where somebody watches."""
    if sys.stderr.isatty():
        sys.stderr.write(f"{step} …\n")
        sys.stderr.flush()
