"""The workbook for the province says what the plan says, sheet by sheet."""

import io
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from openpyxl import load_workbook

from sspass_desktop.documents.xlsx.proof import difference
from sspass_desktop.documents.xlsx.province.book import province_book
from sspass_desktop.documents.xlsx.write import write_workbook
from sspass_desktop.domain.budget import Amounts, BudgetTree, CardBudget, CostLine, FundTable
from sspass_desktop.domain.costing.rests import fund_rests
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.plan import Plan, card_numbers
from sspass_desktop.domain.results import DepartmentResult, Measure
from sspass_desktop.importers.book.read import read_book
from sspass_desktop.services.sample import sample_plan
from tests.documents.xlsx.plans import with_last_year

BOOK = Path(__file__).parents[4] / "shared" / "book" / "plan-2026.txt"
SHEETS = [
    "총괄",
    "산출내역",
    "재원·예산 대비",
    "성과지표",
    "추진일정",
    "성과계약",
    "예산(수입)",
    "예산(지출)",
]


def given_plan():
    if not BOOK.exists():
        pytest.skip("the reference book is not here")
    found = read_book(BOOK.read_bytes())
    return Plan(found.organisation, (found.edition,))


@pytest.fixture(scope="module", params=[sample_plan, given_plan], ids=["example", "given"])
def plan(request):
    return request.param()


@pytest.fixture(scope="module")
def out(plan):
    """The workbook of the plan."""
    return written(plan)


@cache
def opened(out, *, values):
    out.seek(0)
    return load_workbook(out, data_only=values)


def written(plan, cards=None):
    """The bytes of the workbook."""
    book = province_book(plan, plan.editions[-1], cards)
    out = io.BytesIO()
    write_workbook(book, out)
    assert difference(book, out) is None
    out.seek(0)
    return out


def rows(out, sheet):
    """The rows of a sheet by their headers, with the values beside formulas."""
    header, *found = opened(out, values=True)[sheet].iter_rows(min_row=3, values_only=True)
    return [dict(zip(header, row, strict=True)) for row in found]


def edited(plan, **changes):
    """The plan with a first card that is otherwise."""
    edition = plan.editions[-1]
    first, *others = edition.cards
    cards = (replace(first, **changes), *others[:2])
    return replace(plan, editions=(*plan.editions[:-1], replace(edition, cards=cards)))


def test_all_sheets_are_there_and_nothing_is_merged(out):
    book = opened(out, values=False)
    assert book.sheetnames == SHEETS
    for sheet in book:
        assert not sheet.merged_cells.ranges
        assert sheet.freeze_panes.endswith("4")
        assert sheet.auto_filter.ref.startswith("A3:")
        assert sheet.print_title_rows == "$1:$3"
        assert (sheet.page_setup.paperSize, sheet.page_setup.fitToHeight) == (9, 0)
    live = {sheet.title for sheet in book for row in sheet for cell in row if cell.data_type == "f"}
    assert live >= set(SHEETS) - {"성과계약", "성과지표"}


def test_equal_plans_give_equal_bytes(plan, out):
    assert written(plan).getvalue() == out.getvalue()


def test_every_programme_has_a_row_with_its_money(plan, out):
    edition = plan.editions[-1]
    found = rows(out, "총괄")
    numbers = card_numbers(edition)
    assert [row["번호"] for row in found] == [numbers[card.uid] for card in edition.cards]
    assert [row["사업명"] for row in found] == [card.title for card in edition.cards]
    assert [row["연번"] for row in found] == list(range(1, len(edition.cards) + 1))
    for row, card in zip(found, edition.cards, strict=True):
        if not card.is_written:
            assert (row["예산(원)"], row["확인"]) == (None, "미작성")
            continue
        assert row["계획서 금액(원)"] == card.budget.total_won
        lines = any(table.lines for table in card.budget.tables)
        assert row["예산(원)"] == (card.budget.computed_won if lines else card.budget.total_won)
        if lines:
            gap = card.budget.computed_won - card.budget.total_won
            assert (row["확인"] == "일치") == (gap == 0)
            parts = ("국비(원)", "도비(원)", "시군비(원)", "기타(원)", "재원 미정(원)")
            assert sum(row[part] for part in parts) == row["예산(원)"]
    top = opened(out, values=True)["총괄"]
    assert sum(row["예산(원)"] or 0 for row in found) in [cell.value for cell in top[2]]


