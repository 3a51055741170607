import pytest

from sspass_desktop.domain.entry.amounts import read_amount
from tests.amounts import other_hands, table


@pytest.mark.parametrize("unit_won", [1, 1_000])
def test_five_hundred_amounts_are_read_exactly_or_not_at_all(unit_won):  # F47
    texts = dict(table(unit_won))
    assert len(texts) == 500
    for text, won in {**texts, **dict(other_hands(unit_won))}.items():
        reading = read_amount(text, unit_won)
        assert reading.value == won, text
        assert type(reading.value) in {int, type(None)}, text
        assert (reading.fault is None) == (won is not None), text


@pytest.mark.parametrize("unit_won", [1, 1_000])
def test_figures_that_become_others_are_told(unit_won):  # F47
    for text, won in table(unit_won):
        figures = "".join(filter(str.isdigit, text))
        plain = won is not None and figures == str(abs(won) // unit_won) and "(" not in text
        assert (read_amount(text, unit_won).told is None) == (plain or won is None), text
