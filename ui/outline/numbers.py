"""Numbers of an outline that follow figures of the plan: put in, led to their source, let go."""

from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip, QWidget

from sspass_desktop.domain.card import Card
from sspass_desktop.domain.figures.sources import Source, link_to, plan_figures, sources
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outline import Line, NumberLink
from sspass_desktop.domain.outlining.emphasis import letters
from sspass_desktop.domain.outlining.linked import with_link, without_link
from sspass_desktop.domain.outlining.text import Place, excerpt, spliced
from sspass_desktop.domain.plan import Edition
from sspass_desktop.texts import figures as words
from ui import late
from ui.look.look import Look
from ui.outline.commands import CommandedPage
from ui.verbs import Handlers, Verb


@dataclass(frozen=True)
class Numbers:
    """What the numbers of an outline may follow; looked up when it is first asked for.

    ``owner`` is the card or section that it is of, ``card`` None outside the cards.
    """

    owner: Uid
    edition: Edition
    card: Card | None = None

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """All of them."""
        return sources(self.card, plan_figures(self.edition))

    def source_of(self, link: NumberLink) -> Source | None:
        """What a link follows; None: it is gone."""
        named = (one for one in self.sources if (one.figure, one.record) == _key(link))
        return next(named, None)

    def told(self, link: NumberLink) -> str:
        """What a link follows, in words."""
        source = self.source_of(link)
        if source is None:
            return words.gone(link.figure)
        return words.followed(words.name(source, self.edition.year))


def _key(link: NumberLink) -> tuple[object, object]:
    return link.figure, link.record


class NumberedPage(CommandedPage):
    """An outline whose numbers may follow others.

    Signals:
        source_asked: The ``Place`` of what a number follows.
        offers_asked: The card's typed numbers are to be offered as links.
    """

    source_asked = Signal(object)
    offers_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._numbers: Numbers | None = None

    def show_numbers(self, numbers: Numbers) -> None:
        """Say what numbers may follow here, as the plan stands now."""
        self._numbers = numbers

    @property
    def owner(self) -> str:
        """The uid of the card or section that the outline is of, "" if it is not known."""
        return "" if self._numbers is None else self._numbers.owner

    def number_handlers(self) -> Handlers:
        """The commands of numbers that can be carried out now."""
        numbers, link = self._numbers, self._link_here()
        if numbers is None:
            return {}
        led: Handlers = {}
        if link is not None and numbers.source_of(link[0]) is not None:
            led = {Verb.NUMBER_SOURCE: self.go_to_source}
        if self.locked:
            return led
        found = {Verb.LINK_NUMBER: self.choose_number, **led}
        if numbers.card is not None:
            found[Verb.LINK_NUMBERS] = self.offers_asked.emit
        if link is not None:
            found[Verb.UNLINK_NUMBER] = self.unlink
        return found

    def _link_here(self) -> tuple[NumberLink, int] | None:
        """The link at the caret or in the selection, and its line."""
        first, last = self.selected()
        if first.line != last.line:
            return None
        for link, start, end in self.links_in(first.line):
            if start <= last.column and first.column <= end:
                return link, first.line
        return None

    def choose_number(self) -> None:
        """Offer what a number may follow, below the caret; what equals the selection first."""
        if self._numbers is None:
            return
        lines, _, _ = self.selected_lines()
        chosen = excerpt(lines, *self.selected())
        picker = late.number_picker(self.look, self)
        picker.chosen.connect(self._put_number)
        picker.show_sources(
            self._numbers.sources, self._numbers.edition.year, letters(chosen[0].text)
        )
        picker.open_at(self.viewport().mapToGlobal(self.cursorRect().bottomLeft()))

    def _put_number(self, source: Source, unit: str) -> None:
        self.put((with_link(Line(1), link_to(source, 0, unit), 0),), words.LINKED)

    def unlink(self) -> None:
        """Let the number at the caret follow nothing."""
        lines, _, _ = self.selected_lines()
        found = self._link_here()
        if found is not None:
            link, line = found
            plain = without_link(lines[line], link)
            caret = self.selected()[1]
            self.change((*lines[:line], plain, *lines[line + 1 :]), words.UNLINKED, caret)

    def go_to_source(self) -> None:
        """Show where the number at the caret comes from."""
        found = self._link_here()
        if found is not None:
            self._ask_for_source(found[0])

    def _ask_for_source(self, link: NumberLink) -> None:
        source = self._numbers.source_of(link) if self._numbers is not None else None
        if source is not None:
            self.source_asked.emit(source.place)

    def point_at(self, point: QPointF) -> None:
        """Put the caret behind the number that was clicked for its menu; a selection stays."""
        found = self.link_at(point)
        if found is not None and not self.textCursor().hasSelection():
            link, line = found
            ends = (end for one, _, end in self.links_in(line) if one == link)
            self.select(Place(line, next(ends)))

    def remove_link(self, *, before: bool) -> bool:
        """Take out the whole number that the caret stands behind, or before; else nothing."""
        caret, end = self.selected()
        if caret != end:
            return False
        for _, start, stop in self.links_in(caret.line):
            if caret.column == (stop if before else start):
                lines, _, _ = self.selected_lines()
                first, last = Place(caret.line, start), Place(caret.line, stop)
                self.change(spliced(lines, first, last), words.REMOVED, first)
                return True
        return False

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell what the number under the mouse follows."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            found = self.link_at(event.pos().toPointF())
            if found is not None and self._numbers is not None:
                QToolTip.showText(event.globalPos(), self._numbers.told(found[0]), self.viewport())
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        held = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if held and event.button() is Qt.MouseButton.LeftButton:
            found = self.link_at(event.position())
            if found is not None:
                self._ask_for_source(found[0])
                return
        super().mousePressEvent(event)
