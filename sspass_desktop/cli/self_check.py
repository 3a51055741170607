"""``self-check``: open the example plan, check, print and export it in a temporary folder.

What store and screen prove is handed in; the window is tried only when asked for: it needs
libraries that a PC without a screen may lack.
"""

import sys
import tempfile
from argparse import Namespace
from collections.abc import Callable
from functools import partial
from pathlib import Path

from sspass_desktop.cli.joints import DONE, REFUSED, Joints
from sspass_desktop.cli.streams import say
from sspass_desktop.documents.book import Options
from sspass_desktop.domain.findings import Severity
from sspass_desktop.exchange.plan_json import loads
from sspass_desktop.files import read_file, told_as_store_error
from sspass_desktop.ports import Store
from sspass_desktop.services import plans, publish
from sspass_desktop.services.checking import check, open_count
from sspass_desktop.services.intact import spoilt_file
from sspass_desktop.services.sample import sample_plan
from sspass_desktop.texts import commands

PLAN, PDF = "sample.sspass", "card.pdf"
WINDOW = "window"


def self_check(typed: Namespace, joints: Joints) -> int:
    """Run every step in a folder of its own; name the step that fails, or the spoilt file."""
    spoilt = spoilt_file(joints.folder) if joints.folder is not None else None
    if spoilt is not None:
        sys.stderr.write(commands.spoilt_file(spoilt) + "\n")
        return REFUSED
    if typed.keep is None:
        with tempfile.TemporaryDirectory(prefix="sspass-") as folder:
            return _steps(Path(folder), typed, joints)
    with told_as_store_error(typed.keep):
        typed.keep.mkdir(parents=True, exist_ok=True)
    return _steps(typed.keep, typed, joints)


def _steps(folder: Path, typed: Namespace, joints: Joints) -> int:
    own = {name: partial(step, folder, joints) for name, step in _STEPS.items()}
    given = {name: partial(proof, folder / PLAN) for name, proof in joints.proofs.items()}
    for name, step in {**own, **given}.items():
        if (name != WINDOW or typed.window) and not step():
            sys.stderr.write(commands.self_check_failed(commands.SELF_CHECK_STEPS[name]) + "\n")
            return REFUSED
    say(commands.self_checked(str(folder / PDF) if typed.keep else None))
    return DONE


def _open(folder: Path, joints: Joints) -> bool:
    """Write the example plan into a new file and read the same values back."""
    path = folder / PLAN
    path.unlink(missing_ok=True)
    plan = sample_plan()
    plans.import_json(plan, joints.open_store(path, True))
    return plans.load_plan(joints.open_store(path, False)) == plan


def _check(folder: Path, joints: Joints) -> bool:
    """The example plan has no error."""
    edition = plans.find_edition(plans.load_plan(_store(folder, joints)))
    return open_count(check(edition), Severity.ERROR) == 0


def _print(folder: Path, joints: Joints) -> bool:
    """The first written card prints, with every character in a shipped font."""
    plan = plans.load_plan(_store(folder, joints))
    edition = plans.find_edition(plan)
    first = next(card.uid for card in edition.cards if card.is_written)
    pages = publish.card_pages(plan.organisation, edition, (first,), Options())
    printed = publish.print_pages(pages, folder / PDF)
    return printed.pages > 0 and not printed.missing and (folder / PDF).stat().st_size > 0


def _export(folder: Path, joints: Joints) -> bool:
    """The open format holds the same plan; the workbook reads back as it was meant."""
    plan = plans.load_plan(_store(folder, joints))
    publish.export_workbook(plan, plans.find_edition(plan), None, folder / "plan.xlsx")
    publish.export_json(plan, folder / "plan.json")
    return loads(read_file(folder / "plan.json").decode("utf-8")) == plan


def _store(folder: Path, joints: Joints) -> Store:
    return joints.open_store(folder / PLAN, False)


_STEPS: dict[str, Callable[[Path, Joints], bool]] = {
    "open": _open,
    "check": _check,
    "print": _print,
    "export": _export,
}
