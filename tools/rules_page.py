"""Write the page of all rules, ``docs/checks.md``: ``python tools/rules_page.py``."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from sspass_desktop.texts.rules import page  # noqa: E402

OUT = ROOT / "docs" / "checks.md"

if __name__ == "__main__":
    OUT.write_text(page(), encoding="utf-8")
