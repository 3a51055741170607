"""Make faults in the example plan and see whether the check finds them.

    python -m bench.mutants [--cases N] [--edits N] [--kinds WORD ...] [--seed N] [--examples N]

A case is one fault, found if a new finding has a right code at a right place: card, section and
row. Behind the table stand examples of what was not found, then what harmless edits made it say.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from time import process_time

from bench.mutants.edits import EDITS
from bench.mutants.faults import ERROR, NOTICE, WARNING
from bench.mutants.judge import Case, Outcome, cases
from bench.mutants.kinds import KINDS
from bench.mutants.silence import Noise, noises

CASES, HARMLESS, EXAMPLES = 50, 2_000, 2
WISHES = {ERROR: 0.99, WARNING: 0.90, NOTICE: None}
NEW_WARNINGS = 0.01


def main() -> int:
    """Print a table, examples of what went wrong, and the offenders among harmless edits."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--cases", type=int, default=CASES, help="faults of each kind")
    parser.add_argument("--edits", type=int, default=HARMLESS, help="harmless edits in all")
    parser.add_argument("--kinds", nargs="*", default=[], help="only those with one of these words")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--examples", type=int, default=EXAMPLES, help="of what was not found")
    typed = parser.parse_args()
    begun = process_time()
    missed = faults(typed.kinds, typed.cases, typed.seed)
    for kind_missed in missed:
        for case in kind_missed[: typed.examples]:
            tell(case)
    if typed.edits:
        harmless(typed.kinds, typed.edits, typed.seed)
    print(f"\n{process_time() - begun:.0f} s of work")
    return 0


def faults(wanted: Sequence[str], count: int, seed: int) -> list[list[Case]]:
    """Print a row for each kind and the sums; answer the cases that were not found, by kind."""
    print(f"{'fault':28}{'expected':56}{'severity':>9}{'cases':>7}", end="")
    print("".join(f"{outcome.value:>11}" for outcome in Outcome) + f"{'found %':>9}")
    sums = {severity: Counter[Outcome]() for severity in WISHES}
    left = []
    for kind in KINDS:
        if not chosen(wanted, kind.name, *kind.codes):
            continue
        tried = list(cases(kind, count, seed))
        seen = Counter(case.outcome for case in tried)
        sums[kind.severity] += seen
        left.append([case for case in tried if case.outcome is not Outcome.FOUND])
        print(f"{kind.name:28}{' '.join(kind.codes):56}{kind.severity:>9}{row(seen)}", flush=True)
    for severity, wish in WISHES.items():
        said = f"   wish {wish:.0%}" if wish else ""
        print(f"{'all kinds':84}{severity:>9}{row(sums[severity])}{said}")
    return left


def chosen(wanted: Sequence[str], *names: str) -> bool:
    """Whether a kind is asked for."""
    return not wanted or any(word in name for word in wanted for name in names)


def row(seen: Counter[Outcome]) -> str:
    """Cases, outcomes, and the share that was found."""
    count = seen.total()
    share = f"{100 * seen[Outcome.FOUND] / count:9.1f}" if count else f"{'-':>9}"
    return f"{count:7}" + "".join(f"{seen[outcome]:11}" for outcome in Outcome) + share


def tell(case: Case) -> None:
    """Say what was done, what was expected, and what the check said instead."""
    print(f"\n{case.kind.name}: {case.fault.did}")
    print(f"  expected {' or '.join(case.kind.codes)} at {case.fault.places[:2]}")
    for finding in case.said[:4]:
        print(f"  said {finding.code} at {finding.place} {finding.expected}/{finding.found}")


def harmless(wanted: Sequence[str], count: int, seed: int) -> None:
    """Print how many harmless edits made the check speak, by kind, and each of them."""
    kinds = [edit for edit in EDITS if chosen(wanted, edit.name)]
    seen: list[Noise] = []
    for left, kind in zip(range(len(kinds), 0, -1), kinds, strict=True):
        share = -((len(seen) - count) // left)  # those behind make up for one without room
        seen += noises(kind, share, seed)
    print(f"\n{'harmless edit':36}{'edits':>7}{'new errors':>12}{'new warnings':>14}")
    for kind in kinds:
        print(quiet(kind.name, [noise for noise in seen if noise.edit is kind]))
    print(quiet("all", seen) + f"   wish 0 and {NEW_WARNINGS:.0%}")
    for noise in seen:
        for finding in noise.said:
            print(f"{noise.edit.name}: {noise.did}\n  {finding}")


def quiet(name: str, seen: Sequence[Noise]) -> str:
    """Edits, and those after which there was an error or a warning more."""
    counts = [sum(noise.has(severity) for noise in seen) for severity in (ERROR, WARNING)]
    return f"{name:36}{len(seen):7}{counts[0]:12}{counts[1]:14}"


if __name__ == "__main__":
    sys.exit(main())
