"""Families ``tag.*`` and ``numbering.*``: the signs of change, and the numbers before lines."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from sspass_desktop.domain.card import Card, CardSection, ContinuityKind
from sspass_desktop.domain.checks.counting import counts_in, stem, topic
from sspass_desktop.domain.continuity import is_new
from sspass_desktop.domain.findings import Code, Finding, Place
from sspass_desktop.domain.names import squashed
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.outlining.sections import OUTLINES, lines_of, with_lines
from sspass_desktop.domain.results import DepartmentResult
from sspass_desktop.domain.vocabulary import CHANGED_TAGS, CIRCLED, KEPT_TAGS, NEW_TAGS

SHORTEST, LONGEST_TAIL = 5, 3
"""In letters: what is shorter names too much, and what may follow it: "합동 사례회의 정례화"."""

LastTopics = Mapping[str, frozenset[str]]


def last_topics(results: tuple[DepartmentResult, ...]) -> LastTopics:
    """What was done last year, by the title of its programme."""
    found: dict[str, frozenset[str]] = {}
    for result in results:
        topics = {topic(measure.name) for measure in result.measures}
        key = squashed(result.title)
        found[key] = found.get(key, frozenset()) | topics
    return found


def new_with_predecessor(card: Card, last: LastTopics) -> Iterator[Finding]:
    """Actions marked 신설 that last year's results of the same programme name.

    Where a card is kept as it was, not all of its actions can be new.
    """
    new = [number for number, line in enumerate(card.actions) if line.tag in NEW_TAGS]
    if not new:
        return
    known = {topic(line.text) for line in card.last_results}
    known |= {
        count.topic for line in card.last_results for count in counts_in(line.text, Place(card.uid))
    }
    known |= last.get(squashed(card.title), frozenset())
    text = squashed(" ".join(line.text for line in card.last_results))
    told = [number for number in new if _is_told(topic(card.actions[number].text), known, text)]
    kept = any(link.kind is ContinuityKind.KEEP for link in card.continuity)
    if kept and not told and all(line.tag in NEW_TAGS for line in card.actions if line.tag):
        told = new[:1]
    for number in told:
        line, place = card.actions[number], Place(card.uid, CardSection.ACTIONS, line=number)
        yield Finding(Code.TAG_NEW_WITH_PREDECESSOR, place, line.text, found=line.tag or "")


def _is_told(name: str, known: set[str], text: str) -> bool:
    """Whether results name an action, or speak of what it is about."""
    about = stem(name)
    return (len(about) >= SHORTEST and about in text) or any(
        len(one) >= SHORTEST and name.startswith(one) and len(name) - len(one) <= LONGEST_TAIL
        for one in known
    )


def kept_without_predecessor(card: Card) -> Iterator[Finding]:
    """Actions of a new programme marked as kept or changed."""
    if is_new(card):
        for number, line in enumerate(card.actions):
            if line.tag in (*CHANGED_TAGS, *KEPT_TAGS):
                place = Place(card.uid, CardSection.ACTIONS, line=number)
                yield Finding(
                    Code.TAG_KEPT_WITHOUT_PREDECESSOR,
                    place,
                    line.text,
                    expected=NEW_TAGS[0],
                    found=line.tag or "",
                    suggestion=NEW_TAGS[0],
                )


def repeated_numbers(card: Card) -> Iterator[Finding]:
    """①②②: a number that stands twice in a row, where the row counts at all."""
    for section in OUTLINES:
        for run in _runs(lines_of(card, section)):
            numbers = [number for _, number in run]
            for before, (place, number) in zip(numbers, run[1:], strict=False):
                if number == before and len(set(numbers)) > 1:
                    yield Finding(
                        Code.NUMBERING_REPEAT,
                        Place(card.uid, section, line=place),
                        lines_of(card, section)[place].text,
                        expected=CIRCLED[number + 1] if number + 1 < len(CIRCLED) else "",
                        found=CIRCLED[number],
                        suggestion="".join(CIRCLED[: len(run)]),
                    )
                    break


def _runs(lines: tuple[Line, ...]) -> Iterator[list[tuple[int, int]]]:
    """Lines of one level with circled numbers, up to the next line above them: place, number."""
    open_runs: dict[int, list[tuple[int, int]]] = {}
    for place, line in enumerate(lines):
        for level in [level for level in open_runs if level > line.level]:
            yield open_runs.pop(level)
        if line.marker in CIRCLED:
            open_runs.setdefault(line.level, []).append((place, CIRCLED.index(line.marker)))
    yield from open_runs.values()


def renumbered(card: Card, place: Place) -> Card:
    """The card with the run of numbers at a place counted through from ①."""
    section = place.section
    if not isinstance(section, CardSection):
        return card
    lines = list(lines_of(card, section))
    run = next((run for run in _runs(tuple(lines)) if place.line in [one for one, _ in run]), [])
    for number, (at, _) in enumerate(run[: len(CIRCLED)]):
        lines[at] = replace(lines[at], marker=CIRCLED[number])
    return with_lines(card, section, tuple(lines))
