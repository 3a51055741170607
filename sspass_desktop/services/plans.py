"""Plans in and out of a store: load, choose an edition, merge another plan."""

from collections.abc import Sequence
from dataclasses import replace

from sspass_desktop.domain.chronicle import completed
from sspass_desktop.domain.plan import Edition, Plan
from sspass_desktop.domain.trail.recorded import NOBODY, Recorded, Signature
from sspass_desktop.ports import EditionMissingError, Store
from sspass_desktop.services.merging import MergeReport, merge_plans


def load_plan(store: Store) -> Plan:
    """Everything in the plan file."""
    with store.work() as work:
        return work.plans.load()


def find_edition(plan: Plan, key: str | None = None) -> Edition:
    """The edition named by a key such as "2026-1"; without one, the newest.

    Raises: EditionMissingError.
    """
    candidates = [edition for edition in plan.editions if key in (None, edition.key)]
    if not candidates:
        raise EditionMissingError(detail="" if key is None else key or '""')
    return max(candidates, key=lambda edition: (edition.year, edition.revision))


def add_plan(
    plan: Plan, store: Store, signed: Signature = NOBODY, past: Sequence[Recorded] = ()
) -> None:
    """Store all editions of a plan as new ones, and what it adds to the agency's history.

    ``past``: what changed in it elsewhere, the newest first.

    Raises: EditionExistsError.
    """
    with store.work(signed) as work:
        current = work.plans.load()
        if past:
            work.history.take_over(past)
        if current == Plan():
            work.plans.replace(plan)
        else:
            agency = completed(current.organisation, plan.organisation)
            work.plans.change(current, replace(current, organisation=agency))
            for edition in plan.editions:
                work.plans.add_edition(edition)
        work.commit()


def import_json(
    incoming: Plan, store: Store, signed: Signature = NOBODY, *, overwrite: bool = False
) -> MergeReport:
    """Merge a plan by uid: what is new comes in, what differs stays unless ``overwrite``."""
    with store.work(signed) as work:
        current = work.plans.load()
        merged, report = merge_plans(current, incoming, overwrite=overwrite)
        if merged != current:
            work.plans.replace(merged)
            work.commit()
    return report
