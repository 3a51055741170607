"""Which tables and lines of a section became records, before the rest is read as text."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from sspass_desktop.domain.outline import Block
from sspass_desktop.importers.book.front.outlines import unmarked
from sspass_desktop.importers.book.front.stream import Grid, Item, Segment
from sspass_desktop.importers.book.source import SourceLine

_SQUARES = "□■"


@dataclass(frozen=True, slots=True)
class Taken:
    """Something became records: the block that stands for it, and the lines that went with it.

    ``block`` None: one before stands for it too. ``rest_used``: so did what the section's heading
    carries behind its title.
    """

    block: Block | None
    used: tuple[SourceLine, ...] = ()
    rest_used: bool = False


class Taker(Protocol):
    """Reads records; None: it is none."""

    def table(self, grid: Grid, above: Sequence[SourceLine]) -> Taken | None:
        """Read a table; ``above`` are the lines before it since the last one, the nearest last."""

    def heads(self, text: str) -> bool:
        """Whether a line heads a list of records."""

    def run(self, heading: str, lines: Sequence[SourceLine]) -> Taken | None:
        """Read the lines under a heading."""


@dataclass(slots=True)
class Plan:
    """What to do with the items of a section: blocks by place, lines that are no text."""

    blocks: dict[int, list[Block]] = field(default_factory=dict)
    tables: set[int] = field(default_factory=set)
    used: set[int] = field(default_factory=set)
    rest_used: bool = False

    def take(self, place: int, taken: Taken) -> None:
        """Remember what was taken; its block stands at this place."""
        self.used |= {line.number for line in taken.used}
        self.rest_used |= taken.rest_used
        if taken.block is not None:
            self.blocks.setdefault(place, []).append(taken.block)


def plan_section(segment: Segment, taker: Taker) -> Plan:
    """Offer every list and every table of a section to ``taker``."""
    plan = Plan()
    items = segment.items
    _take_run(plan, items, 0, segment.title, taker)
    above: list[SourceLine] = []
    for place, item in enumerate(items):
        if isinstance(item, Grid):
            taken = taker.table(item, tuple(above))
            if taken is not None:
                plan.tables.add(place)
                plan.take(place, taken)
            above = []
        else:
            above.append(item)
            if item.number not in plan.used and taker.heads(item.text):
                _take_run(plan, items, place + 1, item.text, taker)
    return plan


def _take_run(plan: Plan, items: Sequence[Item], start: int, heading: str, taker: Taker) -> None:
    """Offer the lines that follow a heading, down to a table or the next heading of its kind."""
    sign = unmarked(heading)[0]
    lines: list[SourceLine] = []
    for item in items[start:]:
        if isinstance(item, Grid) or taker.heads(item.text):
            break
        marker = unmarked(item.text)[0]
        if marker and (marker == sign or (sign and marker in _SQUARES)):
            break
        lines.append(item)
    lines = [line for line in lines if line.number not in plan.used]
    taken = taker.run(heading, lines)
    if taken is None:
        return
    first = next((i for i, item in enumerate(items) if item in taken.used), start)
    plan.take(first, taken)
