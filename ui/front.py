"""What is written besides the cards: sections of parts I to IV, and the records."""

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sspass_desktop.documents.blocks import Origin
from sspass_desktop.domain.budget import Side
from sspass_desktop.domain.checks.rates import SUMMARY
from sspass_desktop.domain.findings import Place
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.money import Won
from sspass_desktop.domain.outline import Query
from sspass_desktop.domain.section_edits import section_of
from ui import late
from ui.card.page import CardPage
from ui.desk import Desk
from ui.edits import Change
from ui.look.look import Look
from ui.records.places import sheet_key
from ui.tree.dock import PlanTree
from ui.verbs import Verb
from ui.writing import Writing

if TYPE_CHECKING:
    from ui.records.view import RecordsView
    from ui.sections.page import SectionPage

OF_BUDGET: Mapping[Query, Place] = {
    Query.REVENUE: Place(side=Side.REVENUE),
    Query.EXPENDITURE: Place(side=Side.EXPENDITURE),
    Query.BUDGET_SUMMARY: Place(section=SUMMARY),
}
"""Where the budget is edited of which a generated block is made."""

SHEETS: Mapping[Verb, str] = {
    Verb.PLAN_INFO: "plan",
    Verb.AGENCY: "agency",
    Verb.STRATEGY: "strategy",
    Verb.RESULTS: "results",
    Verb.TERMS: "terms",
}
"""Sheets of the records that have a command of their own."""


class Front(QObject):
    """Shows a section in the place of the card, and the records in a view of their own.

    Both are made when they are first asked for.

    Signals:
        proposed: A ``Step``.
        place_asked: A ``Place`` that is wanted.
        view_asked: The ``Verb`` of a view that is wanted.
        section_shown: The uid of the section that is shown now.
        told: A Korean sentence.
    """

    proposed = Signal(object)
    place_asked = Signal(object)
    view_asked = Signal(object)
    section_shown = Signal(object)
    told = Signal(str)

    def __init__(self, look: Look, card: CardPage, tree: PlanTree, parent: QObject) -> None:
        super().__init__(parent)
        self._look, self._card, self._tree = look, card, tree
        self.writing = Writing(card)
        self._desk: Desk | None = None
        self._section: Uid | None = None
        self._unit_won: Won = 1
        tree.section_asked.connect(self.show_section)
        tree.section_entered.connect(self._enter_section)

    @cached_property
    def sections(self) -> "SectionPage":
        """The page of a section."""
        made = late.section_page(self._look)
        made.told.connect(self.told)
        made.proposed.connect(self.proposed)
        made.records_asked.connect(self._records_asked)
        made.source_asked.connect(self.place_asked)
        made.section_shown.connect(self.section_shown)
        made.neighbour_asked.connect(self._step_section)
        self.writing.add_section(made)
        return made

    @cached_property
    def records(self) -> "RecordsView":
        """The view of the records."""
        made = late.records(self._look)
        made.proposed.connect(self.proposed)
        made.set_unit(self._unit_won)
        return made

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """The panes that F6 visits."""
        if "sections" not in vars(self):
            return ()
        return (self.sections.head, self.sections.blocks)

    def open_desk(self, desk: Desk) -> None:
        """Show a plan."""
        self._desk = desk
        desk.session.locked_changed.connect(self._renew_section)
        desk.origin_asked.connect(self.open_origin)

    def close_desk(self) -> None:
        """Let go of a plan."""
        if self._desk is not None:
            self._desk.session.locked_changed.disconnect(self._renew_section)
        if "sections" in vars(self):
            self.sections.close_windows()
        self._desk = self._section = None
        self.writing.show_card()

    def commit(self) -> None:
        """Propose what is being typed."""
        if "sections" in vars(self):
            self.sections.commit()
        if "records" in vars(self):
            self.records.commit()

    def set_unit(self, unit_won: Won) -> None:
        """Show money in another unit."""
        self._unit_won = unit_won
        if "records" in vars(self):
            self.records.set_unit(unit_won)

    def show_change(self, change: Change) -> None:
        """Show the section as it stands now; undo leads to where its step was done."""
        self._renew_section()
        if change.by_history:
            self._follow_history(change)

    def refresh_records(self) -> None:
        """Show the records as they stand now."""
        if self._desk is not None:
            session = self._desk.session
            self.records.show_plan(session.plan, session.edition, read_only=session.read_only)

    # sections

    def show_section(self, uid: Uid) -> None:
        """Show a section, or the text of a part, in the place of the card."""
        if self._desk is None:
            return
        self.sections.commit()
        self._section = uid
        self.writing.show_section()
        self._renew_section()
        self._desk.draw_section(uid)
        if not self.writing.isVisible():
            self.view_asked.emit(Verb.SHOW_CARD)

    def show_card(self) -> None:
        """Show the card again."""
        if self._desk is not None and self.writing.page is not self._card:
            self.sections.commit()
            self.writing.show_card()
            self._desk.draw_section(None)

    def go_to(self, uid: Uid, block: int | None) -> None:
        """Open a section, with the caret in one of its blocks."""
        self.show_section(uid)
        self._tree.choose(uid)
        if block is not None:
            self.sections.open_block(block)

    def _enter_section(self, uid: Uid) -> None:
        self.show_section(uid)
        self.sections.enter()

    def open_section(self, uid: Uid) -> None:
        """Show a section, the caret in it, wherever one was before."""
        self._tree.choose(uid)
        self._enter_section(uid)

    def _step_section(self, by: int) -> None:
        """Open the next section in the order of the book, or the one before."""
        uid = self._tree.section_beside(self._section, by)
        if uid is not None:
            self.open_section(uid)

    def _renew_section(self) -> None:
        """Show the section that is open; one that is gone makes room for the card.

        While one of its tables is written in a window that is done behind the card as well: the
        window would propose the edition as it was.
        """
        if self._desk is None or "sections" not in vars(self):
            return
        if self.writing.page is self._card and not self.sections.has_windows:
            return
        session = self._desk.session
        if section_of(session.edition, self._section) is None:
            self._section = None
            self.show_card()
            self.sections.show_section(session.edition, None)
        else:
            why = session.why_closed
            self.sections.show_section(session.edition, self._section, why_locked=why)

    def _follow_history(self, change: Change) -> None:
        place = change.place
        if place is None or self._desk is None:
            return
        if sheet_key(place):
            self.show_records(sheet_key(place))
        elif self._desk.session.card(place.owner) is not None:
            self.show_card()
        else:
            self.open_origin(place)

    def open_origin(self, origin: Origin) -> None:
        """Open the block of a section that something was made from; another one is no section."""
        if self._desk is None or section_of(self._desk.session.edition, origin.owner) is None:
            return
        self.go_to(origin.owner, origin.index)

    # records

    def show_records(self, key: str, node: Uid | None = None, row: int | None = None) -> None:
        """Open a sheet of the records, at a record if one is named by its uid or its place."""
        self.view_asked.emit(Verb.SHOW_RECORDS)
        self.records.show_sheet(key)
        self.records.enter()
        self.records.page.open_record(node, row)

    def _records_asked(self, query: Query) -> None:
        """Show what a generated block is made of."""
        if query in OF_BUDGET:
            self.place_asked.emit(OF_BUDGET[query])
        else:
            self.show_records(self.records.key_of(query))
