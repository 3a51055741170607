"""What stands under the grid of a budget: its sums, or what asks in their place."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sspass_desktop.domain.budget import BudgetNode, CostLine
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.money import Won
from sspass_desktop.texts import budget_form as words
from ui.fields.prompt import Prompt
from ui.forms.budget.foot import BudgetFoot
from ui.forms.budget.pasting import Paste
from ui.forms.budget.splitting import SplitPanel
from ui.grid.sheet import PasteReview, PasteSheet
from ui.look.look import Look


class Under(QWidget):
    """Shows the foot; one question at a time opens above or instead of it.

    Signals:
        split: A ``Ratio``, ``Amounts`` or None, and whether it is for the whole fund.
        pasted: A ``Paste`` that is to be made.
        closed: A question is over.
    """

    split = Signal(object, bool)
    pasted = Signal(object)
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paste: Paste | None = None
        self._take: Callable[[], None] | None = None
        self.foot, self.splitting = BudgetFoot(look), SplitPanel(look)
        self.prompt, self.sheet = Prompt(look), PasteSheet(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.prompt, self.splitting, self.sheet, self.foot):
            column.addWidget(part)
        self._questions = (self.prompt, self.splitting, self.sheet)
        self.drop()
        self.splitting.split.connect(self.split)
        self.splitting.given_up.connect(self.close_question)
        self.sheet.given_up.connect(self.close_question)
        self.sheet.taken.connect(self._take_paste)
        self.sheet.unit_chosen.connect(self._choose_unit)

    def drop(self) -> None:
        """Forget every question."""
        for question in self._questions:
            question.hide()
        self.foot.show()
        self._paste = self._take = None

    def close_question(self) -> None:
        """End a question; the sums stand there again."""
        self.drop()
        self.closed.emit()

    def open_split(self, line: CostLine, unit_won: Won, *, whole: bool) -> None:
        """Ask how a line, or a whole fund, is split."""
        self.drop()
        self.splitting.ask(line, unit_won, whole=whole)
        self.splitting.show()
        self.splitting.setFocus()

    def open_paste(self, paste: Paste) -> None:
        """Ask about a paste, in place of the foot."""
        self._open_sheet(paste.review())
        self._paste = paste

    def ask(self, review: PasteReview, take: Callable[[], None]) -> None:
        """Ask whether something is to be done, in place of the foot."""
        self._open_sheet(review)
        self._take = take

    def _open_sheet(self, review: PasteReview) -> None:
        self.drop()
        self.sheet.review(review)
        self.foot.hide()
        self.sheet.show()
        self.sheet.setFocus()

    def _choose_unit(self, place: int) -> None:
        if self._paste is not None:
            self._paste = replace(self._paste, unit_won=words.SHOWN_UNITS[place])
            self.sheet.review(self._paste.review())
            self.sheet.setFocus()

    def _take_paste(self) -> None:
        paste, take = self._paste, self._take
        self.close_question()
        if paste is not None:
            self.pasted.emit(paste)
        elif take is not None:
            take()

    def open_levels(self, names: Sequence[str], taken: Callable[[str], None]) -> None:
        """Ask for the names of a fund's levels, from the outermost on."""
        self.drop()
        self.prompt.ask_name(words.LEVELS, words.LEVELS_HINT, ", ".join(names), taken)

    def open_funds(self, funds: Sequence[BudgetNode], taken: Callable[[str], None]) -> None:
        """Let a fund be found by typing; without a spending budget any name is one."""
        self.drop()
        names = {node.uid: node.name for node in funds}
        if names:
            choose = partial(_named, names, taken)
            choices = list(names.items())
            self.prompt.ask_choice(words.SEARCH, words.SEARCH_HINT, choices, choose)
        else:
            self.prompt.ask_name(words.NEW_FUND, words.NEW_FUND_HINT, "", taken)


def _named(names: dict[Uid, str], taken: Callable[[str], None], uid: Uid) -> None:
    taken(names[uid])
