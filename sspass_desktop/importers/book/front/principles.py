"""The poster of the director's principles at the end of part IV."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sspass_desktop.domain.strategy import Principle
from sspass_desktop.importers.book.characters import folded
from sspass_desktop.importers.book.front import vocabulary as words
from sspass_desktop.importers.book.front.outlines import read_line
from sspass_desktop.importers.book.front.stream import Item
from sspass_desktop.importers.book.source import Ledger, SourceLine, squash


@dataclass(frozen=True, slots=True)
class Poster:
    """The principles, the slogan above them and the heading; ``start`` to ``end`` of the items."""

    heading: str
    slogan: str
    principles: tuple[Principle, ...]
    start: int
    end: int


def find_poster(items: Sequence[Item], ledger: Ledger) -> Poster | None:
    """Read the poster if these items hold one; its lines are settled."""
    first = next((place for place, item in enumerate(items) if _opens(item)), None)
    if first is None:
        return None
    start = _top(items, first)
    heading, slogan = _head([item for item in items[start:first] if isinstance(item, SourceLine)])
    principles: list[Principle] = []
    end = first
    while end < len(items) and isinstance(item := items[end], SourceLine):
        if not _opens(item) and not _belongs(principles[-1], item):
            break
        _read(principles, item)
        end += 1
    ledger.place(*(item for item in items[start:end] if isinstance(item, SourceLine)))
    return Poster(heading, slogan, tuple(principles), start, end)


def _opens(item: Item) -> bool:
    return isinstance(item, SourceLine) and bool(
        words.PRINCIPLE.fullmatch(folded(item.text).strip())
    )


def _top(items: Sequence[Item], first: int) -> int:
    """Where the lines without sign above the first principle begin."""
    start = first
    while start > 0 and isinstance(above := items[start - 1], SourceLine):
        if read_line(above.text).marker:
            break
        start -= 1
    return start


def _head(lines: Sequence[SourceLine]) -> tuple[str, str]:
    """Heading and slogan; a year alone is neither."""
    texts = [line.text.strip() for line in lines if words.YEAR_WORD.sub("", squash(line.text))]
    heading = next((one for one in texts if words.PRINCIPLES_HEADING.fullmatch(squash(one))), "")
    return heading, " ".join(one for one in texts if one != heading)


def _belongs(principle: Principle, line: SourceLine) -> bool:
    """Whether the line may still speak of it: a sentence, a core, no other sign."""
    core = words.CORE.fullmatch(folded(line.text).strip())
    return bool(core and not principle.core) or (
        not principle.core and not read_line(line.text).marker
    )


def _read(principles: list[Principle], line: SourceLine) -> None:
    text = line.text.strip()
    opening, core = (form.fullmatch(folded(text)) for form in (words.PRINCIPLE, words.CORE))
    if opening:
        principles.append(Principle(int(opening[1]), text[opening.start(2) :].strip()))
    elif core:
        principles[-1] = replace(principles[-1], core=text[core.start(1) :].strip())
    else:
        before = principles[-1].sentence
        principles[-1] = replace(principles[-1], sentence=f"{before} {text}".strip())
