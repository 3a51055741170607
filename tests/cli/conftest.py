"""The command line as another program calls it: a process, its codes and its sentences."""

import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

ROOT = Path(__file__).resolve().parents[2]
REFERENCE = ROOT.parent / "shared" / "book"


@pytest.fixture
def folder(tmp_path):
    """A folder of its own, under a path such as offices have."""
    path = tmp_path / "2027 계획서 [수정 1] (최종)"
    path.mkdir()
    return path


def call(*typed, **surroundings):
    """Run ``main.py``; answers code, out and err."""
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


@pytest.fixture
def program():
    """The command line."""
    return call


@pytest.fixture(scope="session")
def example(tmp_path_factory):
    """The bytes of a plan file with the example plan, as the command line makes it."""
    path = tmp_path_factory.mktemp("example") / "예시.sspass"
    assert call("sample", "--plan", path).code == 0
    return path.read_bytes()


@pytest.fixture
def book():
    """The reference book, where it lies beside the project."""
    path = REFERENCE / "plan-2026.txt"
    if not path.exists():
        pytest.skip("the reference book is not beside the project")
    return path
