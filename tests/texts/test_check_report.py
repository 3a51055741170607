import pytest

from sspass_desktop.texts.check_report import grid_head
from sspass_desktop.texts.findings_panel import FAMILIES


@pytest.mark.parametrize("family", sorted(set(FAMILIES.values())))
def test_every_kind_has_a_title_for_a_column_two_syllables_wide(family):
    lines = grid_head(family).split("\n")
    assert max(map(len, lines)) <= 2
    assert len(lines) <= 3
