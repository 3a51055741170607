"""What support may read of a PC: codes and places in the program, never a word of a plan.

Only what cannot hold a name, a number or a sentence of a user can be written at all: codes, names
of our functions, lines. So the text of an exception, which may quote a value, stays out.
"""

import logging
import re
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path

from sspass_desktop.version import VERSION

NAME = "log.txt"
MOST_BYTES, FILES = 1_000_000, 3
"""Of one file, and how many older ones are kept."""

_CODE = re.compile(r"[A-Z]+(-[A-Z0-9]+)*")
_LOG = logging.getLogger("sspass")
_LOG.addHandler(logging.NullHandler())
_LOG.propagate = False


class NoCodeError(Exception):
    """Something else than a code was to be written."""


class _Handler(RotatingFileHandler):
    """A log that cannot be written is no fault of what is being done."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - its name
        """Go on without a word."""


def keep_in(folder: Path) -> None:
    """Write the log into a folder from now on; a folder that cannot be written has none."""
    close()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = _Handler(
            folder / NAME, maxBytes=MOST_BYTES, backupCount=FILES, encoding="utf-8", delay=True
        )
    except OSError:
        return
    handler.setFormatter(logging.Formatter(f"%(asctime)s {VERSION} %(message)s"))
    _LOG.addHandler(handler)
    _LOG.setLevel(logging.INFO)


def close() -> None:
    """Write nothing any more."""
    for handler in list(_LOG.handlers):
        if isinstance(handler, _Handler):
            _LOG.removeHandler(handler)
            handler.close()


def note(code: str) -> None:
    """Write that something was told or happened. Raises: NoCodeError."""
    if not _CODE.fullmatch(code):
        raise NoCodeError
    _LOG.info("%s", code)


def note_fault(fault: BaseException) -> None:
    """Write where a fault of ours was: its class, and the functions on the way to it."""
    _LOG.error("E-PROGRAM %s", " < ".join([type(fault).__name__, *reversed(places(fault))]))


def places(fault: BaseException) -> list[str]:
    """The functions on the way to a fault, the outermost first: "save:31"."""
    return [f"{frame.name}:{frame.lineno}" for frame in traceback.extract_tb(fault.__traceback__)]
