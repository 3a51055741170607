"""Another program computes every formula to the value that stands beside it."""

import math
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from sspass_desktop.domain.budget import CardBudget, CostLine, FundTable, Ratio, Source
from sspass_desktop.domain.plan import Plan
from sspass_desktop.importers.book.read import read_book
from sspass_desktop.services.publish import export_workbook
from sspass_desktop.services.sample import sample_plan
from tests.documents.xlsx.office import recalculated
from tests.documents.xlsx.plans import with_last_year
from tests.filler import filled

BOOK = Path(__file__).parents[4] / "shared" / "book" / "plan-2026.txt"


def formulas(path):
    """Every formula by its place, and the value beside it."""
    texts, values = load_workbook(path), load_workbook(path, data_only=True)
    for sheet in texts:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    yield (sheet.title, cell.coordinate), values[sheet.title][cell.coordinate].value


def same(one, other):
    if isinstance(one, int | float) and isinstance(other, int | float):
        exact = isinstance(one, int)
        return one == other if exact else math.isclose(one, other, rel_tol=1e-12)
    return (one or "") == (other or "")


def assert_computed_alike(plan, folder):
    path = folder / "책.xlsx"
    export_workbook(plan, plan.editions[-1], None, path)
    stored = dict(formulas(path))
    found = load_workbook(recalculated(path, folder), data_only=True)
    differing = {
        place: (value, found[place[0]][place[1]].value)
        for place, value in stored.items()
        if not same(value, found[place[0]][place[1]].value)
    }
    assert differing == {}
    return stored


def test_the_example_plan(tmp_path):
    assert len(assert_computed_alike(with_last_year(sample_plan()), tmp_path)) > 1000


def test_a_plan_in_which_every_field_is_filled(tmp_path):
    assert len(assert_computed_alike(filled(Plan), tmp_path)) > 200


@pytest.mark.skipif(not BOOK.exists(), reason="the reference book is not here")
def test_the_given_book(tmp_path):
    found = read_book(BOOK.read_bytes())
    plan = Plan(found.organisation, (found.edition,))
    assert len(assert_computed_alike(plan, tmp_path)) > 1000


LINES = (
    ("13.2천원×35명×10개월=", 4_620_000),
    ("1.5천원×3.7명=", 5_550),
    ("7,488,000×10/100", 748_800),
    ("1,000원×2/3", 667),
    ("1,000원×2/3", 666),
    ("1,000원×1/3", 334),
    ("(86,666원×8명×12월) − 8,680,000원", -360_064),
    ("△5,000원×3회", -15_000),
    ("200천원×5명×3개 시군×30%", 900_000),
    ("1,005원×0.1", 101),
    ("1,005원×1.1%", 11),
    ("10,000원×(2+3)회", 50_000),
    ("100천원×3명", 400_000),
    ("1.15천원×10.07회", 11_581),
    ("1원×2×3×4×5×6×7×8×9×10", 3_628_800),
    ("한 달에 한 번", 500_000),
    ("", 12_345),
    ("100천원×3명", None),
    ("999,999,999,999,999천원×9", 5),
)


def test_formulas_of_all_kinds(tmp_path):
    """Decimals, rates, brackets, divisions, roundings of each way, splits that leave a rest."""
    ratio = Ratio(5, 3, 2, 0, Source.MUNICIPAL)
    lines = tuple(CostLine((), "", text, won, ratio=ratio) for text, won in LINES)
    plan = sample_plan()
    edition = plan.editions[-1]
    first, *others = edition.cards
    card = replace(first, budget=CardBudget(tables=(FundTable("새 재원", lines=lines),)))
    edition = replace(edition, cards=(card, *others))
    stored = assert_computed_alike(replace(plan, editions=(edition,)), tmp_path)
    assert stored["총괄", "I4"] == sum(won or 0 for _, won in LINES)


def test_the_program_does_compute(tmp_path):
    """A wrong value beside a formula is not taken over: the tests above can fail."""
    path = tmp_path / "책.xlsx"
    plan = sample_plan()
    export_workbook(plan, plan.editions[-1], None, path)
    book = load_workbook(path)
    cell = book["산출내역"]["L4"]
    before, cell.value = cell.value, cell.value + 1
    book.save(path)
    found = load_workbook(recalculated(path, tmp_path), data_only=True)
    amounts = next(cell for cell in found["산출내역"][3] if cell.value == "금액(원)")
    changed = found["산출내역"].cell(4, amounts.column).value
    assert changed == (before + 1) * found["산출내역"]["N4"].value
    assert found["산출내역"].cell(4, found["산출내역"].max_column).value.startswith("차이 ")
