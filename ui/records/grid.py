"""The grid of a sheet: the column that takes the room that is left keeps its own width at least."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView

from ui.grid.view import GridView


class RecordsGrid(GridView):
    """Scrolls sideways where its columns find no room, which no column is squeezed for."""

    _stretch: int | None = None

    def set_columns(self, widths: Sequence[int], stretch: int) -> None:
        super().set_columns(widths, stretch)
        self._stretch = stretch
        self._give_room()

    def _resize(self) -> None:
        super()._resize()
        self._give_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_room()

    def _give_room(self) -> None:
        if self._stretch is None:
            return
        mode, header = QHeaderView.ResizeMode, self.horizontalHeader()
        least = self.look.px(self._widths[self._stretch])
        others = sum(map(self.look.px, self._widths)) - least
        fits = self.viewport().width() - others >= least
        wanted = mode.Stretch if fits else mode.Interactive
        if header.sectionResizeMode(self._stretch) is not wanted:
            header.setSectionResizeMode(self._stretch, wanted)
        if not fits:
            self.setColumnWidth(self._stretch, least)
