from dataclasses import replace

import pytest

from sspass_desktop.services.sample import sample_plan

TITLE = "생활권 돌봄 연결 창구 운영"
GRID = "산출내역 표"
NOTHING = "오류 0   확인 0"


def with_line(table, line, **changes):
    """The example plan with another line in the budget of its first card."""
    edition = sample_plan().editions[-1]
    card = edition.cards[0]
    held = card.budget.tables[table]
    lines = list(held.lines)
    lines[line] = replace(lines[line], **changes)
    tables = list(card.budget.tables)
    tables[table] = replace(held, lines=tuple(lines))
    card = replace(card, budget=replace(card.budget, tables=tuple(tables)))
    return replace(edition, cards=(card, *edition.cards[1:]))


class TestFormulaTenTimesOff:
    @pytest.fixture
    def edition(self):
        return with_line(1, 1, formula="50천원×40명×6회=")  # the amount stays 1,200,000

    def test_is_mended_from_its_finding(self, person, plan_file):
        person.presses("F8")
        person.waits(lambda: person.where == GRID, "the grid of the budget")
        assert person.here == "교육 교재 50천원×40명×6회="
        person.presses("Ctrl+.")
        person.waits(lambda: person.here == "교육 교재 5천원×40명×6회=", "the mended formula")
        person.waits(lambda: person.reads(NOTHING), "no findings")
        assert person.step_back == "제안 적용"
        person.closes()
        assert plan_file.edition == sample_plan().editions[-1]


class TestFundOverItsBudget:
    @pytest.fixture
    def edition(self):
        return with_line(0, 5, formula="140천원×2명×12개 시군=", amount_won=3_360_000)

    def test_is_mended_by_typing(self, person, plan_file):
        person.waits(lambda: person.reads("오류 1"), "one error")
        person.presses("Alt+5", "Home")
        while person.here != "카드 배정액이 예산을 넘습니다":
            person.presses("Down")
        person.presses("Return")
        assert (person.where, person.here) == ("재원 표", "생활권돌봄연결")
        assert "△" in person.row

        person.presses("Down", "Return")  # the first card that takes of it
        assert person.where == GRID
        while "시군 창구 현장 지원" not in person.here:
            person.presses("Down")
        person.types("시군 창구 현장 지원 40천원×2명×12개 시군=")
        person.presses("Return")
        person.waits(lambda: person.reads(NOTHING), "no errors")
        person.closes()
        assert plan_file.edition == sample_plan().editions[-1]
