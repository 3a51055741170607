"""The pages of a book with a bar above them: page, size, what is looked for."""

from bisect import bisect_left
from collections.abc import Callable

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from sspass_desktop.documents.layout.finding import Hit
from sspass_desktop.documents.layout.page import Bookmark, Pages
from sspass_desktop.texts import press as words
from ui.fields.choice import Choice
from ui.fields.quick import QuickLine
from ui.look.icons import icon
from ui.look.look import Look, Text
from ui.verbs import Handlers, Verb
from ui.views.preview import SIZES, Fit, Preview
from ui.views.sheets import Found

PATIENCE = 250
"""Milliseconds after the last letter until it is looked for."""

SIGN = 14


class Reader(QWidget):
    """Shows a book; knows which of what was found is the current one.

    Signals:
        sought: The words to look for; "" for none.
    """

    sought = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.preview = Preview(look)
        self.preview.setAccessibleName(words.BOOK)
        self.page, self.of = QLineEdit(), QLabel()
        self.page.setAccessibleName(words.PAGE)
        self.page.setValidator(QIntValidator(1, 1, self.page))
        self.zoom = Choice(words.SIZE)
        fits = [(Fit.WIDTH, words.FIT_WIDTH), (Fit.PAGE, words.FIT_PAGE)]
        self.zoom.offer([*fits, *((size, words.per_cent(size)) for size in SIZES)])
        self.zoom.show_value(Fit.WIDTH)
        self.line, self.count = QuickLine(words.FIND), QLabel()
        self.line.setPlaceholderText(words.FIND)
        self.line.setClearButtonEnabled(True)
        self._hits: list[tuple[int, tuple[Hit, ...]]] = []
        self._found: Found = {}
        self._at, self._sought = -1, ""
        self._due = QTimer(self, singleShot=True, interval=PATIENCE)
        self.buttons: dict[str, QToolButton] = {}
        self._lay_out()
        self._connect()
        look.changed.connect(self._dress)
        self._dress()

    def _lay_out(self) -> None:
        bar = QWidget()
        bar.setProperty("kind", "bar")
        self._bar = QHBoxLayout(bar)
        self._add("up", words.PREVIOUS, self._previous_page)
        for widget in (self.page, self.of):
            self._bar.addWidget(widget)
        self._add("down", words.NEXT, self._next_page)
        self._bar.addStretch(1)
        for widget in (self.line, self.count):
            self._bar.addWidget(widget)
        self._add("hit_up", words.PREVIOUS_HIT, self.previous_hit)
        self._add("hit_down", words.NEXT_HIT, self.next_hit)
        self._bar.addStretch(1)
        self._bar.addWidget(self.zoom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.preview, 1)
        self._line = bar

    def _add(self, name: str, word: str, act: Callable[[], None]) -> None:
        button = QToolButton()
        button.setAccessibleName(word)
        button.setToolTip(word)
        button.clicked.connect(act)
        self.buttons[name] = button
        self._bar.addWidget(button)

    def _connect(self) -> None:
        self.preview.turned.connect(self._turned)
        self.preview.sized.connect(self.zoom.show_value)
        self.zoom.chosen.connect(self.preview.set_size)
        self.page.returnPressed.connect(self._take_page)
        self.line.sought.connect(self._typed)
        self.line.taken.connect(self._next_or_now)
        self.line.left.connect(self._leave_line)
        self._due.timeout.connect(self._seek)

    def _dress(self) -> None:
        look, px = self._look, self._look.px
        self._bar.setContentsMargins(px(10), px(4), px(10), px(4))
        self._bar.setSpacing(px(4))
        self.page.setFixedWidth(px(52))
        self.line.setFixedWidth(px(190))
        self.count.setFixedWidth(px(52))
        self.count.setFont(look.font(Text.CAPTION))
        for name, button in self.buttons.items():
            sign = "back" if name.endswith("up") else "forward"
            button.setIcon(icon(sign, look, SIGN))
            button.setIconSize(QSize(px(SIGN), px(SIGN)))

    # pages

    def show_pages(self, pages: Pages, *, again: bool) -> None:
        """Show a book, ``again``: at the place that is read."""
        if again:
            self.preview.renew_pages(pages)
        else:
            self.preview.show_pages(pages)
        count = len(pages.pages)
        self.page.setValidator(QIntValidator(1, max(1, count), self.page))
        self.of.setText(words.of_pages(count))
        self._turned(self.preview.page)
        self.preview.sheets.show_found({}, None)
        self._seek()

    def go_to(self, mark: Bookmark) -> None:
        """Read the place of a bookmark."""
        self.preview.go_to_page(mark.page, max(0.0, mark.down - self._above(mark)))

    def _above(self, mark: Bookmark) -> float:
        """Points above an entry that are shown with it; all of them at the top of a page."""
        pages = self.preview.sheets.pages
        return mark.down if pages and mark.down < pages.height / 5 else 20.0

    def _turned(self, page: int) -> None:
        if not self.page.hasFocus():
            self.page.setText(str(page + 1))

    def _take_page(self) -> None:
        self.preview.go_to_page(int(self.page.text() or 1) - 1)
        self.preview.setFocus()
        self._turned(self.preview.page)

    def _previous_page(self) -> None:
        self.preview.go_to_page(max(0, self.preview.page - 1))

    def _next_page(self) -> None:
        self.preview.go_to_page(self.preview.page + 1)

    # what is looked for

    def open_search(self) -> None:
        """Put the caret where words are looked for."""
        self.line.setFocus()
        self.line.selectAll()

    def _typed(self, _text: str) -> None:
        self._due.start()

    def _seek(self) -> None:
        self._due.stop()
        self.sought.emit(" ".join(self.line.reads.split()))

    def _next_or_now(self) -> None:
        if self._due.isActive():
            self._seek()
        else:
            self.next_hit()

    def _leave_line(self) -> None:
        self.line.clear()
        self.preview.setFocus()

    def show_found(self, found: Found, text: str = "") -> None:
        """Mark what was found; the first at or behind the page that is read is the current one.

        It is brought into view unless the same was looked for before: then the pages are new.
        """
        again, self._sought = text == self._sought, text
        self._found = found
        self._hits = [(page, hit) for page in sorted(found) for hit in found[page]]
        here = bisect_left([page for page, _ in self._hits], self.preview.page)
        self._show_hit(here % len(self._hits) if self._hits else -1, go=not again)

    def next_hit(self) -> None:
        """Go to the next of what was found, behind the last to the first."""
        self._step(1)

    def previous_hit(self) -> None:
        """Go to the one before."""
        self._step(-1)

    def _step(self, by: int) -> None:
        if self._hits:
            self._show_hit((self._at + by) % len(self._hits), go=True)

    def _show_hit(self, at: int, *, go: bool) -> None:
        self._at = at
        looked_for = bool(self.line.reads.strip())
        self.count.setText(words.hits(at + 1, len(self._hits)) if looked_for else "")
        current = self._hits[at][1] if at >= 0 else None
        self.preview.sheets.show_found(self._found, current)
        if current is not None and go:
            self.preview.show_place(self.preview.sheets.pixels(self._hits[at][0], current[0]))

    def handlers(self) -> Handlers:
        """What can be done with the pages."""
        return {
            Verb.FIND: self.open_search,
            Verb.FIND_NEXT: self.next_hit,
            Verb.FIND_PREVIOUS: self.previous_hit,
        }
