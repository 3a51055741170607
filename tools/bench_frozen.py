"""How soon the built program stands: ``python tools/bench_frozen.py [RUNS]``.

Starts ``dist/sspass-desktop`` on the example plan on a screen of its own and waits for the window
that bears the name of the plan. Needs ``Xvfb`` and ``xdotool``. By the clock, and the work of the
whole process by then: others on the machine are in the one and not in the other.
"""

import os
import re
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from sspass_desktop.services.plans import find_edition  # noqa: E402
from sspass_desktop.services.sample import sample_plan  # noqa: E402
from sspass_desktop.texts.window import title  # noqa: E402

PROGRAM = ROOT / "dist" / "sspass-desktop" / "sspass-desktop"
RUNS, WISH = 7, 1.5
SCREEN = "1600x1000x24"
PATIENCE = "60"


def main(typed: list[str]) -> int:
    """Measure and print; the first start is the cold one and is left out."""
    runs = int(typed[0]) if typed else RUNS
    with tempfile.TemporaryDirectory(prefix="sspass-bench-") as folder, screen() as display:
        home = Path(folder)
        plan = home / "plan.sspass"
        subprocess.run([str(PROGRAM), "sample", "--plan", str(plan)], check=True)
        seen = [start(plan, home, display) for _ in range(runs + 1)][1:]
    clock, work = (statistics.median(one) for one in zip(*seen, strict=True))
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors, {runs} starts")
    print(f"window after {clock:.2f} s (wish {WISH}), fastest {min(seen)[0]:.2f}, work {work:.2f}")
    return 0


@contextmanager
def screen() -> Iterator[str]:
    """A screen that nobody sees; answers its name."""
    ours, theirs = os.pipe()
    server = ["Xvfb", "-displayfd", str(theirs), "-screen", "0", SCREEN, "-nolisten", "tcp"]
    with subprocess.Popen(server, pass_fds=(theirs,), stderr=subprocess.DEVNULL) as running:
        os.close(theirs)
        with os.fdopen(ours) as told:
            yield f":{told.readline().strip()}"
        running.terminate()


def start(plan: Path, home: Path, display: str) -> tuple[float, float]:
    """Start the program once; answers seconds by the clock and seconds of work."""
    surroundings = {**os.environ, "HOME": str(home), "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    example = sample_plan()
    edition = find_edition(example)
    name = re.escape(title(example.organisation.name, edition.year, edition.kind))
    sought = ["xdotool", "search", "--sync", "--onlyvisible", "--name", name]
    begun = perf_counter()
    with subprocess.Popen([str(PROGRAM), str(plan)], env=surroundings) as running:
        subprocess.run(
            ["timeout", PATIENCE, *sought], env=surroundings, check=True, stdout=subprocess.DEVNULL
        )
        took, worked = perf_counter() - begun, work_of(running.pid)
        running.terminate()
    (plan.parent / f"{plan.name}.lock").unlink(missing_ok=True)
    return took, worked


def work_of(process: int) -> float:
    """Seconds for which a process has worked."""
    fields = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
