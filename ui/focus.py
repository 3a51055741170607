"""Where the keys go: from pane to pane, and into a pane."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def step_pane(around: Sequence[QWidget], by: int) -> None:
    """Put the focus into the next pane that can be seen, round and round.

    A pane may stand inside one before it: the innermost counts as the one where the focus is.
    """
    panes = [pane for pane in around if pane.isVisible()]
    held = [place for place, pane in enumerate(panes) if _holds_focus(pane)]
    here = held[-1] if held else -1
    if panes:
        enter(panes[(here + by) % len(panes)])


def enter(pane: QWidget) -> None:
    """Put the focus on a pane, or on the first thing in it that takes keys."""
    if _takes_keys(pane):
        pane.setFocus(Qt.FocusReason.OtherFocusReason)
        return
    widget = pane.nextInFocusChain()
    while widget is not None and widget is not pane:
        if pane.isAncestorOf(widget) and widget.isVisible() and _takes_keys(widget):
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        widget = widget.nextInFocusChain()


def _takes_keys(widget: QWidget) -> bool:
    policy = widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    return widget.isEnabled() and (policy or widget.focusProxy() is not None)


def _holds_focus(pane: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and (focus is pane or pane.isAncestorOf(focus))
