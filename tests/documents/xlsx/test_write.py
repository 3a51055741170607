"""A workbook as it is written: cells, looks, names, and what no cell can hold."""

import io
from datetime import date
from decimal import Decimal
from fractions import Fraction
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.utils.escape import unescape

from sspass_desktop.documents.xlsx.long_text import MOST
from sspass_desktop.documents.xlsx.model import (
    EXACT,
    Align,
    Cell,
    Column,
    Format,
    Formula,
    Row,
    Sheet,
    Tone,
    Workbook,
)
from sspass_desktop.documents.xlsx.proof import difference
from sspass_desktop.documents.xlsx.write import write_workbook

COLUMNS = (
    Column("사업명", 30),
    Column("금액", 14, Format.WON, Align.RIGHT, "원", "금액들"),
    Column("일자", 12, Format.DATE, Align.CENTRE),
    Column("확인", 10, Format.CHECK),
)


def book(*rows, name="표", columns=COLUMNS):
    made = tuple(row if isinstance(row, Row) else Row(row) for row in rows)
    sheet = Sheet(name, "제목", "설명", columns, lambda: made, frozen=1)
    return Workbook("계획", "기관", date(2027, 2, 1), (sheet,))


def written(workbook):
    out = io.BytesIO()
    write_workbook(workbook, out)
    assert difference(workbook, out) is None
    return out


def read(out, **how):
    out.seek(0)
    return load_workbook(out, **how)


def test_values_keep_their_types():
    rows = [("가", 1_200_000, date(2027, 3, 1), None), ("나", -500, None, "일치")]
    sheet = read(written(book(*rows)))["표"]
    assert [cell.value for cell in sheet[3]] == ["사업명", "금액(원)", "일자", "확인"]
    assert sheet["B4"].value == 1_200_000
    assert sheet["B5"].number_format == "#,##0;△#,##0"
    assert sheet["C4"].value.date() == date(2027, 3, 1)
    assert sheet["C4"].is_date
    assert sheet["D4"].value is None


def test_a_formula_stands_beside_its_value():
    total = Formula("SUM(금액들)", 700)
    out = written(
        book(("가", 700, None, Formula('IF(B4=700,"일치","다름")', "일치")), ("계", total))
    )
    assert read(out)["표"]["B5"].value == "=SUM(금액들)"
    assert read(out)["표"].parent.defined_names["금액들"].attr_text == "'표'!$B$4:$B$5"
    values = read(out, data_only=True)["표"]
    assert (values["B5"].value, values["D4"].value) == (700, "일치")


@pytest.mark.parametrize(
    ("number", "seen"),
    [
        (Fraction(12, 1), 12),
        (Fraction(1, 8), 0.125),
        (Decimal("13.20"), 13.2),
        (Decimal(80), 80),
        (EXACT - 1, EXACT - 1),
        (EXACT, "1,000,000,000,000,000"),
    ],
)
def test_numbers(number, seen):
    assert read(written(book(("가", number))))["표"]["B4"].value == seen


def test_looks_are_of_the_row_unless_a_cell_has_its_own():
    filled = Cell("■", Tone.FILLED)
    out = written(book(Row(("계", 1), Tone.TOTAL), (Cell("둘째", indent=2), 2, None, filled)))
    sheet = read(out)["표"]
    assert sheet["A4"].font.bold
    assert sheet["B4"].fill.fgColor.rgb == sheet["A4"].fill.fgColor.rgb != "00000000"
    assert sheet["A5"].alignment.indent == 2
    assert sheet["D5"].fill.fgColor.rgb not in ("00000000", sheet["A4"].fill.fgColor.rgb)
    assert sheet["B5"].alignment.horizontal == "right"


def test_the_sheet_is_set_up_for_reading_and_printing():
    sheet = read(written(book(("가", 1), ("나", 2))))["표"]
    assert sheet.dimensions == "A1:D5"
    assert sheet.freeze_panes == "B4"
    assert sheet.auto_filter.ref == "A3:D5"
    assert sheet.print_title_rows == "$1:$3"
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.column_dimensions["A"].width == 30
    assert not sheet.merged_cells.ranges
    (check,) = sheet.conditional_formatting
    assert str(check.sqref) == "D4:D5"


def test_a_sheet_without_rows_opens():
    sheet = read(written(book()))["표"]
    assert sheet.max_row == 3
    assert sheet.auto_filter.ref == "A3:D4"


