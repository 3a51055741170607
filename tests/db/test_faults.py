"""Full disks, rights that are missing: what was saved stays."""

import os
import shutil
import sys
import tempfile
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from db.backup import copy_verified
from db.plan_file import open_store
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outline import Part, Section, Statement
from sspass_desktop.domain.plan import Plan
from sspass_desktop.ports import DiskFullError, NotWritableError
from tests.db.files import full_plan, listing, load, store

NOBODY = 65534

posix = pytest.mark.skipif(sys.platform == "win32", reason="needs the rights of POSIX")


def grown(plan):
    """The same plan with so much more text that the file must grow."""
    long = Section(Uid("long"), Part.I, "긴 글", blocks=(Statement("사업 " * 200_000),))
    edition = plan.editions[0]
    larger = replace(edition, sections=(*edition.sections, long))
    return replace(plan, editions=(larger, *plan.editions[1:]))


@contextmanager
def largest_file(size):
    """Writing behind so many bytes fails, as on a full disk or over a quota."""
    resource = pytest.importorskip("resource")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


def test_a_full_disk_keeps_what_was_saved(path):
    store(path, full_plan())
    before = listing(path.parent)
    with largest_file(path.stat().st_size + 8192), pytest.raises(DiskFullError):
        store(path, grown(full_plan()))
    assert listing(path.parent) == before
    assert load(path) == full_plan()


def test_a_full_disk_gets_no_new_file(path):
    with largest_file(8192), pytest.raises(DiskFullError):
        store(path, full_plan())
    assert listing(path.parent) == {}


def test_a_full_disk_keeps_the_older_backup(path):
    store(path, grown(full_plan()))
    backup = path.with_name("backup")
    store(backup, full_plan())
    before = listing(path.parent)
    with largest_file(200_000), pytest.raises(DiskFullError):
        copy_verified(path, backup)
    assert listing(path.parent) == before


@contextmanager
def as_nobody():
    """Rights mean nothing to root: act as somebody who has none."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def shared():
    """A plan file in a folder that everybody may enter."""
    folder = Path(tempfile.mkdtemp(prefix="공유 [1] "))
    folder.chmod(0o777)
    path = folder / "계획.sspass"
    store(path, full_plan())
    load(path)
    path.chmod(0o666)
    yield path
    folder.chmod(0o777)
    shutil.rmtree(folder)


@posix
@pytest.mark.parametrize(
    ("file_rights", "folder_rights"), [(0o444, 0o777), (0o444, 0o555), (0o666, 0o555)]
)
def test_a_read_only_plan_is_read_and_not_written(shared, file_rights, folder_rights):
    shared.chmod(file_rights)
    shared.parent.chmod(folder_rights)
    before = listing(shared.parent)
    with as_nobody():
        assert load(shared) == full_plan()
        with pytest.raises(NotWritableError):
            store(shared, Plan())
        assert load(shared) == full_plan()
    assert listing(shared.parent) == before


@posix
def test_a_read_only_plan_is_not_replaced_by_a_backup(shared):
    shared.chmod(0o444)
    before = listing(shared.parent)
    with as_nobody(), pytest.raises(NotWritableError):
        copy_verified(shared, shared)
    assert listing(shared.parent) == before


@posix
def test_a_new_file_in_a_read_only_folder_is_refused(shared):
    shared.parent.chmod(0o555)
    with as_nobody(), pytest.raises(NotWritableError):
        store(shared.with_name("새 계획.sspass"), full_plan())
    assert list(listing(shared.parent)) == [shared.name]


@posix
def test_a_file_that_is_not_ours_to_read_is_told(shared):
    shared.chmod(0o600)
    if os.geteuid() != 0:
        shared.chmod(0)
    with as_nobody(), pytest.raises(NotWritableError):
        open_store(shared, False)
