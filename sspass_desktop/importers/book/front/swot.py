"""The SWOT cross: four lists, and the strategies where they meet."""

from sspass_desktop.domain.outline import Swot
from sspass_desktop.importers.book.front import vocabulary as words
from sspass_desktop.importers.book.front.cells import cell_text, items, plain
from sspass_desktop.importers.book.front.stream import Grid

_LABELS = {
    "strengths": words.STRENGTHS,
    "weaknesses": words.WEAKNESSES,
    "opportunities": words.OPPORTUNITIES,
    "threats": words.THREATS,
}
_MEETINGS = {
    "so": ("opportunities", "strengths"),
    "wo": ("opportunities", "weaknesses"),
    "st": ("threats", "strengths"),
    "wt": ("threats", "weaknesses"),
}

Place = tuple[int, int]


def read_swot(grid: Grid) -> Swot | None:
    """Read the cross; None if a table is none, or holds a cell that belongs to no list."""
    cells = {
        (row, column): cell
        for row, line in enumerate(grid.rows)
        for column, cell in enumerate(line)
        if plain(cell)
    }
    labels, lists = _labelled(cells)
    if not _LABELS.keys() <= labels.keys():
        return None
    used = set(labels.values())
    for name, place in labels.items():
        if name not in lists:
            found = _list_of(place, cells, used)
            if found is None:
                return None
            lists[name] = found
        used.add(lists[name])
    for name, (row_list, column_list) in _MEETINGS.items():
        place = (lists[row_list][0], lists[column_list][1])
        if name not in lists and place in cells and place not in used:
            lists[name] = place
            used.add(place)
    rest = [place for place in cells if place not in used]
    if any(not words.SWOT_CORNER.fullmatch(plain(cells[place])) for place in rest):
        return None
    return Swot(**{name: _items(cells[place], name) for name, place in lists.items()})


def _labelled(cells: dict[Place, str]) -> tuple[dict[str, Place], dict[str, Place]]:
    """Where each label stands, and the lists that stand in the cell of their label."""
    labels: dict[str, Place] = {}
    lists: dict[str, Place] = {}
    for place, cell in cells.items():
        first, *more = cell_text(cell).split("\n")
        name = _name(first)
        if name and name not in labels:
            labels[name] = place
            if more:
                lists[name] = place
    return labels, lists


def _name(text: str) -> str | None:
    cross = words.CROSS.fullmatch(text.strip())
    if cross:
        return cross[1].lower()
    bare = text.strip().strip("[]【】<>()")
    return next((name for name, known in _LABELS.items() if known.fullmatch(bare)), None)


def _list_of(label: Place, cells: dict[Place, str], used: set[Place]) -> Place | None:
    """The list of a label: the cell below it, else the one at its right."""
    row, column = label
    for place in ((row + 1, column), (row, column + 1)):
        if place in cells and place not in used:
            return place
    return None


def _items(cell: str, name: str) -> tuple[str, ...]:
    """The items of a list, without the label that may open it."""
    found = items(cell)
    return found[1:] if found and _name(found[0]) == name else found
