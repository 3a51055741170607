"""Foreign documents into a store, one transaction each."""

from sspass_desktop.domain.plan import Plan
from sspass_desktop.importers.book.read import read_book
from sspass_desktop.importers.book.report import ImportReport
from sspass_desktop.ports import Store


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