def test_every_line_has_a_row_with_its_amount(plan, out):
    edition = plan.editions[-1]
    tables = [table for card in edition.cards for table in card.budget.tables]
    lines = [line for table in tables for line in table.lines]
    found = rows(out, "산출내역")
    assert [row["금액(원)"] for row in found] == [line.amount_won for line in lines]
    assert [row["계획서 금액(원)"] for row in found] == [line.amount_won for line in lines]
    texts = [row["산출 내역"] or "" for row in found]
    assert all(line.formula.strip() in text for line, text in zip(lines, texts, strict=True))


def test_the_funds_stand_as_the_program_says(plan, out):
    edition = plan.editions[-1]
    found = {row["과목 연번"]: row for row in rows(out, "재원·예산 대비")}
    rests = list(fund_rests(edition).values())
    shown = [n for n, rest in enumerate(rests, 1) if rest.given or not rest.node.children]
    assert [number for number in found if number <= len(rests)] == shown
    words = {"배정 초과": "over", "미배정": "under", "일치": "even", "카드 외 사용": "outside"}
    words["카드 없음"] = "under"
    for number in shown:
        rest, row = rests[number - 1], found[number]
        assert row["사업비"] == rest.node.name
        assert row["예산 계(원)"] == rest.budget_won
        assert row["카드 계(원)"] == rest.spent_won
        assert row["잔액 계(원)"] == rest.rest_won
        assert row["카드 국비(원)"] == rest.split.state
        assert row["카드 재원 미정(원)"] == rest.unsplit_won
        assert words[row["상태"]] == rest.standing.value
    others = [row for number, row in found.items() if number > len(rests)]
    assert {row["상태"] for row in others} <= {"예산서에 없음"}


def test_both_trees_stand_as_they_print(plan, out):
    budget = plan.editions[-1].budget
    for name, tree in (("예산(수입)", budget.revenue), ("예산(지출)", budget.expenditure)):
        whole, *found = rows(out, name)
        assert (whole["예산과목"], whole["계(원)"]) == ("총계", tree.total_won)
        assert [row["계(원)"] for row in found] == [node.total_won for node in tree.walk()]
        assert [row["예산과목"] for row in found] == [node.name for node in tree.walk()]
        assert [row["도비(원)"] for row in found] == [
            node.effective.province for node in tree.walk()
        ]


def test_every_indicator_and_every_step_has_a_row(plan, out):
    edition = plan.editions[-1]
    indicators = [one for card in edition.cards for one in card.indicators]
    assert [row["성과목표"] or "" for row in rows(out, "성과지표")] == [
        one.target for one in indicators
    ]
    steps = [step for card in edition.cards for step in card.schedule]
    found = rows(out, "추진일정")
    assert [row["개월 수"] for row in found] == [len(step.months) for step in steps]
    months = [tuple(n for n in range(1, 13) if row[f"{n}월"] == "■") for row in found]
    assert months == [step.months for step in steps]
    sheet = opened(out, values=False)["추진일정"]
    fills = {cell.value == "■": cell.fill.fgColor.rgb for row in sheet["G4:R20"] for cell in row}
    assert fills[True] != fills[False]


def test_every_measure_of_the_contract_has_a_row(plan, out):
    contract = plan.editions[-1].contract
    found = rows(out, "성과계약")
    assert [row["측정방법"] or "" for row in found] == [
        measure.method for one in contract for measure in one.measures
    ]


def test_a_line_has_its_factors_in_cells_of_their_own():
    lines = (
        CostLine((), "강사비", "13.2천원×35명×30%=", 138_600),
        CostLine((), "", "100천원×3명", 400_000),
        CostLine((), "", "백지 수표", 7),
        CostLine((), "", "1원×2×3×4×5×6×7×8×9", 362_880),
        CostLine((), "", "100천원×3명", None),
    )
    table = FundTable("아무 재원", levels=("목", "비목"), lines=lines)
    plan = edited(sample_plan(), budget=CardBudget(tables=(table,)))
    out = written(plan)
    sheet = opened(out, values=False)["산출내역"]
    assert [cell.value for cell in sheet["K4:R4"][0]] == [
        "강사비 13.2천원×35명×30%=",
        13_200,
        "원",
        35,
        "명",
        30,
        "%",
        None,
    ]
    assert sheet["T4"].value == "=ROUND(L4*N4*P4%,0)"
    assert sheet["T5"].value == 400_000  # as it was entered: the totals count it so
    checks = [row["확인"] for row in rows(out, "산출내역")[:5]]
    assert checks == [
        "일치",
        "산식과 차이 100,000",
        "산식을 읽을 수 없어 금액만 적음",
        "인수가 많아 금액만 적음",
        "금액 없음",
    ]