def test_equal_workbooks_give_equal_bytes():
    one, two = (written(book(("가", 1, date(2027, 1, 1), "일치"))) for _ in range(2))
    assert one.getvalue() == two.getvalue()
    assert {part.date_time for part in ZipFile(one).infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert read(one).properties.modified.date() == date(2027, 2, 1)


@pytest.mark.parametrize(
    "text", ["=1+1", "+82", "-5", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("a")', "-", "="]
)
def test_text_that_opens_like_a_formula_stays_text(text):
    out = written(book((text, 1), (Cell(text, indent=1), 2)))
    for cell in (read(out)["표"]["A4"], read(out)["표"]["A5"]):
        assert cell.data_type == "s"
        assert unescape(cell.value) == text
        assert cell.quotePrefix  # nor does it become one when somebody edits it
    assert b"<f>" not in ZipFile(out).read("xl/worksheets/sheet1.xml")


ODD = st.text(
    st.one_of(
        st.characters(),
        st.characters(categories=["Cc", "Cs", "Cn"]),
        st.sampled_from("=+-@\t\r\n_x0041&<>\ufffe\uffff\ud800\udc00"),
    )
)


@settings(deadline=None, max_examples=200)
@given(st.lists(ODD, min_size=1, max_size=6), ODD, ODD)
def test_any_text_comes_back(texts, title, author):
    made = Workbook(title, author, date(2027, 2, 1), book(*((text, 1) for text in texts)).sheets)
    out = written(made)
    for name in ZipFile(out).namelist():
        ET.fromstring(ZipFile(out).read(name))  # noqa: S314 - our own
    sheet = read(out)["표"]
    assert [unescape(cell.value or "") for cell in sheet["A"][3:]] == texts
    assert {cell.data_type for cell in sheet["A"][3:]} <= {"s", "n"}


@pytest.mark.parametrize("sign", ["가", "\x01", "&", "😀", "\ud800"])
def test_a_text_that_no_cell_holds_goes_whole_to_a_sheet_of_its_own(sign):
    text = sign * (MOST + 1)
    out = written(book(("짧은 글", 1), (text, 2), ("=" + text, 3)))
    workbook = read(out)
    assert workbook.sheetnames == ["표", "긴글"]
    assert workbook["표"]["A5"].value == "[긴글 1] 32,768자인 글은 ‘긴글’ 시트에 있습니다."
    rows = list(workbook["긴글"].iter_rows(min_row=4, values_only=True))
    pieces = [unescape(content) for number, *_, content in rows if number == 1]
    assert "".join(pieces) == text
    assert {row[1:3] for row in rows} == {("표", "A5"), ("표", "A6")}
    assert max(len(piece.encode("utf-16-le", "surrogatepass")) // 2 for piece in pieces) <= MOST


def test_the_most_that_a_cell_holds_stays_in_it():
    out = written(book(("가" * MOST, 1), ("😀" * (MOST // 2), 2)))
    assert read(out).sheetnames == ["표"]


@pytest.mark.parametrize(
    ("other", "place"),
    [
        ((("가", 2), ("나", 5)), "표!B5"),
        ((("가", 2), ("다", 3)), "표!A5"),
        ((("가", 2),), "표!A5"),
        ((("가", 2), ("나", 3), ("라", 4)), "표!A6"),
        ((("가", 2), ("나", Formula("1+2", 4))), "표!B5"),
    ],
)
def test_a_file_that_holds_other_values_is_found_out(other, place):
    out = written(book(("가", 2), ("나", 3)))
    assert difference(book(*other), out) == place


def locked_book():
    columns = (
        Column("열쇠", 8, hidden=True, free=True),
        Column("부서", 20, free=True, choices="목록!$A$4:$A$5"),
    )
    one = Sheet("카드", "제목", "설명", columns, lambda: (Row(("k", "가팀")),), locked=True)
    names = (Column("부서", 20),)
    other = Sheet("목록", "제목", "", names, lambda: (Row(("가팀",)), Row(("나팀",))), hidden=True)
    return Workbook("계획", "기관", date(2027, 2, 1), (one, other))


def test_a_locked_sheet_keeps_its_header_and_frees_its_rows():
    sheet = read(written(locked_book()))["카드"]
    assert sheet.protection.sheet
    assert not sheet.protection.password
    assert (sheet["B3"].protection.locked, sheet["B4"].protection.locked) == (True, False)
    beyond = sheet.column_dimensions["C"]
    assert (beyond.max, beyond.protection.locked) == (16_384, False)
    assert not sheet.protection.sort
    assert not sheet.protection.deleteRows
    assert sheet.protection.insertColumns


def test_keys_are_hidden_and_words_are_offered():
    made = read(written(locked_book()))
    assert made["카드"].column_dimensions["A"].hidden
    assert made["목록"].sheet_state == "hidden"
    (offered,) = made["카드"].data_validations.dataValidation
    assert (offered.type, offered.formula1) == ("list", "목록!$A$4:$A$5")
    assert str(offered.sqref).startswith("B4:")
