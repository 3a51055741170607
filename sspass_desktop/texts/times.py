"""Moments as one says them."""

from datetime import date, datetime, timedelta


def moment(at: datetime, today: date) -> str:
    """As short as it is clear: 오늘 14:02, 어제 14:02, 3월 2일 14:02, 2026년 3월 2일 14:02."""
    if at.date() == today:
        return f"오늘 {at:%H:%M}"
    if at.date() == today - timedelta(days=1):
        return f"어제 {at:%H:%M}"
    year = "" if at.year == today.year else f"{at.year}년 "
    return f"{year}{at.month}월 {at.day}일 {at:%H:%M}"
