"""Measure the real window on a plan file: ``python -m bench.window PLAN [KEYS] [WHY]``.

The values go to standard output as JSON, times in seconds.
"""

import json
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from unittest.mock import patch

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog

import ui.drawn
from bench.clock import Clock, Moment
from bench.typist import Typist, formulas, letter_key, prose, title
from main import JOINTS
from sspass_desktop.documents.blocks import Origin
from sspass_desktop.documents.layout.page import Pages
from sspass_desktop.domain.card import Card, CardSection
from sspass_desktop.domain.identity import Uid
from ui.checker import Checker
from ui.desk import Desk
from ui.jobs import JobRunner
from ui.start import build, make_application
from ui.verbs import Verb

OUTLINES = (
    CardSection.GOALS,
    CardSection.BACKGROUND,
    CardSection.ACTIONS,
    CardSection.EFFECTS,
)
KINDS = (CardSection.GOALS, CardSection.BUDGET, CardSection.SCHEDULE, CardSection.INDICATORS)
KEYS, SWITCHES, EDITS, UNDOS = 2000, 100, 30, 50
SETTLED = 0.25
"""Seconds after which all panes have painted another card."""

VIEWS = {
    "calendar": Verb.SHOW_CALENDAR,
    "fund sheet": Verb.SHOW_FUNDS,
    "findings view": Verb.SHOW_FINDINGS,
}


