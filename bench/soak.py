"""Work at the window for hours, pressed into minutes: ``python -m bench.soak [MINUTES]``.

A plan is opened, written in, undone, looked at from all sides, printed, exported and closed, round
after round, in one window without a screen. After the first rounds neither memory nor handles nor
widgets may grow. Exit code 1: they did.
"""

import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import astuple
from itertools import islice
from pathlib import Path
from time import monotonic
from unittest.mock import patch

from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from bench.clock import Clock
from bench.footprint import Footprint, footprint
from bench.typist import Key, formulas, prose
from db.plan_file import open_store
from main import JOINTS
from sspass_desktop.documents.blocks import Origin
from sspass_desktop.domain.card import CardSection
from sspass_desktop.services.plans import add_plan
from sspass_desktop.services.sample import sample_plan
from ui.desk import Desk
from ui.panes import VIEWS
from ui.start import build, make_application
from ui.verbs import Verb

MINUTES, SCALE = 5.0, 3
WARM_UP = 0.3
"""Part of the time after which all that is made once has been made."""

CARDS, KEYS, STEPS = 4, 24, 4
EVERY = 4
"""Rounds from one book on paper to the next."""

BREATH = 0.02
REST = 1.0
"""Seconds, after which what a round began is over."""

TYPED: Mapping[CardSection, Callable[[int], Iterable[Key]]] = {
    CardSection.GOALS: prose,
    CardSection.ACTIONS: prose,
    CardSection.BUDGET: formulas,
}
BESIDE = (
    Verb.KEYS,
    Verb.RULES,
    Verb.PALETTE,
    Verb.CONTINUITY,
    Verb.ARCHIVE_LIST,
    Verb.ITEM_WORDS,
    Verb.FIND,
    Verb.EDITIONS,
    Verb.BACKUPS,
    Verb.NEW_PLAN,
    Verb.ABOUT,
)
"""What opens a window beside the plan."""

OUT: Mapping[Verb, str] = {
    Verb.CARD_PDF: "card.pdf",
    Verb.EXPORT_JSON: "plan.json",
    Verb.EXPORT_WORKBOOK: "plan.xlsx",
    Verb.EXPORT_TEAM_WORKBOOK: "team.xlsx",
    Verb.SAVE_COPY: "copy.sspass",
}
MOST = Footprint(memory=50 << 20, handles=2, threads=2, widgets=20)
"""How much more there may be than after the warm-up."""


class Worker:
    """Sits at one window and works."""

    def __init__(self, folder: Path) -> None:
        settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        self._program = build(JOINTS, settings)
        self._window = self._program.window
        self._window.show()
        self._window.activateWindow()
        self._clock = Clock(self._window)
        self._folder, self._plan = folder, folder / "plan.sspass"
        self._first = 0
        """The card with which the next round begins."""

    @property
    def _desk(self) -> Desk:
        assert self._window.desk is not None  # noqa: S101 - opened before anything is done
        return self._window.desk

    def round(self, *, book: bool) -> None:
        """Do all once, from opening the plan to closing it."""
        add_plan(sample_plan(SCALE), open_store(self._fresh(self._plan), True))
        self._program.plans.open_path(self._plan)
        self._wait_for(lambda: self._window.desk is not None, "an open plan")
        self._write()
        self._look_around()
        for verb in BESIDE:
            self._open_beside(verb)
        for verb, name in (*OUT.items(), *([(Verb.BOOK_PDF, "book.pdf")] if book else [])):
            self._hand_out(verb, name)
        self._program.plans.close_plan()
        self._clock.wait(REST)

    def _fresh(self, path: Path) -> Path:
        path.unlink(missing_ok=True)
        return path

    def _wait_for(self, holds: Callable[[], bool], what: str) -> None:
        if not self._clock.until(holds):
            raise TimeoutError(what)

    # one round

    def _write(self) -> None:
        """Write in some cards, take some of it back, take that back too; go through sections."""
        cards, page = self._desk.session.edition.cards, self._window.panes.page
        for place in range(self._first, self._first + CARDS):
            card = cards[place % len(cards)].uid
            self._desk.open_card(card)
            for section, keys in TYPED.items():
                page.go_to(Origin(card, section, 0))
                self._clock.wait(BREATH)
                self._type(islice(keys(KEYS), KEYS))
            for section in CardSection:
                page.show_section(section)
                self._clock.wait(BREATH)
            for verb in (*[Verb.UNDO] * STEPS, *[Verb.REDO] * STEPS, Verb.SAVE):
                self._do(verb)
        self._first = (self._first + CARDS) % len(cards)

    def _type(self, keys: Iterable[Key]) -> None:
        self._window.activateWindow()  # offscreen nobody gives it back
        self._wait_for(lambda: QApplication.focusWidget() is not None, "a focus")
        for key in keys:
            key()
            self._clock.wait(0)

    def _look_around(self) -> None:
        for verb in VIEWS:
            self._do(verb)
            self._clock.wait(4 * BREATH)
        for verb in (Verb.CHECK_ALL, Verb.DARK, Verb.ZOOM_IN, Verb.ZOOM_RESET, Verb.DARK):
            self._do(verb)
        self._do(Verb.SHOW_CARD)

    def _open_beside(self, verb: Verb) -> None:
        self._do(verb)
        opened = [
            one
            for one in QApplication.topLevelWidgets()
            if one.isVisible() and one is not self._window
        ]
        if not opened:
            raise AssertionError(verb)
        for one in opened:
            QTest.keyClick(one, Qt.Key.Key_Escape)
        self._clock.wait(BREATH)

    def _hand_out(self, verb: Verb, name: str) -> None:
        target = self._fresh(self._folder / name)
        with patch.object(QFileDialog, "getSaveFileName", return_value=(str(target), "")):
            self._do(verb)
            self._wait_for(target.exists, name)

    def _do(self, verb: Verb) -> None:
        self._window.commands.do(verb)
        self._clock.wait(BREATH)


def soak(minutes: float, folder: Path) -> bool:
    """Work for a while; answers whether nothing grew."""
    worker, rounds = Worker(folder), 0
    begun, settled, seen = monotonic(), None, footprint()
    while monotonic() < begun + minutes * 60 or settled is None:
        worker.round(book=rounds % EVERY == 0)
        rounds, seen = rounds + 1, footprint()
        print(f"{monotonic() - begun:5.0f} s  round {rounds:3}  {_said(seen)}", flush=True)
        if settled is None and monotonic() > begun + minutes * 60 * WARM_UP and rounds > EVERY:
            settled = seen
    return is_calm(settled or seen, seen)


def _said(seen: Footprint) -> str:
    return (
        f"{seen.memory / (1 << 20):6.1f} MB  {seen.handles} handles  {seen.threads} threads"
        f"  {seen.widgets} widgets"
    )


def is_calm(settled: Footprint, seen: Footprint) -> bool:
    """Compare what is held with what was held after the warm-up, and say it."""
    grown = Footprint(*(b - a for a, b in zip(astuple(settled), astuple(seen), strict=True)))
    print(f"grown by {_said(grown)}")
    return all(a <= b for a, b in zip(astuple(grown), astuple(MOST), strict=True))


def main(typed: list[str]) -> int:
    """Work for as many minutes as were typed."""
    application = make_application(sys.argv[:1])
    with tempfile.TemporaryDirectory(prefix="sspass-soak-") as folder:
        calm = soak(float(typed[0]) if typed else MINUTES, Path(folder))
    application.quit()
    return 0 if calm else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
