"""The look that all widgets share: colours by role, sizes by zoom, fonts; it may change live."""

from enum import Enum

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPalette

from ui.look.tokens import DARK, LIGHT, Role

ZOOMS = (100, 110, 125, 150, 175, 200)
FAMILY = "Noto Sans KR"
"""Used where the system names no Korean font of its own."""


class Text(Enum):
    """The type scale: pixels at 100 % and whether bold."""

    CAPTION = (11, False)
    LABEL = (12, False)
    LABEL_BOLD = (12, True)
    CELL = (13, False)
    CELL_BOLD = (13, True)
    OUTLINE = (14, False)
    SECTION = (14, True)
    NUMBER = (15, True)
    TITLE = (16, True)
    PLAN = (18, True)
    START = (24, True)


class Look(QObject):
    """Answers colours, sizes and fonts. A widget that caches any of them listens to ``changed``.

    ``icons`` holds those that were drawn in it.

    Signals:
        changed: Colours or zoom are others now.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None, *, family: str = FAMILY) -> None:
        super().__init__(parent)
        self._family = family
        self._zoom = ZOOMS[0]
        self._fonts: dict[Text, QFont] = {}
        self.icons: dict[tuple[str, int, Role], QIcon] = {}
        self._colours = {role: QColor(value) for role, value in LIGHT.items()}
        self.dark = False

    @property
    def zoom(self) -> int:
        """Per cent."""
        return self._zoom

    def set_zoom(self, zoom: int) -> None:
        """Choose a size of the whole interface, 100 to 200 per cent."""
        wanted = min(max(zoom, ZOOMS[0]), ZOOMS[-1])
        if wanted != self._zoom:
            self._zoom = wanted
            self._fonts.clear()
            self.icons.clear()
            self.changed.emit()

    def set_dark(self, dark: bool) -> None:
        """Choose the dark or the light set of colours."""
        if dark != self.dark:
            self.dark = dark
            values = DARK if dark else LIGHT
            self._colours = {role: QColor(value) for role, value in values.items()}
            self.icons.clear()
            self.changed.emit()

    def colour(self, role: Role) -> QColor:
        """The colour of a role."""
        return self._colours[role]

    def px(self, pixels: float) -> int:
        """Pixels at 100 % as pixels on screen."""
        return round(pixels * self._zoom / 100)

    def font(self, text: Text) -> QFont:
        """The font of a step of the type scale, digits of one width."""
        held = self._fonts.get(text)
        if held is None:
            pixels, bold = text.value
            held = self._fonts[text] = QFont(self._family)
            held.setPixelSize(self.px(pixels))
            held.setBold(bold)
            held.setFeature(QFont.Tag("tnum"), 1)
        return QFont(held)  # the caller may change it

    def label_font(self) -> QFont:
        """The font of menus, buttons and labels."""
        return self.font(Text.LABEL)

    def row(self, pixels: int, text: Text = Text.CELL) -> int:
        """The height of a row: as designed, or what the font needs if that is more."""
        return max(self.px(pixels), self.px(text.value[0] * 1.45) + self.px(6))

    def palette(self) -> QPalette:
        """The colours for all that Qt draws by itself."""
        palette = QPalette()
        for part, role in _PALETTE.items():
            palette.setColor(part, self.colour(role))
        for part in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText):
            palette.setColor(QPalette.ColorGroup.Disabled, part, self.colour(Role.DISABLED))
        palette.setColor(
            QPalette.ColorGroup.Disabled,
            QPalette.ColorRole.ButtonText,
            self.colour(Role.DISABLED),
        )
        palette.setColor(
            QPalette.ColorGroup.Inactive,
            QPalette.ColorRole.Highlight,
            self.colour(Role.SELECT_IDLE),
        )
        return palette


_PALETTE = {
    QPalette.ColorRole.Window: Role.WINDOW,
    QPalette.ColorRole.WindowText: Role.TEXT,
    QPalette.ColorRole.Base: Role.SURFACE,
    QPalette.ColorRole.AlternateBase: Role.RAISED,
    QPalette.ColorRole.Text: Role.TEXT,
    QPalette.ColorRole.PlaceholderText: Role.MUTED,
    QPalette.ColorRole.Button: Role.RAISED,
    QPalette.ColorRole.ButtonText: Role.TEXT,
    QPalette.ColorRole.Highlight: Role.SELECT,
    QPalette.ColorRole.HighlightedText: Role.TEXT,
    QPalette.ColorRole.ToolTipBase: Role.RAISED,
    QPalette.ColorRole.ToolTipText: Role.TEXT,
    QPalette.ColorRole.Link: Role.ACCENT,
    QPalette.ColorRole.Mid: Role.LINE,
    QPalette.ColorRole.Dark: Role.STRONG_LINE,
    QPalette.ColorRole.Accent: Role.ACCENT,
}
