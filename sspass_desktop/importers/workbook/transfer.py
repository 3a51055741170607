"""A workbook on its way from the process that reads it to the one that asked for it."""

import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from sspass_desktop.domain.outline import Span
from sspass_desktop.importers.workbook.cells import Area, Cell, Sheet, Workbook
from sspass_desktop.importers.workbook.errors import UnreadableWorkbookError
from sspass_desktop.texts.workbook_faults import CellFault, WorkbookFault


def pack(workbook: Workbook) -> bytes:
    """A workbook as JSON."""
    return _bytes(
        {
            "sheets": [
                {
                    "name": sheet.name,
                    "hidden": sheet.hidden,
                    "cells": list(_cells(sheet)),
                    "spans": [[s.row, s.column, s.rows, s.columns] for s in sheet.spans],
                }
                for sheet in workbook.sheets
            ],
            "links": workbook.links,
            "macros": workbook.macros,
            "names": {
                name: [area.sheet, area.row, area.column] for name, area in workbook.names.items()
            },
        }
    )


def pack_fault(error: UnreadableWorkbookError) -> bytes:
    """Why there is no workbook."""
    return _bytes({"fault": error.kind.value, "sheet": error.sheet, "cell": error.cell})


def unpack(data: bytes) -> Workbook:
    """The workbook again.

    Raises: UnreadableWorkbookError as it was packed, or TOO_SLOW if the answer is cut off.
    """
    try:
        said: dict[str, Any] = json.loads(data)
    except ValueError as error:
        raise UnreadableWorkbookError(WorkbookFault.TOO_SLOW) from error
    if "fault" in said:
        kind = WorkbookFault(said["fault"])
        raise UnreadableWorkbookError(kind, said["sheet"], said["cell"])
    return Workbook(
        tuple(_sheet(one) for one in said["sheets"]),
        said["links"],
        said["macros"],
        {name: Area(*area) for name, area in said["names"].items()},
    )


def _bytes(value: object) -> bytes:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass")


def _cells(sheet: Sheet) -> Iterator[list[object]]:
    """Row, column and text, and what else a cell is where it is more than text."""
    for row, cells in sheet.rows.items():
        for column, cell in cells.items():
            more: list[object] = []
            if cell.number is not None or cell.fault is not None:
                more = [
                    None if cell.number is None else str(cell.number),
                    None if cell.day is None else cell.day.isoformat(),
                    None if cell.fault is None else cell.fault.value,
                ]
            yield [row, column, cell.text, *more]


def _sheet(said: dict[str, Any]) -> Sheet:
    rows: dict[int, dict[int, Cell]] = {}
    for row, column, text, *more in said["cells"]:
        number, day, fault = more or (None, None, None)
        rows.setdefault(row, {})[column] = Cell(
            text,
            None if number is None else Decimal(number),
            None if day is None else date.fromisoformat(day),
            None if fault is None else CellFault(fault),
        )
    return Sheet(said["name"], said["hidden"], rows, tuple(Span(*one) for one in said["spans"]))