@pytest.mark.parametrize(
    ("levels", "path", "placed"),
    [
        (("목", "세목", "항목"), ("가", "나", "다"), (None, "가", "나", "다")),
        (("관", "목"), ("가", "나"), ("가", "나", None, None)),
        (("비목", "세목"), ("가", "나"), ("가", None, "나", None)),
        ((), ("가", "", "다"), (None, "가", None, "다")),
        (("항목",), ("가", "나", "다", "라", "마"), ("나", "다", "라", "가 / 마")),
    ],
)
def test_levels_stand_in_their_columns(levels, path, placed):
    line = CostLine(path, "", "", 1)
    table = FundTable("재원", levels=levels, lines=(line,))
    plan = edited(sample_plan(), budget=CardBudget(tables=(table,)))
    row = rows(written(plan), "산출내역")[0]
    assert tuple(row[name] for name in ("관", "목", "세목", "항목")) == placed


def test_last_year_stands_beside_this_year():
    plan = with_last_year(sample_plan())
    out = written(plan)
    second = rows(out, "총괄")[1]
    assert second["전년 예산(원)"] == 2_000_000
    assert second["증감(원)"] == second["예산(원)"] - 2_000_000
    assert opened(out, values=False)["총괄"]["Q5"].number_format == "#,##0;△#,##0"
    assert rows(out, "성과지표")[0]["전년 목표"] == "10회"


def test_results_of_last_year_are_numbers_and_rates():
    plan = sample_plan()
    edition = plan.editions[-1]
    card = edition.cards[0]
    indicator = replace(card.indicators[0], name="상담 건수", target="2만명 이상")
    measure = Measure(Uid("m"), "상담 건수", "15,000명", "18,000명", as_of=date(2026, 12, 1))
    result = DepartmentResult(Uid("r"), title=card.title, measures=(measure,))
    plan = edited(plan, indicators=(indicator,))
    edition = replace(plan.editions[-1], department_results=(result,))
    row = rows(written(replace(plan, editions=(edition,))), "성과지표")[0]
    assert (row["목표값"], row["단위"], row["조건"]) == (20_000, "명", "이상")
    assert (row["전년 목표값"], row["전년 실적값"]) == (15_000, 18_000)
    assert (row["전년 달성률"], row["전년 실적 대비"]) == (1.2, 2_000)
    assert row["실적 기준일"].date() == date(2026, 12, 1)


def test_a_choice_of_cards_has_the_sheets_about_cards():
    plan = sample_plan()
    cards = plan.editions[-1].cards[3:5]
    out = written(plan, cards)
    assert opened(out, values=False).sheetnames == ["총괄", "산출내역", "성과지표", "추진일정"]
    assert [row["번호"] for row in rows(out, "총괄")] == ["1.4", "1.5"]
    assert {row["번호"] for row in rows(out, "산출내역")} <= {"1.4", "1.5"}


def test_an_empty_plan_has_empty_sheets():
    edition = replace(sample_plan().editions[-1], cards=(), contract=())
    budget = replace(edition.budget, revenue=BudgetTree(), expenditure=BudgetTree())
    out = written(Plan(editions=(replace(edition, budget=budget),)))
    assert all(rows(out, name) == [] for name in SHEETS)


def test_a_printed_sum_that_is_none_stays_a_number_and_is_told():
    plan = sample_plan()
    edition = plan.editions[-1]
    tree = edition.budget.expenditure
    account, *others = tree.accounts
    wrong = replace(account, declared_amounts=account.computed + Amounts(state=500_000_000))
    tree = replace(tree, accounts=(wrong, *others))
    edition = replace(edition, budget=replace(edition.budget, expenditure=tree))
    found = rows(written(replace(plan, editions=(edition,))), "예산(지출)")
    assert found[1]["국비(원)"] == account.computed.state + 500_000_000
    assert found[1]["확인"] == "하위 합과 차이 500,000,000"


def test_words_that_look_like_formulas_stay_words():
    plan = edited(
        sample_plan(),
        title='=HYPERLINK("http://a")',
        owner=replace(sample_plan().editions[-1].cards[0].owner, name="@SUM(A1)"),
    )
    sheet = load_workbook(written(plan))["총괄"]
    assert (sheet["C4"].value, sheet["C4"].data_type) == ('=HYPERLINK("http://a")', "s")
    assert (sheet["G4"].value, sheet["G4"].data_type) == ("@SUM(A1)", "s")
