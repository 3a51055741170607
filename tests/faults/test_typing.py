"""A program that is killed while somebody types keeps all that was typed 5 seconds before (DRAFT).

In its file or in a draft, whether saving works or not; and the draft gives it back.
"""

import os
import random
import subprocess
import sys
import time
from dataclasses import dataclass
from itertools import islice, pairwise, product
from pathlib import Path

import pytest

from db.plan_file import open_store
from sspass_desktop.domain.seeking.passages import passages
from sspass_desktop.services.draft_files import drafts_in
from sspass_desktop.services.plans import load_plan
from sspass_desktop.services.resuming import resume
from tests.faults.counts import ALIVE_EVERY, planned
from tests.faults.typist import BLIND, DISKS, FIELDS
from ui.files.drafts import FOLDER

ROOT = Path(__file__).resolve().parents[2]
AT_MOST = 5.0
"""Seconds of typing that may be lost."""

TOGETHER, LONGEST = 5, 13


@dataclass
class Case:
    folder: Path
    child: subprocess.Popen
    killed_at: float = 0.0


def begun(folder, field, disk, seed):
    folder.mkdir()
    words = [sys.executable, "-m", "tests.faults.typist", str(folder), field, disk, str(seed)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with (folder / "told").open("wb") as told, (folder / "faults").open("wb") as faults:
        return Case(
            folder,
            subprocess.Popen(words, cwd=ROOT, stdout=told, stderr=faults, env=environment),  # noqa: S603
        )


def told(case):
    """What the typist said, without a line that was cut off: (kind, time, word)."""
    lines = (case.folder / "told").read_text("utf-8").rpartition("\n")[0].splitlines()
    return [(kind, float(at), word) for kind, at, word in (line.split(" ") for line in lines)]


def kill(case, after):
    """Kill a typist so many seconds after its first word; that may take long to come."""
    end = time.monotonic() + 120
    while not (words := [at for kind, at, _ in told(case) if kind == "T"]):
        assert time.monotonic() < end, (case.folder / "faults").read_text("utf-8")
        assert case.child.poll() is None, (case.folder / "faults").read_text("utf-8")
        time.sleep(0.05)
    time.sleep(max(0.0, words[0] + after - time.monotonic()))
    case.killed_at = time.monotonic()
    case.child.kill()
    case.child.wait()


def stood_still(moments, since):
    """Seconds for which the process did not run, as far as that is more than a moment."""
    late = [after - max(before, since) for before, after in pairwise(moments)]
    return sum(max(0.0, gap - 3 * ALIVE_EVERY / 1000) for gap in late)


def due(case):
    """The words that must be there."""
    said = told(case)
    moments = [at for _, at, _ in said] + [case.killed_at]
    excused = stood_still(moments, case.killed_at - AT_MOST)
    last = case.killed_at - AT_MOST - excused
    return [word for kind, at, word in said if kind == "T" and at <= last]


def found(case):
    """All that the file says, and what it says after each draft was resumed."""
    plan = load_plan(open_store(case.folder / "plan.sspass", False))
    drafts, damaged = drafts_in(case.folder / FOLDER)
    assert not damaged
    texts = [one.text for one in passages(plan)]
    for one in drafts:
        beside = resume(one.draft, plan.organisation, plan.editions[-1])
        texts += [each.text for each in passages(beside.whole[1])]
        texts += [each.text for each in one.draft.typed]
    return "\n".join(texts)


posix = pytest.mark.skipif(sys.platform == "win32", reason="needs the signals of POSIX")


def lives(folder, plans, chance):
    """Kill a typist for each of these; yield each plan with the words due and those not there."""
    waiting = iter(plans)
    while batch := list(islice(waiting, TOGETHER)):
        cases = [begun(folder / str(plan[-1]), *plan) for plan in batch]
        for case in cases:
            kill(case, chance.uniform(AT_MOST + 1, LONGEST))
        for case, plan in zip(cases, batch, strict=True):
            wanted, there = due(case), found(case)
            yield plan, wanted, [word for word in wanted if word not in there]


@posix
def test_at_most_five_seconds_of_typing_are_lost(tmp_path):
    chance = random.Random(2026)  # noqa: S311 - the same in every run
    ways = list(product(FIELDS, DISKS))
    chance.shuffle(ways)
    plans = [(*ways[number % len(ways)], number) for number in range(planned("typists"))]
    blind = ("outline", BLIND, len(plans))
    tried, words, lost, missed = 0, 0, [], []
    for plan, wanted, gone in lives(tmp_path, [*plans, blind], chance):
        if plan == blind:
            missed = gone
            continue
        tried, words = tried + 1, words + len(wanted)
        lost += [(*plan, word) for word in gone]
    assert lost == []
    assert tried == planned("typists")
    assert words > tried, "most were killed before they came to write"
    assert missed, "the lane is blind: it does not see what a program without drafts loses"
