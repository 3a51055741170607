"""What the plan tree proposes: steps of the history, each with the words undo calls it by."""

from dataclasses import replace
from datetime import date, datetime

from sspass_desktop.documents.blocks import Origin
from sspass_desktop.domain import department_edits, life, strategy_edits
from sspass_desktop.domain.identity import Uid, new_uid
from sspass_desktop.domain.organisation import Department
from sspass_desktop.domain.plan import Edition, card_numbers
from sspass_desktop.texts import tree as words
from ui.edits import Step


def new_card(edition: Edition, uid: Uid, title: str, home: tuple[Uid | None, Uid | None]) -> Step:
    """An empty card behind the others; ``home`` is its task and its department."""
    after = life.new_card(edition, uid, title, *home)
    return Step(after, words.card_added(title), place=Origin(uid))


def rename(edition: Edition, uid: Uid, name: str) -> Step:
    """Another name for a card, goal, task or execution task."""
    for card in edition.cards:
        if card.uid == uid:
            return Step(replace(card, title=name), words.renamed(name), place=Origin(uid))
    return Step(strategy_edits.renamed(edition, uid, name), words.renamed(name))


def move(edition: Edition, uid: Uid, task: Uid | None, place: int) -> Step:
    """A card at a place of a task."""
    return _moved(edition, life.moved(edition, uid, task, place), uid)


def shift(edition: Edition, uid: Uid, by: int) -> Step:
    """A card some places further back in its task."""
    return _moved(edition, life.shifted(edition, uid, by), uid)


def _moved(before: Edition, after: Edition, uid: Uid) -> Step:
    numbers = (card_numbers(edition)[uid] for edition in (before, after))
    return Step(after, words.moved(*numbers), place=Origin(uid))


def duplicate(edition: Edition, uid: Uid, copy: Uid) -> Step:
    """A copy behind a card."""
    title = words.copy_of(life.card_of(edition, uid).title)
    after = life.duplicated(edition, uid, copy, title)
    return Step(after, words.duplicated(card_numbers(edition)[uid]), place=Origin(copy))


def archive(edition: Edition, uid: Uid, author: str) -> Step:
    """A card put away today."""
    after = life.archived(edition, uid, _today(), author)
    return Step(after, words.put_away(card_numbers(edition)[uid]), place=Origin(uid))


def restore(edition: Edition, uid: Uid) -> Step:
    """An archived card brought back."""
    after = life.restored(edition, uid)
    title = life.card_of(after, uid).title
    return Step(after, words.brought_back(title), place=Origin(uid))


def set_execution_task(edition: Edition, uid: Uid, step: Uid | None) -> Step:
    """A card under another execution task of its task."""
    card = replace(life.card_of(edition, uid), execution_task=step)
    return Step(card, words.changed(words.EXECUTION_TASK), place=Origin(uid))


def add_goal(edition: Edition, name: str) -> Step:
    """A goal behind the others."""
    after = strategy_edits.with_goal(edition, new_uid(), name)
    return Step(after, words.node_added(words.GOAL, name))


def add_task(edition: Edition, goal: Uid, name: str) -> Step:
    """A task behind the others of a goal."""
    after = strategy_edits.with_task(edition, goal, new_uid(), name)
    return Step(after, words.node_added(words.TASK, name))


def add_execution_task(edition: Edition, task: Uid, name: str) -> Step:
    """An execution task behind the others of a task."""
    after = strategy_edits.with_execution_task(edition, task, new_uid(), name)
    return Step(after, words.node_added(words.EXECUTION_TASK, name))


def shift_node(edition: Edition, uid: Uid, name: str, by: int) -> Step:
    """A goal, task or execution task some places further back."""
    return Step(strategy_edits.shifted_node(edition, uid, by), words.node_moved(name))


def remove_node(edition: Edition, uid: Uid, name: str) -> Step | str:
    """Without a goal, task or execution task; a sentence if cards hang on it."""
    if cards := strategy_edits.cards_below(edition, uid):
        return words.has_cards(name, cards)
    return Step(strategy_edits.without_node(edition, uid), words.node_removed(name))


def add_team(edition: Edition, name: str) -> Step | str:
    """A team behind the others; a sentence if one is called so."""
    if _is_known(edition, name):
        return words.team_known(name)
    after = department_edits.with_department(edition, new_uid(), name)
    return Step(after, words.node_added(words.TEAM, name))


def rename_team(edition: Edition, uid: Uid, name: str) -> Step | str:
    """Another name for a team; a sentence if another one is called so."""
    if _is_known(edition, name, uid):
        return words.team_known(name)
    return Step(department_edits.department_renamed(edition, uid, name), words.renamed(name))


def remove_team(edition: Edition, team: Department, heir: Department | None, author: str) -> Step:
    """Without a team: its cards go to another one, without an heir into the archive."""
    cards = department_edits.cards_of(edition, team.uid)
    if heir is None:
        after = department_edits.without_department_and_cards(edition, team.uid, author, _today())
    else:
        after = department_edits.without_department(edition, team.uid, heir.uid)
    target = heir.name if heir else words.PUT_AWAY
    return Step(after, words.team_removed(team.name, len(cards), target))


def _is_known(edition: Edition, name: str, own: Uid | None = None) -> bool:
    return any(unit.name == name and unit.uid != own for unit in edition.departments)


def _today() -> date:
    return datetime.now().astimezone().date()
