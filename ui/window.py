"""The window: menus, docks and views around one open plan."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QMessageBox,
    QWidget,
)

from sspass_desktop.documents.layout.fill import Fill
from sspass_desktop.domain.card import CardSection
from sspass_desktop.domain.checks.rates import SUMMARY
from sspass_desktop.domain.findings import Place
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.seeking.places import SECTIONS
from sspass_desktop.texts import card_page as card_words
from sspass_desktop.texts import menus as menu_words
from sspass_desktop.texts import window as words
from sspass_desktop.texts.message import Message
from ui.commands import Commands
from ui.desk import Desk
from ui.docks import FRONT, PLAN, PREVIEW, Docks
from ui.habits import Habits
from ui.look.look import ZOOMS, Look
from ui.look.sheet import style_sheet
from ui.look.stack import Stack
from ui.messages import Messages
from ui.notice import NoticeLine, Way
from ui.panes import VIEWS, Panes
from ui.person import Person
from ui.records.places import SHEETS
from ui.saving_told import SavingTold
from ui.status_line import StatusLine
from ui.templates import Templates
from ui.verbs import Handlers, Verb
from ui.view_bar import ViewBar
from ui.workplace import Workplace

if TYPE_CHECKING:
    from ui.press.view import PressView

SIZE, MINIMUM = (1366, 768), (1000, 600)
UNITS = {Verb.UNIT_WON: 1, Verb.UNIT_THOUSAND: 1_000, Verb.UNIT_MILLION: 1_000_000}
BUDGET = "budget"
"""The section of a place in what is written about the whole budget."""

IN_TREE = (Verb.NEW_CARD, Verb.NEW_SECTION, Verb.MOVE_TO_TASK)
"""Commands that ask for more in the plan dock."""
STYLE = "checks/style"


class MainWindow(QMainWindow):
    """Shows the start page or one plan, and hands commands to whoever carries them out.

    Signals:
        closing: The window was asked to close.
        closed: It closes; the plan is saved and let go.
        plan_shown: Another plan is shown, or none.
        leaving_unsaved: It is about to be asked whether to close without having saved.
    """

    closing = Signal()
    closed = Signal()
    plan_shown = Signal()
    leaving_unsaved = Signal()

    def __init__(self, look: Look, settings: QSettings, messages: Messages) -> None:
        super().__init__()
        self.look, self.settings, self.messages = look, settings, messages
        self._more: list[Callable[[], Handlers]] = []
        self.is_ending = False
        self.desk: Desk | None = None
        self.workplace: Workplace | None = None
        self.templates = Templates(settings, self)
        self.person = Person(settings, self)
        self.panes = Panes(look, self.templates, self.person, self)
        self.commands = Commands(self, self._open_panes)
        self.overlays: list[QWidget] = []
        self.commands.fill(self.menuBar())
        self.views, self.notice = Stack(), NoticeLine()
        self.setCentralWidget(self.notice.over(self.views))
        self.bar = ViewBar(look, self.commands.actions)
        self.addToolBar(self.bar)
        self.status = StatusLine(look)
        self.setStatusBar(self.status)
        self.saving = SavingTold(messages, self.notice, self.status, self)
        self.docks = Docks(self, look, self.panes.docked, settings)
        self.panes.cards_made.connect(Habits(settings, self.panes.page).join_cards)
        self.resize(*SIZE)
        self.setMinimumSize(*MINIMUM)
        self._connect()
        self.apply_look()
        self.show_view(Verb.SHOW_START)

    def _connect(self) -> None:
        self.look.changed.connect(self.apply_look)
        self.person.named.connect(self.panes.tree.show_author)
        self.commands.about_to_act.connect(self._prepare)
        self.commands.idle.connect(self.status.tell)
        self.status.unit_asked.connect(self.set_unit)
        self.status.zoom_asked.connect(self.step_zoom)
        self.status.findings_asked.connect(partial(self.show_view, Verb.SHOW_FINDINGS))
        self.panes.page.section_shown.connect(self._section_shown)
        self.panes.front.writing.currentChanged.connect(self._page_changed)
        self.messages.stays.connect(self._show_fault)
        self.messages.passes.connect(self.status.tell)
        self.notice.gone.connect(self.messages.gone)
        self.notice.copy_asked.connect(partial(self.commands.do, Verb.SAVE_COPY))
        self.panes.place_asked.connect(self.go_to)
        self.panes.view_asked.connect(self.show_view)
        self.panes.verb_asked.connect(self.commands.do)
        self.panes.told.connect(self.status.tell)
        self.panes.beside_made.connect(self._join_beside)
        self.panes.press_made.connect(self._join_press)

    def _join_beside(self, dialog: QWidget) -> None:
        """A key of the history means the plan in a window beside it, too."""
        dialog.addActions([self.commands.actions[verb] for verb in (Verb.UNDO, Verb.REDO)])

    def _join_press(self, press: "PressView") -> None:
        press.began.connect(self.status.follow)
        press.verb_asked.connect(self.commands.do)

    def apply_look(self) -> None:
        """Dress everything that is seen in the look as it is now."""
        QApplication.setPalette(self.look.palette())
        QApplication.setFont(self.look.label_font())
        self.views.put_aside(self.panes.writing)
        self.panes.page.stack.put_aside()
        self.setStyleSheet(style_sheet(self.look))
        self._fit()
        self.docks.fit()
        self._keep_zoom()

    def _fit(self) -> None:
        self.panes.page.fit_to(self.width())
        if self.desk is not None and self.views.currentWidget() is self.panes.front.writing:
            self.docks.fit_to(self.width())

    def _keep_zoom(self) -> None:
        self.settings.setValue("zoom", self.look.zoom)
        self.settings.setValue("dark", self.look.dark)

    @property
    def checks_style(self) -> bool:
        """Whether the house style is checked on this PC."""
        return bool(self.settings.value(STYLE, False, type=bool))

    def set_checks_style(self, wanted: bool) -> None:
        """Check the house style from now on, or no more."""
        self.settings.setValue(STYLE, wanted)
        if self.workplace is not None:
            self.workplace.checker.set_style(wanted)

    def _open_panes(self) -> Iterator[QWidget]:
        """Who is asked for a command when the focus is somewhere else."""
        if self.desk is not None:
            current = self.views.currentWidget()
            if current is not None:
                yield current
            yield self.panes.tree
            yield self.panes.findings

    def open_workplace(self, workplace: Workplace) -> None:
        """Show a plan in place of the start page or of another plan."""
        self.close_workplace()
        self.workplace = workplace
        workplace.checker.set_style(self.checks_style)
        session = workplace.session
        panes = self.panes
        self.desk = Desk(workplace, panes.page, panes.preview, self.templates, self)
        self.panes.connect_to(self.desk, workplace)
        self.desk.told.connect(self.status.tell)
        self.desk.drawn.filled.connect(self._show_fill)
        self.desk.place_asked.connect(self.go_to)
        self.desk.edition_changed.connect(self._edition_changed)
        self.desk.moved.connect(self._card_moved)
        session.history.indexChanged.connect(self._name_history)
        workplace.checker.checked.connect(self.status.show_reports)
        if workplace.saver is not None:
            workplace.saver.told.connect(self.saving.show)
        self.status.show_saved(workplace.saver.status if workplace.saver else None)
        self._name_window()
        self._name_history()
        self.set_unit(self.panes.unit_won)
        self.show_view(Verb.SHOW_CARD)
        self.desk.open_first()
        self.docks.show_section(self.panes.page.section)
        self.plan_shown.emit()

    def close_workplace(self, *, anyhow: bool = False) -> bool:
        """Save and let go of the plan; answers whether that is done.

        It is not if the file does not hold everything, unless it is let go ``anyhow``.
        """
        if self.desk is None or self.workplace is None:
            return True
        self.commit()
        done = self.workplace.finish() or anyhow
        if done:
            self.panes.disconnect_all()
            self.desk.disconnect_all()
            self.desk.deleteLater()
            self.workplace.session.let_go()
            self.workplace.deleteLater()
            self.desk = self.workplace = None
            self.setWindowTitle(words.title("", None))
            self.plan_shown.emit()
        return done

    def _show_fault(self, message: Message, copy: bool) -> None:
        self.notice.show_sentence(message, copy=copy)

    def _name_window(self) -> None:
        if self.workplace is not None:
            edition = self.workplace.session.edition
            name = self.workplace.session.plan.organisation.name
            self.setWindowTitle(words.title(name, edition.year, edition.kind))

    def _name_history(self) -> None:
        """Undo and redo say which step they would take."""
        if self.workplace is None:
            return
        history = self.workplace.session.history
        steps = ((Verb.UNDO, history.undoText()), (Verb.REDO, history.redoText()))
        for verb, step in steps:
            word = menu_words.WORDS[verb.name]
            self.commands.rename(verb, menu_words.step(word, step))

    def _edition_changed(self, _change: object) -> None:
        self._name_window()

    def _card_moved(self, _card: object) -> None:
        self.panes.front.show_card()
        self.panes.tree.choose(self.desk.card if self.desk else None)

    def _show_fill(self, fill: Fill) -> None:
        """Say how much paper the open card or section takes."""
        panes = self.panes
        if panes.front.writing.page is panes.page:
            panes.page.head.show_fill(fill)
        said = card_words.paper(fill.tenths, fill.pages, fill.few)
        self.docks.note(PREVIEW, said if fill.pages else "")

    def _section_shown(self, section: CardSection) -> None:
        self.docks.show_section(section)
        if self.desk is not None:
            self.panes.show_amounts(self.desk.current())

    def _page_changed(self) -> None:
        panes = self.panes
        if panes.front.writing.page is panes.page:
            self.docks.show_section(panes.page.section)
        else:
            self.docks.show_kind(FRONT)

    def _prepare(self, verb: Verb) -> None:
        """Commit what is being typed, and open the dock in which a command asks for more."""
        self.commit()
        if verb in IN_TREE and self.desk is not None:
            self.show_view(Verb.SHOW_CARD)
            self.docks.docks[PLAN].show()

    def commit(self) -> None:
        """Put what is being typed into the plan."""
        if self.desk is not None:
            self.desk.commit()
            self.panes.commit()

    def show_view(self, verb: Verb) -> None:
        """Show one of the views; those that are no card get the whole width."""
        view = verb if self.desk is not None or verb is Verb.SHOW_START else Verb.SHOW_START
        shown = self.panes.view(view)
        shown.setMinimumWidth(1)  # a view that is not seen must not widen the one that is
        self.views.show_page(shown)
        self._fit()  # the window or the zoom may be another one since
        for one in VIEWS:
            self.commands.actions[one].setChecked(one is view)
        self.docks.show_outer(view is not Verb.SHOW_CARD)
        self.bar.setVisible(view is not Verb.SHOW_START)
        self.status.show_plan(self.desk is not None)
        self.panes.refresh(view)
        shown.setFocus()

    def go_to(self, place: Place) -> None:
        """Open the field that a place means."""
        if self.desk is not None and place.card is not None:
            self.panes.front.show_card()
            if self.views.currentWidget() is not self.panes.writing:
                self.show_view(Verb.SHOW_CARD)  # else the focus stays: the tree is walked by keys
            self.desk.go_to(place)
        elif place.section == SECTIONS and place.node is not None:
            self.panes.front.go_to(place.node, place.line)
        elif place.section in SHEETS:
            self.panes.front.show_records(SHEETS[place.section], place.node, place.line)
        elif (
            place.side is not None
            or place.section in (SUMMARY, BUDGET)
            or self._is_fund(place.node)
        ):
            self.show_view(Verb.SHOW_FUNDS)
            self.panes.funds.open_place(place)

    def _is_fund(self, node: Uid | None) -> bool:
        if self.desk is None or node is None:
            return False
        budget = self.desk.session.edition.budget
        return any(one.uid == node for one in budget.expenditure.walk())

    def come_to_front(self) -> None:
        """Show the window above those of other programs, as far as the system lets it."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def show_notice(self, sentence: str, *ways: Way) -> None:
        """Show a sentence under the view bar until it is closed or solved; "" takes it away."""
        self.notice.show_sentence(sentence, *ways)

    def set_read_only(self, why: str, *ways: Way) -> None:
        """Show the plan for reading and say why; what is typed goes in first.

        A copy can be worked on.
        """
        if self.workplace is not None:
            self.commit()
            self.workplace.session.set_read_only(True)
            self.notice.show_sentence(why, *ways, copy=True)

    def set_unit(self, unit_won: int) -> None:
        """Show money in another unit; nothing stored changes."""
        self.panes.set_unit(unit_won)
        self.status.show_unit(unit_won)
        for verb, won in UNITS.items():
            self.commands.actions[verb].setChecked(won == unit_won)

    def step_zoom(self, by: int) -> None:
        """Choose the next larger or smaller size."""
        nearest = min(ZOOMS, key=lambda zoom: abs(zoom - self.look.zoom))
        place = min(max(ZOOMS.index(nearest) + by, 0), len(ZOOMS) - 1)
        self.look.set_zoom(ZOOMS[place])

    def add_handlers(self, handlers: Callable[[], Handlers]) -> None:
        """Who carries out more commands, wherever the focus is; asked each time."""
        self._more.append(handlers)

    def handlers(self) -> Handlers:
        """What is carried out wherever the focus is."""
        return {verb: act for more in self._more for verb, act in more().items()}

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        if self.close_workplace() or self.is_ending or self._leave_unsaved():
            self.docks.store()
            self.closed.emit()
            event.accept()
        else:
            event.ignore()

    def _leave_unsaved(self) -> bool:
        """Ask whether to close although the last save failed; staying is the safe answer."""
        self.leaving_unsaved.emit()
        buttons = QMessageBox.StandardButton
        asked = QMessageBox.warning(
            self,
            words.NOT_SAVED_TITLE,
            words.not_saved_at_close(self.status.saved.text(), kept=bool(self.saving.kept)),
            buttons.Discard | buttons.Cancel,
            buttons.Cancel,
        )
        return asked is buttons.Discard
