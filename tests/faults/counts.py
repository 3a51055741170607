"""How many cases of each kind are tried: few in the default run, many in the fault lane.

The lane is ``python tools/bootstrap.py faults``. A test that ran fewer cases than planned fails.
"""

import os

FULL = os.environ.get("SSPASS_FAULTS") == "full"

ALIVE_EVERY = 100
"""Milliseconds between two signs of life of a window that will be killed."""

MEMORY = "/dev/shm"  # noqa: S108 - folders in it get names of their own
_PLANNED = {
    "kills": (60, 500),
    "power cuts": (3_000, 20_000),
    "kills while publishing": (24, 400),
    "kills while keeping": (16, 300),
    "kills while restoring": (12, 200),
    "kills while migrating": (12, 200),
    "publishers": (8, 120),
    "typists": (4, 48),
    "flips": (150, 1_000),
    "cuts": (40, 300),
    "lives": (40, 400),
    "steps of a life": (30, 50),
}


def planned(kind):
    return _PLANNED[kind][FULL]


def memory():
    """A folder that costs no disk, where there is one: what is synced is not the question there."""
    return MEMORY if os.access(MEMORY, os.W_OK) else None
