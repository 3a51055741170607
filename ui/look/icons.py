"""Our own icons, drawn from ``resources/icons`` in the colour of text."""

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from sspass_desktop.paths import RESOURCES
from ui.look.look import Look
from ui.look.tokens import Role

PROGRAM_ICON = RESOURCES / "app" / "program.svg"
"""In its own colours, whatever the look."""

SIDE = 16
"""Pixels at 100 %."""


def icon(name: str, look: Look, side: int = SIDE, role: Role = Role.TEXT) -> QIcon:
    """An icon by name, in the colours and at the zoom of a look; sharp at twice the size too.

    The icon of a command has the name of its ``Verb``.
    """
    key = (name, side, role)
    made = look.icons.get(key)
    if made is None:
        made = look.icons[key] = QIcon()
        for mode, ink in ((QIcon.Mode.Normal, role), (QIcon.Mode.Disabled, Role.DISABLED)):
            for scale in (1, 2):
                made.addPixmap(_drawn(name, look.px(side) * scale, look.colour(ink).name()), mode)
    return QIcon(made)


def icon_file(name: str) -> Path:
    """Where the drawing of an icon lies."""
    return RESOURCES / "icons" / f"{name}.svg"


@cache
def _source(name: str) -> str:
    return icon_file(name).read_text("utf-8")


def _drawn(name: str, side: int, colour: str) -> QPixmap:
    picture = QPixmap(side, side)
    picture.fill(QColor(Qt.GlobalColor.transparent))
    coloured = _source(name).replace("#000", colour)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(coloured.encode())).render(painter)
    painter.end()
    return picture
