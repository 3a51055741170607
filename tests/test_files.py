"""Outputs are whole or not there at all."""

import errno
import os
from pathlib import Path

import pytest

from sspass_desktop import files
from sspass_desktop.ports import (
    BadNameError,
    DiskFullError,
    FileMissingError,
    FolderMissingError,
    LockedError,
    NotAFileError,
    NotWritableError,
    SameFileError,
    StoreError,
)


@pytest.fixture(params=["plain", "계획서 [수정 1] (최종)"])
def folder(request, tmp_path):
    path = tmp_path / request.param
    path.mkdir()
    return path


def fail_after_half(out):
    out.write(b"half")
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_writes_a_new_file_and_leaves_nothing_beside_it(folder):
    files.write_file(folder / "a.pdf", lambda out: out.write(b"whole"))
    assert {p.name: p.read_bytes() for p in folder.iterdir()} == {"a.pdf": b"whole"}


def test_replaces_an_old_file_whole(folder):
    (folder / "a.pdf").write_bytes(b"old")
    files.write_file(folder / "a.pdf", lambda out: out.write(b"new"))
    assert (folder / "a.pdf").read_bytes() == b"new"


def test_a_failed_write_keeps_the_old_file_and_leaves_no_half(folder):
    (folder / "a.pdf").write_bytes(b"old")
    with pytest.raises(DiskFullError):
        files.write_file(folder / "a.pdf", fail_after_half)
    assert {p.name: p.read_bytes() for p in folder.iterdir()} == {"a.pdf": b"old"}


def test_a_missing_folder_is_named(folder):
    with pytest.raises(FolderMissingError) as caught:
        files.write_file(folder / "nowhere" / "a.pdf", lambda out: out.write(b"x"))
    assert caught.value.path == folder / "nowhere" / "a.pdf"
    assert not (folder / "nowhere").exists()


def test_a_folder_is_no_target(folder):
    with pytest.raises(NotAFileError):
        files.write_file(folder, lambda out: out.write(b"x"))


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS, errno.EPERM])
def test_a_read_only_folder_is_told(folder, monkeypatch, number):
    def refuse(*_args, **_kwargs):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(files.tempfile, "mkstemp", refuse)
    with pytest.raises(NotWritableError):
        files.write_file(folder / "a.pdf", lambda out: out.write(b"x"))
    assert not list(folder.iterdir())


def test_reading_a_missing_file_is_told(folder):
    with pytest.raises(FileMissingError):
        files.read_file(folder / "none.txt")


def test_reading_a_folder_is_told(folder):
    with pytest.raises(NotAFileError):
        files.read_file(Path(folder))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names")
def test_a_pipe_is_no_target(folder):
    os.mkfifo(folder / "pipe")
    with pytest.raises(NotAFileError):
        files.write_file(folder / "pipe", lambda out: out.write(b"x"))
    assert not (folder / "pipe").is_file()


def test_a_name_that_is_too_long_is_told(folder):
    with pytest.raises(BadNameError):
        files.write_file(folder / ("a" * 300), lambda out: out.write(b"x"))


def test_a_link_stays_and_the_file_behind_it_is_replaced(folder):
    (folder / "a.pdf").write_bytes(b"old")
    (folder / "link.pdf").symlink_to("a.pdf")
    files.write_file(folder / "link.pdf", lambda out: out.write(b"new"))
    assert (folder / "link.pdf").is_symlink()
    assert (folder / "a.pdf").read_bytes() == b"new"


def test_a_file_is_known_under_another_name(folder):
    (folder / "a").write_bytes(b"x")
    (folder / "b").write_bytes(b"x")
    (folder / "link").symlink_to("a")
    files.refuse_same_file(folder / "a", folder / "b")
    files.refuse_same_file(folder / "a", folder / "none")
    with pytest.raises(SameFileError):
        files.refuse_same_file(folder / "a", folder / "link")


def test_reads_no_more_than_asked(folder):
    (folder / "a.txt").write_bytes(b"12345")
    assert files.read_file(folder / "a.txt", limit=3) == b"123"


@pytest.fixture(params=["hard links", "no hard links"])
def disk(request, monkeypatch):
    """Memory sticks know no hard links."""
    if request.param == "no hard links":

        def refuse(_source, _target):
            raise OSError(errno.EPERM, os.strerror(errno.EPERM))

        monkeypatch.setattr("os.link", refuse)


@pytest.mark.usefixtures("disk")
def test_a_new_file_is_written_whole(folder):
    files.write_new_file(folder / "a.sspass", lambda out: out.write(b"whole"))
    assert {p.name: p.read_bytes() for p in folder.iterdir()} == {"a.sspass": b"whole"}


@pytest.mark.usefixtures("disk")
def test_a_new_file_takes_nobodys_place(folder):
    (folder / "a.sspass").write_bytes(b"theirs")
    with pytest.raises(LockedError):
        files.write_new_file(folder / "a.sspass", lambda out: out.write(b"mine"))
    assert {p.name: p.read_bytes() for p in folder.iterdir()} == {"a.sspass": b"theirs"}


@pytest.mark.usefixtures("disk")
def test_a_new_file_that_fails_leaves_nothing(folder):
    with pytest.raises(DiskFullError):
        files.write_new_file(folder / "a.sspass", fail_after_half)
    assert list(folder.iterdir()) == []


def test_a_target_that_a_program_has_open_is_told(folder, monkeypatch):
    """As Windows tells it: a new file may stand beside it, but not in its place."""
    (folder / "a.pdf").write_bytes(b"old")

    def refuse(*_args):
        raise PermissionError(errno.EACCES, "open elsewhere")

    monkeypatch.setattr(files.Path, "replace", refuse)
    with pytest.raises(LockedError):
        files.write_file(folder / "a.pdf", lambda out: out.write(b"new"))
    monkeypatch.setattr(files.os, "access", lambda *_: False)
    with pytest.raises(NotWritableError):
        files.write_file(folder / "a.pdf", lambda out: out.write(b"new"))
    assert {p.name: p.read_bytes() for p in folder.iterdir()} == {"a.pdf": b"old"}


# what holds a file for a moment on Windows (F87)


@pytest.mark.parametrize("code", [5, 32, 33, 1175])
@pytest.mark.parametrize("held", range(41))
def test_a_file_that_is_held_is_replaced_as_soon_as_it_is_free(tmp_path, monkeypatch, code, held):
    target = tmp_path / "a.pdf"
    target.write_bytes(b"old")
    whole, tries, slept = Path.replace, [], []

    def replace(beside, place):
        tries.append(1)
        if len(tries) > held:
            return whole(beside, place)
        error = PermissionError(errno.EACCES, "held")
        error.winerror = code
        raise error

    monkeypatch.setattr(Path, "replace", replace)
    monkeypatch.setattr(files.time, "sleep", slept.append)
    if held <= 7:
        files.write_file(target, lambda out: out.write(b"new"))
        assert target.read_bytes() == b"new"
        assert len(tries) == held + 1
    else:
        with pytest.raises(LockedError):
            files.write_file(target, lambda out: out.write(b"new"))
        assert target.read_bytes() == b"old"
        assert sum(slept) == pytest.approx(files.PATIENCE)
    assert [each.name for each in tmp_path.iterdir()] == ["a.pdf"]


def test_a_file_that_is_held_is_told_at_once_elsewhere(folder, monkeypatch):
    monkeypatch.setattr(files.time, "sleep", lambda _seconds: pytest.fail("waited"))

    def replace(_beside, _place):
        raise OSError(errno.EIO, "broken")

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(StoreError):
        files.write_file(folder / "a.pdf", lambda out: out.write(b"new"))
