"""Seeks in the plan that is open, beside the window, and puts other words in."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from sspass_desktop.domain.plan import Edition
from sspass_desktop.domain.renaming import renamings
from sspass_desktop.domain.seeking.index import Found, Hit, Index
from sspass_desktop.domain.seeking.queries import Query
from sspass_desktop.domain.seeking.replacing import Replacer, Way
from sspass_desktop.texts import finding as words
from sspass_desktop.texts import keeping
from ui import late
from ui.edits import Change, EditSession, State, Step
from ui.jobs import JobRunner, Progress
from ui.verbs import Handlers, Verb
from ui.window import MainWindow

if TYPE_CHECKING:
    from ui.finding.panel import FindPanel
    from ui.finding.rows import HitGroup, HitRow

PAUSE = 400
"""Milliseconds without a change after which is sought again."""

REST = 1_500
"""Milliseconds without a change after which a name counts as typed."""

LONGEST = 60
"""Letters of a selection that are taken as what is sought."""

SHORTEST = 2
"""Letters of an old name that is sought by itself."""


class Finder(QObject):
    """Knows the commands of finding; the index stays as long as the plan."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._jobs = JobRunner(self)
        self._index = Index()  # of the thread that seeks, one search at a time
        self._session: EditSession | None = None
        self._wanted: Query | None = None
        self._runs = False
        self._again = QTimer(self, singleShot=True, interval=PAUSE)
        self._again.timeout.connect(self._seek_again)
        self._rested = QTimer(self, singleShot=True, interval=REST)
        self._rested.timeout.connect(self._seek_old_name)
        self._known: Edition | None = None  # whose names were looked at last
        self._shown: Edition | None = None  # in which was found what is shown
        self._renamed: tuple[str, str] | None = None
        window.plan_shown.connect(self._watch)

    def handlers(self) -> Handlers:
        """What can be done with a plan."""
        if self._window.desk is None:
            return {}
        return {
            Verb.FIND: self._find,
            Verb.REPLACE: self._replace,
            Verb.FIND_NEXT: self._next,
            Verb.FIND_PREVIOUS: self._previous,
        }

    @cached_property
    def panel(self) -> "FindPanel":
        """The window in which is sought."""
        made = late.find_panel(self._window.look, self._window)
        actions = self._window.commands.actions
        verbs = (Verb.UNDO, Verb.REDO, Verb.FIND, Verb.REPLACE, Verb.FIND_NEXT, Verb.FIND_PREVIOUS)
        made.addActions([actions[verb] for verb in verbs])
        made.sought.connect(self.seek)
        made.asked.connect(self._show)
        made.replacing.connect(self._put)
        return made

    def _find(self) -> None:
        self.panel.open_for(_selected(), replaces=False)

    def _replace(self) -> None:
        old, new = self._renamed or ("", "")
        self._renamed = None
        self.panel.open_for(old or _selected(), replaces=True, words_instead=new)

    def _next(self) -> None:
        self._step(1)

    def _previous(self) -> None:
        self._step(-1)

    def _step(self, by: int) -> None:
        if "panel" in vars(self) and self.panel.model.groups:
            self.panel.table.step(by)
        else:
            self._find()

    def _show(self, row: "HitRow") -> None:
        self._window.go_to(row.place)

    # seeking

    def _watch(self) -> None:
        """Another plan is shown."""
        self._session = self._window.desk.session if self._window.desk else None
        self._renamed = self._shown = None
        self._known = self._session.edition if self._session else None
        if "panel" in vars(self):
            self.panel.close()
            self.panel.show_groups((), more=False, locked=False)
        if self._session is not None:
            self._session.changed.connect(self._changed)

    def seek(self, query: Query) -> None:
        """Seek, the newest query only."""
        self._wanted = query
        self._begin()

    def _begin(self) -> None:
        query, session = self._wanted, self._session
        if query is None or session is None or self._runs:
            return
        self._wanted, self._runs = None, True
        plan, edition = session.plan, session.edition
        index, apart = self._index, self.panel.replaces

        def work(_progress: Progress) -> "tuple[Edition, Found, tuple[HitGroup, ...]]":
            found = index.find(plan, edition, query)
            return edition, found, late.hit_groups(plan, edition, found, names_apart=apart)

        self._jobs.run(work, self._done, self._failed)

    def _done(self, answer: "tuple[Edition, Found, tuple[HitGroup, ...]]") -> None:
        self._runs = False
        edition, found, groups = answer
        session = self._session
        if session is not None and edition is session.edition:
            locked, self._shown = session.read_only, edition
            self.panel.show_groups(groups, more=found.more, locked=locked)
        elif session is not None:
            self._again.start()
        self._begin()

    def _failed(self, fault: Exception) -> None:
        self._runs = False
        raise fault

    def _changed(self, change: Change) -> None:
        if "panel" in vars(self) and self.panel.isVisible():
            self._again.start()
        if change.by_history:
            self._known = change.after
        self._rested.start()

    def _seek_again(self) -> None:
        if "panel" in vars(self) and self.panel.isVisible():
            self.panel.seek()

    # replacing

    def _put(self, hits: tuple[Hit, ...], sought: str, new: str) -> None:
        session = self._session
        self._window.commit()
        if session is None or session.edition is not self._shown:
            self.panel.seek()
            self._window.status.tell(words.CHANGED_MEANWHILE)
            return
        written = Replacer(session.plan, session.edition).replaced(hits, new)
        after = State(written.organisation, written.edition)
        session.propose(Step(after, words.step(sought, new), point=keeping.BEFORE_REPLACE))
        self._window.status.tell(words.done(written.replaced))

    def _seek_old_name(self) -> None:
        """When a record was renamed and the hands rest: seek its old name in what is written."""
        session, before = self._session, self._known
        if session is None or before is None:
            return
        plan, edition = session.plan, session.edition
        self._known = edition
        found = tuple(renamings(before, edition).values())
        if len(found) != 1 or len(found[0][0]) < SHORTEST or found[0][0] in found[0][1]:
            return
        names, index = found[0], self._index

        def work(_progress: Progress) -> tuple[tuple[str, str], int]:
            replacer = Replacer(plan, edition)
            hits = index.find(plan, edition, Query(names[0])).hits
            return names, sum(replacer.way(hit) is Way.TEXT for hit in hits)

        self._jobs.run(work, self._tell_old_name, self._failed)

    def _tell_old_name(self, answer: tuple[tuple[str, str], int]) -> None:
        names, count = answer
        if count:
            self._renamed = names
            self._window.status.tell(words.old_name(*names, count))


def _selected() -> str:
    """The words that are chosen in the field that has the focus, if they are few."""
    match QApplication.focusWidget():
        case QLineEdit() as line:
            text = line.selectedText()
        case (QTextEdit() | QPlainTextEdit()) as field:
            text = field.textCursor().selectedText()
        case _:
            text = ""
    return text if len(text) <= LONGEST and text.isprintable() else ""
