"""Power cuts: a run is recorded, what the disk might have kept is made, and opened by the program.

``python -m tests.faults.powercut FOLDER IMAGES [SETTING=VALUE …]`` prints how many images were
made, how many of them differed, and all that was found wrong.
"""

import json
import os
import random
import subprocess
import sys
import tempfile
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from hashlib import sha256
from itertools import count
from pathlib import Path

from db.plan_file import open_store
from sspass_desktop.ports import StoreError
from sspass_desktop.services.plans import load_plan
from tests.faults.counts import memory
from tests.faults.disk import TRACED, Recording, after_a_cut
from tests.faults.plans import plan_of, revision_of
from tests.faults.workload import BETWEEN_COPIES, COPY, PLAN, SHARED

ROOT = Path(__file__).resolve().parents[2]
SAVES = 2 * BETWEEN_COPIES + 2
STEPS = {PLAN: 1, COPY: BETWEEN_COPIES, SHARED: BETWEEN_COPIES}
"""How far the revision of a file may be ahead of the one that was acknowledged."""


def record(folder, settings):
    """Let the workload run under ``strace``; answer what it recorded."""
    work, log = folder / "work", folder / "log"
    work.mkdir()
    words = ["strace", "-xx", "-s", "2000000", "-e", f"trace={TRACED}", "-o", str(log)]
    typed = [sys.executable, "-m", "tests.faults.workload", str(work), str(SAVES), *settings]
    subprocess.run([*words, *typed], cwd=ROOT, check=True, capture_output=True)  # noqa: S603
    return Recording(log.read_text("ascii"), work)


def images(recording, wanted, share, of):
    """One share of all images, spread evenly over all moments of the run."""
    moments = sum(1 for _ in recording.states())
    numbers = count()
    for moment, disk in enumerate(recording.states()):
        here = wanted // moments + (moment < wanted % moments)
        for _ in range(here):
            number = next(numbers)
            if number % of == share:
                chance = random.Random(number)  # noqa: S311 - the same in every run
                yield after_a_cut(disk, chance), dict(disk.acknowledged)


def check(folder, wanted, share, of):
    """Make and open a share of the images; answer how many, how many differed, the faults."""
    recording = Recording((folder / "log").read_text("ascii"), folder / "work")
    with tempfile.TemporaryDirectory(prefix="sspass-image-", dir=memory()) as place:
        return check_all(Path(place), images(recording, wanted, share, of))


def check_all(place, made_images):
    known, faults, made = {}, Counter(), 0
    for files, acknowledged in made_images:
        made += 1
        for name, step in STEPS.items():
            mine = {key: data for key, data in files.items() if key.startswith(name.encode())}
            sure = acknowledged.get(name.encode(), 0)
            key = (name, *((key, sha256(mine[key]).digest()) for key in sorted(mine)))
            if key not in known:
                known[key] = found(place, name, mine)
            if fault := wrong(known[key], sure, step):
                faults[f"{name}: {fault}"] += 1
    return made, len(known), faults


def found(place, name, files):
    """The revision that the program finds among these files, 0 for none, or what it refuses."""
    for old in place.iterdir():
        old.unlink()
    for each, data in files.items():
        (place / os.fsdecode(each)).write_bytes(data)
    if name.encode() not in files:
        return 0
    try:
        plan = load_plan(open_store(place / name, False))
    except StoreError as error:
        return f"corrupt ({type(error).__name__})"
    revision = revision_of(plan)
    return revision if plan == plan_of(revision) else "torn"


def wrong(revision, acknowledged, step):
    """What is wrong with what was found, "" if nothing."""
    if isinstance(revision, str):
        return revision
    if revision < acknowledged:
        return "lost"
    return "" if revision in (acknowledged, acknowledged + step) else "never written"


def main(folder, wanted, settings):
    """Record, and check all images on all processors."""
    record(folder, settings)
    shares = os.cpu_count() or 1
    with ProcessPoolExecutor(shares) as pool:
        parts = [pool.submit(check, folder, wanted, share, shares) for share in range(shares)]
        done = [part.result() for part in parts]
    faults = sum((part[2] for part in done), Counter())
    return {
        "images": sum(part[0] for part in done),
        "different": sum(part[1] for part in done),
        "faults": dict(faults),
    }


if __name__ == "__main__":
    json.dump(main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]), sys.stdout)
