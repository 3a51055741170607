"""How many findings are open somewhere, by severity."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from sspass_desktop.domain.findings import Severity

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of open findings."""

    errors: int = 0
    warnings: int = 0
    notices: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.errors + other.errors,
            self.warnings + other.warnings,
            self.notices + other.notices,
        )

    @property
    def counts(self) -> Mapping[Severity, int]:
        """Every severity, the gravest first."""
        held = (self.errors, self.warnings, self.notices)
        return dict(zip(Severity, held, strict=True))

    @property
    def total(self) -> int:
        """All of them."""
        return self.errors + self.warnings + self.notices

    @property
    def gravest(self) -> Severity | None:
        """The gravest severity that occurs; None where nothing is open."""
        return next((severity for severity, count in self.counts.items() if count), None)


NOTHING = Tally()


def tally(found: Iterable[Severity]) -> Tally:
    """Count findings."""
    counts = Counter(found)
    return Tally(*(counts[severity] for severity in Severity))


def tallies(found: Iterable[tuple[Key, Severity]]) -> dict[Key, Tally]:
    """Count findings by a key, in the order in which the keys first occur."""
    held: dict[Key, list[Severity]] = {}
    for key, severity in found:
        held.setdefault(key, []).append(severity)
    return {key: tally(severities) for key, severities in held.items()}
