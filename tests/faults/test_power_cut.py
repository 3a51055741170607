"""What was said to be saved outlives a power cut (G2), and the lane can see when it does not."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.counts import FULL, planned
from tests.faults.disk import Disk, after_a_cut

ROOT = Path(__file__).resolve().parents[2]
CONTROLS = {
    "the journal of old: deleted, its folder not synced": [
        "journal_mode=DELETE",
        "synchronous=FULL",
    ],
    "nothing synced": ["synchronous=OFF"],
}
CONTROL_IMAGES = 150


def images(folder, wanted, settings=()):
    if shutil.which("strace") is None and not FULL:
        pytest.skip("not proven here: there is no strace")
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "tests.faults.powercut", str(folder), str(wanted), *settings],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=1800,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_a_power_cut_loses_and_tears_nothing(tmp_path):
    told = images(tmp_path, planned("power cuts"))
    assert told["faults"] == {}
    assert told["images"] == planned("power cuts")
    assert told["different"] > told["images"] / 10


@pytest.mark.parametrize("settings", CONTROLS.values(), ids=CONTROLS)
def test_the_lane_sees_what_other_settings_lose(tmp_path, settings):
    told = images(tmp_path, CONTROL_IMAGES, settings)
    assert sum(told["faults"].values()) > CONTROL_IMAGES / 100


class Chance:
    """Forgets everything that may be forgotten."""

    def randint(self, least, _most):
        return least

    def randrange(self, *_range):
        return 1

    def random(self):
        return 1


def test_the_disk_keeps_what_was_synced_and_nothing_else():
    disk = Disk()
    number = disk.make(b"a")
    file = disk.files[number]
    file.done = [(0, b"old")]
    assert after_a_cut(disk, Chance()) == {}
    file.sync()
    assert after_a_cut(disk, Chance()) == {b"a": b"old"}
    file.done = [(1, b"new"), (2, None)]
    disk.changed.append((b"b", number))
    disk.changed.append((b"a", None))
    assert after_a_cut(disk, Chance()) == {b"a": b"old"}
    file.sync()
    disk.sync()
    assert after_a_cut(disk, Chance()) == {b"b": b"on"}
