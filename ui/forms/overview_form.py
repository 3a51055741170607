"""사업개요: purpose, period and content; its money has a form of its own."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from sspass_desktop.documents.blocks import OVERVIEW_FIELDS, Origin
from sspass_desktop.documents.signs import Marking
from sspass_desktop.domain.card import CardSection
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.outlining.sections import with_lines
from sspass_desktop.texts import card_forms as words
from sspass_desktop.texts import outline as outline_words
from ui.fields.text import TextBox, TextLine
from ui.forms.section import SectionForm, Shown
from ui.look.look import Look, Text
from ui.outline.editor import OutlineEditor
from ui.outline.numbers import Numbers
from ui.verbs import Handlers

MARKING = Marking(CardSection.OVERVIEW)


class OverviewForm(SectionForm):
    """Two fields and an outline."""

    sections = (CardSection.OVERVIEW,)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._card: object = None
        self.purpose, self.period = TextBox(words.PURPOSE), TextLine(words.PERIOD)
        self.purpose.setPlaceholderText(words.PURPOSE_HINT)
        self.period.setPlaceholderText(words.PERIOD_HINT)
        self.content = OutlineEditor(look)
        self.content.setAccessibleName(words.CONTENT)
        self._labels = tuple(map(QLabel, (words.PURPOSE, words.PERIOD, words.CONTENT)))
        self._form, self._column = QFormLayout(), QVBoxLayout(self)
        self._form.addRow(self._labels[0], self.purpose)
        self._form.addRow(self._labels[1], self.period)
        self._column.addLayout(self._form)
        self._column.addWidget(self._labels[2])
        self._column.addWidget(self.content, 1)
        for field in (self.purpose, self.period):
            field.installEventFilter(self)
        self.purpose.edited.connect(self._take_purpose)
        self.period.edited.connect(self._take_period)
        self.content.edited.connect(self._take_content)
        self.content.entered.connect(self._line_entered)
        self.content.source_asked.connect(self.asked)
        self.content.offers_asked.connect(self.offers_asked)
        self.setFocusProxy(self.purpose)
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(px(16), px(8), px(16), 0)
        self._form.setVerticalSpacing(px(8))
        self._form.setHorizontalSpacing(px(12))
        for label in self._labels:
            label.setFont(self._look.font(Text.LABEL_BOLD))
        for field in (self.purpose, self.period):
            field.setFont(self._look.font(Text.OUTLINE))

    def refresh(self, shown: Shown) -> None:
        """Show the overview of a card."""
        overview, other = shown.card.overview, shown.card.uid != self._card
        self._card = shown.card.uid
        for field, text in ((self.purpose, overview.purpose), (self.period, overview.period)):
            (field.replace_text if other else field.show_text)(text)
            field.setReadOnly(shown.locked)
        self.content.show_numbers(Numbers(shown.card.uid, shown.edition, shown.card))
        self.content.show_lines(overview.content, MARKING)
        self.content.set_locked(shown.locked)

    def eventFilter(self, field: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn:
            self._tell_entered(0 if field is self.purpose else 1)
        return super().eventFilter(field, event)

    def _line_entered(self, line: int) -> None:
        self._tell_entered(OVERVIEW_FIELDS + line)

    def _tell_entered(self, index: int) -> None:
        if self.shown is not None:
            self.entered.emit(Origin(self.shown.card.uid, CardSection.OVERVIEW, index))

    def _take_purpose(self, text: str, visit: int) -> None:
        if self.shown is not None:
            plain = " ".join(text.split("\n"))
            overview = replace(self.shown.card.overview, purpose=plain)
            card = replace(self.shown.card, overview=overview)
            self.propose(card, words.PURPOSE_STEP, joins=f"purpose {visit}", index=0)

    def _take_period(self, text: str, visit: int) -> None:
        if self.shown is not None:
            overview = replace(self.shown.card.overview, period=text)
            card = replace(self.shown.card, overview=overview)
            self.propose(card, words.PERIOD_STEP, joins=f"period {visit}", index=1)

    def _take_content(self, lines: tuple[Line, ...], name: str, joins: str) -> None:
        if self.shown is not None:
            card = with_lines(self.shown.card, CardSection.OVERVIEW, lines)
            index = OVERVIEW_FIELDS + self.content.textCursor().blockNumber()
            self.propose(card, name, joins=joins, index=index)

    def commit(self) -> None:
        """Propose what is being typed."""
        self.purpose.typing.flush()
        self.period.typing.flush()
        self.content.commit()

    def open_field(self, origin: Origin) -> None:
        """Put the caret into a field or a line."""
        index = origin.index or 0
        if index >= OVERVIEW_FIELDS:
            self.content.setFocus()
            self.content.go_to(index - OVERVIEW_FIELDS)
        else:
            (self.purpose, self.period)[index].setFocus()

    def lines_above(self) -> int:
        """The tables of the section stand in its content."""
        return min(self.content.textCursor().blockNumber() + 1, len(self.content.lines))

    def put_lines(self, lines: tuple[Line, ...]) -> None:
        """Take lines of last year's content."""
        self.content.put_below(lines, outline_words.TAKEN)
        self.content.setFocus()

    def handlers(self) -> Handlers:
        """The outline's commands while the caret is in it."""
        return self.content.handlers() if self.content.hasFocus() else {}
