"""The commands of editions: which there are, another one opened, a new one begun, two compared."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from sspass_desktop.domain.editions import has_year, next_year, revised
from sspass_desktop.domain.identity import Uid, new_uid
from sspass_desktop.domain.plan import Edition, Plan
from sspass_desktop.texts import editions as words
from sspass_desktop.texts import keeping
from ui import late
from ui.edits import EditSession
from ui.files.plans import PlanFiles
from ui.files.tasks import Tasks
from ui.jobs import Progress
from ui.verbs import Handlers, Verb

if TYPE_CHECKING:
    from ui.editions.comparison import ComparisonDialog, Row
    from ui.editions.dialog import EditionsDialog


class Editions(QObject):
    """Knows the editions of the open plan."""

    def __init__(self, tasks: Tasks, plans: PlanFiles) -> None:
        super().__init__(plans)
        self._tasks, self._plans, self._window = tasks, plans, tasks.window
        self._window.plan_shown.connect(self._close)

    def handlers(self) -> Handlers:
        """What can be done with a plan."""
        if self._window.desk is None:
            return {}
        return {Verb.EDITIONS: self.show, Verb.NEW_EDITION: self._begin}

    @cached_property
    def dialog(self) -> "EditionsDialog":
        """The list of editions."""
        made = late.editions(self._window.look, self._window)
        made.open_asked.connect(self.open)
        made.compare_asked.connect(self.compare)
        made.revise_asked.connect(self.revise)
        made.next_asked.connect(self.begin_next)
        return made

    @cached_property
    def comparison(self) -> "ComparisonDialog":
        """The list of what changed."""
        made = late.comparison(self._window.look, self._window)
        made.asked.connect(self._window.go_to)
        return made

    @property
    def _session(self) -> EditSession:
        workplace = self._window.workplace
        assert workplace is not None  # noqa: S101 - commands come with a plan only
        return workplace.session

    def _edition(self, uid: Uid) -> Edition:
        return next(one for one in self._session.plan.editions if one.uid == uid)

    def show(self) -> None:
        """Open the list."""
        session = self._session
        editions, opened = session.plan.editions, session.edition.uid
        self.dialog.show_editions(editions, opened, locked=session.read_only)
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.list.setFocus()

    def _begin(self) -> None:
        self.show()
        self.dialog.revising.setFocus()

    def _close(self) -> None:
        """Another plan or edition is shown."""
        for name in ("dialog", "comparison"):
            made = vars(self).get(name)
            if made is not None:
                made.close()

    # another edition, a new one

    def open(self, uid: Uid) -> None:
        """Open another edition."""
        self._window.commit()
        edition = self._edition(uid)
        self._show(self._session.plan, edition, words.opened(edition))

    def revise(self, uid: Uid) -> None:
        """Begin a revision of an edition."""
        self._window.commit()
        self._add(revised(self._session.plan, self._edition(uid), new_uid()))

    def begin_next(self, uid: Uid) -> None:
        """Begin the plan of the year after an edition."""
        self._window.commit()
        edition = self._edition(uid)
        if has_year(self._session.plan, edition.year + 1):
            self._window.status.tell(words.year_taken(edition.year + 1))
        else:
            self._add(next_year(edition, new_uid()))

    def _add(self, edition: Edition) -> None:
        session = self._session
        if session.read_only:
            self._window.status.tell(words.READ_ONLY)
            return
        session.risked.emit(keeping.BEFORE_EDITION)
        editions = (*session.plan.editions, edition)
        ordered = tuple(sorted(editions, key=lambda one: (one.year, one.revision)))
        plan = Plan(session.plan.organisation, ordered)
        self._show(plan, edition, words.made(edition))

    def _show(self, plan: Plan, edition: Edition, said: str) -> None:
        if self._plans.show_edition(plan, edition):
            self._window.status.tell(said)

    # comparing

    def compare(self, uid: Uid) -> None:
        """Show what changed from an edition to the open one."""
        self._window.commit()
        before, after = self._edition(uid), self._session.edition

        def work(_progress: Progress) -> "tuple[Edition, Edition, tuple[Row, ...]]":
            return before, after, late.changes(before, after)

        self._tasks.run(words.COMPARING, work, self._show_changes)

    def _show_changes(self, answer: "tuple[Edition, Edition, tuple[Row, ...]]") -> None:
        if self._window.desk is not None:
            self.comparison.show_changes(*answer)
