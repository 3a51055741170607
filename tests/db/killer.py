"""Saves in a child that is killed at any moment; the parent reads what is left.

``python -m tests.db.killer FOLDER ROUNDS`` prints the number of saves and all that was found wrong.
"""

import json
import os
import random
import signal
import sys
import time
from dataclasses import replace
from pathlib import Path

from db.plan_file import open_store
from sspass_desktop.domain.card import Card
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.plan import Edition, Plan

LINES = tuple(Line(1, text="사업 " * 50) for _ in range(20))
CARDS = tuple(Card(Uid(f"c{n}"), "", goals=LINES) for n in range(12))
LONGEST_LIFE_S = 0.3


def plan_of(revision):
    """A plan that tells its revision in every one of its rows."""
    cards = tuple(replace(card, title=str(revision)) for card in CARDS)
    return Plan(editions=(Edition(Uid("e"), 2026, slogan=str(revision), cards=cards),))


def save(store, revision):
    with store.work() as work:
        work.plans.replace(plan_of(revision))
        work.commit()


def save_for_ever(path, revision, acknowledged):
    store = open_store(path, True)
    while True:
        revision += 1
        save(store, revision)
        os.write(acknowledged, b"%d\n" % revision)


def kill_once(path, revision, chance):
    """Answer the last revision that was acknowledged."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        save_for_ever(path, revision, writing)
    os.close(writing)
    time.sleep(chance.uniform(0, LONGEST_LIFE_S))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reading, "rb") as told:
        lines = told.read().split()
    return int(lines[-1]) if lines else revision


def faults_of(path, acknowledged):
    """Answer the revision that is in the file, and what is wrong with it."""
    if not path.exists():
        return 0, ["lost"] if acknowledged else []
    with open_store(path, False).work() as work:
        plan = work.plans.load()
    revision = int(plan.editions[0].slogan)
    told = [] if plan == plan_of(revision) else [f"torn at {revision}"]
    if revision not in (acknowledged, acknowledged + 1):
        told.append(f"{acknowledged} was acknowledged, {revision} is there")
    return revision, told


def main(folder, rounds):
    """Kill so often; answer how many saves there were and what was wrong after them."""
    chance = random.Random(2026)  # noqa: S311 - the same chances in every run
    path, revision, saves, told = folder, 0, 0, []
    for number in range(rounds):
        if number % 4 == 0:  # also the first save of a new file
            path, revision = folder / f"plan {number}.sspass", 0
        acknowledged = kill_once(path, revision, chance)
        saves += acknowledged - revision
        revision, faults = faults_of(path, acknowledged)
        told += faults
    names = [each.name for each in folder.iterdir()]
    told += [name for name in names if not name.startswith(".") and not name.endswith(".sspass")]
    return saves, told


def warm_up(path):
    """Load what loads late, once for all children."""
    for revision in (1, 2):
        save(open_store(path, True), revision)
        faults_of(path, revision)
    path.unlink()


if __name__ == "__main__":
    warm_up(Path(sys.argv[1]) / "warm")
    json.dump(main(Path(sys.argv[1]), int(sys.argv[2])), sys.stdout)
