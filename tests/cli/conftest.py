"""The command line as another program calls it: a process, its codes and its sentences."""

import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

ROOT = Path(__file__).resolve().parents[2]
REFERENCE = ROOT.parent / "shared" / "book"


@pytest.fixture(params=["plain", "2027 계획서 [수정 1] (최종)"])
def folder(request, tmp_path):
    """A folder of its own, the second time under a path such as offices have."""
    path = tmp_path / request.param
    path.mkdir()
    return path


@pytest.fixture
def program():
    """Run ``main.py``; answers code, out and err."""

    def call(*typed, **surroundings):
        done = subprocess.run(  # noqa: S603 - our own program
            [sys.executable, str(ROOT / "main.py"), *map(str, typed)],
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=120,
            check=False,
            env={**os.environ, **surroundings},
        )
        return SimpleNamespace(code=done.returncode, out=done.stdout, err=done.stderr)

    return call


@pytest.fixture
def book():
    """The reference book, where it lies beside the project."""
    path = REFERENCE / "plan-2026.txt"
    if not path.exists():
        pytest.skip("the reference book is not beside the project")
    return path
