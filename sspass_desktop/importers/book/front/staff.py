"""Posts and people by grade: the table 정·현원 of part I, whichever way it lies."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sspass_desktop.domain.organisation import GradeCount, Headcount
from sspass_desktop.importers.book.front import vocabulary as words
from sspass_desktop.importers.book.front.cells import joined, whole
from sspass_desktop.importers.book.front.header import read_header
from sspass_desktop.importers.book.front.stream import Grid
from sspass_desktop.importers.book.source import Ledger, SourceLine, squash

_ROLES = {"quota": words.QUOTA, "current": words.CURRENT, "vacancy": words.VACANCY}
_FEWEST_GRADES = 2


@dataclass(frozen=True, slots=True)
class Posts:
    """Posts, people and vacancies under one label; None: the source has no such row."""

    label: str
    quota: int
    current: int
    vacancy: int | None


def read_headcount(grid: Grid, day: date | None, note: str, ledger: Ledger) -> Headcount | None:
    """Read the table; None if it is none of grades, or says more than grades hold."""
    found = _by_columns(grid) or _by_rows(grid)
    if found is None:
        return None
    posts = signed(found)
    total = next((one for one in posts if words.GRAND_TOTAL.fullmatch(squash(one.label))), None)
    grades = tuple(
        GradeCount(one.label, one.quota, one.current, one.vacancy)
        for one in posts
        if one is not total
    )
    known = [one for one in grades if words.GRADE_NAME.fullmatch(squash(one.grade))]
    if len(grades) < _FEWEST_GRADES or len(known) * 2 < len(grades):
        return None
    for one in posts:
        tell_vacancy(one, grid.lines[0], ledger)
    if total is None:
        return Headcount(day, note, grades)
    quota, current = (sum(one.quota for one in grades), sum(one.current for one in grades))
    tell_sums(total, (quota, current), grid.lines[0], ledger)
    return Headcount(day, note, grades, total.quota, total.current, total.vacancy)


def signed(posts: Sequence[Posts]) -> Sequence[Posts]:
    """Vacancies as people less posts, also where a table counts them the other way round."""
    gaps = [(one.vacancy, one.current - one.quota) for one in posts if one.vacancy]
    turned = [printed == -gap for printed, gap in gaps]
    if not gaps or not all(turned):
        return posts
    return [
        Posts(one.label, one.quota, one.current, None if one.vacancy is None else -one.vacancy)
        for one in posts
    ]


def tell_vacancy(one: Posts, line: SourceLine, ledger: Ledger) -> None:
    """Note a printed vacancy that is not people less posts."""
    if one.vacancy is not None and one.vacancy != one.current - one.quota:
        printed, computed = str(one.vacancy), str(one.current - one.quota)
        ledger.problem(line, "vacancy_differs", one.label, printed, computed)


def tell_sums(total: Posts, computed: tuple[int, int], line: SourceLine, ledger: Ledger) -> None:
    """Note a printed sum of posts or people that is not the sum of its rows."""
    for name, printed, real in zip(
        words.SUM_NAMES, (total.quota, total.current), computed, strict=True
    ):
        if printed != real:
            ledger.problem(line, "sum_differs", name, str(printed), str(real))


def _by_columns(grid: Grid) -> list[Posts] | None:
    """Grades side by side, rows for posts and people."""
    labels = [squash(row[0]) for row in grid.rows]
    roles = [next((r for r, p in _ROLES.items() if p.fullmatch(one)), "") for one in labels]
    first = next((place for place, role in enumerate(roles) if role), 0)
    body = roles[first:]
    if not first or not {"quota", "current"} <= set(body) or len(set(body)) < len(body):
        return None
    if "" in body:
        return None
    rows = dict(zip(body, grid.rows[first:], strict=True))
    heads = grid.rows[:first]
    if any(row[0] and not words.GRADE_COLUMN.fullmatch(squash(row[0])) for row in heads):
        return None
    posts = [_column(column, rows, heads) for column in range(1, _end(grid))]
    return None if None in posts else [one for one in posts if one is not None]


def _end(grid: Grid) -> int:
    """Behind the last column that holds anything."""
    return max((i + 1 for row in grid.rows for i, cell in enumerate(row) if cell), default=0)


def _column(
    column: int, rows: dict[str, tuple[str, ...]], heads: Sequence[tuple[str, ...]]
) -> Posts | None:
    named = [row[column] for row in heads if column < len(row) and row[column]]
    cells = {role: row[column] if column < len(row) else "" for role, row in rows.items()}
    return _posts(joined(named[-1]) if named else "", cells)


def _by_rows(grid: Grid) -> list[Posts] | None:
    """Grades one below the other, columns for posts and people."""
    header = read_header(grid, {"grade": words.GRADE_COLUMN, **_ROLES})
    if not {"grade", "quota", "current"} <= header.columns.keys():
        return None
    posts = []
    for _, cells in header.body(grid):
        roles = [role for role in _ROLES if role in header.columns]
        row = {role: header.cell(cells, role) for role in roles}
        one = _posts(joined(header.cell(cells, "grade")), row)
        if one is None or header.others(cells):
            return None
        posts.append(one)
    return posts


def _posts(label: str, cells: dict[str, str]) -> Posts | None:
    """The figures under a label; a blank counts nobody. None: no label, or no whole numbers."""
    found = {role: whole(cell) if cell else 0 for role, cell in cells.items()}
    quota, current = found["quota"], found["current"]
    unread = [role for role, value in found.items() if value is None]
    if not label or unread or quota is None or current is None:
        return None
    return Posts(label, quota, current, found.get("vacancy") if cells.get("vacancy") else None)
