"""A person at the window: keys, mouse, input method and clipboard, and what can be seen."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QKeyCombination, QMimeData, QModelIndex, QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QMainWindow,
    QMenu,
    QMenuBar,
    QWidget,
)

from tests.journeys.input_method import InputMethod

WAIT = 10
"""Seconds after which something that was to happen has not."""

BOX = 8
"""Pixels from the left: the middle of a check box."""

PAUSE = 200
"""Milliseconds that a person looks up: what was typed has been handed on by then."""


class Person:
    """Works at a window without knowing how it is made.

    Widgets are found by what a screen reader says of them, or by the words on them.
    """

    def __init__(self, window: QMainWindow, input_method: InputMethod) -> None:
        self.window, self.input_method = window, input_method

    # hands

    def presses(self, *chords: str) -> None:
        """Strike keys such as "Ctrl+S", one after the other; they end what is composed."""
        for chord in chords:
            self.input_method.commit()
            for struck in _strokes(chord):
                QTest.keyClick(self._target(), struck.key(), struck.keyboardModifiers())
            QApplication.processEvents()

    def types(self, text: str) -> None:
        """Write with the input method; its last syllable is left in the making."""
        for letter in text:
            if "가" <= letter <= "힣":
                self.input_method.compose(letter)
            elif letter.isascii():
                self.input_method.commit()
                QTest.keyClick(self._target(), letter)
            else:
                self.input_method.commit()
                self.input_method.pending = letter  # a sign from the list of the input method
                self.input_method.commit()
        QApplication.processEvents()

    def ends_the_syllable(self) -> None:
        """Strike a key that lets the input method commit, and nothing else."""
        self.input_method.commit()
        self.rests()

    def writes(self, *lines: str) -> None:
        """Write lines, each ended with Enter."""
        for line in lines:
            self.types(line)
            self.presses("Return")

    def rests(self, milliseconds: int = PAUSE) -> None:
        """Look at the window for a while."""
        QTest.qWait(milliseconds)

    def waits(self, happens: Callable[[], object], what: str = "") -> None:
        """Wait until something can be seen."""
        end = monotonic() + WAIT
        while not happens():
            assert monotonic() < end, f"never seen: {what}"
            QTest.qWait(10)

    def copies(self, html: str | None, text: str) -> None:
        """Copy something in another program."""
        data = QMimeData()
        data.setText(text)
        if html is not None:
            data.setHtml(html)
        QGuiApplication.clipboard().setMimeData(data)

    def _target(self) -> QWindow:
        """The native window that hears the keyboard."""
        if QGuiApplication.focusWindow() is None:  # offscreen nobody gives it back
            self.window.activateWindow()
            self.waits(QGuiApplication.focusWindow, "an active window")
        return QGuiApplication.focusWindow()

    # ways

    def finds(self, title: str) -> None:
        """Find a card by its name in the field above the plan, and open it."""
        self.clicks("계획에서 찾기")
        self.presses("Ctrl+A")
        self.types(title)
        self.presses("Return")
        self.waits(lambda: self.sees("사업명").text() == title, title)

    def opens(self, section: str) -> None:
        """Choose a section of the card with the mouse, and go into it."""
        rail = self.sees("절").model()
        names = [rail.index(row, 0).data() for row in range(rail.rowCount())]
        self.clicks_cell("절", names.index(section), 0)
        self.presses("Return")

    def closes(self) -> None:
        """Close the window."""
        self.presses("Alt+F4")
        self.waits(lambda: not self.window.isVisible(), "a closed window")

    # eyes

    def sees(self, name: str, kind: type[QWidget] = QWidget) -> QWidget:
        """The widget of a name that can be seen."""
        found = self.looks_for(name, kind)
        assert found is not None, f"{name!r} is not to be seen"
        return found

    def looks_for(self, name: str, kind: type[QWidget] = QWidget) -> QWidget | None:
        """The widget of a name, if it can be seen."""
        shown = (one for one in QApplication.allWidgets() if isinstance(one, kind))
        named = [one for one in shown if one.isVisible() and name in _names(one)]
        return min(named, key=_rank, default=None)

    def reads(self, words: str) -> bool:
        """Whether words stand anywhere on the window."""
        shown = (one for one in QApplication.allWidgets() if one.isVisible())
        return any(
            words in one.text() for one in shown if isinstance(one, (QLabel, QAbstractButton))
        )

    @property
    def where(self) -> str:
        """What a screen reader says of the place of the focus."""
        focus = QApplication.focusWidget()
        return focus.accessibleName() if focus is not None else ""

    @property
    def here(self) -> str:
        """What stands in the current cell or row."""
        return str(self._current().data() or "")

    @property
    def row(self) -> str:
        """What stands in the current row of a grid."""
        index = self._current()
        columns = range(index.model().columnCount())
        return " ".join(str(index.siblingAtColumn(one).data() or "") for one in columns)

    def _current(self) -> QModelIndex:
        view = QApplication.focusWidget()
        assert isinstance(view, QAbstractItemView), self.where
        return view.currentIndex()

    @property
    def step_back(self) -> str:
        """What the menu says undo would take back."""
        texts = (action.text().replace("&", "") for action in self.window.actions())
        found = next(text for text in texts if text.startswith("실행 취소"))
        return found.partition(": ")[2].partition("(")[0]

    # mouse

    def clicks(self, name: str, kind: type[QWidget] = QWidget) -> None:
        """Click on the middle of a widget."""
        widget = self.sees(name, kind)
        self._turns_to(widget)
        place = widget.rect().center()
        if isinstance(widget, QCheckBox):
            place.setX(widget.rect().left() + BOX)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)
        QApplication.processEvents()

    def _turns_to(self, widget: QWidget) -> None:
        if not widget.isActiveWindow():  # offscreen nobody does it
            widget.window().activateWindow()
            self.waits(widget.isActiveWindow, "the window that was clicked")

    def chooses(self, *path: str) -> None:
        """Choose from the menus."""
        bar = self.window.findChild(QMenuBar)
        assert bar is not None
        action = _action(bar.actions(), path[0])
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.actionGeometry(action).center())
        for name in path[1:]:
            menu = action.menu()
            assert isinstance(menu, QMenu)
            self.waits(menu.isVisible, path[0])
            action = _action(menu.actions(), name)
            assert action.isEnabled(), f"{name!r} is greyed"
            place = menu.actionGeometry(action).center()
            QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=place)
        QApplication.processEvents()

    def picks(self, name: str, word: str) -> None:
        """Choose a word from a list that opens, with the keys."""
        box = self.sees(name, QComboBox)
        assert isinstance(box, QComboBox)
        self._turns_to(box)
        box.setFocus(Qt.FocusReason.MouseFocusReason)
        row = box.findText(word)
        assert row >= 0, f"{name!r} does not offer {word!r}"
        self.presses("Alt+Down")
        self.waits(box.view().isVisible, name)
        self.presses("Home", *["Down"] * row, "Return")

    def drags(self, name: str, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Drag over a grid from one cell (row, column) to another."""
        view = self.sees(name, QAbstractItemView)
        assert isinstance(view, QAbstractItemView)
        viewport, button = view.viewport(), Qt.MouseButton.LeftButton
        places = [_cell(view, start), _cell(view, end)]
        QTest.mousePress(viewport, button, pos=places[0])
        QTest.mouseMove(viewport, places[0] + (places[1] - places[0]) / 2)
        QTest.mouseMove(viewport, places[1])
        QTest.mouseRelease(viewport, button, pos=places[1])
        QApplication.processEvents()

    def clicks_cell(self, name: str, row: int, column: int) -> None:
        """Click on a cell of a grid."""
        view = self.sees(name, QAbstractItemView)
        assert isinstance(view, QAbstractItemView)
        place = _cell(view, (row, column))
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        QApplication.processEvents()

    def cell(self, name: str, row: int, column: int) -> str:
        """What stands in a cell of a grid."""
        view = self.sees(name, QAbstractItemView)
        assert isinstance(view, QAbstractItemView)
        return str(view.model().index(row, column).data() or "")


def _strokes(chord: str) -> list[QKeyCombination]:
    back = "Shift+Backtab" if chord == "Shift+Tab" else chord  # as keyboards send it
    keys = QKeySequence(back)
    return [keys[place] for place in range(keys.count())]


def _names(widget: QWidget) -> tuple[str, ...]:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return (widget.accessibleName(), text.replace("&", "").strip())


def _rank(widget: QWidget) -> int:
    """What can be used comes before what only holds it."""
    takes_focus = widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    return 0 if takes_focus and not isinstance(widget, QHeaderView) else 1


def _action(actions: list[QAction], name: str) -> QAction:
    shown = {action.text().partition("(&")[0].rstrip("…"): action for action in actions}
    found = next((one for word, one in shown.items() if word.startswith(name)), None)
    assert found is not None, f"no {name!r} in {sorted(shown)}"
    return found


def _cell(view: QAbstractItemView, place: tuple[int, int]) -> QPoint:
    index = view.model().index(*place)
    view.scrollTo(index)
    return view.visualRect(index).center()
