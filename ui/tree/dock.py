"""The plan dock: filter by team, search, the tree, and what the signs mean."""

from collections import Counter
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.plan import Edition
from sspass_desktop.domain.search import matches
from sspass_desktop.texts import tree as words
from ui.fields.choice import Choice
from ui.fields.prompt import Prompt
from ui.fields.quick import QuickLine
from ui.look.look import Look
from ui.tree.actions import IN_PARTS, TreeActions
from ui.tree.edges import Legend, TreeHead
from ui.tree.menus import add_menu, more_menu, row_menu
from ui.tree.model import PlanTreeModel
from ui.tree.nodes import Badges, Face, Kind
from ui.tree.view import PlanTreeView
from ui.verbs import Handlers


class PlanTree(QWidget):
    """Finds, chooses and arranges the cards of an edition.

    ``head`` is its title line; a dock may take it as its title bar.

    Signals:
        card_asked: The uid of a card to show: the choice moved to it.
        edit_asked: The uid of a card to write in: Enter or a double click.
        card_made: The uid of a card that was just made.
        section_asked: The uid of a section to show, or of the text of a part.
        section_entered: The uid of a section to write in.
        proposed: A ``Step``.
        refused: A Korean sentence: why something was not done.
        archive_asked: The archive is wanted.
        history_asked: The uid of a card whose history is wanted.
    """

    card_asked = Signal(object)
    edit_asked = Signal(object)
    card_made = Signal(object)
    section_asked = Signal(object)
    section_entered = Signal(object)
    proposed = Signal(object)
    refused = Signal(str)
    archive_asked = Signal()
    history_asked = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("kind", "window")
        self.model = PlanTreeModel(self)
        self.view = PlanTreeView(look, self.model)
        self.prompt = Prompt(look)
        self.actions_ = TreeActions(self.model, self.view, self.prompt)
        self.head = TreeHead(look)
        self.teams = Choice(words.TEAMS)
        self.teams.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.search = QuickLine(words.SEARCH)
        self.search.setPlaceholderText(words.SEARCH_HINT)
        self.search.setClearButtonEnabled(True)
        self.nothing = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self.way_out = QPushButton()
        self._opened: Uid | None = None
        self._lay_out(Legend(look))
        self._connect()
        look.changed.connect(self._dress)
        self._dress()
        self._tell_empty()

    def _lay_out(self, legend: QWidget) -> None:
        self._fields, self._rows = QVBoxLayout(), QVBoxLayout(self)
        for field in (self.teams, self.search):
            self._fields.addWidget(field)
        self._rows.addWidget(self.head)
        self._rows.addLayout(self._fields)
        for widget in (self.prompt, self.nothing):
            self._rows.addWidget(widget)
        self._rows.addWidget(self.way_out, alignment=Qt.AlignmentFlag.AlignHCenter)
        self._rows.addWidget(self.view, 1)
        self._rows.addWidget(legend)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)

    def _connect(self) -> None:
        self.view.chosen.connect(self._chosen)
        self.view.entered.connect(self._entered)
        self.view.customContextMenuRequested.connect(self._open_menu)
        self.actions_.proposed.connect(self.proposed)
        self.actions_.refused.connect(self.refused)
        self.actions_.made.connect(self._go_to_new)
        self.actions_.history_asked.connect(self.history_asked)
        self.actions_.sections.made.connect(self._go_to_section)
        self.teams.chosen.connect(self._take_team)
        self.search.sought.connect(self._filter)
        self.search.taken.connect(self._to_first_hit)
        self.search.stepped.connect(self._to_first_hit)
        self.search.left.connect(self.search.clear)
        self.way_out.clicked.connect(self._lead_out)
        self.head.add.setMenu(add_menu(self, self.actions_))
        self.head.more.setMenu(more_menu(self.view, self.actions_, self.archive_asked.emit))
        self.setFocusProxy(self.view)

    def _dress(self) -> None:
        px = self._look.px
        self._fields.setContentsMargins(px(8), px(7), px(8), px(7))
        self._fields.setSpacing(px(7))
        self.nothing.setContentsMargins(px(12), px(16), px(12), px(8))

    # what is shown

    def show_edition(
        self, edition: Edition, badges: Badges, changed: frozenset[Uid] | None = None
    ) -> None:
        """Show an edition; what is open, chosen and scrolled to stays.

        ``changed``: the only cards that differ, and only inside (``Change.only_cards``); None: any.
        """
        self.actions_.show_edition(edition)
        self.model.show(edition, badges, changed)
        if changed is None:
            self._offer_teams(edition)
        if edition.uid != self._opened:
            self._opened = edition.uid
            self.view.expand_cards()
        if self._is_filtering or changed is None:
            self._filter()

    def show_badges(self, badges: Badges) -> None:
        """Show other numbers of findings."""
        self.model.show_badges(badges)

    def show_author(self, name: str) -> None:
        """Who is noted down for what is put away."""
        self.actions_.teams.author = name

    def choose(self, uid: Uid | None) -> None:
        """Make a card the current row."""
        if self.view.current is None or self.view.current.uid != uid:
            self.view.choose(uid)

    def section_beside(self, uid: Uid | None, by: int) -> Uid | None:
        """The section behind one, or before it, in the order of the book."""
        uids = [face.uid for face in self.model.faces() if face.kind in IN_PARTS]
        place = uids.index(uid) + by if uid in uids else 0
        return uids[place] if 0 <= place < len(uids) else None

    def commit(self) -> None:
        """Take the name that is being typed in a row."""
        if self.view.viewport().isAncestorOf(QApplication.focusWidget() or self):
            self.view.setFocus()

    def handlers(self) -> Handlers:
        """The commands that mean something now."""
        return self.actions_.handlers()

    def _offer_teams(self, edition: Edition) -> None:
        cards = Counter(card.department for card in edition.cards)
        teams = [
            (unit.uid, words.team(unit.name, cards[unit.uid]))
            for unit in edition.departments
            if cards[unit.uid]
        ]
        self.teams.offer([(None, words.all_teams(len(edition.cards))), *teams])
        known = {uid for uid, _ in teams}
        if self.actions_.team not in known:
            self.actions_.team = None
        self.teams.show_value(self.actions_.team)

    # filtering

    @property
    def _is_filtering(self) -> bool:
        return bool(self.actions_.team or self.search.reads.strip())

    def _filter(self, _query: str = "") -> None:
        wanted = partial(_is_wanted, self.search.reads, self.actions_.team)
        hits = self.view.show_only(wanted if self._is_filtering else None)
        self._tell_empty(nothing=self._is_filtering and not hits)

    def _take_team(self, team: Uid | None) -> None:
        self.actions_.team = team
        self._filter()

    def _to_first_hit(self, by: int = 1) -> None:
        """From the search field into the tree: to the hit that is current, else to the first."""
        hits, current = self.view.hits(), self.view.current
        if by > 0 and hits:
            if current is None or current.uid not in hits:
                self.view.choose(hits[0])
            self.view.setFocus()

    def _tell_empty(self, *, nothing: bool = False) -> None:
        edition = self.actions_.edition
        empty = edition is not None and not edition.strategy.goals and not edition.cards
        self.nothing.setText(words.NO_HIT if nothing else words.NO_TASKS)
        self.way_out.setText(words.CLEAR_FILTER if nothing else words.NEW_GOAL)
        self.nothing.setVisible(nothing or empty)
        self.way_out.setVisible(nothing or empty)

    def _lead_out(self) -> None:
        if not self._is_filtering:
            self.actions_.strategy.ask_goal()
            return
        self.search.clear()
        self.teams.show_value(None)
        self._take_team(None)
        self.view.setFocus()

    # what is asked

    def _chosen(self, face: Face) -> None:
        if face.kind is Kind.CARD:
            self.card_asked.emit(face.uid)
        elif face.kind in IN_PARTS:
            self.section_asked.emit(face.uid)

    def _entered(self, face: Face) -> None:
        if face.kind is Kind.CARD:
            self.card_asked.emit(face.uid)
            self.edit_asked.emit(face.uid)
        elif face.kind in IN_PARTS:
            self.section_entered.emit(face.uid)
        else:
            index = self.model.index_of(face.uid)
            self.view.setExpanded(index, not self.view.isExpanded(index))

    def _go_to_new(self, uid: Uid) -> None:
        if self.model.index_of(uid).isValid():  # else the step was refused
            self.view.choose(uid)
            self.card_made.emit(uid)

    def _go_to_section(self, uid: Uid) -> None:
        if self.model.index_of(uid).isValid():
            self.view.choose(uid)
            self.section_entered.emit(uid)

    def menu_at(self, place: QPoint) -> QMenu | None:
        """The menu of the row at a place of the tree, which becomes the current one."""
        index = self.view.indexAt(place)
        if index.isValid():
            self.view.setCurrentIndex(index)
        face = self.view.current
        return row_menu(self.view, self.actions_, face) if face is not None else None

    def _open_menu(self, place: QPoint) -> None:
        menu = self.menu_at(place)
        if menu is not None:
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.view.viewport().mapToGlobal(place))


def _is_wanted(query: str, team: Uid | None, face: Face) -> bool:
    if team is not None and face.department != team:
        return False
    return matches(query, face.text) or face.number.startswith(query.strip())
