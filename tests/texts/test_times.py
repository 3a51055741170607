from datetime import date, datetime

import pytest

from sspass_desktop.texts.times import moment

NOON = datetime.fromisoformat("2027-03-02 12:00")


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (date(2027, 3, 2), "오늘 12:00"),
        (date(2027, 3, 3), "어제 12:00"),
        (date(2027, 3, 4), "3월 2일 12:00"),
        (date(2028, 1, 1), "2027년 3월 2일 12:00"),
    ],
)
def test_moments_are_told_as_short_as_they_are_clear(today, said):
    assert moment(NOON, today) == said
