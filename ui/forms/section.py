"""What every form of a card's section has in common."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sspass_desktop.documents.blocks import Origin
from sspass_desktop.domain.card import Card, CardSection
from sspass_desktop.domain.findings import Place
from sspass_desktop.domain.money import Won
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.plan import Edition
from sspass_desktop.services.checking import Report
from ui.edits import Step
from ui.verbs import Handlers


@dataclass(frozen=True, slots=True)
class Shown:
    """All that a form may look at: the card, its edition, last year's edition if there is one.

    ``reports`` are the findings of this card as last checked; they may be a moment older than it.
    """

    card: Card
    edition: Edition
    previous: Edition | None = None
    reports: tuple[Report, ...] = ()
    locked: bool = False


class SectionForm(QWidget):
    """Shows a part of a card and proposes the card as edited; it holds no truth of its own.

    Signals:
        proposed: A ``Step``; the card comes back through ``show_card``.
        entered: The ``Origin`` of the line or row that the caret is in now.
        asked: A ``Place`` outside this section, or a card's uid, that the user wants to see.
        accepting: A ``Report`` that the user wants to accept with a reason.
        offers_asked: The typed numbers of the card are to be offered as links.
        fund_entered: The number of the fund table that the current cell belongs to.
    """

    proposed = Signal(object)
    entered = Signal(object)
    asked = Signal(object)
    accepting = Signal(object)
    offers_asked = Signal()
    fund_entered = Signal(int)

    sections: tuple[CardSection, ...] = ()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: Shown | None = None

    def show_card(self, shown: Shown) -> None:
        """Show a card; caret, selection and scroll position stay if it is the same card."""
        self.shown = shown
        self.refresh(shown)

    def refresh(self, shown: Shown) -> None:
        """Show what is new; every form says how."""
        raise NotImplementedError

    def title_tools(self) -> QWidget | None:
        """Tools of the form that the page puts beside the section's title."""
        return None

    def commit(self) -> None:
        """Propose what is being typed. The caller has committed the input method before."""

    def open_field(self, origin: Origin) -> None:  # noqa: ARG002 - forms with fields ask it
        """Put the caret where a click on the page, a finding or undo points."""
        self.setFocus()

    def open_part(self, place: Place) -> None:
        """Put the caret closer than ``open_field`` can: into a line of one of several tables."""

    def lines_above(self) -> int:
        """Behind how many lines a new table or picture would stand."""
        return 0

    def put_lines(self, lines: tuple[Line, ...]) -> None:
        """Take lines of last year's card, where the form is one of lines."""

    def set_unit(self, unit_won: Won) -> None:
        """Show money in another unit, where the form shows any; what is stored stays."""

    def handlers(self) -> Handlers:
        """The commands that this form carries out now."""
        return {}

    def propose(self, card: Card, words: str, *, joins: str = "", index: int | None = None) -> None:
        """Send a step about the first of this form's sections."""
        place = Origin(card.uid, self.sections[0] if self.sections else None, index)
        self.proposed.emit(Step(card, words, joins, place))
