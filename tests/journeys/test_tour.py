"""The tour, step by step, as its card says."""

import pytest
from PySide6.QtWidgets import QFrame

from sspass_desktop.services.sample import sample_plan
from sspass_desktop.texts.tour import STEPS

AMOUNTS, FUNDS, TARGETS, MONTHS = "산출내역 표", "재원 표", "평가방법 표", "추진일정 표"


def stands_at(person, key):
    return person.reads(STEPS[key].title)


@pytest.fixture
def walker(person, qtbot):
    person.chooses("도움말", "5분 따라하기")
    with qtbot.waitActive(person.window):  # offscreen the menu keeps the keys
        person.window.activateWindow()
    person.waits(lambda: stands_at(person, "budget"), "the first step")
    return person


def test_the_tour_notices_every_step(walker, plan_file):
    person, kept = walker, plan_file.edition
    person.opens("소요예산")
    person.waits(lambda: stands_at(person, "amount"), "the amount")

    assert person.where == AMOUNTS
    assert "사무용품 등" in person.here
    person.presses("F2", "Ctrl+A")
    person.types("사무용품 등 300천원×12월=")
    person.presses("Return")
    person.waits(lambda: stands_at(person, "finding"), "the finding")
    person.waits(lambda: person.reads("오류 1"), "an error in the status line")

    person.presses("F8")
    person.waits(lambda: stands_at(person, "undo"), "undo")
    assert person.where == FUNDS
    person.presses("Ctrl+Z")
    person.waits(lambda: stands_at(person, "schedule"), "the schedule")

    person.presses("Alt+1")
    person.opens("추진일정")
    person.drags(MONTHS, (1, 5), (1, 7))
    person.waits(lambda: stands_at(person, "target"), "the target")

    person.opens("평가방법")
    person.clicks_cell(TARGETS, 1, 3)
    assert person.here == "420건"
    person.types("400건")
    person.presses("Return")
    person.waits(lambda: stands_at(person, "accept"), "the reason")

    person.presses("F8", "Ctrl+Shift+.")
    person.waits(lambda: person.where == "수용하는 사유", "the field for the reason")
    person.types("계약을 고치기로 협의함")
    person.presses("Return")
    person.waits(lambda: stands_at(person, "print"), "the book")

    person.presses("Ctrl+P")
    person.waits(lambda: stands_at(person, "end"), "the end")
    person.clicks("끝내기")
    assert not stands_at(person, "end")
    assert plan_file.edition == kept


def test_steps_are_skipped_and_the_tour_is_left(walker):
    for key in ("amount", "finding"):
        walker.clicks("건너뛰기")
        walker.waits(lambda key=key: stands_at(walker, key), key)
    walker.clicks("끝내기")
    assert not stands_at(walker, "finding")
    assert walker.window.workplace.saver is None  # the example stays open


def test_another_plan_ends_the_tour(walker, program, plan_file):
    program.plans.open_path(plan_file.path)
    walker.waits(lambda: walker.reads("저장됨"), "the plan of the file")
    assert not stands_at(walker, "budget")


def test_the_card_is_reached_by_keys(walker):
    card = walker.sees("5분 따라하기", QFrame)
    for _ in range(12):
        walker.presses("F6")
        if card.isAncestorOf(walker.window.focusWidget()):
            break
    walker.presses("Tab", "Space")
    walker.waits(lambda: stands_at(walker, "amount"), "the next step")


def test_words_of_the_tour_name_what_the_example_holds():
    card = sample_plan().editions[-1].cards[0]
    line, indicator = card.budget.tables[0].lines[0], card.indicators[1]
    assert f"1행 ‘{line.label}’" in STEPS["amount"].text
    assert (line.formula or "").startswith("100천원")
    assert f"‘{indicator.name}’의 목표 **{indicator.target}**" in STEPS["target"].text
    assert f"‘{card.schedule[0].label}’" in STEPS["schedule"].text
