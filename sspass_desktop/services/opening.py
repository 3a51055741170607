"""Open a plan for work: who else has it, what it holds."""

from dataclasses import dataclass
from pathlib import Path

from sspass_desktop import lease
from sspass_desktop.domain.plan import Plan
from sspass_desktop.ports import Holder, Lease, NotWritableError, OpenStore, Store
from sspass_desktop.services.plans import load_plan


@dataclass(frozen=True, slots=True)
class Opened:
    """An open plan. Without ``lease`` it is for reading: ``holder`` has it, or none may write."""

    path: Path
    store: Store
    plan: Plan
    lease: Lease | None = None
    holder: Holder | None = None


def open_plan(path: Path, open_store: OpenStore, me: Holder) -> Opened:
    """Open a plan file for writing if nobody else has it; who writes keeps a backup first.

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
    return Opened(path, store, plan, held, holder)


def _leased(path: Path, me: Holder) -> tuple[Lease | None, Holder | None]:
    try:
        found = lease.take(path, me)
    except NotWritableError:
        return None, None
    return (None, found) if isinstance(found, Holder) else (found, None)
