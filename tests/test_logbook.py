"""The log: codes and places, never a word of a plan."""

import pytest

from sspass_desktop import logbook
from sspass_desktop.version import VERSION

CANARY = "도이든 063-000-1502"


@pytest.fixture
def log(tmp_path):
    logbook.keep_in(tmp_path / "home")
    yield lambda: (tmp_path / "home" / logbook.NAME).read_text(encoding="utf-8")
    logbook.close()


def failing(value):
    raise KeyError(value)


def test_a_code_is_written_with_time_and_version(log):
    logbook.note("E-DISK-FULL")
    day, _, version, code = log().split()
    assert (day[:2], version, code) == ("20", VERSION, "E-DISK-FULL")


def test_of_a_fault_the_places_are_written_and_not_what_it_says(log):
    try:
        failing(CANARY)
    except KeyError as fault:
        logbook.note_fault(fault)
    assert "E-PROGRAM KeyError < failing:" in log()
    assert not [word for word in CANARY.split() if word in log()]


@pytest.mark.parametrize("words", [CANARY, "", "e-disk", "E-DISK FULL", "도"])
def test_nothing_else_can_be_written(words):
    with pytest.raises(logbook.NoCodeError):
        logbook.note(words)


@pytest.mark.usefixtures("log")
def test_it_does_not_grow_without_end(tmp_path):
    handler = next(one for one in logbook._LOG.handlers if hasattr(one, "maxBytes"))
    handler.maxBytes = 1_000
    for _ in range(500):
        logbook.note("E-DISK-FULL")
    files = list((tmp_path / "home").iterdir())
    assert len(files) == 1 + logbook.FILES
    assert all(file.stat().st_size <= 1_000 for file in files)


def test_a_folder_that_cannot_be_written_has_no_log(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    logbook.keep_in(tmp_path / "file" / "home")
    logbook.note("E-DISK-FULL")
    logbook.close()
    assert [one.name for one in tmp_path.iterdir()] == ["file"]
