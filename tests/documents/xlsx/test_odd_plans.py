"""Whatever words a plan holds: the workbook opens, nothing is lost, nothing becomes a formula."""

import io
import typing
from dataclasses import fields, is_dataclass, replace
from random import Random
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from openpyxl.utils.escape import unescape

from sspass_desktop.documents.xlsx.model import Cell, Formula
from sspass_desktop.documents.xlsx.proof import difference
from sspass_desktop.documents.xlsx.province.book import province_book
from sspass_desktop.documents.xlsx.write import all_rows, write_workbook
from sspass_desktop.domain.plan import Plan
from sspass_desktop.services.sample import sample_plan
from tests.filler import filled

ODD = (
    "=1+1",
    "+82-2-000",
    "-5",
    "@SUM(A1)",
    "\t=cmd|'/c calc'!A1",
    "\r\n",
    "\x00\x01\x1f",
    "\ud800",
    "\udc00 끝",
    "\ufffe\uffff",
    "_x0041_x0042_",
    "<b>&amp;</b>",
    ']]>"',
    "e\u0301 각",
    "😀👨‍👩‍👧",
    "\u202e거꾸로",
    "글" * 40_000,
    "'앞따옴표",
    "1.10",
    "999,999,999,999,999,999천원×9=",
    "1e5원×△3회",
    "0.0000001원×3",
    "",
)
"""Openings of formulas, signs that XML lacks, what programs of sheets escape, a text too long."""


def with_odd_words(value, rng):
    """A value of the domain with other words in half of its texts."""
    if isinstance(value, tuple):
        return tuple(with_odd_words(item, rng) for item in value)
    if not is_dataclass(value):
        return value
    hints = typing.get_type_hints(type(value))
    changes = {}
    for field in fields(value):
        held = getattr(value, field.name)
        if isinstance(held, str) and hints[field.name] in (str, str | None):
            changes[field.name] = rng.choice(ODD) if rng.random() < 0.5 else held
        else:
            changes[field.name] = with_odd_words(held, rng)
    return replace(value, **changes)


def written(plan):
    book = province_book(plan, plan.editions[-1])
    out = io.BytesIO()
    write_workbook(book, out)
    assert difference(book, out) is None
    out.seek(0)
    return out


@pytest.mark.parametrize("seed", range(12))
def test_odd_words_stay_what_they_are(seed):
    plan = sample_plan()
    edition = plan.editions[-1]
    few = replace(edition, cards=edition.cards[seed : seed + 3])
    rng = Random(seed)  # noqa: S311 - no secret
    odd = with_odd_words(replace(plan, editions=(few,)), rng)
    out = written(odd)
    for name in ZipFile(out).namelist():
        ET.fromstring(ZipFile(out).read(name))  # noqa: S314 - our own
    book = load_workbook(out)
    shown = [unescape(row[2].value or "") for row in book["총괄"].iter_rows(min_row=4)]
    for title, card in zip(shown, odd.editions[-1].cards, strict=True):
        assert title == card.title or title.startswith("[긴글 ")
    formulas = [c for sheet in book for row in sheet for c in row if c.data_type == "f"]
    assert len(formulas) == formulas_of(province_book(odd, odd.editions[-1]))


def formulas_of(book):
    """How many formulas a workbook is meant to have."""
    cells = (cell for sheet in book.sheets for _, row in all_rows(sheet) for cell in row.cells)
    values = (cell.value if isinstance(cell, Cell) else cell for cell in cells)
    return sum(isinstance(value, Formula) for value in values)


def test_a_plan_in_which_every_field_is_filled():
    assert len(load_workbook(written(filled(Plan))).sheetnames) == 8
