"""A person at the keyboard: keys at a steady pace, each followed to the paint that shows it."""

from collections.abc import Callable, Iterable, Iterator
from itertools import cycle, islice
from time import perf_counter

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bench.clock import Clock, Moment

PACE = 0.03
"""Seconds from key to key: thirty in a second, more than hands can do."""

REST, REST_EVERY = 0.6, 40
"""Seconds without a key, and the keys between two of them: preview and checks begin."""

LONG_REST, LONG_EVERY = 1.8, 200
"""The same, for the save."""

UNSEEN = 0.5
"""Seconds after which a key is taken for one that shows nothing."""

Key = Callable[[], None]


class Typist:
    """Strikes keys wherever the focus is."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.unseen = 0

    def type(self, keys: Iterable[Key]) -> list[Moment]:
        """What lies between the moment each key was due and the end of its paint."""
        took = []
        due = perf_counter()
        for number, key in enumerate(keys, start=1):
            due += PACE
            self._clock.wait(due - perf_counter())
            begun = Moment.now()
            over = self.strike(key)
            if over is not None:
                took.append(over.since(Moment(due, begun.worked)))
            if number % REST_EVERY == 0:
                self._clock.wait(REST if number % LONG_EVERY else LONG_REST)
                due = perf_counter()
        return took

    def strike(self, key: Key) -> Moment | None:
        """Strike a key; answers when its paint was over."""
        key()
        focus = QApplication.focusWidget()
        if focus is None:
            return None
        self._clock.watch(focus)
        if not self._clock.until(self._is_painted, UNSEEN):
            self.unseen += 1
            return None
        return self._clock.paints[0]

    def _is_painted(self) -> bool:
        return bool(self._clock.paints)


def prose(count: int) -> Iterator[Key]:
    """Keys of a text: Latin letters, syllables as an input method makes them, line breaks."""
    words = (*letters("care "), *syllables("돌봄"), *letters(" plan"), *syllables("계획"))
    line = (*words, space, *words, space, *words, enter)
    return islice(cycle(line), count)


def formulas(count: int) -> Iterator[Key]:
    """Keys of one formula after the other, down a column."""
    return islice(cycle((*letters("7000*12*3"), enter)), count)


def title(count: int) -> Iterator[Key]:
    """Keys of a title that is written and taken back again and again."""
    written = (*letters("care"), *syllables("돌봄"))
    return islice(cycle((*written, *[backspace] * 6)), count)


def letters(text: str) -> Iterator[Key]:
    """Keys that write themselves."""
    for letter in text:
        yield letter_key(letter)


def letter_key(letter: str) -> Key:
    """The key of a letter."""

    def strike() -> None:
        QTest.keyClicks(QApplication.focusWidget(), letter)

    return strike


def syllables(text: str) -> Iterator[Key]:
    """Syllables, composed letter by letter and committed; what changes nothing shows nothing."""
    for syllable in text:
        open_syllable = chr(ord(syllable) - (ord(syllable) - 0xAC00) % 28)
        if open_syllable != syllable:
            yield composing(open_syllable, "")
        yield composing(syllable, "")
        yield composing("", syllable)


def composing(preedit: str, commit: str) -> Key:
    """An event of the input method."""

    def send() -> None:
        event = QInputMethodEvent(preedit, [])
        event.setCommitString(commit)
        QApplication.sendEvent(QApplication.focusWidget(), event)

    return send


def enter() -> None:
    """The key at the end of a line."""
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def space() -> None:
    """The key between words."""
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)


def backspace() -> None:
    """The key that takes a letter back."""
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backspace)