class Measuring:
    """One window, one plan, and what is done with it."""

    def __init__(self, path: Path, keys: int, why: float | None) -> None:
        settings = QSettings(str(path.with_suffix(".ini")), QSettings.Format.IniFormat)
        self._program = build(JOINTS, settings)
        self._window = self._program.window
        self._window.show()
        self._window.activateWindow()
        self._path, self._keys = path, keys
        self._clock = Clock(self._window, why)
        self._typist = Typist(self._clock)
        self._layouts = 0
        self.times: dict[str, list[Moment]] = {}
        self.values: dict[str, float] = {}

    @property
    def _desk(self) -> Desk:
        assert self._window.desk is not None  # noqa: S101 - opened before anything is measured
        return self._window.desk

    def run(self) -> dict[str, object]:
        """Do everything once; answers times, longest gaps and counts."""
        self._timed("open", self._open, lambda: self._window.desk is not None)
        self._clock.wait(2)
        with patch.object(ui.drawn, "card_pages", self._counted(ui.drawn.card_pages)):
            self._type()
            self._switch()
            self._edit()
            self._undo()
        self._do_the_rest()
        self._program.plans.close_plan()
        self.values["keys unseen"] = self._typist.unseen
        return {"times": self.times, "gaps": self._clock.gaps, "values": self.values}

    def _open(self) -> None:
        self._program.plans.open_path(self._path)

    def _timed(self, name: str, act: Callable[[], None], over: Callable[[], bool]) -> None:
        """Do something that ends by itself, and a moment longer for what it leaves behind."""
        with self._clock.deed(name):
            begun = Moment.now()
            act()
            self._clock.until(over)
            self.times.setdefault(name, []).append(Moment.now().since(begun))
            self._clock.wait(0.3)

    def _counted(self, pages: Callable[..., Pages]) -> Callable[..., Pages]:
        def count(*given: object) -> Pages:
            cards = given[2]
            self._layouts += len(cards) if isinstance(cards, tuple) else 0
            return pages(*given)

        return count

    # typing

    def _type(self) -> None:
        page = self._window.panes.page
        for section in OUTLINES:
            self._enter(self._fullest(_length_of_texts), section)
            with self._clock.deed("keys in an outline"):
                took = self._typist.type(prose(self._keys // len(OUTLINES)))
            self.times.setdefault("keys in an outline", []).extend(took)
        self._enter(self._fullest(_cost_lines), CardSection.BUDGET)
        with self._clock.deed("keys in formulas"):
            self.times["keys in formulas"] = self._typist.type(formulas(self._keys // 4))
        page.head.title.setFocus()
        page.head.title.end(False)
        with self._clock.deed("keys in the title"):
            self.times["keys in the title"] = self._typist.type(title(self._keys // 4))

    def _enter(self, card: Uid, section: CardSection) -> None:
        self._desk.open_card(card)
        page = self._window.panes.page
        page.go_to(Origin(card, section, 0))
        self._clock.wait(1)

    def _fullest(self, size: Callable[[Card], int]) -> Uid:
        return max(self._desk.session.edition.cards, key=size).uid

    # switching

    def _switch(self) -> None:
        panes = self._window.panes
        for section in KINDS:
            self._desk.open_first()
            panes.page.show_section(section)
            panes.tree.view.setFocus()
            panes.tree.choose(self._desk.session.edition.cards[0].uid)
            self._clock.wait(1)
            self._clock.watch(*self._seen_panes())
            with self._clock.deed("card switch"):
                for _ in range(SWITCHES // len(KINDS)):
                    self._switch_once()

    def _seen_panes(self) -> list:
        panes = self._window.panes
        preview = [panes.preview.sheets] if panes.preview.isVisible() else []
        return [panes.tree.view, panes.page.head, panes.page.rail, panes.page.form, *preview]

    def _switch_once(self) -> None:
        self._clock.watch(*self._seen_panes())
        begun = Moment.now()
        self._window.panes.tree.view.step_card(1)
        self._clock.wait(SETTLED)
        self.times.setdefault("card switch", []).append(max(self._clock.paints).since(begun))

    # edit and undo

    def _edit(self) -> None:
        """Keys one at a time, each followed to the page; the caret is in an outline."""
        self._enter(self._fullest(_length_of_texts), CardSection.GOALS)
        sheets, before = self._window.panes.preview.sheets, self._layouts
        with self._clock.deed("edit to preview"):
            for _ in range(EDITS):
                self._clock.wait(0.5)
                self._clock.watch(sheets)
                begun = Moment.now()
                letter_key("k")()
                if self._clock.until(lambda: bool(self._clock.paints), 5):
                    took = self._clock.paints[0].since(begun)
                    self.times.setdefault("edit to preview", []).append(took)
        self._clock.wait(1)
        self.values["cards laid out per edit"] = (self._layouts - before) / EDITS

    def _undo(self) -> None:
        history = self._desk.session.history
        with self._clock.deed("undo"):
            for _ in range(min(UNDOS, history.index())):
                self._clock.watch(self._window.panes.page, self._window.panes.page.form)
                begun = Moment.now()
                history.undo()
                self.times.setdefault("undo", []).append(Moment.now().since(begun))
                self._clock.wait(0.05)

    # all else

    def _do_the_rest(self) -> None:
        window, place = self._window, self._window.workplace
        assert place is not None and place.saver is not None  # noqa: S101, PT018 - open still
        letter_key("k")()
        window.commit()
        self._timed("save", place.save_now, lambda: place.saver is None or place.saver.is_clean)
        self._check("check after an edit", place.checker)
        self._check("whole check", Checker(JobRunner(window)))
        for name, verb in VIEWS.items():
            self._show(name, verb)
        self._timed_paint("grid of findings", partial(window.commands.do, Verb.SHOW_STANDING))
        window.show_view(Verb.SHOW_CARD)
        for step in (1, 1, -1, -1):
            self._timed_paint("zoom", lambda step=step: window.step_zoom(step))
        self._print()

    def _check(self, name: str, checker: Checker) -> None:
        letter_key("k")()
        self._window.commit()
        edition = self._desk.session.edition
        checker.take(edition)
        self._timed(name, checker.check_now, lambda: checker.edition is edition)

    def _show(self, name: str, verb: Verb) -> None:
        self._timed_paint(name, lambda: self._window.show_view(verb))
        self._clock.wait(0.5)

    def _timed_paint(self, name: str, act: Callable[[], None]) -> None:
        with self._clock.deed(name):
            self._clock.watch(self._window)
            begun = Moment.now()
            act()
            self._clock.until(lambda: bool(self._clock.paints), 10)
            self.times.setdefault(name, []).append(max(self._clock.paints).since(begun))
            self._clock.wait(0.3)

    def _print(self) -> None:
        target = self._path.with_suffix(".pdf")
        chosen = (str(target), "")
        with patch.object(QFileDialog, "getSaveFileName", return_value=chosen):
            act = self._program.documents.handlers()[Verb.BOOK_PDF]
            self._timed("PDF of all cards", act, target.exists)


def _length_of_texts(card: Card) -> int:
    return len(repr(card.goals)) + len(repr(card.actions))


def _cost_lines(card: Card) -> int:
    return sum(len(table.lines) for table in card.budget.tables)


def main(typed: list[str]) -> int:
    """Measure and print."""
    path, keys = Path(typed[0]), int(typed[1]) if len(typed) > 1 else KEYS
    why = float(typed[2]) if len(typed) > 2 else None  # noqa: PLR2004 - the third word
    application = make_application(sys.argv[:1])
    print(json.dumps(Measuring(path, keys, why).run()))
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
