"""Make the icons of program and plan file from their drawings: ``python tools/icons.py``.

Every ``resources/app/*.svg`` becomes an ``.ico`` beside it, in the sizes that Windows asks for.
"""

import os
import sys
from io import BytesIO
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWINGS = Path(__file__).resolve().parent.parent / "resources" / "app"
SIDES = (16, 20, 24, 32, 40, 48, 64, 256)


def main() -> int:
    """Make all icons."""
    application = QGuiApplication(sys.argv[:1])
    for drawing in sorted(DRAWINGS.glob("*.svg")):
        pictures = [drawn(drawing, side) for side in SIDES]
        target = drawing.with_suffix(".ico")
        sizes = [(side, side) for side in SIDES]
        pictures[-1].save(target, sizes=sizes, append_images=pictures[:-1])
        print(target.name, target.stat().st_size // 1024, "KB")
    application.quit()
    return 0


def drawn(drawing: Path, side: int) -> Image.Image:
    """A drawing at a size, in pixels."""
    picture = QImage(side, side, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(str(drawing)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    return Image.open(BytesIO(buffer.data().data()))


if __name__ == "__main__":
    sys.exit(main())
