"""Plans in and out of a store: load, import a book, import the open format."""

from sspass_desktop.domain.plan import Edition, Plan
from sspass_desktop.importers.book.read import read_book
from sspass_desktop.importers.book.report import ImportReport
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
        raise EditionMissingError(detail=key or "")
    return max(candidates, key=lambda edition: (edition.year, edition.revision))


def import_book(data: bytes, store: Store) -> ImportReport:
    """Read a plan book given as text and store it as a new edition, in one transaction.

    Raises: UnreadableBookError, EditionExistsError.
    """
    draft = read_book(data)
    with store.work() as work:
        if work.plans.load() == Plan():
            work.plans.replace(Plan(draft.organisation, (draft.edition,)))
        else:
            work.plans.add_edition(draft.edition)
        work.commit()
    return draft.report


def import_json(incoming: Plan, store: Store, *, overwrite: bool = False) -> MergeReport:
    """Merge a plan by uid: what is new comes in, what differs stays unless ``overwrite``."""
    with store.work() as work:
        current = work.plans.load()
        merged, report = merge_plans(current, incoming, overwrite=overwrite)
        if merged != current:
            work.plans.replace(merged)
            work.commit()
    return report
