"""Work that may fail: the one place that catches everything an ordinary fault can be."""

from collections.abc import Callable
from typing import TypeVar

Answer = TypeVar("Answer")


def attempt(work: Callable[[], Answer]) -> tuple[Answer | None, Exception | None]:
    """Do the work; answers what it answered, or the fault that ended it.

    For the edges of the program, where a fault must be told instead of being raised further: it
    would end a thread, or the process with a code that means something else. What asks the process
    to end (``KeyboardInterrupt``, ``SystemExit``) is no fault and goes through.
    """
    try:
        return work(), None
    except Exception as fault:  # noqa: BLE001 - whoever asked tells of it
        return None, fault
