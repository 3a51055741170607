"""The commands that the window carries out wherever the focus is."""

from functools import partial

from PySide6.QtCore import QObject

from sspass_desktop.domain.budget import Side
from sspass_desktop.domain.card import CardStatus
from sspass_desktop.domain.findings import Place
from sspass_desktop.domain.identity import Uid
from ui import late
from ui.desk import Desk
from ui.docks import AMOUNTS, FINDINGS, PLAN, PREVIEW
from ui.focus import step_pane
from ui.front import SHEETS
from ui.look.look import ZOOMS
from ui.panes import VIEWS
from ui.verbs import Handlers, Verb
from ui.window import UNITS, MainWindow

DOCKS = {
    Verb.DOCK_PLAN: PLAN,
    Verb.DOCK_PREVIEW: PREVIEW,
    Verb.DOCK_FINDINGS: FINDINGS,
    Verb.DOCK_AMOUNTS: AMOUNTS,
}
STATUSES = {
    Verb.STATUS_DRAFT: CardStatus.DRAFT,
    Verb.STATUS_REVIEW: CardStatus.REVIEW,
    Verb.STATUS_REVISE: CardStatus.REVISE,
    Verb.STATUS_FINAL: CardStatus.FINAL,
}


class WindowVerbs(QObject):
    """Knows what can be asked of a window, with a plan in it and without."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def handlers(self) -> Handlers:
        """What can be done now."""
        window = self._window
        always: Handlers = {
            Verb.QUIT: self._close,
            Verb.ABOUT: self._about,
            Verb.MY_NAME: self._ask_name,
            Verb.PALETTE: self._show_palette,
            Verb.DARK: self._toggle_dark,
            Verb.ZOOM_IN: partial(window.step_zoom, 1),
            Verb.ZOOM_OUT: partial(window.step_zoom, -1),
            Verb.ZOOM_RESET: partial(window.look.set_zoom, ZOOMS[0]),
            Verb.NEXT_PANE: partial(self.step_pane, 1),
            Verb.PREVIOUS_PANE: partial(self.step_pane, -1),
            Verb.SHOW_START: partial(window.show_view, Verb.SHOW_START),
        }
        return always if window.desk is None else {**always, **self._with_plan(window.desk)}

    def _with_plan(self, desk: Desk) -> Handlers:
        window, history = self._window, desk.session.history
        return {
            **{verb: partial(window.show_view, verb) for verb in VIEWS},
            **{verb: partial(window.set_unit, won) for verb, won in UNITS.items()},
            **{verb: partial(window.docks.toggle, name) for verb, name in DOCKS.items()},
            **{verb: partial(desk.set_status, status) for verb, status in STATUSES.items()},
            Verb.RESET_DOCKS: window.docks.reset,
            Verb.UNDO: history.undo,
            Verb.REDO: history.redo,
            Verb.BACK: desk.back,
            Verb.FORWARD: desk.forward,
            Verb.PREVIOUS_CARD: partial(desk.step_card, -1),
            Verb.NEXT_CARD: partial(desk.step_card, 1),
            Verb.NEXT_FINDING: partial(desk.step_finding, 1),
            Verb.PREVIOUS_FINDING: partial(desk.step_finding, -1),
            Verb.CHECK_ALL: self._check_all,
            Verb.SHOW_STANDING: self._show_standing,
            Verb.REVENUE: partial(window.go_to, Place(side=Side.REVENUE)),
            Verb.EXPENDITURE: partial(window.go_to, Place(side=Side.EXPENDITURE)),
            Verb.CONTINUITY: window.panes.show_details,
            Verb.ITEM_WORDS: window.panes.show_item_words,
            **{verb: partial(window.panes.front.show_records, key) for verb, key in SHEETS.items()},
            Verb.ARCHIVE_LIST: window.panes.show_archive,
        }

    def step_pane(self, by: int) -> None:
        """Put the focus into the next pane that can be seen, round and round."""
        window = self._window
        step_pane((window.bar, *window.panes.order(), *window.overlays, window.status), by)

    def _check_all(self) -> None:
        workplace = self._window.workplace
        if workplace is not None:
            workplace.checker.take(workplace.session.edition)
            workplace.checker.check_now()
            self._window.show_view(Verb.SHOW_FINDINGS)

    def _show_standing(self) -> None:
        self._window.show_view(Verb.SHOW_FINDINGS)
        self._window.panes.all_findings.show_standing()

    def _toggle_dark(self) -> None:
        look = self._window.look
        look.set_dark(not look.dark)
        self._window.commands.actions[Verb.DARK].setChecked(look.dark)

    def _close(self) -> None:
        self._window.close()

    def _about(self) -> None:
        late.about(self._window.look, self._window).show()

    def _ask_name(self) -> None:
        late.my_name(self._window.look, self._window.person, self._window).open()

    def _show_palette(self) -> None:
        window = self._window
        edition = window.desk.session.edition if window.desk is not None else None
        palette = late.palette(window.look, window.commands, edition, window)
        palette.card_asked.connect(self._open_card)
        palette.open_over(window)

    def _open_card(self, uid: Uid) -> None:
        desk = self._window.desk
        if desk is not None and desk.session.card(uid) is None:
            self._window.panes.front.open_section(uid)
        else:
            self._window.go_to(Place(uid))
