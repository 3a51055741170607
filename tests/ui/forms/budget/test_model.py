from dataclasses import replace

import pytest

from sspass_desktop.domain.budget import CardBudget, FundTable
from sspass_desktop.domain.costing.rests import fund_rests, rests_of_card
from sspass_desktop.domain.findings import Severity
from sspass_desktop.domain.organisation import Term
from tests.ui.forms.budget.plans import CARD, EDITION, FIRST, shown
from ui.forms.budget.model import BudgetModel
from ui.forms.budget.rows import Known
from ui.look.tokens import Role

FORMULA, AMOUNT, SOURCES = 3, 4, 5


@pytest.fixture
def model(qapp):
    return model_of(shown())


def model_of(held):
    made = BudgetModel()
    show(made, held)
    return made


def show(model, held):
    rests = rests_of_card(fund_rests(held.edition), held.card.uid)
    model.show_card(held, Known(rests, held.reports, held.locked))


def texts(model, row):
    return [model.face(row, column).text for column in range(model.columnCount())]


def test_keeps_the_contract_of_qt(model, qtmodeltester):
    qtmodeltester.check(model)


def test_every_fund_has_a_heading_its_lines_and_a_row_to_go_on(model):
    assert [model.number(row) for row in range(model.rowCount())] == [
        "", "1", "2", "3", "4", "＋", "", "5", "＋",
    ]  # fmt: skip
    assert model.heads == ("목", "세목", "항목", "산출내역", "금액(천원)", "재원")


def test_a_heading_shows_fund_rest_sum_and_shares(model):
    face = model.face(0, 0)
    assert (face.text, face.span, face.aside) == ("이음돌봄 지원 사업비", 4, "잔액 △13,940")
    assert face.aside_ink is Role.ERROR
    assert texts(model, 0)[AMOUNT:] == ["14,940", "국 50 · 도 50"]
    assert (model.face(6, 0).aside, model.face(6, 0).aside_ink) == ("잔액 15,140", Role.MUTED)


def test_a_line_shows_path_text_amount_and_shares(model):
    assert texts(model, 4)[:3] == ["여비", "국내여비", "시군 방문"]
    assert texts(model, 4)[3:] == ["시군 현장 지원 1,200천원×12개월=", "1,440", "국 50 · 도 50"]


def test_repeated_steps_of_the_path_are_muted(model):
    inks = [model.face(3, column).ink for column in range(3)]
    assert inks == [Role.MUTED, Role.MUTED, Role.TEXT]
    assert model.face(1, 0).ink is Role.TEXT


def test_a_finding_stands_at_formula_and_amount(model):
    findings = [model.face(4, column).finding for column in range(6)]
    assert findings == [None, None, None, Severity.ERROR, Severity.ERROR, None]
    assert model.face(4, AMOUNT).ink is Role.ERROR


def test_a_finding_does_not_move_to_another_line(model):
    lines = (replace(FIRST.lines[0], label="새 줄"), *FIRST.lines)
    budget = CardBudget(tables=(replace(FIRST, lines=lines), CARD.budget.tables[1]))
    before = shown()
    show(model, replace(before, card=replace(CARD, budget=budget)))
    assert [model.face(row, FORMULA).finding for row in (4, 5)] == [None, None]


def test_the_row_to_go_on_shows_how(model):
    assert model.face(5, FORMULA).ghost == "여기에 이어 쓰기: 이름 단가×수량="
    assert texts(model, 5) == [""] * 6


def test_a_locked_card_has_no_rows_to_go_on_in(model):
    show(model, shown(locked=True))
    assert "＋" not in [model.number(row) for row in range(model.rowCount())]


@pytest.mark.parametrize(
    ("unit", "head", "text", "typed"),
    [
        (1, "금액(원)", "1,234,500", "1,234,500"),
        (1_000, "금액(천원)", "1,235", "1,234.5"),
        (1_000_000, "금액(백만원)", "1", "1.2345"),
    ],
)
def test_the_unit_is_a_matter_of_showing(model, unit, head, text, typed):
    tables = (replace(FIRST, lines=(replace(FIRST.lines[0], amount_won=1_234_500),)),)
    show(model, shown(replace(CARD, budget=CardBudget(tables=tables))))
    model.set_unit(unit)
    assert model.heads[AMOUNT] == head
    assert (model.face(1, AMOUNT).text, model.face(1, AMOUNT).entry) == (text, typed)


def test_tables_may_have_other_levels(model):
    special = FundTable(
        "특별", None, ("세목", "품목"), (replace(FIRST.lines[0], path=("자산", "책상")),)
    )
    show(model, shown(replace(CARD, budget=CardBudget(tables=(FIRST, special)))))
    assert model.heads[:4] == ("목", "세목", "항목", "품목")
    row = model.row_of(1, 0)
    assert texts(model, row)[:4] == ["", "자산", "", "책상"]
    assert [model.face(row, column).editable for column in range(4)] == [False, True, False, True]


def test_words_of_the_plan_complete_a_path(model):
    terms = (Term("민간이전", kind="목"), Term("자산취득비", kind="목"))
    show(model, shown(edition=replace(EDITION, terms=terms)))
    assert list(model.choices(1, 0)) == ["일반운영비", "여비", "민간이전", "자산취득비"]
    assert list(model.choices(1, 2)) == ["일반수용비", "강사수당"]
    assert list(model.choices(5, 1)) == ["국내여비"], "under the path of the line above"
    assert list(model.choices(1, FORMULA)) == []


def test_funds_of_the_spending_budget_complete_a_heading(model):
    assert list(model.choices(0, 0)) == ["이음돌봄 지원", "마을돌봄 연계"]


def test_a_cell_is_read_out(model):
    assert model.accessible_text(4, FORMULA) == (
        "4행 산출내역, 시군 현장 지원 1,200천원×12개월=, 오류 1"
    )


def test_an_edit_is_proposed_not_made(model, qtbot):
    with qtbot.waitSignal(model.proposed) as blocker:
        model.setData(model.index(1, AMOUNT), "7,000")
    (step,) = blocker.args
    assert step.after.budget.tables[0].lines[0].amount_won == 7_000_000
    assert (step.words, step.place.index) == ("금액 고치기", 0)
    assert model.face(1, AMOUNT).text == "6,000"


def test_a_change_of_one_line_is_told_for_its_rows_alone(model):
    told = []
    model.modelReset.connect(lambda: told.append("reset"))
    model.dataChanged.connect(lambda a, b: told.append((a.row(), b.row())))
    lines = (replace(FIRST.lines[0], label="새 안내서"), *FIRST.lines[1:])
    tables = (replace(FIRST, lines=lines), CARD.budget.tables[1])
    show(model, shown(replace(CARD, budget=CardBudget(tables=tables))))
    assert told == [(0, 1)], "the heading knows its lines, the line itself"
