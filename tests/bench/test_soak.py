"""What is compared after a soak, and that it would be seen."""

import pytest
from PySide6.QtWidgets import QWidget

from bench.footprint import Footprint, footprint
from bench.soak import is_calm

CALM = Footprint(memory=300 << 20, handles=10, threads=5, widgets=2000)


def test_what_moves_a_little_is_calm():
    assert is_calm(CALM, Footprint(memory=340 << 20, handles=11, threads=5, widgets=2003))


@pytest.mark.parametrize(
    "grown",
    [
        Footprint(memory=351 << 20, handles=10, threads=5, widgets=2000),
        Footprint(memory=300 << 20, handles=13, threads=5, widgets=2000),
        Footprint(memory=300 << 20, handles=10, threads=8, widgets=2000),
        Footprint(memory=300 << 20, handles=10, threads=5, widgets=2097),
    ],
)
def test_what_grows_is_not(grown):
    assert not is_calm(CALM, grown)


@pytest.mark.usefixtures("qapp")
def test_handles_memory_and_widgets_are_counted(tmp_path):
    before = footprint()
    with (tmp_path / "open").open("w"):
        held, shown = bytearray(b"x" * (30 << 20)), QWidget()
        after = footprint()
    assert after.handles == before.handles + 1
    assert after.memory > before.memory + (20 << 20), len(held)
    assert after.widgets == before.widgets + 1, shown
