"""Measure the real window, offscreen, on the example plan of two sizes; print it beside the wishes.

    python tools/bench_window.py [--keys N] [--runs N] [--why MILLISECONDS]

Every size is opened in fresh processes. Keys are counted from the moment they are due, so that a
key that waits for the one before it is as late as it feels. Other work on the machine is part of
what is measured: the load is printed too. A wish that is missed is said and changes no exit code.
``--why`` writes the stack of whatever holds the window up for longer than that.
"""

import argparse
import json
import math
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

ROOT = Path(__file__).resolve().parent.parent
SCALES = (7, 70)
CARDS_A_SCALE = 18
KEYS, RUNS = 2000, 5
Span: TypeAlias = list[float]
"""Seconds by the clock, seconds for which the thread of the window worked."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What a value ought not to exceed: milliseconds, or as it is."""

    median: float | None = None
    slowest: float | None = None
    ratio: float | None = None


WISHES = {
    "keys in an outline": Wish(16, 50, 1.5),
    "keys in formulas": Wish(16, 50, 1.5),
    "keys in the title": Wish(16, 50, 1.5),
    "card switch": Wish(100, None, 1.5),
    "edit to preview": Wish(300),
}
GAP, LAYOUTS = 200, 1
READY = {7: 1500, 70: 3000}


@dataclass(frozen=True, slots=True)
class Measured:
    """What was seen of one size of plan, in seconds."""

    times: dict[str, list[Span]]
    gaps: dict[str, Span]
    values: dict[str, float]
    starts: list[dict[str, float]]


def main() -> int:
    """Make the plans, measure, print tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--keys", type=int, default=KEYS)
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument("--why", type=int)
    typed = parser.parse_args()
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors", flush=True)
    answer("-m", "compileall", "-q", "main.py", "bench", "db", "sspass_desktop", "ui")
    with tempfile.TemporaryDirectory(prefix="sspass-bench-") as folder:
        seen = [measured(Path(folder), scale, typed) for scale in SCALES]
    print_times(*seen)
    print_gaps(*seen)
    print_rest(*seen)
    print(f"load {os.getloadavg()[0]:.1f} at the end")
    return 0


def measured(folder: Path, scale: int, typed: argparse.Namespace) -> Measured:
    """Make the example plan of a size and measure the window on it."""
    plan = folder / f"{scale}.sspass"
    answer("main.py", "sample", "--scale", str(scale), "--plan", str(plan))
    starts = [
        json.loads(answer("-m", "bench.start", str(plan), str(time.time())))
        for _ in range(typed.runs + 1)
    ][1:]
    why = [str(typed.why / 1000)] if typed.why else []
    found = json.loads(answer("-m", "bench.window", str(plan), str(typed.keys), *why))
    return Measured(found["times"], found["gaps"], found["values"], starts)


def answer(*words: str) -> str:
    """Run Python in the project's folder without a screen; answers what it prints."""
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, *words], cwd=ROOT, env=surroundings, stdout=subprocess.PIPE, check=False
    )
    if done.returncode:
        sys.exit(f"{' '.join(words)} ended with {done.returncode}")
    return done.stdout.decode()


def print_times(small: Measured, large: Measured) -> None:
    """By the clock: median, 99th percentile, maximum. Work of the window's thread: the median."""
    heads = "".join(f"{scale * CARDS_A_SCALE} cards".rjust(36) for scale in SCALES)
    print(f"\n{'milliseconds':20}{heads}   ratio   wish: median, p99, ratio")
    print(f"{'':20}" + f"{'median':>10}{'p99':>8}{'max':>9}{'work':>9}" * len(SCALES))
    for name, times in small.times.items():
        both = (times, large.times[name])
        ratio = middle(both[1]) / middle(both[0])
        cells = "".join(
            f"{middle(one):10.1f}{nearly_slowest(one):8.1f}{max(one)[0] * 1000:9.1f}"
            f"{statistics.median(span[1] for span in one) * 1000:9.1f}"
            for one in both
        )
        print(f"{name:20}{cells}{ratio:8.2f}   {verdict(WISHES.get(name), both, ratio)}")


def verdict(wish: Wish | None, both: Sequence[list[Span]], ratio: float) -> str:
    """Say a wish, and what of it was missed."""
    if wish is None:
        return ""
    worst = (max(map(middle, both)), max(map(nearly_slowest, both)), ratio)
    wanted = (wish.median, wish.slowest, wish.ratio)
    parts = [
        f"{limit:g}{' missed' if value > limit else ''}"
        for limit, value in zip(wanted, worst, strict=True)
        if limit is not None
    ]
    return ", ".join(parts)


def print_gaps(small: Measured, large: Measured) -> None:
    """The longest time without a breath of the window, by what was done, and its own work then."""
    print(f"\nlongest hold of the window, ms, and its own work (wish: {GAP})")
    for name, gap in small.gaps.items():
        both = (gap, large.gaps[name])
        cells = "".join(f"{clock * 1000:10.0f}{worked * 1000:8.0f}" for clock, worked in both)
        said = "missed" if max(both)[0] * 1000 > GAP else ""
        print(f"{name or 'in between':20}{cells}   {said}")


def print_rest(*seen: Measured) -> None:
    """How soon the window stands, and what was counted."""
    print()
    for scale, one in zip(SCALES, seen, strict=True):
        ready, imports, worked = (
            statistics.median(start[name] for start in one.starts) * 1000
            for name in ("ready", "imports", "worked")
        )
        said = " missed" if ready > READY[scale] else ""
        print(
            f"{scale * CARDS_A_SCALE} cards: ready after {ready:.0f} ms (wish {READY[scale]}{said};"
            f" imports {imports:.0f}, work of the whole process {worked:.0f})"
        )
        layouts = one.values["cards laid out per edit"]
        said = " missed" if layouts > LAYOUTS else ""
        print(f"    cards laid out per edit {layouts:g} (wish {LAYOUTS}{said}),", end=" ")
        print(f"keys that showed nothing {one.values['keys unseen']:g}")


def middle(spans: list[Span]) -> float:
    """The median by the clock, in milliseconds."""
    return statistics.median(span[0] for span in spans) * 1000


def nearly_slowest(spans: list[Span]) -> float:
    """What all but one in a hundred do not exceed by the clock, in milliseconds."""
    ordered = sorted(spans)
    return ordered[max(0, math.ceil(len(ordered) * 0.99) - 1)][0] * 1000


if __name__ == "__main__":
    sys.exit(main())
