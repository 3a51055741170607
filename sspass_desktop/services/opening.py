"""Open a plan for work: who else has it, a backup of how it was, what it holds."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sspass_desktop import lease
from sspass_desktop.domain.plan import Plan
from sspass_desktop.ports import Holder, Lease, NotWritableError, OpenStore, Store, StoreError
from sspass_desktop.services.keeping import Copy, keep
from sspass_desktop.services.plans import load_plan


@dataclass(frozen=True, slots=True)
class Opened:
    """An open plan. Without ``lease`` it may be read only: ``holder`` has it, or nobody may write.

    ``unkept`` is why no backup could be made.
    """

    path: Path
    store: Store
    plan: Plan
    lease: Lease | None = None
    holder: Holder | None = None
    unkept: StoreError | None = None


def open_plan(path: Path, open_store: OpenStore, copy: Copy, me: Holder) -> Opened:
    """Open a plan file for writing if nobody else has it, with a verified backup made before.

    Raises: what opening and reading a plan file raises; no lease is kept then.
    """
    held, holder = _leased(path, me)
    try:
        store = open_store(path, False)
        plan = load_plan(store)
    except BaseException:
        if held is not None:
            held.release()
        raise
    unkept = _backed_up(path, copy, me.since) if held is not None else None
    return Opened(path, store, plan, held, holder, unkept)


def _leased(path: Path, me: Holder) -> tuple[Lease | None, Holder | None]:
    try:
        found = lease.take(path, me)
    except NotWritableError:
        return None, None
    return (None, found) if isinstance(found, Holder) else (found, None)


def _backed_up(path: Path, copy: Copy, now: datetime) -> StoreError | None:
    try:
        keep(path, copy, now)
    except StoreError as error:
        return error
    return None
