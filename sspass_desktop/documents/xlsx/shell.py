"""A workbook of openpyxl with all but the cells: looks, widths, names, print set-up."""

import io
from collections.abc import Mapping
from datetime import datetime, time
from zipfile import ZipFile

from openpyxl import Workbook as Book
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font, PatternFill, Protection
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import absolute_coordinate, quote_sheetname
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.dimensions import ColumnDimension
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.xml.functions import tostring

from sspass_desktop.documents.xlsx.long_text import printable
from sspass_desktop.documents.xlsx.looks import RED, TINTS, Looks
from sspass_desktop.documents.xlsx.model import (
    FIRST_ROW,
    HEADER_ROW,
    HEADING_ROW,
    Format,
    Sheet,
    Workbook,
    letter,
    place,
    quoted,
)
from sspass_desktop.texts import workbook as words

_CORE = "docProps/core.xml"
_A4 = "9"
_LAST_COLUMN, _LAST_ROW = 16_384, 1_048_576
_LOOKS = ("formatCells", "formatColumns", "formatRows")
_ROWS = ("insertRows", "deleteRows", "sort", "autoFilter")


def shell(
    book: Workbook, sheets: Mapping[str, tuple[Sheet, int]], looks: Looks
) -> dict[str, bytes]:
    """The parts of the file by name; ``sheets`` are given with the number of their rows."""
    made = Book()
    made.remove(made.worksheets[0])
    for sheet, count in sheets.values():
        _add(made, sheet, count)
    looks.register(made)
    properties = made.properties
    properties.title = printable(book.title)
    properties.creator = properties.lastModifiedBy = printable(book.author)
    saved = io.BytesIO()
    made.save(saved)
    with ZipFile(saved) as parts:
        found = {name: parts.read(name) for name in parts.namelist()}
    properties.created = properties.modified = datetime.combine(book.made_on, time())
    found[_CORE] = tostring(properties.to_tree())  # the library has put the time of day there
    return found


def part_name(number: int) -> str:
    """The part of the file that holds a sheet, counted from 1."""
    return f"xl/worksheets/sheet{number}.xml"


def _add(made: Book, sheet: Sheet, count: int) -> None:
    view = made.create_sheet(sheet.name)
    last = max(FIRST_ROW, FIRST_ROW + count - 1)
    _set_up(view, sheet)
    end = letter(len(sheet.columns) - 1)
    view.auto_filter.ref = f"A{HEADER_ROW}:{end}{last}"
    for number, column in enumerate(sheet.columns):
        name = letter(number)
        view.column_dimensions[name].width = column.width
        view.column_dimensions[name].hidden = column.hidden
        if column.choices:
            choice = DataValidation("list", formula1=column.choices, allow_blank=True)
            choice.error, choice.showErrorMessage = words.NOT_A_CHOICE, True
            choice.add(f"{name}{FIRST_ROW}:{name}{_LAST_ROW}")
            view.add_data_validation(choice)
        if column.name:
            cells = absolute_coordinate(f"{name}{FIRST_ROW}:{name}{last}")
            reference = f"{quote_sheetname(sheet.name)}!{cells}"
            made.defined_names[column.name] = DefinedName(column.name, attr_text=reference)
        if column.format is Format.CHECK:
            first = place(number, FIRST_ROW)
            calm = ",".join(f"{first}<>{quoted(word)}" for word in ("", *words.CALM))
            stands_out = f"AND({calm})"
            red = DifferentialStyle(font=Font(color=RED))
            rule = Rule("expression", dxf=red, formula=[stands_out])
            view.conditional_formatting.add(f"{first}:{name}{last}", rule)
        for tint in column.tints:
            ground, ink = TINTS[tint.tone]
            look = DifferentialStyle(font=Font(color=ink), fill=PatternFill(bgColor=ground))
            rule = Rule("expression", dxf=look, formula=[tint.formula], stopIfTrue=True)
            view.conditional_formatting.add(f"{place(number, FIRST_ROW)}:{name}{last}", rule)
    if sheet.locked:
        _lock(view, sheet)


def _lock(view: Worksheet, sheet: Sheet) -> None:
    """Keep the header as it is. Rows may go only if no cell in them is locked, beyond it too."""
    for number, column in enumerate(sheet.columns):
        view.column_dimensions[letter(number)].protection = Protection(locked=not column.free)
    beyond = letter(len(sheet.columns))
    first = len(sheet.columns) + 1
    rest = ColumnDimension(view, index=beyond, min=first, max=_LAST_COLUMN)
    rest.protection = Protection(locked=False)
    view.column_dimensions[beyond] = rest
    for what in (*_LOOKS, *_ROWS):
        setattr(view.protection, what, False)  # what is not protected is allowed
    view.protection.enable()


def _set_up(view: Worksheet, sheet: Sheet) -> None:
    """What stays in sight, and how it prints: as wide as A4, the header on each page."""
    view.freeze_panes = place(sheet.frozen, FIRST_ROW)
    view.sheet_view.showGridLines = False
    view.sheet_state = "hidden" if sheet.hidden else "visible"
    view.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    view.page_setup.orientation = "landscape" if sheet.landscape else "portrait"
    view.page_setup.paperSize = _A4
    view.page_setup.fitToWidth, view.page_setup.fitToHeight = 1, 0
    view.print_title_rows = f"{HEADING_ROW}:{HEADER_ROW}"
    view.print_options.horizontalCentered = True
    margins = view.page_margins
    margins.left = margins.right = 0.4
    margins.top, margins.bottom, margins.footer = 0.6, 0.8, 0.3
    footer = view.oddFooter
    if footer is not None:  # as the stubs have it
        footer.center.text = "&A  &P / &N"
