"""Below a form: what belongs there, how others wrote it, last year's text, review notes."""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from sspass_desktop.documents.signs import Marking
from sspass_desktop.domain.card import Card, CardSection
from sspass_desktop.domain.continuity import predecessor
from sspass_desktop.domain.outlining.levels import Lines
from sspass_desktop.domain.plan import card_numbers
from sspass_desktop.texts import side_panel as words
from ui.forms.panel_pages import GuidancePage, NotesPage, ReadingPage
from ui.forms.reading import lines_to_read
from ui.forms.section import Shown
from ui.look.look import Look, Text
from ui.verbs import Handlers, Verb

HEIGHT, FOLDED = 170, 30
_ANY_HEIGHT = 16_777_215
"""Qt's word for no limit."""
GUIDANCE, EXAMPLE, LAST_YEAR, NOTES = range(4)


Example: TypeAlias = Callable[[], Card | None]
"""Finds a well-filled card; asked when somebody looks: it may have to be read first."""


class SidePanel(QWidget):
    """Four pages about one section of the card that is shown; it folds to its tabs.

    Signals:
        taken: Lines of last year's card that the user wants in this one.
        proposed: A ``Step`` about the review notes.
        folded: Whether only the tabs are left.
    """

    taken = Signal(object)
    proposed = Signal(object)
    folded = Signal(bool)

    def __init__(self, look: Look, section: CardSection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._section = look, section
        self._example: Example = _nothing
        self._shown: Shown | None = None
        self._last_year: Card | None = None
        self._known: tuple[object, ...] = ()
        self.setProperty("kind", "raised")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(words.PANEL)
        self.guidance = GuidancePage(look, section)
        self.example = ReadingPage(look, words.EXAMPLE, words.NO_EXAMPLE)
        self.last_year = ReadingPage(look, words.LAST_YEAR, words.NO_LAST_YEAR, can_take=True)
        self.notes = NotesPage(look, section)
        self.tabs, self.pages, self.fold = QTabBar(), QStackedWidget(), QToolButton()
        self._lay_out()
        self._connect()
        look.changed.connect(self._dress)
        self._dress()

    def _lay_out(self) -> None:
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(words.PANEL)
        for name in (words.GUIDANCE, words.EXAMPLE, words.LAST_YEAR, words.NOTES):
            self.tabs.addTab(name)
        for page in (self.guidance, self.example, self.last_year, self.notes):
            self.pages.addWidget(page)
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 4, 0)
        top.addWidget(self.tabs)
        top.addStretch(1)
        top.addWidget(self.fold)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.pages, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._open)
        self.tabs.tabBarClicked.connect(self.unfold)
        self.fold.clicked.connect(self._toggle)
        self.last_year.taken.connect(self.taken)
        self.guidance.asked.connect(self._start_from_last_year)
        self.notes.proposed.connect(self.proposed)

    def _dress(self) -> None:
        self.tabs.setFont(self._look.font(Text.LABEL))
        self._show_fold()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._show_fold()  # the sheet says how high tabs are

    def _show_fold(self) -> None:
        folded = self.is_folded
        word = words.UNFOLD if folded else words.FOLD
        self.fold.setText("▴" if folded else "▾")
        self.fold.setToolTip(word)
        self.fold.setAccessibleName(word)
        self.setMaximumHeight(self._tab_line if folded else _ANY_HEIGHT)
        self.setMinimumHeight(self._tab_line)

    @property
    def _tab_line(self) -> int:
        """The height of what is left of a folded panel."""
        return max(self._look.px(FOLDED), self.tabs.sizeHint().height())

    @property
    def is_folded(self) -> bool:
        """Whether only the tabs are left."""
        return self.pages.isHidden()

    def set_folded(self, folded: bool) -> None:
        """Leave only the tabs, or show the page below them."""
        if folded != self.is_folded:
            self.pages.setVisible(not folded)
            self._show_fold()
            self._fill()
            self.folded.emit(folded)

    def unfold(self) -> None:
        """Show the page below the tabs."""
        self.set_folded(False)

    def _toggle(self) -> None:
        self.set_folded(not self.is_folded)

    def sizeHint(self) -> QSize:
        height = self._tab_line if self.is_folded else self._look.px(HEIGHT)
        return QSize(self._look.px(400), height)

    def offer_example(self, example: Example) -> None:
        """Name the well-filled card whose sections are shown as examples."""
        self._example = example
        self._fill()

    def show_card(self, shown: Shown) -> None:
        """Show what belongs to a card; only the open page is filled."""
        self._shown = shown
        card, previous = shown.card, shown.previous
        known = (previous, card.uid, card.title, card.continuity)
        if known != self._known:
            self._known = known
            self._last_year = predecessor(card, previous)
            name = words.LAST_YEAR
            if previous is not None and self._last_year is not None:
                number = card_numbers(previous).get(self._last_year.uid, "")
                name = words.last_year(previous.year, number)
            self.tabs.setTabText(LAST_YEAR, name)
        self.notes.show_card(shown)
        self.tabs.setTabText(NOTES, words.notes(self.notes.open_ones))
        self._fill()

    def _open(self, page: int) -> None:
        self.pages.setCurrentIndex(page)
        self._fill()

    def _fill(self) -> None:
        if self._shown is None or self.is_folded:
            return
        style = Marking(self._section)
        locked = self._shown.locked
        match self.tabs.currentIndex():
            case page if page == GUIDANCE:
                empty = not lines_to_read(self._shown.card, self._section)
                self.guidance.offer_last_year(empty and not locked and bool(self._old_lines()))
            case page if page == EXAMPLE:
                self.example.show_lines(lines_to_read(self._example(), self._section), style)
            case page if page == LAST_YEAR:
                nothing = words.EMPTY_LAST_YEAR if self._last_year else words.NO_LAST_YEAR
                self.last_year.show_lines(self._old_lines(), style, nothing)
                self.last_year.set_locked(locked)

    def _old_lines(self) -> Lines:
        return lines_to_read(self._last_year, self._section)

    def _start_from_last_year(self) -> None:
        self.last_year.take_all(self._old_lines())

    def handlers(self) -> Handlers:
        """Take last year's lines, or write a note; either opens its page first."""
        if self._shown is None or self._shown.locked:
            return {}
        return {Verb.TAKE_LAST_YEAR: self._take, Verb.NOTE: self._write_note}

    def _take(self) -> None:
        if self.is_folded or self.tabs.currentIndex() != LAST_YEAR:
            self._show_page(LAST_YEAR)
        else:
            self.last_year.take()

    def _write_note(self) -> None:
        self._show_page(NOTES)
        self.notes.line.setFocus()

    def _show_page(self, page: int) -> None:
        self.unfold()
        self.tabs.setCurrentIndex(page)


def _nothing() -> None:
    """No example."""


def above_panel(panel: SidePanel, first: QWidget, *others: QWidget) -> QSplitter:
    """The parts of a form over its side panel; the first one takes the room."""
    upper = QWidget()
    column = QVBoxLayout(upper)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(first, 1)
    for part in others:
        column.addWidget(part)
    splitter = QSplitter(Qt.Orientation.Vertical)
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    splitter.addWidget(upper)
    splitter.addWidget(panel)
    splitter.setStretchFactor(0, 1)
    splitter.setStretchFactor(1, 0)
    return splitter
