"""Standard output and error: Korean whatever the system speaks, also where nobody listens."""

import codecs
import errno
import os
import sys
from io import TextIOWrapper
from pathlib import Path

from sspass_desktop.files import told_as_store_error

_UNSPEAKABLE = "shown"
_ANSWER = Path("stdout")
_NOBODY_READS = (errno.EPIPE, errno.EINVAL)
"""The second one is what Windows says."""


def speak_utf8() -> None:
    """Write UTF-8 to both streams; a stream that is closed swallows what it is told."""
    codecs.register_error(_UNSPEAKABLE, _show)
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=_UNSPEAKABLE)
        else:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123


def say(text: str) -> None:
    """Print a line of the answer; that its reader has gone away is no fault.

    Raises: StoreError if it cannot be written.
    """
    with told_as_store_error(_ANSWER):
        try:
            sys.stdout.write(text + "\n")
            sys.stdout.flush()
        except OSError as error:  # what is still buffered must go somewhere
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            if error.errno not in _NOBODY_READS:
                raise


def _show(error: UnicodeError) -> tuple[str | bytes, int]:
    """Write the name of a file that Python took for ASCII as it is, other halves as escapes."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    try:
        raw = error.object[error.start : error.end].encode("utf-8", "surrogateescape")
        return raw.decode("utf-8").encode("utf-8"), error.end
    except UnicodeError:
        return codecs.backslashreplace_errors(error)
