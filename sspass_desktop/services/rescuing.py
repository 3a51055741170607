"""A damaged plan: what can be had of it. The file itself is never changed."""

from pathlib import Path

from sspass_desktop.domain.rescue import Rescue
from sspass_desktop.ports import Salvage
from sspass_desktop.services.keeping import Keeper


def rescue(path: Path, salvage: Salvage, keeper: Keeper) -> Rescue:
    """See what a damaged plan and its backups still hold.

    Raises: StoreError if the file cannot be read, or is none of ours.
    """
    return salvage(path, [copy for point in keeper.all() for copy in point.paths])
