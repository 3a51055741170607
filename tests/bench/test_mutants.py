"""A small part of ``python -m bench.mutants``, always the same: it takes seconds, not minutes."""

import ast
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from bench import mutants
from bench.mutants.edits import EDITS
from bench.mutants.faults import ERROR, Fault, Kind
from bench.mutants.judge import Case, Outcome, cases, checked, fresh, usual
from bench.mutants.kinds import KINDS
from bench.mutants.money import total_off
from bench.mutants.plan import as_it_is, as_printed
from bench.mutants.silence import noises
from sspass_desktop.domain.findings import Code, Place

CASES, SEED = 2, 7
CODES = {code.value for code in Code}
OFF = "style."
"""Rules that are asked only where they are wanted."""


@pytest.mark.parametrize("kind", [pytest.param(kind, id=kind.name) for kind in KINDS])
def test_faults_are_found_at_their_place(kind):
    tried = list(cases(kind, CASES, SEED))
    lost = [case for case in tried if case.outcome is not Outcome.FOUND]
    assert len(tried) == CASES
    allowed = 0 if kind.severity == ERROR else CASES - 1
    assert len(lost) <= allowed, [(case.fault.did, case.said) for case in lost]


@pytest.mark.parametrize("edit", [pytest.param(edit, id=edit.name) for edit in EDITS])
def test_harmless_edits_are_passed_over(edit):
    assert [(noise.did, noise.said) for noise in noises(edit, 1, SEED) if noise.said] == []


def test_every_rule_has_a_fault():
    made = {code for kind in KINDS for code in kind.codes}
    assert sorted(code for code in CODES - made if not code.startswith(OFF)) == []


def test_saying_everything_twice_changes_nothing():
    assert checked(fresh(as_printed))[0] == usual(as_it_is)


def test_makers_of_faults_share_nothing_with_the_program():
    (folder,) = map(Path, mutants.__path__)
    imported = {
        path.stem: {
            name.split(".")[0]
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            for name in _modules(node)
        }
        for path in folder.glob("*.py")
    }
    users = {stem for stem, modules in imported.items() if modules & {"sspass_desktop", "db", "ui"}}
    assert users == {"judge"}


def _modules(node):
    match node:
        case ast.Import(names):
            return [alias.name for alias in names]
        case ast.ImportFrom(module=str(name)):
            return [name]
    return []


KIND = Kind("a total", total_off, ERROR, ("card.total_mismatch",))
FOUND = partial(Case, KIND, Fault("", ({"card": "a", "section": "budget"}, {"title": "B"})))


def _finding(code, card):
    (one, *_) = checked(_wrong_total())[0] - usual(as_it_is)
    return replace(one, code=code, place=Place(card, "budget"))


def _wrong_total():
    plan = fresh()
    plan["editions"][-1]["cards"][0]["budget"]["declared_total_won"] = 1
    return plan


@pytest.mark.parametrize(
    ("code", "card", "outcome"),
    [
        (Code.CARD_TOTAL_MISMATCH, "a", Outcome.FOUND),
        (Code.CARD_TOTAL_MISMATCH, "b", Outcome.FOUND),
        (Code.CARD_TOTAL_MISMATCH, "c", Outcome.MISPLACED),
        (Code.CARD_NO_FUND, "a", Outcome.OTHER),
    ],
)
def test_a_case_is_judged_by_code_and_place(code, card, outcome):
    said = (_finding(code, card),)
    assert FOUND(said, {"b": "B"}).outcome is outcome


def test_silence_is_a_miss():
    assert FOUND((), {}).outcome is Outcome.MISSED
