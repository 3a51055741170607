"""What part I says of the agency itself: legal basis, purpose, and facts behind their labels."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from sspass_desktop.domain.organisation import Organisation
from sspass_desktop.domain.outline import Query
from sspass_desktop.importers.book.characters import folded
from sspass_desktop.importers.book.front import vocabulary as words
from sspass_desktop.importers.book.front.cells import joined, plain
from sspass_desktop.importers.book.front.dates import day_alone
from sspass_desktop.importers.book.front.frame import Cover
from sspass_desktop.importers.book.front.outlines import unmarked
from sspass_desktop.importers.book.source import SourceLine, squash

_LABELLED = re.compile(r"(?P<label>[^:]{2,12}?)\s*:\s*(?P<value>\S.*)")
_IN_BRACKETS = re.compile(r"\([^()]{2,30}\)")
_FACTS = {
    "director": words.DIRECTOR,
    "address": words.ADDRESS,
    "phone": words.PHONE,
    "established": words.ESTABLISHED,
}


@dataclass(slots=True)
class Agency:
    """Gathers the facts; the first of a kind counts, what is no fact stays text."""

    _facts: dict[str, str] = field(default_factory=dict)
    _director_title: str = ""
    _basis: tuple[str, ...] = ()
    _purpose: tuple[str, str] = ("", "")

    def take(
        self, heading: str, lines: Sequence[SourceLine]
    ) -> tuple[Query, tuple[SourceLine, ...]] | None:
        """Read the lines under a heading; answer the list they make and those that went in."""
        title = squash(heading)
        if words.LEGAL_BASIS.fullmatch(title) and not self._basis:
            return self._read_basis(lines)
        if words.PURPOSE.fullmatch(title) and not self._purpose[0]:
            return self._read_purpose(lines)
        used = tuple(line for line in lines if self._is_fact(line.text))
        return (Query.PROFILE, used) if used else None

    def organisation(self, cover: Cover) -> Organisation:
        """All that was told, under the names of the cover."""
        facts = self._facts
        return Organisation(
            name=cover.name,
            name_en=cover.name_en,
            director=joined(facts.get("director", "")),
            director_title=self._director_title,
            address=facts.get("address", ""),
            phone=facts.get("phone", ""),
            established_on=day_alone(facts.get("established", "")),
            legal_basis=self._basis,
            purpose=self._purpose[0],
            purpose_source=self._purpose[1],
        )

    def _read_basis(
        self, lines: Sequence[SourceLine]
    ) -> tuple[Query, tuple[SourceLine, ...]] | None:
        """Laws, one a line; lines of several signs are an outline and stay one."""
        parted = [unmarked(line.text) for line in lines]
        if len({marker for marker, _ in parted}) != 1:
            return None
        self._basis = tuple(text for _, text in parted)
        return Query.LEGAL_BASIS, tuple(lines)

    def _read_purpose(
        self, lines: Sequence[SourceLine]
    ) -> tuple[Query, tuple[SourceLine, ...]] | None:
        """A paragraph, and under it its source in brackets."""
        parted = [unmarked(line.text) for line in lines]
        if not parted:
            return None
        source = ""
        if len(parted) > 1 and _IN_BRACKETS.fullmatch(parted[-1][1]):
            source = parted.pop()[1][1:-1]
        if any(marker for marker, _ in parted[1:]):
            return None
        self._purpose = (" ".join(text for _, text in parted), source)
        return Query.PURPOSE, tuple(lines)

    def _is_fact(self, text: str) -> bool:
        """Take the fact of a line "label : value"."""
        match = _LABELLED.fullmatch(folded(unmarked(text)[1]))
        if match is None:
            return False
        whole = unmarked(text)[1]
        label, value = squash(match["label"]), plain(whole[match.start("value") :])
        kind = next((key for key, known in _FACTS.items() if known.fullmatch(label)), None)
        if kind is None or kind in self._facts:
            return False
        if kind == "established" and day_alone(value) is None:
            return False
        if kind == "director":
            self._director_title = label
        self._facts[kind] = value
        return True
