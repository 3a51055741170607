"""Another process reads what others sent; it is ended when it hangs, falls or is not wanted."""

import sys
from pathlib import Path

import pytest

from main import JOINTS
from sspass_desktop.importers.workbook.cells import Area, Cell, Sheet, Workbook
from sspass_desktop.importers.workbook.errors import UnreadableWorkbookError
from sspass_desktop.importers.workbook.read import read_workbook
from sspass_desktop.importers.workbook.transfer import pack, unpack
from sspass_desktop.ports import FileMissingError
from sspass_desktop.services.reading import read_guarded
from sspass_desktop.texts.workbook_faults import CellFault, WorkbookFault
from tests.importers.workbook.packages import of_rows


def python(code):
    return (sys.executable, "-c", code)


@pytest.fixture
def book(tmp_path):
    path = tmp_path / "팀 파일.xlsx"
    path.write_bytes(of_rows(["가", 1_200_000], ["=1+1", None, "나"]))
    return path


def test_the_other_process_gives_the_same_values(book):
    assert read_guarded(JOINTS.reader, book) == read_workbook(book.read_bytes())


def test_a_fault_comes_over_with_its_place(book):
    book.write_bytes(b"no workbook")
    with pytest.raises(UnreadableWorkbookError) as caught:
        read_guarded(JOINTS.reader, book)
    assert caught.value.kind is WorkbookFault.TEXT


def test_a_file_that_is_not_there_is_told_as_such(tmp_path):
    with pytest.raises(FileMissingError):
        read_guarded(JOINTS.reader, tmp_path / "no.xlsx")


@pytest.mark.parametrize(
    "code",
    [
        "import time; time.sleep(60)",
        "import os; os.abort()",
        "raise SystemExit(1)",
        "print('{\"sheets\": [')",
    ],
)
def test_what_hangs_or_falls_is_one_sentence(book, code):
    with pytest.raises(UnreadableWorkbookError) as caught:
        read_guarded(python(code), book, most_seconds=0.6)
    assert caught.value.kind is WorkbookFault.TOO_SLOW


def test_who_does_not_want_it_any_more_ends_it(book, tmp_path):
    mark = tmp_path / "begun"
    code = (
        f"import pathlib, time; pathlib.Path({str(mark)!r}).touch(); time.sleep(2);"
        f" pathlib.Path({str(mark)!r}).unlink()"
    )

    def watch(_done, _of):
        if mark.exists():
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read_guarded(python(code), book, watch)
    assert mark.exists()  # it was ended before it could take the mark away


def test_progress_is_told(book):
    code = (
        "import sys, time; sys.stderr.write('3 9\\n7'); sys.stderr.flush(); time.sleep(0.5);"
        f" sys.stdout.buffer.write({pack(Workbook(()))!r})"
    )
    heard = []
    assert read_guarded(python(code), book, lambda *step: heard.append(step)) == Workbook(())
    assert (3, 9) in heard


def test_every_kind_of_cell_travels():
    cells = {
        0: Cell("가\n나 \ud800"),
        5: Cell("#REF!", fault=CellFault.ERROR),
        7: read_workbook(of_rows([0.5])).sheets[0].at(0, 0),
    }
    sheet = Sheet("이름", True, {3: cells})
    book = Workbook((sheet,), 2, True, {"열쇠": Area("이름", 1, 2)})
    assert unpack(pack(book)) == book


def test_the_job_is_no_command_for_people():
    assert JOINTS.reader[0] == sys.executable
    assert Path(JOINTS.reader[1]).name == "main.py"
