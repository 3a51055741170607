"""Tables and pictures that are written in a window before they stand in a section."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from sspass_desktop.domain.outline import Block, Picture
from sspass_desktop.domain.outlining.tables import EMPTY
from ui.forms.blocks.picture_editor import PictureEditor
from ui.forms.blocks.pictures import PictureRefusedError, from_clipboard
from ui.forms.blocks.table_editor import TableEditor
from ui.look.look import Look
from ui.sections.box import BlockBox
from ui.sections.solid_boxes import DialogBox


class Drafts(QObject):
    """Holds the window in which a new block is written, and where the block will stand.

    Signals:
        made: The block, the place of the block it follows, behind how many lines of that it stands.
    """

    made = Signal(object, int, object)

    def __init__(self, look: Look, page: QWidget) -> None:
        super().__init__(page)
        self._look, self._page = look, page
        self._place: tuple[int, int | None] = (-1, None)
        self.dialog: TableEditor | PictureEditor | None = None

    def open(self, kind: str, at: int, lines: int | None) -> None:
        """Write a new table or picture, never modal."""
        self.commit()
        self._place, window = (at, lines), self._page.window()
        if kind == "table":
            self.dialog = TableEditor(self._look, EMPTY, window)
        else:
            self.dialog = PictureEditor(self._look, Picture(), window)
        self.dialog.finished_with.connect(self._take)
        self.dialog.finished.connect(self._forget)
        self.dialog.show()

    def _take(self, block: Block) -> None:
        self.made.emit(block, *self._place)

    def _forget(self) -> None:
        self.dialog = None

    def pass_on(self, box: BlockBox | None) -> None:
        """Give the open window to the block that was made of it."""
        dialog, self.dialog = self.dialog, None
        if dialog is not None and isinstance(box, DialogBox):
            dialog.finished_with.disconnect(self._take)
            dialog.finished.disconnect(self._forget)
            box.adopt(dialog)

    def close(self) -> None:
        """Its section goes: the window, which has handed over what it held, goes with it."""
        if self.dialog is not None:
            self.dialog.finished_with.disconnect(self._take)
            self.dialog.close()

    def commit(self) -> None:
        """Put in what is being written."""
        if self.dialog is not None:
            self.dialog.hand_over()

    def copied_picture(self) -> tuple[Picture | None, str]:
        """The picture on the clipboard, or the sentence that says why there is none."""
        try:
            data = from_clipboard(QGuiApplication.clipboard().mimeData())
        except PictureRefusedError as refusal:
            return None, str(refusal)
        return Picture(data), ""
