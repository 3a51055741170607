"""Goals, tasks and programmes of an edition as a read-only tree."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from sspass_desktop.domain.card import Card
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.money import grouped
from sspass_desktop.domain.plan import Edition, card_numbers
from sspass_desktop.texts import window as words

NUMBER, NAME, AMOUNT = range(3)
CARD_ROLE = Qt.ItemDataRole.UserRole
"""The uid of the card that a row shows."""

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def outline_model(edition: Edition, parent: QObject | None = None) -> QStandardItemModel:
    """Build the tree: goals, their tasks, the tasks' cards; cards without a task come last."""
    model = QStandardItemModel(parent)
    model.setHorizontalHeaderLabels(words.OUTLINE_HEADINGS)
    cards: defaultdict[Uid | None, list[Card]] = defaultdict(list)
    for card in edition.cards:
        cards[card.task].append(card)
    numbers = card_numbers(edition)
    chapters = {task.uid: str(number) for number, task in edition.strategy.numbered_tasks()}
    for goal in edition.strategy.goals:
        goal_row = _row("", goal.name)
        for task in goal.tasks:
            goal_row[NUMBER].appendRow(
                _branch(chapters[task.uid], task.name, cards.pop(task.uid, []), numbers)
            )
        model.appendRow(goal_row)
    homeless = [card for rest in cards.values() for card in rest]
    if homeless:
        model.appendRow(_branch("", words.UNASSIGNED, homeless, numbers))
    return model


def _branch(
    number: str, name: str, cards: Sequence[Card], numbers: Mapping[Uid, str]
) -> list[QStandardItem]:
    row = _row(number, name, sum(card.budget.total_won for card in cards))
    for card in cards:
        items = _row(numbers[card.uid], card.title, card.budget.total_won)
        for item in items:
            item.setData(card.uid, CARD_ROLE)
        row[NUMBER].appendRow(items)
    return row


def _row(number: str, name: str, won: int | None = None) -> list[QStandardItem]:
    texts = (number, name, "" if won is None else grouped(won))
    items = [QStandardItem(text) for text in texts]
    for item in items:
        item.setEditable(False)
    items[AMOUNT].setTextAlignment(RIGHT)
    return items
