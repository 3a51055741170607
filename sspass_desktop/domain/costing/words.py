"""Words that complete a path (목, 세목, 항목): those the plan uses, and those of its list."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias

from sspass_desktop.domain.budget import FundTable
from sspass_desktop.domain.costing.tables import levels
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.names import squashed
from sspass_desktop.domain.organisation import Term
from sspass_desktop.domain.plan import Edition

_Step: TypeAlias = tuple[str, tuple[str, ...], str]
"""Name of the level, squashed names above it, word."""


class PathWords:
    """Counts the words of a plan's paths; only cards whose tables are others are counted anew."""

    def __init__(self) -> None:
        self._tables: dict[Uid, tuple[FundTable, ...]] = {}
        self._counts: Counter[_Step] = Counter()
        self._terms: tuple[tuple[str, str], ...] = ()

    def learn(self, edition: Edition) -> None:
        """Take the plan as it stands now."""
        gone = set(self._tables)
        for card in edition.cards:
            gone.discard(card.uid)
            if self._tables.get(card.uid) is not card.budget.tables:
                self._exchange(card.uid, card.budget.tables)
        for uid in gone:
            self._exchange(uid, ())
        self._terms = tuple((term.kind, term.official) for term in edition.terms)

    def _exchange(self, card: Uid, tables: tuple[FundTable, ...]) -> None:
        self._counts.subtract(_steps(self._tables.get(card, ())))
        self._counts.update(_steps(tables))
        self._tables[card] = tables

    def words(self, level: str, above: Sequence[str]) -> tuple[str, ...]:
        """Words of a level: under the same path first, by use, then those of the list."""
        parents = tuple(squashed(step) for step in above)
        used = Counter(
            {
                word: count
                for (name, path, word), count in self._counts.items()
                if name == level and path == parents and count > 0
            }
        )
        listed = (official for kind, official in self._terms if kind == level)
        return tuple(dict.fromkeys([*(word for word, _ in used.most_common()), *listed]))


def _steps(tables: tuple[FundTable, ...]) -> Iterator[_Step]:
    for table in tables:
        names = levels(table)
        for line in table.lines:
            parents = tuple(squashed(step) for step in line.path)
            for place, (name, word) in enumerate(zip(names, line.path, strict=False)):
                if word:
                    yield name, parents[:place], word


def listed(edition: Edition, level: str) -> tuple[str, ...]:
    """The words of a level that the office keeps in a list of its own."""
    return tuple(term.official for term in _own(edition, level))


def with_listed(edition: Edition, level: str, words: Iterable[str]) -> Edition:
    """The edition with another list of words for a level; blank and repeated ones are dropped."""
    plain = dict.fromkeys(" ".join(word.split()) for word in words)
    kept = tuple(term for term in edition.terms if term.kind != level)
    own = tuple(Term(word, kind=level) for word in plain if word)
    return edition if own == _own(edition, level) else replace(edition, terms=(*kept, *own))


def _own(edition: Edition, level: str) -> tuple[Term, ...]:
    return tuple(term for term in edition.terms if term.kind == level)
