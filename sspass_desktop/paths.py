"""Where the shipped resources lie, from source and frozen alike."""

from pathlib import Path

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
