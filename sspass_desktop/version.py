"""The version of the program, and of a build what it was made of."""

from pathlib import Path

PROGRAM = "SSPASS Desktop"
VERSION = "0.1.0"
STAMP = Path(__file__).resolve().parent.parent / "stamp.txt"
"""Commit and day, written by ``build.spec``; from source there is none."""


def full_version() -> str:
    """Version, and commit and day of a build: "0.1.0 (9ed5bbdcccbf 2026-11-29)"."""
    stamp = STAMP.read_text("ascii").strip() if STAMP.is_file() else ""
    return f"{VERSION} ({stamp})" if stamp else VERSION
