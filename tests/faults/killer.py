"""Saves in a child that is killed at any moment; the parent reads what is left.

``python -m tests.faults.killer FOLDER ROUNDS`` prints how many kills and saves there were, and all
that was found wrong.
"""

import json
import os
import random
import signal
import sys
import time
from pathlib import Path

from db.plan_file import open_store
from sspass_desktop.services.plans import load_plan
from tests.faults.plans import faults_of, revision_of, save

LONGEST_LIFE = 1.5
"""In times that opening and two saves take on this machine now."""

LIVES_OF_A_FILE = 4


def save_for_ever(path, revision, acknowledged):
    store = open_store(path, True)
    if revision:
        load_plan(store)
    while True:
        revision += 1
        save(store, revision)
        os.write(acknowledged, b"%d\n" % revision)


def kill_once(path, revision, seconds):
    """Answer the last revision that was acknowledged within so long a life."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        save_for_ever(path, revision, writing)
    os.close(writing)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reading, "rb") as told:
        lines = told.read().split()
    return int(lines[-1]) if lines else revision


def found(path, acknowledged):
    """Answer the revision that is in the file, and what is wrong with it."""
    if not path.exists():
        return 0, ["lost"] if acknowledged else []
    plan = load_plan(open_store(path, False))
    return revision_of(plan), faults_of(plan, acknowledged)


def main(folder, rounds, longest):
    """Kill so often, after so many seconds at most; answer what was done and what was wrong."""
    chance = random.Random(2026)  # noqa: S311 - the same chances in every run
    path, revision, saves, told = folder, 0, 0, []
    for number in range(rounds):
        if number % LIVES_OF_A_FILE == 0:  # also the first save of a new file
            path, revision = folder / f"plan {number}.sspass", 0
        acknowledged = kill_once(path, revision, chance.uniform(0, longest))
        saves += acknowledged - revision
        revision, faults = found(path, acknowledged)
        told += faults
    names = [each.name for each in folder.iterdir()]
    told += [name for name in names if not name.startswith(".") and not name.endswith(".sspass")]
    return {"kills": rounds, "saves": saves, "faults": told}


def warm_up(path):
    """Load what loads late, once for all children; answer how long two saves take."""
    for _ in range(2):
        begin = time.monotonic()
        store = open_store(path, True)
        for revision in (1, 2):
            save(store, revision)
            found(path, revision)
        path.unlink()
    return time.monotonic() - begin


if __name__ == "__main__":
    LONGEST = LONGEST_LIFE * warm_up(Path(sys.argv[1]) / "warm")
    json.dump(main(Path(sys.argv[1]), int(sys.argv[2]), LONGEST), sys.stdout)
