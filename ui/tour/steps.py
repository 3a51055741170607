"""The steps of the tour: by which of what can be seen each is known to have been done."""

from collections.abc import Callable
from dataclasses import dataclass

from sspass_desktop.domain.card import Card, CardSection
from sspass_desktop.domain.plan import Edition
from sspass_desktop.services.checking import Report
from ui.verbs import Verb


@dataclass(frozen=True, slots=True)
class Seen:
    """The plan and the window during a step.

    ``first``, ``before``, ``card``: the tour's card when the tour began, when the step began, now.
    ``edition_before``, ``edition``: the edition likewise; ``reports``: the open findings of the
    card; ``verbs``: the commands that were given since the step began; ``section``: the one that
    is open.
    """

    first: Card
    before: Card
    card: Card
    edition_before: Edition
    edition: Edition
    reports: tuple[Report, ...] = ()
    verbs: frozenset[Verb] = frozenset()
    section: CardSection | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """A step by the key of its words; without ``is_done`` it is the last."""

    key: str
    is_done: Callable[[Seen], bool] | None = None


def _opened_budget(seen: Seen) -> bool:
    return seen.section is CardSection.BUDGET


def _changed_amount(seen: Seen) -> bool:
    return seen.card.budget.total_won != seen.before.budget.total_won


def _went_to_finding(seen: Seen) -> bool:
    return bool(seen.verbs & {Verb.NEXT_FINDING, Verb.PREVIOUS_FINDING, Verb.SHOW_FINDINGS})


def _took_back(seen: Seen) -> bool:
    return seen.card.budget.total_won == seen.first.budget.total_won


def _painted(seen: Seen) -> bool:
    months = sum(len(row.months) for row in seen.card.schedule)
    return months > sum(len(row.months) for row in seen.before.schedule)


def _changed_target(seen: Seen) -> bool:
    told = any(one.finding.place.section is CardSection.INDICATORS for one in seen.reports)
    return told and seen.card.indicators != seen.before.indicators


def _accepted(seen: Seen) -> bool:
    return len(seen.edition.accepted) > len(seen.edition_before.accepted)


def _opened_book(seen: Seen) -> bool:
    return bool(seen.verbs & {Verb.SHOW_PRESS, Verb.CARD_PDF, Verb.BOOK_PDF})


STEPS = (
    Step("budget", _opened_budget),
    Step("amount", _changed_amount),
    Step("finding", _went_to_finding),
    Step("undo", _took_back),
    Step("schedule", _painted),
    Step("target", _changed_target),
    Step("accept", _accepted),
    Step("print", _opened_book),
    Step("end"),
)
"""In their order."""
