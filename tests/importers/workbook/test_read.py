"""What stands in a workbook comes out as a person reads it there."""

from datetime import date
from decimal import Decimal

import pytest
from openpyxl.utils import quote_sheetname
from openpyxl.workbook.defined_name import DefinedName

from sspass_desktop.domain.outline import Span
from sspass_desktop.importers.workbook.cells import Area, cell_name
from sspass_desktop.importers.workbook.read import read_workbook
from sspass_desktop.texts.workbook_faults import CellFault
from tests.importers.workbook.packages import cells, of_parts, of_rows


def first_row(data):
    sheet = read_workbook(data).sheets[0]
    return list(sheet.rows.get(0, {}).values())


def test_texts_numbers_days_and_truths():
    row = first_row(of_rows(["가\n나", 1_200_000, 0.1 + 0.2, date(2026, 3, 1), True]))
    assert [cell.text for cell in row] == ["가\n나", "1200000", "0.3", "2026-03-01", "TRUE"]
    assert [cell.number for cell in row[:3]] == [None, Decimal(1_200_000), Decimal("0.3")]
    assert row[3].day == date(2026, 3, 1)


def test_a_share_reads_as_it_is_shown():
    def in_per_cent(sheet):
        sheet["A1"].number_format = "0%"

    assert first_row(of_rows([0.8], change=in_per_cent))[0].text == "80%"


@pytest.mark.parametrize("code", ["#,##0;△#,##0", '#,##0"원(d)"', "[Red]#,##0", "General"])
def test_formats_of_money_are_no_days(code):
    def formatted(sheet):
        sheet["A1"].number_format = code

    assert first_row(of_rows([46_000], change=formatted))[0].text == "46000"


def test_an_amount_keeps_every_won():
    assert first_row(of_rows([81_800_000_123]))[0].number == 81_800_000_123


def test_a_formula_gives_what_was_computed_last():
    row = first_row(of_parts(cells('<c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>A1</f></c>')))
    assert (row[0].number, row[0].fault) == (Decimal(2), None)
    assert (row[1].text, row[1].fault) == ("", CellFault.UNCOMPUTED)


def test_an_error_is_no_value():
    cell = first_row(of_parts(cells('<c r="A1" t="e"><f>B1</f><v>#REF!</v></c>')))[0]
    assert (cell.text, cell.number, cell.fault) == ("#REF!", None, CellFault.ERROR)


@pytest.mark.parametrize("value", ["1e999", "nan", "12a", "1e-400", "9" * 40])
def test_a_number_out_of_reach_is_told(value):
    cell = first_row(of_parts(cells(f'<c r="A1"><v>{value}</v></c>')))[0]
    assert cell.fault is CellFault.NO_NUMBER


def test_a_shared_text_that_is_gone_is_told():
    cell = first_row(of_parts(cells('<c r="A1" t="s"><v>3</v></c>'), strings="<si><t>가</t></si>"))
    assert cell[0].fault is CellFault.NO_TEXT


def test_rich_text_is_joined_and_readings_are_left_out():
    strings = "<si><r><t>가</t></r><r><t xml:space='preserve'> 나</t></r><rPh><t>ga</t></rPh></si>"
    assert first_row(of_parts(cells('<c t="s"><v>0</v></c>'), strings=strings))[0].text == "가 나"


def test_signs_that_xml_cannot_hold_come_back():
    inline = '<c t="inlineStr"><is><t>가_x000A_나_x005F_x0041_</t></is></c>'
    assert first_row(of_parts(cells(inline)))[0].text == "가\n나_x0041_"


def test_typed_letters_are_composed():
    cell = first_row(of_rows(["\u1100\u1161"]))[0]
    assert cell.text == "가"


def test_days_count_from_1904_where_the_workbook_says_so():
    styles = '<cellXfs><xf numFmtId="14"/></cellXfs>'
    data = of_parts(
        cells('<c r="A1" s="0"><v>0</v></c>'), book='<workbookPr date1904="1"/>', styles=styles
    )
    assert first_row(data)[0].day == date(1904, 1, 1)


def test_an_empty_fill_is_no_reason_to_refuse():
    styles = '<fills><fill/></fills><cellXfs><xf numFmtId="0"/></cellXfs>'
    assert first_row(of_parts(cells("<c><v>1</v></c>"), styles=styles))[0].text == "1"


def test_a_far_cell_costs_no_memory():
    far = '<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    sheet = read_workbook(of_parts(far)).sheets[0]
    assert sheet.at(1_048_575, 16_383).text == "1"
    assert len(sheet.rows) == 1


def test_merged_cells_are_told():
    data = of_rows(["가"], change=lambda sheet: sheet.merge_cells("A1:B3"))
    assert read_workbook(data).sheets[0].spans == (Span(0, 0, 3, 2),)


def test_hidden_sheets_and_macros_are_told():
    def hide(sheet):
        sheet.parent.create_sheet("숨김").sheet_state = "veryHidden"

    assert [sheet.hidden for sheet in read_workbook(of_rows(["가"], change=hide)).sheets] == [
        False,
        True,
    ]
    macros = of_parts(cells("<c><v>1</v></c>"), more=[("xl/vbaProject.bin", b"x")])
    assert read_workbook(macros).macros


def test_the_watch_hears_how_far_it_is():
    heard = []
    read_workbook(of_rows(["가"]), lambda done, of: heard.append((done, of)))
    assert heard[0][0] == 0
    assert heard[-1][0] == heard[-1][1] > 0


@pytest.mark.parametrize(
    ("place", "name"), [((0, 0), "A1"), ((9, 25), "Z10"), ((0, 26), "AA1"), ((0, 16_383), "XFD1")]
)
def test_cells_are_named_as_excel_does(place, name):
    assert cell_name(*place) == name


@pytest.mark.parametrize("title", ["예산", "김'팀 글", "가!나"])
def test_names_of_areas_are_told(title):
    def named(sheet):
        sheet.parent.defined_names["열쇠"] = DefinedName(
            "열쇠", attr_text=f"{quote_sheetname(title)}!$C$4:$C$9"
        )
        sheet.parent.defined_names["값"] = DefinedName("값", attr_text="1+1")

    assert read_workbook(of_rows(["가"], name=title, change=named)).names == {
        "열쇠": Area(title, 3, 2)
    }
