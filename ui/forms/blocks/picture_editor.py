"""The window in which a picture is chosen and described."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtWidgets import (
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from sspass_desktop.domain.entry.text import clean_text
from sspass_desktop.domain.outline import Picture
from sspass_desktop.texts import blocks as words
from ui.forms.blocks.draft import DraftDialog
from ui.forms.blocks.pictures import PictureRefusedError, from_clipboard, from_file
from ui.look.look import Look

WIDEST = 170
"""Millimetres: the measure of a page."""
SHOWN = (420, 240)


class PictureEditor(DraftDialog[Picture]):
    """A draft of a ``Picture``."""

    def __init__(self, look: Look, picture: Picture, parent: QWidget | None = None) -> None:
        super().__init__(words.PICTURE_TITLE, picture, parent)
        self._look, self._data = look, picture.data
        self.image = QLabel()
        self.image.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.image.setMinimumSize(look.px(SHOWN[0]), look.px(SHOWN[1]))
        self.caption, self.source = QLineEdit(picture.caption), QLineEdit(picture.source)
        self.width_mm = QSpinBox()
        self.width_mm.setRange(0, WIDEST)
        self.width_mm.setSuffix(words.MM)
        self.width_mm.setSpecialValueText(words.AUTOMATIC)
        self.width_mm.setValue(max(picture.width_mm or 0, 0))
        self._lay_out()
        self._show()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.button(words.FROM_FILE, self.choose_file))
        top.addWidget(self.button(words.FROM_CLIPBOARD, self.take_from_clipboard))
        top.addStretch(1)
        form = QFormLayout()
        fields: tuple[tuple[str, QWidget], ...] = (
            (words.CAPTION, self.caption),
            (words.SOURCE, self.source),
            (words.WIDTH, self.width_mm),
        )
        for name, field in fields:
            field.setAccessibleName(name)
            form.addRow(name, field)
        column = QVBoxLayout(self)
        column.addLayout(top)
        column.addWidget(self.message)
        column.addWidget(self.image, 1)
        column.addLayout(form)
        column.addLayout(self.foot())

    def _show(self) -> None:
        pixmap = QPixmap()
        if self._data and pixmap.loadFromData(QByteArray(self._data)):
            box = (self._look.px(SHOWN[0]), self._look.px(SHOWN[1]))
            kept = Qt.AspectRatioMode.KeepAspectRatio
            smooth = Qt.TransformationMode.SmoothTransformation
            self.image.setPixmap(pixmap.scaled(*box, kept, smooth))
        else:
            self.image.setText(words.NO_PICTURE)
        self.message.setVisible(bool(self.message.text()))

    @property
    def draft(self) -> Picture:
        """The picture as it is described now; a width that nobody touched stays as it was."""
        known = self.width_mm.value() == max(self._handed.width_mm or 0, 0)
        width = self._handed.width_mm if known else self.width_mm.value() or None
        return replace(
            self._handed,
            data=self._data,
            caption=clean_text(self.caption.text()).text.strip(),
            source=clean_text(self.source.text()).text.strip(),
            width_mm=width,
        )

    def choose_file(self) -> None:
        """Ask for a file."""
        chooser = QFileDialog(self, words.PICTURE_TITLE, "", words.FILTER)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.fileSelected.connect(self.take_file)
        chooser.open()

    def take_file(self, path: str) -> None:
        """Take the picture of a file."""
        self._take(lambda: from_file(Path(path)))

    def take_from_clipboard(self) -> None:
        """Take the picture that was copied."""
        self._take(lambda: from_clipboard(QGuiApplication.clipboard().mimeData()))

    def _take(self, read: Callable[[], bytes]) -> None:
        try:
            self._data = read()
        except PictureRefusedError as refusal:
            self.message.setText(str(refusal))
        else:
            self.message.clear()
        self._show()
