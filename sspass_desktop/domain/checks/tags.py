"""Families ``tag.*`` and ``numbering.*``: the signs of change, and the numbers before lines."""

import re
from collections.abc import Iterator
from dataclasses import replace

from sspass_desktop.domain.card import Card, CardSection, ContinuityKind
from sspass_desktop.domain.checks.counting import counts_in, stem, topic
from sspass_desktop.domain.continuity import is_new
from sspass_desktop.domain.findings import Code, Finding, Place
from sspass_desktop.domain.last_year import LastProgrammes, continued
from sspass_desktop.domain.names import squashed
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.outlining.sections import OUTLINES, lines_of, with_lines
from sspass_desktop.domain.vocabulary import (
    AND_WORDS,
    CHANGED_TAGS,
    CIRCLED,
    DOING_WORDS,
    HOLDING_WORDS,
    KEPT_TAGS,
    NEW_TAGS,
    PREPARING_WORDS,
    SHARE_ENDINGS,
)

SHORTEST, SHORTEST_PART, LONGEST_TAIL = 5, 4, 3
"""In letters: what is shorter names too much, in other words or in the same; and how much may stand
before or behind it: "합동 사례회의 정례화"."""

_AND = "|".join(AND_WORDS)
_PARTED = re.compile(rf"[,/]|(?<=\w)(?:{_AND})\s|\s(?:{_AND})\s")
_DOING = (*DOING_WORDS, *HOLDING_WORDS, *PREPARING_WORDS)


def new_with_predecessor(card: Card, results: LastProgrammes) -> Iterator[Finding]:
    """Actions marked 신설 that last year's results of the same programme name.

    Where a card is kept as it was, not all of its actions can be new.
    """
    new = [number for number, line in enumerate(card.actions) if line.tag in NEW_TAGS]
    if not new:
        return
    names = [one.name for result in continued(card, results) for one in result.measures]
    names += [line.text for line in card.last_results]
    known = {topic(part) for name in names for part in (name, *_PARTED.split(name))}
    known |= {stem(name) for name in known}
    known |= {
        count.topic for line in card.last_results for count in counts_in(line.text, Place(card.uid))
    }
    text = squashed(" ".join(line.text for line in card.last_results))
    told = [number for number in new if _is_told(card.actions[number].text, known, text)]
    kept = any(link.kind is ContinuityKind.KEEP for link in card.continuity)
    if kept and not told and all(line.tag in NEW_TAGS for line in card.actions if line.tag):
        told = new[:1]
    for number in told:
        line, place = card.actions[number], Place(card.uid, CardSection.ACTIONS, line=number)
        yield Finding(Code.TAG_NEW_WITH_PREDECESSOR, place, line.text, found=line.tag or "")


def _is_told(action: str, known: set[str], text: str) -> bool:
    """Whether results name an action, speak of what it is about, or name all of its parts."""
    about = stem(topic(action))
    if (len(about) >= SHORTEST and about in text) or _is_named(action, known):
        return True
    parts = [part for part in _PARTED.split(action) if topic(part) not in _DOING]
    return bool(parts) and all(_is_named(part, known) for part in parts)


def _is_named(words: str, known: set[str]) -> bool:
    """Whether something has a known name, how often it is held aside, or one with a word more."""
    seldom = " ".join(word for word in words.split() if not word.endswith(SHARE_ENDINGS))
    for name in {topic(words), stem(topic(words)), stem(topic(seldom))}:
        if len(name) >= SHORTEST_PART and name in known:
            return True
        near = (one for one in known if SHORTEST <= len(one) >= len(name) - LONGEST_TAIL)
        if any(name.startswith(one) or name.endswith(one) for one in near):
            return True
    return False


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
