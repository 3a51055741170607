"""Foreign documents into a store, one transaction each."""

from sspass_desktop.domain.plan import Plan
from sspass_desktop.domain.trail.recorded import NOBODY, Signature
from sspass_desktop.importers.book.read import read_book
from sspass_desktop.importers.book.report import ImportReport
from sspass_desktop.ports import Store, Watch, nobody_watches
from sspass_desktop.services.plans import add_plan


def import_book(
    data: bytes, store: Store, watch: Watch = nobody_watches, signed: Signature = NOBODY
) -> ImportReport:
    """Read a plan book given as text and store it as a new edition, in one transaction.

    Raises: UnreadableBookError, EditionExistsError.
    """
    draft = read_book(data)
    watch(1, 2)
    add_plan(Plan(draft.organisation, (draft.edition,)), store, signed)
    return draft.report
