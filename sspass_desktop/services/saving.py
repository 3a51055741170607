"""Small changes of an open plan, saved as they are made."""

from sspass_desktop.domain.plan import Plan
from sspass_desktop.domain.trail.recorded import NOBODY, Signature
from sspass_desktop.ports import Store


def save_changes(store: Store, before: Plan, after: Plan, signed: Signature = NOBODY) -> None:
    """Bring the file from the plan that it holds to another one, in one transaction.

    ``store`` is the one that loaded ``before`` or saved it: it knows whether the file is still so.

    Raises: StaleVersionError if it is not; any other StoreError. The file is as it was then.
    """
    with store.work(signed) as work:
        work.plans.change(before, after)
        work.commit()
