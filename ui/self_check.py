"""The window tries itself: opened on a plan with nobody before it, looked at, closed."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QSettings, QTimer
from PySide6.QtGui import QFontInfo
from PySide6.QtSvg import QSvgRenderer

from sspass_desktop.cli.joints import Joints
from sspass_desktop.domain.card import CardSection
from sspass_desktop.version import PROGRAM
from ui.look.icons import icon_file
from ui.look.look import Look
from ui.panes import VIEWS
from ui.start import Program, build, make_application

PATIENCE = 60_000
"""Milliseconds after which a plan that is not open will not open."""


def opens(path: Path, joints: Joints) -> bool:
    """Open a plan file in a window; answers whether its page, fonts, icons and words are there."""
    application = make_application([PROGRAM])
    program = build(joints, QSettings(str(path.with_suffix(".ini")), QSettings.Format.IniFormat))
    program.window.show()
    _open(program, path)
    looks = (has_fonts, has_icons, speaks_korean)
    whole = _shows_a_page(program) and _shows_all_views(program) and all(one() for one in looks)
    program.plans.close_plan()
    program.window.close()
    application.quit()
    return whole


def _open(program: Program, path: Path) -> None:
    loop = QEventLoop()
    program.plans.opened.connect(loop.quit)
    QTimer.singleShot(PATIENCE, loop, loop.quit)
    program.plans.open_path(path)
    loop.exec()
    program.plans.opened.disconnect(loop.quit)


def _shows_a_page(program: Program) -> bool:
    picture = program.window.grab()
    return program.window.panes.preview.sheets.height() > 0 and not picture.isNull()


def _shows_all_views(program: Program) -> bool:
    """Make every form and every view; their modules are loaded only then."""
    window = program.window
    for section in CardSection:
        window.panes.page.show_section(section)
    for verb in VIEWS:
        window.show_view(verb)
        if not window.panes.view(verb).isVisible():
            return False
    return True


def has_fonts() -> bool:
    """Whether the window writes with a shipped font and not with what the PC happens to have."""
    return QFontInfo(Look().label_font()).exactMatch()


def has_icons() -> bool:
    """Whether icons can be read and drawn."""
    return QSvgRenderer(str(icon_file("open"))).isValid()


def speaks_korean() -> bool:
    """Whether Qt's own words are Korean."""
    word = "Cancel"
    return QCoreApplication.translate("QPlatformTheme", word) != word
