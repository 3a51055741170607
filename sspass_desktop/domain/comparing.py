"""What two editions say differently: card by card, section by section, list by list.

Compared is what is written, line by line; uids tell what is the same thing in both.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum, auto
from itertools import groupby

from sspass_desktop.domain.card import Card
from sspass_desktop.domain.outline import Section
from sspass_desktop.domain.plan import Edition, Plan, card_numbers
from sspass_desktop.domain.seeking.index import Body, Root, bodies
from sspass_desktop.domain.seeking.passages import Passage, Path, passages

NUMBER, TEAM, TASK = "number", "department", "task"
"""What of a card is compared beside its words: the first step of a path."""

_OF_ITSELF = ("base_date", "approved_on")
"""Days of an edition, not of what it plans."""


class Kind(Enum):
    """A body stands in one edition only, or says something else."""

    NEW = auto()
    GONE = auto()
    CHANGED = auto()


@dataclass(frozen=True, slots=True)
class Difference:
    """One change.

    ``path`` leads to the lines in the later edition; of a body that is gone, into the earlier one.
    ``was`` and ``becomes`` are the lines that differ, parted by line feeds.
    """

    kind: Kind
    body: Body
    path: Path = ()
    was: str = ""
    becomes: str = ""


def differences(before: Edition, after: Edition) -> tuple[Difference, ...]:
    """All changes from one edition to another, in the order of the later one; what is gone last."""
    return tuple(_differences(before, after))


def _differences(before: Edition, after: Edition) -> Iterator[Difference]:
    old, new = _Side(before), _Side(after)
    for body, value in new.values.items():
        held = old.values.get(body)
        if body not in old.values:
            yield Difference(Kind.NEW, body, becomes=_title(value))
            continue
        yield from _changes(body, old.frame(held), new.frame(value))
        if held != value:
            yield from _changes(body, _lines(held), _lines(value))
    for body, value in old.values.items():
        if body not in new.values:
            yield Difference(Kind.GONE, body, was=_title(value))


@dataclass(frozen=True, slots=True)
class _Line:
    """What is written in one line, row or field, and where."""

    path: Path
    text: str


class _Side:
    """One of the two editions."""

    def __init__(self, edition: Edition) -> None:
        every = bodies(Plan(), edition)
        self.values = {
            body: value
            for body, value in every
            if body.root is not Root.AGENCY and body.key not in _OF_ITSELF
        }
        self._numbers = card_numbers(edition)
        self._teams = {one.uid: one.name for one in edition.departments}
        self._tasks = {task.uid: task.name for _, task in edition.strategy.numbered_tasks()}

    def frame(self, value: object) -> list[_Line]:
        """Where a card stands and whose it is."""
        if not isinstance(value, Card):
            return []
        team = self._teams.get(value.department, "") if value.department else ""
        task = self._tasks.get(value.task, "") if value.task else ""
        said = {NUMBER: self._numbers[value.uid], TEAM: team, TASK: task}
        return [_Line((name,), text) for name, text in said.items()]


def _changes(body: Body, old: list[_Line], new: list[_Line]) -> Iterator[Difference]:
    """Field by field, so that a line never counts as moved into another one."""
    for field in dict.fromkeys(_field(line) for line in (*new, *old)):
        was = [line for line in old if _field(line) == field]
        now = [line for line in new if _field(line) == field]
        texts = [line.text for line in was], [line.text for line in now]
        if texts[0] == texts[1]:
            continue
        matcher = SequenceMatcher(None, *texts, autojunk=False)
        for tag, first, last, start, end in matcher.get_opcodes():
            if tag != "equal":
                path = now[min(start, len(now) - 1)].path if now else field
                yield Difference(
                    Kind.CHANGED,
                    body,
                    path,
                    "\n".join(texts[0][first:last]),
                    "\n".join(texts[1][start:end]),
                )


def _field(line: _Line) -> Path:
    """The field that a line stands in; a body that is a list is one field."""
    return tuple(step for step in line.path[:1] if isinstance(step, str))


def _lines(value: object) -> list[_Line]:
    """What is written in a body: the texts of one line, of one row or one field together."""
    return [
        _Line(path, " ".join(one.text for one in those))
        for path, those in groupby(passages(value), key=_place)
    ]


def _place(passage: Passage) -> Path:
    """The innermost row of a list around a text, else its field."""
    path = passage.path
    for length in range(len(path), 0, -1):
        if isinstance(path[length - 1], int):
            return path[:length]
    return path[:1]


def _title(value: object) -> str:
    return value.title if isinstance(value, Card | Section) else ""
