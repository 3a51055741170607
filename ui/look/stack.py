"""A stack of pages of which those that are not seen stand aside while the look changes."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from shiboken6 import isValid


class Stack(QStackedWidget):
    """Shows one page at a time. Whoever shows pages holds them: a page aside has no other owner."""

    def __init__(self) -> None:
        super().__init__()
        self._aside: dict[QWidget, QWidget | None] = {}

    def put_aside(self, *but: QWidget) -> None:
        """Take pages that are not seen out of the window until they are shown again.

        A new style sheet dresses all that is in a window in one piece, which is felt. Fonts and
        colours of the application are new by now: Qt tells them to windows that were shown only.
        """
        for page in [self.widget(place) for place in range(self.count())]:
            if page is None or page is self.currentWidget() or page in but:
                continue
            self._aside[page] = page.focusWidget()
            self.removeWidget(page)
            page.setParent(None)
        for page in self._aside:
            for news in (QEvent.Type.ApplicationFontChange, QEvent.Type.ApplicationPaletteChange):
                QCoreApplication.sendEvent(page, QEvent(news))

    def show_page(self, page: QWidget) -> None:
        """Show a page; if the focus was in the one before, it goes where it last was in this."""
        if self.indexOf(page) < 0:
            self.addWidget(page)
        before, focus = self.currentWidget(), QApplication.focusWidget()
        held = before is not None and focus is not None and before.isAncestorOf(focus)
        self.setCurrentWidget(page)
        last = self._aside.pop(page, None)
        if held and last is not None and isValid(last):
            last.setFocus()
