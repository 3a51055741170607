"""The window in which a picture is chosen and described."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from sspass_desktop.domain.entry.text import clean_text
from sspass_desktop.domain.outline import Picture
from sspass_desktop.texts import blocks as words
from ui.forms.blocks.pictures import PictureRefusedError, from_clipboard, from_file
from ui.look.look import Look

WIDEST = 170
"""Millimetres: the measure of a page."""
SHOWN = (420, 240)


class PictureEditor(QDialog):
    """A draft of a picture; it is handed over whole, also when it is closed.

    Signals:
        finished_with: The ``Picture`` as it was described.
    """

    finished_with = Signal(object)

    def __init__(self, look: Look, picture: Picture, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.PICTURE_TITLE)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._look, self._data = look, picture.data
        self.image, self.message = QLabel(), QLabel()
        self.image.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.image.setMinimumSize(look.px(SHOWN[0]), look.px(SHOWN[1]))
        self.message.setProperty("kind", "warning")
        self.message.setWordWrap(True)
        self.caption, self.source = QLineEdit(picture.caption), QLineEdit(picture.source)
        self.width_mm = QSpinBox()
        self.width_mm.setRange(0, WIDEST)
        self.width_mm.setSuffix(words.MM)
        self.width_mm.setSpecialValueText(words.AUTOMATIC)
        self.width_mm.setValue(max(picture.width_mm or 0, 0))
        self.buttons: dict[str, QPushButton] = {}
        self._picture = picture
        self._lay_out()
        self._show()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._button(words.FROM_FILE, self.choose_file))
        top.addWidget(self._button(words.FROM_CLIPBOARD, self.take_from_clipboard))
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
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._button(words.DONE, self.finish))
        foot.addWidget(self._button(words.CLOSE, self.reject))
        self.buttons[words.DONE].setDefault(True)
        column = QVBoxLayout(self)
        column.addLayout(top)
        column.addWidget(self.message)
        column.addWidget(self.image, 1)
        column.addLayout(form)
        column.addLayout(foot)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.finish)

    def _button(self, name: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(name)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        self.buttons[name] = button
        return button

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
    def picture(self) -> Picture:
        """The picture as it is described now; a width that nobody touched stays as it was."""
        known = self.width_mm.value() == max(self._picture.width_mm or 0, 0)
        width = self._picture.width_mm if known else self.width_mm.value() or None
        return replace(
            self._picture,
            data=self._data,
            caption=clean_text(self.caption.text()).text.strip(),
            source=clean_text(self.source.text()).text.strip(),
            width_mm=width,
        )

    def hand_over(self) -> None:
        """Hand the picture over if it is another one now; the window stays."""
        if self.picture != self._picture:
            self._picture = self.picture
            self.finished_with.emit(self._picture)

    def finish(self) -> None:
        """Hand the picture over as it is."""
        self._picture = self.picture
        self.finished_with.emit(self._picture)
        self.accept()

    def reject(self) -> None:
        """Close; what was chosen is kept, the window's undo takes it back."""
        self.hand_over()
        super().reject()

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
