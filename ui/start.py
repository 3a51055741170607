"""Start Qt with the shipped fonts and show a plan."""

import signal
import sys
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from sspass_desktop.cli.joints import REFUSED, Joints
from sspass_desktop.domain.findings import Finding
from sspass_desktop.domain.plan import Plan
from sspass_desktop.paths import RESOURCES
from sspass_desktop.ports import StoreError
from sspass_desktop.services.checking import check
from sspass_desktop.services.plans import find_edition, load_plan
from sspass_desktop.services.sample import sample_plan
from sspass_desktop.texts import errors
from sspass_desktop.version import PROGRAM
from ui.window import open_window

FAMILY = "Noto Sans KR"
POINT_SIZE = 10


def show(path: Path | None, joints: Joints) -> int:
    """Show the plan at a path, the example plan without one. Answers the exit code."""
    try:
        plan = sample_plan() if path is None else load_plan(joints.open_store(path, False))
    except StoreError as error:
        sys.stderr.write(errors.sentence(error) + "\n")
        return REFUSED
    app = QApplication(sys.argv[:1])
    app.setApplicationName(PROGRAM)
    load_fonts()
    app.setFont(QFont(FAMILY, POINT_SIZE))
    window = open_window(plan, _findings(plan))
    window.raise_()
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Qt's loop would never let Python see Ctrl+C
    return app.exec()


def load_fonts() -> None:
    """Make the shipped fonts known to Qt; an office PC need not have them."""
    for path in sorted((RESOURCES / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


def _findings(plan: Plan) -> tuple[tuple[Finding, str], ...]:
    if not plan.editions:
        return ()
    return tuple((report.finding, report.message) for report in check(find_edition(plan)))
