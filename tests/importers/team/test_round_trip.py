"""What goes out to a team comes back as it was."""

from dataclasses import replace
from functools import reduce
from pathlib import Path

import pytest

from sspass_desktop.domain.budget import Amounts, CardBudget, CostLine, FundTable, Ratio, Source
from sspass_desktop.domain.card import Card, Indicator, Overview, Person, ScheduleRow
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Department
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.outlining.linked import without_links
from sspass_desktop.domain.outlining.sections import OUTLINES, lines_of, with_lines
from sspass_desktop.domain.plan import Edition, Plan
from sspass_desktop.exchange.plan_json import dumps, loads
from sspass_desktop.importers.book.read import read_book
from sspass_desktop.importers.team.read import read_team_workbook
from sspass_desktop.importers.workbook.read import read_workbook
from sspass_desktop.services.returning import compare_workbook, edition_of
from sspass_desktop.services.sample import sample_plan
from tests.importers.team.files import changes, handed_out

BOOK = Path(__file__).resolve().parents[4] / "shared" / "book" / "plan-2026.txt"


def carried(edition):
    """What the workbook carries of an edition: of linked numbers what they say."""
    cards = tuple(replace(card, blocks=(), continuity=(), listed=True) for card in edition.cards)
    cards = tuple(
        reduce(
            lambda one, section: with_lines(
                one, section, tuple(map(without_links, lines_of(one, section)))
            ),
            OUTLINES,
            card,
        )
        for card in cards
    )
    units = tuple(Department(unit.uid, unit.name, unit.kind) for unit in edition.departments)
    return Edition(
        edition.uid,
        edition.year,
        edition.kind,
        edition.revision,
        edition.title,
        strategy=replace(edition.strategy, mission="", vision="", policies=(), core_values=()),
        cards=cards,
        department_results=edition.department_results,
        departments=units,
    )


def from_nothing(data):
    """The plan that a file alone makes."""
    returned = read_team_workbook(read_workbook(data))
    plan, edition = edition_of(Plan(), returned)
    comparison = compare_workbook(edition, returned)
    return replace(plan, editions=(comparison.taken(comparison.entries),))


def given_edition():
    if not BOOK.exists():
        pytest.skip("the given book is not here")
    return read_book(BOOK.read_bytes()).edition


def sample_edition():
    return sample_plan().editions[-1]


@pytest.fixture(params=[sample_edition, given_edition], ids=["sample", "given"], scope="module")
def edition(request):
    return request.param()


@pytest.fixture(scope="module")
def data(edition):
    return handed_out(edition)


def test_an_untouched_file_differs_in_nothing(edition, data):
    assert changes(edition, data) == []


def test_an_empty_plan_becomes_the_same_json(edition, data):
    expected = loads(dumps(Plan(editions=(carried(edition),))))
    assert dumps(from_nothing(data)) == dumps(expected)


ODD = Card(
    Uid("odd"),
    "=1+1",
    owner=Person("담당자", "-가", "054-000-0000", Uid("staff")),
    goals=(
        Line(1, "", None, "+2 이상\n둘째 줄", "신설"),
        Line(9, "-", "", "@가 _x0041_ \u3000", None, Uid("node")),
        Line(2, "◆", "(가)", "😀" * 20_000),
    ),
    overview=Overview("  앞뒤 빈칸  ", "2026. 1. ~ 12.", (Line(1, text="가"),)),
    budget=CardBudget(
        declared_total_won=-500,
        declared_words="금오백원정",
        account="특별회계",
        tables=(
            FundTable("가 사업", Uid("n"), ("목", "세목"), ()),
            FundTable(
                "나 사업",
                None,
                ("가", "나", "다", "라", "마", "바"),
                (
                    CostLine(("a", "", "c", "d", "e", "f"), "라벨", "=1천원×2", 81_800_000_123),
                    CostLine(("a",), "", "", 0, Amounts(0, 0, 0, 0)),
                    CostLine(("a",), "", "-", None, Amounts(1, -2, 3, 4)),
                    CostLine(("a",), "b", "", 7, None, Ratio(5, 3, 2, 0, Source.MUNICIPAL)),
                ),
            ),
            FundTable("가 사업", None, (), (CostLine((), "x", "y", 1),)),
        ),
    ),
    indicators=(
        Indicator(Uid("i1"), "정량", "기준", None, "80%"),
        Indicator(Uid("i2"), "정성", "", "", "1"),
    ),
    schedule=(
        ScheduleRow("", None, 0, (1, 12)),
        ScheduleRow("가", "묶음", 2, ()),
        ScheduleRow("-", "0", 0, tuple(range(1, 13))),
    ),
)


def test_what_no_office_would_write_survives_too():
    edition = replace(sample_edition(), cards=(ODD, Card(Uid("empty"), "빈 사업")))
    data = handed_out(edition)
    assert changes(edition, data) == []
    (made,) = from_nothing(data).editions
    goals = (ODD.goals[0], replace(ODD.goals[1], lead=None), ODD.goals[2])
    assert made.cards == (replace(ODD, goals=goals), edition.cards[1])
