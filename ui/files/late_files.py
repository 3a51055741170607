"""The late door of what is done with files: as ``ui.late`` is that of what is seen."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from sspass_desktop.cli.joints import Joints
from sspass_desktop.domain.differences import Difference
from sspass_desktop.domain.organisation import Organisation
from sspass_desktop.domain.plan import Edition
from sspass_desktop.ports import DamagedFileError
from sspass_desktop.services.keeping import Backup, Keeper
from sspass_desktop.texts.message import Message
from ui.fields.closing import passing
from ui.look.look import Look

if TYPE_CHECKING:
    from sspass_desktop.importers.workbook.cells import Workbook
    from sspass_desktop.services.drafts import Draft
    from sspass_desktop.services.resuming import Resumed
    from sspass_desktop.texts.differences import Wording
    from ui.dialogs.backups import BackupsDialog
    from ui.dialogs.columns import ColumnsDialog
    from ui.dialogs.differences import DifferencesDialog
    from ui.dialogs.new_plan import NewPlanDialog
    from ui.files.plans import PlanFiles
    from ui.files.rescue import Rescuer
    from ui.files.tasks import Tasks
    from ui.instance import Doorbell


def new_plan(look: Look, year: int, window: QWidget) -> "NewPlanDialog":
    """The dialog that asks for a new plan's name and year."""
    from ui.dialogs.new_plan import NewPlanDialog

    return passing(NewPlanDialog(look, year, window))


def backups(look: Look, keeper: Keeper, now: datetime, window: QWidget) -> "BackupsDialog":
    """The dialog with the restore points of the open plan."""
    from ui.dialogs.backups import BackupsDialog

    return passing(BackupsDialog(look, keeper, now, window))


def cards_that_differ(
    backup: Backup, edition: Edition, joints: Joints, place: Path
) -> tuple[str, ...]:
    """The titles of the cards that are others in a restore point than in an edition."""
    from sspass_desktop.services.comparing_points import cards_that_differ as differing

    return differing(backup, edition, joints.open_store, joints.copy, place)


def doorbell(path: Path, parent: QObject) -> "Doorbell":
    """What hears when the open plan is asked for elsewhere."""
    from ui.instance import Doorbell

    return Doorbell(path, parent)


def brought_to_front(path: Path) -> bool:
    """Whether a plan is open in another window of this PC, which is in front now."""
    from ui.instance import ring

    return ring(path)


def columns(look: Look, workbook: "Workbook", window: QWidget) -> "ColumnsDialog":
    """The dialog that asks which column of a workbook is which."""
    from ui.dialogs.columns import ColumnsDialog

    return passing(ColumnsDialog(look, workbook, window))


def differences(
    look: Look,
    entries: tuple[Difference, ...],
    names: Mapping[str, str],
    window: QWidget,
    wording: "Wording | None" = None,
) -> "DifferencesDialog":
    """The dialog with what a file brings, or another one that was laid beside the plan."""
    from ui.dialogs.differences import DifferencesDialog

    return passing(DifferencesDialog(look, entries, names, window, wording))


def resumed(draft: "Draft", organisation: Organisation, edition: Edition) -> "Resumed":
    """A draft beside the plan as it stands now."""
    from sspass_desktop.services.resuming import resume

    return resume(draft, organisation, edition)


def draft_differences(look: Look, found: "Resumed", window: QWidget) -> "DifferencesDialog":
    """The dialog with what a draft says otherwise than the plan."""
    from sspass_desktop.texts.differences import OF_DRAFT, names_of

    names = names_of(found.edition, found.draft.edition)
    return differences(look, found.entries, names, window, OF_DRAFT)


def rescuer(plans: "PlanFiles", tasks: "Tasks", path: Path, fault: DamagedFileError) -> "Rescuer":
    """The way from a damaged plan to a sound one."""
    from ui.files.rescue import Rescuer

    return Rescuer(plans, tasks, path, fault)


def message(fault: Exception) -> Message | None:
    """The message about a fault of the world; None if the fault is ours."""
    from ui.files.faults import message as said

    return said(fault)
