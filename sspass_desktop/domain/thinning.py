"""Which backups are kept as they grow old: all of the last days, then one a day, a week, a month.

Days, weeks and months without a backup are not counted: after a holiday, or when the clock of the
PC has jumped ahead, as much is kept as before. What the clock calls the future is kept, too.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping
from datetime import datetime, timedelta

RECENT_DAYS, RECENT = 3, 50
"""Of so many days all are kept, but no more than so many."""

DAYS, WEEKS, MONTHS = 14, 8, 12
"""The last one is kept of so many days, weeks and months."""

TOLERANCE = timedelta(days=1)
"""A later time than that was told by a clock that is wrong, now or then."""


def to_drop(times: Mapping[str, datetime], now: datetime) -> tuple[str, ...]:
    """The names of the backups, by the time at which they were made, that are not kept any more."""
    known = [name for name, time in times.items() if time <= now + TOLERANCE]
    ordered = sorted(known, key=lambda name: times[name], reverse=True)
    last_days = set(_lasts(ordered, lambda name: times[name].date(), RECENT_DAYS, len(ordered)))
    kept = {
        *[name for name in ordered if name in last_days][:RECENT],
        *_lasts(ordered, lambda name: times[name].date(), DAYS),
        *_lasts(ordered, lambda name: times[name].isocalendar()[:2], WEEKS),
        *_lasts(ordered, lambda name: (times[name].year, times[name].month), MONTHS),
    }
    return tuple(name for name in ordered if name not in kept)


def _lasts(
    ordered: Iterable[str], period: Callable[[str], Hashable], periods: int, of_each: int = 1
) -> list[str]:
    """The newest of each of the newest periods; ``ordered`` has the newest first."""
    found: dict[Hashable, list[str]] = {}
    for name in ordered:
        found.setdefault(period(name), []).append(name)
    return [name for names in list(found.values())[:periods] for name in names[:of_each]]
