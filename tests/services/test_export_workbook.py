"""A workbook is written whole and proved before it takes its place."""

import errno
import io
import os

import pytest

from sspass_desktop.documents.xlsx import write
from sspass_desktop.files import write_file
from sspass_desktop.ports import DiskFullError, FolderMissingError, LockedError, ReadBackError
from sspass_desktop.services.publish import export_workbook
from sspass_desktop.services.sample import sample_plan
from sspass_desktop.texts import errors


def export(target, watch=lambda *_: None):
    plan = sample_plan()
    export_workbook(plan, plan.editions[-1], None, target, watch)


@pytest.fixture
def target(tmp_path):
    path = tmp_path / "계획서.xlsx"
    path.write_bytes(b"old")
    return path


def assert_untouched(target):
    assert target.read_bytes() == b"old"
    assert [path.name for path in target.parent.iterdir()] == [target.name]


def test_progress_goes_from_nothing_to_all(target):
    seen = []
    export(target, lambda done, of: seen.append((done, of)))
    assert seen == sorted(seen)
    assert {of for _, of in seen} == {18}
    assert target.read_bytes().startswith(b"PK")


def test_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(FolderMissingError):
        export(tmp_path / "없음" / "a.xlsx")


def test_a_full_disk_leaves_the_old_file(target, monkeypatch):
    def full(*_):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(write, "_pack", full)
    with pytest.raises(DiskFullError):
        export(target)
    assert_untouched(target)


def test_a_target_that_another_program_holds_stays(target, monkeypatch):
    def held(*_):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(type(target), "replace", held)
    with pytest.raises(LockedError):
        export(target)
    assert_untouched(target)


@pytest.mark.parametrize("stop", [0, 7, 9, 16])
def test_what_ends_the_job_leaves_the_old_file(target, stop):
    class StopError(Exception):
        pass

    def watch(done, _of):
        if done == stop:
            raise StopError

    with pytest.raises(StopError):
        export(target, watch)
    assert_untouched(target)


def test_an_amount_that_reads_otherwise_is_one_sentence_and_no_file(target, monkeypatch):
    draw = write.number_text
    monkeypatch.setattr(write, "number_text", lambda n: "7" if n == 1_200_000 else draw(n))
    with pytest.raises(ReadBackError) as refused:
        export(target)
    assert refused.value.detail.startswith("산출내역!")
    assert "계획서.xlsx" in errors.sentence(refused.value)
    assert_untouched(target)


@pytest.mark.parametrize("damage", [b"", b"PK", b"\0" * 5000])
def test_bytes_that_the_disk_did_not_keep_are_found_out(target, monkeypatch, damage):
    def damaged(path, fill):
        def filled(out):
            fill(_Forgetful(out, damage))

        write_file(path, filled)

    monkeypatch.setattr("sspass_desktop.services.publish.write_file", damaged)
    with pytest.raises(ReadBackError):
        export(target)
    assert_untouched(target)


class _Forgetful(io.BytesIO):
    """A file that holds other bytes once it is read."""

    def __init__(self, _out, damage):
        super().__init__()
        self._damage = damage

    def seek(self, place, whence=0):
        if place == 0 and whence == 0 and self.tell():
            self.truncate(0)
            super().seek(0)
            self.write(self._damage)
        return super().seek(place, whence)
