from collections import Counter
from pathlib import Path

import pytest

from sspass_desktop.domain.checks.rules import check_edition
from sspass_desktop.importers.book.read import read_book

BOOK = Path(__file__).parents[3] / "shared" / "book" / "plan-2026.txt"


@pytest.mark.skipif(not BOOK.exists(), reason="the reference book is not here")
def test_the_real_book_gives_the_findings_read_in_it_and_no_other():
    findings = check_edition(read_book(BOOK.read_bytes()).edition)
    assert Counter(finding.code.value for finding in findings) == {
        "name.variant": 25,
        "programme.no_card": 24,
        "result.below_target": 6,
        "fund.under": 5,
        "schedule.months_vs_count": 5,
        "cost.power_of_ten": 4,
        "cost.price_cut": 4,
        "fund.alias_needed": 4,
        "schedule.empty_row": 4,
        "cost.formula_mismatch": 3,
        "schedule.marks_lost": 3,
        "money.unmentioned": 2,
        "card.duplicate_body": 1,
        "card.duplicate_budget": 1,
        "card.duplicate_line": 1,
        "card.total_mismatch": 1,
        "cost.typed_equals": 1,
        "fund.moved_between": 1,
        "fund.over": 1,
        "fund.unknown": 1,
        "rate.mismatch": 1,
        "tree.children_sum": 1,
        "contract.unlinked": 1,
        "numbering.repeat": 1,
        "period.other_year": 1,
        "year.left_over": 1,
    }
