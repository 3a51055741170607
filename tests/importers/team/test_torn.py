"""A broken file is values or one sentence; it never comes in by half."""

import pytest

from bench import torn
from bench.torn import WAYS, mutant
from sspass_desktop.domain.differences import Kind
from sspass_desktop.domain.plan import Plan
from sspass_desktop.exchange.plan_json import dumps, loads
from sspass_desktop.importers.team.read import read_team_workbook
from sspass_desktop.importers.workbook.errors import UnreadableWorkbookError
from sspass_desktop.importers.workbook.read import read_workbook
from sspass_desktop.services.returning import compare_workbook
from sspass_desktop.texts.workbook_faults import unreadable
from tests.importers.team.files import handed_out
from tests.importers.team.test_mischief import EDITION

ROUNDS = 30
EDITS = (
    torn.changed_value,
    torn.changed_attribute,
    torn.flipped_markup,
    torn.cut_markup,
)
"""What may give a file that somebody could have meant so."""


@pytest.fixture(scope="module")
def data():
    return handed_out(EDITION)


def outcome(data):
    """The edition after all safe entries; None if the file was refused with a sentence."""
    try:
        returned = read_team_workbook(read_workbook(data))
    except UnreadableWorkbookError as error:
        said = str(unreadable(error, "가.xlsx"))
        assert "‘가.xlsx’" in said
        assert "기존 내용은 바뀌지 않았습니다." in said
        return None
    comparison = compare_workbook(EDITION, returned)
    unread = [one for one in comparison.entries if one.kind is Kind.UNREADABLE]
    assert all("시트" in one.where and one.why.endswith(".") for one in unread)
    return comparison.taken([one for one in comparison.entries if one.is_safe])


@pytest.mark.parametrize("way", range(len(WAYS)), ids=[way.__name__ for way in WAYS])
def test_a_mutant_is_values_or_one_sentence(data, way):
    for number in range(way, ROUNDS * len(WAYS), len(WAYS)):
        after = outcome(mutant(number, data)[1])
        if WAYS[way] not in EDITS:
            assert after in (None, EDITION), number
        if after is not None:  # what came in is a plan that can be kept
            assert loads(dumps(Plan(editions=(after,)))).editions == (after,)
