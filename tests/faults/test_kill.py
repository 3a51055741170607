"""A program that is killed at any moment loses and tears nothing (G1)."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.counts import planned

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork and the signals of POSIX")
def test_being_killed_loses_and_tears_nothing(tmp_path):
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "tests.faults.killer", str(tmp_path), str(planned("kills"))],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=900,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["faults"] == []
    assert told["kills"] == planned("kills")
    assert told["saves"] > told["kills"] / 10, "most were killed before they came to save"
