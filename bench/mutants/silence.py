"""What a check says of a plan after an edit that changes nothing that matters."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from bench.mutants.faults import NOTICE, Edit
from bench.mutants.judge import checked, fresh, usual
from bench.mutants.plan import Json

TRIES = 400


@dataclass(frozen=True, slots=True)
class Noise:
    """An edit, and what the check said of it that it did not say before."""

    edit: Edit
    did: str
    said: tuple[str, ...]

    def has(self, severity: str) -> bool:
        """Whether something of a severity was said."""
        return any(text.startswith(severity) for text in self.said)


def noises(edit: Edit, count: int, seed: int) -> Iterator[Noise]:
    """So many different edits of a kind, or as many as the plan has room for."""
    rng = Random(f"{seed} {edit.name}")  # noqa: S311 - repeatable on purpose
    done: set[str] = set()
    plan, tries = fresh(edit.base), 0
    while len(done) < count and tries < TRIES:
        tries += 1
        did = edit.make(plan, rng)
        if did is None:
            continue
        if did not in done:
            done.add(did)
            tries = 0
            yield Noise(edit, did, _new(plan, edit))
        plan = fresh(edit.base)


def _new(plan: Json, edit: Edit) -> tuple[str, ...]:
    """Errors and warnings there were none of before; rows may have changed places."""
    before = Counter((finding.code, finding.place.card) for finding in usual(edit.base).elements())
    said = []
    for finding in checked(plan)[0].elements():
        key = finding.code, finding.place.card
        if before[key]:
            before[key] -= 1
        elif finding.severity != NOTICE:
            where = f"{finding.place.section}[{finding.place.line}]"
            sides = f"{finding.subject}: {finding.expected} / {finding.found}"
            said.append(f"{finding.severity} {finding.code} {where} {sides}")
    return tuple(said)
