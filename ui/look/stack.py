"""A stack of pages of which those that are not seen stand aside while the look changes."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from shiboken6 import isValid


class Stack(QStackedWidget):
    """Shows one page at a time. Whoever shows pages holds them: a page aside has no other owner."""

    def __init__(self) -> None:
        super().__init__()
        self._focus: dict[QWidget, QWidget] = {}

    def put_aside(self, *but: QWidget) -> None:
        """Take pages that are not seen out of the window until they are shown again.

        A new style sheet dresses all that is in a window in one piece, which is felt.
        """
        for page in [self.widget(place) for place in range(self.count())]:
            if page is None or page is self.currentWidget() or page in but:
                continue
            focus = page.focusWidget()
            if focus is not None:
                self._focus[page] = focus
            self.removeWidget(page)
            page.setParent(None)

    def show_page(self, page: QWidget) -> None:
        """Show a page; if the focus was in the one before, it goes where it last was in this."""
        if self.indexOf(page) < 0:
            for news in (QEvent.Type.ApplicationFontChange, QEvent.Type.ApplicationPaletteChange):
                QCoreApplication.sendEvent(page, QEvent(news))  # Qt tells them to windows only
            self.addWidget(page)
        before, focus = self.currentWidget(), QApplication.focusWidget()
        held = before is not None and focus is not None and before.isAncestorOf(focus)
        self.setCurrentWidget(page)
        last = self._focus.pop(page, None)
        if held and last is not None and isValid(last):
            last.setFocus()
