"""The form of a build: what it holds, what it shows, how it is printed."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from sspass_desktop.documents.template import Template
from sspass_desktop.domain.plan import Build, CardDetail, Edition
from sspass_desktop.texts import press as words
from ui.fields.choice import Choice
from ui.look.look import Look
from ui.press.included import Included

TICKED = {
    "cover": words.COVER,
    "contents": words.CONTENTS,
    "dividers": words.DIVIDERS,
    "names": words.NAMES,
    "phones": words.PHONES,
    "double_sided": words.DOUBLE_SIDED,
    "black_and_white": words.BLACK_AND_WHITE,
}


class OptionsForm(QWidget):
    """Shows a build and proposes it as edited.

    Signals:
        edited: The ``Build`` as it would be.
    """

    edited = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._build = Build()
        self.why = QLabel(wordWrap=True)
        self.why.setProperty("kind", "notice")
        self.included = Included(look)
        self.included.edited.connect(self.edited)
        self.boxes = {field: QCheckBox(word) for field, word in TICKED.items()}
        for field, hint in words.HINTS.items():
            self.boxes[field].setToolTip(hint)
        self.detail = Choice(words.DETAIL)
        self.detail.offer([(one, words.DETAILS[one]) for one in CardDetail])
        self.detail.chosen.connect(self._take_detail)
        self._below = QGridLayout()
        for place, box in enumerate(self.boxes.values()):
            box.clicked.connect(self._take_boxes)
            self._below.addWidget(box, *divmod(place, 2))
        self._below.addWidget(self.detail, *divmod(len(self.boxes), 2))
        self._rows = QVBoxLayout(self)
        self._rows.addWidget(self.why)
        self._rows.addWidget(self.included, 1)
        self._rows.addLayout(self._below)
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        px = self._look.px
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(px(6))
        self._below.setContentsMargins(px(10), 0, px(10), px(6))
        self._below.setVerticalSpacing(px(4))

    def show_build(self, build: Build, edition: Edition, template: Template, why: str) -> None:
        """Show a build of an edition; ``why`` nothing of it may be changed: "" if it may."""
        self._build = build
        self.included.show_build(build, edition, template)
        for field, box in self.boxes.items():
            box.setChecked(getattr(build, field))
        self.detail.show_value(build.detail)
        self.why.setText(why)
        self.why.setVisible(bool(why))
        for widget in (self.included, self.detail, *self.boxes.values()):
            widget.setEnabled(not why)
        self.boxes["phones"].setEnabled(build.names and not why)

    def _take_boxes(self) -> None:
        ticked: dict[str, Any] = {field: box.isChecked() for field, box in self.boxes.items()}
        self.edited.emit(replace(self._build, **ticked))

    def _take_detail(self, detail: CardDetail) -> None:
        self.edited.emit(replace(self._build, detail=detail))
