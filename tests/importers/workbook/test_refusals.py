"""What is no workbook, or no honest one, is refused with one sentence; nothing is followed."""

import zipfile
from dataclasses import replace

import pytest

from sspass_desktop.domain.outline import Span
from sspass_desktop.importers.workbook import container
from sspass_desktop.importers.workbook.cells import Cell, Sheet
from sspass_desktop.importers.workbook.errors import UnreadableWorkbookError
from sspass_desktop.importers.workbook.read import read_workbook
from sspass_desktop.importers.workbook.tables import table_of
from sspass_desktop.texts.workbook_faults import WorkbookFault, unreadable
from tests.importers.workbook.packages import MAIN, cells, of_parts, of_rows, unzipped, zipped

ROW = '<row><c t="inlineStr"><is><t>가</t></is></c></row>'


def refused(data):
    with pytest.raises(UnreadableWorkbookError) as caught:
        read_workbook(data)
    return caught.value


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", WorkbookFault.EMPTY),
        (b"\0" * 100, WorkbookFault.EMPTY),
        ("이름,금액\n가,1\n".encode(), WorkbookFault.TEXT),
        ("이름,금액\n가,1\n".encode("cp949"), WorkbookFault.TEXT),
        ("이름,금액".encode("utf-16"), WorkbookFault.TEXT),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600, WorkbookFault.OLD),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            WorkbookFault.LOCKED,
        ),
        (bytes(range(32)) * 9, WorkbookFault.OTHER),
        (b"PK\x03\x04" + b"x" * 90, WorkbookFault.DAMAGED),
        (zipped({"word/document.xml": "<a/>"}), WorkbookFault.NO_WORKBOOK),
        (of_rows(["가"])[:-900], WorkbookFault.DAMAGED),
    ],
)
def test_other_files_are_told_apart(data, kind):
    assert refused(data).kind is kind


def test_what_is_too_large_is_not_looked_at(monkeypatch):
    monkeypatch.setattr(container, "MOST_BYTES", 10)
    assert refused(of_rows(["가"])).kind is WorkbookFault.TOO_LARGE


def test_rows_without_end_are_refused_by_the_directory_alone(monkeypatch):
    data = of_parts("<sheetData>" + ROW * 200_000 + "</sheetData>")
    monkeypatch.setattr(zipfile.ZipFile, "open", None)  # nothing is unpacked
    assert refused(data).kind is WorkbookFault.BOMB


def test_a_directory_that_lies_about_sizes_is_not_believed():
    data = of_parts(cells("<c><v>1</v></c>") + " " * 5_000, packing=zipfile.ZIP_STORED)
    size = len(unzipped(data)["xl/worksheets/sheet1.xml"]).to_bytes(4, "little")
    place = data.rindex(size)
    lying = data[:place] + (200).to_bytes(4, "little") + data[place + 4 :]
    assert refused(lying).kind in (WorkbookFault.DAMAGED, WorkbookFault.BOMB)


def test_parts_that_share_their_bytes_are_refused():
    data = of_parts(cells("<c><v>1</v></c>"), more=[("a", b"x" * 999), ("b", b"y" * 999)])
    archive = zipfile.ZipFile(__import__("io").BytesIO(data))
    one, two = (archive.getinfo(name).header_offset for name in "ab")
    place = data.rindex(two.to_bytes(4, "little"))
    crossed = data[:place] + one.to_bytes(4, "little") + data[place + 4 :]
    assert refused(crossed).kind is WorkbookFault.BOMB


def test_too_many_parts_are_not_listed():
    data = zipped({f"p{n}": b"" for n in range(4_100)})
    assert refused(data).kind is WorkbookFault.BOMB


@pytest.mark.parametrize(
    "head",
    [
        '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>',
        '<!DOCTYPE a SYSTEM "http://localhost/a.dtd">',
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    ],
)
def test_document_types_are_forbidden(head):
    parts = unzipped(of_parts(""))
    body = f'<worksheet xmlns="{MAIN}"><sheetData/></worksheet>'
    error = refused(zipped({**parts, "xl/worksheets/sheet1.xml": head + body}))
    assert (error.kind, error.sheet) == (WorkbookFault.FORBIDDEN, "예산")


@pytest.mark.parametrize(
    ("inner", "cell"),
    [
        ('<sheetData><row r="1"><c r="B1"><v>1</v></c>', "B1"),
        ('<sheetData><row r="2"><c r="B2"><v>1</v></c><c r="A2"/></row></sheetData>', "B2"),
        ('<sheetData><row r="2"><c r="B3"/></row></sheetData>', "A2"),
        ('<sheetData><row r="2"/><row r="2"/></sheetData>', "A2"),
        ('<sheetData><row r="0"/></sheetData>', ""),
        ('<sheetData><row r="1"><c r="&#x1f600;"/></row></sheetData>', "A1"),
        ('<mergeCells><mergeCell ref="B2:A1"/></mergeCells>', "B2"),
        ("<a>" * 100 + "</a>" * 100, ""),
    ],
)
def test_a_broken_sheet_is_named_with_its_cell(inner, cell):
    error = refused(of_parts(inner))
    assert (error.kind, error.sheet, error.cell) == (WorkbookFault.DAMAGED, "예산", cell)


def test_a_text_without_end_is_not_gathered():
    error = refused(of_parts(f"<!--{'x' * 1_500_000}-->", packing=zipfile.ZIP_STORED))
    assert error.kind is WorkbookFault.DAMAGED


def test_a_sheet_whose_part_is_gone_is_named():
    parts = unzipped(of_rows(["가"], name="산출내역"))
    del parts["xl/worksheets/sheet1.xml"]
    error = refused(zipped(parts))
    assert (error.kind, error.sheet) == (WorkbookFault.SHEET_MISSING, "산출내역")


def test_the_sentence_names_file_sheet_and_cell():
    said = str(unreadable(UnreadableWorkbookError(WorkbookFault.DAMAGED, "예산", "B12"), "가.xlsx"))
    assert said == (
        "‘가.xlsx’는 손상된 파일입니다(‘예산’ 시트 B12). 기존 내용은 바뀌지 않았습니다. "
        "엑셀에서 다시 저장한 뒤 골라 주세요."
    )


@pytest.mark.parametrize("kind", WorkbookFault)
def test_every_fault_has_a_sentence(kind):
    said = str(unreadable(UnreadableWorkbookError(kind), "가.xlsx"))
    assert "‘가.xlsx’" in said
    assert "기존 내용은 바뀌지 않았습니다." in said


def test_merged_cells_over_more_than_any_sheet_has_are_refused():
    sheet = Sheet("예산", rows={row: {0: Cell("가")} for row in range(1_000)})
    spans = tuple(Span(1, 0, 1_000_000) for _ in range(600))
    with pytest.raises(UnreadableWorkbookError) as caught:
        table_of(replace(sheet, spans=spans), 0, {"a": 0}, repeated=["a"])
    assert (caught.value.kind, caught.value.sheet) == (WorkbookFault.TOO_MANY_CELLS, "예산")
