"""What can be done with the teams: added, renamed, removed."""

from collections import Counter
from functools import partial

from PySide6.QtCore import QObject, Signal

from sspass_desktop.domain.department_edits import cards_of
from sspass_desktop.domain.life import is_locked
from sspass_desktop.domain.organisation import Department
from sspass_desktop.domain.plan import Edition
from sspass_desktop.texts import tree as words
from ui.edits import Step
from ui.fields.prompt import Prompt
from ui.tree import steps


class TeamActions(QObject):
    """Makes steps of what is asked of teams.

    ``author`` is noted down for cards that are put away with their team.

    Signals:
        proposed: A ``Step``.
        refused: A Korean sentence.
    """

    proposed = Signal(object)
    refused = Signal(str)

    def __init__(self, prompt: Prompt, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._prompt = prompt
        self.edition: Edition | None = None
        self.author = ""

    def _propose(self, step: Step | str) -> None:
        if isinstance(step, str):
            self.refused.emit(step)
        else:
            self.proposed.emit(step)

    def _choices(self) -> list[tuple[Department, str]]:
        """All teams with the numbers of their cards; says so if there are none."""
        edition = self.edition
        if edition is None or not edition.departments:
            self.refused.emit(words.NO_TEAMS)
            return []
        cards = Counter(card.department for card in edition.cards)
        return [(unit, words.team(unit.name, cards[unit.uid])) for unit in edition.departments]

    def ask_new(self) -> None:
        """Ask for the name of a new team."""
        self._prompt.ask_name(words.TEAM, words.NAME_HINT, "", self._add)

    def _add(self, name: str) -> None:
        if self.edition is not None:
            self._propose(steps.add_team(self.edition, name))

    def ask_renamed(self) -> None:
        """Ask which team is to have another name, and which."""
        if teams := self._choices():
            hint = words.CHOOSE_TEAM_HINT
            self._prompt.ask_choice(words.CHOOSE_RENAMED, hint, teams, self._ask_name)

    def _ask_name(self, team: Department) -> None:
        taken = partial(self._rename, team)
        self._prompt.ask_name(words.TEAM, words.NAME_HINT, team.name, taken)

    def _rename(self, team: Department, name: str) -> None:
        if self.edition is not None:
            self._propose(steps.rename_team(self.edition, team.uid, name))

    def ask_removed(self) -> None:
        """Ask which team is to go, and what becomes of its cards."""
        if teams := self._choices():
            hint = words.CHOOSE_TEAM_HINT
            self._prompt.ask_choice(words.CHOOSE_REMOVED, hint, teams, self._ask_fate)

    def _ask_fate(self, team: Department) -> None:
        """Where the cards of a team go; approved ones go nowhere, so the team stays."""
        if self.edition is None:
            return
        cards = cards_of(self.edition, team.uid)
        if locked := sum(map(is_locked, cards)):
            self.refused.emit(words.team_has_approved(team.name, locked))
            return
        if not cards:
            self._remove(team, None)
            return
        others = [unit for unit in self.edition.departments if unit.uid != team.uid]
        fates: list[tuple[Department | None, str]] = [
            *((unit, words.cards_to_team(unit.name)) for unit in others),
            (None, words.CARDS_TO_ARCHIVE),
        ]
        label = words.cards_of_team(team.name, len(cards))
        taken = partial(self._remove, team)
        self._prompt.ask_choice(label, words.CHOOSE_FATE_HINT, fates, taken)

    def _remove(self, team: Department, heir: Department | None) -> None:
        if self.edition is not None:
            self._propose(steps.remove_team(self.edition, team, heir, self.author))
