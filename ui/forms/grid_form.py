"""A section that is one grid: tools, the reading strip, the grid, a foot that asks about pastes."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sspass_desktop.domain.entry.cells import Cells
from sspass_desktop.domain.entry.changes import Change
from sspass_desktop.domain.entry.reading import Fault
from sspass_desktop.texts.entry import refused
from ui.clipboard import copied_cells
from ui.forms.paste_foot import PasteFoot
from ui.forms.section import SectionForm
from ui.grid.said import LastSaid, Said
from ui.grid.strip import ReadingStrip
from ui.grid.view import GridView
from ui.look.look import Look

R_co = TypeVar("R_co", covariant=True, bound=Sequence[object])
R = TypeVar("R", bound=Sequence[object])


class Pasted(Protocol[R_co]):
    """Rows that were read from pasted cells, or why there are none."""

    @property
    def rows(self) -> R_co: ...
    @property
    def changes(self) -> Sequence[Change]: ...
    @property
    def fault(self) -> Fault | None: ...


class GridForm(SectionForm):
    """What such sections share. Each makes its model and view, then sets itself up with them."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said, self.strip = LastSaid(), ReadingStrip(look)

    def set_up(self, look: Look, view: GridView, tools: QWidget, foot: QWidget) -> None:
        """Lay the parts out, and listen to them."""
        self.tools, self.foot, self._grid = tools, PasteFoot(look, foot), view
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (tools, self.strip):
            column.addWidget(part)
        column.addWidget(view, 1)
        column.addWidget(self.foot)
        self.setFocusProxy(view)
        view.grid.proposed.connect(self.proposed)
        view.moved.connect(self._moved)
        self.strip.apply.connect(self._apply)
        self.foot.closed.connect(view.setFocus)

    def title_tools(self) -> QWidget:
        return self.tools

    def commit(self) -> None:
        self._grid.commit()

    def _lock(self, locked: bool) -> None:
        """Let nothing be changed, or everything."""
        self._grid.set_locked(locked)
        self.tools.setEnabled(not locked)

    def _begin(self, row: int, column: int) -> None:
        """Another card is shown: forget what was going on, and begin in a cell."""
        self._said.forget()
        self.foot.drop()
        self._grid.show_cell(row, column)

    def _moved(self, row: int, column: int) -> None:
        """The current cell is another one."""
        raise NotImplementedError

    def _apply(self, what: object) -> None:
        """Carry out what a button of the strip offers."""
        raise NotImplementedError

    def _explain(self) -> None:
        """Say in the strip what the current cell is."""
        raise NotImplementedError

    def _tell(self, said: Said) -> None:
        self._said.say(said)
        self._explain()

    def paste_checked(self) -> None:
        """Show what a paste would become from the current row on, whatever it is."""
        self._paste(copied_cells(), ask=True)

    def _paste(self, cells: Cells, *, ask: bool = False) -> None:
        """Read cells as rows; ``_offer`` takes them."""
        raise NotImplementedError

    def _offer(self, pasted: Pasted[R], lay: Callable[[int, R], None], *, ask: bool) -> None:
        """Lay pasted rows from the current one on, or say why they are none."""
        if pasted.fault is not None:
            self._tell(Said(refused(pasted.fault)))
        elif pasted.rows:
            take = partial(lay, self._grid.currentIndex().row(), pasted.rows)
            self.foot.offer(len(pasted.rows), pasted.changes, take, ask=ask)
