"""Team workbooks: handed out, changed as people change them, and brought back."""

import io
from datetime import date

import openpyxl

from sspass_desktop.documents.team.book import team_workbook
from sspass_desktop.documents.team.rows import HandedOut
from sspass_desktop.documents.xlsx.proof import difference
from sspass_desktop.documents.xlsx.write import write_workbook
from sspass_desktop.importers.team.read import read_team_workbook
from sspass_desktop.importers.workbook.read import read_workbook
from sspass_desktop.services.returning import compare_workbook


def handed_out(edition, cards=None):
    """The file for a team."""
    made = HandedOut(edition, cards or edition.cards, edition.department_results, "가팀")
    book, out = team_workbook(made, "기관", date(2026, 1, 2)), io.BytesIO()
    write_workbook(book, out)
    assert difference(book, out) is None
    return out.getvalue()


def edited(data, *changes):
    """The file after openpyxl, which keeps names and values, made changes to its sheets."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    for change in changes:
        change(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def compared(edition, data):
    return compare_workbook(edition, read_team_workbook(read_workbook(data)))


def changes(edition, data):
    """Kind, name of the card and part of every entry."""
    return [(one.kind.value, one.name, one.part) for one in compared(edition, data).entries]


def place(sheet, title, row=None):
    """The cell of a column, found by its header; without a row the header itself."""
    for cell in sheet[3]:
        if str(cell.value).split("(")[0] == title:
            return cell if row is None else sheet.cell(row, cell.column)
    raise LookupError(title)


def row_of(sheet, title, value, nth=0):
    """The row in which a column holds a value."""
    column = place(sheet, title).column
    found = [row for row in range(4, sheet.max_row + 1) if sheet.cell(row, column).value == value]
    return found[nth]
