"""A program knows its own files: changed, gone, or all as they were built."""

import pytest

from sspass_desktop.services.intact import spoilt_file
from tests.tools import tool


@pytest.fixture
def folder(tmp_path):
    for name, text in (("program", "starts"), ("inside/한글.txt", "자료"), ("inside/empty", "")):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    tool("packing").write_sums(tmp_path)
    return tmp_path


def test_what_was_built_is_whole(folder):
    assert spoilt_file(folder) is None


@pytest.mark.parametrize("name", ["program", "inside/한글.txt", "inside/empty"])
def test_a_file_that_is_another_one_is_named(folder, name):
    (folder / name).write_text("another", "utf-8")
    assert spoilt_file(folder) == name


@pytest.mark.parametrize("name", ["program", "inside/한글.txt", "inside/empty", "SHA256SUMS"])
def test_a_file_that_is_gone_is_named(folder, name):
    (folder / name).unlink()
    assert spoilt_file(folder) == name


@pytest.mark.parametrize("listed", [b"", b"\xff\xfe"])
def test_a_list_that_lists_nothing_proves_nothing(folder, listed):
    (folder / "SHA256SUMS").write_bytes(listed)
    assert spoilt_file(folder) == "SHA256SUMS"


def test_what_was_added_since_is_no_fault(folder):
    (folder / "unins000.exe").write_text("added", "utf-8")
    assert spoilt_file(folder) is None
