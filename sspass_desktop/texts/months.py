"""Months in words."""

from collections.abc import Collection

EMPTY = "빈칸"


def month(number: int) -> str:
    """A month by its number."""
    return f"{number}월"


def months(numbers: Collection[int]) -> str:
    """Months as runs: "1~3월, 9월"."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}~{run[-1]}월" if run[1:] else month(run[0]) for run in runs)


def month_cell(name: str, number: int, *, painted: bool) -> str:
    """A cell of a schedule, as a screen reader says it: "성과 공유회 12월, 빈칸"."""
    return f"{name} {month(number)}" if painted else f"{name} {month(number)}, {EMPTY}"
