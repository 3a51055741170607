"""Which backups stay as they grow old, whatever the clock did (F89, F109)."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sspass_desktop.domain.thinning import DAYS, MONTHS, RECENT, RECENT_DAYS, WEEKS, to_drop

NOON = datetime.fromisoformat("2027-03-03 12:00")
TEN_YEARS = timedelta(days=3652)


def stamps(*times):
    return {f"{time:%Y-%m-%d %H%M%S}": time for time in times}


def kept(times, now=NOON):
    found = stamps(*times)
    return sorted(found[name] for name in found.keys() - set(to_drop(found, now)))


def every(step, count, before=NOON):
    return [before - step * number for number in range(count)]


def test_all_of_the_last_days_are_kept_up_to_a_limit():
    half_hours = every(timedelta(minutes=30), 48)
    assert len(kept(half_hours)) == 48
    minutes = every(timedelta(minutes=1), 300)
    assert kept(minutes) == sorted(minutes[:RECENT])


def test_then_one_a_day_one_a_week_and_one_a_month():
    left = kept(every(timedelta(hours=6), 4 * 800))
    recent = [time for time in left if time.date() > (NOON - timedelta(RECENT_DAYS)).date()]
    assert len(recent) == 4 * (RECENT_DAYS - 1) + 3
    older = [time for time in left if time not in recent]
    days = {time.date() for time in left}
    assert all(time.hour == 18 for time in older), "not the last of its day"
    assert {(NOON - timedelta(number)).date() for number in range(DAYS)} <= days
    assert len({time.isocalendar()[:2] for time in left}) >= WEEKS
    assert len({(time.year, time.month) for time in left}) == MONTHS
    assert len(older) <= DAYS + WEEKS + MONTHS


def test_a_long_absence_takes_nothing():
    days = every(timedelta(days=1), DAYS)
    assert kept(days, NOON + timedelta(days=400)) == sorted(days)


@pytest.mark.parametrize("jump", [TEN_YEARS, -TEN_YEARS, timedelta(days=40), timedelta(days=-40)])
def test_a_clock_that_jumps_takes_nothing_of_the_days_before(jump):
    days = every(timedelta(hours=3), 16)
    after = [NOON + jump + timedelta(minutes=30 * number) for number in range(10)]
    left = kept([*days, *after], after[-1])
    assert set(after) <= set(left)
    recent = {time for time in days if time.date() == NOON.date()}
    assert recent <= set(left)
    assert {time.date() for time in days} <= {time.date() for time in left}


def test_a_clock_that_is_right_again_keeps_what_was_made_in_the_future():
    wrong = [NOON + TEN_YEARS + timedelta(minutes=number) for number in range(20)]
    assert set(wrong) <= set(kept([*wrong, *every(timedelta(days=1), 100)]))


TIMES = st.lists(
    st.datetimes(datetime(1970, 1, 1), datetime(2038, 1, 19)),  # noqa: DTZ001 - as on the wall
    max_size=80,
    unique_by=lambda time: time.replace(microsecond=0),
)


@given(TIMES, st.datetimes(datetime(1970, 1, 1), datetime(2038, 1, 19)))  # noqa: DTZ001
def test_three_are_always_left_and_the_newest_among_them(times, now):
    left = kept(times, now)
    assert len(left) >= min(3, len(times))
    known = [time for time in times if time <= now]
    if known:
        assert max(known) in left


@given(TIMES)
def test_to_thin_again_takes_nothing(times):
    left = kept(times)
    assert kept(left) == left
