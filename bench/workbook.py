"""Measure the workbook for the province: ``python -m bench.workbook [RUNS]``.

A plan of 76 cards is written by this program (cells made from the plan, drawn, and with the file
opened again and compared), by plain openpyxl with shared styles, and by XlsxWriter if it is
installed: the same cells, looks and values beside formulas, all runs taking turns, in milliseconds
of this process. Then the most memory that a process of its own needs for 7,600 cards.
"""

import io
import multiprocessing
import resource
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from copy import copy
from dataclasses import replace
from datetime import date
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import Any, BinaryIO

from openpyxl import Workbook as Book
from openpyxl.cell.cell import Cell as Drawn

from sspass_desktop.documents.xlsx.looks import Look, dress, look_of
from sspass_desktop.documents.xlsx.model import Cell, Formula, Value, Workbook, number_text
from sspass_desktop.documents.xlsx.proof import difference
from sspass_desktop.documents.xlsx.province.book import province_book
from sspass_desktop.documents.xlsx.write import all_rows, write_workbook
from sspass_desktop.domain.plan import Plan
from sspass_desktop.services.publish import export_workbook
from sspass_desktop.services.sample import sample_plan

CARDS, MANY = 76, 7_600
RUNS = 7
WISHED_RATIO, WISHED_MB = 1.5, 150

Cells = Sequence[tuple[str, Sequence[Sequence[tuple[Value, Look]]]]]


def main() -> int:
    """Print what was measured."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else RUNS
    plan = _plan_of(CARDS)
    cells = _cells(_book(plan))
    jobs: dict[str, Callable[[], object]] = {
        "ours, drawn": lambda: write_workbook(_book(plan), io.BytesIO()),
        "ours, drawn and proved": lambda: _proved(plan),
        "openpyxl": lambda: _by_openpyxl(cells, io.BytesIO()),
    }
    try:
        library = import_module("xlsxwriter")
    except ImportError:
        print("XlsxWriter is not installed")
    else:
        jobs["XlsxWriter"] = lambda: _by_xlsxwriter(library, cells, io.BytesIO())
    times = {name: float("inf") for name in jobs}
    for _ in range(runs):
        for name, job in jobs.items():
            start = process_time()
            job()
            times[name] = min(times[name], process_time() - start)
    count = sum(len(row) for _, rows in cells for row in rows)
    print(f"{CARDS} cards, {count:,} cells, least of {runs}")
    for name, seconds in times.items():
        ratio = seconds / times["openpyxl"]
        print(f"  {name:24} {1000 * seconds:7.0f} ms  {ratio:5.2f}  (wished: {WISHED_RATIO})")
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as other:
        plan_mb, peak_mb, seconds, size = other.submit(_peak, MANY).result()
    print(f"{MANY:,} cards: {seconds:.1f} s, {size:,} bytes")
    print(f"  peak {peak_mb} MB, of which the plan {plan_mb} MB  (wished: {WISHED_MB} MB)")
    return 0


def _plan_of(count: int) -> Plan:
    """The example plan with so many cards."""
    first = len(sample_plan().editions[-1].cards)
    plan = sample_plan(-(-count // first))
    edition = plan.editions[-1]
    return replace(plan, editions=(replace(edition, cards=edition.cards[:count]),))


def _book(plan: Plan) -> Workbook:
    return province_book(plan, plan.editions[-1])


def _proved(plan: Plan) -> None:
    book, out = _book(plan), io.BytesIO()
    write_workbook(book, out)
    if difference(book, out) is not None:
        message = "the workbook reads otherwise than it was written"
        raise ValueError(message)


def _cells(book: Workbook) -> Cells:
    """All cells of a workbook with their looks."""
    return [
        (
            sheet.name,
            [
                [
                    (
                        cell.value if isinstance(cell, Cell) else cell,
                        look_of(column, row.tone, cell if isinstance(cell, Cell) else None),
                    )
                    for column, cell in zip(sheet.columns, row.cells, strict=False)
                ]
                for _, row in all_rows(sheet)
            ],
        )
        for sheet in book.sheets
    ]


def _by_openpyxl(cells: Cells, out: BinaryIO) -> None:
    """As its manual has it, each look made once and given to all cells that bear it."""
    book = Book()
    book.remove(book.worksheets[0])
    styles: dict[Look, Any] = {}
    for name, rows in cells:
        sheet = book.create_sheet(name)
        for number, row in enumerate(rows, start=1):
            for column, (value, look) in enumerate(row, start=1):
                cell = sheet.cell(number, column, _plain(value))
                if look not in styles:
                    model = Drawn(sheet, row=1, column=1)
                    dress(model, look)
                    styles[look] = model._style  # noqa: SLF001 - the quick way, and a known one
                cell._style = copy(styles[look])  # noqa: SLF001
    book.save(out)


def _plain(value: Value) -> str | int | float | date | None:
    match value:
        case Formula():
            return f"={value.text}"
        case str() | int() | date() | None:
            return value
    return float(number_text(value))


def _by_xlsxwriter(library: Any, cells: Cells, out: BinaryIO) -> None:  # noqa: ANN401
    book = library.Workbook(out)
    formats: dict[Look, Any] = {}
    for name, rows in cells:
        sheet = book.add_worksheet(name)
        for number, row in enumerate(rows):
            for column, (value, look) in enumerate(row):
                if look not in formats:
                    formats[look] = book.add_format(
                        {"num_format": look.code, "border": 1, "text_wrap": True}
                    )
                if isinstance(value, Formula):
                    beside = value.value
                    held = beside if isinstance(beside, str | int) else float(beside or 0)
                    sheet.write_formula(number, column, value.text, formats[look], held)
                elif isinstance(value, str):
                    sheet.write_string(number, column, value, formats[look])
                else:
                    sheet.write(number, column, _plain(value), formats[look])
    book.close()


def _peak(count: int) -> tuple[int, int, float, int]:
    """Megabytes of the plan and at most, seconds and bytes of the export of so many cards."""
    plan = _plan_of(count)
    before = _megabytes()
    with TemporaryDirectory() as folder:
        target = Path(folder, "plan.xlsx")
        start = perf_counter()
        export_workbook(plan, plan.editions[-1], None, target)
        return before, _megabytes(), perf_counter() - start, target.stat().st_size


def _megabytes() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    sys.exit(main())
