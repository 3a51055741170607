"""The docks of the window: which are open is remembered per kind of section."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QSettings, Qt, QTimer
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from sspass_desktop.domain.card import CardSection
from sspass_desktop.texts import window as words
from ui.dock_head import DockHead
from ui.look.look import Look

PLAN, PREVIEW, FINDINGS, AMOUNTS = "plan", "preview", "findings", "amounts"
TITLES = {
    PLAN: words.PLAN,
    PREVIEW: words.PREVIEW,
    FINDINGS: words.FINDINGS,
    AMOUNTS: words.AMOUNTS,
}
KINDS: Mapping[CardSection, str] = {
    CardSection.BUDGET: "budget",
    CardSection.INDICATORS: "indicators",
    CardSection.SCHEDULE: "schedule",
}
"""Kinds of sections with docks of their own; all others are text."""

TEXT, FRONT = "text", "front"
"""Sections of cards, sections of the parts before them."""
DEFAULTS = {
    TEXT: (PREVIEW, FINDINGS),
    "budget": (AMOUNTS,),
    "indicators": (),
    "schedule": (PREVIEW, FINDINGS),
    FRONT: (PREVIEW,),
}
WIDTHS = {PLAN: 250, PREVIEW: 368, FINDINGS: 368, AMOUNTS: 296}
NARROW_BELOW = 1100
"""Of the window, in pixels at 100 %: below it there is room for one dock beside the card."""

SHARES = (62, 38)
"""Of the height of the right side: preview, findings."""


class Docks(QObject):
    """Places the docks, opens and closes them with the kind of section, and keeps both."""

    def __init__(
        self, window: QMainWindow, look: Look, panes: Mapping[str, QWidget], settings: QSettings
    ) -> None:
        super().__init__(window)
        self._window, self._look, self._settings = window, look, settings
        self._kind = TEXT
        self._narrow, self._plan = False, True
        self.docks = {name: self._dock(name, pane) for name, pane in panes.items()}
        self.reset()
        self._recall()

    def _recall(self) -> None:
        """Take the choices of the last time."""
        for kind, default in DEFAULTS.items():
            self._choices[kind] = _stored(self._settings, kind, default)
        self._plan = bool(self._settings.value(f"open/{PLAN}", True, type=bool))
        self.show_kind(self._kind)

    def _dock(self, name: str, pane: QWidget) -> QDockWidget:
        dock = QDockWidget(TITLES[name], self._window)
        dock.setObjectName(name)
        dock.setWidget(pane)
        head = getattr(pane, "head", None)  # some panes bring a title line of their own
        own = head if isinstance(head, QWidget) else DockHead(self._look, TITLES[name], dock)
        dock.setTitleBarWidget(own)
        dock.setAccessibleName(TITLES[name])
        dock.installEventFilter(self)
        return dock

    @property
    def _pair(self) -> list[QDockWidget]:
        """What stands above each other at the right."""
        return [self.docks[name] for name in (PREVIEW, FINDINGS) if name in self.docks]

    def note(self, name: str, text: str) -> None:
        """Say something in the title of a dock."""
        head = self.docks[name].titleBarWidget()
        if isinstance(head, DockHead):
            head.note.setText(text)

    def reset(self) -> None:
        """Put all docks to their first places."""
        right, left = Qt.DockWidgetArea.RightDockWidgetArea, Qt.DockWidgetArea.LeftDockWidgetArea
        for name, dock in self.docks.items():
            dock.setFloating(False)
            self._window.addDockWidget(left if name == PLAN else right, dock)
        if FINDINGS in self.docks:
            upper, lower = self._pair
            self._window.splitDockWidget(upper, lower, Qt.Orientation.Vertical)
        self._choices, self._plan = dict(DEFAULTS), True
        self.show_kind(self._kind)

    def fit_to(self, width: int) -> None:
        """Close docks for which a window of this width has no room; bring them back when it has."""
        narrow = width < self._look.px(NARROW_BELOW)
        if narrow != self._narrow:
            self._narrow = narrow
            self.show_kind(self._kind)

    def fit(self) -> None:
        """Give the docks their sizes at this zoom."""
        shown = {name: dock for name, dock in self.docks.items() if not dock.isHidden()}
        if PREVIEW in shown:
            shown.pop(FINDINGS, None)  # stands below it: a column is given its width once
        widths = [self._look.px(WIDTHS[name]) for name in shown]
        self._window.resizeDocks(list(shown.values()), widths, Qt.Orientation.Horizontal)
        heights = [share * self._window.height() // sum(SHARES) for share in SHARES]
        if len(self._pair) == len(SHARES) and not any(dock.isHidden() for dock in self._pair):
            self._window.resizeDocks(self._pair, heights, Qt.Orientation.Vertical)

    def show_section(self, section: CardSection) -> None:
        """Open the docks that belong to the kind of a section."""
        self.show_kind(KINDS.get(section, TEXT))

    def show_kind(self, kind: str) -> None:
        """Open the docks that were open when such a section was last shown."""
        self._arrange(self._wanted(kind))
        self._kind = kind
        self.fit()

    def show_outer(self, outer: bool) -> None:
        """Give the whole width to a view that is no card, or bring the docks back."""
        self._arrange(() if outer else self._wanted(self._kind))

    def _wanted(self, kind: str) -> tuple[str, ...]:
        """The docks for which there is room: in a narrow window one beside the card."""
        wanted = (*self._choices[kind], *((PLAN,) if self._plan else ()))
        return wanted[:1] if self._narrow else wanted

    def _arrange(self, wanted: tuple[str, ...]) -> None:
        for name, dock in self.docks.items():
            dock.setVisible(name in wanted)

    def toggle(self, name: str) -> None:
        """Open or close a dock, as the user wants it for this kind of section from now on."""
        dock = self.docks[name]
        dock.setVisible(dock.isHidden())
        self._keep()
        if not dock.isHidden():
            dock.raise_()

    def eventFilter(self, dock: QObject, event: QEvent) -> bool:
        """A dock that is closed by its own button stays closed for this kind of section."""
        if event.type() is QEvent.Type.Close:
            QTimer.singleShot(0, self, self._keep)
        return super().eventFilter(dock, event)

    def _keep(self) -> None:
        shown = tuple(name for name, dock in self.docks.items() if not dock.isHidden())
        self._plan = PLAN in shown
        self._choices[self._kind] = tuple(name for name in shown if name != PLAN)

    def restore(self) -> None:
        """Put everything where it was when the window was last closed."""
        geometry, state = self._settings.value("geometry"), self._settings.value("docks")
        if geometry is not None:
            self._window.restoreGeometry(geometry)
        if state is not None:
            self._window.restoreState(state)
        self.show_outer(True)  # no plan is open yet

    def store(self) -> None:
        """Keep places and choices for the next start."""
        self._settings.setValue("geometry", self._window.saveGeometry())
        self._settings.setValue("docks", self._window.saveState())
        self._settings.setValue(f"open/{PLAN}", self._plan)
        for kind, shown in self._choices.items():
            self._settings.setValue(f"open/{kind}", ",".join(shown))


def _stored(settings: QSettings, kind: str, default: tuple[str, ...]) -> tuple[str, ...]:
    value = settings.value(f"open/{kind}")
    if not isinstance(value, str):
        return default
    return tuple(name for name in value.split(",") if name in TITLES)
