"""Joins a measure of the contract to indicators of cards, found by typing."""

from PySide6.QtCore import QObject

from sspass_desktop.domain.identity import Uid
from sspass_desktop.texts import records as words
from ui.fields.prompt import Prompt
from ui.grid.view import GridView
from ui.records.model import RecordModel
from ui.records.readers import Source


def card_indicators(source: Source) -> list[tuple[Uid, str]]:
    """All indicators of cards, each with the number of its card."""
    numbers = source.numbers
    return [
        (one.uid, words.card_indicator(numbers[card.uid], one.name or one.criterion))
        for card in source.edition.cards
        for one in card.indicators
    ]


class Linking(QObject):
    """Asks for an indicator and adds it to the current row; one that is there goes."""

    def __init__(self, model: RecordModel, view: GridView, prompt: Prompt) -> None:
        super().__init__(view)
        self._model, self._view, self._prompt = model, view, prompt

    def ask(self) -> None:
        """Ask for an indicator."""
        if self._model.source is not None and not self._view.locked:
            choices = card_indicators(self._model.source)
            label, hint = words.CHOOSE_INDICATOR, words.CHOOSE_INDICATOR_HINT
            self._prompt.ask_choice(label, hint, choices, self._take)

    def _take(self, uid: Uid) -> None:
        row = self._view.currentIndex().row()
        held: tuple[Uid, ...] = self._model.inner_value(row, "indicators") or ()
        rest = tuple(one for one in held if one != uid)
        after = rest if uid in held else (*held, uid)
        self._model.exchange(row, "indicators", after, words.step(words.CONTRACT, words.LINK_STEP))
