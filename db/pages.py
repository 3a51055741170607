"""Reads rows straight out of the pages of a database file, without SQLite.

For files whose tree is broken: a leaf page holds whole rows, whether or not anything still leads to
it. See the "Database File Format" of SQLite, 1.5 and 2.1.
"""

from collections.abc import Iterator
from typing import Any, TypeAlias

Values: TypeAlias = tuple[Any, ...]
"""A row as it lies in a record: text, whole numbers, bytes and None."""

_LEAF = 0x0D
_HEADER = 100
_USUAL_PAGE = 4096
_WIDTHS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
"""How many bytes the numbers of a serial type take."""


def rows_in(data: bytes) -> Iterator[tuple[int, Values]]:
    """Every row that any leaf page of a table holds, behind its number.

    The number also stands for the column of a table whose key is one whole number: that is None
    in the row. Letters that are none come as U+FFFD.
    """
    size = int.from_bytes(data[16:18], "big")
    if size not in (512 << step for step in range(7)):
        size = _USUAL_PAGE
    for number in range(1, -(-len(data) // size) + 1):
        yield from _Page(data, size, number).rows()


class _Page:
    """A page, the first of which is number 1."""

    def __init__(self, data: bytes, size: int, number: int) -> None:
        self._data, self._size = data, size
        self._begin = (number - 1) * size
        self._header = self._begin + (_HEADER if number == 1 else 0)

    def rows(self) -> Iterator[tuple[int, Values]]:
        """The rows that can be read."""
        if self._data[self._header] != _LEAF:
            return
        count = self._number(self._header + 3, 2)
        for place in range(self._header + 8, self._header + 8 + 2 * count, 2):
            try:
                yield self._cell(self._begin + self._number(place, 2))
            except (IndexError, ValueError):
                continue

    def _number(self, place: int, width: int) -> int:
        return int.from_bytes(self._data[place : place + width], "big")

    def _cell(self, place: int) -> tuple[int, Values]:
        """A row. Raises: ValueError, IndexError."""
        length, place = _varint(self._data, place)
        number, place = _varint(self._data, place)
        return number, _values(self._payload(place, length))

    def _payload(self, place: int, length: int) -> bytes:
        """A record, with what of it lies on further pages. Raises: ValueError."""
        local = self._local(length)
        parts = [self._data[place : place + local]]
        left, page = length - local, self._number(place + local, 4)
        while left > 0:
            begin = (page - 1) * self._size
            if not 0 < begin < len(self._data):
                raise ValueError(page)
            page = self._number(begin, 4)
            parts.append(self._data[begin + 4 : begin + min(self._size, left + 4)])
            left -= self._size - 4
        return b"".join(parts)

    def _local(self, length: int) -> int:
        """How much of a record lies on the page itself."""
        most, least = self._size - 35, (self._size - 12) * 32 // 255 - 23
        if length > len(self._data):
            raise ValueError(length)
        if length <= most:
            return length
        kept = least + (length - least) % (self._size - 4)
        return kept if kept <= most else least


def _varint(data: bytes, place: int) -> tuple[int, int]:
    """A number of 1 to 9 bytes, and where it ends. Raises: IndexError."""
    found = 0
    for step in range(9):
        byte = data[place + step]
        if step == 8:  # noqa: PLR2004 - the ninth has no mark
            return found << 8 | byte, place + 9
        found = found << 7 | byte & 0x7F
        if byte < 0x80:  # noqa: PLR2004
            return found, place + step + 1
    raise IndexError(place)


def _values(record: bytes) -> Values:
    """The columns of a record. Raises: ValueError, IndexError."""
    place, end = 0, 0
    end, place = _varint(record, 0)
    body, values = end, []
    while place < end:
        kind, place = _varint(record, place)
        value, body = _value(record, kind, body)
        values.append(value)
    if body != len(record):
        raise ValueError(body)
    return tuple(values)


def _value(record: bytes, kind: int, place: int) -> tuple[Any, int]:
    if kind in _WIDTHS:
        end = place + _WIDTHS[kind]
        return int.from_bytes(record[place:end], "big", signed=True), end
    if kind in (8, 9):
        return kind - 8, place
    if kind == 0:
        return None, place
    if kind < 12:  # noqa: PLR2004 - numbers with a fraction, which we never write
        raise ValueError(kind)
    end = place + (kind - 12) // 2
    held = record[place:end]
    return (held.decode("utf-8", "replace") if kind % 2 else held), end
