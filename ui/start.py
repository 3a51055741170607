"""Start Qt and build the window with all that belongs to it."""

import gc
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TypeAlias

from PySide6.QtCore import QLibraryInfo, QSettings, QStandardPaths, QTranslator
from PySide6.QtGui import QFontDatabase, QIcon
from PySide6.QtWidgets import QApplication

from sspass_desktop import logbook
from sspass_desktop.cli.joints import Joints
from sspass_desktop.paths import RESOURCES
from sspass_desktop.version import PROGRAM
from ui.editions.handling import Editions
from ui.ending import Ending, SessionMark
from ui.files import late_files
from ui.files.backups import Backups
from ui.files.documents import Documents
from ui.files.drafts import Drafts
from ui.files.leaving import Leaving
from ui.files.plans import PlanFiles
from ui.files.returns import Returns
from ui.files.sharing import Sharing
from ui.files.tasks import Tasks
from ui.files.troubles import Troubles
from ui.files.welcome import Welcome
from ui.finding.finder import Finder
from ui.findings.report_door import ReportDoor
from ui.garbage import Garbage
from ui.help.handling import Helper
from ui.history.handling import History
from ui.look.icons import PROGRAM_ICON
from ui.look.look import Look
from ui.messages import Messages
from ui.recent import Recent
from ui.tour.leading import Tour
from ui.window import MainWindow
from ui.window_verbs import WindowVerbs

Hook: TypeAlias = Callable[[type[BaseException], BaseException, TracebackType | None], object]
"""What ``sys.excepthook`` may be."""

ORGANISATION = "sspass"
STYLE = "Fusion"
SESSIONS = "sessions"
"""The folder of marks that tell an end from a crash."""
STARTED = "START"
"""Code in the log."""
TURN = 0.0005
"""Seconds after which a thread that computes lets another one in.

Nearly every call of Qt waits for its turn again: at Python's own ten times as much, a check or a
save in the background is felt in each key.
"""


@dataclass(frozen=True, slots=True)
class Program:
    """The window and what carries out its files."""

    window: MainWindow
    plans: PlanFiles
    documents: Documents
    backups: Backups
    drafts: Drafts


def show(path: Path | None, joints: Joints) -> int:
    """Show the plan at a path, the start page without one. Answers the exit code."""
    app = make_application(sys.argv[:1])
    if path is not None and late_files.brought_to_front(path):
        return 0
    home = _home()
    settings = QSettings(str(home / "settings.ini"), QSettings.Format.IniFormat)
    logbook.keep_in(home)
    logbook.note(STARTED)
    program = stand(joints, settings)
    sys.excepthook = telling(program.window, sys.excepthook)
    mark = begin_session(program, home)
    if path is not None:
        program.plans.open_path(path)
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Qt's loop would never let Python see Ctrl+C
    code = app.exec()
    mark.end()
    return code


def begin_session(program: Program, home: Path) -> SessionMark:
    """From now on an end is no crash, and one before that was a crash is told."""
    mark = SessionMark(home / SESSIONS)
    if mark.begin():
        program.drafts.tell_crash()
    ending = Ending(program.window, program.plans, program.drafts, mark)
    if sys.platform != "win32":
        ending.hear_signals()
    return mark


def stand(joints: Joints, settings: QSettings) -> Program:
    """The window on the screen, as it was left."""
    program = build(joints, settings)
    program.window.docks.restore()
    program.window.show()
    gc.freeze()  # what was loaded and made so far stays: no later search goes through it
    return program


def telling(window: MainWindow, log: Hook) -> Hook:
    """A hook for faults of ours: they are logged, and the user hears that nothing is lost."""

    def hook(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        log(kind, fault, trace)
        window.messages.our_fault(fault)

    return hook


def make_application(arguments: list[str]) -> QApplication:
    """Qt with our fonts, its own words in Korean, and the style that our sheet is made for."""
    app = QApplication(arguments)
    app.setApplicationName(PROGRAM)
    app.setOrganizationName(ORGANISATION)
    app.setWindowIcon(QIcon(str(PROGRAM_ICON)))
    app.setStyle(STYLE)
    load_fonts()
    app.setFont(Look().label_font())
    korean = QTranslator(app)
    if korean.load("qtbase_ko", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(korean)
    return app


def build(joints: Joints, settings: QSettings, messages: Messages | None = None) -> Program:
    """The window, not shown yet, with everything joined; ``messages`` on a way of their own."""
    sys.setswitchinterval(TURN)
    look = Look()
    look.set_dark(bool(settings.value("dark", False, type=bool)))
    look.set_zoom(int(str(settings.value("zoom", look.zoom, type=int))))
    QApplication.setFont(look.label_font())  # what is made before keeps another one
    window = MainWindow(look, settings, messages or Messages())
    tasks = Tasks(window, Recent(settings), Path(settings.fileName()).parent)
    plans = PlanFiles(tasks, joints)
    leaving, drafts = Leaving(tasks), Drafts(tasks, plans)
    documents, returns = Documents(tasks, plans, leaving), Returns(tasks, plans, leaving)
    backups, troubles = Backups(tasks, plans), Troubles(tasks, plans)
    troubles.comparison_asked.connect(returns.compare_with)
    plans.left.connect(Garbage(window).look_for_all)
    Sharing(tasks, plans, troubles)
    Welcome(tasks, plans)
    own = (WindowVerbs(window), Helper(window), Finder(window), Tour(tasks, plans), leaving)
    kept = (plans, backups, documents, returns, drafts)
    others = (Editions(tasks, plans), ReportDoor(tasks), History(tasks, plans))
    for some in (*own, *kept, *others):
        window.add_handlers(some.handlers)
    return Program(window, plans, documents, backups, drafts)


def load_fonts() -> None:
    """Make the shipped fonts known to Qt; an office PC need not have them."""
    for path in sorted((RESOURCES / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


def _home() -> Path:
    place = QStandardPaths.StandardLocation.AppDataLocation
    return Path(QStandardPaths.writableLocation(place))
