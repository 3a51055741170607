"""전략체계 연계: the names come from the tree, the sentences are typed."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from sspass_desktop.documents.blocks import Origin
from sspass_desktop.domain.card import CardSection
from sspass_desktop.domain.linking import linked, rows, sentence, with_sentence
from sspass_desktop.texts import card_forms as words
from ui.fields.text import TextBox
from ui.forms.section import SectionForm, Shown
from ui.look.look import Look, Text


class LinksForm(SectionForm):
    """One row for mission, vision, goal and task, and for whatever else stands there."""

    sections = (CardSection.STRATEGY_LINKS,)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rows: list[_Row] = []
        self._card: object = None
        inside = QWidget()
        inside.setProperty("kind", "surface")
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its boxes are the stops
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        filled = QVBoxLayout(inside)
        filled.addLayout(self._grid)
        filled.addStretch(1)
        scroll.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        px = self._look.px
        self._grid.setContentsMargins(px(16), px(8), px(16), px(16))
        self._grid.setVerticalSpacing(px(4))
        self._grid.setHorizontalSpacing(px(12))
        for row in self._rows:
            row.dress(self._look)

    def refresh(self, shown: Shown) -> None:
        """Show the lines of a card."""
        card = shown.card
        other = card.uid != self._card
        self._card = card.uid
        lines = rows(card)
        while len(self._rows) < len(lines):
            self._add_row()
        for number, row in enumerate(self._rows):
            row.set_visible(number < len(lines))
            if number >= len(lines):
                continue
            line = lines[number]
            link = linked(card, shown.edition.strategy, line.lead)
            row.show(line.lead or "", link[1] if link is not None else "")
            (row.box.replace_text if other else row.box.show_text)(sentence(line))
            row.box.setReadOnly(shown.locked)

    def _add_row(self) -> None:
        number = len(self._rows)
        row = _Row()
        row.dress(self._look)
        row.box.edited.connect(partial(self._take, number))
        row.box.installEventFilter(self)
        self._grid.addWidget(row.lead, 2 * number, 0)
        self._grid.addWidget(row.name, 2 * number, 1)
        self._grid.addWidget(row.box, 2 * number + 1, 1)
        self._rows.append(row)
        self.setFocusProxy(self._rows[0].box)

    def eventFilter(self, box: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn and self.shown is not None:
            number = next((i for i, row in enumerate(self._rows) if row.box is box), None)
            self.entered.emit(Origin(self.shown.card.uid, CardSection.STRATEGY_LINKS, number))
        return super().eventFilter(box, event)

    def _take(self, number: int, text: str, visit: int) -> None:
        if self.shown is not None:
            strategy = self.shown.edition.strategy
            plain = " ".join(text.split())
            card = with_sentence(self.shown.card, strategy, number, plain)
            self.propose(card, words.LINKS_STEP, joins=f"links {visit}", index=number)

    def commit(self) -> None:
        """Propose what is being typed."""
        for row in self._rows:
            row.box.typing.flush()

    def open_field(self, origin: Origin) -> None:
        """Put the caret into a row."""
        number = origin.index or 0
        if number < len(self._rows):
            self._rows[number].box.setFocus()


class _Row:
    """The widgets of one line."""

    def __init__(self) -> None:
        self.lead, self.name, self.box = QLabel(), QLabel(), TextBox("")
        self.lead.setProperty("kind", "muted")
        self.box.setPlaceholderText(words.SENTENCE)

    def dress(self, look: Look) -> None:
        self.lead.setFont(look.font(Text.LABEL_BOLD))
        self.name.setFont(look.font(Text.CELL_BOLD))
        self.box.setFont(look.font(Text.OUTLINE))

    def show(self, lead: str, name: str) -> None:
        self.lead.setText(lead)
        self.name.setText(name)
        self.box.setAccessibleName(f"{lead} {name}".strip())

    def set_visible(self, visible: bool) -> None:
        for widget in (self.lead, self.name, self.box):
            widget.setVisible(visible)
