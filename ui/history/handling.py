"""The commands of the history: read beside the window, led back through the session."""

from collections.abc import Callable
from datetime import date, datetime
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from sspass_desktop.documents.blocks import Origin
from sspass_desktop.domain.card import Card
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.plan import Edition, card_numbers
from sspass_desktop.domain.trail.changes import Change, Record
from sspass_desktop.domain.trail.edits import MisfitError
from sspass_desktop.domain.trail.recorded import Recorded, Wanted
from sspass_desktop.ports import Store
from sspass_desktop.services import history
from sspass_desktop.texts import history as words
from sspass_desktop.texts.labels import bookmark
from ui import late
from ui.edits import State, Step
from ui.files.plans import PlanFiles
from ui.files.tasks import Tasks
from ui.jobs import Progress
from ui.saver import SaveState, SaveStatus
from ui.verbs import Handlers, Verb
from ui.workplace import Workplace

if TYPE_CHECKING:
    from ui.history.dialog import HistoryDialog, Sought
    from ui.history.rows import Row

Page = tuple[tuple[Recorded, ...], "tuple[Row, ...]"]


CHECK = 3_000
"""Milliseconds from the opening of a plan to the look at its history, which nobody waits for."""


class History(QObject):
    """Knows the history of the open plan."""

    def __init__(self, tasks: Tasks, plans: PlanFiles) -> None:
        super().__init__(plans)
        self._tasks, self._plans, self._window = tasks, plans, tasks.window
        self._card: Uid | None = None
        self._wanted = Wanted()
        self._last: int | None = None
        self._asked = 0
        self._check = QTimer(self, singleShot=True, interval=CHECK)
        self._check.timeout.connect(self._check_chain)
        plans.opened.connect(self._opened)
        self._window.plan_shown.connect(self._plan_shown)
        self._window.panes.tree.history_asked.connect(self.show_card)

    def handlers(self) -> Handlers:
        """What can be done with a plan."""
        if self._window.desk is None:
            return {}
        return {Verb.HISTORY: self._show_open_card, Verb.ALL_HISTORY: self.show_all}

    @cached_property
    def dialog(self) -> "HistoryDialog":
        """The list of changes."""
        made = late.history(self._window.look, self._window)
        made.addActions([self._window.commands.actions[verb] for verb in (Verb.UNDO, Verb.REDO)])
        made.sought.connect(self.seek)
        made.model.more_wanted.connect(self._read_on)
        made.table.chosen.connect(self._show_row)
        made.take_back.connect(self.take_back)
        made.whole_card.connect(self.restore_card)
        return made

    @property
    def _work(self) -> Workplace:
        workplace = self._window.workplace
        assert workplace is not None  # noqa: S101 - commands come with a plan only
        return workplace

    @property
    def _edition(self) -> Edition:
        return self._work.session.edition

    def _opened(self) -> None:
        self._check.start()

    def _check_chain(self) -> None:
        """See whether the history of the file is as it was written."""
        store, workplace = self._plans.store, self._window.workplace
        if store is not None and workplace is not None:
            workplace.do_aside(partial(_first_fault, store), self._tell_broken)

    def _tell_broken(self, number: int | None) -> None:
        if number is not None:
            self._window.show_notice(words.broken(number))

    def _plan_shown(self) -> None:
        """Another plan or edition is shown, or none."""
        self._asked += 1
        if "dialog" in vars(self):
            self.dialog.close()
        workplace = self._window.workplace
        if workplace is not None and workplace.saver is not None:
            workplace.saver.told.connect(self._saved)

    def _saved(self, status: SaveStatus) -> None:
        """What was saved is in the history now."""
        if status.state is SaveState.SAVED and "dialog" in vars(self) and self.dialog.isVisible():
            self.seek(self.dialog.chosen)

    # showing

    def _show_open_card(self) -> None:
        desk = self._window.desk
        self._open(desk.card if desk is not None else None, whole_plan=False)

    def show_card(self, uid: Uid) -> None:
        """Show the changes of a card."""
        self._open(uid, whole_plan=False)

    def show_all(self) -> None:
        """Show the changes of the whole plan."""
        desk = self._window.desk
        self._open(desk.card if desk is not None else None, whole_plan=True)

    def _open(self, card: Uid | None, *, whole_plan: bool) -> None:
        if self._plans.store is None:
            self._window.status.tell(words.NO_FILE)
            return
        self._card = card
        self._window.commit()
        self._work.save_now()
        self.dialog.open_for(self._name_of(card), whole_plan=whole_plan)

    def _name_of(self, uid: Uid | None) -> str:
        card = self._work.session.card(uid) if uid is not None else None
        return bookmark(card_numbers(self._edition)[card.uid], card.title) if card else ""

    def seek(self, sought: "Sought") -> None:
        """Read the newest changes that are sought."""
        record = None
        if not sought.whole_plan and self._card is not None:
            record = history.card_record(self._edition.uid, self._card)
        path = tuple(sought.part.value.split(".")) if sought.part is not None else ()
        since = words.since(sought.period, datetime.now().astimezone().date())
        self._wanted = Wanted(record, path, sought.author, since, sought.text)
        self._asked += 1
        self.dialog.show_reading()
        self._read(first=True)

    def _read_on(self) -> None:
        self._read(first=False)

    def _read(self, *, first: bool) -> None:
        store, wanted = self._plans.store, self._wanted
        if store is None:
            return
        before = None if first else self._last
        behind = None if first else self.dialog.model.last_run
        plan, today = self._work.session.plan, datetime.now().astimezone().date()

        def work(_progress: Progress) -> "tuple[Page, tuple[str, ...]]":
            found = history.read_page(store, wanted, before)
            rows = late.history_rows(plan, today, history.runs(found, behind))
            return (found, rows), history.read_authors(store) if first else ()

        self._work.ask_store(work, partial(self._show_page, self._asked, first), self._tasks.failed)

    def _show_page(self, asked: int, first: bool, answer: "tuple[Page, tuple[str, ...]]") -> None:
        if asked != self._asked:
            return  # something else is sought by now
        (found, rows), authors = answer
        more = len(found) == history.PAGE
        if first:
            self.dialog.offer_people(authors)
        if found:
            self._last = found[-1].number
        self.dialog.show_page(rows, more=more, first=first)

    def _show_row(self, row: "Row | None") -> None:
        back, whole = "", False
        if row is not None and not self._work.session.read_only:
            change = row.run.newest.change
            if history.may_take_back(self._edition, change):
                back = _back_word(row)
            whole = row.is_of_card and change.record.edition == self._edition.uid
        self.dialog.show_row(row, back=back, whole=whole and not (row and row.is_gone))

    # the way back

    def take_back(self, row: "Row") -> None:
        """Bring back what stood in a field before a run of changes, or a card that is gone."""
        number, change = row.run.oldest.number, row.run.change
        if row.is_of_card:
            put = self._put_card if row.is_gone else self._put_part
            self._find_card(change.record, number - 1, partial(put, row.run.oldest))
        else:
            self._take_back_alone(change, row)

    def restore_card(self, row: "Row") -> None:
        """Bring a card back as it was behind a run of changes."""
        newest = row.run.newest
        self._find_card(newest.change.record, newest.number, partial(self._put_card, newest))

    def _find_card(self, record: Record, number: int, put: Callable[[Card], None]) -> None:
        """Read how a card was behind a change, with all that is written saved first."""
        store = self._plans.store
        if store is None:
            return
        self._window.commit()
        self._work.save_now()
        edition = self._edition
        done = partial(self._found, edition, Uid(record.body.key), put)
        self._work.ask_store(partial(_since, store, record, number), done, self._tasks.failed)

    def _found(
        self,
        edition: Edition,
        uid: Uid,
        put: Callable[[Card], None],
        later: tuple[Recorded, ...],
    ) -> None:
        work = self._window.workplace
        if work is None or work.session.edition is not edition:
            self._window.status.tell(words.CHANGED_MEANWHILE)
            return
        if work.saver is not None and not work.saver.is_clean:
            self._window.status.tell(words.NOT_SAVED)
            return
        try:
            then = history.card_then(edition, uid, later)
        except MisfitError:
            self._window.status.tell(words.MISFIT)
            return
        if then is None:
            self._window.status.tell(words.NOT_THERE)
        else:
            put(then)

    def _put_part(self, changed: Recorded, then: Card) -> None:
        part = history.part_at(changed.change.edit.path)
        if part is None or self._work.session.card(then.uid) is None:
            self._window.status.tell(words.MISFIT)
            return
        after = history.with_part_of_then(self._edition, then, part)
        self._propose(after, words.part_step(part, *_moment(changed)), then.uid)

    def _put_card(self, changed: Recorded, then: Card) -> None:
        after = history.with_card_of_then(self._edition, then)
        if self._work.session.card(then.uid) is None:
            said = words.revived_step(then.title)
        else:
            said = words.card_step(then.title, *_moment(changed))
        self._propose(after, said, then.uid)

    def _take_back_alone(self, change: Change, row: "Row") -> None:
        self._window.commit()
        session = self._work.session
        try:
            plan, edition = history.without_change(session.plan, session.edition, change)
        except MisfitError:
            self._window.status.tell(words.MISFIT)
            return
        said = words.change_step(row.name, *_moment(row.run.newest))
        self._propose(State(plan.organisation, edition), said)

    def _propose(self, after: Edition | State, said: str, card: Uid | None = None) -> None:
        session = self._work.session
        state = after if isinstance(after, State) else State(session.plan.organisation, after)
        if state == session.state:
            self._window.status.tell(words.SAME)
            return
        place = Origin(card) if card is not None else None
        if session.propose(Step(after, said, place=place)):
            self._window.status.tell(words.done(said))


def _first_fault(store: Store, progress: Progress) -> int | None:
    return history.first_fault(store, progress.step)


def _since(store: Store, record: Record, number: int, _progress: Progress) -> tuple[Recorded, ...]:
    return history.read_since(store, record, number)


def _moment(changed: Recorded) -> tuple[datetime, date]:
    return changed.at.replace(tzinfo=None), datetime.now().astimezone().date()


def _back_word(row: "Row") -> str:
    if row.is_gone:
        return words.BRING_BACK
    return words.TAKE_BACK if row.is_of_card else words.TAKE_CHANGE_BACK
