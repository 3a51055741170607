"""The real book beside the project, where it is: every fact of the hand-checked cards."""

import subprocess
import sys
from pathlib import Path

import pytest

from sspass_desktop.domain.plan import Plan
from sspass_desktop.exchange.plan_json import dumps
from sspass_desktop.importers.book.read import read_book

BOOK = Path(__file__).resolve().parents[3] / "shared" / "book"
PLAN = BOOK / "plan-2026.txt"

pytestmark = pytest.mark.skipif(not PLAN.exists(), reason="the given book is not here")


@pytest.fixture(scope="module")
def draft():
    return read_book(PLAN.read_bytes())


def test_the_given_cards_come_out(draft, tmp_path):
    out = tmp_path / "plan.json"
    out.write_text(dumps(Plan(draft.organisation, (draft.edition,))), encoding="utf-8")
    command = [sys.executable, str(BOOK / "compare.py"), str(out), "--show", "20"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)  # noqa: S603
    assert done.returncode == 0, done.stdout + done.stderr


def test_all_cards_are_read(draft):
    assert (draft.report.cards, draft.report.listed) == (52, 76)


def test_no_line_is_unplaced(draft):
    assert draft.report.unplaced == ()


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-8-sig"])
def test_other_encodings_give_the_same(draft, encoding):
    assert read_book(PLAN.read_text("utf-8").encode(encoding)) == draft


def test_reading_twice_gives_equal_values(draft):
    assert read_book(PLAN.read_bytes()) == draft
