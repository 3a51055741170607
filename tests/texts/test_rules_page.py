from pathlib import Path

from sspass_desktop.domain.findings import Code
from sspass_desktop.texts.rules import REASONS, page

PAGE = Path(__file__).parents[2] / "docs" / "checks.md"


def test_every_rule_says_why_it_is_asked_and_how_to_mend():
    assert set(REASONS) == set(Code)
    assert all(said.endswith("다.") for reasons in REASONS.values() for said in reasons)


def test_the_page_of_the_documents_is_the_one_that_is_shown():
    assert PAGE.read_text(encoding="utf-8") == page()  # else: python tools/rules_page.py


def test_the_page_has_one_row_for_every_rule():
    rows = [
        line.split("|")[1].strip(" `") for line in page().splitlines() if line.startswith("| `")
    ]
    assert sorted(rows) == sorted(Code)
