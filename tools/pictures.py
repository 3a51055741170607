"""Take the pictures of the window for the documents: ``python tools/pictures.py``.

Every screen of the window on the example plan goes to ``docs/pictures``, always the same to the
pixel as long as the window is: run it after a change that can be seen.
"""

import os
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "docs" / "pictures"
os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.path.insert(0, str(ROOT))

from io import BytesIO  # noqa: E402

from PIL import Image  # noqa: E402
from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, QSettings, QTimer  # noqa: E402

from main import JOINTS  # noqa: E402
from sspass_desktop.domain.card import CardSection  # noqa: E402
from sspass_desktop.domain.outline import Part  # noqa: E402
from ui.start import build, make_application  # noqa: E402
from ui.verbs import Verb  # noqa: E402
from ui.window import MainWindow  # noqa: E402

USUAL, LARGE = (1366, 768), (1920, 1080)
COLOURS = 128
"""Enough for a window of few colours; a third of the size in bytes."""

SETTLED = 2500
"""Milliseconds after which checks, pages and layouts have come to rest."""

SECTIONS = {
    "card": CardSection.GOALS,
    "overview": CardSection.OVERVIEW,
    "budget": CardSection.BUDGET,
    "schedule": CardSection.SCHEDULE,
    "indicators": CardSection.INDICATORS,
}
VIEWS = {
    "findings": Verb.SHOW_FINDINGS,
    "calendar": Verb.SHOW_CALENDAR,
    "funds": Verb.SHOW_FUNDS,
    "press": Verb.SHOW_PRESS,
}


def main() -> int:
    """Take all pictures."""
    application = make_application(sys.argv[:1])
    application.setCursorFlashTime(0)
    with tempfile.TemporaryDirectory(prefix="sspass-") as folder:
        settings = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        program = build(JOINTS, settings)
        window = program.window
        window.resize(*USUAL)
        window.show()
        take(window, "start")
        program.plans.open_sample()
        for name, show in screens(window).items():
            show()
            take(window, name)
        program.plans.close_plan()
    return 0


def screens(window: MainWindow) -> Mapping[str, Callable[[], None]]:
    """How each screen is come to; each from the one before it."""
    views = {name: lambda verb=verb: window.show_view(verb) for name, verb in VIEWS.items()}
    sections = {name: lambda at=at: show_section(window, at) for name, at in SECTIONS.items()}
    return {
        **sections,
        **views,
        "section": lambda: show_front(window),
        "records": lambda: window.panes.front.show_records("results"),
        "window": lambda: show_section(window, CardSection.ACTIONS),
        "dark": lambda: window.commands.do(Verb.DARK),
        "zoom150": lambda: enlarge(window),
    }


def show_section(window: MainWindow, section: CardSection) -> None:
    """Show a section of the first card."""
    window.show_view(Verb.SHOW_CARD)
    if window.desk is not None:
        window.panes.tree.choose(window.desk.card)
    window.panes.front.show_card()
    window.panes.page.show_section(section)
    window.panes.page.enter_form()


def show_front(window: MainWindow) -> None:
    """Show the first section of part III, which has blocks of several kinds."""
    sections = window.workplace.session.edition.sections if window.workplace else ()
    found = next(one for one in sections if one.part is Part.III and one.blocks)
    window.show_view(Verb.SHOW_CARD)
    window.panes.tree.choose(found.uid)
    window.panes.front.sections.enter()


def enlarge(window: MainWindow) -> None:
    """Show the same at 150 % on a larger screen, light again."""
    window.commands.do(Verb.DARK)
    window.resize(*LARGE)
    window.look.set_zoom(150)


def take(window: MainWindow, name: str) -> None:
    """Let the window come to rest and keep a picture of it."""
    loop = QEventLoop()
    QTimer.singleShot(SETTLED, loop, loop.quit)
    loop.exec()
    window.status.clearMessage()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    window.grab().save(buffer, "PNG")
    picture = Image.open(BytesIO(buffer.data().data())).convert("RGB").quantize(COLOURS)
    picture.save(OUT / f"{name}.png", optimize=True)
    print(f"{name}.png", (OUT / f"{name}.png").stat().st_size // 1024, "KB", flush=True)


if __name__ == "__main__":
    sys.exit(main())
