"""The window of the guide: contents and search at the left, the page at the right."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QSettings, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSplitter,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from sspass_desktop.texts import help as words
from sspass_desktop.texts import rules
from sspass_desktop.texts.window import with_key
from ui.fields.closing import close_button
from ui.help.contents import ANCHOR, NAME, contents, found, place_of
from ui.help.dressing import Dress, fill
from ui.help.guide import Page, find
from ui.help.reader import GuideReader
from ui.help.topics import FIRST, RULES
from ui.look.icons import icon
from ui.look.look import Look

SIZE, LEFT = (1080, 740), 250
GEOMETRY, LETTERS = "help/geometry", "help/letters"


class GuideWindow(QDialog):
    """Shows the guide beside the plan; never modal. Its place and letters are remembered.

    Signals:
        style_wanted: The house style is to be checked, or no more.
    """

    style_wanted = Signal(bool)

    def __init__(self, look: Look, settings: QSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._settings = look, settings
        self.setWindowTitle(words.TITLE)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.reader = GuideReader(look)
        self.search = QLineEdit(placeholderText=words.SEARCH, clearButtonEnabled=True)
        self.search.setAccessibleName(words.SEARCH)
        self.tree = QTreeView(headerHidden=True, uniformRowHeights=True)
        self.tree.setAccessibleName(words.CONTENTS)
        self.nothing = QLabel(words.NOTHING, wordWrap=True)
        self.nothing.setProperty("kind", "muted")
        self.style_box = QCheckBox(rules.CHECK_STYLE)
        self._back = self._button(words.BACK, "Alt+Left", self.reader.back)
        self._forward = self._button(words.FORWARD, "Alt+Right", self.reader.forward)
        self._home = self._button(words.HOME, "Alt+Home", self._go_home)
        self._smaller = self._button(words.SMALLER, "Ctrl+-", self._shrink)
        self._larger = self._button(words.LARGER, "Ctrl+=", self._grow)
        self._print = self._button(words.PRINT, "Ctrl+P", self._ask_printer)
        self._contents, self._hits = contents(), found(())
        self._lay_out()
        self._connect()
        self._dress()
        self._restore()
        self._seek("")
        self.reader.go_to(FIRST)

    def _button(self, name: str, keys: str, act: Callable[[], None]) -> QToolButton:
        """A tool with a key of its own."""
        button = QToolButton()
        button.setText(name)
        button.setAccessibleName(name.rstrip("…"))
        button.setToolTip(with_key(name.rstrip("…"), keys))
        button.clicked.connect(act)
        QShortcut(QKeySequence(keys), self).activated.connect(act)
        return button

    def _lay_out(self) -> None:
        tools, left, foot = QHBoxLayout(), QWidget(), QHBoxLayout()
        for button in (self._back, self._forward, self._home):
            tools.addWidget(button)
        tools.addStretch(1)
        for button in (self._smaller, self._larger, self._print):
            tools.addWidget(button)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.search, self.nothing, self.tree):
            column.addWidget(widget)
        self._halves = QSplitter(childrenCollapsible=False)
        self._halves.addWidget(left)
        self._halves.addWidget(self.reader)
        self._halves.setStretchFactor(1, 1)
        foot.addWidget(self.style_box)
        foot.addStretch(1)
        foot.addWidget(close_button(self))
        rows = QVBoxLayout(self)
        rows.addLayout(tools)
        rows.addWidget(self._halves, 1)
        rows.addLayout(foot)

    def _connect(self) -> None:
        self._look.changed.connect(self._dress)
        self.search.textChanged.connect(self._seek)
        self.search.returnPressed.connect(self._go_to_first)
        self.tree.activated.connect(self._open)
        self.tree.clicked.connect(self._open)
        self.reader.shown.connect(self._follow)
        self.reader.sized.connect(self._keep_letters)
        self.style_box.toggled.connect(self.style_wanted)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self._go_to_search)

    def _dress(self) -> None:
        for button, name in ((self._back, "back"), (self._forward, "forward")):
            button.setIcon(icon(name, self._look))

    def _restore(self) -> None:
        px = self._look.px
        self.resize(px(SIZE[0]), px(SIZE[1]))
        self._halves.setSizes([px(LEFT), px(SIZE[0] - LEFT)])
        geometry = self._settings.value(GEOMETRY)
        if geometry is not None:
            self.restoreGeometry(geometry)
        self.reader.set_size(int(str(self._settings.value(LETTERS, 100, type=int))))

    def open_at(self, name: str, anchor: str = "") -> None:
        """Show a page from a heading on, and the window in front of the others."""
        self.search.clear()
        self.reader.go_to(name, anchor)
        self.show()
        self.raise_()
        self.activateWindow()
        self.reader.setFocus()

    def set_style(self, checked: bool) -> None:
        """Show whether the house style is checked."""
        self.style_box.setChecked(checked)

    def _seek(self, text: str) -> None:
        """Show where words stand; for no word the contents."""
        hits, sought = find(text), bool(text.strip())
        self._hits = found(hits)
        self.tree.setModel(self._hits if sought else self._contents)
        self.nothing.setText(words.NOTHING)
        self.nothing.setVisible(sought and not hits)
        if sought:
            self.tree.expandAll()
        else:
            self._follow(self.reader.page)

    def _go_to_first(self) -> None:
        """Open the first place that was found."""
        model = self.tree.model()
        if self.search.text().strip() and model.rowCount():
            first = model.index(0, 0, model.index(0, 0))
            self.tree.setCurrentIndex(first)
            self._open(first)
            self.tree.setFocus()

    def _open(self, index: QModelIndex) -> None:
        self.reader.go_to(index.data(NAME), index.data(ANCHOR), self.search.text())

    def _follow(self, page: Page) -> None:
        """Show in the contents where the page stands."""
        back, forward = self.reader.ways
        self._back.setEnabled(back)
        self._forward.setEnabled(forward)
        self.style_box.setVisible(page.name == RULES)
        if self.tree.model() is self._contents:
            place = place_of(self._contents, page.name)
            if self.tree.currentIndex() != place and self.tree.currentIndex().parent() != place:
                self.tree.collapseAll()
                self.tree.setCurrentIndex(place)
            self.tree.expand(place)

    def _go_home(self) -> None:
        self.reader.go_to(FIRST)

    def _go_to_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _shrink(self) -> None:
        self.reader.step_size(-1)

    def _grow(self) -> None:
        self.reader.step_size(1)

    def _keep_letters(self, percent: int) -> None:
        self._settings.setValue(LETTERS, percent)

    def _ask_printer(self) -> None:
        """Print the page that is shown, in light colours."""
        if not QPrinterInfo.availablePrinterNames():
            self.nothing.setText(words.NO_PRINTER)
            self.nothing.show()
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self.reader.page.title)
        if QPrintDialog(printer, self).exec():
            self.print_on(printer)

    def print_on(self, printer: QPrinter) -> None:
        """Send the page that is shown."""
        document = self.reader.document().clone(self)
        fill(document, self.reader.page, Dress(Look()))
        document.print_(printer)
        document.deleteLater()

    def hideEvent(self, event: QHideEvent) -> None:
        self._settings.setValue(GEOMETRY, self.saveGeometry())
        super().hideEvent(event)
