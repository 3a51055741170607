"""The start page at work: it leads into plans, and tells where the last one was left."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from ui.files.last_seen import LastSeen, recall, remember
from ui.files.plans import PlanFiles
from ui.files.tasks import Tasks
from ui.recent_list import RecentPlan, recent_plan
from ui.start_page import StartInfo
from ui.verbs import Verb


class Welcome(QObject):
    """Keeps the start page up to the settings and the disk."""

    def __init__(self, tasks: Tasks, plans: PlanFiles) -> None:
        super().__init__(tasks)
        self._tasks, self._plans, self._window = tasks, plans, tasks.window
        self._findings_first = False
        page = self._window.panes.start
        page.open_asked.connect(self._open)
        page.findings_asked.connect(self._open_findings)
        page.verb_asked.connect(self._do)
        page.forgotten.connect(self._forget)
        plans.opened.connect(self._opened)
        plans.leaving.connect(self._leaving)
        plans.left.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Tell where one may go."""
        seen = recall(self._window.settings, self._told)
        recent = tuple(map(self._told, self._tasks.recent.paths()))
        self._window.panes.start.show_info(self._info(seen, recent))

    def _told(self, path: Path) -> RecentPlan:
        """What is known of a plan; one on a share that is away may be worked on from here."""
        told = recent_plan(path)
        left = None if told.exists else self._plans.opener.left_here(path)
        return told if left is None else replace(recent_plan(left), path=path)

    def _do(self, verb: Verb) -> None:
        """Carry out what the page offers; restore points are those of the last plan."""
        seen = recall(self._window.settings, self._told) if verb is Verb.BACKUPS else None
        act = partial(self._window.commands.do, verb)
        if seen is None:
            act()
        else:
            self._findings_first = False
            self._plans.open_path(seen.plan.path, then=act)

    def _open(self, path: Path) -> None:
        self._findings_first = False
        self._plans.open_path(path)

    def _open_findings(self, path: Path) -> None:
        self._findings_first = True
        self._plans.open_path(path)

    def _forget(self, path: Path) -> None:
        self._tasks.recent.remove(path)
        self.refresh()

    def _opened(self, path: Path) -> None:
        """Go on where the plan was left."""
        seen = recall(self._window.settings)
        desk = self._window.desk
        if desk is None:
            return
        if seen is not None and seen.plan.path == path:
            if seen.card is not None:
                desk.open_card(seen.card)
            self._window.panes.page.show_section(seen.section)
        if self._findings_first:
            self._window.show_view(Verb.SHOW_FINDINGS)

    def _leaving(self, path: Path) -> None:
        workplace, desk = self._window.workplace, self._window.desk
        if workplace is not None and desk is not None:
            section = self._window.panes.page.section
            remember(self._window.settings, path, workplace, desk.card, section)

    def _info(self, seen: LastSeen | None, recent: tuple[RecentPlan, ...]) -> StartInfo:
        """What the start page says, the restore points of the last plan among it."""
        if seen is None:
            return StartInfo(recent=recent)
        kept = self._plans.opener.keeper(seen.plan.path).all()
        if not kept:
            return StartInfo(seen.plan, recent)
        newest = kept[0].made_at.astimezone()
        return StartInfo(seen.plan, recent, len(kept), newest, str(kept[0].paths[0].parent))
