import re
from pathlib import Path

import pytest

from sspass_desktop import ports
from sspass_desktop.importers.book.source import Unreadable
from sspass_desktop.importers.workbook.errors import UnreadableWorkbookError
from sspass_desktop.ports import StoreError
from sspass_desktop.texts import errors, exchange, imports, press, window
from sspass_desktop.texts.exchange import JsonFault
from sspass_desktop.texts.workbook_faults import WorkbookFault, unreadable

FOLDER = Path("/누구의 폴더/secret")


def every_kind(kind=StoreError):
    return [kind, *(below for direct in kind.__subclasses__() for below in every_kind(direct))]


KINDS = [kind for kind in every_kind() if kind.__module__ == ports.__name__]


def test_no_error_is_without_words_of_its_own():
    assert {kind.__name__ for kind in KINDS} == set(errors._SENTENCES)
    assert len(set(errors._SENTENCES.values())) == len(KINDS)


def assert_whole(message):
    assert re.fullmatch(r"E(-[A-Z0-9]+)+", message.code)
    parts = (message.what, message.safe, message.do)
    for part in parts:
        assert part.endswith((".", ")")), part
        assert "\n" not in part
        assert "{" not in part
    assert " ".join(parts) == str(message)


@pytest.mark.parametrize("kind", KINDS)
def test_every_message_has_a_code_and_three_parts_in_one_line(kind):
    error = kind(FOLDER / "계획.sspass", "2026-1")
    assert_whole(errors.message(error))
    assert str(errors.message(error)) == errors.sentence(error)


@pytest.mark.parametrize(
    "message",
    [
        *(imports.unreadable(kind, "책.txt") for kind in Unreadable),
        *(unreadable(UnreadableWorkbookError(kind), "가.xlsx") for kind in WorkbookFault),
        *(exchange.message(kind, "editions[0]", "값", "가.json") for kind in JsonFault),
        press.PRINTER_FAILED,
        window.OUR_FAULT,
    ],
    ids=lambda message: message.code,
)
def test_so_have_those_about_what_is_read_and_printed(message):
    assert_whole(message)


def test_each_kind_of_fault_has_a_code_of_its_own():
    codes = [
        *errors._CODES.values(),
        *(imports.unreadable(kind, "").code for kind in Unreadable),
        *(unreadable(UnreadableWorkbookError(kind), "").code for kind in WorkbookFault),
        *(exchange.message(kind, "", "", "").code for kind in JsonFault),
        press.PRINTER_FAILED.code,
        window.OUR_FAULT.code,
    ]
    assert errors._CODES.keys() == errors._SENTENCES.keys()
    assert len(set(codes)) == len(codes)


@pytest.mark.parametrize("kind", KINDS)
def test_only_the_name_of_the_file_is_told(kind):
    told = errors.sentence(kind(FOLDER / "계획.sspass", "2026-1"))
    assert FOLDER.name not in told
    assert FOLDER.parent.name not in told


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("나눔", "‘나눔’을 찾지 못했습니다."),
        ("계획서", "‘계획서’를 찾지 못했습니다."),
        ("a.sspass", "‘a.sspass’를 찾지 못했습니다."),
    ],
)
def test_the_particle_fits_the_name(name, start):
    assert errors.sentence(ports.FileMissingError(FOLDER / name)).startswith(start)


def test_an_error_without_a_file_is_told():
    assert errors.sentence(ports.LockedError()).startswith(
        "다른 프로그램이 계획 파일을 쓰고 있습니다."
    )


def test_details_are_told():
    assert "2026-1 판이 이미" in errors.sentence(ports.EditionExistsError(detail="2026-1"))
    assert "‘2026-9’ 판이 없습니다" in errors.sentence(ports.EditionMissingError(detail="2026-9"))
    assert "1.4" in errors.sentence(ports.CardMissingError(detail="1.4"))


def test_a_file_without_any_edition_is_told():
    assert errors.sentence(ports.EditionMissingError()).startswith("계획 파일에 사업계획이 아직 없")


def test_an_error_that_is_new_gets_the_words_of_its_kind():
    class OddLockedError(ports.LockedError):
        pass

    assert errors.sentence(OddLockedError()) == errors.sentence(ports.LockedError())
