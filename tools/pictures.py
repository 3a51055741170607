"""Take the pictures of the window for the guide: ``python tools/pictures.py [NAME …]``.

Every screen on the example plan goes to ``resources/guide/pictures``, always the same to the pixel
as long as the window is: run it after a change that can be seen. With names, only those.
"""

import os
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "resources" / "guide" / "pictures"
os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QSettings, Qt  # noqa: E402
from PySide6.QtGui import QImage  # noqa: E402
from PySide6.QtWidgets import QDialog  # noqa: E402
from scenes import NO_PLAN, SCENES  # noqa: E402
from studio import AT_ONCE, SETTLED, Studio  # noqa: E402

from main import JOINTS  # noqa: E402
from sspass_desktop.services.sample import sample_plan  # noqa: E402
from ui.start import build, make_application  # noqa: E402
from ui.verbs import Verb  # noqa: E402

USUAL = (1366, 768)
COLOURS, PACKED = 256, 0
"""The commonest stay what they are, which the eye knows; packed as well as Qt can."""


def main(wanted: list[str]) -> int:
    """Take all pictures, or those that are named."""
    application = make_application(sys.argv[:1])
    application.setCursorFlashTime(0)
    with tempfile.TemporaryDirectory(prefix="sspass-") as folder:
        settings = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        studio = Studio(build(JOINTS, settings))
        studio.window.show()
        for name in wanted or SCENES:
            with opened(studio, name):
                take(studio, name)
        application.clipboard().clear()  # Qt destroys it after Python has gone
    return 0


@contextmanager
def opened(studio: Studio, name: str) -> Iterator[None]:
    """The window as it is opened, for one picture."""
    studio.window.resize(*USUAL)
    if name not in NO_PLAN:
        studio.open(sample_plan())
    yield
    for dialog in studio.window.findChildren(QDialog):
        dialog.close()
    if studio.window.look.dark:
        studio.window.commands.do(Verb.DARK)
    studio.program.plans.close_plan()


def take(studio: Studio, name: str) -> None:
    """Let the window come to rest and keep a picture of it."""
    shown = SCENES[name](studio)
    studio.rest(AT_ONCE if isinstance(shown, QDialog) else SETTLED)
    studio.window.status.clearMessage()
    picture = shown.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    counted = Counter(memoryview(picture.constBits()).cast("I"))
    commonest = [colour for colour, _ in counted.most_common(COLOURS)]
    way = Qt.ImageConversionFlag.AvoidDither
    small = picture.convertToFormat(QImage.Format.Format_Indexed8, commonest, way)
    small.save(str(OUT / f"{name}.png"), "PNG", PACKED)
    print(f"{name}.png", (OUT / f"{name}.png").stat().st_size // 1024, "KB", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
