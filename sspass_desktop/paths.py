"""Where what is shipped beside the code lies, from source and frozen alike."""

from pathlib import Path

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
LICENCES = RESOURCES.parent / "licences"
