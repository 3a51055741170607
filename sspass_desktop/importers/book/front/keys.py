"""Keys for what a book names: the same names give the same key, and no key comes twice."""

from collections import Counter
from dataclasses import dataclass, field

from sspass_desktop.domain.identity import Uid, named_uid


@dataclass(slots=True)
class Keys:
    """Gives out the keys of one book; names that come again are told apart by their order."""

    _given: Counter[tuple[str, ...]] = field(default_factory=Counter)

    def of(self, *names: str) -> Uid:
        """The key of a thing by its kind and names."""
        self._given[names] += 1
        again = self._given[names]
        return named_uid(*names, *([str(again)] if again > 1 else []))
