import pytest

from sspass_desktop.domain.entry.counts import read_count
from sspass_desktop.domain.entry.reading import Fault


@pytest.mark.parametrize(
    ("text", "value"),
    [("3", 3), (" 1,234 ", 1_234), ("12명", 12), ("２", 2), ("-", 0), ("2026년", 2026), ("", None)],
)
def test_counts_are_read(text, value):
    assert read_count(text).value == value
    assert read_count(text).fault is None


@pytest.mark.parametrize("text", ["-3", "3.5", "세 명", "1,23", "9" * 400, "1000000", "½"])
def test_what_is_no_count_is_refused(text):
    assert read_count(text).fault is Fault.NOT_A_NUMBER
