"""Measure whole processes beside an anchor of the same run, and print what was seen.

    python tools/bench.py [BOOK.txt] [--runs N]

Every case runs N times, each time next to its anchor: a bare ``import sqlalchemy``; for one card
and for the whole book a typst document of like content (skipped where typst is not installed:
``pip install typst``); for the whole book also reportlab's own page layout. Without a book the
example plan of 72 cards is measured and the import is left out.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FONTS = ROOT / "resources" / "fonts"
MAIN = (sys.executable, str(ROOT / "main.py"))
RUNS = 7
SCALE = 4
"""Of the example plan: with parts I to IV about as long as a book of 76 cards."""
BARE = (sys.executable, "-c", "import sqlalchemy")
TYPST = (
    "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[3], root='/', "
    "font_paths=[sys.argv[4]], sys_inputs={'plan': sys.argv[2]})"
)


@dataclass(frozen=True, slots=True)
class Case:
    """A command, its anchor, and the file that must not be there before it starts."""

    name: str
    command: Sequence[str]
    anchor_name: str
    anchor: Sequence[str]
    fresh: Path | None = None


def main() -> int:
    """Prepare a plan, run the cases, print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("book", nargs="?", type=Path)
    parser.add_argument("--runs", type=int, default=RUNS)
    typed = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="sspass-bench-") as folder:
        print(f"{'':14}{'min':>8}{'median':>8}{'max':>8}   anchor{'min':>19}{'median':>8}   ratio")
        for case in cases(Path(folder), typed.book):
            print(row(case, typed.runs), flush=True)
    return 0


def cases(folder: Path, book: Path | None) -> list[Case]:
    """Make the plan to be measured and list what is measured on it."""
    plan, exported = folder / "plan.sspass", folder / "plan.json"
    made = ("import-book", str(book)) if book else ("sample", "--scale", str(SCALE))
    started((*MAIN, *made, "--plan", str(plan)))
    started((*MAIN, "export", "--plan", str(plan), "--out", str(exported)))
    on_plan = ("--plan", str(plan))
    pdf = ("--out", str(folder / "book.pdf"))
    card = typst("card", folder, exported) or ("sqlalchemy", BARE)
    whole = typst("book", folder, exported) or ("sqlalchemy", BARE)
    listed = [
        Case("--version", (*MAIN, "--version"), "sqlalchemy", BARE),
        Case("check", (*MAIN, "check", *on_plan), "sqlalchemy", BARE),
        Case("one card", (*MAIN, "print", *on_plan, "--card", "1.1", *pdf), *card),
        Case("whole book", (*MAIN, "print", *on_plan, "--all", *pdf), *whole),
        Case("whole book", (*MAIN, "print", *on_plan, "--all", *pdf), *platypus(folder, exported)),
    ]
    if book:
        new = folder / "new.sspass"
        words = (*MAIN, "import-book", str(book), "--plan", str(new))
        listed.append(Case("import-book", words, "sqlalchemy", BARE, new))
    return listed


def typst(name: str, folder: Path, exported: Path) -> tuple[str, Sequence[str]] | None:
    """Name the typst anchor for ``bench/NAME.typ``, if typst is installed."""
    if find_spec("typst") is None:
        return None
    source, out = ROOT / "bench" / f"{name}.typ", folder / "typst.pdf"
    files = (str(source), str(exported), str(out), str(FONTS))
    return f"typst {name}", (sys.executable, "-c", TYPST, *files)


def platypus(folder: Path, exported: Path) -> tuple[str, Sequence[str]]:
    """Name the anchor made with reportlab's own page layout."""
    files = (str(exported), str(folder / "platypus.pdf"), str(FONTS))
    return "platypus", (sys.executable, str(ROOT / "bench" / "platypus.py"), *files)


def row(case: Case, runs: int) -> str:
    """Run a case and its anchor by turns; seconds, and the ratio of the paired times."""
    started(case.anchor)
    ours, theirs = [], []
    for _ in range(runs):
        theirs.append(seconds(case.anchor))
        if case.fresh:
            case.fresh.unlink(missing_ok=True)
        ours.append(seconds(case.command))
    ratio = statistics.median(own / other for own, other in zip(ours, theirs, strict=True))
    return (
        f"{case.name:14}{min(ours):8.2f}{statistics.median(ours):8.2f}{max(ours):8.2f}   "
        f"{case.anchor_name:17}{min(theirs):8.2f}{statistics.median(theirs):8.2f}{ratio:8.2f}"
    )


def seconds(command: Sequence[str]) -> float:
    """Time a whole process."""
    start = time.perf_counter()
    started(command)
    return time.perf_counter() - start


def started(command: Sequence[str]) -> None:
    """Run a process that must be able to do its job (1: done, and something was found)."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode > 1 or (
        done.returncode and command[0] == sys.executable and "-c" in command
    ):
        sys.exit(f"{' '.join(command)}\n{done.stderr}")


if __name__ == "__main__":
    sys.exit(main())
